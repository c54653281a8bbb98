"""What the rules say: for each code its page for `explain`, its sentences and its advice, one module a family, loaded when asked for."""

from __future__ import annotations

from importlib import import_module

from selfeval_cli.messages.rules.rule_text import RuleText

_MODULES = {
    "F": "file",
    "B": "budget",
    "I": "indicators",
    "P": "periods",
    "S": "structure",
    "M": "marks",
    "C": "consistency",
    "T": "wording",
}


def find_rule_text(code: str) -> RuleText:
    """The texts of the rule with this code; KeyError where no rule has it."""
    module = import_module(f"{__name__}.{_MODULES[code[0]]}")
    texts: dict[str, RuleText] = module.TEXTS
    return texts[code]
