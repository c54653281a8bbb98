"""Which indicators of two years' reports are one and the same: by id, by name, else by names that are nearly alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from selfeval_cli.model.report import Indicator, Measure, Report
from selfeval_cli.text.alike_units import count_alike
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Dimension, Quantity
from selfeval_cli.text.units import split_unit

Found = Literal["id", "name", "similar"]
"""How a pair was found: one id, one name, or names that are nearly alike."""

NEARLY_SURE = 80
"""Percent of likeness from which two names are taken for one."""

_NUMBERED = lazy_pattern(r"p\d+")
_MARKS = dict.fromkeys(map(ord, " \t\r\n“”\"'‘’「」『』《》、,。.;:-·/()[]【】"))
_YEARS = lazy_pattern(r"(?:19|20)\d\d年?度?|(?:全|本|上|今|去)年度?|年度")
_BRACKETS = lazy_pattern(r"[(\[【]([^()\[\]【】]*)[)\]】]")
# Not those that number a thing: 1号楼, 2期, 3标段.
_FIGURES = lazy_pattern(r"[≥≤><=]?\d+(?:\.\d+)?(?![\d.号期批标楼栋线路级季月#])")
_FILLERS = (
    "数量",
    "总数",
    "总量",
    "个数",
    "次数",
    "人数",
    "家数",
    "户数",
    "件数",
    "数",
    "情况",
    "工作",
    "工程",
    "项目",
)
_MOST = 100
_LONGEST_NAME = 200


class IndicatorPair(NamedTuple):
    """An indicator of last year and the same of this year, by their places in the reports' `indicators`.

    `likeness` is in percent, 100 where the names do not differ but for the year in them.
    """

    previous: int
    current: int
    found: Found
    likeness: int

    @property
    def sure(self) -> bool:
        """Whether nobody would doubt it: by id, or by the whole name but for the year in it."""
        return self.found != "similar" or self.likeness == _MOST


class _Side(NamedTuple):
    """An indicator as far as pairing looks at it."""

    place: int
    indicator: Indicator
    section: str | None
    name: str  # folded
    yearless: str
    bare: str  # without figures too
    kind: Quantity | None  # a figure of it, for its unit


def pair_indicators(previous: Report, current: Report) -> tuple[IndicatorPair, ...]:
    """The indicators that both reports have, each in one pair at most, in the order of `current`.

    Ids come first, then whole names (within the section, then where only one on each side has the name), then likeness, the best
    first. Names are alike where one holds all of the other in its order; two names that differ both ways (一般公共预算收入, 一般公共预算支出)
    are not, however long they are, and neither are figures of units that do not go together.
    """
    older, newer = _list_sides(previous), _list_sides(current)
    pairs: list[IndicatorPair] = []

    def take(found: Found, key: Callable[[_Side], Hashable | None], *, several: bool = False) -> None:
        for one, other in _match(older, newer, key, several=several):
            pairs.append(IndicatorPair(one.place, other.place, found, _MOST))
            older.remove(one)
            newer.remove(other)

    take("id", lambda side: (side.section, side.indicator.id) if side.indicator.id is not None else None)
    take("id", lambda side: side.indicator.id)
    take("name", lambda side: (side.section, side.name), several=True)
    take("name", lambda side: side.name)
    take("similar", lambda side: (side.section, side.yearless) if side.yearless else None)
    for likeness, one, other in _list_alike(older, newer):
        if one in older and other in newer:
            pairs.append(IndicatorPair(one.place, other.place, "similar", likeness))
            older.remove(one)
            newer.remove(other)
    return tuple(sorted(pairs, key=lambda pair: pair.current))


def _list_sides(report: Report) -> list[_Side]:
    sides = []
    for place, indicator in enumerate(report.indicators):
        section = report.section_of(indicator)
        title = (section.title if section is not None else None) or indicator.section or indicator.group
        name = fold(indicator.name).translate(_MARKS).casefold()[:_LONGEST_NAME]
        bare = strip_name(indicator.name)
        sides.append(_Side(place, indicator, title, name, _strip_year(indicator.name), bare, _figure_of(indicator)))
    return sides


def _strip_year(name: str) -> str:
    return _YEARS.sub("", fold(name)).translate(_MARKS).casefold()[:_LONGEST_NAME]


def strip_name(name: str) -> str:
    """A name without what may differ from year to year: years, figures, units in brackets, marks (2022年道路改造（≥15条） is 道路改造)."""
    plain = _FIGURES.sub("", _YEARS.sub("", _BRACKETS.sub(_strip_bracket, fold(name))))
    return plain.translate(_MARKS).casefold()[:_LONGEST_NAME]


def _strip_bracket(found: re.Match[str]) -> str:
    """Nothing for a figure or a unit; what says something, such as 一期 and 二期, stays."""
    inside = found[1].strip()
    return "" if not inside or inside[0] in "≥≤><=0123456789" or split_unit(inside) is not None else inside


def _figure_of(indicator: Indicator) -> Quantity | None:
    for reading in (indicator.actual, indicator.target, indicator.expected):
        if reading is not None and reading.quantity is not None:
            return reading.quantity
    return None


def _match(
    older: Sequence[_Side], newer: Sequence[_Side], key: Callable[[_Side], Hashable | None], *, several: bool
) -> Iterator[tuple[_Side, _Side]]:
    """Sides with one key. Of several with it on one side, none is taken, or with `several`, where both have as many, each with its next."""
    grouped: dict[Hashable, tuple[list[_Side], list[_Side]]] = {}
    for number, sides in enumerate((older, newer)):
        for side in sides:
            found = key(side)
            if found is not None:
                grouped.setdefault(found, ([], []))[number].append(side)
    for ones, others in grouped.values():
        if len(ones) == len(others) == 1 or (several and len(ones) == len(others)):
            yield from zip(ones, others, strict=True)


def _list_alike(older: Sequence[_Side], newer: Sequence[_Side]) -> list[tuple[int, _Side, _Side]]:
    """Every pair that is alike enough, the best first, of equals the one in one section; none of those that nothing puts before another."""
    alike = []
    held = [frozenset(_drop_filler(side.bare)) for side in newer]
    for one in older:
        characters = frozenset(_drop_filler(one.bare))
        for other, others in zip(newer, held, strict=True):
            if not (characters <= others or others <= characters) or not (one.bare and other.bare):
                continue  # each says something that the other does not; asked first, for every pair there is
            likeness = measure_likeness(one.bare, other.bare)
            if likeness >= NEARLY_SURE and _go_together(one.kind, other.kind):
                alike.append((likeness, one, other))
    firsts = Counter((likeness, one.section == other.section, one.place) for likeness, one, other in alike)
    seconds = Counter((likeness, one.section == other.section, other.place) for likeness, one, other in alike)
    alone = [
        (likeness, one, other)
        for likeness, one, other in alike
        if firsts[likeness, one.section == other.section, one.place] == 1
        and seconds[likeness, one.section == other.section, other.place] == 1
    ]
    return sorted(alone, key=lambda found: (-found[0], found[1].section != found[2].section, found[2].place))


def measure_likeness(one: str, other: str) -> int:
    """How alike two stripped names are, in percent of their characters; 0 where each says something that the other does not."""
    if one == other:
        return 98  # they differ in their figures, or in units
    first, second = _drop_filler(one), _drop_filler(other)
    if first == second:
        return 95
    if sorted(first) == sorted(second):  # 拆除违法建设, 违法建设拆除
        return 90
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    if common < min(len(first), len(second)):
        return 0
    return 2 * _MOST * common // (len(first) + len(second))


def _drop_filler(name: str) -> str:
    tail = next((filler for filler in _FILLERS if name.endswith(filler)), "")
    return name[: -len(tail)] if tail and len(name) - len(tail) >= 2 else name


def _go_together(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether the two may be of one thing by their units; where one has none, nothing speaks against it."""
    if one is None or other is None or Dimension.NONE in (one.dimension, other.dimension):
        return True
    return one.kind == other.kind or count_alike(one, other)


def list_kept_subjects(measure: Measure, previous: Report, current: Report) -> frozenset[str]:
    """What a measure of last year was for and this year's report may speak of under the same id.

    The ids of drafts (`p1`, `p2` …) only number the problems of one report: they count where the two problems share words.
    """
    from selfeval_cli.text.shared_words import share_words

    before, now = (
        {problem.id: problem.text for problem in report.problems if problem.id is not None}
        for report in (previous, current)
    )
    return frozenset(
        one
        for one in measure.for_
        if _NUMBERED.fullmatch(one) is None or (one in before and one in now and share_words(before[one], now[one]))
    )
