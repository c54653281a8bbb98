"""The words for the lines and columns of the budget table, as they stand inside a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

LINE_WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "total": Text("合计", "total"),
        "basic": Text("基本支出", "basic expenditure"),
        "personnel": Text("人员经费", "personnel expenditure"),
        "operating": Text("公用经费", "operating expenditure"),
        "project": Text("项目支出", "project expenditure"),
    }
)
"""By the names of the model's `LINES`."""

OUTLAY_WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "three_public": Text("三公经费", "three public expenses"),
        "reception": Text("公务接待费", "official reception"),
        "procurement": Text("政府采购", "government procurement"),
    }
)
"""By the names of the model's `OUTLAYS`."""

INITIAL_BUDGET = Text("年初预算数", "initial budget")
ADJUSTED_BUDGET = Text("全年预算数", "full-year budget")
PLAIN_BUDGET = Text("预算数", "budget")
EXECUTED = Text("执行数", "amount executed")
PREVIOUS = Text("上年实际数", "amount of last year")

MORE = Text("多", "higher")
LESS = Text("少", "lower")
UP = Text("增加", "up")
DOWN = Text("减少", "down")


def column_words(key: str, basis: str | None) -> Text:
    """The words for a column (`initial`, `budget`, `executed`); what `budget` is called depends on the basis that is said."""
    if key == "initial" or (key == "budget" and basis == "initial"):
        return INITIAL_BUDGET
    if key == "executed":
        return EXECUTED
    return ADJUSTED_BUDGET if basis == "adjusted" else PLAIN_BUDGET
