"""Walking over the XML of an office document element by element, without building a tree, and giving up on what is not sound."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers import expat

from selfeval_cli.sources.archive import Archive, ArchiveReason, ArchiveTrouble, open_archive
from selfeval_cli.sources.reading import Reason

DEPTH_LIMIT = 200
"""Elements inside each other; office programs stay below fifty."""

_CHUNK = 256 * 1024
_REASONS: Mapping[ArchiveReason, Reason] = {
    "encrypted": "encrypted",
    "damaged": "broken-document",
    "bomb": "zip-bomb",
    "doctype": "doctype",
    "member-missing": "broken-document",
}

Attributes = dict[str, str]
Start = Callable[[str, Attributes], object]
End = Callable[[str], object]


class RefusedError(Exception):
    """A document that is not read: `reason` and `params` as `Unreadable` has them."""

    def __init__(self, reason: Reason, params: Mapping[str, str | int] | None = None) -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.params: Mapping[str, str | int] = params or {}


def open_or_refuse(data: bytes) -> Archive:
    """The archive in these bytes. Raises RefusedError where `open_archive` has a trouble."""
    archive = open_archive(data)
    if isinstance(archive, ArchiveTrouble):
        raise RefusedError(_REASONS[archive.reason], archive.params)
    return archive


def read_member(archive: Archive, name: str) -> bytes:
    """The bytes of a member. Raises RefusedError where it is not there, does not unpack, or unpacks to too much."""
    data = archive.read(name)
    if isinstance(data, ArchiveTrouble):
        raise RefusedError(_REASONS[data.reason], data.params)
    return data


def walk_xml(
    archive: Archive, name: str, start: Start, end: End | None = None, text: Callable[[str], object] | None = None
) -> None:
    """Call `start`, `end` and `text` for what stands in a member, from its beginning to its end.

    Names of elements come without their prefixes, those of attributes as written. Raises RefusedError for XML that is not
    well-formed, is nested beyond reason, or has a DOCTYPE, which could name files and addresses to be fetched.
    """
    data = read_member(archive, name)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    local: dict[str, str] = {}
    depth = 0

    def open_element(element: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH_LIMIT:
            raise RefusedError("broken-document")
        known = local.get(element)
        if known is None:
            known = local[element] = element.rpartition(":")[2]
        start(known, attributes)

    def close_element(element: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(local[element])

    parser.StartElementHandler = open_element
    parser.EndElementHandler = close_element
    parser.StartDoctypeDeclHandler = _refuse_doctype
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        for position in range(0, len(data), _CHUNK):
            parser.Parse(data[position : position + _CHUNK], False)
        parser.Parse(b"", True)
    except (
        expat.ExpatError,
        ValueError,
        LookupError,
    ) as error:  # the last two: numbers and attributes that are not as they must be
        raise RefusedError("broken-document") from error


def _refuse_doctype(*_: object) -> None:
    raise RefusedError("doctype")


def find_attribute(attributes: Attributes, name: str) -> str | None:
    """An attribute by its name without prefix: `r:id` where the prefix may be any."""
    for key, value in attributes.items():
        if key.rpartition(":")[2] == name:
            return value
    return None
