"""What is wrong in the cells of an Excel form: the same findings as for a report file, in words that fit a cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from selfeval_cli.loaders import format_rules as rules
from selfeval_cli.model.finding import Finding, Severity

if TYPE_CHECKING:
    from selfeval_cli.loaders.form_reading import StrangeCell

_OF_CELLS = frozenset(("number", "amount", "year", "boolean", "table"))
"""Sentences about types that speak of quotes and brackets, which a cell has not."""
_MOST_SHOWN = 40


def word_for_cells(finding: Finding) -> Finding:
    """The finding with the sentence for cells, where its own speaks of how the report file is written."""
    if finding.code == rules.WRONG_TYPE.code and finding.sentence in _OF_CELLS:
        return finding._replace(sentence=f"cell-{finding.sentence}", mended=_mend(finding))
    return finding


def _mend(finding: Finding) -> str | None:
    return None if finding.sentence == "boolean" else finding.mended


def describe_strange(cells: Iterable[StrangeCell]) -> Iterator[Finding]:
    """Cells that were not read: each is told, so that nothing gets lost in silence."""
    for strange in cells:
        text = strange.text if len(strange.text) <= _MOST_SHOWN else strange.text[: _MOST_SHOWN - 3] + "..."
        if strange.kind == "formula":
            yield Finding(rules.WRONG_TYPE.code, Severity.ERROR, "", "cell-formula", {}, spot=strange.cell)
        else:
            params = {"text": " ".join(text.split())}
            yield Finding(rules.UNKNOWN_KEY.code, Severity.WARNING, "", "cell", params, spot=strange.cell)
