"""What the rules of family B say, by code, and how they call other places."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.rules.budget_amounts import AMOUNT_TEXTS
from selfeval_cli.messages.rules.budget_rates import RATE_TEXTS
from selfeval_cli.messages.rules.budget_reasons import REASON_TEXTS
from selfeval_cli.messages.rules.budget_setting import SETTING_TEXTS
from selfeval_cli.messages.rules.budget_sums import SUM_TEXTS
from selfeval_cli.messages.rules.outlay_figures import OUTLAY_TEXTS
from selfeval_cli.messages.rules.rule_text import RuleText

TEXTS: Mapping[str, RuleText] = MappingProxyType(
    {**SUM_TEXTS, **RATE_TEXTS, **AMOUNT_TEXTS, **SETTING_TEXTS, **REASON_TEXTS, **OUTLAY_TEXTS}
)
"""By the code of the rule."""
