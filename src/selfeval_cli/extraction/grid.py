"""A sheet or a table as a grid of fields: what people see as one cell, merged cells included, with its place in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from selfeval_cli.sources.document_tables import Document
from selfeval_cli.sources.workbook import Sheet, Workbook, cell_name

MOST_ROWS, MOST_COLUMNS = 20_000, 500
"""Rows and columns of a grid at most; what lies beyond is no part of a form."""
_MOST_COVERED = 1_000_000
_INNER_SPACE = re.compile(r"[ \t\u3000\u00a0]+")
_CHINESE_GAP = re.compile(r"(?<=[\u2e80-\u9fff，。、；：（）“”]) (?=[\u2e80-\u9fff，。、；：（）“”])")


class Field(NamedTuple):
    """One cell with something in it; rows and columns from 0, `place` in words that lead to it (`自评表!F12`)."""

    row: int
    column: int
    rows: int
    columns: int
    text: str
    place: str

    @property
    def below(self) -> int:
        """The first row under it."""
        return self.row + self.rows

    @property
    def right(self) -> int:
        """The first column to its right."""
        return self.column + self.columns

    @property
    def words(self) -> str:
        """The text on one line, without blanks between Chinese characters: how a name or a figure is meant."""
        line = _INNER_SPACE.sub(" ", self.text.replace("\n", " ")).strip()
        return _CHINESE_GAP.sub("", line)

    @property
    def prose(self) -> str:
        """The text with its lines, less what surrounds them."""
        return "\n".join(line for line in (line.strip() for line in self.text.split("\n")) if line)


def _cell(item: tuple[tuple[int, int], Field]) -> tuple[int, int]:
    return item[0]


class Grid:
    """The fields of one sheet or table, in the order of reading; `before` are paragraphs above it.

    `columns` is how many columns a document's table has, blank ones too; 0 for a sheet.
    """

    def __init__(self, name: str, fields: Iterable[Field], before: tuple[str, ...] = (), columns: int = 0) -> None:
        self.name = name
        self.columns = columns
        self.fields = tuple(sorted(fields))
        self.before = before

    @cached_property
    def _by_cell(self) -> dict[tuple[int, int], Field]:
        found: dict[tuple[int, int], Field] = {}
        left = _MOST_COVERED
        for field in self.fields:
            left -= field.rows * field.columns
            if left < 0:  # merged cells beyond all measure count for their first cell only
                found.setdefault((field.row, field.column), field)
                continue
            for row in range(field.row, field.below):
                for column in range(field.column, field.right):
                    found.setdefault((row, column), field)
        return found

    @cached_property
    def _by_row(self) -> dict[int, tuple[Field, ...]]:
        rows: dict[int, dict[Field, None]] = {}
        for (row, _), field in sorted(self._by_cell.items(), key=_cell):
            rows.setdefault(row, {})[field] = None
        return {row: tuple(fields) for row, fields in rows.items()}

    @cached_property
    def height(self) -> int:
        """The number of rows that have something."""
        return max((field.below for field in self.fields), default=0)

    @cached_property
    def width(self) -> int:
        """The number of columns that have something."""
        return max((field.right for field in self.fields), default=0)

    def at(self, row: int, column: int) -> Field | None:
        """The field that covers a cell; None where it is blank."""
        return self._by_cell.get((row, column))

    def row(self, row: int) -> tuple[Field, ...]:
        """The fields that cover a row, from left to right; those that begin above are among them."""
        return self._by_row.get(row, ())

    def begun(self, row: int) -> tuple[Field, ...]:
        """The fields whose first row this is."""
        return tuple(field for field in self.row(row) if field.row == row)

    def part(self, first: int, last: int, before: tuple[str, ...]) -> Grid:
        """The rows from `first` up to `last`, excluded, under the same row numbers."""
        return Grid(self.name, (field for field in self.fields if first <= field.row < last), before, self.columns)


def grid_of_sheet(sheet: Sheet) -> tuple[Grid, tuple[Field, ...]]:
    """The fields of a sheet that people see, and those in hidden rows and columns or far away from everything."""
    near = [place for place in sheet.cells if place[0] < MOST_ROWS and place[1] < MOST_COLUMNS]
    bottom = max((row for row, _ in near), default=0)
    right = max((column for _, column in near), default=0)
    merged = {(area.top, area.left): area for area in sheet.merged}
    seen: list[Field] = []
    hidden: list[Field] = []
    for (row, column), text in sheet.cells.items():
        if not text.strip():
            continue
        area = merged.get((row, column))
        rows = min(area.bottom, max(bottom, row)) - row + 1 if area else 1
        columns = min(area.right, max(right, column)) - column + 1 if area else 1
        field = Field(row, column, rows, columns, text.strip(), f"{sheet.name}!{cell_name(row, column)}")
        away = row in sheet.hidden_rows or column in sheet.hidden_columns or row > bottom or column > right
        (hidden if away else seen).append(field)
    return Grid(sheet.name, seen), tuple(hidden)


def grids_of_workbook(book: Workbook) -> list[tuple[Sheet, Grid, tuple[Field, ...]]]:
    """Every sheet with its grid and its hidden fields; the grid has cells of the sheet itself only."""
    return [(sheet, *grid_of_sheet(sheet)) for sheet in book.sheets]


def grids_of_document(document: Document) -> list[Grid]:
    """Every table of a document as a grid, named `表1` and so on; what stands below the last one belongs to it."""
    grids = []
    for number, table in enumerate(document.tables, 1):
        name = f"表{number}"
        merged = {(area.top, area.left): area for area in table.merged}
        fields = []
        for (row, column), text in table.cells.items():
            if not text.strip() or row >= MOST_ROWS:
                continue
            area = merged.get((row, column))
            rows = min(area.bottom, MOST_ROWS) - row + 1 if area else 1
            columns = area.right - column + 1 if area else 1
            place = f"{name} 第{row + 1}行第{column + 1}列"
            fields.append(Field(row, column, rows, columns, text.strip(), place))
        grids.append(Grid(name, fields, table.before, table.columns))
    return grids
