"""Results of part of the year (P304), periods without an end (P306), unlike periods compared (P307)."""

from __future__ import annotations

from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Rule
from selfeval_cli.checks.rules.part_years import part_of_year, vague_period
from selfeval_cli.checks.rules.unlike_periods import periods_differ
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading, Report


def _hits(rule: Rule, *indicators: dict[str, Any], scope: str = "department", **tables: Any) -> list[Hit]:
    heading = {"agency": "云溪街道办事处", "year": 2023, "scope": scope}
    named = [{"name": "食品抽检", **indicator} for indicator in indicators]
    report = Report.model_validate({"report": Heading.model_validate(heading), "indicator": named, **tables})
    return [verdict for verdict in rule.examine(Case(report, None, None, None)) if isinstance(verdict, Hit)]


@pytest.mark.parametrize(
    "period",
    [
        "前三季度",
        "今年前三季度",
        "1-10月份",
        "1—11月",
        "一至十月",
        "前11个月",
        "截至11月底",
        "截止11月30日",
        "至11月底",
        "11月底止",
        "9月底",
        "第三季度末",
        "10月份",
        "下半年",
        "2023.01-2023.10",
        "2023-01-01至2023-10-31",
        "2023年度（截至11月30日）",
        "截至12月上旬",
    ],
)
def test_periods_of_part_of_the_year(period: str) -> None:
    (hit,) = _hits(part_of_year, {"actual": "1200批次", "period": period})
    assert (hit.path, hit.sentence, hit.severity) == ("-/食品抽检.period", "default", None)


@pytest.mark.parametrize(
    "period",
    [
        "全年",
        "2023年",
        "2023年度",
        "全年累计",
        "1-12月",
        "2023年1月至12月",
        "截至12月底",
        "截至2023年12月31日",
        "截至12月20日",
        "年底",
        "今年",
        "每月",
        "每季度",
        "2023年5月12日",
        "春节前后",
        "截至目前",
        "2022年1-11月",
    ],
)
def test_periods_that_are_the_year_or_another_matter(period: str) -> None:
    assert _hits(part_of_year, {"actual": "1200批次", "period": period}) == []


@pytest.mark.parametrize(
    "actual",
    ["1-11月完成1200批次", "1200批次（数据截至11月底）", "到10月底完成1200批次", "上半年1200批次", "10月份合格率98%"],
)
def test_a_result_may_say_so_itself(actual: str) -> None:
    assert len(_hits(part_of_year, {"actual": actual})) == 1


@pytest.mark.parametrize(
    "actual",
    [
        "6月建成3个",
        "7月1日举办1场",
        "1200批次（其中上半年500批次）",
        "上半年500批次，下半年700批次",
        "较上年1-11月增加20批次",
        "每季度1次",
        "12月完成3次",
    ],
)
def test_words_that_say_when_something_was_done_or_what_it_is_part_of(actual: str) -> None:
    assert _hits(part_of_year, {"actual": actual}) == []


def test_a_clear_period_is_stronger_than_the_words_of_the_result() -> None:
    indicator = {"actual": "截至目前1200批次", "period": "全年"}
    assert _hits(part_of_year, indicator) == _hits(vague_period, indicator) == []


def test_with_a_target_it_is_a_warning() -> None:
    (hit,) = _hits(part_of_year, {"target": "≥1200批次", "actual": "1100批次", "period": "1-11月"})
    assert (hit.sentence, hit.severity) == ("target", Severity.WARNING)


@pytest.mark.parametrize("target", ["2023年11月底前完成1200批次", "1-11月≥1100批次"])
def test_a_target_that_asks_for_no_more(target: str) -> None:
    assert _hits(part_of_year, {"target": target, "actual": "1100批次", "period": "1-11月"}) == []


def test_what_is_only_expected_is_no_result() -> None:
    assert _hits(part_of_year, {"expected": "预计39家", "period": "前三季度"}) == []


def test_a_section_tells_it_once_for_its_indicators() -> None:
    sections = {"economy": {"title": "经济好", "period": "1-11月"}}
    first = {"section": "economy", "actual": "1200批次", "target": "≥1300批次"}
    second = {"section": "economy", "name": "税收", "actual": "2亿元", "period": "1-11月"}
    third = {"section": "economy", "name": "外贸", "actual": "2亿元", "period": "全年"}
    (hit,) = _hits(part_of_year, first, second, third, section=sections)
    assert (hit.path, hit.severity, hit.params["count"]) == ("section.economy.period", Severity.WARNING, 1)


def test_a_detail_of_the_same_period_is_not_told_again() -> None:
    details = {"合格率": {"actual": "98%", "period": "截至11月底"}, "立案": {"actual": "3件", "period": "前三季度"}}
    hits = _hits(part_of_year, {"actual": "1200批次", "period": "1-11月", "details": details})
    assert [hit.path for hit in hits] == ["-/食品抽检.period", "-/食品抽检.details.立案.period"]


@pytest.mark.parametrize(
    "name", ["安全生产月活动", "暑期托管", "家长满意度调查", "重阳节慰问", "职业技能竞赛", "质量月"]
)
def test_single_months_of_what_has_a_time_of_its_own(name: str) -> None:
    assert _hits(part_of_year, {"name": name, "actual": "3场", "period": "9月"}) == []


def test_the_months_of_a_project_are_its_own() -> None:
    assert _hits(part_of_year, {"actual": "3场", "period": "3-10月"}, scope="project") == []
    assert len(_hits(part_of_year, {"actual": "3场", "period": "1-10月"}, scope="project")) == 1


@pytest.mark.parametrize("name", ["前三季度税收", "税收（1-11月）", "截至11月税收", "10月份考评得分"])
def test_a_name_may_say_the_period(name: str) -> None:
    (hit,) = _hits(part_of_year, {"name": name, "actual": "98%"})
    assert (hit.path, hit.sentence) == (f"-/{name}.name", "name")


@pytest.mark.parametrize(
    "name", ["季度例会", "月度考评", "每季度巡查", "12月底前完成率", "6月安全活动", "截污工程", "半年报公开"]
)
def test_names_that_only_look_so(name: str) -> None:
    assert _hits(part_of_year, {"name": name, "actual": "98%"}) == []


def test_names_that_have_the_rest_of_the_year_beside_them() -> None:
    assert _hits(part_of_year, {"name": "上半年税收", "actual": "1亿元"}, {"name": "税收", "actual": "2亿元"}) == []


@pytest.mark.parametrize(
    "period",
    [
        "截至目前",
        "截止目前",
        "到目前为止",
        "目前",
        "今年以来",
        "年初以来",
        "近半年",
        "近一年",
        "最近三个月",
        "近期",
        "现阶段",
        "至今",
        "截至填报日",
        "开展主题教育以来",
    ],
)
def test_periods_without_an_end(period: str) -> None:
    (hit,) = _hits(vague_period, {"actual": "1200批次", "period": period})
    assert hit.path == "-/食品抽检.period"
    assert _hits(part_of_year, {"actual": "1200批次", "period": period}) == []


@pytest.mark.parametrize(
    "period", ["今年", "本年度", "汛期", "暑假", "2022-2023学年", "年初", "截至12月底", "2021年以来"]
)
def test_periods_that_are_clear_or_another_matter(period: str) -> None:
    assert _hits(vague_period, {"actual": "1200批次", "period": period}) == []


@pytest.mark.parametrize(
    "actual", ["目前共1200批次", "至今已抽检1200批次", "近半年未发现问题", "疫情以来抽检1200批次", "1200批次，截至目前"]
)
def test_results_whose_words_have_no_end(actual: str) -> None:
    assert len(_hits(vague_period, {"actual": actual})) == 1


@pytest.mark.parametrize(
    "actual", ["1200批次", "由8天缩短至今年7天", "附近学校12所", "目标全部完成", "今年抽检1200批次", "创历史以来新高"]
)
def test_results_that_only_look_so(actual: str) -> None:
    assert _hits(vague_period, {"actual": actual}) == []


@pytest.mark.parametrize(
    ("period", "previous", "change"),
    [
        ("1-11月", "上年全年1500批次", None),
        ("1-11月", "2022年1500批次", None),
        ("1-11月", "上年前三季度1500批次", None),
        (None, "上年1-11月1500批次", None),
        ("1-11月", None, "较上年全年下降8%"),
        ("1-11月", None, "比2022年全年减少300批次"),
        (None, None, "与上年前三季度相比增长5%"),
        ("前三季度", None, "较上年1-11月下降8%"),
    ],
)
def test_comparisons_of_unlike_periods(period: str | None, previous: str | None, change: str | None) -> None:
    assert (
        len(_hits(periods_differ, {"actual": "1200批次", "period": period, "previous": previous, "change": change}))
        == 1
    )


@pytest.mark.parametrize(
    ("period", "previous", "change"),
    [
        ("1-11月", "上年1-11月1500批次", "同比下降8%"),
        ("1-11月", "上年同期1500批次", "较上年同期下降8%"),
        ("1-11月", "上年1500批次", "较上年下降8%"),
        ("截至11月底", "上年1-11月1500批次", None),
        ("1-11月", "1500批次", "较2022年下降8%"),
        (None, "2022年1500批次", "较2022年全年下降8%"),
        ("全年", "上年全年1500批次", "较上年全年下降8%"),
        ("截至目前", "上年全年1500批次", "较上年全年下降8%"),
        ("1-11月", "2022年11月末1500批次", None),
    ],
)
def test_comparisons_of_like_periods(period: str | None, previous: str | None, change: str | None) -> None:
    assert _hits(periods_differ, {"actual": "1200批次", "period": period, "previous": previous, "change": change}) == []


def test_a_rate_and_the_count_of_another_period() -> None:
    details = {"合格率": {"actual": "98%", "base": "1200批次", "period": "1-11月"}}
    (hit,) = _hits(periods_differ, {"actual": "1200批次", "details": details})
    assert hit.sentence == "count"
    assert _hits(periods_differ, {"actual": "1300批次", "details": details}) == []
