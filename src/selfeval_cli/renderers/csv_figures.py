"""All figures of a report as CSV, one row each, for spreadsheets and for programs."""

from __future__ import annotations

import csv
import io
import re

from selfeval_cli.messages.csv_words import COLUMNS
from selfeval_cli.messages.keys import label
from selfeval_cli.messages.language import Language
from selfeval_cli.model.report import Report
from selfeval_cli.renderers.figure_data import Figure, list_figures, plain
from selfeval_cli.text.quantity import Change, Quantity, Rank

_BOM = "\ufeff"  # without it Excel reads UTF-8 as GBK
# What a spreadsheet takes for the beginning of a formula, the full-width forms included.
_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r\n]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def render_csv(report: Report, language: Language = "zh") -> str:
    """The figures as CSV (RFC 4180, lines end in CR LF), beginning with a byte order mark; to be written as UTF-8, newlines as they are.

    Heads are in the language. Cells that a spreadsheet would take for a formula begin with `'`.
    """
    year = report.heading.year
    output = io.StringIO()
    output.write(_BOM)
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow([text.in_language(language) for text in COLUMNS.values()])
    for figure in list_figures(report):
        cells = _cells(figure, year, language)
        writer.writerow([_as_text(cells.get(column) or "") for column in COLUMNS])
    return output.getvalue()


def _as_text(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _cells(figure: Figure, year: int | None, language: Language) -> dict[str, str | None]:
    reading = figure.reading
    table = "line" if figure.path.startswith("budget.") else "indicator"
    cells: dict[str, str | None] = {
        "path": figure.path,
        "section": figure.section,
        "indicator": figure.indicator,
        "item": figure.item,
        "role": label(table, figure.key).in_language(language),
        "text": figure.text,
        "status": reading.status.value,
        "period": figure.period.text if figure.period is not None else None,
    }
    period = reading.period or (figure.period.period if figure.period is not None else None)
    if period is not None and (year is not None or period.year is not None):
        cells["months"] = period.normalised(year or 0)
    if reading.quantity is not None:
        cells |= _quantity_cells(reading.quantity)
    if reading.change is not None and figure.key == "change":
        cells |= _change_cells(reading.change)
    if reading.ranks and figure.key == "rank":
        cells |= _rank_cells(reading.ranks[0])
    return cells


def _quantity_cells(quantity: Quantity) -> dict[str, str | None]:
    return {
        "value": plain(quantity.value),
        "upper": None if quantity.upper is None else plain(quantity.upper * quantity.multiplier),
        "unit": quantity.unit.symbol if quantity.unit is not None else None,
        "dimension": quantity.dimension.value,
        "approximation": quantity.approximation.value if quantity.approximation is not None else None,
        "comparison": quantity.comparison.value if quantity.comparison is not None else None,
    }


def _change_cells(change: Change) -> dict[str, str | None]:
    """The amount of a change with its sign as `value`; of a from-to change, the value reached."""
    amount = change.amount or change.to
    cells = _quantity_cells(amount) if amount is not None else {}
    if change.amount is not None and change.direction < 0:
        cells["value"] = plain(-change.amount.value)
    return {**cells, "basis": change.basis}


def _rank_cells(rank: Rank) -> dict[str, str | None]:
    basis = " ".join(word for word in (rank.scope, rank.subject) if word)
    return {"value": str(rank.position), "upper": None if rank.of is None else str(rank.of), "basis": basis}
