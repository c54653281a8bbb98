"""One sheet of the Excel form as the data of a report: exact, by the defined names that the form carries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from selfeval_cli.loaders.addresses import KeyPath
from selfeval_cli.loaders.form_values import is_blank, read_cell
from selfeval_cli.loaders.toml_reading import parse_toml
from selfeval_cli.model.form import (
    COMPUTED,
    EXECUTION,
    EXECUTION_NAME,
    FORM_END,
    MAPPING_KEYS,
    PREFILLED,
    TEXTS_SHEET,
    FormName,
    read_form_name,
)
from selfeval_cli.sources.cell_places import CellPlace
from selfeval_cli.sources.workbook import Area, Cell, Sheet, Workbook, find_area

_MARK = re.compile(r"selfeval\.form\.(\d{1,4})", re.IGNORECASE)
_LISTS: Mapping[str, KeyPath] = {"fund": ("budget", "fund")}
_SPANNING = frozenset(("section", "group", "kind", "goal"))
"""Columns whose cells may be merged over several rows and then hold for each of them."""


class StrangeCell(NamedTuple):
    """A cell that the form does not know what to do with: `kind` is `text` or `formula` (without a result)."""

    cell: Cell
    text: str
    kind: str


@dataclass
class FormReading:
    """What a sheet gives: data as TOML would give them, the cell of every key (blank ones too), and what was not understood."""

    data: dict[str, Any] = field(default_factory=lambda: {"format": 1})
    cells: dict[KeyPath, CellPlace] = field(default_factory=dict)
    strange: list[StrangeCell] = field(default_factory=list)


def form_version(book: Workbook, sheet: Sheet) -> int | None:
    """The version of the form on this sheet; None where it is none."""
    for name, _ in _names_on(book, sheet):
        found = _MARK.fullmatch(name)
        if found is not None:
            return int(found[1])
    return None


def _names_on(book: Workbook, sheet: Sheet) -> Iterator[tuple[str, Area]]:
    """The names that mean cells of this sheet, and were made for it."""
    for (scope, name), reference in book.names.items():
        found = find_area(reference)
        if found is not None and found[0] == sheet.name and scope in (sheet.name, None):
            yield name, found[1]


def read_form(book: Workbook, sheet: Sheet) -> FormReading:
    """Read one sheet. Nothing raises; what does not fit is left to the validation, or listed as strange."""
    walk = _Walk(book, sheet)
    walk.read_fields()
    for table in sorted(
        walk.tables, key=lambda table: table == "section"
    ):  # which rows of it count, the indicators say
        walk.read_table(table)
    walk.note_strange()
    return walk.reading


class _Walk:
    """The walk over one sheet."""

    def __init__(self, book: Workbook, sheet: Sheet) -> None:
        self.reading = FormReading()
        self.tables: dict[str, dict[str, Cell]] = {}
        self._book, self._sheet = book, sheet
        self._fields: dict[tuple[str, ...], Cell] = {}
        self._ends: dict[str, int] = {}
        self._known: set[Cell] = set()
        self._execution: dict[str, CellPlace] = {}
        for name, area in _names_on(book, sheet):
            cell = area.top, area.left
            self._known.add(cell)
            meant = read_form_name(name)
            if meant is not None:
                self._sort(meant, cell)
            elif _MARK.fullmatch(name):
                self.reading.cells["report",] = CellPlace(*cell)

    def _sort(self, meant: FormName, cell: Cell) -> None:
        if meant.table is None:
            self._fields[meant.path] = cell
        elif meant.key == FORM_END:
            self._ends[meant.table] = cell[0]
        else:
            self.tables.setdefault(meant.table, {})[meant.key] = cell

    def read_fields(self) -> None:
        """Single values; the unit of the amounts first, which they may carry as well."""
        whole = self._fields.get(("budget", "total", "budget"))
        if whole is not None:  # what is wrong with the budget as a whole is shown at its sum
            self.reading.cells["budget",] = CellPlace(*whole, self._sheet.text_at(*whole).strip())
        unit_first = sorted(self._fields.items(), key=lambda pair: (pair[0] != ("budget", "unit"), pair[1]))
        for path, cell in unit_first:
            if path[-1] == COMPUTED:
                continue
            text = self._sheet.text_at(*cell).strip()
            place = CellPlace(*cell, text)
            if path[0] == EXECUTION:
                self._execution[path[-1]] = place
                continue
            self._place(path, place)
            value = read_cell(path, text, self._unit())
            if value is not None:
                _put(self.reading.data, path, value)

    def _unit(self) -> str | None:
        budget = self.reading.data.get("budget", {})
        return budget.get("unit") if isinstance(budget, dict) else None

    def _place(self, keys: KeyPath, place: CellPlace) -> None:
        """Note the cell of a key, and of everything above that has none yet; what is above says nothing of its own."""
        self.reading.cells[keys] = place
        for length in range(1, len(keys)):
            self.reading.cells.setdefault(keys[:length], place._replace(text=""))

    def read_table(self, table: str) -> None:
        """The rows of a table, each with something in it beyond what the form itself had put there."""
        heads = self.tables[table]
        keys = _LISTS.get(table, (table,))
        rows = self._rows(table)
        for key, cell in heads.items():
            self._place((*keys, key), CellPlace(*cell))
        claim = self._claim_execution() if table == "indicator" else None
        elements = [claim] if claim is not None else []
        for row in rows:
            places = {key: CellPlace(row, cell[1], self._text(row, cell[1], table, key)) for key, cell in heads.items()}
            self._known.update((place.row, place.column) for place in places.values())
            if table == "section":
                self._read_section(places)
                continue
            if all(is_blank(place.text) for key, place in places.items() if key not in PREFILLED[table]):
                continue
            if table == "other":
                self._read_other(places)
                continue
            elements.append(self._read_row((*keys, len(elements)), places))
        if elements:
            _put(self.reading.data, keys, elements)

    def _rows(self, table: str) -> range:
        heads = self.tables[table].values()
        merges = [self._sheet.merge_at(*cell) for cell in heads]
        first = (
            max((area.bottom if area is not None else cell[0]) for cell, area in zip(heads, merges, strict=True)) + 1
        )
        end = self._ends.get(table)
        if (
            end is None
        ):  # its row was deleted: the table ends where something else of the form begins, or nothing more stands
            starts = [cell[0] for cell in self._fields.values()] + [
                cell[0] for other, columns in self.tables.items() if other != table for cell in columns.values()
            ]
            last = max((row for row, _ in self._sheet.cells), default=0)
            end = min([row for row in starts if row >= first], default=last + 1)
        return range(first, end)

    def _text(self, row: int, column: int, table: str, key: str) -> str:
        if key in _SPANNING:
            return self._sheet.text_at(row, column).strip()
        text = self._sheet.cells.get((row, column), "")
        return text if (table, key) == ("section", "text") and text.strip() else text.strip()

    def _read_row(self, keys: KeyPath, places: Mapping[str, CellPlace]) -> dict[str, Any]:
        element: dict[str, Any] = {}
        named = places.get("name") or places.get("text")
        self._place(keys, named or next(iter(places.values())))
        for key, place in places.items():
            if key == COMPUTED:
                continue
            self.reading.cells[*keys, key] = place
            value = read_cell((*keys, key), place.text, self._unit())
            if value is None:
                continue
            element[key] = value
            if key in MAPPING_KEYS and isinstance(value, dict):
                for name, part in value.items():
                    self.reading.cells[*keys, key, name] = place._replace(text=str(part))
        return element

    def _read_section(self, places: Mapping[str, CellPlace]) -> None:
        """A section that says something, or that an indicator names; indicators get its id in place of its title."""
        title = places["title"].text if "title" in places else ""
        identifier = (places["id"].text if "id" in places else "") or title
        if is_blank(identifier):
            return
        members = [one for one in self.reading.data.get("indicator", ()) if one.get("section") in (identifier, title)]
        said = [key for key, place in places.items() if key not in PREFILLED["section"] and not is_blank(place.text)]
        if not members and not said:
            return
        element = self._read_row(("section", identifier), places)
        element.pop("id", None)
        for one in members:
            one["section"] = identifier
        _put(self.reading.data, ("section", identifier), element)

    def _read_other(self, places: Mapping[str, CellPlace]) -> None:
        """A key path and a value, as the report file would have them; a value that is no TOML is a text."""
        key, value = places.get("key"), places.get("value")
        if key is None or value is None or is_blank(key.text) or is_blank(value.text):
            return
        found = _parse_pair(key.text, value.text)
        path = _only_path(found) if found is not None else None
        if found is None or path is None or _holds(self.reading.data, path):
            self.reading.strange.append(StrangeCell((key.row, key.column), key.text, "text"))
            return
        node: Any = found
        for step in path:
            node = node[step]
        self._place(path, value)
        _put(self.reading.data, path, node)

    def _claim_execution(self) -> dict[str, Any] | None:
        """What the form claims for budget execution, as the indicator that reports have for it; it is the first of them."""
        score = self._execution.get("score")
        if score is None or is_blank(score.text):
            return None
        keys: KeyPath = ("indicator", 0)
        cells = self.reading.cells
        element: dict[str, Any] = {"name": EXECUTION_NAME}
        cells[keys] = cells[*keys, "name"] = score
        for key, place in self._execution.items():
            cells[*keys, key] = place
            value = read_cell((*keys, key), place.text)
            if value is not None:
                element[key] = value
        rate = self.reading.data.get("budget", {}).get("execution_rate")
        if rate is not None:
            element["actual"] = f"{rate}%"
            cells[*keys, "actual"] = cells["budget", "execution_rate"]
        return element

    def note_strange(self) -> None:
        """Cells with words that neither the form had nor a value of it has; formulas without a result where a value should be."""
        self.reading.strange += [
            StrangeCell(cell, "", "formula") for cell in self._sheet.unknown if cell in self._known
        ]
        texts = self._book.sheet(TEXTS_SHEET)
        if texts is None:  # the sheet was moved to another workbook: what the form had said cannot be told any more
            return
        own = set(texts.cells.values())
        self.reading.strange += [
            StrangeCell(cell, text, "text")
            for cell, text in self._sheet.cells.items()
            if cell not in self._known and text not in own and not is_blank(text)
        ]


def _put(data: dict[str, Any], path: KeyPath, value: Any) -> None:
    node: Any = data
    for step in path[:-1]:
        node = node.setdefault(step, {})
    node[path[-1]] = value


def _holds(data: Any, path: KeyPath) -> bool:
    """Whether there is a value at the path, or on the way to it."""
    for step in path:
        if not isinstance(data, dict):
            return True
        if step not in data:
            return False
        data = data[step]
    return True


def _parse_pair(key: str, value: str) -> dict[str, Any] | None:
    for written in (value, None):
        try:
            return parse_toml(f"{key} = {written if written is not None else _quote(value)}\n", careful=True)
        except (ValueError, RecursionError):
            continue
    return None


def _quote(text: str) -> str:
    import tomli_w

    return tomli_w.dumps({"x": text}).removeprefix("x = ").rstrip("\n")


def _only_path(data: dict[str, Any]) -> KeyPath | None:
    """The path of the one value in it; None where there are more, as a key with a line break could bring in."""
    path: KeyPath = ()
    node: Any = data
    while isinstance(node, dict) and len(node) == 1:
        (key,) = node
        path = (*path, key)
        node = node[key]
    return None if isinstance(node, dict) and not path else path
