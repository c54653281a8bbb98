"""The summary of a report as text for a terminal or a pipe: one screen, and the detail of sections."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from selfeval_cli.messages import summary_words as words
from selfeval_cli.messages.language import Language
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.renderers.summary_facts import SummaryFacts, find_section, gather_facts

if TYPE_CHECKING:
    from rich.console import RenderableType

    from selfeval_cli.renderers.summary_look import SummaryLook

NARROWEST = 40
WIDEST = 160
"""Columns; on wider terminals the lines would be too long for the eye."""


class UnknownSectionError(LookupError):
    """The report has no such section; `known` are those that it has."""

    def __init__(self, section: str, known: tuple[str, ...]) -> None:
        super().__init__(section)
        self.section = section
        self.known = known


def render_summary(
    assessment: Assessment,
    language: Language,
    *,
    width: int,
    color: bool = False,
    plain: bool = False,
    section: str | None = None,
    detail: bool = False,
) -> str:
    """The summary of an assessment that has a report, in `width` columns.

    `plain` uses ASCII for bars, lines and arrows (GBK consoles). `section` (id or title) shows that section alone in detail,
    `detail` every section after the overview. Raises UnknownSectionError.
    """
    from rich.console import Console

    from selfeval_cli.renderers.summary_look import SummaryLook

    width = min(max(width, NARROWEST), WIDEST)
    facts = gather_facts(assessment)
    look = SummaryLook(language, width, plain)
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=width,
        force_terminal=color,
        no_color=not color,
        color_system="standard" if color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for part in _draw(facts, look, section, detail):
        console.print(part)
    return "\n".join(line.rstrip() for line in stream.getvalue().split("\n")).lstrip("\n")


def _draw(facts: SummaryFacts, look: SummaryLook, section: str | None, detail: bool) -> Iterator[RenderableType]:
    from selfeval_cli.renderers.summary_detail import draw_section
    from selfeval_cli.renderers.summary_overview import draw_overview

    if section is not None:
        found = find_section(facts, section)
        if found is None:
            raise UnknownSectionError(section, tuple(one.title for one in facts.sections))
        yield from draw_section(found, look)
        return
    yield from draw_overview(facts, look)
    if detail:
        for one in facts.sections:
            yield from draw_section(one, look)
    yield look.footer("\n".join(_what_next(facts, look)))


def _what_next(facts: SummaryFacts, look: SummaryLook) -> Iterator[str]:
    file = look.visible(facts.assessment.file)
    yield look.say(words.NEXT_CHECK, file=file)
    card = facts.assessment.scorecard
    if card is not None and card.computed_total is not None:
        yield look.say(words.NEXT_SCORE, file=file)
    if facts.sections:
        yield look.say(words.NEXT_SECTION, file=file, section=look.visible(facts.sections[0].title))
