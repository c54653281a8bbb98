"""A report's figures held against its published text: what `comparison` finds and the renderers show."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from selfeval_cli.model.report import Report

FigureState = Literal["found", "contradicted", "missing"]
"""Of a figure of the data: it stands in the text, another one stands in its place, or nothing does."""

How = Literal["place", "quote", "context", "name", "similar", "sentence", "value", "digits", "words", "again"]
"""Why a figure of the text is taken for one of the data.

`place`: the same indicator and key in what is read from the text; `quote`: in the words that the data quotes; `context`: the same words
before and behind; `name`: the same name; `similar`: a name nearly alike; `sentence`: its sentence or clause says the name; `value`: only the
value is the same; `digits`: the number stands there but was not read as a figure; `words`: zero, told in words (未发生, 零); `again`: found
at a figure that already answers another one of the data.
"""

NoteId = Literal["rounded", "softened", "status", "period", "unit", "role"]
"""What is not quite the same about a figure that was found.

`rounded`: they agree as far as the shorter one is written; `softened`: 超, 近, 约, 余 on one side only, or a figure within what such a word
allows; `status`: a forecast or plan in the text told as a result, or the other way round; `period`: other months; `unit`: counters that are
used for each other (次, 场); `role`: a target or last year's value in one of the two.
"""

Slip = Literal["transposed", "digit", "digits", "unit", "magnitude", "direction", "last-year", "other-unit"]
"""What a contradiction looks like: two digits swapped, one digit other, one lost or added, 万 and 亿 mixed up, the point moved, 增长 for 下降, last
year's value, the same number in another unit."""


class TextPlace(NamedTuple):
    """Words of the document: page (None where it has none) and paragraph from 1, the span in the paragraph's text.

    `before` and `after` are some characters around, for somebody who looks for the place.
    """

    page: int | None
    paragraph: int
    start: int
    end: int
    words: str
    before: str
    after: str


class Note(NamedTuple):
    """Something that differs about a figure that was found: what the data says and what the text says."""

    id: NoteId
    data: str
    text: str


class FigureCheck(NamedTuple):
    """One figure of the data and what came of looking for it.

    `words` is the figure as the data has it, `name` what it is of. `place` is set where it was found or is contradicted, and for a missing one where
    something stands that might be meant. `difference` is text minus data, in `unit` as the data writes it; None where they cannot be
    subtracted.
    """

    path: str
    name: str
    words: str
    state: FigureState
    place: TextPlace | None = None
    how: How | None = None
    difference: Decimal | None = None
    unit: str = ""
    slip: Slip | None = None
    notes: tuple[Note, ...] = ()


class TextOnly(NamedTuple):
    """A figure of the text that the data does not have; `near` is the path of one with the same name, where there is one."""

    place: TextPlace
    name: str
    near: str | None = None


class Verification(NamedTuple):
    """A report held against a document; the files are as the user named them.

    `document_agency` and `document_year` are what the document says of itself. `repeated` counts figures of the text that say again what
    another place says; `unread` the digits that are no figures (dates, document numbers, names).
    """

    file: str
    document: str
    report: Report
    document_agency: str | None
    document_year: int | None
    checks: tuple[FigureCheck, ...]
    text_only: tuple[TextOnly, ...]
    repeated: int
    unread: int

    @property
    def contradicted(self) -> tuple[FigureCheck, ...]:
        """Figures that the text tells otherwise."""
        return tuple(check for check in self.checks if check.state == "contradicted")

    @property
    def missing(self) -> tuple[FigureCheck, ...]:
        """Figures that the text does not have."""
        return tuple(check for check in self.checks if check.state == "missing")

    @property
    def found(self) -> tuple[FigureCheck, ...]:
        """Figures that stand in the text."""
        return tuple(check for check in self.checks if check.state == "found")

    @property
    def noted(self) -> tuple[FigureCheck, ...]:
        """Those that were found, and differ in something that a person should look at; or only by their value."""
        return tuple(check for check in self.found if check.notes or check.how == "value")
