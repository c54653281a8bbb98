"""The tables of a score sheet on a terminal: names that wrap, numbers point under point, workings beside or below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.wrapping import wrap
from selfeval_cli.text.width import display_width, pad

WIDEST = 140
"""Columns; on wider terminals the lines would be too long for the eye."""
PIPE_WIDTH = 100
"""Columns where nothing limits them."""
_GAP = 2
_SHORTEST_NAME = 18  # below this a name would be all breaks, and each row is told in a sentence
_LONGEST_NAME = 36
_SHORTEST_NOTE = 44  # beside the numbers; narrower ones stand below
_STEP = 2  # columns by which the next level stands in

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)


class Cell(NamedTuple):
    """A number or word with its style; the style is one of `STYLES`, or empty."""

    text: str = ""
    style: str = ""


class GridRow(NamedTuple):
    """A name, a cell for each head, and what is told beside or below them; without cells it is the title of the rows below, which have level 1."""

    name: str
    cells: tuple[Cell, ...] = ()
    notes: tuple[Cell, ...] = ()
    style: str = ""
    level: int = 0


class Grid(NamedTuple):
    """Heads and rows; `head` is that of the names, `note_head` that of the notes where they stand beside."""

    head: str
    heads: tuple[str, ...]
    rows: tuple[GridRow, ...]
    note_head: str = ""


def find_width(look: Look) -> int:
    """The columns that a sheet may use."""
    return min(look.width or PIPE_WIDTH, WIDEST)


def _paint(text: str, style: str, look: Look) -> str:
    return look.paint(text, style) if style else text


def measure(text: str, look: Look) -> int:
    """Columns as the reader's console draws them."""
    return display_width(text, ambiguous=look.ambiguous)


def draw_grid(grid: Grid, look: Look) -> Iterator[str]:
    """The lines of a table, none wider than the terminal; columns that no row fills are left out."""
    grid = _drop_empty(_fill_titles(grid))
    columns = [_align([row.cells[place] for row in grid.rows]) for place in range(len(grid.heads))]
    widths = [
        max(measure(text, look) for text in (head, *column)) for head, column in zip(grid.heads, columns, strict=True)
    ]
    numbers = sum(widths) + _GAP * len(widths)
    longest = max(measure(grid.head, look), *(_STEP * row.level + measure(row.name, look) for row in grid.rows))
    room = find_width(look) - numbers
    if room < min(_SHORTEST_NAME, longest):
        for row in grid.rows:
            yield from _tell(row, grid.heads, look)
        return
    name = min(longest, room, _LONGEST_NAME)
    aside = room - name - _GAP
    beside = any(row.notes for row in grid.rows) and aside >= _SHORTEST_NOTE
    heads = [pad(grid.head, name, ambiguous=look.ambiguous)]
    heads += [
        pad(head, width, "right", ambiguous=look.ambiguous) for head, width in zip(grid.heads, widths, strict=True)
    ]
    if beside:
        heads.append(grid.note_head)
    yield look.paint((" " * _GAP).join(heads).rstrip(), "faint")
    widest = name + numbers + (aside + _GAP if beside else 0)
    yield look.paint(("-" if look.ambiguous > 1 else "─") * widest, "faint")
    for number, row in enumerate(grid.rows):
        texts = [column[number] for column in columns]
        yield from _draw_row(row, texts, widths, name, aside if beside else 0, look)


def _fill_titles(grid: Grid) -> Grid:
    blank = (Cell(),) * len(grid.heads)
    return grid._replace(rows=tuple(row if row.cells else row._replace(cells=blank) for row in grid.rows))


def _drop_empty(grid: Grid) -> Grid:
    kept = [place for place in range(len(grid.heads)) if any(row.cells[place].text for row in grid.rows)]
    rows = tuple(row._replace(cells=tuple(row.cells[place] for place in kept)) for row in grid.rows)
    return grid._replace(heads=tuple(grid.heads[place] for place in kept), rows=rows)


def _align(cells: Sequence[Cell]) -> list[str]:
    """The texts of a column, numbers filled to the same places, so that their points stand under each other."""
    most = max((_count_places(cell.text) for cell in cells), default=0)
    return [_fill_places(cell.text, most) for cell in cells]


def _count_places(text: str) -> int:
    return len(text.partition(".")[2]) if _NUMBER.fullmatch(text) else 0


def _fill_places(text: str, places: int) -> str:
    missing = places - _count_places(text)
    if not missing or not _NUMBER.fullmatch(text):
        return text
    return text + ("" if "." in text else ".") + "0" * missing


def _draw_row(
    row: GridRow, texts: Sequence[str], widths: Sequence[int], name: int, aside: int, look: Look
) -> Iterator[str]:
    cells = [
        _paint(pad(text, width, "right", ambiguous=look.ambiguous), cell.style or row.style, look)
        for text, width, cell in zip(texts, widths, row.cells, strict=True)
    ]
    step = " " * (_STEP * row.level)
    names = [step + line for line in _wrap_name(row.name, name - len(step), look)]
    notes = [(line, note.style) for note in row.notes for line in wrap(note.text, aside, ambiguous=look.ambiguous)]
    beside = notes if aside else []
    blank = " " * (sum(widths) + _GAP * (len(widths) - 1) if widths else 0)
    for number in range(max(len(names), len(beside), 1)):
        shown = pad(names[number] if number < len(names) else "", name, ambiguous=look.ambiguous)
        parts = [_paint(shown, row.style, look) if shown.strip() else shown]
        parts += cells if number == 0 else [blank] if widths else []
        if number < len(beside):
            parts.append(_paint(*beside[number], look))
        yield (" " * _GAP).join(parts).rstrip()
    if not aside:
        yield from _draw_notes(row.notes, len(step) + _STEP, look)


def _wrap_name(name: str, width: int, look: Look) -> list[str]:
    """The name in lines; those after the first stand in a little."""
    if measure(name, look) <= width:
        return [name]
    first, *rest = _break(name, width - _STEP, look)
    return [first, *(" " * _STEP + line for line in rest)]


def _break(text: str, width: int, look: Look) -> list[str]:
    """Lines of at most `width` columns; a word that is wider is cut, for nothing may reach into the numbers."""
    lines: list[str] = []
    for line in wrap(text, width, ambiguous=look.ambiguous):
        while measure(line, look) > width:
            end = next(end for end in range(len(line), 0, -1) if measure(line[:end], look) <= width or end == 1)
            lines.append(line[:end])
            line = line[end:]  # noqa: PLW2901  # the rest of it
        lines.append(line)
    return lines


def _draw_notes(notes: Sequence[Cell], indent: int, look: Look) -> Iterator[str]:
    for note in notes:
        for line in _break(note.text, find_width(look) - indent, look):
            yield " " * indent + _paint(line, note.style, look)


def _tell(row: GridRow, heads: Sequence[str], look: Look) -> Iterator[str]:
    """A row as a sentence, for terminals too narrow for its numbers side by side."""
    step = _STEP * row.level
    for line in _break(row.name, find_width(look) - step, look):
        yield " " * step + _paint(line, row.style, look)
    comma = "，" if look.language == "zh" else ", "
    said = comma.join(f"{head} {cell.text}" for head, cell in zip(heads, row.cells, strict=True) if cell.text)
    yield from _draw_notes([Cell(said), *row.notes] if said else row.notes, step + _STEP, look)
