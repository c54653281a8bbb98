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
_COUPLET = re.compile(r"([^\d，。；：、]{6,16})，([^\d，。；：、]{6,16})")
"""Two halves of a kind, as headings without a number like to be: 党建引领强根基，凝心聚力促发展."""
_TITLE_END = re.compile(r"(?:报告|材料|说明|总结|汇报)(?:[（(].{1,8}[）)])?$")
_FINAL = "。！？；：…!?;:"
_CLOSING = "”’\"'）)】》」』*"
NEVER_FIRST = "，。、；：！？）】》」』〕”’％%,;×÷＝"
"""No paragraph begins with one of these."""
OPENING = "，、,（(《【〔“‘「『×÷＝"
"""What ends a line with one of these goes on."""
_NEVER_LAST = "＋+－-—～~/和与及的"
_NUMBER_CUT = re.compile(r"\d[万亿千百元个件次户人家宗处名条套台亩项场起]")
"""A figure at the end of a line, its unit at the beginning of the next."""
_LONG_UNIT = re.compile(
    r"\d[ \u3000]?(?:分钟|小时|公里|公顷|公斤|[万亿]元|[万亿]?平方(?:公里|米)|[万亿]?立方米|个?百分点|[万亿]?[人场批]次|[万亿]人|个?工作日)"
)
"""What a page break may cut: a unit of several characters behind its figure."""
_INSIDE_NUMBER = re.compile(r"\d(?:\d|[.．,]\d)|[.．]\d")
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


def is_label(line: str) -> bool:
    """Whether a line is an entry of a form: 联系人：某某."""
    return _LABEL.match(line) is not None


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
    spaced = sum(after_blank) * 2 <= len(lines) and _is_spaced(lines, after_blank, usual)
    wrapped = usual <= 60 and len(near) * 20 >= len(widths) * 9 and wider * 25 <= len(widths)
    if not wrapped or open_ended * 2 < len(near):
        return Wrapping(None, indents)
    return Wrapping(usual, indents, spaced)


def _is_spaced(lines: Sequence[str], after_blank: Sequence[bool], usual: float) -> bool:
    """Whether blank lines stand behind paragraphs: behind lines that end a sentence far from the margin. Page breaks make some too."""
    behind = [
        blank
        for line, blank in zip(lines, after_blank[1:], strict=False)
        if measure_width(line) < usual - 2 * _TOLERANCE and ends_sentence(line)
    ]
    return sum(after_blank) * 8 >= len(lines) and sum(behind) * 5 >= len(behind) * 4


def goes_on_without_blank(lines: Sequence[str], after_blank: Sequence[bool]) -> bool:
    """Whether lines with none blank between belong together, as Markdown has it: most of those above such lines end no sentence."""
    above = [line for line, blank in zip(lines, after_blank[1:], strict=False) if not blank]
    return len(above) >= 3 and sum(not ends_sentence(line) for line in above) * 2 > len(above)


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
    if not before or not after:
        return False
    full = wrapping.width is not None and measure_width(before) >= wrapping.width - _TOLERANCE
    if (full and _INSIDE_NUMBER.search(before[-1] + after[:2]) is not None) or _cuts_unit(before, after):
        return True
    if _STRONG.match(after) is not None or _DATE.match(after) is not None:
        return False
    if after[0] in NEVER_FIRST:
        return True
    if before[-1] in OPENING:
        return True
    starts_anew = after_indented and wrapping.indented
    if ends_sentence(before):
        same = not after_blank if wrapping.spaced else full  # that it ends a sentence too is chance more often than not
        return same and not starts_anew and not is_listed(after)
    if not starts_anew and (_is_open(before) or (first and _is_title_cut(before, after, wrapping.width))):
        return True
    if starts_anew or is_listed(after):
        return False
    if full or before[-1] in _NEVER_LAST or _NUMBER_CUT.match(before[-1] + after[0]) is not None:
        return True
    if wrapping.spaced and not after_blank and wrapping.width is not None:
        return measure_width(before) >= wrapping.width / 2
    least = NARROW if wrapping.width is None else max(NARROW, wrapping.width * 0.7)
    return measure_width(before) >= least and not (first and _is_whole(before, after, wrapping.width))


def _cuts_unit(before: str, after: str) -> bool:
    tail = before[-8:]
    return any(unit.start() < len(tail) < unit.end() for unit in _LONG_UNIT.finditer(tail + after[:4]))


def _is_open(line: str) -> bool:
    """Whether a quote or bracket was opened and not closed."""
    return any(line.rfind(opening) > line.rfind(closing) for opening, closing in _PAIRS)


def _is_title_cut(before: str, after: str, width: float | None) -> bool:
    """Whether two lines of a text that a program broke are one title: its letters are larger, so that fewer go on a line."""
    if width is None or measure_width(before) < width * 0.6 or _TITLE_END.search(before) is not None:
        return False
    plain = not any(mark in before + after for mark in _BREATHS) and _STRONG.match(before) is None
    return plain and _TITLE_END.search(after) is not None


def _is_whole(before: str, after: str, width: float | None) -> bool:
    """Whether the first line of a paragraph looks like all of it: a title, a heading, an entry of a form."""
    if _LABEL.match(before) is not None and _LABEL.match(after) is not None:
        return True
    if _STRONG.match(before) is not None:
        return measure_width(before) <= _HEADING_WIDTH and "。" not in before and "；" not in before
    if width is not None and measure_width(before) >= width * 0.85:
        return False
    couplet = _COUPLET.fullmatch(before)
    if couplet is not None:
        return abs(len(couplet[1]) - len(couplet[2])) <= 3 and len(after) > 2 * len(before)
    return not any(breath in before for breath in _BREATHS)
