"""The budget lines, funds and items of two years side by side, in one unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.comparison.value_changes import drop_zeros, grow
from selfeval_cli.model.budget import LINES
from selfeval_cli.model.execution import Execution, LineExecution
from selfeval_cli.model.year_comparison import LineYears, YearChange
from selfeval_cli.scoring.exact import multiply, subtract

_TEN_POWERS = {"元": 0, "万元": 4, "亿元": 8}


def compare_lines(previous: Execution | None, current: Execution | None) -> tuple[LineYears, ...]:
    """Every line of either year in the order of the table, then the funds and the items by name.

    Last year's amounts are brought to this year's unit. Where only one year says its unit, both stand as written and nothing is subtracted;
    neither are budgets and rates where one year's are of the initial budget and the other's of the adjusted one.
    """
    older, newer = _index(previous), _index(current)
    convertible = previous is None or current is None or (previous.unit is None) == (current.unit is None)
    one_basis = previous is None or current is None or None in (previous.basis, current.basis)
    one_basis = one_basis or (previous is not None and current is not None and previous.basis == current.basis)
    shift = _shift(previous, current)
    rows = []
    for path in _order(older, newer):
        before, after = older.get(path), newer.get(path)
        if before is not None and shift:
            before = _bring(before, shift)
        row = _compare(before, after, convertible=convertible)
        rows.append(row if one_basis else row._replace(budget_change=None, rate_change=None))
    return tuple(rows)


def _index(execution: Execution | None) -> dict[str, LineExecution]:
    return {line.path: line for line in execution.lines} if execution is not None else {}


def _order(older: dict[str, LineExecution], newer: dict[str, LineExecution]) -> Iterator[str]:
    """Paths, which are names with a number behind the second of one name."""
    found = {**newer, **older}
    yield from (path for name in LINES if (path := f"budget.{name}") in found)
    for kind in ("fund", "item"):
        yield from (path for path, line in found.items() if line.kind == kind)


def _shift(previous: Execution | None, current: Execution | None) -> int:
    """By how many places last year's amounts move to stand in this year's unit."""
    if previous is None or current is None or previous.unit is None or current.unit is None:
        return 0
    return _TEN_POWERS[previous.unit] - _TEN_POWERS[current.unit]


def _bring(line: LineExecution, shift: int) -> LineExecution:
    factor = Decimal(1).scaleb(shift)

    def bring(amount: Decimal | None) -> Decimal | None:
        return drop_zeros(multiply(amount, factor)) if amount is not None else None

    return line._replace(
        initial=bring(line.initial),
        budget=bring(line.budget),
        executed=bring(line.executed),
        unexecuted=bring(line.unexecuted),
    )


def _compare(before: LineExecution | None, after: LineExecution | None, *, convertible: bool) -> LineYears:
    either = after or before
    assert either is not None  # each path is one of either year
    row = LineYears(either.name, either.kind, before, after)
    if before is None or after is None:
        return row
    if before.rate is not None and after.rate is not None:
        row = row._replace(rate_change=subtract(after.rate, before.rate))
    if not convertible:
        return row
    return row._replace(
        initial_change=_change(before.initial, after.initial),
        budget_change=_change(before.budget, after.budget),
        executed_change=_change(before.executed, after.executed),
    )


def _change(before: Decimal | None, after: Decimal | None) -> YearChange | None:
    if before is None or after is None:
        return None
    return YearChange(subtract(after, before), "", False, grow(before, after))
