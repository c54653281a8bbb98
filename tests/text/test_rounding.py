"""Sums and rates of figures as they were written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.text.quantity import Quantity
from selfeval_cli.text.readings import read_value
from selfeval_cli.text.rounding import Verdict, agree_within, compare_rate, compare_sum, half_step, rate, rate_interval


def figure(text: str) -> Quantity:
    quantity = read_value(text).quantity
    assert quantity is not None
    return quantity


@pytest.mark.parametrize(
    ("total", "parts", "verdict", "difference", "tolerance"),
    [
        ("5121支", ["4955支", "166支"], Verdict.EQUAL, "0", "0"),
        ("5121支", ["4955支", "167支"], Verdict.DIFFERENT, "-1", "0"),
        ("15622.04万元", ["3223.25万元", "12398.79万元"], Verdict.EQUAL, "0", "150"),
        ("15622.05万元", ["3223.25万元", "12398.79万元"], Verdict.WITHIN_ROUNDING, "100", "150"),
        ("15622.06万元", ["3223.25万元", "12398.79万元"], Verdict.DIFFERENT, "200", "150"),
        ("1.2亿元", ["7000万元", "4900万元"], Verdict.WITHIN_ROUNDING, "1000000", "5010000"),
        ("100%", ["33.3%", "33.3%", "33.3%"], Verdict.WITHIN_ROUNDING, "0.1", "0.65"),
        ("1.2万个", ["11940个", "100个"], Verdict.WITHIN_ROUNDING, "-40", "500"),
        ("5249米", ["3公里", "2248米"], Verdict.WITHIN_ROUNDING, "1", "501"),
        ("1公顷", ["15亩"], Verdict.EQUAL, "0", None),
        ("1公顷", ["5亩", "10亩"], Verdict.EQUAL, "0", None),
        ("约100家", ["40家", "50家"], Verdict.UNDECIDED, "10", None),
        ("100家", ["60家", "40余家"], Verdict.EQUAL, "0", None),
        ("0个", [], Verdict.EQUAL, "0", "0"),
    ],
)
def test_sums(total: str, parts: list[str], verdict: Verdict, difference: str, tolerance: str | None) -> None:
    agreement = compare_sum(figure(total), [figure(part) for part in parts])
    assert (agreement.verdict, agreement.difference) == (verdict, Decimal(difference))
    if tolerance is not None:
        assert agreement.tolerance == Decimal(tolerance)


def test_figures_of_different_kinds_are_not_added() -> None:
    with pytest.raises(ValueError, match="kinds"):
        compare_sum(figure("5宗"), [figure("5家")])


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=8), st.integers(0, 4))
def test_rounding_the_parts_never_makes_a_sum_different(parts: list[int], places: int) -> None:
    """True parts with six decimals, each rounded to `places`, and their true total rounded too."""
    true = [Decimal(part).scaleb(-6) for part in parts]
    step = Decimal(1).scaleb(-places)
    agreement = agree_within(sum(true, Decimal(0)).quantize(step), [part.quantize(step) for part in true])
    assert agreement.holds


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=6), st.integers(1, 100))
def test_counted_things_must_fit_exactly(parts: list[int], off: int) -> None:
    decimals = [Decimal(part) for part in parts]
    total = sum(decimals, Decimal(0))
    assert agree_within(total, decimals, exact=True).verdict is Verdict.EQUAL
    assert agree_within(total + off, decimals, exact=True).verdict is Verdict.DIFFERENT


def test_the_same_quantity_as_total_and_part_counts_twice() -> None:
    one = figure("5支")
    assert compare_sum(one, [one]).verdict is Verdict.EQUAL


@pytest.mark.parametrize(("figure_", "half"), [("25.20", "0.005"), ("25", "0.5"), ("1E+2", "0.5"), ("0", "0.5")])
def test_half_a_step(figure_: str, half: str) -> None:
    assert half_step(Decimal(figure_)) == Decimal(half)


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [
        ("15258.19", "15622.04", "97.67"),
        ("3167.46", "3223.25", "98.27"),
        ("12090.73", "12398.79", "97.52"),
        ("1", "800", "0.13"),
        ("1", "3", "33.33"),
        ("0", "5", "0.00"),
        ("-1", "8", "-12.50"),
    ],
)
def test_rates_round_half_up(numerator: str, denominator: str, expected: str) -> None:
    assert str(rate(Decimal(numerator), Decimal(denominator))) == expected


def test_a_base_of_zero_has_no_rate() -> None:
    zero = Decimal(0)
    assert rate(Decimal(5), zero) is None
    assert rate_interval(Decimal(5), zero) is None
    assert compare_rate(Decimal(5), Decimal(5), zero) is None


@pytest.mark.parametrize(
    ("stated", "numerator", "denominator", "exact", "verdict"),
    [
        ("97.67", "15258.19", "15622.04", False, Verdict.EQUAL),
        ("97.7", "15258.19", "15622.04", False, Verdict.EQUAL),
        ("98", "15258.19", "15622.04", False, Verdict.EQUAL),
        ("97.68", "15258.19", "15622.04", False, Verdict.DIFFERENT),
        ("97.57", "15258.19", "15622.04", False, Verdict.DIFFERENT),
        ("33.3", "1", "3", True, Verdict.EQUAL),
        ("33.4", "1", "3", True, Verdict.DIFFERENT),
        ("33.4", "1", "3", False, Verdict.WITHIN_ROUNDING),
        ("97.6", "9.8", "10.0", False, Verdict.WITHIN_ROUNDING),
    ],
)
def test_stated_rates(stated: str, numerator: str, denominator: str, exact: bool, verdict: Verdict) -> None:
    agreement = compare_rate(Decimal(stated), Decimal(numerator), Decimal(denominator), exact=exact)
    assert agreement is not None
    assert agreement.verdict is verdict


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.integers(0, 2))
def test_a_rate_of_the_true_figures_never_differs(numerator: int, denominator: int, places: int) -> None:
    """The rate was taken from figures with four more places than are shown."""
    true_n, true_d = Decimal(numerator).scaleb(-4), Decimal(denominator).scaleb(-4) + 1
    step = Decimal(1).scaleb(-places)
    stated = rate(true_n, true_d, 2)
    assert stated is not None
    agreement = compare_rate(stated, true_n.quantize(step), true_d.quantize(step))
    assert agreement is None or agreement.holds


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 3))
def test_the_interval_holds_the_quotient(numerator: int, denominator: int, places: int) -> None:
    n, d = Decimal(numerator).scaleb(-places), Decimal(denominator).scaleb(-places)
    interval = rate_interval(n, d)
    if interval is not None:
        assert interval[0] <= n / d * 100 <= interval[1]
