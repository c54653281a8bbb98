"""A verification as a Markdown document to work through."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.messages import summary_words
from selfeval_cli.messages import verify_words as words
from selfeval_cli.messages.language import Language
from selfeval_cli.model.text_comparison import Verification
from selfeval_cli.renderers.markdown_text import escape_block, escape_cell, escape_heading, write_table
from selfeval_cli.renderers.verification_rows import list_counts, list_groups, say_files, say_title


def render_verification_markdown(verification: Verification, language: Language, *, whole: bool = False) -> str:
    """The verification as a document; every text of the report and of the document is escaped."""
    return "\n\n".join(_write_blocks(verification, language, whole=whole)) + "\n"


def _write_blocks(verification: Verification, language: Language, *, whole: bool) -> Iterator[str]:
    heading = verification.report.heading
    agency = heading.agency or summary_words.UNNAMED.in_language(language)
    yield f"# {escape_heading(f'{agency} {say_title(verification, language)}')}"
    if heading.project:
        yield escape_block(summary_words.PROJECT.fill(language, {"name": heading.project}))
    yield escape_block(say_files(verification, language))
    yield "\n".join(map(escape_block, list_counts(verification, language)))
    heads = tuple(
        text.in_language(language)
        for text in (words.NAME, words.DATA, words.TEXT, words.PLACE, words.WORDS, words.REMARK, words.PATH)
    )
    for group in list_groups(verification, language, whole=whole):
        yield f"## {escape_heading(group.title)}"
        rows = []
        for row in group.rows:
            remarks = ("；" if language == "zh" else "; ").join(row.remarks)
            cells = (row.name, row.data, row.text, row.place, row.context, remarks, row.path)
            rows.append(tuple(map(escape_cell, cells)))
        yield write_table(heads, ("left", "right", "right", *["left"] * 4), rows)
