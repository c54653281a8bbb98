"""What a summary tells, counted and chosen from an assessment, before anything is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.model.paths import quote_name, split_path
from selfeval_cli.model.report import Detail, Indicator, Measure, Problem, Report
from selfeval_cli.model.scorecard import Score
from selfeval_cli.text.quantity import Dimension, Reading, Status

HIGHLIGHTS = 5
"""How many of the largest changes, and of the best ranks, are shown."""


class IndicatorFacts(NamedTuple):
    """One indicator with its score and the findings at it; `period` is its own or its section's."""

    path: str
    indicator: Indicator
    score: Score | None
    period: Reading | None
    findings: tuple[Finding, ...]

    @property
    def state(self) -> str:
        """met, unmet, expected (a forecast or plan without a result), not-applicable or unjudged."""
        if not self.indicator.applies:
            return "not-applicable"
        if self.score is not None and self.score.met is not None:
            return "met" if self.score.met else "unmet"
        return "expected" if self.indicator.expected is not None and self.indicator.actual is None else "unjudged"


class SectionFacts(NamedTuple):
    """One section; `id` is None for indicators that belong to none (a project's), which stand under their groups."""

    id: str | None
    title: str
    indicators: tuple[IndicatorFacts, ...]
    findings: Counter[Severity]

    def count(self, state: str) -> int:
        """How many indicators are in this state."""
        return sum(facts.state == state for facts in self.indicators)


class Highlight(NamedTuple):
    """A figure that stands out: a change or a rank, in the words of the report."""

    path: str
    name: str
    words: str
    period: str | None
    size: Decimal  # percent or points of a change; the position of a rank
    rising: bool | None = None


class Answer(NamedTuple):
    """A problem with the measures that answer it; without a problem, measures that answer none."""

    problem: Problem | None
    measures: tuple[Measure, ...]


class SummaryFacts(NamedTuple):
    """Everything that a summary shows. `elsewhere` counts the findings outside the sections: heading, budget, file."""

    assessment: Assessment
    report: Report
    sections: tuple[SectionFacts, ...]
    changes: tuple[Highlight, ...]
    ranks: tuple[Highlight, ...]
    answers: tuple[Answer, ...]
    elsewhere: Counter[Severity]


def gather_facts(assessment: Assessment) -> SummaryFacts:
    """Count and choose. The assessment must have a report."""
    report = assessment.report
    assert report is not None
    scores = {score.path: score for score in assessment.scorecard.scores} if assessment.scorecard is not None else {}
    found = _bucket(assessment.findings, frozenset(report.paths.indicators))
    grouped: dict[str | None, dict[str, list[IndicatorFacts]]] = {}
    for path, indicator in zip(report.paths.indicators, report.indicators, strict=True):
        identifier = report.section_id(indicator.section)
        section = report.sections[identifier] if identifier is not None else None
        own = tuple(found.get(path, ()))
        period = indicator.period or (section.period if section is not None else None)
        facts = IndicatorFacts(path, indicator, scores.get(path), period, own)
        title = "" if identifier is not None else indicator.section or indicator.group or ""
        grouped.setdefault(identifier, {}).setdefault(title, []).append(facts)
    sections = tuple(_list_sections(report, grouped, assessment))
    inside = sum((section.findings for section in sections), Counter[Severity]())
    everything = [facts for section in sections for facts in section.indicators]
    changes = sorted((one for facts in everything for one in _list_changes(facts)), key=lambda one: -one.size)
    ranks = sorted((one for facts in everything for one in _list_ranks(facts)), key=lambda one: one.size)
    return SummaryFacts(
        assessment,
        report,
        sections,
        tuple(changes[:HIGHLIGHTS]),
        tuple(ranks[:HIGHLIGHTS]),
        tuple(_match_measures(report)),
        Counter(finding.severity for finding in assessment.findings) - inside,
    )


def _bucket(findings: Iterable[Finding], pieces: frozenset[str]) -> dict[str, list[Finding]]:
    """The findings at or below each of the pieces."""
    buckets: dict[str, list[Finding]] = {}
    for finding in findings:
        for step in split_path(finding.path):
            piece = finding.path[: step.end]
            if piece in pieces:
                buckets.setdefault(piece, []).append(finding)
                break
    return buckets


def _is_at(path: str, piece: str) -> bool:
    return path == piece or path.startswith(f"{piece}.")


def _list_sections(
    report: Report, grouped: dict[str | None, dict[str, list[IndicatorFacts]]], assessment: Assessment
) -> Iterator[SectionFacts]:
    for identifier, section in report.sections.items():
        indicators = grouped.get(identifier, {}).get("", [])
        own = [finding for finding in assessment.findings if _is_at(finding.path, f"section.{quote_name(identifier)}")]
        yield _count(identifier, section.title or identifier, indicators, own)
    for title, indicators in grouped.get(None, {}).items():
        yield _count(None, title, indicators, [])


def _count(identifier: str | None, title: str, indicators: list[IndicatorFacts], own: list[Finding]) -> SectionFacts:
    findings = Counter(finding.severity for facts in indicators for finding in facts.findings)
    return SectionFacts(identifier, title, tuple(indicators), findings + Counter(finding.severity for finding in own))


def _list_changes(facts: IndicatorFacts) -> Iterator[Highlight]:
    for name, path, piece in _pieces(facts):
        readings = (piece.change, piece.actual)  # `1420宗，同比下降12.6%` says both in one string
        reading = next((one for one in readings if one is not None and one.change is not None), None)
        change = reading.change if reading is not None else None
        if reading is None or change is None or change.amount is None or not change.direction:
            continue
        if reading.status is Status.ACTUAL and change.amount.dimension in (Dimension.PERCENT, Dimension.POINTS):
            words = reading.text[change.span[0] : change.span[1]]
            size = change.amount.base_value
            yield Highlight(path, name, words, _period_of(piece, facts), size, change.direction > 0)


def _list_ranks(facts: IndicatorFacts) -> Iterator[Highlight]:
    for name, path, piece in _pieces(facts):
        for reading in piece.rank:
            for rank in reading.ranks:
                words = reading.text[rank.span[0] : rank.span[1]]
                yield Highlight(path, name, words, _period_of(piece, facts), Decimal(rank.position))


def _pieces(facts: IndicatorFacts) -> Iterator[tuple[str, str, Indicator | Detail]]:
    yield facts.indicator.name, facts.path, facts.indicator
    for name, detail in facts.indicator.details.items():
        yield f"{facts.indicator.name}·{name}", facts.path, detail


def _period_of(piece: Indicator | Detail, facts: IndicatorFacts) -> str | None:
    period = piece.period or facts.period
    return period.text if period is not None else None


def _match_measures(report: Report) -> Iterator[Answer]:
    for problem in report.problems:
        yield Answer(
            problem, tuple(one for one in report.measures if problem.id is not None and problem.id in one.for_)
        )
    known = {problem.id for problem in report.problems}
    loose = tuple(measure for measure in report.measures if not known.intersection(measure.for_))
    if loose:
        yield Answer(None, loose)


def find_section(facts: SummaryFacts, wanted: str) -> SectionFacts | None:
    """The section with this id or title."""
    return next((section for section in facts.sections if wanted in (section.id, section.title)), None)
