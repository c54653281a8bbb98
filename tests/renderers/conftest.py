"""The texts of the rules that `findings_made` invents."""

from __future__ import annotations

import pytest
from findings_made import TEXTS

from selfeval_cli.messages.rules.rule_text import RuleText


@pytest.fixture
def made_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules B901, P902 and T903 have texts; no other rule does."""

    def find(code: str) -> RuleText:
        return TEXTS[code]

    for module in ("finding_words", "findings_sarif"):
        monkeypatch.setattr(f"selfeval_cli.renderers.{module}.find_rule_text", find)
