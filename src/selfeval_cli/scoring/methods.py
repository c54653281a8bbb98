"""The methods that standards name: each turns exact figures into points, never below 0 nor above the weight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple

from selfeval_cli.model.standard import Deduction, ExecutionBand, MissedMethod, SatisfactionRule
from selfeval_cli.scoring.exact import divide, divide_whole, multiply, subtract

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)
_HUNDRED: Final = Decimal(100)


class Points(NamedTuple):
    """Points as the standard rounds them; `sign` is = or ≈ (rounded), `limited` where the formula goes below 0 or above the weight."""

    value: Decimal
    sign: str
    limited: bool


_Fraction = tuple[Decimal, Decimal]


def _finish(fraction: _Fraction, weight: Decimal, places: int) -> Points:
    numerator, denominator = fraction
    rounded = divide(numerator, denominator, places)
    value = min(max(rounded, _ZERO), weight)
    limited = numerator < 0 or numerator > multiply(weight, denominator)
    return Points(value, "=" if multiply(value, denominator) == numerator else "≈", limited)


def score_linear(weight: Decimal, executed: Decimal, budget: Decimal, places: int) -> Points:
    """Points = weight × executed ÷ budget, at most the weight (财预〔2020〕10号); `budget` is above zero."""
    return _finish((multiply(weight, executed), budget), weight, places)


def find_band(bands: tuple[ExecutionBand, ...], executed: Decimal, budget: Decimal) -> ExecutionBand:
    """The band that the unrounded rate falls into; bands run from the highest down to 0."""
    hundredfold = multiply(executed, _HUNDRED)
    return next((band for band in bands if hundredfold >= multiply(band.at_least, budget)), bands[-1])


def _proportional(weight: Decimal, target: Decimal, result: Decimal) -> _Fraction:
    return multiply(weight, result), target


def _excess_deducted(weight: Decimal, target: Decimal, result: Decimal) -> _Fraction:
    # 1 − (B − A) ÷ A is (2A − B) ÷ A: one division, one rounding.
    return multiply(weight, subtract(multiply(Decimal(2), target), result)), target


def _inverse_ratio(weight: Decimal, target: Decimal, result: Decimal) -> _Fraction:
    return multiply(weight, target), result


RATIOS: Final[Mapping[MissedMethod, Callable[[Decimal, Decimal, Decimal], _Fraction]]] = MappingProxyType(
    {"proportional": _proportional, "excess-deducted": _excess_deducted, "inverse-ratio": _inverse_ratio}
)
"""The methods that build a ratio of target and result; `all-or-nothing` needs neither, `threshold` a pass mark too, and `deducted` what is taken off."""


def score_ratio(method: MissedMethod, weight: Decimal, target: Decimal, result: Decimal, places: int) -> Points:
    """The points of a missed target by one of `RATIOS`; the target is above zero, and so is the result of a missed ceiling."""
    return _finish(RATIOS[method](weight, target, result), weight, places)


def score_threshold(weight: Decimal, target: Decimal, result: Decimal, pass_mark: Decimal, places: int) -> Points:
    """Points = weight × (result ÷ target − pass mark) ÷ (1 − pass mark), none below the mark (percent, under 100); the target is above zero."""
    above = subtract(multiply(_HUNDRED, result), multiply(pass_mark, target))
    return _finish((multiply(weight, above), multiply(subtract(_HUNDRED, pass_mark), target)), weight, places)


def score_level(weight: Decimal, level: Decimal, rule: SatisfactionRule, places: int) -> Points:
    """The whole weight from `full` percent on, nothing below `zero`, else weight × level ÷ full."""
    if level < rule.zero:
        return Points(_ZERO, "=", limited=True)
    return _finish((multiply(weight, level), rule.full), weight, places)


def score_coefficient(weight: Decimal, coefficient: Decimal, places: int) -> Points:
    """Points = weight × coefficient (得分系数, percent from 0 to 100)."""
    return _finish((multiply(weight, coefficient), _HUNDRED), weight, places)


def count_steps(away: _Fraction, deduction: Deduction) -> Decimal:
    """How many steps of the deduction lie in a distance, in points of percent: whole ones, or with the one that is begun."""
    distance, base = away
    whole, rest = divide_whole(distance, multiply(base, deduction.step))
    return whole + 1 if rest and deduction.counting == "begun" else whole


def score_deduction(weight: Decimal, away: _Fraction, deduction: Deduction, places: int) -> Points:
    """Points = weight − deduction × steps away, at least 0; `away` is a distance in points of percent, its base above zero."""
    if deduction.counting == "share":
        distance, base = away
        steps = distance, multiply(base, deduction.step)
    else:
        steps = count_steps(away, deduction), _ONE
    return _finish(
        (subtract(multiply(weight, steps[1]), multiply(deduction.points, steps[0])), steps[1]), weight, places
    )


def rescale(total: Decimal, excluded: Decimal, places: int) -> Decimal:
    """A total of 100 − `excluded` points converted to a hundred; `excluded` is below 100."""
    return divide(multiply(total, _HUNDRED), subtract(_HUNDRED, excluded), places)
