"""The rule about money as the only result (I236): what was spent is no performance."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry, Figure
from selfeval_cli.checks.rule import Hit, Passed, Verdict, rule
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.money_names import is_money_spent, may_be_spent
from selfeval_cli.checks.rules.unit_agreement import says_one_figure
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.report import Indicator
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.quantity import Comparison, Dimension, Quantity, Reading

_COST = "成本"
_MONEY = Dimension.MONEY
_CEILING = (Comparison.AT_MOST, Comparison.LESS)


@rule("I236", "money-only-result", Severity.NOTE, Basis.CUSTOM)
def money_only_result(case: Case) -> Iterator[Verdict]:
    """An indicator whose only result is an amount of money that was spent."""
    passed = 0
    for entry in case.entries:
        actual = entry.indicator.actual
        quantity = actual.quantity if actual is not None else None
        if quantity is not None:
            if quantity.unit is None or quantity.unit.dimension is not _MONEY:
                passed += 1
                continue
        elif actual is not None or not entry.indicator.details:
            continue
        spent = _list_spent(entry)
        if not spent:
            passed += 1
            continue
        params: dict[str, object] = {
            "name": entry.indicator.name,
            "value": repeat_figure(spent[0].reading),
            "detail": spent[0].name,
        }
        sentence = "default" if spent[0].key == "actual" else "details"
        related = tuple(Related(figure.path, "part") for figure in spent[1:])
        found = spent[0].reading.quantity
        yield Hit(spent[0].path, sentence, params, span=found.span if found is not None else None, related=related)
    if passed:
        yield Passed(passed)


def _list_spent(entry: Entry) -> list[Figure]:
    """The results of an indicator, where all of them are money spent and nothing else is told in figures; else none."""
    indicator = entry.indicator
    if not _may_be_spent(indicator) or _is_about_cost(entry):
        return []
    if indicator.rank or indicator.change is not None:
        return []
    if any(detail.rank or detail.change is not None for detail in indicator.details.values()):
        return []
    results = []
    for figure in entry.figures:
        reading = figure.reading
        quantity = reading.quantity
        if quantity is None and (reading.words or reading.absent):
            continue
        if quantity is None or quantity.dimension is not Dimension.MONEY:
            return []
        if figure.role == "actual":
            named = indicator.name if figure.key in ("actual", "part") else f"{indicator.name}{figure.name}"
            if not says_one_figure(reading) or not is_money_spent(named, _words_beside(reading, quantity)):
                return []
            results.append(figure)
    return results


def _may_be_spent(indicator: Indicator) -> bool:
    """Whether a word of money paid can stand in its name, or else in the result or the names of its details."""
    if may_be_spent(indicator.name):
        return True
    actual = indicator.actual
    if actual is not None and actual.leftovers and may_be_spent(actual.text):
        return True
    return any(may_be_spent(name) for name in indicator.details)


def _is_about_cost(entry: Entry) -> bool:
    """Whether it is a cost that is kept low: that is performance."""
    indicator = entry.indicator
    if any(_COST in words for words in (indicator.kind, indicator.group) if words is not None):
        return True
    limits = [
        reading.quantity.limit
        for reading in (indicator.target, indicator.initial_target)
        if reading is not None and reading.quantity is not None
    ]
    return indicator.direction == "lower" or any(limit in _CEILING for limit in limits)


def _words_beside(reading: Reading, quantity: Quantity) -> str:
    start, end = quantity.span
    return f"{reading.text[:start]} {reading.text[end:]}"
