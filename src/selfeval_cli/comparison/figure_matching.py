"""Which figure of the text answers which of the data: one to one, the best first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from selfeval_cli.comparison.data_figures import DataFigure
from selfeval_cli.comparison.figure_accord import Accord, compare_told, find_slip, measure_difference
from selfeval_cli.comparison.figure_evidence import WHOLE, Evidence, EvidenceOfText
from selfeval_cli.comparison.told_figures import Sort, Told
from selfeval_cli.text.quantity import Dimension

_AGREEING: tuple[Accord, ...] = ("same", "softened", "rounded")
_EXTRA: Mapping[Accord, int] = {"same": 200, "softened": 100, "rounded": 50}
SIMILAR = 30
"""Evidence below which only the value speaks for a match."""
_AGAIN = 40
_NEAR = 40
_ENOUGH = 50
_DISTINCT_DIGITS = 3
_SEVERAL_DIGITS = 10
_BASE = 150


class Match(NamedTuple):
    """A figure of the data and one of the text by their numbers, how their values stand, and why they are thought to be one."""

    data: int
    text: int
    accord: Accord
    evidence: Evidence
    same_sort: bool


class Matching(NamedTuple):
    """All matches by the figure of the data. `again` are those that share a figure of the text; `near` is what a missing one may be."""

    matches: Mapping[int, Match]
    again: Mapping[int, Match]
    near: Mapping[int, int]
    repeated: frozenset[int]


def match_figures(data: Sequence[DataFigure], text: EvidenceOfText) -> Matching:
    """Match them. A same value goes before another one, and what surely is the same thing before what merely has the value."""
    ranked: list[tuple[int, Match]] = []
    possible: dict[int, list[Match]] = {}
    for number, figure in enumerate(data):
        for match in _list_matches(number, figure, text):
            unread = text.figures[match.text].unread
            rank = _rank(figure, text.figures[match.text].told, match, unread=unread)
            if rank or not unread:
                possible.setdefault(number, []).append(match)
            if rank:  # what a rate is of is told once, and answers the result first
                ranked.append((rank - (_BASE if figure.slot[-1] == "base" else 0), match))
    ranked.sort(key=lambda one: (-one[0], one[1].data, one[1].text))
    matches: dict[int, Match] = {}
    used: set[int] = set()
    for _, match in ranked:
        if match.data not in matches and match.text not in used:
            matches[match.data] = match
            used.add(match.text)
    again = dict(_share(possible, matches))
    matches |= _contradict_bases(data, possible, matches, again)
    repeated = _find_repeated(possible, used)
    near = {}
    for number, found in possible.items():
        if number not in matches and number not in again:
            free = [
                one
                for one in found
                if one.text not in used and not text.figures[one.text].unread and not text.figures[one.text].echo
            ]
            best = max(free, key=lambda one: one.evidence.weight, default=None)
            if best is not None and best.evidence.weight >= _NEAR:
                near[number] = best.text
    return Matching(matches, again, near, repeated)


def _list_matches(number: int, figure: DataFigure, text: EvidenceOfText) -> Iterator[Match]:
    for at in text.list_candidates(figure):
        other = text.figures[at].told
        evidence = text.weigh(figure, at)
        same_sort = evidence.weight == WHOLE or _go_together(figure.told.sort, other.sort)
        yield Match(number, at, compare_told(figure.told, other), evidence, same_sort)


def _go_together(one: Sort, other: Sort) -> bool:
    return one == other or "any" in (one, other)


def _rank(figure: DataFigure, text: Told, match: Match, *, unread: bool) -> int:
    """The order in which matches are taken; 0 for what is none."""
    weight, accord = match.evidence.weight, match.accord
    if unread:
        several = figure.told.quantity is not None and figure.told.quantity.number >= _SEVERAL_DIGITS
        return 420 + weight if accord == "same" and weight >= SIMILAR and several else 0
    if accord in _AGREEING:
        if match.same_sort and weight >= SIMILAR:
            return 1000 + _EXTRA[accord] + weight
        if weight >= 60:
            return 600
        return 450 if accord == "same" and match.same_sort and _is_distinct(figure.told) else 0
    if not match.same_sort:
        return 0
    if accord == "unlike":
        return 650 if weight >= 88 and _may_contradict(figure.told, text) else 0
    if weight >= 85:
        return 700 + weight
    if figure.slot[0] == "budget":
        return 0  # the name of a line does not say which of its amounts is meant
    slip = (
        figure.told.quantity is not None
        and text.quantity is not None
        and find_slip(figure.told.quantity, text.quantity)
    )
    if weight >= _ENOUGH or (slip and weight >= 40):
        return 350 + weight // 2 + (40 if slip else 0)
    return 0


def _is_distinct(told: Told) -> bool:
    """Whether a value is one that hardly comes up twice by chance."""
    if told.quantity is None:
        return False
    digits = format(told.quantity.number, "f").replace(".", "").strip("0")
    return len(digits) >= _DISTINCT_DIGITS


def _may_contradict(data: Told, text: Told) -> bool:
    """Whether two that cannot be compared are yet told of one thing: amounts in units that do not go together, ranks of other things are not."""
    if (
        (data.rank is None) != (text.rank is None)
        or data.rank is not None
        or (data.direction is None) != (text.direction is None)
    ):
        return False
    one, other = data.quantity, text.quantity
    if one is None or other is None:
        return False
    if measure_difference(data, text).slip == "other-unit":
        return True
    return Dimension.UNKNOWN not in (one.dimension, other.dimension) and data.sort == text.sort


def _share(possible: Mapping[int, Sequence[Match]], matches: Mapping[int, Match]) -> Iterator[tuple[int, Match]]:
    """Figures of the data that say again what another one says, and so stand at the same words."""
    for number, found in possible.items():
        if number in matches:
            continue
        same = [one for one in found if one.accord in _AGREEING and one.evidence.weight >= _AGAIN and one.same_sort]
        best = max(same, key=lambda one: (_EXTRA[one.accord], one.evidence.weight), default=None)
        if best is not None:
            yield number, best


def _contradict_bases(
    data: Sequence[DataFigure],
    possible: Mapping[int, Sequence[Match]],
    matches: Mapping[int, Match],
    again: Mapping[int, Match],
) -> dict[int, Match]:
    """A result and what its rate is of stand at one place of the text; where the data has one of them otherwise, it contradicts that place."""
    holders = {match.text: match.data for match in matches.values()}
    told: dict[int, Match] = {}
    for number, found in possible.items():
        if number in matches or number in again:
            continue
        slot = data[number].slot
        for one in sorted(found, key=lambda match: -match.evidence.weight):
            holder = holders.get(one.text)
            if one.accord != "differs" or not one.same_sort or holder is None or data[holder].slot[:2] != slot[:2]:
                continue
            if "base" in (slot[-1], data[holder].slot[-1]) and one.evidence.weight >= _ENOUGH:
                told[number] = one
                break
    return told


def _find_repeated(possible: Mapping[int, Sequence[Match]], used: set[int]) -> frozenset[int]:
    """Figures of the text that say what another place says, which answers the figure of the data."""
    return frozenset(
        one.text
        for found in possible.values()
        for one in found
        if one.text not in used and one.accord in _AGREEING and one.evidence.weight >= _AGAIN
    )
