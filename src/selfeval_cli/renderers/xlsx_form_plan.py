"""The plan of one sheet of the Excel form: which cell holds what, before any of it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Literal, NamedTuple

from selfeval_cli.text.width import display_width

Style = Literal[
    "title",
    "year",  # the year under the title, underlined
    "year-before",
    "year-behind",
    "plain",  # a label without a frame
    "plain-value",
    "label",
    "head",
    "value",
    "number",
    "centred",
    "static",  # words of the form in a cell of values, such as —
    "computed",
    "first-fund",
    "first-source",
    "fund",
    "aside-title",
    "aside-label",
    "aside-value",
]
"""How a cell looks; `xlsx_form` has what each means."""

LINE_HEIGHT = 15.0
"""Points of one line of text."""


class Placed(NamedTuple):
    """One cell, or a rectangle of merged ones, from (top, left) to (bottom, right), counted from 0.

    `choices` make a drop-down list, which refuses anything else where `strict`.
    """

    top: int
    left: int
    bottom: int
    right: int
    text: str
    style: Style
    note: str = ""
    choices: tuple[str, ...] = ()
    strict: bool = False


class FormColumn(NamedTuple):
    """A column of the table of indicators; the whole sheet has its grid from them. `width` is in characters."""

    key: str
    label: str
    width: float
    note: str = ""
    choices: tuple[str, ...] = ()
    strict: bool = False
    style: Style = "value"


@dataclass
class FormPlan:
    """What a sheet will hold; `put` adds to it. Columns up to `last_column` and rows up to `last_row` are printed."""

    title: str
    widths: list[float]
    last_column: int
    cells: list[Placed] = field(default_factory=list)
    names: dict[str, tuple[int, int]] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    last_row: int = 0
    repeated_row: int | None = None

    def put(  # noqa: PLR0913  # what a cell has
        self,
        row: int,
        columns: tuple[int, int],
        text: str,
        style: Style,
        *,
        bottom: int | None = None,
        name: str | None = None,
        note: str = "",
        choices: Sequence[str] = (),
        strict: bool = False,
    ) -> None:
        """Place one cell over the columns (first, last) and, with `bottom`, over several rows; `name` tells readers what it is."""
        left, right = columns
        last = row if bottom is None else bottom
        self.cells.append(Placed(row, left, last, right, text, style, note, tuple(choices), strict))
        if name is not None:
            self.names[name] = row, left
        if last == row and text and right <= self.last_column and style != "number":
            self.ask_height(row, self._needed(text, left, right))

    def ask_height(self, row: int, points: float) -> None:
        """Make the row at least so high."""
        self.heights[row] = max(self.heights.get(row, 0), points)

    def _needed(self, text: str, left: int, right: int) -> float:
        width = max(sum(self.widths[left : right + 1]) - 1.5, 2)
        lines = sum(max(ceil(display_width(line) / width), 1) for line in text.split("\n"))
        return min(lines * LINE_HEIGHT + 6, 400)

    def cut(self, left: int, right: int, shares: Sequence[float]) -> list[tuple[int, int]]:
        """Divide the columns from `left` to `right` into as many parts as there are shares, as near to these as columns allow."""
        whole = sum(self.widths[left : right + 1])
        parts: list[tuple[int, int]] = []
        start, used, wanted = left, 0.0, 0.0
        for number, share in enumerate(shares):
            wanted += share / sum(shares) * whole
            end = start
            used += self.widths[start]
            last = right - (len(shares) - number - 1)
            while end < last and (number == len(shares) - 1 or used + self.widths[end + 1] / 2 <= wanted):
                end += 1
                used += self.widths[end]
            parts.append((start, end))
            start = end + 1
        return parts
