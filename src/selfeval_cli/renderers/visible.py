"""Characters that a terminal would obey or hide, made visible: a report's text must not move the cursor or reorder a line."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def make_visible(text: str, *, keep_line_breaks: bool = False) -> str:
    """Each control, direction mark or invisible space as one visible character; tabs stay. The length stays too, and so do columns.

    With `keep_line_breaks` LF stays as well.
    """
    if text.isascii() and text.isprintable():
        return text
    if keep_line_breaks:
        return "\n".join(make_visible(line) for line in text.split("\n"))
    return _UNSAFE.sub(_picture, text)


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
