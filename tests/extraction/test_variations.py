"""Variations of the published layouts that offices make of them; each small table shows what is to be read from its cells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfeval_cli.extraction.draft import Draft
from tests.extraction.drawing import C, CellLike, Form
from tests.extraction.forms import indicator_row, level, national, sichuan
from tests.extraction.measuring import compare, find_lost, read_docx, read_xlsx

Row = list[CellLike]

HEAD: list[Row] = [
    [C("项目支出绩效自评表（2023年度）", 9, key="report.title")],
    ["项目名称", C("图书采购", 8, key="report.project")],
    ["实施单位", C("青禾区图书馆", 8, key="report.implementer report.agency")],
]
ALSO = {"report.year": "2023", "report.scope": "project"}
HEADER: Row = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"]


def indicators(
    *rows: Row, header: Row = HEADER, also: dict[str, str] | None = None, head: list[Row] | None = None
) -> Form:
    return Form("自评表", [*(HEAD if head is None else head), header, *rows], ALSO | (also or {}))


def values(number: int, *texts: str) -> Row:
    """The eight cells of an indicator under the usual header."""
    keys = ("group", "kind", "name", "target", "actual", "weight", "score", "reason")
    return indicator_row(number, *zip(keys, texts, strict=True))


FIRST = values(0, "产出指标", "数量指标", "采购图书", "≥5000册", "5120册", "50", "50", "")
SECOND = values(1, "效益指标", "社会效益指标", "借阅人次", "≥80000人次", "81200人次", "40", "40", "")


def assert_read(form: Form, besides: tuple[str, ...] = ()) -> Draft:
    """The form is read alike from a workbook and from a document, and no figure but those `besides` is lost; the draft."""
    drafts = read_xlsx(form)
    assert [compare(draft, form.expected()).differences for draft in drafts] == [()]
    assert [compare(draft, form.expected(1)).differences for draft in read_docx(form)] == [()]
    assert find_lost(form, drafts[0], besides) == []
    return drafts[0]


def test_plain_table() -> None:
    assert assert_read(indicators(FIRST, SECOND)).left_out == ()


@pytest.mark.parametrize("make", [national, sichuan], ids=["national", "sichuan"])
def test_cells_that_are_not_merged(make: object) -> None:
    """People who cannot merge leave the cells below and beside blank."""
    form = make()  # type: ignore[operator]
    (draft,) = read_xlsx(form, merge=False)
    assert compare(draft, form.expected(), places=False).differences == ()


def test_header_in_two_rows() -> None:
    top: Row = [
        C("一级指标", 1, 2), C("二级指标", 1, 2), C("三级指标", 1, 2), C("年度指标值", 3), C("实际完成值", 1, 2), C("分值", 1, 2), C("得分", 1, 2),
    ]  # fmt: skip
    below: Row = ["符号", "数值", "计量单位"]
    row = indicator_row(0, ("group", "产出指标"), ("kind", "数量指标"), ("name", "采购图书"), "≥", ("target", "5000", "≥5000册"), "册", ("actual", "5120", "5120册"), ("weight", "50"), ("score", "50"))  # fmt: skip
    assert_read(Form("自评表", [*HEAD, top, below, row], ALSO))


def test_levels_under_one_header() -> None:
    top: Row = [
        C("绩效指标", 3),
        C("年度指标值", 1, 2),
        C("全年完成值", 1, 2),
        C("权重", 1, 2),
        C("自评得分", 1, 2),
        C("未完成原因", 1, 2),
    ]
    below: Row = ["一级指标", "二级指标", "三级指标"]
    assert_read(Form("自评表", [*HEAD, top, below, FIRST, SECOND], ALSO))


def test_initial_and_adjusted_target_under_one_header() -> None:
    top: Row = [C("指标名称", 1, 2), C("指标值", 2), C("完成值", 1, 2), C("分值", 1, 2), C("得分", 1, 2)]
    below: Row = ["年初值", "调整值"]
    row = indicator_row(0, ("name", "采购图书"), ("initial_target", "≥4000册"), ("target", "≥5000册"), ("actual", "5120册"), ("weight", "50"), ("score", "50"))  # fmt: skip
    assert_read(Form("自评表", [*HEAD, top, below, row], ALSO))


def test_header_is_repeated_on_the_next_page() -> None:
    assert assert_read(indicators(FIRST, HEADER, SECOND)).left_out == ()


def test_notes_between_the_rows_are_told() -> None:
    note: Row = [C("注：册数以验收单为准。", 8)]
    draft = assert_read(indicators(FIRST, note, SECOND))
    assert [(one.text, one.reason) for one in draft.left_out] == [("注：册数以验收单为准。", "note")]


def test_vertical_words_and_blanks_in_labels() -> None:
    header: Row = [
        "一 级\n指 标",
        "二级\n指标",
        "三级\n指标",
        "年度指\n标 值",
        "实际完\n成 值",
        "分  值",
        "得　分",
        "偏差原因\n分析",
    ]
    row: Row = [
        C("产\n出\n指\n标", key="indicator.0.group", value="产出指标"),
        C("数量\n指标", key="indicator.0.kind", value="数量指标"),
        *FIRST[2:],
    ]
    assert_read(indicators(row, header=header))


def test_columns_in_another_order() -> None:
    header: Row = ["序号", "一级指标", "二级指标", "三级指标", "分值", "指标值", "完成值", "得分", "备注"]
    row = [
        "1",
        *indicator_row(
            0,
            ("group", "产出指标"),
            ("kind", "数量指标"),
            ("name", "采购图书"),
            ("weight", "50"),
            ("target", "≥5000册"),
            ("actual", "5120册"),
            ("score", "50"),
        ),
        "",
    ]
    assert assert_read(indicators(row, header=header), ("1",)).left_out == ()


def test_further_columns_are_told() -> None:
    header: Row = [*HEADER[:7], "评分标准", "财政审核得分"]
    draft = assert_read(indicators([*FIRST[:7], "完成得满分", "48"], header=header))
    assert [(one.text, one.reason) for one in draft.left_out] == [("完成得满分", "no-key"), ("48", "no-key")]


def test_points_behind_the_names() -> None:
    header: Row = ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "得分"]
    row = indicator_row(0, ("group", "产出指标（50分）", "产出指标"), ("kind", "数量指标"), ("name weight", "采购图书（50分）", "采购图书"), ("target", "≥5000册"), ("actual", "5120册"), ("score", "50"))  # fmt: skip
    row[2] = C("采购图书（50分）", key="indicator.0.name indicator.0.weight", value="采购图书")
    assert_read(indicators(row, header=header, also={"indicator.0.weight": "50"}))


def test_points_of_a_group_that_are_not_their_sum_are_told() -> None:
    row: Row = [C("产出指标（60分）", key="indicator.0.group", value="产出指标"), *FIRST[1:]]
    draft = assert_read(indicators(row))
    assert [(one.text, one.reason) for one in draft.left_out] == [("产出指标（60分）", "points-differ")]


def test_weights_in_percent() -> None:
    row = [*FIRST[:5], C("50%", key="indicator.0.weight", value="50"), *FIRST[6:]]
    draft = assert_read(indicators(row, header=[*HEADER[:5], "权重", *HEADER[6:]]))
    assert [remark.id for remark in draft.remarks] == ["percent-as-points"]


def test_weights_as_fractions_of_one() -> None:
    rows = [
        [*FIRST[:5], C("0.6", key="indicator.0.weight", value="60"), C("60", key="indicator.0.score"), ""],
        [*SECOND[:5], C("0.4", key="indicator.1.weight", value="40"), C("40", key="indicator.1.score"), ""],
    ]
    draft = assert_read(indicators(*rows))
    assert {remark.id for remark in draft.remarks} == {"fraction-as-points"}


def test_percentage_as_a_fraction() -> None:
    row = values(0, "产出指标", "质量指标", "图书合格率", "≥95%", "0.9767", "50", "50", "")
    row[4] = C("0.9767", key="indicator.0.actual", value="97.67%")
    draft = assert_read(indicators(row))
    assert [(remark.id, dict(remark.params)) for remark in draft.remarks] == [
        ("fraction-as-percent", {"written": "0.9767"})
    ]


def test_project_in_the_title() -> None:
    head: list[Row] = [
        [C("青禾区图书馆2023年图书采购项目支出绩效自评表", 8, key="report.title report.project")],
        HEAD[2],
    ]
    draft = assert_read(
        indicators(
            FIRST,
            head=head,
            also={"report.project": "图书采购", "report.title": "青禾区图书馆2023年图书采购项目支出绩效自评表"},
        )
    )
    assert ("report", "project") in {remark.keys for remark in draft.remarks}


def test_blank_marks_are_absent_never_zero() -> None:
    row: Row = [*FIRST[:3], C("≥5000册", key="indicator.0.target"), "—", C("50", key="indicator.0.weight"), "*", "/"]
    assert assert_read(indicators(row)).left_out == ()


def test_words_for_a_score_are_told() -> None:
    row: Row = [*FIRST[:6], "满分", ""]
    draft = assert_read(indicators(row))
    assert [(one.text, one.reason) for one in draft.left_out] == [("满分", "not-a-number")]


def test_placeholders_of_the_form_are_nothing() -> None:
    rows: list[Row] = [FIRST, ["", "", "指标2：", "", "", "", "", ""], ["", "", "……", "", "", "", "", ""]]
    assert assert_read(indicators(*rows)).left_out == ()


def test_numbered_names() -> None:
    row = [*FIRST[:2], C("指标1：采购图书", key="indicator.0.name", value="采购图书"), *FIRST[3:]]
    assert_read(indicators(row))


def test_group_over_the_columns_of_two_levels() -> None:
    row: Row = [C("满意度指标", 2, key="indicator.0.group"), *indicator_row(0, ("name", "读者满意度"), ("target", "≥90%"), ("actual", "95%"), ("weight", "10"), ("score", "10"), "")]  # fmt: skip
    assert_read(indicators(row))


def test_name_is_blank_and_the_kind_stands_for_it() -> None:
    row: Row = [C("满意度指标", key="indicator.0.group"), C("服务对象满意度指标", key="indicator.0.name indicator.0.kind"), "", *indicator_row(0, ("target", "≥90%"), ("actual", "95%"), ("weight", "10"), ("score", "10"), "")]  # fmt: skip
    draft = assert_read(indicators(row))
    assert [remark.id for remark in draft.remarks] == ["name-from-kind"]


def test_reason_for_several_indicators() -> None:
    reason = C("到货较晚", 1, 2, "indicator.0.reason indicator.1.reason")
    assert_read(indicators([*FIRST[:7], reason], SECOND[:7]))


def test_points_for_several_indicators_count_once() -> None:
    shared = C("50", 1, 2, "indicator.0.weight")
    draft = assert_read(indicators([*FIRST[:5], shared, *FIRST[6:]], [*SECOND[:5], *SECOND[6:]]))
    assert [remark.id for remark in draft.remarks] == ["shared-points"]


def test_name_over_several_rows() -> None:
    level_name = level("name", "采购图书", range(2))
    rows: list[Row] = [
        [*values(0, "产出指标", "数量指标", "", "", "", "", "", "")[:2], level_name, *indicator_row(0, ("target", "≥5000册"), ("actual", "5120册"), ("weight", "30"), ("score", "30"), "")],
        [*values(1, "产出指标", "质量指标", "", "", "", "", "", "")[:2], *indicator_row(1, ("target", "≥98%"), ("actual", "99%"), ("weight", "20"), ("score", "20"), "")],
    ]  # fmt: skip
    assert_read(indicators(*rows))


def test_signs_in_words() -> None:
    header: Row = ["三级指标", "指标性质", "指标值", "计量单位", "完成值", "分值", "得分"]
    row = indicator_row(
        0,
        ("name", "采购图书"),
        "大于等于",
        ("target", "5000", "≥5000册"),
        "册",
        ("actual", "5120", "5120册"),
        ("weight", "50"),
        ("score", "50"),
    )
    assert_read(indicators(row, header=header))


def test_values_that_have_their_unit_already() -> None:
    header: Row = ["三级指标", "指标性质", "指标值", "计量单位", "完成值", "分值", "得分"]
    row = indicator_row(
        0,
        ("name", "采购图书"),
        "≥",
        ("target", "≥5000册"),
        "册",
        ("actual", "5120册"),
        ("weight", "50"),
        ("score", "50"),
    )
    assert_read(indicators(row, header=header))


def test_state_beside_the_actual() -> None:
    header: Row = [*HEADER[:5], "是否完成", *HEADER[5:]]
    row: Row = [*FIRST[:5], C("达成年度指标", key="indicator.0.state"), *FIRST[5:]]
    assert_read(indicators(row, header=header))


def test_not_applicable() -> None:
    row: Row = [*FIRST[:4], C("不适用", key="indicator.0.not_applicable"), *FIRST[5:]]
    assert_read(indicators(row))


def test_execution_among_the_indicators_is_not_doubled() -> None:
    budget: list[Row] = [
        [C("项目资金（万元）", 1, 2), "", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", C("100.00", key="budget.total.budget"), C("90.00", key="budget.total.executed"), "10", C("90%", key="budget.execution_rate", value="90"), "9"],
    ]  # fmt: skip
    row = values(0, "预算执行率（10分）", "", "预算执行率", "100%", "90%", "10", "9", "")
    row[0] = C("预算执行率（10分）", key="indicator.0.group", value="预算执行率")
    also = {"budget.unit": "万元", "budget.basis": "adjusted"}
    assert assert_read(indicators(row, head=[*HEAD, *budget], also=also), ("10", "9")).left_out == ()


def test_amounts_as_labels_with_values() -> None:
    budget: list[Row] = [["全年预算数（万元）", C("100.00", key="budget.total.budget"), "全年执行数", C("90.00", key="budget.total.executed"), "执行率", C("90.00%", key="budget.execution_rate", value="90.00")]]  # fmt: skip
    assert_read(indicators(FIRST, head=[*HEAD, *budget], also={"budget.unit": "万元", "budget.basis": "adjusted"}))


def test_amounts_lying_on_their_side() -> None:
    budget: list[Row] = [
        [C("部门预算（万元）", 1, 3), "", "资金总额", "基本支出", "项目支出"],
        [
            "全年预算数",
            ("30.00", "budget.total.budget"),
            ("10.00", "budget.basic.budget"),
            ("20.00", "budget.project.budget"),
        ],
        [
            "全年执行数",
            ("27.00", "budget.total.executed"),
            ("9.50", "budget.basic.executed"),
            ("17.50", "budget.project.executed"),
        ],
    ]
    assert_read(indicators(FIRST, head=[*HEAD, *budget], also={"budget.unit": "万元", "budget.basis": "adjusted"}))


def test_only_the_budget_of_the_beginning() -> None:
    budget: list[Row] = [
        [C("项目资金", 1, 2), "", "年初预算数（A）", "全年执行数（B）", "执行率（B/A）"],
        [
            "年度资金总额",
            ("3102000", "budget.total.budget"),
            ("1547400", "budget.total.executed"),
            C("49.88%", key="budget.execution_rate", value="49.88"),
        ],
    ]
    head: list[Row] = [*HEAD, [C("单位：元", 8)], *budget]
    assert_read(indicators(FIRST, head=head, also={"budget.unit": "元", "budget.basis": "initial"}))


def test_rate_as_a_fraction_where_the_figures_tell() -> None:
    budget: list[Row] = [
        [C("项目资金（万元）", 1, 2), "", "全年预算数", "全年执行数", "执行率"],
        [
            "年度资金总额",
            ("100.00", "budget.total.budget"),
            ("97.67", "budget.total.executed"),
            C("0.9767", key="budget.execution_rate", value="97.67"),
        ],
    ]
    draft = assert_read(
        indicators(FIRST, head=[*HEAD, *budget], also={"budget.unit": "万元", "budget.basis": "adjusted"})
    )
    assert [remark.keys for remark in draft.remarks] == [("budget", "execution_rate")]


def test_parts_of_a_source_of_money_are_told() -> None:
    budget: list[Row] = [
        [C("项目资金（万元）", 1, 5), "", "全年预算数", "全年执行数"],
        ["年度资金总额", ("100.00", "budget.total.budget"), ("90.00", "budget.total.executed")],
        [
            C("其中：财政拨款", key="budget.fund.0.name", value="财政拨款"),
            ("80.00", "budget.fund.0.budget"),
            ("72.00", "budget.fund.0.executed"),
        ],
        ["其中：中央补助", "50.00", "45.00"],
        ["地方补助", "30.00", "27.00"],
    ]
    more: Row = [
        C("其他资金", 2, key="budget.fund.1.name"),
        ("20.00", "budget.fund.1.budget"),
        ("18.00", "budget.fund.1.executed"),
    ]
    also = {"budget.unit": "万元", "budget.basis": "adjusted"}
    draft = assert_read(indicators(FIRST, head=[*HEAD, *budget, more], also=also))
    assert [(one.text, one.reason) for one in draft.left_out] == [
        ("中央补助 | 50.00 | 45.00", "part-of-fund"),
        ("地方补助 | 30.00 | 27.00", "part-of-fund"),
    ]


def test_several_goals() -> None:
    goals: list[Row] = [
        [C("年度总体目标", 1, 3), C("预期目标", 4), C("实际完成情况", 3)],
        [C("采购图书五千册", 4, key="goal.0.text"), C("采购5120册", 3, key="goal.0.result")],
        [C("借阅八万人次", 4, key="goal.1.text"), C("借阅81200人次", 3, key="goal.1.result")],
    ]
    assert_read(indicators(FIRST, head=[*HEAD, *goals], also={"goal.0.id": "1", "goal.1.id": "2"}))


def test_goal_beside_its_label() -> None:
    goals: list[Row] = [
        ["年度总体目标", C("采购图书", 7, key="report.goal")],
        ["目标完成情况", C("已采购", 7, key="report.goal_result")],
    ]
    assert_read(indicators(FIRST, head=[*HEAD, *goals]))


def test_one_form_over_several_tables() -> None:
    first = Form("", list(HEAD), ALSO)
    second = Form("", [HEADER, FIRST, SECOND], after=["填表人：周某  填报日期：2024年1月8日"])
    (draft,) = read_docx(first, second)
    expected = first.expected(1) | second.expected(2) | {"report.date": ("2024年1月8日", "")}
    assert compare(draft, expected).differences == ()


def test_table_that_goes_on_without_a_header() -> None:
    first = Form("", [*HEAD, HEADER, FIRST], ALSO)
    second = Form("", [[*SECOND, ""]])
    (draft,) = read_docx(first, second)
    assert compare(draft, first.expected(1) | second.expected(2)).differences == ()


def test_forms_one_below_another() -> None:
    form = indicators(FIRST)
    other: list[Row] = [
        [C("项目支出绩效自评表（2023年度）", 9)],
        ["项目名称", C("书架更新", 8)],
        ["实施单位", C("青禾区图书馆", 8)],
        HEADER,
        FIRST,
    ]
    drafts = read_xlsx(replace(form, rows=[*form.rows, [], [], *other]))
    assert [draft.data["report"]["project"] for draft in drafts] == ["图书采购", "书架更新"]
    assert [draft.places["indicator", 0, "name"] for draft in drafts] == ["自评表!C5", "自评表!C12"]


def test_sheets_under_any_name() -> None:
    forms = [replace(indicators(FIRST), name=name) for name in ("Sheet1", "表（二）", "1#")]
    blank = Form("Sheet4", [["通讯录", "电话"], ["张某", "000"]])
    drafts = read_xlsx(*forms, blank)
    assert [draft.name for draft in drafts] == ["Sheet1", "表（二）", "1#"]


def test_total_claims_the_score() -> None:
    assert_read(indicators(FIRST, SECOND, [C("总  分", 5), "90", ("90", "report.score"), ""]))
    assert_read(indicators(FIRST, SECOND, [C("合计", 6), ("90", "report.score"), ""]))


def test_score_at_the_top() -> None:
    head: list[Row] = [*HEAD, ["自评总分", ("96.5分", "report.score"), "自评等级", C("优", 5, key="report.grade")]]
    assert_read(indicators(FIRST, head=head, also={"report.score": "96.5"}))


def test_labels_below_the_table() -> None:
    below: list[Row] = [
        ["存在问题", C("到货较晚，影响上架。", 7, key="problem.0.text")],
        ["下一步改进措施", C("提前招标。", 7, key="measure.0.text")],
        ["自评结论", C("完成较好。", 7, key="report.conclusion")],
        [C("单位负责人（签字）：何某    填报日期：2024年2月1日   联系电话：000", 8)],
    ]
    draft = assert_read(_signed(below))
    assert {one.reason for one in draft.left_out} == {"no-key"}


def _signed(below: list[Row]) -> Form:
    last = below[-1][0]
    assert isinstance(last, C)
    rows: list[Row] = [*below[:-1], [last._replace(key="report.signatory report.date")]]
    return indicators(FIRST, *rows, also={"report.signatory": "何某", "report.date": "2024年2月1日"})


def test_full_width_figures() -> None:
    row = values(0, "产出指标", "数量指标", "采购图书", "≥５０００册", "５１２０册", "５０", "５０", "")
    row[5] = C("５０", key="indicator.0.weight", value="50")
    row[6] = C("５０", key="indicator.0.score", value="50")
    assert_read(indicators(row))


def test_what_nobody_says_is_left_open() -> None:
    form = Form("Sheet1", [HEADER, FIRST])
    (draft,) = read_xlsx(form)
    assert compare(draft, form.expected()).differences == ()
    assert {remark.id for remark in draft.remarks} == {"scope-missing", "agency-missing", "year-missing"}


def test_several_indicators_in_one_row() -> None:
    """Word forms often number them in one cell, and keep the lines of the other cells beside them."""
    row: Row = [
        C("产出指标", key="indicator.0.group indicator.1.group"), C("数量指标", key="indicator.0.kind indicator.1.kind"),
        "指标1：采购图书\n指标2：更换书架", "≥5000册\n≥20个", "5120册\n20个", "30\n20", "30\n20", "",
    ]  # fmt: skip
    also = {
        "indicator.0.name": "采购图书", "indicator.0.target": "≥5000册", "indicator.0.actual": "5120册",
        "indicator.0.weight": "30", "indicator.0.score": "30", "indicator.1.name": "更换书架",
        "indicator.1.target": "≥20个", "indicator.1.actual": "20个", "indicator.1.weight": "20", "indicator.1.score": "20",
    }  # fmt: skip
    assert_read(indicators(row, also=also))


def test_seal_and_date_that_are_only_prepared() -> None:
    head: list[Row] = [
        HEAD[0],
        HEAD[1],
        [
            C("填报单位：青禾区图书馆（盖章）", 5, key="report.agency", value="青禾区图书馆"),
            C("填报日期：    年  月  日", 4),
        ],
    ]
    assert_read(indicators(FIRST, head=head))


def test_hidden_rows_are_told() -> None:
    from selfeval_cli.extraction.form_reading import read_forms_of_workbook
    from selfeval_cli.sources.workbook import Workbook, read_workbook
    from tests.extraction.drawing import draw_xlsx

    book = read_workbook(draw_xlsx(indicators(FIRST, SECOND)), "表.xlsx")
    assert isinstance(book, Workbook)
    sheet = book.sheets[0]._replace(hidden_rows=frozenset((5,)))
    reading = read_forms_of_workbook(book._replace(sheets=(sheet,)))
    assert len(reading.drafts[0].data["indicator"]) == 1
    assert {one.reason for one in reading.left_out} == {"hidden"}


def test_amounts_that_stand_across_the_lines() -> None:
    """三公经费 and 政府采购 with last year's figures, as departments publish them."""
    budget: list[Row] = [
        [C("金额单位：万元", 8)],
        ["项目", "上年决算数", "全年预算数", "全年执行数"],
        ["支出合计", "", ("100.00", "budget.total.budget"), ("90.00", "budget.total.executed")],
        ["其中：基本支出", "", ("60.00", "budget.basic.budget"), ("58.00", "budget.basic.executed")],
        ["项目支出", "", ("40.00", "budget.project.budget"), ("32.00", "budget.project.executed")],
        ["“三公”经费", ("5.00", "budget.three_public.previous"), ("4.00", "budget.three_public.budget"), ("3.50", "budget.three_public.executed")],
        ["政府采购", ("9.00", "budget.procurement.previous"), ("8.00", "budget.procurement.budget"), ("7.50", "budget.procurement.executed")],
    ]  # fmt: skip
    head: list[Row] = [
        [C("青禾区图书馆2023年度部门整体支出绩效自评表", 8, key="report.title")],
        ["单位名称", C("青禾区图书馆", 7, key="report.agency")],
    ]
    staff: Row = ["编制数", ("21", "staff.quota"), "在职人数", ("19人", "staff.employed")]
    also = {"report.scope": "department", "staff.employed": "19", "budget.unit": "万元", "budget.basis": "adjusted"}
    assert_read(indicators(FIRST, head=[*head, staff, *budget], also=also))


def test_transfer_payment() -> None:
    """The form of central transfer payments: other labels, and no points."""
    head: list[Row] = [
        [C("中央对地方转移支付绩效自评表（2023年度）", 7, key="report.title")],
        ["转移支付（项目）名称", C("省道改造", 6, key="report.project")],
        ["中央主管部门", C("交通运输部", 6)],
        ["地方主管部门", C("青江县交通运输局", 3, key="report.supervisor"), "资金使用单位", C("青江县公路站", 2, key="report.implementer report.agency")],
        [C("项目资金（万元）", 1, 4), "", "全年预算数（A）", "全年执行数（B）", C("预算执行率（B/A）", 3)],
        ["年度资金总额：", ("4000", "budget.total.budget"), ("3900", "budget.total.executed"), C("97.5%", 3, key="budget.execution_rate", value="97.5")],
        [C("其中：中央补助", key="budget.fund.0.name", value="中央补助"), ("3000", "budget.fund.0.budget"), ("3000", "budget.fund.0.executed"), C("100%", 3, key="budget.fund.0.execution_rate", value="100")],
        [C("地方资金", key="budget.fund.1.name"), ("1000", "budget.fund.1.budget"), ("900", "budget.fund.1.executed"), C("90%", 3, key="budget.fund.1.execution_rate", value="90")],
        [C("总体目标完成情况", 1, 2), C("总体目标", 3), C("全年实际完成情况", 3)],
        [C("改造三十公里", 3, key="report.goal"), C("改造三十公里", 3, key="report.goal_result")],
    ]  # fmt: skip
    header: Row = ["一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值", "未完成原因和改进措施"]
    row = indicator_row(
        0,
        ("group", "产出指标"),
        ("kind", "数量指标"),
        ("name", "改造里程"),
        ("target", "30公里"),
        ("actual", "30公里"),
        "",
    )
    draft = assert_read(
        indicators(row, header=header, head=head, also={"budget.unit": "万元", "budget.basis": "adjusted"})
    )
    assert [one.text for one in draft.left_out] == ["中央主管部门：交通运输部"]
