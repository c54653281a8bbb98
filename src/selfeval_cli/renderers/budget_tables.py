"""The tables of the budget as plain words: its lines, funds and items, and the outlays that stand across them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from selfeval_cli.messages import report_words as words
from selfeval_cli.messages.budget_words import LINE_WORDS, column_words
from selfeval_cli.messages.keys import label
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.budget import OUTLAYS, Budget
from selfeval_cli.model.execution import Execution, LineExecution, LineKind
from selfeval_cli.renderers.figure_data import OUTLAY_AMOUNTS
from selfeval_cli.renderers.report_tables import Row, Table, head, show_number


def lay_out_budget(execution: Execution, language: Language, kind: LineKind) -> Table:
    """The budget table, or the same by source of money or by single items. Sums that the report does not state carry a ※."""
    lines = [line for line in execution.lines if line.kind == kind]
    heads: Mapping[str, Text] = {
        "name": words.LINE if kind == "line" else label("budget", kind),
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
        tuple(head(heads[key], language) for key in keys),
        tuple("left" if key == "name" else "right" for key in keys),
        tuple(Row(tuple(cells[key] for key in keys), _is_lesser(line)) for line, cells in rows),
    )


def _is_lesser(line: LineExecution) -> int:
    return int(line.kind == "line" and line.name in ("personnel", "operating"))


def _line_cells(line: LineExecution, language: Language) -> dict[str, str]:
    name = LINE_WORDS[line.name].in_language(language) if line.kind == "line" else line.name
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


def lay_out_outlays(budget: Budget, language: Language) -> Table:
    """The outlays that the report has, such as 三公经费; only columns that have something in them."""
    given = [(name, outlay) for name in OUTLAYS if (outlay := budget.outlay(name)) is not None]
    keys = tuple(key for key in OUTLAY_AMOUNTS if any(getattr(outlay, key) is not None for _, outlay in given))
    rows = (
        (label("budget", name).in_language(language), *(show_number(getattr(outlay, key)) for key in keys))
        for name, outlay in given
    )
    return Table(
        ("name", *keys),
        (head(words.OUTLAY, language), *(head(label("outlay", key), language) for key in keys)),
        tuple("left" if key == "name" else "right" for key in ("name", *keys)),
        tuple(Row(cells) for cells in rows),
    )
