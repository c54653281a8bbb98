"""A text under repair: lines are blanked, replaced or moved, and each character still knows where it stood in the original."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from selfeval_cli.text.quantity import Span

_INK = re.compile(r"[^\r\n]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of the draft that stands for a run of the original; of equal lengths, unless it was replaced."""

    length: int
    origin: int
    origin_length: int


class Draft:
    """The original and its repaired form."""

    def __init__(self, original: str) -> None:
        self.text = original
        self.original = original
        self._pieces = [_Piece(len(original), 0, len(original))]
        self._starts: list[int] | None = None

    def blank(self, start: int, end: int) -> None:
        """Put spaces in place of all but the line breaks: offsets stay."""
        self.text = self.text[:start] + _INK.sub(" ", self.text[start:end]) + self.text[end:]

    def replace(self, start: int, end: int, new: str) -> None:
        """Put other words in place of a span; any offset within them means the nearest in the old ones."""
        first, last = self._split(start), self._split(end)
        origin = (self.origin(start), self.origin(end))
        self._pieces[first:last] = [_Piece(len(new), origin[0], max(origin[1] - origin[0], 0))]
        self._starts = None
        self.text = self.text[:start] + new + self.text[end:]

    def move(self, start: int, end: int, to: int) -> None:
        """Take a span out and put it before the earlier offset `to`."""
        target, first, last = self._split(to), self._split(start), self._split(end)
        # Each split before an index shifts it; asked in ascending order of offsets, the indices hold.
        moved = self._pieces[first:last]
        del self._pieces[first:last]
        self._pieces[target:target] = moved
        self._starts = None
        self.text = self.text[:to] + self.text[start:end] + self.text[to:start] + self.text[end:]

    def origin(self, offset: int) -> int:
        """Where a character of the draft stood in the original; for its end, the original's end."""
        piece, inside = self._piece_at(offset)
        return piece.origin + min(inside, piece.origin_length)

    def origin_span(self, start: int, end: int) -> Span:
        """The original's span of a span; of one that was put together from several places, only of its first run."""
        begin = self.origin(start)
        stop = begin
        while start < end:
            piece, inside = self._piece_at(start)
            if piece.origin + min(inside, piece.origin_length) != stop:
                break
            # An end is exclusive: it belongs to the piece of the character before it, as what follows may have moved.
            taken = min(end - start, piece.length - inside)
            stop = piece.origin + min(inside + taken, piece.origin_length)
            start += taken
        return begin, stop

    def is_whole(self, start: int, end: int) -> bool:
        """Whether a span stood together in the original as well."""
        return self.origin_span(start, end)[1] == self.origin_span(end - 1, end)[1] if end > start else True

    def _piece_at(self, offset: int) -> tuple[_Piece, int]:
        if self._starts is None:
            self._starts, at = [], 0
            for piece in self._pieces:
                self._starts.append(at)
                at += piece.length
        index = max(bisect_right(self._starts, offset) - 1, 0)
        return self._pieces[index], offset - self._starts[index]

    @property
    def changed(self) -> bool:
        """Whether an offset of the draft may differ from the original's."""
        return len(self._pieces) > 1 or self._pieces[0].length != self._pieces[0].origin_length

    def _split(self, offset: int) -> int:
        """Cut the pieces at an offset; the index of the piece that begins there."""
        at = 0
        for index, piece in enumerate(self._pieces):
            if offset <= at:
                return index
            if offset < at + piece.length:
                cut = offset - at
                kept = min(cut, piece.origin_length)
                self._pieces[index : index + 1] = [
                    _Piece(cut, piece.origin, kept),
                    _Piece(piece.length - cut, piece.origin + kept, piece.origin_length - kept),
                ]
                self._starts = None
                return index + 1
            at += piece.length
        return len(self._pieces)
