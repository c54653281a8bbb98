"""A small published report as Word and PDF, for the tests of what takes documents as they are."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx

from tests.sources.pdf_files import set_text, write_pdf

TITLE = "青石县水利局2024年度部门整体支出绩效自评报告"
PARAGRAPHS = (
    TITLE,
    "一、履职情况",
    "（一）防汛抗旱。截至11月底，共巡查堤防1263公里，处置险情35处，群众满意度达96.5%。",
    "（二）农村供水。发展会员1896名，其中农村会员1507名、城镇会员416名。",
    "二、部门整体支出情况",
    "全年预算数5862.4万元，其中基本支出1420.8万元，项目支出4441.6万元；全年执行数5718.65万元，预算执行率97.05%。",
    "三、存在的问题",
    "预算编制的准确性有待提高，农村供水管护资金12.6万元到账较晚。",
)
FORM = (
    ("项目名称", "道路照明维护", "", "", "", ""),
    ("主管部门", "青石县水利局", "", "实施单位", "照明所", ""),
    ("资金（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率", ""),
    ("年度资金总额", "100", "120", "90", "80%", ""),
    ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值"),
    ("产出指标", "数量指标", "维护路灯", "≥500盏", "480盏", "50"),
    ("效益指标", "社会效益", "投诉", "≤10宗", "预计8宗", "40"),
)


def write_docx(paragraphs: Sequence[str] = PARAGRAPHS, form: Sequence[Sequence[str]] = (), *, run: int = 7) -> bytes:
    """A Word document; every paragraph is cut into runs of a few characters, as editors leave them."""
    document = docx.Document()
    for text in paragraphs:
        paragraph = document.add_paragraph()
        for start in range(0, len(text), run):
            paragraph.add_run(text[start : start + run]).bold = bool(start % 2)
    if form:
        document.add_paragraph("2024年度项目支出绩效自评表")
        table = document.add_table(len(form), len(form[0]))
        for row, cells in enumerate(form):
            for column, text in enumerate(cells):
                table.cell(row, column).text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def write_report_pdf(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """A PDF with the paragraphs, as a word processor sets them."""
    return write_pdf(set_text(paragraphs))
