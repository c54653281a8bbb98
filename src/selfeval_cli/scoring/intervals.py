"""What a figure can mean, and what a target allows, as intervals: 超8000 is somewhere above 8000, ≥3000 is 3000 or more."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.text.quantity import Approximation, Comparison, Quantity


class Interval(NamedTuple):
    """The numbers from `low` to `high`; None has no end on that side; an open end does not belong to it."""

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False

    def inside(self, other: Interval) -> bool:
        """Whether every number in it is in the other one too."""
        if other.low is not None:
            if self.low is None or self.low < other.low:
                return False
            if self.low == other.low and other.low_open and not self.low_open:
                return False
        if other.high is not None:
            if self.high is None or self.high > other.high:
                return False
            if self.high == other.high and other.high_open and not self.high_open:
                return False
        return True

    def apart(self, other: Interval) -> bool:
        """Whether no number is in both."""
        return self._below(other) or other._below(self)

    def _below(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))


def possible_values(quantity: Quantity) -> Interval:
    """What a result can be, in its base unit.

    A softened figure is taken within a half of itself (超8000: from above 8000 to 12000), which is more than anyone means by such
    words: a result is only told as kept or missed where no reading of the words says otherwise.
    """
    low = quantity.base_value
    high = _high_end(quantity)
    if quantity.comparison is not None:
        plain = quantity.approximation is None and quantity.upper is None
        return _side(low, quantity.comparison) if plain else _ANYTHING
    if quantity.approximation is None:
        return Interval(low, high)
    if low == 0 or high == 0:
        return _ANYTHING
    soft = quantity.approximation
    upward = soft is not Approximation.NEARLY
    downward = soft in (Approximation.NEARLY, Approximation.ABOUT)
    return Interval(
        low - abs(low) / 2 if downward else low,
        high + abs(high) / 2 if upward else high,
        low_open=soft is Approximation.ABOVE,
        high_open=soft is Approximation.NEARLY,
    )


_ANYTHING = Interval()


def _high_end(quantity: Quantity) -> Decimal:
    """The end of a range in the base unit; of a single figure itself."""
    if quantity.upper is None:
        return quantity.base_value
    factor = quantity.unit.factor if quantity.unit is not None else Decimal(1)
    return quantity.upper * quantity.multiplier * factor


def _side(limit: Decimal, comparison: Comparison) -> Interval:
    if comparison in (Comparison.AT_LEAST, Comparison.MORE):
        return Interval(low=limit, low_open=comparison is Comparison.MORE)
    if comparison in (Comparison.AT_MOST, Comparison.LESS):
        return Interval(high=limit, high_open=comparison is Comparison.LESS)
    return Interval(limit, limit)


class Allowed(NamedTuple):
    """What a target allows: results inside `surely` keep it, those apart from `perhaps` miss it, and between the two nobody can say."""

    surely: Interval
    perhaps: Interval

    def judge(self, result: Interval) -> bool | None:
        """Whether a result keeps the target; None where its words leave it open."""
        if result.inside(self.surely):
            return True
        return False if result.apart(self.perhaps) else None


def allow(target: Quantity, direction: str) -> Allowed:
    """What a target allows under a direction: higher (at least it), lower (at most it) or exact (it, or within its range).

    Reaching the named number of a softened target (约100场) is enough; falling short of it is left open down to its half.
    """
    low = target.base_value
    high = _high_end(target)
    if direction == "higher":
        beyond = target.comparison is Comparison.MORE or target.approximation is Approximation.ABOVE
        surely = Interval(low=low, low_open=beyond)
        loosened = Interval(low=low - abs(low) / 2)
    elif direction == "lower":
        surely = Interval(high=high, high_open=target.comparison is Comparison.LESS)
        loosened = Interval(high=high + abs(high) / 2)
    else:
        surely = Interval(low, high)
        loosened = Interval(low - abs(low) / 2, high + abs(high) / 2)
    soft = target.approximation in (Approximation.NEARLY, Approximation.ABOUT)
    return Allowed(surely, loosened if soft else surely)
