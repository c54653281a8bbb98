"""A scorecard: each score with its method, its formula and the figures put in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.model.finding import NOTHING
from selfeval_cli.text.quantity import ZERO

BUDGET = "budget"
"""The path of the score of budget execution."""


class Score(NamedTuple):
    """The score of one thing: an indicator (by path) or the budget execution (`budget`).

    `method` has a formula with names (`权重 × 执行率`), `working` is the same with figures (`10 × 97.67 ÷ 100 = 9.77`); both are ids of
    sentences with `params`, rendered in any language. `computed` is None where it cannot be scored, and `unscored` says why by the
    id of a reason. 0 ≤ computed ≤ weight. `met` says whether the target is kept, None where it cannot be told, and
    `unjudged` then says why: under every standard, also one that scores nothing. `direction` is higher, lower, exact or timely,
    `assumed` where neither the report nor a sign says so. `completion` is actual ÷ target in percent, where more is better.
    `least` and `most` are the range of a state in words; `most` itself belongs to it only where it is the weight. `group` is the title
    of the first-level indicator and `goal` the path of the year's goal that it belongs to, empty where the report names none; both are
    None for budget execution.
    """

    path: str
    method: str
    weight: Decimal | None
    computed: Decimal | None
    claimed: Decimal | None = None
    working: str | None = None
    params: Mapping[str, object] = NOTHING
    unscored: str | None = None
    met: bool | None = None
    unjudged: str | None = None
    direction: str | None = None
    assumed: bool = False
    completion: Decimal | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    group: str | None = None
    goal: str | None = None


class GroupScore(NamedTuple):
    """The scores of one first-level indicator (一级指标), by the standard's Chinese title or the report's own word; empty: without one.

    `weight` is what its indicators weigh in the report, `allotted` what the standard gives the group, `counted` the weight of those
    that could be scored. `claimed` and `computed` are sums over the indicators that have one; None where none has. Budget
    execution is no group.
    """

    title: str
    weight: Decimal
    allotted: Decimal | None
    counted: Decimal
    claimed: Decimal | None
    computed: Decimal | None


class GoalScore(NamedTuple):
    """The scores of the indicators that serve one goal of the year (年度绩效目标1, 2 …), by the goal's path; empty: those that name none.

    `allotted` is the weight that the report gives the goal; the other figures are as in `GroupScore`.
    """

    path: str
    weight: Decimal
    allotted: Decimal | None
    counted: Decimal
    claimed: Decimal | None
    computed: Decimal | None


class Scorecard(NamedTuple):
    """All scores of a report under one standard.

    `computed_total` is over what could be scored, and `weight_scored` says of how many points; None where nothing could. `weight_total` is
    all weights that the report gives and that of budget execution, None where there are none. `grade` is the standard's Chinese
    word, only where every point of a hundred was scored. `groups` and `goals` stand in the order of the report; `goals` is empty where
    it has none, and says nothing of budget execution either. `excluded` is the weight of what
    does not apply; where the standard converts for it and all the rest is scored, `computed_total` is converted to a hundred, as both
    weights are then, and `unscaled_total` is the plain sum.
    """

    standard: str
    scores: tuple[Score, ...]
    computed_total: Decimal | None
    weight_scored: Decimal
    weight_total: Decimal | None
    claimed_total: Decimal | None
    grade: str | None = None
    groups: tuple[GroupScore, ...] = ()
    excluded: Decimal = ZERO
    unscaled_total: Decimal | None = None
    goals: tuple[GoalScore, ...] = ()

    def of(self, path: str) -> Score | None:
        """The score of the indicator (or `budget`) at `path`; whoever asks for many takes `by_path`."""
        for score in self.scores:
            if score.path == path:
                return score
        return None

    def by_path(self) -> dict[str, Score]:
        """All scores by their paths."""
        return {score.path: score for score in self.scores}
