"""Figures as data: their exact words with everything that was read from them, and all figures of a report in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Any

from selfeval_cli.model.budget import LINES, OUTLAYS, BudgetLine
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Detail, Indicator, Report
from selfeval_cli.text.quantity import Change, Moment, Period, Quantity, Rank, Reading, Status

Data = dict[str, Any]

INDICATOR_FIGURES = ("initial_target", "target", "actual", "expected", "previous", "base")
DETAIL_FIGURES = ("actual", "expected", "base")
OUTLAY_AMOUNTS = ("previous", "budget", "executed")
STAFF_NUMBERS = ("quota", "employed")
ASSETS_NUMBERS = ("total", "in_use")

# The default context would round what is longer than 28 digits.
_WIDE = Context(prec=100)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a report: its path, where it belongs, the key it stands under, and what was read.

    `item` is the name of the part, detail, budget line, outlay, fund or item, else of the table; `table` is the one of the format that has
    the key. `period` is its own or the inherited one, `change_basis` what changes
    without a basis of their own are against.
    """

    path: str
    section: str
    indicator: str
    item: str
    key: str
    reading: Reading
    period: Reading | None = None
    change_basis: str | None = None
    table: str = "indicator"

    @property
    def text(self) -> str:
        """The figure in words: as written, a number whose unit stands beside it with that unit."""
        return self.reading.in_words


def list_figures(report: Report) -> Iterator[Figure]:
    """All figures of the report in its order: the budget's amounts and rates, staff and assets, then those of the indicators."""
    yield from _budget_figures(report)
    yield from _resource_figures(report)
    for path, indicator in zip(report.paths.indicators, report.indicators, strict=True):
        section = report.section_of(indicator)
        heading = (section.title if section is not None else None) or indicator.section or indicator.group or ""
        period = indicator.period or (section.period if section is not None else None)
        basis = section.change_basis if section is not None else None
        here = (heading, indicator.name)
        for key, reading in _piece_figures(indicator, INDICATOR_FIGURES):
            yield Figure(f"{path}.{key}", *here, "", key, reading, period, basis)
        for name, part in indicator.parts.items():
            at = f"{path}.parts.{quote_name(name)}"
            yield Figure(at, *here, name, "parts", part, period, basis)
        for name, detail in indicator.details.items():
            at = f"{path}.details.{quote_name(name)}"
            for key, reading in _piece_figures(detail, DETAIL_FIGURES):
                yield Figure(f"{at}.{key}", *here, name, key, reading, detail.period or period, basis)


def _piece_figures(piece: Indicator | Detail, keys: tuple[str, ...]) -> Iterator[tuple[str, Reading]]:
    for key in keys:
        reading = getattr(piece, key)
        if reading is not None:
            yield key, reading
    if piece.change is not None:
        yield "change", piece.change
    for rank in piece.rank:
        yield "rank", rank


def _budget_figures(report: Report) -> Iterator[Figure]:
    budget = report.budget
    if budget is None:
        return
    lines: list[tuple[str, str, BudgetLine, str]] = [
        (f"budget.{name}", name, line, "line") for name in LINES if (line := budget.line(name)) is not None
    ]
    lines += [(path, fund.name, fund, "fund") for path, fund in zip(report.paths.funds, budget.fund, strict=True)]
    lines += [(path, item.name, item, "item") for path, item in zip(report.paths.items, budget.item, strict=True)]
    unit = budget.unit or ""
    if budget.execution_rate is not None:
        yield _number("budget", "", "execution_rate", budget.execution_rate, "%", "budget")
    for path, name, line, table in lines:
        for key in ("initial", "budget", "executed"):
            amount = getattr(line, key)
            if amount is not None:
                yield _number(path, name, key, amount, unit, table)
        if line.execution_rate is not None:
            yield _number(path, name, "execution_rate", line.execution_rate, "%", table)
    for name in OUTLAYS:
        for key in OUTLAY_AMOUNTS:
            amount = getattr(budget.outlay(name), key, None)
            if amount is not None:
                yield _number(f"budget.{name}", name, key, amount, unit, "outlay")
    if budget.carryover is not None:
        yield _number("budget", "", "carryover", budget.carryover, unit, "budget")


def _resource_figures(report: Report) -> Iterator[Figure]:
    """Staff and assets: numbers without a unit, for the file gives none."""
    for table, piece, keys in (("staff", report.staff, STAFF_NUMBERS), ("assets", report.assets, ASSETS_NUMBERS)):
        for key in keys:
            number = getattr(piece, key, None)
            if number is not None:
                yield _number(table, table, key, number, "", table)


def _number(path: str, item: str, key: str, number: Decimal, unit: str, table: str) -> Figure:
    from selfeval_cli.text.readings import read_number

    return Figure(f"{path}.{key}", "", "", item, key, read_number(number, unit), table=table)


def plain(number: Decimal | None) -> str | None:
    """A number in plain digits, with its places."""
    return None if number is None else format(number, "f")


def scaled(number: Decimal, quantity: Quantity) -> str:
    """A number of the quantity in its unit without multiplier, without inventing places: 1.2万 is 12000, not 12000.0."""
    power = quantity.multiplier.adjusted()
    if quantity.multiplier == _WIDE.scaleb(Decimal(1), power):
        return format(_WIDE.scaleb(number, power), "f")
    return format(_WIDE.multiply(number, quantity.multiplier), "f")


def reading_data(reading: Reading, unit: str | None = None) -> Data:
    """A figure as data: `text` is exact; what was read stands beside it. Keys with nothing to say are left out."""
    data: Data = {"text": reading.text}
    if reading.bare:
        data["bare"] = True
        data["unit_given"] = unit
    if reading.absent:
        data["absent"] = True
    if reading.words and reading.problem is None:
        data["words"] = True
    data["problem"] = reading.problem
    if reading.quantity is not None:
        data |= quantity_data(reading.quantity)
    if reading.moment is not None:
        data["moment"] = _moment_data(reading.moment)
    if reading.change is not None:
        data["change"] = _change_data(reading.change)
    data |= _beside(reading)
    if reading.status is not Status.ACTUAL:
        data["status"] = reading.status.value
        data["status_word"] = reading.status_word
    return _filled(data)


def _beside(reading: Reading) -> Data:
    """The ranks and the period that stand in the same string."""
    return {
        "ranks": [_rank_data(rank) for rank in reading.ranks] or None,
        "period": _period_data(reading.period) if reading.period is not None else None,
    }


def change_data(reading: Reading) -> Data:
    """A change as data: its words, and as far as they were understood the direction, basis and amount."""
    change, quantity = reading.change, reading.quantity
    data: Data = {"text": reading.text, "problem": reading.problem}
    if change is not None:
        data |= _change_data(change)
    if quantity is not None and (change is None or change.to is None):  # of a change told from-to it is `to`
        data |= quantity_data(quantity)
    return _filled(data | _beside(reading))


def rank_data(reading: Reading) -> list[Data]:
    """Ranks as data, one for each place that the words name; the words alone where none was understood."""
    if not reading.ranks:
        return [_filled({"text": reading.text, "problem": reading.problem})]
    return [{"text": reading.text, **_rank_data(rank)} for rank in reading.ranks]


def period_data(reading: Reading) -> Data:
    """A period as data: its words, its kind, and the months it names, each only as far as the words go."""
    return {"text": reading.text, **(_period_data(reading.period) if reading.period is not None else {})}


def quantity_data(quantity: Quantity) -> Data:
    """A quantity: `value` (and `upper`) in `unit` without multiplier, `number` and `unit_text` as written."""
    return _filled(
        {
            "value": scaled(quantity.number, quantity),
            "upper": None if quantity.upper is None else scaled(quantity.upper, quantity),
            "unit": quantity.unit.symbol if quantity.unit is not None else None,
            "dimension": quantity.dimension.value,
            "number": plain(quantity.number),
            "unit_text": quantity.unit_text or None,
            "approximation": quantity.approximation.value if quantity.approximation is not None else None,
            "comparison": quantity.comparison.value if quantity.comparison is not None else None,
        }
    )


def _period_data(period: Period) -> Data:
    return _filled(
        {
            "kind": period.kind.value,
            "year": period.year,
            "year_shift": period.year_shift or None,
            "first_month": period.first_month,
            "first_day": period.first_day,
            "last_month": period.last_month,
            "day": period.day,
            "last_year": period.last_year,
        }
    )


def _moment_data(moment: Moment) -> Data:
    return _filled(
        {
            "year": moment.year,
            "year_shift": moment.year_shift or None,
            "month": moment.month,
            "day": moment.day,
            "comparison": moment.comparison.value,
        }
    )


def _change_data(change: Change) -> Data:
    return _filled(
        {
            "direction": change.direction,
            "word": change.word,
            "basis": change.basis,
            "amount": None if change.amount is None else quantity_data(change.amount),
            "start": None if change.start is None else quantity_data(change.start),
            "to": None if change.to is None else quantity_data(change.to),
        }
    )


def _rank_data(rank: Rank) -> Data:
    return _filled(
        {
            "position": rank.position,
            "top": rank.top or None,
            "of": rank.of,
            "subject": rank.subject,
            "scope": rank.scope,
        }
    )


def _filled(data: Data) -> Data:
    return {key: value for key, value in data.items() if value is not None}
