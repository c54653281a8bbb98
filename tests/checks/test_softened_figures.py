"""Rough results (I231), exact figures called rough (I232), money without 元 (I233), money as the only result (I236)."""

from __future__ import annotations

from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Rule
from selfeval_cli.checks.rules.money_names import is_money_name
from selfeval_cli.checks.rules.money_results import money_only_result
from selfeval_cli.checks.rules.softened_figures import approximate_actual, money_without_yuan, softened_exact_figure
from selfeval_cli.checks.rules.unit_agreement import units_differ
from selfeval_cli.model.report import Heading, Report


def _hits(rule: Rule, **indicator: Any) -> list[Hit]:
    heading = Heading(agency="云溪街道办事处", year=2023)
    report = Report.model_validate({"report": heading, "indicator": [{"name": "走访", **indicator}]})
    return [verdict for verdict in rule.examine(Case(report, None, None, None)) if isinstance(verdict, Hit)]


@pytest.mark.parametrize(
    ("actual", "word"),
    [
        ("超8000人次", "超"),
        ("12.6万余人次", "余"),
        ("3万多名群众", "多"),
        ("整改近200处", "近"),
        ("20场左右", "左右"),
        ("平均约3.5天", "约"),
        ("突破2亿元", "突破"),
        ("逾九成", "逾"),
        ("接近100%", "接近"),
        ("培训12期，参训近800人次", "近"),
        ("上千人次", "上千"),
        ("百余场次", "百余"),
        ("1000+人次", "1000+"),
    ],
)
def test_rough_results(actual: str, word: str) -> None:
    (hit,) = _hits(approximate_actual, actual=actual)
    assert (hit.sentence, hit.params["word"]) == ("default", word)
    assert hit.span is not None
    assert word in actual[slice(*hit.span)]


@pytest.mark.parametrize("actual", ["95%以上", "不少于20场", "≥95%", "<0.1%", "8000人次以上"])
def test_results_that_are_only_limits(actual: str) -> None:
    (hit,) = _hits(approximate_actual, actual=actual)
    assert hit.sentence == "bounded"


@pytest.mark.parametrize(
    "actual",
    [
        "5121户",
        "签约12家",
        "节约5.2万元",
        "3个工作日内",
        "≤2小时",
        "23条（总长约5.2公里）",
        "慰问80岁以上老人320人",
        "500万元以上项目35个",
        "近半年未发生",
        "“超市”3家",
        "近海养殖3处",
        "12家（超额完成）",
        "约1235人",  # exact: another rule
        "预计超8000人次",  # a forecast: another rule
    ],
)
def test_results_that_are_told_plainly(actual: str) -> None:
    assert _hits(approximate_actual, actual=actual) == []


def test_only_results_are_asked_to_be_exact() -> None:
    others = {"target": "约100户", "expected": "近1万户", "previous": "约90户", "base": "约120户"}
    assert _hits(approximate_actual, actual="98户", **others) == []


def test_rough_words_beside_a_target_in_figures_are_told_by_another_rule() -> None:
    assert _hits(approximate_actual, target="≥1000人", actual="近千人") == []


@pytest.mark.parametrize(
    "figure",
    [
        "约4385.48万元",
        "近1235人次",
        "1235人左右",
        "8576余户",
        "约2.1824亿元",
        "约28.63%",
        "约123500人",
        "超286,513人次",
    ],
)
def test_exact_figures_that_are_called_rough(figure: str) -> None:
    assert len(_hits(softened_exact_figure, actual=figure)) == 1
    assert len(_hits(softened_exact_figure, expected=figure)) == 1
    assert _hits(approximate_actual, actual=figure) == []


@pytest.mark.parametrize(
    "figure", ["约23.4亿元", "超8000人次", "约4.4万m²", "约120000人", "约12.5%", "4385.48万元", "不少于1235人"]
)
def test_figures_of_few_digits(figure: str) -> None:
    assert _hits(softened_exact_figure, actual=figure) == []


def test_in_a_target_such_words_are_limits() -> None:
    assert _hits(softened_exact_figure, target="超1235人") == []
    assert len(_hits(softened_exact_figure, target="约1235人")) == 1


@pytest.mark.parametrize(
    ("name", "actual", "whole"),
    [
        ("投入资金", "300万", "300万元"),
        ("企业", "年营业额预计达20亿", "20亿元"),
        ("道路", "总投资约1.2亿", "1.2亿元"),
        ("农产品销售额", "5千万", "5千万元"),
        ("招商引资", "签约项目12个，总投资35亿", "35亿元"),
        ("为民办实事", "投入300万，惠及群众5万人", "300万元"),
    ],
)
def test_money_without_its_unit(name: str, actual: str, whole: str) -> None:
    (hit,) = _hits(money_without_yuan, name=name, actual=actual)
    assert hit.params["whole"] == whole


@pytest.mark.parametrize(
    ("name", "actual"),
    [
        ("投入资金", "300万元"),
        ("投入资金", "¥300万"),
        ("惠民补贴", "惠及3万"),
        ("纳税人", "服务纳税人3万"),
        ("接待游客", "1.2万"),
        ("低收入家庭人数", "1.2万"),
        ("消费者投诉", "0.3万"),
        ("招生名额", "1万"),
        ("总建筑面积", "12万"),
    ],
)
def test_other_things_than_money(name: str, actual: str) -> None:
    assert _hits(money_without_yuan, name=name, actual=actual) == []


def test_the_key_unit_says_it() -> None:
    assert _hits(money_without_yuan, name="总投资", unit="万元", actual="300万") == []


def test_beside_a_target_in_yuan_it_is_told_once() -> None:
    indicator = {"name": "惠企", "target": "≥300万元", "actual": "310万"}
    assert len(_hits(money_without_yuan, **indicator)) == 1
    assert _hits(units_differ, **indicator) == []


def test_of_a_change_the_actual_value_tells() -> None:
    (hit,) = _hits(money_without_yuan, name="财政", actual="21824万元", change="增加1.2亿")
    assert hit.path == "-/财政.change"
    assert _hits(money_without_yuan, name="游客", actual="3.2万人", change="增加1.2万") == []


@pytest.mark.parametrize("name", ["总投资", "惠企政策补贴（区级）", "减税", "财政收入", "低保金"])
def test_names_of_money(name: str) -> None:
    assert is_money_name(name)


@pytest.mark.parametrize("name", ["纳税人", "补贴发放率", "补贴人数", "招生名额", "免费", "产值增速比"])
def test_names_of_other_things(name: str) -> None:
    assert not is_money_name(name)


@pytest.mark.parametrize(
    "indicator",
    [
        {"name": "惠企政策补贴", "actual": "595.21万元"},
        {"name": "惠企政策补贴", "target": "≥500万元", "actual": "595.21万元", "previous": "500万元"},
        {"name": "环境提升", "actual": "投入资金250万元"},
        {"name": "道路整治", "actual": "投资86.5万元"},
        {"name": "道路整治", "details": {"投入资金": "300万元"}},
        {"name": "慰问金", "actual": "12万元", "parts": {"春节": "8万元", "七一": "4万元"}},
    ],
)
def test_money_is_all_that_came_of_it(indicator: dict[str, Any]) -> None:
    assert len(_hits(money_only_result, **indicator)) == 1


@pytest.mark.parametrize(
    "indicator",
    [
        {"name": "财政收入", "actual": "2亿元"},
        {"name": "招商引资到位资金", "actual": "3亿元"},
        {"name": "自筹社会资金", "actual": "6200万元"},
        {"name": "节约财政资金", "actual": "86万元"},
        {"name": "商业中心建设", "actual": "总投资10亿元"},
        {"name": "人才补贴标准", "actual": "2万元"},
        {"name": "支出", "kind": "经济成本", "actual": "86万元"},
        {"name": "三公经费支出", "target": "≤15万元", "actual": "12万元"},
        {"name": "公用经费", "direction": "lower", "target": "15万元", "actual": "12万元"},
        {"name": "惠企补贴", "actual": "595万元", "details": {"受惠企业": "86家"}},
        {"name": "惠企补贴", "actual": "595万元", "base": "86家"},
        {"name": "惠企补贴", "actual": "595万元", "rank": "全区第3"},
        {"name": "惠企补贴", "actual": "595万元", "change": "同比增长8%"},
        {"name": "惠企补贴", "actual": "595万元（86家）"},
        {"name": "惠企补贴", "expected": "预计595万元"},
        {"name": "资金拨付率", "actual": "100%"},
    ],
)
def test_money_that_is_a_result_or_stands_beside_one(indicator: dict[str, Any]) -> None:
    assert _hits(money_only_result, **indicator) == []
