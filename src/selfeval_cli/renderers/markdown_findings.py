"""The appendix of a published report: what the checks found, and what the report explains."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.messages import report_words as words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Language
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.renderers.markdown_text import escape_block, escape_cell, escape_inline, write_table


def write_appendix(assessment: Assessment, language: Language) -> Iterator[str]:
    """The blocks of the appendix: counts, a table of findings in the order of the file, and the waived ones with their reasons."""
    yield f"## {words.APPENDIX.in_language(language)}"
    if assessment.findings:
        counts = {severity.value: assessment.count(severity) for severity in Severity}
        yield escape_block(words.FINDINGS_COUNT.fill(language, counts))
        rows = [_finding_row(finding, language) for finding in assessment.findings]
        yield _draw(("severity", "code", "place", "message", "advice"), rows, language)
    else:
        yield words.NO_FINDINGS.in_language(language)
    if assessment.waived:
        yield f"### {escape_inline(words.WAIVED.in_language(language))}"
        rows = [
            (waived.finding.code, _place(waived.finding, language), _message(waived.finding, language), waived.reason)
            for waived in assessment.waived
        ]
        yield _draw(("code", "place", "message", "reason"), rows, language)


def _draw(keys: tuple[str, ...], rows: list[tuple[str, ...]], language: Language) -> str:
    heads = [escape_cell(words.FINDING_HEADS[key].in_language(language)) for key in keys]
    return write_table(heads, ["left"] * len(keys), (tuple(map(escape_cell, row)) for row in rows))


def _finding_row(finding: Finding, language: Language) -> tuple[str, ...]:
    return (
        label_value("severity", finding.severity.value).in_language(language),
        finding.code,
        _place(finding, language),
        _message(finding, language),
        find_rule_text(finding.code).advice_for(finding.sentence).fill(language, finding.params),
    )


def _message(finding: Finding, language: Language) -> str:
    return find_rule_text(finding.code).sentences[finding.sentence].fill(language, finding.params)


def _place(finding: Finding, language: Language) -> str:
    """The path, and the line or the words of its place."""
    place = finding.place
    where = None
    if place is not None:
        where = place.words if place.line is None else words.LINE_NUMBER.fill(language, {"line": place.line})
    return "\n".join(part for part in (finding.path, where) if part)
