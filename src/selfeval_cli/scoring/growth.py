"""Targets of change (同比增长5%以上, 下降10%): whether the change that happened keeps them."""

from __future__ import annotations

from decimal import Decimal

from selfeval_cli.model.report import Indicator
from selfeval_cli.model.standard import Direction
from selfeval_cli.scoring.directions import direction_of_sign
from selfeval_cli.scoring.intervals import Interval, allow, possible_values
from selfeval_cli.scoring.judgement import Judgement, accept_result, leave_open
from selfeval_cli.text.quantity import Change, Quantity, Reading


def judge_growth(indicator: Indicator, wanted: Change, unreadable: frozenset[str]) -> Judgement:
    """Hold the change in `actual`, else in `change`, against the change that the target asks for."""
    result = accept_result(_change_told(indicator), indicator, unreadable)
    if isinstance(result, Judgement):
        return result
    happened = result.change
    if happened is None or wanted.amount is None or (happened.amount is None and happened.direction != 0):
        return leave_open("not-comparable")
    if happened.amount is not None and happened.amount.kind != wanted.amount.kind:
        return leave_open("units-differ", target=wanted.amount.unit_text, actual=happened.amount.unit_text)
    if wanted.basis is not None and happened.basis is not None and wanted.basis != happened.basis:
        return leave_open("bases-differ", target=wanted.basis, actual=happened.basis)
    sense = wanted.direction or 1
    direction, assumed = _find_direction(indicator, wanted.amount, sense)
    met = allow(wanted.amount, direction).judge(_growth_in_sense(happened, sense))
    return leave_open("not-exact", direction) if met is None else Judgement(met, direction, assumed)


def _change_told(indicator: Indicator) -> Reading | None:
    actual, change = indicator.actual, indicator.change
    if actual is None or actual.absent or (actual.change is None and change is not None):
        return change
    return actual


def _find_direction(indicator: Indicator, amount: Quantity, sense: int) -> tuple[Direction, bool]:
    """Direction of the change's amount in the target's own sense, and whether it is assumed.

    下降10% asks for that decline or a larger one. 增长5% with `direction` lower is a ceiling on growth.
    """
    signed = direction_of_sign(amount)
    if signed is not None:
        return signed, False
    if indicator.direction is None:
        return "higher", True
    if indicator.direction == "exact":
        return "exact", False
    return ("higher" if (indicator.direction == "higher") == (sense > 0) else "lower"), False


def _growth_in_sense(happened: Change, sense: int) -> Interval:
    """The change as a number, above zero where it goes the way that the target names."""
    if happened.amount is None or happened.direction == 0:
        return Interval(Decimal(0), Decimal(0))
    values = possible_values(happened.amount)
    if happened.direction == sense:
        return values
    low = -values.high if values.high is not None else None
    high = -values.low if values.low is not None else None
    return Interval(low, high, values.high_open, values.low_open)
