"""A workbook as people see it: the text of every cell, sheet by sheet, read within bounds and without running anything in it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import NamedTuple

from selfeval_cli.sources.reading import Unreadable, read_whole_file

WORKBOOK_LIMIT = 32 * 1024**2
"""Bytes of a workbook's file at most. A form has some 20 KB; pictures in it are what makes it larger."""
CELLS_LIMIT = 200_000
"""Cells with something in them that are read, over all sheets."""
AREAS_LIMIT = 50_000
"""Merged areas of a workbook, and defined names, at most; a form has some hundred of each."""
SHEETS_LIMIT = 500
WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
"""Endings of the files that `read_workbook` is for."""

Cell = tuple[int, int]
"""Row and column, both from 0."""


class Area(NamedTuple):
    """A rectangle of cells; rows and columns from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int

    def covers(self, row: int, column: int) -> bool:
        """Whether the cell lies in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


class Sheet(NamedTuple):
    """One sheet.

    `cells` has the text of every cell that is not blank, as the cell shows it: strings as typed (line breaks as LF), numbers in
    their number format without marks between thousands (`97.67%`, `15258.19`, `97.60`), dates as `2023-11-18`, `TRUE` and `FALSE`,
    the last result of formulas. Of merged cells the first one has the text. `unknown` are formulas whose result is not in the file.
    """

    name: str
    visible: bool
    cells: Mapping[Cell, str]
    merged: tuple[Area, ...] = ()
    unknown: tuple[Cell, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    def merge_at(self, row: int, column: int) -> Area | None:
        """The merged cells that the cell belongs to."""
        return next((area for area in self.merged if area.covers(row, column)), None)

    def text_at(self, row: int, column: int) -> str:
        """What people see at the cell, which in merged cells is the text of the first; empty where it is blank."""
        text = self.cells.get((row, column))
        if text is None:
            area = self.merge_at(row, column)
            text = self.cells.get((area.top, area.left)) if area is not None else None
        return text or ""


class Workbook(NamedTuple):
    """A workbook: `format` is xlsx, xls or ods.

    `names` has what each defined name refers to, by the name of the sheet that it is local to (None: to none) and the name itself.
    `date_1904` is known already in the dates of cells.
    """

    name: str
    format: str
    sheets: tuple[Sheet, ...]
    names: Mapping[tuple[str | None, str], str]

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that name."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def read_workbook(source: str | os.PathLike[str] | bytes, name: str | None = None) -> Workbook | Unreadable:
    """Read the workbook at a path, or the one in these bytes. Never raises on what stands there; nothing is fetched or run.

    `name` is what users call it, the path unless said otherwise.
    """
    known_as = name if name is not None else "-" if isinstance(source, bytes) else os.fspath(source)
    data = source if isinstance(source, bytes) else read_whole_file(source, limit=WORKBOOK_LIMIT)
    if isinstance(data, Unreadable):
        return data
    if len(data) > WORKBOOK_LIMIT:
        return Unreadable(known_as, "too-large", {"limit": WORKBOOK_LIMIT})
    from selfeval_cli.sources.xml_walk import RefusedError, open_or_refuse

    try:
        if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
            from selfeval_cli.sources.workbook_xls import read_xls

            return read_xls(data, known_as)
        if not data.startswith(b"PK"):
            return Unreadable(known_as, "not-a-workbook")
        archive = open_or_refuse(data)
        if "content.xml" in archive.names:
            from selfeval_cli.sources.workbook_ods import read_ods

            return read_ods(archive, known_as)
        from selfeval_cli.sources.workbook_xlsx import read_xlsx

        return read_xlsx(archive, known_as)
    except RefusedError as refusal:
        return Unreadable(known_as, refusal.reason, refusal.params)


def name_column(column: int) -> str:
    """The letters of a column, from 0: A, B, and after Z AA and so on."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """The cell as people call it: `F12` for row 11 and column 5."""
    return f"{name_column(column)}{row + 1}"


_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_AREA = re.compile(
    r"=?(?:(?:'(?P<quoted>(?:[^']|'')+)'|(?P<bare>[^'!]+))!)?(?P<first>\$?[A-Za-z]{1,3}\$?\d{1,7})"
    r"(?::(?P<last>\$?[A-Za-z]{1,3}\$?\d{1,7}))?"
)


def find_cell(name: str) -> Cell | None:
    """Row and column, from 0, of `F12` or `$F$12`; None for anything else."""
    found = _CELL.fullmatch(name)
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    return (row - 1, column - 1) if row else None


def find_area(reference: str) -> tuple[str | None, Area] | None:
    """The sheet and the cells that a reference such as `自评表!$F$12:$F$20` means; None for one that means no cells (`#REF!`)."""
    found = _AREA.fullmatch(reference.strip())
    if found is None:
        return None
    first = find_cell(found["first"])
    last = find_cell(found["last"] or found["first"])
    if first is None or last is None:
        return None
    sheet = found["quoted"].replace("''", "'") if found["quoted"] else found["bare"]
    return sheet, Area(min(first[0], last[0]), min(first[1], last[1]), max(first[0], last[0]), max(first[1], last[1]))
