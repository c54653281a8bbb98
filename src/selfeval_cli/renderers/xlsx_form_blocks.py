"""The upper part of the Excel form: title, who and what, the block of amounts, the goals, the work done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from selfeval_cli.messages import form_words as words
from selfeval_cli.messages.form_words import CHOICES, LABELS, NOTES
from selfeval_cli.messages.keys import label, label_value
from selfeval_cli.messages.language import Text
from selfeval_cli.model.form import COMPUTED, EXECUTION, FORM_END, FORM_MARK, column_name, field_name
from selfeval_cli.renderers.xlsx_form_draft import FieldPath, FormDraft
from selfeval_cli.renderers.xlsx_form_plan import Style

_LINES = {"department": ("total", "basic", "personnel", "operating", "project"), "project": ("total",)}
_AMOUNTS = ("initial", "budget", "executed", "execution_rate")
_BLANK_FUNDS = 3
ASIDE_ROWS = 6
"""Rows of what stands beside the upper part, from the fourth row of the sheet on."""
_FIGURES: Mapping[str, tuple[FieldPath, ...]] = {
    "staff-control": (("staff", "quota"), ("staff", "employed")),
    "three-public-control": (("budget", "three_public", "budget"), ("budget", "three_public", "executed")),
    "three-public-change": (("budget", "three_public", "previous"), ("budget", "three_public", "executed")),
    "reception-control": (("budget", "reception", "budget"), ("budget", "reception", "executed")),
    "reception-change": (("budget", "reception", "previous"), ("budget", "reception", "executed")),
    "procurement-execution": (("budget", "procurement", "budget"), ("budget", "procurement", "executed")),
    "asset-use": (("assets", "total"), ("assets", "in_use")),
}
"""What the computed figures of standards rest on, beyond the lines of the budget."""
_GOAL_HEIGHT = 66.0


def put_heading(draft: FormDraft) -> None:
    """Title, year, whose form it is; for a project also what and who."""
    plan, standard = draft.plan, draft.standard
    last = plan.last_column
    title = (
        standard.table_title
        if standard.table_title and draft.language == "zh"
        else draft.say(words.TITLES[standard.scope])
    )
    plan.put(draft.row, (0, last), title, "title", name=FORM_MARK)
    draft.row += 1
    middle = _middle(plan.widths[: last + 1])
    plan.put(draft.row, (0, middle - 1), draft.say(words.YEAR_BEFORE), "year-before")
    draft.put_field(("report", "year"), (middle, middle), "year", note="year")
    plan.put(draft.row, (middle + 1, last), draft.say(words.YEAR_BEHIND), "year-behind")
    plan.ask_height(draft.row, 21)
    draft.row += 1
    parts = plan.cut(0, last, (10, 60, 12, 10))
    plan.put(draft.row, parts[0], draft.say_before("agency"), "plain", note=draft.note("agency"))
    draft.put_field(("report", "agency"), parts[1], "plain-value")
    plan.put(draft.row, parts[2], draft.say_before("unit_of_money"), "plain", note=draft.note("unit_of_money"))
    draft.put_field(("budget", "unit"), parts[3], "plain-value", choices=CHOICES["unit_of_money"])
    plan.ask_height(draft.row, 24)
    draft.row += 1
    if standard.scope == "project":
        _put_pairs(draft, (("report", "project"),))
        _put_pairs(draft, (("report", "supervisor"), ("report", "implementer")))


def _middle(widths: Sequence[float]) -> int:
    """The column in the middle of the sheet, neither the first nor the last."""
    half = sum(widths) / 2
    reached = next(number for number, used in enumerate(accumulate(widths)) if used >= half)
    return min(max(reached, 1), len(widths) - 2)


def _put_pairs(draft: FormDraft, paths: Sequence[tuple[str, str]]) -> None:
    """A row of labels, each with its value to the right."""
    shares = (22, 50) * len(paths) if len(paths) > 1 else (22, 122)
    parts = draft.plan.cut(0, draft.plan.last_column, shares)
    for number, path in enumerate(paths):
        draft.plan.put(draft.row, parts[2 * number], draft.label(*path), "label")
        draft.put_field(path, parts[2 * number + 1], "value")
    draft.plan.ask_height(draft.row, 24)
    draft.row += 1


def _slots(draft: FormDraft) -> tuple[str, ...]:
    if draft.standard.execution is None:
        return ("initial", "budget", "executed", "execution_rate")
    scored = ("initial", "budget", "executed", "weight", "execution_rate", "score")
    return (*scored, COMPUTED) if draft.computed else scored


def first_slot(draft: FormDraft) -> int:
    """The column of the first amounts: the block's columns are the last ones of the sheet."""
    return draft.plan.last_column - len(_slots(draft)) + 1


def put_amounts(draft: FormDraft) -> None:
    """The budget lines, then the sources of money; the first line also has what budget execution scores."""
    plan, slots, first = draft.plan, _slots(draft), first_slot(draft)
    top = draft.row
    plan.put(top, (1, first - 1), "", "head")
    for number, key in enumerate(slots):
        note = draft.note("execution_score" if key == "score" else key)
        plan.put(top, (first + number, first + number), draft.label("line", key), "head", note=note)
    plan.ask_height(top, 24)
    draft.row += 1
    for line in _LINES[draft.standard.scope]:
        _put_line(draft, line, slots, first)
    _put_funds(draft, slots, first, top)
    text = LABELS["funds" if draft.standard.scope == "project" else "spending"]
    plan.put(top, (0, 0), draft.say(text), "label", bottom=draft.row - 1)


def _put_line(draft: FormDraft, line: str, slots: Sequence[str], first: int) -> None:
    whole = "spending" if draft.standard.scope == "department" else "total"
    text = draft.say(words.BUDGET_ROWS[whole if line == "total" else line])
    draft.plan.put(draft.row, (1, first - 1), text, "label")
    for number, key in enumerate(slots):
        column = (first + number, first + number)
        if key in ("weight", "score", COMPUTED):
            _put_claim(draft, line, key, column)
        elif key == "execution_rate" and line == "total":
            draft.put_field(("budget", "execution_rate"), column, "number")
        else:
            draft.put_field(("budget", line, key), column, "number")
    draft.plan.ask_height(draft.row, 21)
    draft.row += 1


def _put_claim(draft: FormDraft, line: str, key: str, column: tuple[int, int]) -> None:
    """Points, claimed and computed score of the execution: of the whole only, the lines below it have none."""
    if line != "total":
        draft.plan.put(draft.row, column, words.NONE, "static")
        return
    style: Style = "computed" if key == COMPUTED else "centred"
    draft.plan.put(draft.row, column, draft.claimed_execution(key), style, name=field_name(EXECUTION, key))


def _put_funds(draft: FormDraft, slots: Sequence[str], first: int, top: int) -> None:
    """A row for each source of money, below the last line; the name stands where the lines have their labels."""
    plan = draft.plan
    funds = list(draft.report.budget.fund) if draft.report.budget is not None else []
    usual = words.PROJECT_FUNDS if draft.standard.scope == "project" else words.DEPARTMENT_FUNDS
    further = draft.further_keys("fund", funds, ("name", *_AMOUNTS), ("reason",))
    columns = {"name": (1, first - 1)}
    columns |= {key: (first + place, first + place) for place, key in enumerate(slots) if key in _AMOUNTS}
    start = draft.aside + 3 * (1 + -(-len(_basic_figures(draft)) // ASIDE_ROWS))
    columns |= {key: (start + place,) * 2 for place, key in enumerate(further)}
    for key, (left, _) in columns.items():
        plan.names[column_name("fund", key)] = draft.row - 1, left
    for key in further:
        text = draft.say(LABELS["fund_reason"]) if key == "reason" else draft.label("fund", key)
        plan.put(top, columns[key], text, "aside-label")
    least = _BLANK_FUNDS if draft.blank else 3 + ASIDE_ROWS - draft.row  # no gap before the goals
    for number in range(max(len(funds), least)):
        fund = funds[number] if number < len(funds) else None
        for place, key in enumerate(slots):
            if key not in _AMOUNTS:
                plan.put(draft.row, (first + place, first + place), words.NONE, "static")
        for key, column in columns.items():
            style: Style = "number" if key in _AMOUNTS else "aside-value"
            text = draft.text(fund, key)
            if key == "name":
                style = "fund" if number else "first-fund" if draft.standard.scope == "project" else "first-source"
                text = text or (usual[number] if draft.blank and not funds and number < len(usual) else "")
            plan.put(draft.row, column, text, style)
        plan.ask_height(draft.row, 21)
        draft.row += 1
    plan.names[column_name("fund", FORM_END)] = draft.row, 0


def put_items(draft: FormDraft) -> None:
    """A row for each item that the report has; official forms have no room for items, and so a form without any shows none."""
    items = draft.report.budget.item if draft.report.budget is not None else ()
    if not items:
        return
    top = draft.row
    shares = {"name": 44.0, "initial": 16.0, "budget": 16.0, "executed": 16.0, "execution_rate": 12.0, "reason": 40.0}
    draft.put_table("item", items, shares, blank=0, height=27)
    draft.plan.put(top, (0, 0), draft.say(LABELS["items"]), "label", bottom=draft.row - 1)


def put_goals(draft: FormDraft) -> None:
    """The goal and its result side by side, or a row for each of several goals."""
    plan = draft.plan
    goals = draft.report.goals
    top = draft.row
    if not goals and not draft.several_goals:
        left, right = plan.cut(1, plan.last_column, (1, 1))
        plan.put(top, left, draft.label("report", "goal"), "head")
        plan.put(top, right, draft.label("report", "goal_result"), "head")
        draft.row += 1
        draft.put_field(("report", "goal"), left, "value")
        draft.put_field(("report", "goal_result"), right, "value")
        plan.ask_height(draft.row, _GOAL_HEIGHT)
        draft.row += 1
    else:
        shares = {"id": 8.0, "text": 50.0, "result": 50.0, "weight": 10.0, "reason": 26.0}
        draft.put_table("goal", goals, shares, blank=3, height=36)
    plan.put(top, (0, 0), draft.say(LABELS["goals"]), "label", bottom=draft.row - 1)


def put_sections(draft: FormDraft) -> None:
    """What was done, section by section, where the standard or the report has sections."""
    rows = draft.section_rows()
    if not rows:
        return
    plan, top = draft.plan, draft.row
    title, text = plan.cut(1, plan.last_column, (20, 120))
    further = draft.further_keys("section", [row.section for row in rows], ("title", "text"), ())
    plan.put(top, title, draft.say(LABELS["section_title"]), "head", name=column_name("section", "title"))
    plan.put(top, text, draft.say(LABELS["section_text"]), "head", name=column_name("section", "text"))
    for number, key in enumerate(("id", *further)):
        plan.put(
            top,
            (draft.aside + number,) * 2,
            draft.label("section", key),
            "aside-label",
            name=column_name("section", key),
        )
    draft.row += 1
    for row in rows:
        plan.put(draft.row, title, row.title, "value")
        plan.put(draft.row, text, draft.text(row.section, "text"), "value")
        for number, key in enumerate(("id", *further)):
            words_of_key = row.id if key == "id" else draft.text(row.section, key)
            plan.put(draft.row, (draft.aside + number,) * 2, words_of_key, "aside-value")
        plan.ask_height(draft.row, 36)
        draft.row += 1
    plan.put(top, (0, 0), draft.say(LABELS["sections"]), "label", bottom=draft.row - 1)
    plan.names[column_name("section", FORM_END)] = draft.row, 0


def put_aside(draft: FormDraft, top: int) -> None:
    """Beside the upper part: what the check asks for and the official table has no room for."""
    plan = draft.plan
    pairs: tuple[tuple[tuple[str, str], Text, tuple[str, ...]], ...] = (
        (("report", "scope"), LABELS["scope"], _named("scope", ("department", "project"))),
        (("report", "standard"), LABELS["standard"], ()),
        (("budget", "basis"), LABELS["basis"], _named("basis", ("adjusted", "initial"))),
        (("budget", "reason"), LABELS["budget_reason"], ()),
        (("budget", "adjustment_reason"), LABELS["adjustment_reason"], ()),
        (("budget", "carryover"), LABELS["carryover"], ()),
    )
    plan.put(top - 1, (draft.aside, draft.aside + 1), draft.say(LABELS["aside"]), "aside-title")
    kept, draft.row = draft.row, top
    for path, text, choices in pairs:
        note = path[1] if path[1] in NOTES and path != ("budget", "reason") else ""
        _put_beside(draft, draft.aside, path, draft.say(text), note=note, choices=choices)
    for number, figure in enumerate(_basic_figures(draft)):
        block, place = divmod(number, ASIDE_ROWS)
        draft.row = top + place
        outer = draft.say(label("budget", figure[1])) if len(figure) > 2 else ""
        inner = draft.say(label(_table_of(figure), figure[-1]))
        _put_beside(draft, draft.aside + 3 * (block + 1), figure, f"{outer} {inner}".strip())
    draft.row = kept


def _put_beside(
    draft: FormDraft, column: int, path: FieldPath, text: str, *, note: str = "", choices: tuple[str, ...] = ()
) -> None:
    draft.plan.put(draft.row, (column, column), text, "aside-label", note=draft.note(note) if note else "")
    draft.put_field(path, (column + 1, column + 1), "aside-value", choices=choices, strict=bool(choices))
    draft.row += 1


def _basic_figures(draft: FormDraft) -> tuple[FieldPath, ...]:
    """The figures that the standard's common indicators are computed from, as far as the form has no cell for them."""
    wanted = {path for rule in draft.standard.fixed if rule.figure for path in _FIGURES.get(rule.figure, ())}
    return tuple(
        path for path in dict.fromkeys(path for paths in _FIGURES.values() for path in paths) if path in wanted
    )


def _table_of(path: FieldPath) -> str:
    return "outlay" if len(path) > 2 else path[0]


def _named(kind: str, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(label_value(kind, value).zh for value in values)
