"""Workbooks of Excel 2007 and later (OOXML), from their XML: values with their number formats, merged cells, defined names."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple

from selfeval_cli.sources.archive import Archive
from selfeval_cli.sources.number_formats import BUILT_IN, show_number
from selfeval_cli.sources.workbook import (
    AREAS_LIMIT,
    CELLS_LIMIT,
    SHEETS_LIMIT,
    Area,
    Cell,
    Sheet,
    Workbook,
    find_area,
    find_cell,
)
from selfeval_cli.sources.xml_walk import Attributes, RefusedError, find_attribute, walk_xml

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LAST_COLUMN = 16_383


class _Relation(NamedTuple):
    kind: str  # the last word of its type: officeDocument, worksheet, sharedStrings, styles
    target: str


class _SheetEntry(NamedTuple):
    name: str
    visible: bool
    relation: str


def read_xlsx(archive: Archive, name: str) -> Workbook:
    """Read the sheets of a workbook. Raises RefusedError where it is none, is damaged, has macros or too many cells."""
    main = _find_main(archive)
    relations = _read_relations(archive, main)
    overview = _Overview()
    walk_xml(archive, main, overview.start, overview.end, overview.text)
    by_kind = {relation.kind: relation.target for relation in relations.values()}
    strings = _Strings()
    if by_kind.get("sharedStrings") in archive.names:
        walk_xml(archive, by_kind["sharedStrings"], strings.start, strings.end, strings.text)
    styles = _Styles()
    if by_kind.get("styles") in archive.names:
        walk_xml(archive, by_kind["styles"], styles.start, styles.end)
    budget = CELLS_LIMIT
    sheets = []
    for entry in overview.entries:
        relation = relations.get(entry.relation)
        if relation is None or relation.kind not in ("worksheet", "chartsheet", "dialogsheet", "xlMacrosheet"):
            raise RefusedError("broken-document")
        if relation.kind != "worksheet":
            continue
        walk = _SheetWalk(strings.all, styles.codes(), budget, from_1904=overview.from_1904)
        walk_xml(archive, relation.target, walk.start, walk.end, walk.text)
        budget -= len(walk.cells)
        sheets.append(walk.sheet(entry))
    order = [entry.name for entry in overview.entries]
    names = {
        (order[local] if local is not None and local < len(order) else None, known): reference
        for local, known, reference in overview.names
    }
    return Workbook(name, "xlsx", tuple(sheets), names)


def _find_main(archive: Archive) -> str:
    if any(part.lower().endswith("vbaproject.bin") for part in archive.names):
        raise RefusedError("macros")
    if "_rels/.rels" not in archive.names:
        raise RefusedError("not-a-workbook")
    for relation in _read_relations(archive, "").values():
        if relation.kind == "officeDocument":
            if posixpath.basename(relation.target) == "workbook.bin":  # xlsb
                raise RefusedError("not-a-workbook")
            if not posixpath.dirname(relation.target).endswith("xl"):  # word, ppt
                raise RefusedError("not-a-workbook")
            return relation.target
    raise RefusedError("not-a-workbook")


def _read_relations(archive: Archive, part: str) -> dict[str, _Relation]:
    """What a part refers to inside the file, by id; links to the outside are never followed."""
    folder, base = posixpath.split(part)
    relations: dict[str, _Relation] = {}

    def start(element: str, attributes: Attributes) -> None:
        if element == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, attributes["Target"].replace("\\", "/")))
            kind = attributes["Type"].rpartition("/")[2]
            relations[attributes["Id"]] = _Relation(kind, target.lstrip("/"))

    walk_xml(archive, posixpath.join(folder, "_rels", f"{base}.rels"), start)
    return relations


class _Overview:
    """What `xl/workbook.xml` says: the sheets in order, the names, from when dates count."""

    def __init__(self) -> None:
        self.entries: list[_SheetEntry] = []
        self.names: list[tuple[int | None, str, str]] = []
        self.from_1904 = False
        self._name: tuple[int | None, str] | None = None
        self._reference = ""

    def start(self, element: str, attributes: Attributes) -> None:
        if element == "sheet":
            relation = find_attribute(attributes, "id")
            self.entries.append(
                _SheetEntry(attributes["name"], attributes.get("state", "visible") == "visible", relation or "")
            )
        elif element == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")
        elif element == "definedName":
            local = attributes.get("localSheetId")
            self._name, self._reference = (None if local is None else int(local), attributes["name"]), ""

    def text(self, text: str) -> None:
        if self._name is not None:
            self._reference += text

    def end(self, element: str) -> None:
        if element == "definedName" and self._name is not None:
            self.names.append((*self._name, self._reference))
            self._name = None
        if len(self.names) > AREAS_LIMIT or len(self.entries) > SHEETS_LIMIT:
            raise RefusedError("too-many-cells", {"cells": CELLS_LIMIT})


class _Strings:
    """The shared strings; how Chinese is pronounced (rPh) is no part of the text."""

    def __init__(self) -> None:
        self.all: list[str] = []
        self._parts: list[str] = []
        self._inside = self._spoken = False

    def start(self, element: str, _: Attributes) -> None:
        if element == "si":
            self._parts = []
        elif element == "t":
            self._inside = not self._spoken
        elif element == "rPh":
            self._spoken = True

    def text(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)

    def end(self, element: str) -> None:
        if element == "t":
            self._inside = False
        elif element == "rPh":
            self._spoken = False
        elif element == "si":
            self.all.append(_clean("".join(self._parts)))


class _Styles:
    """Which number format each style of a cell has."""

    def __init__(self) -> None:
        self._own: dict[int, str] = {}
        self._styles: list[int] = []
        self._inside = False

    def start(self, element: str, attributes: Attributes) -> None:
        if element == "numFmt":
            self._own[int(attributes["numFmtId"])] = attributes["formatCode"]
        elif element == "cellXfs":
            self._inside = True
        elif element == "xf" and self._inside:
            self._styles.append(int(attributes.get("numFmtId", "0")))

    def end(self, element: str) -> None:
        if element == "cellXfs":
            self._inside = False

    def codes(self) -> list[str]:
        """The format code of every style, by its number."""
        return [self._own.get(number) or BUILT_IN.get(number, "General") for number in self._styles]


class _SheetWalk:
    """The walk over one sheet; what is kept is what has text."""

    def __init__(self, strings: list[str], codes: list[str], budget: int, *, from_1904: bool) -> None:
        self.cells: dict[Cell, str] = {}
        self._strings, self._codes, self._budget, self._from_1904 = strings, codes, budget, from_1904
        self._merged: list[Area] = []
        self._unknown: list[Cell] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._row = self._column = -1
        self._kind = ""
        self._style = 0
        self._value: list[str] = []
        self._inside = self._spoken = self._formula = False

    def start(self, element: str, attributes: Attributes) -> None:
        if element == "c":
            self._open_cell(attributes)
        elif element == "v" or (element == "t" and not self._spoken):
            self._inside = True
        elif element == "f":
            self._formula = True
        elif element == "row":
            self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
            self._column = -1
            if attributes.get("hidden") in ("1", "true"):
                self._hidden_rows.add(self._row)
        elif element == "mergeCell":
            found = find_area(attributes["ref"])
            if found is not None:
                self._merged.append(found[1])
            if len(self._merged) > AREAS_LIMIT:
                raise RefusedError("too-many-cells", {"cells": CELLS_LIMIT})
        elif element == "col" and attributes.get("hidden") in ("1", "true"):
            last = min(int(attributes["max"]) - 1, _LAST_COLUMN)
            self._hidden_columns |= set(range(int(attributes["min"]) - 1, last + 1))
        elif element == "rPh":
            self._spoken = True

    def _open_cell(self, attributes: Attributes) -> None:
        place = find_cell(attributes["r"]) if "r" in attributes else (self._row, self._column + 1)
        if place is None:
            raise RefusedError("broken-document")
        self._row, self._column = place
        self._kind = attributes.get("t", "n")
        self._style = int(attributes.get("s", "0"))
        self._value, self._formula = [], False

    def text(self, text: str) -> None:
        if self._inside:
            self._value.append(text)

    def end(self, element: str) -> None:
        if element in ("v", "t"):
            self._inside = False
        elif element == "rPh":
            self._spoken = False
        elif element == "c":
            shown = self._show()
            if shown:
                if len(self.cells) >= self._budget:
                    raise RefusedError("too-many-cells", {"cells": CELLS_LIMIT})
                self.cells[self._row, self._column] = shown
            elif self._formula and not self._value:
                self._unknown.append((self._row, self._column))

    def _show(self) -> str:
        value = "".join(self._value)
        if self._kind == "s":
            return self._strings[int(value)] if value else ""
        if self._kind == "n":
            code = self._codes[self._style] if self._style < len(self._codes) else "General"
            return show_number(value, code, from_1904=self._from_1904) if value else ""
        if self._kind == "b":
            return "TRUE" if value.strip() == "1" else "FALSE"
        if self._kind == "d":
            return value.removesuffix("Z").partition("T00:00:00")[0].replace("T", " ")
        return _clean(value)

    def sheet(self, entry: _SheetEntry) -> Sheet:
        """What was found."""
        return Sheet(
            entry.name,
            entry.visible,
            self.cells,
            tuple(self._merged),
            tuple(self._unknown),
            frozenset(self._hidden_rows),
            frozenset(self._hidden_columns),
        )


def _clean(text: str) -> str:
    """Characters that XML cannot hold are written `_x000D_`; the ends of lines become LF."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
