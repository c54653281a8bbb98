"""A file as text with places in it: offsets to lines and columns and back."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Source:
    """What was read, under the name that users see.

    Offsets count characters of `text`, from 0. Lines and columns count from 1, as editors show them; a line ends with LF, CRLF or
    a lone CR (nothing else: U+2028, form feed and their like stand inside a line), and a tab is one character.
    """

    name: str  # as the user gave it; `-` for standard input
    text: str  # without byte order mark; line ends as in the file
    encoding: str = "utf-8"  # what the bytes were: anything but utf-8 deserves a word to the user
    bom: bool = False
    newline: str = "lf"  # lf, crlf, cr, mixed, or none where there is one line only

    @cached_property
    def _line_starts(self) -> list[int]:
        # Built when the first place is asked for: a file without findings never pays for it.
        return [0, *(end.end() for end in _LINE_END.finditer(self.text))]

    @property
    def line_count(self) -> int:
        """Number of lines; a line end at the very end of the text opens an empty last line."""
        return len(self._line_starts)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1. An offset outside the text means its nearer end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def offset(self, line: int, column: int = 1) -> int:
        """The character at a line and column; a column past the line's end means the end, before its line break."""
        start, end = self.line_span(line)
        return min(start + max(column, 1) - 1, end)

    def line_span(self, line: int) -> tuple[int, int]:
        """Where a line's text begins and ends, without its line break. Raises IndexError for a line that is not there."""
        starts = self._line_starts
        if not 1 <= line <= len(starts):
            raise IndexError(f"line {line} of {len(starts)}")
        begin = starts[line - 1]
        end = starts[line] if line < len(starts) else len(self.text)
        if end > begin and self.text[end - 1] == "\n":
            end -= 1
        if end > begin and self.text[end - 1] == "\r":
            end -= 1
        return begin, end

    def line_text(self, line: int) -> str:
        """A line without its line break, tabs kept. Raises IndexError for a line that is not there."""
        begin, end = self.line_span(line)
        return self.text[begin:end]
