"""Units that the table of units does not have (I210): `5121万园`, `12标箱`, a `unit` key that says 项、个."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry, Figure
from selfeval_cli.checks.rule import PASSED, Hit, Verdict, rule
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.quantity import Dimension, Quantity
from selfeval_cli.text.readings import read_value
from selfeval_cli.text.units import split_unit


@rule("I210", "unknown-unit", Severity.NOTE, Basis.FORMAT)
def unknown_unit(case: Case) -> Iterator[Verdict]:
    """A unit that cannot be converted, as nobody knows it; a warning where it looks like a slip for one that is known."""
    for entry in case.entries:
        yield from _judge_keys(entry)
        for figure in entry.figures:
            quantity = figure.reading.quantity
            if quantity is not None and quantity.unit is not None:
                yield _judge_value(figure, quantity)


def _judge_keys(entry: Entry) -> Iterator[Verdict]:
    indicator = entry.indicator
    units = [(entry.path, indicator.name, indicator.unit)]
    units += [
        (f"{entry.path}.details.{quote_name(name)}", name, detail.unit) for name, detail in indicator.details.items()
    ]
    for path, name, unit in units:
        if unit is None or read_value(unit).absent:  # a dash says that there is none
            continue
        if split_unit(unit) is not None:
            yield PASSED
            continue
        nearest = _nearest(unit)
        params = {"name": name, "unit": unit[:40], "nearest": nearest or ""}
        if nearest is None:
            yield Hit(f"{path}.unit", "key", params)
        else:
            yield Hit(f"{path}.unit", "key-nearest", params, Severity.WARNING)


def _judge_value(figure: Figure, quantity: Quantity) -> Verdict:
    """The unit as written in the value itself; one that comes from a `unit` key is told there."""
    if quantity.unit is None or quantity.dimension is not Dimension.UNKNOWN:
        return PASSED
    start, end = quantity.span
    written = quantity.unit_text
    if not fold(figure.reading.text)[start:end].endswith(written):
        return PASSED
    nearest = _nearest(written)
    params = {"name": figure.name, "value": figure.reading.text, "unit": written, "nearest": nearest or ""}
    span = (end - len(written), end)
    if nearest is None:
        return Hit(figure.path, "default", params, span=span)
    return Hit(figure.path, "nearest", params, Severity.WARNING, span=span)


def _nearest(unit: str) -> str | None:
    from selfeval_cli.text.unit_typos import nearest_unit  # most reports know their units

    return nearest_unit(unit)
