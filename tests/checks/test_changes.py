"""Changes told in a report: in what unit, against what, and whether they follow from the figures."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking, Rule
from selfeval_cli.checks.rules.change_mismatch import change_mismatch
from selfeval_cli.checks.rules.change_units import percent_or_points, points_on_amount
from selfeval_cli.checks.rules.changes import change_without_basis, growth_from_zero
from selfeval_cli.checks.rules.told_changes import list_changes
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Report


def _case(section: dict[str, Any] | None = None, left_out: frozenset[str] = frozenset(), **indicator: Any) -> Case:
    report = Report.model_validate(
        {
            "report": {"agency": "云溪街道办事处", "year": 2023},
            "section": {"economy": section or {}},
            "indicator": [{"section": "economy", "name": "甲", **indicator}],
        }
    )
    return Case(report.without(left_out) if left_out else report, None, None, None)


def _hits(rule: Rule, **indicator: Any) -> list[Hit]:
    return [verdict for verdict in rule.examine(_case(**indicator)) if isinstance(verdict, Hit)]


def _sentences(rule: Rule, **indicator: Any) -> list[str]:
    return [hit.sentence for hit in _hits(rule, **indicator)]


def test_changes_are_found_wherever_they_stand() -> None:
    case = _case(
        actual="1420宗，同比下降12.6%",
        change="环比持平",
        details={"乙": "增长5%", "丙": {"actual": "3次", "change": "增加1次，增长50%"}},
    )
    assert [(told.path, told.words, told.order) for told in case.once(list_changes)] == [
        ("economy/甲.actual", "同比下降12.6%", 0),
        ("economy/甲.change", "环比持平", 0),
        ("economy/甲.details.乙.actual", "增长5%", 0),
        ("economy/甲.details.丙.change", "增加1次", 0),
        ("economy/甲.details.丙.change", "增长50%", 1),
    ]


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("垃圾分类率", {"actual": "25.21%", "change": "同比增长0.95%"}),
        ("办件质量", {"actual": "95.5%", "change": "比上年提高2%"}),
        ("调解", {"actual": "812宗", "change": "成功率同比提高1.2%"}),
        ("药品", {"details": {"有效率": {"actual": "98%", "change": "同比提高2%"}}}),
        ("满意度", {"change": "环比提高2%"}),
        ("合格率", {"details": {"较上年": "提高2%"}}),
        ("财政收入增速", {"actual": "6.4%", "change": "同比提高0.3%"}),
    ],
)
def test_rates_that_change_by_percent(name: str, figures: dict[str, Any]) -> None:
    assert len(_hits(percent_or_points, name=name, **figures)) == 1


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("案件类警情", {"actual": "1420宗", "change": "同比下降12.6%"}),
        ("财政收入增速", {"change": "同比增长6.4%"}),
        ("财政收入增速", {"actual": "6.4%", "change": "同比增长6.4%"}),
        ("办事效率", {"change": "同比提高30%"}),
        ("发案率", {"actual": "3.2起/万人", "change": "同比下降12%"}),
        ("使用率", {"actual": "25%", "change": "同比增长88.5%"}),
        ("投诉率", {"actual": "25%", "change": "同比下降80%"}),
        ("空置率", {"actual": "10%", "change": "同比下降50%"}),
        ("满意度", {"actual": "92.5分", "change": "同比提高2%"}),
        ("办结率", {"actual": "98%", "change": "受理量同比下降12%"}),
        ("使用率", {"actual": "80%", "change": "提高2个百分点，增长2.6%"}),
    ],
)
def test_percent_that_is_right(name: str, figures: dict[str, Any]) -> None:
    assert _hits(percent_or_points, name=name, **figures) == []


@pytest.mark.parametrize(
    ("previous", "change", "sentences"),
    [
        ("94.00%", "同比提高1.25%", ["points"]),
        ("94.00%", "同比提高1.33%", []),
        ("94.25%", "同比提高1%", ["either"]),
        ("94.00%", "同比提高2.25%", []),  # the figure is wrong, which I244 tells
        ("94.00%", "环比提高1.25%", ["default"]),
    ],
)
def test_last_year_decides_between_percent_and_points(previous: str, change: str, sentences: list[str]) -> None:
    assert _sentences(percent_or_points, name="满意度", actual="95.25%", previous=previous, change=change) == sentences


def test_the_line_is_mended_where_points_are_certain() -> None:
    (hit,) = _hits(percent_or_points, name="满意度", actual="95.25%", previous="94.00%", change="同比提高1.25%")
    assert hit.mended == 'change = "同比提高1.25个百分点"'


def test_last_year_is_told_either_way() -> None:
    (hit,) = _hits(percent_or_points, name="分类率", actual="25.21%", change="同比增长0.95%")
    assert (hit.params["as_points"], hit.params["as_growth"]) == ("24.26%", "24.97%")


@pytest.mark.parametrize(
    ("name", "figures", "sentences"),
    [
        ("警情", {"actual": "1420宗", "change": "同比下降12.6个百分点"}, ["default"]),
        ("财政收入", {"change": "同比增长6.7个百分点"}, ["by-name"]),
        ("零售业", {"change": "同比回落6.7个百分点"}, []),
        ("财政收入", {"actual": "5260万元", "change": "增速提高3.5个百分点"}, []),
        ("财政收入", {"actual": "5260万元", "change": "增长6.4%，较上年提高2个百分点"}, []),
        ("调解", {"actual": "812宗，成功率98.5%，同比提高1.2个百分点"}, []),
        ("税收占比", {"actual": "82亿元", "change": "提高1.2个百分点"}, []),
        ("测评", {"actual": Decimal("95.5"), "change": "提高1.2个百分点"}, []),
    ],
)
def test_points_on_amounts(name: str, figures: dict[str, Any], sentences: list[str]) -> None:
    assert _sentences(points_on_amount, name=name, **figures) == sentences


@pytest.mark.parametrize(
    "change", ["增长4.6%", "+4.6%", "↑4.6%", "减少12起", "翻一番", "持平", "累计增长5%", "增加12场，增长5%"]
)
def test_changes_against_nothing(change: str) -> None:
    assert len(_hits(change_without_basis, actual="120宗", change=change)) == 1


@pytest.mark.parametrize(
    "change",
    [
        "同比增长4.6%",
        "同比：增长4.6%",
        "增长4.6%（同比）",
        "增长4.6%（与上年比）",
        "年均增长4.6%",
        "较整治前下降4.6%",
        "在上年基础上提高5%",
        "三年累计增长57%",
        "由8.1天缩短至7.4天",
        "增加到35个",
        "比法定时限压缩50%",
        "—",
        "12.6%",
    ],
)
def test_changes_that_say_against_what(change: str) -> None:
    assert _hits(change_without_basis, actual="120宗", change=change) == []


@pytest.mark.parametrize(
    "beside",
    [
        {"previous": "110宗"},
        {"section": {"change_basis": "同比"}},
        {"quote": "甲120宗，同比增长9.1%"},
        {"actual": "120宗，同比增长9.1%"},
        {"target": "同比增长5%以上"},
        {"name": "甲同比"},
    ],
)
def test_the_basis_may_be_said_beside_it(beside: dict[str, Any]) -> None:
    assert _hits(change_without_basis, change="增长9.1%", **beside) == []


def test_new_ones_as_a_result_are_no_change() -> None:
    assert _hits(change_without_basis, actual="增加120个") == []
    assert len(_hits(change_without_basis, actual="压减12%")) == 1
    assert _hits(change_without_basis, target="≥10%", actual="压减12%") == []


def test_a_basis_that_could_not_be_read_is_not_missing() -> None:
    case = _case(change="增长9.1%", left_out=frozenset({"section.economy.change_basis"}))
    assert list(change_without_basis.examine(case)) == [Lacking("economy/甲.change")]


@pytest.mark.parametrize(
    ("figures", "sentences"),
    [
        ({"previous": "1625宗", "change": "同比下降16.2%"}, ["default"]),
        ({"previous": "1625宗", "change": "下降16.2%"}, ["default"]),
        ({"previous": "1625宗", "change": "较2022年下降16.2%"}, ["default"]),
        ({"previous": "1625宗", "change": "较2019年下降16.2%"}, []),
        ({"previous": "1625宗", "change": "环比下降16.2%"}, []),
        ({"previous": "1625宗", "change": "盗窃案同比下降16.2%"}, []),
        ({"previous": "1625宗", "change": "按可比口径同比下降16.2%"}, []),
        ({"previous": "1625宗", "change": "同比减少205宗，下降14.4%"}, ["this-year-base"]),
        ({"change": "同比减少205宗，下降14.4%"}, ["pair"]),
        ({"change": "由1625宗减少到1420宗，下降16.2%"}, ["default"]),
        ({"change": "由1625宗减少到1402宗"}, ["reached"]),
        ({"previous": "1620宗", "change": "由1625宗减少到1420宗"}, ["start"]),
        ({"previous": "1625宗", "change": "下降16.2%", "period": "1-11月"}, ["period"]),
        ({"previous": "上年1-11月1625宗", "change": "下降16.2%", "period": "1-11月"}, ["default"]),
        ({"previous": "上年全年1625宗", "change": "下降16.2%", "period": "1-11月"}, []),
        ({"previous": "1625宗（含盗窃162宗）", "change": "下降16.2%"}, []),
        ({"previous": "预计1625宗", "change": "下降16.2%"}, []),
    ],
)
def test_what_a_change_is_held_against(figures: dict[str, Any], sentences: list[str]) -> None:
    assert _sentences(change_mismatch, actual="1420宗", **figures) == sentences


def test_growth_that_may_be_at_constant_prices_is_a_note() -> None:
    gross = {"name": "地区生产总值", "actual": "86.40亿元", "previous": "81.20亿元"}
    assert [hit.severity for hit in _hits(change_mismatch, **gross, change="同比增长5.2%")] == [Severity.NOTE]
    assert [hit.severity for hit in _hits(change_mismatch, **gross, change="同比增长64%")] == [None]


def test_a_figure_wrong_by_ten_thousand_is_told_elsewhere() -> None:
    assert _hits(change_mismatch, actual="86.4亿元", previous="81.2万元", change="同比增长6.4%") == []


@pytest.mark.parametrize(
    ("figures", "sentences"),
    [
        ({"previous": "0个", "change": "同比增长200%"}, ["default"]),
        ({"previous": 0, "change": "翻一番"}, ["default"]),
        ({"change": "由0个增加到2个，增长200%"}, ["from-to"]),
        ({"change": "同比增长100%（上年为0）"}, ["in-words"]),
        ({"actual": "2个（去年同期0个），同比增长100%"}, ["in-words"]),
        ({"previous": "0个", "change": "较上年增加2个"}, []),
        ({"previous": "0个", "change": "环比增长5%"}, []),
        ({"previous": "0个", "change": "与上年持平"}, []),
        ({"previous": "0%", "change": "同比提高2%"}, []),  # 百分点 are meant, which I241 tells
        ({"previous": "—", "change": "同比增长5%"}, []),
        ({"change": "同比增长100%（上年0.5个）"}, []),
    ],
)
def test_growth_from_zero(figures: dict[str, Any], sentences: list[str]) -> None:
    assert _sentences(growth_from_zero, **({"actual": "2个"} | figures)) == sentences
