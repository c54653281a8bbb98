"""What the budget figures mean: whether there are any, their unit, and which budget they are."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.budget_table import AMOUNT_KEYS, Row, list_rows, may_have_stood, unit_words
from selfeval_cli.messages.budget_words import INITIAL_BUDGET
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis


@rule("B108", "unit-missing", Severity.WARNING, Basis.CUSTOM)
def unit_missing(case: Case) -> Iterator[Verdict]:
    """Amounts without a unit."""
    budget = case.report.budget
    if budget is None:
        return
    amounts = [
        amount for row in list_rows(case.report) for key in AMOUNT_KEYS if (amount := row.amount(key)) is not None
    ]
    if budget.carryover is not None:
        amounts.append(budget.carryover)
    if not amounts:
        return
    if budget.unit is not None:
        yield PASSED
    elif may_have_stood(case, "budget.unit"):
        yield Lacking("budget.unit")
    else:
        yield Hit("budget", params={"amount": amounts[0]}, on_key=True)


@rule("B109", "basis-not-said", Severity.NOTE, Basis.CUSTOM)
def basis_not_said(case: Case) -> Iterator[Verdict]:
    """Budget figures that are not said to be 年初 or 调整后; beside a column 年初 they can only be the adjusted ones."""
    budget = case.report.budget
    rows = [row for row in list_rows(case.report) if row.amount("budget") is not None]
    if budget is None or not rows:
        return
    if budget.basis is not None or any(row.amount("initial") is not None for row in rows):
        yield PASSED
    elif may_have_stood(case, "budget.basis"):
        yield Lacking("budget.basis")
    else:
        yield Hit("budget", on_key=True)


@rule("B110", "budget-missing", Severity.WARNING, Basis.CUSTOM)
def budget_missing(case: Case) -> Iterator[Verdict]:
    """A report without any budget."""
    if case.report.budget is not None:
        yield PASSED
    elif may_have_stood(case, "budget") or case.something_left_out_under("budget"):
        yield Lacking("budget")
    else:
        yield Hit("report", "project" if case.report.heading.scope == "project" else "default", on_key=True)


@rule("B112", "basis-contradicted", Severity.WARNING, Basis.ARITHMETIC)
def basis_contradicted(case: Case) -> Iterator[Verdict]:
    """A budget said to be the initial one, beside an initial budget that is another."""
    budget = case.report.budget
    if budget is None or budget.basis != "initial":
        return
    both = [
        row for row in list_rows(case.report) if row.amount("budget") is not None and row.amount("initial") is not None
    ]
    if not both:
        return
    differing = [row for row in both if row.amount("budget") != row.amount("initial")]
    if not differing:
        yield PASSED
        return
    first: Row = differing[0]
    yield Hit(
        "budget.basis",
        params={
            "line": first.name,
            "initial_column": INITIAL_BUDGET,
            "initial": first.amount("initial"),
            "budget": first.amount("budget"),
            "unit": unit_words(budget),
            "count": len(differing),
        },
        related=tuple(Related(row.path_of("initial"), "budget") for row in differing),
    )
