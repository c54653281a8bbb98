"""The text layer of PDFs: lines by place, paragraphs by layout, boxes for every span, and files that are not read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfeval_cli.sources import document_pdf
from selfeval_cli.sources.document import TextDocument, find_original
from selfeval_cli.sources.document_pdf import read_pdf
from selfeval_cli.sources.pdf_lines import find_boxes
from selfeval_cli.sources.reading import Unreadable
from tests.sources.pdf_files import LEFT, PITCH, SIZE, Piece, assemble, set_text, write_bomb, write_pdf
from tests.sources.prose import PARAGRAPHS

PAGES = set_text(PARAGRAPHS[1:] * 4, head="青石县水利局绩效自评")


def read(data: bytes) -> TextDocument:
    document = read_pdf(data, "报告.pdf")
    assert isinstance(document, TextDocument)
    return document


def read_lines(*pieces: Piece) -> list[str]:
    return [paragraph.text for paragraph in read(write_pdf([pieces])).paragraphs]


def line(number: int, text: str, left: float = LEFT) -> Piece:
    return (left, 740 - PITCH * number, SIZE, text)


def test_paragraphs_are_whole_without_heads_and_page_numbers() -> None:
    document = read(write_pdf(PAGES))
    assert [paragraph.text for paragraph in document.paragraphs] == list(PARAGRAPHS[1:] * 4)
    assert document.pages == len(PAGES) > 2


def test_pages_of_paragraphs() -> None:
    document = read(write_pdf(PAGES))
    pages = [paragraph.page for paragraph in document.paragraphs]
    assert pages[0] == 1
    assert pages == sorted(pages, key=lambda page: page or 0)
    assert pages[-1] == document.pages


def test_text_without_indents_is_joined_too() -> None:
    document = read(write_pdf(set_text(PARAGRAPHS[1:] * 3, indent=0)))
    assert [paragraph.text for paragraph in document.paragraphs] == list(PARAGRAPHS[1:] * 3)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_places_on_turned_pages_are_those_of_the_page_itself(rotation: int) -> None:
    text = "全年共开展专题培训三十五场次，参训人员二千一百人次。"
    data, upright = write_pdf([[line(0, text)]], rotation=rotation), write_pdf([[line(0, text)]])
    (paragraph,) = [one for one in read(upright).paragraphs if "三十五" in one.text]
    places = find_original(paragraph, (0, 4))
    assert find_boxes(data, places) == find_boxes(upright, places)
    assert sorted(read(data).text.replace("\n", "")) == sorted(text)


def test_order_is_that_of_the_page_not_of_the_file() -> None:
    assert read_lines(
        line(1, "第二行是另一段，各项工作完成得都比较好。"),
        line(0, "万元。", LEFT + 8 * SIZE),
        line(0, "支出三十五点三六"),
    ) == [
        "支出三十五点三六万元。",
        "第二行是另一段，各项工作完成得都比较好。",
    ]


def test_every_character_has_its_place() -> None:
    data = write_pdf(PAGES)
    document = read(data)
    paragraph = next(one for one in document.paragraphs if "5718.65万元" in one.text)
    start = paragraph.text.index("5718.65")
    places = find_original(paragraph, (start, start + 7))
    assert sum(place.length for place in places) == 7
    (box,) = find_boxes(data, places)
    page = PAGES[box.page]
    left, foot, size, text = next(piece for piece in page if "5718.65" in piece[3])
    before = text[: text.index("5718.65")]
    width = sum(size if character > "\x7f" else size / 2 for character in before)
    assert box.left == pytest.approx(left + width, abs=1)
    assert box.right == pytest.approx(left + width + 7 * size / 2, abs=1)
    assert box.bottom < foot + size / 2 < box.top


def test_span_over_two_lines_has_two_boxes() -> None:
    data = write_pdf(PAGES)
    paragraph = next(one for one in read(data).paragraphs if len(one.text) > 60)
    boxes = find_boxes(data, find_original(paragraph, (0, 60)))
    assert len(boxes) > 1
    assert all(upper.bottom > lower.bottom for upper, lower in pairwise(boxes))


def test_rows_of_a_table_stay_out_of_the_prose() -> None:
    rows = [("指标", "目标值", "完成值"), ("走访企业", "30家", "35家"), ("培训", "10场", "12场")]
    pieces = [line(0, "指标完成情况如下：")]
    pieces += [
        line(number, text, LEFT + column * 140) for number, row in enumerate(rows, 1) for column, text in enumerate(row)
    ]
    document = read(write_pdf([[*pieces, line(4, "以上指标均已完成。")]]))
    assert [(one.kind, one.text) for one in document.paragraphs] == [
        ("body", "指标完成情况如下："),
        ("table", "\n".join("\t".join(row) for row in rows)),
        ("body", "以上指标均已完成。"),
    ]


def test_columns_are_read_one_after_the_other() -> None:
    left, right = "甲乙丙丁戊己庚辛壬癸" * 10, "子丑寅卯辰巳午未申酉" * 10
    pieces = [line(number, left[number * 10 : number * 10 + 10]) for number in range(10)]
    pieces += [line(number, right[number * 10 : number * 10 + 10], LEFT + 14 * SIZE) for number in range(10)]
    assert "".join(read_lines(*pieces)) == left + right


@pytest.mark.parametrize("pages", [[[]], [[], []], [[(280, 50, 12, "- 1 -")], [(280, 50, 12, "- 2 -")]]])
def test_scan_is_refused(pages: list[list[Piece]]) -> None:
    assert read_pdf(write_pdf(pages), "扫描.pdf") == Unreadable("扫描.pdf", "no-text-layer")


def test_password() -> None:
    encryption = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'1f' * 32}> /U <{'2e' * 32}> >> /ID [<{'00' * 16}> <{'00' * 16}>]"
    assert read_pdf(write_pdf([[line(0, "甲")]], extra=encryption), "a.pdf") == Unreadable("a.pdf", "encrypted")


def test_stream_that_expands_too_much() -> None:
    found = read_pdf(write_bomb(70), "a.pdf")
    assert isinstance(found, Unreadable)
    assert found.reason == "zip-bomb"


def test_stream_that_is_packed_twice() -> None:
    stream = b"<< /Length 4 /Filter [/FlateDecode /FlateDecode] >>\nstream\nabcd\nendstream"
    found = read_pdf(assemble([b"<< /Type /Catalog >>", stream]), "a.pdf")
    assert isinstance(found, Unreadable)
    assert found.reason == "zip-bomb"


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    data = write_pdf(PAGES)
    monkeypatch.setattr(document_pdf, "PAGES_LIMIT", 1)
    assert read_pdf(data, "a.pdf") == Unreadable("a.pdf", "too-many-pages", {"pages": 1})
    monkeypatch.undo()
    monkeypatch.setattr(document_pdf, "CHARACTERS_LIMIT", 100)
    assert read_pdf(data, "a.pdf") == Unreadable("a.pdf", "too-many-characters", {"characters": 100})


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 3000), st.binary(min_size=1, max_size=8), st.booleans())
def test_damaged_files_do_no_harm(place: int, junk: bytes, cut: bool) -> None:
    data = write_pdf(PAGES[:1])
    data = data[:place] + junk + (b"" if cut else data[place + len(junk) :])
    assert isinstance(read_pdf(data, "a.pdf"), TextDocument | Unreadable)


BELOW = line(2, "全年共召开会议十二次，并开展了专题培训和业务指导。")


def test_quotes_that_are_drawn_later_stand_where_they_are_seen() -> None:
    text = "实现火灾事故“零”发生。"
    later = [line(0, mark, LEFT + text.index(mark) * SIZE) for mark in "“”"]
    assert read_lines(line(0, "实现火灾事故|零|发生。"), *later, BELOW)[0] == text


def test_blank_that_was_typed_is_kept_where_figures_are_drawn_later() -> None:
    assert read_lines(line(0, "共培训||人次。"), line(0, " 12 ", LEFT + 3 * SIZE), BELOW)[0] == "共培训 12 人次。"


def test_gap_between_characters_that_touch_otherwise_is_a_blank() -> None:
    assert read_lines(line(0, "壹"), line(0, "单位概况", LEFT + 1.3 * SIZE), BELOW)[0] == "壹 单位概况"


def test_gaps_of_a_line_that_is_set_wide_are_none() -> None:
    wide = [line(0, character, LEFT + number * 1.3 * SIZE) for number, character in enumerate("全年共召开会议")]
    assert read_lines(*wide, BELOW)[0] == "全年共召开会议"


WORDS = "全县各项重点工作均按照序时进度稳步推进取得较好成效"
ROWS = [WORDS[turn:] + WORDS[:turn] + "。" for turn in range(len(WORDS))]
"""Lines that are full and end a sentence."""


def test_indent_of_typed_blanks_is_an_indent() -> None:
    paragraphs = ["".join(ROWS[turn : turn + 3])[2:] for turn in range(8)]
    document = read(write_pdf(set_text(["\u3000\u3000" + text for text in paragraphs], indent=0)))
    assert [paragraph.text for paragraph in document.paragraphs] == paragraphs


def test_full_line_that_ends_a_sentence_at_the_foot_of_a_page_ends_no_paragraph() -> None:
    paragraph = "".join(ROWS)[2:] + "全年召开会议十二次。"
    document = read(write_pdf(set_text([paragraph] * 4)))
    assert [one.text for one in document.paragraphs] == [paragraph] * 4


def test_heading_that_fills_its_line_stays_apart_from_the_paragraph_below() -> None:
    heading = "（一）坚持党建引领凝聚基层治理强大工作合力再上台阶"[:24]
    body = PARAGRAPHS[4]
    found = read(write_pdf(set_text([heading, body] * 4))).paragraphs
    assert [one.text for one in found] == [heading, body] * 4


def test_formula_that_does_not_fit_goes_on_in_the_next_line() -> None:
    formula = "×100%=5718.65÷5862.40×100%=97.55%，达到目标。"
    first = "预算执行率计算公式为全年执行数除以预算数"
    wide = [line(number, "全年共召开会议十二次，并开展了专题培训和业务指导。") for number in (2, 3, 4)]
    assert read_lines(line(0, first), line(1, formula), *wide)[0].startswith(first + formula)
