"""Figures that are wrong by a factor of 10 000: found where that mends something, and never where it does not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking, Rule
from selfeval_cli.checks.rules.budget_amounts import executed_above_budget
from selfeval_cli.checks.rules.budget_rates import execution_rate_mismatch
from selfeval_cli.checks.rules.budget_sums import funds_not_sum, total_not_sum
from selfeval_cli.checks.rules.consistency import same_as_differs
from selfeval_cli.checks.rules.magnitudes import order_of_magnitude
from selfeval_cli.checks.rules.part_sums import parts_not_sum
from selfeval_cli.checks.rules.slips import is_magnitude_slip
from selfeval_cli.checks.rules.two_values import two_values
from selfeval_cli.model.report import Heading, Report

AMOUNTS = st.decimals(min_value=100, max_value=50_000, places=2)
FACTORS = st.sampled_from((4, -4))


def _case(*indicators: dict[str, Any], budget: dict[str, Any] | None = None) -> Case:
    heading = Heading(agency="云溪街道办事处", year=2023)
    tables = {"report": heading, "indicator": indicators}
    if budget is not None:
        tables["budget"] = {"unit": "万元", **budget}
    return Case(Report.model_validate(tables), None, None, None)


def _hits(case: Case, rule: Rule = order_of_magnitude) -> list[Hit]:
    return [verdict for verdict in rule.examine(case) if isinstance(verdict, Hit)]


def _found(case: Case) -> list[tuple[str, object]]:
    return [(hit.path, hit.params["mended"]) for hit in _hits(case)]


def _table(basic: Decimal, project: Decimal) -> dict[str, Any]:
    return {
        "total": {"budget": basic + project},
        "basic": {"budget": basic},
        "project": {"budget": project},
    }


@given(AMOUNTS, AMOUNTS)
def test_a_right_table_has_none(basic: Decimal, project: Decimal) -> None:
    assert _found(_case(budget=_table(basic, project))) == []


@given(AMOUNTS, AMOUNTS, st.decimals(min_value=-90, max_value=90, places=2))
def test_a_table_that_is_merely_wrong_has_none(basic: Decimal, project: Decimal, difference: Decimal) -> None:
    budget = _table(basic, project)
    budget["total"]["budget"] += difference
    assert _found(_case(budget=budget)) == []


@given(AMOUNTS, AMOUNTS, FACTORS, st.sampled_from(("total", "basic", "project")))
def test_the_amount_that_slipped_is_found_and_the_sum_is_silent(
    basic: Decimal, project: Decimal, places: int, line: str
) -> None:
    budget = _table(basic, project)
    right = budget[line]["budget"]
    budget[line]["budget"] = right.scaleb(places)
    case = _case(budget=budget)
    ((path, mended),) = _found(case)
    assert (path, mended) == (f"budget.{line}.budget", right)
    assert _hits(case, total_not_sum) == []
    assert Lacking(path) in list(total_not_sum.examine(case))


def test_a_line_whose_two_amounts_both_slipped() -> None:
    budget: dict[str, Any] = {
        "total": {"budget": Decimal("8650.40"), "executed": Decimal("8402.71")},
        "basic": {"budget": Decimal("2210.15"), "executed": Decimal("2180.33")},
        "project": {"budget": Decimal("64402500"), "executed": Decimal("62223800"), "execution_rate": Decimal("96.62")},
    }
    case = _case(budget=budget)
    assert _found(case) == [
        ("budget.project.budget", Decimal("6440.25")),
        ("budget.project.executed", Decimal("6222.38")),
    ]
    for rule in (total_not_sum, execution_rate_mismatch, executed_above_budget):
        assert _hits(case, rule) == []


def test_rates_and_funds_are_silent_too() -> None:
    budget = {
        "execution_rate": Decimal("97.23"),
        "total": {"budget": Decimal("318.00"), "executed": Decimal("309.20")},
        "fund": [
            {"name": "拨款", "budget": Decimal("268.00"), "executed": Decimal("0.02607")},
            {
                "name": "其他",
                "budget": Decimal("50.00"),
                "executed": Decimal("48.50"),
                "execution_rate": Decimal("97.00"),
            },
        ],
    }
    case = _case(budget=budget)
    assert _found(case) == [("budget.fund.拨款.executed", Decimal("260.70"))]
    assert _hits(case, funds_not_sum) == []


def test_a_rate_that_is_only_a_fraction_is_another_matter() -> None:
    budget = {"execution_rate": Decimal("0.97"), "total": {"budget": Decimal("318.00"), "executed": Decimal("309.20")}}
    assert _found(_case(budget=budget)) == []


@pytest.mark.parametrize("rate", ["1", "0.01", "9714", "100"])
def test_odd_rates_alone_prove_nothing(rate: str) -> None:
    budget = {"execution_rate": Decimal(rate), "total": {"budget": Decimal("318.00"), "executed": Decimal("309.20")}}
    assert _found(_case(budget=budget)) == []


def test_what_is_negative_or_zero_is_left_alone() -> None:
    budget = {"total": {"budget": Decimal(0), "executed": Decimal("309.20")}, "project": {"budget": Decimal(-5)}}
    assert _found(_case(budget=budget)) == []


def test_a_part_that_is_one_too_many_is_no_slip() -> None:
    parts = {"甲": "860.20万元", "乙": "465.40万元", "丙": "120.00万元"}
    case = _case({"name": "补贴", "actual": "1325.60万元", "parts": parts})
    assert _found(case) == []
    assert len(_hits(case, parts_not_sum)) == 1


def test_a_figure_of_one_digit_fits_too_much_to_prove_anything() -> None:
    assert _found(_case({"name": "人次", "actual": "12000人次", "parts": {"甲": "2200人次", "乙": "1人次"}})) == []


def test_of_a_single_part_and_its_total_the_target_tells_which() -> None:
    indicator = {"name": "税收", "target": "≥2亿元", "actual": "2.18万元", "parts": {"国税": "2.18亿元"}}
    assert _found(_case(indicator)) == [("-/税收.actual", "2.18亿元")]


def test_rough_figures_are_left_alone() -> None:
    assert _found(_case({"name": "税收", "actual": "约2.18亿元", "parts": {"甲": "1.2亿元", "乙": "9800元"}})) == []


@pytest.mark.parametrize(
    ("actual", "previous", "change", "path", "mended"),
    [
        ("2.18万元", "2.05亿元", "同比增长6.3%", "actual", "2.18亿元"),
        (
            "2.18亿元",
            "2.05万元",
            "同比增长6.3%",
            "actual",
            "2.18万元",
        ),  # nothing tells which: the result is asked about
        ("21824元", "20523万元", "增长6.3%", "actual", "21824万元"),
        ("12人次", "11.8万人次", "增长1.7%", "actual", "12万人次"),
        ("86.4亿元", "81.2亿元", "增加5.2万元", "change", "5.2亿元"),
        ("81.2亿元", "86.4亿元", "减少5.2万元", "change", "5.2亿元"),
        ("2.1万元", "2.1亿元", "与上年持平", "actual", "2.1亿元"),
        ("2.4亿元", "1.2万元", "翻一番", "actual", "2.4万元"),
    ],
)
def test_a_change_tells_the_slip(actual: str, previous: str, change: str, path: str, mended: str) -> None:
    case = _case({"name": "税收", "actual": actual, "previous": previous, "change": change})
    assert _found(case) == [(f"-/税收.{path}", mended)]
    assert is_magnitude_slip(case, f"-/税收.{path}")


@pytest.mark.parametrize(
    ("actual", "previous", "change"),
    [
        ("2.18亿元", "2.05亿元", "同比增长6.3%"),
        ("2.18亿元", "2.05亿元", "同比增长16.3%"),
        ("2.18万元", "2.05亿元", "同比下降99.99%"),
        ("2.18万元", "2.05亿元", "环比增长6.3%"),
        ("2.18万元", "2.05亿元", "增长"),
        ("2.18万元", "超2.05亿元", "增长6.3%"),
        ("2.18万元", "2.05公顷", "增长6.3%"),
        ("3.18万元", "2.05亿元", "增长6.3%"),
        ("0万元", "0亿元", "增长6.3%"),
    ],
)
def test_a_change_that_no_factor_mends_tells_none(actual: str, previous: str, change: str) -> None:
    assert _found(_case({"name": "税收", "actual": actual, "previous": previous, "change": change})) == []


def test_two_places_of_one_figure() -> None:
    one = {"name": "招商引资到位资金", "section": "economy", "actual": "3.26亿元"}
    other = {"name": "招商引资到位资金", "section": "party", "actual": "3.26万元"}
    case = _case(one, other)
    assert _found(case) == [("party/招商引资到位资金.actual", "3.26亿元")]
    assert _hits(case, two_values) == []


def test_same_as_of_another_size() -> None:
    case = _case(
        {"name": "税收", "actual": "2.18亿元", "same_as": "财政收入"}, {"name": "财政收入", "actual": "2.18万元"}
    )
    assert _found(case) == [("-/税收.actual", "2.18万元")]
    assert _hits(case, same_as_differs) == []


def test_a_figure_ten_times_too_large_is_not_a_slip_of_units() -> None:
    case = _case(
        {"name": "税收", "actual": "21.8亿元", "same_as": "财政收入"}, {"name": "财政收入", "actual": "2.18亿元"}
    )
    assert _found(case) == []
    assert len(_hits(case, same_as_differs)) == 1


def test_a_row_that_slipped_where_one_column_has_no_sum() -> None:
    budget: dict[str, Any] = {
        "total": {"budget": Decimal("8650.40"), "executed": Decimal("8402.71")},
        "basic": {"budget": Decimal("2210.15")},
        "project": {"budget": Decimal("64402500"), "executed": Decimal("62223800"), "execution_rate": Decimal("96.62")},
    }
    paths = [path for path, _ in _found(_case(budget=budget))]
    assert paths == ["budget.project.budget", "budget.project.executed"]


def test_a_rate_reckoned_from_the_slip_does_not_hide_it() -> None:
    budget: dict[str, Any] = {
        "total": {"budget": Decimal("8650.40"), "executed": Decimal("8402.71")},
        "basic": {"budget": Decimal("2210.15"), "executed": Decimal("2180.33")},
        "project": {"budget": Decimal("6440.25"), "executed": Decimal("0.622238"), "execution_rate": Decimal("0.01")},
    }
    case = _case(budget=budget)
    assert _found(case) == [("budget.project.executed", Decimal("6222.38"))]
    assert _hits(case, execution_rate_mismatch) == []
