"""The table of hard cases: one line of hard_cases.txt is one test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from selfeval_cli.text.quantity import Reading
from selfeval_cli.text.readings import read_change, read_period, read_rank, read_value

READERS: dict[str, Callable[[str], Reading]] = {
    "value": read_value,
    "change": read_change,
    "rank": read_rank,
    "period": read_period,
}


def rows() -> Iterator[tuple[str, str, str]]:
    field = ""
    for line in (Path(__file__).parent / "hard_cases.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            field = line[1:-1]
        elif line and not line.startswith("#"):
            text, _, shown = line.partition("\t")
            yield field, text, shown


@pytest.mark.parametrize(("field", "text", "shown"), [pytest.param(*row, id=f"{row[0]}-{row[1]}") for row in rows()])
def test_reads_as_the_table_says(show: Callable[[Reading], str], field: str, text: str, shown: str) -> None:
    assert show(READERS[field](text)) == shown


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(list(rows())) >= 300


@pytest.mark.parametrize(("field", "text", "_shown"), [pytest.param(*row, id=f"{row[0]}-{row[1]}") for row in rows()])
def test_nothing_is_dropped(field: str, text: str, _shown: str) -> None:
    """Every letter and digit stands in a part or in a leftover."""
    reading = READERS[field](text)
    if reading.absent:
        return
    covered = set[int]()
    for span in [part.span for part in (reading.quantity, reading.moment, reading.change, reading.period) if part]:
        covered.update(range(*span))
    for start, end in [*reading.leftovers, *(rank.span for rank in reading.ranks)]:
        covered.update(range(start, end))
    if reading.status_span is not None:
        covered.update(range(*reading.status_span))
    lost = [c for i, c in enumerate(text) if i not in covered and c.isalnum() and c not in "的了"]
    assert lost == []
