"""Relations that figures must keep (sums, rates, changes), and the one figure whose scaling by 10 000 repairs a broken one.

万元 for 亿元, or 元 for 万元, is such a slip. It is told only where the repaired figure fits as closely as the figures are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.text.quantity import ZERO

FACTOR = Decimal(10_000)
"""What lies between 元, 万元 and 亿元."""

_ONE = Decimal(1)
_FACTORS = (FACTOR, _ONE / FACTOR)
_MOST_TERMS = 60  # trying each figure of a longer sum takes too long for what it is worth
_NEAR = Decimal("0.02")  # of the scaled figure: a figure of one digit would else fit nearly anything


class Term(NamedTuple):
    """A figure in a relation: its path, what is written, and how far the true value may lie from it, all in one unit."""

    path: str
    value: Decimal
    half_step: Decimal


class Relation(NamedTuple):
    """The sum of `left` is the sum of `right` times something from `low` to `high`.

    A sum has low = high = 1; a rate of 97.14 % has 0.97135 and 0.97145; 执行数 ≤ 预算数 has 0 and 1. A repair must reach `floor`,
    which is `low` unless that would be satisfied by anything.
    """

    kind: str
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    low: Decimal = _ONE
    high: Decimal = _ONE
    floor: Decimal | None = None

    @property
    def terms(self) -> tuple[Term, ...]:
        """All its figures."""
        return (*self.left, *self.right)

    def holds(self, scales: Mapping[str, Decimal], *, closely: bool = False) -> bool:
        """Whether it is kept, as far as rounding can tell, with these figures scaled; `closely`: down to the floor only."""
        left, left_slack = _add(self.left, scales)
        right, right_slack = _add(self.right, scales)
        low = self.floor if closely and self.floor is not None else self.low
        return (
            left + left_slack >= (right - right_slack) * low and left - left_slack <= (right + right_slack) * self.high
        )

    def is_repaired(self, scales: Mapping[str, Decimal], term: Term) -> bool:
        """Whether it is kept with these figures scaled, and closely, and because of this one."""
        if not self.holds(scales, closely=True) or self.holds({**scales, term.path: ZERO}, closely=True):
            return False
        left, _ = _add(self.left, scales)
        right, _ = _add(self.right, scales)
        low = right * (self.low if self.floor is None else self.floor)
        gap = max(low - left, left - right * self.high, ZERO)
        return gap <= abs(term.value * scales[term.path]) * _NEAR


def _add(terms: Sequence[Term], scales: Mapping[str, Decimal]) -> tuple[Decimal, Decimal]:
    """The sum of the scaled figures, and of what rounding leaves open."""
    total, slack = ZERO, ZERO
    for term in terms:
        scale = scales.get(term.path, _ONE)
        total += term.value * scale
        slack += term.half_step * scale
    return total, slack


class Repair(NamedTuple):
    """A figure that is 10 000 times too small (`factor` 10000) or too large, and the relations that it repairs."""

    term: Term
    factor: Decimal
    relations: tuple[Relation, ...]


def find_repairs(
    relations: Sequence[Relation], others: Sequence[Term] = (), plausible: tuple[Decimal, Decimal] | None = None
) -> tuple[Repair, ...]:
    """Scaled figures that repair broken relations without breaking a sum, the one that repairs most first; none where nothing does.

    Where two figures would do equally well, the scaled one should lie between the ends of `plausible`, and be of the size of
    `others`, which are figures of the same unit.
    """

    def rank(repair: Repair) -> tuple[int, bool, int]:
        scaled = repair.term.value * repair.factor
        likely = plausible is None or plausible[0] <= scaled <= plausible[1]
        return len(repair.relations), likely, -_strangeness(repair, relations, others, scales)

    relations = [relation for relation in relations if len(relation.left) + len(relation.right) <= _MOST_TERMS]
    scales: dict[str, Decimal] = {}
    repairs: list[Repair] = []
    # A row whose two figures both slipped has a right rate until one of them is mended: what is broken is looked at anew.
    while broken := [relation for relation in relations if not relation.holds(scales)]:
        found = max(_list_candidates(broken, relations, scales), key=rank, default=None)
        if found is None:
            break
        repairs.append(found)
        scales[found.term.path] = found.factor
    return tuple(repairs)


def _list_candidates(
    broken: Sequence[Relation], relations: Sequence[Relation], scales: Mapping[str, Decimal]
) -> Iterator[Repair]:
    sums = [relation for relation in relations if relation.low == relation.high and relation not in broken]
    terms = {term.path: term for relation in broken for term in relation.terms if term.path not in scales}
    for term in terms.values():
        for factor in _FACTORS:
            trial = {**scales, term.path: factor}
            repaired = tuple(relation for relation in broken if relation.is_repaired(trial, term))
            if repaired and all(relation.holds(trial) for relation in sums):
                yield Repair(term, factor, repaired)


def _strangeness(
    repair: Repair, relations: Sequence[Relation], others: Sequence[Term], scales: Mapping[str, Decimal]
) -> int:
    """How far, in orders of magnitude, the scaled figure lies from the others."""
    size = (repair.term.value * repair.factor).adjusted()
    known = {term.path: term for relation in relations for term in relation.terms}
    known.update((term.path, term) for term in others)
    sizes = [
        (term.value * scales.get(path, _ONE)).adjusted()
        for path, term in known.items()
        if path != repair.term.path and term.value
    ]
    return sum(abs(size - other) for other in sizes)
