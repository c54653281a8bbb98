"""Missing, negative and exceeded amounts, units and bases, on budgets built by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.engine import run_rules
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict
from selfeval_cli.checks.rules.budget import BUDGET_RULES
from selfeval_cli.checks.rules.budget_amounts import amount_missing, executed_above_budget, negative_amount
from selfeval_cli.checks.rules.budget_setting import basis_contradicted, basis_not_said, budget_missing, unit_missing
from selfeval_cli.checks.waivers import Waivers
from selfeval_cli.model.budget import BudgetLine
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading, Report
from selfeval_cli.scoring.execution import compute_execution

NOTHING_LEFT_OUT: frozenset[str] = frozenset()
FULL = BudgetLine(budget=Decimal("860.00"), executed=Decimal("812.35"))


def _case(budget: dict[str, object] | None, left_out: frozenset[str] = NOTHING_LEFT_OUT) -> Case:
    heading = Heading(agency="云溪街道办事处", year=2023)
    report = Report.model_validate({"report": heading, "budget": budget}).without(left_out)
    return Case(report, None, None, None)


def _run(rule: Rule, budget: dict[str, object] | None, *left_out: str) -> list[Verdict]:
    return list(rule.examine(_case(budget, frozenset(left_out))))


def _hits(rule: Rule, budget: dict[str, object] | None, *left_out: str) -> list[tuple[str, str, Severity | None]]:
    verdicts = _run(rule, budget, *left_out)
    return [(hit.path, hit.sentence, hit.severity) for hit in verdicts if isinstance(hit, Hit)]


def test_spending_all_of_it_is_fine() -> None:
    assert _run(executed_above_budget, {"total": BudgetLine(budget=Decimal(5), executed=Decimal("5.00"))}) == [PASSED]


@pytest.mark.parametrize(
    ("basis", "executed", "outcome"),
    [
        ("adjusted", "100.02", ("default", Severity.WARNING)),
        (None, "100.02", ("default", Severity.WARNING)),
        ("initial", "100.02", ("above-initial", Severity.NOTE)),
        ("adjusted", "100.01", ("within-rounding", Severity.NOTE)),
    ],
)
def test_how_much_spending_above_the_budget_matters(
    basis: str | None, executed: str, outcome: tuple[str, Severity]
) -> None:
    line = BudgetLine(budget=Decimal("100.00"), executed=Decimal(executed))
    assert _hits(executed_above_budget, {"basis": basis, "total": line}) == [("budget.total.executed", *outcome)]


def test_negative_zero_is_not_negative() -> None:
    line = BudgetLine(budget=Decimal("-0.0"), executed=Decimal(0))
    assert _run(negative_amount, {"total": line}) == [PASSED, PASSED]


def test_a_line_may_have_been_paid_back_but_not_the_whole() -> None:
    line = BudgetLine(executed=Decimal(-1))
    assert _hits(negative_amount, {"total": line, "project": line}) == [
        ("budget.total.executed", "default", None),
        ("budget.project.executed", "executed", Severity.WARNING),
    ]


def test_a_column_that_only_the_total_has_is_a_note() -> None:
    line = BudgetLine(budget=Decimal(430))
    assert [severity for _, _, severity in _hits(amount_missing, {"total": FULL, "basic": line, "project": line})] == [
        Severity.NOTE,
        Severity.NOTE,
    ]


def test_one_gap_among_lines_is_a_question() -> None:
    line = BudgetLine(budget=Decimal(430))
    assert _hits(amount_missing, {"total": FULL, "basic": FULL, "project": line}) == [
        ("budget.project", "executed-missing", None)
    ]


def test_what_could_not_be_read_is_not_missing() -> None:
    line = BudgetLine(budget=Decimal(860))
    verdicts = _run(amount_missing, {"total": line}, "budget.total.executed")
    assert verdicts == [Lacking("budget.total.executed"), PASSED]


def test_a_total_that_could_not_be_read_is_not_missing() -> None:
    assert _run(amount_missing, {"project": FULL}, "budget.total") == [PASSED, Lacking("budget.total")]
    assert _run(amount_missing, {}, "budget.total.budget") == [Lacking("budget")]


def test_a_total_is_added_up_from_complete_funds_only() -> None:
    funds = [{"name": "财政拨款", "budget": Decimal(10), "executed": Decimal(9)}]
    assert _hits(amount_missing, {"fund": funds}) == [("budget", "total-derived", Severity.NOTE)]
    assert _hits(amount_missing, {"fund": funds}, "budget.fund.#2") == [("budget", "total-missing", None)]


def test_unit_and_basis_that_could_not_be_read_are_not_missing() -> None:
    assert _run(unit_missing, {"total": FULL}, "budget.unit") == [Lacking("budget.unit")]
    assert _run(basis_not_said, {"total": FULL}, "budget.basis") == [Lacking("budget.basis")]


def test_no_amounts_need_no_unit() -> None:
    assert _run(unit_missing, {}) == []


def test_a_column_of_initial_budgets_says_the_basis() -> None:
    line = BudgetLine(initial=Decimal(800), budget=Decimal(860), executed=Decimal(800))
    assert _run(basis_not_said, {"total": line}) == [PASSED]


def test_a_budget_that_could_not_be_read_is_not_missing() -> None:
    assert _run(budget_missing, None, "budget") == [Lacking("budget")]
    assert _hits(budget_missing, None) == [("report", "default", None)]


def test_an_equal_initial_budget_does_not_contradict() -> None:
    line = BudgetLine(initial=Decimal(860), budget=Decimal("860.00"))
    assert _run(basis_contradicted, {"basis": "initial", "total": line}) == [PASSED]
    assert _run(basis_contradicted, {"basis": "adjusted", "total": line}) == []


def test_a_plain_whole_budget_ends_every_rule_without_a_finding() -> None:
    case = _case({"unit": "万元", "basis": "adjusted", "total": FULL})
    case = replace(case, execution=compute_execution(case.report))
    outcomes = run_rules(case, BUDGET_RULES, Waivers(())).outcomes
    assert {outcome.code: outcome.state for outcome in outcomes} == {
        "B101": "not-applicable",
        "B102": "not-applicable",
        "B103": "not-applicable",
        "B104": "not-applicable",
        "B105": "passed",
        "B106": "passed",
        "B107": "passed",
        "B108": "passed",
        "B109": "passed",
        "B110": "passed",
        "B112": "not-applicable",
        "B113": "passed",
        "B114": "not-applicable",
        "B115": "not-applicable",
        "B116": "not-applicable",
        "B117": "not-applicable",
    }


def test_no_budget_is_found_once() -> None:
    verdicts = run_rules(_case(None), BUDGET_RULES, Waivers(()))
    assert [finding.code for finding in verdicts.findings] == ["B110"]
