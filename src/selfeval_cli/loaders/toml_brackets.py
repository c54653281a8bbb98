"""Reading arrays and inline tables leniently: wrong brackets, wrong or missing commas, and brackets that are never closed."""

from __future__ import annotations

import re

from selfeval_cli.loaders import toml_marks as marks
from selfeval_cli.loaders.toml_cursor import LostError
from selfeval_cli.loaders.toml_items import ValueReader
from selfeval_cli.loaders.toml_slips import Kind

DEPTH_LIMIT = 40
LENGTH_LIMIT = 8_000
"""Characters of a statement with brackets that are still mended; a longer one is set aside as it is."""

_LIST_BRACKET = re.compile(r"\s*[\"“'‘「\d\[{]")


class BracketReader(ValueReader):
    """Reads any value at the cursor."""

    start = 0
    """Where the statement's line begins."""
    greedy = True
    """Whether an inline table may go on over lines that look like statements of their own."""
    ran_out = False
    """Whether a bracket stayed open to the end of its section."""

    def value(self, key: str | None, *, top: bool = False, depth: int = 0) -> bool:
        """Read the value at the cursor and write it; False where there is none (nothing, or null). `key` is None in an array."""
        char = self.peek()
        if marks.TRIPLE_QUOTES.match(self.text, self.pos):
            self.long_text()
            return True
        if char in marks.CLOSING_QUOTES and self.string(top=top):
            return True
        bracket = marks.OPENING_BRACKETS.get(char)
        if bracket and (char not in "【〔" or _LIST_BRACKET.match(self.text, self.pos + 1)):
            self.bracket(bracket, depth)
            return True
        return self.bare(key, top=top)

    def separator(self) -> None:
        """The `=` between key and value, in any spelling, with blanks around it as written."""
        found = marks.SEPARATOR.match(self.text, self.pos)
        if found is None:
            self.notice("missing-equals", self.pos, self.pos + 1)
            self.ensure_blank()
            self.out.append("= ")
            return
        sign = found.group()
        if sign != "=":
            kind: Kind = "wide-sign" if sign == "＝" else "colon-sign" if sign in ":：" else "odd-sign"
            self.notice(kind, *found.span(), found=sign, wanted="=")
            self.ensure_blank()
        self.pos = found.end()
        self.out.append("=")
        self.out.append(self.blanks() or ("" if sign == "=" else " "))

    def listed(self) -> bool:
        """Read `"甲", "乙"` on a line of its own as the list that it is; False where there is no such list."""
        found = marks.LIST_LINE.match(self.text, self.pos)
        if found is None:
            return False
        begin = self.pos
        self.out.append("[")
        while self.pos < found.end():
            at = self.pos
            if self.peek() in marks.CLOSING_QUOTES:
                self.string(top=False)
            elif self.peek() in tuple(marks.COMMA):
                self.comma()
            else:
                self.copy_blanks()
            if self.pos == at:
                raise LostError
        self.out.append("]")
        self.notices = [notice for notice in self.notices if notice.span[0] < begin]
        self.notice("bare-list", begin, self.pos, found=found.group())
        return True

    def comma(self) -> None:
        """Write a comma for the sign here."""
        mark = self.peek()
        if mark != ",":
            self.notice("wide-sign", self.pos, self.pos + 1, found=mark, wanted=",")
        self.out.append("," if mark == "," else ", ")
        self.pos += 1

    def bracket(self, opening: str, depth: int) -> None:
        """Read an array or inline table from its bracket on, and write it; one that is not closed is closed where it must end."""
        if depth > DEPTH_LIMIT:
            self.notice("too-deep", self.pos, self.pos + 1, limit=DEPTH_LIMIT)
            raise LostError
        begin, found = self.pos, self.peek()
        if found != opening:
            self.notice("wide-bracket", begin, begin + 1, found=found, wanted=opening)
        self.pos += 1
        self.out.append(opening)
        closing = marks.CLOSING_OF[opening]
        due = False  # whether a comma must come before the next item
        seen: set[tuple[str, ...]] = set()
        while True:
            if self.pos - self.start > LENGTH_LIMIT:
                raise LostError
            ended, written = self.pos, len(self.out)
            here = self.gap(opening, due=due) and self.peek()
            if here and here in marks.COMMA:
                if due:
                    self.comma()
                else:
                    self.notice("stray-comma", self.pos, self.pos + 1, found=here)
                    self.pos += 1
                due = False
            elif here and here not in marks.CLOSING_BRACKETS:
                if due:
                    self.notice("missing-comma", ended - 1, ended)
                    self.out.insert(written, ",")
                due = self.item(opening, depth, seen)
            elif here and self.close(here, closing, depth):
                return
            else:
                self.pos = ended
                del self.out[written:]
                self.notice("missing-bracket", begin, begin + 1, found=found, wanted=closing)
                self.out.append(self.before_closing(begin) + closing)
                return

    def before_closing(self, begin: int) -> str:
        """What a bracket that is closed here wants before its end: a line break, a blank or nothing, like after its beginning."""
        if "\n" in self.text[begin : self.pos]:
            return "\n"
        return " " if self.text.startswith(" ", begin + 1) else ""

    def item(self, opening: str, depth: int, seen: set[tuple[str, ...]]) -> bool:
        """Read one entry; False where it was dropped, as it has no value. `seen` are the table's keys so far."""
        written, begin = len(self.out), self.pos
        if opening == "[":
            kept = self.value(None, depth=depth + 1)
        else:
            key = self.dotted_key()
            if key in seen:
                self.notice("duplicate-key", begin, self.pos, key=".".join(key))
                raise LostError  # which of the two is meant cannot be known
            seen.add(key)
            self.copy_blanks()
            if self.at_line_end() or self.peek() in (*marks.CLOSING_BRACKETS, *marks.COMMA):
                raise LostError  # a word without a value: no inline table
            self.separator()
            kept = self.value(key[-1], depth=depth + 1)
        if self.pos == begin:
            raise LostError
        if not kept:
            del self.out[written:]
            self.blanks()
            if self.peek() in tuple(marks.COMMA):
                self.pos += 1
        return kept

    def close(self, char: str, closing: str, depth: int) -> bool:
        """Take the closing bracket; False where it belongs to a bracket further out."""
        meant = marks.CLOSING_BRACKETS[char]
        if meant != closing and depth > 0 and char in "]}":
            return False
        if char != closing:
            self.notice("wide-bracket", self.pos, self.pos + 1, found=char, wanted=closing)
        self.pos += 1
        self.out.append(closing)
        return True

    def gap(self, opening: str, *, due: bool) -> bool:
        """Copy blanks, line breaks and comments; False where the bracket must have been closed before."""
        while True:
            self.copy_blanks()
            if self.copy_comment():
                continue
            if self.peek() == "":
                self.ran_out = True
                return False
            if self.peek() != "\n":
                return True
            line = self.pos + 1
            if marks.looks_like_header(self.text, line):
                self.ran_out = True
                return False
            pair = marks.PAIR_LINE.match(self.text, line) is not None
            if pair and (
                opening == "[" or (due and not self.indented(line)) or not (self.greedy or self.indented(line))
            ):
                return False
            self.out.append("\n")
            self.pos = line

    def indented(self, line: int) -> bool:
        """Whether a line stands further to the right than the statement's first."""
        return self.indent(line) > self.indent(self.start)

    def indent(self, line: int) -> int:
        """Blanks before the first word of a line."""
        found = marks.BLANKS.match(self.text, line)
        return found.end() - line if found else 0
