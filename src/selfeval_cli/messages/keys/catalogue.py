"""All tables and keys of format 1, gathered."""

from __future__ import annotations

from selfeval_cli.messages.keys import budget, heading, indicators, problems
from selfeval_cli.messages.keys.key_text import KeyText, TableText

TABLES: dict[str, TableText] = {
    **heading.TABLES,
    **budget.TABLES,
    **indicators.TABLES,
    **problems.TABLES,
}
"""Every table, in the order of the file."""

KEYS_BY_TABLE: dict[str, dict[str, KeyText]] = {
    "file": heading.FILE,
    "report": heading.REPORT,
    "budget": budget.BUDGET,
    "line": budget.LINE,
    "fund": budget.FUND,
    "section": indicators.SECTION,
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
