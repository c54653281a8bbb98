"""The appendix of a published report: what the checks found, and what the report explains."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.messages import report_words as words
from selfeval_cli.messages.language import Language
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.renderers.finding_words import name_severity, word_finding
from selfeval_cli.renderers.markdown_text import escape_block, escape_cell, write_table


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
        yield f"### {words.WAIVED.in_language(language)}"
        rows = [
            (one.finding.code, _place(one.finding, language), word_finding(one.finding, language).message, one.reason)
            for one in assessment.waived
        ]
        yield _draw(("code", "place", "message", "reason"), rows, language)


def _draw(keys: tuple[str, ...], rows: list[tuple[str, ...]], language: Language) -> str:
    heads = [escape_cell(words.FINDING_HEADS[key].in_language(language)) for key in keys]
    return write_table(heads, ["left"] * len(keys), (tuple(map(escape_cell, row)) for row in rows))


def _finding_row(finding: Finding, language: Language) -> tuple[str, ...]:
    return (
        name_severity(finding.severity, language),
        finding.code,
        _place(finding, language),
        *word_finding(finding, language),
    )


def _place(finding: Finding, language: Language) -> str:
    """The path, and the line or the words of its place."""
    place = finding.place
    where = None
    if place is not None:
        where = place.words if place.line is None else words.LINE_NUMBER.fill(language, {"line": place.line})
    return "\n".join(part for part in (finding.path, where) if part)
