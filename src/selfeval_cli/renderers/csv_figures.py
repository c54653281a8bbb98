"""All figures of a report as CSV, one row each, for spreadsheets and for programs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.messages.budget_words import LINE_WORDS
from selfeval_cli.messages.csv_words import COLUMNS
from selfeval_cli.messages.keys import label, label_value
from selfeval_cli.messages.language import Language
from selfeval_cli.model.report import Report
from selfeval_cli.renderers.figure_data import Figure, list_figures, scaled
from selfeval_cli.text.quantity import Change, Comparison, Moment, Quantity, Rank, Reading, Span

_BOM = "\ufeff"  # without it Excel reads UTF-8 as GBK
# What a spreadsheet takes for the beginning of a formula, the full-width forms included.
_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r\n]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_MIRRORED = {
    Comparison.AT_LEAST: Comparison.AT_MOST,
    Comparison.AT_MOST: Comparison.AT_LEAST,
    Comparison.MORE: Comparison.LESS,
    Comparison.LESS: Comparison.MORE,
}

_Cells = dict[str, str | None]


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
            writer.writerow([_as_text(cell) if (cell := cells.get(column)) else "" for column in COLUMNS])
    return output.getvalue()


def _as_text(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _list_rows(figure: Figure, year: int | None, language: Language) -> Iterator[_Cells]:
    """The row of the figure, then one for each thing that stands beside it in the same string: its change, its ranks.

    A value that says nothing but changes or ranks (全区第6) has only their rows.
    """
    shared = _shared_cells(figure, year, language)
    reading = figure.reading
    change, ranks = reading.change, reading.ranks
    own: _Cells | None = None
    if figure.key == "change":
        own = _change_cells(change, figure, language) if change is not None else {"basis": figure.change_basis}
        change = None
    elif figure.key == "rank" and len(ranks) < 2:
        own = _rank_cells(ranks[0]) if ranks else {}
        ranks = ()
    elif reading.quantity is not None or reading.moment is not None or not (change is not None or ranks):
        own = _value_cells(reading, year, language)
    if own is not None:
        yield shared | own
    text = reading.text
    if change is not None:
        yield shared | _beside("change", text, change.span, language) | _change_cells(change, figure, language)
    for rank in ranks:
        yield shared | _beside("rank", text, rank.span, language) | _rank_cells(rank)


def _beside(role: str, text: str, span: Span, language: Language) -> _Cells:
    return {"role": label("indicator", role).in_language(language), "text": text[slice(*span)]}


def _shared_cells(figure: Figure, year: int | None, language: Language) -> _Cells:
    return {
        "path": figure.path,
        "section": figure.section,
        "indicator": figure.indicator,
        "item": _name_item(figure, language),
        "role": label(figure.table, figure.key).in_language(language),
        "text": figure.text,
        "status": _name("figure-status", figure.reading.status.value, language),
        **_period_cells(figure, year),
    }


def _period_cells(figure: Figure, year: int | None) -> _Cells:
    """The period in the figure's own string, else the one that it has or inherits."""
    reading = figure.reading if figure.reading.period is not None else figure.period
    if reading is None or reading.period is None:
        return {"period": reading.text if reading is not None else None}
    period = reading.period
    known = period.first_month is not None and (year is not None or period.year is not None)
    return {
        "period": reading.text[slice(*period.span)] if reading is figure.reading else reading.text,
        "months": period.normalised(year or 0) if known else None,
    }


def _name_item(figure: Figure, language: Language) -> str:
    if figure.table == "line":
        return LINE_WORDS[figure.item].in_language(language)
    if figure.table == "outlay":
        return label("budget", figure.item).in_language(language)
    if figure.table in ("staff", "assets"):
        return label("file", figure.table).in_language(language)
    return figure.item


def _name(kind: str, value: str, language: Language) -> str:
    return label_value(kind, value).in_language(language)


def _value_cells(reading: Reading, year: int | None, language: Language) -> _Cells:
    if reading.quantity is not None:
        return _quantity_cells(reading.quantity, language)
    return _moment_cells(reading.moment, year) if reading.moment is not None else {}


def _quantity_cells(quantity: Quantity, language: Language) -> _Cells:
    softened = quantity.approximation
    return {
        "value": scaled(quantity.number, quantity),
        "upper": None if quantity.upper is None else scaled(quantity.upper, quantity),
        "unit": quantity.unit.symbol if quantity.unit is not None else None,
        "dimension": _name("dimension", quantity.dimension.value, language),
        "approximation": None if softened is None else _name("approximation", softened.value, language),
        "comparison": quantity.comparison.value if quantity.comparison is not None else None,
    }


def _moment_cells(moment: Moment, year: int | None) -> _Cells:
    """A date as `value`, in ISO form, as far as it goes; without a year of its own it is in the report's, as periods are."""
    named = moment.year if moment.year is not None else None if year is None else year + moment.year_shift
    parts = []
    for number, width in ((named, 4), (moment.month, 2), (moment.day, 2)):
        if number is None:
            break
        parts.append(f"{number:0{width}d}")
    comparison = moment.comparison.value if moment.comparison is not Comparison.EQUAL else None
    return {"value": "-".join(parts), "comparison": comparison}


def _change_cells(change: Change, figure: Figure, language: Language) -> _Cells:
    """The amount of a change with its sign as `value`; of a from-to change, the value reached."""
    basis = change.basis or figure.change_basis
    amount = change.amount or change.to
    if amount is None:
        return {"basis": basis}
    declined = change.amount is not None and change.direction < 0
    return {**_quantity_cells(_negate(amount) if declined else amount, language), "basis": basis}


def _negate(amount: Quantity) -> Quantity:
    """下降3%-5% is from -5 to -3, and 下降5%以上 is at most -5."""
    comparison = None if amount.comparison is None else _MIRRORED.get(amount.comparison, amount.comparison)
    number = _opposite(amount.number)
    if amount.upper is None:
        return amount._replace(number=number, comparison=comparison)
    return amount._replace(number=_opposite(amount.upper), upper=number, comparison=comparison)


def _opposite(number: Decimal) -> Decimal:
    return number.copy_negate() if number else number


def _rank_cells(rank: Rank) -> _Cells:
    """The place as `value`, of how many as `upper`; 前三 is any place up to the third."""
    return {
        "value": str(rank.position),
        "upper": None if rank.of is None else str(rank.of),
        "comparison": Comparison.AT_MOST.value if rank.top else None,
        "basis": "".join(word for word in (rank.scope, rank.subject) if word),
    }
