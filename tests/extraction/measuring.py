"""How well a draft agrees with the form it was read from: every expected value with its cell, and nothing besides."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from selfeval_cli.extraction.cell_figures import read_amount
from selfeval_cli.extraction.draft import Draft
from selfeval_cli.extraction.form_reading import read_forms_of_document, read_forms_of_workbook
from selfeval_cli.extraction.labels import role_of
from selfeval_cli.sources.document_tables import read_document
from selfeval_cli.sources.reading import Unreadable
from selfeval_cli.sources.workbook import read_workbook
from tests.extraction.drawing import Form, column_letters, draw_docx, draw_xlsx


class Agreement(NamedTuple):
    """Differences in words, one for each value that is missing, wrong, of another cell, or not in the form."""

    expected: int
    differences: tuple[str, ...]


def read_xlsx(*forms: Form, merge: bool = True, numbers: bool = False, name: str = "表.xlsx") -> tuple[Draft, ...]:
    return read_book(draw_xlsx(*forms, merge=merge, numbers=numbers), name)


def find_lost(form: Form, draft: Draft, besides: tuple[str, ...] = ()) -> list[str]:
    """Figures in cells that are neither in the draft nor among what was left out; sums of points, which follow, may be.

    `besides` are others that need not be there.
    """
    kept = {place.partition("!")[2] for place in draft.places.values()}
    told = " ".join(one.text for one in draft.left_out)
    sums = [placed.row for placed in form.placed() if role_of(placed.cell.text, "row") == "total"]
    return [
        cell.text
        for row, col, cell in form.placed()
        if read_amount(cell.text) is not None
        and f"{column_letters(col)}{row + 1}" not in kept
        and cell.text not in besides
        and cell.text not in told
        and row not in sums
    ]


def read_book(data: bytes, name: str = "表.xlsx") -> tuple[Draft, ...]:
    book = read_workbook(data, name)
    assert not isinstance(book, Unreadable), book
    return read_forms_of_workbook(book).drafts


def read_docx(*forms: Form) -> tuple[Draft, ...]:
    document = read_document(draw_docx(*forms), "表.docx")
    assert not isinstance(document, Unreadable), document
    return read_forms_of_document(document).drafts


def flat(data: Any, keys: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every value in nested data with its keys; places are no values."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key != "place":
                yield from flat(value, (*keys, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from flat(value, (*keys, number))
    else:
        yield keys, data


def compare(draft: Draft, expected: dict[str, tuple[str, str]], *, places: bool = True) -> Agreement:
    """Compare a draft with `Form.expected`; indicators are matched by their names, in order."""
    found = {_text(keys): (value, draft.places.get(keys, "")) for keys, value in flat(draft.data)}
    found.pop("format", None)
    if "report.standard" not in expected:  # told by the layout, which test_standard_signs.py looks at
        found.pop("report.standard", None)
    found = _renumber(found)
    wanted = _renumber(dict(expected))
    differences = []
    for key, (value, place) in wanted.items():
        if key not in found:
            differences.append(f"{key}: missing {value!r}")
        elif not _same(found[key][0], value):
            differences.append(f"{key}: {found[key][0]!r} for {value!r}")
        elif places and place and found[key][1] != place:
            differences.append(f"{key}: at {found[key][1]} for {place}")
    differences += [f"{key}: unasked {value!r}" for key, (value, _) in found.items() if key not in wanted]
    return Agreement(len(wanted), tuple(differences))


def _text(keys: tuple[str | int, ...]) -> str:
    return ".".join(str(key) for key in keys)


def _renumber(values: dict[str, tuple[Any, str]]) -> dict[str, tuple[Any, str]]:
    """Indicators by name instead of number (the second of a name with #2)."""
    names: dict[str, str] = {}
    for key, (value, _) in sorted(values.items(), key=lambda item: _number(item[0])):
        parts = key.split(".")
        if parts[0] == "indicator" and parts[2] == "name":
            name = str(value)
            while name in names.values():
                name += "#"
            names[parts[1]] = name
    renamed = {}
    for key, value in values.items():
        parts = key.split(".")
        if parts[0] == "indicator":
            parts[1] = names.get(parts[1], parts[1])
        renamed[".".join(parts)] = value
    return renamed


def _number(key: str) -> int:
    parts = key.split(".")
    return int(parts[1]) if parts[0] == "indicator" else -1


def _same(found: Any, wanted: str) -> bool:
    if isinstance(found, bool):
        return str(found).lower() == wanted
    if isinstance(found, (int, Decimal)):
        try:
            return Decimal(found) == Decimal(wanted)
        except InvalidOperation:
            return False
    return bool(found == wanted)
