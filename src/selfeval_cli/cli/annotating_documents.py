"""`check --annotate` for published documents: the findings as Word comments, or as highlights of a PDF, on the very words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from selfeval_cli.cli.delivery import put_file
from selfeval_cli.cli.output import Output
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages.annotation_words import ANNOTATE_TROUBLES, COMMENTS_WRITTEN, NOTHING_TO_NOTE
from selfeval_cli.messages.language import Language
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Place, Severity
from selfeval_cli.renderers.finding_notes import join_notes
from selfeval_cli.sources.document import Original, Paragraph, TextDocument, find_original
from selfeval_cli.sources.document_cells import find_cell
from selfeval_cli.sources.document_formats import PDF_LIMIT, read_document_text
from selfeval_cli.sources.document_tables import Document, read_document
from selfeval_cli.sources.reading import Unreadable, read_whole_file
from selfeval_cli.text.quantity import Span

_PARAGRAPH = re.compile(r"(?:第\d+页 )?第(\d+)段")
_CELL = re.compile(r"表(\d+) 第(\d+)行第(\d+)列")
_COLORS = {Severity.ERROR: "ffb3ab", Severity.WARNING: "ffe08a", Severity.NOTE: "cfe8b4"}
_Where = tuple[int, Span]


class DocumentAnnotation(NamedTuple):
    """The copy that is wanted: of which document, under which name."""

    source: str
    target: str
    force: bool

    def write(self, assessments: Sequence[Assessment], output: Output) -> None:
        """Write the copy and say so on standard error. Raises UsageTroubleError where it cannot be made."""
        language = output.look.language
        findings = [finding for one in assessments if not one.unreadable for finding in one.findings]
        if not findings:
            output.warn(NOTHING_TO_NOTE.fill(language, {"file": self.target}))
            return
        original = _Original.read(self.source)
        try:
            annotated = original.annotate(findings, language)
        except (
            Exception
        ) as error:  # what is in other people's documents, the libraries fail on in ways that they do not name
            trouble = {"file": self.source, "error": type(error).__name__}
            raise UsageTroubleError(ANNOTATE_TROUBLES["document-failed"], trouble) from error
        put_file(self.target, annotated, force=self.force)
        params: dict[str, object] = {"n": len(findings), "file": self.target, "source": self.source}
        output.warn(COMMENTS_WRITTEN.fill(language, params))


class _Original:
    """The document that was checked, read again: its bytes and where everything stands in them."""

    def __init__(self, data: bytes, document: TextDocument, tables: Document | None) -> None:
        self.data = data
        self.document = document
        self.tables = tables

    @classmethod
    def read(cls, source: str) -> _Original:
        from selfeval_cli.cli.assessing import explain_unreadable_file

        data = read_whole_file(source, limit=PDF_LIMIT)
        document = data if isinstance(data, Unreadable) else read_document_text(data, source)
        if isinstance(data, Unreadable) or isinstance(document, Unreadable):
            raise explain_unreadable_file(data if isinstance(data, Unreadable) else document)  # type: ignore[arg-type]  # one of both
        tables = read_document(data, source) if document.format == "docx" else None
        return cls(data, document, tables if not isinstance(tables, Unreadable) else None)

    def annotate(self, findings: Sequence[Finding], language: Language) -> bytes:
        """The bytes of the copy: one note for all that is said about the same words."""
        at: dict[_Where, list[Finding]] = {}
        for finding in findings:
            at.setdefault(self._find(finding.place), []).append(finding)
        if self.document.format == "docx":
            return self._comment(at, language)
        return self._highlight(at, language)

    def _comment(self, at: dict[_Where, list[Finding]], language: Language) -> bytes:
        from selfeval_cli.renderers.docx_comments import Anchor, WordComment, add_comments

        comments = [
            WordComment(tuple(Anchor(*one) for one in self._originals(where)), join_notes(told, language))
            for where, told in at.items()
        ]
        return add_comments(self.data, comments)

    def _highlight(self, at: dict[_Where, list[Finding]], language: Language) -> bytes:
        from selfeval_cli.renderers.pdf_highlights import Highlight, Rectangle, add_highlights
        from selfeval_cli.sources.pdf_lines import find_boxes

        highlights = []
        for where, told in at.items():
            boxes = find_boxes(self.data, self._originals(where))
            worst = min((finding.severity for finding in told), key=lambda severity: severity.rank)
            rectangles = tuple(Rectangle(*box) for box in boxes)
            highlights.append(Highlight(rectangles, join_notes(told, language), _COLORS[worst]))
        return add_highlights(self.data, highlights)

    def _originals(self, where: _Where) -> tuple[Original, ...]:
        index, span = where
        paragraph = self.document.paragraphs[index]
        return find_original(paragraph, span) or find_original(paragraph, (0, len(paragraph.text))) or self._first

    @cached_property
    def _first(self) -> tuple[Original, ...]:
        """The first words of the document that have a place in it."""
        for paragraph in self.document.paragraphs:
            found = find_original(paragraph, (0, len(paragraph.text)))
            if found:
                return found
        return ()

    def _find(self, place: Place | None) -> _Where:
        """The paragraph's index and the characters in it; the title for what has no place."""
        words = place.words if place is not None and place.words is not None else ""
        cell, number = _CELL.fullmatch(words), _PARAGRAPH.fullmatch(words)
        if number is not None and place is not None:
            found = self._find_paragraph(int(number[1]))
            if found is not None:
                return found, _span_of(place)
        if cell is not None and self.tables is not None:
            table, row, column = (int(one) - 1 for one in cell.groups())
            in_text = find_cell(self.document, self.tables, (table, row, column))
            if in_text is not None:
                return in_text
        if place is not None and place.line_text:  # a paragraph beside a table
            for index, paragraph in enumerate(self.document.paragraphs):
                if paragraph.text.strip() == place.line_text.strip():
                    return index, (0, len(paragraph.text))
        return 0, (0, len(self.document.paragraphs[0].text))

    def _find_paragraph(self, number: int) -> int | None:
        paragraphs: Sequence[Paragraph] = self.document.paragraphs
        return next((index for index, paragraph in enumerate(paragraphs) if paragraph.number == number), None)


def _span_of(place: Place) -> Span:
    start = (place.column or 1) - 1
    end = place.end_column - 1 if place.end_column is not None else len(place.line_text or "")
    return start, max(start, end)
