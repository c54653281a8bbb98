"""From what validation refused to findings: which rule of the format it is, in which words, and the line as it should be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from difflib import SequenceMatcher, get_close_matches

from selfeval_cli.loaders import format_rules as rules
from selfeval_cli.loaders.addresses import KeyPath
from selfeval_cli.loaders.toml_values import mean_boolean
from selfeval_cli.loaders.validation import Trouble, table_of
from selfeval_cli.messages.keys import aliases_of, label, label_value
from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.type_words import EXPECTED, FOUND
from selfeval_cli.model.finding import Finding
from selfeval_cli.model.report import FORMAT
from selfeval_cli.model.rule import RuleInfo

_EXPECTED_BY_KIND = {
    "string_type": "string",
    "figure_type": "figure",
    "number_type": "number",
    "strings_type": "strings",
    "bool_type": "boolean",
    "int_type": "year",
    "int_parsing": "year",
    "int_from_float": "year",
    "dict_type": "table",
    "model_type": "table",
    "model_attributes_type": "table",
    "tuple_type": "tables",
    "list_type": "tables",
}
_AKIN = 0.5
_ALIKE = 0.75
"""How much of two Chinese words must be the same: where one begins or ends the other, and where not."""
_DATES = ("date", "due")  # text or a date; of a union the first member's refusal comes first
_NUMBER = re.compile(r"\s*([+-]?\d[\d,，]*(?:\.\d+)?)\s*(?:[年分人名%％]|万元)?\s*\Z")  # 1.5亿元 is not 1.5 in 万元


def describe_trouble(trouble: Trouble, path: str) -> Finding:
    """The finding for one trouble at `path`."""
    key = _name_key(trouble.keys)
    if trouble.kind == "extra_forbidden":
        return _unknown_key(trouble, path, key)
    if trouble.keys == ("report",) and trouble.kind == "missing":
        return _finding(rules.MISSING_KEY, path, {}, "heading")
    if trouble.kind == "missing":
        return _finding(rules.MISSING_KEY, path, {"key": key, "label": label(table_of(trouble.keys), key)})
    if trouble.kind == "single_table":
        return _finding(
            rules.SINGLE_TABLE, path, {"key": key}, mended=f"[[{'.'.join(map(str, trouble.keys))}]]", on_key=True
        )
    if trouble.kind == "impossible_number":
        return _finding(
            rules.IMPOSSIBLE_NUMBER, path, {"key": key, "value": trouble.context["text"]}, trouble.context["problem"]
        )
    if trouble.keys == ("format",) and isinstance(trouble.raw, (int, Decimal)):
        params: dict[str, object] = {"key": key, "value": _shorten(trouble.raw), "allowed": (str(FORMAT),)}
        return _finding(rules.VALUE_NOT_ALLOWED, path, params, mended=f"format = {FORMAT}")
    if trouble.keys == ("format",):
        params = {
            "key": key,
            "expected": EXPECTED["number"],
            "found": FOUND[_name_type(trouble.raw)],
        }
        return _finding(rules.WRONG_TYPE, path, params, "number", mended=f"format = {FORMAT}")
    if trouble.kind == "literal_error":
        return _not_one_of(trouble, path, key)
    if trouble.kind == "string_too_short":
        return _finding(rules.VALUE_NOT_ALLOWED, path, {"key": key}, "empty")
    if trouble.kind in ("greater_than_equal", "less_than_equal"):
        return _finding(rules.VALUE_NOT_ALLOWED, path, {"key": key, "value": _shorten(trouble.raw)}, "year")
    return _wrong_type(trouble, path, key)


def _not_one_of(trouble: Trouble, path: str, key: str) -> Finding:
    """A value outside its closed set; the set with what its values mean, since they are English words."""
    allowed = re.findall(r"'([^']*)'", trouble.context.get("expected", ""))
    names = {value: label_value(key, value) for value in allowed}
    written = str(trouble.raw).strip()
    meant = [value for value, name in names.items() if written in (value, name.zh) or (written and written in name.zh)]
    nearest = meant if len(meant) == 1 else get_close_matches(written, allowed, 1, 0.5)
    shown = tuple(
        value if name.zh == value else Text(f"{value}（{name.zh}）", f"{value} ({name.en})")
        for value, name in names.items()
    )
    params = {"key": key, "value": _shorten(trouble.raw), "allowed": shown}
    return _finding(rules.VALUE_NOT_ALLOWED, path, params, mended=f'{key} = "{nearest[0]}"' if nearest else None)


def _name_key(keys: KeyPath) -> str:
    """The last key; with its number for one of a list, as paths count: `indicator #2`."""
    if not keys:
        return ""
    last = keys[-1]
    return f"{_name_key(keys[:-1])} #{last + 1}".strip() if isinstance(last, int) else last


def _finding(
    info: RuleInfo,
    path: str,
    params: Mapping[str, object],
    sentence: str = "default",
    mended: str | None = None,
    on_key: bool = False,
) -> Finding:
    return Finding(info.code, info.severity, path, sentence, params, on_key=on_key, mended=mended)


def known_keys(table: str) -> tuple[str, ...]:
    """The keys of a table of the format, as a user may write them in English."""
    return tuple(KEYS_BY_TABLE.get(table, ()))


def _unknown_key(trouble: Trouble, path: str, key: str) -> Finding:
    table = table_of(trouble.keys)
    known = known_keys(table)
    aliases = aliases_of(table)
    canonical = aliases.get(key)
    if canonical is not None:  # an alias that could not be taken: its key stands there too
        return _finding(rules.GIVEN_TWICE, path, {"key": key, "other": canonical}, "alias", on_key=True)
    nearest = _nearest_key(key, known) if key.isascii() else _nearest_alias(key, aliases)
    params: dict[str, object] = {"key": _shorten(key), "known": known}
    home = next((other for other in _TABLES if key in known_keys(other) and other != table), None)
    # `quota` outside of [staff] is no misspelt `quote`; but `initial_target` of a budget line is its `initial`.
    if home is not None and (nearest is None or nearest not in key):
        return _finding(rules.UNKNOWN_KEY, path, params | {"home": _TABLES[home]}, "elsewhere", on_key=True)
    if nearest is not None:
        return _finding(rules.UNKNOWN_KEY, path, params | {"nearest": nearest}, "nearest", on_key=True)
    return _finding(rules.UNKNOWN_KEY, path, params, on_key=True)


def _nearest_key(key: str, known: tuple[str, ...]) -> str | None:
    return next(iter(get_close_matches(key, known, 1, 0.6)), None)


def _nearest_alias(key: str, aliases: Mapping[str, str]) -> str | None:
    """The key that a Chinese word may mean: one of its names begun or ended, ending in one, or nearly one.

    The last character says what a word is: a rate (完成率) is no value (完成值), and only ever taken for a rate.
    """
    names = [alias for alias in aliases if len(alias) > 1 and alias.endswith("率") == key.endswith("率")]
    alike = {alias: SequenceMatcher(None, key, alias).ratio() for alias in names}
    begun = [alias for alias in names if len(key) > 1 and (alias.startswith(key) or alias.endswith(key))]
    akin = begun or [alias for alias in names if key.endswith(alias)]
    # The first of equals counts: the catalogue has the more usual keys before the others.
    found = max(akin, key=alike.__getitem__, default=None) or max(names, key=alike.__getitem__, default=None)
    if found is None or alike[found] < (_AKIN if found in akin else _ALIKE):
        return None
    return aliases[found]


_TABLES = {
    "report": "[report]",
    "goal": "[[goal]]",
    "budget": "[budget]",
    "staff": "[staff]",
    "assets": "[assets]",
    "section": "[section.…]",
    "indicator": "[[indicator]]",
    "problem": "[[problem]]",
    "measure": "[[measure]]",
}


def _wrong_type(trouble: Trouble, path: str, key: str) -> Finding:
    expected = _EXPECTED_BY_KIND.get(trouble.kind, "string")
    if expected == "string" and key in _DATES:
        expected = "date"
    mend = _MENDS.get(expected)
    value = mend(trouble.raw) if mend is not None else None
    if expected == "number" and trouble.keys[0] == "budget" and key != "execution_rate":
        expected = "amount"
    params: dict[str, object] = {"key": key, "expected": EXPECTED[expected], "found": FOUND[_name_type(trouble.raw)]}
    if expected in ("table", "tables"):
        params["header"] = ".".join(str(part) for part in trouble.keys if isinstance(part, str))
    return _finding(rules.WRONG_TYPE, path, params, expected, mended=f"{key} = {value}" if value is not None else None)


def _name_type(raw: object) -> str:
    if isinstance(raw, bool):
        return "boolean"
    if isinstance(raw, str):
        return "string"
    if isinstance(raw, (int, Decimal)):
        return "number"
    if isinstance(raw, dict):
        return "table"
    return "list" if isinstance(raw, (list, tuple)) else "date"


def _shorten(raw: object) -> str:
    text = format(raw, "f") if isinstance(raw, Decimal) else str(raw).lower() if isinstance(raw, bool) else str(raw)
    return text if len(text) <= 40 else text[:37] + "..."


def _mend_number(raw: object) -> str | None:
    match = _NUMBER.match(raw) if isinstance(raw, str) else None
    if match is None:
        return None
    return re.sub(r"[,，+]", "", match[1])


def _mend_text(raw: object) -> str | None:
    if isinstance(raw, bool) or not isinstance(raw, (int, Decimal)):
        return None
    return f'"{_shorten(raw)}"'


def _mend_year(raw: object) -> str | None:
    digits = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", raw) if isinstance(raw, str) else None
    return digits[0] if digits is not None else None


def _mend_boolean(raw: object) -> str | None:
    return mean_boolean(str(raw)) if isinstance(raw, (str, int)) else None


_MENDS: dict[str, Callable[[object], str | None]] = {
    "number": _mend_number,
    "string": _mend_text,
    "year": _mend_year,
    "boolean": _mend_boolean,
}
