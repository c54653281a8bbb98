"""Marks under the very characters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfeval_cli.renderers.excerpt import Mark, draw_excerpt
from selfeval_cli.renderers.look import Look
from selfeval_cli.text.width import display_width

PLAIN = Look("zh")


def draw(line: str, start: int, end: int, room: int | None = None, ambiguous: int = 1) -> list[str]:
    return list(draw_excerpt(line, [Mark(start, end)], Look("zh", ambiguous=ambiguous), room))


def test_chinese_takes_two_columns() -> None:
    assert draw('name = "视频监控"', 8, 12) == ['name = "视频监控"', "        ^^^^^^^^"]


def test_marks_stand_behind_chinese() -> None:
    assert draw('"合计" = 12', 7, 9) == ['"合计" = 12', "         ^^"]


def test_tabs_are_opened_and_marks_stay_under_their_characters() -> None:
    assert draw("\tx\t= 5", 5, 6) == ["    x   = 5", "          ^"]


def test_a_place_without_characters_gets_one_sign() -> None:
    assert draw("a = ", 4, 4) == ["a = ", "    ^"]


def test_quotes_are_wide_on_a_gbk_console() -> None:
    assert draw("“甲”乙", 3, 4, ambiguous=2)[1] == " " * 6 + "^^"


def test_combining_marks_take_no_column() -> None:
    assert draw("e\u0301 = x", 5, 6)[1] == "    ^"


def test_controls_do_not_reach_the_terminal() -> None:
    assert draw("a\x1b[2Jb", 5, 6) == ["a␛[2Jb", "     ^"]


def test_a_long_line_is_cut_around_the_mark() -> None:
    text, signs = draw("甲" * 100 + "HERE" + "乙" * 100, 100, 104, room=40)
    assert text.startswith("...")
    assert text.endswith("...")
    assert display_width(text) <= 40
    assert signs.index("^") == display_width(text[: text.index("HERE")])


def test_a_long_line_with_the_mark_at_its_start_is_cut_at_its_end_only() -> None:
    text, signs = draw("HERE" + "乙" * 100, 0, 4, room=30)
    assert text.startswith("HERE")
    assert text.endswith("...")
    assert signs == "^^^^"


def test_a_mark_that_is_longer_than_the_room_is_cut() -> None:
    text, signs = draw("x" * 300, 10, 290, room=50)
    assert display_width(text) <= 50
    assert display_width(signs) <= 50


def test_two_marks_on_one_line_and_the_label_of_the_last() -> None:
    marks = [Mark(0, 2), Mark(5, 7, "-", "related", "分项")]
    assert draw_excerpt("12 + 34", marks, PLAIN, None).signs == "^^   -- 分项"


def test_a_label_without_room_is_left_out() -> None:
    marks = [Mark(0, 2), Mark(5, 7, "-", "related", "分项")]
    assert draw_excerpt("12 + 34", marks, PLAIN, 9).signs == "^^   --"


@pytest.mark.parametrize("room", [16, 20, 33, 80])
@settings(deadline=None)
@given(line=st.text(st.sampled_from("预算a1\t“…é ="), min_size=1, max_size=120), data=st.data())
def test_signs_stand_under_their_characters(room: int, line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, min(start + 3, len(line))))
    text, signs = draw_excerpt(line, [Mark(start, end)], PLAIN, room)
    assert display_width(text) <= room
    # What stands above the first sign is the first marked character.
    column, position = signs.index("^"), 0
    while display_width(text[:position]) < column:
        position += 1
    marked = line[start]
    assert text[position : position + 1] == (" " if marked == "\t" else marked) or marked in "\t "
