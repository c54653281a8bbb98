"""Reading one statement the way its writer meant it: full-width signs, missing quotes and brackets, and what TOML would have wanted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selfeval_cli.loaders import toml_marks as marks
from selfeval_cli.loaders.toml_brackets import BracketReader
from selfeval_cli.loaders.toml_cursor import LostError, Notice
from selfeval_cli.loaders.toml_slips import Kind, Path
from selfeval_cli.loaders.toml_values import CONTROL

_NARROW = str.maketrans(marks.OPENING_BRACKETS | marks.CLOSING_BRACKETS)
_OPENING = re.compile(r"[\[［【〔][ \t\u3000]*[\[［【〔]?")
_CLOSING = re.compile(r"(?:[\]］】〕}｝][ \t\u3000]*[\]］】〕}｝]?)?")
_UNOPENED = re.compile(r"[A-Za-z0-9_.\-]+[ \t]*([\]］】〕]{1,2})[ \t\r]*(?=\n|#|\Z)")
_KEY_THEN_WORDS = re.compile(r"([A-Za-z0-9_-]+|\"[^\"]*\"|“[^”]*”)[ \t\u3000]+(?=\S)")
_KEY_THEN_QUOTE = re.compile(r"[^\s\"'“‘「]+[ \t\u3000]*[\"“'‘「{｛\[［]")
_BRACKET = re.compile(r"[\[\]［］【】〔〕]")
_OWN_NAMES = frozenset({"parts", "details", "waive", "其中", "分项"})  # tables whose keys the user names
_ENGLISH = re.compile(r"[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class Mending:
    """What a statement was read as."""

    text: str | None
    """TOML for it; None where it could not be made out."""
    notices: tuple[Notice, ...]
    """What was mended, from left to right."""
    end: int
    """Where the statement ends, before its last line break."""
    key: Path | None
    """The key that it sets, or the path in its header; None where that could not be made out."""
    double: bool | None = None
    """For a header, whether it was written with two brackets; None for `key = value`."""


def mend_statement(text: str, start: int, *, table: Path = ()) -> Mending:
    """Read the statement whose line begins at `start` leniently. Never raises, and costs no more than its length.

    `table` is the path of the table that it stands in.
    """
    reader = _StatementReader(text, start, table)
    mending = reader.run()
    if reader.ran_out:
        # A bracket that stays open to the end of the section: rather one line with a bracket missing than all of it lost.
        again = _StatementReader(text, start, table)
        again.greedy = False
        return again.run()
    return mending


class _StatementReader(BracketReader):
    """Reads one statement with all that stands on its lines."""

    def __init__(self, text: str, start: int, table: Path) -> None:
        super().__init__(text, start)
        self.start = start
        self.table = table
        self.key_path: Path | None = None
        self.double: bool | None = None

    def run(self) -> Mending:
        mended: str | None
        try:
            self.statement()
            mended = "".join(self.out).replace("\r", "").rstrip()
            end = marks.line_end(self.text, self.pos)
        except LostError:
            mended = None
            end = max(marks.line_end(self.text, self.pos), marks.rough_end(self.text, self.start))
        notices = tuple(sorted(self.notices, key=lambda notice: notice.span[0]))
        return Mending(mended, notices, end, self.key_path, self.double)

    def statement(self) -> None:
        self.copy_blanks()
        if self.at_line_end() or self.copy_comment():
            return
        if marks.OPENING_BRACKETS.get(self.peek()) == "[":
            self.header()
        elif not self.unopened_header():
            self.pair_line()

    def header(self) -> None:
        """`[a.b]` or `[[a.b]]`: two brackets on either side mean two on both."""
        begin, at = self.pos, len(self.out)
        opening = _matched(_OPENING, self.text, begin)
        self.pos += len(opening)
        self.blanks()
        self.double = len("".join(opening.split())) == 2
        self.key_path = self.dotted_key(header=True)
        self.blanks()
        closing = _matched(_CLOSING, self.text, self.pos).rstrip()
        self.pos += len(closing)
        closes_double = len("".join(closing.split())) == 2
        if self.double != closes_double:
            self.double = self.key_path in marks.LISTS or self.key_path[0] not in marks.TABLES
        wanted = ("[[", "]]") if self.double else ("[", "]")
        self.out.insert(at, wanted[0])
        self.out.append(wanted[1])
        if (opening, closing) != wanted:
            narrow = (opening.translate(_NARROW), closing.translate(_NARROW))
            kind: Kind = "wide-bracket" if narrow == wanted else "header-bracket"
            self.notice(kind, begin, self.pos, found=opening + closing, wanted="".join(wanted))
        self.tail()

    def unopened_header(self) -> bool:
        """`indicator]]`: a header whose opening bracket is missing."""
        found = _UNOPENED.match(self.text, self.pos)
        if found is None:
            return False
        begin = self.pos
        self.double = len(found.group(1)) == 2
        wanted = ("[[", "]]") if self.double else ("[", "]")
        self.out.append(wanted[0])
        self.key_path = self.dotted_key(header=True)
        self.out.append(wanted[1])
        self.pos = found.end(1)
        self.notice("header-bracket", begin, self.pos, found=found.group(1), wanted="".join(wanted))
        self.tail()
        return True

    def pair_line(self) -> None:
        """`key = value` and what stands behind it on the line."""
        if self.stray_text():
            return
        begin, at = self.pos, len(self.out)
        key = self.dotted_key(top=True)
        self.key_path = self.key_path or key
        self.own_names = not _OWN_NAMES.isdisjoint((*self.table, *key))
        self.copy_blanks()
        self.separator()
        if self.at_line_end() or self.at_comment():
            self.notice("missing-value", begin, self.pos, key=key[-1])
            self.out.insert(at, "# ")
        elif not self.listed() and not self.value(key[-1], top=True):
            self.out.insert(at, "# ")
        self.tail()

    def stray_text(self) -> bool:
        """A line of words without any `=` or colon: to become a comment."""
        end = marks.line_end(self.text, self.pos)
        line = self.text[self.pos : end]
        if marks.SEPARATOR.search(line) or _KEY_THEN_QUOTE.match(line):
            return False
        words = _KEY_THEN_WORDS.match(line)
        if words and not _ENGLISH.match(line, words.end()):
            return False
        self.notice("stray-text", self.pos, end, found=line.strip())
        self.out.append("# " + CONTROL.sub("", line))
        self.pos = end
        return True

    def tail(self) -> None:
        """What may follow a statement: blanks, marks to drop, a comment, another statement, or words that become a comment."""
        self.copy_blanks()
        while not self.at_line_end() and not self.copy_comment():
            char, at = self.peek(), self.pos
            if char in marks.CLOSING_BRACKETS:
                self.pos += 1
                self.notice("stray-bracket", at, self.pos, found=char)
            elif marks.TRAILING_MARKS.match(char):
                self.pos += 1
                self.notice("trailing-mark", at, self.pos, found=char)
            elif marks.KEY_AHEAD.match(self.text, at):
                self.notice("two-statements", at, at + 1)
                while self.out and not self.out[-1].strip(" \t"):
                    self.out.pop()
                self.out.append("\n")
                self.pair_line()
                return
            else:
                end = marks.line_end(self.text, at)
                if self.double is not None and _BRACKET.search(self.text, at, end):
                    raise LostError  # which of these brackets were meant cannot be known
                words = CONTROL.sub("", self.text[at:end])
                self.notice("text-after-value", at, end, found=words.strip())
                self.ensure_blank()
                self.out.append("# " + words)
                self.pos = end
                return
            self.copy_blanks()


def _matched(pattern: re.Pattern[str], text: str, pos: int) -> str:
    found = pattern.match(text, pos)
    return found.group() if found else ""
