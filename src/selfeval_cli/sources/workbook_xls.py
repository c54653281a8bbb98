"""Workbooks of Excel 97 to 2003 (xls), read by xlrd: the only kept library that gives their number formats."""

from __future__ import annotations

import io
from typing import Any

from selfeval_cli.sources.compound import CompoundFile
from selfeval_cli.sources.number_formats import show_number
from selfeval_cli.sources.workbook import CELLS_LIMIT, Area, Cell, Sheet, Workbook
from selfeval_cli.sources.xml_walk import RefusedError

_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5
_MACROS = frozenset(("_VBA_PROJECT_CUR", "_VBA_PROJECT", "Macros"))
_ENCRYPTED = frozenset(("EncryptedPackage", "EncryptionInfo"))
_BOOKS = ("Workbook", "Book", "WORKBOOK", "BOOK")


def read_xls(data: bytes, name: str) -> Workbook:
    """Read the sheets of a workbook. Raises RefusedError where it is none, is damaged, has a password, macros or too many cells."""
    container = CompoundFile(data)
    if not _ENCRYPTED.isdisjoint(
        container.names
    ):  # a modern workbook with a password comes in the container of the old ones
        raise RefusedError("encrypted")
    stream = next((book for book in _BOOKS if book in container.names), None)
    if stream is None:
        raise RefusedError("not-a-workbook")
    if not _MACROS.isdisjoint(container.names):
        raise RefusedError("macros")
    book = _open(container.read(stream))
    budget = CELLS_LIMIT
    sheets = []
    for number in range(book.nsheets):
        sheet = _read_sheet(book, book.sheet_by_index(number), budget)
        budget -= len(sheet.cells)
        sheets.append(sheet)
    order = [sheet.name for sheet in sheets]
    names = {
        (order[one.scope] if 0 <= one.scope < len(order) else None, one.name): one.result.text
        for one in book.name_obj_list
        if one.result is not None and one.result.text
    }
    return Workbook(name, "xls", tuple(sheets), names)


def _open(data: bytes) -> Any:
    import xlrd

    try:
        # It gets the stream alone: on a damaged container it may read in circles. Whatever it prints about odd files goes nowhere; without ragged rows a far cell would fill up all before it.
        return xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO())
    except xlrd.XLRDError as error:
        raise RefusedError("encrypted" if "encrypt" in str(error).lower() else "broken-document") from error
    except Exception as error:  # on damaged files it fails in any way that Python knows
        raise RefusedError("broken-document") from error


def _read_sheet(book: Any, sheet: Any, budget: int) -> Sheet:
    cells: dict[Cell, str] = {}
    for row in range(sheet.nrows):
        for column, (kind, value) in enumerate(zip(sheet.row_types(row), sheet.row_values(row), strict=True)):
            shown = _show(book, sheet, (row, column), kind, value)
            if shown:
                if len(cells) >= budget:
                    raise RefusedError("too-many-cells", {"cells": CELLS_LIMIT})
                cells[row, column] = shown
    return Sheet(
        sheet.name,
        sheet.visibility == 0,
        cells,
        tuple(Area(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells),
        hidden_rows=frozenset(row for row, info in sheet.rowinfo_map.items() if info.hidden),
        hidden_columns=frozenset(column for column, info in sheet.colinfo_map.items() if info.hidden),
    )


def _show(book: Any, sheet: Any, cell: Cell, kind: int, value: Any) -> str:
    if kind == _TEXT:
        return str(value).replace("\r\n", "\n").replace("\r", "\n")
    if kind in (_NUMBER, _DATE):
        form = book.xf_list[sheet.cell_xf_index(*cell)].format_key
        code = book.format_map[form].format_str if form in book.format_map else "General"
        return show_number(value, code, from_1904=bool(book.datemode))
    if kind == _BOOLEAN:
        return "TRUE" if value else "FALSE"
    if kind == _ERROR:
        import xlrd

        return str(xlrd.error_text_from_code.get(value, "#N/A"))
    return ""
