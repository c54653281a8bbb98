"""Targets that are not there (I221), or not those of the beginning of the year (I228)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Passed, Verdict, rule
from selfeval_cli.checks.rules.blank_text import is_blank
from selfeval_cli.checks.rules.execution_rows import is_execution_row
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.indicator_contents import may_have_lost, says
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.report import Indicator
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.alike_units import count_alike
from selfeval_cli.text.quantity import Comparison, Dimension, Moment, Quantity, Reading

_TARGET_KEYS = ("target", "initial_target")
_MARKS = ("weight", "score")
_LISTED = 3  # names that a message over the whole report gives as examples
_MANY = 5  # a report that tells its work without marks, and names a target in one of so many places at most, has no table of targets
_SAME_SIDE = {Comparison.MORE: Comparison.AT_LEAST, Comparison.LESS: Comparison.AT_MOST}


@rule("I221", "target-missing", Severity.WARNING, Basis.DOCUMENT)
def target_missing(case: Case) -> Iterator[Verdict]:
    """A result that no target was set for; once for the whole report where it is so everywhere, or nearly and nothing is given marks."""
    without: list[Entry] = []
    targets = weights = 0
    lost = bool(case.report.left_out)
    for entry in case.entries:
        indicator = entry.indicator
        weights += bool(indicator.weight) or (lost and case.was_left_out(f"{entry.path}.weight"))
        if says(indicator.target) or says(indicator.initial_target):
            targets += 1
        elif lost and may_have_lost(case, entry.path, _TARGET_KEYS):
            targets += 1  # one stood there
            yield Lacking(f"{entry.path}.target")
        elif _result_key(indicator) is not None and indicator.same_as is None and indicator.applies:
            without.append(entry)
    if targets:
        yield Passed(targets)
        if (
            not weights
            and len(without) >= _MANY * targets
            and not any(entry.indicator.score is not None for entry in without)
        ):
            params = {"count": len(without), "targets": targets, "names": _named(without)}
            yield Hit("report", "few", params, Severity.NOTE, on_key=True)
            return
        for entry in without:
            yield from _tell_one(case, entry, weighted=weights > 0)
    elif without and case.indicators_lost:
        yield Lacking("indicator")
    elif without:
        more = "more" if len(without) > _LISTED else "all"
        yield Hit("report", more, {"count": len(without), "names": _named(without)}, on_key=True)


def _named(without: list[Entry]) -> tuple[str, ...]:
    return tuple(f"“{entry.indicator.name}”" for entry in without[:_LISTED])


def _result_key(indicator: Indicator) -> str | None:
    """The key that holds the indicator's result; details and forecasts are none."""
    if says(indicator.actual):
        return "actual"
    if says(indicator.change):
        return "change"
    if any(map(says, indicator.rank)):
        return "rank"
    return "parts" if any(map(says, indicator.parts.values())) else None


def _tell_one(case: Case, entry: Entry, *, weighted: bool) -> Iterator[Verdict]:
    indicator = entry.indicator
    if is_execution_row(entry, case.standard):
        yield PASSED  # the whole budget is what it is held against
        return
    key = _result_key(indicator) or "actual"
    params: dict[str, object] = {"name": indicator.name}
    blank = indicator.target or indicator.initial_target
    if blank is not None:
        key = "target" if indicator.target is not None else "initial_target"
        params["target"] = blank.text.strip()
    marked = indicator.weight or indicator.score or any(case.was_left_out(f"{entry.path}.{mark}") for mark in _MARKS)
    severity = None
    if marked:
        sentence = "marked"
    elif weighted:
        return  # in a table of marks, a line without any is told for information
    else:
        sentence, severity = "default", Severity.NOTE
    if blank is not None and params["target"]:
        sentence += "-blank"
    yield Hit(f"{entry.path}.{key}", sentence, params, severity)


@rule("I228", "target-changed-without-reason", Severity.WARNING, Basis.CUSTOM)
def target_changed_without_reason(case: Case) -> Iterator[Verdict]:
    """The target is not what it was at the beginning of the year, and nobody says why."""
    for entry in case.entries:
        indicator = entry.indicator
        initial, target = indicator.initial_target, indicator.target
        if initial is None or target is None or initial.absent or target.absent:
            continue
        changed = _was_changed(initial, target, case.report.heading.year)
        if changed is None:
            yield Lacking(f"{entry.path}.initial_target")
        elif not changed or not is_blank(indicator.reason):
            yield PASSED
        elif may_have_lost(case, entry.path, ("reason",)):
            yield Lacking(f"{entry.path}.reason")
        else:
            yield _tell_change(entry, initial, target)


def _tell_change(entry: Entry, initial: Reading, target: Reading) -> Hit:
    actual = entry.indicator.actual
    params = {
        "name": entry.indicator.name,
        "initial": repeat_figure(initial),
        "target": repeat_figure(target),
        "actual": repeat_figure(actual) if actual is not None else "",
    }
    fitted = actual is not None and _value(actual) is not None and _value(actual) == _value(target)
    worded = initial.words and target.words
    return Hit(
        f"{entry.path}.target",
        "words" if worded else "fitted" if fitted else "default",
        params,
        Severity.NOTE if worded else None,
        related=(Related(f"{entry.path}.initial_target", "target"),),
    )


def _value(reading: Reading) -> Decimal | None:
    quantity = reading.quantity
    return quantity.base_value if quantity is not None and quantity.approximation is None else None


def _was_changed(initial: Reading, target: Reading, year: int | None) -> bool | None:
    """Whether the two ask for different things; None where that cannot be told, as with units that do not go together."""
    if initial.text.strip() == target.text.strip():
        return False
    if initial.problem is not None or target.problem is not None:
        return None
    one, other = initial.quantity, target.quantity
    if one is not None and other is not None:
        return _asks_otherwise(one, other)
    if initial.moment is not None and target.moment is not None:
        return _date(initial.moment, year) != _date(target.moment, year)
    if initial.change is not None and target.change is not None:
        before, after = initial.change.amount, target.change.amount
        if before is None or after is None or before.kind != after.kind:
            return None
        return initial.change.direction != target.change.direction or before.base_value != after.base_value
    if initial.words and target.words:
        return _plain(initial) != _plain(target)
    return None  # a figure for words, a rank for a figure: they may say the same in other terms


def _asks_otherwise(one: Quantity, other: Quantity) -> bool | None:
    bare = Dimension.NONE in (one.dimension, other.dimension)
    if one.kind != other.kind and not bare and not count_alike(one, other):
        return None
    if (one.value, one.upper) != (other.value, other.upper) if bare else _ends(one) != _ends(other):
        return True
    sides = {
        _SAME_SIDE.get(side, side)
        for side in (one.comparison, other.comparison)
        if side not in (None, Comparison.EQUAL)
    }
    return len(sides) > 1


def _ends(quantity: Quantity) -> tuple[Decimal, Decimal | None]:
    scale = quantity.unit.factor if quantity.unit is not None else Decimal(1)
    upper = quantity.upper * quantity.multiplier * scale if quantity.upper is not None else None
    return quantity.base_value, upper


def _date(moment: Moment, year: int | None) -> tuple[int | None, int | None, int | None]:
    own = moment.year if moment.year is not None else year + moment.year_shift if year is not None else None
    return own, moment.month, moment.day


def _plain(reading: Reading) -> str:
    return "".join(reading.text.split()).rstrip("。.；;，,")
