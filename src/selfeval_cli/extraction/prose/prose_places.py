"""Where each value of a report that was read from prose stands: the very words, and around them their paragraph."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from selfeval_cli.extraction.draft import KeyPath
from selfeval_cli.extraction.prose.prose_reading import Entry, ProseReading, place_of
from selfeval_cli.sources.document import Paragraph
from selfeval_cli.sources.document_places import DocumentPlace
from selfeval_cli.text.quantity import Span

_OPENING = 12
"""How many paragraphs at the beginning are looked through for what the title says."""
_LONGEST_HEADING = 80
_TEXTS = ("problem", "measure")
_SENTENCE_END = "。"


def find_places(reading: ProseReading) -> dict[KeyPath, DocumentPlace]:
    """The place of every key of the draft whose words are known."""
    return _Search(reading).find()


def find_top(reading: ProseReading) -> DocumentPlace | None:
    """The title of the report, or what the document begins with."""
    paragraphs = reading.document.paragraphs
    said = reading.draft.places.get(("report", "title"))
    for index, paragraph in enumerate(paragraphs):
        if said is None or place_of(paragraph) == said:
            return _place(index, paragraph)
    return None


class _Search:
    def __init__(self, reading: ProseReading) -> None:
        self.data = reading.draft.data
        self.paragraphs = reading.document.paragraphs
        self.indexes = {place_of(paragraph): index for index, paragraph in enumerate(self.paragraphs)}
        self.entries = reading.entries
        self.found: dict[KeyPath, DocumentPlace] = {}

    def find(self) -> dict[KeyPath, DocumentPlace]:
        for entry in self.entries:
            if entry.keys is not None and entry.keys[0] not in _TEXTS:  # those are whole sentences
                self._put_entry(entry, entry.keys)
        self._find_heading()
        self._find_sections()
        for table in _TEXTS:
            for number, piece in enumerate(self.data.get(table, ())):
                self._find_text((table, number), piece)
        for number, piece in enumerate(self.data.get("indicator", ())):
            self._find_name(("indicator", number), piece.get("name", ""))
        return self.found

    def _put_entry(self, entry: Entry, keys: KeyPath) -> None:
        if keys[-1] == "rank":  # several of them are a list
            position = next(at for at in itertools.count() if (*keys, at) not in self.found)
            self._put((*keys, position), entry.paragraph, entry.span)
        self._put(keys, entry.paragraph, entry.span)
        period = entry.fact.mention.period if entry.fact is not None else None
        if period is not None and keys[0] == "indicator":
            self._put((*keys[:2], "period"), entry.paragraph, period.span)

    def _put(self, keys: KeyPath, index: int, span: Span | None) -> None:
        if keys not in self.found:
            self.found[keys] = _place(index, self.paragraphs[index], span, _value_at(self.data, keys))

    def _find_heading(self) -> None:
        """What the title or the first paragraphs say of agency, year and project."""
        for key, value in self.data.get("report", {}).items():
            words = str(value)
            for index, paragraph in enumerate(self.paragraphs[:_OPENING]):
                at = paragraph.text.find(words)
                if at >= 0:
                    self._put(("report", key), index, (at, at + len(words)))
                    break

    def _find_sections(self) -> None:
        for identifier, section in self.data.get("section", {}).items():
            title = section.get("title") or ""
            for index, paragraph in enumerate(self.paragraphs):
                at = paragraph.text.find(title, 0, _LONGEST_HEADING) if title else -1
                if at >= 0 and paragraph.kind in ("heading", "body"):
                    self._put(("section", identifier), index, (at, at + len(title)))
                    break

    def _find_text(self, keys: KeyPath, piece: Mapping[str, Any]) -> None:
        """A problem or a measure: its words in its paragraph; a short heading may have been put before them."""
        index = self.indexes.get(piece.get("place", ""))
        if index is None:
            return
        paragraph = self.paragraphs[index].text
        told = str(piece.get("text", ""))
        for words in (told, told.partition(_SENTENCE_END)[2]):
            at = paragraph.find(words) if words else -1
            if at >= 0:
                self._put((*keys, "text"), index, (at, at + len(words)))
                self._put(keys, index, (at, at + len(words)))
                return
        self._put(keys, index, None)

    def _find_name(self, keys: KeyPath, name: str) -> None:
        """The indicator's name where it stands nearest to its first figure; else that figure."""
        own = [place for path, place in self.found.items() if path[:2] == keys]
        first = min(own, key=lambda place: place.order, default=None)
        if first is None:
            return
        for span in _spans_of(name, first):
            self._put((*keys, "name"), first.order[0], span)
            self._put(keys, first.order[0], span)
            return
        self.found[keys] = first._replace(value=None)


def _spans_of(name: str, figure: DocumentPlace) -> Iterator[Span]:
    """Where the name stands before the figure, then where behind it."""
    start, end = figure.span or (0, 0)
    before = figure.text.rfind(name, 0, start) if name else -1
    if before >= 0:
        yield before, before + len(name)
    behind = figure.text.find(name, end) if name else -1
    if behind >= 0:
        yield behind, behind + len(name)


def _place(index: int, paragraph: Paragraph, span: Span | None = None, value: str | None = None) -> DocumentPlace:
    start = span[0] if span is not None else 0
    return DocumentPlace((index, start, 0), place_of(paragraph), paragraph.text, span, value)


def _value_at(data: Any, keys: KeyPath) -> str | None:
    """The text that the draft has at the keys; None for anything else."""
    node = data
    for key in keys:
        try:
            node = node[key]
        except (KeyError, IndexError, TypeError):
            return None
    return node if isinstance(node, str) else None
