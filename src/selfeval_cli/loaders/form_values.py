"""The text of a cell of the Excel form as the value that the report file would have in its place."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from selfeval_cli.loaders.addresses import KeyPath
from selfeval_cli.loaders.validation import table_of
from selfeval_cli.messages.keys.values import VALUES
from selfeval_cli.model.form import MAPPING_KEYS, read_mapping
from selfeval_cli.text.normal_form import fold

NUMBER_KEYS: Mapping[str, frozenset[str]] = {
    "report": frozenset(("score",)),
    "budget": frozenset(("execution_rate", "carryover")),
    "line": frozenset(("initial", "budget", "executed", "execution_rate")),
    "fund": frozenset(("initial", "budget", "executed", "execution_rate")),
    "item": frozenset(("initial", "budget", "executed", "execution_rate")),
    "outlay": frozenset(("previous", "budget", "executed")),
    "staff": frozenset(("quota", "employed")),
    "assets": frozenset(("total", "in_use")),
    "goal": frozenset(("weight",)),
    "indicator": frozenset(("weight", "coefficient", "score")),
}
"""The keys of each table that hold a bare number."""
_FIGURES = frozenset(("initial_target", "target", "actual", "expected", "previous", "base"))
_LISTS = frozenset((("indicator", "evidence"), ("indicator", "rank"), ("measure", "for")))
_PERCENTS = frozenset(("execution_rate", "coefficient"))
_POINTS = frozenset(("weight", "score"))
_DATES = frozenset((("report", "date"), ("measure", "due")))

_BLANK = re.compile(r"[-/\\ ]+")
_PLAIN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_NUMBER = re.compile(r"([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%|分|亿元|万元|元)?")
_YEAR = re.compile(r"\(?(\d{4})(?:年度?)?\)?")
_POINTS_BEHIND = re.compile(r"\s*[（(]\s*\d+(?:\.\d+)?\s*(?:分|points)\s*[)）]\s*\Z")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST = 40  # characters of a number; what is longer is not one that anybody wrote
_YES = frozenset(("是", "√", "✓", "✔", "yes", "true", "y"))
_NO = frozenset(("否", "×", "no", "false", "n"))
_SIGNS: Mapping[str, str] = {
    **dict.fromkeys(("≥", ">", ">=", "大于等于", "正向", "正向指标"), "higher"),
    **dict.fromkeys(("≤", "<", "<=", "小于等于", "反向", "反向指标", "逆向指标"), "lower"),
    **dict.fromkeys(("=", "等于"), "exact"),
}
"""What columns of directions (指标性质) have in official forms."""
QUALITATIVE = "定性"
"""The entry of such columns that says that there is no direction."""


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: blank, —, / and their like. Never zero."""
    return not text or _BLANK.fullmatch(fold(text)) is not None


def read_cell(keys: KeyPath, text: str, unit: str | None = None) -> Any:
    """The value at `keys` (in the format's own words) that a cell with this text stands for; None where it says nothing.

    `unit` is the unit of the budget's amounts. What does not fit comes back as the text, for the validation to refuse.
    """
    if is_blank(text):
        return None
    table, key = table_of(keys), keys[-1]
    if key in NUMBER_KEYS.get(table, ()):
        return _read_number(str(key), text, unit)
    if table == "indicator" and key in _FIGURES:
        return read_plain_number(text)
    if (table, key) in _LISTS:
        if text.startswith("["):
            return _read_inline(text)
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        return lines if len(lines) > 1 else text
    if table == "indicator" and key in MAPPING_KEYS:
        return _read_mapping(str(key), text)
    if (table, key) == ("report", "year"):
        found = _YEAR.fullmatch("".join(fold(text).split()))
        return int(found[1]) if found is not None else text
    return _read_word(table, str(key), text)


def read_plain_number(text: str) -> str | int | Decimal:
    """A bare number as TOML would give it, anything else as text: `3240` is a number, `3240支` and `007` are words."""
    if _PLAIN.fullmatch(text) is None or len(text) > _LONGEST:
        return text
    return Decimal(text) if "." in text else int(text)


def _read_number(key: str, text: str, unit: str | None) -> Decimal | int | str:
    found = _NUMBER.fullmatch(fold(text).strip())
    if found is None or len(text) > _LONGEST:
        return text
    behind = found[4]
    allowed = "%" if key in _PERCENTS else "分" if key in _POINTS else unit
    if behind and behind != allowed:
        return text
    whole = found[2].replace(",", "").lstrip("0") or "0"
    plain = f"{'-' if found[1] == '-' else ''}{whole}{found[3] or ''}"
    return Decimal(plain) if found[3] else int(plain)


def _read_word(table: str, key: str, text: str) -> Any:
    plain = "".join(fold(text).split()).lower()
    if (table, key) == ("indicator", "core"):
        return True if plain in _YES else False if plain in _NO else text
    if (table, key) == ("indicator", "direction"):
        if plain == QUALITATIVE:
            return None
        return _SIGNS.get(plain) or _read_choice(key, text)
    if (table, key) in (("report", "scope"), ("budget", "basis")):
        return _read_choice(key, text)
    if (table, key) in _DATES and _ISO_DATE.fullmatch(text):
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:  # the 30th of February
            return text
    if (table, key) == ("indicator", "group"):
        return _POINTS_BEHIND.sub("", text) or text
    if key == "place" and text.startswith("{"):
        return _read_inline(text)
    return text


def _read_choice(kind: str, text: str) -> str:
    """The value of a closed set by its name in either language."""
    for value, name in VALUES[kind].items():
        if text in (value, name.zh, name.en):
            return value
    return text


def _read_mapping(key: str, text: str) -> Any:
    if text.startswith("{"):
        return _read_inline(text)
    pairs = read_mapping(text)
    if pairs is None:
        return text
    return {name: value if key == "waive" else read_plain_number(value) for name, value in pairs}


def _read_inline(text: str) -> Any:
    """What only TOML can say, in braces."""
    from selfeval_cli.loaders.toml_reading import parse_toml

    try:
        return parse_toml(f"x = {text}", careful=True)["x"]
    except (ValueError, RecursionError):
        return text
