"""The row of budget execution (预算执行率) among the indicators: which one it is, and which rate it tells."""

from __future__ import annotations

from decimal import Decimal

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.model.standard import Standard
from selfeval_cli.text.quantity import Dimension

# Of the whole budget: 采购预算执行率 or 三公经费预算执行率 is an indicator like any other.
_OF_WHAT = (
    "",
    "全年",
    "年度",
    "本年",
    "本年度",
    "部门",
    "部门整体",
    "部门整体支出",
    "整体支出",
    "单位",
    "项目",
    "财政",
    "总",
)
_RATES = (
    "预算执行率 预算执行 预算执行情况 预算执行进度 预算资金执行率 预算支出执行率 预算资金支出率 预算资金支付率 资金执行率 资金支出率 财政资金执行率"
).split()
_NAMES = frozenset(what + rate for what in _OF_WHAT for rate in _RATES)


def is_execution_row(entry: Entry, standard: Standard | None) -> bool:
    """Whether the indicator is the row of budget execution, by the standard's names for it or the usual ones."""
    name = entry.indicator.name
    if "执行" not in name and "支出率" not in name and "支付率" not in name:  # nearly always
        return False
    plain = "".join(name.partition("（")[0].partition("(")[0].split())
    if plain in _NAMES:
        return True
    return standard is not None and standard.execution is not None and name.strip() in standard.execution.names


def find_execution_row(case: Case) -> Entry | None:
    """The first indicator that is the row of budget execution."""
    return next((entry for entry in case.entries if is_execution_row(entry, case.standard)), None)


def told_execution_rate(case: Case, entry: Entry | None = None) -> Decimal | None:
    """The rate of the whole budget in percent: the row's own actual value, else what follows from the budget's figures, else what they state."""
    actual = entry.indicator.actual if entry is not None else None
    quantity = actual.quantity if actual is not None else None
    if quantity is not None and quantity.dimension is Dimension.PERCENT and quantity.upper is None:
        return quantity.base_value
    total = case.execution.line("total") if case.execution is not None else None
    if total is not None:
        return total.rate if total.rate is not None else total.stated_rate
    budget = case.report.budget
    return budget.execution_rate if budget is not None else None
