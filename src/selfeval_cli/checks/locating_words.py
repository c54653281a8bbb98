"""From paths to words: where in a published document a finding is."""

from __future__ import annotations

from collections.abc import Iterable

from selfeval_cli.loaders.addresses import Addresses
from selfeval_cli.model.finding import Finding, Place
from selfeval_cli.sources.document_places import DocumentPlace, DocumentPlaces, Order
from selfeval_cli.text.quantity import Span

_TOP: Order = (-1, -1, -1)


def locate_in_words(findings: Iterable[Finding], addresses: Addresses, places: DocumentPlaces) -> tuple[Finding, ...]:
    """The findings with their words, in the order of the document; those about the report as a whole first.

    What has no words of its own gets the nearest ones above it, at last the title.
    """
    placed = [_locate(finding, addresses, places) for finding in findings]
    placed.sort(key=lambda pair: (pair[0], pair[1].severity.rank, pair[1].code))
    return tuple(finding for _, finding in placed)


def _locate(finding: Finding, addresses: Addresses, places: DocumentPlaces) -> tuple[Order, Finding]:
    found = _find(finding.path, addresses, places)
    related = tuple(one._replace(place=_place(_find(one.path, addresses, places), places)) for one in finding.related)
    inside = None if finding.on_key else finding.span
    # What a rule mended is a line of a report file: the document has none.
    located = finding._replace(place=_place(found, places, inside), related=related, mended=None, spot=None)
    order = found.order if found is not None else _TOP
    return (order[0], order[1], _start(found, inside)), located


def _find(path: str, addresses: Addresses, places: DocumentPlaces) -> DocumentPlace | None:
    keys = addresses.find_keys(path) if path else None
    return places.find(keys) if keys is not None else None


def _place(found: DocumentPlace | None, places: DocumentPlaces, inside: Span | None = None) -> Place:
    place = found or places.top
    if place is None:
        return Place(places.file, published=True)
    start, end = _narrow(place, inside) if found is not None else place.span or (0, len(place.text))
    return Place(
        places.file, column=start + 1, end_column=end + 1, line_text=place.text, words=place.words, published=True
    )


def _start(found: DocumentPlace | None, inside: Span | None) -> int:
    return _narrow(found, inside)[0] if found is not None else -1


def _narrow(place: DocumentPlace, inside: Span | None) -> Span:
    """The characters of a value that are meant, where it stands in the document as it does in the report."""
    start, end = place.span if place.span is not None else (0, len(place.text))
    if inside is None or place.value is None or place.text[start:end] != place.value or inside[1] > end - start:
        return start, end
    return start + inside[0], start + inside[1]
