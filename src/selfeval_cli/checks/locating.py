"""From paths to lines and columns: the one step that looks where in the file a finding is, run only when there are findings."""

from __future__ import annotations

from collections.abc import Iterable

from selfeval_cli.loaders.addresses import KeyPath
from selfeval_cli.loaders.loaded import Loaded
from selfeval_cli.model.finding import Finding, Place, Related
from selfeval_cli.model.paths import split_path
from selfeval_cli.sources.source import Source
from selfeval_cli.sources.toml_places import TomlPlaces
from selfeval_cli.text.quantity import Span


def locate_findings(findings: Iterable[Finding], loaded: Loaded) -> tuple[Finding, ...]:
    """The findings with their places, in the order of the file; those about the file as a whole first."""
    if loaded.cells is not None:
        from selfeval_cli.checks.locating_cells import locate_in_cells  # for workbooks only

        return locate_in_cells(findings, loaded.addresses, loaded.cells)
    if loaded.passages is not None:
        from selfeval_cli.checks.locating_words import locate_in_words  # and this for published documents

        return locate_in_words(findings, loaded.addresses, loaded.passages)
    placed = [
        finding._replace(
            place=_place_of(finding, loaded), related=_relate(finding, loaded), mended=_mend_line(finding, loaded)
        )
        for finding in findings
    ]
    return tuple(sorted(placed, key=_order))


def _mend_line(finding: Finding, loaded: Loaded) -> str | None:
    """The whole line as it should be, where the rule mended `key = value` of it: the rest of an inline table must not get lost."""
    mended, source, places = finding.mended, loaded.source, loaded.places if finding.mended else None
    keys = loaded.addresses.find_keys(finding.path) if finding.path else None
    if mended is None or finding.spot is not None or source is None or places is None or keys is None:
        return mended
    name, sign, value = mended.partition(" = ")
    if not sign:
        return mended
    steps = split_path(finding.path)
    for level in (0, 1):  # a detail is mended whole where its one figure moves to another key
        keys_here = keys[: len(keys) - level]
        key_span, value_span = places.key(keys_here), places.value(keys_here)
        same = level < len(steps) and steps[-1 - level].name == name.strip('"')
        if key_span is None or value_span is None or (level == 0 and name.startswith('"') and not same):
            continue
        start = value_span[0] if same and level == 0 else key_span[0]
        line = source.place(key_span[0])[0]
        if source.place(value_span[1])[0] != line:
            return mended
        begin, end = source.line_span(line)
        return (
            source.text[begin:start] + (value if start == value_span[0] else mended) + source.text[value_span[1] : end]
        )
    return mended


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
