"""Sums of figures as they were written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.text.rounding import Verdict, agree_within, half_step


@pytest.mark.parametrize(
    ("total", "parts", "verdict", "difference", "tolerance"),
    [
        ("15622.04", ["3223.25", "12398.79"], Verdict.EQUAL, "0", "0.015"),
        ("15622.05", ["3223.25", "12398.79"], Verdict.WITHIN_ROUNDING, "0.01", "0.015"),
        ("15622.06", ["3223.25", "12398.79"], Verdict.DIFFERENT, "0.02", "0.015"),
        ("15622.03", ["3223.25", "12398.79"], Verdict.WITHIN_ROUNDING, "-0.01", "0.015"),
        ("100", ["33.3", "33.3", "33.3"], Verdict.WITHIN_ROUNDING, "0.1", "0.65"),
        ("0", [], Verdict.EQUAL, "0", "0.5"),
    ],
)
def test_sums(total: str, parts: list[str], verdict: Verdict, difference: str, tolerance: str) -> None:
    agreement = agree_within(Decimal(total), list(map(Decimal, parts)))
    assert (agreement.verdict, agreement.difference, agreement.tolerance) == (
        verdict,
        Decimal(difference),
        Decimal(tolerance),
    )


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=8), st.integers(0, 4))
def test_rounding_the_parts_never_makes_a_sum_different(parts: list[int], places: int) -> None:
    """True parts with six decimals, each rounded to `places`, and their true total rounded too."""
    true = [Decimal(part).scaleb(-6) for part in parts]
    step = Decimal(1).scaleb(-places)
    agreement = agree_within(sum(true, Decimal(0)).quantize(step), [part.quantize(step) for part in true])
    assert agreement.verdict is not Verdict.DIFFERENT


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=6), st.integers(1, 100))
def test_exact_figures_must_fit_exactly(parts: list[int], off: int) -> None:
    decimals = [Decimal(part) for part in parts]
    total = sum(decimals, Decimal(0))
    assert agree_within(total, decimals, exact=True).verdict is Verdict.EQUAL
    assert agree_within(total + off, decimals, exact=True).verdict is Verdict.DIFFERENT


@pytest.mark.parametrize(("figure", "half"), [("25.20", "0.005"), ("25", "0.5"), ("1E+2", "0.5"), ("0", "0.5")])
def test_half_a_step(figure: str, half: str) -> None:
    assert half_step(Decimal(figure)) == Decimal(half)
