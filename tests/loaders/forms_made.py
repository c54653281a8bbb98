"""Forms as people fill them in: the blank one of a standard, with cells written by another program than our own."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.workbook.defined_name import DefinedName

from selfeval_cli.model.budget import Budget
from selfeval_cli.model.report import Heading, Report
from selfeval_cli.renderers.xlsx_form import FormSource, render_form
from selfeval_cli.standards.loading import load_standard

AGENCY, YEAR = "云溪街道办事处", 2023


class FilledForm:
    """A form on the way; `put` fills in the cell of a single value, or of a column in the nth row below its head."""

    def __init__(self, standard: str = "national-project-2020", *titles: str) -> None:
        found = load_standard(standard, Path()).standard
        assert found is not None
        heading = Heading(agency=AGENCY, year=YEAR, scope=found.scope, standard=found.id)
        report = Report(heading=heading, budget=Budget(unit="万元"))
        blank = render_form([FormSource(found, report, title=title, blank=True) for title in titles or ("自评表",)])
        self.book = openpyxl.load_workbook(io.BytesIO(blank))
        self.sheet: Any = self.book.worksheets[0]

    def cell(self, name: str, below: int = 0) -> Any:
        """The cell of `report.agency`, or so many rows below the head `indicator.target`."""
        head = self.sheet[self.sheet.defined_names[f"selfeval.{name}"].attr_text.rpartition("!")[2].replace("$", "")]
        return self.sheet.cell(head.row + below, head.column)

    def put(self, name: str, value: object, below: int = 0) -> str:
        """Fill in a cell; its name as people call it."""
        cell = self.cell(name, below)
        cell.value = value
        return str(cell.coordinate)

    def add_indicator(self, row: int, **values: object) -> None:
        """Fill in a row of the table of indicators, from 1."""
        for key, value in values.items():
            self.put(f"indicator.{key}", value, row)

    def rename(self, old: str, new: str) -> None:
        """Give a cell of the form another meaning."""
        names = self.sheet.defined_names
        text = names.pop(f"selfeval.{old}").attr_text
        names[f"selfeval.{new}"] = DefinedName(f"selfeval.{new}", attr_text=text)

    def save(self, folder: Path, name: str = "form.xlsx") -> str:
        """Write it; its path."""
        self.book.save(folder / name)
        return str(folder / name)
