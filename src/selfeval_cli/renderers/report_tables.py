"""The tables of a report as plain words, whatever they are drawn with: indicators with their parts, the budget with its funds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from selfeval_cli.messages import report_words as words
from selfeval_cli.messages.budget_words import LINE_WORDS, column_words
from selfeval_cli.messages.keys import label
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.execution import Execution, LineExecution
from selfeval_cli.model.report import Detail, Indicator
from selfeval_cli.model.scorecard import Score
from selfeval_cli.text.quantity import Reading

Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `level` is 1 for a part or detail of the row above, or a line that is part of another."""

    cells: tuple[str, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Heads, alignment and rows; every row has as many cells as there are heads. An empty cell means that nothing is said."""

    keys: tuple[str, ...]
    heads: tuple[str, ...]
    aligns: tuple[Align, ...]
    rows: tuple[Row, ...]


_RIGHT = frozenset(("weight", "score", "computed"))
_COLUMNS = (
    "name",
    "group",
    "kind",
    "initial_target",
    "target",
    "actual",
    "expected",
    "previous",
    "change",
    "rank",
    "period",
    "weight",
    "score",
    "computed",
    "remark",
    "evidence",
)
_OWN_HEADS = {"computed": words.COMPUTED_SCORE, "remark": words.REMARK}
_NARROW_HEADS = {"kind": words.CATEGORY, "change": words.CHANGE_AND_RANK}


def lay_out_indicators(
    indicators: Sequence[tuple[str, Indicator]],
    scores: Mapping[str, Score],
    language: Language,
    without: frozenset[str] = frozenset(),
    *,
    narrow: bool = False,
) -> Table:
    """Indicators (each with its path), their parts and details as rows; only columns that have something in them.

    `scores` are by path. `without` names columns that are told elsewhere, such as the group in a heading. A `narrow` table has what belongs together in
    one column, and leaves remarks and evidence to `list_remarks`.
    """
    rows = [
        (level, cells)
        for path, indicator in indicators
        for level, cells in _indicator_rows(indicator, scores.get(path), language)
    ]
    for _, cells in rows:
        for key in without:
            cells.pop(key, None)
        if narrow:
            _draw_together(cells, language)
    used = {key for _, cells in rows for key, cell in cells.items() if cell}
    keys = tuple(key for key in _COLUMNS if key == "name" or key in used)
    heads = {**_OWN_HEADS, **(_NARROW_HEADS if narrow else {})}
    return Table(
        keys,
        tuple(_head(heads.get(key) or label("indicator", key), language) for key in keys),
        tuple("right" if key in _RIGHT else "left" for key in keys),
        tuple(Row(tuple(cells.get(key, "") for key in keys), level) for level, cells in rows),
    )


def _draw_together(cells: dict[str, str], language: Language) -> None:
    cells["kind"] = "\n".join(filter(None, (cells.pop("group", ""), cells.get("kind", ""))))
    cells["change"] = "\n".join(filter(None, (cells.get("change", ""), cells.pop("rank", ""))))
    initial = cells.pop("initial_target", "")
    if initial:
        params = {"target": cells["target"], "initial": initial}
        cells["target"] = words.WITH_INITIAL.fill(language, params)
    for key in ("remark", "evidence"):
        cells.pop(key, None)


def list_remarks(indicators: Sequence[tuple[str, Indicator]], language: Language) -> Iterator[tuple[str, str]]:
    """What a narrow table leaves out, as one line each: the name of an indicator, and its reason, remedy and evidence."""
    for _, indicator in indicators:
        evidence = {"label": label("indicator", "evidence"), "value": list(indicator.evidence)}
        parts = [*_remarks(indicator, language)]
        if indicator.evidence:
            parts.append(begin_large(words.LABELLED.fill(language, evidence)))
        if parts:
            yield (
                indicator.name,
                "".join(words.SENTENCE.fill(language, {"text": part.rstrip("。.；; \n")}) for part in parts).rstrip(),
            )


def _indicator_rows(
    indicator: Indicator, score: Score | None, language: Language
) -> Iterator[tuple[int, dict[str, str]]]:
    yield (
        0,
        {
            "name": indicator.name,
            "group": indicator.group or "",
            "kind": indicator.kind or "",
            "initial_target": show_figure(indicator.initial_target),
            "target": show_figure(indicator.target),
            "previous": show_figure(indicator.previous),
            **_results(indicator, language),
            "weight": show_number(indicator.weight),
            "score": show_number(indicator.score),
            "computed": show_number(score.computed if score is not None else None),
            "remark": "\n".join(_remarks(indicator, language)),
            "evidence": "\n".join(indicator.evidence),
        },
    )
    for name, part in indicator.parts.items():
        yield 1, {"name": words.PART.fill(language, {"name": name}), "actual": show_figure(part)}
    for name, detail in indicator.details.items():
        yield 1, {"name": words.DETAIL.fill(language, {"name": name}), **_results(detail, language)}


def _results(piece: Indicator | Detail, language: Language) -> dict[str, str]:
    """What indicators and details have in common. The base stands with the percentage that is taken of it."""
    actual, expected = show_figure(piece.actual), show_figure(piece.expected)
    base = show_figure(piece.base)
    if base and actual:
        actual = words.WITH_BASE.fill(language, {"figure": actual, "base": base})
    elif base:
        expected = words.WITH_BASE.fill(language, {"figure": expected, "base": base})
    return {
        "actual": actual,
        "expected": expected,
        "change": show_figure(piece.change),
        "rank": "\n".join(rank.text for rank in piece.rank),
        "period": show_figure(piece.period),
    }


def _remarks(indicator: Indicator, language: Language) -> Iterator[str]:
    if indicator.reason:
        yield indicator.reason
    if indicator.remedy:
        yield words.REMEDY.fill(language, {"remedy": indicator.remedy})


def _head(text: Text, language: Language) -> str:
    return begin_large(text.in_language(language))


def begin_large(words: str) -> str:
    """The words with a capital at the beginning, as heads and lines have it."""
    return words[:1].upper() + words[1:]


def show_figure(reading: Reading | None) -> str:
    """A figure in the words of the report; empty for None."""
    return reading.in_words if reading is not None else ""


def show_number(number: Decimal | None, sign: str = "") -> str:
    """A number in plain digits, as many as it has; empty for None."""
    return "" if number is None else f"{number:f}{sign}"


def lay_out_budget(execution: Execution, language: Language, *, funds: bool) -> Table:
    """The budget table, or with `funds` the same by source of money. Sums that the report does not state carry a ※."""
    lines = [line for line in execution.lines if line.fund is funds]
    heads: Mapping[str, Text] = {
        "name": label("budget", "fund") if funds else words.LINE,
        "initial": column_words("initial", execution.basis),
        "budget": column_words("budget", execution.basis),
        "executed": column_words("executed", execution.basis),
        "unexecuted": words.UNEXECUTED,
        "rate": label("line", "execution_rate"),
        "stated_rate": words.STATED_RATE,
        "adjustment_rate": words.ADJUSTMENT_RATE,
    }
    rows = [(line, _line_cells(line, language)) for line in lines]
    used = {key for _, cells in rows for key, cell in cells.items() if cell}
    keys = tuple(key for key in heads if key in used or key == "name")
    return Table(
        keys,
        tuple(_head(heads[key], language) for key in keys),
        tuple("left" if key == "name" else "right" for key in keys),
        tuple(Row(tuple(cells[key] for key in keys), _is_lesser(line)) for line, cells in rows),
    )


def _is_lesser(line: LineExecution) -> int:
    return int(not line.fund and line.name in ("personnel", "operating"))


def _line_cells(line: LineExecution, language: Language) -> dict[str, str]:
    name = line.name if line.fund else LINE_WORDS[line.name].in_language(language)
    if _is_lesser(line):
        name = words.LESSER_LINE.fill(language, {"name": name})
    return {
        "name": name,
        **{
            key: show_number(getattr(line, key), "※" if key in line.derived else "")
            for key in ("initial", "budget", "executed")
        },
        "unexecuted": show_number(line.unexecuted),
        "rate": show_number(line.rate, "%"),
        "stated_rate": show_number(line.stated_rate, "%"),
        "adjustment_rate": show_number(line.adjustment_rate, "%"),
    }


def has_derived(tables: Iterable[Table]) -> bool:
    """Whether some cell carries the mark of a sum that the report does not state."""
    return any(cell.endswith("※") for table in tables for row in table.rows for cell in row.cells)
