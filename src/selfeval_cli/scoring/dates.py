"""Dates as targets (2023年12月底前完成): whether the date of the result keeps them."""

from __future__ import annotations

import calendar
import datetime as dt
from decimal import Decimal
from typing import Final

from selfeval_cli.scoring.intervals import Allowed, Interval
from selfeval_cli.text.quantity import Comparison, Moment

_BEFORE: Final = (Comparison.AT_MOST, Comparison.LESS)
_AFTER: Final = (Comparison.AT_LEAST, Comparison.MORE)


def judge_moment(target: Moment, result: Moment, year: int | None) -> bool | None:
    """Whether something dated `result` came in time for `target`; None where the words leave it open.

    A date as a target is a time limit: earlier is in time too. 12月底前 includes the 31st (民法典 1259); whether 12月前
    includes December nobody can say, so that a result in December is left open. Without a year the report's is meant.
    """
    limit, happened = _days(target, year), _days(result, year)
    if limit is None or happened is None or target.comparison in _AFTER:
        return None
    first, last = limit
    loose = target.comparison in _BEFORE and target.day is None
    surely = Interval(high=first, high_open=True) if loose else Interval(high=last)
    return Allowed(surely, Interval(high=last)).judge(_possible_days(result.comparison, *happened))


def _possible_days(comparison: Comparison, first: Decimal, last: Decimal) -> Interval:
    if comparison in _BEFORE:
        return Interval(high=last)
    if comparison in _AFTER:
        return Interval(low=first)
    return Interval(first, last)


def _days(moment: Moment, year: int | None) -> tuple[Decimal, Decimal] | None:
    """First and last day that it may mean, as ordinals; None without a year, and for a day without a month."""
    if moment.year is not None:
        year = moment.year
    elif year is not None:
        year += moment.year_shift  # 次年3月底前, 去年12月
    if year is None or not dt.MINYEAR <= year <= dt.MAXYEAR or (moment.month is None and moment.day is not None):
        return None
    if moment.month is None:
        return _ordinal(year, 1, 1), _ordinal(year, 12, 31)
    length = calendar.monthrange(year, moment.month)[1]
    if moment.day is None:
        return _ordinal(year, moment.month, 1), _ordinal(year, moment.month, length)
    # 底 may be read as the 31st of any month.
    day = min(moment.day, length)
    return _ordinal(year, moment.month, day), _ordinal(year, moment.month, day)


def _ordinal(year: int, month: int, day: int) -> Decimal:
    return Decimal(dt.date(year, month, day).toordinal())
