"""The reference of the file format as a Markdown page, from the models and the texts of the keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selfeval_cli.messages import format_words as words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE, TABLES
from selfeval_cli.messages.keys.key_text import KeyText
from selfeval_cli.messages.language import Language
from selfeval_cli.renderers.markdown_text import escape_cell, escape_inline, write_table
from selfeval_cli.renderers.schema import schema_properties


def render_format_page(language: Language) -> str:
    """The page: an introduction, then each table with all its keys, their types, meaning, examples and Chinese names."""
    blocks = [f"# {words.TITLE.in_language(language)}", words.INTRODUCTION.in_language(language)]
    for table, text in TABLES.items():
        heading = escape_inline(text.label.in_language(language))
        blocks.append(f"## {heading} `{text.header}`" if text.header else f"## {heading}")
        blocks.append(escape_inline(text.description.in_language(language)))
        blocks.append(_write_keys(table, language))
    blocks.append(words.PATHS.in_language(language))
    return "\n\n".join(blocks) + "\n"


def _write_keys(table: str, language: Language) -> str:
    heads = [text.in_language(language) for text in words.HEADS]
    properties = schema_properties(table)
    rows = (_key_row(key, text, properties[key], language) for key, text in KEYS_BY_TABLE[table].items())
    return write_table(heads, ["left"] * len(heads), rows)


def _key_row(key: str, text: KeyText, schema: dict[str, Any], language: Language) -> tuple[str, ...]:
    meaning = escape_inline(text.description.in_language(language))
    names = dict.fromkeys((text.label.zh, *text.aliases))
    aliases = ("、" if language == "zh" else ", ").join(map(escape_inline, names))
    example = f"`{text.example.replace('|', chr(92) + '|')}`" if text.example else ""
    kind = "<br>".join(_type_words(key, schema, language))
    return (f"`{key}`", kind, f"**{escape_cell(text.label.in_language(language))}** {meaning}", example, aliases)


def _type_words(key: str, schema: dict[str, Any], language: Language) -> Iterator[str]:
    """What may stand there, in the words of TOML."""
    if "enum" in schema:
        for value in schema["enum"]:
            shown = f'`"{value}"`' if isinstance(value, str) else f"`{value}`"
            name = label_value(key, str(value)).in_language(language)
            yield shown if name == str(value) else f"{shown} {escape_cell(name)}"
        return
    for choice in schema.get("anyOf") or schema.get("oneOf") or [schema]:
        kinds = choice.get("type", "object")
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            yield words.TYPES[kind].in_language(language)
