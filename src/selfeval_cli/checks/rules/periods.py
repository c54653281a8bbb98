"""Rules about periods and status (family P): what a figure is of, and whether it has happened."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Passed, Rule, Verdict, rule
from selfeval_cli.checks.rules.dated_results import happened, is_dated_by, list_inheriting, list_pieces, years_of
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.marked_readings import Marked, mark_readings
from selfeval_cli.checks.rules.part_years import part_of_year, vague_period
from selfeval_cli.checks.rules.template_text import find_template_text
from selfeval_cli.checks.rules.unlike_periods import periods_differ
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Detail, Indicator
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.quantity import Reading, Span, Status

_CUMULATIVE = ("以来", "至今", "起", "累计", "任期", "期间", "五年", "三年", "两年")
_DATED = frozenset(("actual", "part", "change"))
_TIME_WORDS = (
    *"年月日季旬周天时晨夜春夏秋冬汛节假会届后前",
    *"期间 任期 学期 目前 至今 以来 当前 现在 现阶段 十四五 十三五 十五五 永久 常态 长期 短期".split(),
)


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


@rule("P301", "period-outside-year", Severity.WARNING, Basis.CUSTOM, needs=("report.year",))
def period_outside_year(case: Case) -> Iterator[Verdict]:
    """A result of another year than the report's."""
    year = case.report.heading.year
    if year is None:
        yield Lacking("report.year")
        return
    inheriting = case.once(list_inheriting)
    for identifier, section in case.report.sections.items():
        if section.period is not None and inheriting[identifier]:
            name = section.title or identifier
            yield _place_in_year(f"section.{quote_name(identifier)}.period", name, section.period, year)
    marks = case.once(mark_readings)
    for entry in marks.dated:
        for path, name, piece in list_pieces(entry):
            if piece.period is not None and happened(piece):
                yield _place_in_year(f"{path}.period", name, piece.period, year)
    for told in marks.readings:
        period = told.reading.period
        if period is not None and told.role in _DATED and is_dated_by(told.reading, period):
            yield _place_in_year(told.path, told.owner, told.reading, year)


def _place_in_year(path: str, name: str, reading: Reading, year: int) -> Verdict:
    period = reading.period
    years = years_of(period, reading.text, year) if period is not None else None
    if period is None or years is None or years == (year, year) or "学年" in reading.text:
        return PASSED  # a school year lies in two years by its nature
    first, last = years
    covers = first <= year <= last
    if covers:
        sentence, severity = "partly", Severity.NOTE if _holds(reading.text, _CUMULATIVE) else None
    else:
        sentence, severity = "before" if last < year else "after", None
    params = {"name": name, "period": reading.text[slice(*period.span)], "year": year}
    return Hit(path, sentence, params, severity, span=period.span)


# Beside the forecast stands what came of it: 预计12场，实际15场.
_DONE = tuple("实际 已经 已完 已建 已投 已落 已开 已竣 已交 已通 已启 已新 已超 已达 均已 现已 完成了 建成了".split())


def find_forecast(reading: Reading) -> Span | None:
    """The word in a result that says it is still to come, or None."""
    span = reading.status_span
    if reading.status is Status.ACTUAL or span is None or reading.absent or _holds(reading.text, _DONE):
        return None
    if "完成" in reading.text[: span[0]] and reading.text[slice(*span)] in ("计划", "规划"):
        return None  # 完成投资计划5000万元
    return span


@rule("P302", "forecast-as-result", Severity.WARNING, Basis.CUSTOM)
def forecast_as_result(case: Case) -> Iterator[Verdict]:
    """What is only foreseen or planned stands where results stand."""
    marks = case.once(mark_readings)
    found = 0
    for told in marks.readings:
        span = find_forecast(told.reading) if told.role in _DATED else None
        if span is not None:
            found += 1
            piece = told.detail if told.detail is not None else told.entry.indicator
            yield _tell_forecast(told, piece, span)
    if marks.results > found:
        yield Passed(marks.results - found)


def _tell_forecast(told: Marked, piece: Indicator | Detail, span: Span) -> Hit:
    reading = told.reading
    params = {"name": told.owner, "value": reading.text, "word": reading.text[slice(*span)]}
    if told.role != "actual":
        return Hit(told.path, told.role, params, span=span)
    if piece.expected is not None:
        return Hit(told.path, "beside", params | {"expected": repeat_figure(piece.expected)}, span=span)
    return Hit(told.path, params=params, span=span, mended=_move_to_expected(piece, told.name, reading))


def _move_to_expected(piece: Indicator | Detail, name: str, reading: Reading) -> str | None:
    """The line with the value under `expected`; None where quoting it would take more than quotation marks."""
    if any(mark in text for mark in '"\\\n\r\t' for text in (reading.text, name)):
        return None
    if isinstance(piece, Indicator):
        return f'expected = "{reading.text}"'
    alone = piece.model_fields_set <= {"actual"}
    return f'"{name}" = {{ expected = "{reading.text}" }}' if alone else None


@rule("P303", "expected-not-result", Severity.NOTE, Basis.CUSTOM)
def expected_not_result(case: Case) -> Iterator[Verdict]:
    """A forecast or plan, honestly given as such: no result yet."""
    for entry in case.entries:
        for path, name, piece in list_pieces(entry):
            expected = piece.expected
            if expected is None or expected.absent:
                continue
            if happened(piece):
                yield PASSED
            elif case.was_left_out(f"{path}.actual"):
                yield Lacking(f"{path}.actual")
            else:
                params = {"name": name, "expected": repeat_figure(expected)}
                yield Hit(f"{path}.expected", params=params, span=expected.status_span)


@rule("P305", "period-not-understood", Severity.WARNING, Basis.FORMAT)
def period_not_understood(case: Case) -> Iterator[Verdict]:
    """`period` holds something that is no period."""
    for identifier, section in case.report.sections.items():
        if section.period is not None:
            name = section.title or identifier
            yield _judge_period(f"section.{quote_name(identifier)}.period", name, section.period)
    for entry in case.entries:
        for path, name, piece in list_pieces(entry):
            if piece.period is not None:
                yield _judge_period(f"{path}.period", name, piece.period)


def _judge_period(path: str, name: str, reading: Reading) -> Verdict:
    if reading.period is not None or reading.absent or not reading.text.strip():
        return PASSED
    if find_template_text(reading.text) is not None:
        return Lacking(path)
    figures = any(character.isdecimal() for character in reading.text)
    if _holds(reading.text, _TIME_WORDS) and not figures:
        return PASSED  # 汛期, 春节期间: a time, though not one of the calendar
    sentence = "figures" if figures else "default"
    return Hit(path, sentence, {"name": name, "period": reading.text})


PERIOD_RULES: tuple[Rule, ...] = (
    period_outside_year,
    forecast_as_result,
    expected_not_result,
    part_of_year,
    period_not_understood,
    vague_period,
    periods_differ,
)
