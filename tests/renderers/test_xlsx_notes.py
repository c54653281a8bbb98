"""Notes in a copy of a workbook: added to those that are there, on cells that can have them; what gets lost is known."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment

from selfeval_cli.model.finding import Finding, Place, Severity
from selfeval_cli.renderers.xlsx_notes import add_notes, list_lost, word_notes


def workbook(fill: Any) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        fill(book, book.add_worksheet("自评表"))
    return stream.getvalue()


def notes_of(data: bytes) -> dict[str, str]:
    sheet: Any = openpyxl.load_workbook(io.BytesIO(data))["自评表"]
    return {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}


def finding(cell: str | None, code: str = "M501", **params: object) -> Finding:
    words = "自评表" if cell is None else f"自评表!{cell}"
    given = {"name": "走访企业", "score": 4, "weight": 3, **params}
    return Finding(code, Severity.ERROR, "x", params=given, place=Place("form.xlsx", words=words))


def test_several_findings_at_one_cell_are_one_note() -> None:
    notes = word_notes([finding("F12"), finding("F12", score=5), finding(None)], "zh")
    assert {where: len(lines) for where, lines in notes.items()} == {("自评表", "F12"): 2, ("自评表", "A1"): 1}
    first = notes["自评表", "F12"][0]
    assert first.startswith("【错误 M501】")
    assert "\n→ " in first


def test_notes_name_what_keys_are_called_in_the_form() -> None:
    waiting = Finding(
        "F022",
        Severity.WARNING,
        sentence="nearest",
        params={"key": "acutal", "nearest": "actual", "known": ()},
        place=Place("form.xlsx", words="自评表!A1"),
    )
    (note,) = word_notes([waiting], "zh")["自评表", "A1"]
    assert note.endswith("（actual 即“实际完成值”）")


def test_note_that_is_there_is_kept() -> None:
    data = workbook(lambda _, sheet: (sheet.write("B2", "12"), sheet.write_comment("B2", "请核实", {"author": "张某"})))
    noted = add_notes(data, {("自评表", "B2"): ["第一条", "第二条"], ("自评表", "C3"): ["第三条"]})
    assert notes_of(noted) == {"B2": "请核实\n\n第一条\n\n第二条", "C3": "第三条"}
    sheet: Any = openpyxl.load_workbook(io.BytesIO(noted))["自评表"]
    assert isinstance(sheet["B2"].comment, Comment)
    assert (sheet["B2"].comment.author, sheet["C3"].comment.author) == ("张某", "selfeval")
    assert sheet["B2"].value == "12"


def test_note_inside_merged_cells_stands_at_the_first() -> None:
    noted = add_notes(workbook(lambda _, sheet: sheet.merge_range("B2:D4", "产出")), {("自评表", "C3"): ["一条"]})
    assert notes_of(noted) == {"B2": "一条"}


def test_formats_formulas_and_rich_text_are_carried_over() -> None:
    def fill(book: Any, sheet: Any) -> None:
        bold = book.add_format({"bold": True})
        sheet.write_rich_string("A1", "甲", bold, "乙", "丙")
        sheet.write_formula("A2", "=1+1", None, 2)
        sheet.data_validation("A3", {"validate": "list", "source": ["是", "否"]})

    book = openpyxl.load_workbook(io.BytesIO(add_notes(workbook(fill), {("自评表", "A1"): ["一条"]})), rich_text=True)
    sheet: Any = book["自评表"]
    assert [str(part) for part in sheet["A1"].value] == ["甲", "乙", "丙"]
    assert sheet["A2"].value == "=1+1"
    assert sheet.data_validations.dataValidation[0].formula1 == '"是,否"'
    assert book.calculation.fullCalcOnLoad


def test_what_gets_lost_is_known() -> None:
    def fill(book: Any, sheet: Any) -> None:
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=自评表!$A$1:$A$3"})
        sheet.insert_chart("E2", chart)
        sheet.insert_textbox("E20", "说明")

    assert list_lost(workbook(fill)) == ("charts", "shapes")
    assert list_lost(workbook(lambda _, sheet: sheet.write(0, 0, "甲"))) == ()


def test_parts_that_the_library_does_not_know_are_lost() -> None:
    stream = io.BytesIO(workbook(lambda _, sheet: sheet.write(0, 0, "甲")))
    with zipfile.ZipFile(stream, "a") as archive:
        for name in ("xl/media/image1.png", "xl/pivotTables/pivotTable1.xml", "_xmlsignatures/sig1.xml"):
            archive.writestr(name, b"<x/>")
    assert list_lost(stream.getvalue()) == ("pictures", "pivot", "signature")
