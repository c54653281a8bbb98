"""Whatever a field holds, Markdown shows it as text and as nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from selfeval_cli.renderers.markdown_text import (
    escape_block,
    escape_cell,
    escape_heading,
    escape_inline,
    split_paragraphs,
    write_table,
)

# As GitHub reads it, raw HTML included: what is not escaped would show.
READER = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(["table", "strikethrough"])

NASTY = [
    "| a | b |",
    "<script>alert(1)</script>",
    "<!-- -->",
    "&lt;b&gt; & &amp;",
    "`code` ``x``",
    "*a* **b** _c_ __d__ ~~e~~",
    "[x](javascript:alert(1)) ![y](z.png) [^1]",
    "# 标题",
    "- 项目",
    "+ 项目",
    "1. 项目",
    "12) 项目",
    "---",
    "===",
    "> 引用",
    "    缩进",
    "\t缩进",
    "a\n\n# b",
    "a\r\n| - | - |\r\n| c | d |",
    "{{ config }} {% raw %} {# x #}",
    "\\*",
    "a\\",
    "\\",
    "https://example.com www.example.com a@example.com",
    "$x$ :smile: @someone",
    "```\nx\n```",
    "\x00\x1b[31m",
    "x  \ny",
    "：---：",
    "\u202e123\u2066abc\u2069\u200f\u061c",
]

TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks of writing direction: with them a line shows in another order than it is written."""

# White space is folded, as Markdown does; control characters are left out.
texts = st.text(
    st.one_of(
        st.sampled_from([*"|`*_[]<>&\\#-+=1.)~${}%!:@^\"'/ ", "\n", "\r", "\t", "：", "宗", "a"]),
        st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs", "Cn", "Co")),
    ),
    max_size=30,
)


def fold(text: str) -> str:
    return " ".join(text.split())


def inline_text(token: Token) -> str:
    """The text of an inline token; fails on anything but text and line breaks."""
    parts = []
    for child in token.children or ():
        assert child.type in ("text", "text_special", "softbreak", "hardbreak"), child.type
        parts.append(child.content or " ")
    return fold("".join(parts))


@pytest.mark.parametrize("text", NASTY)
def test_nasty_paragraph(text: str) -> None:
    check_paragraph(text)


@given(texts)
def test_any_paragraph(text: str) -> None:
    check_paragraph(text)


def check_paragraph(text: str) -> None:
    tokens = READER.parse(escape_block(text))
    if not fold(visible(text)):
        assert tokens == []
        return
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert inline_text(tokens[1]) == fold(visible(text))


def visible(text: str) -> str:
    kept = (one for one in text if one not in TURNING)
    return "".join(one for one in kept if one >= " " or one in "\t\n\r\v\f")


@pytest.mark.parametrize("text", NASTY)
def test_nasty_cell(text: str) -> None:
    check_cell(text)


@given(texts)
def test_any_cell(text: str) -> None:
    check_cell(text)


def check_cell(text: str) -> None:
    tokens = READER.parse(write_table(("甲", "乙"), ("left", "right"), [(escape_cell(text), "尾")]))
    cells = [token for token in tokens if token.type == "inline"]
    assert [cell.content for cell in cells[:2]] == ["甲", "乙"]
    assert len(cells) == 4
    assert fold(visible(text)) == fold(
        "".join(
            " " if child.type == "html_inline" and child.content == "<br>" else child.content
            for child in cells[2].children or ()
        )
    )
    kinds = {child.type for child in cells[2].children or () if child.content != "<br>"}
    assert kinds <= {"text", "text_special"}
    assert cells[3].content == "尾"


@pytest.mark.parametrize("mark", TURNING)
def test_no_mark_turns_a_line(mark: str) -> None:
    assert escape_inline(f"甲{mark}12") == "甲12"


@given(texts)
def test_any_heading(text: str) -> None:
    tokens = READER.parse(f"# {escape_heading(text)}")
    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
    assert inline_text(tokens[1]) == fold(visible(text))


@given(texts)
def test_any_list_item_stays_one_item(text: str) -> None:
    tokens = READER.parse(f"1. 首\n2. {escape_block(text)}\n3. 尾")
    assert sum(token.type == "list_item_open" for token in tokens) == 3
    assert sum(token.type in ("bullet_list_open", "ordered_list_open") for token in tokens) == 1


@given(texts)
def test_no_template_mark_is_left(text: str) -> None:
    line = escape_inline(text)
    assert not any(mark in line for mark in ("{{", "}}", "{%", "%}", "{#", "#}"))


def test_plain_chinese_is_untouched() -> None:
    text = "案件类警情1420宗，同比下降12.6%（降幅全区第6）；“三好”得分4.50。"
    assert escape_block(text) == text


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("第一段。\n第二段。", ["第一段。", "第二段。"]),
        ("一行写不下，\n接着写。", ["一行写不下，接着写。"]),
        ("GDP grew\nby 6%.\n\n次段", ["GDP grew by 6%.", "次段"]),
        ("\n\n　　缩进的段落\n", ["缩进的段落"]),
        ("", []),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert list(split_paragraphs(text)) == paragraphs
