"""The Excel form of a standard, blank or filled with a report: written with everything that the form's readers need to find their way."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from selfeval_cli.messages import form_words as words
from selfeval_cli.messages.language import Language
from selfeval_cli.model.form import TEXTS_SHEET
from selfeval_cli.model.report import Report
from selfeval_cli.model.scorecard import Scorecard
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.xlsx_form_blocks import (
    ASIDE_ROWS,
    first_slot,
    put_amounts,
    put_aside,
    put_goals,
    put_heading,
    put_items,
    put_sections,
)
from selfeval_cli.renderers.xlsx_form_columns import further_columns, official_columns
from selfeval_cli.renderers.xlsx_form_draft import FormDraft
from selfeval_cli.renderers.xlsx_form_plan import FormPlan, Placed, Style
from selfeval_cli.renderers.xlsx_form_rows import put_closing, put_indicators, put_totals

CELL_LIMIT = 32_767
"""Characters that a cell can hold."""

_LIST_LIMIT = 255
"""Characters that a list of choices can have."""
_BLOCK_LABEL_WIDTH = 12.0
_GAP = 3.0
_AMOUNT_LEAST = 12.0
_ASIDE_LEAST = (16.0, 20.0)
_FONT: Mapping[str, Any] = {"font_name": "宋体", "font_size": 10.5, "valign": "vcenter", "text_wrap": True}
_GREY, _BLUE, _SOFT = "#F2F2F2", "#EAF1FB", "#F7FAFE"
_FRAME: Mapping[str, Any] = {"border": 1, "border_color": "#7F7F7F"}
_TEXT: Mapping[str, Any] = {"num_format": "@"}
_STYLES: Mapping[Style, Mapping[str, Any]] = {
    "title": {"font_name": "黑体", "font_size": 18, "align": "center", "bold": True},
    "year": {"align": "center", "bottom": 1, **_TEXT},
    "year-before": {"align": "right"},
    "year-behind": {"align": "left"},
    "plain": {"align": "right"},
    "plain-value": {"align": "left", "bottom": 1, **_TEXT},
    "label": {"align": "center", "bg_color": _GREY, **_FRAME},
    "head": {"align": "center", "bg_color": _GREY, "bold": True, **_FRAME},
    "value": {"align": "left", **_FRAME, **_TEXT},
    "number": {"align": "right", "shrink": True, "text_wrap": False, **_FRAME, **_TEXT},
    "centred": {"align": "center", **_FRAME, **_TEXT},
    "static": {"align": "center", **_FRAME},
    "computed": {"align": "center", "italic": True, "font_color": "#1F4E79", **_FRAME, **_TEXT},
    "first-fund": {"align": "left", **_FRAME, "num_format": f'"{words.FUND_PREFIX.zh}"@'},
    "first-source": {"align": "left", **_FRAME, "num_format": f'"{words.FUND_SOURCES.zh}"@'},
    "fund": {"align": "left", **_FRAME, "num_format": f'"{words.FUND_INDENT}"@'},
    "aside-title": {"align": "left", "font_size": 9, "font_color": "#5B6B7F", "text_wrap": False},
    "aside-label": {"align": "left", "font_size": 9, "bg_color": _BLUE, "border": 1, "border_color": "#B7C6DA"},
    "aside-value": {
        "align": "left",
        "font_size": 9,
        "bg_color": _SOFT,
        "border": 1,
        "border_color": "#B7C6DA",
        **_TEXT,
    },
}
_VALUES = frozenset(
    (
        "year",
        "plain-value",
        "value",
        "number",
        "centred",
        "computed",
        "first-fund",
        "first-source",
        "fund",
        "aside-value",
    )
)
"""Styles of cells that people fill in: their words are no words of the form."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")


class FormSource(NamedTuple):
    """One sheet to be: the report as far as there is one, under its standard; `scorecard` gives the computed scores.

    A `blank` form is there to be filled in: it has the rows that the standard asks for, and room for more.
    """

    standard: Standard
    report: Report
    scorecard: Scorecard | None = None
    title: str = ""  # of the sheet; the usual one where empty
    blank: bool = False


class TooLongError(ValueError):
    """A text that no cell can hold; `args[0]` is how it begins."""


def render_form(sources: Sequence[FormSource], language: Language = "zh") -> bytes:
    """The workbook, as the bytes of an xlsx file. Raises TooLongError for a text beyond what a cell can hold."""
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(stream, options)
    formats = {style: book.add_format({**_FONT, **own}) for style, own in _STYLES.items()}
    own_words: dict[str, None] = {}
    titles: list[str] = []
    for source in sources:
        title = name_sheet(source.title or words.SHEET.in_language(language), titles, language)
        titles.append(title)
        plan = plan_form(source, title, language)
        _write_sheet(book, plan, formats, language)
        own_words |= dict.fromkeys(cell.text for cell in plan.cells if cell.style not in _VALUES and cell.text)
    _write_guide(book, language, own_words)
    texts = book.add_worksheet(TEXTS_SHEET)
    for row, text in enumerate(own_words):
        texts.write_string(row, 0, text)
    texts.very_hidden()
    book.close()
    return stream.getvalue()


def name_sheet(wanted: str, taken: Sequence[str], language: Language) -> str:
    """A name that a sheet can have and none of the others has: at most 31 characters, without those that Excel refuses."""
    plain = _NOT_IN_NAMES.sub(" ", wanted).strip() or words.SHEET.in_language(language)
    reserved = {TEXTS_SHEET, words.GUIDE_SHEET.zh, words.GUIDE_SHEET.en, "history", *taken}
    used = {name.casefold() for name in reserved}
    name, number = plain[:31].strip(), 1
    while name.casefold() in used:
        number += 1
        ending = f" ({number})"
        name = plain[: 31 - len(ending)].strip() + ending
    return name


def plan_form(source: FormSource, title: str, language: Language) -> FormPlan:
    """Lay out one sheet."""
    standard, report = source.standard, source.report
    computed = source.scorecard is not None and any(score.computed is not None for score in source.scorecard.scores)
    official = official_columns(standard, report, language, computed=computed)
    further = further_columns(standard, report, official, language)
    widths = [_BLOCK_LABEL_WIDTH, *(column.width for column in official), _GAP, *(column.width for column in further)]
    widths += [14.0] * 4
    plan = FormPlan(title, widths, last_column=len(official))
    draft = FormDraft(plan, standard, report, source.scorecard, language, blank=source.blank)
    for number, least in enumerate(_ASIDE_LEAST):
        widths[draft.aside + number] = max(widths[draft.aside + number], least)
    first = first_slot(draft)
    for column in range(first, first + 3):
        widths[column] = max(widths[column], _AMOUNT_LEAST)
    put_heading(draft)
    put_aside(draft, 3)
    put_amounts(draft)
    draft.row = max(draft.row, 3 + ASIDE_ROWS)  # what stands beside the next tables must not meet
    put_items(draft)
    put_goals(draft)
    put_sections(draft)
    put_indicators(draft, official, further)
    put_totals(draft, official)
    put_closing(draft)
    return plan


def _write_sheet(book: Any, plan: FormPlan, formats: Mapping[Style, Any], language: Language) -> None:
    sheet = book.add_worksheet(plan.title)
    for column, width in enumerate(plan.widths):
        sheet.set_column(column, column, width, None)
    for row, height in plan.heights.items():
        sheet.set_row(row, height)
    for cell in plan.cells:
        _write_cell(sheet, cell, formats[cell.style])
    quoted = plan.title.replace("'", "''")
    for name, (row, column) in plan.names.items():
        book.define_name(f"'{quoted}'!{name}", f"='{quoted}'!{_absolute(row, column)}")
    sheet.ignore_errors(
        {"number_stored_as_text": f"A1:{_absolute(max(plan.heights) + 200, len(plan.widths))}".replace("$", "")}
    )
    sheet.freeze_panes(3, 0)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.center_horizontally()
    sheet.fit_to_pages(1, 0)
    sheet.print_area(0, 0, plan.last_row, plan.last_column)
    if plan.repeated_row is not None:
        sheet.repeat_rows(plan.repeated_row)
    sheet.set_footer(f"&C{words.FOOTER.in_language(language)}")


def _write_cell(sheet: Any, cell: Placed, form: Any) -> None:
    if len(cell.text) > CELL_LIMIT:
        raise TooLongError(cell.text[:40])
    if (cell.top, cell.left) != (cell.bottom, cell.right):
        sheet.merge_range(cell.top, cell.left, cell.bottom, cell.right, "", form)
    if cell.text:
        sheet.write_string(cell.top, cell.left, cell.text, form)
    else:
        sheet.write_blank(cell.top, cell.left, None, form)
    if cell.note:
        lines = max(len(cell.note) // 14 + 2, 3)
        sheet.write_comment(
            cell.top, cell.left, cell.note, {"author": "selfeval", "x_scale": 1.7, "height": lines * 17, "font_size": 9}
        )
    if cell.choices and len(",".join(cell.choices)) <= _LIST_LIMIT:
        rule = {"validate": "list", "source": list(cell.choices), "error_type": "stop", "show_error": cell.strict}
        sheet.data_validation(cell.top, cell.left, cell.bottom, cell.right, rule)


def _absolute(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))


def _write_guide(book: Any, language: Language, own_words: dict[str, None]) -> None:
    sheet = book.add_worksheet(words.GUIDE_SHEET.in_language(language))
    head = book.add_format({"font_name": "黑体", "font_size": 14, "bold": True})
    line = book.add_format({**_FONT, "valign": "top"})
    sheet.set_column(0, 0, 100)
    for row, text in enumerate(words.GUIDE):
        said = text.in_language(language)
        sheet.write_string(row, 0, said, line if row else head)
        sheet.set_row(row, 36 if row else 28)
        own_words[said] = None
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
