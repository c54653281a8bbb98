"""Which figures of a budget nothing else confirms: no sum and no rate of the same report that fits. A person must look at those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from selfeval_cli.extraction.prose.budget_figures import CellColumn
from selfeval_cli.extraction.prose.budget_table import BudgetTable, Cell
from selfeval_cli.extraction.prose.budget_words import Line
from selfeval_cli.text.quantity import ZERO

_AMOUNTS: tuple[CellColumn, ...] = ("initial", "budget", "executed")
_SUMS: tuple[tuple[Line, tuple[Line, ...]], ...] = (
    ("total", ("basic", "project")),
    ("basic", ("personnel", "operating")),
    ("total", ("personnel", "operating", "project")),
)
_BASES: tuple[CellColumn, ...] = ("budget", "initial")
_HALF = Decimal("0.5")


def find_doubts(table: BudgetTable) -> list[Cell]:
    """The cells that take part in no equation that holds: whole = parts, rate = executed ÷ budget, 年初 and 调整后 alike."""
    confirmed: set[Cell] = set()
    for cells in _equations(table):
        confirmed |= cells
    return [cell for cell in table.cells if cell not in confirmed]


def _equations(table: BudgetTable) -> Iterator[set[Cell]]:
    cells = table.cells
    for column in _AMOUNTS:
        for whole, parts in _SUMS:
            keys: list[Cell] = [(part, None, column) for part in parts]
            yield from _sum(table, (whole, None, column), keys)
        for kind in ("item", "fund"):
            listed = [key for key in cells if key[0] == kind and key[2] == column]
            for whole in ("total", "project"):
                yield from _sum(table, (whole, None, column), listed)
    for line, item, column in list(cells):
        if column == "execution_rate":
            yield from _rate(table, line, item)
    for line, item, column in list(cells):
        if column == "carryover":
            yield from _rest(table, line, item)


def _sum(table: BudgetTable, whole: Cell, parts: Iterable[Cell]) -> Iterator[set[Cell]]:
    keys = list(parts)
    if len(keys) < 2 or whole not in table.cells or any(key not in table.cells for key in keys):
        return
    quantities = [table.cells[key].quantity for key in (whole, *keys)]
    missing = abs(quantities[0].value - sum((one.value for one in quantities[1:]), Decimal(0)))
    if missing <= sum((one.step for one in quantities), ZERO) * _HALF:
        yield {whole, *keys}


def _rate(table: BudgetTable, line: Line, item: str | None) -> Iterator[set[Cell]]:
    told = table.cells[line, item, "execution_rate"].quantity
    executed = table.cells.get((line, item, "executed"))
    for column in _BASES:
        base = table.cells.get((line, item, column))
        if base is None or executed is None or base.quantity.value <= 0:
            continue
        computed = executed.quantity.value * 100 / base.quantity.value
        if abs(computed - told.number) <= told.step * _HALF:
            yield {(line, item, "executed"), (line, item, column), (line, item, "execution_rate")}
            return


def _rest(table: BudgetTable, line: Line, item: str | None) -> Iterator[set[Cell]]:
    """What was left over is the budget without what was executed."""
    rest = table.cells[line, item, "carryover"].quantity
    for column in _BASES:
        budget, executed = table.cells.get((line, item, column)), table.cells.get((line, item, "executed"))
        if budget is not None and executed is not None:
            left = budget.quantity.value - executed.quantity.value - rest.value
            if abs(left) <= (budget.quantity.step + executed.quantity.step + rest.step) * _HALF:
                yield {(line, item, "carryover"), (line, item, column), (line, item, "executed")}
