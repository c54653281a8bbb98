"""The right half of a proof: the entries of the draft in order, each value linked to the figure that it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfeval_cli.messages.import_words import REMARKS
from selfeval_cli.messages.keys import label, label_value
from selfeval_cli.messages.language import Language, put_in_words
from selfeval_cli.messages.proof_words import (
    BACK,
    BASE,
    CUT_ENTRIES,
    GROUPS,
    NO_ENTRIES,
    NOT_FILLED,
    PART_STATUS,
    UNNAMED,
)
from selfeval_cli.model.proof import Proof, ProofCell, ProofEntry, ProofGroup, ProofRemark
from selfeval_cli.renderers.html_text import escape_html
from selfeval_cli.renderers.proof_plan import Plan
from selfeval_cli.renderers.proof_text import name_paragraph
from selfeval_cli.text.quantity import Status

LONGEST_NAME = 120
LONGEST_VALUE = 800
_LABELLED = frozenset(("report", "budget", "line", "staff", "assets"))
_ALONE = frozenset(("text", "title", "goal", "goal_result"))
_LOOKED_UP = frozenset(("scope", "basis", "direction"))


def draw_entries(proof: Proof, plan: Plan, language: Language) -> Iterator[str]:
    """The groups of the draft under their headings."""
    if not plan.groups:
        yield f'<p class="quiet">{escape_html(NO_ENTRIES.in_language(language))}</p>'
    remark = 0
    for group in plan.groups:
        count = f' <span class="count">{len(group.entries)}</span>' if len(group.entries) > 1 else ""
        yield f"<section><h3>{escape_html(name_group(group, language), LONGEST_NAME)}{count}</h3>"
        for entry in group.entries:
            yield _Entry(entry, proof, plan, language).draw(remark)
            remark += len(list_remarks(entry))
        yield "</section>"
    if plan.unshown_entries:
        yield f'<p class="cut">{escape_html(CUT_ENTRIES.fill(language, {"count": plan.unshown_entries}))}</p>'


def name_group(group: ProofGroup, language: Language) -> str:
    """The title of a section, else the name of the table."""
    if group.title:
        return group.title
    named = GROUPS.get(group.table)
    return named.in_language(language) if named is not None else group.table


def name_entry(entry: ProofEntry, language: Language) -> str:
    """The indicator's name, the budget line's, else that of the table."""
    if entry.name:
        return entry.name
    if entry.key:
        return label(entry.table, entry.key).in_language(language)
    if entry.table == "indicator":
        return UNNAMED.in_language(language)
    named = GROUPS.get(entry.table)
    return named.in_language(language) if named is not None else entry.table


def list_remarks(entry: ProofEntry) -> Sequence[ProofRemark]:
    """Those at the entry, then those at its values: the order in which they are numbered."""
    return (*entry.remarks, *(remark for cell in entry.cells for remark in cell.remarks))


def word_remark(remark: ProofRemark, language: Language) -> str:
    """The sentence of a remark."""
    text = REMARKS.get(remark.id)
    return text.fill(language, remark.params) if text is not None else put_in_words(remark.id, language)


class _Entry:
    """One entry on its way into HTML."""

    def __init__(self, entry: ProofEntry, proof: Proof, plan: Plan, language: Language) -> None:
        self.entry, self.proof, self.plan, self.language = entry, proof, plan, language

    def draw(self, first_remark: int) -> str:
        """The entry, its remarks numbered from `first_remark`."""
        remarks = list_remarks(self.entry)
        title = ""
        if self.entry.name or self.entry.key:
            title = f'<span class="name">{escape_html(name_entry(self.entry, self.language), LONGEST_NAME)}</span> '
        elif self.entry.table == "indicator":
            title = f'<span class="name missing">{escape_html(UNNAMED.in_language(self.language))}</span> '
        values = " ".join(map(self._draw_cell, self.entry.cells))
        looked = "".join(
            f'<div class="remark" id="r{number}">{escape_html(word_remark(remark, self.language), 400)}</div>'
            for number, remark in enumerate(remarks, first_remark)
        )
        kind = " asks" if remarks else ""
        return f'<div class="entry{kind}">{self._draw_place()}{title}{values}{self._draw_period()}{looked}</div>'

    def _draw_period(self) -> str:
        return f' <span class="period">{escape_html(self.entry.period, 60)}</span>' if self.entry.period else ""

    def _draw_place(self) -> str:
        index = self.entry.paragraph
        if index is None or index >= len(self.plan.paragraphs):
            return ""
        paragraph = self.proof.paragraphs[index]
        title = escape_html(f"{BACK.in_language(self.language)}: {name_paragraph(paragraph, self.language)}")
        return f'<a class="place" href="#p{index}" title="{title}">¶{paragraph.number}</a> '

    def _draw_cell(self, cell: ProofCell) -> str:
        """The value with the sign of its kind; its label where the kind does not say it."""
        value = cell.value
        if cell.key in _LOOKED_UP:
            value = label_value(cell.key, value).in_language(self.language)
        shown = escape_html(value, LONGEST_VALUE) or escape_html(NOT_FILLED.in_language(self.language))
        own = [mark for mark in cell.marks if mark in self.plan.marks]
        known = label("line" if cell.table == "budget" and self.entry.key else cell.table, cell.key)
        named = cell.name or (known.in_language(self.language) if cell.table in _LABELLED or cell.key == "for" else "")
        head = f'<span class="label">{escape_html(named, LONGEST_NAME)}</span> ' if named else ""
        base = BASE.fill(self.language, {"value": cell.base}) if cell.base else ""
        tail = f' <span class="base">{escape_html(base, 80)}</span>' if base else ""
        if cell.key in _ALONE:
            links = "".join(self._link(mark) for mark in own)
            return f'<span class="words" id="e{cell.number}">{head}{shown}{links}</span>'
        if not own:
            return f'<span class="cell" id="e{cell.number}">{head}<span class="plain">{shown}</span>{tail}</span>'
        mark = self.proof.marks[own[0]]
        more = "".join(self._link(other) for other in own[1:])
        title = escape_html(f"{known.in_language(self.language)}{self._status(mark.status)}", 200)
        return (
            f'<span class="cell" id="e{cell.number}">{head}<a class="mark {mark.kind}" href="#m{own[0]}" title="{title}">'
            f"{shown}</a>{more}{tail}</span>"
        )

    def _status(self, status: Status | None) -> str:
        if status is None:
            return ""
        named = label_value("figure-status", status.value)
        return f" · {PART_STATUS.fill(self.language, {'status': named})}"

    def _link(self, mark: int) -> str:
        """A figure in words that are told as a whole, as a link to its place."""
        figure = self.proof.marks[mark]
        return f' <a class="mark {figure.kind}" href="#m{mark}">{escape_html(figure.value, 60)}</a>'
