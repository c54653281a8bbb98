"""Published documents as loaded reports: import and load in one go, with the page, paragraph and words of every value."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from selfeval_cli.extraction.cell_places import find_top_of_form, place_cells
from selfeval_cli.extraction.draft import KeyPath
from selfeval_cli.extraction.prose.prose_places import find_places, find_top
from selfeval_cli.extraction.prose.prose_reading import ProseReading
from selfeval_cli.extraction.published import Published, read_published
from selfeval_cli.loaders.format_rules import MISSING_KEY, NOT_A_REPORT
from selfeval_cli.loaders.loaded import Loaded
from selfeval_cli.loaders.report_loading import judge_data, load_report_file
from selfeval_cli.loaders.slip_findings import describe_unreadable
from selfeval_cli.model.finding import Finding
from selfeval_cli.model.standard import Standard
from selfeval_cli.sources.document_formats import PDF_LIMIT
from selfeval_cli.sources.document_places import DocumentPlace, DocumentPlaces
from selfeval_cli.sources.document_tables import read_document
from selfeval_cli.sources.reading import Unreadable, read_whole_file
from selfeval_cli.standards.loading import DEFAULTS, load_standard

DOCUMENT_SUFFIXES = (".docx", ".pdf", ".html", ".htm", ".txt", ".md", ".markdown")
"""The endings of files that are read as published documents."""
BETWEEN = "#"
PROSE = "正文"
"""What the report in the running text is called where a file has one in tables too: `报告.docx#正文`."""

_TOML_HEADER = re.compile(rb"^\s*\[\[?(?:report|budget|section\.|indicator)[^\n]*\]\]?", re.MULTILINE)
_TOLD = ("budget", "indicator", "problem")
_WORDS = ("绩效", "自评")
"""What running text must give, and name, to be a report."""


class _Found(NamedTuple):
    """One report of a document; `places` by the keys of the draft."""

    name: str
    data: dict[str, Any]
    places: dict[KeyPath, DocumentPlace]
    top: DocumentPlace | None


def split_part(name: str) -> tuple[str, str | None]:
    """The file and the report in it that `报告.docx#正文` names; None for the whole document."""
    if os.path.exists(name):
        return name, None
    lowered = name.lower()
    for suffix in DOCUMENT_SUFFIXES:
        at = lowered.rfind(suffix + BETWEEN)
        if at >= 0:
            return name[: at + len(suffix)], name[at + len(suffix) + len(BETWEEN) :]
    return name, None


def load_published(name: str, standard: Standard | None = None) -> tuple[Loaded, ...]:
    """Load every report of the document at a path, or the one of `file#part`. Never raises on what stands there.

    The headings of running text are mapped to the sections of `standard`, else of the usual one. Where there is no report, one `Loaded`
    says why.
    """
    file, wanted = split_part(name)
    data = read_whole_file(file, limit=PDF_LIMIT)
    if isinstance(data, Unreadable):
        return (_refuse(data),)
    if file.lower().endswith((".txt", ".md")) and _TOML_HEADER.search(data) is not None:
        return (load_report_file(file),)  # a report file under another ending
    published = read_published(data, file, standard or load_standard(DEFAULTS["department"]).standard)
    if isinstance(published, Unreadable):
        return (_refuse(published),)
    found = _find_reports(published, data, file)
    if not found:
        params = {"file": file}
        nothing = Finding(NOT_A_REPORT.code, NOT_A_REPORT.severity, "", "published", params)
        return (Loaded(file, None, (nothing,), is_report=False, passages=DocumentPlaces(file, {})),)
    if wanted is not None:
        found = [one for one in found if one.name == wanted]
        if not found:
            return (_refuse(Unreadable(file, "no-such-part", {"part": wanted})),)
    whole = len(found) == 1 and found[0].name == PROSE
    return tuple(_load(one, file, file if whole else f"{file}{BETWEEN}{one.name}") for one in found)


def load_one_published(name: str, standard: Standard | None = None) -> Loaded:
    """Load the only report of a document, or the one of `file#part`; where there are several, say that one has to be named."""
    found = load_published(name, standard)
    if len(found) == 1:
        return found[0]
    file = split_part(name)[0]
    return _refuse(Unreadable(file, "several-parts", {"example": found[0].name}))


def load_reading(reading: ProseReading, data: Mapping[str, Any], file: str) -> Loaded:
    """A text that was read already as a loaded report: `data` is its draft, perhaps with more about whose report it is."""
    return _load(_Found(PROSE, deepcopy(dict(data)), find_places(reading), find_top(reading)), file, file)


def _refuse(unreadable: Unreadable) -> Loaded:
    return Loaded(unreadable.name, None, (describe_unreadable(unreadable),))


def _find_reports(published: Published, data: bytes, file: str) -> list[_Found]:
    """The reports in the running text first, then those in tables."""
    told = [reading for reading in published.prose.values() if _is_report(reading)]
    found = [
        _Found(
            PROSE if len(told) == 1 else f"{PROSE}{number}", reading.draft.data, find_places(reading), find_top(reading)
        )
        for number, reading in enumerate(told, 1)
    ]
    forms = [draft for number, draft in enumerate(published.drafts) if number not in published.prose]
    tables = read_document(data, file) if forms else None
    if forms and tables is not None and not isinstance(tables, Unreadable):
        for draft in forms:
            places = place_cells(draft, tables)
            found.append(_Found(draft.name, draft.data, places, find_top_of_form(places)))
    return found


def _is_report(reading: ProseReading) -> bool:
    """Whether a text that has figures is about performance at all, and gives something to look at."""
    text = reading.document.text
    return any(word in text for word in _WORDS) and any(reading.draft.data.get(table) for table in _TOLD)


def _load(found: _Found, file: str, name: str) -> Loaded:
    judged = judge_data(found.data, set())
    places = DocumentPlaces(file, found.places, found.top)
    return Loaded(name, judged.report, _word_all(judged.findings), addresses=judged.addresses, passages=places)


def _word_all(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """That the document does not say whose report it is, or of which year; what else the format refuses is how it was read, not how it is written."""
    told = [one for one in findings if one.code == MISSING_KEY.code and one.path.startswith("report.")]
    return tuple(one._replace(sentence="published", mended=None) for one in told)
