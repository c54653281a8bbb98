"""Parts (其中) and the total that they must add up to, as amounts of one unit with what their words and rounding leave open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.unit_agreement import Accord, compare_units, says_one_figure
from selfeval_cli.model.paths import quote_name
from selfeval_cli.text.quantity import ZERO, Approximation, Comparison, Dimension, Quantity, Reading, Status

_NEARLY_FROM = Decimal("0.8")  # 近1万 for 8000 is generous, for less it is no longer said
_ABOUT = Decimal("0.1")  # 约100 for anything from 90 to 110


class Amount(NamedTuple):
    """A figure on the scale of the sum: what is written, and the values it can stand for; None is no end."""

    written: Decimal
    low: Decimal | None
    high: Decimal | None
    exact: bool
    soft: bool  # 超, 近, 约 …: said to be rough


class Scale(NamedTuple):
    """The total and the parts as amounts of one unit; `size` is one of the total's unit as written (1万元 is 10000)."""

    whole: Amount
    parts: tuple[Amount, ...]
    size: Decimal

    @property
    def low(self) -> Decimal | None:
        """The least that the parts can come to; None is no end."""
        return _add(part.low for part in self.parts)

    @property
    def high(self) -> Decimal | None:
        """The most that the parts can come to; None is no end."""
        return _add(part.high for part in self.parts)

    @property
    def soft(self) -> bool:
        """Whether the total or a part is said to be rough."""
        return self.whole.soft or any(part.soft for part in self.parts)

    @property
    def fits(self) -> bool:
        """Whether the parts can add up to the total."""
        return not (_above(self.low, self.whole.high) or _above(self.whole.low, self.high))


class PartTotal(NamedTuple):
    """The parts of one indicator and its total. With something missing or unreadable at `lacking` there is nothing to add.

    `scales` are the ways to compare them: none where they fit exactly or the units forbid it, two where bare numbers can be read two ways.
    """

    entry: Entry
    lacking: str | None = None
    total: Quantity | None = None
    parts: tuple[Quantity, ...] = ()
    exact: bool = False
    scales: tuple[Scale, ...] = ()


def list_part_totals(case: Case) -> tuple[PartTotal, ...]:
    """Those of every indicator that has parts."""
    something_lost = bool(case.report.left_out)
    return tuple(
        _total(case, entry)
        for entry in case.entries
        if entry.indicator.parts or (something_lost and case.something_left_out_under(f"{entry.path}.parts"))
    )


def _total(case: Case, entry: Entry) -> PartTotal:
    parts_path, actual_path = f"{entry.path}.parts", f"{entry.path}.actual"
    if case.something_left_out_under(parts_path):
        return PartTotal(entry, parts_path)
    actual = entry.indicator.actual
    if actual is None or not _is_summable(actual):
        return PartTotal(entry, actual_path)
    for name, reading in entry.indicator.parts.items():
        if not _is_summable(reading):
            return PartTotal(entry, f"{parts_path}.{quote_name(name)}")
    total = actual.quantity
    parts = tuple(reading.quantity for reading in entry.indicator.parts.values() if reading.quantity is not None)
    assert total is not None
    if _adds_up_exactly(total, parts):
        return PartTotal(entry, None, total, parts, exact=True)
    return PartTotal(entry, None, total, parts, scales=tuple(_scales(total, parts)))


def _adds_up_exactly(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """The common case at little cost: counted things of one unit, whole and not softened."""
    if not total.exact or any(part.unit is not total.unit or not part.exact for part in parts):
        return False
    return sum(part.number for part in parts) == total.number


def _is_summable(reading: Reading) -> bool:
    quantity = reading.quantity
    return (
        quantity is not None and quantity.upper is None and reading.status is Status.ACTUAL and says_one_figure(reading)
    )


def _scales(total: Quantity, parts: Sequence[Quantity]) -> list[Scale]:
    """The scales to compare on: none where the units forbid it, two where bare numbers can be read two ways."""
    united = [part for part in parts if part.dimension is not Dimension.NONE]
    if total.dimension is Dimension.NONE and united:
        return []
    if any(compare_units(total, part) is not Accord.SAME for part in united):
        return []
    # One unit throughout needs no factor, which for 亩 is no finite decimal.
    plain = all(
        part.unit is not None and total.unit is not None and part.unit.symbol == total.unit.symbol for part in united
    )
    factor = Decimal(1) if plain or total.unit is None else total.unit.factor
    bare_units = [factor]
    if len(united) < len(parts) and total.multiplier != 1:
        bare_units.append(factor * total.multiplier)
    whole = _measure(total, plain)
    return [
        Scale(whole, tuple(_measure(part, plain, total, bare) for part in parts), total.multiplier * factor)
        for bare in bare_units
    ]


def _measure(quantity: Quantity, plain: bool, total: Quantity | None = None, bare_unit: Decimal = Decimal(1)) -> Amount:
    """One figure with the values it can stand for; a bare number among the parts is in the total's unit."""
    exact = quantity.exact
    if quantity.unit is None and total is not None and total.unit is not None:
        written, step = quantity.number * bare_unit, quantity.step * bare_unit
        exact = total.unit.discrete and bare_unit == 1 and quantity.decimals == 0 and quantity.approximation is None
    elif plain:
        written, step = quantity.value, Decimal(1).scaleb(-quantity.decimals) * quantity.multiplier
    else:
        written, step = quantity.base_value, quantity.step
    half = ZERO if exact else step / 2
    low, high = _soften(quantity, written)
    soft = (low, high) != (written, written)
    if not soft:
        low, high = written - half, written + half
    return Amount(written, low, high, exact, soft)


def _soften(quantity: Quantity, written: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """What 超, 近, 约, 余 or a limit make of a figure; far ends are open, since 超8000 does not say by how much."""
    approximation, comparison = quantity.approximation, quantity.comparison
    if approximation in (Approximation.ABOVE, Approximation.ODD) or comparison in (
        Comparison.AT_LEAST,
        Comparison.MORE,
    ):
        return written, None
    if approximation is Approximation.NEARLY:
        return written * _NEARLY_FROM, written
    if comparison in (Comparison.AT_MOST, Comparison.LESS):
        return None, written
    if approximation is Approximation.ABOUT:
        return written * (1 - _ABOUT), written * (1 + _ABOUT)
    return written, written


def _add(ends: Iterable[Decimal | None]) -> Decimal | None:
    """The sum, or None (no end) where one of the summands has none."""
    total = ZERO
    for end in ends:
        if end is None:
            return None
        total += end
    return total


def _above(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low > high
