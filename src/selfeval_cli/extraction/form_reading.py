"""From grids to drafts: where one form ends and the next begins, and in which order the parts of a form are read."""

from __future__ import annotations

import itertools
import os
from collections.abc import Sequence
from typing import NamedTuple

from selfeval_cli.extraction.amount_rows import AmountReader
from selfeval_cli.extraction.draft import Draft, Drafting, LeftOut
from selfeval_cli.extraction.goal_rows import GoalReader, find_goal_header
from selfeval_cli.extraction.grid import Field, Grid, grids_of_document, grids_of_workbook
from selfeval_cli.extraction.headers import find_amount_header, find_indicator_header, find_line_header
from selfeval_cli.extraction.indicator_rows import IndicatorReader
from selfeval_cli.extraction.label_cells import LabelReader, is_title, tells_year
from selfeval_cli.extraction.labels import role_of
from selfeval_cli.extraction.lying_amounts import read_lying_amounts
from selfeval_cli.extraction.settling import (
    check_points,
    claim_inline,
    settle_execution,
    settle_funds,
    settle_heading,
    settle_inline_amounts,
    settle_score,
    settle_weights,
)
from selfeval_cli.extraction.standard_signs import settle_standard
from selfeval_cli.sources.document_tables import Document
from selfeval_cli.sources.workbook import Workbook, cell_name

_PARAGRAPHS = 8
"""How many paragraphs next to a table are looked at: it may stand at the end of a long report."""
_LONGEST_PARAGRAPH = 120


class Form(NamedTuple):
    """The parts of one form, in order; `after` are paragraphs below it."""

    parts: tuple[Grid, ...]
    after: tuple[str, ...] = ()


class FormReading(NamedTuple):
    """What a file gave: a draft for each form, and what of the file belongs to none."""

    drafts: tuple[Draft, ...]
    left_out: tuple[LeftOut, ...]


def read_forms_of_workbook(book: Workbook) -> FormReading:
    """Every form on the visible sheets of a workbook as a draft."""
    forms: list[Form] = []
    left: list[LeftOut] = []
    for sheet, grid, hidden in grids_of_workbook(book):
        if not sheet.visible:
            if grid.fields:
                left.append(LeftOut(sheet.name, sheet.name, "hidden"))
            continue
        left += [LeftOut(field.place, field.words, "hidden") for field in hidden]
        left += [LeftOut(f"{sheet.name}!{cell_name(*cell)}", "=", "no-result") for cell in sheet.unknown]
        found = _split(grid)
        if found:
            forms += _joined(forms, found)
        elif grid.fields:
            left.append(LeftOut(grid.name, grid.fields[0].words, "no-form"))
    drafts = tuple(_read(form, os.path.basename(book.name)) for form in forms)
    return FormReading(drafts, tuple(left))


def read_forms_of_document(document: Document) -> FormReading:
    """Every form in the tables of a document as a draft; one form may go over several tables."""
    forms: list[Form] = []
    left: list[LeftOut] = []
    opening: list[Grid] = []  # tables with the heading and the amounts of a form whose indicators may stand in the next
    for grid in grids_of_document(document):
        found = _split(grid)
        identified = bool(found) and _is_identified(found[0])
        if found and opening and not identified:
            forms += [Form((*opening, found[0])), *(Form((part,)) for part in found[1:])]
            opening = []
            continue
        if not found and opening and _has_amounts(grid) and not _is_identified(grid):
            opening.append(grid)
            continue
        if found:
            forms += _joined(forms, found)
        elif _goes_on_from(grid, forms) or (forms and not opening and not grid.before and _has_amounts(grid)):
            forms[-1] = Form((*forms[-1].parts, grid))
            continue
        elif not opening and _is_identified(grid):
            opening = [grid]
            continue
        elif grid.fields:
            left.append(LeftOut(grid.name, grid.fields[0].words, "no-form"))
            continue
        left += [LeftOut(part.name, part.fields[0].words, "no-form") for part in opening]
        opening = []
    left += [LeftOut(part.name, part.fields[0].words, "no-form") for part in opening]
    if forms:
        forms[-1] = forms[-1]._replace(after=document.after)
    headings = [text for form in forms for text in form.parts[0].before if len(text) <= _LONGEST_PARAGRAPH]
    year = next((text for text in headings if tells_year(text)), "")  # of the first heading, for forms that name none
    drafts = tuple(_read(form, os.path.basename(document.name), year) for form in forms)
    return FormReading(drafts, tuple(left))


def _goes_on_from(grid: Grid, forms: list[Form]) -> bool:
    """Whether a table is the rest of the one before it: as wide, and with nothing between them."""
    return bool(forms) and bool(grid.fields) and not grid.before and grid.columns == forms[-1].parts[-1].columns


def _joined(forms: list[Form], found: list[Grid]) -> list[Form]:
    """New forms; a first part that names no project, agency or title goes on with the last form instead."""
    if (
        forms
        and not _is_identified(found[0])
        and not (_has_indicators(found[0]) and _has_indicators_anywhere(forms[-1]))
    ) or (forms and not _is_identified(found[0]) and found[0].name.startswith("表")):
        forms[-1] = Form((*forms[-1].parts, found[0]))
        found = found[1:]
    return [Form((grid,)) for grid in found]


def _is_identified(grid: Grid) -> bool:
    return any(_names_form(grid, row) for row in range(grid.height)) or any(is_title(text) for text in grid.before)


def _has_amounts(grid: Grid) -> bool:
    return any(find_amount_header(grid, row) is not None for row in range(grid.height))


def _has_indicators(grid: Grid) -> bool:
    return any(find_indicator_header(grid, row) is not None for row in range(grid.height))


def _has_indicators_anywhere(form: Form) -> bool:
    return any(_has_indicators(grid) for grid in form.parts)


def _names_form(grid: Grid, row: int) -> str | None:
    """What tells in a row that a form begins: its title, or the name of its project or agency."""
    begun = grid.begun(row)
    if begun and len(begun) <= 2 and is_title(begun[0].text):
        return "title"
    for field, following in itertools.pairwise(begun):
        if (
            role_of(field.text, "field") in ("project", "agency")
            and field.rows == 1
            and role_of(following.text, "field") is None
        ):
            known = role_of(following.text, "indicator") or role_of(following.text, "amount")
            return "label" if known is None else None
    return None


def _split(grid: Grid) -> list[Grid]:
    """The forms that stand one below another in a grid, as far as they are forms."""
    starts = [0]
    complete = False  # whether the form has its indicators, so that another title begins another form
    labelled = False
    for row in range(grid.height):
        named = _names_form(grid, row)
        if named is not None and complete and (named == "title" or labelled):
            starts.append(row)
            complete = labelled = False
        labelled = labelled or named == "label"
        complete = complete or find_indicator_header(grid, row) is not None
    bounds = [
        start for start in starts if _has_form(grid, start, next((one for one in starts if one > start), grid.height))
    ]
    if not bounds:
        return []
    if len(bounds) == 1:
        return [grid]
    bounds[0] = 0  # what belongs to no form goes with the one above it, where it is told
    return [
        grid.part(first, last, grid.before if first == 0 else ())
        for first, last in zip(bounds, [*bounds[1:], grid.height], strict=True)
    ]


def _has_form(grid: Grid, first: int, last: int) -> bool:
    return any(_is_form_row(grid, row) for row in range(first, last))


def _is_form_row(grid: Grid, row: int) -> bool:
    if find_indicator_header(grid, row) is not None or find_goal_header(grid, row) is not None:
        return True
    return find_amount_header(grid, row) is not None and any(
        role_of(field.text, "field") in ("project", "agency") for field in grid.fields
    )


class _Readers(NamedTuple):
    drafting: Drafting
    labels: LabelReader
    amounts: AmountReader
    goals: GoalReader
    indicators: IndicatorReader


def _read(form: Form, file: str, heading: str = "") -> Draft:
    drafting = Drafting()
    goals = GoalReader(drafting)
    readers = _Readers(drafting, LabelReader(drafting), AmountReader(drafting), goals, IndicatorReader(drafting, goals))
    for grid in form.parts:
        _read_paragraphs(grid.before[-_PARAGRAPHS:], f"{grid.name}前", readers.labels)
        row = 0
        if readers.indicators.header is not None and grid is not form.parts[0] and _goes_on(grid, readers):
            row = readers.indicators.go_on(grid)
        while row < grid.height:
            row = _read_part(grid, row, readers)
    _read_paragraphs(form.after[:_PARAGRAPHS], f"{form.parts[-1].name}后", readers.labels)
    fields = [field for grid in form.parts for field in grid.fields]
    settle_inline_amounts(drafting, readers.labels.inline_amounts)
    settle_funds(drafting)
    settle_weights(drafting)
    claim = readers.amounts.claim or claim_inline(drafting, readers.labels.inline_amounts)
    settle_execution(drafting, claim)
    settle_score(drafting)
    settle_heading(drafting, (heading, form.parts[0].name, file))
    columns = readers.indicators.header.roles if readers.indicators.header is not None else frozenset()
    settle_standard(drafting, columns, claim)
    check_points(drafting, fields, readers.indicators.totals)
    return drafting.finish(form.parts[0].name, fields)


def _goes_on(grid: Grid, readers: _Readers) -> bool:
    """Whether a further table begins with rows of the indicator table before it: as wide, and without a header of its own."""
    header = readers.indicators.header
    first = next(iter(grid.fields), None)
    return (
        header is not None
        and first is not None
        and grid.columns >= header.right
        and role_of(first.text, "field") is None
    )


def _read_part(grid: Grid, row: int, readers: _Readers) -> int:
    """Read what begins in a row; the first row behind it."""
    begun = grid.begun(row)
    if not begun:
        return row + 1
    if len(begun) <= 2 and is_title(begun[0].text):
        readers.labels.read_title(begun[0])
        readers.labels.read_row(grid, row)
        return row + 1
    indicator_header = find_indicator_header(grid, row)
    if indicator_header is not None:
        return max(readers.indicators.read(grid, indicator_header), row + 1)
    amount_header = find_amount_header(grid, row)
    if amount_header is not None:
        return max(readers.amounts.read(grid, amount_header), row + 1)
    line_header = find_line_header(grid, row)
    if line_header is not None:
        return max(read_lying_amounts(grid, line_header, readers.drafting, readers.amounts), row + 1)
    goal_header = find_goal_header(grid, row)
    if goal_header is not None:
        return max(readers.goals.read(grid, goal_header), row + 1)
    if len(begun) == 1 and readers.indicators.open_goal(begun[0]):
        return row + 1
    if readers.indicators.header is not None and role_of(begun[0].text, "row") == "total":
        readers.indicators.read_total(grid, row, begun[0])
        return row + 1
    readers.labels.read_row(grid, row)
    return row + 1


def _read_paragraphs(paragraphs: Sequence[str], where: str, labels: LabelReader) -> None:
    for number, text in enumerate(paragraphs, 1):
        field = Field(0, 0, 1, 1, text, f"{where}第{number}段")
        if is_title(text):
            labels.read_title(field)
        elif len(text) <= _LONGEST_PARAGRAPH:
            labels.read_row(Grid("", [field]), 0)
