"""Spreadsheets of OpenDocument (ods), from their XML: what each cell shows, merged cells, defined names."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from selfeval_cli.sources.archive import Archive
from selfeval_cli.sources.number_formats import show_number
from selfeval_cli.sources.workbook import AREAS_LIMIT, CELLS_LIMIT, SHEETS_LIMIT, Area, Cell, Sheet, Workbook
from selfeval_cli.sources.xml_walk import Attributes, RefusedError, read_member, walk_xml

_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_NUMBER = re.compile(r"-?[\d,]*\d(?:\.(?P<places>\d+))?(?P<percent>\s*%)?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_PART_OF_DATE = re.compile(r"\d{4}年?|(?:\d{4}年)?\d{1,2}月")
_LAST_ROW, _LAST_COLUMN = 1_048_575, 16_383


def read_ods(archive: Archive, name: str) -> Workbook:
    """Read the sheets of a spreadsheet. Raises RefusedError where it is none, is damaged, has macros or too many cells."""
    if "mimetype" in archive.names and not read_member(archive, "mimetype").startswith(_KIND.encode()):
        raise RefusedError("not-a-workbook")
    if "META-INF/manifest.xml" in archive.names:
        walk_xml(archive, "META-INF/manifest.xml", _refuse_encrypted)
    if any(part.startswith(("Basic/", "Scripts/")) and not part.endswith("/") for part in archive.names):
        raise RefusedError("macros")
    walk = _Walk()
    walk_xml(archive, "content.xml", walk.start, walk.end, walk.text)
    return Workbook(name, "ods", tuple(walk.sheets), walk.names)


def _refuse_encrypted(element: str, _: Attributes) -> None:
    if element == "encryption-data":
        raise RefusedError("encrypted")


class _Walk:
    """The walk over the whole content; what is kept is what has text."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.names: dict[tuple[str | None, str], str] = {}
        self._count = 0
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._depth = 0  # of tables: one inside a cell is no sheet
        self._aside = 0  # inside a note on a cell, or a shape: not the cell's own text
        self._sheet: str | None = None
        self._visible = True
        self._cells: dict[Cell, str] = {}
        self._merged: list[Area] = []
        self._unknown: list[Cell] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._row = self._column = self._columns = 0
        self._rows = 1
        self._row_cells: list[tuple[int, int, str]] = []
        self._cell: Attributes = {}
        self._lines: list[str] = []
        self._inside = 0

    def start(self, element: str, attributes: Attributes) -> None:
        if element in ("annotation", "frame", "custom-shape", "shapes"):
            self._aside += 1
        elif self._aside:
            return
        elif element == "table":
            self._depth += 1
            if self._depth == 1:
                self._open_sheet(attributes)
        elif element in ("table-cell", "covered-table-cell"):
            if self._depth == 1:
                self._cell, self._lines = attributes, []
        elif element == "p":
            self._inside += 1
            self._lines.append("")
        elif element == "s" and self._inside:
            self._lines[-1] += " " * min(int(attributes.get("text:c", "1")), 1000)
        elif element in ("tab", "line-break") and self._inside:
            self._lines[-1] += "\t" if element == "tab" else "\n"
        else:
            self._start_other(element, attributes)

    def _start_other(self, element: str, attributes: Attributes) -> None:
        if element == "table-row" and self._depth == 1:
            self._rows = _repeats(attributes, "rows", _LAST_ROW + 1 - self._row)
            self._column, self._row_cells = 0, []
            if attributes.get("table:visibility", "visible") != "visible" and self._row + self._rows <= CELLS_LIMIT:
                self._hidden_rows |= set(range(self._row, self._row + self._rows))
        elif element == "table-column" and self._depth == 1:
            count = _repeats(attributes, "columns", _LAST_COLUMN + 1 - self._columns)
            if attributes.get("table:visibility", "visible") != "visible":
                self._hidden_columns |= set(range(self._columns, self._columns + count))
            self._columns += count
        elif element == "style":
            self._style = attributes.get("style:name", "")
        elif element == "table-properties" and attributes.get("table:display") == "false":
            self._hidden_styles.add(self._style)
        elif element == "named-range":
            reference = attributes["table:cell-range-address"]
            self.names[self._sheet, attributes["table:name"]] = _as_reference(reference)
            if len(self.names) > AREAS_LIMIT:
                raise RefusedError("too-many-cells", {"cells": CELLS_LIMIT})

    def text(self, text: str) -> None:
        if self._inside and not self._aside:
            self._lines[-1] += text

    def end(self, element: str) -> None:
        if element in ("annotation", "frame", "custom-shape", "shapes"):
            self._aside -= 1
        elif self._aside:
            return
        elif element == "p":
            self._inside -= 1
        elif element in ("table-cell", "covered-table-cell"):
            if self._depth == 1:
                self._close_cell(element)
        elif element == "table-row":
            if self._depth == 1:
                self._close_row()
        elif element == "table":
            self._depth -= 1
            if self._depth == 0:
                self._close_sheet()

    def _open_sheet(self, attributes: Attributes) -> None:
        if len(self.sheets) >= SHEETS_LIMIT:
            raise RefusedError("too-many-cells", {"cells": CELLS_LIMIT})
        self._sheet = attributes.get("table:name", "")
        self._visible = attributes.get("table:style-name") not in self._hidden_styles
        self._cells, self._merged, self._unknown = {}, [], []
        self._hidden_rows, self._hidden_columns = set(), set()
        self._row = self._columns = 0

    def _close_cell(self, element: str) -> None:
        repeats = _repeats(self._cell, "columns", _LAST_COLUMN + 1 - self._column)
        shown = _show(self._cell, "\n".join(self._lines)) if element == "table-cell" else ""
        if shown:
            self._take(self._rows * repeats)
            self._row_cells += [(self._column + number, 1, shown) for number in range(repeats)]
        elif "table:formula" in self._cell and element == "table-cell":
            self._unknown.append((self._row, self._column))
        height = int(self._cell.get("table:number-rows-spanned", "1"))
        width = int(self._cell.get("table:number-columns-spanned", "1"))
        if height > 1 or width > 1:
            self._merged.append(Area(self._row, self._column, self._row + height - 1, self._column + width - 1))
        self._column += repeats
        if len(self._merged) > AREAS_LIMIT:
            raise RefusedError("too-many-cells", {"cells": CELLS_LIMIT})

    def _take(self, cells: int) -> None:
        self._count += cells
        if self._count > CELLS_LIMIT:
            raise RefusedError("too-many-cells", {"cells": CELLS_LIMIT})

    def _close_row(self) -> None:
        for row in range(self._row, self._row + self._rows) if self._row_cells else ():
            for column, _, shown in self._row_cells:
                self._cells[row, column] = shown
        self._row += self._rows

    def _close_sheet(self) -> None:
        self.sheets.append(
            Sheet(
                self._sheet or "",
                self._visible,
                self._cells,
                tuple(self._merged),
                tuple(self._unknown),
                frozenset(self._hidden_rows),
                frozenset(self._hidden_columns),
            )
        )
        self._sheet = None


def _repeats(attributes: Attributes, what: str, most: int) -> int:
    return max(min(int(attributes.get(f"table:number-{what}-repeated", "1")), most), 0)


def _show(cell: Attributes, text: str) -> str:
    """What the cell shows, in the same form as cells of Excel."""
    kind = cell.get("office:value-type") or cell.get("calcext:value-type")
    if kind in ("float", "percentage", "currency"):
        return _show_number(cell.get("office:value", ""), text)
    if kind == "date" and not _PART_OF_DATE.fullmatch(text):
        return cell.get("office:date-value", text).removesuffix("T00:00:00").replace("T", " ")
    if kind == "boolean":
        return "TRUE" if cell.get("office:boolean-value") == "true" else "FALSE"
    # Under a number format such as "其中："@ the cell shows more than its text, which alone comes from the other formats.
    return text if "\n" in text else cell.get("office:string-value", text)


def _show_number(value: str, text: str) -> str:
    """The number with the places that the cell shows; as stored where it shows something else than digits."""
    found = _NUMBER.fullmatch(text.strip(" ()"))
    if found is None:
        if text in ("TRUE", "FALSE"):
            return text
        return _THOUSANDS.sub("", text) if _shows(text, value) else show_number(value, "General")
    places = "0" * len(found["places"] or "")
    code = f"0.{places}" if places else "0"
    return show_number(value, f"{code}%" if found["percent"] else code)


def _shows(text: str, value: str) -> bool:
    """Whether the text has the number with words around it: `15258.19万元`."""
    try:
        wanted = Decimal(value)
        shown = [Decimal(digits) for digits in re.findall(r"-?\d+(?:\.\d+)?", text.replace(",", ""))]
    except InvalidOperation:
        return False
    return len(shown) == 1 and abs(shown[0] - wanted) < 1


def _as_reference(address: str) -> str:
    """`$自评表.$B$3:.$B$9` as `自评表!$B$3:$B$9`."""
    first, _, last = address.partition(":.") if ":." in address else address.partition(":")
    sheet, _, cell = first.rpartition(".")
    last = last.rpartition(".")[2]
    return f"{sheet.removeprefix('$')}!{cell}" + (f":{last}" if last else "")
