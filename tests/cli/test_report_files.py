"""Which files a directory gives."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from selfeval_cli.cli.report_files import gather_reports, is_excluded, list_toml_here
from selfeval_cli.config import Settings

NONE = Settings()


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.toml", "a/c.toml", "a/a.toml", "A.TOML", "x.txt", ".hidden.toml", ".git/x.toml", "venv/x.toml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def names(*paths: str, settings: Settings = NONE) -> list[str]:
    return [one.path.replace(os.sep, "/") for one in gather_reports(paths, settings).candidates]


@pytest.mark.usefixtures("tree")
def test_a_directory_is_walked_in_order() -> None:
    assert names(".") == ["A.TOML", "b.toml", "a/a.toml", "a/c.toml"]


@pytest.mark.usefixtures("tree")
def test_a_file_that_comes_up_twice_counts_once() -> None:
    assert names("b.toml", ".", "./b.toml", "-", "-") == ["b.toml", "A.TOML", "a/a.toml", "a/c.toml", "-"]


@pytest.mark.usefixtures("tree")
def test_a_path_that_is_not_there_is_kept_for_the_reader_to_tell() -> None:
    assert names("none.toml") == ["none.toml"]


def test_an_environment_by_any_name_is_skipped(tree: Path) -> None:
    (tree / "a" / "pyvenv.cfg").touch()
    assert names(".") == ["A.TOML", "b.toml"]


def test_the_configuration_is_passed_over(tree: Path) -> None:
    (tree / "selfeval.toml").touch()
    gathering = gather_reports(["."], NONE)
    assert [(one.path, one.reason) for one in gathering.passed_over] == [("selfeval.toml", "settings")]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_in_a_circle_end(tree: Path) -> None:
    (tree / "a" / "loop").symlink_to(tree)
    (tree / "dangling.toml").symlink_to(tree / "none")
    assert names(".") == ["A.TOML", "b.toml", "dangling.toml", "a/a.toml", "a/c.toml"]


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("a", ["A.TOML", "b.toml"]),
        ("c.toml", ["A.TOML", "b.toml", "a/a.toml"]),
        ("a/*.toml", ["A.TOML", "b.toml"]),
        ("./a/", ["A.TOML", "b.toml"]),
        ("?.toml", ["A.TOML"]),
        ("toml", ["A.TOML", "b.toml", "a/a.toml", "a/c.toml"]),
    ],
)
def test_what_is_excluded(tree: Path, pattern: str, left: list[str]) -> None:
    assert names(".", settings=Settings(tree / "selfeval.toml", exclude=(pattern,))) == left


def test_a_file_that_was_named_is_never_excluded(tree: Path) -> None:
    assert names("b.toml", settings=Settings(tree / "selfeval.toml", exclude=("*",))) == ["b.toml"]


def test_nothing_outside_the_configuration_is_excluded(tree: Path) -> None:
    assert not is_excluded(str(tree / "b.toml"), Settings(tree / "a" / "selfeval.toml", exclude=("b.toml",)))


def test_excluded_folder_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "旧"
    folder.mkdir()
    (folder / "report.toml").write_text("format = 1\n", encoding="utf-8")
    settings = Settings(file=tmp_path / "selfeval.toml", exclude=("旧",))
    gathered = gather_reports([str(tmp_path)], settings)
    assert [(one.path, one.reason) for one in gathered.passed_over] == [(str(folder), "excluded")]


def test_folder_that_may_not_be_entered_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(root: str, onerror: Callable[[OSError], None]) -> Iterator[tuple[str, list[str], list[str]]]:
        onerror(PermissionError(13, "no", str(tmp_path / "锁")))
        yield root, [], []

    monkeypatch.setattr("selfeval_cli.cli.report_files.os.walk", walk)
    gathered = gather_reports([str(tmp_path)], Settings())
    assert [one.path for one in gathered.candidates] == [str(tmp_path / "锁")]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links are another matter there")
def test_only_files_may_be_the_report_that_is_here(tree: Path) -> None:
    (tree / "folder.toml").mkdir()
    (tree / "nowhere.toml").symlink_to(tree / "none.toml")
    os.mkfifo(tree / "pipe.toml")
    assert list_toml_here() == ("A.TOML", "b.toml")
