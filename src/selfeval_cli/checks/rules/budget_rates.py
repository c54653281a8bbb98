"""Execution rates (预算执行率) as stated, against the figures that they must follow from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_DOWN, Context, Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.budget_table import (
    Amount,
    decimals_of,
    find_amount,
    find_rows,
    may_have_stood,
    unit_words,
)
from selfeval_cli.checks.rules.slips import first_slip
from selfeval_cli.messages.budget_words import INITIAL_BUDGET, LINE_WORDS, column_words
from selfeval_cli.messages.language import Text
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import add, divide, multiply, subtract
from selfeval_cli.text.rounding import half_step

_PERCENT = Decimal(100)
_PLACES = 2
_FRACTION_AT_MOST = Decimal("1.5")  # a rate written as a fraction: 0.9767, 1.02
_NO_FRACTION_BELOW = Decimal(2)
_MOST_PLACES = 12
_WIDE = Context(prec=100)  # the default context refuses to quantize what has more than 28 digits
_RATES_OF_THE_TOTAL = ("budget.execution_rate", "budget.total.execution_rate")
_BASIC = ("budget.basic", "budget.personnel", "budget.operating")
_BEHIND = {"budget.total": ("budget.total", *_BASIC, "budget.project"), "budget.basic": _BASIC}
_CONVENTIONS_FOR_NOTHING = (Decimal(0), _PERCENT)  # what systems show for 0 ÷ 0


class _Stated(NamedTuple):
    """A rate that the report states, with the name and path of the row it is of and the amounts it must follow from."""

    path: str
    rate: Decimal
    name: Text | str
    line_path: str
    initial: Amount | None
    budget: Amount | None
    executed: Amount | None
    divisor: str = "budget"  # the key of the amount that stands in `budget`


@rule("B103", "execution-rate-mismatch", Severity.ERROR, Basis.ARITHMETIC)
def execution_rate_mismatch(case: Case) -> Iterator[Verdict]:
    """Every stated rate against executed ÷ budget, as far as its own places and those of the amounts can tell."""
    verdicts = {stated.path: _judge(case, stated) for stated in _list_stated(case)}
    yield from verdicts.values()
    if not any(isinstance(verdicts.get(path), Hit) for path in _RATES_OF_THE_TOTAL):
        yield from _compare_both_totals(case)


def _list_stated(case: Case) -> Iterator[_Stated]:
    budget = case.report.budget
    if budget is None:
        return
    if budget.execution_rate is not None:
        yield _of_line(case, "budget.execution_rate", budget.execution_rate, "total")
    for row in case.once(find_rows):
        rate = row.line.execution_rate
        if rate is None or (row.id == "total" and rate == budget.execution_rate):
            continue
        path = row.path_of("execution_rate")
        if row.kind == "line":
            yield _of_line(case, path, rate, row.id)
            continue
        initial, given, executed = (_as_written(row.amount(key)) for key in ("initial", "budget", "executed"))
        if row.kind == "item" and given is None and not may_have_stood(case, row.path_of("budget")):
            # 完成年初预算的…%: what prose says of accounts, where 年初预算 is all that they were given.
            yield _Stated(path, rate, row.name, row.path, None, initial, executed, "initial")
        else:
            yield _Stated(path, rate, row.name, row.path, initial, given, executed)


def _of_line(case: Case, path: str, rate: Decimal, line: str) -> _Stated:
    initial, budget, executed = (find_amount(case, line, key) for key in ("initial", "budget", "executed"))
    return _Stated(path, rate, LINE_WORDS[line], f"budget.{line}", initial, budget, executed)


def _as_written(amount: Decimal | None) -> Amount | None:
    return None if amount is None else Amount(amount, half_step(amount))


def _judge(case: Case, stated: _Stated) -> Verdict:
    budget, executed = stated.budget, stated.executed
    if budget is None or executed is None:
        return Lacking(f"{stated.line_path}.{stated.divisor if budget is None else 'executed'}")
    if budget.value <= 0:
        return _judge_without_budget(case, stated, budget, executed)
    if _divide(executed, budget, decimals_of(stated.rate)) == stated.rate:
        return PASSED
    slip = first_slip(case, _paths_behind(stated.line_path))
    if slip is not None:
        return Lacking(slip)
    sentence, severity = _explain(stated, budget, executed)
    table = case.report.budget
    places = decimals_of(stated.rate)
    # 0.9767 has the places of 97.67, and what was cut off shows only behind the last place.
    shown = places + {"fraction": -2, "truncated": 2}.get(sentence, 0)
    computed = _divide(executed, budget, max(_PLACES, shown))
    basis = table.basis if table is not None else None
    return Hit(
        stated.path,
        sentence,
        {
            "line": stated.name,
            "stated": stated.rate,
            "computed": computed,
            "rounded": _divide(executed, budget, places),
            "executed": executed.value,
            "budget": budget.value,
            "column": column_words(stated.divisor, basis),
            "initial": stated.initial.value if stated.initial is not None else "",
            "initial_column": INITIAL_BUDGET,
            "unit": unit_words(table) if table is not None else "",
        },
        severity=severity,
        related=_amounts_behind(stated),
        mended=_mend_fraction(stated, computed) if sentence == "fraction" else None,
    )


def _paths_behind(line_path: str) -> tuple[str, ...]:
    """The amounts that the rate of a line is made of: its own, and those that it is the sum of where it has none."""
    lines = _BEHIND.get(line_path, (line_path,))
    return tuple(f"{line}.{key}" for line in lines for key in ("executed", "budget", "initial"))


def _judge_without_budget(case: Case, stated: _Stated, budget: Amount, executed: Amount) -> Verdict:
    """Nothing can be divided by a budget of zero; a negative one is another rule's business."""
    if budget.value < 0 or (executed.value == 0 and stated.rate in _CONVENTIONS_FOR_NOTHING):
        return Lacking(f"{stated.line_path}.{stated.divisor}")
    table = case.report.budget
    return Hit(
        stated.path,
        "zero-budget",
        {
            "line": stated.name,
            "stated": stated.rate,
            "executed": executed.value,
            "column": column_words(stated.divisor, table.basis if table is not None else None),
            "unit": unit_words(table) if table is not None else "",
        },
        severity=Severity.WARNING,
        related=_amounts_behind(stated),
    )


def _explain(stated: _Stated, budget: Amount, executed: Amount) -> tuple[str, Severity | None]:
    """Which slip fits the stated rate, and how much it matters; `default` where none does."""
    rate, own_half = stated.rate, half_step(stated.rate)
    if _may_be(rate, own_half, executed, budget):
        return "within-rounding", Severity.NOTE
    if rate == _cut_off(executed, budget, decimals_of(rate)):
        return "truncated", Severity.WARNING
    # 0.9767 for 97.67 %, unless the rate is so low that 0.98 may be meant.
    looks_like_fraction = 0 < rate <= _FRACTION_AT_MOST and _divide(executed, budget, _PLACES) > _NO_FRACTION_BELOW
    if looks_like_fraction and _may_be(rate * _PERCENT, own_half * _PERCENT, executed, budget):
        return "fraction", None
    if stated.initial is not None and _may_be(rate, own_half, executed, stated.initial):
        return "initial-denominator", Severity.WARNING
    return "default", None


def _may_be(rate: Decimal, own_half: Decimal, executed: Amount, budget: Amount) -> bool:
    """Whether amounts that round to the written ones can give a rate that rounds to the written one; not for a budget near zero."""
    if budget.value <= budget.half_step:
        return False
    low = subtract(executed.value, executed.half_step) / add((budget.value, budget.half_step)) * _PERCENT
    high = add((executed.value, executed.half_step)) / subtract(budget.value, budget.half_step) * _PERCENT
    return low <= rate + own_half and rate - own_half <= high


def _divide(executed: Amount, budget: Amount, places: int) -> Decimal:
    return divide(multiply(executed.value, _PERCENT), budget.value, min(places, _MOST_PLACES))


def _cut_off(executed: Amount, budget: Amount, places: int) -> Decimal:
    precise = _divide(executed, budget, _MOST_PLACES)
    return precise.quantize(Decimal(1).scaleb(-min(places, _MOST_PLACES)), ROUND_DOWN, _WIDE)


def _amounts_behind(stated: _Stated) -> tuple[Related, ...]:
    return (
        Related(f"{stated.line_path}.executed", "executed"),
        Related(f"{stated.line_path}.{stated.divisor}", "budget"),
    )


def _mend_fraction(stated: _Stated, computed: Decimal) -> str | None:
    """Only the rate of the whole budget stands on a line of its own as a rule."""
    return f"execution_rate = {computed:f}" if stated.path == "budget.execution_rate" else None


def _compare_both_totals(case: Case) -> Iterator[Verdict]:
    """`budget.execution_rate` and `budget.total.execution_rate` say the same thing; with figures to check them by, this is settled."""
    budget = case.report.budget
    if budget is None or budget.total is None:
        return
    one, other = budget.execution_rate, budget.total.execution_rate
    if one is None or other is None:
        return
    if abs(one - other) <= half_step(one) + half_step(other):
        yield PASSED
        return
    yield Hit(
        "budget.execution_rate",
        "two-rates",
        {"stated": one, "other": other},
        related=(Related("budget.total.execution_rate", "same"),),
    )
