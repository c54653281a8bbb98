"""Shares above 100 %, fractions of counted things, figures that cannot be read for sure, words for numbers."""

from __future__ import annotations

from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking, Rule
from selfeval_cli.checks.rules.figure_limits import fractional_count, share_above_100
from selfeval_cli.checks.rules.indicator_names import fold_name
from selfeval_cli.checks.rules.indicators import (
    duplicate_indicator,
    says_nothing,
    target_without_result,
    word_for_number,
)
from selfeval_cli.checks.rules.unreadable_figures import unreadable_figure
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading, Report


def _case(*indicators: dict[str, Any], left_out: frozenset[str] = frozenset()) -> Case:
    heading = Heading(agency="云溪街道办事处", year=2023)
    report = Report.model_validate({"report": heading, "indicator": indicators})
    return Case(report.without(left_out), None, None, None)


def _hits(rule: Rule, *indicators: dict[str, Any]) -> list[tuple[str, str, Severity]]:
    found = [verdict for verdict in rule.examine(_case(*indicators)) if isinstance(verdict, Hit)]
    return [(hit.path, hit.sentence, hit.severity or rule.info.severity) for hit in found]


@pytest.mark.parametrize(
    "name",
    [
        "合格率",
        "验收合格率（%）",
        "群众满意度",
        "服务对象满意率",
        "垃圾分类率",
        "户籍人口占比",
        "公共文化设施覆盖率",
        "提高入学率",
    ],
)
def test_shares_end_at_100(name: str) -> None:
    assert _hits(share_above_100, {"name": name, "actual": "100.5%"}) == [
        (f"-/{name}.actual", "default", Severity.ERROR)
    ]
    assert _hits(share_above_100, {"name": name, "actual": "100%"}) == []


@pytest.mark.parametrize("name", ["案件办结率", "整改率", "疫苗接种率"])
def test_shares_that_may_count_older_cases_are_asked_about(name: str) -> None:
    assert [severity for *_, severity in _hits(share_above_100, {"name": name, "actual": "104%"})] == [Severity.WARNING]


@pytest.mark.parametrize(
    "name",
    [
        "任务完成率",
        "税收增长率",
        "预算执行率",
        "资金到位率",
        "电话普及率",
        "合格人数",
        "满意度提升",
        "目标达成率",
        "投资回报率",
    ],
)
def test_other_rates_may_pass_100(name: str) -> None:
    assert _hits(share_above_100, {"name": name, "actual": "130%"}) == []


def test_more_than_100_is_above_it() -> None:
    assert [sentence for _, sentence, _ in _hits(share_above_100, {"name": "合格率", "actual": "超100%"})] == [
        "default"
    ]


def test_almost_100_is_below_it() -> None:
    assert _hits(share_above_100, {"name": "合格率", "actual": "近100%"}) == []


@pytest.mark.parametrize(
    ("value", "found"), [("12.3人", True), ("12.0人", False), ("1.2万人", False), ("1.23456万人", True)]
)
def test_people_come_whole(value: str, found: bool) -> None:
    assert bool(_hits(fractional_count, {"name": "志愿者", "actual": value})) is found


@pytest.mark.parametrize("name", ["人均走访", "平均每场人数", "生师比", "投诉率", "户均", "每万人拥有量"])
def test_averages_may_be_fractions(name: str) -> None:
    assert _hits(fractional_count, {"name": name, "actual": "12.3人"}) == []


def test_video_cameras_are_no_frequency() -> None:
    assert _hits(fractional_count, {"name": "视频监控", "actual": "3.5支"}) == [
        ("-/视频监控.actual", "default", Severity.WARNING)
    ]


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("12。5万元", "marks-in-number"),
        ("12.,5万元", "marks-in-number"),
        ("１２，，５万元", "marks-in-number"),
        ("1O0家", "letter-in-number"),
        ("5l次", "letter-in-number"),
        ("约约50场", "word-doubled"),
        ("95%%", "word-doubled"),
        ("20 30个", "torn"),
        ("15场300人次", "second"),
    ],
)
def test_figures_that_can_be_read_in_two_ways(value: str, sentence: str) -> None:
    assert [found for _, found, _ in _hits(unreadable_figure, {"name": "甲", "actual": value})] == [sentence]


@pytest.mark.parametrize(
    "value",
    [
        "新建5G基站12个",
        "完成105国道沿线整治3处",
        "推行“352”工作法",
        "3A级景区2个",
        "1500人（含外来人员300人）",
        "2023.11.20",
        "15,622.04万元",
        "约12.5万元",
        "……",
        "3-5个工作日",
        "1420宗，同比下降12.6%",
        "落实〔2023〕5号文",
    ],
)
def test_names_with_digits_are_no_slips(value: str) -> None:
    assert _hits(unreadable_figure, {"name": "甲", "actual": value}) == []


@pytest.mark.parametrize(
    ("target", "actual", "severity"),
    [
        ("≥26次", "完成", Severity.WARNING),
        ("≤30万元", "未超支", Severity.WARNING),
        ("100%", "全部合格", Severity.NOTE),
        ("1座", "已建成", Severity.NOTE),
        ("24小时内", "按时完成", Severity.NOTE),
    ],
)
def test_words_for_numbers(target: str, actual: str, severity: Severity) -> None:
    assert _hits(word_for_number, {"name": "甲", "target": target, "actual": actual}) == [
        ("-/甲.actual", "default", severity)
    ]


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("≥26次", "28次"),
        ("0起", "未发生"),
        ("0起", "无"),
        ("得到加强", "明显加强"),
        ("2023年12月底前", "按期建成"),
        ("60%", "三分之二"),
        ("5次", "XX次"),
        ("前5名", "第3名"),
    ],
)
def test_words_that_may_stand(target: str, actual: str) -> None:
    assert _hits(word_for_number, {"name": "甲", "target": target, "actual": actual}) == []


@pytest.mark.parametrize("lost", ["-/甲.actual", "-/甲.details", "-/甲.details.乙.actual", "-/甲.actaul", "-/甲"])
def test_a_lost_result_is_not_called_missing(lost: str) -> None:
    case = _case({"name": "甲", "target": "5次"}, left_out=frozenset((lost,)))
    assert [type(verdict) for verdict in target_without_result.examine(case)] == [Lacking]


@pytest.mark.parametrize("lost", ["-/甲.score", "-/甲.reason", "-/乙.actual"])
def test_other_losses_do_not_hide_a_missing_result(lost: str) -> None:
    case = _case({"name": "甲", "target": "5次"}, left_out=frozenset((lost,)))
    assert [type(verdict) for verdict in target_without_result.examine(case)] == [Hit]


def test_previous_value_and_base_alone_say_nothing() -> None:
    assert _hits(says_nothing, {"name": "甲", "previous": "5次", "base": "9次"}) == [
        ("-/甲.name", "default", Severity.ERROR)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("新增“四上”企业", "新增四上企业"),
        ("ＧＤＰ 增速", "gdp增速"),
        ("《条例》宣传", "条例宣传"),
        ("甲\u3000乙", "甲乙"),
    ],
)
def test_names_are_compared_without_their_dress(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


def test_one_name_in_two_sections_is_two_indicators() -> None:
    rows = ({"name": "培训", "section": section, "actual": "5次"} for section in ("经济好", "治安好"))
    assert _hits(duplicate_indicator, *rows) == []


def test_the_third_of_a_name_is_told_too() -> None:
    rows = [{"name": "培训", "actual": "5次"}] * 3
    assert [path for path, *_ in _hits(duplicate_indicator, *rows)] == ["-/培训#2.name", "-/培训#3.name"]
