"""How much of a proof one page can show: a text of any size becomes a page of bounded size."""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from selfeval_cli.model.proof import Proof, ProofEntry, ProofFinding, ProofGroup, ProofLeft, ProofMark

LONGEST_PARAGRAPH = 30_000
LONGEST_TEXT = 600_000
MOST_SPOTS = 8_000
MOST_CELLS = 8_000
MOST_FINDINGS = 1_000
"""Characters of a paragraph and of all, marked figures, values of the draft and findings that a page shows at most: some twenty times
what the longest real reports have."""


class Spot(NamedTuple):
    """Marked characters of a paragraph: a figure, or digits that were not taken, by its number in the proof."""

    start: int
    end: int
    number: int
    mark: ProofMark | None = None
    left: ProofLeft | None = None


class ShownParagraph(NamedTuple):
    """What is shown of the paragraph with this number in the proof: its first `length` characters, with these spots and findings."""

    number: int
    length: int
    spots: tuple[Spot, ...]
    findings: tuple[tuple[int, ProofFinding], ...]


class Plan(NamedTuple):
    """What a page shows, and how much it does not. `marks` and `cells` are those that have an anchor, and so can be linked to."""

    paragraphs: tuple[ShownParagraph, ...]
    groups: tuple[ProofGroup, ...]
    marks: frozenset[int]
    left: tuple[int, ...]
    cells: frozenset[int]
    unshown_paragraphs: int
    unshown_entries: int


def plan_proof(proof: Proof) -> Plan:
    """Choose what is shown: everything, unless there is more than a page can hold."""
    groups, unshown_entries = _choose_entries(proof)
    paragraphs = _choose_paragraphs(proof)
    spots = [spot for paragraph in paragraphs for spot in paragraph.spots]
    return Plan(
        paragraphs,
        groups,
        frozenset(spot.number for spot in spots if spot.mark is not None),
        tuple(spot.number for spot in spots if spot.left is not None),
        frozenset(cell.number for group in groups for entry in group.entries for cell in entry.cells),
        len(proof.paragraphs) - len(paragraphs),
        unshown_entries,
    )


def _choose_paragraphs(proof: Proof) -> tuple[ShownParagraph, ...]:
    spots: dict[int, list[Spot]] = {}
    marks = (Spot(*mark.span, index, mark=mark) for index, mark in enumerate(proof.marks))
    left = (Spot(*one.span, index, left=one) for index, one in enumerate(proof.left))
    for spot in chain(marks, left):
        holder = spot.mark or spot.left
        assert holder is not None
        spots.setdefault(holder.paragraph, []).append(spot)
    findings: dict[int, list[tuple[int, ProofFinding]]] = {}
    for index, finding in enumerate(proof.findings[:MOST_FINDINGS]):
        if finding.paragraph is not None:
            findings.setdefault(finding.paragraph, []).append((index, finding))
    chosen: list[ShownParagraph] = []
    characters, places = LONGEST_TEXT, MOST_SPOTS
    for index, paragraph in enumerate(proof.paragraphs):
        if characters <= 0 or places <= 0:
            break
        wanted = sorted(spots.get(index, ()), key=lambda spot: (spot.start, spot.end))
        length = min(len(paragraph.text), LONGEST_PARAGRAPH, characters)
        if len(wanted) > places:
            length = min(length, wanted[places].start)
        shown, length = _fit(wanted, length)
        chosen.append(ShownParagraph(index, length, shown, tuple(findings.get(index, ()))))
        characters -= max(1, length)
        places -= len(shown)
    return tuple(chosen)


def _fit(wanted: list[Spot], length: int) -> tuple[tuple[Spot, ...], int]:
    """The spots within the length, which ends before one that it would cut; none twice over the same characters."""
    shown: list[Spot] = []
    end = 0
    for spot in wanted:
        if spot.start >= length:
            break
        if spot.end > length:
            return tuple(shown), max(spot.start, end)
        if spot.start >= end and spot.end > spot.start:
            shown.append(spot)
            end = spot.end
    return tuple(shown), length


def _choose_entries(proof: Proof) -> tuple[tuple[ProofGroup, ...], int]:
    groups: list[ProofGroup] = []
    cells, unshown = MOST_CELLS, 0
    for group in proof.groups:
        entries: list[ProofEntry] = []
        for entry in group.entries:
            if cells <= 0:
                unshown += 1
                continue
            entries.append(entry._replace(cells=entry.cells[:cells]))
            cells -= max(1, len(entry.cells))
        if entries:
            groups.append(group._replace(entries=tuple(entries)))
    return tuple(groups), unshown
