"""Stated execution rates on budgets built by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict
from selfeval_cli.checks.rules.budget_rates import execution_rate_mismatch
from selfeval_cli.model.budget import BudgetLine
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading, Report
from selfeval_cli.scoring.exact import compute_rate
from selfeval_cli.text.numbers_written import LONGEST_NUMBER

AMOUNTS = st.decimals(min_value=Decimal("0.01"), max_value=10**9, places=2)


def _run(left_out: frozenset[str] = frozenset(), **budget: object) -> list[Verdict]:
    heading = Heading(agency="云溪街道办事处", year=2023)
    report = Report.model_validate({"report": heading, "budget": {"unit": "万元", **budget}}).without(left_out)
    return list(execution_rate_mismatch.examine(Case(report, None, None, None)))


def _judge(rate: str, budget: str, executed: str, initial: str | None = None) -> Verdict:
    start = Decimal(initial) if initial is not None else None
    line = BudgetLine(initial=start, budget=Decimal(budget), executed=Decimal(executed))
    (verdict,) = _run(execution_rate=Decimal(rate), total=line)
    return verdict


def _sentence(verdict: Verdict) -> str | None:
    return verdict.sentence if isinstance(verdict, Hit) else None


@given(AMOUNTS, AMOUNTS, st.integers(min_value=0, max_value=8))
def test_the_computed_rate_passes_at_any_number_of_places(executed: Decimal, budget: Decimal, places: int) -> None:
    rate = compute_rate(executed, budget, places)
    assume(rate is not None and len(rate.as_tuple().digits) <= LONGEST_NUMBER)
    assert _judge(str(rate), str(budget), str(executed)) is PASSED


@given(
    st.decimals(min_value=1000, max_value=10**6, places=2),
    st.decimals(min_value=1000, max_value=10**6, places=2),
    st.decimals(min_value=Decimal("0.02"), max_value=50, places=2),
)
def test_a_rate_off_by_two_steps_is_found(executed: Decimal, budget: Decimal, off: Decimal) -> None:
    rate = compute_rate(executed, budget)
    assert rate is not None
    verdict = _judge(str(rate + off), str(budget), str(executed))
    assert isinstance(verdict, Hit)
    assert verdict.params["computed"] == rate


@pytest.mark.parametrize(
    ("rate", "budget", "executed", "initial", "sentence"),
    [
        ("97.67", "15622.04", "15258.19", None, None),
        ("97.7", "15622.04", "15258.19", None, None),
        ("98", "15622.04", "15258.19", None, None),
        ("97.68", "15622.04", "15258.19", None, "default"),
        ("97.6", "15622.04", "15258.19", None, "truncated"),
        ("97", "15622.04", "15258.19", None, "truncated"),
        ("0.9767", "15622.04", "15258.19", None, "fraction"),
        ("0.98", "15622.04", "15258.19", None, "fraction"),
        ("1", "15622.04", "15258.19", None, "fraction"),
        ("0.98", "1020.00", "10.00", None, None),
        ("0.99", "1020.00", "10.00", None, "default"),
        ("101.72", "15622.04", "15258.19", "15000.00", "initial-denominator"),
        ("101.72", "15622.04", "15258.19", None, "default"),
        ("92.5", "12", "11", None, "within-rounding"),
        ("0", "0", "0", None, None),
        ("100", "0", "0.00", None, None),
        ("50", "0", "0", None, "zero-budget"),
        ("100", "0", "3.2", None, "zero-budget"),
        ("-97.67", "15622.04", "-15258.19", None, None),
        ("102.5", "100.00", "102.50", None, None),
        ("99.9", "99.95", "99.90", None, None),
    ],
)
def test_which_slip_it_is(rate: str, budget: str, executed: str, initial: str | None, sentence: str | None) -> None:
    assert _sentence(_judge(rate, budget, executed, initial)) == sentence


@pytest.mark.parametrize(
    ("rate", "budget", "executed"),
    [
        ("97.670914235564830293", "15622.04", "15258.19"),
        ("1E+5", "1E+15", "1E-15"),
        ("0." + "1" * 19, "9" * 20, "9" * 20),
        ("1E-15", "0.01", "9" * 20),
    ],
)
def test_extreme_figures_do_not_break_it(rate: str, budget: str, executed: str) -> None:
    assert _judge(rate, budget, executed)


def test_a_fraction_is_mended() -> None:
    verdict = _judge("0.9767", "15622.04", "15258.19")
    assert isinstance(verdict, Hit)
    assert verdict.mended == "execution_rate = 97.67"


def test_cutting_off_is_a_warning_only() -> None:
    verdict = _judge("97.6", "15622.04", "15258.19")
    assert isinstance(verdict, Hit)
    assert verdict.severity is Severity.WARNING


def test_the_total_may_be_a_sum_of_its_lines() -> None:
    basic = BudgetLine(budget=Decimal("3223.25"), executed=Decimal("3167.46"))
    project = BudgetLine(budget=Decimal("12398.79"), executed=Decimal("12090.73"))
    assert _run(execution_rate=Decimal("97.67"), basic=basic, project=project) == [PASSED]


def test_a_total_that_could_not_be_read_is_not_replaced() -> None:
    line = BudgetLine(budget=Decimal(1), executed=Decimal(1))
    verdicts = _run(frozenset({"budget.total"}), execution_rate=Decimal(50), basic=line, project=line)
    assert verdicts == [Lacking("budget.total.budget")]


def test_the_same_rate_twice_is_told_once() -> None:
    total = BudgetLine(budget=Decimal(100), executed=Decimal(90), execution_rate=Decimal(80))
    verdicts = _run(execution_rate=Decimal(80), total=total)
    assert [verdict.path for verdict in verdicts if isinstance(verdict, Hit)] == ["budget.execution_rate"]


def test_of_two_rates_the_wrong_one_is_told() -> None:
    total = BudgetLine(budget=Decimal(100), executed=Decimal(90), execution_rate=Decimal(80))
    verdicts = _run(execution_rate=Decimal(90), total=total)
    assert [verdict.path for verdict in verdicts if isinstance(verdict, Hit)] == ["budget.total.execution_rate"]


def test_two_rates_that_round_to_each_other_agree() -> None:
    total = BudgetLine(execution_rate=Decimal("97.67"))
    assert not [verdict for verdict in _run(execution_rate=Decimal("97.7"), total=total) if isinstance(verdict, Hit)]


@given(AMOUNTS, AMOUNTS)
def test_a_rate_above_one_hundred_is_no_mistake_of_its_own(budget: Decimal, surplus: Decimal) -> None:
    assume(budget > 1)
    executed = budget + surplus
    rate = compute_rate(executed, budget)
    assert _judge(str(rate), str(budget), str(executed)) is PASSED
