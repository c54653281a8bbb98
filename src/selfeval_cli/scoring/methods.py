"""The methods that standards name: each turns exact figures into points, never below 0 nor above the weight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple

from selfeval_cli.model.standard import ExecutionBand, MissedMethod, SatisfactionRule
from selfeval_cli.scoring.exact import divide, multiply, subtract

_ZERO: Final = Decimal(0)
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
"""The methods that build a ratio of target and result; `all-or-nothing` needs neither, and `threshold` a pass mark too."""


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


def score_deduction(
    weight: Decimal, rate: tuple[Decimal, Decimal], limit: Decimal, per_point: Decimal, places: int
) -> Points:
    """Points = weight − per_point × what the rate (part, base) is away from the limit, in points of percent; at least 0."""
    part, base = rate
    away = subtract(multiply(part, _HUNDRED), multiply(limit, base)).copy_abs()
    return _finish((subtract(multiply(weight, base), multiply(per_point, away)), base), weight, places)


def rescale(total: Decimal, excluded: Decimal, places: int) -> Decimal:
    """A total of 100 − `excluded` points converted to a hundred; `excluded` is below 100."""
    return divide(multiply(total, _HUNDRED), subtract(_HUNDRED, excluded), places)
