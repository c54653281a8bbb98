"""PDF documents with a text layer as paragraphs; scans without one are refused with advice.

Places: `origin` is the page from 0, `offset` the character on it as the text layer counts them; `pdf_lines.find_boxes` tells their boxes.
"""

from __future__ import annotations

import re
import zlib
from contextlib import closing

from selfeval_cli.sources.cut_lines import Wrapping
from selfeval_cli.sources.document import TextDocument
from selfeval_cli.sources.joining import join_lines
from selfeval_cli.sources.pdf_layout import lay_out
from selfeval_cli.sources.pdf_lines import PageLine, read_page_lines
from selfeval_cli.sources.reading import Unreadable

PAGES_LIMIT = 2_000
CHARACTERS_LIMIT = 2_000_000
STREAM_LIMIT = 64 * 1024**2
"""Bytes that one packed stream may expand to, pictures apart."""

_STREAM = re.compile(rb"stream\r?\n")
_LARGE = 64 * 1024
_CHUNK = 1024 * 1024
_DICTIONARY = 2_000
_SPARSE = 20
"""Characters a page at most, on average, where all that a scan has is a stamp or page numbers."""


def read_pdf(data: bytes, name: str) -> TextDocument | Unreadable:
    """Read the bytes of a PDF. Never raises on what stands there; nothing is fetched or run."""
    if _expands_too_much(data):
        return Unreadable(name, "zip-bomb", {"limit": STREAM_LIMIT})
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return Unreadable(name, "encrypted" if "assword" in str(error) else "broken-document")
    with closing(document):
        if len(document) > PAGES_LIMIT:
            return Unreadable(name, "too-many-pages", {"pages": PAGES_LIMIT})
        pages: list[list[PageLine]] = []
        left = CHARACTERS_LIMIT
        try:
            for number in range(len(document)):
                lines = read_page_lines(document, number, left)
                if lines is None:
                    return Unreadable(name, "too-many-characters", {"characters": CHARACTERS_LIMIT})
                left -= sum(len(line.text) for line in lines)
                pages.append(lines)
            title = document.get_metadata_dict().get("Title") or None
        except pypdfium2.PdfiumError:
            return Unreadable(name, "broken-document")
    if not pages:
        return Unreadable(name, "broken-document")
    paragraphs = join_lines(lay_out(pages), Wrapping())
    if not any(_is_wordy(paragraph.text) for paragraph in paragraphs) or CHARACTERS_LIMIT - left < _SPARSE * len(pages):
        return Unreadable(name, "no-text-layer")
    return TextDocument(name, "pdf", paragraphs, len(pages), title)


def _is_wordy(text: str) -> bool:
    return sum(character.isalpha() for character in text[:200]) >= 2


def _expands_too_much(data: bytes) -> bool:
    """Whether a packed stream that is no picture expands beyond measure, or is packed twice: no program writes such a thing."""
    position = 0
    while (found := _STREAM.search(data, position)) is not None:
        start = found.end()
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        head = data[max(position, found.start() - _DICTIONARY) : found.start()]
        head = head[max(head.rfind(b" obj"), 0) :]
        position = end
        if head.count(b"/FlateDecode") + head.count(b"/Fl ") > 1:
            return True
        large = end - start > _LARGE and b"/FlateDecode" in head and b"/Image" not in head
        if large and _expands_beyond(data[start:end]):
            return True
    return False


def _expands_beyond(packed: bytes) -> bool:
    unpacking = zlib.decompressobj()
    size = 0
    try:
        while packed and size <= STREAM_LIMIT and not unpacking.eof:
            size += len(unpacking.decompress(packed, _CHUNK))
            packed = unpacking.unconsumed_tail
    except zlib.error:  # encrypted, or damaged: the reader says so
        return False
    return size > STREAM_LIMIT
