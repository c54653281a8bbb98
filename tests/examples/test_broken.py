"""`broken.toml` holds one of each mistake that can stand beside the others, and `broken.expected` what is said about it, in Chinese."""

from __future__ import annotations

import os
from pathlib import Path

from selfeval_cli.assessment import ALL_RULES, assess_file
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.finding import Finding

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
BROKEN = EXAMPLES / "broken.toml"
EXPECTED = EXAMPLES / "broken.expected"

STANDS_ALONE = {
    "F001": "a file that cannot be read holds nothing else",
    "F002": "nor does one that is no report",
    "F003": "the encoding is that of the whole file",
    "F004": "a byte order mark cannot be seen, and would be lost in an editor",
    "F018": "after too many slips the rest is not read",
    "F031": "without its standard the report is not asked for any section",
    "B110": "the other mistakes of the budget need one",
    "B112": "a basis that is contradicted is said, and B109 is for one that is not",
    "S407": "the mistakes of problems and measures need some",
}
"""Rules whose mistake cannot stand beside those of the others."""


def _concise(finding: Finding) -> str:
    place = finding.place
    assert place is not None
    assert place.line is not None
    message = find_rule_text(finding.code).sentences[finding.sentence].fill("zh", finding.params)
    return f"{place.line}:{place.column} {finding.code} {message}"


def test_findings_are_as_expected() -> None:
    found = [_concise(finding) for finding in assess_file(BROKEN).findings]
    if os.environ.get("UPDATE_EXPECTED"):
        EXPECTED.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
    assert found == EXPECTED.read_text(encoding="utf-8").splitlines()


def test_every_mistake_is_there_once() -> None:
    found = [finding.code for finding in assess_file(BROKEN).findings]
    assert sorted(found) == sorted({info.code for info in ALL_RULES} - set(STANDS_ALONE))


def test_no_rule_fails_itself() -> None:
    assert [outcome.error for outcome in assess_file(BROKEN).outcomes if outcome.state == "failed"] == []


def test_a_comment_above_says_what_is_wrong() -> None:
    lines = BROKEN.read_text(encoding="utf-8").splitlines()
    for finding in assess_file(BROKEN).findings:
        assert finding.place is not None
        assert finding.place.line is not None
        number = finding.place.line
        while lines[number - 1].strip() and not lines[number - 1].startswith("#"):
            number -= 1
        assert lines[number - 1].startswith("#"), _concise(finding)
