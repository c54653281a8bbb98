"""The budget of a summary: each line with a bar, its amounts and rates, as wide as there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text as Rich

from selfeval_cli.messages import summary_words as words
from selfeval_cli.messages.budget_words import LINE_WORDS
from selfeval_cli.messages.language import Text
from selfeval_cli.model.execution import Execution, LineExecution
from selfeval_cli.renderers.summary_look import SummaryLook
from selfeval_cli.text.width import display_width

_LONGEST_BAR = 24
_SHORTEST_BAR = 8
_GAP = 3  # columns between two cells of a table
_LONGEST_NAME = 24


def draw_budget(execution: Execution | None, look: SummaryLook) -> Iterator[RenderableType]:
    """The table of budget execution, with what has to be said below it."""
    if execution is None:
        yield look.headline(look.say(words.EXECUTION))
        yield Rich(look.say(words.NO_BUDGET), style="dim")
        return
    unit = execution.unit
    yield look.headline(look.say(words.EXECUTION_IN, unit=unit) if unit else look.say(words.EXECUTION))
    yield _tabulate(execution, look)
    if any(line.derived for line in execution.lines):
        yield Rich(look.say(words.DERIVED), style="dim")
    if execution.carryover is not None:
        sentence = words.CARRYOVER if execution.carryover_rate is not None else words.CARRYOVER_ALONE
        yield Rich(look.say(sentence, amount=look.money(execution.carryover), rate=execution.carryover_rate))


def _tabulate(execution: Execution, look: SummaryLook) -> RenderableType:
    lines = execution.lines
    names = [_name_line(line, look) for line in lines]
    adjusted = any(line.adjustment_rate is not None for line in lines)
    columns = (
        [_INITIAL, *_PLAIN] if adjusted and _room_for_bar([_INITIAL, *_PLAIN], names, lines, look) >= 0 else _PLAIN
    )
    bar = min(_room_for_bar(columns, names, lines, look), _LONGEST_BAR)
    table = look.table()
    table.add_column("", overflow="fold", max_width=_LONGEST_NAME)
    if bar >= _SHORTEST_BAR:
        table.add_column("", no_wrap=True)
    for column in columns:
        for head in column:
            table.add_column(look.say(head), justify="right", no_wrap=True)
    told_funds = False
    for name, line in zip(names, lines, strict=True):
        if line.fund and not told_funds:
            told_funds = True
            table.add_row(Rich(look.say(words.FUNDS), style="dim"))
        total = line.name == "total" and not line.fund
        cells: list[RenderableType] = [Rich(name, style="bold" if total else "")]
        if bar >= _SHORTEST_BAR:
            cells.append(look.bar(line.rate, bar))
        figures = [_show(head, line, look) for column in columns for head in column]
        cells += [Rich(figure, style="bold" if total and figure is figures[-1] else "") for figure in figures]
        table.add_row(*cells)
    return table


# Columns that are shown or left out together.
_INITIAL = (words.INITIAL, words.ADJUSTED)
_PLAIN: list[tuple[Text, ...]] = [(words.BUDGET, words.EXECUTED, words.UNEXECUTED, words.RATE)]


def _room_for_bar(
    columns: Sequence[tuple[Text, ...]], names: Sequence[str], lines: Sequence[LineExecution], look: SummaryLook
) -> int:
    """Columns of the terminal that the table leaves over; below zero where it does not fit even without bars."""
    used = min(max(map(display_width, names), default=0), _LONGEST_NAME)
    for column in columns:
        for head in column:
            used += _GAP + max(
                display_width(text) for text in (look.say(head), *(_show(head, line, look) for line in lines))
            )
    return look.width - used - _GAP


def _show(head: Text, line: LineExecution, look: SummaryLook) -> str:
    """What stands in the column with this head."""
    mark = {key: "*" if key in line.derived else "" for key in ("initial", "budget", "executed")}
    if head is words.INITIAL:
        return mark["initial"] + look.money(line.initial)
    if head is words.BUDGET:
        return mark["budget"] + look.money(line.budget)
    if head is words.EXECUTED:
        return mark["executed"] + look.money(line.executed)
    if head is words.UNEXECUTED:
        return look.money(line.unexecuted)
    return look.percent(line.adjustment_rate if head is words.ADJUSTED else line.rate)


def _name_line(line: LineExecution, look: SummaryLook) -> str:
    if line.fund:
        return f"  {look.visible(line.name)}"
    depth = {"total": 0, "personnel": 2, "operating": 2}.get(line.name, 1)
    return "  " * depth + look.say(LINE_WORDS[line.name])
