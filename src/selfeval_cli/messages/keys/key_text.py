"""The shape of what is said about one key, and about one table, of the report file."""

from __future__ import annotations

from typing import NamedTuple

from selfeval_cli.messages.language import Text


class KeyText(NamedTuple):
    """What a key is called and means.

    `label` is short, as heads of tables have it. `description` says what it is, how to write it, its unit and range. `example` is
    TOML as it may stand behind `key =`; empty for tables, which show theirs. `aliases` are the Chinese terms accepted (quoted) in its place.
    """

    label: Text
    description: Text
    example: str = ""
    aliases: tuple[str, ...] = ()


class TableText(NamedTuple):
    """What a table is for; `header` is how it stands in the file."""

    label: Text
    description: Text
    header: str


QUOTE = KeyText(
    Text("原文", "quote"),
    Text(
        "来源文件里的原话，照抄，便于查对。",
        "The words of the source document, verbatim, so that the figure can be looked up.",
    ),
    '"案件类警情1420宗"',
    ("引文",),
)
PLACE = KeyText(
    Text("出处", "place"),
    Text(
        '在来源文件的什么地方：页和段、表和单元格。各栏出处不同时写成表，例如 { target = "自评表!E12", actual = "自评表!F12" }。',
        "Where it stands in the source document: page and paragraph, sheet and cell. A table by key where cells differ, such as "
        '{ target = "自评表!E12", actual = "自评表!F12" }.',
    ),
    '"第3页 第12段"',
    ("原文位置", "位置"),
)
ORIGIN = {"quote": QUOTE, "place": PLACE}
"""The keys that all pieces of a report share, from budget lines to measures: where it came from."""
