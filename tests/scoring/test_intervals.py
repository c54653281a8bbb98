"""Intervals: inside and apart, held against single numbers."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.scoring.intervals import Interval

ENDS = st.one_of(st.none(), st.integers(-3, 3).map(Decimal))
INTERVALS = st.builds(Interval, ENDS, ENDS, st.booleans(), st.booleans())
# Halves, and well beyond the ends: an interval of ends from −3 to 3 is known by what it holds of these.
NUMBERS = [Decimal(number) / 2 for number in range(-10, 11)]


def holds(interval: Interval, number: Decimal) -> bool:
    above = interval.low is None or number > interval.low or (number == interval.low and not interval.low_open)
    below = interval.high is None or number < interval.high or (number == interval.high and not interval.high_open)
    return above and below


@given(INTERVALS, INTERVALS)
def test_what_is_inside_holds_no_number_that_the_other_does_not(inner: Interval, outer: Interval) -> None:
    if inner.inside(outer):
        assert all(holds(outer, number) for number in NUMBERS if holds(inner, number))


@given(INTERVALS, INTERVALS)
def test_what_is_apart_shares_no_number(one: Interval, other: Interval) -> None:
    if one.apart(other):
        assert not any(holds(one, number) and holds(other, number) for number in NUMBERS)


@given(INTERVALS, INTERVALS)
def test_what_shares_a_number_or_not_is_known(one: Interval, other: Interval) -> None:
    filled = [interval for interval in (one, other) if any(holds(interval, number) for number in NUMBERS)]
    if len(filled) == 2 and not any(holds(one, number) and holds(other, number) for number in NUMBERS):
        assert one.apart(other)


@given(INTERVALS)
def test_every_interval_is_inside_itself_and_everything(interval: Interval) -> None:
    assert interval.inside(interval)
    assert interval.inside(Interval())
