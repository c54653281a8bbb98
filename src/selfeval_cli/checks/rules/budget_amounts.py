"""Amounts of the budget one by one: missing, negative, or executed beyond the budget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.budget_table import (
    AMOUNT_KEYS,
    Row,
    find_amount,
    find_rows,
    may_have_stood,
    unit_words,
)
from selfeval_cli.checks.rules.slips import first_slip
from selfeval_cli.messages.budget_words import EXECUTED, OUTLAY_WORDS, PREVIOUS, column_words
from selfeval_cli.model.budget import OUTLAYS, Budget
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import add, subtract
from selfeval_cli.text.rounding import half_step


@rule("B105", "executed-above-budget", Severity.WARNING, Basis.CUSTOM)
def executed_above_budget(case: Case) -> Iterator[Verdict]:
    """The executed amount of every line, fund and item against its budget."""
    budget = case.report.budget
    if budget is None:
        return
    for row in case.once(find_rows):
        planned, executed = row.amount("budget"), row.amount("executed")
        if planned is None or executed is None:
            if row.kind != "item" or may_have_stood(case, row.path_of("budget" if planned is None else "executed")):
                yield Lacking(row.path_of("budget" if planned is None else "executed"))
        elif planned < 0:
            yield Lacking(row.path_of("budget"))  # another rule's matter
        elif executed > planned:
            slip = first_slip(case, (row.path_of("executed"), row.path_of("budget")))
            if slip is not None:
                yield Lacking(slip)
            elif row.kind == "line" and row.id != "total" and _adds_to_initial(budget, executed - planned):
                yield PASSED  # told of the whole, which these lines add up to
            else:
                yield _exceeds(budget, row, planned, executed)
        else:
            yield PASSED


def _adds_to_initial(budget: Budget, excess: Decimal) -> bool:
    """Whether the whole is above its year-start budget by as much and more, which is where that is told."""
    total = budget.total
    if budget.basis != "initial" or total is None or total.budget is None or total.executed is None:
        return False
    return subtract(total.executed, total.budget) >= excess > half_step(total.executed) + half_step(total.budget)


def _exceeds(budget: Budget, row: Row, planned: Decimal, executed: Decimal) -> Hit:
    if executed - planned <= half_step(planned) + half_step(executed):
        sentence, severity = "within-rounding", Severity.NOTE
    elif budget.basis == "initial":
        # More than the year-start budget is what an addition during the year looks like.
        sentence, severity = "above-initial", Severity.NOTE
    else:
        sentence, severity = "default", Severity.WARNING
    return Hit(
        row.path_of("executed"),
        sentence,
        {
            "line": row.name,
            "column": column_words("budget", budget.basis),
            "budget": planned,
            "executed": executed,
            "difference": subtract(executed, planned),
            "unit": unit_words(budget),
        },
        severity=severity,
        related=(Related(row.path_of("budget"), "budget"),),
    )


@rule("B106", "negative-amount", Severity.ERROR, Basis.ARITHMETIC)
def negative_amount(case: Case) -> Iterator[Verdict]:
    """Every amount of the budget, the outlays, the carry-over, and every stated rate."""
    budget = case.report.budget
    if budget is None:
        return
    unit = unit_words(budget)
    for row in case.once(find_rows):
        for key in AMOUNT_KEYS:
            amount = row.amount(key)
            if amount is None:
                continue
            if amount >= 0:
                yield PASSED
                continue
            # A single line may be negative for the year where spending of earlier years was paid back; a budget or the whole cannot.
            returned = key == "executed" and row.id != "total"
            yield Hit(
                row.path_of(key),
                "executed" if returned else "default",
                {"line": row.name, "column": column_words(key, budget.basis), "amount": amount, "unit": unit},
                severity=Severity.WARNING if returned else None,
            )
        rate, executed = row.line.execution_rate, row.amount("executed")
        if rate is not None and rate < 0 and (executed is None or executed >= 0):
            yield Hit(row.path_of("execution_rate"), "rate", {"line": row.name, "amount": rate})
    if budget.execution_rate is not None and budget.execution_rate < 0:
        yield Hit("budget.execution_rate", "whole-rate", {"amount": budget.execution_rate})
    for name in OUTLAYS:
        for key in ("previous", "budget", "executed") if (outlay := budget.outlay(name)) is not None else ():
            amount = getattr(outlay, key)
            if amount is None:
                continue
            if amount >= 0:
                yield PASSED
                continue
            column = PREVIOUS if key == "previous" else column_words(key, budget.basis)
            params = {"line": OUTLAY_WORDS[name], "column": column, "amount": amount, "unit": unit}
            yield Hit(f"budget.{name}.{key}", params=params)
    if budget.carryover is not None:
        if budget.carryover >= 0:
            yield PASSED
        else:
            yield Hit("budget.carryover", "carryover", {"amount": budget.carryover, "unit": unit})


@rule("B107", "amount-missing", Severity.WARNING, Basis.CUSTOM)
def amount_missing(case: Case) -> Iterator[Verdict]:
    """Budget and executed amount of every line and fund, something of every item, and the total."""
    budget = case.report.budget
    if budget is None:
        return
    rows = case.once(find_rows)
    if not rows:
        yield Lacking("budget") if case.something_left_out_under("budget") else Hit("budget", "nothing", on_key=True)
        return
    for row in rows:
        others = [other for other in rows if other is not row and other.kind == row.kind]
        yield (_check_item if row.kind == "item" else _check_row)(case, budget, row, others)
    yield _check_total(case, budget, rows)


def _check_row(case: Case, budget: Budget, row: Row, others: Sequence[Row]) -> Verdict:
    missing = [key for key in ("budget", "executed") if row.amount(key) is None]
    if not missing:
        return PASSED
    unreadable = [path for key in missing if may_have_stood(case, path := row.path_of(key))]
    if unreadable:
        return Lacking(unreadable[0])
    params = {"line": row.name, "column": column_words("budget", budget.basis), "executed_column": EXECUTED}
    if len(missing) == 2:
        return Hit(row.path, "both-missing", params, on_key=row.kind == "line")
    key = missing[0]
    # Offices that tell only the whole by this column leave it out in every line: that is worth a note, a single gap is a question.
    told_elsewhere = any(other.amount(key) is not None for other in others if other.id != "total")
    grave = row.id == "total" or told_elsewhere
    return Hit(row.path, f"{key}-missing", params, severity=None if grave else Severity.NOTE, on_key=row.kind == "line")


def _check_item(case: Case, budget: Budget, row: Row, others: Sequence[Row]) -> Verdict:
    """An item may be told by one amount or by its rate alone; a gap is worth a note where no other item has it."""
    missing = [key for key in ("budget", "executed") if row.amount(key) is None]
    unreadable = [path for key in (*AMOUNT_KEYS, "execution_rate") if may_have_stood(case, path := row.path_of(key))]
    params = {"line": row.name, "column": column_words("budget", budget.basis), "executed_column": EXECUTED}
    if unreadable:
        return Lacking(unreadable[0])
    if row.line.execution_rate is None and all(row.amount(key) is None for key in AMOUNT_KEYS):
        return Hit(row.path, "both-missing", params)
    alone = missing[0] if len(missing) == 1 else None
    if alone is None or (alone == "budget" and row.amount("initial") is not None):
        return PASSED
    if len(others) > 1 and all(other.amount(alone) is not None for other in others):
        return Hit(row.path, f"{alone}-missing", params, severity=Severity.NOTE)
    return PASSED


def _check_total(case: Case, budget: Budget, rows: Sequence[Row]) -> Verdict:
    if any(row.id == "total" for row in rows):
        return PASSED
    if may_have_stood(case, "budget.total") or case.something_left_out_under("budget.total"):
        return Lacking("budget.total")
    planned, executed = (_derive_total(case, rows, key) for key in ("budget", "executed"))
    if planned is None or executed is None:
        return Hit("budget", "total-missing", on_key=True)
    return Hit(
        "budget",
        "total-derived",
        {
            "column": column_words("budget", budget.basis),
            "executed_column": EXECUTED,
            "budget": planned,
            "executed": executed,
            "unit": unit_words(budget),
        },
        severity=Severity.NOTE,
        on_key=True,
    )


def _derive_total(case: Case, rows: Sequence[Row], key: str) -> Decimal | None:
    """What the lines add up to, else the funds; None where one of them lacks the column."""
    derived = find_amount(case, "total", key)
    if derived is not None:
        return derived.value
    amounts = [amount for row in rows if row.id == "fund" and (amount := row.amount(key)) is not None]
    complete = amounts and len(amounts) == sum(row.id == "fund" for row in rows)
    return add(amounts) if complete and not case.something_left_out_under("budget.fund") else None
