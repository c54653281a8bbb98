"""Where each key, value and table of a TOML text stands, found again after the parser has accepted it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from selfeval_cli.text.quantity import Span

Path = tuple[str | int, ...]
"""Where something is in the data: names of keys, and positions in arrays from 0."""


Shift = Callable[[int, int], Span]
"""Leads from a span of a repaired text to where it stood in the text as the user wrote it."""


class Node:
    """One place in the tree of keys. A tree, so that a key of a thousand parts costs a thousand nodes and not their square."""

    __slots__ = ("array", "children", "header", "key", "value")

    def __init__(self) -> None:
        self.key: Span | None = None
        self.value: Span | None = None
        self.header: Span | None = None
        self.children: dict[str | int, Node] | None = None
        self.array = False  # an array of tables: headers below it mean its last element

    def child(self, name: str | int) -> Node:
        """The node of that name, made where it is new."""
        if self.children is None:
            self.children = {}
        node = self.children.get(name)
        if node is None:
            node = self.children[name] = Node()
        return node


class TomlPlaces:
    """The spans of a scanned text, as (start, end) in its characters, end exclusive."""

    __slots__ = ("_root", "_shift", "_text", "open_table")

    def __init__(self, text: str, root: Node, open_table: Path, shift: Shift | None) -> None:
        self._text = text
        self._root = root
        self._shift = shift
        self.open_table: Path = open_table
        """The table that the text's last header opened; () without one."""

    def _find(self, path: Path) -> Node | None:
        node: Node | None = self._root
        for part in path:
            if node is None or node.children is None:
                return None
            node = node.children.get(part)
        return node

    def _original(self, span: Span | None) -> Span | None:
        return self._shift(*span) if self._shift is not None and span is not None else span

    def key(self, path: Path) -> Span | None:
        """The last part of the key as first written, with its quotes, in a `key = value` or in a table's header."""
        node = self._find(path)
        return self._original(node.key) if node is not None else None

    def value(self, path: Path) -> Span | None:
        """The value as written, with quotes or brackets; None for what headers and dotted keys only imply."""
        node = self._find(path)
        return self._original(node.value) if node is not None else None

    def table(self, path: Path) -> Span | None:
        """The header of a table, or of one element of an array of tables, with its brackets."""
        node = self._find(path)
        return self._original(node.header) if node is not None else None

    def length(self, path: Path) -> int | None:
        """How many `[[…]]` headers an array of tables has; None for anything else."""
        node = self._find(path)
        return len(node.children or ()) if node is not None and node.array else None

    def nearest(self, path: Path) -> Span | None:
        """The place to show for a path: its value, header or key, or else that of the closest one above it; None for the root."""
        for length in range(len(path), 0, -1):
            node = self._find(path[:length])
            if node is not None:
                span = node.value or node.header or node.key
                if span is not None:
                    return self._original(span)
        return None

    def inside(self, path: Path, start: int, end: int) -> Span | None:
        """The source of characters `start` to `end` of a string value, as decoded; the whole value where it is no string."""
        node = self._find(path)
        if node is None or node.value is None:
            return None
        begin, stop = node.value
        from selfeval_cli.sources.toml_strings import source_slice

        found = source_slice(self._text[begin:stop], start, end)
        return self._original((begin, stop) if found is None else (begin + found[0], begin + found[1]))

    def paths(self) -> Iterator[Path]:
        """Every path that the text mentions, parents before children, in the order of first mention."""
        stack: list[tuple[Path, Node]] = [((), self._root)]
        while stack:
            path, node = stack.pop()
            if path:
                yield path
            if node.children is not None:
                stack.extend(((*path, name), child) for name, child in reversed(node.children.items()))


def scan_toml(text: str, shift: Shift | None = None) -> TomlPlaces:
    """Places of everything in a text that the parser (tomli, TOML 1.1) has accepted. Raises ScanError for text that it refuses.

    It is more lenient than the parser: that it passes says nothing about the text. With `shift`, spans come out as those of the
    text before its repair.
    """
    # The patterns are compiled on first need: a report without findings has none.
    from selfeval_cli.sources.toml_scanner import Scanner

    scanner = Scanner(text)
    for _ in scanner.statements():
        pass
    return TomlPlaces(text, scanner.root, scanner.table, shift)
