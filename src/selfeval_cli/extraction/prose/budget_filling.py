"""The budget that was read, as the table of a report file: one unit, stated figures only, and what a person must look at."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from selfeval_cli.extraction.draft import KeyPath, LeftOut, Remark
from selfeval_cli.extraction.prose.budget_doubts import find_doubts
from selfeval_cli.extraction.prose.budget_figures import BudgetFigure, CellColumn, amount_in
from selfeval_cli.extraction.prose.budget_table import BudgetTable, name_cell
from selfeval_cli.extraction.prose.budget_words import Line

_LINES: tuple[Line, ...] = ("total", "basic", "personnel", "operating", "project")
_OUTLAYS: tuple[Line, ...] = ("three_public", "reception", "procurement")


class Filled(NamedTuple):
    """The table `budget`, with the figure of each of its keys."""

    data: dict[str, Any]
    places: dict[KeyPath, str]
    figures: tuple[tuple[BudgetFigure, KeyPath | None], ...]
    remarks: list[Remark]
    left_out: list[LeftOut]


def fill_budget(table: BudgetTable, places: Sequence[str]) -> Filled:
    """Write a table; `places` are those of the paragraphs."""
    data: dict[str, Any] = {"unit": table.unit}
    if table.basis is not None:
        data["basis"] = table.basis
    filled = Filled(data, {}, (), [], [])
    figures: list[tuple[BudgetFigure, KeyPath | None]] = []
    for (line, item, column), figure in table.cells.items():
        keys = _keys(line, item, column, table, data)
        value = amount_in(figure.quantity, table.unit)
        figures.append((figure, keys))
        if keys is None:
            continue
        _put(data, keys[1:], value)
        filled.places[keys] = places[figure.paragraph]
    for figure in table.second:
        figures.append((figure, None))
        words = f"{figure.words}{figure.quantity.number}{figure.quantity.unit_text}"
        filled.left_out.append(LeftOut(places[figure.paragraph], words, "second-value"))
    told: dict[KeyPath, list[str]] = {}
    for cell in find_doubts(table):
        keys = _keys(*cell, table, data)
        if keys is not None:
            told.setdefault(keys[:-1] if len(keys) > 2 else keys, []).append(name_cell(*cell))
    for keys, names in told.items():
        filled.remarks.append(Remark(keys, "budget-unconfirmed", {"figures": tuple(names)}))
    if table.basis is None:
        filled.remarks.append(Remark(("budget", "basis"), "basis-missing", {}))
    if "place" not in data and filled.places:
        data["place"] = next(iter(filled.places.values()))
    return filled._replace(figures=tuple(figures))


def _keys(line: Line, item: str | None, column: CellColumn, table: BudgetTable, data: dict[str, Any]) -> KeyPath | None:
    """The key of a cell in the file; None where the format has none."""
    if column == "carryover":
        return ("budget", "carryover") if line == "total" else None
    if column == "initial" and table.basis == "initial":
        column = "budget"  # the only budget there is: `basis` says that it is the year's first
    if line in ("item", "fund"):
        listed = data.setdefault(line, [])
        names = [one["name"] for one in listed]
        if item not in names:
            listed.append({"name": item})
            names.append(item)
        return ("budget", line, names.index(item), column)
    if line in _OUTLAYS:
        return ("budget", line, column) if column in ("budget", "executed") else None
    if column == "execution_rate" and line == "total":
        return ("budget", "execution_rate")
    return ("budget", line, column) if line in _LINES else None


def _put(data: dict[str, Any], keys: KeyPath, value: Decimal) -> None:
    node: Any = data
    for key in keys[:-1]:
        node = node[key] if isinstance(key, int) else node.setdefault(key, {})
    node[keys[-1]] = value
