"""The change from last year's value to this year's, computed exactly, and how the stated change stands to it."""

from __future__ import annotations

from decimal import Decimal

from selfeval_cli.checks.rules.unit_agreement import says_one_figure
from selfeval_cli.model.year_comparison import NotComputed, YearChange
from selfeval_cli.scoring.exact import divide, multiply, subtract
from selfeval_cli.text.alike_units import count_alike
from selfeval_cli.text.quantity import Dimension, Quantity, Reading, Status

_HUNDRED = Decimal(100)
_PLACES = 2
_POINTS_UNIT = "百分点"


def compute_change(previous: Reading | None, current: Reading | None) -> YearChange | NotComputed:
    """Subtract last year's value from this year's; where that cannot be done, say why."""
    if previous is None or current is None or previous.absent or current.absent:
        return "missing"
    if previous.status is not Status.ACTUAL or current.status is not Status.ACTUAL:
        return "forecast"
    before, after = read_figure(previous), read_figure(current)
    if before is None or after is None:
        return "words"
    return subtract_years(before, after)


def read_figure(reading: Reading) -> Quantity | None:
    """The one figure that a value states; None for words, several figures, a limit, a range, or the figure of a change."""
    quantity = reading.quantity
    if quantity is None or reading.problem is not None or not says_one_figure(reading):
        return None
    if quantity.upper is not None or quantity.comparison is not None:
        return None
    change = reading.change
    if change is not None and change.to is None and quantity.span[0] >= change.span[0]:
        return None
    return quantity


def subtract_years(before: Quantity, after: Quantity) -> YearChange | NotComputed:
    """The difference of two figures in the unit of the second as written, and the growth in percent."""
    if before.unit is None and after.unit is None:
        same = before.multiplier == after.multiplier
    else:
        same = before.unit is not None and after.unit is not None
        same = same and (before.kind == after.kind or count_alike(before, after))
    if not same or Dimension.UNKNOWN in (before.dimension, after.dimension):
        return "units"
    about = before.approximation is not None or after.approximation is not None
    if before.unit == after.unit and before.multiplier == after.multiplier:
        first, second = before.number, after.number
    else:
        factor = after.multiplier * (after.unit.factor if after.unit is not None else 1)
        first, second = _bring_to(before.base_value, factor), after.number
    amount = subtract(second, first)
    if after.dimension is Dimension.PERCENT:
        return YearChange(
            amount, _POINTS_UNIT if after.unit_text in ("%", "％") else after.unit_text, True, None, about
        )
    return YearChange(amount, after.unit_text, False, grow(first, second), about)


def _bring_to(base_value: Decimal, factor: Decimal) -> Decimal:
    """A value in another unit: 10 places, and none that say nothing."""
    return drop_zeros(divide(base_value, factor, 10))


def drop_zeros(number: Decimal) -> Decimal:
    """Without the zeros behind the point that converting a unit leaves: 8302.6000 is 8302.6."""
    whole = number.to_integral_value()
    return whole if whole == number else number.normalize()


def grow(before: Decimal, after: Decimal) -> Decimal | None:
    """The growth in percent to two places, half up; None from a base of zero or below."""
    if before <= 0:
        return None
    return divide(multiply(subtract(after, before), _HUNDRED), before, _PLACES)
