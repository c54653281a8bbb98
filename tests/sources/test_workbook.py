"""Workbooks come out as people see them, whatever program wrote them; what is unsound is one reason, soon and in little memory."""

from __future__ import annotations

import io
import random
import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from selfeval_cli.sources.reading import Unreadable
from selfeval_cli.sources.workbook import (
    CELLS_LIMIT,
    WORKBOOK_LIMIT,
    Area,
    Workbook,
    cell_name,
    find_area,
    find_cell,
    read_workbook,
)

FILES = Path(__file__).parent / "files"


def write(fill: Callable[[xlsxwriter.Workbook, Any], object], name: str = "自评表") -> bytes:
    """A workbook of one sheet, which `fill` fills."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        fill(book, book.add_worksheet(name))
    return stream.getvalue()


def edit(data: bytes, changes: dict[str, Callable[[bytes], bytes] | bytes | None]) -> bytes:
    """The same archive with parts changed, put in, or (None) left out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys((*old.namelist(), *changes)):
            change = changes[name] if name in changes else old.read(name)
            if change is not None:
                new.writestr(name, change if isinstance(change, bytes) else change(old.read(name)))
    return stream.getvalue()


def sound(data: bytes) -> Workbook:
    book = read_workbook(data)
    assert isinstance(book, Workbook)
    return book


def reason(data: bytes) -> str:
    refused = read_workbook(data)
    assert isinstance(refused, Unreadable)
    return refused.reason


SHEET = "xl/worksheets/sheet1.xml"
PLAIN = write(lambda _, sheet: sheet.write(0, 0, "单位"))


# What is in the cells.


def test_cells_have_the_text_that_people_see() -> None:
    def fill(book: xlsxwriter.Workbook, sheet: Any) -> None:
        sheet.write(0, 0, "走访企业\n386家")
        sheet.write(1, 0, 15258.190000000001)
        sheet.write(2, 0, 0.9767, book.add_format({"num_format": "0.00%"}))
        sheet.write(3, 0, 25.2, book.add_format({"num_format": "#,##0.00"}))
        sheet.write_datetime(4, 0, datetime(2023, 11, 18), book.add_format({"num_format": "yyyy-mm-dd"}))  # noqa: DTZ001
        sheet.write_boolean(5, 0, True)
        sheet.write_formula(6, 0, "=B1+1", None, 17)
        sheet.write(7, 0, "", book.add_format({"border": 1}))
        sheet.write(8, 5, "≥3000支")

    assert sound(write(fill)).sheets[0].cells == {
        (0, 0): "走访企业\n386家",
        (1, 0): "15258.19",
        (2, 0): "97.67%",
        (3, 0): "25.20",
        (4, 0): "2023-11-18",
        (5, 0): "TRUE",
        (6, 0): "17",
        (8, 5): "≥3000支",
    }


def test_merged_cells_have_the_text_of_the_first() -> None:
    sheet = sound(write(lambda _, sheet: sheet.merge_range("B2:D3", "产出指标"))).sheets[0]
    assert sheet.merged == (Area(1, 1, 2, 3),)
    assert (sheet.text_at(2, 3), sheet.cells.get((2, 3)), sheet.text_at(0, 0)) == ("产出指标", None, "")


def test_hidden_sheets_rows_and_columns_are_known() -> None:
    def fill(book: xlsxwriter.Workbook, sheet: Any) -> None:
        sheet.write(0, 0, "单位")
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_column("C:D", None, None, {"hidden": True})
        book.add_worksheet("旧表").hide()
        book.add_worksheet("数据").very_hidden()

    book = sound(write(fill))
    assert [(sheet.name, sheet.visible) for sheet in book.sheets] == [
        ("自评表", True),
        ("旧表", False),
        ("数据", False),
    ]
    assert (book.sheets[0].hidden_rows, book.sheets[0].hidden_columns) == (frozenset({3}), frozenset({2, 3}))


def test_names_are_known_with_the_sheet_that_they_are_local_to() -> None:
    def fill(book: xlsxwriter.Workbook, _: Any) -> None:
        book.define_name("自评表!本表", "=自评表!$B$2")
        book.define_name("全书", "='自评表'!$A$1:$C$9")

    names = sound(write(fill)).names
    assert names == {("自评表", "本表"): "自评表!$B$2", (None, "全书"): "'自评表'!$A$1:$C$9"}


def test_formulas_without_a_result_are_told_from_blank_cells() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["B2"] = "=SUM(C1:C2)"
    stream = io.BytesIO()
    book.save(stream)
    assert (sound(stream.getvalue()).sheets[0].cells, sound(stream.getvalue()).sheets[0].unknown) == ({}, ((1, 1),))


def test_rich_text_and_spoken_text() -> None:
    def strings(part: bytes) -> bytes:
        rich = "<si><r><t>单</t></r><r><t xml:space='preserve'>位 </t></r><rPh sb='0' eb='1'><t>dan</t></rPh></si>"
        return part[: part.index(b"<si>")] + rich.encode() + b"</sst>"

    assert sound(edit(PLAIN, {"xl/sharedStrings.xml": strings})).sheets[0].cells == {(0, 0): "单位 "}


def test_cells_without_addresses_follow_each_other() -> None:
    rows = "<row><c><v>1</v></c><c t='inlineStr'><is><t>甲_x000D_\n乙</t></is></c></row><row r='5'><c t='e'><v>#DIV/0!</v></c></row>"
    data = edit(PLAIN, {SHEET: f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()})
    assert sound(data).sheets[0].cells == {(0, 0): "1", (0, 1): "甲\n乙", (4, 0): "#DIV/0!"}


def test_parts_may_be_anywhere_and_prefixed() -> None:
    """As WPS and programs that build workbooks by themselves write them."""

    def prefix(part: bytes) -> bytes:
        return (
            part.replace(b"<", b"<x:").replace(b"<x:/", b"</x:").replace(b"<x:?", b"<?").replace(b"xmlns=", b"xmlns:x=")
        )

    data = edit(PLAIN, {SHEET: prefix, "xl/workbook.xml": prefix, "xl/sharedStrings.xml": prefix})
    assert sound(data).sheets[0].cells == {(0, 0): "单位"}


def test_dates_count_from_1904_where_the_workbook_says_so() -> None:
    stream = io.BytesIO()
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"] = date(2023, 11, 18)
    book.save(stream)
    assert sound(stream.getvalue()).sheets[0].cells == {(0, 0): "2023-11-18"}


@pytest.mark.parametrize("name", ["saved.xls", "saved.ods", "saved.xlsx"])
def test_other_programs_and_formats_give_the_same(name: str) -> None:
    """`files/saved.*` were made by LibreOffice from one workbook, which has all that a form may have."""
    book = read_workbook(FILES / name)
    assert isinstance(book, Workbook)
    assert book.format == name.rpartition(".")[2]
    shown, hidden = book.sheets
    assert (shown.name, shown.visible, hidden.name, hidden.visible) == ("自评表", True, "旧表", False)
    assert shown.cells == {
        (0, 0): "项目支出绩效自评表",
        (1, 0): "97.67%",
        (1, 1): "15258.19",
        (1, 2): "25.20",
        (1, 3): "2023-11-18",
        (1, 4): "2023年11月",
        (1, 5): "15258.19万元",
        (2, 0): "走访企业\n386家",
        (2, 1): "17",
        (2, 2): "0012",
        (2, 3): "-12.50",
        (4, 0): "产出指标",
    }
    assert set(shown.merged) == {Area(0, 0, 0, 5), Area(4, 0, 6, 1)}
    assert (shown.hidden_rows, shown.hidden_columns) == (frozenset({8}), frozenset({7}))
    area = find_area(book.names["自评表", "selfeval.report.agency"])
    assert area is not None and area[1] == Area(2, 0, 2, 0)


# What is not read.


def test_path_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    refused = read_workbook(tmp_path / "none.xlsx")
    assert isinstance(refused, Unreadable)
    assert (refused.reason, refused.name) == ("missing", str(tmp_path / "none.xlsx"))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<html><table></table></html>", "not-a-workbook"),
        (b"PK\x03\x04 and no zip", "broken-document"),
        (PLAIN[: len(PLAIN) // 2], "broken-document"),
        (edit(PLAIN, {SHEET: None}), "broken-document"),
        (edit(PLAIN, {SHEET: b"<worksheet><sheetData>"}), "broken-document"),
        (edit(PLAIN, {SHEET: b"<worksheet><sheetData><row r='x'/></sheetData></worksheet>"}), "broken-document"),
        (edit(PLAIN, {SHEET: b"<a>" * 100_000}), "broken-document"),
        (edit(PLAIN, {"_rels/.rels": None}), "not-a-workbook"),
        (edit(PLAIN, {"xl/vbaProject.bin": b"macros"}), "macros"),
        (
            edit(PLAIN, {"content.xml": b"<x/>", "mimetype": b"application/vnd.oasis.opendocument.text"}),
            "not-a-workbook",
        ),
        (
            edit(PLAIN, {"content.xml": b"<x/>", "META-INF/manifest.xml": b"<manifest><encryption-data/></manifest>"}),
            "encrypted",
        ),
        (edit(PLAIN, {"content.xml": b"<x/>", "Basic/Standard/Module1.xml": b"<x/>"}), "macros"),
    ],
)
def test_unsound_workbook_has_its_reason(data: bytes, expected: str) -> None:
    assert reason(data) == expected


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "_rels/.rels"])
def test_doctype_is_refused_before_its_entities(part: str) -> None:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    evil = f'<!DOCTYPE x [<!ENTITY a0 "ha"><!ENTITY e SYSTEM "file:///etc/passwd">{lines}]><x>&a11;&e;</x>'
    assert reason(edit(PLAIN, {part: evil.encode()})) == "doctype"


def test_doctype_in_a_spreadsheet_is_refused() -> None:
    assert reason(edit(PLAIN, {"content.xml": b"<!DOCTYPE x><x/>"})) == "doctype"


@pytest.mark.parametrize("megabytes", [70, 400])
def test_zip_bomb_is_not_unpacked(megabytes: int) -> None:
    began = time.process_time()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as bomb, zipfile.ZipFile(io.BytesIO(PLAIN)) as plain:
        for name in plain.namelist():
            if name != SHEET:
                bomb.writestr(name, plain.read(name))
        with bomb.open(SHEET, "w", force_zip64=True) as part:
            for _ in range(megabytes):
                part.write(b" " * 1024**2)
    made = time.process_time() - began
    assert reason(stream.getvalue()) == "zip-bomb"
    assert time.process_time() - began < made + 1


def test_cells_at_the_far_end_cost_nothing() -> None:
    """One cell in the last row and column: readers that fill up all before it need 400 GB."""
    data = write(lambda _, sheet: (sheet.write(0, 0, "甲"), sheet.write(1_048_575, 16_383, "乙")))
    assert sound(data).sheets[0].cells == {(0, 0): "甲", (1_048_575, 16_383): "乙"}


def test_too_many_cells_are_refused() -> None:
    row = "<row>" + "<c><v>1</v></c>" * 1000 + "</row>"
    rows = row * (CELLS_LIMIT // 1000 + 1)
    assert (
        reason(edit(PLAIN, {SHEET: f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()}))
        == "too-many-cells"
    )


def test_repeated_cells_of_a_spreadsheet_are_counted() -> None:
    cell = "<table:table-cell table:number-columns-repeated='16384' office:value-type='string'><text:p>甲</text:p></table:table-cell>"
    content = (
        "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><table:table table:name='表'>"
        f"<table:table-row table:number-rows-repeated='1048576'>{cell}</table:table-row></table:table></office:document-content>"
    )
    assert reason(edit(PLAIN, {"content.xml": content.encode()})) == "too-many-cells"


def test_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.xlsx"
    with path.open("wb") as stream:
        stream.truncate(WORKBOOK_LIMIT + 1)
    refused = read_workbook(path)
    assert isinstance(refused, Unreadable)
    assert refused.reason == "too-large"


@pytest.mark.parametrize("name", ["saved.xls", "saved.ods", "saved.xlsx"])
def test_damaged_bytes_never_raise(name: str) -> None:
    data = (FILES / name).read_bytes()
    chance = random.Random(name)  # noqa: S311  # no secrets
    for _ in range(60):
        damaged = bytearray(data)
        for _ in range(chance.choice((1, 3, 30))):
            damaged[chance.randrange(len(damaged))] = chance.choice((0, 255, chance.randrange(256)))
        cut = chance.randrange(len(damaged)) if chance.random() < 0.2 else len(damaged)
        assert isinstance(read_workbook(bytes(damaged[:cut])), (Workbook, Unreadable))


# Names of cells.


@pytest.mark.parametrize(
    ("row", "column", "name"),
    [(0, 0, "A1"), (11, 5, "F12"), (0, 25, "Z1"), (0, 26, "AA1"), (1_048_575, 16_383, "XFD1048576")],
)
def test_cells_are_named_as_people_do(row: int, column: int, name: str) -> None:
    assert cell_name(row, column) == name
    assert find_cell(name) == (row, column)


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("自评表!$F$12", ("自评表", Area(11, 5, 11, 5))),
        ("'自评 表''23'!$B$9:$A$2", ("自评 表'23", Area(1, 0, 8, 1))),
        ("A1:B2", (None, Area(0, 0, 1, 1))),
        ("=Sheet1!A1", ("Sheet1", Area(0, 0, 0, 0))),
        ("#REF!", None),
        ("自评表!#REF!", None),
        ('"1"', None),
        ("A0", None),
    ],
)
def test_references_are_understood(reference: str, found: tuple[str | None, Area] | None) -> None:
    assert find_area(reference) == found
