"""What is said where a file could not be written."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tests.conftest import RunCommand

REPORT = 'format = 1\n[report]\nagency = "云溪"\nyear = 2023\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.toml").write_text(REPORT, encoding="utf-8")
    return tmp_path


def refuse(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("os.fsync", fail)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_of_a_new_file_nothing_was_there_before(
    run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    refuse(monkeypatch, number)
    result = run("export", "-o", "a.md")
    assert result.code == 2
    assert "a.md 没有写入" in result.err
    assert "原来" not in result.err
    assert os.strerror(number) not in result.err
    assert [path.name for path in folder.iterdir()] == ["report.toml"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_of_a_file_that_was_there_it_is_said_that_it_stayed(
    run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    (folder / "a.md").write_text("mine")
    refuse(monkeypatch, number)
    result = run("export", "-o", "a.md", "--force")
    assert "a.md 没有写入，原来的文件没有动" in result.err
    assert (folder / "a.md").read_text() == "mine"
