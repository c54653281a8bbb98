"""Breaking sentences into lines of a width in columns, in Chinese and English alike."""

from __future__ import annotations

import re

from selfeval_cli.text.width import display_width

# What may not be torn: a run of Latin letters and digits with what sticks to it, or one other character; then the marks that may
# not begin a line. An opening mark stays with what follows.
_PIECE = re.compile(
    r"[（《“‘「【〔(\[]*(?:[!-'*-Z^-~\\]+|[^\s])[，。；：、！？）》”’」】〕…—%％℃)\]]*|\s+",
)


def wrap(text: str, width: int, *, ambiguous: int = 1) -> list[str]:
    """The text in lines of at most `width` columns; a piece that is wider than that stands on a line of its own, whole.

    Line breaks in the text stay. Blanks at a break are dropped.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrap_paragraph(paragraph, max(width, 1), ambiguous)
    return lines


def _wrap_paragraph(text: str, width: int, ambiguous: int) -> list[str]:
    if display_width(text, ambiguous=ambiguous) <= width:
        return [text]
    lines: list[str] = []
    line, used = "", 0
    for piece in _PIECE.findall(text):
        columns = display_width(piece, ambiguous=ambiguous)
        if used and used + display_width(piece.rstrip(), ambiguous=ambiguous) > width:
            lines.append(line.rstrip())
            line, used = "", 0
            if piece.isspace():
                continue
        line += piece
        used += columns
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return lines
