"""The readings of a report that are out of the ordinary (softened, bounded, dated, foreseen, 20亿 without 元), in one pass for the rules that ask about them.

Nearly all readings are plain numbers with units: several rules look only at what is left.
"""

from __future__ import annotations

from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry, Figure
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Detail
from selfeval_cli.text.quantity import Reading, Status

BARE_MULTIPLIERS = frozenset("千 万 亿 万亿 十万 百万 千万 十亿 百亿 千亿".split())
"""Units as written that are none: 300万 of what?"""

_TARGETS = frozenset(("target", "initial_target"))
_SOFT_CHARACTERS = frozenset("超逾破近约右余多下内上数几过+万亿至来最")
_MONTHS = ("月", "季度", "半年")  # in a rank these are no part of what is ranked
RESULTS = frozenset(("actual", "part", "change", "rank"))
"""The roles of what is told as a result."""


class Marked(NamedTuple):
    """One such reading. `role` is actual, expected, target, initial_target, previous, base, part, change or rank; `piece` is the path of its indicator or detail."""

    entry: Entry
    detail: Detail | None
    piece: str
    path: str
    role: str
    name: str
    reading: Reading

    @property
    def owner(self) -> str:
        """The name of its piece: the indicator's for a part, too."""
        return self.entry.indicator.name if self.role == "part" else self.name

    @property
    def is_result(self) -> bool:
        """Whether it is told as something that was achieved."""
        return self.role in RESULTS


class Marks(NamedTuple):
    """What one pass found: the readings, and the indicators that have a period of their own or a detail with one.

    `figures` is how many figures there are (with their changes), `results` how many of them are told as results.
    """

    readings: tuple[Marked, ...]
    dated: tuple[Entry, ...]
    figures: int
    results: int


def mark_readings(case: Case) -> Marks:
    """Everything out of the ordinary, in the order of the report; for `Case.once`."""
    found: list[Marked] = []
    dated: list[Entry] = []
    figures = changes = results = 0
    actual, bare = Status.ACTUAL, BARE_MULTIPLIERS
    for entry in case.entries:
        indicator = entry.indicator
        for figure in entry.figures:  # every figure of the report: the first questions sort out nearly all of them
            reading = figure.reading
            quantity = reading.quantity
            if (
                (
                    quantity is None
                    or (
                        quantity.approximation is None
                        and quantity.unit_text not in bare
                        and (quantity.comparison is None or figure.key in _TARGETS)
                    )
                )
                and reading.period is None
                and reading.change is None
                and reading.status is actual
                and (not reading.leftovers or _SOFT_CHARACTERS.isdisjoint(reading.text))
            ):
                continue
            found.append(_mark_figure(entry, figure))
        figures += len(entry.figures)
        results += len(indicator.parts) + (indicator.actual is not None)
        told = indicator.change
        if told is not None:
            changes += 1
            if _is_marked_change(told):
                found.append(Marked(entry, None, entry.path, f"{entry.path}.change", "change", indicator.name, told))
        if indicator.rank:
            found += _mark_ranks(entry, None, entry.path, indicator.name, indicator.rank)
        own = indicator.period is not None
        if indicator.details:
            for name, detail in indicator.details.items():
                own = own or detail.period is not None
                results += detail.actual is not None
                changes += detail.change is not None
                if detail.change is not None or detail.rank:
                    found += _mark_detail(entry, name, detail)
        if own:
            dated.append(entry)
    return Marks(tuple(found), tuple(dated), figures + changes, results + changes)


def _mark_figure(entry: Entry, figure: Figure) -> Marked:
    detail = entry.indicator.details[figure.name] if figure.key == "detail" else None
    piece = entry.path if detail is None else f"{entry.path}.details.{quote_name(figure.name)}"
    return Marked(entry, detail, piece, figure.path, figure.detail_key or figure.key, figure.name, figure.reading)


def _is_marked_change(reading: Reading) -> bool:
    change = reading.change
    amount = (change.amount or change.to) if change is not None else None
    return (
        reading.period is not None
        or bool(reading.leftovers)
        or reading.status is not Status.ACTUAL
        or (
            amount is not None
            and (
                amount.approximation is not None
                or amount.comparison is not None
                or amount.unit_text in BARE_MULTIPLIERS
            )
        )
    )


def _mark_detail(entry: Entry, name: str, detail: Detail) -> list[Marked]:
    path = f"{entry.path}.details.{quote_name(name)}"
    marked = []
    if detail.change is not None and _is_marked_change(detail.change):
        marked.append(Marked(entry, detail, path, f"{path}.change", "change", name, detail.change))
    return [*marked, *_mark_ranks(entry, detail, path, name, detail.rank)]


def _mark_ranks(entry: Entry, detail: Detail | None, piece: str, name: str, ranks: tuple[Reading, ...]) -> list[Marked]:
    return [
        Marked(
            entry,
            detail,
            piece,
            f"{piece}.rank" if len(ranks) == 1 else f"{piece}.rank.#{number}",
            "rank",
            name,
            reading,
        )
        for number, reading in enumerate(ranks, 1)
        if any(sign in reading.text for sign in _MONTHS)
    ]
