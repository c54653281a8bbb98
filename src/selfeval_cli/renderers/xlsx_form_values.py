"""Values of a report as the text of cells of the Excel form, which reads back as the same values."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal

from selfeval_cli.messages.keys import label_value
from selfeval_cli.model.form import read_mapping, write_mapping
from selfeval_cli.model.report import Detail
from selfeval_cli.renderers.toml_values import Inline, write_value
from selfeval_cli.text.quantity import Reading

_CHOICES = frozenset(("scope", "basis", "direction"))


def write_cell(key: str, value: object) -> str:
    """The text of the cell for the value of a key; empty for None."""
    if value is None or value in ((), {}):
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Reading):
        return value.text
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return _write_list([item.text if isinstance(item, Reading) else str(item) for item in value])
    if isinstance(value, Mapping):
        return _write_mapping(value) if key != "place" else write_toml(value)
    if key in _CHOICES and isinstance(value, str):
        return label_value(key, value).zh
    return str(value)


def _write_list(items: list[str]) -> str:
    """One a line; as TOML where that would not come back."""
    alone = len(items) == 1 and "\n" not in items[0]
    simple = all(item.strip() == item and item and "\n" not in item for item in items) and not items[0].startswith("[")
    return "\n".join(items) if alone or simple else write_value(items)


def _write_mapping(value: Mapping[str, object]) -> str:
    """A pair a line; as TOML where names or values are not that simple."""
    pairs = []
    for name, item in value.items():
        plain = _plain_detail(item)
        if plain is None:
            return write_toml(value)
        pairs.append((name, plain))
    written = write_mapping(pairs)
    return written if read_mapping(written) == pairs and not written.startswith("{") else write_toml(value)


def _plain_detail(item: object) -> str | None:
    """The text of a value, or of a detail that has nothing but its actual one; None for more."""
    if isinstance(item, Detail):
        if item.model_fields_set - {"actual"} or item.actual is None:
            return None
        return item.actual.text
    return item.text if isinstance(item, Reading) else str(item)


def write_toml(value: object) -> str:
    """The value as the report file would have it behind `key =`."""
    return write_value(_as_toml(value))


def _as_toml(value: object) -> object:
    if isinstance(value, Detail):
        given = {key: getattr(value, key) for key in type(value).model_fields}
        return Inline(tuple((key, _as_toml(one)) for key, one in given.items() if one is not None and one != ()))
    if isinstance(value, Mapping):
        return Inline(tuple((key, _as_toml(one)) for key, one in value.items()))
    if isinstance(value, tuple) and not isinstance(value, Reading):  # which is a tuple too
        return [_as_toml(one) for one in value] if len(value) != 1 else _as_toml(value[0])
    return value
