"""How text for a terminal is to look: language, colour, width; and the few colours there are."""

from __future__ import annotations

from typing import NamedTuple

from selfeval_cli.messages.language import Language
from selfeval_cli.model.finding import Severity


class Look(NamedTuple):
    """What a renderer of plain text needs to know about where it is read.

    `width` is in columns, None where nothing limits it (a pipe); `ambiguous` is how wide … “ ” ≥ are drawn; `verbose` shows
    everything one by one.
    """

    language: Language
    color: bool = False
    width: int | None = None
    ambiguous: int = 1
    verbose: bool = False

    def paint(self, text: str, style: str) -> str:
        """The text in a style of `STYLES`; as it is where there is no colour."""
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self.color and text else text


STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "good": "32",
    "bold": "1",
    "faint": "2",
    "gutter": "34",
    "related": "36",
    "mended": "32",
}
"""Plain ANSI, which every terminal of the last decades knows."""

SEVERITY_STYLES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
