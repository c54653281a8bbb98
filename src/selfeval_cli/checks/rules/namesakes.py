"""Figures of one name at two places of a report: indicators of two sections, a part or detail that is an indicator elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.figure_pairs import Side
from selfeval_cli.checks.rules.indicator_names import LAST_OF_TAILS, fold_name, fold_names, says_which, strip_tail
from selfeval_cli.model.paths import quote_name


def list_namesakes(case: Case) -> tuple[tuple[Side, Side], ...]:
    """Pairs of results that by their names are of one thing: the later one first, each with the first of that name; for `Case.once`."""
    keys = [strip_tail(name) if name[-1:] in LAST_OF_TAILS else name for name in case.once(fold_names)]
    first: dict[str, Entry] = dict(zip(reversed(keys), reversed(case.entries), strict=True))
    pairs = []
    if len(first) < len(keys):
        grouped: dict[str, list[Entry]] = {}
        for name, entry in zip(keys, case.entries, strict=True):
            grouped.setdefault(name, []).append(entry)
        for name, entries in grouped.items():
            if len(entries) > 1 and says_which(name):
                pairs += list(_pair_up(name, entries))
    for entry in case.entries:
        indicator = entry.indicator
        if indicator.parts or indicator.details:
            for name in (*indicator.parts, *indicator.details):
                other = first.get(name) or (None if name.isalnum() else first.get(strip_tail(fold_name(name))))
                if other is not None and other is not entry and says_which(name, relative=True):
                    pairs += list(_pair_within(entry, name, other))
    return tuple(pairs)


def _pair_up(name: str, entries: list[Entry]) -> Iterator[tuple[Side, Side]]:
    """The first of the indicators that has a result, with each later one that stands elsewhere; those of different goals are their own."""
    told = [(entry, side) for entry in entries if (side := _result(entry)) is not None]
    for entry, side in told[1:]:
        if _stand_apart(told[0][0], entry) and not says_which(name, apart=True):
            continue
        if not _listed_twice(told[0][0], entry) and told[0][0].indicator.goal == entry.indicator.goal:
            yield side, told[0][1]


def _stand_apart(first: Entry, second: Entry) -> bool:
    """Whether each stands in a section of its own, which may tell such a thing of its own work."""
    one, other = (entry.section_id or entry.indicator.section for entry in (first, second))
    return one is not None and other is not None and one != other


def _listed_twice(first: Entry, second: Entry) -> bool:
    """Whether both stand in one section and group: another rule's matter, where they have no ids to be told apart by."""
    return (first.section_id or first.indicator.section) == (
        second.section_id or second.indicator.section
    ) and first.indicator.group == second.indicator.group


def _pair_within(entry: Entry, name: str, other: Entry) -> Iterator[tuple[Side, Side]]:
    """A part or detail with the indicator of its name."""
    result = _result(other)
    indicator = entry.indicator
    if result is None:
        return
    if name in indicator.parts:
        path = f"{entry.path}.parts.{quote_name(name)}"
        yield Side(path, name, indicator.parts[name], entry.period), result
    elif (detail := indicator.details[name]).actual is not None:
        period = detail.period if detail.period is not None else entry.period
        yield Side(f"{entry.path}.details.{quote_name(name)}.actual", name, detail.actual, period), result


def _result(entry: Entry) -> Side | None:
    actual = entry.indicator.actual
    if actual is None or entry.indicator.same_as is not None:  # what it must agree with is said, and checked
        return None
    return Side(f"{entry.path}.actual", entry.indicator.name, actual, entry.period)
