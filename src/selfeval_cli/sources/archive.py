"""Office files as zip archives: opened only when their sizes are sane, their XML read only when it declares nothing of its own."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

EXPANDED_LIMIT = 256 * 1024 * 1024
"""Bytes that all members of one archive may expand to."""
MEMBER_LIMIT = 64 * 1024 * 1024
"""Bytes that one XML member may expand to where it is read."""
MEMBERS_LIMIT = 10_000
_SUSPICIOUS_SIZE = 8 * 1024 * 1024
_SUSPICIOUS_RATIO = 250  # sheets of nothing but styled blank cells reach some 100
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")

_HEAD = 4096  # a document type stands before the first element
UNREADABLE_MEMBER = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What zipfile raises for members that are damaged, or packed in a way that it does not know."""

ArchiveReason = Literal[
    "encrypted",  # a password is needed
    "damaged",  # no zip archive, or a member that does not unpack; params: none
    "bomb",  # it would expand beyond all measure; params: limit (bytes)
    "doctype",  # its XML declares a document type, which no office program writes; params: member
    "member-missing",  # another kind of document than its name says; params: member
]


class ArchiveTrouble(NamedTuple):
    """Why an archive, or a member of it, is not read."""

    reason: ArchiveReason
    params: Mapping[str, str | int] = MappingProxyType({})


class Archive:
    """An archive whose declared sizes are within the limits. Nothing expands beyond what it declares."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self.names = frozenset(file.namelist())

    def read(self, name: str, limit: int = MEMBER_LIMIT) -> bytes | ArchiveTrouble:
        """The bytes of a member."""
        if name not in self.names:
            return ArchiveTrouble("member-missing", {"member": name})
        if self._file.getinfo(name).file_size > limit:
            return ArchiveTrouble("bomb", {"limit": limit})
        try:
            return self._file.read(name)
        except UNREADABLE_MEMBER:
            return ArchiveTrouble("damaged")

    def read_xml(self, name: str) -> Element | ArchiveTrouble:
        """The root element of a member; a document type is refused before anything that it declares is looked at."""
        data = self.read(name)
        return data if isinstance(data, ArchiveTrouble) else parse_xml(data, name)

    def find_doctype(self) -> str | None:
        """The first XML member that declares a document type, for readers that do not refuse one themselves."""
        for name in sorted(self.names):
            if name.endswith((".xml", ".rels", ".vml")):
                try:
                    with self._file.open(name) as stream:
                        head = stream.read(_HEAD)
                except UNREADABLE_MEMBER:
                    continue  # whoever reads the member says that it is damaged
                if b"<!DOCTYPE" in head.replace(b"\0", b"").upper():  # UTF-16 as well
                    return name
        return None


def open_archive(data: bytes) -> Archive | ArchiveTrouble:
    """Open the bytes of a docx, xlsx or ods, unless they are encrypted, damaged or a zip bomb. Nothing is unpacked yet."""
    if data.startswith(_COMPOUND):  # where Office puts what a password protects; else an old doc or xls
        return ArchiveTrouble("encrypted" if _ENCRYPTED_STREAM in data else "damaged")
    try:
        file = zipfile.ZipFile(io.BytesIO(data))
        members = file.infolist()
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError, OverflowError):
        return ArchiveTrouble("damaged")
    if any(member.flag_bits & 0x1 for member in members):
        return ArchiveTrouble("encrypted")
    if len(members) > MEMBERS_LIMIT or sum(member.file_size for member in members) > EXPANDED_LIMIT:
        return ArchiveTrouble("bomb", {"limit": EXPANDED_LIMIT})
    for member in members:
        if member.file_size > _SUSPICIOUS_SIZE and member.file_size > member.compress_size * _SUSPICIOUS_RATIO:
            return ArchiveTrouble("bomb", {"limit": EXPANDED_LIMIT})
    return Archive(file)


class _DoctypeError(Exception):
    pass


def parse_xml(data: bytes, name: str = "") -> Element | ArchiveTrouble:
    """Parse XML that declares no document type, and so no entities: none is expanded, nothing is fetched."""
    from xml.etree.ElementTree import ParseError, TreeBuilder, XMLParser

    class Plain(TreeBuilder):
        def doctype(self, *_: object) -> None:
            raise _DoctypeError

    try:
        parser = XMLParser(target=Plain())  # noqa: S314  # entities need a document type
        parser.feed(data)
        root: Element = parser.close()
    except _DoctypeError:
        return ArchiveTrouble("doctype", {"member": name})
    except (ParseError, ValueError, LookupError):  # an encoding that nobody knows
        return ArchiveTrouble("damaged")
    return root
