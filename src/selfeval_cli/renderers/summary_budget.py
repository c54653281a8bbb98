"""The budget of a summary: each line with a bar, its amounts and rates, as wide as there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
_SHORTEST_NAME = 14  # below this a table would be all breaks, and each line is told in a sentence

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
    longest = max((display_width(_name_line(line, look)) for line in lines), default=0)
    adjusted = any(line.adjustment_rate is not None for line in lines)
    for heads in ((*_INITIAL, *_PLAIN), _PLAIN) if adjusted else (_PLAIN,):
        room = look.width - _width_of(heads, lines, look)
        if room >= longest:
            return _tabulate(heads, lines, look, longest, min(room - longest - _GAP, _LONGEST_BAR))
    if room >= _SHORTEST_NAME:
        return _tabulate(_PLAIN, lines, look, room, 0)
    own, funds = [line for line in lines if not line.fund], [line for line in lines if line.fund]
    title = [Rich(look.say(words.FUNDS), style="dim")] if funds else []
    return Group(*(_tell(line, look) for line in own), *title, *(_tell(line, look) for line in funds))


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
    told_funds = False
    for line in lines:
        if line.fund and not told_funds:
            told_funds = True
            table.add_row(Rich(look.say(words.FUNDS), style="dim"))
        style = "bold" if line.name == "total" and not line.fund else ""
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
    said = look.join(f"{look.say(head)} {_show(head, line, look)}" for head in _PLAIN)
    style = "bold" if line.name == "total" and not line.fund else ""
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
    if line.fund:
        return f"  {look.visible(line.name)}"
    depth = {"total": 0, "personnel": 2, "operating": 2}.get(line.name, 1)
    return "  " * depth + look.say(LINE_WORDS[line.name])
