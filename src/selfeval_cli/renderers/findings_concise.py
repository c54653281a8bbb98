"""Findings one a line, for editors and grep: `file:line:column: CODE[severity] message`."""

from __future__ import annotations

from selfeval_cli.messages.language import Language
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding
from selfeval_cli.renderers.finding_words import name_place, word_finding
from selfeval_cli.renderers.visible import make_visible


def render_concise(assessment: Assessment, language: Language) -> str:
    """One line for each finding, in the order of the file; the severity in English in every language, so that programs find it."""
    return "".join(f"{_render_line(finding, assessment.file, language)}\n" for finding in assessment.findings)


def _render_line(finding: Finding, file: str, language: Language) -> str:
    where = name_place(finding.place) if finding.place is not None else make_visible(file)
    message = make_visible(word_finding(finding, language).message)
    return f"{where}: {finding.code}[{finding.severity.value}] {message}"
