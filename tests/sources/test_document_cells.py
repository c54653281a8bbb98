"""Cells of tables found again in the text of the document."""

from __future__ import annotations

import pytest

from selfeval_cli.sources.document import TextDocument
from selfeval_cli.sources.document_cells import find_cell
from selfeval_cli.sources.document_formats import read_document_text
from selfeval_cli.sources.document_tables import Document, read_document
from tests.published_documents import FORM, write_docx

CELLS = [(row, column) for row, cells in enumerate(FORM) for column, text in enumerate(cells) if text]


@pytest.fixture(scope="module")
def readings() -> tuple[TextDocument, Document]:
    data = write_docx(form=FORM)
    document, tables = read_document_text(data, "表.docx"), read_document(data, "表.docx")
    assert isinstance(document, TextDocument) and isinstance(tables, Document)
    return document, tables


@pytest.mark.parametrize(("row", "column"), CELLS)
def test_every_cell_is_found_by_its_place(readings: tuple[TextDocument, Document], row: int, column: int) -> None:
    found = find_cell(*readings, (0, row, column))
    assert found is not None
    index, (start, end) = found
    assert readings[0].paragraphs[index].text[start:end] == FORM[row][column]


@pytest.mark.parametrize("cell", [(0, 0, 2), (0, 99, 0), (5, 0, 0)])
def test_a_cell_that_is_not_there_is_not_found(
    readings: tuple[TextDocument, Document], cell: tuple[int, int, int]
) -> None:
    assert find_cell(*readings, cell) is None
