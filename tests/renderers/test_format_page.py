"""The reference of the file format."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from selfeval_cli.messages.keys.catalogue import KEYS, TABLES
from selfeval_cli.messages.language import Language
from selfeval_cli.renderers.format_page import render_format_page


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_key_has_its_row(language: Language) -> None:
    page = render_format_page(language)
    tokens = MarkdownIt("commonmark").enable("table").parse(page)
    assert sum(token.type == "table_open" for token in tokens) == len(TABLES)
    assert sum(token.type == "tr_open" for token in tokens) == len(KEYS) + len(TABLES)
    assert sum(token.type == "td_open" for token in tokens) == 5 * len(KEYS)


def test_types_are_said_in_words() -> None:
    page = render_format_page("en")
    assert '| `scope` | `"department"` whole department<br>`"project"` |' in page
    assert "| `actual` | string<br>number |" in page
    assert "| `evidence` | string<br>list |" in page
