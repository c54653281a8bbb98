"""Text as HTML that shows exactly that text: nothing in it can become a tag, an attribute or an entity, or reorder the line."""

from __future__ import annotations

from html import escape

from selfeval_cli.renderers.visible import make_visible


def escape_html(text: str, limit: int | None = None) -> str:
    """Text between tags or within a quoted attribute; control characters and marks of writing direction become visible signs.

    With `limit`, no more characters of it than that, and … where it goes on.
    """
    if limit is not None and len(text) > limit:
        text = text[: limit - 1] + "…"
    return escape(make_visible(text, keep_line_breaks=True), quote=True)
