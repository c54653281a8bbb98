"""A proof: an imported text beside the draft that was made of it, each figure in its place in both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

from selfeval_cli.model.finding import NOTHING, Finding
from selfeval_cli.text.quantity import Span, Status

ProofKind = Literal[
    "value", "expected", "change", "rank", "rate", "part", "target", "previous", "gap", "deadline", "budget"
]
"""What a figure is in the draft. `expected` is a forecast or plan, `gap` the distance to a target or a mean."""
PROOF_KINDS: tuple[ProofKind, ...] = get_args(ProofKind)
ProofText = Literal["body", "heading", "table", "note"]


class ProofParagraph(NamedTuple):
    """A paragraph of the original; `number` counts from 1, `page` too, None where the file has no pages."""

    text: str
    number: int
    page: int | None = None
    kind: ProofText = "body"


class ProofMark(NamedTuple):
    """A figure that was recognised: `span` in the text of the paragraph with that index, and what it was taken for.

    `cell` is the number of the cell that it became, None where the draft has none for it. `period` is in the words of the text.
    """

    paragraph: int
    span: Span
    kind: ProofKind
    cell: int | None = None
    name: str = ""
    value: str = ""
    unit: str = ""
    period: str = ""
    status: Status | None = None


class ProofLeft(NamedTuple):
    """Digits that were not taken, with the id of the reason."""

    paragraph: int
    span: Span
    reason: str


class ProofRefused(NamedTuple):
    """Something that was read and not taken, and has no place in the text: its words, where it stood, the id of the reason."""

    text: str
    place: str
    reason: str


class ProofRemark(NamedTuple):
    """What a person must look at, by the id of its sentence."""

    id: str
    params: Mapping[str, object] = NOTHING


class ProofCell(NamedTuple):
    """One value of the draft. `number` counts the cells of a proof from 0; `table` and `key` say which value it is.

    `name` is its own name, where the text gives it (a part). `marks` are the indices of the figures that it came from; `base` is what a
    rate is of.
    """

    number: int
    table: str
    key: str
    value: str
    name: str = ""
    base: str = ""
    marks: tuple[int, ...] = ()
    remarks: tuple[ProofRemark, ...] = ()


class ProofEntry(NamedTuple):
    """What belongs together in the draft: an indicator, a line of the budget, a problem.

    `key` is a budget line's; `name` an indicator's, or what a problem is referred to by; `paragraph` the index of the one that it stands
    in, where one knows.
    """

    table: str
    key: str = ""
    name: str = ""
    cells: tuple[ProofCell, ...] = ()
    period: str = ""
    paragraph: int | None = None
    remarks: tuple[ProofRemark, ...] = ()


class ProofGroup(NamedTuple):
    """The entries under one heading of the draft: a section by its title, any other table by its name."""

    table: str
    title: str
    entries: tuple[ProofEntry, ...]


class ProofFinding(NamedTuple):
    """A finding about the original text: at which words of which paragraph (by index), as far as one knows."""

    finding: Finding
    paragraph: int | None = None
    span: Span | None = None


class Proof(NamedTuple):
    """Everything that a person needs to approve an import.

    `file` is the original as the user named it, `draft` the file that the draft was written to, None where it was printed. Marks and left
    digits are in reading order and do not overlap; findings are in reading order too.
    """

    file: str
    name: str
    paragraphs: tuple[ProofParagraph, ...]
    marks: tuple[ProofMark, ...]
    left: tuple[ProofLeft, ...]
    groups: tuple[ProofGroup, ...]
    findings: tuple[ProofFinding, ...] = ()
    refused: tuple[ProofRefused, ...] = ()
    draft: str | None = None
