"""The score of a missed target in figures, by the method that the standard names for its direction."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from selfeval_cli.model.report import Indicator
from selfeval_cli.model.standard import TOTAL_POINTS, Deduction, IndicatorRule
from selfeval_cli.scoring.exact import compute_rate, divide, multiply, subtract
from selfeval_cli.scoring.judgement import Judgement
from selfeval_cli.scoring.methods import Points, count_steps, score_deduction, score_ratio, score_threshold
from selfeval_cli.scoring.outcome import Outcome
from selfeval_cli.text.quantity import Dimension

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)


def score_missed(
    rule: IndicatorRule, indicator: Indicator, weight: Decimal, judgement: Judgement, places: int
) -> Outcome:
    """The points of a missed target, or why there are none: a method is missing, or the figures give no ratio."""
    method = rule.method_for(judgement.direction)
    if method is None:
        return Outcome(reason="no-method")
    if method == "all-or-nothing":
        return Outcome(method, _ZERO, method, params={"score": _ZERO})
    result, target = judgement.result, judgement.target
    if result is None or target is None:
        return Outcome(method, reason="no-ratio")
    deduction = rule.deduction_for(judgement.direction) if method == "deducted" else None
    percentages = _percentages(indicator) if deduction is not None else None
    if deduction is not None and percentages is not None:
        return _deduct_points(deduction, weight, *percentages, places)
    if target == 0 and judgement.direction == "lower":
        # Anything is more than twice nothing, and nothing over anything is nothing.
        return Outcome(method, _ZERO, "above-none", params={"score": _ZERO})
    if target <= 0:
        return Outcome(method, reason="zero-target")
    if deduction is not None:
        return _deduct_completion(deduction, weight, result, target, places)
    params: dict[str, object] = {"result": result, "limit": target}
    points: Points
    if method == "threshold":
        mark = rule.pass_mark if rule.pass_mark is not None else _ZERO
        points = score_threshold(weight, target, result, mark, places)
        params["mark"] = mark
    else:
        points = score_ratio(method, weight, target, result, places)
    params |= {"score": points.value, "sign": points.sign}
    return Outcome(method, points.value, f"{method}-limited" if points.limited else method, None, params)


def _deduct_points(deduction: Deduction, weight: Decimal, rate: Decimal, limit: Decimal, places: int) -> Outcome:
    from selfeval_cli.messages.scoring import (
        DEDUCTED_ACTUAL,
    )  # hundreds of sentences, for the few reports that need one

    away = (subtract(rate, limit).copy_abs(), _ONE)
    params: dict[str, object] = {"title": DEDUCTED_ACTUAL, "rate": rate, "limit": limit}
    return score_distance("deducted", deduction, weight, away, places, params)


def _deduct_completion(deduction: Deduction, weight: Decimal, result: Decimal, target: Decimal, places: int) -> Outcome:
    from selfeval_cli.messages.scoring import DEDUCTED_COMPLETION  # as above

    away = (multiply(TOTAL_POINTS, subtract(result, target).copy_abs()), target)
    rate = compute_rate(result, target)
    params: dict[str, object] = {"title": DEDUCTED_COMPLETION, "rate": rate, "limit": TOTAL_POINTS}
    return score_distance("deducted", deduction, weight, away, places, params)


def _percentages(indicator: Indicator) -> tuple[Decimal, Decimal] | None:
    """Result and target in percent, where the target is a percentage (so that the result is one too: units agree before a target is judged)."""
    result = indicator.actual.quantity if indicator.actual is not None else None
    target = indicator.target.quantity if indicator.target is not None else None
    if result is None or target is None or target.dimension is not Dimension.PERCENT:
        return None
    return result.base_value, target.base_value


def score_distance(
    method: str,
    deduction: Deduction,
    weight: Decimal,
    away: tuple[Decimal, Decimal],
    places: int,
    params: dict[str, object],
) -> Outcome:
    """The weight less the deduction for a distance in points of percent, an exact fraction; `params` already say what is away from what."""
    points = score_deduction(weight, away, deduction, places)
    distance, base = away
    shown = divide(distance, base, 2)
    if multiply(shown, base) == distance:
        shown = _shorten(shown)
        sign = points.sign
    else:
        sign = "≈"  # the distance that the working shows is rounded
    params = params | {"away": shown, "points": deduction.points, "step": deduction.step, "score": points.value}
    if points.limited:
        return Outcome(method, points.value, "deducted-limited", None, params)
    if deduction.counting != "share":
        params |= {"steps": count_steps(away, deduction), "sign": points.sign}
        return Outcome(method, points.value, "deducted-steps", None, params)
    params["sign"] = sign
    return Outcome(method, points.value, "deducted" if deduction.step == 1 else "deducted-share", None, params)


def _shorten(number: Decimal) -> Decimal:
    whole = number.to_integral_value()
    return whole if whole == number else number
