"""Two years side by side on a terminal: counts, budget, indicators by section, what is new or dropped, and last year's measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfeval_cli.messages import diff_words as words
from selfeval_cli.messages import summary_words
from selfeval_cli.messages.language import Language
from selfeval_cli.model.year_comparison import Account, IndicatorYears, MeasureYears, YearComparison
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.score_grid import Cell, Grid, GridRow, draw_grid, find_width, measure
from selfeval_cli.renderers.visible import make_visible
from selfeval_cli.renderers.wrapping import wrap
from selfeval_cli.renderers.year_rows import (
    IndicatorCells,
    YearNames,
    lay_out_indicator,
    lay_out_line,
    list_budget_notes,
    list_counts,
    name_line,
    name_years,
    say_candidate,
    say_title,
    show_result,
    show_target,
)

_NARROWEST = 40
_GAP = 2
_SHORTEST_NAME = 14  # below this a row for all values of an indicator would be all breaks
_LONGEST_VALUE = 16  # columns; longer ones, which are words, stand in the notes


def render_years(comparison: YearComparison, look: Look) -> str:
    """The comparison for a terminal, no line wider than it."""
    if look.width is not None and look.width < _NARROWEST:
        look = look._replace(width=_NARROWEST)
    years = name_years(comparison, look.language)
    lines = [*_draw_heading(comparison, look)]
    lines += _draw_budget(comparison, years, look)
    lines += _draw_matched(comparison.matched, years, look)
    lines += _draw_single(comparison.new, years.current, look, new=True)
    lines += _draw_single(comparison.dropped, years.previous, look, new=False)
    lines += _draw_measures(comparison.measures, look)
    params = {"file": _show(comparison.file), "previous": _show(comparison.previous_file)}
    lines += ["", *_flow(words.NEXT.fill(look.language, params), look, style="faint")]
    return "".join(f"{line}\n" for line in lines)


def _show(text: str) -> str:
    """Text of a report, on one line and without anything that a terminal would obey."""
    return make_visible(" ".join(text.split()))


def _flow(text: str, look: Look, indent: int = 0, style: str = "", hang: int = 0) -> Iterator[str]:
    for number, line in enumerate(wrap(text, find_width(look) - indent - hang, ambiguous=look.ambiguous)):
        yield " " * (indent + (hang if number else 0)) + (look.paint(line, style) if style else line)


def _draw_heading(comparison: YearComparison, look: Look) -> Iterator[str]:
    language = look.language
    heading = comparison.current.heading
    agency = _show(heading.agency) if heading.agency else summary_words.UNNAMED.in_language(language)
    yield from _flow(agency, look, style="bold")
    if heading.project:
        yield from _flow(summary_words.PROJECT.fill(language, {"name": _show(heading.project)}), look)
    yield from _flow(say_title(comparison, language), look)
    files = {"previous": _show(comparison.previous_file), "current": _show(comparison.file)}
    yield from _flow(words.FILES.fill(language, files), look, style="faint")
    yield ""
    for said in list_counts(comparison, language):
        yield from _flow(said, look)


def _headline(text: str, look: Look) -> list[str]:
    return ["", look.paint(text, "bold")]


def _draw_budget(comparison: YearComparison, years: YearNames, look: Look) -> Iterator[str]:
    if not comparison.lines:
        return
    language, unit = look.language, comparison.money_unit
    title = words.BUDGET_IN.fill(language, {"unit": unit}) if unit else words.BUDGET.in_language(language)
    yield from _headline(title, look)
    rows = []
    for line in comparison.lines:
        rows.append(GridRow(_show(name_line(line, language)), style="bold"))
        rows += [
            GridRow(cells.label, tuple(Cell(cell) for cell in cells[1:]), level=1)
            for cells in lay_out_line(line, language)
        ]
    heads = (*years, words.CHANGE.in_language(language), words.PERCENT.in_language(language))
    yield from draw_grid(Grid(words.LINE.in_language(language), heads, tuple(rows)), look)
    for note in list_budget_notes(comparison, language):
        yield from _flow(note, look, style="warning")


def _draw_matched(matched: Sequence[IndicatorYears], years: YearNames, look: Look) -> Iterator[str]:
    if not matched:
        return
    language = look.language
    yield from _headline(words.INDICATORS.in_language(language), look)
    heads = _value_heads(years, language)
    moved = (words.CHANGE.in_language(language), words.PERCENT.in_language(language))
    laid = [(section, [lay_out_indicator(row, language) for row in group]) for section, group in _by_section(matched)]
    name, note = words.NAME.in_language(language), words.NOTE.in_language(language)
    rows: list[GridRow] = []
    for section, cells in laid:
        rows.append(GridRow(_name_section(section, language), style="bold"))
        rows += [_indicator_row(one, heads, look) for one in cells]
    grid = Grid(name, (*heads, *moved), tuple(rows), note)
    if _find_room(grid, look) >= _SHORTEST_NAME:
        yield from draw_grid(grid, look)
        return
    rows = []
    for section, cells in laid:
        rows.append(GridRow(_name_section(section, language), style="bold"))
        for one in cells:
            rows += _tall_rows(one, heads, look)
    yield from draw_grid(Grid(name, (*years, *moved), tuple(rows), note), look)


def _find_room(grid: Grid, look: Look) -> int:
    """The columns that are left for names beside all the values."""
    columns = zip(grid.heads, *(row.cells for row in grid.rows if row.cells), strict=True)
    widths = (max(measure(head, look), *(measure(cell.text, look) for cell in cells)) for head, *cells in columns)
    return find_width(look) - sum(width + _GAP for width in widths)


def _tall_rows(cells: IndicatorCells, heads: Sequence[str], look: Look) -> list[GridRow]:
    """The values in a row for the targets and one for the results, for terminals too narrow for all beside each other."""
    language = look.language
    values, notes = _shorten((*cells.targets, *cells.results), heads, look)
    notes += _notes(cells)
    moved = (Cell(_show(cells.change)), Cell(cells.percent))
    rows = [GridRow(_show(cells.name), level=1)]
    if any(cells.targets):
        target = words.TARGET_ROW.in_language(language)
        rows.append(GridRow(target, (*values[:2], Cell(), Cell()), level=2))
    rows.append(GridRow(words.RESULT_ROW.in_language(language), (*values[2:], *moved), tuple(notes), level=2))
    return rows


def _value_heads(years: YearNames, language: Language) -> tuple[str, ...]:
    return tuple(text.fill(language, {"year": year}) for text in (words.TARGET, words.RESULT) for year in years)


def _by_section(rows: Sequence[IndicatorYears]) -> list[tuple[str, list[IndicatorYears]]]:
    """The rows by the title that they stand under, in the order in which the titles come up."""
    grouped: dict[str, list[IndicatorYears]] = {}
    for row in rows:
        grouped.setdefault(row.section, []).append(row)
    return list(grouped.items())


def _name_section(title: str, language: Language) -> str:
    return _show(title) or words.NO_SECTION.in_language(language)


def _indicator_row(cells: IndicatorCells, heads: Sequence[str], look: Look) -> GridRow:
    values, notes = _shorten((*cells.targets, *cells.results), heads, look)
    notes += _notes(cells)
    numbers = (*values, Cell(_show(cells.change)), Cell(cells.percent))
    return GridRow(_show(cells.name), numbers, tuple(notes), level=1)


def _notes(cells: IndicatorCells) -> list[Cell]:
    return [Cell(_show(note), "warning" if cells.contradicted else "faint") for note in cells.notes]


def _shorten(values: Sequence[str], heads: Sequence[str], look: Look) -> tuple[list[Cell], list[Cell]]:
    """Long values give way to a pointer, and stand in a note whole: half a figure would be another one."""
    language = look.language
    cells, notes = [], []
    for head, value in zip(heads, map(_show, values), strict=True):
        if measure(value, look) <= _LONGEST_VALUE:
            cells.append(Cell(value))
        else:
            cells.append(Cell(words.IN_NOTE.in_language(language), "faint"))
            notes.append(Cell(words.LONG_VALUE.fill(language, {"head": head, "value": value}), "faint"))
    return cells, notes


def _draw_single(rows: Sequence[IndicatorYears], year: str, look: Look, *, new: bool) -> Iterator[str]:
    """The indicators that one of the years has."""
    if not rows:
        return
    language = look.language
    yield from _headline((words.NEW if new else words.DROPPED).in_language(language), look)
    heads = tuple(text.fill(language, {"year": year}) for text in (words.TARGET, words.RESULT))
    drawn = []
    for section, group in _by_section(rows):
        drawn.append(GridRow(_name_section(section, language), style="bold"))
        for row in group:
            account: Account | None = row.current if new else row.previous
            cells, notes = _shorten((show_target(account), show_result(account, language)), heads, look)
            drawn.append(GridRow(_show(row.name), tuple(cells), tuple(notes), level=1))
    grid = Grid(words.NAME.in_language(language), heads, tuple(drawn), words.NOTE.in_language(language))
    yield from draw_grid(grid, look)


def _draw_measures(measures: Sequence[MeasureYears], look: Look) -> Iterator[str]:
    language = look.language
    yield from _headline(words.MEASURES.in_language(language), look)
    if not measures:
        yield from _flow(words.NO_MEASURES.in_language(language), look)
    for number, one in enumerate(measures, 1):
        yield from _flow(f"{number}. {_show(one.measure.text)}", look, hang=3)
        for problem in one.problems:
            yield from _flow(words.FOR_PROBLEM.fill(language, {"problem": _show(problem)}), look, 3, "faint", 2)
        if not one.candidates:
            yield from _flow(words.NO_CANDIDATE.in_language(language), look, 3, "warning", 2)
            continue
        yield from _flow(words.CANDIDATES.in_language(language), look, 3, "faint", 2)
        for candidate in one.candidates:
            yield from _flow(f"- {_show(say_candidate(candidate, language))}", look, 3, hang=2)
            yield from _flow(_show(candidate.path), look, 5, "faint", 2)
