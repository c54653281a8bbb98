"""Rules about periods and status (family P): what a figure is of, and whether it has happened."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict, rule
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.template_text import find_template_text
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Detail, Indicator
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.quantity import Period, PeriodKind, Reading, Span, Status

# What may stand between a period and the figure that it dates: 2022年完成12次; behind 2022年结转 it is a figure of today.
_MARKS = " \t\n\u3000,，、:："
_VERBS = ("", *"共 共计 为 达 累计 完成 共完成 累计完成 实现 新增 开展 举办 走访 接待 办理".split())
_ONWARD = ("以来", "至今", "起")
_CUMULATIVE = (*_ONWARD, "累计", "任期", "期间", "五年", "三年", "两年")
_TIME_WORDS = (
    *"年月日季旬周天时晨夜春夏秋冬汛节假会届后前",
    *"期间 任期 学期 目前 至今 以来 当前 现在 现阶段 十四五 十三五 十五五 永久 常态 长期 短期".split(),
)


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def _happened(piece: Indicator | Detail) -> bool:
    """Whether it tells a result, beside what it may expect."""
    told = (piece.actual, piece.change, *piece.rank)
    if any(reading is not None and not reading.absent for reading in told):
        return True
    return isinstance(piece, Indicator) and bool(piece.parts)


def _results(path: str, piece: Indicator | Detail) -> Iterator[tuple[str, str, Reading]]:
    """Everything told as a result: what it is (actual, change, part), its path, its reading."""
    if piece.actual is not None:
        yield "actual", f"{path}.actual", piece.actual
    if piece.change is not None:
        yield "change", f"{path}.change", piece.change
    if isinstance(piece, Indicator):
        for name, reading in piece.parts.items():
            yield "part", f"{path}.parts.{quote_name(name)}", reading


def _pieces(entry: Entry) -> Iterator[tuple[str, str, Indicator | Detail]]:
    """The indicator and its details, each with path and name."""
    yield entry.path, entry.indicator.name, entry.indicator
    for name, detail in entry.indicator.details.items():
        yield f"{entry.path}.details.{quote_name(name)}", name, detail


@rule("P301", "period-outside-year", Severity.WARNING, Basis.CUSTOM, needs=("report.year",))
def period_outside_year(case: Case) -> Iterator[Verdict]:
    """A result of another year than the report's."""
    year = case.report.heading.year
    if year is None:
        yield Lacking("report.year")
        return
    dated = {identifier for identifier, section in case.report.sections.items() if section.period is not None}
    inheriting = {
        entry.section_id
        for entry in case.entries
        if entry.section_id in dated
        and entry.indicator.period is None
        and any(_happened(piece) for _, _, piece in _pieces(entry))
    }
    for identifier, section in case.report.sections.items():
        if section.period is not None and identifier in inheriting:
            name = section.title or identifier
            yield _place_in_year(f"section.{quote_name(identifier)}.period", name, section.period, year)
    for entry in case.entries:
        for path, name, piece in _pieces(entry):
            if piece.period is not None and _happened(piece):
                yield _place_in_year(f"{path}.period", name, piece.period, year)
            for _, result_path, reading in _results(path, piece):
                if reading.period is not None and _is_dated(reading, reading.period):
                    yield _place_in_year(result_path, name, reading, year)


def _is_dated(reading: Reading, period: Period) -> bool:
    """Whether the figure is told to be of that period: 2022年12家. In 12家（上年10家）, 完成2022年度决算公开3次 the year is of something else."""
    start, end = period.span
    figures = [part.span[0] for part in (reading.quantity, reading.change, *reading.ranks) if part is not None]
    first = min((figure for figure in figures if figure >= end), default=None)
    return first is not None and not reading.text[:start].strip() and reading.text[end:first].strip(_MARKS) in _VERBS


def _place_in_year(path: str, name: str, reading: Reading, year: int) -> Verdict:
    period = reading.period
    years = _years_of(period, reading.text, year) if period is not None else None
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


def _years_of(period: Period, words: str, year: int) -> tuple[int, int] | None:
    """First and last year that the period touches; None where its words do not tell."""
    named = (period.year if period.year is not None else year) + period.year_shift
    if period.first_month is not None and period.last_month is not None:
        return named, period.last_year if period.last_year is not None else named
    if named == year or period.kind is PeriodKind.RECURRING:
        return None
    return (named, year) if named < year and _holds(words, _ONWARD) else (named, named)


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
    for entry in case.entries:
        for path, name, piece in _pieces(entry):
            for what, result_path, reading in _results(path, piece):
                span = find_forecast(reading)
                yield PASSED if span is None else _tell_forecast(what, result_path, name, piece, reading, span)


def _tell_forecast(what: str, path: str, name: str, piece: Indicator | Detail, reading: Reading, span: Span) -> Hit:
    params = {"name": name, "value": reading.text, "word": reading.text[slice(*span)]}
    if what != "actual":
        return Hit(path, what, params, span=span)
    if piece.expected is not None:
        return Hit(path, "beside", params | {"expected": repeat_figure(piece.expected)}, span=span)
    return Hit(path, params=params, span=span, mended=_move_to_expected(piece, name, reading))


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
        for path, name, piece in _pieces(entry):
            expected = piece.expected
            if expected is None or expected.absent:
                continue
            if _happened(piece):
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
        for path, name, piece in _pieces(entry):
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
    period_not_understood,
)
