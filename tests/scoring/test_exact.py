"""Exact arithmetic, held against fractions."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.scoring.exact import add, compute_rate, divide

AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, places=4)
PLACES = st.integers(0, 6)


@pytest.mark.parametrize(
    ("number", "other", "places", "quotient"),
    [
        ("1", "3", 2, "0.33"),
        ("2", "3", 2, "0.67"),
        ("1", "8", 2, "0.13"),
        ("-1", "8", 2, "-0.13"),
        ("0.005", "1", 2, "0.01"),
        ("0.00499999999999999999999999999999999", "1", 2, "0.00"),
        ("0", "-7", 2, "0.00"),
        ("5", "2", 0, "3"),
    ],
)
def test_quotients_are_rounded_half_up(number: str, other: str, places: int, quotient: str) -> None:
    assert str(divide(Decimal(number), Decimal(other), places)) == quotient


@given(AMOUNTS, AMOUNTS.filter(bool), PLACES)
def test_a_quotient_is_never_further_off_than_half_its_last_place(number: Decimal, other: Decimal, places: int) -> None:
    error = Fraction(divide(number, other, places)) - Fraction(number) / Fraction(other)
    assert abs(error) <= Fraction(1, 2 * 10**places)


@given(st.lists(st.decimals(min_value=-(10**25), max_value=10**25, places=10)))
def test_sums_lose_nothing(numbers: list[Decimal]) -> None:
    assert Fraction(add(numbers)) == sum(map(Fraction, numbers), Fraction(0))


@pytest.mark.parametrize(("part", "base"), [(None, "1"), ("1", None), ("1", "0"), ("1", "-5"), (None, None)])
def test_a_rate_without_a_base_is_none(part: str | None, base: str | None) -> None:
    assert compute_rate(part and Decimal(part), base and Decimal(base)) is None  # type: ignore[arg-type]
