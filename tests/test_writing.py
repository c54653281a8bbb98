"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path
from typing import Any, get_args

import pytest

from selfeval_cli import writing
from selfeval_cli.messages.files import UNWRITABLE
from selfeval_cli.writing import Unwritable, WriteReason, write_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


def leftovers(folder: Path) -> list[str]:
    return [name for name in os.listdir(folder) if name.endswith(".tmp")]


def test_text_goes_as_utf8_without_changed_line_ends(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a.md", "甲\r\n乙\n") is None
    assert (tmp_path / "a.md").read_bytes() == "甲\r\n乙\n".encode()


def test_an_existing_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    assert write_file(path, "new") == Unwritable(str(path), "exists")
    assert path.read_text() == "old"


def test_force_replaces_it(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    assert write_file(path, b"new", force=True) is None
    assert path.read_text() == "new"


def test_a_file_that_came_up_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    monkeypatch.setattr(writing, "_look", lambda _: None)
    problem = write_file(path, "new")
    assert problem is not None
    assert problem.reason == "exists"
    assert path.read_text() == "old"
    assert leftovers(tmp_path) == []


@posix
def test_without_hard_links_it_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_source: str, _target: str) -> None:
        raise OSError(errno.EPERM, "no hard links")

    monkeypatch.setattr(os, "link", refuse)
    assert write_file(tmp_path / "a.md", "new") is None
    assert (tmp_path / "a.md").read_text() == "new"
    assert leftovers(tmp_path) == []


@posix
def test_permissions_of_an_existing_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    path.chmod(0o640)
    write_file(path, "new", force=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix
def test_a_new_file_has_the_permissions_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("")
    write_file(tmp_path / "a.md", "new")
    assert (tmp_path / "a.md").stat().st_mode == (tmp_path / "other").stat().st_mode


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("old")
    link.symlink_to(target)
    assert write_file(link, "new", force=True) is None
    assert link.is_symlink()
    assert target.read_text() == "new"


@posix
def test_a_device_is_written_to() -> None:
    assert write_file("/dev/null", "x") is None
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


def test_a_directory_is_no_file(tmp_path: Path) -> None:
    assert write_file(tmp_path, "x", force=True) == Unwritable(str(tmp_path), "directory")


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    problem = write_file(tmp_path / "none" / "a.md", "x")
    assert problem is not None
    assert problem.reason == "missing-folder"


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_no_name_for_a_file(tmp_path: Path, name: str) -> None:
    problem = write_file(os.path.join(tmp_path, name), "x")
    assert problem is not None
    assert problem.reason == "name"


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "permission"),
        (errno.EIO, "device-error"),
    ],
)
def test_what_the_system_refuses_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")

    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    problem = write_file(path, "new", force=True)
    assert problem is not None
    assert problem.reason == reason
    assert path.read_text() == "old"
    assert leftovers(tmp_path) == []


def test_an_interruption_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")

    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_file(path, "new", force=True)
    assert path.read_text() == "old"
    assert leftovers(tmp_path) == []


def test_a_file_that_word_holds_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace a file that another program has open."""
    path = tmp_path / "a.docx"
    path.write_text("old")

    def refuse(_source: str, _target: str) -> None:
        error: Any = PermissionError(errno.EACCES, "in use")
        error.winerror = 32
        raise error

    monkeypatch.setattr(os, "replace", refuse)
    problem = write_file(path, "new", force=True)
    assert problem is not None
    assert problem.reason == "open-elsewhere"
    assert leftovers(tmp_path) == []


def test_every_reason_has_a_sentence() -> None:
    assert set(UNWRITABLE) == set(get_args(WriteReason))
