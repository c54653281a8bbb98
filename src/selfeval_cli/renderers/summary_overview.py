"""The one screen of a summary: who and when, the budget with bars, the sections, what stands out, findings, problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Rich

from selfeval_cli.messages import summary_words as words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.model.scorecard import BUDGET
from selfeval_cli.renderers.score_sheet import lay_out_scores
from selfeval_cli.renderers.score_words import name_line, word_working
from selfeval_cli.renderers.summary_budget import draw_budget
from selfeval_cli.renderers.summary_detail import tabulate_findings
from selfeval_cli.renderers.summary_facts import Answer, Highlight, SectionFacts, SummaryFacts
from selfeval_cli.renderers.summary_look import RARE_STATES, SEVERITIES, STATE_STYLES, SummaryLook

if TYPE_CHECKING:
    from selfeval_cli.model.standard import Standard

_SIDE_BY_SIDE = 110  # columns from which what stands out and the findings stand beside each other
_FINDINGS_SHOWN = 6
_DIFFERING_SHOWN = 3
_ALL_STATES = 72  # columns from which every usual state has a column of its own
_RARE_STATES_TOO = 80  # … and every other one that some indicator is in


def draw_overview(facts: SummaryFacts, look: SummaryLook) -> Iterator[RenderableType]:
    """The parts of the screen, from top to bottom."""
    yield _draw_heading(facts, look)
    yield from draw_budget(facts.assessment.execution, look)
    yield from _draw_score(facts, look)
    yield from _draw_sections(facts, look)
    highlights = tuple(_draw_highlights(facts, look))
    if highlights and look.width >= _SIDE_BY_SIDE:
        left = look.width * 2 // 5
        columns = Table.grid(padding=(0, 3, 0, 0))
        columns.add_column(width=left)
        columns.add_column()
        columns.add_row(Group(*highlights), Group(*_draw_findings(facts, look, look.width - left - 3)))
        yield columns
    else:
        yield from (*highlights, *_draw_findings(facts, look, look.width))
    yield from _draw_problems(facts, look)


def _draw_heading(facts: SummaryFacts, look: SummaryLook) -> RenderableType:
    heading = facts.report.heading
    title = look.say(words.TITLES[heading.scope], year=heading.year if heading.year is not None else "?")
    agency = look.visible(heading.agency) if heading.agency else look.say(words.UNNAMED)
    lines = [Rich.assemble((agency, "bold"), "  ", title)]
    if heading.project:
        lines.append(look.flow(look.say(words.PROJECT, name=look.visible(heading.project)), look.width))
    lines.append(look.flow(_name_standard(facts.assessment.standard, look), look.width, "dim"))
    return Group(*lines)


def _name_standard(standard: Standard | None, look: SummaryLook) -> str:
    if standard is None:
        return look.say(words.NO_STANDARD)
    status = label_value("assurance", standard.assurance)
    title, identifier = look.visible(standard.title.in_language(look.language)), look.visible(standard.id)
    return look.say(words.STANDARD, title=title, id=identifier, status=status, hash=standard.content)


def _draw_score(facts: SummaryFacts, look: SummaryLook) -> Iterator[RenderableType]:
    card = facts.assessment.scorecard
    if card is None or (card.computed_total is None and card.claimed_total is None and card.of(BUDGET) is None):
        return
    parts = []
    if card.computed_total is not None:
        parts.append(look.say(words.SCORE_LINE, weight=card.weight_scored, computed=card.computed_total))
    if card.claimed_total is not None:
        parts.append(look.say(words.CLAIMED, claimed=card.claimed_total))
    if card.grade is not None:
        parts.append(look.say(words.GRADE, grade=card.grade))
    yield look.headline(look.say(words.SCORES))
    yield look.flow(look.join(parts), look.width)
    groups = [
        look.say(words.GROUP_SCORE, title=look.visible(group.title), computed=group.computed, weight=group.counted)
        for group in card.groups
        if group.title and group.computed is not None
    ]
    if groups:
        yield look.flow(look.join(groups), look.width)
    goals = [
        look.say(words.GOAL_SCORE, number=number, computed=goal.computed, weight=goal.counted)
        for number, goal in enumerate(card.goals, 1)
        if goal.path and goal.computed is not None
    ]
    if goals:
        yield look.flow(look.join(goals), look.width)
    execution = card.of(BUDGET)
    working = word_working(execution, look.language) if execution is not None else None
    if working is not None:
        yield look.flow(look.say(words.EXECUTION_SCORE, working=working), look.width)
    differing = _list_differing(facts, look)
    if differing:
        yield look.flow(look.say(words.SCORES_DIFFER, scores=differing), look.width, "yellow")


def _list_differing(facts: SummaryFacts, look: SummaryLook) -> str:
    """The scores that are claimed otherwise than computed: the first few by name, then how many more there are."""
    lines = [line for line in lay_out_scores(facts.assessment).lines if line.difference]
    parts = []
    for line in lines[:_DIFFERING_SHOWN]:
        name = look.visible(name_line(line, look.language))
        parts.append(look.say(words.DIFFERS, name=name, claimed=line.score.claimed, computed=line.score.computed))
    if len(lines) > _DIFFERING_SHOWN:
        parts.append(look.say(words.MORE_DIFFER, count=len(lines) - _DIFFERING_SHOWN))
    return look.semicolon.join(parts)


def _draw_sections(facts: SummaryFacts, look: SummaryLook) -> Iterator[RenderableType]:
    yield look.headline(look.say(words.SECTIONS))
    if not facts.sections:
        yield Rich(look.say(words.NO_INDICATORS), style="dim")
        return
    states = [state for state in STATE_STYLES if _has_column(state, facts.sections, look.width)]
    table = look.table()
    table.add_column(look.say(words.SECTION), overflow="fold", min_width=8)
    table.add_column(look.say(words.INDICATORS), justify="right", no_wrap=True)
    for state in states:
        table.add_column(look.say(words.STATES[state]), justify="right", no_wrap=True)
    table.add_column(look.say(words.FINDINGS), overflow="fold")
    for section in facts.sections:
        table.add_row(*_count_section(section, states, look))
    if facts.elsewhere:
        blanks = [""] * (1 + len(states))
        table.add_row(Rich(look.say(words.ELSEWHERE), style="dim"), *blanks, _count_findings(facts.elsewhere, look))
    yield table
    if any(section.count("unjudged") for section in facts.sections):
        yield Rich(look.say(words.WHY_UNJUDGED), style="dim")


def _has_column(state: str, sections: Iterable[SectionFacts], width: int) -> bool:
    """States that no indicator is in are left out where room is short, and rare ones everywhere."""
    rare = state in RARE_STATES
    if not rare and width >= _ALL_STATES:
        return True
    return any(section.count(state) for section in sections) and (not rare or width >= _RARE_STATES_TOO)


def _count_section(section: SectionFacts, states: Iterable[str], look: SummaryLook) -> list[RenderableType]:
    title = look.visible(section.title) or look.dash
    counts = [look.number(section.count(state), STATE_STYLES[state]) for state in states]
    return [title, str(len(section.indicators)), *counts, _count_findings(section.findings, look)]


def _count_findings(counts: Counter[Severity], look: SummaryLook) -> Rich:
    parts = []
    for severity, style in SEVERITIES.items():
        if counts[severity]:
            many = words.ONE if counts[severity] == 1 else words.COUNTS
            parts.append(Rich(look.say(many[severity.value], count=counts[severity]), style=style))
    return Rich(look.comma).join(parts) if parts else Rich(look.dash, style="dim")


def _draw_highlights(facts: SummaryFacts, look: SummaryLook) -> Iterator[RenderableType]:
    if not facts.changes and not facts.ranks:
        return
    yield look.headline(look.say(words.HIGHLIGHTS))
    for title, highlights in ((words.CHANGES, facts.changes), (words.RANKS, facts.ranks)):
        if highlights:
            yield Rich(look.say(title), style="dim")
            yield _list_highlights(highlights, look)


def _list_highlights(highlights: Iterable[Highlight], look: SummaryLook) -> RenderableType:
    table = Table.grid(padding=(0, 1, 0, 0))
    for _ in range(4):
        table.add_column(overflow="fold")
    for one in highlights:
        period = Rich(look.visible(one.period or ""), style="dim")
        said = Rich(look.visible(one.words), style="bold")
        table.add_row(look.arrow(one.rising), look.visible(one.name), said, period)
    return Padding(table, (0, 0, 0, 1))


def _draw_findings(facts: SummaryFacts, look: SummaryLook, width: int) -> Iterator[RenderableType]:
    assessment = facts.assessment
    yield look.headline(look.say(words.FINDINGS_TITLE))
    counts = Counter(finding.severity for finding in assessment.findings)
    total = _count_findings(counts, look) if counts else Rich(look.say(words.NO_FINDINGS), style="green")
    if assessment.waived:
        total.append(look.comma + look.say(words.WAIVED, count=len(assessment.waived)), style="dim")
    yield total
    groups = _group_findings(assessment.findings)
    shown = groups[:_FINDINGS_SHOWN]
    if shown:
        yield tabulate_findings(shown, look, width)
    hidden = sum(places for _, places in groups[_FINDINGS_SHOWN:])
    if hidden:
        yield Rich(look.say(words.FINDINGS_MORE, count=hidden), style="dim")


def _group_findings(findings: Iterable[Finding]) -> list[tuple[Finding, int]]:
    """Equal ones once, with how many there are; the worst first, then the most frequent."""
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        key = (finding.code, finding.sentence)
        counts[key] += 1
        first.setdefault(key, finding)
    groups = [(finding, counts[key]) for key, finding in first.items()]
    return sorted(groups, key=lambda group: (group[0].severity.rank, -group[1], group[0].code))


def _draw_problems(facts: SummaryFacts, look: SummaryLook) -> Iterator[RenderableType]:
    yield look.headline(look.say(words.PROBLEMS))
    if not facts.answers:
        yield Rich(look.say(words.NO_PROBLEMS), style="dim")
        return
    for number, answer in enumerate(facts.answers, 1):
        yield _draw_answer(number, answer, look)


def _draw_answer(number: int, answer: Answer, look: SummaryLook) -> RenderableType:
    table = Table.grid(padding=(0, 1, 0, 0))
    room = look.width - 3
    if answer.problem is not None:
        table.add_row(f"{number}.", look.flow(look.visible(answer.problem.text), room))
    else:
        table.add_row("", Rich(look.say(words.LOOSE), style="dim"))
    for measure in answer.measures:
        who = [look.visible(str(part)) for part in (measure.owner, measure.due) if part]
        said = look.visible(measure.text) + (look.in_brackets(look.join(who)) if who else "")
        table.add_row(Rich(look.leads_to, style="dim"), look.flow(said, room))
    if not answer.measures:
        table.add_row(Rich(look.leads_to, style="dim"), Rich(look.say(words.NO_MEASURE), style="yellow"))
    return table
