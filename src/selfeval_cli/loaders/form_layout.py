"""Where the fields and tables of an Excel form are on its sheet, by the defined names that it carries."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from selfeval_cli.model.form import FORM_END, read_form_name
from selfeval_cli.sources.workbook import Area, Cell, Sheet, Workbook, find_area

_MARK = re.compile(r"selfeval\.form\.(\d{1,4})", re.IGNORECASE)


def form_version(book: Workbook, sheet: Sheet) -> int | None:
    """The version of the form on this sheet; None where it is none."""
    for name, _ in _names_on(book, sheet):
        found = _MARK.fullmatch(name)
        if found is not None:
            return int(found[1])
    return None


def _names_on(book: Workbook, sheet: Sheet) -> Iterator[tuple[str, Area]]:
    """The names that mean cells of this sheet, and were made for it."""
    for (scope, name), reference in book.names.items():
        if scope in (sheet.name, None):
            found = find_area(reference)
            if found is not None and found[0] == sheet.name:
                yield name, found[1]


class FormLayout:
    """The layout of one sheet: the cells of single values by path, the heads of columns by table and key."""

    def __init__(self, book: Workbook, sheet: Sheet) -> None:
        self.title: Cell | None = None
        self.fields: dict[tuple[str, ...], Cell] = {}
        self.tables: dict[str, dict[str, Cell]] = {}
        self.named: set[Cell] = set()
        self._sheet = sheet
        self._ends: dict[str, int] = {}
        self._filled = sorted({row for row, _ in sheet.cells})
        self._merges: dict[int, list[Area]] = {}
        for name, area in _names_on(book, sheet):
            cell = area.top, area.left
            self.named.add(cell)
            meant = read_form_name(name)
            if meant is None:
                self.title = cell if _MARK.fullmatch(name) else self.title
            elif meant.table is None:
                self.fields[meant.path] = cell
            elif meant.key == FORM_END:
                self._ends[meant.table] = cell[0]
            else:
                self.tables.setdefault(meant.table, {})[meant.key] = cell

    def columns(self, table: str) -> Mapping[str, int]:
        """The column of each key of a table."""
        return {key: column for key, (_, column) in self.tables[table].items()}

    def rows(self, table: str) -> tuple[int, ...]:
        """The rows of a table that hold anything at all: below its heads, above the row of its end."""
        first = max(row for row, _ in self.tables[table].values()) + 1
        end = self._ends.get(table)
        if (
            end is None
        ):  # that row was deleted: the table ends where something else of the form begins, or nothing more stands
            others = (columns for other, columns in self.tables.items() if other != table)
            starts = [row for row, _ in self.fields.values()]
            starts += [row for columns in others for row, _ in columns.values()]
            end = min((row for row in starts if row >= first), default=(self._filled or [0])[-1] + 1)
        return tuple(row for row in self._filled if first <= row < end)

    def text(self, row: int, column: int) -> str:
        """What stands in a cell itself; empty where it is blank."""
        return self._sheet.cells.get((row, column), "")

    def spanning_text(self, row: int, column: int) -> str:
        """The same, and inside merged cells the text of the first of them."""
        text = self._sheet.cells.get((row, column))
        if text is None:
            areas = self._merges.get(column)
            if areas is None:
                covering = (area for area in self._sheet.merged if area.left <= column <= area.right)
                areas = self._merges[column] = sorted(covering)
            at = bisect_right(areas, (row, column, row, column)) - 1  # from the top, and none over another
            area = next((one for one in areas[max(at, 0) : at + 2] if one.covers(row, column)), None)
            text = self._sheet.cells.get((area.top, area.left)) if area is not None else None
        return text or ""
