"""The score of an indicator that every report has (共性指标): by the rate that follows from the report's figures."""

from __future__ import annotations

from decimal import Decimal

from selfeval_cli.model.execution import Execution
from selfeval_cli.model.report import Indicator, Report
from selfeval_cli.model.standard import FixedRule
from selfeval_cli.scoring.exact import add, subtract
from selfeval_cli.scoring.figures import Rate, find_rate
from selfeval_cli.scoring.missed_targets import score_distance
from selfeval_cli.scoring.outcome import Outcome
from selfeval_cli.text.quantity import Dimension
from selfeval_cli.text.rounding import half_step

DISAGREES = "figures-disagree"
"""The reason for no score where the row names another rate than follows from the report."""


def score_fixed(
    rule: FixedRule, indicator: Indicator, weight: Decimal, report: Report, execution: Execution | None, places: int
) -> Outcome | None:
    """By the rate that follows from the report; None where the standard has no limit for it or the report not the figures.

    Where the row itself names another rate, nobody can say which one holds.
    """
    rate = find_rate(rule.figure, report, execution, rule.denominator) if rule.figure is not None else None
    limit = rule.at_most if rule.at_most is not None else rule.at_least
    if rate is None or limit is None:
        return None
    params: dict[str, object] = {"title": rule.title, "rate": rate.percent, "limit": limit}
    if _names_another(indicator, rate):
        return Outcome("fixed", reason=DISAGREES, params=params)
    kept = not rate.exceeds(limit) if rule.at_most is not None else not rate.is_below(limit)
    if kept:
        return Outcome("fixed", weight, "fixed-kept", params={**params, "score": weight})
    if rule.deduction is None:
        return Outcome(reason="no-method")
    return score_distance("fixed", rule.deduction, weight, rate.away(limit), places, params)


def _names_another(indicator: Indicator, rate: Rate) -> bool:
    """Whether the actual value is a percentage that the rate does not round to, at its written precision."""
    quantity = indicator.actual.quantity if indicator.actual is not None else None
    if quantity is None or quantity.dimension is not Dimension.PERCENT or quantity.approximation is not None:
        return False
    if quantity.upper is not None or quantity.comparison is not None:
        return False
    step = half_step(quantity.number)
    return rate.exceeds(add((quantity.value, step))) or rate.is_below(subtract(quantity.value, step))
