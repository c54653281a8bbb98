"""A copy of a user's Word document with comments on the very words; everything else in it stays as it is."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

AUTHOR = "selfeval"
_INITIALS = "SE"
_SIZE = 9
"""Points of a comment's words: they would else be as large as those of the report."""
_HIDDEN = frozenset(
    "del moveFrom Fallback instrText delText pPr rPr sectPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr footnotePr rt txbxContent".split()
)
"""What has no characters that count, as the reader of places has it."""
_SIGNS = frozenset(("tab", "ptab", "br", "cr", "noBreakHyphen"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Anchor(NamedTuple):
    """Characters of one paragraph: its index among all of the body, the first character in it, and how many."""

    paragraph: int
    offset: int
    length: int


class WordComment(NamedTuple):
    """What is to be said about the words from the first to the last anchor; the first paragraph with text where there is none."""

    anchors: tuple[Anchor, ...]
    text: str


class _Piece(NamedTuple):
    """A text or sign, the outermost run that holds it, and its characters in the paragraph."""

    element: Any
    run: Any
    start: int
    end: int


def add_comments(data: bytes, comments: Sequence[WordComment]) -> bytes:
    """The document (docx) with these comments besides those that it has. Raises what the library raises on documents it cannot read."""
    import docx
    from docx.text.run import Run

    document = docx.Document(io.BytesIO(data))
    paragraphs = [element for element in document.element.body.iter() if _name(element) == "p" and _is_word(element)]
    for comment in comments:
        first, last = _find_runs(paragraphs, comment.anchors)
        if first is None or last is None:
            continue
        parent: Any = document  # only its part is looked at
        added = document.add_comment(
            [Run(first, parent), Run(last, parent)], comment.text, author=AUTHOR, initials=_INITIALS
        )
        for paragraph in added.paragraphs:
            _set_plain(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_plain(paragraph: Any) -> None:
    """Small, and without the indent and the wide lines that the report's own paragraphs have by default."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    form = paragraph.paragraph_format
    form.first_line_indent = form.space_before = form.space_after = Pt(0)
    form.line_spacing = 1.0
    paragraph._p.pPr.ind.set(qn("w:firstLineChars"), "0")  # noqa: SLF001  # which counts more than points, and the library does not know
    for run in paragraph.runs:
        run.font.size = Pt(_SIZE)


def _find_runs(paragraphs: Sequence[Any], anchors: Sequence[Anchor]) -> tuple[Any, Any]:
    """The first and the last run of the words, cut out where they are a part of a run; those of the first text without anchors."""
    known = [anchor for anchor in anchors if anchor.paragraph < len(paragraphs)]
    if known:
        first, last = known[0], known[-1]
        # The end first: what is cut behind does not move what stands before.
        end = _cut_out(paragraphs[last.paragraph], last.offset, last.offset + last.length)
        start = _cut_out(paragraphs[first.paragraph], first.offset, first.offset + first.length)
        if start and end:
            return start[0], end[-1] if first != last else start[-1]
    for paragraph in paragraphs:
        pieces = list(_pieces(paragraph))
        if any((piece.element.text or "").strip() for piece in pieces):
            return pieces[0].run, pieces[-1].run
    return None, None


def _cut_out(paragraph: Any, start: int, end: int) -> list[Any]:
    """The runs that hold these characters and, where that can be, no others."""
    for offset in (end, start):
        _cut(paragraph, offset)
    return [piece.run for piece in _pieces(paragraph) if piece.start < end and piece.end > start]


def _cut(paragraph: Any, offset: int) -> None:
    """Let a run end before this character of the paragraph."""
    for piece in _pieces(paragraph):
        if piece.start <= offset < piece.end:
            break
    else:
        return
    element, run = piece.element, piece.run
    if element.getparent() is not run:  # words over words: left whole
        return
    if offset > piece.start:
        behind = copy.deepcopy(element)
        behind.text = element.text[offset - piece.start :]
        element.text = element.text[: offset - piece.start]
        for part in (element, behind):
            part.set(_SPACE, "preserve")
        element.addnext(behind)
        element = behind
    before = [child for child in element.itersiblings(preceding=True) if _name(child) != "rPr"]
    if not before:
        return
    further = run.makeelement(run.tag, dict(run.attrib), run.nsmap)
    properties = next((child for child in run if _name(child) == "rPr"), None)
    if properties is not None:
        further.append(copy.deepcopy(properties))
    for child in [element, *element.itersiblings()]:
        further.append(child)
    run.addnext(further)


def _pieces(paragraph: Any) -> Iterator[_Piece]:
    """The texts and signs of a paragraph in order."""
    offset = 0
    stack: list[tuple[Any, Any]] = [(child, None) for child in reversed(paragraph)]
    while stack:
        element, run = stack.pop()
        name = _name(element)
        if name in _HIDDEN or not name:
            continue
        if name == "t" or name in _SIGNS:
            length = len(element.text or "") if name == "t" else 1
            if run is not None and length:
                yield _Piece(element, run, offset, offset + length)
            offset += length
        else:
            holder = element if name == "r" and run is None else run
            stack.extend((child, holder) for child in reversed(element))


def _name(element: Any) -> str:
    """The name without its namespace; empty for comments and instructions in the file."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _is_word(element: Any) -> bool:
    return "/wordprocessingml/" in element.tag
