"""Sentences about report files said for an Excel form: its fields by the labels that people see, in place of the keys of the file."""

from __future__ import annotations

import re
from functools import lru_cache

from selfeval_cli.messages.form_words import LABELS
from selfeval_cli.messages.keys import find_key_text, label
from selfeval_cli.messages.language import Language, Text

_TABLES = ("indicator", "budget", "report", "fund", "item", "goal", "section", "problem", "measure", "detail")
_TABLE_LABELS = {
    "indicator": "indicators",
    "goal": "goals",
    "section": "sections",
    "problem": "problems",
    "measure": "measures",
    "fund": "funds",
    "item": "items",
}
_BUDGET_LABELS = {"reason": "budget_reason", "total": "spending"}
_WITH_FIELDS = frozenset(
    ("unit", "expected", "remedy", "evidence", "base", "direction", "core", "owner", "due", "date", "signatory")
)
"""Keys that the form has a field for under the format's own name; others stand below it, by their keys."""
_NUMBERED = frozenset(("goal", "problem", "measure"))
_OF_INDICATORS = frozenset((("indicator", "goal"), ("indicator", "section")))
"""Keys whose label the form has for something else: its goal, its sections."""
_GROUP = re.compile(r"\[\[?(?:budget\.)?([a-z]+)\]\]?")
_SET = re.compile(r'(?<![\w{.])([a-z]+(?:_[a-z]+)*) = "…"')
_REMARKED = re.compile(r"(?<=[\u4e00-\u9fff])（([a-z]+(?:_[a-z]+)*)）")
_EXPLAINED = re.compile(r"(?<![\w{.“\"/\[-])([a-z]+(?:_[a-z]+)*)（([\u4e00-\u9fff]+)）")
_TICKED = re.compile(r"`([a-z]+(?:_[a-z]+)*)`")
_BLANKS = re.compile(r"(?<=[\u4e00-\u9fff，。；：、]) (?=“)|(?<=”) (?=[\u4e00-\u9fff])")
_BARE = re.compile(r"(?<!selfeval )(?<![\w{}.“\"/\[@-])([a-z]+(?:_[a-z]+)*)(?![\w{}.”\"/\]@=(-]| [=a-z-])")


@lru_cache(maxsize=256)
def word_for_form(text: Text, table: str) -> Text:
    """The sentence with the form's labels for keys; `table` is where a key is looked for first.

    Placeholders stay. In English, where keys are words like others, only those in backticks and in assignments are replaced.
    """
    return Text(_replace(text.zh, table, "zh"), _replace(text.en, table, "en"))


def _replace(sentence: str, table: str, language: Language) -> str:
    named = _GROUP.search(sentence)
    within = named[1] if named is not None and named[1] in _TABLES else table

    def say_key(found: re.Match[str]) -> str:
        said = _label_of(found[1], within)
        return found[0] if said is None else _quote(said, language)

    def say_table(found: re.Match[str]) -> str:
        key = _TABLE_LABELS.get(found[1])
        known = LABELS[key] if key is not None else label("file", found[1])
        return found[0] if known.en == found[1] and key is None and found[1] not in _TABLES else _quote(known, language)

    sentence = _SET.sub(say_key, _GROUP.sub(say_table, sentence))
    if language != "zh":
        return _TICKED.sub(say_key, sentence)
    sentence = _REMARKED.sub(lambda found: found[0] if _label_of(found[1], within) is None else "", sentence)
    sentence = _EXPLAINED.sub(say_key, sentence)
    return _BLANKS.sub("", _BARE.sub(say_key, sentence))


def _quote(said: Text, language: Language) -> str:
    return f"“{said.in_language(language)}”"


def _label_of(key: str, table: str) -> Text | None:
    """What the form calls a key; None for a word that is none."""
    holder = next((one for one in (table, *_TABLES) if find_key_text(one, key) is not None), None)
    if holder is None:
        return None
    named = _BUDGET_LABELS.get(key, key) if holder == "budget" else key
    if named == "id":
        return LABELS["number"] if holder in _NUMBERED else None
    if (holder, key) in _OF_INDICATORS or (named not in LABELS and key in _WITH_FIELDS):
        return label(holder, key)
    return LABELS.get(named)
