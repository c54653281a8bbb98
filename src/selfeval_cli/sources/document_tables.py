"""The tables of a Word document (docx) as grids of cells, with the paragraphs between them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from selfeval_cli.sources.reading import Unreadable, read_whole_file
from selfeval_cli.sources.workbook import CELLS_LIMIT, Area, Cell

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DOCUMENT_LIMIT = 32 * 1024**2
"""Bytes of a document's file at most; pictures are what makes it large."""
_NAMESPACE = "/wordprocessingml/"  # in the names that Word's own elements have, in both editions of the standard
_MAIN = "word/document.xml"
_WRAPPERS = frozenset(("sdt", "sdtContent", "ins", "smartTag", "customXml", "moveTo", "hyperlink", "r", "fldSimple"))
"""Elements that only hold others; what was deleted or moved away (del, moveFrom) is not looked into."""
_LAST_COLUMN = 1_000


class DocumentTable(NamedTuple):
    """One table; `cells` and `merged` as those of a `Sheet`, row and column from 0 in its grid.

    `before` are the paragraphs above it, from the table before on; `rows` and `columns` are how many it has.
    """

    cells: Mapping[Cell, str]
    merged: tuple[Area, ...]
    rows: int
    columns: int
    before: tuple[str, ...] = ()


class Document(NamedTuple):
    """The tables in order, and the paragraphs behind the last one (all of them where there is no table)."""

    name: str
    tables: tuple[DocumentTable, ...]
    after: tuple[str, ...]


def read_document(source: str | os.PathLike[str] | bytes, name: str | None = None) -> Document | Unreadable:
    """Read the document at a path, or the one in these bytes. Never raises on what stands there; nothing is fetched or run.

    `name` is what users call it, the path unless said otherwise.
    """
    known_as = name if name is not None else "-" if isinstance(source, bytes) else os.fspath(source)
    data = source if isinstance(source, bytes) else read_whole_file(source, limit=DOCUMENT_LIMIT)
    if isinstance(data, Unreadable):
        return data
    from selfeval_cli.sources.archive import ArchiveTrouble
    from selfeval_cli.sources.xml_walk import RefusedError, open_or_refuse

    try:
        archive = open_or_refuse(data)
        if any(part.lower().endswith("vbaproject.bin") for part in archive.names):
            return Unreadable(known_as, "macros")
        root = archive.read_xml(_MAIN)
    except RefusedError as refusal:
        return Unreadable(known_as, refusal.reason, refusal.params)
    if isinstance(root, ArchiveTrouble):
        return Unreadable(known_as, "doctype" if root.reason == "doctype" else "broken-document")
    body = next((child for child in root if _name(child) == "body"), None)
    if body is None:
        return Unreadable(known_as, "broken-document")
    return _read_body(body, known_as)


def _name(element: Element) -> str:
    """The name without its namespace, for elements of Word's own; anything else is `?`."""
    namespace, _, name = element.tag.rpartition("}")
    return name if _NAMESPACE in namespace else "?"


def _value(element: Element | None) -> str:
    """The attribute `val` of a property."""
    attributes = element.attrib.items() if element is not None else ()
    return next((value for key, value in attributes if key.rpartition("}")[2] == "val"), "")


def _inside(element: Element, *wanted: str) -> Iterator[Element]:
    """The children of these names, through whatever only wraps them."""
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        name = _name(child)
        if name in wanted:
            yield child
        elif name in _WRAPPERS:
            stack.extend(reversed(child))


def _read_body(body: Element, name: str) -> Document | Unreadable:
    tables: list[DocumentTable] = []
    paragraphs: list[str] = []
    budget = CELLS_LIMIT
    for block in _inside(body, "p", "tbl"):
        if _name(block) == "p":
            text = _paragraph(block)
            if text:
                paragraphs.append(text)
            continue
        table = _read_table(block, tuple(paragraphs))
        budget -= len(table.cells)
        if budget < 0:
            return Unreadable(name, "too-many-cells", {"cells": CELLS_LIMIT})
        tables.append(table)
        paragraphs = []
    return Document(name, tuple(tables), tuple(paragraphs))


def _read_table(table: Element, before: tuple[str, ...]) -> DocumentTable:
    cells: dict[Cell, str] = {}
    spans: dict[Cell, Area] = {}
    open_merges: dict[int, Cell] = {}  # by the column that a vertical merge begins at, its first cell
    row = columns = 0
    for line in _inside(table, "tr"):
        if _is_deleted(line):
            continue
        column = _number(_property(line, "trPr", "gridBefore"), 0)
        merges: dict[int, Cell] = {}
        for cell in _inside(line, "tc"):
            width = max(_number(_property(cell, "tcPr", "gridSpan"), 1), 1)
            merge = _property(cell, "tcPr", "vMerge")
            first = open_merges.get(column)
            if _property(cell, "tcPr", "hMerge") is not None and _value(_property(cell, "tcPr", "hMerge")) != "restart":
                _widen(spans, row, column, width)
            elif merge is not None and _value(merge) != "restart" and first is not None:
                above = spans[first]
                spans[first] = above._replace(bottom=row, right=max(above.right, column + width - 1))
                merges[column] = first
            else:
                text = _cell_text(cell)
                if text:
                    cells[row, column] = text
                spans[row, column] = Area(row, column, row, column + width - 1)
                if merge is not None:
                    merges[column] = (row, column)
            column = min(column + width, _LAST_COLUMN)
        open_merges = merges
        columns = max(columns, column)
        row += 1
    merged = tuple(area for area in spans.values() if area.bottom > area.top or area.right > area.left)
    return DocumentTable(cells, merged, row, columns, before)


def _widen(spans: dict[Cell, Area], row: int, column: int, width: int) -> None:
    """Add the columns of a cell that is merged with the one on its left in the way of old versions (hMerge)."""
    for place, area in spans.items():
        if area.top == row and area.right == column - 1:
            spans[place] = area._replace(right=column + width - 1)


def _property(element: Element, properties: str, name: str) -> Element | None:
    holder = next((child for child in element if _name(child) == properties), None)
    if holder is None:
        return None
    return next((child for child in holder if _name(child) == name), None)


def _number(element: Element | None, default: int) -> int:
    text = _value(element)
    return min(int(text), _LAST_COLUMN) if text.isdecimal() else default


def _is_deleted(line: Element) -> bool:
    return _property(line, "trPr", "del") is not None


def _cell_text(cell: Element) -> str:
    """The paragraphs of a cell, each on a line; those of a table inside it too."""
    lines: list[str] = []
    stack = [cell]
    while stack:
        block = stack.pop()
        if _name(block) == "p":
            lines.append(_paragraph(block))
        else:
            stack.extend(reversed(list(_inside(block, "p", "tbl", "tr", "tc"))))
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines).strip("\n")


def _paragraph(paragraph: Element) -> str:
    parts: list[str] = []
    for piece in _inside(paragraph, "t", "tab", "br", "cr", "noBreakHyphen"):
        name = _name(piece)
        parts.append(
            (piece.text or "") if name == "t" else "-" if name == "noBreakHyphen" else " " if name == "tab" else "\n"
        )
    return "".join(parts).strip(" \t\u3000")
