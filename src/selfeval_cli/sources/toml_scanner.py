"""The walk over a TOML text that finds where everything stands: linear, without recursion, and more lenient than the parser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfeval_cli.sources.toml_places import Node, Path
from selfeval_cli.sources.toml_strings import decode_string
from selfeval_cli.text.quantity import Span

DEPTH_LIMIT = 1_000
"""Brackets in brackets: more than the parser allows (400), so that what it accepts is scanned."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*+")
_SPACE = re.compile(r"[ \t]*+")
_KEY_PART = re.compile(r"[A-Za-z0-9_-]++|\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*+\"|'[^'\n]*+'")
_STRING = re.compile(
    r'"""[^"\\]*+(?:(?:\\.|"{1,2}(?!"))[^"\\]*+)*+"{3,5}'
    r"|'''[^']*+(?:'{1,2}(?!')[^']*+)*+'{3,5}"
    r'|"[^"\\\n]*+(?:\\[^\n][^"\\\n]*+)*+"'
    r"|'[^'\n]*+'",
    re.DOTALL,
)
_QUOTES = ('"', "'")
_CLOSING = {"[": "]", "{": "}"}
# A date may be parted from its time by one space.
_SCALAR = re.compile(r"\d{4}-\d\d-\d\d (?=\d\d:)[^ \t\r\n,\]}#]++|[^ \t\r\n,\]}#\"'\[{]++")


class ScanError(ValueError):
    """The text is not the TOML that the scanner was promised: at `offset`, in the statement that begins at `statement`."""

    def __init__(self, offset: int) -> None:
        super().__init__(f"no TOML at offset {offset}")
        self.offset = offset
        self.statement = offset


def find_statements(text: str) -> Iterator[Span]:
    """Each header and each `key = value` from the top, up to where its bracket or value ends. Raises ScanError at the first that is none."""
    return Scanner(text).statements()


class Scanner:
    """One walk over the text from left to right. Each character is looked at a bounded number of times.

    `root` is the tree so far, `table` the path of the table that is open, `node` its place in the tree.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = Node()
        self.table: Path = ()
        self.node = self.root

    def statements(self) -> Iterator[Span]:
        """Read one statement after the other, and yield where it stands. Raises ScanError."""
        pos = self.blank(0)
        while pos < len(self.text):
            try:
                end = self.header(pos) if self.text[pos] == "[" else self.pair(pos)
            except ScanError as error:
                error.statement = pos
                raise
            yield pos, end
            pos = self.blank(end)

    def header(self, start: int) -> int:
        """Read `[a.b]` or `[[a.b]]` and open that table; the offset after it."""
        double = self.text.startswith("[[", start)
        node, path, span = self.root, list[str | int](), (start, start)
        pos = start + 1 + double
        for part, span, after in self.key_parts(pos):
            pos = after
            if node.array:
                last = len(node.children or ()) - 1
                node = node.child(last)
                path.append(last)
            node = node.child(part)
            path.append(part)
            if node.key is None:
                node.key = span
        closing = "]]" if double else "]"
        if not self.text.startswith(closing, pos):
            raise ScanError(pos)
        pos += len(closing)
        if double:
            node.array = True
            path.append(len(node.children or ()))
            node = node.child(path[-1])
            node.key = span
        if node.header is None:
            node.header = (start, pos)
        self.node, self.table = node, tuple(path)
        return pos

    def pair(self, pos: int) -> int:
        """Read `key = value` into the open table; the offset after the value."""
        node, pos = self.key(pos, self.node)
        return self.value(pos, node)

    def key(self, pos: int, table: Node) -> tuple[Node, int]:
        """Read `a.b =`; the node of the key and the offset of its value."""
        node = table
        for part, span, end in self.key_parts(pos):
            node, pos = node.child(part), end
            if node.key is None:
                node.key = span
        if not self.text.startswith("=", pos):
            raise ScanError(pos)
        return node, self.space(pos + 1)

    def key_parts(self, pos: int) -> Iterator[tuple[str, Span, int]]:
        """The parts of a dotted key: name, span, and the offset of what follows after blanks."""
        while True:
            pos = self.space(pos)
            found = _KEY_PART.match(self.text, pos)
            if found is None:
                raise ScanError(pos)
            written = found.group()
            part = decode_string(written) if written[0] in "\"'" else written
            pos = self.space(found.end())
            yield part, found.span(), pos
            if not self.text.startswith(".", pos):
                return
            pos += 1

    def value(self, pos: int, node: Node) -> int:
        """Read the value at `pos` and what is in it; the offset after it. A stack of its own: nesting is as deep as the parser allows."""
        text = self.text
        opened: list[tuple[Node, int, str]] = []  # node, its bracket's offset, the closing bracket
        while True:
            char = text[pos : pos + 1]
            if char in _CLOSING:
                if len(opened) > DEPTH_LIMIT:
                    raise ScanError(pos)
                opened.append((node, pos, _CLOSING[char]))
                pos = self.blank(pos + 1)
            else:
                found = (_STRING if char in _QUOTES else _SCALAR).match(text, pos)
                if found is None:
                    raise ScanError(pos)
                node.value = found.span()
                pos = found.end()
                if not opened:
                    return pos
                pos = self.comma(pos)
            while text.startswith(opened[-1][2], pos):
                node, start, _ = opened.pop()
                pos += 1
                node.value = (start, pos)
                if not opened:
                    return pos
                pos = self.comma(pos)
            parent, _, closing = opened[-1]
            if closing == "]":
                node = parent.child(len(parent.children or ()))
            else:
                node, pos = self.key(pos, parent)

    def comma(self, pos: int) -> int:
        """Go over a comma with the blanks, line breaks and comments around it."""
        pos = self.blank(pos)
        return self.blank(pos + 1) if self.text.startswith(",", pos) else pos

    def space(self, pos: int) -> int:
        """Go over blanks within a line."""
        found = _SPACE.match(self.text, pos)
        return found.end() if found else pos

    def blank(self, pos: int) -> int:
        """Go over blanks, line breaks and comments."""
        found = _BLANK.match(self.text, pos)
        return found.end() if found else pos
