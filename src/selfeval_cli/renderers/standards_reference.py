"""The reference of the built-in standards as a Markdown page: what each requires, weighs and scores, with its formulas and examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from selfeval_cli.messages import explain_words
from selfeval_cli.messages import standards_reference_words as words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.messages.reference_words import GENERATED
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.markdown_text import escape_cell, escape_inline, write_table
from selfeval_cli.renderers.standard_blocks import Cell, Code, Heading, Paragraph, describe_standard
from selfeval_cli.renderers.standards_list import list_facts


def render_standards_reference(standards: Iterable[Standard], defaults: Mapping[str, str], language: Language) -> str:
    """The page. `defaults` has the default's id for each scope."""
    blocks = [f"# {words.TITLE.in_language(language)}", GENERATED.in_language(language)]
    blocks.append(words.INTRODUCTION.fill(language, defaults))
    blocks.append(f"## {words.ASSURANCE_TITLE.in_language(language)}")
    rows = (
        (f"`{key}` {label_value('assurance', key).in_language(language)}", text.in_language(language))
        for key, text in words.ASSURANCES.items()
    )
    blocks.append(_tabulate(words.ASSURANCE_HEADS, rows, language))
    for standard in standards:
        blocks += _describe(standard, defaults, language)
    return "\n\n".join(blocks) + "\n"


def _tabulate(heads: Sequence[Text], rows: Iterable[Sequence[str]], language: Language) -> str:
    return write_table([head.in_language(language) for head in heads], ["left"] * len(heads), rows)


def _describe(standard: Standard, defaults: Mapping[str, str], language: Language) -> Iterator[str]:
    yield f"## {standard.id}"
    yield f"**{escape_inline(standard.title.in_language(language))}**"
    facts = (
        explain_words.FACT.fill(
            language,
            {
                "label": explain_words.STANDARD_FACTS[key].in_language(language),
                "value": escape_inline(str(value)) if key != "content" else f"`{value}`",
            },
        )
        for key, value in list_facts(standard, defaults, language)
    )
    yield "\n".join(f"- {fact}" for fact in facts)
    for block in describe_standard(standard, language):
        if isinstance(block, Heading):
            yield f"### {escape_inline(block.text)}"
        elif isinstance(block, Paragraph):
            yield escape_inline(block.text)
        else:
            yield write_table(block.heads, ["left"] * len(block.heads), (tuple(map(_cell, row)) for row in block.rows))


def _cell(cell: Cell) -> str:
    return "<br>".join(f"`{line}`" for line in cell.lines) if isinstance(cell, Code) else escape_cell(cell)
