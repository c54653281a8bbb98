"""A user's PDF with highlights over the very words and what is to be said in their pop-ups; the pages themselves stay as they are."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

AUTHOR = "selfeval"
_POPUP_WIDTH, _POPUP_HEIGHT = 260, 140
"""Points of a pop-up."""


class Rectangle(NamedTuple):
    """A rectangle on a page (from 0), in points of the page's own coordinates."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class Highlight(NamedTuple):
    """What is to be said about the words in these rectangles; `color` is hexadecimal."""

    boxes: tuple[Rectangle, ...]
    text: str
    color: str


def add_highlights(data: bytes, highlights: Sequence[Highlight]) -> bytes:
    """The PDF with these highlights appended. Raises what the library raises on files it cannot write."""
    import logging

    from pypdf import PdfWriter

    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it mends on the way is nothing to the user
    writer = PdfWriter(io.BytesIO(data), incremental=True)
    for highlight in highlights:
        for boxes in _by_page(highlight.boxes):
            _add(writer, boxes, highlight)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _by_page(boxes: Sequence[Rectangle]) -> Iterator[list[Rectangle]]:
    """A highlight stands on one page; words that go over to the next get one on each."""
    pages: dict[int, list[Rectangle]] = {}
    for box in boxes:
        pages.setdefault(box.page, []).append(box)
    yield from pages.values()


def _add(writer: Any, boxes: list[Rectangle], highlight: Highlight) -> None:
    from pypdf.annotations import Highlight as HighlightAnnotation
    from pypdf.annotations import Popup
    from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject

    corners: list[float] = []
    for _, left, bottom, right, top in boxes:
        corners += [left, top, right, top, left, bottom, right, bottom]
    left, bottom = min(box.left for box in boxes), min(box.bottom for box in boxes)
    right, top = max(box.right for box in boxes), max(box.top for box in boxes)
    annotation = HighlightAnnotation(
        rect=(left, bottom, right, top),
        quad_points=ArrayObject(FloatObject(round(number, 2)) for number in corners),
        highlight_color=highlight.color,
        printing=True,
        title_bar=AUTHOR,
    )
    annotation[NameObject("/Contents")] = TextStringObject(highlight.text)
    page = boxes[0].page
    added = writer.add_annotation(page, annotation)
    width = float(writer.pages[page].mediabox.right)
    begin = max(min(right, width - _POPUP_WIDTH), 0.0)
    popup = Popup(rect=(begin, top - _POPUP_HEIGHT, begin + _POPUP_WIDTH, top), parent=added)
    added[NameObject("/Popup")] = writer.add_annotation(page, popup).indirect_reference
