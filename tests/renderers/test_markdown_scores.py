"""The appendix of a document that shows how its score was computed."""

from __future__ import annotations

from decimal import Decimal

from selfeval_cli.api import assess
from selfeval_cli.model.report import Heading, Indicator, Report
from selfeval_cli.renderers.markdown import render_markdown
from selfeval_cli.renderers.markdown_scores import write_scores
from tests.renderers.scores_made import LONG_NAME, assessed, disputed


def test_every_score_with_its_working() -> None:
    title, table, *_ = write_scores(disputed(), "zh")
    assert title == "## 附：得分计算"
    assert table.splitlines() == [
        "| 指标 | 分值 | 自评 | 核算 | 相差 | 计分方法和算式 |",
        "| :--- | ---: | ---: | ---: | ---: | :--- |",
        "| 预算执行 | 10 |  | 9.72 |  | 按执行率计分：10 × 309.20 ÷ 318.00 ≈ 9.72（执行率 97.23%） |",
        "| 更换路灯 | 20 | 20 | 19.00 | +1.00 | 按完成比例计分：20 × 247 ÷ 260 = 19.00 |",
        f"| {LONG_NAME} | 30 | 29.50 | 30 | -0.50 | 完成得满分：12条 达到 ≥12条，得 30 |",
        "| 管护制度 | 30 | 29 |  |  | 定性指标“部分达成年度指标并具有一定效果”，由人评定，可评 18.00 分以上、不到 24.00 分"
        "<br>自评 29 分不在其中 |",
        "| 满意度 | 10 | 10 | 10 |  | 完成得满分：93.5% 达到 90%，得 10 |",
        "| 合计 | 100 | 99.50 | 68.72 | +0.50 |  |",
    ]


def test_what_could_not_be_scored_is_told() -> None:
    *_, title, reasons = write_scores(disputed(), "en")
    assert title == "**Could not be scored**"
    assert reasons.endswith("(1 item, 30 points): 管护制度")


def test_a_row_of_budget_execution_is_not_told_twice() -> None:
    table = list(write_scores(assessed("complete", "chongqing-department"), "zh"))[1]
    assert "| 预算执行 |" in table
    assert "| 预算执行率 |" not in table


def test_nothing_where_nothing_was_scored() -> None:
    assert list(write_scores(assessed("yongping-2023"), "zh")) == []
    assert "得分计算" not in render_markdown(assessed("yongping-2023"))


def test_a_name_cannot_become_markup() -> None:
    indicator = Indicator(
        name="甲|乙<b>", group="产出指标", target="≥1次", actual="1次", weight=Decimal(10), score=Decimal(10)
    )
    report = Report(heading=Heading(agency="云溪", year=2023, scope="project"), indicators=(indicator,))
    table = list(write_scores(assess(report), "zh"))[1]
    assert r"甲\|乙&lt;b&gt;" in table
