"""Two years' reports of one agency side by side: indicators, budget, and what became of last year's measures."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rules.change_arithmetic import Fit, weigh_change
from selfeval_cli.checks.rules.last_year import cover_same_months, is_of_year
from selfeval_cli.checks.rules.told_changes import (
    ComparedWith,
    ToldChange,
    find_basis,
    list_changes,
    speaks_of_something_else,
)
from selfeval_cli.comparison.budget_years import compare_lines
from selfeval_cli.comparison.measure_years import follow_measures
from selfeval_cli.comparison.value_changes import compute_change, read_figure
from selfeval_cli.model.report import Indicator, Report
from selfeval_cli.model.year_comparison import Accord, Account, IndicatorYears, YearChange, YearComparison
from selfeval_cli.model.year_pairs import pair_indicators
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.text.quantity import Reading

_FITS: dict[Fit, Accord] = {
    Fit.AGREES: "agrees",
    Fit.CUT_OFF: "agrees",
    Fit.DIFFERS: "differs",
    Fit.WRONG_WAY: "differs",
    Fit.NOT_FLAT: "differs",
    Fit.UNKNOWN: "open",
}


def order_years(one: Report, other: Report) -> bool:
    """Whether the two stand the wrong way round: the first is of the later year."""
    first, second = one.heading.year, other.heading.year
    return first is not None and second is not None and first > second


def compare_years(previous: Report, current: Report, previous_file: str = "", file: str = "") -> YearComparison:
    """Hold last year's report and this year's beside each other."""
    before, after = compute_execution(previous), compute_execution(current)
    units = [execution.unit for execution in (after, before) if execution is not None]
    return YearComparison(
        previous_file=previous_file,
        file=file,
        previous=previous,
        current=current,
        previous_execution=before,
        execution=after,
        money_unit=next((unit for unit in units if unit is not None), None),
        lines=compare_lines(before, after),
        indicators=tuple(_compare_indicators(previous, current)),
        measures=follow_measures(previous, current),
    )


def _compare_indicators(previous: Report, current: Report) -> Iterator[IndicatorYears]:
    """The indicators of this year in their order, then those that only last year's report has."""
    pairs = {pair.current: pair for pair in pair_indicators(previous, current)}
    told = _index_changes(current)
    for place, indicator in enumerate(current.indicators):
        account = _account(current, place)
        pair = pairs.get(place)
        stated = told.get(account.path)
        words = stated.words if stated is not None else None
        if pair is None:
            yield IndicatorYears(None, account, stated=words)
            continue
        before = _account(previous, pair.previous)
        row = IndicatorYears(before, account, pair.found, pair.likeness, stated=words)
        same_months = _cover_same_months(previous, before.indicator, current, indicator)
        change = compute_change(before.indicator.actual, indicator.actual) if same_months else "periods"
        if not isinstance(change, YearChange):
            yield row._replace(not_computed=change, accord="open" if stated is not None else None)
            continue
        accord = _weigh(stated, before.indicator.actual, indicator.actual) if stated is not None else None
        yield row._replace(change=change, accord=accord)
    taken = {pair.previous for pair in pairs.values()}
    for place in range(len(previous.indicators)):
        if place not in taken:
            yield IndicatorYears(_account(previous, place), None)


def _account(report: Report, place: int) -> Account:
    indicator = report.indicators[place]
    section = report.section_of(indicator)
    title = (section.title if section is not None else None) or indicator.section or indicator.group or ""
    return Account(report.paths.indicators[place], indicator, title)


def _index_changes(report: Report) -> dict[str, ToldChange]:
    """The first change against last year that each indicator tells of itself, by the indicator's path."""
    year = report.heading.year
    found: dict[str, ToldChange] = {}
    for told in list_changes(Case(report, None, None, None)):
        if (
            told.detail is None
            and not speaks_of_something_else(told)
            and find_basis(told, year) is not ComparedWith.OTHER
        ):
            found.setdefault(told.entry.path, told)
    return found


def _cover_same_months(previous: Report, before: Indicator, current: Report, after: Indicator) -> bool:
    """Whether the two results are of the same months of their years; one that is not there stands in nobody's way."""
    if before.actual is None or after.actual is None:
        return True
    first, second = _period(previous, before), _period(current, after)
    own_years = is_of_year(before.actual, first, previous.heading.year)
    own_years = own_years and is_of_year(after.actual, second, current.heading.year)
    return own_years and cover_same_months(before.actual, first, after.actual, second)


def _period(report: Report, indicator: Indicator) -> Reading | None:
    section = report.section_of(indicator)
    return indicator.period or (section.period if section is not None else None)


def _weigh(told: ToldChange, previous: Reading | None, current: Reading | None) -> Accord:
    before = read_figure(previous) if previous is not None else None
    after = read_figure(current) if current is not None else None
    if before is None or after is None:
        return "open"
    return _FITS[weigh_change(told.change, before, after, averaged="均" in told.name).fit]
