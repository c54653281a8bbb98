"""Findings as the text of a note on the words that they are about: what is wrong, what to do, the rule's code."""

from __future__ import annotations

from collections.abc import Sequence

from selfeval_cli.messages.annotation_words import NOTE, NOTE_ADVICE
from selfeval_cli.messages.language import Language
from selfeval_cli.model.finding import Finding
from selfeval_cli.renderers.finding_words import name_severity, word_finding
from selfeval_cli.renderers.visible import make_visible


def join_notes(findings: Sequence[Finding], language: Language) -> str:
    """One note for everything that is said about the same words; advice that several share stands once, behind the last of them."""
    told = [(finding, word_finding(finding, language)) for finding in findings]
    parts: list[str] = []
    for number, (finding, said) in enumerate(told):
        params = {
            "severity": name_severity(finding.severity, language),
            "code": finding.code,
            "message": make_visible(said.message),
        }
        note = NOTE.fill(language, params)
        if said.advice and all(said.advice != later.advice for _, later in told[number + 1 :]):
            note += NOTE_ADVICE.fill(language, {"advice": make_visible(said.advice)})
        parts.append(note)
    return "\n".join(parts)
