"""Budget execution (预算执行情况): rates, sums and what was not executed, from the figures that the report gives."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from selfeval_cli.model.budget import LINES, Budget, BudgetLine, NamedLine
from selfeval_cli.model.execution import Execution, LineExecution, LineKind
from selfeval_cli.model.report import Report
from selfeval_cli.scoring.exact import add, compute_rate, subtract

_KEYS: Final = ("initial", "budget", "executed")
# Lines that are the sum of others, those further down first: a derived 基本支出 counts for the total.
_SUMS: Final = (("basic", ("personnel", "operating")), ("total", ("basic", "project")))

_Amounts = dict[str, Decimal | None]


def compute_execution(report: Report) -> Execution | None:
    """What follows from the budget's figures; None where the report has none.

    - execution rate = executed ÷ budget, in percent, of every line, fund and item that has both;
    - unexecuted = budget − executed, which says nothing of 结转结余;
    - adjustment rate = (budget − initial) ÷ initial, in percent; none where `basis` says that `budget` is the year's initial one;
    - carry-over rate = the given carry-over ÷ the total budget, in percent (结转结余率, 财预〔2013〕53号);
    - a missing total is basic + project, a missing basic is personnel + operating, where both are there; `derived` names such figures.

    Rates are rounded half up to two places, and None for a base that is missing, zero or negative. What stood in the
    file but could not be read is not replaced by a sum.
    """
    budget = report.budget
    if budget is None:
        return None
    amounts = {name: _read_amounts(budget.line(name)) for name in LINES}
    derived = _add_up(amounts, report.left_out)
    lines = [
        _compute_line(
            name, f"budget.{name}", amounts[name], _stated_rate(budget, name), budget.basis, frozenset(derived[name])
        )
        for name in LINES
        if budget.line(name) is not None or derived[name]
    ]
    named: tuple[tuple[LineKind, Sequence[NamedLine], tuple[str, ...]], ...] = (
        ("fund", budget.fund, report.paths.funds),
        ("item", budget.item, report.paths.items),
    )
    for kind, rows, paths in named:
        for row, path in zip(rows, paths, strict=True):
            figures = _read_amounts(row)
            lines.append(
                _compute_line(row.name, path, figures, row.execution_rate, budget.basis, frozenset(), kind=kind)
            )
    if not lines and budget.carryover is None:
        return None
    return Execution(
        unit=budget.unit,
        basis=budget.basis,
        lines=tuple(lines),
        carryover=budget.carryover,
        carryover_rate=compute_rate(budget.carryover, amounts["total"]["budget"]),
    )


def _read_amounts(line: BudgetLine | None) -> _Amounts:
    if line is None:
        return dict.fromkeys(_KEYS)
    return {"initial": line.initial, "budget": line.budget, "executed": line.executed}


def _add_up(amounts: dict[str, _Amounts], left_out: frozenset[str]) -> dict[str, list[str]]:
    """Fill in missing sums; the keys that were, by line."""
    derived: dict[str, list[str]] = {name: [] for name in amounts}
    for name, parts in _SUMS:
        for key in _KEYS:
            figures = [amounts[part][key] for part in parts]
            known = [figure for figure in figures if figure is not None]
            stood_there = left_out and not left_out.isdisjoint(("budget", f"budget.{name}", f"budget.{name}.{key}"))
            if amounts[name][key] is None and len(known) == len(figures) and not stood_there:
                amounts[name][key] = add(known)
                derived[name].append(key)
    return derived


def _stated_rate(budget: Budget, name: str) -> Decimal | None:
    """The line's own; `[budget].execution_rate` is that of the total."""
    line = budget.line(name)
    stated = line.execution_rate if line is not None else None
    return budget.execution_rate if stated is None and name == "total" else stated


def _compute_line(
    name: str,
    path: str,
    amounts: _Amounts,
    stated_rate: Decimal | None,
    basis: str | None,
    derived: frozenset[str],
    *,
    kind: LineKind = "line",
) -> LineExecution:
    initial, budget, executed = amounts["initial"], amounts["budget"], amounts["executed"]
    unexecuted = subtract(budget, executed) if budget is not None and executed is not None else None
    adjustment = (
        subtract(budget, initial) if budget is not None and initial is not None and basis != "initial" else None
    )
    return LineExecution(
        name=name,
        path=path,
        initial=initial,
        budget=budget,
        executed=executed,
        rate=compute_rate(executed, budget),
        stated_rate=stated_rate,
        unexecuted=unexecuted,
        adjustment_rate=compute_rate(adjustment, initial),
        kind=kind,
        derived=derived,
    )
