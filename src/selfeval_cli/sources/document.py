"""A document as paragraphs of text in reading order, with the place of every character in the original."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal, NamedTuple

from selfeval_cli.text.quantity import Span

DocumentFormat = Literal["docx", "pdf", "html", "text", "markdown"]
ParagraphKind = Literal["body", "heading", "table", "note"]
"""`heading` only where the file itself says so (a style, `#`, `<h2>`); `table` holds the cells row by row; `note` is a footnote."""


class Stretch(NamedTuple):
    """A part of a paragraph that stands in one piece in the original: its `length` characters from `start` in the paragraph's text.

    `origin` and `offset` say where the first of them is: the index of the body's paragraph and the character in it for docx, the index of
    the page and of the character on it for pdf, 0 and the character of the decoded file for html, text and markdown.
    """

    start: int
    length: int
    origin: int
    offset: int


class Paragraph(NamedTuple):
    """A paragraph as it is to be read: lines that a page or a line break cut are joined.

    `number` counts from 1 through the whole document, `page` from 1; None where the file has no pages. `level` is a heading's, from 1.
    `bold` are the spans that are emphasised. `stretches` cover the text; what was put in to join lines stands in none.
    """

    text: str
    number: int
    page: int | None = None
    kind: ParagraphKind = "body"
    level: int | None = None
    bold: tuple[Span, ...] = ()
    stretches: tuple[Stretch, ...] = ()


class TextDocument(NamedTuple):
    """A document that was read. `pages` is None where the file has none; `title` is what its own data says, often nothing or wrong."""

    name: str
    format: DocumentFormat
    paragraphs: tuple[Paragraph, ...]
    pages: int | None = None
    title: str | None = None

    @property
    def text(self) -> str:
        """All paragraphs, one a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


class Original(NamedTuple):
    """A run of characters in the original, as `Stretch` counts them."""

    origin: int
    offset: int
    length: int


def find_original(paragraph: Paragraph, span: Span) -> tuple[Original, ...]:
    """Where the characters of a span of the paragraph's text stand in the original, in reading order; several where a line was cut."""
    start, end = span
    found: list[Original] = []
    first = max(0, bisect_right(paragraph.stretches, start, key=lambda stretch: stretch.start) - 1)
    for stretch in paragraph.stretches[first:]:
        if stretch.start >= end:
            break
        begin, stop = max(start, stretch.start), min(end, stretch.start + stretch.length)
        if begin < stop:
            found.append(Original(stretch.origin, stretch.offset + begin - stretch.start, stop - begin))
    return tuple(found)
