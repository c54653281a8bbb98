"""Columns on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.text.width import display_width, pad, truncate


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("绩效自评", 8),
        ("５％，", 6),
        ("a绩b", 4),
        ("m²", 2),
        ("㎡", 2),
        ("é", 1),
        ("e\u0301", 1),
        ("\u200b", 0),
        ("—“”…", 4),
        ("│─█", 3),
        ("👍", 2),
        ("👍🏽", 2),
        ("👨‍👩‍👧", 2),
        ("❤️", 2),
        ("🇨🇳", 2),
        ("🇨🇳🇨🇳", 4),
        ("한국", 4),
        ("\u1112\u1161\u11ab", 2),
        ("\x1b", 0),
        ("a\nb", 2),
        ("\ud800", 0),
        ("\ufe0f", 0),
        ("\u200d", 0),
    ],
)
def test_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


@pytest.mark.parametrize(("text", "columns"), [("—“”…", 8), ("≥≤±×", 8), ("①", 2), ("绩", 2), ("a", 1)])
def test_ambiguous_characters_take_two_where_the_terminal_says_so(text: str, columns: int) -> None:
    assert display_width(text, ambiguous=2) == columns


@pytest.mark.parametrize(
    ("text", "start", "tab", "columns"),
    [("\t", 0, 8, 8), ("\t", 3, 8, 5), ("ab\tc", 0, 4, 5), ("绩效\tx", 0, 4, 9), ("\t\t", 1, 4, 7), ("\t", 0, 0, 0)],
)
def test_tabs_reach_to_the_next_stop(text: str, start: int, tab: int, columns: int) -> None:
    assert display_width(text, start=start, tab=tab) == columns


@pytest.mark.parametrize(
    ("text", "width", "align", "padded"),
    [
        ("绩", 5, "left", "绩   "),
        ("绩", 5, "right", "   绩"),
        ("绩", 5, "center", " 绩  "),
        ("绩效自评", 3, "left", "绩效自评"),
    ],
)
def test_padding(text: str, width: int, align: str, padded: str) -> None:
    assert pad(text, width, align) == padded  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("绩效自评", 8, "绩效自评"),
        ("绩效自评", 7, "绩效自…"),
        ("绩效自评", 6, "绩效…"),
        ("绩效自评", 1, "…"),
        ("绩效自评", 0, ""),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
    ],
)
def test_cutting(text: str, width: int, cut: str) -> None:
    assert truncate(text, width) == cut


def test_cutting_with_a_marker_that_gbk_has() -> None:
    assert truncate("绩效自评报告", 8, "..") == "绩效自.."


@given(st.text(max_size=60), st.integers(0, 30))
def test_a_cut_text_fits(text: str, width: int) -> None:
    assert display_width(truncate(text, width)) <= width


@given(st.text(alphabet="a绩效—…👍\u0301", max_size=30), st.integers(0, 40))
def test_a_padded_text_fills_the_width(text: str, width: int) -> None:
    assert display_width(pad(text, width)) == max(width, display_width(text))
