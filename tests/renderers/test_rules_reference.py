"""The reference of the rules: every rule with its page, and text that shows as it is."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from selfeval_cli.assessment import ALL_RULES
from selfeval_cli.messages.language import Language
from selfeval_cli.renderers.rules_reference import escape_prose, fence, render_rules_reference


def _render(language: Language = "zh") -> str:
    return render_rules_reference(ALL_RULES, lambda info: f"said about {info.code}\n", language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_is_in_a_table_and_has_a_page_with_what_check_says(language: Language) -> None:
    text = _render(language)
    codes = [info.code for info in ALL_RULES]
    assert re.findall(r"^\| \[(\w+)\]\(#", text, re.MULTILINE) == codes
    assert re.findall(r"^### (\w+)$", text, re.MULTILINE) == codes
    assert re.findall(r"^said about (\w+)$", text, re.MULTILINE) == codes


def test_nothing_is_said_where_check_says_nothing() -> None:
    assert "```text" not in render_rules_reference(ALL_RULES, lambda _: "", "zh")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_bold_labels_are_bold(language: Language) -> None:
    """Beside Chinese punctuation CommonMark easily takes ** for two asterisks."""
    paragraphs = re.sub(r"<pre>.*?</pre>", "", MarkdownIt().render(_render(language)), flags=re.DOTALL)
    assert re.search(r"(?<!\*)\*\*(?!\*)", paragraphs) is None


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("see `selfeval standards`.", "see `selfeval standards`."),
        ("the parts (`parts`) or `a` `b` add up", "the parts (`parts`) or `a` `b` add up"),
        ("`period` holds [x]", r"`period` holds \[x\]"),
        ("写成 [section.…] 或 {{ }}", r"写成 \[section.…\] 或 \{\{ \}\}"),
        ("1. not a list", r"1\. not a list"),
    ],
)
def test_code_stays_code_and_the_rest_is_escaped(text: str, markdown: str) -> None:
    assert escape_prose(text) == markdown


def test_fence_is_longer_than_any_in_the_text() -> None:
    assert fence("a\n```\nb\n", "text") == "````text\na\n```\nb\n````"
