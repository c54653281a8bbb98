"""The score of one indicator: which of the standard's methods is for it, and what that gives, or the reason why there is no score."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from selfeval_cli.model.execution import Execution
from selfeval_cli.model.finding import NOTHING
from selfeval_cli.model.report import Indicator, Report
from selfeval_cli.model.scorecard import Score
from selfeval_cli.model.standard import TOTAL_POINTS, FixedRule, Fulfilment, IndicatorRule, SatisfactionRule, Standard
from selfeval_cli.scoring.exact import add, multiply, subtract
from selfeval_cli.scoring.figures import Rate, find_rate
from selfeval_cli.scoring.groups import GroupFinder, plain_words
from selfeval_cli.scoring.judgement import Judgement, leave_open
from selfeval_cli.scoring.judging import judge_indicator
from selfeval_cli.scoring.methods import (
    Points,
    score_coefficient,
    score_deduction,
    score_level,
    score_ratio,
    score_threshold,
)
from selfeval_cli.scoring.states import find_state
from selfeval_cli.text.quantity import Dimension
from selfeval_cli.text.rounding import half_step

_NO_KEYS: Final[frozenset[str]] = frozenset()
_ZERO: Final = Decimal(0)
_DISAGREES: Final = "figures-disagree"


class _Outcome(NamedTuple):
    """Method, points, working, or the reason for none, and what fills their sentences."""

    method: str = "none"
    computed: Decimal | None = None
    working: str | None = None
    reason: str | None = None
    params: Mapping[str, object] = NOTHING
    least: Decimal | None = None
    most: Decimal | None = None


class IndicatorScorer:
    """Scores the indicators of one report under one standard."""

    def __init__(self, report: Report, standard: Standard, execution: Execution | None) -> None:
        """Prepares what all indicators share."""
        self._report = report
        self._left_out = report.left_out
        self._standard = standard
        self._execution = execution
        self._finder = GroupFinder(standard)
        self._fixed = {name: rule for rule in standard.fixed for name in rule.names}
        self._satisfied = _plain_names(standard.indicators.satisfaction if standard.indicators is not None else None)
        self._limited = _plain_names(standard.fulfilment)

    def weight_of(self, indicator: Indicator) -> Decimal | None:
        """The report's weight, else the one that the standard fixes."""
        if indicator.weight is not None or not self._fixed:
            return indicator.weight
        fixed = self._fixed.get(indicator.name.strip())
        return fixed.weight if fixed is not None else None

    def score(self, path: str, indicator: Indicator, *, counted: bool) -> tuple[str, Score]:
        """The title of the group and the score; `counted`: the indicator is the row of budget execution, which is scored already."""
        report = self._report
        unreadable = _unreadable_keys(self._left_out, path) if self._left_out else _NO_KEYS
        section = report.section_of(indicator)
        group = self._finder.find(indicator, section.title if section is not None else None)
        if indicator.applies:
            period = section.period if section is not None else None
            judgement = judge_indicator(indicator, report.heading.year, unreadable, period)
        else:
            judgement = leave_open("not-applicable")
        weight = None if counted or not indicator.applies else self.weight_of(indicator)
        if counted:
            outcome = _Outcome(reason="counted-as-execution")
        else:
            outcome = self._apply(indicator, weight, judgement, unreadable, group)
        # Both sentences are filled from them: why a target is not judged, and the working or why there is no score.
        params = {**judgement.params, **outcome.params} if outcome.params else judgement.params
        if outcome.working is not None:
            shown = {"actual": _words(indicator, "actual"), "target": _words(indicator, "target")}
            params = {"weight": weight, **shown, **params}
        return group, Score(
            path=path,
            method=outcome.method,
            weight=weight,
            computed=outcome.computed,
            claimed=None if counted else indicator.score,
            working=outcome.working,
            params=params,
            unscored=outcome.reason,
            met=judgement.met,
            unjudged=judgement.reason,
            direction=judgement.direction,
            assumed=judgement.assumed,
            completion=judgement.completion,
            least=outcome.least,
            most=outcome.most,
        )

    def _apply(
        self, indicator: Indicator, weight: Decimal | None, judgement: Judgement, unreadable: frozenset[str], group: str
    ) -> _Outcome:
        rule = self._standard.indicators
        if not indicator.applies:
            return _Outcome(reason="not-applicable")
        if rule is None:
            return _Outcome(reason="standard-unscored")
        if weight is None:
            return _Outcome(reason="unreadable" if "weight" in unreadable else "no-weight")
        if weight < 0:
            return _Outcome(reason="negative-weight")
        fixed = self._fixed.get(indicator.name.strip()) if self._fixed else None
        outcome = self._score_fixed(fixed, indicator, weight) if fixed is not None else None
        if rule.coefficient and indicator.coefficient is not None and (outcome is None or outcome.reason != _DISAGREES):
            missed = judgement.met is False or (outcome is not None and outcome.reason is not None)
            return _score_coefficient(indicator.coefficient, weight, self._standard.places, missed=missed)
        if outcome is not None:
            return outcome
        if judgement.qualitative:
            return self._score_state(rule, indicator, weight)
        if judgement.met is None:
            return _Outcome(reason=judgement.reason)
        if rule.satisfaction is not None and self._is_named(self._satisfied, indicator, group):
            return _score_level(rule.satisfaction, indicator, weight, judgement, self._standard.places)
        limits = self._standard.fulfilment
        if limits is not None and limits.consequence == "zero" and self._is_limited(indicator, group):
            outcome = _score_limits(limits, judgement)
            if outcome is not None:
                return outcome
        if judgement.met:
            return _Outcome("full", weight, "full", params={"score": weight})
        return _score_missed(rule, weight, judgement, self._standard.places)

    def _is_limited(self, indicator: Indicator, group: str) -> bool:
        return not self._limited or self._is_named(self._limited, indicator, group)

    @staticmethod
    def _is_named(names: frozenset[str], indicator: Indicator, group: str) -> bool:
        return any(plain_words(words) in names for words in (group, indicator.group, indicator.kind) if words)

    def _score_fixed(self, rule: FixedRule, indicator: Indicator, weight: Decimal) -> _Outcome | None:
        """By the rate that follows from the report; None where the standard has no limit for it or the report not the figures.

        Where the row itself names another rate, nobody can say which one holds.
        """
        rate = find_rate(rule.figure, self._report, self._execution) if rule.figure is not None else None
        limit = rule.at_most if rule.at_most is not None else rule.at_least
        if rate is None or limit is None:
            return None
        params: dict[str, object] = {"title": rule.title, "rate": rate.percent, "limit": limit}
        if _names_another(indicator, rate):
            return _Outcome("fixed", reason=_DISAGREES, params=params)
        kept = not rate.exceeds(limit) if rule.at_most is not None else not rate.is_below(limit)
        if kept:
            return _Outcome("fixed", weight, "fixed-kept", params={**params, "score": weight})
        if rule.per_point is None:
            return _Outcome(reason="no-method")
        points = score_deduction(weight, rate, limit, rule.per_point, self._standard.places)
        away = rate.away(limit)
        params |= {"away": away, "per_point": rule.per_point, "score": points.value, "sign": points.sign}
        working = "deducted-limited" if points.limited else "deducted"
        return _Outcome("fixed", points.value, working, params=params)

    def _score_state(self, rule: IndicatorRule, indicator: Indicator, weight: Decimal) -> _Outcome:
        state = find_state(rule.qualitative, indicator, weight, self._standard.places)
        if state is None:
            return _Outcome("qualitative", reason="qualitative")
        params: dict[str, object] = {"state": state.band.title, "least": state.least, "most": state.most}
        if state.least == state.most:
            params["score"] = state.least
            return _Outcome("qualitative", state.least, "state", None, params, state.least, state.most)
        reason = "qualitative-range" if state.closed else "qualitative-below"
        return _Outcome("qualitative", None, None, reason, params, state.least, state.most)


def _plain_names(rule: Fulfilment | SatisfactionRule | None) -> frozenset[str]:
    return frozenset(map(plain_words, rule.names)) if rule is not None else _NO_KEYS


def _unreadable_keys(left_out: frozenset[str], path: str) -> frozenset[str]:
    start = f"{path}."
    return frozenset(other.removeprefix(start) for other in left_out if other.startswith(start))


def _words(indicator: Indicator, key: str) -> str:
    reading = indicator.target if key == "target" else indicator.actual or indicator.change
    return reading.in_words if reading is not None else ""


def _names_another(indicator: Indicator, rate: Rate) -> bool:
    """Whether the actual value is a percentage that the rate does not round to, at its written precision."""
    quantity = indicator.actual.quantity if indicator.actual is not None else None
    if quantity is None or quantity.dimension is not Dimension.PERCENT or quantity.approximation is not None:
        return False
    if quantity.upper is not None or quantity.comparison is not None:
        return False
    step = half_step(quantity.number)
    return rate.exceeds(add((quantity.value, step))) or rate.is_below(subtract(quantity.value, step))


def _score_coefficient(coefficient: Decimal, weight: Decimal, places: int, *, missed: bool) -> _Outcome:
    """Weight × the coefficient that the report states; a missed target cannot have all of it."""
    if not 0 <= coefficient <= TOTAL_POINTS:
        return _Outcome(reason="coefficient-out-of-range")
    if missed and coefficient == TOTAL_POINTS:
        return _Outcome("coefficient", reason="coefficient-for-missed")
    points = score_coefficient(weight, coefficient, places)
    params: dict[str, object] = {"coefficient": coefficient, "score": points.value, "sign": points.sign}
    return _Outcome("coefficient", points.value, "coefficient", params=params)


def _score_level(
    rule: SatisfactionRule, indicator: Indicator, weight: Decimal, judgement: Judgement, places: int
) -> _Outcome:
    """By the percentage reached, whatever the target asked for."""
    quantity = indicator.actual.quantity if indicator.actual is not None else None
    if quantity is None or quantity.dimension is not Dimension.PERCENT or judgement.direction == "lower":
        return _Outcome("satisfaction", reason="no-level")
    if judgement.result is None or not 0 <= quantity.value <= TOTAL_POINTS:
        return _Outcome("satisfaction", reason="no-level")
    level = quantity.value
    points = score_level(weight, level, rule, places)
    working = (
        "satisfaction-none" if level < rule.zero else "satisfaction-full" if level >= rule.full else "satisfaction"
    )
    params: dict[str, object] = {"level": level, "full": rule.full, "zero": rule.zero}
    return _Outcome("satisfaction", points.value, working, None, {**params, "score": points.value, "sign": points.sign})


def _score_limits(limits: Fulfilment, judgement: Judgement) -> _Outcome | None:
    """No points outside the limits of fulfilment; None inside. Only where more is better is there a completion."""
    if judgement.direction != "higher":
        return None
    result, target = judgement.result, judgement.target
    if result is None or target is None:
        return _Outcome(reason="limits-undecided")
    if target <= 0:
        return None
    hundredfold = multiply(result, TOTAL_POINTS)
    for limit, sentence in ((limits.lower, "below-limit"), (limits.upper, "above-limit")):
        if limit is None:
            continue
        end = multiply(limit, target)
        if hundredfold < end if sentence == "below-limit" else hundredfold > end:
            params = {"completion": judgement.completion, "limit": limit, "score": _ZERO}
            return _Outcome("outside-limits", _ZERO, sentence, params=params)
    return None


def _score_missed(rule: IndicatorRule, weight: Decimal, judgement: Judgement, places: int) -> _Outcome:
    method = rule.method_for(judgement.direction)
    if method is None:
        return _Outcome(reason="no-method")
    if method == "all-or-nothing":
        return _Outcome(method, _ZERO, method, params={"score": _ZERO})
    result, target = judgement.result, judgement.target
    if result is None or target is None:
        return _Outcome(method, reason="no-ratio")
    if target == 0 and judgement.direction == "lower":
        # Anything is more than twice nothing, and nothing over anything is nothing.
        return _Outcome(method, _ZERO, "above-none", params={"score": _ZERO})
    if target <= 0:
        return _Outcome(method, reason="zero-target")
    params: dict[str, object] = {"result": result, "limit": target}
    points: Points
    if method == "threshold":
        mark = rule.pass_mark if rule.pass_mark is not None else _ZERO
        points = score_threshold(weight, target, result, mark, places)
        params["mark"] = mark
    else:
        points = score_ratio(method, weight, target, result, places)
    params |= {"score": points.value, "sign": points.sign}
    return _Outcome(method, points.value, f"{method}-limited" if points.limited else method, None, params)
