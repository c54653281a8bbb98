"""A score sheet as text: totals by group, every score with its working, what could not be scored, and the methods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from selfeval_cli.messages import score_words as words
from selfeval_cli.messages import summary_words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Language, Text, put_in_words
from selfeval_cli.messages.scoring import FORMULAS, METHODS
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.report import Heading
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.score_grid import Cell, Grid, GridRow, draw_grid, find_width, measure
from selfeval_cli.renderers.score_sheet import GroupLines, ScoreLine, ScoreSheet, Unscored, lay_out_scores
from selfeval_cli.renderers.score_words import (
    list_assumptions,
    list_methods,
    name_goal,
    name_line,
    say_calculation,
    say_closing,
    say_count,
    show_difference,
)
from selfeval_cli.renderers.visible import make_visible
from selfeval_cli.renderers.wrapping import wrap

_HEADS = (words.WEIGHT, words.CLAIMED, words.COMPUTED, words.DIFFERENCE, words.COMPLETION)
_TOTAL_HEADS = (words.WEIGHT, words.ALLOTTED, words.SCORED, words.CLAIMED, words.COMPUTED, words.DIFFERENCE)
_NARROWEST = 40


def render_scores(assessment: Assessment, look: Look) -> str:
    """The score sheet of an assessment that has a report and a standard."""
    if look.width is not None and look.width < _NARROWEST:
        look = look._replace(width=_NARROWEST)
    sheet = lay_out_scores(assessment)
    lines = [*_draw_heading(sheet.report.heading, sheet.standard, look)]
    if sheet.standard.scored:
        lines += _draw_totals(sheet, look)
        lines += _draw_goals(sheet, look)
        lines += _draw_lines(sheet, look)
        lines += _draw_reasons(words.UNSCORED, sheet.unscored, look)
        lines += _draw_reasons(words.LEFT_ASIDE, sheet.aside, look)
        lines += _draw_methods(sheet, look)
        lines += _draw_notes(sheet, look)
    else:
        lines += ["", *_flow(words.UNSCORED_STANDARD.in_language(look.language), look)]
        if sheet.card.claimed_total is not None:
            lines += _flow(words.CLAIMED_TOTAL.fill(look.language, {"claimed": sheet.card.claimed_total}), look)
    lines += ["", *_flow(words.NEXT.fill(look.language, {"file": _show(assessment.file)}), look, style="faint")]
    return "".join(f"{line}\n" for line in lines)


def _show(text: str) -> str:
    """Text of the report, on one line and without anything that a terminal would obey."""
    return make_visible(" ".join(text.split()))


def _flow(text: str, look: Look, indent: int = 0, style: str = "", hang: int = 0) -> Iterator[str]:
    """The text in lines; those after the first stand in by `hang` more."""
    for number, line in enumerate(wrap(text, find_width(look) - indent - hang, ambiguous=look.ambiguous)):
        yield " " * (indent + (hang if number else 0)) + (look.paint(line, style) if style else line)


def _headline(text: str, look: Look) -> list[str]:
    return ["", look.paint(text, "bold")]


def _draw_heading(heading: Heading, standard: Standard, look: Look) -> Iterator[str]:
    language = look.language
    title = summary_words.TITLES[heading.scope].fill(
        language, {"year": heading.year if heading.year is not None else "?"}
    )
    agency = _show(heading.agency) if heading.agency else summary_words.UNNAMED.in_language(language)
    first = f"{agency}  {title}"
    if measure(first, look) <= find_width(look):
        yield f"{look.paint(agency, 'bold')}  {title}"
    else:
        yield from _flow(agency, look, style="bold")
        yield from _flow(title, look)
    if heading.project:
        yield from _flow(summary_words.PROJECT.fill(language, {"name": _show(heading.project)}), look)
    params = {
        "title": _show(standard.title.in_language(language)),
        "id": _show(standard.id),
        "assurance": label_value("assurance", standard.assurance),
        "content": standard.content,
    }
    yield from _flow(words.STANDARD.fill(language, params), look, style="faint")


def _number(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"


def _difference(difference: Decimal | None) -> Cell:
    return Cell(show_difference(difference), "warning")


def _draw_totals(sheet: ScoreSheet, look: Look) -> Iterator[str]:
    language, card = look.language, sheet.card
    yield from _headline(words.SCORES.in_language(language), look)
    rows = []
    execution = sheet.execution
    if execution is not None:
        score = execution.score
        numbers = (score.weight, None, Decimal(0) if score.computed is None else score.weight, score.claimed)
        cells = [Cell(_number(number)) for number in numbers]
        cells += [Cell(_number(score.computed) or "-"), _difference(execution.difference)]
        rows.append(GridRow(words.EXECUTION.in_language(language), tuple(cells)))
    told = any(group.total.allotted not in (None, group.total.weight) for group in sheet.groups)
    rows += [_total_row(group, look, told=told) for group in sheet.groups if _has_points(group)]
    if not rows:
        yield from _flow(words.NO_INDICATORS.in_language(language), look)
        return
    numbers = (card.weight_total, None, card.weight_scored, card.claimed_total)
    cells = [Cell(_number(number)) for number in numbers]
    cells += [Cell(_number(card.computed_total) or "-"), _difference(sheet.difference)]
    rows.append(GridRow(words.TOTAL.in_language(language), tuple(cells), style="bold"))
    heads = tuple(head.in_language(language) for head in _TOTAL_HEADS)
    yield from draw_grid(Grid(words.GROUP.in_language(language), heads, tuple(rows)), look)
    for text, style in say_closing(sheet, language):
        yield from _flow(make_visible(text), look, style=style)


def _has_points(group: GroupLines) -> bool:
    """Whether there is anything to show: indicators without a weight, kept for the record, are none of the total."""
    total = group.total
    return bool(total.weight or total.allotted) or total.claimed is not None or total.computed is not None


def _total_row(group: GroupLines, look: Look, *, told: bool) -> GridRow:
    total = group.total
    cells = (
        Cell(_number(total.weight)),
        Cell(_number(total.allotted), "" if total.allotted == total.weight else "warning") if told else Cell(),
        Cell(_number(total.counted)),
        Cell(_number(total.claimed)),
        Cell(_number(total.computed) or "-"),
        _difference(group.difference),
    )
    return GridRow(_name_group(group, look), cells)


def _draw_goals(sheet: ScoreSheet, look: Look) -> Iterator[str]:
    """What the indicators of each goal of the year score together."""
    if not sheet.goals:
        return
    language = look.language
    rows = []
    for goal in sheet.goals:
        total = goal.total
        numbers = (total.weight, total.allotted, total.counted, total.claimed)
        cells = [Cell(_number(number)) for number in numbers]
        if total.allotted is not None and total.allotted != total.weight:
            cells[1] = cells[1]._replace(style="warning")
        cells += [Cell(_number(total.computed) or "-"), _difference(goal.difference)]
        rows.append(GridRow(_show(name_goal(goal, language)), tuple(cells)))
    yield from _headline(words.GOALS.in_language(language), look)
    heads = (words.WEIGHT, words.OF_GOAL, words.SCORED, words.CLAIMED, words.COMPUTED, words.DIFFERENCE)
    shown = tuple(head.in_language(language) for head in heads)
    yield from draw_grid(Grid(words.GOAL.in_language(language), shown, tuple(rows)), look)


def _name_group(group: GroupLines, look: Look) -> str:
    return _show(group.total.title) or words.NO_GROUP.in_language(look.language)


def _draw_lines(sheet: ScoreSheet, look: Look) -> Iterator[str]:
    language = look.language
    rows = [] if sheet.execution is None else [_score_row(sheet.execution, 0, language)]
    for group in sheet.groups:
        if group.lines:
            rows.append(GridRow(_name_group(group, look), style="bold"))
            rows += [_score_row(line, 1, language) for line in group.lines]
    if not rows:
        return
    yield from _headline(words.LINES.in_language(language), look)
    heads = tuple(head.in_language(language) for head in _HEADS)
    note_head = words.CALCULATION.in_language(language)
    yield from draw_grid(Grid(words.NAME.in_language(language), heads, tuple(rows), note_head), look)


def _score_row(line: ScoreLine, level: int, language: Language) -> GridRow:
    score = line.score
    note = say_calculation(line, language)
    notes = [Cell(_show(note), "" if score.computed is not None else "faint")] if note is not None else []
    if line.outside:
        notes.append(Cell(words.OUTSIDE_STATE.fill(language, {"claimed": score.claimed}), "error"))
    done = Cell(_number(score.completion) + "%" if score.completion is not None else "")
    if score.completion is None and score.met is not None:
        done = Cell(words.MET[score.met].in_language(language))
    cells = (
        Cell(_number(score.weight)),
        Cell(_number(score.claimed)),
        Cell(_number(score.computed) or "-"),
        _difference(line.difference),
        done._replace(style="warning" if score.met is False else ""),
    )
    return GridRow(_show(name_line(line, language)), cells, tuple(notes), "" if level else "bold", level)


def _draw_reasons(title: Text, reasons: Sequence[Unscored], look: Look) -> Iterator[str]:
    """The reasons, and below each the names."""
    if not reasons:
        return
    language = look.language
    yield from _headline(title.in_language(language), look)
    for one in reasons:
        params = {"reason": _show(one.reason.in_language(language)), "count": say_count(one, language)}
        yield from _flow(words.REASON.fill(language, params), look)
        yield from _flow(_list_names(one.lines, language), look, 4, "faint")


def _list_names(lines: Iterable[ScoreLine], language: Language) -> str:
    return put_in_words([_show(name_line(line, language)) for line in lines], language)


def _draw_methods(sheet: ScoreSheet, look: Look) -> Iterator[str]:
    methods = list_methods(sheet)
    if not methods:
        return
    language = look.language
    yield from _headline(words.METHODS.in_language(language), look)
    for method in methods:
        params = {"label": METHODS[method], "value": FORMULAS[method]}
        yield from _flow(words.LABELLED.fill(language, params), look, hang=2)


def _draw_notes(sheet: ScoreSheet, look: Look) -> Iterator[str]:
    language = look.language
    notes = []
    if any(line.difference for line in sheet.lines) or sheet.difference:
        notes.append(words.DIFFERENCE_NOTE.in_language(language))
    for text, names in list_assumptions(sheet):
        notes.append(text.fill(language, {"names": tuple(map(_show, names))}))
    if sheet.standard.note is not None:
        note = _show(sheet.standard.note.in_language(language))
        notes.append(words.ABOUT_STANDARD.fill(language, {"note": note}))
    if notes:
        yield from _headline(words.NOTES.in_language(language), look)
        for note in notes:
            yield from _flow(note, look, hang=2)
