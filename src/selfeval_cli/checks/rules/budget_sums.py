"""Sums of the budget: total = basic + project, basic = personnel + operating, total = all funds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.budget_table import (
    AMOUNT_KEYS,
    Row,
    is_to_the_fen,
    list_rows,
    may_have_stood,
    unit_words,
    write_sum,
)
from selfeval_cli.messages.budget_words import LESS, MORE, column_words
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.report import Budget
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import add
from selfeval_cli.text.rounding import Verdict as Agreement
from selfeval_cli.text.rounding import agree_within

_BASIC = ("personnel", "operating")


@rule("B101", "total-not-sum", Severity.ERROR, Basis.ARITHMETIC)
def total_not_sum(case: Case) -> Iterator[Verdict]:
    """The total of each column against basic + project; where basic is not given, against its own two lines + project."""
    rows = {row.id: row for row in list_rows(case.report)}
    for key in AMOUNT_KEYS:
        basic: tuple[str, ...] = ("basic",)
        if not _stands_at(case, rows, "basic", key) and all(_stands_at(case, rows, name, key) for name in _BASIC):
            basic = _BASIC
        yield from _check_lines(case, rows, key, "total", (*basic, "project"))


@rule("B102", "basic-not-sum", Severity.ERROR, Basis.ARITHMETIC)
def basic_not_sum(case: Case) -> Iterator[Verdict]:
    """The basic expenditure of each column against personnel + operating."""
    rows = {row.id: row for row in list_rows(case.report)}
    for key in AMOUNT_KEYS:
        yield from _check_lines(case, rows, key, "basic", _BASIC)


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


def _stands_at(case: Case, rows: Mapping[str, Row], name: str, key: str) -> bool:
    """Whether something stands there, be it readable or not."""
    return (name in rows and rows[name].amount(key) is not None) or may_have_stood(case, f"budget.{name}.{key}")


def _check_lines(case: Case, rows: Mapping[str, Row], key: str, whole: str, parts: Sequence[str]) -> Iterator[Verdict]:
    budget = case.report.budget
    if budget is None or not any(_stands_at(case, rows, name, key) for name in parts):
        return
    missing = next((name for name in (whole, *parts) if name not in rows or rows[name].amount(key) is None), None)
    if missing is not None:
        yield Lacking(f"budget.{missing}.{key}")
    elif (stated := rows[whole].amount(key)) is not None:
        yield _compare(budget, key, rows[whole], stated, [rows[name] for name in parts])


def _compare(budget: Budget, key: str, whole: Row, stated: Decimal, parts: Sequence[Row]) -> Verdict:
    amounts = [amount for part in parts if (amount := part.amount(key)) is not None]
    if add(amounts) == stated:
        return PASSED
    agreement = agree_within(stated, amounts, exact=is_to_the_fen(budget, (stated, *amounts)))
    surplus = agreement.difference
    sentence, severity = "default", None
    if agreement.verdict is Agreement.WITHIN_ROUNDING:
        sentence, severity = "within-rounding", Severity.NOTE
    elif parts[0].id == "fund" and len(parts) == 1:
        # One fund that falls short may be the only one that the report lists; of several it can be asked that they are all.
        sentence, severity = ("one-fund", Severity.WARNING) if surplus > 0 else ("one-fund-above", None)
    return Hit(
        whole.path_of(key),
        sentence,
        {
            "column": column_words(key, budget.basis),
            "stated": stated,
            "parts": tuple(part.name for part in parts),
            "count": len(parts),
            "working": write_sum(amounts),
            "difference": surplus.copy_abs(),
            "side": MORE if surplus > 0 else LESS,
            "tolerance": agreement.tolerance.normalize(),
            "unit": unit_words(budget),
        },
        severity=severity,
        related=tuple(Related(part.path_of(key), "part") for part in parts),
    )
