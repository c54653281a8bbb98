"""What the rules of family F say, by code, and how they call other places."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.rules.file_format import FORMAT_TEXTS
from selfeval_cli.messages.rules.file_reading import READING_TEXTS
from selfeval_cli.messages.rules.file_signs import SIGN_TEXTS
from selfeval_cli.messages.rules.file_syntax import SYNTAX_TEXTS
from selfeval_cli.messages.rules.file_values import VALUE_TEXTS
from selfeval_cli.messages.rules.file_waivers import WAIVER_TEXTS
from selfeval_cli.messages.rules.rule_text import RuleText

TEXTS: Mapping[str, RuleText] = MappingProxyType(
    {**READING_TEXTS, **SIGN_TEXTS, **VALUE_TEXTS, **SYNTAX_TEXTS, **FORMAT_TEXTS, **WAIVER_TEXTS}
)
"""By the code of the rule."""
