"""Every figure that a report holds, one by one, with the names that a text may tell it under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.comparison.told_figures import Sort, Told, take_apart, take_mention
from selfeval_cli.model.budget import LINES, OUTLAYS, Budget
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.references import find_references
from selfeval_cli.model.report import Detail, Indicator, Report
from selfeval_cli.text.prose import find_readings
from selfeval_cli.text.quantity import Period, Reading, Status
from selfeval_cli.text.readings import read_number, read_value

Slot = tuple[str | int, ...]
"""The place of a figure in a report by what it is of: `("indicator", 3, "成功率", "value")`, `("budget", "basic", "executed")`."""

_AROUND = 12
_SORTS: dict[str, Sort] = {"initial_target": "target", "target": "target", "previous": "previous", "change": "change"}
LINE_NAMES = {
    "": ("预算",),
    "total": ("合计", "预算支出", "总"),
    "basic": ("基本支出",),
    "personnel": ("人员经费", "人员支出"),
    "operating": ("公用经费", "公用支出"),
    "project": ("项目支出",),
    "three_public": ("三公经费",),
    "reception": ("公务接待费",),
    "procurement": ("政府采购",),
}
"""What a text calls the lines of the budget; the first is how a figure is told about."""
COLUMN_NAMES = {
    "initial": "年初预算",
    "budget": "预算数",
    "executed": "执行数",
    "execution_rate": "执行率",
    "previous": "上年数",
    "carryover": "结转结余",
}


class DataFigure(NamedTuple):
    """One figure of the data. `names` begins with its own, then what it belongs to; `title` is what people are told.

    `states_result` is true for results whose own piece says, with `status` and `period`, whether and when they happened. `before` and
    `after` are the words around a figure in a sentence; `words` is the figure as the data has it.
    """

    path: str
    slot: Slot
    told: Told
    names: tuple[str, ...]
    title: str
    words: str
    status: Status = Status.ACTUAL
    period: Period | None = None
    states_result: bool = False
    quote: str | None = None
    place: str | None = None
    before: str = ""
    after: str = ""


def list_data_figures(report: Report) -> list[DataFigure]:
    """The figures in the order of the report: budget, staff, score, indicators, then those in sentences.

    What an indicator counts in the assessment (weight, score, coefficient) is not told by prose and not among them.
    """
    figures = [*_heading_figures(report)]
    if report.budget is not None:
        figures += _budget_figures(report.budget)
    for table, piece in (("staff", report.staff), ("assets", report.assets)):
        for key, name in (("quota", "编制"), ("employed", "在职"), ("total", "固定资产"), ("in_use", "在用")):
            number = getattr(piece, key, None)
            if number is not None:
                figures += _number((table, key), f"{table}.{key}", number, "", (name,), name)
    for index, indicator in enumerate(report.indicators):
        figures += _indicator_figures(report, index, indicator)
    for path, name, text in list_sentences(report):
        figures += _sentence_figures(path, name, text)
    return figures


def _heading_figures(report: Report) -> Iterator[DataFigure]:
    if report.heading.score is not None:
        names = ("自评得分", "总分", "得分", "评分")
        yield from _number(("report", "score"), "report.score", report.heading.score, "分", names, "自评得分")


def _number(
    slot: Slot, path: str, number: Decimal, unit: str, names: tuple[str, ...], title: str
) -> Iterator[DataFigure]:
    reading = read_number(number, unit)
    for told in take_apart(reading, "value"):
        yield DataFigure(path, slot, told, names, title, reading.in_words)


def _budget_figures(budget: Budget) -> Iterator[DataFigure]:
    unit = budget.unit or ""
    pieces: list[tuple[str, str, tuple[str, ...], object]] = [("budget", "", LINE_NAMES[""], budget)]
    pieces += [(f"budget.{name}", name, LINE_NAMES[name], getattr(budget, name)) for name in (*LINES, *OUTLAYS)]
    for table in ("fund", "item"):
        for one in getattr(budget, table, ()):
            path = f"budget.{table}.{quote_name(one.name)}"
            pieces.append((path, f"{table} {one.name}", (one.name,), one))
    for path, line, names, piece in pieces:
        for key, said in COLUMN_NAMES.items():
            number = getattr(piece, key, None)
            if isinstance(number, Decimal):
                title = f"{names[0]}{said}" if line else said
                given = "%" if key == "execution_rate" else unit
                for figure in _number(budget_slot(line, key), f"{path}.{key}", number, given, names, title):
                    told = figure.told._replace(sort="previous") if key == "previous" else figure.told
                    yield figure._replace(told=told, quote=getattr(piece, "quote", None))


def budget_slot(line: str, key: str) -> Slot:
    """The slot of an amount or rate; the rate of the whole may stand with the budget or with its total."""
    return ("budget", line or "total", key)


def _indicator_figures(report: Report, index: int, indicator: Indicator) -> Iterator[DataFigure]:
    path = report.paths.indicators[index]
    section = report.section_of(indicator)
    inherited = section.period if section is not None else None
    names = (indicator.name,)
    period = indicator.period or inherited
    slot: Slot = ("indicator", index)
    for key, reading in _piece_readings(indicator):
        yield from _figures(f"{path}.{key}", (*slot, ""), key, reading, names, indicator, period, sure=True)
    for name, part in indicator.parts.items():
        at = f"{path}.parts.{quote_name(name)}"
        yield from _figures(at, (*slot, name), "parts", part, (name, *names), indicator, period)
    for name, detail in indicator.details.items():
        at = f"{path}.details.{quote_name(name)}"
        own = detail.period or period
        for key, reading in _piece_readings(detail):
            called = names if key == "base" else (name, *names)  # what a rate is of is the indicator itself
            figures = _figures(f"{at}.{key}", (*slot, name), key, reading, called, detail, own)
            for figure in figures:
                states = detail.period is not None and key in ("actual", "expected")
                yield figure._replace(quote=figure.quote or indicator.quote, states_result=states)


def _piece_readings(piece: Indicator | Detail) -> Iterator[tuple[str, Reading]]:
    for key in ("initial_target", "target", "actual", "expected", "previous", "base", "change"):
        reading = getattr(piece, key, None)
        if reading is not None:
            yield key, reading
    for rank in piece.rank:
        yield "rank", rank


def _figures(
    path: str,
    slot: Slot,
    key: str,
    reading: Reading,
    names: tuple[str, ...],
    piece: Indicator | Detail,
    period: Reading | None,
    *,
    sure: bool = False,
) -> Iterator[DataFigure]:
    title = " · ".join(reversed(names))
    status = Status.FORECAST if key == "expected" and reading.status is Status.ACTUAL else reading.status
    for told in take_apart(reading, _SORTS.get(key, "value")):
        start, end = told.span
        whole = told.span == (0, len(reading.text)) or (told.rank is None and told.direction is None)
        words = reading.in_words if whole and not reading.ranks and reading.change is None else reading.text[start:end]
        yield DataFigure(
            path,
            (*slot, "base" if key == "base" else told.sort),
            told,
            names,
            title,
            words or reading.in_words,
            status,
            reading.period or (period.period if period is not None else None),
            sure and key in ("actual", "expected") and told.direction is None and told.rank is None,
            piece.quote,
            piece.place if isinstance(piece.place, str) else None,
        )


def list_sentences(report: Report) -> Iterator[tuple[str, str, str]]:
    """The texts of a report that may hold figures: path, what they are about, and the text without its references."""
    heading = report.heading
    given: list[tuple[str, str, str | None]] = [
        ("report.goal", "目标", heading.goal),
        ("report.goal_result", "目标完成情况", heading.goal_result),
    ]
    for path, goal in zip(report.paths.goals, report.goals, strict=True):
        given += [(f"{path}.text", "目标", goal.text), (f"{path}.result", "目标完成情况", goal.result)]
        given.append((f"{path}.reason", "偏差原因", goal.reason))
    if report.budget is not None:
        given.append(("budget.reason", "执行率低的原因", report.budget.reason))
        given.append(("budget.adjustment_reason", "调整原因", report.budget.adjustment_reason))
    for identifier, section in report.sections.items():
        given.append((f"section.{quote_name(identifier)}.text", section.title or identifier, section.text))
    for path, indicator in zip(report.paths.indicators, report.indicators, strict=True):
        given.append((f"{path}.reason", indicator.name, indicator.reason))
        given.append((f"{path}.remedy", indicator.name, indicator.remedy))
    for path, problem in zip(report.paths.problems, report.problems, strict=True):
        given.append((f"{path}.text", "存在问题", problem.text))
    for path, measure in zip(report.paths.measures, report.measures, strict=True):
        given.append((f"{path}.text", "改进措施", measure.text))
    for path, name, text in given:
        if text and not text.isspace():
            yield path, name, _without_references(text)


def _without_references(text: str) -> str:
    """Blanks in their place: what they stand for is a figure of its own, and is looked for as one."""
    for reference in find_references(text) if "{{" in text else ():
        start, end = reference.span
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _sentence_figures(path: str, name: str, text: str) -> Iterator[DataFigure]:
    number = 0
    for mention in find_readings(text):
        for told in take_mention(mention, "any"):
            start, end = told.span
            before = text[max(0, start - _AROUND) : start]
            after = text[end : end + _AROUND]
            found = told._replace(sort="any" if told.sort == "value" else told.sort)
            yield DataFigure(
                path, ("sentence", path, number), found, (before,), name, text[start:end], before=before, after=after
            )
            number += 1


def read_words(words: str, unit: str) -> Sequence[Told]:
    """What an amount says that stands alone, `unit` where it has none."""
    return tuple(take_apart(read_value("".join(words.split()), unit), "value"))
