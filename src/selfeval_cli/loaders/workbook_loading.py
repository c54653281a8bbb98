"""A filled Excel form as reports: one of each sheet that is a form, named `file#sheet`."""

from __future__ import annotations

import os
from collections.abc import Iterator

from selfeval_cli.loaders import format_rules as rules
from selfeval_cli.loaders.form_findings import describe_strange, word_for_cells
from selfeval_cli.loaders.form_layout import form_version
from selfeval_cli.loaders.form_reading import read_form
from selfeval_cli.loaders.loaded import Loaded
from selfeval_cli.loaders.report_loading import judge_data
from selfeval_cli.loaders.slip_findings import describe_unreadable
from selfeval_cli.model.finding import Finding
from selfeval_cli.model.form import FORM_VERSION
from selfeval_cli.sources.cell_places import CellPlaces
from selfeval_cli.sources.reading import Unreadable
from selfeval_cli.sources.workbook import WORKBOOK_SUFFIXES, Sheet, Workbook, read_workbook

BETWEEN = "#"
"""What stands between the file and the sheet in the name of a report."""


def split_sheet(name: str) -> tuple[str, str | None]:
    """The file and the sheet that `表.xlsx#自评表` names; None for a whole workbook."""
    if os.path.exists(name):
        return name, None
    lowered = name.lower()
    for suffix in WORKBOOK_SUFFIXES:
        at = lowered.rfind(suffix + BETWEEN)
        if at >= 0:
            file = name[: at + len(suffix)]
            return file, name[at + len(suffix) + len(BETWEEN) :]
    return name, None


def load_workbook(name: str) -> tuple[Loaded, ...]:
    """Load every report of the workbook at a path, or the one of `file#sheet`. Never raises on what stands there.

    Where there is none, one `Loaded` says why.
    """
    file, wanted = split_sheet(name)
    book = read_workbook(file)
    if isinstance(book, Unreadable):
        return (_refuse(book),)
    forms = [(sheet, version) for sheet in book.sheets if (version := form_version(book, sheet)) is not None]
    if not forms:
        return (_refuse(Unreadable(file, "not-a-form")),)
    if wanted is not None:
        forms = [form for form in forms if form[0].name == wanted]
        if not forms:
            return (_refuse(Unreadable(file, "no-such-sheet", {"sheet": wanted})),)
    return tuple(_load_sheet(book, sheet, file, version) for sheet, version in forms)


def holds_form(name: str) -> bool:
    """Whether the file at a path is a workbook with a form of ours in it; False where it cannot be read."""
    if not name.lower().endswith(WORKBOOK_SUFFIXES):
        return False
    book = read_workbook(name)
    return not isinstance(book, Unreadable) and any(form_version(book, sheet) is not None for sheet in book.sheets)


def load_one_of_workbook(name: str) -> Loaded:
    """Load the only report of a workbook, or the one of `file#sheet`; where there are several, say that one has to be named."""
    found = load_workbook(name)
    if len(found) == 1:
        return found[0]
    file = split_sheet(name)[0]
    return _refuse(Unreadable(file, "several-reports", {"example": found[0].name}))


def _refuse(unreadable: Unreadable) -> Loaded:
    return Loaded(unreadable.name, None, (describe_unreadable(unreadable),))


def _load_sheet(book: Workbook, sheet: Sheet, file: str, version: int) -> Loaded:
    name = f"{file}{BETWEEN}{sheet.name}"
    if version > FORM_VERSION:
        info = rules.FORMAT_VERSION
        newer = Finding(info.code, info.severity, "", "newer", {"found": version, "known": FORM_VERSION})
        return Loaded(name, None, (newer,), cells=CellPlaces(file, sheet.name, {}))
    reading = read_form(book, sheet)
    places = CellPlaces(file, sheet.name, reading.cells)
    judged = judge_data(reading.data, set())
    findings = (*_word_all(judged.findings), *describe_strange(reading.strange))
    return Loaded(name, judged.report, findings, addresses=judged.addresses, cells=places)


def _word_all(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    return (word_for_cells(finding) for finding in findings)
