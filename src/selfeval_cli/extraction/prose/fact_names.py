"""The name of what a figure counts: the noun phrase before it (联系走访群众5874户) or behind it (778家非公企业)."""

from __future__ import annotations

from typing import NamedTuple

from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Dimension, Quantity, Span

LONGEST_NAME = 18
_SHORTEST_NAME = 2
_LOOK_BEHIND = 24

# What introduces a figure or a clause and says nothing about what is counted.
_LEAD = lazy_pattern(
    r"(?:[\s、“”\"'《》()\[\]·:]|其中|同时|此外|另外|并且|并|且|及|和|与|以及|还|又|再|也|均|都|共计|总计|合计|累计|共有|共|已经|现已|已|现有|现|目前|截至|全年|当年|本年|今年|"
    r"我[局街镇乡院校县区市委办所处]|[我本](?:单位|部门|中心|街道|系统)|全[区县市镇街局院校域]|全系统|辖区内?|辖内|实现了?|完成了?|达成|取得|获得|开展了?|组织开展|组织|举办了?|召开了?|实施了?|"
    r"推进|落实|进行|提供|为|对|向|将|以|由|从|把|在(?![建册校编岗职库用谈孵])|等|成功|顺利|扎实|全力|有序|积极|有效|及时|超额|圆满|先后|陆续|持续|深入|大力|不断|全面|平均|人均(?=$)|达到|达|是|有|的|了|约|近|超过?|逾|至少|"
    r"预计|计划|拟|力争|争取|概算|规划|谋划|有望|预期|累计|年度|(?:首|其)次|[一二三四五六七八九十]是|其[一二三四五]|第[一二三四五六]|通过|经|按照|根据|针对|围绕|安排了?|设立了?|建立了?|制定了?|建成了?|组建了?|投入使用)+"
)
_TRAIL = lazy_pattern(
    r"(?:[\s、“”\"'(:]|约|近|超过?|逾|突破|共计?|合计|总计|累计|分别|各|均|达到?了?|为|是|有|了|已|至|到|仅|只|就|高达|多达|不少于|不低于|不超过|至少|的|等|完成率?(?=$)(?<!完成率)|实现|稳定在|保持在|控制在|由|从|占|折合|计)+$"
)
# Light verbs: what stands before the last of them is who did it, what stands behind is what was done.
_SPLIT = lazy_pattern(
    "组织开展|开展了?|举办了?|召开了?|完成了?|实现了?|提供了?|建设了?|实施了?|落实了?|取得了?|获得了?|进行了?|拥有|设立了?|设置了?|配备了?|安排了?|"
    "推进|承办了?|申报了?|争取到?了?|发动了?|邀请了?|吸引了?|引进了?|惠及|覆盖|涉及|带动|受理了?|选派了?|选举|印制|发放了?|投入(?=.{2})"
)
_STOPS = lazy_pattern(r"[,;。!?:、()\n《》\x00]|[0-9]")
_BEHIND_STOPS = lazy_pattern(
    r"[,;。!?:、()\n\x00“”]|已经?|均|正在?|开展|进行|完成|推进(?!会)|建成|封顶|投入|竣工|通过|实现|用于|占(?!地)|同比|较上|比上|环比|得到|达到|达(?![标人])|全部|其中|选派|派驻|发出|提出|作出|给予|予以|发展|用餐|以上|以下|左右|签订|组成|参加|参与|纳入|按期|如期|及时|顺利|免费(?=$)|被|受到|惠及|覆盖"
)
_NOT_A_NOUN = lazy_pattern(
    r"[的地得了着过和与及或并且但而又也均都已以在从由到向为对把被将就才只仅更最很再还等以比较同占超近约达其这那各每该此并]|增长|下降|提高|减少|增加|提升|降低|左右|以上|以下|以内|余|多(?![媒功元边])|次(?=$)|起$"
)
_BRACKETED = lazy_pattern(r"\([^()]{0,40}\)")
_MEASURES = (
    "占地",
    "总长",
    "长",
    "总投资",
    "投资",
    "面积",
    "占地面积",
    "建筑面积",
    "金额",
    "资金",
    "产值",
    "价值",
    "库容",
    "容量",
)


class FigureName(NamedTuple):
    """A name, its words in the text where they stand in one piece, and whether it is nearly sure."""

    text: str
    span: Span | None
    sure: bool


def name_figure(
    text: str, figure: Span, quantity: Quantity | None, floor: int, ceiling: int, *, before_figure: bool
) -> FigureName | None:
    """Name the figure at `figure` in folded `text`, from the words between `floor` (the clause's start, or the figure before) and `ceiling`.

    `before_figure`: what ends at `ceiling` is not the clause; the next figure begins there.

    None where neither side has a noun: the caller knows what the sentence was about.
    """
    before = _before(text, floor, figure[0])
    behind = _behind(text, figure[1], ceiling, before_figure=before_figure) if quantity is not None else None
    if behind is not None and _prefers_behind(text, figure, quantity, before):
        noun = text[behind[0] : behind[1]]
        measure = text[before[0] : before[1]] if before is not None else ""
        if measure in _MEASURES:
            return _named(f"{noun}{measure}", None, sure=True)
        return _named(noun, behind, sure=True)
    if before is not None:
        return _named(text[before[0] : before[1]], before, sure=before[1] - before[0] <= LONGEST_NAME)
    if behind is not None:
        return _named(text[behind[0] : behind[1]], behind, sure=True)
    return None


def _named(words: str, span: Span | None, *, sure: bool) -> FigureName | None:
    name = "".join(_BRACKETED.sub("", words).split()).strip("“”\"'、·-的")
    if len(name) < _SHORTEST_NAME:
        return None
    if len(name) > LONGEST_NAME:
        name, sure = _shortened(name), False
    return FigureName(name, span, sure)


def _shortened(name: str) -> str:
    """The end of a phrase that is too long, from a word that begins something."""
    tail = name[-LONGEST_NAME:]
    for mark in ("的", "、", "等", "和", "及"):
        at = tail.find(mark)
        if 0 <= at < len(tail) - 4:
            return tail[at + 1 :]
    return tail


def _before(text: str, floor: int, end: int) -> Span | None:
    """The noun phrase that ends at `end`, without who did it and without words that only link."""
    start = floor
    for stop in _STOPS.finditer(text, floor, end):
        if not _inside_bracket(text, stop.start(), end):
            start = stop.end()
    start, end = _without_ends(text, start, end)
    last = None
    for found in _SPLIT.finditer(text, start, end):
        if end - found.end() >= _SHORTEST_NAME and text[found.start() - 1 : found.start()] != "党":
            last = found
    if last is not None:
        start, end = _without_ends(text, last.end(), end)
    return (start, end) if end - start >= 1 and any(_is_word(character) for character in text[start:end]) else None


def _inside_bracket(text: str, position: int, end: int) -> bool:
    """Whether a bracket that opens before the position closes before the figure: 道路升级(新建、改建)项目23条."""
    closing = text.find(")", position, end)
    opening = text.find("(", position, end)
    return (
        text[position] == "("
        if closing >= 0 and text[position] in "()"
        else closing >= 0 and (opening < 0 or closing < opening)
    )


def _without_ends(text: str, start: int, end: int) -> Span:
    trail = _TRAIL.search(text, start, end)
    if trail is not None:
        end = trail.start()
    lead = _LEAD.match(text, start, end)
    if lead is not None:
        start = lead.end()
    return start, max(start, end)


def _is_word(character: str) -> bool:
    return character.isalnum()


def _behind(text: str, start: int, ceiling: int, *, before_figure: bool) -> Span | None:
    """The noun phrase directly behind a figure; None where a verb, a mark or the next figure's own name stands there."""
    while start < ceiling and text[start] in " \t\n":
        start += 1
    attributive = text.startswith("的", start)
    if attributive:
        start += 1
    limit = min(ceiling, start + _LOOK_BEHIND)
    if start >= limit or _NOT_A_NOUN.match(text, start, limit) is not None:
        return None
    stop = _BEHIND_STOPS.search(text, start, limit)
    end = stop.start() if stop is not None else limit
    if stop is None and before_figure and ceiling <= start + _LOOK_BEHIND:
        return None  # the next figure follows without a break: this is its name
    if not any(_is_word(character) for character in text[start:end]):
        return None
    return start, end


def _prefers_behind(text: str, figure: Span, quantity: Quantity | None, before: Span | None) -> bool:
    if before is None:
        return True
    words = text[before[0] : before[1]]
    if text.startswith("的", figure[1]):
        return words in _MEASURES or len(words) < _SHORTEST_NAME
    return quantity is not None and quantity.dimension in (Dimension.COUNT, Dimension.AREA, Dimension.LENGTH)
