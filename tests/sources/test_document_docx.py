"""Word documents as paragraphs: what Word shows is read, with its place; what was deleted is not."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from selfeval_cli.sources.document import TextDocument, find_original
from selfeval_cli.sources.document_docx import read_docx
from selfeval_cli.sources.reading import Unreadable

NAMESPACE = "http" + "://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pack(body: str, **parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        for name, content in {"document": f"<w:body>{body}</w:body>", **parts}.items():
            file.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{NAMESPACE}" xmlns:mc="mc">{content}</w:{name}>')
    return stream.getvalue()


def read(body: str, **parts: str) -> TextDocument:
    document = read_docx(pack(body, **parts), "报告.docx")
    assert isinstance(document, TextDocument)
    return document


def texts(body: str, **parts: str) -> list[str]:
    return [paragraph.text for paragraph in read(body, **parts).paragraphs]


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def numbered(text: str, level: int = 0, number: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(number: int, form: str, text: str) -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%3.")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="8">'
    + level(0, "bullet", "\uf0b7")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def test_automatic_numbers_are_seen() -> None:
    body = (
        numbered("概况")
        + numbered("职责", 1)
        + numbered("履职", 1)
        + numbered("防汛", 2)
        + numbered("预算")
        + numbered("收入", 1)
    )
    assert texts(body, numbering=NUMBERING) == [
        "一、概况",
        "（一）职责",
        "（二）履职",
        "1.防汛",
        "二、预算",
        "（一）收入",
    ]


def test_numbers_begin_anew_where_word_begins_anew() -> None:
    body = numbered("甲") + numbered("乙") + numbered("丙", number=3) + numbered("点", number=2)
    assert texts(body, numbering=NUMBERING) == ["一、甲", "二、乙", "一、丙", "点"]


def test_automatic_numbers_stand_nowhere_in_the_original() -> None:
    (found,) = read(numbered("概况"), numbering=NUMBERING).paragraphs
    assert find_original(found, (0, 2)) == ()
    assert find_original(found, (2, 4)) == ((0, 0, 2),)


def test_number_and_level_come_from_the_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="章"/><w:basedOn w:val="A"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    (found,) = read(paragraph("概况", '<w:pStyle w:val="B"/>'), styles=styles, numbering=NUMBERING).paragraphs
    assert (found.text, found.kind, found.level) == ("一、概况", "heading", 2)
    assert found.bold == ((2, 4),)


def test_outline_level_of_body_text_is_no_heading() -> None:
    found = read(paragraph("甲", '<w:outlineLvl w:val="9"/>') + paragraph("乙", '<w:outlineLvl w:val="0"/>')).paragraphs
    assert [(one.kind, one.level) for one in found] == [("body", None), ("heading", 1)]


def test_bold_spans() -> None:
    body = f"<w:p>{run('一是', '<w:b/>')}{run('加强管理。', '<w:b/>')}{run('全年', '<w:b w:val=&quot;0&quot;/>'.replace('&quot;', chr(34)))}</w:p>"
    (found,) = read(body).paragraphs
    assert (found.text, found.bold) == ("一是加强管理。全年", ((0, 7),))


def test_tracked_changes_as_if_accepted() -> None:
    body = (
        f"<w:p>{run('支出')}<w:del>{run('12').replace('w:t>', 'w:delText>')}</w:del><w:ins>{run('15')}</w:ins>{run('万元。')}</w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('前一段')}</w:p>{paragraph('接着。')}"
    )
    assert texts(body) == ["支出15万元。", "前一段接着。"]


def test_soft_break_parts_a_heading_and_joins_a_sentence() -> None:
    line_break = "<w:r><w:br/></w:r>"
    long = "全年共开展专题培训和业务指导活动，参训人员共计"
    body = f"<w:p>{run('一、概况')}{line_break}{run(long)}{line_break}{run('2100人次。')}</w:p>"
    assert texts(body) == ["一、概况", long + "2100人次。"]


def test_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('框里的字')}</w:txbxContent>"
    body = (
        f"<w:p>{run('正文。')}<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        f"</mc:AlternateContent></w:r></w:p>{paragraph('后文。')}"
    )
    assert texts(body) == ["正文。", "框里的字", "后文。"]


def test_tables_and_footnotes_are_kinds_of_their_own() -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("走访", "35家"))
    notes = (
        '<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">'
        + paragraph("含代管单位。")
        + "</w:footnote>"
    )
    document = read(
        paragraph("情况如下：") + f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>" + paragraph("以上。"),
        footnotes=notes,
    )
    assert [(one.kind, one.text) for one in document.paragraphs] == [
        ("body", "情况如下："),
        ("table", "走访\t35家\n走访\t35家"),
        ("body", "以上。"),
        ("note", "含代管单位。"),
    ]


def test_two_tables_do_not_become_one() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc></w:tr></w:tbl>"
    assert texts(table + table) == ["甲", "甲"]


def test_pages_where_word_left_them() -> None:
    broken = "<w:r><w:lastRenderedPageBreak/></w:r>"
    document = read(paragraph("甲。") + f"<w:p>{run('乙。')}{broken}{run('续。')}</w:p>" + paragraph("丙。"))
    assert [one.page for one in document.paragraphs] == [1, 1, 2]
    assert document.pages == 2


def test_asked_for_break_and_its_trace_are_one() -> None:
    body = f'<w:p>{run("甲。")}<w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/></w:r>{run("乙。")}</w:p>'
    assert [one.page for one in read(body).paragraphs] == [1, 2]


def test_no_pages_where_nobody_laid_them_out() -> None:
    document = read(paragraph("甲。") + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + paragraph("乙。"))
    assert [one.page for one in document.paragraphs] == [None, None]
    assert document.pages is None


def test_places_lead_back_to_the_paragraphs_of_the_file() -> None:
    word = docx.Document()
    word.add_paragraph("一、概况")
    table = word.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "走访", "35家"
    last = word.add_paragraph("全年投入")
    last.add_run("１２．５").bold = True
    last.add_run("万元。").font.size = Pt(16)
    stream = io.BytesIO()
    word.save(stream)
    document = read_docx(stream.getvalue(), "a.docx")
    assert isinstance(document, TextDocument)
    elements = list(word.element.body.iter(qn("w:p")))
    for found in document.paragraphs:
        for start, length, origin, offset in found.stretches:
            whole = "".join(piece.text for piece in elements[origin].iter(qn("w:t")))
            assert whole[offset : offset + length] == found.text[start : start + length]
    assert document.paragraphs[-1].text == "全年投入１２．５万元。"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04rest", "broken-document"),
        (pack("")[:-40], "broken-document"),
        (pack("<w:p>"), "broken-document"),
    ],
)
def test_what_is_not_sound(data: bytes, reason: str) -> None:
    found = read_docx(data, "a.docx")
    assert isinstance(found, Unreadable)
    assert found.reason == reason


def test_document_type_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("word/document.xml", f'<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="{NAMESPACE}"/>')
    found = read_docx(stream.getvalue(), "a.docx")
    assert isinstance(found, Unreadable)
    assert found.reason == "doctype"
