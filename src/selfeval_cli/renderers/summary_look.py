"""How a summary is drawn: its table style, bars and signs, in a terminal of any width, and on consoles that know few characters."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Rich

from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.finding import Severity
from selfeval_cli.renderers.visible import make_visible
from selfeval_cli.renderers.wrapping import wrap

SEVERITIES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
"""The styles of findings, the worst first."""
STATE_STYLES: Final = {
    "met": "green",
    "unmet": "bold red",
    "expected": "yellow",
    "unjudged": "dim",
    "not-applicable": "dim",
}
"""The states of indicators in the order of the table's columns."""
RARE_STATES: Final = frozenset(("not-applicable",))
"""Those that have a column only where some indicator is in them."""

_PLAIN_BOX: Final = box.Box("\n".join(["    ", "    ", " -- ", "    ", "    ", "    ", "    ", "    "]), ascii=True)


class SummaryLook(NamedTuple):
    """Language, width in columns, and whether only plain signs may be used.

    Consoles of code page 936 draw █ ─ → two cells wide or not at all, and then nothing is aligned: `plain` uses ASCII there.
    """

    language: Language
    width: int
    plain: bool

    def say(self, text: Text, **params: object) -> str:
        """A sentence in the language."""
        return text.fill(self.language, params)

    def visible(self, text: str) -> str:
        """Text of the report, on one line and without anything that a terminal would obey."""
        return make_visible(" ".join(text.split()))

    @property
    def dash(self) -> str:
        """What stands for nothing."""
        return "-"

    @property
    def comma(self) -> str:
        """Between the items of a list."""
        return "，" if self.language == "zh" else ", "

    @property
    def semicolon(self) -> str:
        """Between the items of a list that have commas in them."""
        return "；" if self.language == "zh" else "; "

    @property
    def leads_to(self) -> str:
        """From a problem to its measure."""
        return "->" if self.plain else "→"

    def join(self, parts: Iterable[str]) -> str:
        """The parts as one sentence."""
        return self.comma.join(parts)

    def in_brackets(self, text: str) -> str:
        """A remark behind something."""
        return f"（{text}）" if self.language == "zh" else f" ({text})"

    def money(self, amount: Decimal | None) -> str:
        """An amount with its written places and a mark at each thousand."""
        return f"{amount:,f}" if amount is not None else self.dash

    def percent(self, rate: Decimal | None) -> str:
        """A rate in percent."""
        return f"{rate:f}%" if rate is not None else self.dash

    def number(self, number: int, style: str) -> Rich:
        """A number of things; nothing where there are none, so that the eye goes to what is there."""
        return Rich(str(number), style=style) if number else Rich(self.dash, style="dim")

    def arrow(self, rising: bool | None) -> str:
        """Up, down, or that it is a rank."""
        if rising is None:
            return "#"
        if self.plain:
            return "+" if rising else "-"
        return "↑" if rising else "↓"

    def bar(self, rate: Decimal | None, cells: int) -> Rich:
        """A bar of `cells` columns, full at 100 % and above; empty where there is no rate."""
        if rate is None:
            return Rich("")
        full, rest = ("#", ".") if self.plain else ("█", "░")
        # Down to whole cells: a bar that is full says 100 %, and must not say so at 97.67 %.
        filled = min(cells, max(0, int(rate * cells / 100)))
        return Rich.assemble((full * filled, "cyan"), (rest * (cells - filled), "dim"))

    def flow(self, text: str, width: int, style: str = "") -> Rich:
        """The text in lines of `width` columns, broken where Chinese text may be: no line begins with ， or ）."""
        return Rich("\n".join(wrap(text, width)), style=style)

    def headline(self, text: str) -> Padding:
        """The title of a part, with room above."""
        return Padding(Rich(text, style="bold cyan"), (1, 0, 0, 0))

    def footer(self, text: str) -> Padding:
        """What to do next, at the end."""
        return Padding(Rich(text, style="dim"), (1, 0, 0, 0))

    def table(self) -> Table:
        """A table with a line under its head and none elsewhere."""
        style = _PLAIN_BOX if self.plain else box.SIMPLE_HEAD
        return Table(box=style, header_style="dim", show_edge=False, pad_edge=False, padding=(0, 1))
