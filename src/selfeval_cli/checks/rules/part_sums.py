"""The sum of an indicator's parts against its actual value (I202)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.unit_agreement import Accord, compare_units, says_one_figure
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.quantity import ZERO, Approximation, Comparison, Dimension, Quantity, Reading, Status

_NEARLY_FROM = Decimal("0.8")  # 近1万 for 8000 is generous, for less it is no longer said
_ABOUT = Decimal("0.1")  # 约100 for anything from 90 to 110
_SHOWN = 12  # parts written out in a message


class Amount(NamedTuple):
    """A figure on the scale of the sum: what is written, and the values it can stand for; None is no end."""

    written: Decimal
    low: Decimal | None
    high: Decimal | None
    exact: bool
    soft: bool  # 超, 近, 约 …: said to be rough


@rule("I202", "parts-not-sum", Severity.ERROR, Basis.ARITHMETIC)
def parts_not_sum(case: Case) -> Iterator[Verdict]:
    """The parts (其中) of an indicator do not add up to it."""
    something_lost = bool(case.report.left_out)
    for entry in case.entries:
        if entry.indicator.parts or (something_lost and case.something_left_out_under(f"{entry.path}.parts")):
            yield _add_up(case, entry)


def _add_up(case: Case, entry: Entry) -> Verdict:
    parts_path, actual_path = f"{entry.path}.parts", f"{entry.path}.actual"
    if case.something_left_out_under(parts_path):
        return Lacking(parts_path)
    actual = entry.indicator.actual
    if actual is None or not _is_summable(actual):
        return Lacking(actual_path)
    for name, reading in entry.indicator.parts.items():
        if not _is_summable(reading):
            return Lacking(f"{parts_path}.{quote_name(name)}")
    total = actual.quantity
    parts = [reading.quantity for reading in entry.indicator.parts.values() if reading.quantity is not None]
    assert total is not None
    if _adds_up_exactly(total, parts):
        return PASSED
    verdicts = [_judge(entry, total, parts, scale) for scale in _scales(total, parts)]
    # Bare numbers beside 1.2万个 can be read two ways: one that fits is enough, and if none does, neither is held against the writer.
    fitting = [
        verdict for verdict in verdicts if not (isinstance(verdict, Hit) and verdict.severity is not Severity.NOTE)
    ]
    if fitting:
        return fitting[0]
    return verdicts[0] if len(verdicts) == 1 else Lacking(actual_path)


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


class Scale(NamedTuple):
    """The total and the parts as amounts of one unit; `size` is one of the total's unit as written (1万元 is 10000)."""

    whole: Amount
    parts: tuple[Amount, ...]
    size: Decimal


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


def _judge(entry: Entry, total: Quantity, parts: Sequence[Quantity], scale: Scale) -> Verdict:
    whole, amounts = scale.whole, scale.parts
    sum_of_parts = sum((amount.written for amount in amounts), ZERO)
    difference = sum_of_parts - whole.written
    if difference == 0:
        return PASSED
    soft = whole.soft or any(amount.soft for amount in amounts)
    low, high = _add(amount.low for amount in amounts), _add(amount.high for amount in amounts)
    fits = not (_above(low, whole.high) or _above(whole.low, high))
    if fits and soft:
        return PASSED
    if fits:
        sentence, severity = "rounding", Severity.NOTE
    elif soft:
        sentence, severity = "soft", Severity.WARNING
    elif len(parts) == 1:
        sentence, severity = "single", Severity.WARNING
    else:
        sentence, severity = "more" if difference > 0 else "less", Severity.ERROR
    params: dict[str, object] = {
        "name": entry.indicator.name,
        "part": next(iter(entry.indicator.parts)),
        "sum": _write_sum(parts, total, sum_of_parts / scale.size),
        "total": repeat_figure(entry.indicator.actual) if entry.indicator.actual is not None else "",
        "difference": _write(abs(difference) / scale.size, total),
    }
    if sentence == "rounding":
        slack = sum((amount.high - amount.written for amount in (whole, *amounts) if amount.high is not None), ZERO)
        params["tolerance"] = _write(slack / scale.size, total)
    related = tuple(Related(f"{entry.path}.parts.{quote_name(name)}", "part") for name in entry.indicator.parts)
    return Hit(f"{entry.path}.actual", sentence, params, severity, span=total.span, related=related)


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


def _write_sum(parts: Sequence[Quantity], total: Quantity, value: Decimal) -> str:
    """`4955 + 167 = 5122支`; each part with its own unit where they are not all in the total's."""
    alike = all(part.unit_text in ("", total.unit_text) for part in parts)
    written = [format(part.number, "f") + ("" if alike else part.unit_text) for part in parts]
    if len(written) > _SHOWN:
        written = [*written[: _SHOWN - 1], "…", written[-1]]
    if len(written) == 1:
        return _write(value, total)
    if len(written) == 1:
        return _write(value, total)
    return f"{' + '.join(written)} = {_write(value, total)}"


def _write(value: Decimal, total: Quantity) -> str:
    """A value in the total's unit as written, without the digits that a factor such as that of 亩 adds."""
    places = total.decimals + 4
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > places:
        value = value.quantize(Decimal(1).scaleb(-places)).normalize()
    return f"{value:f}{total.unit_text}"
