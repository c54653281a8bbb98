"""The rule about comparisons within an indicator whose two figures are of unlike periods (P307)."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.dated_results import is_compared_with, is_in_year
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.marked_readings import Marked, mark_readings
from selfeval_cli.messages.language import Text
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Detail
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.periods import find_calendar
from selfeval_cli.text.quantity import Period, PeriodKind, Reading, Span

_Months = tuple[int, int]
_WHOLE_YEAR = (1, 12)
_ENTIRE = ("全年度", "全年", "整年")
_SAME = ("同期", "同月", "同时")
_COMPARED = frozenset("较比与同跟和")
_YEAR = Text("全年", "the whole year")


@rule("P307", "periods-differ", Severity.WARNING, Basis.CUSTOM)
def periods_differ(case: Case) -> Iterator[Verdict]:
    """What is compared within one indicator is of unlike periods."""
    marks = case.once(mark_readings)
    for mark in marks.readings:
        if mark.role == "previous" and mark.reading.period is not None:
            yield _judge(mark, mark.reading.period, _with_entire(mark.reading.text, mark.reading.period.span))
        elif mark.role == "base" and mark.reading.period is not None:
            if is_in_year(mark.reading.period, mark.reading.text, case.report.heading.year):
                yield _judge(mark, mark.reading.period, mark.reading.period.span)
        elif mark.role in ("change", "actual") and not _COMPARED.isdisjoint(mark.reading.text):
            yield from _judge_comparison(mark)
    for entry in marks.dated:
        for name, detail in entry.indicator.details.items():
            if detail.period is not None and detail.base is not None and detail.base.period is None:
                yield from _judge_base(entry, name, detail, detail.base)


def _judge_comparison(mark: Marked) -> Iterator[Verdict]:
    """较上年全年增长5%: the period that the change is against, where its words say which months. 环比 is against another one by its nature."""
    if "环比" in mark.reading.text:
        yield PASSED
        return
    for found in find_calendar(fold(mark.reading.text)):
        if found.period is None or not is_compared_with(mark.reading, found.period):
            continue
        span = _with_entire(mark.reading.text, found.period.span)
        if found.period.kind is PeriodKind.YEAR and span == found.period.span:
            continue  # 较上年: mostly the same months of it
        yield _judge(mark, found.period, span)


def _with_entire(text: str, span: Span) -> Span:
    """The span with 全年 behind it, as in 上年全年."""
    start, end = span
    behind = text[end:].lstrip()
    entire = next((words for words in _ENTIRE if behind.startswith(words)), None)
    return span if entire is None else (start, text.index(entire, end) + len(entire))


def _judge(mark: Marked, period: Period, span: Span) -> Verdict:
    """The period of another figure against that of the result."""
    text = mark.reading.text
    months = _months_of(period)
    if text[period.span[1] :].lstrip().startswith(_SAME):
        return PASSED
    if mark.role == "previous" and period.kind is PeriodKind.YEAR and period.year is None and "全年" not in text:
        months = None  # 上年1625宗 may be of the same months
    words, result = _result_months(mark.entry, mark.detail, but=period)
    if months is None or result is None:
        return Lacking(mark.path)
    if months == result:
        return PASSED
    params: dict[str, object] = {"name": mark.owner, "period": words, "other": text[slice(*span)].strip()}
    sentence = mark.role if mark.role in ("previous", "base") else "change"
    return Hit(mark.path, sentence, params, span=span, related=(Related(f"{mark.piece}.actual", "same"),))


def _result_months(entry: Entry, detail: Detail | None, but: Period | None = None) -> tuple[str | Text, _Months | None]:
    """The months of a result, with the words that say so; the whole year where nothing does, None where they have no end."""
    piece = entry.indicator if detail is None else detail
    for reading in (piece.actual, piece.change):
        if reading is not None and reading.period is not None:
            own = _own_period(reading, but)
            if own is not None:
                return reading.text[slice(*own.span)].strip(), _months_of(own)
    inherited = piece.period if piece.period is not None else entry.period
    if inherited is None or inherited.period is None:
        return _YEAR, _WHOLE_YEAR if inherited is None else None
    return inherited.text.strip(), _months_of(inherited.period)


def _own_period(reading: Reading, but: Period | None) -> Period | None:
    """The first period in a value that nothing is compared with."""
    for found in find_calendar(fold(reading.text)):
        period = found.period
        if period is not None and period != but and not is_compared_with(reading, period):
            before = reading.text[: period.span[0]].rstrip()
            if not before.endswith(("上年", "去年", "年", "年度")) and "其中" not in before:
                return period
    return None


def _months_of(period: Period) -> _Months | None:
    """First and last month of the year; None where the words have no such ends, or are of a day."""
    if period.kind in (PeriodKind.VAGUE, PeriodKind.RECURRING, PeriodKind.DAY) or period.last_year is not None:
        return None
    if period.first_month is None or period.last_month is None:
        return None
    return period.first_month, period.last_month


def _judge_base(entry: Entry, name: str, detail: Detail, base: Reading) -> Iterator[Verdict]:
    """A rate whose base is the indicator's own count, but of other months."""
    actual = entry.indicator.actual
    if actual is None or actual.quantity is None or base.quantity is None:
        return
    path = f"{entry.path}.details.{quote_name(name)}.base"
    one, other = base.quantity, actual.quantity
    if one.kind != other.kind or one.base_value != other.base_value:
        return
    words, months = _result_months(entry, detail)
    count_words, count_months = _result_months(entry, None)
    if months is None or count_months is None:
        yield Lacking(path)
    elif months == count_months:
        yield PASSED
    else:
        params = {
            "name": name,
            "period": words,
            "base": repeat_figure(base),
            "indicator": entry.indicator.name,
            "other": count_words,
        }
        yield Hit(path, "count", params, span=one.span, related=(Related(f"{entry.path}.actual", "base"),))
