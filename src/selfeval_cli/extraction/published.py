"""Published documents by what they are, whatever their name says: tables and prose of a file to drafts."""

from __future__ import annotations

import os
from typing import NamedTuple

from selfeval_cli.extraction.draft import Draft, LeftOut
from selfeval_cli.extraction.form_reading import FormReading, read_forms_of_document, read_forms_of_workbook
from selfeval_cli.extraction.prose.prose_reading import ProseReading, read_prose
from selfeval_cli.extraction.prose.report_splitting import split_reports
from selfeval_cli.model.standard import Standard
from selfeval_cli.sources.document import TextDocument
from selfeval_cli.sources.document_formats import PDF_LIMIT, read_document_text
from selfeval_cli.sources.document_tables import DOCUMENT_LIMIT, read_document
from selfeval_cli.sources.reading import Unreadable, read_whole_file
from selfeval_cli.sources.workbook import read_workbook

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_LEAST_FIGURES = 2
_LEAST_FIGURES_BESIDE_FORMS = 6


class Published(NamedTuple):
    """What a file gave: a draft for each report in it, and what of the file belongs to none.

    `prose` has the reading of every draft that was told in sentences, by the draft's index.
    """

    drafts: tuple[Draft, ...]
    left_out: tuple[LeftOut, ...]
    prose: dict[int, ProseReading]


def read_published(
    source: str | os.PathLike[str] | bytes, name: str | None = None, standard: Standard | None = None
) -> Published | Unreadable:
    """Read the reports in the file at a path, or in these bytes: tables in xlsx, xls, ods, docx; prose in docx, pdf, html, txt, md.

    Never raises on what stands there. `name` is what users call it, the path unless said otherwise. `standard` names the sections
    that the headings of a report in prose are mapped to.
    """
    known_as = name if name is not None else "-" if isinstance(source, bytes) else os.fspath(source)
    suffix = os.path.splitext(known_as)[1].lower()
    data = source if isinstance(source, bytes) else read_whole_file(source, limit=max(DOCUMENT_LIMIT, PDF_LIMIT))
    if isinstance(data, Unreadable):
        return data
    if _is_workbook(data, suffix):
        book = read_workbook(data, known_as)
        return book if isinstance(book, Unreadable) else _of_forms(read_forms_of_workbook(book))
    text = read_document_text(data, known_as)
    if isinstance(text, Unreadable):
        return text
    forms = FormReading((), ())
    if text.format == "docx":
        document = read_document(data, known_as)
        if not isinstance(document, Unreadable):
            forms = read_forms_of_document(document)
    return _of_both(forms, _read_reports(text, standard, beside_forms=bool(forms.drafts)))


def _is_workbook(data: bytes, suffix: str) -> bool:
    """A workbook by its name or its content; a Word document under a workbook's name is none."""
    if data.startswith(b"PK"):
        return b"word/document.xml" not in data and (
            suffix in _WORKBOOKS or b"xl/workbook" in data or b"opendocument.spreadsheet" in data
        )
    return suffix in _WORKBOOKS and not data.startswith(b"%PDF-")


def _of_forms(reading: FormReading) -> Published:
    return Published(reading.drafts, reading.left_out, {})


def _read_reports(text: TextDocument, standard: Standard | None, *, beside_forms: bool) -> list[ProseReading]:
    """The reports of a document that tell something in figures; a few figures around a form are no report."""
    least = _LEAST_FIGURES_BESIDE_FORMS if beside_forms else _LEAST_FIGURES
    readings = [read_prose(part, standard) for part in split_reports(text)]
    return [reading for reading in readings if len(reading.entries) >= least]


def _of_both(forms: FormReading, readings: list[ProseReading]) -> Published:
    first = len(forms.drafts)
    return Published(
        (*forms.drafts, *(reading.draft for reading in readings)),
        () if readings else forms.left_out,
        {first + index: reading for index, reading in enumerate(readings)},
    )
