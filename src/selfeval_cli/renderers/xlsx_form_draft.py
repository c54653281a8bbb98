"""What the parts of the Excel form share while it is laid out: the plan, the report, and which of its values have a place already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from selfeval_cli.messages.form_words import COLON, LABELS, NOTES
from selfeval_cli.messages.keys import label
from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.form import EXECUTION_NAME, FORM_END, column_name, field_name
from selfeval_cli.model.report import Indicator, Report, Section
from selfeval_cli.model.scorecard import BUDGET, Scorecard
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.xlsx_form_plan import FormPlan, Style
from selfeval_cli.renderers.xlsx_form_values import write_cell

FieldPath = tuple[str, ...]

_STYLES: Mapping[str, Style] = {
    **dict.fromkeys(("id", "for", "weight"), "centred"),
    **dict.fromkeys(("initial", "budget", "executed", "execution_rate"), "number"),
}
"""How cells look in the columns of tables; the others hold words."""
_OWN_HEADS: Mapping[tuple[str, str], str] = {("item", "name"): "item_name", ("item", "reason"): "item_reason"}
"""Heads that are not what the key is called in the table of indicators."""


class SectionRow(NamedTuple):
    """A row of the sections: its id, its title, and the report's section of that id."""

    id: str
    title: str
    section: Section | None


class FormDraft:
    """A form on the way: `row` is the next free one, `aside` the first column that is not printed."""

    def __init__(
        self,
        plan: FormPlan,
        standard: Standard,
        report: Report,
        scorecard: Scorecard | None,
        language: Language,
        *,
        blank: bool,
    ) -> None:
        self.plan, self.standard, self.report = plan, standard, report
        self.scorecard, self.language = scorecard, language
        self.row = 0
        self.aside = plan.last_column + 2
        self.placed: set[FieldPath] = set()
        self.blank = blank
        """It is to be filled in: rows are offered."""
        self.computed = scorecard is not None and any(score.computed is not None for score in scorecard.scores)
        self.several_goals = "goal" in dict(standard.labels) and "goal_weight" in dict(standard.labels)
        self.claim = self._find_claim()

    def say(self, text: Text) -> str:
        """The text in the form's language."""
        return text.in_language(self.language)

    def say_before(self, key: str) -> str:
        """A label of the form that stands before its value on one line."""
        return COLON.fill(self.language, {"label": LABELS[key]})

    def label(self, table: str, key: str) -> str:
        """What the standard calls a key, else the form, else the format."""
        official = dict(self.standard.labels).get(key)
        if official is not None and self.language == "zh":
            return official
        return self.say(LABELS[key] if key in LABELS else label(table, key))

    def note(self, key: str) -> str:
        """The hint on a key; empty where there is none."""
        return self.say(NOTES[key]) if key in NOTES else ""

    def text(self, piece: object, key: str) -> str:
        """The text of a value of a piece of the report; empty where there is no piece or no value."""
        return write_cell(key, getattr(piece, "for_" if key == "for" else key)) if piece is not None else ""

    def put_field(
        self,
        path: FieldPath,
        columns: tuple[int, int],
        style: Style,
        *,
        note: str = "",
        choices: Sequence[str] = (),
        strict: bool = False,
    ) -> None:
        """The cell of a single value, with what the report has for it."""
        self.placed.add(path)
        text = write_cell(path[-1], find_value(self.report, path))
        hint = self.note(note) if note else ""
        self.plan.put(self.row, columns, text, style, name=field_name(*path), note=hint, choices=choices, strict=strict)

    def further_keys(
        self, table: str, pieces: Sequence[object], shown: Sequence[str], usual: Sequence[str]
    ) -> tuple[str, ...]:
        """The keys of a table beyond those shown that some piece has, and the usual ones."""
        used = {
            key
            for piece in pieces
            if piece is not None
            for key in KEYS_BY_TABLE[table]
            if getattr(piece, "for_" if key == "for" else key) not in (None, (), {})
        }
        return tuple(key for key in KEYS_BY_TABLE[table] if key not in shown and (key in used or key in usual))

    def put_table(
        self, table: str, pieces: Sequence[object], shares: Mapping[str, float], *, blank: int, height: float
    ) -> None:
        """A table over the printed columns, beginning with its head; further keys that pieces have stand aside."""
        plan = self.plan
        columns = dict(zip(shares, plan.cut(1, plan.last_column, tuple(shares.values())), strict=True))
        for number, key in enumerate(self.further_keys(table, pieces, tuple(shares), ())):
            columns[key] = (self.aside + number, self.aside + number)
        for key, column in columns.items():
            style: Style = "head" if key in shares else "aside-label"
            words = LABELS.get(_OWN_HEADS.get((table, key), {"id": "number", "text": f"{table}_text"}.get(key, key)))
            text = self.say(words) if words is not None else self.label(table, key)
            plan.put(self.row, column, text, style, name=column_name(table, key))
        plan.ask_height(self.row, 21)
        self.row += 1
        for number in range(max(len(pieces), blank if self.blank else 1)):
            piece = pieces[number] if number < len(pieces) else None
            for key, column in columns.items():
                text = self.text(piece, key)
                if piece is None and not pieces and key in ("id", "for"):
                    text = str(number + 1)
                style = "aside-value" if key not in shares else _STYLES.get(key, "value")
                plan.put(self.row, column, text, style)
            plan.ask_height(self.row, height)
            self.row += 1
        plan.names[column_name(table, FORM_END)] = self.row, 0

    def section_rows(self) -> tuple[SectionRow, ...]:
        """The report's sections, and before anything is filled in those of the standard."""
        rows = [
            SectionRow(identifier, section.title or "", section)
            for identifier, section in self.report.sections.items()
            if self._says_something(identifier, section)
        ]
        if self.blank and not rows:
            rows = [SectionRow(section.id, section.title.zh, None) for section in self.standard.sections]
        return tuple(rows)

    def _says_something(self, identifier: str, section: Section) -> bool:
        """Whether its row would be read back: others keep their titles among the other things."""
        said = any(getattr(section, key) is not None for key in KEYS_BY_TABLE["section"] if key != "title")
        return said or any(self.report.section_id(one.section) == identifier for one in self.report.indicators)

    def claimed_execution(self, key: str) -> str:
        """What stands in the row of budget execution: its weight, the claimed score, or the computed one."""
        if key == "weight":
            rule = self.standard.execution
            weight = self.claim.weight if self.claim is not None else rule.weight if rule is not None else None
            return write_cell(key, weight)
        if key == "score":
            return write_cell(key, self.claim.score if self.claim is not None else None)
        score = self.scorecard.of(BUDGET) if self.scorecard is not None else None
        return write_cell(key, score.computed if score is not None else None)

    def _find_claim(self) -> Indicator | None:
        """The report's first indicator, where it says just what the row of budget execution can say."""
        if self.standard.execution is None or not self.report.indicators:
            return None
        first = self.report.indicators[0]
        rate = self.report.budget.execution_rate if self.report.budget is not None else None
        wanted = {
            "name": EXECUTION_NAME,
            "weight": write_cell("weight", first.weight),
            "score": write_cell("score", first.score),
            "actual": "" if rate is None else f"{rate}%",
        }
        said = {key: write_cell(key, value) for key, value in _values(first)}
        fits = said == {key: value for key, value in wanted.items() if value}
        return first if fits and first.score is not None and first.weight is not None else None


def _values(indicator: Indicator) -> Iterator[tuple[str, object]]:
    for key in KEYS_BY_TABLE["indicator"]:
        value = getattr(indicator, key)
        if value not in (None, (), {}):
            yield key, value


def find_value(report: Report, path: FieldPath) -> object:
    """The report's value at `report.agency`, `budget.total.executed`; None where it has none."""
    node: object = report
    for place, step in enumerate(path):
        if node is None:
            return None
        if isinstance(node, Mapping):
            node = node.get(step)
        else:
            node = getattr(node, {"report": "heading", "section": "sections"}.get(step, step) if place == 0 else step)
    return node
