"""Reading TOML as people type it: what the parser accepts, and, where it does not, everything but the lines with slips."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import tomli

from selfeval_cli.sources.toml_places import Shift, TomlPlaces, scan_toml

if TYPE_CHECKING:
    from selfeval_cli.loaders.toml_slips import Slip  # needed for a text with slips only

SLIP_LIMIT = 20
"""Slips that are reported; at the next one reading stops."""
KEY_PARTS_LIMIT = 64
"""Parts of a dotted key: the parser's time grows with their cube, and no report has more than four."""

_EXPONENT_LIMIT = 6_000
_LARGE = 50_000  # characters; below, not even the longest keys can hold the parser for long
_PART = r"(?:[A-Za-z0-9_-]++|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+\.[ \t]*+"
_LONG_KEY = rf"(?m)^[ \t]*+\[{{0,2}}[ \t]*+(?:{_PART}){{{KEY_PARTS_LIMIT}}}"  # compiled on first need


@dataclass(frozen=True, slots=True)
class TomlReading:
    """What could be read."""

    data: dict[str, Any]
    """As the parser gives it; figures with a point or exponent are Decimals with the written digits, others int."""
    slips: tuple[Slip, ...]
    """What was not TOML, at most `SLIP_LIMIT` and a last one of kind `stopped`; empty for a sound text."""
    text: str
    """The text that was parsed in the end: the given one where there are no slips. Its offsets may be shifted: see `places`."""
    shift: Shift | None = field(default=None, repr=False)
    """Leads from offsets of `text` to those of the given one; None where they are the same."""

    def places(self) -> TomlPlaces:
        """Where everything in `data` stands, in offsets of the text as given. Scans anew at each call: keep the result."""
        return scan_toml(self.text, self.shift)


class UnbearableError(ValueError):
    """Text that the parser must not be given."""


def read_toml(text: str) -> TomlReading:
    """Parse a report's text, without byte order mark. Never raises: what is no TOML comes back as slips, and the rest as data."""
    try:
        return TomlReading(parse_toml(text), (), text)
    except (ValueError, RecursionError):
        # Only a text with slips pays for the import of what mends them.
        from selfeval_cli.loaders.toml_recovery import recover

        draft, data, slips = recover(text)
        return TomlReading(data, slips, draft.text, draft.origin_span if draft.changed else None)


def parse_toml(text: str, *, careful: bool = False) -> dict[str, Any]:
    """Parse sound TOML 1.1.

    Raises tomli.TOMLDecodeError, ValueError for whole numbers of thousands of digits, RecursionError for brackets too deep, and
    UnbearableError for a key of too many parts: that one only in texts large enough for it to matter, or when `careful`.
    """
    if (careful or len(text) > _LARGE) and re.search(_LONG_KEY, text):
        raise UnbearableError
    return tomli.loads(text, parse_float=read_decimal)


def read_decimal(written: str) -> Decimal:
    """The exact number with its written places. One beyond any figure becomes infinite or (too near to zero) NaN.

    Such numbers would pass as Decimals, and then fill the memory of whoever writes them out in full.
    """
    try:
        number = Decimal(written)
        exponent = number.adjusted() if number.is_finite() else 0
    except InvalidOperation:  # an exponent of more than eighteen digits
        exponent = -_EXPONENT_LIMIT - 1 if "e-" in written.lower() else _EXPONENT_LIMIT + 1
        number = Decimal(re.split("[eE]", written)[0])
    if abs(exponent) <= _EXPONENT_LIMIT:
        return number
    if number == 0:
        return Decimal(0)
    return Decimal("Infinity").copy_sign(number) if exponent > 0 else Decimal("NaN")
