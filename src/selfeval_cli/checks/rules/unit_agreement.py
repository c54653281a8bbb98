"""Whether two figures are of units that go together, and the rule that asks it of an indicator's figures (I203)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.marked_readings import BARE_MULTIPLIERS
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.alike_units import GENERIC, PERSONS, TIMES_SERVED, class_of, count_alike
from selfeval_cli.text.quantity import ZERO, Dimension, Quantity, Reading


class Accord(Enum):
    """How the units of two figures stand to each other."""

    SAME = "same"  # equal, convertible, or used for each other
    UNSURE = "unsure"  # one has no unit, or one that the table does not have
    ODD = "odd"  # other words that may mean the same thing
    DIFFERENT = "different"


def compare_units(one: Quantity, other: Quantity) -> Accord:
    """How the units of two quantities stand to each other; the order does not matter."""
    if one.unit is other.unit is not None:  # the table has each unit once: the common case costs nothing
        return Accord.SAME
    if one.kind == other.kind and Dimension.NONE is not one.dimension:
        return Accord.SAME
    dimensions = {one.dimension, other.dimension}
    if dimensions & {Dimension.NONE, Dimension.UNKNOWN} or one.unit is None or other.unit is None:
        return Accord.UNSURE
    if Dimension.RATE in dimensions:
        return _compare_rate(one, other)
    if dimensions == {Dimension.COUNT}:
        return _compare_counters(one, other)
    if dimensions <= {Dimension.PERCENT, Dimension.TIMES}:
        return Accord.SAME
    if dimensions in ({Dimension.PERCENT, Dimension.SCORE}, {Dimension.DURATION, Dimension.WORKDAYS}):
        return Accord.ODD
    return Accord.DIFFERENT


def _compare_rate(one: Quantity, other: Quantity) -> Accord:
    """4次/年 against 4次 leaves out what is understood; 元/人 against % does not."""
    assert one.unit is not None and other.unit is not None
    first, second = (unit.symbol.partition("/")[0] for unit in (one.unit, other.unit))
    return Accord.SAME if first == second else Accord.ODD


def _compare_counters(one: Quantity, other: Quantity) -> Accord:
    assert one.unit is not None and other.unit is not None
    if not (one.unit.discrete and other.unit.discrete):  # 千瓦, 美元: measures that the table cannot convert
        return Accord.UNSURE
    if count_alike(one, other):
        return Accord.SAME
    pair = {one.unit.symbol, other.unit.symbol}
    # 300人 against 320人次, 300户 against 320户次: likely the same ones, some of them twice
    if pair <= PERSONS | {"人次"} or pair == {"户", "户次"}:
        return Accord.ODD
    classes = {class_of(symbol) for symbol in pair}
    if None not in classes:
        return Accord.DIFFERENT if len(classes) > 1 else Accord.ODD
    return Accord.DIFFERENT if pair & (PERSONS | TIMES_SERVED) and not pair & GENERIC else Accord.ODD


_PAIRS = (
    ("target", "actual"),
    ("target", "expected"),
    ("initial_target", "target"),
    ("previous", "actual"),
)


def says_one_figure(reading: Reading) -> bool:
    """Whether the quantity is the only figure in the string: nothing with digits was left over beside it."""
    if not reading.leftovers:
        return True
    return not any(character.isdecimal() for start, end in reading.leftovers for character in reading.text[start:end])


@rule("I203", "units-differ", Severity.WARNING, Basis.ARITHMETIC)
def units_differ(case: Case) -> Iterator[Verdict]:
    """Figures of one indicator that should be held against each other, in units that do not allow it."""
    for entry in case.entries:
        without: set[str] = set()
        for key, other_key in _PAIRS:
            reading: Reading | None = getattr(entry.indicator, key)
            other: Reading | None = getattr(entry.indicator, other_key)
            if reading is None or other is None:
                continue
            against, figure = (f"{entry.path}.{key}", reading), (f"{entry.path}.{other_key}", other)
            verdict = _compare(entry, against, figure, other_key)
            if isinstance(verdict, Hit) and verdict.sentence == "unit-missing":
                if verdict.path in without:  # told already, against another figure
                    continue
                without.add(verdict.path)
            yield verdict
        if entry.indicator.parts and entry.indicator.actual is not None:
            yield from _compare_parts(entry, entry.indicator.actual)


def _compare(entry: Entry, against: tuple[str, Reading], figure: tuple[str, Reading], key: str) -> Verdict:
    """One verdict on `figure`, held against the other."""
    (against_path, reading), (path, other) = against, figure
    one, two = _comparable(reading, other)
    if one is None or two is None or not (says_one_figure(reading) and says_one_figure(other)):
        return Lacking(path)
    accord = compare_units(one, two)
    if accord is Accord.SAME:
        return PASSED
    if accord is Accord.UNSURE:
        return _tell_missing(entry, against, figure) or Lacking(path)
    against_key = against_path.rpartition(".")[2]
    if accord is Accord.ODD:
        sentence = "odd"
    elif {one.dimension, two.dimension} == {Dimension.PERCENT, Dimension.POINTS}:
        sentence = "points"
    else:
        sentence = f"{against_key}-{key}"
    params: dict[str, object] = {
        "name": entry.indicator.name,
        "one": repeat_figure(reading),
        "other": repeat_figure(other),
    }
    params |= {"unit": one.unit_text, "unit_there": two.unit_text}
    related = (Related(against_path, _ROLES.get(against_key, "same")),)
    severity = Severity.NOTE if accord is Accord.ODD else None
    return Hit(path, sentence, params, severity, two.span, related=related)


def _tell_missing(entry: Entry, one: tuple[str, Reading], other: tuple[str, Reading]) -> Hit | None:
    """A note where exactly one of the two figures says its unit; 0 needs none."""
    for (path, reading), (there, known) in ((one, other), (other, one)):
        bare, quantity = reading.quantity, known.quantity
        if bare is None or quantity is None or bare.dimension is not Dimension.NONE or bare.number == ZERO:
            continue
        if quantity.unit is None or quantity.dimension is Dimension.UNKNOWN:
            continue
        if quantity.dimension is Dimension.MONEY and bare.unit_text in BARE_MULTIPLIERS:
            continue  # 310万 against 300万元: I233 tells it
        params: dict[str, object] = {
            "name": entry.indicator.name,
            "value": repeat_figure(reading),
            "other": repeat_figure(known),
            "unit": quantity.unit_text if bare.multiplier == 1 else quantity.unit.symbol,
        }
        related = (Related(there, _ROLES.get(there.rpartition(".")[2], "same")),)
        return Hit(path, "unit-missing", params, Severity.NOTE, bare.span, related=related)
    return None


def _comparable(reading: Reading, other: Reading) -> tuple[Quantity | None, Quantity | None]:
    """The quantities of both, or, where both tell a change (提高2个百分点), by how much."""
    one, two = reading.quantity, other.quantity
    if one is None and two is None and reading.change is not None and other.change is not None:
        return reading.change.amount, other.change.amount
    return one, two


_ROLES = {"target": "target", "initial_target": "target", "previous": "previous"}


def _compare_parts(entry: Entry, actual: Reading) -> Iterator[Verdict]:
    """All parts of another unit than the whole are one finding, at the first of them."""
    total = actual.quantity
    if total is None or not says_one_figure(actual):
        yield Lacking(f"{entry.path}.actual")
        return
    odd: list[tuple[str, str, Quantity, Accord]] = []
    for name, reading in entry.indicator.parts.items():
        path = f"{entry.path}.parts.{quote_name(name)}"
        if reading.quantity is None or (accord := compare_units(total, reading.quantity)) is Accord.UNSURE:
            yield Lacking(path)
        elif accord is Accord.SAME:
            yield PASSED
        else:
            odd.append((path, name, reading.quantity, accord))
    if not odd:
        return
    if len(odd) == len(entry.indicator.parts) > 1 and all(one.dimension is Dimension.PERCENT for _, _, one, _ in odd):
        yield Lacking(odd[0][0])  # shares of the whole: whether they can be is another rule's matter
        return
    path, name, quantity, _ = odd[0]
    related = (Related(f"{entry.path}.actual", "total"), *(Related(other, "part") for other, *_ in odd[1:]))
    params: dict[str, object] = {
        "name": entry.indicator.name,
        "unit": total.unit_text,
        "unit_there": quantity.unit_text,
    }
    if any(accord is Accord.DIFFERENT for *_, accord in odd):
        params |= {"part": name, "total": repeat_figure(actual)}
        yield Hit(path, "part", params, span=quantity.span, related=related)
    else:
        params |= {"one": repeat_figure(actual), "other": repeat_figure(entry.indicator.parts[name])}
        yield Hit(path, "odd", params, Severity.NOTE, quantity.span, related=related)
