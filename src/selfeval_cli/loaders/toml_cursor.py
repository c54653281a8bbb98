"""A position in a text under mending, with the mended text and the slips collected on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from selfeval_cli.loaders import toml_marks as marks
from selfeval_cli.loaders.toml_slips import Kind
from selfeval_cli.loaders.toml_values import CONTROL
from selfeval_cli.text.quantity import Span

_ODD_BLANKS = str.maketrans(
    {**dict.fromkeys(marks.INVISIBLE_CHARS + "\r", ""), **dict.fromkeys(marks.WIDE_BLANK_CHARS, " ")}
)


class LostError(Exception):
    """The statement cannot be made out from here on."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One slip within a statement."""

    kind: Kind
    span: Span
    params: Mapping[str, str | int] = field(default_factory=dict)


class Cursor:
    """Moves over a text and writes another: `out` collects the mended text, `notices` what was wrong, from left to right."""

    def __init__(self, text: str, pos: int) -> None:
        self.text = text
        self.pos = pos
        self.out: list[str] = []
        self.notices: list[Notice] = []

    def notice(self, kind: Kind, start: int, end: int, **params: str | int) -> None:
        """Note a slip in the characters `start` to `end`."""
        self.notices.append(Notice(kind, (start, end), params))

    def peek(self) -> str:
        """The character here; empty at the end of the text."""
        return self.text[self.pos : self.pos + 1]

    def at_line_end(self) -> bool:
        """Whether the line ends here (blanks were gone over, and a carriage return is one of them)."""
        return self.peek() in ("", "\n")

    def at_comment(self) -> bool:
        """Whether a comment begins here, in any spelling."""
        return marks.COMMENT_START.match(self.text, self.pos) is not None

    def blanks(self) -> str:
        """Go over the blanks on this line, and return them as TOML may have them."""
        found = marks.BLANKS.match(self.text, self.pos)
        if found is None or found.end() == self.pos:
            return ""
        odd = marks.ODD_BLANK.search(found.group())
        if odd is not None:
            at = found.start() + odd.start()
            self.notice("wide-space", at, at + 1, code=f"U+{ord(odd.group()):04X}")
        self.pos = found.end()
        return found.group().translate(_ODD_BLANKS)

    def copy_blanks(self) -> None:
        """Go over the blanks on this line, and write them."""
        self.out.append(self.blanks())

    def ensure_blank(self) -> None:
        """Write a space, unless the last thing written is one."""
        last = next((written[-1] for written in reversed(self.out) if written), " ")
        if last not in " \t\n":
            self.out.append(" ")

    def copy_comment(self) -> bool:
        """Copy a comment to the end of its line, where one begins here."""
        found = marks.COMMENT_START.match(self.text, self.pos)
        if found is None:
            return False
        end = marks.line_end(self.text, self.pos)
        words = self.text[found.end() : end]
        if found.group() != "#":
            self.notice("wide-comment", *found.span(), found=found.group())
            words = words.removesuffix("*/").removesuffix("-->")
            self.ensure_blank()
        self.out.append("#" + self.printable(found.end(), words))
        self.pos = end
        return True

    def printable(self, start: int, words: str) -> str:
        """The words, which stand at `start`, without control characters; these are noted."""
        control = CONTROL.search(words)
        if control is None:
            return words
        at = start + control.start()
        self.notice("control-character", at, at + 1, code=f"U+{ord(control.group()):04X}")
        return CONTROL.sub("", words)
