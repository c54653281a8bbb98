"""The weights and scores that a report gives, added up, and what budget execution may add to them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.execution_rows import find_execution_row, told_execution_rate
from selfeval_cli.checks.rules.indicator_contents import may_have_lost, says
from selfeval_cli.model.scorecard import BUDGET
from selfeval_cli.model.standard import TOTAL_POINTS
from selfeval_cli.scoring.exact import add, divide, multiply, subtract
from selfeval_cli.text.quantity import ZERO
from selfeval_cli.text.rounding import half_step

USUAL_EXECUTION_POINTS = Decimal(10)
"""What budget execution has in the national forms (财预〔2020〕10号, corroborated by several places), where the standard says nothing."""
OTHER_SCALES = (Decimal(1), Decimal(10))
"""Weights may add up to one or to ten as well: shares, and marks out of ten."""
MOST_EXECUTION_POINTS = Decimal(30)
"""More than any standard gives it."""
# 财预〔2021〕101号 as one province's system has it: from this rate on, so many tenths of the points.
_BANDS = ((100, 10), (80, 7), (60, 5), (0, 0))
_CENT = Decimal("0.01")
_SEVERAL = 3
_BONUS = ("加分", "附加分", "奖励分")


class Marks(NamedTuple):
    """All marks of a report. `weighted` have a weight other than 0, `scored` a score; `unscored` should have one and have none.

    `lost_weight` and `lost_score` are paths where a weight or score stood, or may have stood, that could not be read. `execution` is the
    row of budget execution, where the indicators have one with marks. `weight_sum` holds the weights of what does not apply too;
    `excluded` is their sum. Where 加分项 come on top of a hundred, they are not among
    `weighted` and `unscored`.
    """

    weighted: tuple[Entry, ...]
    scored: tuple[Entry, ...]
    unscored: tuple[Entry, ...]
    weight_sum: Decimal
    score_sum: Decimal
    execution: Entry | None
    lost_weight: str | None = None
    lost_score: str | None = None
    excluded: Decimal = ZERO


def add_up_marks(case: Case) -> Marks:
    """The marks of the report's indicators; ask for them with `case.once`."""
    weighted, scored, unscored, bare = [], [], [], []
    weights: list[Decimal] = []
    excluded: list[Decimal] = []
    scores: list[Decimal] = []
    for entry in case.entries:
        weight, score = entry.indicator.weight, entry.indicator.score
        if weight:
            weighted.append(entry)
            weights.append(weight)
        if not entry.indicator.applies and not score:
            excluded += [weight] if weight else []
        elif score is not None:
            scored.append(entry)
            scores.append(score)
        elif weight:
            unscored.append(entry)
        else:
            bare.append(entry)
    if sum(weights, ZERO) > TOTAL_POINTS and any(map(is_bonus, weighted)):
        weighted, unscored = ([each for each in some if not is_bonus(each)] for some in (weighted, unscored))
        weights = [each.indicator.weight or ZERO for each in weighted]
    row = find_execution_row(case) if weighted or scored else None
    if row is not None and not row.indicator.weight and row.indicator.score is None:
        row = None
    if scored and not weighted:
        unscored = [entry for entry in bare if says(entry.indicator.target)]
    return Marks(
        tuple(weighted),
        tuple(scored),
        tuple(unscored),
        sum(weights, ZERO),
        sum(scores, ZERO),
        row,
        _find_lost(case, "weight"),
        _find_lost(case, "score"),
        sum(excluded, ZERO),
    )


def is_bonus(entry: Entry) -> bool:
    """Whether the row gives points on top of the full ones (加分项); by its name or its group."""
    indicator = entry.indicator
    return indicator.name.strip().startswith(_BONUS) or (indicator.group or "").strip().startswith(_BONUS)


def _find_lost(case: Case, key: str) -> str | None:
    if not case.report.left_out:
        return None
    if case.indicators_lost:
        return "indicator"
    # An indicator that has the key did not lose it.
    lost = (
        entry
        for entry in case.entries
        if getattr(entry.indicator, key) is None and may_have_lost(case, entry.path, (key,))
    )
    first = next(lost, None)
    return f"{first.path}.{key}" if first is not None else None


def full_weights(case: Case, marks: Marks) -> tuple[Decimal, ...]:
    """What all weights may add up to: a hundred, and, where budget execution is not among them, a hundred less its points."""
    if marks.execution is not None and marks.execution.indicator.weight:
        return (TOTAL_POINTS,)
    return (TOTAL_POINTS, subtract(TOTAL_POINTS, execution_points(case)))


def are_weights_full(case: Case, marks: Marks) -> bool:
    """Whether the weights add up, be they rounded themselves: three of 33.3 make 99.9."""
    slack = add(half_step(weight) for entry in marks.weighted if (weight := entry.indicator.weight) and weight % 1)
    fulls = (*full_weights(case, marks), *OTHER_SCALES)
    return any(abs(subtract(marks.weight_sum, full)) <= slack for full in fulls)


def are_out_of_a_hundred(case: Case, marks: Marks) -> bool:
    """Whether the scores are no points of the weights: each is out of a hundred and the total weighs them, or the weights are shares.

    The total proves it: it is the weighted mean of the scores. Without a total every one of several scores must be above its weight.
    """
    pairs = [(entry.indicator.weight, entry.indicator.score) for entry in marks.scored]
    known = [(weight, score) for weight, score in pairs if weight and score is not None]
    above = sum(score > weight for weight, score in known)
    if len(known) < _SEVERAL or len(known) < len(pairs) or not above or any(score > TOTAL_POINTS for _, score in known):
        return False
    if marks.weight_sum == 1 and above == len(known):
        return True
    total = case.report.heading.score
    if total is None:
        return above == len(known)
    mean = weigh_scores(marks)
    return mean is not None and abs(subtract(total, mean)) <= half_step(total)


def weigh_scores(marks: Marks) -> Decimal | None:
    """The mean of the scores by their weights; None where there are no weights."""
    if marks.weight_sum <= 0:
        return None
    products = (multiply(entry.indicator.weight or ZERO, entry.indicator.score or ZERO) for entry in marks.scored)
    return divide(add(products), marks.weight_sum, 4)


def execution_points(case: Case) -> Decimal:
    """The points of budget execution: the standard's, else the usual ten."""
    rule = case.standard.execution if case.standard is not None else None
    return rule.weight if rule is not None else USUAL_EXECUTION_POINTS


def computed_execution(case: Case) -> Decimal | None:
    """The score of budget execution under the report's standard; None where the standard has none, or the figures are missing."""
    score = case.scorecard.of(BUDGET) if case.scorecard is not None else None
    return score.computed if score is not None else None


def possible_execution_scores(case: Case, points: Decimal) -> Iterator[Decimal]:
    """What budget execution may have scored, by any of the rules in use: the standard's, in proportion, in bands."""
    computed = computed_execution(case)
    if computed is not None and execution_points(case) == points:
        yield computed
    rate = told_execution_rate(case, find_execution_row(case))
    if rate is None:
        return
    yield divide(multiply(points, min(rate, TOTAL_POINTS)), TOTAL_POINTS, 2)
    tenths = next((tenths for least, tenths in _BANDS if rate >= least), 0)
    yield divide(multiply(points, Decimal(tenths)), Decimal(10), 2)


def fills_with_execution(case: Case, marks: Marks) -> bool:
    """Whether the claimed total shows that budget execution has just the points that the weights leave of a hundred."""
    left, total = subtract(TOTAL_POINTS, marks.weight_sum), case.report.heading.score
    if total is None or marks.unscored or not 0 < left <= MOST_EXECUTION_POINTS:
        return False
    rest = subtract(total, marks.score_sum)
    return any(abs(subtract(rest, score)) <= _CENT for score in possible_execution_scores(case, left))
