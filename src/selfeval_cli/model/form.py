"""The Excel form of a report: the defined names that say which of its cells is what, for those who write it and who read it.

Every name is local to the form's sheet, begins with `selfeval.` and means one cell: `selfeval.report.agency` the cell of a single
value, `selfeval.indicator.target` the head of a column. Rows lie below the heads; the row of `selfeval.indicator.end` is the first one
that is none of them. Programs move names along when rows or columns are put in, and copy them with the sheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

FORM_PREFIX = "selfeval."
FORM_VERSION = 1
FORM_MARK = f"selfeval.form.{FORM_VERSION}"
"""The name that makes a sheet a form: its title; the number is the version of these names."""
FORM_END = "end"
TEXTS_SHEET = "selfeval"
"""A very hidden sheet: its first column lists the words that the form itself has, so that what was added to them can be told."""
FORM_TABLES = ("goal", "fund", "item", "section", "indicator", "problem", "measure", "other")
"""The tables of the form; a section's row has its `id` too, and `other` has a key and a value in each row, for everything that has no column."""
EXECUTION = "execution"
"""What stands for the indicator of budget execution in the block of amounts: its `weight` and `score`."""
EXECUTION_NAME = "预算执行率"
"""The name of that indicator, which every scored standard knows."""
COMPUTED = "computed"
"""The key of cells that `export` fills with computed scores; they are not read back."""
PREFILLED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "fund": frozenset(("name",)),
        "item": frozenset(),
        "section": frozenset(("id", "title")),
        "indicator": frozenset(("section", "goal", "group", "kind", "core", "direction", "unit", "weight")),
        "goal": frozenset(("id", "weight")),
        "problem": frozenset(("id",)),
        "measure": frozenset(("for",)),
        "other": frozenset(("key",)),
    }
)
"""What a form may have in a row of each table that nobody has filled in yet."""


class FormName(NamedTuple):
    """What a defined name of the form stands for: a single value at `path`, or a column (`key`) of a table."""

    table: str | None
    key: str
    path: tuple[str, ...] = ()


def field_name(*path: str) -> str:
    """The defined name of the cell of a single value: `selfeval.budget.total.executed`."""
    return FORM_PREFIX + ".".join(path)


def column_name(table: str, key: str) -> str:
    """The defined name of the head of a column: `selfeval.indicator.target`."""
    return f"{FORM_PREFIX}{table}.{key}"


def read_form_name(name: str) -> FormName | None:
    """What a defined name stands for; None for names that are not the form's."""
    if not name.lower().startswith(FORM_PREFIX) or name.lower() == FORM_MARK:
        return None
    first, *rest = name[len(FORM_PREFIX) :].split(".")
    if not rest:
        return None
    if first in FORM_TABLES:
        return FormName(first, ".".join(rest))
    return FormName(None, rest[-1], (first, *rest))


MAPPING_KEYS = frozenset(("parts", "details", "waive"))
"""Keys of an indicator that hold a name and a value a line."""


def write_mapping(pairs: list[tuple[str, str]]) -> str:
    """Names and values as a cell has them, one pair a line: `高清监控：3100支`."""
    return "\n".join(f"{name}：{value}" for name, value in pairs)


def read_mapping(text: str) -> list[tuple[str, str]] | None:
    """Names and values from the lines of a cell; None where a line has no colon."""
    pairs = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        at = min((place for place in (line.find("："), line.find(":")) if place > 0), default=-1)
        if at < 0:
            return None
        pairs.append((line[:at].strip(), line[at + 1 :].strip()))
    return pairs
