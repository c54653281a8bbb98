"""Cells of a document's tables in its text, where a table is one paragraph: a row a line, the cells parted by tabs."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.sources.document import TextDocument
from selfeval_cli.sources.document_tables import Document, DocumentTable
from selfeval_cli.text.quantity import Span

Cell = tuple[int, int, int]
"""Table, row and column, from 0."""


def find_cell(document: TextDocument, tables: Document, cell: Cell) -> tuple[int, Span] | None:
    """The index of the paragraph that has a cell, and where in its text; None where it is not found.

    Both readings are of one file: their rows are matched in order by what stands in them.
    """
    table, row, _ = cell
    lines = _lines(document)
    for number, known in enumerate(tables.tables[: table + 1]):
        for line in range(known.rows):
            words = _row_words(known, line)
            if not words:
                continue
            here = next((one for one in lines if _plain(one[2]) == words), None)
            if here is None:  # read in another way than there: the rows behind it are not known either
                return None
            if (number, line) == (table, row):
                return _find_in_line(here, known, cell)
    return None


def _lines(document: TextDocument) -> Iterator[tuple[int, int, str]]:
    """Every row of every table: the paragraph, where in its text the row begins, and the row's text."""
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.kind != "table":
            continue
        start = 0
        for line in paragraph.text.split("\n"):
            yield index, start, line
            start += len(line) + 1


def _find_in_line(line: tuple[int, int, str], table: DocumentTable, cell: Cell) -> tuple[int, Span] | None:
    """The cell as the one before which so many filled cells stand."""
    index, start, text = line
    _, row, column = cell
    wanted = _plain(table.cells.get((row, column), ""))
    before = sum(bool(_plain(words)) for (own, place), words in table.cells.items() if own == row and place < column)
    filled = 0
    for part in text.split("\t"):
        if _plain(part):
            if filled == before and _plain(part) == wanted:
                lead = len(part) - len(part.lstrip())
                return index, (start + lead, start + len(part.rstrip()))
            filled += 1
        start += len(part) + 1
    return None


def _row_words(table: DocumentTable, row: int) -> str:
    cells = sorted((place, words) for (own, place), words in table.cells.items() if own == row)
    return "".join(_plain(words) for _, words in cells)


def _plain(text: str) -> str:
    return "".join(text.split())
