"""Exact arithmetic on decimals: sums without loss, quotients rounded once, half up."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal, localcontext

_ZERO = Decimal(0)
_ONE = Decimal(1)
# The default context would round a sum of more than 28 digits.
_WIDE = Context(prec=400)


def add(numbers: Iterable[Decimal]) -> Decimal:
    """The sum; 0 of nothing. It has the places of the number with the most."""
    with localcontext(_WIDE):
        return sum(numbers, _ZERO)


def subtract(number: Decimal, other: Decimal) -> Decimal:
    """The difference: number − other."""
    return _WIDE.subtract(number, other)


def multiply(number: Decimal, other: Decimal) -> Decimal:
    """The product: number × other."""
    return _WIDE.multiply(number, other)


def divide(number: Decimal, other: Decimal, places: int) -> Decimal:
    """The quotient number ÷ other to so many decimals, half up in amount (0.005 → 0.01, −0.005 → −0.01). `other` is not 0.

    The quotient itself is never rounded before: 四舍五入 is done once, on the exact value.
    """
    scaled = _WIDE.scaleb(number, places)
    whole, rest = _WIDE.divmod(scaled, other)
    if _WIDE.add(rest, rest).copy_abs() >= other.copy_abs():
        # `whole` is cut off towards zero and may be −0, so that only the operands know the sign.
        whole = _WIDE.subtract(whole, _ONE) if (number < 0) != (other < 0) else _WIDE.add(whole, _ONE)
    return _WIDE.scaleb(whole or _ZERO, -places)


def divide_whole(number: Decimal, other: Decimal) -> tuple[Decimal, Decimal]:
    """How often `other` goes into the number, and what is left; both above zero or the number zero."""
    return _WIDE.divmod(number, other)


def compute_rate(part: Decimal | None, base: Decimal | None, places: int = 2) -> Decimal | None:
    """What share `part` is of `base`, in percent; None where one of them is missing or the base is not above zero: such a rate has no meaning."""
    if part is None or base is None or base <= 0:
        return None
    return divide(_WIDE.scaleb(part, 2), base, places)
