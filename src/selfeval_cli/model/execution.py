"""Budget execution as it follows from the report's figures."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

LineKind = Literal["line", "fund", "item"]
"""What a row of the budget is: one of the model's `LINES`, a source of money (资金来源), or a single project or account (明细)."""
LINE_KINDS: tuple[LineKind, ...] = ("line", "fund", "item")


class LineExecution(NamedTuple):
    """One budget line with what follows from it; amounts in the budget's unit, rates in percent to two places (half up).

    `name` is one of the model's `LINES`, or by `kind` the name of a fund or item. A rate is None where a figure is missing or the
    base is zero (a budget of 0 has no rate). `unexecuted` is budget minus executed, and says nothing of 结转结余.
    """

    name: str
    path: str
    initial: Decimal | None
    budget: Decimal | None
    executed: Decimal | None
    rate: Decimal | None
    stated_rate: Decimal | None
    unexecuted: Decimal | None
    adjustment_rate: Decimal | None
    kind: LineKind = "line"
    derived: frozenset[str] = frozenset()  # keys that were summed from the lines below: budget, executed, initial


class Execution(NamedTuple):
    """The whole budget: `lines` in the order of the table, then the funds, then the items. `carryover_rate` only from a given carry-over figure."""

    unit: str | None
    basis: str | None
    lines: tuple[LineExecution, ...]
    carryover: Decimal | None
    carryover_rate: Decimal | None

    def line(self, name: str) -> LineExecution | None:
        """The line `name`, one of total, basic, personnel, operating, project; None where the report has no such line."""
        for line in self.lines:
            if line.name == name and line.kind == "line":
                return line
        return None
