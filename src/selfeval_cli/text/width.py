"""How many columns a string takes on a terminal, and how to cut and fill it to a width."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal
from unicodedata import category, east_asian_width

Align = Literal["left", "right", "center"]

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"


@lru_cache(4096)
def _columns(character: str, ambiguous: int) -> int:
    """0 for marks and controls, 2 for wide forms, `ambiguous` for those that terminals draw one or two cells wide (… — “ ” ≥)."""
    code = ord(character)
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code <= 0xDFFF or 0x1160 <= code <= 0x11FF:
        return 0  # 1160-11FF: vowels and finals that join the Hangul syllable before them
    if code != 0xAD and category(character) in ("Mn", "Me", "Cf"):
        return 0
    width = east_asian_width(character)
    return 2 if width in "WF" else ambiguous if width == "A" else 1


def _cells(text: str, ambiguous: int, tab: int, start: int) -> list[int]:
    """The columns of each character where it stands: tabs reach to the next stop, joined emoji count once."""
    cells: list[int] = []
    column = start
    joined = flagged = False
    for character in text:
        if character == "\t":
            columns = tab - column % tab if tab else 0
        elif joined or (0x1F3FB <= ord(character) <= 0x1F3FF and cells and cells[-1] == 2):
            columns = 0
        elif 0x1F1E6 <= ord(character) <= 0x1F1FF:  # two letters make one flag
            columns = 0 if flagged else 2
        elif character == _EMOJI_STYLE and cells and cells[-1] == 1:
            columns = 1 if ord(text[len(cells) - 1]) > 0x2000 else 0
        else:
            columns = _columns(character, ambiguous)
        flagged = 0x1F1E6 <= ord(character) <= 0x1F1FF and not flagged
        joined = character == _JOINER and bool(cells)
        cells.append(columns)
        column += columns
    return cells


def display_width(text: str, *, ambiguous: int = 1, tab: int = 8, start: int = 0) -> int:
    """Return the columns of `text`: two for CJK, none for combining marks; `ambiguous` (1 or 2) for … — “ ” ≥ and their like.

    Tabs reach to the next multiple of `tab`, counted from column `start`. Line breaks take no column.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(_cells(text, ambiguous, tab, start))


def pad(text: str, width: int, align: Align = "left", *, ambiguous: int = 1) -> str:
    """Fill `text` with blanks to `width` columns; a wider text comes back as it is."""
    missing = width - display_width(text, ambiguous=ambiguous)
    if missing <= 0:
        return text
    if align == "right":
        return " " * missing + text
    left = missing // 2 if align == "center" else 0
    return " " * left + text + " " * (missing - left)


def truncate(text: str, width: int, marker: str = "…", *, ambiguous: int = 1) -> str:
    """Cut `text` to at most `width` columns, ending in `marker` where something was cut; never inside a character with its marks.

    Where the marker does not fit, the text is cut without it.
    """
    if display_width(text, ambiguous=ambiguous) <= width:
        return text
    room = width - display_width(marker, ambiguous=ambiguous)
    if room < 0:
        marker, room = "", max(width, 0)
    used, end = 0, 0
    cells = _cells(text, ambiguous, 8, 0)
    for index, columns in enumerate(cells):
        if used + columns > room:
            break
        used, end = used + columns, index + 1
    if end and end < len(text) and text[end - 1] == _JOINER:  # the emoji it joins does not fit any more
        end -= 1
    return text[:end] + marker
