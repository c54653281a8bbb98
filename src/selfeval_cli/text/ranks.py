"""Ordinal places: 第11, 降幅全区第5, 总量排名全区第11, 位列小组第一, 第3/24, 前三."""

from __future__ import annotations

import re
from typing import NamedTuple

from .numerals import read_numeral
from .patterns import lazy_pattern
from .quantity import Rank, Span

_CN = "一二两三四五六七八九十百"
_SIGNS = ("第", "前", "首", "名")
_PLACE = lazy_pattern(
    rf"""第\s{{0,2}}(?P<n>[0-9]{{1,6}}(?![0-9.])|[{_CN}]{{1,6}})\s?(?P<suffix>[名位])?(?:\s?/\s?(?P<of>[0-9]{{1,6}})(?![0-9.]))?
      |前\s?(?P<top>[0-9]{{1,4}}(?![0-9.])|[{_CN}]{{1,3}})\s?(?P<topsuffix>[名位强甲])?
      |(?P<first>榜首|首位)
      |(?:排名|位次|名次)\s?(?:为|[:：])?\s?(?P<bare>[0-9]{{1,6}})(?![0-9.])(?:\s?/\s?(?P<bareof>[0-9]{{1,6}})(?![0-9.])|[名位])?""",
    re.VERBOSE,
)
# A place ends its clause. 第一书记, 第3季度, 第5次, 第一议题 are names and ordinal numbers, no places.
_ENDS = lazy_pattern(r"\s*(?:$|[,.;:。、!?()\]】”\"'》/|]|的(?!一)|[和与及并且较比]|同比)")
_SCOPE = lazy_pattern(
    "(?:全(?:国|省|市|区|县|镇|街道?|州|盟|旗|系统|行业|辖区|院|校|局|处|组|路|乡|域|部)|各(?:省|市|区|县|镇街?|街道?|乡镇)|本(?:省|市|区|县|镇|街)|"
    "同(?:类|组|行业|级)|[省市区县]级?|小组|组|片区|系统|行业|珠三角|大湾区|广东省?|[东西南北中粤]部|(?<![0-9])(?=[0-9]))"
    "(?:[0-9]{1,3}个)?(?:内|直属?|各|同类|同级|区域)?(?:镇街|街镇|乡镇|街道|单位|部门|区县?|县市区|市州|地市|机关|系统|学校|片区|小组|组别)?(?:[里内中]|当中|之中|范围内)?的?"
)
_SCOPE_STARTS = lazy_pattern("[0-9全各本同省市区县小组片系行珠大广东西南北中粤]")
_AMONG = lazy_pattern("[0-9]+")  # 全市11个区第3 is the third of 11
_LONGEST_SCOPE = 14
_FROM_BELOW = ("倒数", "倒数 ")  # counted from the other end: a small number is no good place

_LINKS: dict[str, tuple[str, ...]] = {}  # by last character, longest first
for _link in sorted(
    (
        "排名 排在 排名在 排名为 排名列 排行 排位 排 位列 位居 名列 列 居 居于 位于 处于 保持 牢牢 继续 持续 连续 稳居 一直 稳定 维持 取得 获得 获 获评 荣获 荣膺 跃居 "
        "跃升至 上升至 上升到 上升为 升至 升到 提升至 提升到 位次 名次 为 在 达 达到 进入 跻身 是 均"
    ).split(),
    key=len,
    reverse=True,
):
    _LINKS[_link[-1]] = (*_LINKS.get(_link[-1], ()), _link)
_MEASURED = tuple(
    "总量 总数 总额 总值 增速 增幅 增量 降幅 涨幅 率 度 数 额 值 量 分 成绩 评分 规模 水平 收入 投资 税收 GDP 考核 考评 测评 评比 评价 评估 指数 人口".split()
)
_BREAKS = lazy_pattern(r"[,;:。、!?()\n“”《》\x00]")
_FIGURE_END = lazy_pattern(r"[0-9%.]")
_LEAD = lazy_pattern("(?:其中|同时|并且?|且|分别|目前|作为|今年|累计|实现|预计|我?[街镇局区])+")


class _Ahead(NamedTuple):
    begin: int
    subject: str | None
    scope: str | None
    linked: bool


def match_rank(text: str, start: int, floor: int = 0, *, whole: bool = False) -> Rank | None:
    """Read the first place at or after `start` of folded `text`; its subject and scope are looked for back to `floor`.

    With `whole` the string is known to be a rank, so that 第一 alone and 前三 count.
    """
    if not any(sign in text for sign in _SIGNS):
        return None
    for found in _PLACE.finditer(text, start):
        rank = _read(text, found, max(floor, found.start() - 28), whole)
        if rank is not None:
            return rank
    return None


def find_impossible_rank(text: str) -> Span | None:
    """The first place of folded `text` that cannot be one: 第0名, 第12/11."""
    if not any(sign in text for sign in _SIGNS):
        return None
    return next((found.span() for found in _PLACE.finditer(text) if not is_possible_rank(*_numbers(found))), None)


def is_possible_rank(position: int, of: int | None) -> bool:
    """Whether there is such a place among so many."""
    return position > 0 and (of is None or position <= of)


def _numbers(found: re.Match[str]) -> tuple[int, int | None]:
    written = found["n"] or found["top"] or found["bare"] or "1"
    of = found["of"] or found["bareof"]
    return int(written) if written.isascii() else _spelled(written), int(of) if of is not None else None


def _read(text: str, found: re.Match[str], floor: int, whole: bool) -> Rank | None:
    if _ENDS.match(text, found.end()) is None:
        return None
    position, of = _numbers(found)
    if not is_possible_rank(position, of) or text.endswith(_FROM_BELOW, 0, found.start()):
        return None
    ahead = _look_back(text, found.start(), floor)
    if not (whole or ahead.scope or ahead.linked or found["bare"] is not None or _plain_place(found, ahead)):
        return None
    among = _AMONG.search(ahead.scope) if of is None and ahead.scope is not None else None
    total = of if of is not None else int(among[0]) if among is not None and int(among[0]) >= position else None
    return Rank((ahead.begin, found.end()), position, ahead.subject, ahead.scope, total, found["top"] is not None)


def _plain_place(found: re.Match[str], ahead: _Ahead) -> bool:
    """Without a scope or a word like 位列: 第11 and 第一名 are places, a mere 第一, 前三 or 首位 is not."""
    if found["n"] is not None:
        listed = found.string[found.end() : found.end() + 1] in "和与及并且较比的"  # 第1和第2批
        return (
            (found["n"].isascii() and not (listed and found.end() < len(found.string)))
            or found["suffix"] is not None
            or found["of"] is not None
        )
    return found["topsuffix"] is not None and ahead.subject is None


def _look_back(text: str, end: int, floor: int) -> _Ahead:
    """What stands before a place in its clause: subject, words like 排名, scope; or scope, subject (全区人口总量第一)."""
    breaks = [found.end() for found in _BREAKS.finditer(text, floor, end)]
    begin = breaks[-1] if breaks else floor
    position, linked = _strip_links(text, begin, end)
    scope_start = _scope_before(text, begin, position)
    scope = None
    if scope_start is not None:
        scope = text[scope_start:position]
        position, also = _strip_links(text, begin, scope_start)
        linked = linked or also
    figures = [found.end() for found in _FIGURE_END.finditer(text, begin, position)]
    begin = figures[-1] if figures else begin
    subject = text[begin:position]
    lead = _LEAD.match(subject)
    if lead is not None:
        begin, subject = begin + lead.end(), subject[lead.end() :]
    if scope is None and subject.rstrip().endswith(_MEASURED):
        first = _SCOPE.match(subject)
        if first is not None and first.end() < len(subject) and len(first[0]) > 1:
            scope, subject = first[0], subject[first.end() :]
    if scope is None and not linked and not subject.rstrip().endswith(_MEASURED):
        return _Ahead(end, None, None, False)
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    scope = (scope.strip().removesuffix("的").rstrip("里内中") or None) if scope else None
    return _Ahead(begin, subject.strip() or None, scope, linked)


def _strip_links(text: str, begin: int, end: int) -> tuple[int, bool]:
    """Where the words like 牢牢保持, 排名 that end at `end` begin, and whether there are any."""
    linked = False
    while end > begin:
        if text[end - 1].isspace():
            end -= 1
            continue
        for link in _LINKS.get(text[end - 1], ()):
            if text.endswith(link, begin, end):
                end, linked = end - len(link), True
                break
        else:
            break
    return end, linked


def _scope_before(text: str, begin: int, end: int) -> int | None:
    """Where the longest scope that ends at `end` begins."""
    for found in _SCOPE_STARTS.finditer(text, max(begin, end - _LONGEST_SCOPE), end):
        if _SCOPE.fullmatch(text, found.start(), end) is not None:
            return found.start()
    return None


def _spelled(written: str) -> int:
    spelled = read_numeral(written)
    return int(spelled.number) if spelled is not None else 0
