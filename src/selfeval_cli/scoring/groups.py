"""First-level indicators: which group of the standard an indicator belongs to, and what each group scores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.model.report import Indicator
from selfeval_cli.model.scorecard import GroupScore, Score
from selfeval_cli.model.standard import Standard
from selfeval_cli.scoring.exact import add


def plain_words(words: str) -> str:
    """The word itself: 产出 of 产出指标（50分）."""
    word = "".join(words.split())
    for bracket in "（(":
        word = word.partition(bracket)[0]
    return word.removesuffix("指标").casefold()


class GroupFinder:
    """Finds groups by the words that reports have for them; made once for a report."""

    def __init__(self, standard: Standard) -> None:
        """Reads the names of the standard's groups and kinds."""
        self._groups: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        for group in standard.groups:
            self._groups |= dict.fromkeys(map(plain_words, group.names), group.title.zh)
            for kind in group.kinds:
                self._kinds |= dict.fromkeys(map(plain_words, kind.names), group.title.zh)
        self._known: dict[tuple[str | None, ...], str] = {}

    def find(self, indicator: Indicator, section_title: str | None) -> str:
        """The group's Chinese title: by the group that the indicator names, its kind, its section; else its own word for the group."""
        words = (indicator.group, indicator.kind, section_title, indicator.section)
        title = self._known.get(words)
        if title is None:
            title = self._known[words] = self._look_up(words)
        return title

    def _look_up(self, words: tuple[str | None, ...]) -> str:
        group, kind, *sections = words
        found = self._groups.get(plain_words(group)) if group is not None else None
        if found is None and kind is not None and (group is None or not self._groups):
            word = plain_words(kind)
            found = self._kinds.get(word) or self._groups.get(word)
        if found is None and group is None:
            found = next(
                (self._groups[name] for name in map(plain_words, filter(None, sections)) if name in self._groups), None
            )
        return found or (group.strip() if group is not None else "")


class Placed(NamedTuple):
    """A score with the title of the group that it belongs to."""

    title: str
    score: Score


def score_groups(standard: Standard, placed: Sequence[Placed]) -> tuple[GroupScore, ...]:
    """The sums of each group, in the order in which the groups come up in the report."""
    members: dict[str, list[Score]] = {}
    for title, score in placed:
        members.setdefault(title, []).append(score)
    absent = frozenset(group.title.zh for group in standard.groups if group.title.zh not in members)
    allotted = standard.group_weights(absent)
    return tuple(_sum_group(title, scores, allotted.get(title)) for title, scores in members.items())


def _sum_group(title: str, scores: Sequence[Score], allotted: Decimal | None) -> GroupScore:
    return GroupScore(
        title=title,
        weight=add(score.weight for score in scores if score.weight is not None),
        allotted=allotted,
        counted=add(score.weight for score in scores if score.weight is not None and score.computed is not None),
        claimed=_add_known(score.claimed for score in scores),
        computed=_add_known(score.computed for score in scores),
    )


def _add_known(numbers: Iterable[Decimal | None]) -> Decimal | None:
    known = [number for number in numbers if number is not None]
    return add(known) if known else None
