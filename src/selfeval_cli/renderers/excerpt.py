"""A line of the user's file with marks under the very characters that are meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.visible import make_visible
from selfeval_cli.text.width import display_width

TAB = 4
"""Columns of a tab in an excerpt."""
_CUT = "..."  # not the character …, which is one or two columns wide
_UNLIMITED = 400
"""Columns of a line that nothing limits: what is longer is data, not text."""


class Mark(NamedTuple):
    """Characters of a line, from 0, `end` exclusive, with the sign that goes under each column; `label` stands behind the signs."""

    start: int
    end: int
    sign: str = "^"
    style: str = "error"
    label: str = ""


class Excerpt(NamedTuple):
    """The line as it is shown, and the line of signs below it."""

    text: str
    signs: str


def draw_excerpt(line: str, marks: Sequence[Mark], look: Look, room: int | None) -> Excerpt:
    """The line (tabs opened, controls made visible) and the signs under its marks, in at most `room` columns.

    Marks do not overlap; the first is the one that must be seen. A mark without characters gets one sign. A label that does not fit into
    `room` is left out.
    """
    line = make_visible(line)
    first = marks[0]
    begin, end = _window(line, first, room or _UNLIMITED, look.ambiguous)
    shown = (_CUT if begin else "") + _open_tabs(line, begin, end) + (_CUT if end < len(line) else "")
    margin = len(_CUT) if begin else 0
    signs, used = "", 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        start, stop = max(mark.start, begin), min(mark.end, end)
        if mark.start > end or (start >= stop and mark is not first):
            continue
        left = margin + _columns(line, begin, start, look.ambiguous)
        if left < used:
            continue
        columns = max(_columns(line, begin, stop, look.ambiguous) + margin - left, 1)
        signs += " " * (left - used) + look.paint(mark.sign * columns, mark.style)
        used = left + columns
        label = f" {mark.label}" if mark.label else ""
        width = display_width(label, ambiguous=look.ambiguous)
        if label and (room is None or used + width <= room) and not _comes_another(mark, marks):
            signs += look.paint(label, mark.style)
            used += width
    return Excerpt(shown, signs)


def _comes_another(mark: Mark, marks: Sequence[Mark]) -> bool:
    return any(other.start > mark.start for other in marks)


def _columns(line: str, begin: int, end: int, ambiguous: int) -> int:
    """Columns between two characters; tab stops count from the beginning of the line, as the editor shows it."""
    lead = display_width(line[:begin], ambiguous=ambiguous, tab=TAB)
    return display_width(line[begin:end], ambiguous=ambiguous, tab=TAB, start=lead)


def _open_tabs(line: str, begin: int, end: int) -> str:
    if "\t" not in line:
        return line[begin:end]
    shown = ""
    for position in range(begin, end):
        character = line[position]
        shown += " " * _columns(line, position, position + 1, 1) if character == "\t" else character
    return shown


def _window(line: str, mark: Mark, room: int, ambiguous: int) -> tuple[int, int]:
    """Which characters of a long line are shown: the mark with what stands before it, as far as it fits."""
    if display_width(line[: room * 2], ambiguous=ambiguous, tab=TAB) <= room and len(line) <= room * 2:
        return 0, len(line)
    space = max(room - 2 * len(_CUT), 8)
    begin, used = mark.start, 0
    # A third of the room for what stands before the mark, unless the mark is at the line's end.
    lead = space // 3
    marked = display_width(line[mark.start : mark.start + space], ambiguous=ambiguous)
    rest = display_width(line[mark.end : mark.end + space], ambiguous=ambiguous)
    lead = max(lead, space - marked - rest)
    while begin > 0:
        columns = display_width(line[begin - 1], ambiguous=ambiguous, tab=TAB)
        if used + columns > lead:
            break
        used += columns
        begin -= 1
    end = mark.start
    while end < len(line):
        columns = display_width(line[end], ambiguous=ambiguous, tab=TAB)
        if used + columns > space:
            break
        used += columns
        end += 1
    return begin, end
