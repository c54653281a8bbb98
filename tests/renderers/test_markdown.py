"""The published report: chapters in order, tables with what there is, nothing else from a field."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from selfeval_cli.api import assess
from selfeval_cli.messages.language import Language
from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.model.report import Report
from selfeval_cli.renderers.chapters import chinese_number
from selfeval_cli.renderers.markdown import render_markdown

EXAMPLES = Path(__file__).parents[2] / "examples"
READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

HEADING = {"agency": "云溪街道办事处", "year": 2023}


def publish(raw: dict[str, Any], language: Language = "zh", *, findings: bool = False) -> str:
    report = Report.model_validate({"report": HEADING, **raw})
    return render_markdown(assess(report), language, findings=findings)


def headings(markdown: str) -> list[str]:
    return [line for line in markdown.splitlines() if line.startswith("#")]


def test_chapters_of_a_department() -> None:
    markdown = render_markdown(assess(EXAMPLES / "complete.toml"))
    assert headings(markdown) == [
        "# 2023年度云溪街道办事处部门整体支出绩效自评报告",
        "## 一、2023年工作情况",
        "### （一）党建引领",
        "### （二）经济好",
        "### （三）治安好",
        "### （四）环境好",
        "## 二、部门整体支出情况",
        "## 三、存在的主要问题",
        "## 四、下一步改进措施",
    ]


def test_chapters_of_a_project_in_english() -> None:
    markdown = render_markdown(assess(EXAMPLES / "project.toml"), "en")
    assert headings(markdown) == [
        "# 2023年度背街小巷整治项目支出绩效自评报告",
        "## 1. Implementation of the project",
        "### 1. 产出指标",
        "### 2. 效益指标",
        "### 3. 满意度指标",
        "## 2. Funds of the project",
        "## 3. Main problems",
        "## 4. Next steps",
        "## Appendix: how the score was computed",
    ]
    assert "- Supervising department: 青禾区住房和建设局" in markdown


@pytest.mark.parametrize("name", ["complete", "minimal", "project", "yongping-2023"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_examples_are_sound_markdown(name: str, language: Language) -> None:
    tokens = READER.parse(render_markdown(assess(EXAMPLES / f"{name}.toml"), language, findings=True))
    children = [child for token in tokens for child in token.children or ()]
    assert not [
        token.type for token in tokens if token.type in ("html_block", "code_block", "fence", "blockquote_open")
    ]
    assert {child.content for child in children if child.type == "html_inline"} <= {"<br>"}
    assert not [child for child in children if child.type in ("link_open", "image", "code_inline")]


def test_yongping_figures() -> None:
    markdown = render_markdown(assess(EXAMPLES / "yongping-2023.toml"))
    assert "| 合计 | 15622.04 | 15258.19 | 363.85 | 97.67% | 97.67% |" in markdown
    assert "| 基本支出 | 3223.25 | 3167.46 | 55.79 | 98.27% |  |" in markdown
    assert "| 其中：高清监控 | 4955支 |" in markdown
    assert "预计近1万个" in markdown


@pytest.mark.parametrize("title", ["C #", "C ##", "#", "# C", "C#", "C \\#", "## ##"])
def test_number_signs_stay_in_a_title(title: str) -> None:
    markdown = publish({"report": {**HEADING, "title": title}, "section": {"c": {"title": title}}})
    shown = [
        "".join(c.content for c in token.children or ()) for token in READER.parse(markdown) if token.type == "inline"
    ]
    assert shown[0] == title
    assert shown[2] == f"（一）{title}"


def test_columns_without_data_are_left_out() -> None:
    markdown = publish({"indicator": [{"name": "走访", "actual": "3次"}]})
    assert "| 指标名称 | 实际完成值 |\n| :--- | :--- |\n| 走访 | 3次 |" in markdown


def test_parts_details_and_base() -> None:
    raw = {"name": "调解", "actual": "12宗", "parts": {"甲": "5宗", "乙": "7宗"}}
    markdown = publish({"indicator": [{**raw, "details": {"成功率": {"actual": "100%", "base": "12宗"}}}]})
    assert "| 其中：乙 | 7宗 |" in markdown
    assert "| 分项：成功率 | 100%（基数 12宗） |" in markdown


def test_what_the_form_says_of_an_indicator() -> None:
    markdown = publish(
        {
            "goal": [{"id": "parks", "text": "建公园。"}, {"id": "roads", "text": "改造道路。"}],
            "indicator": [
                {
                    "name": "道路",
                    "kind": "数量",
                    "goal": "roads",
                    "core": True,
                    "actual": "18条",
                    "score": 4,
                    "coefficient": 90,
                },
                {"name": "绿道", "goal": "lanes", "core": False, "coefficient": 80},
                {"name": "管护", "state": "达成年度指标"},
                {"name": "制度", "actual": "已印发", "state": "部分达成"},
                {"name": "积案", "not_applicable": "没有积案。"},
            ],
        }
    )
    assert "| 道路 | 数量<br>目标2<br>核心指标 | 18条 | 4（系数 90%） |" in markdown
    assert "| 绿道 | lanes |  | 系数 80% |" in markdown
    assert "| 管护 |  | 达成年度指标 |  |" in markdown
    assert "| 制度 |  | 已印发<br>部分达成 |  |" in markdown
    assert "| 积案 |  | 不适用 |  |" in markdown
    assert "- 积案：不适用：没有积案。" in markdown


def test_goals_in_a_table() -> None:
    goals = [{"text": "改造|道路。", "result": "十八条。", "weight": Decimal("40.0")}, {"text": "建公园。"}]
    rows = [
        "| 序号 | 目标内容 | 完成情况 | 权重 |",
        "| :--- | :--- | :--- | ---: |",
        "| 1 | 改造\\|道路。 | 十八条。 | 40.0 |",
        "| 2 | 建公园。 |  |  |",
    ]
    assert "**年度绩效目标**\n\n" + "\n".join(rows) in publish({"goal": goals})


def test_items_in_a_table_of_their_own() -> None:
    items = [
        {"name": "课后服务经费", "budget": Decimal("186.00"), "executed": Decimal("172.54"), "reason": "次年支付。"},
        {"name": "行政运行（项）", "initial": Decimal("640.00"), "executed": Decimal("652.30")},
    ]
    markdown = publish({"budget": {"unit": "万元", "basis": "adjusted", "item": items}})
    chapter = markdown.split("## 二、部门整体支出情况\n\n")[1].split("\n\n## ")[0]
    assert chapter.split("\n\n") == [
        "单位：万元",
        "| 明细 | 年初预算数 | 全年预算数 | 执行数 | 未执行数 | 预算执行率 |\n| :--- | ---: | ---: | ---: | ---: | ---: |\n"
        "| 课后服务经费 |  | 186.00 | 172.54 | 13.46 | 92.76% |\n| 行政运行（项） | 640.00 |  | 652.30 |  |  |",
        "课后服务经费：次年支付。",
    ]


def test_outlays_staff_and_assets() -> None:
    amounts = {"previous": Decimal("24.80"), "executed": Decimal("21.06")}
    markdown = publish(
        {
            "budget": {"unit": "万元", "three_public": amounts, "reception": {"executed": Decimal("2.45")}},
            "staff": {"quota": 68, "employed": 66},
            "assets": {"in_use": Decimal("2107.00")},
        }
    )
    chapter = markdown.split("## 二、部门整体支出情况\n\n")[1].split("\n\n## ")[0]
    assert chapter.split("\n\n") == [
        "单位：万元",
        "| 专门支出 | 上年实际数 | 执行数 |\n| :--- | ---: | ---: |\n"
        "| 三公经费 | 24.80 | 21.06 |\n| 公务接待费 |  | 2.45 |",
        "人员：编制数 68；在职人数 66",
        "固定资产：在用固定资产 2107.00",
    ]


def test_a_bare_number_gets_its_unit() -> None:
    assert "| 培训 | 12场 |" in publish({"indicator": [{"name": "培训", "unit": "场", "actual": 12}]})


def test_references_are_looked_up_and_lost_ones_marked() -> None:
    text = "调解{{ a/调解.actual }}，{{ a/没有.actual }}。<b>"
    markdown = publish(
        {"section": {"a": {"text": text}}, "indicator": [{"section": "a", "name": "调解", "actual": "1*2宗"}]}
    )
    assert "调解1\\*2宗，\\{\\{ a/没有.actual \\}\\}（没有找到这个引用）。&lt;b&gt;" in markdown


def test_braces_in_other_fields_are_not_looked_up() -> None:
    markdown = publish({"problem": [{"text": "{{ report.year }}"}]})
    assert "1. \\{\\{ report.year \\}\\}" in markdown


def test_what_the_report_does_not_say() -> None:
    assert publish({}).count("报告没有写这一部分。") == 4


def test_measures_name_problem_owner_and_due() -> None:
    raw = {
        "problem": [{"id": "a", "text": "问题甲。"}, {"id": "b", "text": "问题乙。"}],
        "measure": [{"for": ["b", "a"], "text": "措施。", "owner": "财政办", "due": "2024年6月"}, {"text": "另一条。"}],
    }
    assert "1. 措施。（对应问题：2、1；责任人：财政办；完成时限：2024年6月）\n2. 另一条。" in publish(raw)


def test_the_standard_stands_once_with_its_assurance_and_content() -> None:
    assessment = assess(EXAMPLES / "project.toml")
    assert assessment.standard is not None
    markdown = render_markdown(assessment, findings=True)
    assert markdown.count(assessment.standard.content) == 1
    assert "有独立来源印证" in markdown


def test_findings_on_request() -> None:
    raw = {"problem": [{"id": "a", "text": "只有问题。"}]}
    assert "附录" not in publish(raw)
    appendix = publish(raw, findings=True).split("## 附录：核查发现")[1]
    assert re.search(r"\| 警告 \| S\d+ \|", appendix)


def test_a_finding_without_words_is_not_lost() -> None:
    made = assess(Report.model_validate({"report": HEADING}))
    strange = Finding("B999", Severity.ERROR, "budget.total", params={"amount": Decimal("1.50")})
    assert "amount=1.50" in render_markdown(made._replace(findings=(strange,)), findings=True)


def test_english_has_no_chinese_but_the_reports_own() -> None:
    raw = {
        "report": {
            "agency": "Agency",
            "year": 2023,
            "score": 90,
            "signatory": "Signer",
            "goal": "goal",
            "standard": "none",
        },
        "budget": {
            "unit": "万元",
            "carryover": 1,
            "total": {"initial": 9, "budget": 10, "executed": 9, "execution_rate": 90},
            "personnel": {"budget": 5, "executed": 4},
            "operating": {"budget": 5, "executed": 5},
            "fund": [{"name": "fund", "budget": 10, "executed": 9}],
        },
        "section": {"a": {"period": "2023", "change_basis": "x", "text": "{{ lost }}"}},
        "indicator": [
            {
                "section": "a",
                "name": "name",
                "target": "5",
                "actual": "6",
                "base": "7",
                "parts": {"p": "6"},
                "details": {"d": "5"},
                "reason": "r",
                "remedy": "m",
                "weight": 5,
                "score": 5,
            },
            {"name": "other", "actual": "1"},
        ],
        "problem": [{"id": "x", "text": "problem"}],
        "measure": [{"for": "x", "text": "measure", "owner": "o", "due": "d"}],
    }
    markdown = render_markdown(assess(Report.model_validate(raw)), "en").replace("万元", "")
    assert not re.findall(r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]+", markdown.rsplit("---\n\n", 1)[0])


def test_no_report_no_publication(tmp_path: Path) -> None:
    assessment = assess(tmp_path / "missing.toml")
    assert assessment.report is None
    with pytest.raises(ValueError, match="without a report"):
        render_markdown(assessment)


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五"), (99, "九十九"), (100, "100")],
)
def test_chinese_numbers(number: int, words: str) -> None:
    assert chinese_number(number) == words
