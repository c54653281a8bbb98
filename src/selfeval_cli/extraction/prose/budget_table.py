"""The figures of a budget as a table: one for each cell, the usual unit, and what the budget column means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.extraction.prose.budget_figures import BudgetFigure, CellColumn
from selfeval_cli.extraction.prose.budget_words import Line
from selfeval_cli.text.quantity import Dimension

Cell = tuple[Line, str | None, CellColumn]
_WHOLE_LINES = ("total", "basic", "project", "item", "fund")


class BudgetTable(NamedTuple):
    """The figures by line, item's name and column; a second, different figure for one cell is in `second`."""

    cells: dict[Cell, BudgetFigure]
    second: tuple[BudgetFigure, ...]
    unit: str
    basis: str | None


def arrange_budget(figures: Sequence[BudgetFigure]) -> BudgetTable | None:
    """Put the figures into their cells; the first counts, but for one that gives way. None where nothing of a budget is among them."""
    cells: dict[Cell, BudgetFigure] = {}
    second: list[BudgetFigure] = []
    for figure in figures:
        key = (figure.line, figure.item, figure.column)
        known = cells.setdefault(key, figure)
        if known is figure or known.quantity.base_value == figure.quantity.base_value:
            continue
        if figure.column == "budget" and figure.adjusted and not known.adjusted and figure.line == "total":
            _make_initial(cells, figure)  # 下达部门预算2.86亿元 … 预算调整为2.79亿元
            cells[key] = figure
        elif known.weak and not figure.weak:
            cells[key] = figure
            second.append(known)
        else:
            second.append(figure)
    _join_funds(cells)
    _promote_single(cells)
    if not any(line in _WHOLE_LINES for line, _, _ in cells):
        return None
    columns = {column for line, _, column in cells if line in _WHOLE_LINES}
    adjusted = any(figure.column == "budget" and figure.adjusted for figure in figures)
    basis = None
    if "initial" in columns and "budget" not in columns:
        basis = "initial"
    elif adjusted or {"initial", "budget"} <= columns:
        basis = "adjusted"
    return BudgetTable(cells, tuple(second), _usual_unit(cells.values()), basis)


def _make_initial(cells: dict[Cell, BudgetFigure], adjusted: BudgetFigure) -> None:
    """What was told before an adjusted budget, and is another one, was the year's first."""
    for line, item, column in list(cells):
        if column != "budget" or line not in ("total", "basic", "personnel", "operating", "project"):
            continue
        figure = cells[line, item, column]
        if (figure.paragraph, figure.span) < (adjusted.paragraph, adjusted.span):
            cells.setdefault((line, item, "initial"), cells.pop((line, item, column))._replace(column="initial"))


def _join_funds(cells: dict[Cell, BudgetFigure]) -> None:
    """中央补助资金 and, further on, 中央资金 are one source: the first name stays."""
    first: dict[str, str] = {}
    for line, item, column in list(cells):
        level = _level(item) if line == "fund" and item is not None else None
        if level is None or item is None:
            continue
        name = first.setdefault(level, item)
        if name != item and (line, name, column) not in cells:
            cells["fund", name, column] = cells.pop((line, item, column))._replace(item=name)


def _level(fund: str) -> str | None:
    for sign in _LEVELS:
        if sign in fund:
            return sign
    return None


_LEVELS = ("中央", "省", "政府性基金", "国有资本", "一般公共预算", "市", "区", "县", "镇", "乡")


def _promote_single(cells: dict[Cell, BudgetFigure]) -> None:
    """A single source or project is the whole where the report tells no other whole, or tells the rest of it without its name."""
    for kind in ("fund", "item"):
        names = {item for line, item, _ in cells if line == kind}
        own = [key for key in cells if key[0] == kind]
        taken = {column for line, _, column in cells if line == "total"}
        if len(names) != 1 or any(column in taken for _, _, column in own):
            continue
        if kind == "fund" and taken & {"budget", "executed", "initial"}:
            continue
        for key in own:
            cells["total", None, key[2]] = cells.pop(key)._replace(line="total", item=None)


def _usual_unit(figures: Iterable[BudgetFigure]) -> str:
    """The unit in which most amounts are told: 元, 万元 or 亿元."""
    counts: dict[str, int] = {}
    for figure in figures:
        if figure.quantity.dimension is Dimension.MONEY:
            word = {Decimal(10_000): "万元", Decimal(100_000_000): "亿元"}.get(figure.quantity.multiplier, "元")
            counts[word] = counts.get(word, 0) + 1
    return max(counts, key=lambda word: counts[word]) if counts else "万元"


_LINE_NAMES: dict[Line, str] = {
    "total": "", "basic": "基本支出", "personnel": "人员经费", "operating": "公用经费", "project": "项目支出", "three_public": "三公经费", "reception": "公务接待费",
    "procurement": "政府采购",
}  # fmt: skip
_COLUMN_NAMES: dict[CellColumn, tuple[str, str]] = {
    "initial": ("年初预算数", "年初预算"),
    "budget": ("全年预算数", "预算"),
    "executed": ("全年执行数", "执行数"),
    "execution_rate": ("预算执行率", "执行率"),
    "carryover": ("年末结转结余", "结转结余"),
}


def name_cell(line: Line, item: str | None, column: CellColumn) -> str:
    """What a cell is called: 全年执行数, 基本支出执行数, or the project's name with its column."""
    whole, part = _COLUMN_NAMES[column]
    name = item or _LINE_NAMES.get(line, "")
    return f"{name}{part}" if name else whole
