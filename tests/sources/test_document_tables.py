"""Tables of Word documents as grids: merged cells, several tables, what stands between them, and files that are not sound."""

from __future__ import annotations

import io
import zipfile

import pytest

from selfeval_cli.sources.archive import ArchiveTrouble, open_archive, parse_xml
from selfeval_cli.sources.document_tables import Document, read_document
from selfeval_cli.sources.reading import Unreadable
from selfeval_cli.sources.workbook import Area
from tests.extraction.drawing import C, Form, draw_docx

NAMESPACE = "http" + "://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(**members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in members.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), text)
    return stream.getvalue()


def document(body: str) -> Document:
    found = read_document(
        zipped(word__document_xml=f'<w:document xmlns:w="{NAMESPACE}"><w:body>{body}</w:body></w:document>')
    )
    assert isinstance(found, Document)
    return found


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def test_cells_and_paragraphs() -> None:
    found = read_document(draw_docx(Form("", [["甲", "乙"], ["丙", "丁"]], before=["标题", "说明"], after=["尾"])))
    assert isinstance(found, Document)
    (table,) = found.tables
    assert table.cells == {(0, 0): "甲", (0, 1): "乙", (1, 0): "丙", (1, 1): "丁"}
    assert (table.rows, table.columns, table.before, found.after) == (2, 2, ("标题", "说明"), ("尾",))


def test_merged_cells() -> None:
    rows: list[list[C | str | tuple[str, str]]] = [
        [C("宽", 2), C("高", 1, 2)],
        ["左", "中"],
        [C("方", 2, 2), "右"],
        ["下"],
    ]
    found = read_document(draw_docx(Form("", rows)))
    assert isinstance(found, Document)
    (table,) = found.tables
    assert set(table.merged) == {Area(0, 0, 0, 1), Area(0, 2, 1, 2), Area(2, 0, 3, 1)}
    assert table.cells[2, 0] == "方"
    assert table.cells[3, 2] == "下"


def test_deleted_words_and_controls() -> None:
    """Tracked deletions are not read, insertions and content controls are."""
    body = (
        "<w:tbl><w:tr><w:tc><w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
        "<w:sdt><w:sdtContent><w:r><w:t>值</w:t></w:r></w:sdtContent></w:sdt></w:p></w:tc></w:tr>"
        "<w:sdt><w:sdtContent><w:tr><w:tc>" + paragraph("行") + "</w:tc></w:tr></w:sdtContent></w:sdt>"
        "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph("删") + "</w:tc></w:tr></w:tbl>"
    )
    (table,) = document(body).tables
    assert table.cells == {(0, 0): "新值", (1, 0): "行"}


def test_lines_in_a_cell() -> None:
    body = f"<w:tbl><w:tr><w:tc>{paragraph('一')}<w:p><w:r><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p><w:p/></w:tc></w:tr></w:tbl>"
    assert document(body).tables[0].cells == {(0, 0): "一\n二\n三"}


def test_cells_merged_in_the_old_way() -> None:
    body = (
        "<w:tbl><w:tr>"
        + cell("甲", '<w:hMerge w:val="restart"/>')
        + cell("", "<w:hMerge/>")
        + cell("乙")
        + "</w:tr></w:tbl>"
    )
    (table,) = document(body).tables
    assert table.merged == (Area(0, 0, 0, 1),)
    assert table.cells == {(0, 0): "甲", (0, 2): "乙"}


def test_table_in_a_cell_is_its_text() -> None:
    inner = f"<w:tbl><w:tr>{cell('内')}</w:tr></w:tbl>"
    (table,) = document(f"<w:tbl><w:tr><w:tc>{paragraph('外')}{inner}<w:p/></w:tc></w:tr></w:tbl>").tables
    assert table.cells == {(0, 0): "外\n内"}


BOMB = zipped(word__document_xml=" " * 40_000_000)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"PK\x03\x04", "broken-document"),
        (zipped(other_xml="<a/>"), "broken-document"),
        (zipped(word__document_xml="<a>"), "broken-document"),
        (zipped(word__document_xml="<a/>"), "broken-document"),
        (zipped(word__document_xml='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "doctype"),
        (zipped(word__document_xml="<a/>", word__vbaProject_bin=""), "macros"),
        (BOMB, "zip-bomb"),
    ],
    ids=["encrypted", "cut off", "no document", "no XML", "no body", "doctype", "macros", "bomb"],
)
def test_documents_that_are_not_sound(data: bytes, reason: str) -> None:
    found = read_document(data, "表.docx")
    assert isinstance(found, Unreadable)
    assert (found.name, found.reason) == ("表.docx", reason)


def test_missing_file() -> None:
    found = read_document("没有.docx")
    assert isinstance(found, Unreadable)
    assert found.reason == "missing"


def test_archive_gives_values_for_troubles() -> None:
    archive = open_archive(zipped(a_xml="<a>一</a>"))
    assert not isinstance(archive, ArchiveTrouble)
    assert archive.read("b.xml") == ArchiveTrouble("member-missing", {"member": "b.xml"})
    assert archive.read("a.xml", limit=3) == ArchiveTrouble("bomb", {"limit": 3})
    root = archive.read_xml("a.xml")
    assert not isinstance(root, ArchiveTrouble)
    assert root.text == "一"
    assert archive.find_doctype() is None


def test_member_with_a_lying_size() -> None:
    """One that unpacks to something else than it declares is damaged; no more than declared is unpacked."""
    data = bytearray(zipped(a_xml="<a>" + "x" * 5000 + "</a>"))
    position = data.rfind(b"PK\x01\x02") + 24
    data[position : position + 4] = (10).to_bytes(4, "little")
    archive = open_archive(bytes(data))
    assert not isinstance(archive, ArchiveTrouble)
    assert archive.read("a.xml") == ArchiveTrouble("damaged")


def test_doctype_is_seen_in_utf_16() -> None:
    text = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a SYSTEM "b"><a/>'
    assert parse_xml(text.encode("utf-16"), "x") == ArchiveTrouble("doctype", {"member": "x"})


@pytest.mark.parametrize("wrong", ["<a>&b;</a>", '<?xml version="1.0" encoding="klingon"?><a/>', ""])
def test_xml_that_cannot_be_read(wrong: str) -> None:
    assert parse_xml(wrong.encode()) == ArchiveTrouble("damaged")
