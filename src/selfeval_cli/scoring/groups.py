"""First-level indicators and goals: which of them an indicator belongs to, and what each of them scores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from selfeval_cli.model.report import Indicator, Report
from selfeval_cli.model.scorecard import GoalScore, GroupScore, Score
from selfeval_cli.model.standard import Standard
from selfeval_cli.scoring.exact import add


@lru_cache(maxsize=1024)  # reports of one place have the same words
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


def find_goals(report: Report) -> dict[str, str]:
    """The path of each goal of the year by the id that indicators refer to."""
    goals = zip(report.paths.goals, report.goals, strict=True)
    return {goal.id: path for path, goal in reversed([*goals]) if goal.id is not None}


class _Sums(NamedTuple):
    """What the indicators of one part of the report have together."""

    weight: Decimal
    counted: Decimal
    claimed: Decimal | None
    computed: Decimal | None


def score_groups(standard: Standard, scores: Iterable[Score]) -> tuple[GroupScore, ...]:
    """The sums of each group, in the order in which the groups come up in the report."""
    members = _gather((score.group or "", score) for score in scores)
    absent = frozenset(group.title.zh for group in standard.groups if group.title.zh not in members)
    allotted = standard.group_weights(absent)
    return tuple(
        GroupScore(title, sums.weight, allotted.get(title), sums.counted, sums.claimed, sums.computed)
        for title, own in members.items()
        for sums in (_add_up(own),)
    )


def score_goals(report: Report, scores: Iterable[Score]) -> tuple[GoalScore, ...]:
    """The sums of each goal of the year in the order of the report, at last those of the indicators with points that name none of them."""
    if not report.goals:
        return ()
    members = _gather((score.goal or "", score) for score in scores)
    allotted = {path: goal.weight for path, goal in zip(report.paths.goals, report.goals, strict=True)}
    paths = (*allotted, "") if any(score.weight or score.claimed for score in members.get("", ())) else (*allotted,)
    return tuple(
        GoalScore(path, sums.weight, allotted.get(path), sums.counted, sums.claimed, sums.computed)
        for path in paths
        for sums in (_add_up(members.get(path, ())),)
    )


def _gather(placed: Iterable[tuple[str, Score]]) -> dict[str, list[Score]]:
    members: dict[str, list[Score]] = {}
    for name, score in placed:
        members.setdefault(name, []).append(score)
    return members


def _add_up(scores: Sequence[Score]) -> _Sums:
    return _Sums(
        weight=add(score.weight for score in scores if score.weight is not None),
        counted=add(score.weight for score in scores if score.weight is not None and score.computed is not None),
        claimed=_add_known(score.claimed for score in scores),
        computed=_add_known(score.computed for score in scores),
    )


def _add_known(numbers: Iterable[Decimal | None]) -> Decimal | None:
    known = [number for number in numbers if number is not None]
    return add(known) if known else None
