"""The points that a heading says (产出指标（50分）) against the weights below it (M514)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import Hit, Lacking, Passed, Verdict, rule
from selfeval_cli.checks.rules.mark_sums import OTHER_SCALES, Marks, add_up_marks, are_weights_full, full_weights
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import add, subtract
from selfeval_cli.scoring.groups import plain_words
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import ZERO
from selfeval_cli.text.rounding import half_step

# 产出指标（50分）, 产出指标 [满分50], 产出指标50分; neither 数量指标（1） nor 满意度≥90分.
_NUMBER = r"([0-9]+(?:\.[0-9]+)?)"
_POINTS = lazy_pattern(
    rf"[(\[【〔](?:(?:共|合计|满分|分值|权重):?{_NUMBER}分?|{_NUMBER}分)[)\]】〕]$|(?<![≥≤<>=~至到.0-9-]){_NUMBER}分$"
)
_ENDS = ")）]】〕分"


class _Heading(NamedTuple):
    """Indicators under one heading: how it is called where its points stand, those points, the key that it stands in; `weight` is the sum of what `weighted` of them have."""

    words: str
    points: Decimal
    key: str
    entries: tuple[Entry, ...]
    weight: Decimal = ZERO
    weighted: int = 0

    @property
    def off(self) -> Decimal:
        """The weight minus the points; 0 where rounding explains the difference: three of 33.3 are 100."""
        difference = subtract(self.weight, self.points)
        weights = (entry.indicator.weight or ZERO for entry in self.entries)
        slack = add(half_step(weight) for weight in weights if weight % 1)
        return difference if abs(difference) > slack else ZERO

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the indicators."""
        return tuple(entry.path for entry in self.entries)


@rule("M514", "group-points-not-sum", Severity.WARNING, Basis.ARITHMETIC)
def group_points_not_sum(case: Case) -> Iterator[Verdict]:
    """The weights below a heading do not add up to the points that it says."""
    marks = case.once(add_up_marks)
    if not marks.weighted or marks.weight_sum in OTHER_SCALES:
        return
    if marks.lost_weight is not None:
        yield Lacking(marks.lost_weight)
        return
    passed, wrong = 0, []
    for heading in _list_headings(case):
        if not heading.weighted:
            continue
        if heading.off:
            wrong.append(heading)
        else:
            passed += 1
    told = [heading for heading in wrong if not _is_told_below(heading, wrong)]
    if _is_told_of_the_sum(case, marks, told):
        yield Lacking("indicator")
    else:
        yield from map(_tell_heading, told)
    if passed:
        yield Passed(passed)


def _is_told_below(heading: _Heading, wrong: list[_Heading]) -> bool:
    """Whether the kinds of a group explain by how much it is off."""
    if heading.key == "kind":
        return False
    below = [other for other in wrong if other.key == "kind" and set(other.paths) <= set(heading.paths)]
    return bool(below) and add(other.off for other in below) == heading.off


def _is_told_of_the_sum(case: Case, marks: Marks, told: list[_Heading]) -> bool:
    """Whether it is just what all weights together lack, which the rule about their sum tells group by group (M504)."""
    if not told or len(marks.weighted) < 2 or are_weights_full(case, marks):
        return False
    right = subtract(marks.weight_sum, add(heading.off for heading in told))
    return len(told) == 1 and right in full_weights(case, marks)


def _list_headings(case: Case) -> Iterator[_Heading]:
    """Groups, kinds within them and sections whose words say points."""
    points = case.once(_read_all_points)
    if not points:
        return  # nearly always
    members: dict[_Words, list[Entry]] = {}
    said: dict[_Words, dict[Decimal, str]] = {}
    for entry in case.entries:
        for place, words in _list_places(entry):
            members.setdefault(place, []).append(entry)
            if words in points:
                said.setdefault(place, {}).setdefault(points[words], words.strip())
    for place, titles in said.items():
        if len(titles) > 1:
            continue  # two groups with one name
        ((number, words),) = titles.items()
        entries = tuple(members[place])
        known = [weight for entry in entries if (weight := entry.indicator.weight) is not None]
        yield _Heading(words, number, place[0], entries, add(known), len(known))


_Words = tuple[str, str, str]
"""The key of a heading, and its plain words with those of the group around a kind."""


def _list_places(entry: Entry) -> Iterator[tuple[_Words, str]]:
    """The headings that the indicator stands under, each with the words for it."""
    group, kind = entry.indicator.group or "", entry.indicator.kind or ""
    around = plain_words(group)
    if group:
        yield ("group", around, ""), group
    if kind:
        yield ("kind", around, plain_words(kind)), kind
    if entry.section is not None and entry.section.title:
        yield ("section", entry.section_id or "", ""), entry.section.title


def _read_all_points(case: Case) -> dict[str, Decimal]:
    """All words that say points."""
    indicators = case.report.indicators
    words = {words for indicator in indicators for words in (indicator.group, indicator.kind) if words}
    words |= {section.title for section in case.report.sections.values() if section.title}
    return {each: points for each in words if (points := read_points(each)) is not None}


def read_points(words: str) -> Decimal | None:
    """The points that a heading says; None where it says none."""
    end = words.rstrip()[-1:]
    if not end or end not in _ENDS or not any(character.isdigit() for character in words):
        return None
    found = _POINTS.search("".join(fold(words).split()))
    return Decimal(found[1] or found[2] or found[3]) if found is not None else None


def _tell_heading(heading: _Heading) -> Hit:
    params: dict[str, object] = {
        "words": heading.words,
        "points": heading.points,
        "count": heading.weighted,
        "sum": heading.weight,
        "difference": abs(subtract(heading.weight, heading.points)),
    }
    first = next(entry for entry in heading.entries if entry.indicator.weight is not None)
    related = tuple(Related(f"{entry.path}.weight", "weight") for entry in heading.entries if entry.indicator.weight)
    path = f"section.{first.section_id}.title" if heading.key == "section" else f"{first.path}.{heading.key}"
    return Hit(path, "more" if heading.off > 0 else "less", params, related=related)
