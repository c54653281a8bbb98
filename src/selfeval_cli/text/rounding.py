"""Do rounded figures add up, given the digits they were written with."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from enum import Enum
from typing import NamedTuple

# The default context would round a sum of more than 28 digits.
_WIDE = Context(prec=80)
_HALF = Decimal("0.5")
_ZERO = Decimal(0)


class Verdict(Enum):
    """Equal to the last digit; not equal, but rounding explains it; or different."""

    EQUAL = "equal"
    WITHIN_ROUNDING = "within-rounding"
    DIFFERENT = "different"


class Agreement(NamedTuple):
    """The outcome of a comparison. `difference` is stated minus computed, `tolerance` what rounding can explain, in the figures' unit."""

    verdict: Verdict
    computed: Decimal
    difference: Decimal
    tolerance: Decimal


def agree_within(total: Decimal, parts: Sequence[Decimal], *, exact: bool = False) -> Agreement:
    """Compare a total with its parts, all in one unit. No parts sum to zero.

    Each may be off by half its own last place, so n parts and a total written to d decimals may differ by (n + 1) · 0.5 · 10^-d;
    with `exact` (what is counted, and not rounded) by nothing.
    """
    computed = _ZERO
    for part in parts:
        computed = _WIDE.add(computed, part)
    tolerance = _ZERO
    for figure in () if exact else (total, *parts):
        tolerance = _WIDE.add(tolerance, half_step(figure))
    difference = _WIDE.subtract(total, computed)
    if not difference:
        verdict = Verdict.EQUAL
    else:
        verdict = Verdict.WITHIN_ROUNDING if difference.copy_abs() <= tolerance else Verdict.DIFFERENT
    return Agreement(verdict, computed, difference, tolerance)


def half_step(figure: Decimal) -> Decimal:
    """Half of one unit in the last written place: 0.005 for 25.20, 0.5 for 25."""
    exponent = figure.as_tuple().exponent
    return _HALF.scaleb(min(exponent, 0)) if isinstance(exponent, int) else _ZERO
