"""Rules about figures that must agree (family C): what `same_as` says to be one and the same (C601)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict, rule
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.references import find_indicators, index_indicators
from selfeval_cli.checks.rules.unit_agreement import says_one_figure
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.intervals import Interval, possible_values
from selfeval_cli.text.alike_units import count_alike
from selfeval_cli.text.quantity import Period, Quantity, Reading, Status

_FIGURE_KEYS = frozenset("actual expected target initial_target previous base".split())


@rule("C601", "same-as-differs", Severity.ERROR, Basis.ARITHMETIC)
def same_as_differs(case: Case) -> Iterator[Verdict]:
    """Two figures that the report itself says to be one do not agree."""
    referring = [(entry, entry.indicator.same_as) for entry in case.entries if entry.indicator.same_as is not None]
    index = index_indicators(case) if referring else {}
    told: set[frozenset[str]] = set()
    for entry, reference in referring:
        path = f"{entry.path}.actual"
        found = _find_figure(index, entry, reference)
        if found is None or entry.indicator.actual is None:
            yield Lacking(path if found is not None else f"{entry.path}.same_as")
            continue
        pair = frozenset((path, found[0]))
        if pair in told or len(pair) == 1:  # each may name the other
            continue
        told.add(pair)
        yield _compare(entry, entry.indicator.actual, *found)


def _find_figure(index: dict[str, list[Entry]], entry: Entry, reference: str) -> tuple[str, Entry, Reading] | None:
    """The figure that is meant, with its path; None where that is not certain, which is another rule's matter."""
    named, rest = find_indicators(index, reference)
    others = [other for other in named if other is not entry] or (named if rest else [])
    if len(others) > 1:
        others = [other for other in others if reference.startswith(other.path)]
    if len(others) != 1:
        return None
    other = others[0]
    found = _figure_at(other, rest)
    return (found[0], other, found[1]) if found is not None else None


def _figure_at(entry: Entry, rest: list[str]) -> tuple[str, Reading] | None:
    """The figure that the names behind an indicator's own lead to; its actual value where there are none."""
    indicator = entry.indicator
    reading: Reading | None = None
    match rest:
        case []:
            path, reading = f"{entry.path}.actual", indicator.actual
        case [key] if key in _FIGURE_KEYS:
            path, reading = f"{entry.path}.{key}", getattr(indicator, key)
        case ["parts", name]:
            path, reading = f"{entry.path}.parts.{quote_name(name)}", indicator.parts.get(name)
        case ["details", name] | ["details", name, "actual"] if name in indicator.details:
            path, reading = f"{entry.path}.details.{quote_name(name)}.actual", indicator.details[name].actual
        case _:
            return None
    return (path, reading) if reading is not None else None


def _compare(entry: Entry, actual: Reading, path: str, other_entry: Entry, other: Reading) -> Verdict:
    one, two = actual.quantity, other.quantity
    if one is None or two is None or not (_is_plain(actual) and _is_plain(other)):
        return Lacking(f"{entry.path}.actual")
    alike = one.kind == two.kind or count_alike(one, two)
    if not alike or _period_of(entry, actual) != _period_of(other_entry, other):
        return Lacking(f"{entry.path}.actual")
    if not _written_range(one).apart(_written_range(two)):
        return PASSED
    exact = one.exact and two.exact
    params: dict[str, object] = {
        "name": entry.indicator.name,
        "value": repeat_figure(actual),
        "reference": entry.indicator.same_as or "",
        "other": repeat_figure(other),
    }
    severity = None if exact else Severity.WARNING
    related = (Related(path, "same"),)
    return Hit(f"{entry.path}.actual", "default", params, severity, one.span, related=related)


def _is_plain(reading: Reading) -> bool:
    return reading.status is Status.ACTUAL and says_one_figure(reading)


def _period_of(entry: Entry, reading: Reading) -> tuple[object, ...] | None:
    """The months that the figure covers; None for the whole year, as a report's figures are without a period."""
    period: Period | None = reading.period
    if period is None and entry.period is not None:
        period = entry.period.period
    if period is None:
        return None
    months = (period.first_month, period.last_month)
    if months == (1, 12) and period.year_shift == 0 and period.last_year is None and period.day is None:
        return None
    return (period.kind, period.year, period.year_shift, *months, period.day, period.last_year)


def _written_range(quantity: Quantity) -> Interval:
    """The values that the figure as written can stand for: a rounded one is half a unit of its last place either way."""
    values = possible_values(quantity)
    if quantity.exact or quantity.approximation is not None or quantity.comparison is not None:
        return values
    half = quantity.step / Decimal(2)
    low = values.low - half if values.low is not None else None
    high = values.high + half if values.high is not None else None
    return Interval(low, high)


CONSISTENCY_RULES: tuple[Rule, ...] = (same_as_differs,)
