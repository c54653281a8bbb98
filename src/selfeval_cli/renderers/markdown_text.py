"""Text as Markdown that shows exactly that text: nothing in it can become a link, a tag, a table or a template."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfeval_cli.renderers.report_tables import Table

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SPECIAL = re.compile(r"[\\`*_\[\]{}|~$@&<>]|(?<=\{)[%#]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_BLOCK_START = re.compile(r"(?P<number>\d{1,9})(?=[.)](?:\s|$))|(?=(?:#{1,6}|[-+=])(?:\s|$|[-+=]))")
_LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Marks of writing direction too: they would show the rest of the line in another order than it is written.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_HEADING_END = re.compile(r"(?:(?<=\s)|^)(?=#+$)")
_SENTENCE_END = tuple("。！？；：!?;:…”’）)】」』")
_NARROW_TO_WIDE = 0x2E80


def escape_inline(text: str) -> str:
    """One line of text inside a paragraph, heading or cell; line breaks become spaces, control characters and marks of writing direction vanish."""
    line = " ".join(part.strip() for part in _LINE_BREAK.split(_CONTROL.sub("", text)))
    return _SPECIAL.sub(_escape_character, line.strip())


def escape_heading(text: str) -> str:
    """The same for a heading, where number signs at the end (`C #`) would be taken for its closing marks."""
    return _HEADING_END.sub(r"\\", escape_inline(text))


def _escape_character(found: re.Match[str]) -> str:
    character = found.group()
    return _ENTITIES.get(character) or "\\" + character


def escape_block(text: str) -> str:
    """The same for text that begins a paragraph or list item: nothing makes it a heading, a list or a rule."""
    line = escape_inline(text)
    found = _BLOCK_START.match(line)
    if found is None:
        return line
    number = found.group("number") or ""
    return f"{number}\\{line[len(number) :]}"


def escape_cell(text: str) -> str:
    """The same for a cell of a table; line breaks stay, as `<br>`."""
    lines = (escape_inline(line) for line in _LINE_BREAK.split(text))
    return "<br>".join(line for line in lines if line)


def split_paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a text: parted by empty lines, or by a line break behind the end of a sentence.

    Other line breaks were made to fit a width and are closed, with a space only between words in Latin letters.
    """
    paragraph = ""
    for line in map(str.strip, _LINE_BREAK.split(text)):
        if not line or paragraph.endswith(_SENTENCE_END):
            if paragraph:
                yield paragraph
            paragraph = line
        elif paragraph:
            narrow = ord(paragraph[-1]) < _NARROW_TO_WIDE and ord(line[0]) < _NARROW_TO_WIDE
            paragraph += (" " if narrow else "") + line
        else:
            paragraph = line
    if paragraph:
        yield paragraph


def draw_table(table: Table) -> str:
    """A table of plain words, its cells escaped."""
    rows = (tuple(map(escape_cell, row.cells)) for row in table.rows)
    return write_table(tuple(map(escape_cell, table.heads)), table.aligns, rows)


def write_table(heads: Sequence[str], aligns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of escaped cells; `aligns` are left, right or center for each column."""
    marks = {"left": ":---", "right": "---:", "center": ":---:"}
    lines = [_row(heads), _row([marks[align] for align in aligns]), *map(_row, rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
