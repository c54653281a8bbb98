"""Forms as tests draw them: rows of cells like those of an HTML table, with what is to be read from each cell beside its text."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class C(NamedTuple):
    """A cell: text, columns and rows that it spans, and the key that its value (else its text) belongs to."""

    text: str
    cols: int = 1
    rows: int = 1
    key: str = ""
    value: str = ""


CellLike = C | str | tuple[str, str]
"""A string is a cell of one field; a pair a cell and its key."""


class Placed(NamedTuple):
    row: int
    col: int
    cell: C


@dataclass
class Form:
    """A sheet or a table: its rows, the paragraphs around it, and what follows from it without standing in one cell."""

    name: str
    rows: Sequence[Sequence[CellLike]]
    also: dict[str, str] = field(default_factory=dict)
    before: Sequence[str] = ()
    after: Sequence[str] = ()

    def placed(self) -> Iterator[Placed]:
        """Every cell with the row and column (from 0) of its upper left corner."""
        taken: set[tuple[int, int]] = set()
        for row, cells in enumerate(self.rows):
            col = 0
            for raw in cells:
                cell = raw if isinstance(raw, C) else C(raw) if isinstance(raw, str) else C(raw[0], key=raw[1])
                while (row, col) in taken:
                    col += 1
                taken |= {(row + down, col + right) for down in range(cell.rows) for right in range(cell.cols)}
                yield Placed(row, col, cell)
                col += cell.cols

    @property
    def width(self) -> int:
        return max(placed.col + placed.cell.cols for placed in self.placed())

    def expected(self, number: int | None = None) -> dict[str, tuple[str, str]]:
        """Value and place of every key; the place as a sheet's, or a document's table `number` (from 1) where that is given."""
        found = {key: (value, "") for key, value in self.also.items()}
        for row, col, cell in self.placed():
            if cell.key:
                place = (
                    f"{self.name}!{column_letters(col)}{row + 1}"
                    if number is None
                    else f"表{number} 第{row + 1}行第{col + 1}列"
                )
                for key in cell.key.split():
                    found[key] = (self.also.get(key, cell.value or cell.text), place)
        return found


def column_letters(col: int) -> str:
    letters = ""
    col += 1
    while col:
        col, rest = divmod(col - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


_NUMBER = re.compile(r"(-?[\d,]*\d)(\.\d+)?(%?)")


def _as_number(text: str) -> tuple[float, str] | None:
    """The number that a cell holds where people type it as one, and the format that shows it like the text."""
    found = _NUMBER.fullmatch(text)
    if found is None or (found[1].startswith("0") and len(found[1]) > 1):
        return None
    places = f".{'0' * (len(found[2]) - 1)}" if found[2] else ""
    number = float(found[1].replace(",", "") + (found[2] or ""))
    whole = "#,##0" if "," in found[1] else "0"
    return (number / 100, f"0{places}%") if found[3] else (number, whole + places)


def draw_xlsx(*forms: Form, merge: bool = True, numbers: bool = False) -> bytes:
    """A workbook with one sheet for each form, every cell as text, or figures as numbers in their formats."""
    import openpyxl

    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for form in forms:
        sheet = book.create_sheet(form.name)
        for row, col, cell in form.placed():
            target = sheet.cell(row + 1, col + 1)
            target.value = cell.text or None
            target.number_format = "@"
            target.data_type = "s" if cell.text else "n"
            number = _as_number(cell.text) if numbers else None
            if number is not None:
                target.value, target.number_format = number
            if merge and (cell.rows > 1 or cell.cols > 1):
                sheet.merge_cells(
                    start_row=row + 1, start_column=col + 1, end_row=row + cell.rows, end_column=col + cell.cols
                )
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def draw_docx(*forms: Form) -> bytes:
    """A document with one table for each form, between its paragraphs."""
    import docx

    document = docx.Document()
    for form in forms:
        for text in form.before:
            document.add_paragraph(text)
        table = document.add_table(rows=len(form.rows), cols=form.width)
        for row, col, cell in form.placed():
            target = table.cell(row, col)
            if cell.rows > 1 or cell.cols > 1:
                target = target.merge(table.cell(row + cell.rows - 1, col + cell.cols - 1))
            lines = cell.text.split("\n")
            target.paragraphs[0].text = lines[0]
            for line in lines[1:]:
                target.add_paragraph(line)
        for text in form.after:
            document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
