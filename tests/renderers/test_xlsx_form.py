"""The Excel form looks like the official table, can be filled in, and runs nothing."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from selfeval_cli.assessment import assess_file
from selfeval_cli.model.budget import Budget, BudgetItem
from selfeval_cli.model.form import FORM_MARK, TEXTS_SHEET
from selfeval_cli.model.report import Heading, Indicator, Report
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.xlsx_form import CELL_LIMIT, FormSource, TooLongError, name_sheet, plan_form, render_form
from selfeval_cli.standards.loading import list_standards

EXAMPLES = Path(__file__).parents[2] / "examples"
STANDARDS = {one.id: one for one in list_standards()}
NATIONAL = STANDARDS["national-project-2020"]


def blank(standard: Standard = NATIONAL, **heading: Any) -> FormSource:
    given = {"scope": standard.scope, "standard": standard.id} | heading
    return FormSource(standard, Report(heading=Heading(**given), budget=Budget(unit="万元")), blank=True)


def filled(example: str) -> FormSource:
    assessment = assess_file(EXAMPLES / example)
    assert assessment.report is not None and assessment.standard is not None
    return FormSource(assessment.standard, assessment.report, assessment.scorecard)


def rows_of(source: FormSource) -> list[list[str]]:
    """The printed words of a plan, row by row."""
    plan = plan_form(source, "自评表", "zh")
    rows: dict[int, dict[int, str]] = {}
    for cell in plan.cells:
        if cell.text and cell.left <= plan.last_column and cell.top <= plan.last_row:
            rows.setdefault(cell.top, {})[cell.left] = cell.text.replace("\n", "")
    return [[row[column] for column in sorted(row)] for _, row in sorted(rows.items())]


def opened(source: FormSource) -> Any:
    return openpyxl.load_workbook(io.BytesIO(render_form([source])))


def part_of(source: FormSource, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(render_form([source]))) as archive:
        return archive.read(name).decode()


# What it looks like.


def test_items_have_a_table_where_there_are_some() -> None:
    item = BudgetItem(name="课后服务经费", budget=Decimal("186.00"), executed=Decimal("172.54"))
    with_items = FormSource(NATIONAL, Report(heading=Heading(), budget=Budget(unit="万元", item=(item,))))
    heads = ["明细", "项目或科目", "年初预算数", "全年预算数", "全年执行数", "执行率", "执行率偏低的原因"]
    rows = rows_of(with_items)
    assert rows[rows.index(heads) + 1] == ["课后服务经费", "186.00", "172.54"]
    assert heads not in rows_of(blank())


def test_national_form_has_the_official_layout() -> None:
    assert rows_of(blank(project="口袋公园"))[:25] == [
        ["项目支出绩效自评表"],
        ["（", "年度）"],
        ["填报单位：", "金额单位：", "万元"],
        ["项目名称", "口袋公园"],
        ["主管部门", "实施单位"],
        ["项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", "10"],
        ["当年财政拨款", "—", "—"],
        ["上年结转资金", "—", "—"],
        ["其他资金", "—", "—"],
        ["年度总体目标", "预期目标", "实际完成情况"],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
        ["产出指标（50分）", "数量指标"],
        ["数量指标"],
        ["质量指标"],
        ["质量指标"],
        ["时效指标"],
        ["时效指标"],
        ["成本指标"],
        ["成本指标"],
        ["效益指标（30分）", "经济效益指标"],
        ["社会效益指标"],
        ["生态效益指标"],
        ["可持续影响指标"],
        ["满意度指标（10分）", "服务对象满意度指标"],
    ]  # fmt: skip


def test_chongqing_form_has_its_own_columns_and_common_indicators() -> None:
    rows = rows_of(blank(STANDARDS["chongqing-department"]))
    assert rows[0] == ["部门整体绩效自评表"]
    head = next(row for row in rows if row[0] == "绩效指标")
    assert {"指标名称", "计量单位", "指标性质", "年初指标值", "调整指标值", "全年完成值", "是否核心指标"} <= set(head)
    assert ["财政供养人员控制率", "≤100%", "2"] in rows


def test_sections_stand_first_where_the_standard_has_them() -> None:
    rows = rows_of(blank(STANDARDS["baiyun-subdistrict"]))
    assert ["工作情况", "板块", "工作情况"] in rows
    assert [row for row in rows if row == ["党建引领"]] == [["党建引领"]] * 2  # of its work, and of its indicators


@pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)
def test_no_two_cells_of_a_form_overlap(standard: Standard) -> None:
    sources = [blank(standard), filled("complete.toml")._replace(standard=standard)]
    for source in sources:
        taken: set[tuple[int, int]] = set()
        for cell in plan_form(source, "自评表", "zh").cells:
            area = {
                (row, column) for row in range(cell.top, cell.bottom + 1) for column in range(cell.left, cell.right + 1)
            }
            assert not taken & area, cell
            taken |= area


def test_same_groups_are_merged_and_never_across_sections() -> None:
    report = Report(
        heading=Heading(agency="甲", year=2023),
        indicators=tuple(
            Indicator.model_validate({"name": str(number), "section": section, "group": "产出指标", "actual": "1个"})
            for number, section in enumerate(("治安", "治安", "环境"))
        ),
    )
    plan = plan_form(FormSource(STANDARDS["baiyun-subdistrict"], report), "自评表", "zh")
    groups = [(cell.top, cell.bottom) for cell in plan.cells if cell.text == "产出指标"]
    assert [bottom - top for top, bottom in groups] == [1, 0]


def test_computed_scores_stand_beside_the_claimed_ones() -> None:
    rows = rows_of(filled("project.toml"))
    head = next(row for row in rows if row[0] == "绩效指标")
    assert head[-3:-1] == ["得分", "核算得分"]
    lamps = next(row for row in rows if "更换路灯" in row)
    assert lamps[3:6] == ["247盏", "10", "9.50"]
    assert lamps[6] == "9.50"
    assert next(row for row in rows if row[0] == "年度资金总额")[-1] == "9.72"
    assert next(row for row in rows if row[0] == "总分")[1:3] == ["100", "99.22"]


def test_english_form_has_english_labels_and_chinese_data() -> None:
    words = {cell.text for cell in plan_form(blank(), "Form", "en").cells}
    assert {"Agency:", "Target", "Result", "Weight", "Total", "数量指标"} <= words
    assert "年度指标值" not in words


# What it does for those who fill it in.


def test_lists_hints_and_text_cells() -> None:
    sheet = opened(blank())["自评表"]
    lists = {rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert '"元,万元,亿元"' in lists
    assert '"数量指标,质量指标,时效指标,成本指标"' in lists
    assert '"越大越好,越小越好,等于目标值"' in lists
    assert '"全年（调整后）预算,年初预算"' in lists
    assert '"部门整体支出,项目支出"' in lists
    assert any("产出指标（50分）" in rule for rule in lists)
    names = sheet.defined_names
    target = sheet[names["selfeval.indicator.target"].attr_text.rpartition("!")[2].replace("$", "")]
    assert "≥3000支" in target.comment.text
    assert sheet.cell(target.row + 1, target.column).number_format == "@"


def test_sheet_is_ready_to_print() -> None:
    sheet = opened(blank())["自评表"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows == "$13:$13"
    assert sheet.print_area.startswith("'自评表'!$A$1:$I$")


def test_workbook_carries_its_layout_and_its_own_words() -> None:
    book = opened(blank())
    assert [(sheet.title, sheet.sheet_state) for sheet in book] == [
        ("自评表", "visible"),
        ("填写说明", "visible"),
        (TEXTS_SHEET, "veryHidden"),
    ]
    assert FORM_MARK in book["自评表"].defined_names
    assert "年度指标值" in {row[0].value for row in book[TEXTS_SHEET].iter_rows()}


def test_one_sheet_for_each_source() -> None:
    sources = [blank()._replace(title=title) for title in ("甲", "乙")]
    book = openpyxl.load_workbook(io.BytesIO(render_form(sources)))
    assert book.sheetnames[:2] == ["甲", "乙"]
    assert set(book["甲"].defined_names) == set(book["乙"].defined_names)


@pytest.mark.parametrize(
    ("wanted", "taken", "name"),
    [
        ("背街小巷", (), "背街小巷"),
        ("口袋/公园[一期]:?*", (), "口袋 公园 一期"),
        ("项" * 40, (), "项" * 31),
        ("项" * 40, ("项" * 31,), "项" * 27 + " (2)"),
        ("甲", ("甲", "甲 (2)"), "甲 (3)"),
        ("填写说明", (), "填写说明 (2)"),
        ("selfeval", (), "selfeval (2)"),
        ("'''", (), "自评表"),
    ],
)
def test_names_of_sheets(wanted: str, taken: tuple[str, ...], name: str) -> None:
    assert name_sheet(wanted, taken, "zh") == name


# What other people's words may not do.


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "internal:表!A1", "2"])
def test_words_are_never_formulas_links_or_numbers(text: str) -> None:
    sheet = part_of(blank(agency=text), "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    row = sheet[sheet.index('<row r="3"') : sheet.index('<row r="4"')]
    assert row.count('t="s"') == row.count("<v>") == 5  # two labels, two values, and the title of what stands beside


def test_text_beyond_what_a_cell_holds_is_refused_and_not_cut() -> None:
    with pytest.raises(TooLongError, match="长" * 40):
        render_form([blank(goal="长" * (CELL_LIMIT + 1))])


def test_same_report_gives_the_same_sheet() -> None:
    source = filled("complete.toml")
    assert part_of(source, "xl/worksheets/sheet1.xml") == part_of(source, "xl/worksheets/sheet1.xml")
