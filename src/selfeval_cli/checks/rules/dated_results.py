"""What the rules about periods share: the pieces that a period belongs to, and whether a period is that of the result beside it."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.unit_agreement import says_one_figure
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Detail, Indicator
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Period, PeriodKind, Reading

# What may stand between a period and the figure that it dates: 2022年完成12次; behind 2022年结转 it is a figure of today.
_MARKS = " \t\n\u3000，、,:："
_VERBS = (
    "",
    *"为 达 完成 实现 新增 开展 举办 组织 召开 培训 走访 接待 办理 检查 调解 受理 处理 办结 发放 建成 改造 服务 救助 慰问".split(),
)
_IN_ALL = lazy_pattern("(?:共计|共|累计|总计|合计|全年|实际|已){1,2}")
_ONWARD = ("以来", "至今", "起")
_COMPARED_BEFORE = tuple("较 比 相较于 相比".split())
_BESIDE_BEFORE = tuple("与同跟和")  # 6月和11月 compares nothing, 和6月相比 does
_BESIDE_BEHIND = tuple("比 相较 同期 持平 相当 一致".split())
_COMPARED_BEHIND = tuple("相比 相较 比较 同期".split())

Piece = Indicator | Detail


def list_pieces(entry: Entry) -> Iterator[tuple[str, str, Piece]]:
    """The indicator and its details, each with path and name."""
    yield entry.path, entry.indicator.name, entry.indicator
    for name, detail in entry.indicator.details.items():
        yield f"{entry.path}.details.{quote_name(name)}", name, detail


def happened(piece: Piece) -> bool:
    """Whether it tells a result, beside what it may expect."""
    told = (piece.actual, piece.change, *piece.rank)
    if any(reading is not None and not reading.absent for reading in told):
        return True
    return isinstance(piece, Indicator) and bool(piece.parts)


def list_inheriting(case: Case) -> dict[str, list[Entry]]:
    """By the id of each section with a period: its indicators that have a result and no period of their own; for `Case.once`."""
    inheriting: dict[str, list[Entry]] = {
        identifier: [] for identifier, section in case.report.sections.items() if section.period is not None
    }
    for entry in case.entries if inheriting else ():
        if entry.section_id not in inheriting or entry.indicator.period is not None:
            continue
        if any(happened(piece) for _, _, piece in list_pieces(entry)):
            inheriting[entry.section_id].append(entry)
    return inheriting


def is_dated_by(reading: Reading, period: Period) -> bool:
    """Whether the figure is told to be of that period: 2022年12家. In 12家（上年10家）, 完成2022年度决算公开3次 the year is of something else."""
    start, end = period.span
    quantity = reading.quantity
    if quantity is not None and reading.change is None and quantity.span[1] < start:  # 12次（2022年）
        return fold(reading.text[quantity.span[1] : start]).strip() == "(" and fold(reading.text[end:]).strip() == ")"
    figures = [part.span[0] for part in (reading.quantity, reading.change, *reading.ranks) if part is not None]
    first = min((figure for figure in figures if figure >= end), default=None)
    return first is not None and not reading.text[:start].strip() and _is_verb(reading.text[end:first].strip(_MARKS))


def _is_verb(words: str) -> bool:
    found = _IN_ALL.match(words)
    return words in _VERBS or (found is not None and words[found.end() :] in _VERBS)


def is_compared_with(reading: Reading, period: Period) -> bool:
    """Whether the period is what the figure is compared with: 较上年全年增长5%, 与上年前三季度相比."""
    start, end = period.span
    before, behind = reading.text[:start].rstrip(), reading.text[end:]
    if before.endswith(_COMPARED_BEFORE) or behind.startswith(_COMPARED_BEHIND):
        return True
    return before.endswith(_BESIDE_BEFORE) and any(word in behind[:8] for word in _BESIDE_BEHIND)


def told_period(reading: Reading) -> Period | None:
    """The period that a result's own words give it; None where they give none, tell two figures, or compare with it."""
    period = reading.period
    if period is None or not says_one_figure(reading) or is_compared_with(reading, period):
        return None
    return None if "其中" in reading.text[: period.span[0]] else period


def years_of(period: Period, words: str, year: int) -> tuple[int, int] | None:
    """First and last year that the period touches, in a report of `year`; None where its words do not tell."""
    named = (period.year if period.year is not None else year) + period.year_shift
    if period.first_month is not None and period.last_month is not None:
        return named, period.last_year if period.last_year is not None else named
    if named == year or period.kind is PeriodKind.RECURRING:
        return None
    return (named, year) if named < year and any(word in words for word in _ONWARD) else (named, named)


def is_in_year(period: Period, words: str, year: int | None) -> bool:
    """Whether the period is not of another year than the report's, which is told by a rule of its own."""
    if year is None:
        return True
    years = years_of(period, words, year)
    return years is None or years == (year, year)


def find_target(entry: Entry) -> Reading | None:
    """The target in force for an indicator: that of the year, else the first one; None where it is left blank."""
    for target in (entry.indicator.target, entry.indicator.initial_target):
        if target is not None and not target.absent:
            return target
    return None
