"""The table of a score sheet: how numbers stand, and what happens where room is short."""

from __future__ import annotations

from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.score_grid import Cell, Grid, GridRow, draw_grid


def draw(*rows: GridRow, width: int = 80) -> list[str]:
    return list(draw_grid(Grid("name", ("a", "b"), rows, "note"), Look("en", width=width)))


def row(name: str, *cells: str, note: str = "", level: int = 0) -> GridRow:
    return GridRow(name, tuple(map(Cell, cells)), (Cell(note),) if note else (), level=level)


def test_decimal_points_stand_under_each_other() -> None:
    lines = draw(row("x", "10", "+0.5"), row("y", "9.50", "-12"), row("z", "-", ""))
    assert [line[4:] for line in lines[2:]] == ["  10.00   +0.5", "   9.50  -12.0", "      -"]


def test_words_and_percentages_are_left_as_they_are() -> None:
    assert [line[6:] for line in draw(row("x", "met", ""), row("y", "9.50%", ""), row("z", "2", ""))[2:]] == [
        "  met",
        "9.50%",
        "    2",
    ]


def test_a_column_that_nothing_fills_is_left_out() -> None:
    assert draw(row("x", "10", ""))[0] == "name   a"


def test_a_title_stands_over_its_rows() -> None:
    assert draw(GridRow("group"), row("x", "1", "2", level=1))[2:] == ["group", "  x    1  2"]


def test_a_word_wider_than_its_column_is_cut_and_kept() -> None:
    lines = draw(row("x" * 90, "1", "2"), width=60)
    assert max(map(len, lines)) <= 60
    assert sum(line.count("x") for line in lines) == 90


def test_notes_stand_beside_where_there_is_room() -> None:
    assert draw(row("x", "1", "2", note="why"))[-1] == "x     1  2  why"
    assert draw(row("x", "1", "2", note="why"), width=40)[-1] == "  why"


def test_a_row_is_told_where_there_is_no_room() -> None:
    long = row("a very long name indeed", "1234567890123", "1234567890123", note="why")
    assert draw(long, width=40)[:2] == ["a very long name indeed", "  a 1234567890123, b 1234567890123"]
