"""The budget of a summary: each line with a bar, its amounts and rates, as wide as there is room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text as Rich

from selfeval_cli.messages import summary_words as words
from selfeval_cli.messages.budget_words import LINE_WORDS
from selfeval_cli.messages.language import Text
from selfeval_cli.model.execution import Execution, LineExecution
from selfeval_cli.renderers.summary_look import SummaryLook
from selfeval_cli.renderers.wrapping import wrap
from selfeval_cli.text.width import display_width

_LONGEST_BAR = 24
_SHORTEST_BAR = 8
_GAP = 3  # columns between two cells of a table
_LONGEST_ITEM = 30
_SHORTEST_NAME = 14  # below this a table would be all breaks, and each line is told in a sentence

_TITLES: Mapping[str, Text] = MappingProxyType({"fund": words.FUNDS, "item": words.ITEMS})
"""What stands above the rows that are no lines, by kind."""

# Columns that are shown or left out together.
_INITIAL = (words.INITIAL, words.ADJUSTED)
_PLAIN = (words.BUDGET, words.EXECUTED, words.UNEXECUTED, words.RATE)


def draw_budget(execution: Execution | None, look: SummaryLook) -> Iterator[RenderableType]:
    """The table of budget execution, with what has to be said below it."""
    if execution is None:
        yield look.headline(look.say(words.EXECUTION))
        yield Rich(look.say(words.NO_BUDGET), style="dim")
        return
    unit = execution.unit
    yield look.headline(look.say(words.EXECUTION_IN, unit=unit) if unit else look.say(words.EXECUTION))
    yield _lay_out(execution, look)
    if any(line.derived for line in execution.lines):
        yield Rich(look.say(words.DERIVED), style="dim")
    if execution.carryover is not None:
        sentence = words.CARRYOVER if execution.carryover_rate is not None else words.CARRYOVER_ALONE
        yield Rich(look.say(sentence, amount=look.money(execution.carryover), rate=execution.carryover_rate))


def _lay_out(execution: Execution, look: SummaryLook) -> RenderableType:
    """A table with bars where there is room; then without bars, then without 年初预算; a figure is never cut."""
    lines = execution.lines
    longest = max((_name_width(line, look) for line in lines), default=0)
    wide = (*_INITIAL, *_PLAIN) if any(line.adjustment_rate is not None for line in lines) else (words.INITIAL, *_PLAIN)
    for heads in (wide, _PLAIN) if wide[1] is words.ADJUSTED or any(map(_has_initial_only, lines)) else (_PLAIN,):
        room = look.width - _width_of(heads, lines, look)
        if room >= longest:
            return _tabulate(heads, lines, look, longest, min(room - longest - _GAP, _LONGEST_BAR))
    if room >= _SHORTEST_NAME:
        return _tabulate(_PLAIN, lines, look, room, 0)
    told: list[RenderableType] = []
    for kind, of_kind in groupby(lines, key=attrgetter("kind")):
        told += [Rich(look.say(_TITLES[kind]), style="dim")] if kind in _TITLES else []
        told += [_tell(line, look) for line in of_kind]
    return Group(*told)


def _name_width(line: LineExecution, look: SummaryLook) -> int:
    """The columns of a name; items have long ones, which are broken before they take the room of the figures."""
    width = display_width(_name_line(line, look))
    return min(width, _LONGEST_ITEM) if line.kind == "item" else width


def _has_initial_only(line: LineExecution) -> bool:
    """Whether 年初预算 is all that a line was budgeted, as accounts have it in prose."""
    return line.initial is not None and line.budget is None


def _width_of(heads: Sequence[Text], lines: Sequence[LineExecution], look: SummaryLook) -> int:
    texts = ((look.say(head), *(_show(head, line, look) for line in lines)) for head in heads)
    return sum(_GAP + max(map(display_width, column)) for column in texts)


def _tabulate(
    heads: Sequence[Text], lines: Sequence[LineExecution], look: SummaryLook, name_width: int, bar: int
) -> RenderableType:
    table = look.table()
    table.add_column("")
    if bar >= _SHORTEST_BAR:
        table.add_column("", no_wrap=True)
    for head in heads:
        table.add_column(look.say(head), justify="right", no_wrap=True)
    kind = "line"
    for line in lines:
        if line.kind != kind:
            kind = line.kind
            table.add_row(Rich(look.say(_TITLES[kind]), style="dim"))
        style = "bold" if line.name == "total" and line.kind == "line" else ""
        cells: list[RenderableType] = [Rich(_hang(_name_line(line, look), name_width), style=style)]
        if bar >= _SHORTEST_BAR:
            cells.append(look.bar(line.rate, bar))
        cells += [_show(head, line, look) for head in heads[:-1]]
        table.add_row(*cells, Rich(_show(heads[-1], line, look), style=style))
    return table


def _hang(name: str, width: int) -> str:
    """The name in lines of a width, the following ones indented a little more than the first."""
    indent = " " * (len(name) - len(name.lstrip()))
    first, *rest = wrap(name.strip(), width - len(indent) - 1) if display_width(name) > width else [name.strip()]
    return "\n".join([indent + first, *(f"{indent} {line}" for line in rest)])


def _tell(line: LineExecution, look: SummaryLook) -> RenderableType:
    """A line as a sentence, for terminals too narrow for its figures side by side."""
    name = _name_line(line, look)
    indent = len(name) - len(name.lstrip()) + 2
    heads = (words.INITIAL, *_PLAIN[1:]) if _has_initial_only(line) else _PLAIN
    said = look.join(f"{look.say(head)} {_show(head, line, look)}" for head in heads)
    style = "bold" if line.name == "total" and line.kind == "line" else ""
    return Group(Rich(name, style=style), Padding(look.flow(said, look.width - indent), (0, 0, 0, indent)))


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
    if line.kind != "line":
        return f"  {look.visible(line.name)}"
    depth = {"total": 0, "personnel": 2, "operating": 2}.get(line.name, 1)
    return "  " * depth + look.say(LINE_WORDS[line.name])
