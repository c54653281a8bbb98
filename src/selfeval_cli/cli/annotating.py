"""`check --annotate`: the findings as notes in a copy of the workbook or document that was checked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from selfeval_cli.assessment import is_document, is_workbook
from selfeval_cli.cli.delivery import put_file, refuse_own_source
from selfeval_cli.cli.output import Output
from selfeval_cli.cli.report_files import Gathering
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages.annotation_words import (
    ANNOTATE_TROUBLES,
    LOST,
    NOT_CARRIED_OVER,
    NOTES_WRITTEN,
    NOTHING_TO_NOTE,
)
from selfeval_cli.model.assessment import Assessment

if TYPE_CHECKING:
    from selfeval_cli.cli.annotating_documents import DocumentAnnotation

_ENDING = ".xlsx"
_DOCUMENT_ENDINGS = (".docx", ".pdf")


class Annotation(NamedTuple):
    """The copy that is wanted: of which workbook, under which name."""

    source: str
    target: str
    force: bool

    def write(self, assessments: Sequence[Assessment], output: Output) -> None:
        """Write the copy and say so on standard error. Raises UsageTroubleError where it cannot be made."""
        from selfeval_cli.renderers.xlsx_notes import add_notes, list_lost, word_notes

        language = output.look.language
        findings = [finding for one in assessments if not one.unreadable for finding in one.findings]
        notes = word_notes(findings, language)
        if not notes:
            output.warn(NOTHING_TO_NOTE.fill(language, {"file": self.target}))
            return
        data = _read_again(self.source)
        try:
            annotated, lost = add_notes(data, notes), list_lost(data)
        except (
            Exception
        ) as error:  # what is in other people's workbooks, the library fails on in ways that it does not name
            trouble = {"file": self.source, "error": type(error).__name__}
            raise UsageTroubleError(ANNOTATE_TROUBLES["failed"], trouble) from error
        put_file(self.target, annotated, force=self.force)
        params: dict[str, object] = {"n": sum(map(len, notes.values())), "file": self.target, "source": self.source}
        output.warn(NOTES_WRITTEN.fill(language, params))
        if lost:
            output.warn(NOT_CARRIED_OVER.fill(language, params | {"lost": tuple(LOST[what] for what in lost)}))


def open_annotation(target: str, gathering: Gathering, *, force: bool) -> Annotation | DocumentAnnotation:
    """Look whether a copy can be made, before anything is checked. Raises UsageTroubleError where it cannot."""
    from selfeval_cli.messages.files import UNWRITABLE

    files = {_file_of(candidate.path) for candidate in gathering.candidates}
    source = next(iter(files), None)
    if source is None or len(files) != 1:
        raise UsageTroubleError(ANNOTATE_TROUBLES["one-workbook"])
    ending = os.path.splitext(source)[1].lower()
    if ending not in (_ENDING, *_DOCUMENT_ENDINGS):
        raise UsageTroubleError(ANNOTATE_TROUBLES["not-xlsx"], {"file": source})
    if not target.lower().endswith(ending):
        raise UsageTroubleError(ANNOTATE_TROUBLES["target"], {"file": target, "suffix": ending})
    refuse_own_source(target, source, "--annotate")
    if os.path.lexists(target) and not force:
        raise UsageTroubleError(UNWRITABLE["exists"], {"file": target})
    if ending in _DOCUMENT_ENDINGS:
        from selfeval_cli.cli.annotating_documents import DocumentAnnotation

        return DocumentAnnotation(source, target, force)
    return Annotation(source, target, force)


def _file_of(path: str) -> str | None:
    """The workbook or document that a path names, or a report in one; None for anything else."""
    if is_workbook(path):
        from selfeval_cli.loaders.workbook_loading import split_sheet

        return split_sheet(path)[0]
    if is_document(path):
        from selfeval_cli.published_reports import split_part

        return split_part(path)[0]
    return None


def _read_again(source: str) -> bytes:
    """The bytes of the workbook, with a look at what its reader has passed over and the library would not."""
    from selfeval_cli.cli.assessing import explain_unreadable_file
    from selfeval_cli.sources.archive import Archive, open_archive
    from selfeval_cli.sources.reading import Unreadable, read_whole_file
    from selfeval_cli.sources.workbook import WORKBOOK_LIMIT

    data = read_whole_file(source, limit=WORKBOOK_LIMIT)
    if isinstance(data, Unreadable):
        raise explain_unreadable_file(data)
    archive = open_archive(data)
    if not isinstance(archive, Archive):
        raise explain_unreadable_file(Unreadable(source, "broken-document"))
    if archive.find_doctype() is not None:
        raise explain_unreadable_file(Unreadable(source, "doctype"))
    return data
