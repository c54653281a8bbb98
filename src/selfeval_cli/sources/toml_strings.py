"""TOML strings as written: decoding them, and finding the written form of a part of the decoded text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfeval_cli.text.quantity import Span

_BASIC = re.compile(
    r"[^\\\r]++|\r\n|\r|\\(?:(?P<fold>[ \t]*\r?\n[ \t\r\n]*)|x(?P<x>..)|u(?P<u>....)|U(?P<U>........)|(?P<one>.))",
    re.DOTALL,
)
_LITERAL = re.compile(r"[^\r]++|\r\n|\r")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\"}


def decode_string(written: str) -> str:
    """What a quoted TOML string says: any of the four kinds, with its quotes. The parser must have accepted it."""
    return "".join(decoded for decoded, _, _ in _pieces(written))


def source_slice(written: str, start: int, end: int) -> Span | None:
    """Where characters `start` to `end` of the decoded string stand in `written`; None where it is no quoted string.

    An escape is one character and is never cut. Offsets beyond the string mean its end. Where `start` equals `end`, an empty
    span before that character comes back.
    """
    if not written.startswith(('"', "'")):
        return None
    start = max(start, 0)
    end = max(end, start)
    first: int | None = None
    last = len(written) - _quotes(written)[1]
    at = 0
    for decoded, begin, stop in _pieces(written):
        length = len(decoded)
        if not length:
            continue
        divisible = stop - begin == length
        if first is None and start < at + length:
            first = begin + (start - at if divisible else 0)
        if first is not None and end <= at + length:
            # An empty part ends where it begins, also before the first character of a piece.
            last = first if end == start else begin + (end - at if divisible else stop - begin)
            break
        at += length
    return (first if first is not None else last, last)


def _quotes(written: str) -> tuple[int, int]:
    """Length of the opening (with the line break that it swallows) and of the closing quotes."""
    triple = written[:3]
    if triple in ('"""', "'''") and len(written) >= 6:
        if written.startswith("\r\n", 3):
            return 5, 3
        return (4 if written.startswith("\n", 3) else 3), 3
    return 1, 1


def _pieces(written: str) -> Iterator[tuple[str, int, int]]:
    """The string from left to right: decoded text, begin and end in `written`. Only pieces of equal lengths can be cut."""
    opening, closing = _quotes(written)
    stop = len(written) - closing
    pattern = _BASIC if written[0] == '"' else _LITERAL
    for piece in pattern.finditer(written, opening, stop):
        text = piece.group()
        if text == "\r\n":
            text = "\n"
        elif text[0] == "\\" and pattern is _BASIC:
            text = _unescape(piece)
        yield text, piece.start(), piece.end()


def _unescape(piece: re.Match[str]) -> str:
    kind = piece.lastgroup
    if kind == "fold":
        return ""
    if kind == "one":
        return _ESCAPES.get(piece.group("one"), piece.group())
    return chr(int(piece.group(piece.lastindex or 0), 16))
