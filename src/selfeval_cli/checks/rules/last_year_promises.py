"""Rules about what last year's report left to be done: measures of which nobody speaks any more (C608), shortfalls that were dropped (C609)."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.last_year import LastYear, find_last_year
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Indicator, Measure, Report
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.year_pairs import list_kept_subjects

_FEWEST = 4  # characters that say something: below this a measure could be about anything
_PROBLEM_TOLD = 3  # characters that a problem and this year's text must share to be about one thing
_SHOWN = 60


@rule("C608", "measure-unmentioned", Severity.NOTE, Basis.CUSTOM, needs=("previous",))
def measure_unmentioned(case: Case) -> Iterator[Verdict]:
    """Last year's report promised something, and no text of this year's shares a single word with it."""
    last_year = case.once(find_last_year)
    if last_year is None or not last_year.report.measures:
        return
    if last_year.misfit is not None or case.report.left_out:
        yield Lacking("report.year")
        return
    said = case.once(join_texts)
    problems = {problem.id: problem.text for problem in last_year.report.problems if problem.id is not None}
    for measure in last_year.report.measures:
        about = [problems[one] for one in measure.for_ if one in problems]
        kept = list_kept_subjects(measure, last_year.report, case.report)
        yield _judge_measure(case.report, measure, kept, about, said)


def _judge_measure(report: Report, measure: Measure, kept: frozenset[str], problems: list[str], said: str) -> Verdict:
    from selfeval_cli.text.shared_words import find_runs, share_words

    if sum(map(len, find_runs(measure.text))) < _FEWEST:
        return Lacking("report.year")
    followed = any(problem.id in kept for problem in report.problems)
    followed = followed or any(not kept.isdisjoint(other.for_) for other in report.measures)
    told = any(len(word) >= _PROBLEM_TOLD for text in problems for word in share_words(text, said))
    if followed or told or share_words(measure.text, said):
        return PASSED
    text = " ".join(measure.text.split())
    return Hit("report.year", "default", {"measure": text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"})


def join_texts(case: Case) -> str:
    """Everything that this year's report says in words, a text a line; for `Case.once`."""
    from selfeval_cli.model.report_texts import list_texts

    return "\n".join(one.text for one in list_texts(case.report))


@rule("C609", "shortfall-dropped", Severity.NOTE, Basis.CUSTOM, needs=("previous",))
def shortfall_dropped(case: Case) -> Iterator[Verdict]:
    """An indicator that had missed its target last year is gone this year, and nothing is said of it."""
    last_year = case.once(find_last_year)
    if last_year is None:
        return
    if last_year.misfit is not None or case.report.left_out:
        yield Lacking("report.year")
        return
    kept = {pair.previous for pair in last_year.pairs}
    for place, indicator in enumerate(last_year.report.indicators):
        if _fell_short(last_year, indicator):
            yield PASSED if place in kept else _judge_dropped(case, indicator)


def _fell_short(last_year: LastYear, indicator: Indicator) -> bool:
    from selfeval_cli.scoring.judging import judge_indicator

    section = last_year.report.section_of(indicator)
    period = section.period if section is not None else None
    year = last_year.report.heading.year
    return indicator.applies and judge_indicator(indicator, year, section_period=period).met is False


def _judge_dropped(case: Case, indicator: Indicator) -> Verdict:
    from selfeval_cli.checks.rules.figure_words import repeat_figure
    from selfeval_cli.model.year_pairs import strip_name
    from selfeval_cli.text.shared_words import find_runs, share_words

    name, said = strip_name(indicator.name), case.once(join_texts)
    shared = sum(map(len, share_words(name, said)))
    # Half of what the name says is enough to think that it goes on under another one.
    if (name and name in said) or 2 * shared >= sum(map(len, find_runs(name))):
        return PASSED
    assert indicator.target is not None
    actual = repeat_figure(indicator.actual) if indicator.actual is not None else indicator.state or ""
    params: dict[str, object] = {"name": indicator.name, "target": repeat_figure(indicator.target), "actual": actual}
    return Hit("report.year", "default", params)
