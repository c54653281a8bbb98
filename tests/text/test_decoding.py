"""Bytes to text: what is read, what is refused, and nothing in between."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.text.decoding import NotText, decode_text, newline_style

REPORT = '[report]\nagency = "云溪街道办事处"\nyear = 2023\n'


@pytest.mark.parametrize(
    ("data", "encoding", "bom"),
    [
        (REPORT.encode(), "utf-8", False),
        (codecs.BOM_UTF8 + REPORT.encode(), "utf-8", True),
        (REPORT.encode("gbk"), "gb18030", False),
        (REPORT.encode("gb18030"), "gb18030", False),
        (codecs.BOM_UTF16_LE + REPORT.encode("utf-16-le"), "utf-16-le", True),
        (codecs.BOM_UTF16_BE + REPORT.encode("utf-16-be"), "utf-16-be", True),
        (REPORT.encode("utf-16-le"), "utf-16-le", False),
        (REPORT.encode("utf-16-be"), "utf-16-be", False),
        (codecs.BOM_UTF32_LE + REPORT.encode("utf-32-le"), "utf-32-le", True),
    ],
)
def test_encodings(data: bytes, encoding: str, bom: bool) -> None:
    decoded = decode_text(data)
    assert (decoded.text, decoded.encoding, decoded.bom) == (REPORT, encoding, bom)


@pytest.mark.parametrize(
    ("data", "reason", "offset"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary", 8),
        (b"PK\x03\x04\x14\x00\x06\x00", "binary", 5),
        (b"abc\x00def", "binary", 3),
        (b"\xff\xfe\x00", "undecodable", 2),
        (REPORT.encode()[:-20] + b"\xff\xff", "undecodable", len(REPORT.encode()) - 20),
        (("绩效自评" * 20).encode() + b"\x80" + b"abc", "undecodable", 240),
        (b"\xff" * 10, "undecodable", 0),
        (codecs.BOM_UTF8 + b"\xff", "undecodable", 3),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\x00", "binary", None),
    ],
)
def test_what_is_no_text(data: bytes, reason: str, offset: int | None) -> None:
    with pytest.raises(NotText) as caught:
        decode_text(data)
    assert caught.value.reason == reason
    assert offset is None or caught.value.offset == offset


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("", "none"),
        ("a", "none"),
        ("a\nb\n", "lf"),
        ("a\r\nb\r\n", "crlf"),
        ("a\rb", "cr"),
        ("a\r\nb\n", "mixed"),
        ("\r\r\n", "mixed"),
    ],
)
def test_line_ends(text: str, style: str) -> None:
    assert newline_style(text) == style


def test_line_ends_stay_as_they_are() -> None:
    assert decode_text(b"a\r\nb\nc\r").text == "a\r\nb\nc\r"


def test_nothing_is_text() -> None:
    assert decode_text(b"").text == ""


@given(st.text(st.characters(exclude_characters="\x00\ufeff", exclude_categories=["Cs"])))
def test_utf8_with_any_chinese_in_it_comes_back(text: str) -> None:
    assert decode_text(f"绩{text}".encode()).text == f"绩{text}"


WORDS = ["绩效", "自评", "预算执行率", "办事处", "万元", "=", "\n", "第一", "一一", "2023", '"', "综合治理", "联通"]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map("".join))
def test_gbk_text_is_never_garbled(text: str) -> None:
    assert decode_text(text.encode("gbk")).text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_whole_or_refused(data: bytes) -> None:
    try:
        decoded = decode_text(data)
    except NotText:
        return
    if decoded.encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        marks = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
        mark = marks[decoded.encoding] if decoded.bom else b""
        assert mark + decoded.text.encode(decoded.encoding) == data
