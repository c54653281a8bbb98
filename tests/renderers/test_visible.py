"""Text that a terminal would obey."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from selfeval_cli.renderers.visible import make_visible


def test_controls_become_pictures() -> None:
    assert make_visible("a\x1b[31mb\x7f") == "a␛[31mb␡"


def test_direction_marks_and_invisible_spaces_are_shown() -> None:
    assert make_visible("甲\u202e乙\u200b丙\ufeff") == "甲\ufffd乙\ufffd丙\ufffd"


def test_a_line_break_in_a_name_does_not_break_the_line() -> None:
    assert make_visible("甲\n乙\u2028丙") == "甲␊乙\ufffd丙"


def test_line_breaks_stay_where_they_are_wanted() -> None:
    assert make_visible("甲\n\x07乙", keep_line_breaks=True) == "甲\n␇乙"


@settings(deadline=None)
@given(st.text())
def test_length_and_tabs_stay(text: str) -> None:
    shown = make_visible(text)
    assert len(shown) == len(text)
    assert [character == "\t" for character in shown] == [character == "\t" for character in text]
