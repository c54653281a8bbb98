"""Whether a line ends in mid-sentence and goes on in the next one, judged by its words, its width and its indent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

NARROW = 20.0
"""No line of a printed page is narrower, counted in full-width characters: what is shorter was ended by its writer."""

_STRONG = re.compile(
    r"[\s*#]*(?:第[一二三四五六七八九十百\d]{1,4}[章节部条]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|\d{1,2}[.．](?!\d)|\d{1,2}、(?!\d)|[（(]\d{1,2}[）)]|\d{1,2}[）)]|[①-⑳]|附[件表录]\s*\d*\s*[:：])"
)
_WEAK = re.compile(r"[\s*#]*(?:[一二三四五六七八九十]{1,2}是|其[一二三四五六七八九十][，,是]|首先|其次|再次|最后，)")
_LABEL = re.compile(r"[\u4e00-\u9fff（）()]{2,12}[:：]")
_DATE = re.compile(
    r"[\d〇○一二三四五六七八九十]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?$"
)
_FINAL = "。！？；：…!?;:"
_CLOSING = "”’\"'）)】》」』*"
_NEVER_FIRST = "，。、；：！？）】》」』”’％%,;"
_NEVER_LAST = "，、,（(《【“‘「『＋+－-—～~/和与及的"
_NUMBER_CUT = re.compile(r"\d[万亿千百元个件次户人家宗处名条套台亩项场起]")
"""A figure at the end of a line, its unit at the beginning of the next."""
_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"), ("【", "】"), ("‘", "’"))
_BREATHS = "，。；："
_HEADING_WIDTH = 40.0
_TOLERANCE = 3.0
_SAMPLE = 20_000


class Wrapping(NamedTuple):
    """How the lines of a file were made.

    `width` is that of its full lines (in full-width characters) where a program broke them, None where each line is what
    somebody wrote. `indented` says that paragraphs begin with blanks, `spaced` that blank lines stand between them.
    """

    width: float | None = None
    indented: bool = False
    spaced: bool = False


def measure_width(text: str) -> float:
    """How wide a text is in full-width characters; plain letters and digits count half."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def is_marked(line: str) -> bool:
    """Whether a line begins with the number of a section: 一、 （一） 1. （1） 第一章 ①."""
    return _STRONG.match(line) is not None


def is_listed(line: str) -> bool:
    """Whether a line begins with a word that counts the points of a list: 一是 其次 首先."""
    return _WEAK.match(line) is not None


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, a closing quote or bracket apart."""
    text = line.rstrip(_CLOSING)
    return text != "" and text[-1] in _FINAL


def measure_wrapping(lines: Sequence[str], indented: Sequence[bool], after_blank: Sequence[bool]) -> Wrapping:
    """Tell from the lines of a file (blank ones left out) whether a program broke them at one width.

    `indented` and `after_blank` say of each whether it stands further in, and whether a blank line stands before it.
    """
    if not lines:
        return Wrapping()
    indents = sum(indented) * 8 >= len(lines) and not all(indented)
    widths = sorted(width for width in map(measure_width, lines[:_SAMPLE]) if width >= 8)
    if len(widths) < 6:
        return Wrapping(None, indents)
    usual = widths[len(widths) * 4 // 5]
    near = [line for line in lines[:_SAMPLE] if abs(measure_width(line) - usual) <= _TOLERANCE]
    wider = sum(width > usual + _TOLERANCE for width in widths)
    open_ended = sum(not ends_sentence(line) for line in near)
    spaced = len(lines) <= sum(after_blank) * 8 and sum(after_blank) * 2 <= len(lines)
    wrapped = usual <= 60 and len(near) * 20 >= len(widths) * 9 and wider * 25 <= len(widths)
    if not wrapped or open_ended * 2 < len(near):
        return Wrapping(None, indents)
    return Wrapping(usual, indents, spaced)


def is_cut(
    before: str,
    after: str,
    wrapping: Wrapping,
    *,
    first: bool = True,
    after_indented: bool = False,
    after_blank: bool = True,
) -> bool:
    """Whether the line `after` goes on with the paragraph of the line `before`.

    `first` says that a paragraph begins with `before`, `after_indented` that `after` stands further in than usual, `after_blank`
    that a blank line (or nobody knows what) stands between the two.
    """
    if not before or not after or _STRONG.match(after) is not None or _DATE.match(after) is not None:
        return False
    if after[0] in _NEVER_FIRST:
        return True
    if before[-1] in "，、,（(《【“‘「『":
        return True
    full = wrapping.width is not None and measure_width(before) >= wrapping.width - _TOLERANCE
    starts_anew = after_indented and wrapping.indented
    if ends_sentence(before):
        same = (wrapping.spaced and not after_blank) or (full and wrapping.indented)
        return same and not starts_anew and not is_listed(after)
    if _is_open(before) and not starts_anew:
        return True
    if starts_anew or is_listed(after):
        return False
    if full or before[-1] in _NEVER_LAST or _NUMBER_CUT.match(before[-1] + after[0]) is not None:
        return True
    if wrapping.spaced and not after_blank and wrapping.width is not None:
        return measure_width(before) >= wrapping.width / 2
    least = NARROW if wrapping.width is None else max(NARROW, wrapping.width * 0.7)
    return measure_width(before) >= least and not (first and _is_whole(before, after))


def _is_open(line: str) -> bool:
    """Whether a quote or bracket was opened and not closed."""
    return any(line.rfind(opening) > line.rfind(closing) for opening, closing in _PAIRS)


def _is_whole(before: str, after: str) -> bool:
    """Whether the first line of a paragraph looks like all of it: a title, a heading, an entry of a form."""
    if _LABEL.match(before) is not None and _LABEL.match(after) is not None:
        return True
    if _STRONG.match(before) is not None:
        return measure_width(before) <= _HEADING_WIDTH and "。" not in before and "；" not in before
    return not any(breath in before for breath in _BREATHS)
