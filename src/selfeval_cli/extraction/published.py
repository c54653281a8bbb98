"""Published documents by what they are: a workbook or a Word document, whatever its name says, to drafts."""

from __future__ import annotations

import os

from selfeval_cli.extraction.form_reading import FormReading, read_forms_of_document, read_forms_of_workbook
from selfeval_cli.sources.document_tables import DOCUMENT_LIMIT, read_document
from selfeval_cli.sources.reading import Unreadable, read_whole_file
from selfeval_cli.sources.workbook import read_workbook

_OLD = {".doc": "doc", ".wps": "wps", ".et": "et", ".ofd": "ofd", ".rtf": "rtf", ".dps": "dps"}
_TEXTS = (".toml", ".txt", ".md", ".csv", ".html", ".htm", ".pdf", ".odt", ".pptx", ".json")


def read_published(source: str | os.PathLike[str] | bytes, name: str | None = None) -> FormReading | Unreadable:
    """Read the forms in the file at a path, or in these bytes: docx, xlsx, xls or ods.

    Never raises on what stands there. `name` is what users call it, the path unless said otherwise.
    """
    known_as = name if name is not None else "-" if isinstance(source, bytes) else os.fspath(source)
    suffix = os.path.splitext(known_as)[1].lower()
    data = source if isinstance(source, bytes) else read_whole_file(source, limit=DOCUMENT_LIMIT)
    if isinstance(data, Unreadable):
        return data
    if suffix in _OLD:
        return Unreadable(known_as, "old-document", {"format": _OLD[suffix]})
    if suffix in _TEXTS:
        return Unreadable(known_as, "document", {"format": suffix.removeprefix(".")})
    if _is_word(data) or (
        suffix == ".docx" and not data.startswith(b"PK")
    ):  # a workbook under that name is read as one
        document = read_document(data, known_as)
        return document if isinstance(document, Unreadable) else read_forms_of_document(document)
    book = read_workbook(data, known_as)
    return book if isinstance(book, Unreadable) else read_forms_of_workbook(book)


def _is_word(data: bytes) -> bool:
    return data.startswith(b"PK") and b"word/document.xml" in data
