"""What is said about a document: no keys, no waivers, nothing that only a data file can have."""

from __future__ import annotations

import re

import pytest

from selfeval_cli.assessment import ALL_RULES
from selfeval_cli.messages.language import Language
from selfeval_cli.messages.published_wording import ADVICE, SENTENCES, word_advice
from selfeval_cli.messages.rules import find_rule_text

CODES = [info.code for info in ALL_RULES if info.family != "F"]
_KEYS = {
    "zh": re.compile(r"waive|details|same_as|[a-z_]+ = |\[\[?[a-z]"),
    "en": re.compile(r"waive|`|same_as|[a-z_]+ = \"|\[\[?[a-z]"),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("code", CODES)
def test_advice_has_no_keys(code: str, language: Language) -> None:
    text = find_rule_text(code)
    for sentence, advice in text.advice.items():
        said = word_advice(code, sentence, advice, "indicator").in_language(language)
        assert _KEYS[language].search(said) is None, said


@pytest.mark.parametrize("code", CODES)
def test_advice_is_a_sentence_wherever_there_was_one(code: str) -> None:
    text = find_rule_text(code)
    for sentence, advice in text.advice.items():
        said = word_advice(code, sentence, advice, "indicator")
        assert bool(said.zh) == bool(advice.zh)
        assert not said.zh.endswith(("；", "，"))


def test_every_override_is_of_a_sentence_that_exists() -> None:
    for code, sentence in SENTENCES:
        assert sentence in find_rule_text(code).sentences
    for code, sentence in ADVICE:
        assert sentence in {*find_rule_text(code).advice, *find_rule_text(code).sentences, "default"}
