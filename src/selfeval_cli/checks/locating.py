"""From paths to lines and columns: the one step that looks where in the file a finding is, run only when there are findings."""

from __future__ import annotations

from collections.abc import Iterable

from selfeval_cli.loaders.addresses import KeyPath
from selfeval_cli.loaders.loaded import Loaded
from selfeval_cli.model.finding import Finding, Place, Related
from selfeval_cli.sources.source import Source
from selfeval_cli.sources.toml_places import TomlPlaces
from selfeval_cli.text.quantity import Span


def locate_findings(findings: Iterable[Finding], loaded: Loaded) -> tuple[Finding, ...]:
    """The findings with their places, in the order of the file; those about the file as a whole first."""
    placed = [
        finding._replace(place=_place_of(finding, loaded), related=_relate(finding, loaded)) for finding in findings
    ]
    return tuple(sorted(placed, key=_order))


def _order(finding: Finding) -> tuple[int, int, int, str]:
    place = finding.place
    line, column = (place.line or 0, place.column or 0) if place is not None else (0, 0)
    return line, column, finding.severity.rank, finding.code


def _relate(finding: Finding, loaded: Loaded) -> tuple[Related, ...]:
    if loaded.source is None:
        return finding.related
    return tuple(
        related._replace(place=_place_of_span(_find_span(related.path, loaded), loaded.source))
        for related in finding.related
    )


def _place_of(finding: Finding, loaded: Loaded) -> Place:
    source = loaded.source
    if source is None:
        return Place(loaded.name)
    span = finding.spot
    if span is None and finding.path:
        span = _find_span(finding.path, loaded, finding.on_key, finding.span)
    return _place_of_span(span, source)


def _place_of_span(span: Span | None, source: Source) -> Place:
    if span is None:
        return Place(source.name)
    line, column = source.place(span[0])
    end_line, end_column = source.place(max(span[1], span[0]))
    return Place(source.name, line, column, end_line, end_column, source.line_text(line))


def _find_span(path: str, loaded: Loaded, on_key: bool = False, inside: Span | None = None) -> Span | None:
    """The characters that the path stands for; where it names something that is not in the file, the nearest thing above."""
    keys = loaded.addresses.find_keys(path)
    places = loaded.places
    if keys is None or places is None:
        return None
    if inside is not None and not on_key:
        # A detail or a rank may be written short: `"面积" = "420㎡"` stands for `"面积" = { actual = "420㎡" }`.
        for written in (keys, keys[:-1]):
            span = places.value(written)
            if span is not None:
                return places.inside(written, *inside) if _is_string(span, loaded) else span
    first = True
    while keys:
        span = places.key(keys) if on_key and first else places.value(keys)
        span = span or _name_of(keys, loaded, places) or places.table(keys) or places.key(keys)
        if span is not None:
            return span
        keys, first = keys[:-1], False
    return None


def _is_string(span: Span, loaded: Loaded) -> bool:
    return loaded.source is not None and loaded.source.text[span[0]] in "\"'"


def _name_of(keys: KeyPath, loaded: Loaded, places: TomlPlaces) -> Span | None:
    """The value of the piece's name, which says more than its header `[[indicator]]`, the same in every one."""
    for key in ("name", "text", "title"):
        span = places.value(loaded.addresses.as_written((*keys, key)))
        if span is not None:
            return span
    return None
