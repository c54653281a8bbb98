"""Percent and percentage points (百分点): which of the two a change of a rate (I241) and of an amount (I242) may be told in."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.change_arithmetic import Fit, difference_in_points, weigh_change
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.rate_names import Thing, is_amount_name, is_growth_name, is_rate_name
from selfeval_cli.checks.rules.told_changes import (
    ComparedWith,
    ToldChange,
    find_basis,
    find_thing,
    list_changes,
    subject_of,
    value_of,
)
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import add, divide, multiply, subtract
from selfeval_cli.text.quantity import Dimension, Quantity

_HUNDRED = Decimal(100)
_POINTS = {"%": "百分点", "‰": "千分点"}
# 零售业增长6.7个百分点 cannot be; 零售业回落6.7个百分点 may be its growth that has slowed.
_OF_AMOUNTS = frozenset("增长 增加 减少 增收 增".split())
_MOST_PLACES = 8
_STEEP = Decimal(20)
_UNSAFE = ('"', "\\", "\n", "\r", "\t")


@rule("I241", "percent-or-points", Severity.WARNING, Basis.CUSTOM)
def percent_or_points(case: Case) -> Iterator[Verdict]:
    """A rate whose change is told in %, which may mean percentage points."""
    year = case.report.heading.year
    changes = case.once(list_changes)
    for told in changes:
        change = told.change
        amount = change.amount
        if (
            amount is None
            or amount.unit is None
            or amount.unit.dimension is not Dimension.PERCENT
            or not change.direction
        ):
            continue
        if amount.unit.symbol in _POINTS and find_thing(told) is Thing.RATE:
            yield PASSED if _tells_points_too(told, changes) else _judge_rate(told, amount, year)


def _tells_points_too(told: ToldChange, changes: tuple[ToldChange, ...]) -> bool:
    """提高0.95个百分点，增长3.9%: whoever writes both knows the difference."""
    if "点" not in told.reading.text:
        return False
    amounts = (other.change.amount for other in changes if other.path == told.path)
    return any(amount is not None and amount.dimension is Dimension.POINTS for amount in amounts)


def _judge_rate(told: ToldChange, amount: Quantity, year: int | None) -> Verdict:
    lead = told.lead
    value = None if lead and lead not in told.name else _percentage(told)
    if _repeats_growth(told, lead, amount, value) or (value is not None and _cannot_be_points(told, amount, value)):
        return PASSED
    params: dict[str, object] = {"name": subject_of(told), "change": told.words, "figure": amount_words(told, amount)}
    params["points"] = _POINTS[amount.unit.symbol] if amount.unit is not None else ""
    previous = _last_year(told, year)
    start, to = told.change.start, told.change.to
    if start is not None and to is not None and start.dimension is to.dimension is Dimension.PERCENT:
        return _judge_against_previous(told, amount, to, start, params)  # 由94.00%提高到95.25%，提高1.25%
    if value is not None and previous is not None:
        return _judge_against_previous(told, amount, value, previous, params)
    if value is None or told.actual is None:
        return Hit(told.path, "without-value", params, span=told.change.span)
    params["actual"] = (
        repeat_figure(told.actual) if told.detail or told.path.endswith(".change") else _as_written(value)
    )
    as_points, as_growth = _last_year_either_way(told, amount, value)
    return Hit(told.path, params=params | {"as_points": as_points, "as_growth": as_growth}, span=told.change.span)


def _judge_against_previous(
    told: ToldChange, amount: Quantity, value: Quantity, previous: Quantity, params: dict[str, object]
) -> Verdict:
    """Last year's value decides which of the two was meant; where it fits neither, the figure is another rule's matter."""
    as_growth = weigh_change(told.change, previous, value).fit
    as_points = difference_in_points(amount, told.change.direction, previous, value)
    if as_points is not Fit.AGREES:
        return PASSED if as_growth in (Fit.AGREES, Fit.CUT_OFF) else Lacking(told.path)
    params |= {"actual": _as_written(value), "previous": _as_written(previous)}
    from_to = told.change.start is not None
    related = () if from_to else (Related(f"{told.entry.path}.previous", "previous"),)
    if as_growth is Fit.AGREES:  # both, as rounding goes; but 98 after 97 is one point exactly
        moved = multiply(amount.base_value, Decimal(told.change.direction))
        if subtract(value.base_value, previous.base_value) != moved:
            return PASSED
        return Hit(told.path, "either", params, span=told.change.span, related=related)
    return Hit(told.path, "points", params, span=told.change.span, related=related, mended=_mend(told, amount, params))


def _percentage(told: ToldChange) -> Quantity | None:
    value = value_of(told.actual)
    return value if value is not None and value.dimension is Dimension.PERCENT and value.upper is None else None


def _last_year(told: ToldChange, year: int | None) -> Quantity | None:
    previous = value_of(told.previous)
    if previous is None or previous.dimension is not Dimension.PERCENT:
        return None
    return None if find_basis(told, year) is ComparedWith.OTHER else previous


def _repeats_growth(told: ToldChange, lead: str, amount: Quantity, value: Quantity | None) -> bool:
    """增速 6.4 % and 同比增长6.4% are one figure; 增速 6.4 % and 提高0.3% are two."""
    if lead and lead not in told.name:
        return False
    if not (is_growth_name(told.name) or is_growth_name(told.entry.indicator.name)):
        return False
    return value is None or value.base_value == amount.base_value


def _cannot_be_points(told: ToldChange, amount: Quantity, value: Quantity) -> bool:
    """25 % after a rise of 88 % cannot have been −63 % before, nor 10 % after a fall of 50 % likely 60 %: only growth is meant."""
    moved, now = amount.base_value, value.base_value
    if told.change.direction > 0:
        return moved > now
    return moved + now > _HUNDRED or (moved >= _STEEP and moved > 2 * now)


def _last_year_either_way(told: ToldChange, amount: Quantity, value: Quantity) -> tuple[str, str]:
    """What last year's value was if points are meant, and if growth is."""
    moved = multiply(amount.base_value, Decimal(told.change.direction))
    factor = value.unit.factor if value.unit is not None else Decimal(1)
    ratio = add((_HUNDRED, moved))
    points = growth = value.number
    for places in range(max(value.decimals, amount.decimals), _MOST_PLACES):  # as many as tell the two apart
        points = divide(subtract(value.base_value, moved), factor, places)
        if ratio > 0:
            growth = divide(multiply(value.base_value, _HUNDRED), multiply(ratio, factor), places)
        if points != growth:
            break
    return f"{points:f}{value.unit_text}", f"{growth:f}{value.unit_text}"


def amount_words(told: ToldChange, amount: Quantity) -> str:
    """The amount as written: 0.95%."""
    return " ".join(told.reading.text[slice(*amount.span)].split()) or _as_written(amount)


def _as_written(quantity: Quantity) -> str:
    return f"{quantity.number:f}{quantity.unit_text}"


def _mend(told: ToldChange, amount: Quantity, params: dict[str, object]) -> str | None:
    """The line with 百分点 in place of the sign, where nothing in it needs care."""
    text = told.reading.text
    sign = amount.span[1] - 1
    if told.detail is not None or not told.path.endswith(".change") or any(mark in text for mark in _UNSAFE):
        return None
    return f'change = "{text[:sign]}个{params["points"]}{text[sign + 1 :]}"' if text[sign] in "%％‰" else None


@rule("I242", "points-on-amount", Severity.WARNING, Basis.CUSTOM)
def points_on_amount(case: Case) -> Iterator[Verdict]:
    """A change in percentage points of something that is no percentage."""
    for told in case.once(list_changes):
        amount = told.change.amount
        if amount is None or amount.unit is None or amount.unit.dimension is not Dimension.POINTS:
            continue
        thing = find_thing(told)
        params: dict[str, object] = {"name": told.name, "change": told.words}
        if any(is_rate_name(name) or is_growth_name(name) for name in (told.name, told.entry.indicator.name)):
            yield PASSED if thing is Thing.RATE else Lacking(told.path)
        elif told.order and thing is not Thing.RATE:
            yield Lacking(told.path)  # 增长6.4%，较上年提高2个百分点: it may be the growth that has changed
        elif thing is Thing.AMOUNT:
            actual = value_of(told.actual) or value_of(told.entry.indicator.actual)
            sentence = "default" if actual is not None else "by-name"
            yield Hit(
                told.path,
                sentence,
                params | ({"actual": _as_written(actual)} if actual is not None else {}),
                span=told.change.span,
            )
        elif thing is Thing.UNKNOWN and _tells_amount(told):
            yield Hit(told.path, "by-name", params, span=told.change.span)
        else:
            yield PASSED if thing is Thing.RATE else Lacking(told.path)


def _tells_amount(told: ToldChange) -> bool:
    """Without a value the name may tell that it is an amount: 财政收入增长6.7个百分点."""
    if told.lead or value_of(told.actual) is not None:
        return False
    return told.change.word in _OF_AMOUNTS and is_amount_name(told.name)
