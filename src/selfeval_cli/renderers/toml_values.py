"""Keys and values as TOML text: strings by tomli-w, figures by ourselves, so that no decimal place is lost or won."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from selfeval_cli.text.quantity import Reading


@dataclass(frozen=True, slots=True)
class Inline:
    """An inline table, one line in braces."""

    pairs: tuple[tuple[str, object], ...]


def write_pair(key: str, value: object, *, multiline: bool = False) -> str:
    """`key = value`. With `multiline`, a string with line breaks stands between triple quotes."""
    return f"{write_key(key)} = {write_value(value, multiline=multiline)}"


def write_header(*names: str) -> str:
    """`[section.party-building]`, with quotes where a name needs them."""
    return f"[{'.'.join(write_key(name) for name in names)}]"


@lru_cache(maxsize=256)  # most are the keys of the format, over and over
def write_key(key: str) -> str:
    """The key, bare where TOML allows it, else quoted."""
    import tomli_w

    return tomli_w.dumps({key: 0}).removesuffix(" = 0\n")


def write_value(value: object, *, multiline: bool = False) -> str:
    """A string, number, boolean, date, figure, list or `Inline` as TOML. Raises TypeError for anything else: TOML has no null."""
    if isinstance(value, Reading):
        return _write_number(Decimal(value.text)) if value.bare else _write_string(value.text)
    if isinstance(value, str):
        return _write_string(value, multiline=multiline)
    if isinstance(value, Decimal):
        return _write_number(value)
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Inline):
        inside = ", ".join(write_pair(key, inner) for key, inner in value.pairs)
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(write_value(item) for item in value)}]"
    raise TypeError(f"no TOML for {type(value).__name__}")


def _write_number(number: Decimal) -> str:
    """Plain digits: tomli-w would make 100 into 100.0, a precision that nobody stated."""
    return format(number, "f")


def _write_string(text: str, *, multiline: bool = False) -> str:
    import tomli_w

    # Between triple quotes tomli-w makes \r\n into \n; such a string stays on one line, with escapes.
    whole = tomli_w.dumps({"x": text}, multiline_strings=multiline and "\r" not in text)
    return whole.removeprefix("x = ").removesuffix("\n")
