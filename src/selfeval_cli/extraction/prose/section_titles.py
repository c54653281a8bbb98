"""Which section of the report a paragraph belongs to: one of the standard's, or the heading it stands under."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from selfeval_cli.extraction.prose.outline import Outline, Passage, is_generic
from selfeval_cli.model.standard import Standard
from selfeval_cli.text.patterns import lazy_pattern

_QUOTES = str.maketrans("", "", "“”\"'‘’《》【】*")
_TAIL = lazy_pattern(
    r"(?:方面|(?:工作)?(?<!基本)(?<!总体)(?<!完成)(?<!开展)(?<!落实)(?<!管理)(?<!执行)情况|(?<!主要)(?<!.自评)工作|成效)$"
)
_CLAUSE = lazy_pattern("[，,：:；;、]")
_BRACKETED = lazy_pattern(r"[（(][^（）()]{0,30}[）)]")
_LONGEST_TITLE = 12
_SHORTEST_TITLE = 4
_CUT = 20


class SectionKey(NamedTuple):
    """A section as the file names it."""

    id: str
    title: str


def name_sections(outline: Outline, standard: Standard | None) -> Mapping[int, SectionKey]:
    """The section of each paragraph that has one, by the paragraph's index."""
    known: dict[str, SectionKey] = {}
    used: dict[str, str] = {}
    sections: dict[int, SectionKey] = {}
    for passage in outline.passages:
        title = _title(passage)
        if title is None or passage.paragraph in sections:
            continue
        key = known.get(title)
        if key is None:
            key = _key(title, standard)
            if key.id in used and used[key.id] != title and key.title == clean_title(title):
                key = SectionKey(f"{key.id}-{len(used) + 1}", key.title)
            used[key.id] = title
            known[title] = key
        sections[passage.paragraph] = key
    return sections


def _title(passage: Passage) -> str | None:
    """The heading that makes a section: the chapter's, or the one below it where the chapter's names no part of the work."""
    titles = [title for title in passage.titles if title]
    if not titles or passage.role == "opening":
        return None
    if len(titles) > 1 and (is_generic(titles[0]) or passage.role != "work"):
        return titles[1]
    return titles[0]


def _key(title: str, standard: Standard | None) -> SectionKey:
    cleaned = clean_title(title)
    if standard is not None:
        rules = standard.sections_named(title)
        if len(rules) == 1:
            return SectionKey(rules[0].id, rules[0].title.zh)
    return SectionKey(cleaned, cleaned)


def clean_title(title: str) -> str:
    """The heading without quotes, brackets and 方面; of a long one its first clause."""
    words = _BRACKETED.sub("", title.translate(_QUOTES)).strip(" 　。；;：:")
    if len(words) > _LONGEST_TITLE:
        first = _CLAUSE.split(words, maxsplit=1)[0]
        words = first if len(first) >= _SHORTEST_TITLE else words
    words = _TAIL.sub("", words)
    return words[:_CUT] or title[:_CUT]
