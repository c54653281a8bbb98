"""Tables of amounts that lie on their side: 基本支出 and 项目支出 are columns, 年初预算数 and 执行数 are rows."""

from __future__ import annotations

from selfeval_cli.extraction.amount_rows import AmountReader, read_rate
from selfeval_cli.extraction.cell_figures import is_blank, read_amount
from selfeval_cli.extraction.draft import Drafting
from selfeval_cli.extraction.grid import Field, Grid
from selfeval_cli.extraction.headers import Header
from selfeval_cli.extraction.labels import read_label, role_of

_KEYS = {"initial": "initial", "budget": "budget", "plain_budget": "budget", "executed": "executed"}


def read_lying_amounts(grid: Grid, header: Header, drafting: Drafting, amounts: AmountReader) -> int:
    """Read the rows below the header into the lines of the budget; the first row behind them."""
    amounts.take_header(grid, header)
    row = header.bottom
    roles: set[str] = set()
    while row < grid.height:
        label = next((field for field in reversed(grid.begun(row)) if field.column < header.left), None)
        role = role_of(label.text, "amount") if label is not None else None
        if label is None or role is None:
            break
        roles.add(role)
        drafting.take(*(field for field in grid.begun(row) if field.column < header.left))
        for column in header.columns:
            field = grid.at(row, column.first)
            if field is not None and field.row == row:
                _put(drafting, role, column.role, field, percent=read_label(label.text).percent)
        row += 1
    if drafting.get("budget") is not None and drafting.get("budget", "basis") is None:
        if "budget" in roles:
            drafting.put(("budget", "basis"), "adjusted")
        elif "initial" in roles and "plain_budget" not in roles:
            _only_initial(drafting)
    return row


def _only_initial(drafting: Drafting) -> None:
    """Where only the year's beginning has a budget, that is what `budget` means."""
    drafting.put(("budget", "basis"), "initial")
    for line, figures in drafting.get("budget").items():
        if isinstance(figures, dict) and "initial" in figures and "budget" not in figures:
            figures["budget"] = figures.pop("initial")
            drafting.places["budget", line, "budget"] = drafting.places.pop(("budget", line, "initial"))


def _put(drafting: Drafting, role: str, line: str, field: Field, *, percent: bool) -> None:
    amount = read_amount(field.text)
    if is_blank(field.text):
        drafting.take(field)
    elif amount is None:
        drafting.leave(field, "not-a-number")
    elif role in _KEYS and amount.unit in ("", drafting.get("budget", "unit")):
        drafting.put(("budget", line, _KEYS[role]), amount.number, field)
    elif role == "execution_rate":
        figures = drafting.get("budget", line) or {}
        rate = read_rate(
            amount, figures.get("executed"), figures.get("budget", figures.get("initial")), percent=percent
        )
        if rate is None:
            drafting.leave(field, "unclear-rate")
            return
        drafting.put(("budget", line, "execution_rate"), rate.percent, field)
    else:
        drafting.leave(field, "other-unit" if role in _KEYS else "no-key")
