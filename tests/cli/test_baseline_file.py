"""The file of a baseline: what is written, what is read again, what is refused."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.baseline import Entries, Entry
from selfeval_cli.cli.baseline_file import name_report, read_baseline, write_baseline
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages.baseline_words import PROBLEMS
from selfeval_cli.model.finding import Severity

PAGE = Path(__file__).parents[2] / "docs" / "baseline.md"
NOTE, ERROR = Severity.NOTE, Severity.ERROR
REPORTS: Mapping[str, Entries] = {
    "街道乙/report.toml": {Entry("I201", "economy/税收.actual", NOTE): 1},
    "a.toml": {
        Entry("I202", 'economy/"1.5亿元项目".actual', ERROR): 2,
        Entry("I202", 'economy/"1.5亿元项目".actual', NOTE): 1,
        Entry("F003", "", NOTE): 1,
    },
    "clean.toml": {},
}


def _read(folder: Path, text: str) -> Mapping[str, Entries]:
    path = folder / "known.toml"
    path.write_bytes(text.encode())
    return read_baseline(path, "known.toml").reports


def test_one_entry_a_line_sorted() -> None:
    assert write_baseline(REPORTS).split("\n", 2)[2] == (
        "\n"
        "baseline = 1\n"
        "\n"
        '[known."a.toml"]\n'
        "F003 = { note = 1 }\n"
        '"I202 economy/\\"1.5亿元项目\\".actual" = { error = 2, note = 1 }\n'
        "\n"
        '[known."街道乙/report.toml"]\n'
        '"I201 economy/税收.actual" = { note = 1 }\n'
    )


def test_the_head_is_in_both_languages() -> None:
    first, second, *_ = write_baseline({}).split("\n")
    assert first.startswith("# 已知的问题")
    assert second.startswith("# Known findings")


def test_the_order_of_what_is_given_makes_no_difference() -> None:
    turned = {name: dict(reversed([*REPORTS[name].items()])) for name in reversed([*REPORTS])}
    assert write_baseline(turned) == write_baseline(REPORTS)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
entries = st.builds(
    Entry, st.from_regex(r"[A-Z][0-9]{3}", fullmatch=True), texts.map(str.strip), st.sampled_from(Severity)
)


@given(st.dictionaries(texts, st.dictionaries(entries, st.integers(1, 9), min_size=1, max_size=4), max_size=3))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, reports: dict[str, Entries]) -> None:
    assert _read(tmp_path_factory.getbasetemp(), write_baseline(reports)) == reports


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no-baseline"),
        ("x = 1\n", "no-baseline"),
        ('format = 1\n[report]\nagency = "甲"\nyear = 2023\n', "no-baseline"),
        ("baseline = true\n", "no-baseline"),
        ("baseline = 1\nknown = 3\n", "no-baseline"),
        ("baseline = 1\nextra = 3\n", "no-baseline"),
        ("baseline = 2\n", "newer"),
        ("baseline = 1\n<<<<<<< HEAD\n", "syntax"),
        ("baseline = 1\n[known]\n'a.toml' = 3\n", "entry"),
        ("baseline = 1\n[known.'a.toml']\n'B101 x' = 3\n", "entry"),
        ("baseline = 1\n[known.'a.toml']\n'B101 x' = {}\n", "entry"),
        ("baseline = 1\n[known.'a.toml']\n'B101 x' = { note = 0 }\n", "entry"),
        ("baseline = 1\n[known.'a.toml']\n'B101 x' = { note = true }\n", "entry"),
        ("baseline = 1\n[known.'a.toml']\n'B101 x' = { hint = 1 }\n", "entry"),
        ("baseline = 1\n[known.'a.toml']\n'total-not-sum x' = { note = 1 }\n", "entry"),
    ],
)
def test_what_is_no_sound_baseline_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(UsageTroubleError) as trouble:
        _read(tmp_path, text)
    assert trouble.value.text == PROBLEMS[reason]
    for language in ("zh", "en"):
        assert "known.toml" in trouble.value.text.fill(language, trouble.value.params)


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageTroubleError) as trouble:
        _read(tmp_path, "baseline = 1\n[known.'a.toml']\n= 3\n")
    assert (trouble.value.params["line"], trouble.value.params["column"]) == (3, 1)


def test_a_missing_one_and_a_directory_are_told_apart(tmp_path: Path) -> None:
    reasons = []
    for path in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(UsageTroubleError) as trouble:
            read_baseline(path, "x")
        reasons.append(trouble.value.text)
    assert reasons == [PROBLEMS["missing"], PROBLEMS["unreadable"]]


class TestNames:
    """Reports are called by their way from the baseline, alike on every system."""

    def test_relative_to_the_folder(self, tmp_path: Path) -> None:
        assert name_report(str(tmp_path / "甲" / "report.toml"), tmp_path) == "甲/report.toml"
        assert name_report(str(tmp_path / "report.toml"), tmp_path / "甲") == "../report.toml"

    def test_from_wherever_one_stands(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "甲").mkdir()
        monkeypatch.chdir(tmp_path / "甲")
        assert name_report("report.toml", Path("..")) == "甲/report.toml"
        assert name_report("../乙.toml", tmp_path) == "乙.toml"

    def test_letters_with_marks_have_one_spelling(self, tmp_path: Path) -> None:
        assert name_report(str(tmp_path / "re\u0301sume\u0301.toml"), tmp_path) == "r\u00e9sum\u00e9.toml"

    def test_bytes_that_are_no_text_can_be_written(self, tmp_path: Path) -> None:
        name = name_report(str(tmp_path / "a\udcff.toml"), tmp_path)
        assert tomli.loads(write_baseline({name: {Entry("B101", "x", NOTE): 1}}))["known"] == {
            "a\\udcff.toml": {"B101 x": {"note": 1}}
        }


@pytest.mark.skipif(not PAGE.exists(), reason="installed without the documentation")
def test_the_documentation_shows_a_real_one(tmp_path: Path) -> None:
    shown = PAGE.read_text(encoding="utf-8").partition("```toml\n")[2].partition("```")[0]
    assert write_baseline(_read(tmp_path, shown)) == shown
