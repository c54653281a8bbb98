"""Offsets to lines and columns and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.sources.source import Source


def source(text: str) -> Source:
    return Source("report.toml", text)


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("ab", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\n", 3, (2, 1)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\r\ncd", 3, (1, 4)),  # between CR and LF: still the first line
        ("ab\rcd", 3, (2, 1)),
        ("a\r\rb", 3, (3, 1)),
        ("单位\n\t“万元”", 4, (2, 2)),  # a tab is one column
        ("a\u2028b\x0cc\x85d", 6, (1, 7)),  # no line ends for an editor
        ("ab", 99, (1, 3)),
        ("ab", -5, (1, 1)),
    ],
)
def test_place(text: str, offset: int, place: tuple[int, int]) -> None:
    assert source(text).place(offset) == place


def test_line_text_has_no_line_break_and_keeps_tabs() -> None:
    lines = source("a\tb\r\n单位\n\rend")
    assert [lines.line_text(number) for number in range(1, lines.line_count + 1)] == ["a\tb", "单位", "", "end"]


def test_line_that_is_not_there() -> None:
    with pytest.raises(IndexError, match="line 3 of 2"):
        source("a\nb").line_text(3)


def test_offset_past_the_end_of_a_line_is_its_end() -> None:
    assert source("ab\r\ncd").offset(1, 99) == 2


@given(st.text(alphabet="a单\t\r\n", max_size=40), st.integers(0, 40))
def test_offset_undoes_place(text: str, offset: int) -> None:
    document = source(text)
    offset = min(offset, len(text))
    line, column = document.place(offset)
    begin, end = document.line_span(line)
    if offset <= end:
        assert document.offset(line, column) == offset
    assert begin <= offset


@given(st.text(alphabet="a单\t\r\n", max_size=40))
def test_lines_are_those_of_universal_newlines(text: str) -> None:
    document = source(text)
    expected = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [document.line_text(number) for number in range(1, document.line_count + 1)] == expected
