"""Page numbers and running heads that stand between the lines of a text: which lines they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import lt

from selfeval_cli.sources.cut_lines import Wrapping, ends_sentence, is_cut, is_marked, measure_width

_DECORATED = re.compile(
    r"[-—–―－─·•~～\s]+\d{1,4}[-—–―－─·•~～\s]+|第\s*(?:\d{1,4}|[一二三四五六七八九十]{1,4})\s*页(?:\s*[,，/、]?\s*[（(]?共\s*\d{1,4}\s*页[）)]?)?"
    r"|\d{1,4}\s*[/／]\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?"
)
_BARE = re.compile(r"[0-9０-９]{1,3}")
_OF_SENTENCES = "，。；：、！？|\t"
_HEAD = 8.0
"""A running head is not narrower, in full-width characters; the words of a form are."""
_APART = 300
"""Characters between two page numbers at least, where nothing else tells that they are such."""


def is_page_number(line: str) -> bool:
    """Whether a line is nothing but a page number written as one: - 3 -, 第3页, 3/12."""
    return len(line) <= 40 and _DECORATED.fullmatch(line) is not None


def is_bare_number(line: str) -> bool:
    """Whether a line is a number that may be that of a page."""
    return _BARE.fullmatch(line) is not None


def find_page_lines(lines: Sequence[str], alone: Sequence[bool], wrapping: Wrapping) -> frozenset[int]:
    """The indexes of lines that are page numbers or running heads.

    `lines` are trimmed and without blank ones; `alone` says which have blank lines (or the text's ends) on both sides.
    """
    numbers = {index for index, line in enumerate(lines) if is_page_number(line)}
    numbers |= _find_bare_numbers(lines, alone, numbers, wrapping)
    return frozenset(numbers | _find_heads(lines, numbers, wrapping))


def _find_bare_numbers(
    lines: Sequence[str], alone: Sequence[bool], known: set[int], wrapping: Wrapping
) -> frozenset[int]:
    """Numbers on a line of their own: where they stand inside a sentence, or count on by one over whole pages of text."""
    bare = [index for index, line in enumerate(lines) if is_bare_number(line) and index not in known]
    found = _find_beside_heads(lines, alone, bare)
    for index in bare:
        if (
            0 < index < len(lines) - 1
            and is_cut(lines[index - 1], lines[index + 1], wrapping)
            and (wrapping.width is None or alone[index])
        ):
            found.add(index)
    for index, following in pairwise(bare):
        counts_on = int(lines[following]) == int(lines[index]) + 1
        if counts_on and alone[index] and alone[following]:
            between = 0
            for line in lines[index + 1 : following]:
                between += len(line)
                if between >= _APART:
                    found.update((index, following))
                    break
    return frozenset(found)


def _find_beside_heads(lines: Sequence[str], alone: Sequence[bool], bare: Sequence[int]) -> set[int]:
    """Numbers that rise from page to page beside a line that comes again and again."""
    counts = Counter(lines)
    beside = [
        index
        for index in bare
        if alone[index]
        and any(
            counts[line] > 1 and measure_width(line) >= _HEAD and _is_title(line)
            for line in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
        )
    ]
    numbers = [int(lines[index]) for index in beside]
    return set(beside) if len(beside) > 1 and all(map(lt, numbers, numbers[1:])) else set()


def _find_heads(lines: Sequence[str], numbers: set[int], wrapping: Wrapping) -> set[int]:
    """Lines that come again and again, beside page numbers or inside sentences.

    The first line of all is the title and stays, unless the title below says all that it says.
    """
    counts = Counter(lines)
    found: set[int] = set()
    by_text: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if counts[line] > 1 and 4 <= measure_width(line) <= 60 and _is_title(line):
            by_text.setdefault(line, []).append(index)
    for places in by_text.values():
        telling = [index for index in places if _breaks_page(lines, index, numbers, wrapping)]
        if telling and len(telling) * 2 >= len(places) - 1:
            found.update(index for index in places if index > 1 or index in telling or _is_said_again(lines, index))
    return found


def _is_said_again(lines: Sequence[str], index: int) -> bool:
    """Whether the words of a line stand in the title right below it, which may take two lines."""
    below = [line for line in lines[index + 1 : index + 3] if line != lines[index] and not ends_sentence(line)]
    return lines[index] in "".join(below)


def _is_title(line: str) -> bool:
    return not (ends_sentence(line) or is_marked(line) or any(mark in line for mark in _OF_SENTENCES))


def _breaks_page(lines: Sequence[str], index: int, numbers: set[int], wrapping: Wrapping) -> bool:
    if index - 1 in numbers or index + 1 in numbers:
        return True
    return 0 < index < len(lines) - 1 and is_cut(lines[index - 1], lines[index + 1], wrapping, first=False)
