"""One thing with two values (C602): which names, units and periods make one thing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking
from selfeval_cli.checks.rules.indicator_names import says_which, strip_tail
from selfeval_cli.checks.rules.two_values import two_values
from selfeval_cli.model.report import Heading, Report


def _case(*indicators: dict[str, Any], **tables: Any) -> Case:
    scope = tables.pop("scope", "department")
    heading = Heading(agency="云溪街道办事处", year=2023, scope=scope)
    return Case(Report.model_validate({"report": heading, "indicator": indicators, **tables}), None, None, None)


def _hits(*indicators: dict[str, Any], **tables: Any) -> list[Hit]:
    return [verdict for verdict in two_values.examine(_case(*indicators, **tables)) if isinstance(verdict, Hit)]


def _pair(one: str, other: str, name: str = "走访企业", **more: Any) -> list[Hit]:
    return _hits({"section": "a", "name": name, "actual": one}, {"section": "b", "name": name, "actual": other, **more})


@pytest.mark.parametrize(
    ("one", "other"),
    [("640家", "615家"), ("95%", "96%"), ("2.18亿元", "21924万元"), ("3个", "4处"), ("超8000人次", "7000人次")],
)
def test_values_that_cannot_be_one(one: str, other: str) -> None:
    (hit,) = _pair(one, other)
    assert hit.path == "b/走访企业.actual"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("640家", "640家"),
        ("2.18亿元", "21824万元"),
        ("超8000人次", "8126人次"),
        ("640家", "1280次"),
        ("640家", "完成"),
        ("640家", "预计650家"),
        ("640", "615家"),
    ],
)
def test_values_that_can_be_one_or_cannot_be_compared(one: str, other: str) -> None:
    assert _pair(one, other) == []


def test_periods_tell_them_apart() -> None:
    assert _pair("640家", "615家", period="1-11月") == []
    one = {"section": "a", "name": "走访企业", "actual": "640家", "period": "前三季度"}
    assert len(_hits(one, one | {"section": "b", "actual": "615家", "period": "1-9月"})) == 1
    assert len(_pair("640家", "615家", period="截至12月31日")) == 1


@pytest.mark.parametrize("name", ["宣传活动", "专项整治行动", "满意度", "培训次数", "志愿服务"])
def test_names_that_any_section_may_use(name: str) -> None:
    assert _pair("12次", "30次", name) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("走访企业", "走访企业数量"),
        ("走访企业", "走访企业（家）"),
        ("“口袋公园”", "口袋公园 "),
        ("ＧＤＰ增加值", "gdp增加值"),
    ],
)
def test_names_written_in_two_ways(one: str, other: str) -> None:
    hits = _hits({"section": "a", "name": one, "actual": "12家"}, {"section": "b", "name": other, "actual": "15家"})
    assert len(hits) == 1


@pytest.mark.parametrize("name", ["走访（区级）", "指数", "数"])
def test_tails_that_belong_to_the_name(name: str) -> None:
    assert strip_tail(name.translate(str.maketrans("（）", "()"))) in (
        name.translate(str.maketrans("（）", "()")),
        "指",
    )


def test_one_section_is_the_matter_of_another_rule_and_groups_are_not() -> None:
    one = {"section": "a", "name": "走访企业", "actual": "640家"}
    assert _hits(one, one | {"actual": "615家"}) == []
    assert len(_hits(one | {"group": "产出"}, one | {"group": "效益", "actual": "615家"})) == 1
    assert _hits(one | {"goal": "1"}, one | {"goal": "2", "section": "b", "actual": "615家"}) == []


def test_a_part_or_detail_that_is_an_indicator_elsewhere() -> None:
    whole = {"name": "视频监控", "actual": "3240支", "parts": {"高清监控": "3100支", "其他": "140支"}}
    (hit,) = _hits(whole, {"name": "高清监控", "actual": "3150支"})
    assert hit.path == "-/视频监控.parts.高清监控"
    detailed = {"name": "城市更新", "details": {"口袋公园": "4个"}}
    (hit,) = _hits({"name": "口袋公园", "actual": "3个"}, detailed)
    assert hit.path == "-/城市更新.details.口袋公园.actual"


@pytest.mark.parametrize("name", ["群众满意度", "成功率", "解决问题", "占地面积", "总投资", "参加人数", "志愿者"])
def test_names_of_details_that_are_of_their_own_indicator(name: str) -> None:
    detailed = {"name": "矛盾纠纷调解", "actual": "812宗", "details": {name: "98"}}
    assert not says_which(name, relative=True)
    assert _hits(detailed, {"name": name, "actual": "95"}) == []


def test_same_as_is_checked_by_its_own_rule() -> None:
    assert _pair("640家", "615家", same_as="a/走访企业") == []


BUDGET = {
    "total": {"budget": "8650.40", "executed": "8402.71"},
    "project": {"budget": "6440.25", "executed": "6222.38"},
}


def _rate(actual: str, name: str = "预算执行率", budget: dict[str, Any] | None = None, **more: Any) -> list[Hit]:
    def number(value: Any) -> Any:
        return {key: number(inner) for key, inner in value.items()} if isinstance(value, dict) else Decimal(value)

    indicator = {"name": name, "actual": actual, **more}
    return _hits(indicator, budget={"unit": "万元", **number(budget or BUDGET)})


@pytest.mark.parametrize("actual", ["97.14%", "97.1%", "97%", "97.13%", "97.136%", "超97%"])
def test_the_execution_rate_as_it_follows(actual: str) -> None:
    assert _rate(actual) == []


@pytest.mark.parametrize("actual", ["98.14%", "97.2%", "96%", "100%", "97.15%"])
def test_the_execution_rate_as_it_does_not(actual: str) -> None:
    (hit,) = _rate(actual)
    assert hit.sentence == "budget-computed"


def test_the_stated_rate_is_held_against_it_first() -> None:
    assert (
        _rate("98.14%", budget={**BUDGET, "execution_rate": "98.14"}) == []
    )  # that this is wrong is another rule's matter
    assert _rate("97.14%", budget={**BUDGET, "execution_rate": "98.14"}) == []
    (hit,) = _rate("99.14%", budget={**BUDGET, "execution_rate": "98.14"})
    assert hit.sentence == "budget-stated"


@pytest.mark.parametrize("name", ["政府采购预算执行率", "三公经费执行率", "年初预算执行率", "专项资金执行率"])
def test_rates_of_something_else(name: str) -> None:
    assert _rate("72.74%", name) == []


def test_rates_of_a_line() -> None:
    assert _rate("96.62%", "项目支出预算执行率") == []
    assert len(_rate("95.62%", "项目支出预算执行率")) == 1
    assert len(_rate("97.14%", details={"项目支出执行率": "95.62%"})) == 1


def test_a_rate_of_some_months_is_another() -> None:
    assert _rate("82.5%", period="前三季度") == []


def test_a_budget_that_slipped_is_not_held_against_it() -> None:
    budget = {"total": {"budget": "8650.40", "executed": "84027100"}}
    case = _case({"name": "预算执行率", "actual": "97.14%"}, budget={"unit": "万元", "total": _line(budget["total"])})
    assert Lacking("budget.total.executed") in list(two_values.examine(case))


def _line(amounts: dict[str, str]) -> dict[str, Any]:
    return {key: Decimal(value) for key, value in amounts.items()}
