"""An execution rate with its formula: 执行数÷预算数×100%=6203.18万元÷6418.92万元×100%=96.64%."""

from __future__ import annotations

from typing import NamedTuple

from selfeval_cli.extraction.prose.budget_figures import BudgetFigure, CellColumn
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.prose import find_readings
from selfeval_cli.text.quantity import Span

_FORMULA = lazy_pattern(
    r"=\s?\(?\s?(?P<above>[0-9][0-9,. ]*)(?P<unit1>[百千万亿]{0,2}元)?\s?[÷/]\s?(?P<below>[0-9][0-9,. ]*)(?P<unit2>[百千万亿]{0,2}元)?\s?\)?\s?[×x*]\s?100\s?%?\s?=\s?(?P<rate>[0-9.]+)\s?%"
)
_BASE_UNIT = lazy_pattern(r"(?:金额)?单位[::]?\s?([百千万亿]{0,2}元)")


class FormulaReading(NamedTuple):
    """The figures of a formula, and where it stands; no figures and an empty span where there is none."""

    figures: tuple[BudgetFigure, ...]
    span: Span


def read_formula(text: str, paragraph: int) -> FormulaReading:
    """Read the first formula of folded `text`, with the figures put in; `paragraph` is the index that they get."""
    found = _FORMULA.search(text)
    if found is None:
        return FormulaReading((), (0, 0))
    begin = max(text.rfind(mark, 0, found.start()) for mark in "。;") + 1
    below: CellColumn = "initial" if "年初" in text[begin : found.start()] else "budget"
    unit = _BASE_UNIT.search(text)
    parts: tuple[tuple[str, str, CellColumn], ...] = (("above", "unit1", "executed"), ("below", "unit2", below))
    figures: list[BudgetFigure] = []
    for group, suffix, column in parts:
        word = found[suffix] or (unit[1] if unit is not None else None)
        if word is not None:
            figures += _figure(f"{found[group]}{word}", found.span(group), column, paragraph)
    figures += _figure(f"{found['rate']}%", found.span("rate"), "execution_rate", paragraph)
    return FormulaReading(tuple(figures), found.span())


def _figure(words: str, span: Span, column: CellColumn, paragraph: int) -> list[BudgetFigure]:
    mention = next(find_readings(f"计{''.join(words.split())}"), None)
    if mention is None or mention.quantity is None:
        return []
    quantity = mention.quantity._replace(span=span)
    return [BudgetFigure("total", column, quantity, paragraph, span, weak=column != "execution_rate")]
