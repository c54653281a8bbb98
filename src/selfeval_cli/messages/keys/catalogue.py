"""All tables and keys of format 1, gathered."""

from __future__ import annotations

from selfeval_cli.messages.keys import budget, goals, heading, indicators, problems, resources, sections
from selfeval_cli.messages.keys.key_text import KeyText, TableText

TABLES: dict[str, TableText] = {
    **heading.TABLES,
    **goals.TABLES,
    **budget.TABLES,
    **resources.TABLES,
    **sections.TABLES,
    **indicators.TABLES,
    **problems.TABLES,
}
"""Every table, in the order of the file."""

KEYS_BY_TABLE: dict[str, dict[str, KeyText]] = {
    "file": heading.FILE,
    "report": heading.REPORT,
    "goal": goals.GOAL,
    "budget": budget.BUDGET,
    "line": budget.LINE,
    "outlay": budget.OUTLAY,
    "fund": budget.FUND,
    "item": budget.ITEM,
    "staff": resources.STAFF,
    "assets": resources.ASSETS,
    "section": sections.SECTION,
    "indicator": indicators.INDICATOR,
    "detail": indicators.DETAIL,
    "problem": problems.PROBLEM,
    "measure": problems.MEASURE,
}
"""The keys of each table, in the order in which they are best written."""

KEYS: dict[str, KeyText] = {
    f"{table}.{key}": text for table, keys in KEYS_BY_TABLE.items() for key, text in keys.items()
}
"""Every key as `table.key`: `indicator.actual`."""
