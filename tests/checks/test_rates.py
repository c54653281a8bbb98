"""Rates: of how many, and whether they follow from base and part."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking, Rule
from selfeval_cli.checks.rules.rates import full_rate_without_base, rate_mismatch
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Report
from selfeval_cli.scoring.exact import divide


def _case(*indicators: dict[str, Any], left_out: frozenset[str] = frozenset()) -> Case:
    report = Report.model_validate({"report": {"agency": "甲镇", "year": 2023}, "indicator": list(indicators)})
    return Case(report.without(left_out) if left_out else report, None, None, None)


def _hits(rule: Rule, *indicators: dict[str, Any]) -> list[Hit]:
    return [verdict for verdict in rule.examine(_case(*indicators)) if isinstance(verdict, Hit)]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("电梯检验合格率", "100%"),
        ("成功率", "达到100.00%"),
        ("验收合格", "100%"),
        ("办结率", "百分之百"),
        ("满意度", "100%，同比提高2个百分点"),
        ("资金使用合规率", "100%"),
    ],
)
def test_full_rates_without_a_base(name: str, value: str) -> None:
    assert len(_hits(full_rate_without_base, {"name": name, "actual": value})) == 1


@pytest.mark.parametrize(
    "name",
    [
        "预算执行率",
        "资金支付率",
        "资金到位及时率",
        "补贴发放率",
        "三公经费控制率",
        "财政收入增长率",
        "工程进度",
        "税收征缴率",
    ],
)
def test_rates_of_money_and_of_growth_need_none(name: str) -> None:
    assert _hits(full_rate_without_base, {"name": name, "actual": "100%"}) == []


@pytest.mark.parametrize(
    "figures",
    [
        {"base": "86台"},
        {"evidence": "检验报告"},
        {"parts": {"甲": "60%", "乙": "40%"}},
        {"details": {"检验电梯": "86台"}},
        {"actual": "100%（86台）"},
        {"actual": "99.9%"},
        {"actual": "近100%"},
        {"actual": "预计100%"},
    ],
)
def test_full_rates_with_a_base(figures: dict[str, Any]) -> None:
    assert _hits(full_rate_without_base, {"name": "电梯检验合格率", "actual": "100%"} | figures) == []


def test_a_base_that_could_not_be_read_is_not_missing() -> None:
    case = _case({"name": "合格率", "actual": "100%"}, left_out=frozenset({"-/合格率.base"}))
    assert list(full_rate_without_base.examine(case)) == [Lacking("-/合格率.actual")]


def test_the_indicator_s_own_count_is_asked_about() -> None:
    (hit,) = _hits(full_rate_without_base, {"name": "调解", "actual": "812宗", "details": {"成功率": "100%"}})
    assert (hit.sentence, hit.params["count"]) == ("own-count", "812宗")


@given(st.integers(1, 5000), st.data(), st.integers(0, 2))
def test_a_rate_that_was_computed_is_right(base: int, data: st.DataObject, places: int) -> None:
    part = data.draw(st.integers(0, base))
    rate = divide(Decimal(part * 100), Decimal(base), places)
    indicator = {"name": "成功率", "actual": f"{rate:f}%", "base": f"{base}宗"}
    assert _hits(rate_mismatch, indicator) == []
    assert _hits(rate_mismatch, indicator | {"details": {"成功": f"{part}宗"}}) == []


@given(st.integers(1, 5000), st.data(), st.integers(0, 2))
def test_a_rate_that_is_off_by_two_in_the_last_place_is_wrong(base: int, data: st.DataObject, places: int) -> None:
    part = data.draw(st.integers(0, base))
    rate = divide(Decimal(part * 100), Decimal(base), places) - 2 * Decimal(1).scaleb(-places)
    indicator = {"name": "成功率", "actual": f"{rate:f}%", "base": f"{base}宗", "details": {"成功": f"{part}宗"}}
    assert len(_hits(rate_mismatch, indicator)) == 1


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("调解", {"actual": "812宗", "details": {"调解成功": "790宗", "成功率": {"actual": "98.5%", "base": "812宗"}}}),
        ("调解", {"actual": "812宗", "details": {"调解成功": "790宗", "成功率": "98.5%"}}),
        ("抽检合格率", {"actual": "98%", "base": "300批次", "details": {"不合格": "18批次"}}),
        ("抽检合格率", {"actual": "98%", "details": {"抽检": "300批次", "合格": "290批次"}}),
        ("办结信访件", {"actual": "90件", "details": {"办结率": {"actual": "98%", "base": "100件"}}}),
        ("签约覆盖率", {"actual": "95%", "base": "12000户", "details": {"签约": "11000户"}}),
        ("不合格率", {"actual": "5%", "base": "300批次", "details": {"不合格": "18批次"}}),
        ("办结率", {"actual": "98.5%（790/812件）"}),
    ],
)
def test_rates_that_do_not_follow(name: str, figures: dict[str, Any]) -> None:
    assert [hit.severity for hit in _hits(rate_mismatch, {"name": name} | figures)] == [None]


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("按期办结率", {"actual": "95%", "base": "100件", "details": {"办结": "99件"}}),
        ("合格率", {"actual": "98%", "base": "300批次", "details": {"一次合格": "280批次", "复检合格": "14批次"}}),
        ("走访企业", {"actual": "640家", "details": {"解决问题": "120个", "解决率": "95%"}}),
        ("走访企业", {"actual": "640家", "details": {"解决诉求": "120家", "解决率": "95%"}}),
        ("办结信访件", {"actual": "95件", "details": {"办结率": "96%"}}),
        ("满意度", {"actual": "95.25%", "base": "3份", "details": {"满意": "2份"}}),
        ("整改率", {"actual": "95%", "base": "35处", "details": {"未及时整改": "3处"}}),
        ("办结率", {"actual": "98.5%（截至11/30）"}),
        ("合格率", {"actual": "98%以上", "base": "3批次"}),
        ("出勤率", {"actual": "98.3%", "base": "12人"}),
        ("覆盖率", {"actual": "97.2%", "base": "约30户"}),
        ("支付率", {"actual": "97.14%", "base": "8650.40万元"}),
        ("成功率", {"actual": "98%", "base": "50宗", "details": {"成功": {"actual": "40宗", "period": "上半年"}}}),
    ],
)
def test_rates_that_are_left_alone(name: str, figures: dict[str, Any]) -> None:
    assert _hits(rate_mismatch, {"name": name} | figures) == []


def test_base_and_part_may_be_indicators_of_their_own() -> None:
    hits = _hits(
        rate_mismatch,
        {"name": "受理信访件", "actual": "812件"},
        {"name": "办结信访件数", "actual": "790件"},
        {"name": "信访件办结率", "actual": "98.5%"},
    )
    assert [(hit.path, hit.params["due"]) for hit in hits] == [("-/信访件办结率.actual", "97.29%")]


def test_no_whole_number_gives_the_rate() -> None:
    (hit,) = _hits(rate_mismatch, {"name": "达标率", "actual": "97%", "base": "3个"})
    assert (hit.sentence, hit.severity, hit.params["nearest"]) == (
        "whole",
        Severity.WARNING,
        ("2个 = 66.7%", "3个 = 100.0%"),
    )


def test_the_cases_of_the_indicator_are_a_base() -> None:
    hits = _hits(rate_mismatch, {"name": "纠纷调解", "actual": "12宗", "details": {"成功率": "97%"}})
    assert [hit.sentence for hit in hits] == ["whole"]
