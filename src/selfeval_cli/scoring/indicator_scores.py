"""The score of one indicator: which of the standard's methods is for it, and what that gives, or the reason why there is no score."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from selfeval_cli.model.execution import Execution
from selfeval_cli.model.finding import NOTHING
from selfeval_cli.model.report import Indicator, Report
from selfeval_cli.model.scorecard import Score
from selfeval_cli.model.standard import TOTAL_POINTS, Fulfilment, IndicatorRule, SatisfactionRule, Standard
from selfeval_cli.scoring.exact import multiply
from selfeval_cli.scoring.fixed_indicators import DISAGREES, score_fixed
from selfeval_cli.scoring.groups import GroupFinder, find_goals, plain_words
from selfeval_cli.scoring.judgement import Judgement, leave_open
from selfeval_cli.scoring.judging import judge_indicator
from selfeval_cli.scoring.methods import score_coefficient, score_level
from selfeval_cli.scoring.missed_targets import score_missed
from selfeval_cli.scoring.outcome import Outcome
from selfeval_cli.scoring.states import find_state
from selfeval_cli.text.quantity import Dimension

_NO_KEYS: Final[frozenset[str]] = frozenset()
_ZERO: Final = Decimal(0)
_REPEATING: Final = frozenset(("full", "above-none", "all-or-nothing"))
"""Workings that repeat target and result in words."""


class IndicatorScorer:
    """Scores the indicators of one report under one standard."""

    def __init__(self, report: Report, standard: Standard, execution: Execution | None) -> None:
        """Prepares what all indicators share."""
        self._report = report
        self._left_out = report.left_out
        self._standard = standard
        self._execution = execution
        self._finder = GroupFinder(standard)
        self._goals = find_goals(report)
        self._fixed = {name: rule for rule in standard.fixed for name in rule.names}
        self._satisfied = _plain_names(standard.indicators.satisfaction if standard.indicators is not None else None)
        self._limited = _plain_names(standard.fulfilment)

    def weight_of(self, indicator: Indicator) -> Decimal | None:
        """The report's weight, else the one that the standard fixes."""
        if indicator.weight is not None or not self._fixed:
            return indicator.weight
        fixed = self._fixed.get(indicator.name.strip())
        return fixed.weight if fixed is not None else None

    def score(self, path: str, indicator: Indicator, *, counted: bool) -> Score:
        """The score; `counted`: the indicator is the row of budget execution, which is scored already."""
        report = self._report
        unreadable = _unreadable_keys(self._left_out, path) if self._left_out else _NO_KEYS
        section = report.section_of(indicator)
        group = self._finder.find(indicator, section.title if section is not None else None)
        applies = indicator.applies
        if applies:
            period = section.period if section is not None else None
            judgement = judge_indicator(indicator, report.heading.year, unreadable, period)
        else:
            judgement = leave_open("not-applicable")
        weight = None if counted or not applies else self.weight_of(indicator)
        if counted:
            outcome = Outcome(reason="counted-as-execution")
        elif not applies:
            outcome = Outcome(reason="not-applicable")
        else:
            outcome = self._apply(indicator, weight, judgement, unreadable, group)
        # Both sentences are filled from them: why a target is not judged, and the working or why there is no score.
        params = outcome.params if judgement.params is NOTHING else {**judgement.params, **outcome.params}
        if outcome.working in _REPEATING:
            actual, target = _words(indicator, "actual"), _words(indicator, "target")
            params = {"weight": weight, **params, "actual": actual, "target": target}
        elif outcome.working is not None:
            params = {"weight": weight, **params}
        # By place, which takes half the time: there are a hundred of these in a report.
        return Score(
            path,
            outcome.method,
            weight,
            outcome.computed,
            None if counted else indicator.score,
            outcome.working,
            params,
            outcome.reason,
            judgement.met,
            judgement.reason,
            judgement.direction,
            judgement.assumed,
            judgement.completion,
            outcome.least,
            outcome.most,
            group,
            self._goals.get(indicator.goal, "") if indicator.goal is not None else "",
        )

    def _apply(
        self, indicator: Indicator, weight: Decimal | None, judgement: Judgement, unreadable: frozenset[str], group: str
    ) -> Outcome:
        rule = self._standard.indicators
        if rule is None:
            return Outcome(reason="standard-unscored")
        if weight is None:
            return Outcome(reason="unreadable" if "weight" in unreadable else "no-weight")
        if weight < 0:
            return Outcome(reason="negative-weight")
        fixed = self._fixed.get(indicator.name.strip()) if self._fixed else None
        outcome = None
        if fixed is not None:
            outcome = score_fixed(fixed, indicator, weight, self._report, self._execution, self._standard.places)
        if rule.coefficient and indicator.coefficient is not None and (outcome is None or outcome.reason != DISAGREES):
            missed = judgement.met is False or (outcome is not None and outcome.reason is not None)
            return _score_coefficient(indicator.coefficient, weight, self._standard.places, missed=missed)
        if outcome is not None:
            return outcome
        if judgement.qualitative:
            return self._score_state(rule, indicator, weight)
        if judgement.met is None:
            return Outcome(reason=judgement.reason)
        if rule.satisfaction is not None and self._is_named(self._satisfied, indicator, group):
            return _score_level(rule.satisfaction, indicator, weight, judgement, self._standard.places)
        limits = self._standard.fulfilment
        if limits is not None and limits.consequence == "zero" and self._is_limited(indicator, group):
            outcome = _score_limits(limits, judgement)
            if outcome is not None:
                return outcome
        if judgement.met:
            return Outcome("full", weight, "full", params={"score": weight})
        return score_missed(rule, indicator, weight, judgement, self._standard.places)

    def _is_limited(self, indicator: Indicator, group: str) -> bool:
        return not self._limited or self._is_named(self._limited, indicator, group)

    @staticmethod
    def _is_named(names: frozenset[str], indicator: Indicator, group: str) -> bool:
        return any(plain_words(words) in names for words in (group, indicator.group, indicator.kind) if words)

    def _score_state(self, rule: IndicatorRule, indicator: Indicator, weight: Decimal) -> Outcome:
        state = find_state(rule.qualitative, indicator, weight, self._standard.places)
        if state is None:
            return Outcome("qualitative", reason="qualitative")
        params: dict[str, object] = {"state": state.band.title, "least": state.least, "most": state.most}
        if state.least == state.most:
            params["score"] = state.least
            return Outcome("qualitative", state.least, "state", None, params, state.least, state.most)
        reason = "qualitative-range" if state.closed else "qualitative-below"
        return Outcome("qualitative", None, None, reason, params, state.least, state.most)


def _plain_names(rule: Fulfilment | SatisfactionRule | None) -> frozenset[str]:
    return frozenset(map(plain_words, rule.names)) if rule is not None else _NO_KEYS


def _unreadable_keys(left_out: frozenset[str], path: str) -> frozenset[str]:
    start = f"{path}."
    return frozenset(other.removeprefix(start) for other in left_out if other.startswith(start))


def _words(indicator: Indicator, key: str) -> str:
    reading = indicator.target if key == "target" else indicator.actual or indicator.change
    return reading.in_words if reading is not None else ""


def _score_coefficient(coefficient: Decimal, weight: Decimal, places: int, *, missed: bool) -> Outcome:
    """Weight × the coefficient that the report states; a missed target cannot have all of it."""
    if not 0 <= coefficient <= TOTAL_POINTS:
        return Outcome(reason="coefficient-out-of-range")
    if missed and coefficient == TOTAL_POINTS:
        return Outcome("coefficient", reason="coefficient-for-missed")
    points = score_coefficient(weight, coefficient, places)
    params: dict[str, object] = {"coefficient": coefficient, "score": points.value, "sign": points.sign}
    return Outcome("coefficient", points.value, "coefficient", params=params)


def _score_level(
    rule: SatisfactionRule, indicator: Indicator, weight: Decimal, judgement: Judgement, places: int
) -> Outcome:
    """By the percentage reached, whatever the target asked for."""
    quantity = indicator.actual.quantity if indicator.actual is not None else None
    if quantity is None or quantity.dimension is not Dimension.PERCENT or judgement.direction == "lower":
        return Outcome("satisfaction", reason="no-level")
    if judgement.result is None or not 0 <= quantity.value <= TOTAL_POINTS:
        return Outcome("satisfaction", reason="no-level")
    level = quantity.value
    points = score_level(weight, level, rule, places)
    working = (
        "satisfaction-none" if level < rule.zero else "satisfaction-full" if level >= rule.full else "satisfaction"
    )
    params: dict[str, object] = {"level": level, "full": rule.full, "zero": rule.zero}
    return Outcome("satisfaction", points.value, working, None, {**params, "score": points.value, "sign": points.sign})


def _score_limits(limits: Fulfilment, judgement: Judgement) -> Outcome | None:
    """No points outside the limits of fulfilment; None inside. Only where more is better is there a completion."""
    if judgement.direction != "higher":
        return None
    result, target = judgement.result, judgement.target
    if result is None or target is None:
        return Outcome(reason="limits-undecided")
    if target <= 0:
        return None
    hundredfold = multiply(result, TOTAL_POINTS)
    for limit, sentence in ((limits.lower, "below-limit"), (limits.upper, "above-limit")):
        if limit is None:
            continue
        end = multiply(limit, target)
        if hundredfold < end if sentence == "below-limit" else hundredfold > end:
            params = {"completion": judgement.completion, "limit": limit, "score": _ZERO}
            return Outcome("outside-limits", _ZERO, sentence, params=params)
    return None
