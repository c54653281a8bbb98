"""The methods: within 0 and the weight, monotone, and the published figures."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from selfeval_cli.model.standard import ExecutionBand, MissedMethod
from selfeval_cli.scoring.methods import RATIOS, find_band, score_linear, score_ratio

WEIGHTS = st.decimals(min_value=0, max_value=100, places=2)
FIGURES = st.decimals(min_value="0.01", max_value=10**9, places=2)
RESULTS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
METHODS = st.sampled_from(sorted(RATIOS))

BANDS = tuple(ExecutionBand(Decimal(rate), Decimal(score)) for rate, score in ((100, 10), (80, 7), (60, 5), (0, 0)))


def test_the_real_report_scores_9_77() -> None:
    points = score_linear(Decimal(10), Decimal("15258.19"), Decimal("15622.04"), 2)
    assert (str(points.value), points.sign, points.limited) == ("9.77", "≈", False)


@pytest.mark.parametrize(
    ("method", "target", "result", "points"),
    [
        ("proportional", "26", "12", "2.31"),
        ("proportional", "26", "-1", "0"),
        ("excess-deducted", "30", "31", "4.83"),
        ("excess-deducted", "30", "59", "0.17"),
        ("excess-deducted", "30", "60", "0.00"),
        ("excess-deducted", "30", "75", "0"),
        ("inverse-ratio", "30", "31", "4.84"),
        ("inverse-ratio", "30", "60", "2.50"),
    ],
)
def test_five_points_for_a_missed_target(method: MissedMethod, target: str, result: str, points: str) -> None:
    assert str(score_ratio(method, Decimal(5), Decimal(target), Decimal(result), 2).value) == points


def test_every_method_is_there() -> None:
    assert set(RATIOS) | {"all-or-nothing", "threshold", "deducted"} == set(get_args(MissedMethod))


@given(METHODS, WEIGHTS, FIGURES, RESULTS, st.integers(0, 4))
def test_points_lie_between_zero_and_the_weight(
    method: MissedMethod, weight: Decimal, target: Decimal, result: Decimal, places: int
) -> None:
    assume(method != "inverse-ratio" or result > 0)
    assert 0 <= score_ratio(method, weight, target, result, places).value <= weight


@given(METHODS, WEIGHTS, FIGURES, FIGURES, FIGURES)
def test_a_better_result_never_scores_less(
    method: MissedMethod, weight: Decimal, target: Decimal, one: Decimal, other: Decimal
) -> None:
    worse, better = sorted((one, other), reverse=method != "proportional")
    assert score_ratio(method, weight, target, worse, 2).value <= score_ratio(method, weight, target, better, 2).value


@given(WEIGHTS, FIGURES, FIGURES, FIGURES)
def test_spending_more_of_the_budget_never_scores_less(
    weight: Decimal, budget: Decimal, one: Decimal, other: Decimal
) -> None:
    less, more = sorted((one, other))
    scores = [score_linear(weight, executed, budget, 2).value for executed in (less, more)]
    assert 0 <= scores[0] <= scores[1] <= weight


@pytest.mark.parametrize(
    ("executed", "score"),
    [
        ("104", 10),
        ("100", 10),
        ("99.999", 7),
        ("97.67", 7),
        ("80", 7),
        ("79.9999", 5),
        ("60", 5),
        ("59.99", 0),
        ("0", 0),
    ],
)
def test_bands_take_the_rate_before_rounding(executed: str, score: int) -> None:
    assert find_band(BANDS, Decimal(executed), Decimal(100)).score == score
