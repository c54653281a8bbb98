"""Last year's report beside this year's: whether it is the right one, which indicators are the same, and the rule that says so (C605)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Verdict, rule
from selfeval_cli.messages.keys import label_value
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading, Indicator, Report
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.quantity import PeriodKind, Reading

if TYPE_CHECKING:
    from selfeval_cli.model.year_pairs import IndicatorPair  # only where there are two reports

_WHOLE_YEAR = (1, 12, None, None)
_LAST_DAYS = 28  # from here on a day is the end of its month


class LastYear(NamedTuple):
    """Last year's report. `misfit` is the id of what makes it the wrong one: another year, agency, scope or project; nothing is compared then."""

    report: Report
    misfit: str | None
    pairs: tuple[IndicatorPair, ...] = ()


class SamePair(NamedTuple):
    """An indicator of this year with the same of last year's report, and the period in force for that."""

    entry: Entry
    previous: Indicator
    previous_period: Reading | None


def find_last_year(case: Case) -> LastYear | None:
    """Last year's report as the rules see it, None where none was given; for `Case.once`."""
    previous = case.previous
    if previous is None:
        return None
    misfit = find_misfit(case.report.heading, previous.heading)
    if misfit is not None:
        return LastYear(previous, misfit)
    from selfeval_cli.model.year_pairs import pair_indicators

    return LastYear(previous, None, pair_indicators(previous, case.report))


def find_misfit(heading: Heading, previous: Heading) -> str | None:
    """What makes a report none of last year's: `year`, `scope`, `agency` or `project`; None where it is one, as far as it says."""
    if heading.year is not None and previous.year is not None and previous.year != heading.year - 1:
        return "year"
    if heading.scope != previous.scope:
        return "scope"
    if not _may_be_one(heading.agency, previous.agency):
        return "agency"
    if heading.scope == "project" and not _may_be_one(heading.project, previous.project):
        return "project"
    return None


def _may_be_one(one: str | None, other: str | None) -> bool:
    """Whether two names may be of one agency: one of them may be written short (云溪街道办事处, 白云区人民政府云溪街道办事处)."""
    if one is None or other is None:
        return True
    first, second = ("".join(fold(name).split()).casefold() for name in (one, other))
    return first in second or second in first


def choose_previous(report: Report, candidates: Sequence[Report]) -> Report | None:
    """Of the reports in last year's file the one that fits, else the first: a workbook may hold one for each project."""
    fitting = (one for one in candidates if find_misfit(report.heading, one.heading) is None)
    return next(fitting, candidates[0] if candidates else None)


@rule("C605", "previous-report-unfit", Severity.WARNING, Basis.CUSTOM, needs=("previous",))
def previous_report_unfit(case: Case) -> Iterator[Verdict]:
    """What was given as last year's report is of another year, agency, scope or project."""
    last_year = case.once(find_last_year)
    if last_year is None:
        return
    heading, previous, misfit = case.report.heading, last_year.report.heading, last_year.misfit
    if misfit is None:
        yield PASSED
        return
    params: dict[str, object] = {"here": getattr(heading, misfit), "there": getattr(previous, misfit)}
    if misfit == "year" and heading.year is not None:
        params["wanted"] = heading.year - 1
    elif misfit == "scope":
        params = {key: label_value("scope", str(value)) for key, value in params.items()}
    yield Hit(f"report.{misfit}" if misfit != "scope" else "report.year", misfit, params)  # a scope may go unsaid


def list_same(case: Case) -> tuple[SamePair, ...]:
    """The indicators that are surely the same in both years, by id or by whole name, in the order of this year's report; for `Case.once`."""
    last_year = case.once(find_last_year)
    if last_year is None or last_year.misfit is not None:
        return ()
    found = []
    for pair in last_year.pairs:
        if pair.sure:
            previous = last_year.report.indicators[pair.previous]
            section = last_year.report.section_of(previous)
            inherited = section.period if section is not None else None
            found.append(SamePair(case.entries[pair.current], previous, previous.period or inherited))
    return tuple(found)


def cover_same_months(one: Reading, one_period: Reading | None, other: Reading, other_period: Reading | None) -> bool:
    """Whether two values cover the same months of their years; a value without a period is of the whole year."""
    return _find_months(one, one_period) == _find_months(other, other_period)


def _find_months(reading: Reading, inherited: Reading | None) -> tuple[object, ...]:
    dated = reading if reading.period is not None else inherited
    period = dated.period if dated is not None else None
    if period is None:
        return _WHOLE_YEAR
    if period.kind in (PeriodKind.VAGUE, PeriodKind.RECURRING) or period.last_month is None:
        return (period.kind,)
    day = period.day if period.day is None or period.day < _LAST_DAYS else None
    return (period.first_month, period.last_month, period.first_day, day)


def is_of_year(reading: Reading, inherited: Reading | None, year: int | None) -> bool:
    """Whether a result is of its report's year, as far as its period says: not of 2021年 or 2021—2022年 in a report of 2022."""
    dated = reading if reading.period is not None else inherited
    period = dated.period if dated is not None else None
    if period is None or year is None:
        return True
    begins = (period.year if period.year is not None else year) + period.year_shift
    return begins == year and period.last_year in (None, year)
