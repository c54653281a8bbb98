"""The shape of a rule's texts: fixed headings, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from selfeval_cli.messages.language import Text


class RuleText(NamedTuple):
    """Everything that a rule says.

    `title` is half a line. `what`, `why` and `basis` are the page of `explain`; `wrong` and `right` are short TOML that the tests run
    (the rule finds something in `wrong`, nothing in `right`). `sentences` are what a finding says, by `Finding.sentence`, with `{params}`; `advice` says
    what to do next, by the same id, or under `default` for all. `last_year` is last year's report beside both, where the rule needs one;
    `last_year_right` the one beside `right`, where that is another.
    """

    title: Text
    what: Text
    why: Text
    basis: Text
    wrong: str
    right: str
    sentences: Mapping[str, Text]
    advice: Mapping[str, Text]
    last_year: str = ""
    last_year_right: str = ""

    def advice_for(self, sentence: str) -> Text:
        """What to do about a finding with this sentence."""
        return self.advice.get(sentence) or self.advice["default"]
