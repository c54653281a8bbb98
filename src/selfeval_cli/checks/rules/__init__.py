"""All rules, in the order in which they are listed: the one map from code to rule."""

from __future__ import annotations

from selfeval_cli.checks.rule import Rule
from selfeval_cli.checks.rules.budget import BUDGET_RULES
from selfeval_cli.checks.rules.consistency import CONSISTENCY_RULES
from selfeval_cli.checks.rules.indicators import INDICATOR_RULES
from selfeval_cli.checks.rules.marks import MARK_RULES
from selfeval_cli.checks.rules.periods import PERIOD_RULES
from selfeval_cli.checks.rules.structure import STRUCTURE_RULES
from selfeval_cli.checks.rules.wording import WORDING_RULES

RULES: tuple[Rule, ...] = (
    *BUDGET_RULES,
    *INDICATOR_RULES,
    *PERIOD_RULES,
    *STRUCTURE_RULES,
    *MARK_RULES,
    *CONSISTENCY_RULES,
    *WORDING_RULES,
)
