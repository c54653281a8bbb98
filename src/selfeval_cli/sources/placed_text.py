"""Text that knows where each of its characters stands in the original, and keeps knowing it when cut, trimmed and put together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from selfeval_cli.sources.document import Stretch
from selfeval_cli.text.quantity import Span

BLANKS = " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\ufeff"
"""What is trimmed off: white space of every width, and marks without any."""


class PlacedText(NamedTuple):
    """A text, the stretches of the original that it is made of (as `Paragraph` has them), and its emphasised spans."""

    text: str
    stretches: tuple[Stretch, ...] = ()
    bold: tuple[Span, ...] = ()


class Gathering:
    """Puts a text together from pieces of the original, in time that grows with their number."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._stretches: list[Stretch] = []
        self._bold: list[Span] = []
        self.length = 0

    def add(self, text: str, origin: int, offset: int, *, bold: bool = False) -> None:
        """Add characters that stand at `offset` of the original."""
        if not text:
            return
        self._place(Stretch(self.length, len(text), origin, offset))
        if bold:
            self._embolden(self.length, self.length + len(text))
        self.put_in(text)

    def put_in(self, text: str) -> None:
        """Add characters that do not stand in the original."""
        self._parts.append(text)
        self.length += len(text)

    def append(self, placed: PlacedText) -> None:
        """Add a text with its places."""
        for start, length, origin, offset in placed.stretches:
            self._place(Stretch(self.length + start, length, origin, offset))
        for start, end in placed.bold:
            self._embolden(self.length + start, self.length + end)
        self.put_in(placed.text)

    def placed(self) -> PlacedText:
        """What was gathered."""
        return PlacedText("".join(self._parts), tuple(self._stretches), tuple(self._bold))

    def _place(self, new: Stretch) -> None:
        if self._stretches:
            last = self._stretches[-1]
            touches = last.start + last.length == new.start and last.offset + last.length == new.offset
            if touches and last.origin == new.origin:
                self._stretches[-1] = last._replace(length=last.length + new.length)
                return
        self._stretches.append(new)

    def _embolden(self, start: int, end: int) -> None:
        if self._bold and self._bold[-1][1] == start:
            start = self._bold.pop()[0]
        self._bold.append((start, end))


def cut(placed: PlacedText, start: int, end: int) -> PlacedText:
    """The characters from `start` to before `end`."""
    if start == 0 and end == len(placed.text):
        return placed
    first = max(0, bisect_right(placed.stretches, start, key=lambda stretch: stretch.start) - 1)
    last = bisect_left(placed.stretches, end, key=lambda stretch: stretch.start)
    stretches: list[Stretch] = []
    for begin, length, origin, offset in placed.stretches[first:last]:
        left, right = max(begin, start), min(begin + length, end)
        if left < right:
            stretches.append(Stretch(left - start, right - left, origin, offset + left - begin))
    bold = tuple(
        (max(left, start) - start, min(right, end) - start)
        for left, right in placed.bold
        if max(left, start) < min(right, end)
    )
    return PlacedText(placed.text[start:end], tuple(stretches), bold)


def trim(placed: PlacedText) -> PlacedText:
    """Without the blanks at its ends."""
    text = placed.text
    start = len(text) - len(text.lstrip(BLANKS))
    return cut(placed, start, max(start, len(text.rstrip(BLANKS))))


def put_together(pieces: Iterable[PlacedText], glue: str) -> PlacedText:
    """The pieces in order, with `glue` between them."""
    gathering = Gathering()
    for number, piece in enumerate(pieces):
        if number:
            gathering.put_in(glue)
        gathering.append(piece)
    return gathering.placed()


def leave_out(placed: PlacedText, spans: Iterable[Span]) -> PlacedText:
    """Without the characters of these spans, which are in order and apart."""
    gathering = Gathering()
    at = 0
    for start, end in spans:
        gathering.append(cut(placed, at, start))
        at = end
    if at == 0:
        return placed
    gathering.append(cut(placed, at, len(placed.text)))
    return gathering.placed()


def split_lines(placed: PlacedText) -> list[PlacedText]:
    """The lines of a text that has line feeds, trimmed and without blank ones."""
    found: list[PlacedText] = []
    start = 0
    for line in placed.text.split("\n"):
        part = trim(cut(placed, start, start + len(line)))
        start += len(line) + 1
        if part.text:
            found.append(part)
    return found
