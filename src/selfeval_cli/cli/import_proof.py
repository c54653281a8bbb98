"""The page on which a person approves an import: written beside the drafts."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from selfeval_cli.cli.delivery import save_file
from selfeval_cli.cli.import_targets import make_folder
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages.import_words import IMPORT_TROUBLES
from selfeval_cli.model.proof import ProofFinding

if TYPE_CHECKING:
    from selfeval_cli.cli.drafting import ReportDraft
    from selfeval_cli.cli.import_sources import Import
    from selfeval_cli.cli.output import Output
    from selfeval_cli.extraction.prose.prose_reading import ProseReading
    from selfeval_cli.messages.language import Language

_PARAGRAPH = re.compile(r"(?:第\d+页 )?第(\d+)段")
_WHOLE = ("", "report", "budget")
"""Paths of findings that say what is missing."""
_ENDINGS = (".html", ".htm")
"""By which a double click opens the page in a browser."""


def render_proofs(
    imports: Sequence[Import], targets: Sequence[str], proof: str, language: Language
) -> list[tuple[str, str]]:
    """The page of the one report in prose, or one each in the directory, with the file that it goes to.

    Raises UsageTroubleError where there is none, or several and `proof` is a file.
    """
    from selfeval_cli.extraction.prose.proofing import make_proof
    from selfeval_cli.renderers.proof_html import render_proof

    told = _told_in_prose(imports)
    if not told:
        raise UsageTroubleError(IMPORT_TROUBLES["no-prose"], {"option": "--proof"})
    folder = len(told) > 1 or os.path.isdir(proof) or proof.endswith(("/", os.sep))
    if len(told) > 1 and os.path.isfile(proof):
        raise UsageTroubleError(IMPORT_TROUBLES["not-a-folder"], {"file": proof, "n": len(told), "target": proof})
    if not folder and not proof.casefold().endswith(_ENDINGS):
        raise UsageTroubleError(IMPORT_TROUBLES["page-ending"], {"target": proof})
    pages: list[tuple[str, str]] = []
    for number, (draft, reading) in told:
        target = targets[number] if targets else None
        stem = os.path.splitext(os.path.basename(target or f"{number + 1}"))[0]
        path = os.path.join(proof, f"{stem}.html") if folder else proof
        proof_made = make_proof(reading, draft.draft, find_mistakes(reading, draft), target=target)
        pages.append((path, render_proof(proof_made, language)))
    return pages


def find_mistakes(reading: ProseReading, draft: ReportDraft) -> list[ProofFinding]:
    """What the rules find wrong in the text, at its words; what they miss in the report as a whole is left to `check`."""
    from selfeval_cli.assessment import assess_loaded
    from selfeval_cli.model.finding import Severity
    from selfeval_cli.published_reports import load_reading

    loaded = load_reading(reading, draft.draft.data, reading.document.name)
    numbers = {paragraph.number: index for index, paragraph in enumerate(reading.document.paragraphs)}
    found = []
    for finding in assess_loaded(loaded).findings:
        place = finding.place
        number = _PARAGRAPH.match(place.words) if place is not None and place.words is not None else None
        if finding.severity is Severity.NOTE or place is None or number is None or finding.path in _WHOLE:
            continue
        span = (place.column - 1, place.end_column - 1) if place.column and place.end_column else None
        found.append(ProofFinding(finding, numbers.get(int(number[1])), span))
    return found


def save_proofs(pages: Sequence[tuple[str, str]], proof: str, out: Output, *, force: bool) -> None:
    """Write the pages; the directory is made where they go into one. Raises UsageTroubleError where that cannot be."""
    if any(path != proof for path, _ in pages):
        make_folder(proof)
    for path, page in pages:
        save_file(path, page, out, force=force)


def _told_in_prose(imports: Sequence[Import]) -> list[tuple[int, tuple[ReportDraft, ProseReading]]]:
    """The drafts that were told in sentences, with their number among all drafts."""
    found: list[tuple[int, tuple[ReportDraft, ProseReading]]] = []
    number = 0
    for one in imports:
        for index, draft in enumerate(one.drafts):
            if index in one.prose:
                found.append((number, (draft, one.prose[index])))
            number += 1
    return found
