"""All figures of a report as CSV, one row each, for spreadsheets and for programs."""

from __future__ import annotations

import csv
import io
import re

from selfeval_cli.messages.budget_words import LINE_WORDS
from selfeval_cli.messages.csv_words import COLUMNS
from selfeval_cli.messages.keys import label, label_value
from selfeval_cli.messages.language import Language
from selfeval_cli.model.report import Report
from selfeval_cli.renderers.figure_data import Figure, list_figures, scaled
from selfeval_cli.text.quantity import Change, Moment, Quantity, Rank

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
        for cells in _list_rows(figure, year, language):
            writer.writerow([_as_text(cells.get(column) or "") for column in COLUMNS])
    return output.getvalue()


def _as_text(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _cells(figure: Figure, year: int | None, language: Language) -> dict[str, str | None]:
    reading = figure.reading
    in_budget = figure.path.startswith("budget.")
    line = LINE_WORDS.get(figure.item) if in_budget else None
    cells: dict[str, str | None] = {
        "path": figure.path,
        "section": figure.section,
        "indicator": figure.indicator,
        "item": line.in_language(language) if line is not None else figure.item,
        "role": label(_table_of(figure.key) if in_budget else "indicator", figure.key).in_language(language),
        "text": figure.text,
        "status": _name("figure-status", reading.status.value, language),
        "period": figure.period.text if figure.period is not None else None,
    }
    period = reading.period or (figure.period.period if figure.period is not None else None)
    if period is not None and period.first_month is not None and (year is not None or period.year is not None):
        cells["months"] = period.normalised(year or 0)
    if figure.key == "change":
        cells |= _change_cells(reading.change, language) if reading.change is not None else {}
        cells["basis"] = cells.get("basis") or figure.change_basis
    elif figure.key == "rank":
        cells |= _rank_cells(reading.ranks[0]) if reading.ranks else {}
    elif reading.quantity is not None:
        cells |= _quantity_cells(reading.quantity, language)
    elif reading.moment is not None:
        cells |= _moment_cells(reading.moment)
    return cells


def _table_of(key: str) -> str:
    return "budget" if key == "carryover" else "line"


def _name(kind: str, value: str, language: Language) -> str:
    return label_value(kind, value).in_language(language)


def _quantity_cells(quantity: Quantity, language: Language) -> dict[str, str | None]:
    softened = quantity.approximation
    return {
        "value": scaled(quantity.number, quantity),
        "upper": None if quantity.upper is None else scaled(quantity.upper, quantity),
        "unit": quantity.unit.symbol if quantity.unit is not None else None,
        "dimension": _name("dimension", quantity.dimension.value, language),
        "approximation": None if softened is None else _name("approximation", softened.value, language),
        "comparison": quantity.comparison.value if quantity.comparison is not None else None,
    }


def _moment_cells(moment: Moment) -> dict[str, str | None]:
    """A date as `value`, in ISO form, as far as it is named from the year on."""
    parts = []
    for number, width in ((moment.year, 4), (moment.month, 2), (moment.day, 2)):
        if number is None:
            break
        parts.append(f"{number:0{width}d}")
    return {"value": "-".join(parts), "comparison": moment.comparison.value}


def _change_cells(change: Change, language: Language) -> dict[str, str | None]:
    """The amount of a change with its sign as `value`; of a from-to change, the value reached."""
    amount = change.amount or change.to
    cells = _quantity_cells(amount, language) if amount is not None else {}
    if change.amount is not None and change.direction < 0:
        cells["value"] = f"-{cells['value']}"
    return {**cells, "basis": change.basis}


def _rank_cells(rank: Rank) -> dict[str, str | None]:
    basis = "".join(word for word in (rank.scope, rank.subject) if word)
    return {"value": str(rank.position), "upper": None if rank.of is None else str(rank.of), "basis": basis}
