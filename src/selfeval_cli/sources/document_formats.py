"""Published documents of every format as text with places: which reader a file goes to, by what is in it."""

from __future__ import annotations

import os

from selfeval_cli.sources.document import TextDocument
from selfeval_cli.sources.reading import Unreadable, read_whole_file
from selfeval_cli.text.decoding import NotText, decode_text

PDF_LIMIT = 64 * 1024**2
"""Bytes of a file at most; only scanned pages make a PDF that large."""
TEXT_LIMIT = 8 * 1024**2
"""Bytes of a text or web page at most."""

_OLD = ("doc", "wps", "et", "dps", "ofd", "rtf")
_OTHER = ("xlsx", "xlsm", "xls", "ods", "odt", "pptx", "ppt", "csv", "toml", "json")
_HEAD = 1024
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE_TAGS = (b"<html", b"<!doctype html", b"<body", b"<head")


def read_document_text(source: str | os.PathLike[str] | bytes, name: str | None = None) -> TextDocument | Unreadable:
    """Read the document at a path, or in these bytes: docx, pdf with a text layer, html, txt or md.

    Never raises on what stands there; nothing is fetched or run. `name` is what users call it, the path unless said otherwise.
    """
    known_as = name if name is not None else "-" if isinstance(source, bytes) else os.fspath(source)
    suffix = os.path.splitext(known_as)[1].lower().removeprefix(".")
    data = source if isinstance(source, bytes) else read_whole_file(source, limit=PDF_LIMIT)
    if isinstance(data, Unreadable):
        return Unreadable(known_as, data.reason, data.params)
    if not data.strip(b" \t\r\n\0"):
        return Unreadable(known_as, "empty")
    if b"%PDF-" in data[:_HEAD]:
        from selfeval_cli.sources.document_pdf import read_pdf

        return read_pdf(data, known_as)
    if data.startswith(b"PK"):
        return _read_zip(data, known_as, suffix)
    if data.startswith(_COMPOUND):
        return _read_compound(data, known_as, suffix)
    if data.startswith(b"{\\rtf") or suffix in _OLD:
        return Unreadable(known_as, "old-document", {"format": suffix if suffix in _OLD else "rtf"})
    if suffix in ("docx", "pdf"):
        return Unreadable(known_as, "broken-document")
    if suffix in _OTHER:
        return Unreadable(known_as, "document", {"format": suffix})
    return _read_characters(data, known_as, suffix)


def _read_zip(data: bytes, name: str, suffix: str) -> TextDocument | Unreadable:
    if b"word/document.xml" in data or suffix not in (*_OLD, *_OTHER):
        from selfeval_cli.sources.document_docx import read_docx

        return read_docx(data, name)
    if suffix in _OLD:
        return Unreadable(name, "old-document", {"format": suffix})
    return Unreadable(name, "document", {"format": suffix})


def _read_compound(data: bytes, name: str, suffix: str) -> Unreadable:
    """The container of doc, wps and xls, and of documents with a password."""
    from selfeval_cli.sources.archive import ArchiveTrouble, open_archive

    trouble = open_archive(data)
    if isinstance(trouble, ArchiveTrouble) and trouble.reason == "encrypted":
        return Unreadable(name, "encrypted")
    if suffix == "xls":
        return Unreadable(name, "document", {"format": suffix})
    return Unreadable(name, "old-document", {"format": suffix if suffix in _OLD else "doc"})


def _read_characters(data: bytes, name: str, suffix: str) -> TextDocument | Unreadable:
    if len(data) > TEXT_LIMIT:
        return Unreadable(name, "too-large", {"size": len(data), "limit": TEXT_LIMIT})
    try:
        if suffix in ("html", "htm") or _is_page(data):
            from selfeval_cli.sources.document_html import decode_html, read_html

            document = read_html(decode_html(data), name)
        else:
            from selfeval_cli.sources.document_text import read_text

            document = read_text(decode_text(data).text, name, markdown=suffix in ("md", "markdown"))
    except NotText as error:
        return Unreadable(name, "binary" if error.reason == "binary" else "undecodable")
    return document if document.paragraphs else Unreadable(name, "empty")


def _is_page(data: bytes) -> bool:
    head = data[:_HEAD].replace(b"\0", b"").lower()
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") and any(tag in head for tag in _PAGE_TAGS)
