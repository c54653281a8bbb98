"""The keys of the report file: labels, descriptions and Chinese aliases, loaded when they are first asked for."""

from __future__ import annotations

from functools import cache

from selfeval_cli.messages.keys.key_text import KeyText
from selfeval_cli.messages.language import Text


@cache
def aliases_of(table: str) -> dict[str, str]:
    """Chinese term → key, for a table as the catalogue names it: `file`, `report`, `budget`, `line`, `indicator` and the others.

    Empty for any other table (parts, waive and such have keys of the user's own).
    """
    from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE

    return {
        alias: key for key, text in KEYS_BY_TABLE.get(table, {}).items() for alias in (*text.aliases, text.label.zh)
    }


def find_key_text(table: str, key: str) -> KeyText | None:
    """Everything that is said about a key; None where the table has no such key."""
    from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE

    return KEYS_BY_TABLE.get(table, {}).get(key)


def label(table: str, key: str) -> Text:
    """The short name of a key, as heads of tables have it; the key itself where the format does not know it."""
    text = find_key_text(table, key)
    return text.label if text is not None else Text(key, key)


def label_value(kind: str, value: str) -> Text:
    """The name of a value of a closed set: scope, basis, direction, severity, assurance, outcome, figure-status, approximation.

    The value itself where the set does not have it.
    """
    from selfeval_cli.messages.keys.values import VALUES

    return VALUES.get(kind, {}).get(value) or Text(value, value)
