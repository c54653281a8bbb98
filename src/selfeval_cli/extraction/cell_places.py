"""Where each value of a form in a document's tables stands: its cell, or the paragraph beside the table."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selfeval_cli.extraction.draft import Draft, KeyPath
from selfeval_cli.sources.document_places import DocumentPlace
from selfeval_cli.sources.document_tables import Document
from selfeval_cli.text.quantity import Span

_CELL = re.compile(r"表(\d{1,4}) 第(\d{1,6})行第(\d{1,6})列")
_BESIDE = re.compile(r"表(\d{1,4})([前后])第(\d{1,4})段")
_SHORT = 20
"""Characters of a cell that is shown whole, with the sign and the unit of its figure."""
_BELOW = 1_000_000
"""Where paragraphs below a table come in the order of its rows."""


def place_cells(draft: Draft, document: Document) -> dict[KeyPath, DocumentPlace]:
    """The place of every key of a draft that was read from the tables of a document."""
    found = {keys: place_cell(words, document, _value_at(draft.data, keys)) for keys, words in draft.places.items()}
    return {keys: place for keys, place in found.items() if place is not None}


def place_cell(words: str, document: Document, value: str | None = None) -> DocumentPlace | None:
    """The place that `表1 第5行第3列` or `表1前第2段` names; None for words that name none."""
    cell = _CELL.match(words)
    if cell is not None:
        table, row, column = (int(number) - 1 for number in cell.groups())
        text = document.tables[table].cells.get((row, column), "") if table < len(document.tables) else ""
        span = _find(value, text) if len(text) > _SHORT else None
        return DocumentPlace((table, row, column), cell[0], text, span, value)
    beside = _BESIDE.match(words)
    if beside is None or not 0 < int(beside[1]) <= len(document.tables):
        return None
    table, number = int(beside[1]) - 1, int(beside[3]) - 1
    above = beside[2] == "前"
    order = (table, -1 if above else _BELOW, number)
    for text in reversed(document.tables[table].before) if above else document.after:
        span = _find(value, text)
        if span is not None:
            return DocumentPlace(order, words, text, span, value)
    return DocumentPlace(order, words, "")


def find_top_of_form(places: Mapping[KeyPath, DocumentPlace]) -> DocumentPlace | None:
    """The title of the form, else what stands first in it."""
    title = places.get(("report", "title"))
    return title or min(places.values(), key=lambda place: place.order, default=None)


def _find(value: str | None, text: str) -> Span | None:
    at = text.find(value) if value else -1
    return (at, at + len(value)) if value and at >= 0 else None


def _value_at(data: object, keys: KeyPath) -> str | None:
    """What the draft has at the keys, as the cell may have it; None for what is no text and no number."""
    node = data
    for key in keys:
        if isinstance(node, dict) and key in node:  # noqa: SIM114 - apart, the types of both are known
            node = node[key]
        elif isinstance(node, list) and isinstance(key, int) and key < len(node):
            node = node[key]
        else:
            return None
    return str(node) if not isinstance(node, (dict, list)) else None
