"""Word documents (docx) as paragraphs: text boxes, automatic numbers, accepted changes and footnotes in, what was deleted out.

Places: `origin` is the index of the `w:p` among all of the body in document order (those in tables and text boxes too);
`offset` counts the characters of its `w:t`, and one for each tab, break and hyphen sign, in document order and without what
stands in deletions and in text boxes. Footnotes have none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfeval_cli.sources.archive import Archive, ArchiveTrouble
from selfeval_cli.sources.cut_lines import Wrapping, ends_sentence
from selfeval_cli.sources.document import ParagraphKind, TextDocument
from selfeval_cli.sources.document_tables import DOCUMENT_LIMIT
from selfeval_cli.sources.docx_numbering import Numbering
from selfeval_cli.sources.docx_styles import Properties, Styles, add_defaults, find_value, read_properties
from selfeval_cli.sources.joining import Line, join_lines, keep_bold_apart
from selfeval_cli.sources.placed_text import Gathering, PlacedText, put_together, split_lines, trim
from selfeval_cli.sources.reading import Unreadable
from selfeval_cli.sources.xml_walk import RefusedError, open_or_refuse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MAIN = "word/document.xml"
_NAMESPACE = "/wordprocessingml/"
_HIDDEN = frozenset(
    "del moveFrom Fallback instrText delText pPr rPr sectPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr footnotePr rt".split()
)
"""What is not looked into: deletions, the second copy of a text box, properties."""
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_docx(data: bytes, name: str) -> TextDocument | Unreadable:
    """Read the bytes of a docx. Never raises on what stands there; nothing is fetched or run."""
    if len(data) > DOCUMENT_LIMIT:
        return Unreadable(name, "too-large", {"size": len(data), "limit": DOCUMENT_LIMIT})
    try:
        archive = open_or_refuse(data)
    except RefusedError as refusal:
        return Unreadable(name, refusal.reason, refusal.params)
    if any(part.lower().endswith("vbaproject.bin") for part in archive.names):
        return Unreadable(name, "macros")
    root = archive.read_xml(_MAIN)
    if isinstance(root, ArchiveTrouble):
        return Unreadable(name, "doctype" if root.reason == "doctype" else "broken-document")
    body = next((child for child in root if _name(child) == "body"), None)
    if body is None:
        return Unreadable(name, "broken-document")
    styles = Styles(_read_part(archive, "word/styles.xml"))
    walk = _Walk(body, styles, Numbering(_read_part(archive, "word/numbering.xml")))
    walk.read_blocks(body)
    paragraphs = join_lines([*keep_bold_apart(walk.lines), *_read_notes(archive)], Wrapping())
    if not walk.paged:
        paragraphs = tuple(paragraph._replace(page=None) for paragraph in paragraphs)
    return TextDocument(name, "docx", paragraphs, walk.page if walk.paged else None, _read_title(archive))


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _is_paragraph(element: Element) -> bool:
    namespace, _, name = element.tag.rpartition("}")
    return name == "p" and _NAMESPACE in namespace


def _read_part(archive: Archive, name: str) -> Element | None:
    """A part that a document can do without."""
    root = archive.read_xml(name) if name in archive.names else None
    return None if isinstance(root, ArchiveTrouble) else root


def _read_title(archive: Archive) -> str | None:
    root = _read_part(archive, "docProps/core.xml")
    titles = [child.text or "" for child in (root if root is not None else ()) if _name(child) == "title"]
    return (titles[0].strip() or None) if titles else None


def _read_notes(archive: Archive) -> list[Line]:
    lines: list[Line] = []
    for part in ("word/footnotes.xml", "word/endnotes.xml"):
        root = _read_part(archive, part)
        for note in root if root is not None else ():
            if any(key.rpartition("}")[2] == "type" for key in note.attrib):  # the line above the notes
                continue
            text = "".join(piece.text or "" for piece in note.iter() if _name(piece) == "t")
            lines.append(Line(PlacedText(text), kind="note"))
    return lines


class _Walk:
    """Reads the blocks of a body in order; counts paragraphs and pages."""

    def __init__(self, body: Element, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._indexes = {id(element): index for index, element in enumerate(filter(_is_paragraph, body.iter()))}
        self._merged = False  # the end of the paragraph before was deleted
        self._broken = False  # a page break was asked for, and no text has come since
        self.page = 1
        self.paged = False
        self.lines: list[Line] = []

    def read_blocks(self, parent: Element) -> None:
        stack = list(reversed(parent))
        while stack:
            block = stack.pop()
            name = _name(block)
            if _is_paragraph(block):
                self.lines.extend(self._read_paragraph(block))
            elif name == "tbl":
                self._read_table(block)
            elif name not in _HIDDEN:
                stack.extend(reversed(block))

    def _read_table(self, table: Element) -> None:
        """One line a row. The first one begins the table, so that two tables do not become one."""
        page = self.page
        for number, row in enumerate(_find(table, "tr")):
            if any(_name(mark) == "del" for properties in row if _name(properties) == "trPr" for mark in properties):
                continue
            cells: list[PlacedText] = []
            for cell in _find(row, "tc"):
                parts = [part for block in _find(cell, "p", "tbl") for part in self._read_cell_block(block)]
                cells.append(put_together(parts, " "))
            self.lines.append(Line(put_together(cells, "\t"), page, "table", begins=number == 0))

    def _read_cell_block(self, block: Element) -> list[PlacedText]:
        paragraphs = [block] if _name(block) == "p" else [found for found in block.iter() if _name(found) == "p"]
        found = [trim(line.placed) for paragraph in paragraphs for line in self._read_paragraph(paragraph, plain=True)]
        return [placed for placed in found if placed.text]

    def _read_paragraph(self, paragraph: Element, *, plain: bool = False) -> list[Line]:
        """The lines of a paragraph (several where there are soft breaks), then those of the text boxes that hang on it."""
        own = next((child for child in paragraph if _name(child) == "pPr"), None)
        style_id = next(
            (find_value(child) for child in (own if own is not None else ()) if _name(child) == "pStyle"), ""
        )
        style = self._styles.find(style_id)
        properties = add_defaults(read_properties(own), style)
        label = self._label(properties)
        before = self.page
        placed, boxes, page = self._read_runs(paragraph, bool(style.bold))
        level = None if plain else properties.level or None
        kind: ParagraphKind = "body" if level is None else "heading"
        lines: list[Line] = []
        for part in split_lines(placed):
            begins = None
            if lines:
                of_one = level is not None or (properties.centred and not ends_sentence(lines[-1].placed.text))
                begins = False if of_one else None
            elif label:
                part, begins = _put_before(label, part), True  # noqa: PLW2901
            elif self._merged or level is not None or properties.centred:
                begins = not self._merged
            lines.append(Line(_tabs_to_blanks(part), page or before, kind, level, begins))
        self._merged = bool(lines) and _has_deleted_end(own)
        for box in boxes:
            inner = len(self.lines)
            self.read_blocks(box)
            added, self.lines[inner:] = self.lines[inner:], []
            lines.extend(added)
        return lines

    def _label(self, properties: Properties) -> str:
        if not properties.list_id or properties.list_id == "0":
            return ""
        return self._numbering.number(properties.list_id, properties.list_level or 0)

    def _read_runs(self, paragraph: Element, bold_style: bool) -> tuple[PlacedText, list[Element], int | None]:
        """The text, the text boxes that hang on it, and the page of its first character."""
        gathering = Gathering()
        boxes: list[Element] = []
        index, offset = self._indexes.get(id(paragraph), 0), 0
        page: int | None = None
        stack: list[tuple[Element, bool]] = [(child, bold_style) for child in reversed(paragraph)]
        while stack:
            piece, bold = stack.pop()
            name = _name(piece)
            if name == "lastRenderedPageBreak":
                self.page += 0 if self._broken else 1
                self.paged, self._broken = True, False
            elif name == "br" and any(value == "page" for value in piece.attrib.values()):
                self.page += 1
                self._broken = True
            elif name in ("t", *_SIGNS):
                text = (piece.text or "") if name == "t" else _SIGNS[name]
                if text.strip():
                    self._broken = False
                    page = page or self.page
                gathering.add(text, index, offset, bold=bold)
                offset += len(text)
            elif name == "txbxContent":
                boxes.append(piece)
            elif name == "r":
                stack.extend((child, self._is_bold(piece, bold)) for child in reversed(piece))
            elif name not in _HIDDEN:
                stack.extend((child, bold) for child in reversed(piece))
        return gathering.placed(), boxes, page

    def _is_bold(self, run: Element, inherited: bool) -> bool:
        properties = next((child for child in run if _name(child) == "rPr"), None)
        if properties is None:
            return inherited
        own = read_properties(properties).bold
        if own is not None:
            return own
        style = next((find_value(child) for child in properties if _name(child) == "rStyle"), "")
        of_style = self._styles.find(style).bold if style else None
        return inherited if of_style is None else of_style


def _find(element: Element, *wanted: str) -> list[Element]:
    """The nearest elements of these names, in order, through whatever only wraps them."""
    found: list[Element] = []
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        name = _name(child)
        if name in wanted:
            found.append(child)
        elif name not in _HIDDEN:
            stack.extend(reversed(child))
    return found


def _has_deleted_end(properties: Element | None) -> bool:
    """Whether a tracked change took the end of a paragraph away, so that the next one goes on in it."""
    return any(
        _name(mark) == "del"
        for child in (properties if properties is not None else ())
        if _name(child) == "rPr"
        for mark in child
    )


def _put_before(label: str, placed: PlacedText) -> PlacedText:
    gathering = Gathering()
    gathering.put_in(label)
    gathering.append(placed)
    return gathering.placed()


def _tabs_to_blanks(placed: PlacedText) -> PlacedText:
    return placed._replace(text=placed.text.replace("\t", " "))
