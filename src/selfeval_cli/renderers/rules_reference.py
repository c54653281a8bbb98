"""The reference of all rules as a Markdown page: a table of each family, then a page of each rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from selfeval_cli.messages import rules_reference_words as words
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.messages.reference_words import GENERATED
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.renderers.finding_words import name_severity
from selfeval_cli.renderers.markdown_text import escape_block, escape_cell, escape_inline, write_table

_CODE_SPAN = re.compile(r"(`[^`]+`)")


def render_rules_reference(infos: Sequence[RuleInfo], tell: Callable[[RuleInfo], str], language: Language) -> str:
    """The page. `tell` gives what `check` prints about the wrong example of a rule, empty where it prints nothing.

    The heading of a rule is its code alone, so that a link to it (`#b103`) holds in both languages and whatever its title becomes.
    """
    blocks = [
        f"# {words.TITLE.in_language(language)}",
        GENERATED.in_language(language),
        words.INTRODUCTION.fill(language, {"n": len(infos)}),
    ]
    families = [(family, tuple(members)) for family, members in groupby(infos, key=lambda info: info.family)]
    for family, members in families:
        blocks.append(f"**{family} · {words.FAMILIES[family].in_language(language)}**")
        blocks.append(_tabulate(members, language))
    blocks.append(f"## {words.WAIVING_TITLE.in_language(language)}")
    blocks += (words.WAIVING.in_language(language), fence(words.WAIVING_EXAMPLE, "toml"))
    blocks.append(words.WAIVING_LIMITS.in_language(language))
    for family, members in families:
        blocks.append(f"## {family} · {words.FAMILIES[family].in_language(language)}")
        for info in members:
            blocks += _describe(info, tell(info), language)
    return "\n\n".join(blocks) + "\n"


def _tabulate(infos: Iterable[RuleInfo], language: Language) -> str:
    rows = (
        (
            f"[{info.code}](#{info.code.lower()})",
            name_severity(info.severity, language),
            f"`{info.name}`",
            escape_cell(find_rule_text(info.code).title.in_language(language)),
        )
        for info in infos
    )
    return write_table([head.in_language(language) for head in words.HEADS], ["left"] * len(words.HEADS), rows)


def _describe(info: RuleInfo, told: str, language: Language) -> Iterator[str]:
    text = find_rule_text(info.code)
    severity = name_severity(info.severity, language)
    basis = words.BASIS_KINDS[info.basis.value].in_language(language)
    yield f"### {info.code}"
    yield f"**{escape_inline(text.title.in_language(language))}** · `{info.name}` · {severity} · {basis}"
    yield escape_prose(text.what.in_language(language))
    yield _label(words.WHY, text.why, language)
    yield _label(words.BASIS, text.basis, language)
    if text.last_year:
        yield words.LAST_YEAR.in_language(language)
        yield fence(text.last_year, "toml")
    yield words.WRONG.in_language(language)
    yield fence(text.wrong, "toml")
    if told:
        yield words.TOLD.in_language(language)
        yield fence(told, "text")
    yield words.RIGHT.in_language(language)
    yield fence(text.right, "toml")


def _label(label: Text, said: Text, language: Language) -> str:
    # The colon stands behind the mark: CommonMark ends no emphasis between a punctuation mark and a letter.
    colon = "：" if language == "zh" else ": "
    return f"**{label.in_language(language)}**{colon}{escape_prose(said.in_language(language))}"


def escape_prose(text: str) -> str:
    """Our own sentence as Markdown: what stands in backquotes is code, everything else shows as it is."""
    pieces = _CODE_SPAN.split(text)
    escape_first = escape_block(pieces[0])
    rest = (piece if piece.startswith("`") else _keep_ends(piece) for piece in pieces[1:])
    tail = " " if len(pieces) > 1 and pieces[0].endswith(" ") else ""
    return escape_first + tail + "".join(rest)


def _keep_ends(piece: str) -> str:
    """Escaped, with the spaces between it and the code beside it."""
    left = " " if piece.startswith(" ") else ""
    right = " " if piece.endswith(" ") and piece.strip() else ""
    return f"{left}{escape_inline(piece)}{right}"


def fence(text: str, kind: str) -> str:
    """The text as a block of code, whatever stands in it."""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    marks = "`" * (longest + 1)
    return f"{marks}{kind}\n{text.strip(chr(10))}\n{marks}"
