"""Two years side by side as people see it: whole outputs as snapshots; every terminal, hostile text, and odd years."""

from __future__ import annotations

import json

import pytest
from syrupy.assertion import SnapshotAssertion

from selfeval_cli.comparison.years import compare_years
from selfeval_cli.loaders.report_loading import load_source
from selfeval_cli.messages.language import Language
from selfeval_cli.model.report import Report
from selfeval_cli.model.year_comparison import YearComparison
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.year_json import render_years_json
from selfeval_cli.renderers.year_markdown import render_years_markdown
from selfeval_cli.renderers.year_text import render_years
from selfeval_cli.sources.reading import read_bytes
from selfeval_cli.text.width import display_width

OLDER = """
format = 1

[report]
agency = "云溪街道办事处"
year = 2022

[budget]
unit = "元"
basis = "initial"
total = { budget = 83026000, executed = 80037100 }

[[indicator]]
section = "环境好"
name = "道路升级改造"
target = "≥15条"
actual = "15条"

[[indicator]]
section = "环境好"
name = "企业培训"
actual = "10场"

[[indicator]]
section = "环境好"
name = "绿化养护"
actual = "2公顷"
period = "1-9月"

[[indicator]]
section = "环境好"
name = "雨污分流管网"
target = "≥5公里"
actual = "3公里"

[[indicator]]
section = "治安好"
id = "alarms"
name = "警情"
actual = "约1600宗"

[[problem]]
id = "payment"
text = "工程款支付偏晚。"

[[measure]]
for = "payment"
text = "按工程节点支付，每季度通报一次。"

[[measure]]
text = "增设智能充电桩。"
"""
NEWER = """
format = 1

[report]
agency = "云溪街道办事处"
year = 2023

[budget]
unit = "万元"
basis = "adjusted"
total = { budget = 8650.40, executed = 8402.71 }

[[budget.fund]]
name = "上年结转"
budget = 160.00
executed = 160.00

[[budget.item]]
name = "课后服务经费"
budget = 186.00
executed = 172.54

[[indicator]]
section = "环境好"
name = "道路升级改造"
target = "≥20条"
actual = "18条"
change = "同比增长30%"

[[indicator]]
section = "经济好"
name = "企业专项培训"
target = "建立培训制度并按季度开展各类企业培训"
actual = "12场"
change = "增长20%"

[[indicator]]
section = "环境好"
name = "绿化养护"
actual = "24000平方米"

[[indicator]]
section = "治安好"
id = "alarms"
name = "案件类警情"
actual = "1420宗"

[[indicator]]
section = "环境好"
name = "群众满意度"
expected = "95%"

[[problem]]
id = "payment"
text = "支付仍集中在年底。"
"""


def read(text: str) -> Report:
    report = load_source(read_bytes(text.encode(), "report.toml")).report
    assert report is not None
    return report


def compare(older: str = OLDER, newer: str = NEWER) -> YearComparison:
    return compare_years(read(older), read(newer), "2022.toml", "2023.toml")


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_on_a_terminal(width: int, language: Language, snapshot: SnapshotAssertion) -> None:
    page = render_years(compare(), Look(language, width=width))
    assert max(map(display_width, page.splitlines())) <= width
    assert page == snapshot


@pytest.mark.parametrize("language", ["zh", "en"])
def test_as_a_document(language: Language, snapshot: SnapshotAssertion) -> None:
    assert render_years_markdown(compare(), language) == snapshot


def test_as_data(snapshot: SnapshotAssertion) -> None:
    assert render_years_json(compare()) == snapshot


def test_a_console_that_draws_marks_wide() -> None:
    page = render_years(compare(), Look("zh", width=80, ambiguous=2))
    assert max(display_width(line, ambiguous=2) for line in page.splitlines()) <= 80
    page.encode("gbk")


def test_the_long_value_stands_whole() -> None:
    assert "建立培训制度并按季度开展各类企业培训" in render_years(compare(), Look("zh", width=120))


def test_text_of_a_report_moves_no_cursor() -> None:
    page = render_years(compare(newer=NEWER.replace("案件类警情", "警\\u001b[2J情")), Look("zh"))
    assert "\x1b" not in page


def test_one_year_twice_has_no_numbers_in_its_heads() -> None:
    page = render_years(compare(newer=NEWER.replace("2023", "2022")), Look("en", width=120))
    assert "Two self-evaluations side by side" in page
    assert "earlier target" in page


def test_empty_reports() -> None:
    bare = 'format = 1\n[report]\nagency = "甲"\nyear = 2022\n'
    comparison = compare(bare, bare.replace("2022", "2023"))
    assert "两份报告都没有指标" in render_years(comparison, Look("zh"))
    assert "没有写措施" in render_years_markdown(comparison, "zh")
    assert json.loads(render_years_json(comparison))["indicators"] == []
