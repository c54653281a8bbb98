"""The search for figures that are wrong by a factor of 10 000, among the figures of indicators; loaded only where something does not fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.budget_slips import find_budget_repairs
from selfeval_cli.checks.rules.figure_pairs import Agreement, Side, compare_sides
from selfeval_cli.checks.rules.part_totals import PartTotal, list_part_totals
from selfeval_cli.checks.rules.relations import Relation, Repair, Term, find_repairs
from selfeval_cli.checks.rules.slips import lie_apart, list_changed, list_pairs
from selfeval_cli.checks.rules.unit_agreement import says_one_figure
from selfeval_cli.model.paths import quote_name
from selfeval_cli.text.alike_units import count_alike
from selfeval_cli.text.quantity import ZERO, Change, Dimension, Quantity, Reading, Status

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_LEVEL = (Decimal("0.95"), Decimal("1.05"))  # 持平
_OTHER_BASES = ("环比", "计划", "预算")  # such a change is not against `previous`
_NEVER_SCALED = (Dimension.PERCENT, Dimension.POINTS, Dimension.TIMES, Dimension.SCORE)


def search_slips(case: Case) -> Mapping[str, Repair]:
    """Every such figure of the report by its path."""
    slips = {repair.term.path: repair for repair in find_budget_repairs(case)}
    for repair in _find_in_indicators(case):
        slips[repair.term.path] = repair
    for pair in list_pairs(case):
        for repair in _find_in_pair(case, slips, *pair):
            slips[repair.term.path] = repair
    return slips


def _find_in_indicators(case: Case) -> Iterator[Repair]:
    known: dict[str, tuple[Entry, list[Relation]]] = {}
    for total in case.once(list_part_totals):
        if not total.exact and (relation := _relate_parts(total)) is not None:
            known.setdefault(total.entry.path, (total.entry, []))[1].append(relation)
    for entry in case.once(list_changed):
        indicator = entry.indicator
        if indicator.previous is not None and indicator.change is not None and indicator.actual is not None:
            changed = _relate_change(entry.path, indicator.actual, indicator.previous, indicator.change)
            if changed is not None:
                known.setdefault(entry.path, (entry, []))[1].append(changed)
    for entry, relations in known.values():
        yield from find_repairs(relations, _others(entry))


def _relate_parts(total: PartTotal) -> Relation | None:
    """Parts that do not add up, as a relation; None where they do, or where words or bare numbers leave it open."""
    if total.total is None or len(total.scales) != 1 or total.total.dimension in _NEVER_SCALED:
        return None
    (scale,) = total.scales
    if scale.fits or scale.soft or not scale.whole.written:
        return None
    factor = total.total.base_value / scale.whole.written
    paths = [f"{total.entry.path}.parts.{quote_name(name)}" for name in total.entry.indicator.parts]
    whole, *parts = (
        Term(
            path, amount.written * factor, (amount.high - amount.written) * factor if amount.high is not None else ZERO
        )
        for path, amount in zip((f"{total.entry.path}.actual", *paths), (scale.whole, *scale.parts), strict=True)
    )
    return Relation("parts", (whole,), tuple(parts))


def _relate_change(path: str, actual: Reading, previous: Reading, told: Reading) -> Relation | None:
    """The value, that of last year and the change between them; None where they are of one size, or cannot be compared."""
    now, before, change = actual.quantity, previous.quantity, told.change
    if now is None or before is None or change is None or not (_is_plain(actual) and _is_plain(previous)):
        return None
    if change.basis is not None and change.basis.startswith(_OTHER_BASES):
        return None
    if now.kind != before.kind and not count_alike(now, before):
        return None
    here, there = _term(f"{path}.actual", now), _term(f"{path}.previous", before)
    if change.amount is not None and change.amount.kind == now.kind:
        by = _term(f"{path}.change", change.amount)
        if not (lie_apart(here.value, there.value) or lie_apart(by.value, max(here.value, there.value))):
            return None
        more, less = (here, there) if change.direction > 0 else (there, here)
        return Relation("change", (more,), (less, by))
    growth = _growth(change)
    if growth is None or not lie_apart(here.value, there.value):
        return None
    return Relation("change", (here,), (there,), *growth)


def _growth(change: Change) -> tuple[Decimal, Decimal] | None:
    """Between what the value of last year is to be multiplied with; None where the change does not tell."""
    amount = change.amount
    if change.direction == 0:
        return _LEVEL
    if amount is None or amount.upper is not None or amount.comparison is not None:
        return None
    if amount.dimension is Dimension.PERCENT:
        by, slack = amount.base_value / _HUNDRED, amount.step / _HUNDRED
    elif amount.dimension is Dimension.TIMES:
        by, slack = amount.value, amount.step
    else:
        return None
    slack = max(slack, by / 4 if amount.approximation is not None else ZERO)
    low, high = sorted((_ONE + change.direction * (by - slack), _ONE + change.direction * (by + slack)))
    return (low, high) if low > 0 else None


def _is_plain(reading: Reading) -> bool:
    quantity = reading.quantity
    if quantity is None or quantity.upper is not None or quantity.approximation or quantity.comparison:
        return False
    if quantity.dimension in _NEVER_SCALED:
        return False
    return quantity.number > 0 and reading.status is Status.ACTUAL and says_one_figure(reading)


def _term(path: str, quantity: Quantity) -> Term:
    return Term(path, quantity.base_value, ZERO if quantity.exact else quantity.step / 2)


def _others(entry: Entry) -> tuple[Term, ...]:
    """Figures of the same kind as the actual value, which tell of what size it should be."""
    actual = entry.indicator.actual
    if actual is None or actual.quantity is None:
        return ()
    return tuple(
        _term(figure.path, quantity)
        for figure in entry.figures
        if figure.key in ("target", "initial_target", "previous")
        and (quantity := figure.reading.quantity) is not None
        and quantity.kind == actual.quantity.kind
    )


def _entries_by_result(case: Case) -> dict[str, Entry]:
    return {f"{entry.path}.actual": entry for entry in case.entries}


def _find_in_pair(case: Case, slips: Mapping[str, Repair], one: Side, other: Side) -> Sequence[Repair]:
    if one.path in slips or other.path in slips:
        return ()
    first, second = one.reading.quantity, other.reading.quantity
    if first is None or second is None or not (_is_plain(one.reading) and _is_plain(other.reading)):
        return ()
    here, there = _term(one.path, first), _term(other.path, second)
    if not lie_apart(here.value, there.value) or compare_sides(case, one, other) is not Agreement.DIFFER:
        return ()
    entries = case.once(_entries_by_result)
    others = tuple(term for path in (one.path, other.path) if path in entries for term in _others(entries[path]))
    return find_repairs((Relation("same", (here,), (there,)),), others)
