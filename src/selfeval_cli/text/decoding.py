"""Bytes to text without loss: UTF-8, UTF-16 and GB18030, in the order in which they can be told apart with certainty."""

from __future__ import annotations

import codecs
import re
from typing import Literal, NamedTuple

Newline = Literal["none", "lf", "crlf", "cr", "mixed"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_OTHER_SCRIPTS = re.compile("[\u0180-\u036f\u0400-\u07ff]+")
_SAMPLE = 4096


class Decoded(NamedTuple):
    """Text and how it was stored.

    `text` has no byte order mark, and its line ends as they are in the file, so that offsets in it can be mapped to the file.
    `encoding` is utf-8, utf-16-le, utf-16-be, utf-32-le, utf-32-be or gb18030 (which includes GBK and GB2312).
    What cannot be decoded whole is refused.
    """

    text: str
    encoding: str
    bom: bool = False
    newline: Newline = "none"


class NotText(ValueError):  # noqa: N818 - the name says it
    """The bytes are no text. `reason` is "binary" or "undecodable"; `offset` is the first byte that does not fit."""

    def __init__(self, reason: Literal["binary", "undecodable"], offset: int) -> None:
        super().__init__(f"{reason} at byte {offset}")
        self.reason = reason
        self.offset = offset


def decode_text(data: bytes) -> Decoded:
    """Decode `data` strictly; raise `NotText` for binary data and for bytes that fit no encoding.

    A file that is UTF-8 but for a few broken bytes is refused, not taken for GB18030, which would turn all of it into wrong words.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, len(mark))
    if b"\x00" in data:
        utf16 = _utf16_without_bom(data)
        if utf16 is None:
            raise NotText("binary", data.index(b"\x00"))
        return _decoded(data, utf16, 0)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _gb18030(data, error)
    if _OTHER_SCRIPTS.search(text) and _OTHER_SCRIPTS.sub("", text).isascii():
        try:  # 一一 in GBK is valid UTF-8 of two Cyrillic letters, which no report is made of
            return Decoded(data.decode("gb18030"), "gb18030", False, newline_style(text))
        except UnicodeDecodeError:
            pass
    return Decoded(text, "utf-8", False, newline_style(text))


def newline_style(text: str) -> Newline:
    """Tell which line ends a text has."""
    crlf = text.count("\r\n")
    cr, lf = text.count("\r") - crlf, text.count("\n") - crlf
    kinds: list[Newline] = [kind for kind, count in (("crlf", crlf), ("cr", cr), ("lf", lf)) if count]  # type: ignore[misc]
    return "none" if not kinds else kinds[0] if len(kinds) == 1 else "mixed"


def _decoded(data: bytes, encoding: str, skipped: int) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText("undecodable", skipped + error.start) from None
    if "\x00" in text:
        raise NotText("binary", skipped + data.index(b"\x00"))
    return Decoded(text, encoding, skipped > 0, newline_style(text))


def _utf16_without_bom(data: bytes) -> str | None:
    """The byte order, where zero bytes stand on one side only and the text holds no control characters."""
    sample = data[:_SAMPLE]
    if len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if (even and odd) or max(even, odd) * 20 < len(sample) // 2:
        return None
    encoding = "utf-16-le" if odd else "utf-16-be"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _CONTROLS.search(text) else encoding


def _gb18030(data: bytes, error: UnicodeDecodeError) -> Decoded:
    if _mostly_utf8(data):
        raise NotText("undecodable", error.start)
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        raise NotText("undecodable", error.start) from None
    control = _CONTROLS.search(text)
    if control is not None:
        raise NotText("binary", len(text[: control.start()].encode("gb18030")))
    return Decoded(text, "gb18030", False, newline_style(text))


def _mostly_utf8(data: bytes) -> bool:
    """Whether valid UTF-8 characters outnumber the broken places by far; in GBK text they hardly occur."""
    replaced = data.decode("utf-8", "replace")
    broken = replaced.count("\ufffd")
    valid = sum(1 for character in replaced if character >= "\u0800" and character != "\ufffd")
    return valid > 4 * broken
