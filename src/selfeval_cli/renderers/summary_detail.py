"""One section of a summary in detail: every indicator with target, result, change and rank, its parts and details below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text as Rich

from selfeval_cli.messages import summary_words as words
from selfeval_cli.model.finding import Finding
from selfeval_cli.model.report import Detail
from selfeval_cli.model.scorecard import Score
from selfeval_cli.renderers.finding_words import name_severity, word_finding
from selfeval_cli.renderers.summary_facts import IndicatorFacts, SectionFacts
from selfeval_cli.renderers.summary_look import SEVERITIES, STATE_STYLES, SummaryLook
from selfeval_cli.text.quantity import Reading
from selfeval_cli.text.width import display_width


class _Row(NamedTuple):
    name: Rich
    target: str
    result: Rich
    more: str
    period: str
    score: str
    state: Rich


def draw_section(section: SectionFacts, look: SummaryLook) -> Iterator[RenderableType]:
    """The section's table, then its findings."""
    yield look.headline(look.visible(section.title) or look.dash)
    if not section.indicators:
        yield Rich(look.say(words.EMPTY_SECTION), style="dim")
        return
    rows = [row for facts in section.indicators for row in _list_rows(facts, look)]
    yield _tabulate(rows, look)
    findings = [finding for facts in section.indicators for finding in facts.findings]
    if findings:
        findings.sort(key=lambda one: one.severity.rank)
        yield tabulate_findings([(finding, 1) for finding in findings], look, look.width)


def tabulate_findings(findings: Iterable[tuple[Finding, int]], look: SummaryLook, width: int) -> Table:
    """Severity, code and message of each finding, with the number of places where it is more than one."""
    table = Table.grid(padding=(0, 1, 0, 0))
    for finding, places in findings:
        severity = name_severity(finding.severity, look.language)
        message = look.visible(word_finding(finding, look.language).message)
        if places > 1:
            message += look.in_brackets(look.say(words.PLACES, places=places))
        room = width - display_width(severity) - len(finding.code) - 2
        code = Rich(finding.code, style="dim")
        table.add_row(Rich(severity, style=SEVERITIES[finding.severity]), code, look.flow(message, room))
    return table


def _tabulate(rows: list[_Row], look: SummaryLook) -> Table:
    """Only the columns that some row fills; on narrow terminals what is beside the result stands in the result."""
    table = look.table()
    table.add_column(look.say(words.NAME), overflow="fold", ratio=3, min_width=12)
    optional = (
        ("target", words.TARGET),
        ("result", words.ACTUAL),
        ("more", words.CHANGE_AND_RANK),
        ("period", words.PERIOD),
        ("score", words.SCORE),
    )
    narrow = look.width < 100
    shown = [
        (field, head)
        for field, head in optional
        if any(str(getattr(row, field)) for row in rows) and not (narrow and field in ("more", "period"))
    ]
    for _, head in shown:
        table.add_column(look.say(head), overflow="fold", ratio=3)
    table.add_column(look.say(words.STATE), no_wrap=True)
    for row in rows:
        cells: list[RenderableType] = [row.name]
        for field, _ in shown:
            cell = getattr(row, field)
            if field == "result" and narrow:
                cell = _join_narrow(row, look)
            cells.append(cell)
        table.add_row(*cells, row.state)
    return table


def _join_narrow(row: _Row, look: SummaryLook) -> Rich:
    cell = row.result.copy()
    for part in (row.more, row.period):
        if part:
            cell.append(("\n" if cell.plain else "") + part, style="dim")
    return cell if cell.plain else Rich(look.dash, style="dim")


def _list_rows(facts: IndicatorFacts, look: SummaryLook) -> Iterator[_Row]:
    indicator = facts.indicator
    result = Rich(_figure(indicator.actual, look), style="bold")
    if indicator.actual is None and indicator.expected is not None:
        result = Rich(_figure(indicator.expected, look), style="yellow")
    if indicator.base is not None:
        result.append(look.say(words.BASE, base=_figure(indicator.base, look)), style="dim")
    if indicator.state:
        state = look.visible(indicator.state)
        result.append(look.say(words.IN_STATE, state=state) if result.plain else state, style="dim")
    yield _Row(
        Rich(look.visible(indicator.name), style="bold"),
        _figure(indicator.target, look),
        result,
        _join_more(indicator.change, indicator.rank, look),
        look.visible(facts.period.text) if facts.period is not None else "",
        _score(facts.score),
        Rich(look.say(words.STATES[facts.state]), style=STATE_STYLES[facts.state]),
    )
    for name, reading in indicator.parts.items():
        yield _Row(_indent(name, look), "", Rich(_figure(reading, look)), "", "", "", Rich(""))
    for name, detail in indicator.details.items():
        yield _detail_row(name, detail, look)


def _detail_row(name: str, detail: Detail, look: SummaryLook) -> _Row:
    result = Rich(_figure(detail.actual, look))
    state = Rich("")
    if detail.actual is None and detail.expected is not None:
        result = Rich(_figure(detail.expected, look), style="yellow")
        state = Rich(look.say(words.STATES["expected"]), style="yellow")
    if detail.base is not None:
        result.append(look.say(words.BASE, base=_figure(detail.base, look)), style="dim")
    period = look.visible(detail.period.text) if detail.period is not None else ""
    return _Row(_indent(name, look), "", result, _join_more(detail.change, detail.rank, look), period, "", state)


def _score(score: Score | None) -> str:
    """`4.87/5` as computed; nothing where nothing was."""
    return (
        f"{score.computed:f}/{score.weight:f}"
        if score is not None and score.computed is not None and score.weight is not None
        else ""
    )


def _indent(name: str, look: SummaryLook) -> Rich:
    return Rich(f"  {look.visible(name)}")


def _figure(reading: Reading | None, look: SummaryLook) -> str:
    return look.visible(reading.in_words) if reading is not None else ""


def _join_more(change: Reading | None, ranks: Iterable[Reading], look: SummaryLook) -> str:
    parts = [change.text] if change is not None else []
    return "\n".join(look.visible(part) for part in (*parts, *(rank.text for rank in ranks)))
