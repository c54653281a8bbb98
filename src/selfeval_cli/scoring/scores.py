"""The scorecard of a report under a standard: every score with its method and working, or the reason why there is none."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from selfeval_cli.model.execution import Execution
from selfeval_cli.model.report import Indicator, Report
from selfeval_cli.model.scorecard import BUDGET, Score, Scorecard
from selfeval_cli.model.standard import TOTAL_POINTS, ExecutionRule, Standard
from selfeval_cli.scoring.exact import add, divide, multiply
from selfeval_cli.scoring.groups import score_goals, score_groups
from selfeval_cli.scoring.indicator_scores import IndicatorScorer
from selfeval_cli.scoring.methods import find_band, rescale, score_linear

_WITHOUT_SCORE: Final = ("counted-as-execution", "not-applicable")
_NOT_INDICATORS: Final = ("budget", "staff", "assets", "goal", "section", "problem", "measure", "report", "waive")


def score_report(report: Report, standard: Standard, execution: Execution | None) -> Scorecard:
    """Score what the standard gives methods for, and judge every target whatever the standard.

    The scores stand in the order of the report, that of budget execution first. A total is made of what could be scored; a grade
    is given only where that is all of the standard's hundred points.
    """
    rule = standard.execution
    claims = _claimed_execution(report, rule)
    scores = [] if rule is None else [_score_execution(report, standard.places, rule, execution, claims)]
    scorer = IndicatorScorer(report, standard, execution)
    placed = []
    counted = {id(claim) for claim in claims}
    excluded: list[Decimal] = []
    for path, indicator in zip(report.paths.indicators, report.indicators, strict=True):
        score = scorer.score(path, indicator, counted=id(indicator) in counted)
        scores.append(score)
        if score.unscored == "counted-as-execution":
            continue
        placed.append(score)
        if score.unscored == "not-applicable":
            excluded += [weight] if (weight := scorer.weight_of(indicator)) is not None and weight > 0 else []
    computed = [score.computed for score in scores if score.computed is not None]
    weights = [score.weight for score in scores if score.weight is not None]
    weight_total = add(weights) if weights else None
    unscaled = add(computed) if computed else None
    out = add(excluded)
    complete = _is_complete(report, scores) and weight_total is not None and add((weight_total, out)) == TOTAL_POINTS
    total, weight_scored = (
        unscaled,
        add(score.weight for score in scores if score.computed is not None and score.weight is not None),
    )
    if unscaled is not None and complete and standard.rescaled and 0 < out < TOTAL_POINTS:
        total = rescale(unscaled, out, standard.places)
        weight_scored = weight_total = TOTAL_POINTS
    graded = total is not None and complete and (standard.rescaled or not out)
    grade = standard.grade_for(total) if graded and total is not None else None
    return Scorecard(
        standard=standard.id,
        scores=tuple(scores),
        computed_total=total,
        weight_scored=weight_scored,
        weight_total=weight_total,
        claimed_total=report.heading.score,
        grade=grade.title.zh if grade is not None else None,
        groups=score_groups(standard, placed),
        excluded=out,
        unscaled_total=unscaled,
        goals=score_goals(report, placed),
    )


def _claimed_execution(report: Report, rule: ExecutionRule | None) -> list[Indicator]:
    """The indicators that are the row of budget execution: offices list it among the others, and it must not count twice."""
    if rule is None:
        return []
    return [indicator for indicator in report.indicators if indicator.name.strip() in rule.names]


def _is_complete(report: Report, scores: list[Score]) -> bool:
    """Whether everything that has to be scored was, and no indicator was lost on the way."""
    if any(score.computed is None and score.unscored not in _WITHOUT_SCORE for score in scores):
        return False
    return all(path.split(".")[0] in _NOT_INDICATORS for path in report.left_out)


def _score_execution(
    report: Report, places: int, rule: ExecutionRule, execution: Execution | None, claims: list[Indicator]
) -> Score:
    method = f"execution-{rule.method}"
    claimed = claims[0].score if claims else None
    base, executed, reason = _execution_figures(report, rule, execution)
    if base is None or executed is None or reason is not None:
        return Score(BUDGET, method, rule.weight, None, claimed, unscored=reason)
    rate = divide(multiply(executed, Decimal(100)), base, 2)
    params: dict[str, object] = {"weight": rule.weight, "executed": executed, "budget": base, "rate": rate}
    if rule.method == "banded":
        band = find_band(rule.bands, executed, base)
        params |= {"at_least": band.at_least, "score": band.score}
        return Score(BUDGET, method, rule.weight, band.score, claimed, "execution-banded", params)
    points = score_linear(rule.weight, executed, base, places)
    params |= {"score": points.value, "sign": points.sign}
    working = "execution-limited" if points.limited else "execution-linear"
    return Score(BUDGET, method, rule.weight, points.value, claimed, working, params)


def _execution_figures(
    report: Report, rule: ExecutionRule, execution: Execution | None
) -> tuple[Decimal | None, Decimal | None, str | None]:
    """The budget that the standard divides by, the executed amount, and the reason where they give no rate.

    Where the report does not say what its `budget` is, it is taken for the whole year's (全年预算数).
    """
    line = execution.line("total") if execution is not None else None
    initial_only = report.budget is not None and report.budget.basis == "initial"
    base, executed = (line.budget, line.executed) if line is not None else (None, None)
    reason = None
    if rule.denominator == "initial":
        base = line.initial if line is not None and (line.initial is not None or not initial_only) else base
        reason = "no-initial-budget" if base is None else None
    elif initial_only:
        reason = "no-adjusted-budget"
    if base is None or executed is None:
        lost = any(path.split(".")[0] == BUDGET for path in report.left_out)
        reason = "unreadable" if lost else reason or "no-execution"
    elif "budget.basis" in report.left_out:
        reason = "unreadable"
    elif base == 0:
        reason = "zero-budget"
    elif base < 0 or executed < 0:
        reason = "negative-amount"
    return base, executed, reason
