"""A judgement: whether a target is kept, and on what that rests."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.model.finding import NOTHING
from selfeval_cli.model.report import Indicator
from selfeval_cli.model.standard import Direction
from selfeval_cli.text.quantity import Reading, Status


class Judgement(NamedTuple):
    """Whether an indicator's target is kept.

    `met` is None where it cannot be told, and `reason` then is the id of a sentence with `params`. `assumed`: the direction is custom,
    neither said nor signed. `result` and `target` are plain figures in one unit, given only where both are exact numbers, so
    that a ratio may be built of them. `completion` is result ÷ target in percent, to two places, where more is better and the target is
    above zero. `qualitative`: the target is in words.
    """

    met: bool | None
    direction: Direction | None = None
    assumed: bool = False
    reason: str | None = None
    params: Mapping[str, object] = NOTHING
    result: Decimal | None = None
    target: Decimal | None = None
    completion: Decimal | None = None
    qualitative: bool = False


def leave_open(reason: str, direction: Direction | None = None, **params: object) -> Judgement:
    """A judgement that cannot be made, with the id of the reason and what fills its sentence."""
    return Judgement(None, direction, reason=reason, params=params)


def accept_result(result: Reading | None, indicator: Indicator, unreadable: frozenset[str]) -> Reading | Judgement:
    """The result if there is one that may be held against a target; a forecast, a plan or a blank is none."""
    if result is None or result.absent:
        if not unreadable.isdisjoint(("actual", "change")):
            return leave_open("unreadable")
        return leave_open("only-expected" if indicator.expected is not None else "no-result")
    if result.problem is not None:
        return leave_open("unreadable")
    if result.status is not Status.ACTUAL:
        return leave_open("forecast", word=result.status_word or "")
    return result
