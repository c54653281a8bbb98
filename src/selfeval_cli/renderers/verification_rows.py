"""A verification in words: what the outputs for people say of each figure, in the same order everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from selfeval_cli.messages import verify_words as words
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.text_comparison import FigureCheck, Note, TextOnly, TextPlace, Verification


class VerifiedRow(NamedTuple):
    """One figure: what it is of, its path and words in the data, where it stands in the text, and remarks. Empty where there is none."""

    name: str
    path: str
    data: str
    text: str
    place: str
    context: str
    remarks: tuple[str, ...]


class RowGroup(NamedTuple):
    """Rows under one headline; `style` is that of the look."""

    title: str
    style: str
    rows: Sequence[VerifiedRow]


def list_groups(verification: Verification, language: Language, *, whole: bool) -> list[RowGroup]:
    """The groups that have rows, the worst first; those that were found without a remark only where the `whole` is wanted."""
    noted = verification.noted
    known = set(map(id, noted))
    found = tuple(check for check in verification.found if id(check) not in known) if whole else ()
    groups: list[tuple[Text, str, list[VerifiedRow]]] = [
        (words.CONTRADICTED, "error", [_row_of(check, language) for check in verification.contradicted]),
        (words.MISSING, "warning", [_row_of(check, language) for check in verification.missing]),
        (words.TEXT_ONLY, "note", [_row_of_text(one, language) for one in verification.text_only]),
        (words.NOTED, "note", [_row_of(check, language) for check in noted]),
        (words.FOUND, "good", [_row_of(check, language) for check in found]),
    ]
    return [RowGroup(title.fill(language, {"n": len(rows)}), style, rows) for title, style, rows in groups if rows]


def say_title(verification: Verification, language: Language) -> str:
    """The headline of the whole."""
    year = verification.report.heading.year
    return words.TITLE.fill(language, {"year": year}) if year else words.TITLE_UNDATED.in_language(language)


def say_files(verification: Verification, language: Language) -> str:
    """Which two files were compared."""
    return words.FILES.fill(language, {"file": verification.file, "document": verification.document})


def list_counts(verification: Verification, language: Language) -> Iterator[str]:
    """How many figures there are of each kind."""
    if not verification.checks:
        yield words.NO_FIGURES.in_language(language)
    else:
        counts = {
            "n": len(verification.checks),
            "found": len(verification.found),
            "contradicted": len(verification.contradicted),
            "missing": len(verification.missing),
        }
        yield words.COUNTS.fill(language, counts)
        if not verification.contradicted and not verification.missing:
            yield words.CLEAN.in_language(language)
    if verification.text_only:
        yield words.TEXT_COUNTS.fill(language, {"n": len(verification.text_only)})


def say_place(place: TextPlace, language: Language) -> str:
    """`第3页 第12段`."""
    params = {"page": place.page, "paragraph": place.paragraph}
    return (words.PARAGRAPH if place.page is None else words.PAGE).fill(language, params)


def _say_context(place: TextPlace, language: Language) -> str:
    parts = {"before": place.before, "words": place.words, "after": place.after}
    return words.CONTEXT.fill(language, {name: " ".join(part.split()) for name, part in parts.items()})


def _row_of(check: FigureCheck, language: Language) -> VerifiedRow:
    place = check.place
    remarks = tuple(_list_remarks(check, language))
    where = say_place(place, language) if place is not None else ""
    context = _say_context(place, language) if place is not None else ""
    if check.state == "missing" and context:
        context = words.MAY_BE.in_language(language) + context
    text = place.words if place is not None and check.state != "missing" else ""
    return VerifiedRow(check.name, check.path, check.words, "".join(text.split()), where, context, remarks)


def _row_of_text(one: TextOnly, language: Language) -> VerifiedRow:
    remarks = (words.SAME_NAME.fill(language, {"path": one.near}),) if one.near is not None else ()
    place, context = say_place(one.place, language), _say_context(one.place, language)
    return VerifiedRow(one.name, "", "", "".join(one.place.words.split()), place, context, remarks)


def _list_remarks(check: FigureCheck, language: Language) -> Iterator[str]:
    if check.state == "contradicted":
        if check.difference is not None:
            rank = check.unit == "位"
            unit = words.POINTS if check.unit in ("%", "％") else check.unit  # two percentages are apart in points
            amount = {"amount": abs(check.difference), "unit": unit}
            said = words.RANK_APART if rank else words.MORE if check.difference > 0 else words.LESS
            yield said.fill(language, amount)
        if check.how == "words":
            yield words.SAYS_NOTHING.in_language(language)
        if check.slip is not None:
            yield words.SLIPS[check.slip].in_language(language)
    for note in check.notes:
        yield _say_note(note, language)
    if check.how is not None and check.state != "missing":
        yield words.HOW[check.how].in_language(language)


def _say_note(note: Note, language: Language) -> str:
    if note.id == "role":
        return words.NOTES[note.id].fill(language, {"data": words.ROLES[note.data], "text": words.ROLES[note.text]})
    return words.NOTES[note.id].fill(language, {"data": note.data, "text": note.text})
