"""Two figures of a report that tell one thing, and whether they agree: by unit, period and the places they are written with."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.references import find_indicators, index_indicators
from selfeval_cli.checks.rules.unit_agreement import says_one_figure
from selfeval_cli.model.paths import quote_name
from selfeval_cli.scoring.intervals import Interval, possible_values
from selfeval_cli.text.alike_units import count_alike
from selfeval_cli.text.quantity import PeriodKind, Quantity, Reading, Status

_FIGURE_KEYS = frozenset("actual expected target initial_target previous base".split())


class Side(NamedTuple):
    """One of the two: its path, what it is the figure of, and the period in force for it where its own words name none."""

    path: str
    name: str
    reading: Reading
    period: Reading | None


class Agreement(Enum):
    """How two figures stand to each other."""

    AGREE = "agree"
    DIFFER = "differ"
    INCOMPARABLE = "incomparable"  # of other units or periods, in words, a forecast


class SameAs(NamedTuple):
    """An indicator with `same_as`, and the figure that is meant; with something missing at `lacking` there is nothing to compare."""

    entry: Entry
    lacking: str | None = None
    one: Side | None = None
    other: Side | None = None


def list_same_as(case: Case) -> tuple[SameAs, ...]:
    """Every `same_as` of the report, each pair once (either may name the other)."""
    referring = [entry for entry in case.entries if entry.indicator.same_as is not None]
    if not referring:
        return ()
    index = index_indicators(case)
    listed: dict[object, SameAs] = {}
    for entry in referring:
        path, actual = f"{entry.path}.actual", entry.indicator.actual
        other = _find_figure(index, entry, entry.indicator.same_as or "")
        if other is None or actual is None:
            lacking = path if other is not None else f"{entry.path}.same_as"
            listed[lacking] = SameAs(entry, lacking)
        elif other.path != path:
            one = Side(path, entry.indicator.name, actual, entry.period)
            listed.setdefault(frozenset((path, other.path)), SameAs(entry, None, one, other))
    return tuple(listed.values())


def _find_figure(index: dict[str, list[Entry]], entry: Entry, reference: str) -> Side | None:
    """The figure that is meant; None where that is not certain, which is another rule's matter."""
    named, rest = find_indicators(index, reference)
    others = [other for other in named if other is not entry] or (named if rest else [])
    if len(others) > 1:
        others = [other for other in others if reference.startswith(other.path)]
    return _figure_at(others[0], rest) if len(others) == 1 else None


def _figure_at(entry: Entry, rest: list[str]) -> Side | None:
    """The figure that the names behind an indicator's own lead to; its actual value where there are none."""
    indicator, name, period = entry.indicator, entry.indicator.name, entry.period
    reading: Reading | None = None
    match rest:
        case []:
            path, reading = f"{entry.path}.actual", indicator.actual
        case [key] if key in _FIGURE_KEYS:
            path, reading = f"{entry.path}.{key}", getattr(indicator, key)
        case ["parts", part]:
            path, reading, name = f"{entry.path}.parts.{quote_name(part)}", indicator.parts.get(part), part
        case ["details", part] | ["details", part, "actual"] if part in indicator.details:
            detail = indicator.details[part]
            path, reading, name = f"{entry.path}.details.{quote_name(part)}.actual", detail.actual, part
            period = detail.period if detail.period is not None else period
        case _:
            return None
    return Side(path, name, reading, period) if reading is not None else None


def compare_sides(case: Case, one: Side, other: Side) -> Agreement:
    """Whether two figures of one thing agree, as far as their words and places can tell."""
    first, second = one.reading.quantity, other.reading.quantity
    if first is None or second is None or not (_is_plain(one.reading) and _is_plain(other.reading)):
        return Agreement.INCOMPARABLE
    if first.kind != second.kind and not count_alike(first, second):
        return Agreement.INCOMPARABLE
    if name_period(case, one) != name_period(case, other):
        return Agreement.INCOMPARABLE
    return Agreement.DIFFER if written_range(first).apart(written_range(second)) else Agreement.AGREE


def _is_plain(reading: Reading) -> bool:
    return reading.status is Status.ACTUAL and says_one_figure(reading)


def name_period(case: Case, side: Side) -> str | None:
    """The months that the figure covers, the same however they are written; None for the whole year, as a report's figures are without a period."""
    reading = side.reading if side.reading.period is not None else side.period
    if reading is None or reading.period is None:
        return None
    period, year = reading.period, case.report.heading.year or 0
    if period.kind in (PeriodKind.VAGUE, PeriodKind.RECURRING) or period.last_month is None:
        return reading.text[slice(*period.span)]
    if period.day is not None and period.day >= 28:
        period = period._replace(day=None)
    months = period.normalised(year)
    return None if months == f"{year:04d}-01/{year:04d}-12" else months


def written_range(quantity: Quantity) -> Interval:
    """The values that the figure as written can stand for: 95% is from 94.5 % up to, but not with, 95.5 %, which would be 96%."""
    values = possible_values(quantity)
    if quantity.exact or quantity.approximation is not None or quantity.comparison is not None:
        return values
    half = quantity.step / Decimal(2)
    low = values.low - half if values.low is not None else None
    high = values.high + half if values.high is not None else None
    return Interval(low, high, high_open=True)
