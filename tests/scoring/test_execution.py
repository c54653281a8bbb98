"""Budget execution: what follows from the figures, and what does not."""

from __future__ import annotations

from decimal import Decimal

import pytest
import tomli

from selfeval_cli.model.execution import Execution, LineExecution
from selfeval_cli.model.report import Report
from selfeval_cli.scoring.execution import compute_execution

YONGPING = """
unit = "万元"
execution_rate = 97.67
total = { budget = 15622.04, executed = 15258.19 }
basic = { budget = 3223.25, executed = 3167.46 }
project = { budget = 12398.79, executed = 12090.73 }
"""


def report(budget: str, left_out: frozenset[str] = frozenset()) -> Report:
    tables = tomli.loads(f"[report]\nagency = '云溪街道办事处'\nyear = 2023\n[budget]\n{budget}", parse_float=Decimal)
    return Report.model_validate(tables).without(left_out)


def compute(budget: str, left_out: frozenset[str] = frozenset()) -> Execution:
    execution = compute_execution(report(budget, left_out))
    assert execution is not None
    return execution


def line(execution: Execution, name: str) -> LineExecution:
    found = execution.line(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "rate", "unexecuted"),
    [("total", "97.67", "363.85"), ("basic", "98.27", "55.79"), ("project", "97.52", "308.06")],
)
def test_the_real_report(name: str, rate: str, unexecuted: str) -> None:
    found = line(compute(YONGPING), name)
    assert (str(found.rate), str(found.unexecuted)) == (rate, unexecuted)


def test_lines_stand_in_the_order_of_the_table_then_the_funds_and_the_items() -> None:
    execution = compute(
        "project = { budget = 1 }\ntotal = { budget = 3 }\npersonnel = { budget = 1 }\n[[budget.item]]\nname = '课后服务经费'\nbudget = 1\n"
        "[[budget.fund]]\nname = '财政拨款'\nbudget = 3\n"
    )
    assert [(found.name, found.path, found.kind) for found in execution.lines] == [
        ("total", "budget.total", "line"),
        ("personnel", "budget.personnel", "line"),
        ("project", "budget.project", "line"),
        ("财政拨款", "budget.fund.财政拨款", "fund"),
        ("课后服务经费", "budget.item.课后服务经费", "item"),
    ]


def test_the_stated_rate_of_the_whole_budget_is_that_of_the_total() -> None:
    assert line(compute(YONGPING), "total").stated_rate == Decimal("97.67")
    assert line(compute(YONGPING), "basic").stated_rate is None


def test_the_own_stated_rate_of_the_total_comes_first() -> None:
    assert line(compute("execution_rate = 97\ntotal = { execution_rate = 98 }"), "total").stated_rate == 98


def test_a_missing_total_is_the_sum_of_basic_and_project() -> None:
    total = line(compute("basic = { budget = 1.10, executed = 1 }\nproject = { budget = 2.25, executed = 1 }"), "total")
    assert (str(total.budget), str(total.rate), total.derived) == ("3.35", "59.70", frozenset({"budget", "executed"}))


def test_a_missing_basic_is_the_sum_of_personnel_and_operating_and_counts_for_the_total() -> None:
    execution = compute("personnel = { executed = 5 }\noperating = { executed = 2 }\nproject = { executed = 3 }")
    assert [(found.name, found.executed, found.derived) for found in execution.lines[:2]] == [
        ("total", Decimal(10), frozenset({"executed"})),
        ("basic", Decimal(7), frozenset({"executed"})),
    ]


def test_a_given_figure_is_not_replaced_by_a_sum() -> None:
    total = line(compute("total = { budget = 9 }\nbasic = { budget = 1 }\nproject = { budget = 2 }"), "total")
    assert (total.budget, total.derived) == (Decimal(9), frozenset[str]())


def test_one_part_alone_makes_no_total() -> None:
    assert compute("basic = { budget = 1 }").line("total") is None


@pytest.mark.parametrize("path", ["budget.total.budget", "budget.total"])
def test_what_could_not_be_read_is_not_replaced_by_a_sum(path: str) -> None:
    execution = compute("basic = { budget = 1 }\nproject = { budget = 2 }", frozenset({path}))
    assert execution.line("total") is None


@pytest.mark.parametrize("budget", ["0", "-5"])
def test_a_budget_that_is_not_above_zero_has_no_rate(budget: str) -> None:
    assert line(compute(f"total = {{ budget = {budget}, executed = 3 }}"), "total").rate is None


def test_a_rate_may_pass_100() -> None:
    total = line(compute("total = { budget = 100, executed = 104.5 }"), "total")
    assert (total.rate, total.unexecuted) == (Decimal("104.50"), Decimal("-4.5"))


@pytest.mark.parametrize(
    ("basis", "rate"),
    [("", "25.00"), ('basis = "adjusted"\n', "25.00"), ('basis = "initial"\n', "None")],
)
def test_the_adjustment_rate_needs_an_adjusted_budget(basis: str, rate: str) -> None:
    total = line(compute(f"{basis}total = {{ initial = 80, budget = 100 }}"), "total")
    assert str(total.adjustment_rate) == rate


def test_a_cut_budget_has_a_negative_adjustment_rate() -> None:
    assert line(compute("total = { initial = 120, budget = 100 }"), "total").adjustment_rate == Decimal("-16.67")


def test_from_an_initial_budget_of_zero_there_is_no_adjustment_rate() -> None:
    assert line(compute("total = { initial = 0, budget = 100 }"), "total").adjustment_rate is None


def test_carryover_comes_only_from_a_given_figure() -> None:
    assert compute(YONGPING).carryover_rate is None
    assert compute(f"carryover = 363.85\n{YONGPING}").carryover_rate == Decimal("2.33")


@pytest.mark.parametrize("budget", ["", 'unit = "万元"', "reason = '无'"])
def test_without_figures_there_is_nothing(budget: str) -> None:
    assert compute_execution(report(budget)) is None


def test_without_a_budget_there_is_nothing() -> None:
    bare = Report.model_validate({"report": {"agency": "云溪街道办事处", "year": 2023}})
    assert compute_execution(bare) is None


def test_amounts_beyond_the_usual_precision_are_exact() -> None:
    execution = compute("basic = { budget = 9999999999.9999999999 }\nproject = { budget = 0.0000000001 }")
    assert line(execution, "total").budget == 10**10
