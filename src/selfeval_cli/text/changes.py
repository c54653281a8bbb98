"""Growth and decline: 同比下降14.5%, 较上年增加12个, 由8.1天缩短至7.4天, 与上年持平, 翻一番."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from .figures import Figure, match_figure
from .listed_figures import match_bare, match_listed
from .numerals import read_numeral
from .patterns import lazy_pattern
from .quantity import Change, Quantity
from .units import PERCENT, TIMES

_UP = "增长 增加 提高 提升 上升 上涨 增收 扩大 扩增 攀升 增大 增多 增 升 涨 多 正增长 增速 增幅 涨幅 增长率 延长 上浮 净增 净增加 ↑ +"
_DOWN = "下降 减少 降低 压减 缩短 回落 下滑 压降 缩减 降 减 减小 少 负增长 降幅 跌幅 下跌 下调 压缩 削减 精简 减 递减 下降率 减幅 收窄 净减 净减少 ↓ -"
_FLAT = "持平 基本持平 不变 保持不变 无变化"
DIRECTIONS = {word: direction for words, direction in ((_UP, 1), (_DOWN, -1), (_FLAT, 0)) for word in words.split()}
"""Each word of change, and whether it is up (1), down (-1) or neither (0)."""
_NOUNS = frozenset("增速 增幅 涨幅 增长率 降幅 跌幅 下降率 减幅".split())
# Too short to mean a change by themselves: they need a basis, or 到/至 behind them.
_WEAK = frozenset("增 升 涨 多 降 减 少 ↑ ↓ + - 精简 压缩 扩大 净增 净减".split())

_SHORT = frozenset("增降减")  # 化肥用量降6.4%: in prose, with a percentage directly behind
_PAST = r"(?:上一?年(?:度|末|底)?|上学年|去年|前年|往年|上一?个?(?:季度|月|周|期)|年初|基期|计划|预算|(?:19|20)[0-9]{2}\s?年(?:度|底|末|初)?|疫情前)"


_BASIS = lazy_pattern(
    rf"(?:(?P<same>同比|环比)|(?:[较比同与和跟]|相[较比]于?|对比)\s?(?P<past>{_PAST}\s?(?:的?同期|的?同月|水平|数|的)?))(?:\([^()]{{0,20}}\))?(?:相比|相较|比较|比|平均)?"
)


_WORD = lazy_pattern(
    r"(?:平均|累计|分别|各自?|预计|将|已|有所|大幅|明显|略有|小幅|进一步|总体|均|再|约|又|也)?\s?"
    rf"(?P<word>{'|'.join(sorted(map(re.escape, DIRECTIONS), key=len, reverse=True))})(?!值|收节支|效|资|强|补|持|设|免|负|幅|队)"
)


_BASIS_BEHIND = lazy_pattern(r"\s?\((同比|环比)\)")
_BETWEEN = lazy_pattern(r"[ \t\n]{0,3}(?:了|为|达到?|约为|是|:)?[ \t\n]{0,3}")


_REACHED = lazy_pattern(
    r"\s{0,2}(?:到|至|为)了?\s{0,2}(?:(?:(?:19|20)[0-9]{2}\s?年|今年|本年)度?[末底]?的?\s?(?=[0-9]))?"
)


_START = lazy_pattern(
    "同比|环比|[较比同与和跟]\\s?(?=[上去前往年基计预疫12])|相[较比]于?(?=\\s?[上去前往年基计预疫12])|[由从](?=(?:[上去]年|年初|原来?|(?:19|20)[0-9]{2}\\s?年)?(?:[同底末度]期?)?的?[^,;。,]{0,3}[0-9一二三四五六七八九十])|翻(?=了?[一两二三0-9]?番)|"
    "增(?:[长加至到速幅]|[0-9.]{1,6}%)|提[高升]|上[升涨]|下[降滑跌]|减(?:[少小至到幅]|[0-9.]{1,6}%)|降(?:[低至到幅]|[0-9.]{1,6}%)|压[减降缩]|缩[短减]|回落|扩大|攀升|上浮|跌幅|涨幅|延长|递减|削减|升[至到]|涨[至到]"
)


_FROM_PAST = lazy_pattern(rf"(?P<past>{_PAST}(?:\s?同期)?)的?\s?")


_DOUBLED = lazy_pattern(r"翻\s?了?\s?(?P<n>[一两二三四五六0-9]?)\s?番")


_NUMBER = lazy_pattern(r"[-+]?[0-9]|[〇零一二两三四五六七八九十百千]")


class ChangeMatch(NamedTuple):
    """A change, and the value reached where it is told from-to."""

    change: Change
    start: int
    end: int


def match_change(text: str, start: int, *, prose: bool, raw: str | None = None) -> ChangeMatch | None:
    """Read the first change at or after `start` of folded `text`."""
    raw = text if raw is None else raw
    for found in _START.finditer(text, start):
        first = found[0][0]
        if first in "由从":
            match = _from_to(text, found.start(), prose, raw)
        elif first == "翻":
            match = _doubled(text, found.start(), found.start(), None)
        else:
            match = _change(text, found.start(), prose, raw)
        if match is not None:
            return match
    return None


def _change(text: str, start: int, prose: bool, raw: str) -> ChangeMatch | None:
    basis_found = _BASIS.match(text, start)
    basis, position = None, start
    if basis_found is not None:
        basis, position = _basis(basis_found), basis_found.end()
        while position < len(text) and text[position] in " ,\t\n" and position < basis_found.end() + 2:
            position += 1
        if text[position : position + 1] in ("由", "从"):
            match = _from_to(text, position, prose, raw)
            return _based(match, basis, start) if match is not None else None
        if text[position : position + 1] == "翻":
            return _doubled(text, position, start, basis)
    word_found = _WORD.match(text, position)
    if word_found is None:
        return None
    word = word_found["word"]
    direction = DIRECTIONS[word]
    if direction == 0:
        return _made(start, word_found.end(), 0, word, basis) if basis is not None else None
    reached = _REACHED.match(text, word_found.end())
    if reached is not None and word not in _NOUNS:
        to = _figure(text, reached.end(), prose, raw)
        if to is not None and text[reached.end() - 1 : reached.end()] != "为":
            change = Change((start, to.end), direction, word, basis, None, None, to.quantity)
            return ChangeMatch(change, start, to.end)
    between = _BETWEEN.match(text, word_found.end())
    figure = _figure(text, between.end() if between is not None else word_found.end(), prose, raw)
    if figure is None or figure.quantity is None:
        return _made(start, word_found.end(), direction, word, basis) if basis is not None else None
    amount = figure.quantity
    if word in _WEAK and basis is None and not (prose and amount.unit is PERCENT and word in _SHORT):
        return None
    if amount.number < 0:
        direction, amount = -direction, _positive(amount)
    end = figure.end
    behind = _BASIS_BEHIND.match(text, end)
    if basis is None and behind is not None:  # 增长6.7%(同比)
        basis, end = behind[1], behind.end()
    return ChangeMatch(Change((start, end), direction, word, basis, amount), start, end)


def _basis(found: re.Match[str]) -> str:
    past = found["past"]
    if past is None:
        return str(found["same"])
    return _named_past(past)


def _named_past(words: str) -> str:
    """去年 and 上一年 are 上年; what only links is left away."""
    named = "".join(words.split()).replace("去年", "上年").replace("上一年", "上年").removesuffix("的")
    return named.replace("的同", "同").removesuffix("水平").removesuffix("数")


def _made(start: int, end: int, direction: int, word: str, basis: str | None) -> ChangeMatch:
    return ChangeMatch(Change((start, end), direction, word, basis, None), start, end)


def _based(match: ChangeMatch, basis: str, start: int) -> ChangeMatch:
    change = match.change
    based = Change((start, match.end), change.direction, change.word, basis, change.amount, change.start, change.to)
    return ChangeMatch(based, start, match.end)


def _figure(text: str, position: int, prose: bool, raw: str) -> Figure | None:
    """The figure at `position`, with words like 约 before its number."""
    number = _NUMBER.search(text, position, position + 8)
    if number is None:
        return None
    begin = number.start() + (1 if number[0][0] in "-+" else 0)
    figure = match_figure(text, begin, position, prose=prose, raw=raw)
    if figure is None and prose:
        figure = match_listed(text, begin, raw, each=False) or match_bare(text, begin, raw)
    if figure is None or figure.quantity is None or text[position : figure.start].strip():
        return None
    return figure


def _from_to(text: str, start: int, prose: bool, raw: str) -> ChangeMatch | None:
    """由8.1天缩短至7.4天, 从5%到8%: without a word the figures tell the direction."""
    past = _FROM_PAST.match(text, start + 1)  # 由上年的91.4%提高到94.9%
    begin = _figure(text, past.end() if past is not None else start + 1, prose=False, raw=raw)
    if begin is None or begin.quantity is None:
        return None
    if begin.quantity.upper is not None:  # 由3到5个 reads as a range
        low, high = begin.quantity, begin.quantity.upper
        top = Quantity(low.span, high, low.multiplier, low.unit, low.unit_text)
        bottom = Quantity(low.span, low.number, low.multiplier, low.unit, low.unit_text)
        change = Change((start, begin.end), 1, "到", None, None, bottom, top)
        return ChangeMatch(change, start, begin.end)
    position = begin.end
    while text[position : position + 1] in (" ", ","):
        position += 1
    word_found = _WORD.match(text, position)
    word = word_found["word"] if word_found is not None else ""
    reached = _REACHED.match(text, word_found.end() if word_found is not None else position)
    if reached is None:
        return None
    to = _figure(text, reached.end(), prose, raw)
    if to is None or to.quantity is None:
        return None
    before = begin.quantity
    if before.unit is None:
        before = Quantity(before.span, before.number, to.quantity.multiplier, to.quantity.unit, to.quantity.unit_text)
    if before.kind != to.quantity.kind:
        return None
    gain = to.quantity.base_value - before.base_value
    direction = DIRECTIONS[word] if word else (gain > 0) - (gain < 0)
    basis = _named_past(past["past"]) if past is not None else None
    change = Change((start, to.end), direction, word or reached[0].strip(), basis, None, before, to.quantity)
    return ChangeMatch(change, start, to.end)


def _doubled(text: str, position: int, start: int, basis: str | None) -> ChangeMatch | None:
    """翻一番 is an increase by 1 倍, 翻两番 by 3 倍."""
    found = _DOUBLED.match(text, position)
    if found is None:
        return None
    written = found["n"] or "1"
    spelled = None if written.isascii() else read_numeral(written)
    doublings = int(written) if written.isascii() else int(spelled.number) if spelled is not None else 1
    amount = Quantity(found.span(), Decimal(2**doublings - 1), Decimal(1), TIMES, "倍")
    return ChangeMatch(Change((start, found.end()), 1, found[0], basis, amount), start, found.end())


def _positive(amount: Quantity) -> Quantity:
    return Quantity(
        amount.span, -amount.number, amount.multiplier, amount.unit, amount.unit_text, amount.upper, amount.approximation, amount.comparison
    )  # fmt: skip
