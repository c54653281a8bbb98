"""Where the values of a report stand in a workbook: the cell of every key, and what the cell says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from selfeval_cli.sources.toml_places import Path
from selfeval_cli.sources.workbook import cell_name


class CellPlace(NamedTuple):
    """A cell, row and column from 0, with its text as the report has it (empty where the cell is blank)."""

    row: int
    column: int
    text: str = ""


class CellPlaces(NamedTuple):
    """The cells of one report; `cells` has blank ones too, which is where something missing should stand."""

    file: str
    sheet: str
    cells: Mapping[Path, CellPlace]

    def nearest(self, keys: Path) -> CellPlace | None:
        """The cell of the key path, or else of the closest one above it."""
        for length in range(len(keys), 0, -1):
            place = self.cells.get(keys[:length])
            if place is not None:
                return place
        return None

    def words(self, place: CellPlace) -> str:
        """The cell as people call it: `自评表!F12`."""
        return f"{self.sheet}!{cell_name(place.row, place.column)}"
