"""The money of a report: the table `[budget]` with its lines, outlays, funds and items."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from selfeval_cli.model.piece import Number, Piece, Place

MoneyUnit = Literal["元", "万元", "亿元"]
"""The units that budget figures may be in."""


class BudgetLine(Piece):
    """One line of the budget table: amounts in the budget's unit, the stated rate in percent."""

    initial: Number | None = None
    budget: Number | None = None
    executed: Number | None = None
    execution_rate: Number | None = None
    quote: str | None = None
    place: Place | None = None


class NamedLine(BudgetLine):
    """A row that the report itself names; `reason` says why little of it was spent."""

    name: Annotated[str, Field(min_length=1)]
    reason: str | None = None


class Fund(NamedLine):
    """Money by source (资金来源), such as 本年财政拨款."""


class BudgetItem(NamedLine):
    """One project or account (明细), such as 课后服务经费 or 行政运行（项）: a part of the total; there may be others that nobody lists."""


LINES = ("total", "basic", "personnel", "operating", "project")
"""The lines of the budget: 合计, 基本支出 (人员, 公用), 项目支出."""


class Outlay(Piece):
    """Spending of one sort that stands across the lines (三公经费, 政府采购): it adds up to nothing, amounts in the budget's unit.

    `previous` is what was spent last year (上年实际数).
    """

    previous: Number | None = None
    budget: Number | None = None
    executed: Number | None = None
    quote: str | None = None
    place: Place | None = None


OUTLAYS = ("three_public", "reception", "procurement")
"""The outlays of the budget: 三公经费, 公务接待费 (a part of it), 政府采购."""


class Budget(Piece):
    """Budget and execution (部门整体支出情况 or 项目资金), all amounts in `unit`."""

    unit: MoneyUnit | None = None
    basis: Literal["initial", "adjusted"] | None = None
    execution_rate: Number | None = None
    carryover: Number | None = None
    reason: str | None = None
    adjustment_reason: str | None = None
    total: BudgetLine | None = None
    basic: BudgetLine | None = None
    personnel: BudgetLine | None = None
    operating: BudgetLine | None = None
    project: BudgetLine | None = None
    three_public: Outlay | None = None
    reception: Outlay | None = None
    procurement: Outlay | None = None
    fund: tuple[Fund, ...] = ()
    item: tuple[BudgetItem, ...] = ()
    quote: str | None = None
    place: Place | None = None

    def line(self, name: str) -> BudgetLine | None:
        """The line called `name`, one of `LINES`, or None where the report does not have it."""
        line: BudgetLine | None = getattr(self, name)
        return line

    def outlay(self, name: str) -> Outlay | None:
        """The outlay called `name`, one of `OUTLAYS`, or None where the report does not have it."""
        outlay: Outlay | None = getattr(self, name)
        return outlay
