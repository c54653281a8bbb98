"""Further ways in which published forms say the same: each small table shows what is to be read from its cells."""

from __future__ import annotations

import pytest

from tests.extraction.drawing import C, Form
from tests.extraction.measuring import compare, read_docx, read_xlsx
from tests.extraction.test_variations import ALSO, FIRST, HEAD, HEADER, SECOND, Row, assert_read, indicators, values


def test_goal_and_result_lie_side_by_side() -> None:
    """年度目标 | its words | 完成情况 | its words, right above the table: no header of a block of goals."""
    head: list[Row] = [
        *HEAD,
        [
            "年度目标",
            C("新书五千册上架", 3, key="report.goal"),
            "完成情况",
            C("新书全部上架", 4, key="report.goal_result"),
        ],
    ]
    assert assert_read(indicators(FIRST, SECOND, head=head)).left_out == ()


def test_result_of_a_goal_in_two_words() -> None:
    head: list[Row] = [
        *HEAD,
        [C("年度总体目标", rows=2), C("年初目标", 4), C("实际完成", 4)],
        [C("新书五千册上架", 4, key="report.goal"), C("新书全部上架", 4, key="report.goal_result")],
    ]
    assert assert_read(indicators(FIRST, SECOND, head=head)).left_out == ()


def test_column_of_reasons_for_goals_is_blank() -> None:
    head: list[Row] = [
        *HEAD,
        [C("年度绩效目标", 3), C("实际完成情况", 3), C("偏差原因分析", 3)],
        [C("新书上架", 3, key="report.goal"), C("新书全部上架", 3, key="report.goal_result"), C("无", 3)],
    ]
    assert assert_read(indicators(FIRST, SECOND, head=head)).left_out == ()


def test_next_goal_begins_beside_a_group() -> None:
    """The label of the second goal stands in front of its first row, without a header of its own."""
    first, second = FIRST[:7], SECOND[:7]
    rows: list[Row] = [
        [C("年度绩效目标1（50分）", rows=2, key="goal.0.text", value="年度绩效目标1"), *HEADER[:7]],
        first,
        [C("年度绩效目标2（40分）", key="goal.1.text", value="年度绩效目标2"), *second],
    ]
    also = {"goal.0.id": "1", "goal.0.weight": "50", "goal.1.id": "2", "goal.1.weight": "40"}
    also |= {"indicator.0.goal": "1", "indicator.1.goal": "2"}
    form = Form("自评表", [*HEAD, *rows], ALSO | also)
    for draft in read_xlsx(form):
        assert compare(draft, form.expected(), places=False).differences == ()


def test_score_stands_before_the_weight() -> None:
    header: Row = ["一级指标", "二级指标", "三级指标", "计划指标值", "实际完成值", "得分", "权重", "未达成原因"]
    keys = ("group", "kind", "name", "target", "actual", "score", "weight")
    row: Row = [
        C(text, key=f"indicator.0.{key}")
        for key, text in zip(keys, ("产出", "数量", "安装路灯", "800套", "768套", "28.8", "30"), strict=True)
    ]
    assert_read(indicators([*row, ""], [C("合计", 5), ("28.8", "report.score"), "30", ""], header=header))


def test_only_the_type_of_an_indicator() -> None:
    header: Row = ["指标类型", "绩效指标", "目标值", "完成值", "完成率", "权重分", "自评分", "偏差说明"]
    row: Row = [
        ("数量指标", "indicator.0.kind"),
        ("加固海塘", "indicator.0.name"),
        ("5公里", "indicator.0.target"),
        ("5公里", "indicator.0.actual"),
        "100%",
        ("90", "indicator.0.weight"),
        ("90", "indicator.0.score"),
        "",
    ]
    assert_read(indicators(row, header=header), besides=("100%",))


def test_execution_without_a_table_of_amounts() -> None:
    """The sum of the table's own rows is not the score: that is given below it."""
    head: list[Row] = [
        *HEAD,
        [
            "预算执行率",
            C("95%", 3, key="budget.execution_rate", value="95"),
            "执行率得分",
            C("9.5", 4, key="indicator.0.score"),
        ],
    ]
    rows: list[Row] = [
        values(1, "产出指标", "数量指标", "采购图书", "≥5000册", "5120册", "90", "90", ""),
        [C("合计", 5), "90", "90", ""],
        ["自评总分", C("99.5", 4, key="report.score"), "自评等级", C("优", 2, key="report.grade")],
    ]
    form = indicators(*rows, head=head, also={"indicator.0.name": "预算执行率", "indicator.0.actual": "95%"})
    (draft,) = read_xlsx(form)
    assert compare(draft, form.expected(), places=False).differences == ()


def test_execution_is_a_row_with_a_group_only() -> None:
    rows: list[Row] = [
        FIRST,
        [
            ("预算执行率", "indicator.1.name"),
            "",
            "",
            ("100%", "indicator.1.target"),
            ("90%", "indicator.1.actual"),
            ("10", "indicator.1.weight"),
            ("9", "indicator.1.score"),
            "",
        ],
    ]
    assert_read(indicators(*rows))


def test_year_over_two_cells() -> None:
    head: list[Row] = [
        [C("项目支出绩效自评表", 9, key="report.title")],
        [C("（2023", 5, key="report.year", value="2023"), C("年度）", 4)],
        *HEAD[1:],
    ]
    form = Form("自评表", [*head, HEADER, FIRST], {"report.scope": "project"})
    assert assert_read(form).left_out == ()


def test_grade_under_a_label_in_brackets() -> None:
    rows: list[Row] = [FIRST, [C("总分", 3), "", "50", "50", "（自评等级）", ("优", "report.grade")]]
    form = indicators(*rows)
    (draft,) = read_xlsx(form)
    assert draft.data["report"]["grade"] == "优"


@pytest.mark.parametrize("mark", ["※", "——", "／", "*"])
def test_marks_of_nothing(mark: str) -> None:
    head: list[Row] = [
        *HEAD,
        [C("资金来源", 3), C("年初预算数", 2), C("全年预算数", 2), C("全年执行数", 2)],
        [
            C("年度资金总额", 3),
            C("36", 2, key="budget.total.initial"),
            C("36", 2, key="budget.total.budget"),
            C("36", 2, key="budget.total.executed"),
        ],
        [C("财政专户管理资金", 3), C(mark, 2), C(mark, 2), C(mark, 2)],
    ]
    assert assert_read(indicators(FIRST, SECOND, head=head, also={"budget.basis": "adjusted"})).left_out == ()


def test_reason_in_the_brackets_of_a_remark() -> None:
    header: Row = [*HEADER[:7], "备注（未完成原因）"]
    assert_read(
        indicators(
            values(0, "产出指标", "数量指标", "采购图书", "≥5000册", "4800册", "50", "48", "纸价上涨"), header=header
        )
    )


def test_header_names_the_points_too() -> None:
    header: Row = ["一级指标及分值", "二级指标及分值", *HEADER[2:]]
    assert_read(indicators(FIRST, SECOND, header=header))


def test_first_and_adjusted_amount_side_by_side() -> None:
    head: list[Row] = [
        *HEAD,
        [
            "项目预算金额（万元）",
            C("128", 3, key="budget.total.initial"),
            "调整后预算数（万元）",
            C("118", 1, key="budget.total.budget"),
            "实际支出数（万元）",
            C("112", 2, key="budget.total.executed"),
        ],
    ]
    assert_read(indicators(FIRST, SECOND, head=head, also={"budget.unit": "万元", "budget.basis": "adjusted"}))


def test_amounts_in_a_table_of_their_own() -> None:
    """A document with a table for the heading, one for the amounts, one for the indicators."""
    heading = Form("", HEAD[1:], before=("项目支出绩效自评表（2023年度）",))
    amounts = Form(
        "",
        [
            ["资金来源", "年初预算数", "全年预算数", "全年执行数"],
            ["年度资金总额", "78.00", "78.00", "70.20"],
        ],
        before=("二、预算执行情况（单位：万元）",),
    )
    table = Form("", [HEADER, FIRST, SECOND], before=("三、绩效指标完成情况",))
    (draft,) = read_docx(heading, amounts, table)
    assert str(draft.data["budget"]["total"]["executed"]) == "70.20"
    assert draft.data["budget"]["total"]["place"]["executed"] == "表2 第2行第4列"
    assert len(draft.data["indicator"]) == 2
    assert draft.left_out == ()


def test_conclusion_is_kept() -> None:
    conclusion: Row = ["评价结论", C("完成较好。", 7, key="report.conclusion")]
    assert assert_read(indicators(FIRST, SECOND, conclusion)).left_out == ()
