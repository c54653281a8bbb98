"""Periods outside the year, forecasts among results, periods that are none."""

from __future__ import annotations

from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking, Rule
from selfeval_cli.checks.rules.periods import (
    expected_not_result,
    find_forecast,
    forecast_as_result,
    period_not_understood,
    period_outside_year,
)
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading, Report
from selfeval_cli.text.readings import read_value


def _hits(rule: Rule, year: int | None = 2023, **indicator: Any) -> list[Hit]:
    report = Report.model_validate(
        {"report": Heading(agency="云溪街道办事处", year=year), "indicator": [{"name": "甲", **indicator}]}
    )
    return [verdict for verdict in rule.examine(Case(report, None, None, None)) if isinstance(verdict, Hit)]


@pytest.mark.parametrize(
    "text",
    [
        "按计划完成12次",
        "完成计划的98%",
        "完成投资计划5000万元",
        "帮扶计划生育家庭320户",
        "完成规划编制2项",
        "将320户纳入保障",
        "达到预期目标",
        "计划12场，实际开展15场",
        "预计12场，已完成15场",
        "争取上级资金1200万元",
        "储备谋划重大项目35个",
        "模拟演练5次",
    ],
)
def test_words_of_plan_that_tell_results(text: str) -> None:
    assert find_forecast(read_value(text)) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("预计39家", "预计"),
        ("拟建100个", "拟"),
        ("计划380㎡", "计划"),
        ("将新增200㎡", "将"),
        ("力争120万人次", "力争"),
        ("概算约2300万元", "概算"),
        ("有望突破100亿元", "有望"),
        ("谋划建设3个", "谋划"),
    ],
)
def test_words_of_forecast(text: str, word: str) -> None:
    span = find_forecast(read_value(text))
    assert span is not None
    assert text[slice(*span)] == word


@pytest.mark.parametrize(
    ("period", "sentence", "severity"),
    [
        ("2022年", "before", None),
        ("去年", "before", None),
        ("2024年1月", "after", None),
        ("明年初", "after", None),
        ("截至2024年1月底", "after", None),
        ("2022年-2023年", "partly", None),
        ("2022年10月-2023年9月", "partly", None),
        ("2021年以来", "partly", Severity.NOTE),
    ],
)
def test_periods_outside_the_year(period: str, sentence: str, severity: Severity | None) -> None:
    assert [(hit.sentence, hit.severity) for hit in _hits(period_outside_year, actual="5次", period=period)] == [
        (sentence, severity)
    ]


@pytest.mark.parametrize(
    "period",
    [
        "2023年",
        "全年",
        "1-11月",
        "截至11月底",
        "今年以来",
        "截至目前",
        "每月",
        "2023年12月31日",
        "2022-2023学年",
        "年底",
        "汛期",
    ],
)
def test_periods_inside_the_year(period: str) -> None:
    assert _hits(period_outside_year, actual="5次", period=period) == []


def test_a_forecast_may_be_of_next_year() -> None:
    assert _hits(period_outside_year, expected="计划5次", period="2024年") == []


@pytest.mark.parametrize("value", ["2022年完成12次", "2022年12次", "上年：12次", "2022年度，新增12家", "2024年1月 3场"])
def test_a_year_that_dates_the_figure_counts(value: str) -> None:
    assert [hit.path for hit in _hits(period_outside_year, actual=value)] == ["-/甲.actual"]


@pytest.mark.parametrize(
    "value",
    [
        "12家（上年10家）",
        "12家（2022年为10家）",
        "累计12家（含上年3家）",
        "2022年立项的12个项目全部完工",
        "完成2022年度决算公开3次",
        "消化上年结余资金35万元",
        "提前下达2024年项目3个",
        "2022年结转12个",
    ],
)
def test_another_year_in_the_value_is_of_something_else(value: str) -> None:
    assert _hits(period_outside_year, actual=value) == []


def test_a_change_against_last_year_is_no_period() -> None:
    assert _hits(period_outside_year, change="比2022年增长5%") == []


def test_without_a_year_nothing_is_said() -> None:
    report = Report.model_validate(
        {"report": Heading(agency="云溪街道办事处"), "indicator": [{"name": "甲", "actual": "5次", "period": "2022年"}]}
    )
    assert list(period_outside_year.examine(Case(report, None, None, None))) == [Lacking("report.year")]


def test_a_section_s_period_is_told_once() -> None:
    report = Report.model_validate(
        {
            "report": Heading(agency="云溪街道办事处", year=2023),
            "section": {"economy": {"period": "2022年"}},
            "indicator": [{"name": name, "section": "economy", "actual": "5次"} for name in "甲乙丙"],
        }
    )
    found = [
        verdict.path
        for verdict in period_outside_year.examine(Case(report, None, None, None))
        if isinstance(verdict, Hit)
    ]
    assert found == ["section.economy.period"]


@pytest.mark.parametrize(
    ("indicator", "mended"),
    [
        ({"actual": "预计39家"}, 'expected = "预计39家"'),
        ({"details": {"乙": "预计39家"}}, '"乙" = { expected = "预计39家" }'),
        ({"details": {"乙": {"actual": "预计39家", "period": "年底"}}}, None),
        ({"actual": "预计39家", "expected": "40家"}, None),
        ({"parts": {"乙": "预计39家"}}, None),
        ({"actual": '预计"优质"39家'}, None),
    ],
)
def test_the_mended_line_is_given_where_it_is_certain(indicator: dict[str, Any], mended: str | None) -> None:
    (hit,) = _hits(forecast_as_result, **indicator)
    assert hit.mended == mended


def test_an_honest_forecast_beside_a_result_is_silent() -> None:
    assert _hits(expected_not_result, expected="预计39家", actual="41家") == []


@pytest.mark.parametrize("period", ["进展顺利", "全市", "较好", "1-13月", "2023Q3"])
def test_periods_that_are_none(period: str) -> None:
    assert [hit.path for hit in _hits(period_not_understood, actual="5次", period=period)] == ["-/甲.period"]


@pytest.mark.parametrize(
    "period",
    ["—", "", "汛期", "春节期间", "任期内", "第一学期", "“十四五”期间", "疫情期间", "2023年度", "四季度", "XX月"],
)
def test_times_that_the_calendar_does_not_have_are_left_alone(period: str) -> None:
    assert _hits(period_not_understood, actual="5次", period=period) == []
