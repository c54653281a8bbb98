"""selfeval.toml: found upward, read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfeval_cli.config import KEYS, SETTINGS_FILE, Settings, read_settings
from selfeval_cli.messages.settings_words import SETTINGS_KEYS, SETTINGS_PROBLEMS


def write(folder: Path, text: str) -> Path:
    path = folder / SETTINGS_FILE
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_nothing_is_set(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == (Settings(), None)


def test_every_key(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """
        standard = "own.toml"
        lang = "en"
        select = ["B", "I203"]
        ignore = ["P303"]
        fail-on = "warning"
        exclude = ["旧稿"]
        baseline = "known.toml"
        """,
    )
    wanted = Settings(path, "own.toml", "en", ("B", "I203"), ("P303",), "warning", ("旧稿",), "known.toml")
    assert read_settings(tmp_path) == (wanted, None)


def test_the_nearest_file_upward_counts(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    write(tmp_path, 'lang = "zh"')
    near = write(tmp_path / "a", 'lang = "en"')
    settings = read_settings(below).settings
    assert (settings.file, settings.lang) == (near, "en")


def test_a_directory_of_that_name_is_none(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).mkdir()
    assert read_settings(tmp_path).settings.file is None


@pytest.mark.parametrize(
    ("text", "reason", "params"),
    [
        ("fail_on = 'note'", "unknown-key-nearest", {"key": "fail_on", "nearest": "fail-on"}),
        ("selct = []", "unknown-key-nearest", {"key": "selct", "nearest": "select"}),
        ("x = 1", "unknown-key", {"key": "x", "known": KEYS}),
        ("standard = 1", "text", {"key": "standard"}),
        ("baseline = []", "text", {"key": "baseline"}),
        ("select = 'B'", "texts", {"key": "select"}),
        ("ignore = [1]", "texts", {"key": "ignore"}),
        ("lang = 'fr'", "choice", {"key": "lang", "value": "fr", "known": ("zh", "en")}),
        (
            "fail-on = 'all'",
            "choice",
            {"key": "fail-on", "value": "all", "known": ("error", "warning", "note", "never")},
        ),
        ("a = = 1", "syntax", {"line": 1, "column": 5}),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, reason: str, params: dict[str, object]) -> None:
    path = write(tmp_path, text)
    problem = read_settings(tmp_path).problem
    assert problem == (path, reason, params)


def test_what_is_right_beside_it_still_counts(tmp_path: Path) -> None:
    write(tmp_path, 'lang = "en"\nbogus = 1')
    assert read_settings(tmp_path).settings.lang == "en"


def test_another_encoding_is_said(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_bytes('standard = "标准.toml"'.encode("gbk"))
    problem = read_settings(tmp_path).problem
    assert problem is not None
    assert problem.reason == "encoding"


def test_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_bytes(b'\xef\xbb\xbflang = "en"')
    assert read_settings(tmp_path).settings.lang == "en"


def test_deep_nesting_is_a_syntax_problem(tmp_path: Path) -> None:
    write(tmp_path, "select = " + "[" * 100_000)
    problem = read_settings(tmp_path).problem
    assert problem is not None
    assert problem.reason == "syntax"


def test_every_key_and_problem_has_words() -> None:
    assert tuple(SETTINGS_KEYS) == KEYS
    reasons = {"unreadable", "encoding", "syntax", "unknown-key", "unknown-key-nearest", "text", "texts", "choice"}
    assert set(SETTINGS_PROBLEMS) == reasons
