"""Every rule on files: `CODE/bad*.toml` gives what stands beside it in `bad*.expected`, `CODE/good*.toml` gives nothing of that rule.

An expected file holds the rule's own findings, one a line, in Chinese: `LINE:COLUMN CODE message`. After a deliberate change of
a message, `UPDATE_EXPECTED=1 pytest tests/rules` writes them anew; read the difference before you keep it.
"""

from __future__ import annotations

import os
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from selfeval_cli.assessment import ALL_RULES, assess_file, load_report
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.model.report import Report

FOLDER = Path(__file__).parent
CODES = tuple(info.code for info in ALL_RULES)
LAST_YEAR = ".previous.toml"
"""Beside `bad.toml`, `bad.previous.toml` is last year's report, where the rule needs one."""
BAD_FILES = [path for path in sorted(FOLDER.glob("*/bad*.toml")) if not path.name.endswith(LAST_YEAR)]
GOOD_FILES = [path for path in sorted(FOLDER.glob("*/good*.toml")) if not path.name.endswith(LAST_YEAR)]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

MADE_ELSEWHERE = {
    "F001": set(find_rule_text("F001").sentences),  # a missing file, a pipe, one without permission
    "F002": {"published"},
    "F013": {"number-too-long"},
    "F017": {"too-deep", "key-too-long"},
    "F022": {"cell"},
    "F023": {"published"},
    "F024": {sentence for sentence in find_rule_text("F024").sentences if sentence.startswith("cell-")},
}
"""Sentences about what is no file, or too long to keep as one: `tests/loaders/test_bad_input.py` makes these on the spot, and
`tests/loaders/test_form_reading.py` those about cells of a workbook, `tests/test_published_reports.py` those about published documents."""

ENCODINGS = {"F003": "gb18030", "F004": "utf-8-sig"}
"""Rules about encodings: how their wrong examples are saved."""


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


@cache
def _assess(path: Path) -> Assessment:
    return assess_file(path, previous=_load_last_year(path.with_name(f"{path.stem}{LAST_YEAR}")))


def _load_last_year(path: Path) -> tuple[Report, ...]:
    report = load_report(path).report if path.exists() else None
    return (report,) if report is not None else ()


def _findings(path: Path, code: str) -> list[Finding]:
    return [finding for finding in _assess(path).findings if finding.code == code]


def _concise(finding: Finding, language: Language) -> str:
    """`LINE:COLUMN CODE message`; without a place in the file, `-` stands for it."""
    place = finding.place
    where = f"{place.line}:{place.column}" if place is not None and place.line is not None else "-"
    message = find_rule_text(finding.code).sentences[finding.sentence].fill(language, finding.params)
    return f"{where} {finding.code} {message}"


def _texts(page: RuleText) -> Iterator[Text]:
    yield from (page.title, page.what, page.why, page.basis)
    yield from page.sentences.values()
    yield from page.advice.values()


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("path", BAD_FILES, ids=_name)
def test_bad_file_gives_what_is_expected(path: Path) -> None:
    found = [_concise(finding, "zh") for finding in _findings(path, path.parent.name)]
    expected = path.with_suffix(".expected")
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8").splitlines()
    assert found


@pytest.mark.parametrize("path", GOOD_FILES, ids=_name)
def test_good_file_gives_nothing(path: Path) -> None:
    assert [_concise(finding, "zh") for finding in _findings(path, path.parent.name)] == []


@pytest.mark.parametrize("path", [*BAD_FILES, *GOOD_FILES], ids=_name)
def test_no_rule_fails_itself(path: Path) -> None:
    assert [outcome.error for outcome in _assess(path).outcomes if outcome.state == "failed"] == []


@pytest.mark.parametrize("path", BAD_FILES, ids=_name)
def test_messages_and_advice_are_filled_in_both_languages(path: Path) -> None:
    for finding in _findings(path, path.parent.name):
        page = find_rule_text(finding.code)
        for text in (page.sentences[finding.sentence], page.advice_for(finding.sentence)):
            for language in LANGUAGES:
                assert _fields(text.in_language(language)) <= set(finding.params)
                assert text.fill(language, finding.params).strip()


@pytest.mark.parametrize("code", CODES)
def test_rule_has_bad_and_good_files(code: str) -> None:
    assert any(path.parent.name == code for path in BAD_FILES)
    assert any(path.parent.name == code for path in GOOD_FILES)


def test_every_folder_is_a_rule() -> None:
    assert {path.parent.name for path in (*BAD_FILES, *GOOD_FILES)} <= set(CODES)


def test_every_expected_file_has_its_bad_file() -> None:
    assert [path for path in sorted(FOLDER.glob("*/*.expected")) if path.with_suffix(".toml") not in BAD_FILES] == []


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_is_shown_by_a_bad_file(code: str) -> None:
    shown = {finding.sentence for path in BAD_FILES if path.parent.name == code for finding in _findings(path, code)}
    assert shown | MADE_ELSEWHERE.get(code, set()) == set(find_rule_text(code).sentences)


@pytest.mark.parametrize("code", CODES)
def test_texts_are_complete_in_both_languages(code: str) -> None:
    page = find_rule_text(code)
    for text in _texts(page):
        assert any("\u4e00" <= character <= "\u9fff" for character in text.zh)
        assert text.en.strip()
        assert not set("。，；：、（）？！") & set(text.en)
        assert _fields(text.zh) == _fields(text.en)
    for sentence in page.sentences:
        assert page.advice_for(sentence)


@pytest.mark.parametrize("code", CODES)
def test_advice_is_for_sentences_that_exist(code: str) -> None:
    page = find_rule_text(code)
    assert set(page.advice) - {"default"} <= set(page.sentences)


@pytest.mark.parametrize("code", CODES)
def test_wrong_example_is_found(code: str, tmp_path: Path) -> None:
    page = find_rule_text(code)
    wrong = _assess_text(page.wrong, tmp_path, ENCODINGS.get(code, "utf-8"), page.last_year)
    assert code in {finding.code for finding in wrong.findings}


@pytest.mark.parametrize("code", CODES)
def test_right_example_is_right(code: str, tmp_path: Path) -> None:
    page = find_rule_text(code)
    findings = _assess_text(page.right, tmp_path, last_year=page.last_year_right or page.last_year).findings
    assert [finding.code for finding in findings if finding.code == code or finding.severity is Severity.ERROR] == []


def _assess_text(text: str, folder: Path, encoding: str = "utf-8", last_year: str = "") -> Assessment:
    path, previous = folder / "report.toml", folder / "last-year.toml"
    path.write_text(text, encoding=encoding)
    if last_year:
        previous.write_text(last_year, encoding="utf-8")
    return assess_file(path, previous=_load_last_year(previous))


def test_every_report_of_last_year_has_its_file() -> None:
    names = [path.name.removesuffix(LAST_YEAR) for path in sorted(FOLDER.glob(f"*/*{LAST_YEAR}"))]
    assert set(names) <= {path.stem for path in (*BAD_FILES, *GOOD_FILES)}
