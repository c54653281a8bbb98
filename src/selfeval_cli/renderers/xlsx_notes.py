"""A copy of a user's workbook with notes on cells, and what cannot be carried over into it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

from selfeval_cli.messages.annotation_words import KEY_IS, LOST, NOTE, NOTE_ADVICE, NOTE_KEYS
from selfeval_cli.messages.keys import label
from selfeval_cli.messages.language import Language
from selfeval_cli.model.finding import Finding
from selfeval_cli.renderers.finding_words import name_severity, word_finding

AUTHOR = "selfeval"
_TOP = "A1"
_WIDTH, _LINE, _COLUMNS = 340, 18, 26
"""Points of a note's width and of its lines, and the Chinese characters that fit into one."""
_PARTS: Mapping[str, re.Pattern[str]] = {
    "charts": re.compile(r"xl/charts/"),
    "pictures": re.compile(r"xl/media/"),
    "controls": re.compile(r"xl/(?:ctrlProps|activeX)/"),
    "embedded": re.compile(r"xl/embeddings/"),
    "pivot": re.compile(r"xl/pivot(?:Tables|Cache)/"),
    "slicers": re.compile(r"xl/(?:slicers|timelines)/"),
    "threads": re.compile(r"xl/threadedComments/"),
    "signature": re.compile(r"_xmlsignatures/"),
}
_WORD = re.compile(r"(?<![A-Za-z_\[\"/.])[a-z_]+(?![A-Za-z_\"/])")
_NAMED_KEYS = frozenset(
    "reason remedy target actual expected base unit details parts evidence waive previous same_as owner due for group kind "
    "period weight score direction initial_target".split()
)
_OF_MEASURES = frozenset(("owner", "due", "for"))
_SHAPES = re.compile(rb"<(?:\w+:)?(?:sp|cxnSp|grpSp)[ >]")
_EXTENSIONS = re.compile(rb"<(?:\w+:)?extLst[ >]")


def word_notes(findings: Iterable[Finding], language: Language) -> dict[tuple[str, str], list[str]]:
    """The words of each note by sheet and cell; what concerns a sheet as a whole stands at its first cell."""
    notes: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        place = finding.place
        if place is None or place.words is None:
            continue
        sheet, sign, cell = place.words.rpartition("!")
        where = (sheet, cell) if sign else (place.words, _TOP)
        notes.setdefault(where, []).append(_word_note(finding, language))
    return notes


def _word_note(finding: Finding, language: Language) -> str:
    said = word_finding(finding, language)
    params = {"severity": name_severity(finding.severity, language), "code": finding.code, "message": said.message}
    note = NOTE.fill(language, params)
    if said.advice:
        note += NOTE_ADVICE.fill(language, {"advice": said.advice})
    keys = _keys_in(f"{said.message} {said.advice}")
    if keys:
        named = [
            KEY_IS.fill(language, {"key": key, "label": label("measure" if key in _OF_MEASURES else "indicator", key)})
            for key in keys
        ]
        note += NOTE_KEYS.fill(language, {"keys": tuple(named)})
    return note


def _keys_in(words: str) -> tuple[str, ...]:
    """The keys of the file's format that the words name: who fills in a form has never seen them."""
    return tuple(dict.fromkeys(word for word in _WORD.findall(words) if word in _NAMED_KEYS))


def list_lost(data: bytes) -> tuple[str, ...]:
    """What the copy will lack of this workbook (xlsx), as ids of `annotation_words.LOST`."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        lost = [what for what, pattern in _PARTS.items() if any(map(pattern.match, names))]
        drawings = [name for name in names if re.match(r"xl/drawings/drawing\d+\.xml", name)]
        if any(_SHAPES.search(archive.read(name)) for name in drawings):
            lost.append("shapes")
        sheets = [name for name in names if re.match(r"xl/worksheets/sheet\d+\.xml", name)]
        if any(_EXTENSIONS.search(archive.read(name)) for name in sheets):
            lost.append("extensions")
    return tuple(what for what in LOST if what in lost)


def add_notes(data: bytes, notes: Mapping[tuple[str, str], list[str]]) -> bytes:
    """The workbook (xlsx) with the notes put on its cells; a note that is there already is kept, and ours added to it."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    for (sheet, cell), lines in notes.items():
        _add_note(_first_of_merged(book[sheet], cell), "\n\n".join(lines))
    book.calculation.fullCalcOnLoad = True  # results of formulas are not carried over
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _first_of_merged(sheet: Any, cell: str) -> Any:
    """The cell, or of merged cells the first, the only one that can have a note."""
    for area in sheet.merged_cells.ranges:
        if cell in area:
            return sheet.cell(area.min_row, area.min_col)
    return sheet[cell]


def _add_note(cell: Any, text: str) -> None:
    from openpyxl.comments import Comment

    old = cell.comment
    whole = f"{old.text}\n\n{text}" if old is not None and old.text else text
    lines = sum(len(line) // _COLUMNS + 1 for line in whole.split("\n"))
    author = old.author if old is not None and old.author else AUTHOR
    cell.comment = Comment(whole, author, height=min(lines, 40) * _LINE + 12, width=_WIDTH)
