"""How often each rule found something, over all reports: a table for people, rows for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from selfeval_cli.messages import check_output as words
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.renderers.finding_words import name_severity
from selfeval_cli.renderers.look import SEVERITY_STYLES, Look
from selfeval_cli.text.width import display_width, pad, truncate

_GAP = 2
_NARROWEST_TITLE = 20
"""Columns below which a cut title says nothing."""
_SEVERITY, _NAME = 2, 4
"""The columns of the table that are treated by themselves."""


class Count(NamedTuple):
    """How many findings of one rule and severity there are, in how many reports. `name` and `title` are None for a rule without words."""

    code: str
    name: str | None
    title: Text | None
    severity: Severity
    findings: int
    reports: int


def count_findings(assessments: Sequence[Assessment], infos: Mapping[str, RuleInfo]) -> list[Count]:
    """One count for each rule and severity that found something; the most frequent first, among equals the more severe, then by code."""
    findings: Counter[tuple[str, Severity]] = Counter()
    reports: Counter[tuple[str, Severity]] = Counter()
    for assessment in assessments:
        here = Counter((finding.code, finding.severity) for finding in assessment.findings)
        findings += here
        reports.update(here.keys())
    counts = []
    for (code, severity), number in findings.items():
        info = infos.get(code)
        counts.append(
            Count(
                code,
                info.name if info is not None else None,
                _find_title(code),
                severity,
                number,
                reports[code, severity],
            )
        )
    return sorted(counts, key=lambda count: (-count.findings, count.severity.rank, count.code))


def _find_title(code: str) -> Text | None:
    try:
        return find_rule_text(code).title
    except (KeyError, ImportError):  # our mistake, which must not cost the user the numbers
        return None


def render_table(assessments: Sequence[Assessment], infos: Mapping[str, RuleInfo], look: Look) -> str:
    """A row for each count under a head, and a blank line; empty where nothing was found.

    Where the width does not hold both a rule's name and its title, the title stays, which is in the user's language.
    """
    counts = count_findings(assessments, infos)
    if not counts:
        return ""
    language = look.language
    head = [words.STATISTICS_HEAD[key].in_language(language) for key in words.STATISTICS_HEAD]
    rows = [
        [
            str(count.findings),
            str(count.reports),
            name_severity(count.severity, language),
            count.code,
            count.name or "",
            count.title.in_language(language) if count.title is not None else "",
        ]
        for count in counts
    ]
    widths = [max(map(display_width, column)) for column in zip(head, *rows, strict=True)]
    if look.width is not None:
        room = look.width - sum(widths[:-1]) - _GAP * (len(widths) - 1)
        if room < min(_NARROWEST_TITLE, widths[-1]):
            room += widths[_NAME] + _GAP
            for cells in (head, widths, *rows):
                del cells[_NAME]  # type: ignore[attr-defined]  # a list, each of them
        widths[-1] = max(min(room, widths[-1]), _NARROWEST_TITLE)
    lines = [look.paint((" " * _GAP).join(_lay_out(head, widths, look)).rstrip(), "bold")]
    for count, row in zip(counts, rows, strict=True):
        cells = _lay_out(row, widths, look)
        cells[_SEVERITY] = look.paint(cells[_SEVERITY], SEVERITY_STYLES[count.severity])
        lines.append((" " * _GAP).join(cells).rstrip())
    return "".join(f"{line}\n" for line in lines) + "\n"


def _lay_out(cells: list[str], widths: list[int], look: Look) -> list[str]:
    """The cells filled to their widths, numbers to the right; the last one is cut where it is too wide."""
    laid = [
        pad(cell, width, "right" if column < _SEVERITY else "left")
        for column, (cell, width) in enumerate(zip(cells[:-1], widths[:-1], strict=True))
    ]
    return [*laid, truncate(cells[-1], widths[-1], ambiguous=look.ambiguous)]


def render_rows(assessments: Sequence[Assessment], infos: Mapping[str, RuleInfo], look: Look) -> str:  # noqa: ARG001  # as `render_table`
    """The counts one a line, separated by tabs, without a head: findings, reports, severity in English, code, name."""
    return "".join(
        f"{count.findings}\t{count.reports}\t{count.severity.value}\t{count.code}\t{count.name or ''}\n"
        for count in count_findings(assessments, infos)
    )
