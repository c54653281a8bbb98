"""Measure the reading of budget paragraphs: how many figures get their right line and column, and whether a wrong block says so.

`prose/budgets/tuning` and `prose/budgets/untouched` hold chapters as `NAME.json`: title, paragraphs, and the budget as somebody else read it, in 万元.
The reports of `prose/` have a budget of their own in their labels. A block is right when every labelled figure is in its cell and no other
cell is filled; a wrong one is silent when nothing of it would be marked 请核对 in the draft. The first folder may be looked at while the reader is
changed, the second is only measured.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from selfeval_cli.extraction.prose.budget_doubts import find_doubts
from selfeval_cli.extraction.prose.budget_figures import amount_in
from selfeval_cli.extraction.prose.budget_table import BudgetTable
from selfeval_cli.extraction.prose.prose_reading import read_budget_table
from selfeval_cli.sources.document import Paragraph, TextDocument
from selfeval_cli.sources.document_formats import read_document_text

CORPUS = Path(__file__).resolve().parent / "prose"
HALVES = ("tuning", "untouched")
_OUTLAYS = ("three_public", "reception", "procurement")


@dataclass
class Tally:
    """Figures in their `right` cell and `missed` or misplaced, `extra` cells, blocks that are right, wrong with a warning, wrong in silence."""

    right: int = 0
    missed: int = 0
    extra: int = 0
    right_blocks: int = 0
    warned_blocks: int = 0
    silent_blocks: int = 0
    remarks: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Labelled figures in their right cell."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def silent_share(self) -> float:
        """Blocks that are wrong and do not say so."""
        blocks = self.right_blocks + self.warned_blocks + self.silent_blocks
        return self.silent_blocks / blocks if blocks else 0.0

    def add(self, other: Tally) -> None:
        """Count the other's too."""
        for name in ("right", "missed", "extra", "right_blocks", "warned_blocks", "silent_blocks"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.remarks += other.remarks


def measure_half(half: str) -> Tally:
    """All chapters and reports of a half."""
    total = Tally()
    for name, document, budget in _blocks(half):
        total.add(compare(name, read_budget_table(document), budget))
    return total


def _blocks(half: str) -> Iterator[tuple[str, TextDocument, Mapping[str, Any]]]:
    for path in sorted((CORPUS / "budgets" / half).glob("*.json")):
        chapter = json.loads(path.read_text(encoding="utf-8"))
        texts = [chapter["title"], *chapter["paragraphs"]]
        paragraphs = tuple(Paragraph(text, number) for number, text in enumerate(texts, start=1))
        yield path.name, TextDocument(path.name, "text", paragraphs), chapter["budget"]
    for path in sorted((CORPUS / half).glob("*.txt")):
        labels = json.loads(path.with_suffix(".facts.json").read_text(encoding="utf-8"))
        document = read_document_text(path.read_bytes(), path.name)
        if isinstance(document, TextDocument) and labels["budget"].get("stated"):
            yield path.name, document, labels["budget"]


def compare(name: str, table: BudgetTable | None, budget: Mapping[str, Any]) -> Tally:
    """One block against its labels. Named projects and sources of money are not counted; the format has one budget for outlays."""
    tally = Tally()
    told: dict[str, Decimal] = {}
    if table is not None:
        for (line, item, column), figure in table.cells.items():
            if item is None:
                told.setdefault(_key(line, column), amount_in(figure.quantity, "万元"))
    wanted = {_key(*key.split(".")): Decimal(str(value)) for key, value in budget.get("stated", {}).items()}
    for key, value in wanted.items():
        if told.get(key) == value:
            tally.right += 1
        else:
            tally.missed += 1
            tally.remarks.append(f"{name}: {key} is {value}, read {told.get(key)}")
    labelled_lines = {key.split(".")[0] for key in wanted}
    for key in told.keys() - wanted.keys():
        if key.split(".")[0] in (*_OUTLAYS, "carryover") and key.split(".")[0] not in labelled_lines:
            continue  # right or not, nobody said
        tally.extra += 1
        tally.remarks.append(f"{name}: {key} is read as {told[key]}, and not labelled")
    if not tally.missed and not tally.extra:
        tally.right_blocks = 1
    elif table is None or find_doubts(table) or table.second:
        tally.warned_blocks = 1
    else:
        tally.silent_blocks = 1
        tally.remarks.append(f"{name}: wrong in silence")
    return tally


def _key(line: str, column: str) -> str:
    return f"{line}.budget" if line in _OUTLAYS and column == "initial" else f"{line}.{column}"


def main(arguments: Iterable[str] | None = None) -> int:
    """Print a line for each half; `--show` the disagreements of the first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="the disagreements of `tuning`")
    given = parser.parse_args(list(arguments) if arguments is not None else None)
    for half in HALVES:
        tally = measure_half(half)
        if given.show and half == "tuning":
            print("\n".join(tally.remarks))
        print(
            f"{half:10} figures right {tally.right}, missed {tally.missed}, extra {tally.extra} ({tally.share:.2f}); "
            f"blocks right {tally.right_blocks}, wrong and marked {tally.warned_blocks}, wrong in silence {tally.silent_blocks}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
