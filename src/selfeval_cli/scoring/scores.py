"""The scorecard of a report under a standard: every score with its method and working, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from selfeval_cli.model.execution import Execution
from selfeval_cli.model.report import Indicator, Report
from selfeval_cli.model.scorecard import BUDGET, Score, Scorecard
from selfeval_cli.model.standard import TOTAL_POINTS, ExecutionRule, IndicatorRule, Standard
from selfeval_cli.scoring.exact import add, divide, multiply
from selfeval_cli.scoring.judgement import Judgement
from selfeval_cli.scoring.judging import judge_indicator
from selfeval_cli.scoring.methods import find_band, score_linear, score_ratio

_NO_KEYS: Final[frozenset[str]] = frozenset()
_NOT_INDICATORS: Final = ("budget", "section", "problem", "measure", "report", "waive")


def score_report(report: Report, standard: Standard, execution: Execution | None) -> Scorecard:
    """Score what the standard gives methods for, and judge every target whatever the standard.

    The scores stand in the order of the report, that of budget execution first. A total is made of what could be scored; a grade
    is given only where that is all of the standard's hundred points.
    """
    rule = standard.execution
    claims = _claimed_execution(report, rule)
    scores = [] if rule is None else [_score_execution(report, standard.places, rule, execution, claims)]
    year, left_out = report.heading.year, report.left_out
    for path, indicator in zip(report.paths.indicators, report.indicators, strict=True):
        unreadable = _unreadable_keys(left_out, path) if left_out else _NO_KEYS
        section = report.section_of(indicator)
        judgement = judge_indicator(indicator, year, unreadable, section.period if section is not None else None)
        scores.append(
            _score_indicator(
                path, indicator, standard, judgement, unreadable, counted=any(indicator is claim for claim in claims)
            )
        )
    computed = [score.computed for score in scores if score.computed is not None]
    weights = [score.weight for score in scores if score.weight is not None]
    weight_total = add(weights) if weights else None
    total = add(computed) if computed else None
    return Scorecard(
        standard=standard.id,
        scores=tuple(scores),
        computed_total=total,
        weight_scored=add(score.weight for score in scores if score.computed is not None and score.weight is not None),
        weight_total=weight_total,
        claimed_total=report.heading.score,
        grade=_grade(report, standard, scores, total, weight_total),
    )


def _claimed_execution(report: Report, rule: ExecutionRule | None) -> list[Indicator]:
    """The indicators that are the row of budget execution: offices list it among the others, and it must not count twice."""
    if rule is None:
        return []
    return [indicator for indicator in report.indicators if indicator.name.strip() in rule.names]


def _unreadable_keys(left_out: frozenset[str], path: str) -> frozenset[str]:
    start = f"{path}."
    return frozenset(other.removeprefix(start) for other in left_out if other.startswith(start))


def _grade(
    report: Report, standard: Standard, scores: list[Score], total: Decimal | None, weight_total: Decimal | None
) -> str | None:
    if total is None or weight_total != TOTAL_POINTS:
        return None
    if any(score.computed is None and score.unscored != "counted-as-execution" for score in scores):
        return None
    if any(path.split(".")[0] not in _NOT_INDICATORS for path in report.left_out):
        return None
    grade = standard.grade_for(total)
    return grade.title.zh if grade is not None else None


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


def _score_indicator(
    path: str,
    indicator: Indicator,
    standard: Standard,
    judgement: Judgement,
    unreadable: frozenset[str],
    *,
    counted: bool,
) -> Score:
    rule = standard.indicators
    weight = None if counted else indicator.weight
    method, computed, working, reason = "none", None, None, None
    params: Mapping[str, object] = judgement.params
    if counted:
        reason = "counted-as-execution"
    elif rule is None:
        reason = "standard-unscored"
    elif weight is None:
        reason = "unreadable" if "weight" in unreadable else "no-weight"
    elif weight < 0:
        reason = "negative-weight"
    elif judgement.qualitative:
        method, reason = "qualitative", "qualitative"
    elif judgement.met is None:
        reason = judgement.reason
    elif judgement.met:
        method, computed, working = "full", weight, "full"
        params = {"score": weight}
    else:
        method, computed, working, reason, params = _score_missed(rule, weight, judgement, standard.places)
    if working is not None:
        params = {
            "weight": weight,
            "actual": _words(indicator, "actual"),
            "target": _words(indicator, "target"),
            **params,
        }
    return Score(
        path=path,
        method=method,
        weight=weight,
        computed=computed,
        claimed=None if counted else indicator.score,
        working=working,
        params=params,
        unscored=reason,
        met=judgement.met,
        unjudged=judgement.reason,
        direction=judgement.direction,
        assumed=judgement.assumed,
        completion=judgement.completion,
    )


def _words(indicator: Indicator, key: str) -> str:
    reading = indicator.target if key == "target" else indicator.actual or indicator.change
    return reading.in_words if reading is not None else ""


def _score_missed(
    rule: IndicatorRule, weight: Decimal, judgement: Judgement, places: int
) -> tuple[str, Decimal | None, str | None, str | None, dict[str, object]]:
    """Method, points, working, reason for none, and what fills their sentences."""
    method = rule.method_for(judgement.direction)
    if method is None:
        return "none", None, None, "no-method", {}
    if method == "all-or-nothing":
        return method, Decimal(0), method, None, {"score": Decimal(0)}
    if judgement.result is None or judgement.target is None:
        return method, None, None, "no-ratio", {}
    if judgement.target <= 0:
        return method, None, None, "zero-target", {}
    points = score_ratio(method, weight, judgement.target, judgement.result, places)
    params = {"score": points.value, "result": judgement.result, "limit": judgement.target, "sign": points.sign}
    return method, points.value, f"{method}-limited" if points.limited else method, None, params
