"""Do figures agree, given the digits they were written with: sums of rounded parts, and rates of rounded figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum
from typing import NamedTuple

from .quantity import Quantity

# Figures have up to 30 digits; products and quotients of two must not be rounded before they are compared.
_WIDE = Context(prec=80)
_NARROW = Context(prec=28)
_ONE = Decimal(1)
_HALF = Decimal("0.5")
_HUNDRED = Decimal(100)
_ZERO = Decimal(0)


class Verdict(Enum):
    """Equal to the last digit; not equal, but rounding explains it; different; or not to be told."""

    EQUAL = "equal"
    WITHIN_ROUNDING = "within-rounding"
    DIFFERENT = "different"
    UNDECIDED = "undecided"  # a softened figure, a limit or a range is among them


class Agreement(NamedTuple):
    """The outcome of a comparison. `difference` is stated minus computed, `tolerance` what rounding can explain, both in base units."""

    verdict: Verdict
    computed: Decimal
    difference: Decimal
    tolerance: Decimal

    @property
    def holds(self) -> bool:
        """Whether the figures may both be right."""
        return self.verdict is not Verdict.DIFFERENT


def compare_sum(total: Quantity, parts: Sequence[Quantity]) -> Agreement:
    """Compare a total with its parts; all of one `kind`, else ValueError.

    Counted figures are exact. Each rounded one may be off by half its own last place, so n parts and a total written to d decimals
    may differ by (n + 1) · 0.5 · 10^-d. Base units throughout (元, 平方米, the counter). No parts sum to zero.
    """
    figures = (total, *parts)
    if any(figure.kind != total.kind for figure in parts):
        raise ValueError("parts and total are of different kinds")
    tolerance = _ZERO
    for figure in figures:
        if not figure.exact:
            tolerance = _WIDE.add(tolerance, _WIDE.multiply(_HALF, figure.step))
    soft = any(f.approximation is not None or f.comparison is not None or f.upper is not None for f in figures)
    return _judge(_base_sum([total]), _base_sum(parts), tolerance, soft=soft)


def agree_within(total: Decimal, parts: Sequence[Decimal], *, exact: bool = False) -> Agreement:
    """Compare a plain total with plain parts in one unit, as `compare_sum` does; `exact` for counted things."""
    computed = _ZERO
    tolerance = _ZERO
    for part in parts:
        computed = _WIDE.add(computed, part)
    if not exact:
        for figure in (total, *parts):
            tolerance = _WIDE.add(tolerance, half_step(figure))
    return _judge(total, computed, tolerance, soft=False)


def half_step(figure: Decimal) -> Decimal:
    """Half of one unit in the last written place: 0.005 for 25.20, 0.5 for 25."""
    exponent = figure.as_tuple().exponent
    return _HALF.scaleb(min(exponent, 0)) if isinstance(exponent, int) else _ZERO


def rate(numerator: Decimal, denominator: Decimal, places: int = 2) -> Decimal | None:
    """Return numerator / denominator in percent, rounded half up to `places`; None for a base of zero."""
    if not denominator:
        return None
    percent = _WIDE.multiply(_WIDE.divide(numerator, denominator), _HUNDRED)
    return percent.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)


def rate_interval(numerator: Decimal, denominator: Decimal, *, exact: bool = False) -> tuple[Decimal, Decimal] | None:
    """Return the lowest and highest percentage that two figures can mean as written; None where the base may be zero.

    With `exact` (counted things) both are the quotient itself. For figures that are not negative.
    """
    n_half, d_half = (_ZERO, _ZERO) if exact else (half_step(numerator), half_step(denominator))
    smallest = _WIDE.subtract(denominator, d_half)
    if smallest <= 0:
        return None
    low = _WIDE.divide(_WIDE.multiply(_WIDE.subtract(numerator, n_half), _HUNDRED), _WIDE.add(denominator, d_half))
    high = _WIDE.divide(_WIDE.multiply(_WIDE.add(numerator, n_half), _HUNDRED), smallest)
    return low, high


def compare_rate(stated: Decimal, numerator: Decimal, denominator: Decimal, *, exact: bool = False) -> Agreement | None:
    """Compare a stated percentage with its figures; None for a base of zero.

    Equal: the quotient, rounded half up to the places of `stated`, is `stated`. Within rounding: some true values of the figures,
    rounded up or down, give it.
    """
    places = _places(stated)
    computed = rate(numerator, denominator, places)
    if computed is None:
        return None
    interval = rate_interval(numerator, denominator, exact=exact)
    own = half_step(stated)
    difference = _WIDE.subtract(stated, computed)
    tolerance = own
    verdict = Verdict.EQUAL if not difference else Verdict.DIFFERENT
    if interval is None:
        return Agreement(Verdict.UNDECIDED if difference else verdict, computed, difference, tolerance)
    tolerance = _WIDE.add(own, _WIDE.multiply(_HALF, _WIDE.subtract(interval[1], interval[0])))
    if difference and _WIDE.subtract(stated, own) <= interval[1] and interval[0] <= _WIDE.add(stated, own):
        verdict = Verdict.WITHIN_ROUNDING
    return Agreement(verdict, computed, difference, tolerance)


def _places(figure: Decimal) -> int:
    exponent = figure.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _base_sum(figures: Sequence[Quantity]) -> Decimal:
    """The sum in the base unit. Equal units are added before they are converted, so that 5亩 and 10亩 are a whole 公顷."""
    by_factor: dict[Decimal, Decimal] = {}
    for figure in figures:
        factor = figure.unit.factor if figure.unit is not None else _ONE
        value = _WIDE.multiply(figure.number, figure.multiplier)
        by_factor[factor] = _WIDE.add(by_factor.get(factor, _ZERO), value)
    total = _ZERO
    for factor, value in by_factor.items():
        # A factor that does not end (亩) has 28 digits, and its product no more.
        context = _WIDE if len(factor.as_tuple().digits) < _NARROW.prec else _NARROW
        total = _WIDE.add(total, context.multiply(value, factor))
    return total


def _judge(stated: Decimal, computed: Decimal, tolerance: Decimal, *, soft: bool) -> Agreement:
    difference = _WIDE.subtract(stated, computed)
    if not difference:
        verdict = Verdict.EQUAL
    elif soft:
        verdict = Verdict.UNDECIDED
    else:
        verdict = Verdict.WITHIN_ROUNDING if abs(difference) <= tolerance else Verdict.DIFFERENT
    return Agreement(verdict, computed, difference, tolerance)
