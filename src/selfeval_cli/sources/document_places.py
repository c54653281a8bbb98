"""Where the values of a report stand in a published document: the words of every key, and the paragraph or cell that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from selfeval_cli.sources.toml_places import Path
from selfeval_cli.text.quantity import Span

Order = tuple[int, int, int]


class DocumentPlace(NamedTuple):
    """A paragraph (`第3页 第12段`) or a table's cell (`表1 第5行第3列`) with its text; `span` are the characters meant, None for all of it.

    `order` sorts places as they stand in the document. `value` is what the report has there, where it is a text.
    """

    order: Order
    words: str
    text: str
    span: Span | None = None
    value: str | None = None


class DocumentPlaces(NamedTuple):
    """The places of one report in a document; `top` is its title, where that stands which has no place of its own."""

    file: str
    places: Mapping[Path, DocumentPlace]
    top: DocumentPlace | None = None

    def find(self, keys: Path) -> DocumentPlace | None:
        """The place of the key path; of what is only a part of the report, of the first figure below it; else of what is above it."""
        for length in range(len(keys), 0, -1):
            own = keys[:length]
            place = self.places.get(own)
            if place is not None:
                return place
            below = [one for path, one in self.places.items() if path[:length] == own]
            if below:
                return min(below, key=lambda one: one.order)
        return None
