"""Plain text and Markdown as paragraphs: lines joined, page numbers left out, emphasis taken off and remembered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from selfeval_cli.sources.cut_lines import (
    Wrapping,
    goes_on_without_blank,
    is_label,
    is_listed,
    is_marked,
    measure_wrapping,
)
from selfeval_cli.sources.document import Paragraph, Stretch, TextDocument
from selfeval_cli.sources.joining import Line, join_lines
from selfeval_cli.sources.page_numbers import find_page_lines
from selfeval_cli.sources.placed_text import BLANKS, PlacedText, cut, leave_out, put_together, trim
from selfeval_cli.text.quantity import Span

_HEADING = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)")
_TRAILING_MARKS = re.compile(r"[ \t]+#+$")
_RULE = re.compile(r"(?:[-*_=][ \t]*){3,}")
_ITEM = re.compile(r"(?:[-*+•][ \t]+|(?:>[ \t]?)+)")
_DIVIDER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|<>~])")
_LINK = re.compile(r"(!?\[)([^\[\]]*)(\]\([^()\s]*\))")

_SET_WIDE = re.compile(r"(?<=[^\x00-\xff]) (?=[^\x00-\xff])")
_SET_CLOSE = re.compile(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")


class _Raw(NamedTuple):
    placed: PlacedText
    indented: bool
    after_blank: bool
    after_page: bool = False


_END = _Raw(PlacedText(""), False, True)


def read_text(text: str, name: str, *, markdown: bool = False) -> TextDocument:
    """Read decoded text. Places are characters of it, origin 0."""
    raw = _split(text)
    furniture = find_page_lines(
        [line.placed.text for line in raw],
        [line.after_blank and after.after_blank for line, after in zip(raw, [*raw[1:], _END], strict=False)],
        _measure(raw),
    )
    raw = [line._replace(after_page=index - 1 in furniture) for index, line in enumerate(raw) if index not in furniture]
    wrapping = _measure(raw)
    whole = markdown and goes_on_without_blank([line.placed.text for line in raw], [line.after_blank for line in raw])
    lines = [line for one in raw for line in _read_line(one, markdown, whole)]
    paragraphs = join_lines(lines, wrapping)
    return TextDocument(name, "markdown" if markdown else "text", tuple(map(_take_emphasis, paragraphs)))


def _measure(raw: Sequence[_Raw]) -> Wrapping:
    """What the lines tell; blank ones beside page numbers and running heads tell nothing."""
    blanks = [line.after_blank and not line.after_page for line in raw]
    return measure_wrapping([line.placed.text for line in raw], [line.indented for line in raw], blanks)


def _split(text: str) -> list[_Raw]:
    """The lines that are not blank."""
    found: list[_Raw] = []
    offset = 0
    blank = True
    for line in text.splitlines(keepends=True):
        content = line.strip(BLANKS)
        if content:
            lead = len(line) - len(line.lstrip(BLANKS))
            indented = measure_indent(line[:lead]) >= 2
            placed = PlacedText(content, (Stretch(0, len(content), 0, offset + lead),))
            found.append(_Raw(_close_up(placed), indented, blank))
        blank = not content
        offset += len(line)
        if line.endswith("\f"):  # a new page: what stands beside it stands alone
            blank = True
    return found


def _close_up(placed: PlacedText) -> PlacedText:
    """Without the blanks that a program put between all characters of a line which was set wide: 全 年 支 出."""
    text = placed.text
    if text.count(" ") * 4 < len(text):
        return placed
    blanks = [blank.span() for blank in _SET_WIDE.finditer(text)]
    close = len(_SET_CLOSE.findall(text))
    return leave_out(placed, blanks) if len(blanks) >= 4 and len(blanks) > 2 * close else placed


def measure_indent(blanks: str) -> float:
    """How far the blanks before a line go, in full-width characters."""
    return sum(1.0 if blank in "\u3000\u2003" else 2.0 if blank == "\t" else 0.5 for blank in blanks)


def _read_line(line: _Raw, markdown: bool, whole: bool) -> list[Line]:
    placed = line.placed
    text = placed.text
    if _is_row(text):
        row = read_row(placed)
        return [Line(row, kind="table")] if row is not None else []
    if not markdown:
        return [Line(placed, indented=line.indented, after_blank=line.after_blank)]
    if _RULE.fullmatch(text) is not None:
        return []
    heading = _HEADING.match(text)
    if heading is not None:
        end = _TRAILING_MARKS.search(text)
        title = cut(placed, heading.end(), max(heading.end(), end.start() if end is not None else len(text)))
        return [Line(_take_syntax(title), kind="heading", level=len(heading[1]))]
    item = _ITEM.match(text)
    if item is not None:
        return [Line(_take_syntax(cut(placed, item.end(), len(text))), begins=None if text[0] == ">" else True)]
    goes_on = whole and not line.after_blank and not (is_marked(text) or is_listed(text) or is_label(text))
    begins = False if goes_on else None
    return [Line(_take_syntax(placed), begins=begins, indented=line.indented, after_blank=line.after_blank)]


def _is_row(text: str) -> bool:
    return text.count("\t") >= 2 or (text.startswith("|") and text.count("|") >= 2) or text.count("|") >= 3


def read_row(placed: PlacedText) -> PlacedText | None:
    """A row of a table, its cells parted by tabs; None for the line that parts the header from the rest."""
    text = placed.text
    if "|" in text and _DIVIDER.fullmatch(text) is not None:
        return None
    sign = "\t" if text.count("\t") >= 2 else "|"
    edges = [index for index, character in enumerate(text) if character == sign and text[index - 1 : index] != "\\"]
    starts = [0, *(edge + 1 for edge in edges)]
    cells = [trim(cut(placed, start, end)) for start, end in zip(starts, [*edges, len(text)], strict=True)]
    if sign == "|":
        cells = cells[1 if text.startswith("|") else 0 : -1 if text.endswith("|") else None]
    return put_together(cells, "\t")


def _take_syntax(placed: PlacedText) -> PlacedText:
    """Without backslashes before marks, and without the addresses of links."""
    spans: list[Span] = [found.span() for found in _ESCAPE.finditer(placed.text)]
    if "](" in placed.text:
        for link in _LINK.finditer(placed.text):
            spans += [link.span(), (-1, -1)] if link[1] == "![" else [link.span(1), link.span(3)]
        spans = _apart(spans)
    return leave_out(placed, spans)


def _apart(spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] >= 0):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _take_emphasis(paragraph: Paragraph) -> Paragraph:
    """Take the `**` off that come in pairs, and remember what stood between them."""
    marks: list[int] = []
    at = paragraph.text.find("**")
    while at >= 0:
        marks.append(at)
        at = paragraph.text.find("**", at + 2)
    if len(marks) < 2:
        return paragraph
    marks = marks[: len(marks) // 2 * 2]
    plain = leave_out(PlacedText(paragraph.text, paragraph.stretches), [(mark, mark + 2) for mark in marks])
    bold = tuple(
        (opening - 4 * pair, closing - 4 * pair - 2)
        for pair, (opening, closing) in enumerate(zip(marks[::2], marks[1::2], strict=True))
        if closing > opening + 2
    )
    return paragraph._replace(text=plain.text, stretches=plain.stretches, bold=bold)
