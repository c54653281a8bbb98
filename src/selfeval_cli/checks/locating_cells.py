"""From paths to cells: where in a workbook a finding is."""

from __future__ import annotations

from collections.abc import Iterable

from selfeval_cli.loaders.addresses import Addresses
from selfeval_cli.model.finding import Finding, Place
from selfeval_cli.sources.cell_places import CellPlace, CellPlaces
from selfeval_cli.sources.toml_strings import decode_string
from selfeval_cli.text.quantity import Span

_TOP = (-1, -1)


def locate_in_cells(findings: Iterable[Finding], addresses: Addresses, cells: CellPlaces) -> tuple[Finding, ...]:
    """The findings with their cells, in the order of the sheet; those about the workbook as a whole first.

    What has no cell of its own gets the nearest one above it. A finding whose cell is known (`place`) keeps it.
    """
    placed = [_locate(finding, addresses, cells) for finding in findings]
    placed.sort(key=lambda pair: (pair[0], pair[1].severity.rank, pair[1].code))
    return tuple(finding for _, finding in placed)


def _locate(finding: Finding, addresses: Addresses, cells: CellPlaces) -> tuple[tuple[int, int], Finding]:
    if finding.spot is not None:  # row and column, where the loader speaks of a cell that has no path
        cell: CellPlace | None = CellPlace(*finding.spot, _text_of(finding))
    else:
        cell = _find(finding.path, addresses, cells)
    related = tuple(one._replace(place=_place(_find(one.path, addresses, cells), cells)) for one in finding.related)
    span = None if finding.on_key else finding.span
    located = finding._replace(
        place=_place(cell, cells, span), related=related, mended=_mend(finding.mended), spot=None
    )
    return (cell.row, cell.column) if cell is not None else _TOP, located


def _text_of(finding: Finding) -> str:
    text = finding.params.get("text")
    return text if isinstance(text, str) else ""


def _find(path: str, addresses: Addresses, cells: CellPlaces) -> CellPlace | None:
    keys = addresses.find_keys(path) if path else None
    return cells.nearest(keys) if keys is not None else None


def _place(cell: CellPlace | None, cells: CellPlaces, span: Span | None = None) -> Place:
    if cell is None:
        return Place(cells.file, words=cells.sheet)
    if not cell.text:
        return Place(cells.file, words=cells.words(cell))
    start, end = span if span is not None and span[1] <= len(cell.text) else (0, len(cell.text))
    return Place(cells.file, column=start + 1, end_column=end + 1, line_text=cell.text, words=cells.words(cell))


def _mend(mended: str | None) -> str | None:
    """Rules mend `key = value` of a file; a cell has the value alone."""
    if mended is None:
        return None
    _, sign, value = mended.partition(" = ")
    if not sign or value[:1] in "{[":
        return None
    return decode_string(value) if value[:1] in "\"'" else value
