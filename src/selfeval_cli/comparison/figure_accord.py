"""How a figure of the data and one of the text stand to each other, exactly: the same, the same as far as written, or not."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from selfeval_cli.comparison.told_figures import Told, is_number_only
from selfeval_cli.model.text_comparison import Slip
from selfeval_cli.scoring.exact import divide, multiply, subtract
from selfeval_cli.text.alike_units import count_alike
from selfeval_cli.text.quantity import Approximation, Comparison, Quantity, Rank

Accord = Literal["same", "softened", "rounded", "differs", "unlike"]
"""`softened` and `rounded` agree as far as the words go; `unlike` cannot be compared."""

_ONE = Decimal(1)
_LARGEST_ROUNDING = Decimal("0.01")
_SIDES = {
    Approximation.ABOVE: (0, 1),
    Approximation.ODD: (0, 1),
    Approximation.NEARLY: (1, 0),
    Approximation.ABOUT: (1, 1),
}
"""How many units of the last digit that is not zero a softened figure reaches below and above its number."""


class Difference(NamedTuple):
    """Text minus data, in the data's unit as written; `amount` is None where they cannot be subtracted."""

    amount: Decimal | None
    unit: str
    slip: Slip | None


def compare_told(data: Told, text: Told) -> Accord:
    """Compare two figures by what they say; amounts in one unit, changes with their direction, ranks with what is ranked."""
    if data.rank is not None or text.rank is not None:
        if data.rank is None or text.rank is None:
            return "unlike"
        return _compare_ranks(data.rank, text.rank)
    if (data.direction is None) != (text.direction is None):
        # 增长5.5% whose 增长 was not understood, or 降幅 told as an amount
        one, other = data.quantity, text.quantity
        alike = one is not None and other is not None and one.kind == other.kind and one.base_value == other.base_value
        return "same" if alike else "unlike"
    if data.quantity is None or text.quantity is None:
        return "same" if data.quantity is text.quantity is None else "differs"
    if not (goes_together(data.quantity, text.quantity) or is_number_only(data) or is_number_only(text)):
        return "unlike"
    if data.direction is not None and data.key != text.key and data.direction != text.direction:
        return "differs"
    if is_number_only(data) != is_number_only(text) and data.quantity.number == text.quantity.number:
        return "same"  # a number whose unit stands elsewhere, as 万元 does above a table
    return _compare_amounts(data.quantity, text.quantity)


def goes_together(one: Quantity, other: Quantity) -> bool:
    """Whether their numbers may be compared: one unit, one dimension, or counters that are used for each other."""
    return one.kind == other.kind or count_alike(one, other)


def _compare_ranks(data: Rank, text: Rank) -> Accord:
    if not (_share(data.subject, text.subject) and _share(_strip_all(data.scope), _strip_all(text.scope))):
        return "unlike"
    if data.position != text.position or (data.of is not None and text.of is not None and data.of != text.of):
        return "differs"
    return "same"


def _strip_all(scope: str | None) -> str | None:
    return scope and scope.removeprefix("全")


def _share(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one in other or other in one or bool(set(one) & set(other))


def _compare_amounts(data: Quantity, text: Quantity) -> Accord:
    one, other = data.base_value, text.base_value
    if one == other and _end(data) == _end(text):
        return "same" if data.approximation is text.approximation else "softened"
    if data.upper is not None or text.upper is not None:
        return "differs"
    if _is_vague(data) != _is_vague(text):
        if _reaches(text, one) or _reaches(data, other):
            return "softened"
    elif _is_vague(data):
        return "differs"
    return "rounded" if _is_rounding(data, text) else "differs"


def _end(quantity: Quantity) -> Decimal | None:
    if quantity.upper is None:
        return None
    scale = quantity.multiplier * (quantity.unit.factor if quantity.unit is not None else _ONE)
    return multiply(quantity.upper, scale)


def _is_vague(quantity: Quantity) -> bool:
    return quantity.approximation is not None or quantity.comparison not in (None, Comparison.EQUAL)


def _reaches(softened: Quantity, value: Decimal) -> bool:
    """Whether a figure lies where 超8000 (to 9000), 近400, 约4.4万, 8000余, 98%以上 say that it does."""
    if softened.approximation is None:
        return softened.comparison is not None and _obeys(value, softened.base_value, softened.comparison)
    below, above = _SIDES[softened.approximation]
    number = softened.base_value
    digits = softened.number.normalize().as_tuple()
    exponent = digits.exponent if isinstance(digits.exponent, int) else 0
    scale = softened.multiplier * (softened.unit.factor if softened.unit is not None else _ONE)
    reach = multiply(_ONE.scaleb(exponent), scale)
    if softened.approximation is Approximation.ABOUT:
        reach = divide(reach, Decimal(2), 12)
    return number - below * reach <= value <= number + above * reach


def _obeys(value: Decimal, limit: Decimal, comparison: Comparison) -> bool:
    if comparison in (Comparison.AT_LEAST, Comparison.MORE):
        return value >= limit
    return value <= limit if comparison in (Comparison.AT_MOST, Comparison.LESS) else False


def _is_rounding(data: Quantity, text: Quantity) -> bool:
    """Whether the one with fewer places is the other, rounded; counted things without 万 or 亿 are exact and never rounded."""
    coarse, fine = (data, text) if data.step > text.step else (text, data)
    if coarse.step == fine.step or coarse.exact or coarse.comparison is not None or fine.comparison is not None:
        return False
    gap = abs(subtract(coarse.base_value, fine.base_value))
    return gap * 2 <= coarse.step and gap <= multiply(abs(fine.base_value), _LARGEST_ROUNDING)


def measure_difference(data: Told, text: Told) -> Difference:
    """How far the text is from the data, and which slip it looks like."""
    one, other = data.quantity, text.quantity
    if one is None or other is None:
        if data.rank is not None and text.rank is not None:
            return Difference(Decimal(text.rank.position - data.rank.position), "位", None)
        return Difference(None, "", None)
    together = goes_together(one, other) or is_number_only(data) or is_number_only(text)
    if not together:
        same = one.number == other.number and one.multiplier == other.multiplier
        return Difference(None, "", "other-unit" if same else None)
    if data.direction is not None and text.direction is not None and data.direction * text.direction < 0:
        alike = one.base_value == other.base_value
        return Difference(None, "", "direction" if alike else None)
    scale = one.multiplier * (one.unit.factor if one.unit is not None else _ONE)
    amount = divide(subtract(other.base_value, one.base_value), scale, 10)
    whole = amount.to_integral_value()
    places = max(one.decimals, other.decimals)
    tidy = whole if whole == amount and not places else _shorten(amount, places)
    return Difference(tidy, one.unit_text or other.unit_text, find_slip(one, other))


def _shorten(amount: Decimal, places: int) -> Decimal:
    shorter = amount.quantize(_ONE.scaleb(-places))
    return shorter if shorter == amount else amount.normalize()


def find_slip(one: Quantity, other: Quantity) -> Slip | None:
    """What a difference looks like when one of the two was typed wrongly; None where nothing suggests it."""
    first, second = one.base_value, other.base_value
    if first and second:
        ratio = divide(max(first, second), min(first, second), 6)
        if ratio in (Decimal(10) ** 4, Decimal(10) ** 8):
            return "unit"
        if ratio in (Decimal(10), Decimal(100), Decimal(1000)):
            return "magnitude"
    left, right = format(one.number, "f"), format(other.number, "f")
    if len(left) == len(right) and left.find(".") == right.find("."):
        unlike = [at for at, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
        if len(unlike) == 2 and (left[unlike[0]], left[unlike[1]]) == (right[unlike[1]], right[unlike[0]]):
            return "transposed"
        if len(unlike) == 1 and len(left.replace(".", "")) > 1:
            return "digit"
    shorter, longer = sorted((left, right), key=len)
    one_more = len(longer) - len(shorter) == 1 and len(shorter) > 1
    if one_more and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))):
        return "digits"
    return None
