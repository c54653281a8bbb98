"""The rule about one thing with two values (C602): in two sections, in a detail and an indicator, or in an indicator and the budget."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.budget_table import Amount, find_amount
from selfeval_cli.checks.rules.figure_pairs import Agreement, Side, compare_sides, name_period
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.indicator_names import fold_names
from selfeval_cli.checks.rules.namesakes import list_namesakes
from selfeval_cli.checks.rules.slips import first_slip
from selfeval_cli.messages.budget_words import LINE_WORDS
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import divide, multiply
from selfeval_cli.text.quantity import ZERO, Dimension
from selfeval_cli.text.rounding import half_step

_HUNDRED = Decimal(100)
_PLACES = 12

# What names the rate of which line; of the whole budget only where nothing else is named.
_RATE = "执行率"
_OF_THE_WHOLE = frozenset(
    "预算执行率 部门预算执行率 整体支出预算执行率 部门整体支出预算执行率 部门整体支出执行率 整体支出执行率 支出预算执行率 部门支出预算执行率 "
    "全年预算执行率 年度预算执行率 总预算执行率 预算资金执行率 预算执行率(b/a) 预算执行率(%) 项目预算执行率 资金执行率 预算支出执行率".split()
)
_OF_A_LINE = {"基本支出": "basic", "项目支出": "project", "人员经费": "personnel", "公用经费": "operating"}
_BEHIND_THE_LINE = frozenset(("执行率", "预算执行率", "的执行率", "的预算执行率"))


@rule("C602", "two-values", Severity.WARNING, Basis.CUSTOM)
def two_values(case: Case) -> Iterator[Verdict]:
    """The same thing, by its name, unit and period, has two values."""
    for side, other in case.once(list_namesakes):
        agreement = compare_sides(case, side, other)
        slip = first_slip(case, (side.path, other.path)) if agreement is Agreement.DIFFER else None
        if agreement is Agreement.AGREE:
            yield PASSED
        elif agreement is Agreement.INCOMPARABLE or slip is not None:
            yield Lacking(slip or side.path)
        else:
            yield _tell(side, other)
    if case.report.budget is not None:
        for side, line in _list_rates(case):
            yield _compare_with_budget(case, side, line)


def _tell(side: Side, other: Side) -> Hit:
    quantity = side.reading.quantity
    params: dict[str, object] = {
        "name": side.name,
        "value": repeat_figure(side.reading),
        "where": other.path.rpartition(".actual")[0] or other.path,
        "other": repeat_figure(other.reading),
    }
    span = quantity.span if quantity is not None else None
    return Hit(side.path, "default", params, span=span, related=(Related(other.path, "same"),))


def _list_rates(case: Case) -> Iterator[tuple[Side, str]]:
    """The execution rates among the indicators and their details, each with the budget line that it is of."""
    for entry, folded in zip(case.entries, case.once(fold_names), strict=True):
        if _RATE not in folded:
            continue
        indicator = entry.indicator
        line = _line_of(folded)
        if line == "project" and case.report.heading.scope == "project":
            line = "total"
        if line is not None and indicator.actual is not None:
            yield Side(f"{entry.path}.actual", indicator.name, indicator.actual, entry.period), line
        for name, detail in indicator.details.items():
            inner = _line_of(name)
            if inner not in (None, "total") and inner is not None and detail.actual is not None:
                period = detail.period if detail.period is not None else entry.period
                yield Side(f"{entry.path}.details.{quote_name(name)}.actual", name, detail.actual, period), inner


def _line_of(name: str) -> str | None:
    if name in _OF_THE_WHOLE:
        return "total"
    for words, line in _OF_A_LINE.items():
        if name.startswith(words) and name.removeprefix(words) in _BEHIND_THE_LINE:
            return line
    return None


class _Rates(NamedTuple):
    """The rate of a budget line as stated and as it follows from its amounts; None where there is none."""

    stated: Decimal | None
    path: str | None
    budget: Amount | None
    executed: Amount | None


def _rates_of(case: Case, line: str) -> _Rates:
    budget = case.report.budget
    assert budget is not None
    row = budget.line(line)
    stated, path = (row.execution_rate, f"budget.{line}.execution_rate") if row is not None else (None, None)
    if line == "total" and budget.execution_rate is not None:
        stated, path = budget.execution_rate, "budget.execution_rate"
    amounts = [find_amount(case, line, key) for key in ("budget", "executed")]
    return _Rates(stated, path if stated is not None else None, *amounts)


def _compare_with_budget(case: Case, side: Side, line: str) -> Verdict:
    quantity, rates = side.reading.quantity, _rates_of(case, line)
    computed = rates.budget is not None and rates.executed is not None and rates.budget.value > 0
    if quantity is None or quantity.dimension is not Dimension.PERCENT or quantity.upper is not None:
        return Lacking(side.path)
    if name_period(case, side) is not None or not (computed or rates.stated is not None):
        return Lacking(side.path)
    if quantity.approximation is not None or quantity.comparison is not None:
        return Lacking(side.path)
    slip = first_slip(case, (f"budget.{name}.{key}" for name in LINE_WORDS for key in ("budget", "executed")))
    if slip is not None:
        return Lacking(slip)
    rate, step = quantity.base_value, quantity.step
    if rates.stated is not None and abs(rate - rates.stated) <= max(step, 2 * half_step(rates.stated)) / 2:
        return PASSED
    if computed and (_divide(rates, quantity.decimals) == rate or ZERO <= _divide(rates, _PLACES) - rate < step):
        return PASSED  # rounded, or cut off
    shown = rates.stated if rates.stated is not None else _divide(rates, 2)
    params: dict[str, object] = {
        "name": side.name,
        "value": repeat_figure(side.reading),
        "line": LINE_WORDS[line],
        "rate": shown,
        "executed": rates.executed.value if rates.executed is not None else "",
        "budget": rates.budget.value if rates.budget is not None else "",
    }
    related = (Related(rates.path or f"budget.{line}", "rate"),)
    sentence = "budget-stated" if rates.stated is not None else "budget-computed"
    return Hit(side.path, sentence, params, span=quantity.span, related=related)


def _divide(rates: _Rates, places: int) -> Decimal:
    assert rates.budget is not None and rates.executed is not None
    return divide(multiply(rates.executed.value, _HUNDRED), rates.budget.value, places)
