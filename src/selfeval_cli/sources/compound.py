"""The container of the old office formats (OLE compound files): its streams by name, read without trusting how they are chained."""

from __future__ import annotations

import struct
from itertools import islice

from selfeval_cli.sources.xml_walk import RefusedError

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER = struct.Struct(
    "<24xHH2xHH10xII4xIIIII436s"
)  # up to the first part of the table that says where the sector table is
_ENTRY = struct.Struct("<64sHB49xIQ")
_LAST_REGULAR = 0xFFFF_FFFA
_ENTRY_SIZE = 128
_STREAM, _ROOT = 2, 5


class CompoundFile:
    """The streams of a compound file; `names` holds what the directory lists. Raises RefusedError where it is damaged."""

    def __init__(self, data: bytes) -> None:
        try:
            self._read(data)
        except (struct.error, ValueError) as error:
            raise RefusedError("broken-document") from error

    def _read(self, data: bytes) -> None:
        (_, _, shift, mini_shift, _, first_directory, cutoff, first_mini, _, first_table, tables, head) = (
            _HEADER.unpack_from(data)
        )
        if shift not in (9, 12) or mini_shift != 6:
            raise ValueError(shift)
        self._data, self._size, self._cutoff = data, 1 << shift, cutoff
        self._sectors = (len(data) - 1) // self._size  # the first one is the header
        self._next = self._read_table(head, first_table, tables)
        directory = self._chain(first_directory)
        self._entries: dict[str, tuple[int, int]] = {}
        root = (_LAST_REGULAR, 0)
        for offset in range(0, len(directory) - _ENTRY_SIZE + 1, _ENTRY_SIZE):
            name, length, kind, start, size = _ENTRY.unpack_from(directory, offset)
            if kind == _ROOT:
                root = (start, size)
            elif kind:
                known_as = name[: max(length - 2, 0)].decode("utf-16-le", "replace")
                self._entries.setdefault(known_as, (start, size if kind == _STREAM else 0))
        self.names = frozenset(self._entries)
        self._mini_stream = self._chain(root[0])
        mini_table = self._chain(first_mini)
        self._mini_next = struct.unpack(f"<{len(mini_table) // 4}I", mini_table[: len(mini_table) // 4 * 4])

    def _read_table(self, head: bytes, sector: int, tables: int) -> tuple[int, ...]:
        """Which sector follows which."""
        places = list(struct.unpack("<109I", head))
        for _ in range(min(tables, self._sectors)):
            if sector >= self._sectors:
                break
            *more, sector = struct.unpack(f"<{self._size // 4}I", self._sector(sector))
            places += more
        used = (place for place in places if place < self._sectors)
        table = b"".join(self._sector(place) for place in islice(used, self._sectors))
        return struct.unpack(f"<{len(table) // 4}I", table)

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._data[start : start + self._size].ljust(self._size, b"\0")

    def _chain(self, sector: int) -> bytes:
        parts: list[bytes] = []
        while sector < min(self._sectors, len(self._next)):
            if len(parts) >= self._sectors:  # in a circle
                raise RefusedError("broken-document")
            parts.append(self._sector(sector))
            sector = self._next[sector]
        return b"".join(parts)

    def read(self, name: str) -> bytes:
        """The bytes of a stream. Raises RefusedError where it is not there or damaged."""
        start, size = self._entries.get(name, (0, 0))
        if not size or size > len(self._data):
            raise RefusedError("broken-document")
        if size >= self._cutoff:
            return self._chain(start)[:size]
        parts: list[bytes] = []
        while start < len(self._mini_next):
            if len(parts) * 64 > size:
                break
            parts.append(self._mini_stream[start * 64 : start * 64 + 64])
            start = self._mini_next[start]
        return b"".join(parts)[:size]
