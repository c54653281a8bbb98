"""Web pages as paragraphs: the article without the menus around it. Nothing is fetched, no script is run.

The page is taken apart by one pattern that never looks back: the parser of the standard library takes time that grows with the
square of the length for pages that are broken on purpose.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from selfeval_cli.sources.cut_lines import Wrapping
from selfeval_cli.sources.document import TextDocument
from selfeval_cli.sources.joining import Line, join_lines, keep_bold_apart
from selfeval_cli.sources.placed_text import Gathering, PlacedText, put_together, split_lines
from selfeval_cli.text.decoding import decode_text

_PIECES: Final = re.compile(
    r"<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9:]*)[^<>]*>|(?P<skip><[!?])|(?P<entity>&#?[A-Za-z0-9]{1,31};?)|(?P<text>[^<&]+)|[<&]"
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_SILENT = frozenset("script style noscript template svg math iframe select button object textarea".split())
_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav "
    "ol p pre section table tbody td tfoot th thead tr ul caption details summary".split()
)
_LEFT_OUT = frozenset(("nav", "footer", "aside"))
_BOLD = frozenset(("b", "strong"))
_UNCLOSED = {
    "p": _BLOCKS - {"p"},
    "li": frozenset(("ul", "ol")),
    "tr": frozenset(("table",)),
    "td": frozenset(("tr", "table")),
    "th": frozenset(("tr", "table")),
}
"""Blocks whose end may go unsaid: where one begins, the one before ends, unless it lies outside of these."""
_CHINESE = "\u2e80"
_MAIN_SHARE = 0.7
_DEPTH = 300
_LONG_CELL = 300
_OPENING = 4


class _Block:
    """An element that holds text. `weight` counts the characters in it that are in no link."""

    __slots__ = ("children", "parent", "tag", "weight")

    def __init__(self, tag: str, parent: _Block | None) -> None:
        self.tag = tag
        self.parent = parent
        self.children: list[_Block | PlacedText] = []
        self.weight = 0

    def blocks(self) -> list[_Block]:
        return [child for child in self.children if isinstance(child, _Block)]

    def find(self, *tags: str) -> list[_Block]:
        """The nearest blocks of these names, in order."""
        found: list[_Block] = []
        stack = self.blocks()[::-1]
        while stack:
            block = stack.pop()
            if block.tag in tags:
                found.append(block)
            else:
                stack.extend(block.blocks()[::-1])
        return found


def read_html(text: str, name: str) -> TextDocument:
    """Read a decoded page. Places are characters of it, origin 0."""
    reader = _Reader()
    reader.read(text)
    main = _find_main(reader.root)
    lines = _collect(main)
    if not any(line.level == 1 for line in lines):
        headings = [line for block in reader.root.find("h1") for line in _collect(block)]
        lines[:0] = [line for line in headings[:1] if not _opens_with(lines, line)]
    return TextDocument(name, "html", join_lines(keep_bold_apart(lines), Wrapping()), title=reader.title or None)


def _opens_with(lines: list[Line], heading: Line) -> bool:
    """Whether the article says its title itself, perhaps on two lines."""
    opening = "".join(line.placed.text for line in lines[:_OPENING])
    return "".join(heading.placed.text.split()) in "".join(opening.split())


def decode_html(data: bytes) -> str:
    """Decode a page by its own charset where it names one for traditional Chinese, else as any text. Raises NotText."""
    named = _CHARSET.search(data[:4096])
    if named is not None and named[1].lower().startswith(b"big5"):
        try:
            return data.decode("big5hkscs")
        except UnicodeDecodeError:
            pass
    return decode_text(data).text


class _Reader:
    """Takes a page apart into blocks and the text in them."""

    def __init__(self) -> None:
        self.root = _Block("body", None)
        self.title = ""
        self._block = self.root
        self._depth = 0
        self._gathering = Gathering()
        self._bold = self._linked = 0
        self._weight = 0
        self._blank: int | None = None  # where white space began that was not put down yet
        self._line_end = False  # whether the source was broken in it
        self._last = ""

    def read(self, text: str) -> None:
        position = 0
        while (piece := _PIECES.match(text, position)) is not None:
            position = piece.end()
            if piece["tag"] is not None:
                position = self._take_tag(text, piece["tag"].lower(), bool(piece["close"]), position)
            elif piece["skip"] is not None:
                position = _skip_declaration(text, piece.start())
            elif piece["entity"] is not None:
                self._take_entity(piece[0], piece.start())
            else:
                self._take(piece[0], piece.start())
        self._flush()

    def _take_tag(self, text: str, tag: str, closing: bool, position: int) -> int:
        """Returns where reading goes on."""
        if tag == "title" and not closing:
            end = text.find("<", position)
            self.title = self.title or unescape(text[position : end if end >= 0 else position][:500]).strip()
            return end if end >= 0 else len(text)
        if tag in _SILENT:
            return position if closing else _find_end(text, position, tag)
        step = -1 if closing else 1
        if tag in _BOLD:
            self._bold = max(0, self._bold + step)
        elif tag == "a":
            self._linked = 0 if closing else 1
        elif tag == "br":
            self._flush_blank()
            self._gathering.put_in("\n")
        elif tag in _BLOCKS:
            self._flush()
            if tag != "hr":
                self._close(tag) if closing else self._open(tag)
        return position

    def _open(self, tag: str) -> None:
        if tag in _UNCLOSED:
            self._close(tag, _UNCLOSED[tag])
        if self._depth < _DEPTH:
            block = _Block(tag, self._block)
            self._block.children.append(block)
            self._block = block
            self._depth += 1

    def _close(self, tag: str, within: frozenset[str] = frozenset()) -> None:
        """Go back to what holds the nearest open block of this name, unless it lies beyond one of `within`."""
        block: _Block | None = self._block
        steps = 1
        while block is not None and block.tag != tag and block.tag not in within:
            block, steps = block.parent, steps + 1
        if block is not None and block.tag == tag and block.parent is not None:
            self._block = block.parent
            self._depth -= steps

    def _take_entity(self, entity: str, offset: int) -> None:
        text = unescape(entity)
        if text == entity:
            self._take(entity, offset)
            return
        self._flush_blank()
        self._gathering.add(text[:1], 0, offset, bold=self._bold > 0)
        self._gathering.put_in(text[1:])
        self._weight += not self._linked

    def _take(self, text: str, offset: int) -> None:
        """White space counts once, and not at all between Chinese characters, where only the source was broken."""
        at = 0
        for blank in _BLANKS.finditer(text):
            self._add(text[at : blank.start()], offset + at)
            self._blank = offset + blank.start() if self._blank is None else self._blank
            self._line_end = "\n" in blank[0]
            at = blank.end()
        self._add(text[at:], offset + at)

    def _add(self, text: str, offset: int) -> None:
        if not text:
            return
        if self._line_end and (text[0] >= _CHINESE or self._last >= _CHINESE):
            self._blank = None
        self._flush_blank()
        self._last = text[-1]
        self._gathering.add(text, 0, offset, bold=self._bold > 0)
        self._weight += 0 if self._linked else len(text)

    def _flush_blank(self) -> None:
        if self._blank is not None and self._gathering.length:
            self._gathering.add(" ", 0, self._blank, bold=self._bold > 0)
        self._blank, self._line_end = None, False

    def _flush(self) -> None:
        self._blank, self._line_end = None, False
        if self._gathering.length:
            self._block.children.append(self._gathering.placed())
            self._block.weight += self._weight
            self._gathering, self._weight = Gathering(), 0


def _find_end(text: str, position: int, tag: str) -> int:
    """Behind the end tag of an element whose content is no text; the end of the page where it is never closed."""
    end = re.compile(f"</{tag}[^<>]*>?", re.IGNORECASE).search(text, position)
    return end.end() if end is not None else len(text)


def _skip_declaration(text: str, position: int) -> int:
    """Behind a comment or declaration; one that is never closed is only its first two characters."""
    mark = "-->" if text.startswith("<!--", position) else ">"
    end = text.find(mark, position)
    return end + len(mark) if end >= 0 else len(text)


def _find_main(root: _Block) -> _Block:
    """The smallest block that holds most of what is in no link."""
    order = [root]
    for block in order:
        order.extend(block.blocks())
    for block in reversed(order):
        if block.tag in _LEFT_OUT:
            block.weight = 0
        if block.parent is not None:
            block.parent.weight += block.weight
    main = root
    while True:
        inner = max(main.blocks(), key=lambda block: block.weight, default=None)
        if inner is None or inner.weight < root.weight * _MAIN_SHARE or inner.tag in ("p", "li"):
            return main
        if inner.tag == "table" and _is_data(inner):
            return main
        main = inner


def _collect(main: _Block) -> list[Line]:
    lines: list[Line] = []
    stack: list[tuple[_Block | PlacedText, str]] = [(main, main.tag)]
    while stack:
        piece, tag = stack.pop()
        if isinstance(piece, PlacedText):
            level = int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdecimal() else None
            for number, part in enumerate(split_lines(piece)):
                heads = None if level is None else number == 0
                begins = True if tag == "li" and number == 0 else heads
                lines.append(Line(part, kind="body" if level is None else "heading", level=level, begins=begins))
        elif piece.tag == "table" and _is_data(piece):
            lines.extend(_read_rows(piece))
        elif piece.tag not in _LEFT_OUT:
            stack.extend((child, piece.tag) for child in reversed(piece.children))
    return lines


def _is_data(table: _Block) -> bool:
    """Whether a table holds data; many pages are laid out with tables, whose cells hold the whole article."""
    if table.find("table"):
        return False
    rows = [row.find("td", "th") for row in table.find("tr")]
    cells = [cell for row in rows for cell in row]
    long = sum(cell.weight > _LONG_CELL for cell in cells)
    return any(len(row) > 1 for row in rows) and long * 4 <= len(cells)


def _read_rows(table: _Block) -> list[Line]:
    lines: list[Line] = []
    for row in table.find("tr"):
        cells = []
        for cell in row.find("td", "th"):
            parts = [line.placed for line in _collect(cell)]
            cells.append(put_together(parts, " "))
        lines.append(Line(put_together(cells, "\t"), kind="table", begins=not lines))
    return lines
