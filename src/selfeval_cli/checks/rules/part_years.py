"""Rules about periods that are no whole year: a part of it (P304), and one without an end (P306)."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Verdict, rule
from selfeval_cli.checks.rules.dated_results import find_target, is_in_year, list_inheriting
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.result_periods import VAGUE, Dated, is_cumulative, list_dated, read_period_key
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Period, PeriodKind

_BOUNDED = (PeriodKind.MONTHS, PeriodKind.UNTIL, PeriodKind.DAY)
_MONTH_ENDS = 28  # a day from here on ends its month
_LATE = 20  # 截至12月20日 is nearly the year

# Things that have a time of their own, which is no part of a year that is left out.
_SEASONAL = lazy_pattern(
    r"[春夏秋冬暑汛雨旱]|寒假|假期|节(?![约能水电省点])|防火|禁渔|采暖|供暖|迎峰|两会|开学|入学|新生|毕业|招生|高考|中考|征兵|军训|学期|满意|调查|问卷|测评|普查|体检|竞赛|比赛|大赛"
    r"|运动会|会议|演练|典礼|展会|博览会|[^\d一二三四五六七八九十每个本各当按逐分上下][月周日](?:$|[活宣行主系（(])"
)


def _is_part_of_year(period: Period) -> bool:
    if period.kind not in _BOUNDED or period.first_month is None or period.last_month is None:
        return False
    if period.last_year is not None:
        return False
    if period.kind is PeriodKind.DAY:  # 9月底 is how things stood then; another day is that of an event
        return period.last_month < 12 and period.day is not None and period.day >= _MONTH_ENDS
    if period.last_month == 12 and period.first_month == 1:
        return period.day is not None and period.day < _LATE and period.first_day is None
    return True


@rule("P304", "part-of-year", Severity.NOTE, Basis.CUSTOM)
def part_of_year(case: Case) -> Iterator[Verdict]:
    """A result of some months only."""
    year, project = case.report.heading.year, case.report.heading.scope == "project"
    told: dict[str | None, Period] = {}
    for identifier, entries in case.once(list_inheriting).items():
        section = case.report.sections[identifier]
        reading = section.period
        if not entries or reading is None or reading.period is None:
            continue
        if not _is_part_of_year(reading.period) or not is_in_year(reading.period, reading.text, year):
            yield PASSED
            continue
        told[identifier] = reading.period
        params = {"name": section.title or identifier, "period": _words_of(reading.text, reading.period)}
        targets = any(find_target(entry) is not None for entry in entries)
        path = f"section.{quote_name(identifier)}.period"
        severity = Severity.WARNING if targets else None
        yield Hit(path, "section", {**params, "count": len(entries)}, severity, span=reading.period.span)
    for entry, path, dated in case.once(list_dated):
        period = dated.period
        if not _is_part_of_year(period) or not is_in_year(period, dated.words, year):
            yield PASSED
            continue
        outer = told.get(entry.path if path != entry.path and entry.path in told else entry.section_id)
        if path == entry.path:
            told[path] = period
        if outer is not None and _months(outer) == _months(period):
            yield PASSED  # said already, of the section or the indicator that it belongs to
        elif not is_cumulative(period) and (project or _SEASONAL.search(entry.indicator.name + dated.name)):
            yield PASSED
        else:
            yield _tell_part(entry, path, dated)


def _months(period: Period) -> tuple[int | None, int | None]:
    return period.first_month, period.last_month


def _words_of(text: str, period: Period) -> str:
    return text[slice(*period.span)].strip()


def _tell_part(entry: Entry, path: str, dated: Dated) -> Verdict:
    params: dict[str, object] = {"name": dated.name, "period": _words_of(dated.words, dated.period)}
    target = find_target(entry) if path == entry.path else None
    if target is not None:
        same = target.period is not None and _months(target.period) == _months(dated.period)
        if target.moment is not None or same:
            return PASSED  # the target itself asks for no more
    span = dated.span
    if dated.role == "name":
        return Hit(dated.path, "name", params, Severity.WARNING if target is not None else None, span=span)
    if target is None:
        return Hit(dated.path, "default", params, span=span)
    return Hit(dated.path, "target", {**params, "target": repeat_figure(target)}, Severity.WARNING, span=span)


@rule("P306", "vague-period", Severity.NOTE, Basis.CUSTOM)
def vague_period(case: Case) -> Iterator[Verdict]:
    """A result of a period without an end that one could look up."""
    year = case.report.heading.year
    told: set[str | None] = set()
    for identifier, entries in case.once(list_inheriting).items():
        section = case.report.sections[identifier]
        if section.period is None or not entries:
            continue
        path = f"section.{quote_name(identifier)}"
        dated = read_period_key(path, section.title or identifier, section.period)
        if dated is None or not _is_vague(dated, year):
            yield PASSED
            continue
        told.add(identifier)
        params = {"name": dated.name, "period": _words_of(dated.words, dated.period), "count": len(entries)}
        yield Hit(dated.path, "section", params, span=dated.span)
    for entry, path, dated in case.once(list_dated):
        if not _is_vague(dated, year):
            yield PASSED
            continue
        outer = entry.path if path != entry.path else entry.section_id
        told.add(path)
        if outer in told and dated.role == "period":
            yield PASSED
            continue
        yield _tell_vague(dated)


def _tell_vague(dated: Dated) -> Hit:
    params = {
        "name": dated.name,
        "period": _words_of(dated.words, dated.period),
        "value": " ".join(dated.words.split()),
    }
    return Hit(dated.path, "default" if dated.role in ("period", "name") else "value", params, span=dated.span)


def _is_vague(dated: Dated, year: int | None) -> bool:
    """Whether its words name no end; 汛期, 学年 and 年初 are times that people know, and another year is told by a rule of its own."""
    if dated.period.kind is not PeriodKind.VAGUE or not is_in_year(dated.period, dated.words, year):
        return False
    return VAGUE.fullmatch(_words_of(dated.words, dated.period)) is not None
