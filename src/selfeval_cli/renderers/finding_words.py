"""What a finding says, in words: its message, its advice, its label; whatever the output, from one place."""

from __future__ import annotations

from typing import NamedTuple

from selfeval_cli.messages.check_output import NO_WORDS
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Language, put_in_words
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.finding import Finding, Place, Severity
from selfeval_cli.renderers.visible import make_visible

_LONGEST_QUOTE = 24
"""Characters of a document's words beside their place."""
_TABLES = frozenset(("report", "budget", "fund", "goal", "section", "problem", "measure"))


class FindingWords(NamedTuple):
    """A finding's sentence, and what to do about it (empty where there is nothing to say)."""

    message: str
    advice: str


def word_finding(finding: Finding, language: Language) -> FindingWords:
    """The words of a finding. Where a text is missing or does not fit its parameters, these themselves: a finding is never lost."""
    try:
        text = find_rule_text(finding.code)
        sentence, advice = text.sentences[finding.sentence], text.advice_for(finding.sentence)
        if finding.place is not None and finding.place.published:
            from selfeval_cli.messages.published_wording import word_advice, word_sentence

            table, held = _table_of(finding.path), finding.sentence if finding.sentence in text.advice else "default"
            sentence = word_sentence(finding.code, finding.sentence, sentence, table)
            advice = word_advice(finding.code, held, advice, table)
        elif finding.place is not None and finding.place.words:  # in a workbook, which has labels, not keys
            from selfeval_cli.messages.form_wording import word_for_form

            table = _table_of(finding.path)
            sentence, advice = word_for_form(sentence, table), word_for_form(advice, table)
        return FindingWords(sentence.fill(language, finding.params), advice.fill(language, finding.params))
    except (KeyError, IndexError, ImportError):
        params = ", ".join(f"{name}={put_in_words(value, language)}" for name, value in finding.params.items())
        return FindingWords(NO_WORDS.fill(language, {"sentence": finding.sentence, "params": params}), "")


def _table_of(path: str) -> str:
    """The table of the report file whose keys a path has: of an indicator's, its section stands in front."""
    first = path.partition(".")[0]
    return first if "/" not in first and first in _TABLES else "indicator"


def name_severity(severity: Severity, language: Language) -> str:
    """错误, 警告 or 提示; error, warning or note."""
    return label_value("severity", severity.value).in_language(language)


def name_place(place: Place) -> str:
    """`report.toml:34:20`, `自评表.xlsx: 自评表!F12`, `报告.docx: 第3页 第12段 “97.76%”`; the file alone where nothing is known."""
    file = make_visible(place.file)
    if place.line is not None:
        return f"{file}:{place.line}:{place.column}"
    return f"{file}: {make_visible(place.words)}{_quote(place)}" if place.words else file


def _quote(place: Place) -> str:
    """The words of a document that are meant, where they are not the whole paragraph."""
    text = place.line_text
    if not place.published or not text or place.column is None or place.end_column is None:
        return ""
    words = " ".join(text[place.column - 1 : place.end_column - 1].split())
    if not words or (len(words) > _LONGEST_QUOTE and place.column == 1 and place.end_column > len(text)):
        return ""
    return f" “{make_visible(words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + '…')}”"
