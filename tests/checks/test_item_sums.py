"""Items of the budget on reports built by hand: what may be added, and what the sum is held against."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict
from selfeval_cli.checks.rules.item_sums import judge_items
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading, Report

AMOUNTS = st.decimals(min_value=0, max_value=10**6, places=2)


def _judge(
    items: list[tuple[str, str]],
    left_out: frozenset[str] = frozenset(),
    project: str = "386.22",
    total: str = "1198.62",
) -> list[Verdict]:
    lines = {name: {"executed": Decimal(amount)} for name, amount in (("total", total), ("project", project)) if amount}
    rows = [{"name": name, "executed": Decimal(amount)} for name, amount in items]
    budget = {"unit": "万元", **lines, "item": rows}
    heading = Heading(agency="云溪中学", year=2023)
    report = Report.model_validate({"report": heading, "budget": budget}).without(left_out)
    return list(judge_items(Case(report, None, None, None)))


def _sentence(verdicts: list[Verdict]) -> str | None:
    (verdict,) = verdicts
    return verdict.sentence if isinstance(verdict, Hit) else None


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (("课后服务经费", "食堂改造工程"), "items"),
        (("环卫保洁", "河道巡查"), "items-perhaps"),
        (("课后服务经费", "河道巡查"), "items-perhaps"),
        (("课后服务经费", "日常公用经费"), None),
        (("行政运行（项）", "机关服务（项）"), None),
        (("工资福利支出", "商品和服务支出"), None),
        (("印刷费", "维修费"), None),
    ],
)
def test_only_projects_are_bound_by_the_line_of_projects(names: tuple[str, str], sentence: str | None) -> None:
    assert _sentence(_judge([(names[0], "200.00"), (names[1], "199.98")])) == sentence


def test_whatever_they_are_they_are_bound_by_the_total() -> None:
    (hit,) = _judge([("行政运行（项）", "900.00"), ("机关服务（项）", "300.00")])
    assert isinstance(hit, Hit)
    assert (hit.sentence, hit.severity, hit.params["difference"]) == ("items", None, Decimal("1.38"))


def test_a_sum_that_may_be_one_is_a_note() -> None:
    (hit,) = _judge([("环卫保洁", "400.00")])
    assert isinstance(hit, Hit)
    assert hit.severity is Severity.NOTE


@given(st.lists(AMOUNTS, min_size=1, max_size=6), AMOUNTS)
def test_less_than_the_line_is_nothing(amounts: list[Decimal], rest: Decimal) -> None:
    whole = f"{sum(amounts) + rest:f}"
    items = [(f"专项{number}", f"{amount:f}") for number, amount in enumerate(amounts)]
    assert _judge(items, project=whole, total=whole) == [PASSED]


def test_rounding_may_explain_a_little() -> None:
    assert _judge([("课后服务经费", "200"), ("食堂改造工程", "187")]) == [PASSED]


@pytest.mark.parametrize(
    "items",
    [
        [("教师培训专项", "300.00"), ("其中：校长班", "120.00")],
        [("校舍修缮工程", "386.00"), ("屋面修缮工程", "200.00"), ("门窗修缮工程", "186.00")],
    ],
)
def test_what_is_part_of_another_is_not_added_to_it(items: list[tuple[str, str]]) -> None:
    assert _judge(items) == [PASSED]


def test_accounts_are_added_level_by_level() -> None:
    items = [
        ("教育支出（类）", "1100.00"),
        ("普通教育（款）", "1100.00"),
        ("小学教育（项）", "640.00"),
        ("初中教育（项）", "460.00"),
    ]
    assert _judge(items) == [PASSED, PASSED, PASSED]


def test_accounts_above_each_other_without_their_levels() -> None:
    assert _judge(
        [("教育支出", "1100.00"), ("普通教育", "1100.00"), ("小学教育", "700.00"), ("初中教育", "400.00")]
    ) == [PASSED]


def test_two_projects_of_one_amount_are_two() -> None:
    assert _sentence(_judge([("甲校舍改造工程", "200.00"), ("乙校舍改造工程", "200.00")])) == "items"


def test_nothing_to_hold_them_against() -> None:
    assert _judge([("课后服务经费", "200.00")], project="", total="") == [Lacking("budget.total.executed")]


def test_a_negative_amount_is_told_elsewhere() -> None:
    verdicts = _judge([("课后服务经费", "900.00"), ("食堂改造工程", "-3.20")])
    assert verdicts == [Lacking("budget.item.食堂改造工程.executed")]


def test_an_item_that_could_not_be_read_leaves_the_sum_open() -> None:
    assert _judge([("课后服务经费", "200.00")], frozenset({"budget.item.#2"})) == [Lacking("budget.item")]
