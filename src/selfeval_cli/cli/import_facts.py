"""Every figure that `import` found in prose, as JSON: for whoever works on published reports at scale."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from selfeval_cli.extraction.prose.prose_reading import Entry, ProseReading, place_of
from selfeval_cli.sources.document import find_original
from selfeval_cli.text.prose import Mention
from selfeval_cli.text.quantity import Quantity

if TYPE_CHECKING:
    from selfeval_cli.cli.import_sources import Import

VERSION = 1


def render_facts(imports: Sequence[Import]) -> str:
    """The figures of all reports in prose; shapes and keys stand in docs/import-json.md."""
    reports = [
        {
            "file": one.path,
            "agency": draft.report.heading.agency,
            "year": draft.report.heading.year,
            "facts": list(_facts(one.prose[index])),
            "left_out": [
                {"text": left.text, "place": left.place, "reason": left.reason} for left in draft.draft.left_out
            ],
        }
        for one in imports
        for index, draft in enumerate(one.drafts)
        if index in one.prose
    ]
    return json.dumps({"version": VERSION, "reports": reports}, ensure_ascii=False, indent=1) + "\n"


def _facts(reading: ProseReading) -> Iterator[dict[str, Any]]:
    for entry in reading.entries:
        yield from _of_entry(reading, entry)


def _of_entry(reading: ProseReading, entry: Entry) -> Iterator[dict[str, Any]]:
    """One object for each number: a change from-to has two."""
    paragraph = reading.document.paragraphs[entry.paragraph]
    mention = entry.mention
    for quantity, part in _numbers(mention):
        span = quantity.span if quantity is not None else mention.span
        pieces = find_original(paragraph, span)
        yield {
            "value": _plain(quantity.number if quantity is not None else mention.rank.position if mention.rank else 0),
            "upper": _plain(quantity.upper) if quantity is not None and quantity.upper is not None else None,
            "unit": quantity.unit_text if quantity is not None else "第",
            "name": entry.name,
            "kind": entry.kind,
            "part": part,
            "approximation": _softened(quantity),
            "change": _change(mention),
            "period": _words(paragraph.text, mention.period.span) if mention.period is not None else None,
            "status": mention.status.value,
            "status_word": mention.status_word,
            "quote": paragraph.text[mention.span[0] : mention.span[1]],
            "place": place_of(paragraph),
            "page": paragraph.page,
            "paragraph": paragraph.number,
            "span": list(span),
            "offset": pieces[0].offset if pieces and reading.document.format in ("text", "markdown", "html") else None,
            "keys": ".".join(str(key) for key in entry.keys) if entry.keys is not None else None,
        }


def _numbers(mention: Mention) -> list[tuple[Quantity | None, str]]:
    if mention.quantity is not None:
        return [(mention.quantity, "value")]
    if mention.rank is not None:
        return [(None, "rank")]
    change = mention.change
    if change is None:
        return []
    told = ((change.start, "from"), (change.to, "to"), (change.amount, "amount"))
    return [(quantity, part) for quantity, part in told if quantity is not None]


def _plain(number: object) -> str:
    return format(number, "f") if not isinstance(number, int) else str(number)


def _softened(quantity: Quantity | None) -> str | None:
    if quantity is None:
        return None
    if quantity.approximation is not None:
        return quantity.approximation.value
    return quantity.comparison.value if quantity.comparison is not None else None


def _change(mention: Mention) -> dict[str, Any] | None:
    change = mention.change
    if change is None:
        return None
    return {"direction": change.direction, "word": change.word, "basis": change.basis or mention.inherited_basis}


def _words(text: str, span: tuple[int, int]) -> str:
    return "".join(text[span[0] : span[1]].split())
