"""Judging indicators: the actual value held against the target."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from selfeval_cli.model.finding import NOTHING
from selfeval_cli.model.report import Direction, Indicator
from selfeval_cli.scoring.dates import judge_moment
from selfeval_cli.scoring.directions import find_direction
from selfeval_cli.scoring.exact import compute_rate
from selfeval_cli.scoring.growth import judge_growth
from selfeval_cli.scoring.intervals import allow, possible_values
from selfeval_cli.scoring.judgement import Judgement, accept_result, leave_open
from selfeval_cli.text.alike_units import count_alike
from selfeval_cli.text.quantity import Comparison, Dimension, Moment, PeriodKind, Quantity, Reading

_KEPT_WORDS: Final = frozenset(
    "完成 全部完成 全面完成 完成目标 完成年度目标 完成年度指标 达成 达成年度指标 达成预期指标 达成年度目标 达成预期目标"
    " 达标 达到 达到目标 达到预期 实现".split()
)
_MISSED_WORDS: Final = frozenset(
    "未完成 部分完成 未达成 未达成年度指标 未达成预期指标 未达成年度指标且效果较差 部分达成 部分达成年度指标"
    " 部分达成年度指标并具有一定效果 部分达成预期指标 部分达成预期指标并具有一定效果 未达成预期指标且效果较差"
    " 部分实现 未达标 未实现 未达到 未达预期".split()
)
_IN_TIME_WORDS: Final = frozenset("按时 按期 如期 及时 提前 按时完成 按期完成 如期完成 及时完成 提前完成".split())
_LATE_WORDS: Final = frozenset("逾期 延期 超期 未按时 未按期 未按时完成 未按期完成 逾期完成 延期完成 超期完成".split())
_DENIALS: Final = frozenset("未没不")
_SIGNS: Final = frozenset("±＋+－")
_STRICT: Final = (Comparison.MORE, Comparison.LESS)
_NOTHING_UNREADABLE: Final[frozenset[str]] = frozenset()


def judge_indicator(
    indicator: Indicator,
    year: int | None,
    unreadable: frozenset[str] = _NOTHING_UNREADABLE,
    section_period: Reading | None = None,
) -> Judgement:
    """Whether the indicator's target is kept.

    `year` is the report's, None where it could not be read; `section_period` is in force where the indicator has none of its own; `unreadable` names the keys of the indicator that stood in the file but could not be read. Only a result
    counts: neither `expected` nor a forecast among the actual values is held against a target. What could be read in two
    ways is left open: a kept or missed target is told only where it is certain.
    """
    target = indicator.target
    if target is None or target.absent:
        return leave_open("unreadable" if "target" in unreadable else "no-target")
    if target.problem is not None:
        return leave_open("unreadable")
    if target.change is not None and target.quantity is None:
        return judge_growth(indicator, target.change, unreadable)
    if indicator.actual is not None and _answers_none(target, indicator.actual):
        return Judgement(met=True, direction="lower")
    actual = accept_result(indicator.actual, indicator, unreadable)
    if target.words:
        return _judge_words(actual, indicator.state)
    if isinstance(actual, Judgement):
        return actual
    judgement = _judge_figure(indicator, target, actual, year)
    if (
        judgement.met is False
        and judgement.direction == "higher"
        and _may_still_grow(indicator, actual, section_period)
    ):
        return leave_open("period-incomplete", "higher")
    return judgement


def _answers_none(target: Reading, actual: Reading) -> bool:
    """无 as the result of a target of nothing, or of a limit: nothing happened, which keeps it."""
    quantity = target.quantity
    if quantity is None or quantity.upper is not None or actual.text.strip() not in ("无", "暂无"):
        return False
    return quantity.value == 0 or quantity.limit in (Comparison.AT_MOST, Comparison.LESS)


def _may_still_grow(indicator: Indicator, actual: Reading, section_period: Reading | None) -> bool:
    """Whether the result is of a part of the year only: eleven months that miss a year's target may not have missed it."""
    for reading in (actual, indicator.period, section_period):
        if reading is not None and reading.period is not None:
            period = reading.period
            return period.kind in (PeriodKind.MONTHS, PeriodKind.UNTIL) and period.last_month not in (None, 12)
    return False


def _judge_figure(indicator: Indicator, target: Reading, actual: Reading, year: int | None) -> Judgement:
    if _says_more(target) or _says_more(actual):
        return leave_open("several-figures")
    if target.moment is not None:
        return _judge_date(target.moment, actual, year)
    if actual.words:
        return leave_open("result-in-words")
    if target.quantity is None or actual.quantity is None:
        return leave_open("not-comparable")
    return _judge_quantity(indicator, target, actual, target.quantity, actual.quantity)


def _says_more(reading: Reading) -> bool:
    """Whether what was not understood may change what the figure says: another number, or a denial."""
    return bool(reading.leftovers) and any(
        character.isdigit() or character in _DENIALS or character in _SIGNS
        for start, end in reading.leftovers
        for character in reading.text[start:end]
    )


def _plain_words(text: str) -> str:
    words = "".join(text.split()).rstrip("。.；;")
    return words.removeprefix("已经").removeprefix("已")


def _judge_words(actual: Reading | Judgement, state: str | None) -> Judgement:
    """By the result's words, else by the form's own word for the state that was reached."""
    told = [] if isinstance(actual, Judgement) else [_plain_words(actual.text)]
    if state is not None and (not isinstance(actual, Judgement) or actual.reason == "no-result"):
        told.append(_plain_words(state))
    for words in told:
        if words in _KEPT_WORDS or words in _IN_TIME_WORDS:
            return Judgement(met=True, qualitative=True)
        if words in _MISSED_WORDS or words in _LATE_WORDS:
            return Judgement(met=False, qualitative=True)
    if isinstance(actual, Judgement) and not told:
        return actual
    return Judgement(None, reason="qualitative", qualitative=True)


def _judge_date(limit: Moment, actual: Reading, year: int | None) -> Judgement:
    if actual.moment is not None:
        met = judge_moment(limit, actual.moment, year)
        return leave_open("dates-undecided", "timely") if met is None else Judgement(met, "timely")
    if not actual.words:
        return leave_open("not-comparable", "timely")
    words = _plain_words(actual.text)
    if words in _IN_TIME_WORDS or words in _LATE_WORDS:
        return Judgement(words in _IN_TIME_WORDS, "timely")
    return leave_open("result-in-words", "timely")


def _judge_quantity(
    indicator: Indicator, target: Reading, actual: Reading, wanted: Quantity, result: Quantity
) -> Judgement:
    if wanted.unit is not result.unit and wanted.kind != result.kind and not count_alike(wanted, result):
        bare = Dimension.NONE in (wanted.dimension, result.dimension)
        return leave_open("unit-missing" if bare else "units-differ", target=wanted.unit_text, actual=result.unit_text)
    if _recurs(target) != _recurs(actual):
        return leave_open("periods-differ")
    direction, assumed, reason = find_direction(indicator, wanted)
    if direction is None:
        return _judge_undirected(reason or "direction-unknown", wanted, result)
    figures = _plain_figures(wanted, result)
    if figures is None:
        met = allow(wanted, direction).judge(possible_values(result))
        return leave_open("not-exact", direction) if met is None else Judgement(met, direction, assumed)
    # Nearly all targets come this way, at a fraction of the cost of intervals.
    met = _keeps(*figures, direction, strict=wanted.comparison in _STRICT)
    completion = compute_rate(*figures) if direction == "higher" else None
    return Judgement(met, direction, assumed, None, NOTHING, *figures, completion)


def _keeps(result: Decimal, target: Decimal, direction: Direction, *, strict: bool) -> bool:
    if result == target:
        return not strict
    return result > target if direction == "higher" else result < target and direction == "lower"


def _judge_undirected(reason: str, wanted: Quantity, result: Quantity) -> Judgement:
    """Without a direction only the very value asked for is surely a kept target."""
    certain = reason == "direction-unknown" and wanted.approximation is None
    if certain and allow(wanted, "exact").judge(possible_values(result)):
        return Judgement(met=True, direction="exact", assumed=True)
    return leave_open(reason)


def _recurs(reading: Reading) -> bool:
    return reading.period is not None and reading.period.kind is PeriodKind.RECURRING


def _plain_figures(wanted: Quantity, result: Quantity) -> tuple[Decimal, Decimal] | None:
    """Result and target as numbers in one unit, where both are exact: as written if the units are, else in the base unit."""
    if result.approximation is not None or wanted.approximation is not None:
        return None
    if result.upper is not None or wanted.upper is not None or result.comparison not in (None, Comparison.EQUAL):
        return None
    if result.unit == wanted.unit and result.multiplier == wanted.multiplier:
        return result.number, wanted.number
    return _shorten(result.base_value), _shorten(wanted.base_value)


def _shorten(number: Decimal) -> Decimal:
    """Without the zeros that converting units leaves behind."""
    whole = number.to_integral_value()
    return whole if whole == number else number.normalize()
