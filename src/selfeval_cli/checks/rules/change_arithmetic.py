"""What a change must be, given last year's value and this year's, as far as the places that they are written with can tell."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from selfeval_cli.scoring.exact import divide, multiply, subtract
from selfeval_cli.scoring.intervals import Interval
from selfeval_cli.text.alike_units import count_alike
from selfeval_cli.text.quantity import ZERO, Approximation, Change, Comparison, Dimension, Quantity, Unit

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_ABOUT = Decimal("0.1")  # 约100: anything from 90 to 110
_NEARLY_FROM = Decimal("0.8")  # 近100: 80 to 100
_ABOUT_RATE = Decimal("0.25")  # 增长约6%: 4.5 % to 7.5 %
_FLAT = Decimal(2)  # 持平: up to so many percent either way
_NEARLY_FLAT = Decimal(5)  # 基本持平
_FLAT_POINTS = Decimal(1)
_NEARLY_FLAT_POINTS = Decimal(2)
_OPEN_ABOVE = (Comparison.AT_LEAST, Comparison.MORE)
_SOFT_ABOVE = (Approximation.ABOVE, Approximation.ODD)
_MOST_PLACES = 4
_COUNTED_MEASURES = (Dimension.DURATION, Dimension.WORKDAYS, Dimension.NONE)
_NUMBER = Unit("", Dimension.NONE)


class Fit(Enum):
    """How a stated change stands to the figures."""

    AGREES = "agrees"
    CUT_OFF = "cut-off"  # the last place was cut off, not rounded
    DIFFERS = "differs"
    WRONG_WAY = "wrong-way"  # up is told as down, or the other way round
    NOT_FLAT = "not-flat"  # 持平, and it is not
    UNKNOWN = "unknown"  # the figures do not tell


class Weighed(NamedTuple):
    """How a change stands to the figures, and what it should be: above zero for growth, in percent, points or the value's own unit."""

    fit: Fit
    due: Decimal = ZERO
    relative: bool = False


_UNKNOWN = Weighed(Fit.UNKNOWN)


def weigh_change(change: Change, previous: Quantity, actual: Quantity, *, averaged: bool = False) -> Weighed:
    """Hold a change against the two values. A change in % is relative growth here, also of a percentage; in 百分点 a difference.

    Whole days are counted, unless they are `averaged`, and so rounded.
    """
    pair = _align(previous, actual)
    if pair is None:
        return _UNKNOWN
    before, after = pair if averaged else (_count_days(pair[0]), _count_days(pair[1]))
    amount = change.amount
    if amount is None or change.direction == 0:
        return _weigh_direction(change, before, after)
    low, high = _limits(before), _limits(after)
    if amount.dimension in (Dimension.PERCENT, Dimension.TIMES):
        scale = _HUNDRED if amount.dimension is Dimension.TIMES else _ONE
        due = _relative(low, high)
        if due is None:
            return _UNKNOWN
        return _compare(change, amount, scale, due, _growth(before, after, amount), relative=True)
    scale_of_amount = _scale_of(amount, after)
    if scale_of_amount is None:
        return _UNKNOWN
    exact_due = subtract(_written(after), _written(before))
    return _compare(change, amount, scale_of_amount, _difference(low, high), exact_due, relative=False)


def _compare(
    change: Change, amount: Quantity, scale: Decimal, due: Interval, written: Decimal, *, relative: bool
) -> Weighed:
    stated = _stated(amount, scale)
    signed = stated if change.direction > 0 else _negate(stated)
    if not signed.apart(due):
        return Weighed(Fit.AGREES, written, relative)
    if _certain_sign(due) == -change.direction:
        return Weighed(Fit.WRONG_WAY, written, relative)
    if _is_cut_off(amount, scale, due if change.direction > 0 else _negate(due)):
        return Weighed(Fit.CUT_OFF, written, relative)
    return Weighed(Fit.DIFFERS, written, relative)


def _weigh_direction(change: Change, before: Quantity, after: Quantity) -> Weighed:
    """Words without a figure: 同比有所下降, 与上年持平."""
    due = _difference(_limits(before), _limits(after))
    written = subtract(_written(after), _written(before))
    sign = _certain_sign(due)
    if change.direction:
        if sign == 0:
            return Weighed(Fit.AGREES, written)
        return Weighed(Fit.AGREES if sign == change.direction else Fit.WRONG_WAY, written)
    if sign in (None, 0):
        return Weighed(Fit.AGREES, written)
    loosely = "基本" in change.word or "大致" in change.word
    if after.dimension is Dimension.PERCENT:
        flat = abs(written) <= (_NEARLY_FLAT_POINTS if loosely else _FLAT_POINTS)
        return Weighed(Fit.AGREES if flat else Fit.NOT_FLAT, written)
    growth = _relative(_limits(before), _limits(after))
    if growth is None:
        return Weighed(Fit.NOT_FLAT, written)
    edge = _NEARLY_FLAT if loosely else _FLAT
    return Weighed(Fit.AGREES if not growth.apart(Interval(-edge, edge)) else Fit.NOT_FLAT, written)


def difference_in_points(amount: Quantity, direction: int, previous: Quantity, actual: Quantity) -> Fit:
    """Whether an amount written in % is right as a difference of two percentages: 0.95 for 24.26 % to 25.21 %."""
    due = _difference(_limits(previous), _limits(actual))
    stated = _stated(amount, _ONE)
    signed = stated if direction > 0 else _negate(stated)
    return Fit.DIFFERS if signed.apart(due) else Fit.AGREES


def values_agree(one: Quantity, other: Quantity) -> bool | None:
    """Whether two figures can be one and the same; None where their units do not tell."""
    pair = _align(one, other)
    return None if pair is None else not _limits(_count_days(pair[0])).apart(_limits(_count_days(pair[1])))


def weigh_pair(percent: Change, difference: Change, actual: Quantity) -> Weighed:
    """Hold a change in % against one of the same thing told in its own unit: 减少205宗 to 1420宗 is 下降12.6%."""
    amount, step = percent.amount, difference.amount
    scale = _scale_of(step, actual) if step is not None else None
    if amount is None or step is None or scale is None or amount.dimension is not Dimension.PERCENT:
        return _UNKNOWN
    if not percent.direction or not difference.direction or actual.dimension is Dimension.PERCENT:
        return _UNKNOWN
    moved, now = _stated(step, scale), _limits(actual)
    if None in (moved.low, moved.high, now.low, now.high):
        return _UNKNOWN
    signs = Decimal(difference.direction)
    corners = [
        (move * signs, value - move * signs)
        for move in (moved.low, moved.high)
        for value in (now.low, now.high)
        if move is not None and value is not None
    ]
    if any(before <= 0 for _, before in corners):
        return _UNKNOWN
    rates = [move / before * _HUNDRED for move, before in corners]
    exact = step.number * scale * signs
    places = min(max(amount.decimals, 1), _MOST_PLACES)
    written = divide(multiply(exact, _HUNDRED), subtract(_written(actual), exact), places)
    return _compare(percent, amount, _ONE, Interval(min(rates), max(rates)), written, relative=True)


def _align(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both in units that allow a comparison; a bare number takes the unit of the other where that says all (1625, 1420宗)."""
    if one.unit is not None and other.unit is not None:
        return (one, other) if one.kind == other.kind or count_alike(one, other) else None
    if one.unit is None and other.unit is None:
        return one, other
    known = one if one.unit is not None else other
    if known.multiplier != 1:  # 1200 beside 1350万元 may mean either
        return None
    return one._replace(unit=known.unit), other._replace(unit=known.unit)


def _count_days(quantity: Quantity) -> Quantity:
    """Whole days, hours and numbers without a unit, as counted things."""
    if quantity.decimals or quantity.multiplier != 1 or quantity.dimension not in _COUNTED_MEASURES:
        return quantity
    unit = quantity.unit if quantity.unit is not None else _NUMBER
    return quantity._replace(unit=unit._replace(discrete=True))


def _scale_of(amount: Quantity, value: Quantity) -> Decimal | None:
    """What one of the amount's number is in the value's base unit, None where the units do not go together."""
    if amount.unit is None:
        if amount.multiplier != 1 or value.multiplier != 1:
            return None
        return value.unit.factor if value.unit is not None else _ONE
    if value.unit is None:
        return None
    points = amount.dimension is Dimension.POINTS and value.dimension is Dimension.PERCENT
    if points or amount.kind == value.kind or count_alike(amount, value):
        return amount.multiplier * amount.unit.factor
    return None


def _written(quantity: Quantity) -> Decimal:
    return quantity.base_value


def _limits(quantity: Quantity) -> Interval:
    """The values, in the base unit, that the figure as written can stand for."""
    low = quantity.base_value
    factor = quantity.unit.factor if quantity.unit is not None else _ONE
    high = low if quantity.upper is None else quantity.upper * quantity.multiplier * factor
    half = ZERO if quantity.exact else quantity.step / 2
    soft, limit = quantity.approximation, quantity.comparison
    if soft in _SOFT_ABOVE or limit in _OPEN_ABOVE:
        return Interval(low - half, None)
    if limit in (Comparison.AT_MOST, Comparison.LESS):
        return Interval(None, high + half)
    if soft is Approximation.NEARLY:
        return Interval(low * _NEARLY_FROM, high)
    if soft is Approximation.ABOUT:
        return Interval(low - abs(low) * _ABOUT, high + abs(high) * _ABOUT)
    return Interval(low - half, high + half)


def _relative(before: Interval, after: Interval) -> Interval | None:
    """Growth in percent, None where last year's value is not above zero for certain."""
    if before.low is None or before.low <= 0:
        return None
    low = None if after.low is None or after.low < 0 or before.high is None else _percent(after.low, before.high)
    high = None if after.high is None else _percent(after.high, before.low)
    return Interval(low, high)


def _percent(after: Decimal, before: Decimal) -> Decimal:
    return (after / before - 1) * _HUNDRED


def _growth(before: Quantity, after: Quantity, amount: Quantity) -> Decimal:
    """Growth in percent as the figures are written, with one place more than whole, or as many as the stated one has."""
    first = _written(before)
    places = min(max(amount.decimals, 1), _MOST_PLACES)
    return divide(multiply(subtract(_written(after), first), _HUNDRED), first, places) if first else ZERO


def _difference(before: Interval, after: Interval) -> Interval:
    low = None if after.low is None or before.high is None else after.low - before.high
    high = None if after.high is None or before.low is None else after.high - before.low
    return Interval(low, high)


def _stated(amount: Quantity, scale: Decimal) -> Interval:
    """What the amount can stand for; `scale` turns its number into the unit of what is due. 成 and ‰ are brought to percent."""
    unit = scale
    if amount.dimension is Dimension.PERCENT and amount.unit is not None:
        unit = amount.unit.factor * amount.multiplier
    number, upper = amount.number * unit, (amount.upper if amount.upper is not None else amount.number) * unit
    half = ZERO if amount.exact else unit.scaleb(-amount.decimals) / 2
    soft, limit = amount.approximation, amount.comparison
    if soft in _SOFT_ABOVE or limit in _OPEN_ABOVE:
        return Interval(number - half, None)
    if limit in (Comparison.AT_MOST, Comparison.LESS):
        return Interval(None, upper + half)
    if soft is Approximation.NEARLY:
        return Interval(number * (1 - _ABOUT_RATE), upper + half)
    if soft is Approximation.ABOUT:
        return Interval(number * (1 - _ABOUT_RATE), upper * (1 + _ABOUT_RATE))
    return Interval(number - half, upper + half)


def _is_cut_off(amount: Quantity, scale: Decimal, due: Interval) -> bool:
    """Whether the stated figure is the due one with its further places cut off."""
    if amount.upper is not None or amount.approximation is not None or amount.comparison is not None:
        return False
    unit = scale
    if amount.dimension is Dimension.PERCENT and amount.unit is not None:
        unit = amount.unit.factor * amount.multiplier
    number = amount.number * unit
    return not due.apart(Interval(number, number + unit.scaleb(-amount.decimals), high_open=True))


def _negate(interval: Interval) -> Interval:
    low = -interval.high if interval.high is not None else None
    high = -interval.low if interval.low is not None else None
    return Interval(low, high, interval.high_open, interval.low_open)


def _certain_sign(due: Interval) -> int | None:
    """1 or -1 where every value of it has that sign, 0 where it is zero for certain, else None."""
    if due.low is not None and due.low > 0:
        return 1
    if due.high is not None and due.high < 0:
        return -1
    return 0 if due.low == due.high == ZERO else None


def find_slip(change: Change, previous: Quantity, actual: Quantity, *, averaged: bool = False) -> str | None:
    """Which known slip gives the stated figure: the ratio of the two years, this year as the base, or 倍 counted once too often."""
    pair, amount = _align(previous, actual), change.amount
    if pair is None or amount is None or amount.dimension not in (Dimension.PERCENT, Dimension.TIMES):
        return None
    before, after = (_limits(quantity if averaged else _count_days(quantity)) for quantity in pair)
    if before.low is None or before.low <= 0 or after.low is None or after.low <= 0:
        return None
    stated = _stated(amount, _HUNDRED if amount.dimension is Dimension.TIMES else _ONE)
    ratio = _relative(before, after)
    back = _relative(after, before)
    if ratio is not None and not stated.apart(_shift(ratio, _HUNDRED)):
        return "times" if amount.dimension is Dimension.TIMES else "ratio"
    if back is not None and not stated.apart(_negate(back) if change.direction > 0 else back):
        return "this-year-base"
    return None


def _shift(interval: Interval, by: Decimal) -> Interval:
    low = interval.low + by if interval.low is not None else None
    high = interval.high + by if interval.high is not None else None
    return Interval(low, high)
