"""A figure of the budget, and what goes on from one figure to the next while a paragraph is read."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from selfeval_cli.extraction.prose.budget_words import Column, Line, Words
from selfeval_cli.text.quantity import Dimension, Quantity, Span

CellColumn = Literal["initial", "budget", "executed", "execution_rate", "carryover"]


class BudgetFigure(NamedTuple):
    """One amount (money) or rate (percent) of the budget: `item` names the project or source of such a line; `span` is in the paragraph."""

    line: Line
    column: CellColumn
    quantity: Quantity
    paragraph: int
    span: Span
    item: str | None = None
    words: str = ""  # what was said before it, for the quote
    adjusted: bool = False  # 调整 or 追加 was said of its column
    weak: bool = False  # a better figure for the same cell may follow: a rate against the first budget


class Home(NamedTuple):
    """A line and, for an item or a fund, its name: what a paragraph is about where its sentences do not say it."""

    line: Line = "total"
    item: str | None = None


class BudgetState:
    """What goes on from figure to figure: the line, the column of money, and the project that is told about."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.at: Home = self.home
        self.column: Column | None = None
        self.mentioned: str | None = None
        self.of_which = False
        self.columns: list[Column] = []  # of the last 分别 list
        self.lines: list[Home] = []  # parts, in the order told, since the last whole
        self.parts = 0  # of them, since the last semicolon
        self.other_year = False
        self.part_of_year = False

    def end_part(self, mark: str) -> None:
        """After a semicolon or a full stop the parts are over; the column goes on."""
        if self.at.line != "item" or mark != ";":
            self.at = self.home
        self.of_which, self.parts, self.other_year, self.part_of_year = False, 0, False, False

    def move(self, line: Line, item: str | None = None) -> None:
        """Turn to a line, and remember the parts in their order."""
        if line in ("basic", "project", "personnel", "operating", "fund") and self.at != Home(line, item):
            self.parts += 1
        self.at = Home(line, item)
        if line in ("basic", "personnel", "operating", "project", "item", "fund") and self.at not in self.lines:
            self.lines.append(self.at)

    def read(self, words: Words, *, percent: bool, bare_spending: bool) -> None:
        """Go on with what the words before a figure say; `bare_spending` is the 支出 that stands beside an income."""
        self.mentioned = words.mentioned or (words.name if words.line == "item" else None) or self.mentioned
        self.of_which = self.of_which or words.of_which
        if words.line is not None and words.line not in ("item", "fund") and words.name is None:
            self.move(words.line)
        elif words.name is not None and words.line is not None:
            self.move(words.line, words.name)
        elif words.same_item and self.mentioned is not None:
            self.move("item", self.mentioned)
        elif bare_spending:
            self.at = self.home
        elif percent and self.of_which and self.parts > 1 and self.at.line in ("basic", "project", "operating", "fund"):
            self.at = self.home  # 其中基本支出…，项目支出…，完成预算97%
        elif (words.whole or (words.year and self.at.line not in ("item", "fund"))) and not (
            words.column is None and words.of_which
        ):
            self.at = Home() if words.whole else self.home
        if words.column is not None and not bare_spending and not (percent and words.column == "executed"):
            self.column = words.column


def amount_in(quantity: Quantity, unit: str) -> Decimal:
    """The amount in 元, 万元 or 亿元, exactly; a rate as it is. Written decimal places are kept where the unit is the same."""
    if quantity.dimension is not Dimension.MONEY or quantity.multiplier == _UNITS[unit]:
        return quantity.number
    amount = (quantity.value / _UNITS[unit]).normalize()
    return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount


_UNITS = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
