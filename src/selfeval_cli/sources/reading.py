"""Reading a file or standard input into a Source, bounded in time and memory; what cannot be read comes back as a value."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Literal

from selfeval_cli.sources.source import Source
from selfeval_cli.text.decoding import NotText, decode_text

TOML_LIMIT = 2 * 1024 * 1024
"""Bytes of a report file at most. A report has about 20 KB; ten thousand indicators fit, and the worst of texts is told in seconds."""

DocumentReason = Literal[
    "no-text-layer",  # a PDF of scanned pages
    "too-many-pages",  # params: pages (the most that are read)
    "too-many-characters",  # params: characters (the most that are read)
    "several-parts",  # reports in one document, where one is wanted; params: example (the name of the first)
    "no-such-part",  # params: part
]
"""What only documents in prose can have."""

Reason = Literal[
    DocumentReason,
    "missing",  # no such file; params: none
    "dangling-link",  # a symbolic link whose target is gone
    "link-loop",  # symbolic links that lead in a circle
    "directory",
    "not-a-file",  # fifo, device or socket; params: type
    "permission",
    "name",  # no name that a file can have (NUL inside, too long)
    "too-large",  # params: size (bytes, absent where only known to be above), limit (bytes)
    "empty",  # no bytes, or only blanks
    "old-document",  # doc, wps, et, ofd, ...: has to be saved in another format first; params: format
    "document",  # docx, xlsx, pdf, ...: has to be imported first; params: format
    "binary",
    "undecodable",  # neither UTF-8 nor UTF-16 nor GB18030
    "encrypted",  # a workbook or document with a password
    "macros",  # with programs in it
    "broken-document",  # no sound zip or XML, or parts are missing
    "not-a-workbook",  # bytes of something else under the name of a workbook
    "zip-bomb",  # would unpack to too much; params: limit (bytes)
    "doctype",  # its XML has a DOCTYPE, which may name files and addresses to be fetched
    "too-many-cells",  # params: cells (the most that are read)
    "not-a-form",  # a sound workbook, but none that `init` or `export` has laid out
    "several-reports",  # in one workbook, where one is wanted; params: example (the name of the first)
    "no-such-sheet",  # params: sheet
    "closed-input",  # standard input is not there
    "device-error",  # the system could not read it; params: detail (the system's words)
]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why there is no text. The sentence for it stands in the messages, under the reason."""

    name: str
    reason: Reason
    params: Mapping[str, str | int] = field(default_factory=dict)


_OLD_SUFFIXES = ("doc", "wps", "et", "dps", "ofd", "rtf")
_OFFICE_SUFFIXES = ("docx", "xlsx", "xlsm", "pptx", "odt", "ods", "pdf", "xls")
_ZIP = b"PK\x03\x04"
_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),  # the container of doc, xls, wps and et alike
    (b"%PDF-", "pdf"),
    (_ZIP, "docx"),
    (b"{\\rtf", "rtf"),
)
_KINDS = (
    (stat.S_ISFIFO, "fifo"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
    (stat.S_ISSOCK, "socket"),
)


def read_source(path: str | os.PathLike[str], *, limit: int = TOML_LIMIT) -> Source | Unreadable:
    """Read a text file of at most `limit` bytes. Never raises on what the path leads to, and never waits on a fifo or device."""
    name = os.fspath(path)
    try:
        bad = _refuse(name, os.stat(name), limit)
        if bad is not None:
            return bad
        # Between the look and the opening the path may have become a fifo: hence no blocking, and a second look.
        handle = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as stream:
            bad = _refuse(name, os.fstat(stream.fileno()), limit)
            return bad if bad is not None else _read(name, stream, limit)
    except OSError as error:
        return _explain(name, error)
    except ValueError:  # a NUL inside the name
        return Unreadable(name, "name")


def read_whole_file(path: str | os.PathLike[str], *, limit: int) -> bytes | Unreadable:
    """The bytes of an office document of at most `limit` of them. Never raises on what the path leads to, never waits on a fifo."""
    name = os.fspath(path)
    try:
        bad = _refuse_kind(name, os.stat(name)) or _refuse_size(name, os.stat(name), limit)
        if bad is not None:
            return bad
        handle = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as stream:
            bad = _refuse_kind(name, os.fstat(stream.fileno()))
            if bad is not None:
                return bad
            data = stream.read(limit + 1) or b""
    except OSError as error:
        return _explain(name, error)
    except ValueError:  # a NUL inside the name
        return Unreadable(name, "name")
    if len(data) > limit:
        return Unreadable(name, "too-large", {"limit": limit})
    return data if data.strip(b" \t\r\n\0") else Unreadable(name, "empty")


def read_stdin(stream: BinaryIO | None, *, limit: int = TOML_LIMIT, name: str = "-") -> Source | Unreadable:
    """Read standard input as bytes (`sys.stdin.buffer`; None where the process has none), at most `limit` of them."""
    if stream is None:
        return Unreadable(name, "closed-input")
    try:
        return _read(name, stream, limit)
    except OSError as error:
        return _explain(name, error)
    except ValueError:  # I/O on a closed stream
        return Unreadable(name, "closed-input")


def read_bytes(data: bytes, name: str) -> Source | Unreadable:
    """Make a Source of bytes that are already here."""
    document = _document_format(name, data)
    if document is not None:
        return Unreadable(name, "old-document" if document in _OLD_SUFFIXES else "document", {"format": document})
    if not data.strip(b" \t\r\n\x0b\x0c"):
        return Unreadable(name, "empty")
    try:
        decoded = decode_text(data)
    except NotText as error:
        return Unreadable(name, "binary" if error.reason == "binary" else "undecodable")
    if not decoded.text.strip():
        return Unreadable(name, "empty")
    return Source(name, decoded.text, decoded.encoding, decoded.bom, decoded.newline)


def _read(name: str, stream: BinaryIO, limit: int) -> Source | Unreadable:
    data = stream.read(limit + 1)
    if data is None:  # a non-blocking stream without anything to give
        data = b""
    if len(data) > limit:
        return Unreadable(name, "too-large", {"limit": limit})
    return read_bytes(data, name)


def _refuse(name: str, status: os.stat_result, limit: int) -> Unreadable | None:
    bad = _refuse_kind(name, status)
    if bad is not None:
        return bad
    suffix = _suffix(name)
    if suffix in _OLD_SUFFIXES:
        return Unreadable(name, "old-document", {"format": suffix})
    if suffix in _OFFICE_SUFFIXES:
        return Unreadable(name, "document", {"format": suffix})
    return _refuse_size(name, status, limit)


def _refuse_kind(name: str, status: os.stat_result) -> Unreadable | None:
    """What is no regular file."""
    mode = status.st_mode
    if stat.S_ISDIR(mode):
        return Unreadable(name, "directory" if os.access(name, os.R_OK | os.X_OK) else "permission")
    for is_kind, kind in _KINDS:
        if is_kind(mode):
            return Unreadable(name, "not-a-file", {"type": kind})
    return None


def _refuse_size(name: str, status: os.stat_result, limit: int) -> Unreadable | None:
    if status.st_size > limit:
        return Unreadable(name, "too-large", {"size": status.st_size, "limit": limit})
    return None


def _explain(name: str, error: OSError) -> Unreadable:
    if error.errno == errno.ELOOP:
        return Unreadable(name, "link-loop")
    if error.errno in (errno.EACCES, errno.EPERM):
        return Unreadable(name, "permission")
    if error.errno == errno.ENAMETOOLONG:
        return Unreadable(name, "name")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return Unreadable(name, "dangling-link" if os.path.islink(name) else "missing")
    if error.errno == errno.EISDIR:
        return Unreadable(name, "directory")
    return Unreadable(name, "device-error", {"detail": error.strerror or type(error).__name__})


def _suffix(name: str) -> str:
    return Path(name).suffix.lower().removeprefix(".")


def _document_format(name: str, data: bytes) -> str | None:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            suffix = _suffix(name)
            return suffix if suffix in (*_OLD_SUFFIXES, *_OFFICE_SUFFIXES) else kind
    return None
