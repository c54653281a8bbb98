"""One sheet of the Excel form as the data of a report: exact, by the defined names that the form carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from selfeval_cli.loaders.addresses import KeyPath
from selfeval_cli.loaders.form_layout import FormLayout
from selfeval_cli.loaders.form_values import is_blank, read_cell
from selfeval_cli.loaders.toml_reading import parse_toml
from selfeval_cli.model.form import (
    COMPUTED,
    EXECUTION,
    EXECUTION_NAME,
    MAPPING_KEYS,
    PREFILLED,
    TEXTS_SHEET,
)
from selfeval_cli.sources.cell_places import CellPlace
from selfeval_cli.sources.workbook import Cell, Sheet, Workbook

_LISTS: Mapping[str, KeyPath] = {"fund": ("budget", "fund"), "item": ("budget", "item")}
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


def read_form(book: Workbook, sheet: Sheet) -> FormReading:
    """Read one sheet. Nothing raises; what does not fit is left to the validation, or listed as strange."""
    walk = _Walk(FormLayout(book, sheet))
    walk.read_fields()
    walk.read_tables()
    walk.note_strange(book, sheet)
    return walk.reading


class _Walk:
    """The walk over one sheet."""

    def __init__(self, layout: FormLayout) -> None:
        self.reading = FormReading()
        self._layout = layout
        self._known = set(layout.named)
        self._execution: dict[str, CellPlace] = {}

    def read_fields(self) -> None:
        """Single values; the unit of the amounts first, which they may carry as well."""
        fields, cells = self._layout.fields, self.reading.cells
        if self._layout.title is not None:
            cells["report",] = CellPlace(*self._layout.title)
        whole = fields.get(("budget", "total", "budget"))
        if whole is not None:  # what is wrong with the budget as a whole is shown at its sum
            cells["budget",] = CellPlace(*whole, self._layout.text(*whole).strip())
        for path, cell in sorted(fields.items(), key=lambda pair: (pair[0] != ("budget", "unit"), pair[1])):
            place = CellPlace(*cell, self._layout.text(*cell).strip())
            if path[-1] == COMPUTED:
                continue
            if path[0] == EXECUTION:
                self._execution[path[-1]] = place
                continue
            self._place(path, place)
            value = read_cell(path, place.text, self._unit())
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

    def read_tables(self) -> None:
        """Every table; that of the sections last, for which of its rows count the indicators say."""
        for table in sorted(self._layout.tables, key=lambda table: table == "section"):
            self._read_table(table)

    def _read_table(self, table: str) -> None:
        """The rows with something in them beyond what the form itself had put there."""
        keys = _LISTS.get(table, (table,))
        for key, cell in self._layout.tables[table].items():
            self._place((*keys, key), CellPlace(*cell))
        claim = self._claim_execution() if table == "indicator" else None
        elements = [claim] if claim is not None else []
        columns = self._layout.columns(table)
        for row in self._layout.rows(table):
            places = {
                key: CellPlace(row, column, self._text(row, column, table, key)) for key, column in columns.items()
            }
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

    def _text(self, row: int, column: int, table: str, key: str) -> str:
        if key in _SPANNING:
            return self._layout.spanning_text(row, column).strip()
        text = self._layout.text(row, column)
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

    def note_strange(self, book: Workbook, sheet: Sheet) -> None:
        """Cells with words that neither the form had nor a value of it has; formulas without a result where a value should be."""
        strange = self.reading.strange
        strange += [StrangeCell(cell, "", "formula") for cell in sheet.unknown if cell in self._known]
        texts = book.sheet(TEXTS_SHEET)
        if texts is None:  # the sheet was moved to another workbook: what the form had said cannot be told any more
            return
        own = set(texts.cells.values())
        strange += [
            StrangeCell(cell, text, "text")
            for cell, text in sheet.cells.items()
            if cell not in self._known and text not in own and not is_blank(text)
        ]


def _put(data: dict[str, Any], path: KeyPath, value: Any) -> None:
    """Set a value; names that contradict each other, which no form of ours has, count for nothing."""
    node: Any = data
    for step in path[:-1]:
        node = node.setdefault(step, {})
        if not isinstance(node, dict):
            return
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
