"""Sums of the budget: total = basic + project, basic = personnel + operating, total = all funds."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.budget_additions import Addition, list_additions
from selfeval_cli.checks.rules.budget_table import is_to_the_fen, unit_words, write_sum
from selfeval_cli.checks.rules.slips import first_slip
from selfeval_cli.messages.budget_words import LESS, MORE, column_words
from selfeval_cli.model.budget import Budget
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.rounding import Verdict as Agreement
from selfeval_cli.text.rounding import agree_within


@rule("B101", "total-not-sum", Severity.ERROR, Basis.ARITHMETIC)
def total_not_sum(case: Case) -> Iterator[Verdict]:
    """The total of each column against basic + project; where basic is not given, against its own two lines + project."""
    return _judge_all(case, "total")


@rule("B102", "basic-not-sum", Severity.ERROR, Basis.ARITHMETIC)
def basic_not_sum(case: Case) -> Iterator[Verdict]:
    """The basic expenditure of each column against personnel + operating."""
    return _judge_all(case, "basic")


@rule("B104", "funds-not-sum", Severity.ERROR, Basis.ARITHMETIC)
def funds_not_sum(case: Case) -> Iterator[Verdict]:
    """The total of each column against the funds, where every fund has the column."""
    return _judge_all(case, "funds")


def _judge_all(case: Case, which: str) -> Iterator[Verdict]:
    budget = case.report.budget
    for addition in case.once(list_additions):
        if addition.sum != which or budget is None:
            continue
        if addition.lacking is not None:
            yield Lacking(addition.lacking)
        elif addition.exact:
            yield PASSED
        else:
            slip = first_slip(case, addition.paths)
            yield _compare(budget, addition) if slip is None else Lacking(slip)


def _compare(budget: Budget, addition: Addition) -> Verdict:
    key, stated, parts, amounts = addition.key, addition.stated, addition.parts, addition.amounts
    agreement = agree_within(stated, amounts, exact=is_to_the_fen(budget, (stated, *amounts)))
    surplus = agreement.difference
    sentence, severity = "default", None
    if agreement.verdict is Agreement.WITHIN_ROUNDING:
        sentence, severity = "within-rounding", Severity.NOTE
    elif parts[0].id == "fund" and len(parts) == 1:
        # One fund that falls short may be the only one that the report lists; of several it can be asked that they are all.
        sentence, severity = ("one-fund", Severity.WARNING) if surplus > 0 else ("one-fund-above", None)
    return Hit(
        addition.paths[0],
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
