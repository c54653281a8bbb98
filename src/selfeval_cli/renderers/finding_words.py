"""What a finding says, in words: its message, its advice, its label; whatever the output, from one place."""

from __future__ import annotations

from typing import NamedTuple

from selfeval_cli.messages.check_output import NO_WORDS
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Language, put_in_words
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.finding import Finding, Place, Severity
from selfeval_cli.renderers.visible import make_visible


class FindingWords(NamedTuple):
    """A finding's sentence, and what to do about it (empty where there is nothing to say)."""

    message: str
    advice: str


def word_finding(finding: Finding, language: Language) -> FindingWords:
    """The words of a finding. Where a text is missing or does not fit its parameters, these themselves: a finding is never lost."""
    try:
        text = find_rule_text(finding.code)
        message = text.sentences[finding.sentence].fill(language, finding.params)
        return FindingWords(message, text.advice_for(finding.sentence).fill(language, finding.params))
    except (KeyError, IndexError, ImportError):
        params = ", ".join(f"{name}={put_in_words(value, language)}" for name, value in finding.params.items())
        return FindingWords(NO_WORDS.fill(language, {"sentence": finding.sentence, "params": params}), "")


def name_severity(severity: Severity, language: Language) -> str:
    """错误, 警告 or 提示; error, warning or note."""
    return label_value("severity", severity.value).in_language(language)


def name_place(place: Place) -> str:
    """`report.toml:34:20`; a place in a workbook or document as `自评表.xlsx: 自评表!F12`; the file alone where nothing is known."""
    file = make_visible(place.file)
    if place.line is not None:
        return f"{file}:{place.line}:{place.column}"
    return f"{file}: {make_visible(place.words)}" if place.words else file
