"""Sums of the budget: total = basic + project, basic = personnel + operating, total = all funds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.budget_table import (
    AMOUNT_KEYS,
    Row,
    is_to_the_fen,
    list_rows,
    unit_words,
    write_sum,
)
from selfeval_cli.messages.budget_words import LESS, MORE, column_words
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.report import Budget
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.rounding import Verdict as Agreement
from selfeval_cli.text.rounding import agree_within


@rule("B101", "total-not-sum", Severity.ERROR, Basis.ARITHMETIC)
def total_not_sum(case: Case) -> Iterator[Verdict]:
    """The total of each column against basic + project; where basic is not given, against its own two lines + project."""
    for key in AMOUNT_KEYS:
        basic = ("basic",)
        if not _stands_at(case, "basic", key) and all(
            _stands_at(case, name, key) for name in ("personnel", "operating")
        ):
            basic = ("personnel", "operating")
        yield from _check_lines(case, key, "total", (*basic, "project"))


@rule("B102", "basic-not-sum", Severity.ERROR, Basis.ARITHMETIC)
def basic_not_sum(case: Case) -> Iterator[Verdict]:
    """The basic expenditure of each column against personnel + operating."""
    for key in AMOUNT_KEYS:
        yield from _check_lines(case, key, "basic", ("personnel", "operating"))


@rule("B104", "funds-not-sum", Severity.ERROR, Basis.ARITHMETIC)
def funds_not_sum(case: Case) -> Iterator[Verdict]:
    """The total of each column against the funds, where every fund has the column."""
    budget = case.report.budget
    rows = list_rows(case.report)
    total = next((row for row in rows if row.id == "total"), None)
    funds = [row for row in rows if row.id == "fund"]
    if budget is None or total is None or not funds:
        return
    for key in AMOUNT_KEYS:
        stated = total.amount(key)
        if all(fund.amount(key) is None for fund in funds):
            continue
        missing = [fund.path_of(key) for fund in funds if fund.amount(key) is None]
        if stated is None or missing or case.something_left_out_under("budget.fund"):
            yield Lacking(total.path_of(key) if stated is None else missing[0] if missing else "budget.fund")
            continue
        yield _compare(budget, key, total, stated, funds)


def _stands_at(case: Case, name: str, key: str) -> bool:
    """Whether something stands there, be it readable or not."""
    line = case.report.budget.line(name) if case.report.budget is not None else None
    return (line is not None and getattr(line, key) is not None) or case.was_left_out(f"budget.{name}.{key}")


def _check_lines(case: Case, key: str, whole: str, parts: Sequence[str]) -> Iterator[Verdict]:
    budget = case.report.budget
    if budget is None or not any(_stands_at(case, name, key) for name in parts):
        return
    rows = {row.id: row for row in list_rows(case.report)}
    missing = next((name for name in (whole, *parts) if name not in rows or rows[name].amount(key) is None), None)
    if missing is not None:
        yield Lacking(f"budget.{missing}.{key}")
    elif (stated := rows[whole].amount(key)) is not None:
        yield _compare(budget, key, rows[whole], stated, [rows[name] for name in parts])


def _compare(budget: Budget, key: str, whole: Row, stated: Decimal, parts: Sequence[Row]) -> Verdict:
    amounts = [amount for part in parts if (amount := part.amount(key)) is not None]
    agreement = agree_within(stated, amounts, exact=is_to_the_fen(budget, (stated, *amounts)))
    if agreement.verdict is Agreement.EQUAL:
        return PASSED
    rounding = agreement.verdict is Agreement.WITHIN_ROUNDING
    surplus = agreement.difference
    # One fund that falls short may be the only one that the report lists; of two or more it can be asked that they are all.
    alone = parts[0].id == "fund" and len(parts) == 1 and surplus > 0
    return Hit(
        whole.path_of(key),
        "within-rounding" if rounding else "one-fund" if alone else "default",
        {
            "column": column_words(key, budget.basis),
            "whole": whole.name,
            "stated": stated,
            "parts": tuple(part.name for part in parts),
            "count": len(parts),
            "working": write_sum(amounts),
            "difference": abs(surplus),
            "side": MORE if surplus > 0 else LESS,
            "tolerance": agreement.tolerance,
            "unit": unit_words(budget),
        },
        severity=Severity.NOTE if rounding else Severity.WARNING if alone else None,
        related=tuple(Related(part.path_of(key), "part") for part in parts),
    )
