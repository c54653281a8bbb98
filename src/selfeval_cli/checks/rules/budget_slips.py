"""Amounts of the budget that are wrong by a factor of 10 000, told by the sums, the stated rates and 执行数 ≤ 预算数 together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rules.budget_additions import list_additions
from selfeval_cli.checks.rules.budget_table import AMOUNT_KEYS, Row, find_rows
from selfeval_cli.checks.rules.relations import Relation, Repair, Term, find_repairs
from selfeval_cli.checks.rules.slips import stated_rate, whole_rate
from selfeval_cli.text.quantity import ZERO
from selfeval_cli.text.rounding import half_step

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_LEAST_RATE = Decimal("0.2")  # what is executed of a budget once the slip is mended: less is no sign of a slip
_NO_FRACTION = 2  # percent: below it a rate may be written as a fraction, 0.97
# What a unit may spend in a year: between a thousand and ten thousand million yuan.
_PLAUSIBLE = {
    unit: (Decimal(1000) / size, Decimal(10_000_000_000) / size)
    for unit, size in (("元", 1), ("万元", 10_000), ("亿元", 100_000_000))
}
_SUMMED = {"total": ("basic", "project"), "basic": ("personnel", "operating")}


def find_budget_repairs(case: Case) -> tuple[Repair, ...]:
    """The amounts whose scaling repairs the table."""
    rows = case.once(find_rows)
    relations = [
        relation for relation in _list_relations(case, rows) if all(term.value >= 0 for term in relation.terms)
    ]
    others = tuple(_term(row, key) for row in rows for key in AMOUNT_KEYS if row.amount(key))
    unit = case.report.budget.unit if case.report.budget is not None else None
    return find_repairs(relations, others, _PLAUSIBLE[unit] if unit is not None else None)


def _list_relations(case: Case, rows: tuple[Row, ...]) -> Iterator[Relation]:
    for addition in case.once(list_additions):
        if addition.lacking is None and addition.whole is not None:
            parts = tuple(_term(part, addition.key) for part in addition.parts)
            yield Relation("sum", (_term(addition.whole, addition.key),), parts)
    named = {row.id: row for row in rows if row.kind == "line"}
    for row in rows:
        budget, executed = _terms(named, row, "budget"), _terms(named, row, "executed")
        if not budget or not executed:
            continue
        if len(budget) == len(executed) == 1:
            yield Relation("limit", executed, budget, ZERO, _ONE, _LEAST_RATE)
        rate = stated_rate(case, row)
        if rate is not None and rate > _NO_FRACTION:
            yield _rate(executed, budget, rate)
    rate = whole_rate(case)
    if rate is not None and rate > _NO_FRACTION and "total" not in named:
        spent, planned = (tuple(_terms_of_sum(named, "total", key)) for key in ("executed", "budget"))
        if spent and planned:
            yield _rate(spent, planned, rate)


def _rate(executed: tuple[Term, ...], budget: tuple[Term, ...], rate: Decimal) -> Relation:
    """A rate may be cut off in place of rounded: its whole last step is left open."""
    slack = 2 * half_step(rate)
    low, high = (rate - slack) / _HUNDRED, (rate + slack) / _HUNDRED
    return Relation("rate", executed, budget, low, high, max(low, rate / 2 / _HUNDRED))


def _term(row: Row, key: str) -> Term:
    amount = row.amount(key) or ZERO
    return Term(row.path_of(key), amount, half_step(amount))


def _terms(named: dict[str, Row], row: Row, key: str) -> tuple[Term, ...]:
    """The amount itself, else those that it is the sum of; none where these are missing."""
    return (_term(row, key),) if row.amount(key) is not None else tuple(_terms_of_sum(named, row.id, key))


def _terms_of_sum(named: dict[str, Row], name: str, key: str) -> list[Term]:
    terms: list[Term] = []
    for part in _SUMMED.get(name, ()):
        found = _terms(named, named[part], key) if part in named else tuple(_terms_of_sum(named, part, key))
        if not found:
            return []
        terms += found
    return terms
