"""The claimed total against the claimed scores (M503), with all the ways in which a total may rightly come about."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.execution_rows import find_execution_row, told_execution_rate
from selfeval_cli.checks.rules.mark_sums import (
    Marks,
    add_up_marks,
    are_out_of_a_hundred,
    computed_execution,
    execution_points,
    is_bonus,
    possible_execution_scores,
    weigh_scores,
)
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.standard import TOTAL_POINTS
from selfeval_cli.scoring.exact import add, divide, multiply, subtract
from selfeval_cli.text.rounding import half_step

_USUAL_POINTS = (Decimal(10), Decimal(20))  # of budget execution, in the forms of most provinces and of Hubei
_NEARLY_ALL = Decimal(10)  # of a hundred points that may be missing where the table is surely meant to be whole
_LAST_DIGITS = Decimal("0.02")
"""How far rounded scores may put the total off at most; written sums of written scores are exact as a rule."""


@rule("M503", "total-not-sum-of-scores", Severity.ERROR, Basis.ARITHMETIC)
def total_not_sum_of_scores(case: Case) -> Iterator[Verdict]:
    """The total is not what the scores add up to."""
    total = case.report.heading.score
    marks = case.once(add_up_marks)
    if total is None:
        if marks.scored and case.was_left_out("report.score"):
            yield Lacking("report.score")
        return
    if not marks.scored and not marks.weighted:
        return
    if marks.lost_score is not None or marks.lost_weight is not None:
        yield Lacking(marks.lost_score or marks.lost_weight or "indicator")
        return
    missing = [entry for entry in marks.unscored if entry is not marks.execution]
    if missing or not marks.scored:
        yield Lacking(f"{(missing or marks.unscored)[0].path}.score")
        return
    if any(_agrees(total, option, marks) for option in _list_totals(case, marks, total)):
        yield PASSED
    elif _may_hold_more(case, marks, total):
        yield Lacking("report.score")
    else:
        yield _tell(case, marks, total)


def _agrees(total: Decimal, option: Decimal, marks: Marks) -> bool:
    """The total may be rounded itself (99.2 for 99.21), and scores with two places and more are rounded shares of their weights."""
    scores = [entry.indicator.score for entry in marks.scored]
    slack = add(half_step(score) for score in scores if score is not None and (score * 10) % 1)
    slack = min(slack, _LAST_DIGITS)
    if half_step(option.normalize()) < half_step(total):
        slack = add((slack, half_step(total)))
    return abs(subtract(total, option)) <= slack


def _weights_scored(marks: Marks) -> Decimal:
    """The weights of what has a score: not of what does not apply, and budget execution may stand in the list without one."""
    row, weights = marks.execution, subtract(marks.weight_sum, marks.excluded)
    if row is None or row.indicator.score is not None or not row.indicator.weight or not row.indicator.applies:
        return weights
    return subtract(weights, row.indicator.weight)


def _list_totals(case: Case, marks: Marks, total: Decimal) -> Iterator[Decimal]:
    """What the total may be: the sum; the sum and budget execution; either of these converted to a hundred."""
    own, weights = marks.score_sum, _weights_scored(marks)
    yield own
    if own > TOTAL_POINTS and any(map(is_bonus, marks.scored)):
        yield TOTAL_POINTS  # 加分项 count up to a hundred
    mean = weigh_scores(marks) if own > TOTAL_POINTS and are_out_of_a_hundred(case, marks) else None
    if mean is not None:
        yield mean
    executed = [Decimal(0)]
    points = _left_for_execution(case, marks)
    if points:
        executed = list(possible_execution_scores(case, points))
        for score in executed:
            yield add((own, score))
            if weights == TOTAL_POINTS:  # a hundred points of indicators, counted as ninety
                yield add((divide(multiply(own, subtract(TOTAL_POINTS, points)), TOTAL_POINTS, 4), score))
    # Where some indicators do not apply, the rest is converted (实得分 ÷ (100 − 不适用分) × 100); marks out of ten likewise.
    if weights > 0 and (marks.excluded or weights not in (TOTAL_POINTS, subtract(TOTAL_POINTS, points))):
        places = max(2, -int(total.as_tuple().exponent))
        yield divide(multiply(own, TOTAL_POINTS), weights, places)
        if points:
            for score in executed:
                yield divide(multiply(add((own, score)), TOTAL_POINTS), add((weights, points)), places)


def _left_for_execution(case: Case, marks: Marks) -> Decimal:
    """The points that budget execution may have beside the scored indicators; 0 where it is one of them."""
    row = marks.execution
    if row is not None and row.indicator.score is not None:
        return Decimal(0)
    if row is not None and row.indicator.weight:
        return row.indicator.weight
    left = subtract(TOTAL_POINTS, marks.weight_sum)
    scored = case.standard is not None and case.standard.execution is not None
    return left if not scored and left in _USUAL_POINTS else execution_points(case)


def _may_hold_more(case: Case, marks: Marks, total: Decimal) -> bool:
    """Whether the total may rightly have points that the file does not tell.

    Those of budget execution, whose rate nobody can compute, or what is missing of a hundred, which the rule about the weights tells.
    """
    points = _left_for_execution(case, marks)
    rest = subtract(total, marks.score_sum)
    weights = _weights_scored(marks)
    if points and weights != TOTAL_POINTS and next(possible_execution_scores(case, points), None) is None:
        return 0 <= rest <= points
    left = subtract(TOTAL_POINTS, weights)
    if not marks.weighted or left <= _NEARLY_ALL or left == points:
        return False
    return 0 <= rest <= left


def _tell(case: Case, marks: Marks, total: Decimal) -> Hit:
    points = _left_for_execution(case, marks)
    own = marks.score_sum
    params: dict[str, object] = {"total": total, "count": len(marks.scored), "sum": own}
    related = tuple(Related(f"{entry.path}.score", "score") for entry in marks.scored)
    beside = points and add((_weights_scored(marks), points)) <= TOTAL_POINTS
    executed = next(possible_execution_scores(case, points), None) if beside else None
    if executed is not None:
        both = add((own, executed))
        params |= {
            "points": points,
            "rate": told_execution_rate(case, find_execution_row(case)),
            "execution": executed,
            "both": both,
            "difference": abs(subtract(total, both)),
        }
        # Without a rule of the standard's, only a total outside of all that execution can score is wrong for sure.
        certain = computed_execution(case) is not None or not own <= total <= add((own, points))
        certain = certain and bool(marks.weighted)
        return Hit("report.score", "execution", params, None if certain else Severity.WARNING, related=related)
    difference = subtract(own, total)
    params["difference"] = abs(difference)
    whole = bool(marks.weighted) and add((_weights_scored(marks), points)) >= TOTAL_POINTS
    severity = None if whole else Severity.WARNING
    alone = [entry for entry in marks.scored if entry.indicator.score == difference and difference > 0]
    if len(alone) == 1:
        params["name"] = alone[0].indicator.name
        return Hit("report.score", "forgotten", params, severity, related=related)
    return Hit("report.score", "default", params, severity, related=related)
