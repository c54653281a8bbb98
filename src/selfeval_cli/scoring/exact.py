"""Exact arithmetic on decimals: sums without loss, quotients rounded once, half up."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal

_HUNDRED = Decimal(100)
# The default context would round a sum of more than 28 digits.
_WIDE = Context(prec=400)


def add(numbers: Iterable[Decimal]) -> Decimal:
    """The sum; 0 of nothing. It has the places of the number with the most."""
    total = Decimal(0)
    for number in numbers:
        total = _WIDE.add(total, number)
    return total


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
    top, top_scale = number.as_integer_ratio()
    bottom, bottom_scale = other.as_integer_ratio()
    numerator = top * bottom_scale * 10**places
    denominator = top_scale * bottom
    negative = (numerator < 0) != (denominator < 0)
    numerator, denominator = abs(numerator), abs(denominator)
    rounded = (2 * numerator + denominator) // (2 * denominator)
    return _WIDE.scaleb(Decimal(-rounded if negative else rounded), -places)


def compute_rate(part: Decimal | None, base: Decimal | None, places: int = 2) -> Decimal | None:
    """What share `part` is of `base`, in percent; None where one of them is missing or the base is not above zero: such a rate has no meaning."""
    if part is None or base is None or base <= 0:
        return None
    return divide(multiply(part, _HUNDRED), base, places)
