"""What is said about the examples that are not right, line by line, in Chinese.

`broken.toml` holds mistakes of writing and adding up, `dressed-up.toml` those of telling: between them every mistake that can stand beside
others. `yongping-2023.toml` is a real report. Beside each stands its `.expected`: read the difference before you keep a new one.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from selfeval_cli.assessment import ALL_RULES, assess_file
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
WRONG = ("broken", "dressed-up")

STANDS_ALONE = {
    "F001": "a file that cannot be read holds nothing else",
    "F002": "nor does one that is no report",
    "F003": "the encoding is that of the whole file",
    "F004": "a byte order mark cannot be seen, and would be lost in an editor",
    "F018": "after too many slips the rest is not read",
    "F031": "without its standard the report is not asked for any section",
    "B110": "the other mistakes of the budget need one",
    "B112": "a basis that is contradicted is said, and B109 is for one that is not",
    "I224": "where every result is exactly its target, none is missed",
    "M514": "our own form writes the points of a group beside its title, so that it would not come back",
    "M504": "the other mistakes of marks are told of weights that add up",
    "M506": "the standard of both reports has no scores to compare with",
    "M507": "nor ranges for states in words",
    "M510": "nor a total",
    "M511": "nor points for groups",
    "M513": "the points of goals are compared where every indicator names one that there is",
    "S407": "the mistakes of problems and measures need some",
    "S411": "the execution rate is low, for the mistakes about a low one",
    "S417": "where an indicator names a goal that there is not, one without indicators may be meant",
    "T705": "their standard has no limits for texts",
}
"""Rules whose mistake cannot stand beside those of the others."""


@cache
def _assess(name: str) -> Assessment:
    return assess_file(EXAMPLES / f"{name}.toml")


def _concise(finding: Finding) -> str:
    place = finding.place
    assert place is not None
    assert place.line is not None
    message = find_rule_text(finding.code).sentences[finding.sentence].fill("zh", finding.params)
    return f"{place.line}:{place.column} {finding.code} {message}"


@pytest.mark.parametrize("name", [*WRONG, "yongping-2023"])
def test_findings_are_as_expected(name: str) -> None:
    found = [_concise(finding) for finding in _assess(name).findings]
    expected = EXAMPLES / f"{name}.expected"
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8").splitlines()


def test_every_mistake_is_there() -> None:
    found = {finding.code for name in WRONG for finding in _assess(name).findings}
    alone = {info.code for info in ALL_RULES if info.compares_years}  # these take last year's report too
    assert found == {info.code for info in ALL_RULES} - set(STANDS_ALONE) - alone


def test_no_mistake_of_writing_is_there_twice() -> None:
    codes = [finding.code for finding in _assess("broken").findings]
    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("name", WRONG)
def test_no_rule_fails_itself(name: str) -> None:
    assert [outcome.error for outcome in _assess(name).outcomes if outcome.state == "failed"] == []


@pytest.mark.parametrize("name", WRONG)
def test_a_comment_above_says_what_is_wrong(name: str) -> None:
    lines = (EXAMPLES / f"{name}.toml").read_text(encoding="utf-8").splitlines()
    for finding in _assess(name).findings:
        assert finding.place is not None
        assert finding.place.line is not None
        number = finding.place.line
        while lines[number - 1].strip() and not lines[number - 1].startswith("#"):
            number -= 1
        assert lines[number - 1].startswith("#"), _concise(finding)
