"""Where one report ends and the next begins, in a file that holds several."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from selfeval_cli.sources.document import Paragraph, TextDocument
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern

_TITLE = lazy_pattern(
    r"[^。;]{0,70}(?:自评(?:情况)?(?:的)?报告|自我评价报告|绩效评价报告|自评报告书)(?:\([^()]{0,12}\))?\s*"
)
_LONGEST_TITLE = 80
_LEAST_BODY = 3
"""Paragraphs between two titles at least: a cover, or a table of contents, repeats the title of its own report."""


def split_reports(document: TextDocument) -> tuple[TextDocument, ...]:
    """The reports of a document, one after the other; the document itself where it holds one.

    Paragraphs keep their numbers. A part's name is the document's.
    """
    starts = _title_starts(document.paragraphs)
    if len(starts) < 2:
        return (document,)
    bounds = [0, *starts[1:], len(document.paragraphs)]
    return tuple(
        document._replace(paragraphs=document.paragraphs[begin:end]) for begin, end in itertools.pairwise(bounds)
    )


def _title_starts(paragraphs: Sequence[Paragraph]) -> list[int]:
    """The indices of paragraphs that begin a report: its title, or the line above that belongs to it."""
    starts: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        words = fold(paragraph.text).strip()
        if paragraph.kind in ("table", "note") or len(words) > _LONGEST_TITLE or _TITLE.fullmatch(words) is None:
            continue
        start = index
        if index and _is_upper_line(paragraphs[index - 1]):
            start = index - 1
        if not starts or start - starts[-1] > _LEAST_BODY:
            starts.append(start)
    return starts


def _is_upper_line(paragraph: Paragraph) -> bool:
    """A short line without an end, such as the agency's name above 部门整体支出绩效自评报告."""
    words = paragraph.text.strip()
    return 3 < len(words) <= 40 and words[-1] not in "。；：！？.;:!?" and paragraph.kind not in ("table", "note")
