"""The name of what a figure counts: the noun phrase before it (联系走访群众5874户) or behind it (778家非公企业)."""

from __future__ import annotations

from typing import NamedTuple

from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Dimension, Quantity, Span

LONGEST_NAME = 18
_SHORTEST_NAME = 2
_LOOK_BEHIND = 24
_LONGEST_CLAUSE = 14
_FINISHED = ("均", "已", "都", "全", "正", "")
_RATE_ENDS = ("率", "度")  # 成功率 begins with no adverb

# What introduces a figure or a clause and says nothing about what is counted.
_LEAD = lazy_pattern(
    r"(?:[\s、“”\"'《》()\[\]·:●•]|其中|同时|另?一方面|但(?!书)|此外|另外|另有?|并且|并(?!购)|且|及(?![时格])|和(?![谐平美解])|与|以及|还|又|再|也|均(?!衡)|都|共计|总计|合计|累计|共有|共(?![建享同治青商])|已经|现已|已|现有|现(?![场金代])|目前|截至|全年|当年|本年|今年|年年初|年初|年末|"
    r"[我本](?:单位|部门|中心|街道|系统)|我[局街镇乡院校县区市委办所处馆站]|全[区县市镇街局院校域馆站]|全系统|辖区内?|辖内|实现了?|完成了?|达成|取得|获得|开展了?|组织开展|组织|举办了?|召开了?|实施了?|"
    r"推进|落实|进行|提供|为(?![民老农])|对(?![口接外])|向(?!社会)|将|以(?![上下内])|由|从(?![业严])|把(?!关)|在(?![建册校编岗职库用谈孵读线])|等(?![级效])|成功|顺利|扎实|全力|有序|积极|有效|及时|超额|圆满|先后|陆续|持续|深入|大力|不断|全面|平均(?!等效)|人均(?=$)|达到|达(?![标人])|是|有(?![机线偿效序色])|的|了|约|近(?!视)|超(?![市标声限])过?|逾(?!期)|至少|"
    r"预计|计划|拟|力争|争取|概算|规划|谋划|有望|预期|累计|年度|(?:首|其)次|[一二三四五六七八九十]是|其[一二三四五]|第[一二三四五六]|通过(?!率)|经(?![营济费办典络常])|按照|根据|针对|围绕|安排了?|设立了?|建立了?|制定了?|建成了?|组建了?|投入使用)+"
)
_TRAIL = lazy_pattern(
    r"(?:[\s、“”\"'(:]|约|近|超过?|逾|突破|共计?|合计|总计|累计|分别|各|均|达到?了?|为|是|有|了|已|至|到|仅|只|就|高达|多达|不少于|不低于|不超过|至少|的|等|完成率?(?=$)(?<!完成率)|实现|(?:继续|一直)?(?:稳定|保持|控制|维持)在?|历时|(?:提高|提升|增加|上升|降低|下降)[到至]|每人(?:每)?|由|从|占|折合|(?<![会统审设])计|再添|新增(?=$)|预计|预期|有望|可望|可)+$"
)
# Light verbs: what stands before the last of them is who did it, what stands behind is what was done.
_SPLIT = lazy_pattern(
    "核定|下设|下辖|仅有|设有|配有|夺得|斩获|建成了?|组织开展|开展了?|举办了?|召开了?|完成了?|实现了?|提供了?|建设了?|实施了?|落实了?|取得了?|获得了?|进行了?|拥有|设立了?|设置了?|配备了?|安排了?|"
    "推进|承办了?|申报了?|争取到?了?|发动了?|邀请了?|吸引了?|引进了?|惠及|覆盖|涉及|带动|受理了?|选派了?|选举|印制|发放了?|投入(?=.{2})"
)
_STOPS = lazy_pattern(r"[,;。!?:、()\n《》\x00]|[0-9]")
_BEHIND_STOPS = lazy_pattern(
    r"[,;。!?:、()\n\x00“”0-9]|总(?=拟|投|面|建|占)|已经?|均|正在?|基础|于|在(?![职校建册编岗读线库])|将|拟|计划|依法|深入|全面|扎实|集中|开展|进行|完成|推进(?!会)|建成|封顶|投入|竣工|通过|实现|用于|占(?!地)|同比|较上|比上|环比|得到|达到|达(?![标人])|全部|其中|未(?!成年|来)|选派|派驻|发出|提出|作出|给予|予以|兑现|修复|宣告|获评|荣获|获得|入选|发展|用餐|以[上下](?=$|[,;。、)])|左右|签订|组成|参加|参与|纳入|按期|如期|及时|顺利|免费(?=$)|被(?![告害征执监])|受到|惠及|覆盖"
)
_NOT_A_NOUN = lazy_pattern(
    r"[的地得了着过和与及或并且但而又也均都已以从由到向为对把被将就才只仅更最很再还等以比较同占超近约达其这那各每该此并]|在(?![职编岗校册])|增长|下降|提高|减少|增加|提升|降低|左右|以上|以下|以内|余|多(?![媒功元边])|次(?=$)|起$"
)
_QUOTES = lazy_pattern("[“”\"'‘’《》]")
# 动物疫病预防控制中心等事业单位: the kind is the name.
_AND_SO_ON = lazy_pattern(r"等(?![级次待候额职])(?=.{3})")
_LONGEST_QUOTE = 20
_NAME_WITH_DIGITS = lazy_pattern(r"[0-9]{1,4}(?:[GAD](?![a-z])|型|千伏|国道|省道|县道|周?岁|号线|线)")
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


_THING = lazy_pattern(
    r"[\u4e00-\u9fff“”()]{2,24}?(?:项目|工程|学校|[小中大]学|医院|[新院]区|中心|基地|[产公乐]业?园|道路|大楼|[史文图博]?[物化书]?馆|广场|线路|[绕城]{2}段|公路|港|[冶炼工]厂|处理厂|综合体|平台|总部|集团|公司|旗舰店|企业)(?:[一二三]期)?(?=$|[,于已正在将按如全,]|建成|完工|竣工|开工|入驻|搬迁|落户|项目|总|占)"
)
_SHORTEST_THING = 3
_OF_NAMES = ("建设", "实施", "推进", "落实")  # 基础设施建设工程 is one name
# 自筹6千万元社会资金: what kind of money it is stands behind it.
_KIND_OF_MONEY = lazy_pattern(
    r"[\u4e00-\u9fff]{0,5}(?:资金|补贴|补助|贷款|债务|欠[款薪]|保费|奖金|善款|捐款|税费)(?=$|[,;。、])"
)
# Names that say too little alone.
_ANYTHING = frozenset(
    (
        "项目",
        "企业",
        "资金",
        "人员",
        "问题",
        "道路",
        "单位",
        "群众",
        "工程",
        "任务",
        "活动",
        "费用",
        "投入",
        "降幅",
        "增幅",
    )
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
        behind = _with_its_verb(text, behind, ceiling, before_figure=before_figure)
        noun = text[behind[0] : behind[1]]
        measure = text[before[0] : before[1]] if before is not None else ""
        if measure in _MEASURES:
            return _named(f"{noun}{measure}", None, sure=True)
        return _named(noun, behind, sure=True)
    if before is not None and quantity is not None and quantity.dimension is Dimension.MONEY:
        kind = _KIND_OF_MONEY.match(text, figure[1], ceiling)
        if kind is not None:
            return _named(text[max(before[0], before[1] - _SHORTEST_NAME) : before[1]] + kind[0], None, sure=True)
    if before is not None:
        return _named(text[before[0] : before[1]], before, sure=before[1] - before[0] <= LONGEST_NAME)
    if behind is not None:
        return _named(text[behind[0] : behind[1]], behind, sure=True)
    return None


def _with_its_verb(text: str, noun: Span, ceiling: int, *, before_figure: bool) -> Span:
    """企业 says too little where the clause goes on with what was done for them: 14家企业修复信用."""
    start, end = noun
    if (
        end - start > _SHORTEST_NAME
        or before_figure
        or text[end : end + 1] in _FINISHED
        or ceiling - start > _LONGEST_CLAUSE
    ):
        return noun
    stop = _STOPS.search(text, start, ceiling)
    return start, stop.start() if stop is not None else ceiling


def _named(words: str, span: Span | None, *, sure: bool) -> FigureName | None:
    name = _QUOTES.sub("", "".join(_BRACKETED.sub("", words).split())).strip("、·-+的.．,，。").removesuffix("基础上")
    if len(name) < _SHORTEST_NAME:
        return None
    if len(name) > LONGEST_NAME:
        name, sure = _shortened(name), False
    return FigureName(name, span, sure and name not in _ANYTHING)


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
        named = _NAME_WITH_DIGITS.match(text, stop.start()) if stop[0].isdigit() else None
        if named is not None and named.end() < end:
            continue  # 5G基站, 107国道, 60岁以上老人
        if not _inside_bracket(text, stop.start(), floor, end):
            start = stop.end()
    start, end = _without_ends(text, start, end)
    last = None
    for found in _AND_SO_ON.finditer(text, start, end):
        start = found.end()
    for found in _SPLIT.finditer(text, start, end):
        if end - found.end() >= _SHORTEST_NAME and text[found.start() - 1 : found.start()] != "党":
            last = found
    if last is not None:
        behind = _without_ends(text, last.end(), end)
        # 发放问卷, 投入资金: what is named alone says too little.
        start, end = (last.start(), behind[1]) if behind[1] - behind[0] <= _SHORTEST_NAME else behind
    opening = _opening_quote(text, start, end, floor)
    start = opening if opening is not None else start
    return (start, end) if end - start >= 1 and any(_is_word(character) for character in text[start:end]) else None


def name_thing(text: str, floor: int, end: int) -> str:
    """What a clause that ends at `end` is about: 官桥人民法庭改建项目 of 官桥人民法庭改建项目于5月8日通过验收; empty where it names no thing."""
    found = None
    for thing in _THING.finditer(text, floor, end):
        found = thing
    if found is None:
        return ""
    start, end = _without_ends(text, found.start(), found.end())
    for verb in _SPLIT.finditer(text, start, end):
        if end - verb.end() > _SHORTEST_THING and not text.startswith(_OF_NAMES, verb.start()):
            start = verb.end()
    name = _named(text[start:end], None, sure=True)
    return name.text if name is not None and len(name.text) > _SHORTEST_THING else ""


def name_before(text: str, floor: int, end: int) -> str:
    """The noun phrase between `floor` and `end`; empty where there is none."""
    span = _before(text, floor, end)
    name = _named(text[span[0] : span[1]], None, sure=True) if span is not None else None
    return name.text if name is not None else ""


def _opening_quote(text: str, start: int, end: int, floor: int) -> int | None:
    """Where a name begins whose closing quotation mark alone is between `start` and `end`: “秋风2号”行动."""
    closing = text.find("”", start, end)
    if closing < 0 or "“" in text[start:closing]:
        return None
    opening = text.rfind("“", max(floor, closing - _LONGEST_QUOTE), closing)
    return opening if opening >= 0 else None


def _inside_bracket(text: str, position: int, floor: int, end: int) -> bool:
    """Whether a bracket stands around the position, or begins or ends there, with both its marks before the figure: 道路升级(新建、改建)项目23条."""
    if text[position] == ")":
        return text.rfind("(", floor, position) >= 0
    closing = text.find(")", position, end)
    opening = text.find("(", position, end)
    if text[position] == "(":
        return closing >= 0
    return closing >= 0 and (opening < 0 or closing < opening)


def _without_ends(text: str, start: int, end: int) -> Span:
    trail = _TRAIL.search(text, start, end)
    if trail is not None and not (trail.start() == start and "历时" in trail[0]):
        end = trail.start()
    lead = _LEAD.match(text, start, end)
    if lead is not None and text[lead.end() : lead.end() + 1] not in _RATE_ENDS:
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
    if end - start > _SHORTEST_THING and text.endswith("工中", start, end) and text[end : end + 1] in (",", ""):
        end -= 1  # 53名在职教职工中，…
    return start, end


def _prefers_behind(text: str, figure: Span, quantity: Quantity | None, before: Span | None) -> bool:
    if before is None:
        return True
    words = text[before[0] : before[1]]
    if text.startswith("的", figure[1]):
        return words in _MEASURES or len(words) < _SHORTEST_NAME
    return quantity is not None and quantity.dimension in (Dimension.COUNT, Dimension.AREA, Dimension.LENGTH)
