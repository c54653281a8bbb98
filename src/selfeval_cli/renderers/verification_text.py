"""A verification on a terminal: counts, then figure by figure what to look at, each with its words in the text."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.messages import summary_words
from selfeval_cli.messages import verify_words as words
from selfeval_cli.model.text_comparison import Verification
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.score_grid import find_width
from selfeval_cli.renderers.verification_rows import VerifiedRow, list_counts, list_groups, say_files, say_title
from selfeval_cli.renderers.visible import make_visible
from selfeval_cli.renderers.wrapping import wrap

_NARROWEST = 40


def render_verification(verification: Verification, look: Look, *, whole: bool = False) -> str:
    """The verification for a terminal, no line wider than it; with `whole` the figures that were found are listed too."""
    if look.width is not None and look.width < _NARROWEST:
        look = look._replace(width=_NARROWEST)
    language = look.language
    heading = verification.report.heading
    agency = " ".join((heading.agency or summary_words.UNNAMED.in_language(language)).split())
    lines = [*_flow(agency, look, style="bold")]
    if heading.project:
        lines += _flow(summary_words.PROJECT.fill(language, {"name": " ".join(heading.project.split())}), look)
    lines += _flow(say_title(verification, language), look)
    lines += _flow(say_files(verification, language), look, style="faint")
    lines.append("")
    for said in list_counts(verification, language):
        lines += _flow(said, look)
    for group in list_groups(verification, language, whole=whole):
        lines += ["", look.paint(group.title, group.style)]
        for row in group.rows:
            lines += _draw(row, look, group.style)
    lines.append("")
    if verification.contradicted or verification.missing:
        params = {"file": verification.file, "document": verification.document}
        lines += _flow(words.NEXT.fill(language, params), look, style="faint")
    elif not whole and verification.checks:
        lines += _flow(words.SEE_ALL.in_language(language), look, style="faint")
    return "".join(f"{line}\n" for line in lines).rstrip("\n") + "\n"


def _draw(row: VerifiedRow, look: Look, style: str) -> Iterator[str]:
    """Name and figure; its path; where and how the text has it; what there is to say."""
    language = look.language
    figures = [row.data]
    if row.data and row.text and style == "error":
        figures = [f"{words.DATA.in_language(language)} {row.data}", f"{words.TEXT.in_language(language)} {row.text}"]
    head = "  ".join(" ".join(part.split()) for part in (row.name, *figures) if part) or row.text
    yield from _flow(head, look, 2, hang=2, style=style if style == "error" else "")
    if row.path:
        yield from _flow(row.path, look, 4, "faint", 2)
    if row.context:
        yield from _flow(f"{row.place} {row.context}", look, 4, hang=2)
    if row.remarks:
        separator = "；" if language == "zh" else "; "
        yield from _flow(separator.join(row.remarks), look, 4, "faint", 2)


def _flow(text: str, look: Look, indent: int = 0, style: str = "", hang: int = 0) -> Iterator[str]:
    shown = make_visible(text)
    for number, line in enumerate(wrap(shown, find_width(look) - indent - hang, ambiguous=look.ambiguous)):
        yield " " * (indent + (hang if number else 0)) + (look.paint(line, style) if style else line)
