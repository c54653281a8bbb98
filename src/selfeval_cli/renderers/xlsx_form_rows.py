"""The lower part of the Excel form: the table of indicators, the totals, problems and measures, and everything else a report says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from selfeval_cli.messages.form_words import CHOICES, DIRECTION_SIGNS, LABELS, OUT_OF
from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE
from selfeval_cli.model.budget import LINES, OUTLAYS
from selfeval_cli.model.form import COMPUTED, FORM_END, column_name, field_name
from selfeval_cli.model.standard import TOTAL_POINTS, FixedRule, GroupRule
from selfeval_cli.renderers.toml_values import write_key
from selfeval_cli.renderers.xlsx_form_columns import has_points, has_scores, name_group
from selfeval_cli.renderers.xlsx_form_draft import FieldPath, FormDraft, find_value
from selfeval_cli.renderers.xlsx_form_plan import FormColumn, Style
from selfeval_cli.renderers.xlsx_form_values import write_cell, write_toml

_ROW_HEIGHT = 27.0
_CONCLUSION_HEIGHT = 54.0
_ROWS_PER_SECTION = 4
_LARGE_GROUP = 40
_SPANNING = ("section", "group")
"""Columns whose equal neighbours are merged, as official tables have them."""
_BLANK_OTHER = 3
_LEAST_ROWS = 2
_ROWS_OF_OWN = 5
_ROWS_ALONE = 10

_Row = dict[str, str]


def put_indicators(draft: FormDraft, official: Sequence[FormColumn], further: Sequence[FormColumn]) -> None:
    """The table of indicators: the official columns, and beside them what is not printed."""
    plan, top = draft.plan, draft.row
    columns = {column.key: (1 + number, column) for number, column in enumerate(official)}
    columns |= {column.key: (draft.aside + number, column) for number, column in enumerate(further)}
    for key, (place, column) in columns.items():
        style: Style = "head" if column in official else "aside-label"
        plan.put(top, (place, place), column.label, style, name=column_name("indicator", key), note=column.note)
    plan.ask_height(top, 33)
    plan.repeated_row = top
    draft.row += 1
    direction = columns.get("direction")
    signed = direction is not None and direction[1].choices == CHOICES["sign"]
    rows = [*_filled_rows(draft, signed=signed), *(_blank_rows(draft) if draft.blank else ())] or [{}] * _LEAST_ROWS
    merged = _put_merged(draft, rows, columns)
    for row in rows:
        for key, (place, column) in columns.items():
            if key in merged:
                continue
            style = column.style if column in official else "aside-value"
            plan.put(
                draft.row,
                (place, place),
                row.get(key, ""),
                style,
                choices=_choices(draft, column, row),
                strict=column.strict,
            )
        plan.ask_height(draft.row, _ROW_HEIGHT)
        draft.row += 1
    plan.put(top, (0, 0), draft.say(LABELS["indicators"]), "label", bottom=draft.row - 1)
    plan.names[column_name("indicator", FORM_END)] = draft.row, 0


def _choices(draft: FormDraft, column: FormColumn, row: _Row) -> tuple[str, ...]:
    """In a row of one group, the kinds of this group only."""
    if column.key != "kind":
        return column.choices
    for group in draft.standard.groups:
        if group.kinds and row.get("group") in (name_group(group, "\n"), *group.names):
            return tuple(kind.title.zh for kind in group.kinds)
    return column.choices


def _put_merged(draft: FormDraft, rows: Sequence[_Row], columns: Mapping[str, tuple[int, FormColumn]]) -> set[str]:
    """Merge what is the same in rows that follow each other; the keys of the columns that were done."""
    done = set()
    for key in _SPANNING:
        if key not in columns or columns[key][0] >= draft.aside:
            continue
        place, column = columns[key]
        done.add(key)
        start = draft.row
        for (text, _), same in groupby((row.get(key, ""), row.get("section", "")) for row in rows):
            length = len(list(same))
            blocks = [(start, start + length - 1)] if text else [(start + one, start + one) for one in range(length)]
            for first, last in blocks:
                draft.plan.put(first, (place, place), text, "centred", bottom=last, choices=column.choices)
            start += length
    return done


def _filled_rows(draft: FormDraft, *, signed: bool) -> Iterator[_Row]:
    """The report's indicators; directions as the signs that the column takes, where it does."""
    titles = {row.id: row.title for row in draft.section_rows() if row.title}
    unique = Counter(titles.values())
    groups = {group.title.zh: name_group(group, "\n") for group in draft.standard.groups}
    for path, indicator in zip(draft.report.paths.indicators, draft.report.indicators, strict=True):
        if indicator is draft.claim:
            continue
        row = {key: draft.text(indicator, key) for key in KEYS_BY_TABLE["indicator"]}
        identifier = draft.report.section_id(indicator.section)
        if identifier is not None:
            title = titles.get(identifier, "")
            row["section"] = title if unique[title] == 1 else identifier
        if signed:
            row["direction"] = DIRECTION_SIGNS.get(indicator.direction or "", "")
        row["group"] = groups.get(row["group"], row["group"])
        score = draft.scorecard.of(path) if draft.scorecard is not None else None
        row[COMPUTED] = write_cell(COMPUTED, score.computed if score is not None else None)
        yield row


def _blank_rows(draft: FormDraft) -> Iterator[_Row]:
    """What the standard says of indicators before anything is filled in: groups, kinds and fixed weights."""
    standard = draft.standard
    for section in standard.sections:
        yield from ({"section": section.title.zh} for _ in range(_ROWS_PER_SECTION))
    for rule in standard.fixed:
        row = {"name": rule.title.zh, "weight": write_cell("weight", rule.weight), "target": _limit_of(rule)}
        yield {key: text for key, text in row.items() if text}
    for group in standard.groups if not standard.sections else ():
        yield from _blank_group(group)
    if not standard.sections and not standard.groups:
        yield from ({} for _ in range(_ROWS_ALONE))


def _limit_of(rule: FixedRule) -> str:
    """The target that the standard itself sets, as a cell has it."""
    if rule.at_most is not None:
        return f"≤{rule.at_most:f}%"
    return f"≥{rule.at_least:f}%" if rule.at_least is not None else ""


def _blank_group(group: GroupRule) -> Iterator[_Row]:
    """A row for each kind, two in a large group; a kind with points of its own has one row, which gets them."""
    named = name_group(group, "\n")
    large = group.weight is not None and group.weight >= _LARGE_GROUP
    kinds = [kind for kind in group.kinds for _ in range(2 if large and kind.weight is None else 1)]
    kinds += [kind for kind in kinds[-1:] if len(kinds) < _LEAST_ROWS and kind.weight is None]
    for kind in kinds:
        yield {"group": named, "kind": kind.title.zh, "weight": write_cell("weight", kind.weight)}
    least = _ROWS_OF_OWN if large and not kinds else _LEAST_ROWS
    yield from ({"group": named} for _ in range(least - len(kinds)))


def put_totals(draft: FormDraft, official: Sequence[FormColumn]) -> None:
    """The total of weights and scores, and the grade."""
    if not has_points(draft.standard) and not has_scores(draft.report):
        return
    plan, last = draft.plan, draft.plan.last_column
    places = {column.key: 1 + number for number, column in enumerate(official)}
    first = places["weight"]
    plan.put(draft.row, (0, first - 1), draft.say(LABELS["total"]), "label")
    plan.put(
        draft.row, (first, first), write_cell("weight", TOTAL_POINTS) if has_points(draft.standard) else "", "static"
    )
    for column in range(first + 1, last + 1):
        if column == places["score"]:
            draft.put_field(("report", "score"), (column, column), "centred")
        elif column == places.get(COMPUTED):
            plan.put(
                draft.row,
                (column, column),
                _computed_total(draft),
                "computed",
                name=field_name("report", COMPUTED),
            )
        else:
            plan.put(draft.row, (column, column), "", "static")
    plan.ask_height(draft.row, 24)
    draft.row += 1
    if draft.standard.grades or draft.report.heading.grade is not None:
        plan.put(draft.row, (0, first - 1), draft.say(LABELS["grade"]), "label")
        grades = tuple(grade.title.zh for grade in draft.standard.grades)
        draft.put_field(("report", "grade"), (first, last), "centred", choices=grades)
        plan.ask_height(draft.row, 24)
        draft.row += 1


def _computed_total(draft: FormDraft) -> str:
    """What was computed, and of how many points where that was not possible for all."""
    card = draft.scorecard
    if card is None or card.computed_total is None:
        return ""
    if card.weight_scored == TOTAL_POINTS:
        return write_cell(COMPUTED, card.computed_total)
    return OUT_OF.fill(draft.language, {"total": card.computed_total, "weight": card.weight_scored})


def put_closing(draft: FormDraft) -> None:
    """Problems, measures, who signs; below, and not printed, everything that has no field."""
    plan, report = draft.plan, draft.report
    if report.heading.conclusion is not None or "conclusion" in dict(draft.standard.labels):
        plan.put(draft.row, (0, 0), draft.label("report", "conclusion"), "label")
        draft.put_field(("report", "conclusion"), (1, plan.last_column), "value")
        plan.ask_height(draft.row, _CONCLUSION_HEIGHT)
        draft.row += 1
    tables: tuple[tuple[str, Sequence[object], dict[str, float], str], ...] = (
        ("problem", report.problems, {"id": 10, "text": 130}, "problems"),
        ("measure", report.measures, {"for": 10, "text": 80, "owner": 25, "due": 25}, "measures"),
    )
    for table, pieces, shares, words in tables:
        top = draft.row
        draft.put_table(table, pieces, shares, blank=3, height=_ROW_HEIGHT)
        plan.put(top, (0, 0), draft.say(LABELS[words]), "label", bottom=draft.row - 1)
    parts = plan.cut(0, plan.last_column, (14, 50, 14, 40))
    plan.put(draft.row, parts[0], draft.say_before("signatory"), "plain")
    draft.put_field(("report", "signatory"), parts[1], "plain-value")
    plan.put(draft.row, parts[2], draft.say_before("date"), "plain")
    draft.put_field(("report", "date"), parts[3], "plain-value")
    plan.ask_height(draft.row, 27)
    plan.last_row = draft.row
    draft.row += 2
    _put_other(draft)


def _put_other(draft: FormDraft) -> None:
    """Values without a field, as key and value of the report file."""
    plan = draft.plan
    left, right = plan.cut(0, plan.last_column, (45, 100))
    plan.put(
        draft.row,
        left,
        draft.say(LABELS["other_key"]),
        "aside-label",
        name=column_name("other", "key"),
        note=draft.note("other"),
    )
    plan.put(draft.row, right, draft.say(LABELS["other_value"]), "aside-label", name=column_name("other", "value"))
    draft.row += 1
    rest = [
        (".".join(map(write_key, path)), write_toml(find_value(draft.report, path))) for path in _other_paths(draft)
    ]
    for key, value in [*rest, *[("", "")] * _BLANK_OTHER]:
        plan.put(draft.row, left, key, "aside-value")
        plan.put(draft.row, right, value, "aside-value")
        draft.row += 1
    plan.put(
        draft.row,
        (0, plan.last_column),
        draft.say(LABELS["other_end"]),
        "aside-title",
        name=column_name("other", FORM_END),
    )


def _other_paths(draft: FormDraft) -> Iterator[FieldPath]:
    """The report's values that no cell has."""
    report = draft.report
    candidates: list[FieldPath] = [("report", key) for key in KEYS_BY_TABLE["report"]]
    candidates += [("budget", key) for key in KEYS_BY_TABLE["budget"] if key not in (*LINES, *OUTLAYS, "fund", "item")]
    candidates += [("budget", line, key) for line in LINES for key in KEYS_BY_TABLE["line"]]
    candidates += [("budget", outlay, key) for outlay in OUTLAYS for key in KEYS_BY_TABLE["outlay"]]
    candidates += [(table, key) for table in ("staff", "assets") for key in KEYS_BY_TABLE[table]]
    shown = {row.id for row in draft.section_rows()}
    candidates += [
        ("section", name, key) for name in report.sections if name not in shown for key in KEYS_BY_TABLE["section"]
    ]
    candidates += [("waive", code) for code in report.waive]
    for path in candidates:
        if path not in draft.placed and find_value(report, path) is not None:
            yield path
