"""Which period each result of a report is of, and where it says so: the key `period`, the words of the result, or its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.dated_results import happened, list_pieces, told_period
from selfeval_cli.checks.rules.marked_readings import Marked, mark_readings
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.periods import find_calendar
from selfeval_cli.text.quantity import Comparison, Dimension, Period, PeriodKind, Reading, Span, Status

_MEASURED = (Dimension.PERCENT, Dimension.POINTS, Dimension.SCORE)
_NAME_SIGNS = lazy_pattern(r"\d\s?月|[一二三四五六七八九十]月|季度|半年|截[至止]|目前|以来")
_NAME_HINTS = ("月", "季度", "半年", "截", "目前", "以来")  # one of them is in whatever the pattern finds
VAGUE = lazy_pattern(
    r"(?:截[至止到]?|[至到])?(?:目前|当前|现在|如今)(?:为止)?|至今|迄今(?:为止)?|现阶段|近期|近来|最近|日前|近(?:段|些|几)[^，。；]{0,4}"
    r"|近(?:半|\d+|[一二三四五六七八九十两]+)(?:年|个月|个季度|周|天|日)来?|近年来?|近日|[^，。；、]{0,8}以来|[^，。；、]{1,8}至今"
    r"|截[至止到](?:统计|填报|报告|上报|自评|评价|发稿|截稿|本报告)[^，。；\d]{0,4}"
)
"""Words of time that name no end."""
_VAGUE_IN_WORDS = lazy_pattern(
    r"至今(?!年)|(?:[^，。；、]{1,8}(?<![史期直]))以来|截[至止到](?:统计|填报|报告|上报|自评|评价|发稿|截稿|本报告)[^，。；\d]{0,2}"
)
_VAGUE_IN_NAMES = ("截至目前", "截止目前", "目前", "今年以来", "近半年")


class Dated(NamedTuple):
    """The period that a result is of, and where it is told; `span` is of the period's words there."""

    path: str
    name: str
    words: str
    period: Period
    span: Span | None
    role: str  # period, name, or that of the reading which tells it


def list_dated(case: Case) -> tuple[tuple[Entry, str, Dated], ...]:
    """What each indicator and detail with a result says of its period, one each, with the piece's path; for `Case.once`."""
    marks = case.once(mark_readings)
    told: dict[str, tuple[Entry, str, Dated]] = {}
    for entry in marks.dated:
        for path, name, piece in list_pieces(entry):
            if piece.period is not None and happened(piece):
                dated = read_period_key(path, name, piece.period)
                if dated is not None:
                    told[path] = (entry, path, dated)
    for mark in marks.readings:
        if mark.piece in told or not mark.is_result or _has_own(mark) or mark.reading.status is not Status.ACTUAL:
            continue
        period = _read_words(mark)
        if period is not None and not (mark.role == "part" and period.kind is not PeriodKind.VAGUE):
            span = period.span if mark.role != "rank" else None  # a list of one has no characters to mark
            dated = Dated(mark.path, mark.owner, mark.reading.text, period, span, mark.role)
            if not _is_date_of_doing(mark, period):
                told[mark.piece] = (mark.entry, mark.piece, dated)
    for entry, path, dated in _list_in_names(case):
        told.setdefault(path, (entry, path, dated))
    return tuple(told.values())


def read_period_key(path: str, name: str, reading: Reading) -> Dated | None:
    """A `period` key; of 2023年度（截至11月底） the narrower, and 截至统计日, which the grammar knows no period for, as one without an end."""
    period = reading.period
    if period is not None and period.kind is PeriodKind.YEAR and reading.leftovers:
        narrower = (found.period for found in find_calendar(fold(reading.text)) if found.period is not None)
        period = next((other for other in narrower if other.kind is not PeriodKind.YEAR), period)
    if period is None:
        found = VAGUE.search(reading.text)
        period = Period(found.span(), PeriodKind.VAGUE) if found is not None else None
    return None if period is None else Dated(f"{path}.period", name, reading.text, period, period.span, "period")


def _read_words(mark: Marked) -> Period | None:
    """The period that a result's own words give it."""
    reading = mark.reading
    if mark.role == "rank":
        found = (each.period for each in find_calendar(fold(reading.text)))
        return next((period for period in found if period is not None), None)
    if reading.period is not None:
        return told_period(reading)
    vague = _VAGUE_IN_WORDS.search(reading.text) if reading.leftovers else None
    return Period(vague.span(), PeriodKind.VAGUE) if vague is not None else None


def _has_own(mark: Marked) -> bool:
    """Whether the key `period` says what the figure is of, whatever stands in its text."""
    piece = mark.entry.indicator if mark.detail is None else mark.detail
    return piece.period is not None and piece.period.period is not None


def _is_date_of_doing(mark: Marked, period: Period) -> bool:
    """6月建成3个 says when it was done; 1-11月建成3个 and 10月份25.21% say what the figure is of."""
    if period.kind is PeriodKind.DAY:
        return True
    if is_cumulative(period) or period.kind is PeriodKind.VAGUE:
        return False
    quantity = mark.reading.quantity
    return quantity is not None and quantity.dimension not in _MEASURED and "份" not in mark.reading.text


def _list_in_names(case: Case) -> Iterator[tuple[Entry, str, Dated]]:
    """Indicators whose names say the period: 前三季度地区生产总值; not where another one of the report has the rest of the year."""
    names = "\n".join([entry.indicator.name for entry in case.entries])
    if not any(sign in names for sign in _NAME_HINTS):
        return
    rests = [(entry, *_cut_period(entry.indicator.name)) for entry in case.entries]
    named = Counter(rest for _, rest, _ in rests)
    for entry, rest, period in rests:
        if period is None or not happened(entry.indicator) or entry.indicator.period is not None:
            continue
        if named[rest] > 1:
            continue
        name = entry.indicator.name
        yield entry, entry.path, Dated(f"{entry.path}.name", name, name, period, period.span, "name")


def _cut_period(name: str) -> tuple[str, Period | None]:
    """The name without the period in it, and the period."""
    if _NAME_SIGNS.search(name) is None:
        return name, None
    for found in find_calendar(fold(name)):
        period = found.period
        if period is None or (found.moment is not None and found.moment.comparison is Comparison.AT_MOST):
            continue
        words = name[slice(*period.span)]
        if period.kind is PeriodKind.VAGUE and words not in _VAGUE_IN_NAMES:
            continue
        if period.kind in (PeriodKind.MONTHS, PeriodKind.UNTIL, PeriodKind.VAGUE, PeriodKind.YEAR):
            single = period.first_month == period.last_month is not None and not words.endswith("份")
            return (name[: period.span[0]] + name[period.span[1] :]).strip(), None if single else period
    return name, None


def is_cumulative(period: Period) -> bool:
    """Whether it runs from the beginning of the year, as figures that grow over the year do."""
    return period.kind is PeriodKind.UNTIL or (period.first_month == 1 and period.last_month != 1)
