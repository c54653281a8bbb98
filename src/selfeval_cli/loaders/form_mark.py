"""Whether a workbook is a form of ours, told by the mark that it carries, without reading its cells."""

from __future__ import annotations

import os
import stat
import zipfile
from typing import IO

from selfeval_cli.model.form import FORM_MARK
from selfeval_cli.sources.archive import UNREADABLE_MEMBER
from selfeval_cli.sources.workbook import WORKBOOK_LIMIT

_MARK = FORM_MARK.rpartition(".")[0].encode()  # of any version: one that is too new is told by whoever reads it
_MEMBERS = ("xl/workbook.xml", "content.xml")
_CHUNK = 1 << 16


def carries_mark(path: str) -> bool | None:
    """Whether the workbook at a path has the defined name that makes it a form; None where it cannot be read.

    Of a large foreign workbook only the list of names is unpacked (of an ods its content, piece by piece).
    """
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode) or status.st_size > WORKBOOK_LIMIT:
            return None
        with open(path, "rb") as file:
            if file.read(2) == b"PK":
                return _is_marked(file)
            file.seek(0)
            data = file.read(WORKBOOK_LIMIT).lower()
    except UNREADABLE_MEMBER:
        return None
    return _MARK in data or _MARK.decode().encode("utf-16-le") in data


def _is_marked(file: IO[bytes]) -> bool:
    with zipfile.ZipFile(file) as archive:
        for member in _MEMBERS:
            if member in archive.namelist():
                with archive.open(member) as stream:
                    return _occurs(stream)
    return False


def _occurs(stream: IO[bytes]) -> bool:
    """Whether the mark occurs in the first bytes that a workbook may have; it may lie across two pieces."""
    before = b""
    for _ in range(WORKBOOK_LIMIT // _CHUNK):
        piece = stream.read(_CHUNK).lower()
        if not piece:
            return False
        if _MARK in before + piece:
            return True
        before = piece[-len(_MARK) :]
    return False
