"""Words that say what is measured and not of what: 占地, 总投资, 满意率; the subject's name goes before them."""

from __future__ import annotations

from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Quantity

_BARE = lazy_pattern(
    r"(?:[^率]{0,2}率|占比|比[例重]|占地|(?:总|建筑|占地|使用|种植|播种|规划|校舍|馆舍)*面积|总?投资|金额|资金|(?:总|年)?产[量值]|总?长度?|全长|工期|周期|时[长限]|数量|总数|总额|"
    r"完成|整改|完工|办结|销号|收回|投入|支出|得分|单价|均价|库容|规模|参加|参训|参与|受益|惠及|覆盖)"
)
# What a firm or a project that was named before earns; alone it is the whole place's.
_OF_THINGS = lazy_pattern(r"年?(?:营业?收(?:入)?|营业额|销售额|销售收入|税收|产值|纳税额?)")
_OUT_OF = lazy_pattern(r"占(?!地)[^率]{1,12}")
_MEASURED = ("产量", "总产", "产值", "面积", "投资")
_MEASURE = lazy_pattern(r"(?:播种|种植|建筑|占地|总)*(?:面积|产量|投资)$")
_PER_HEAD = lazy_pattern("每[十百千万亿]{1,2}(?:常住|户籍|服务|老年)?(?:人口|人|名老人)?")
_OWN_RATE = 5  # characters from which the name of a rate says what it is a rate of
_LONG_RATE = 9
_LEAST_SHARE = 2

_SHORTEST_SUBJECT = 3
_CONTEST = lazy_pattern("考[评核]|评[价比选]|排名|竞赛|大赛|测评|监测")


def is_bare(words: str) -> bool:
    """Whether a name needs its subject before it: 总投资, 完成率."""
    return _BARE.fullmatch(words) is not None


def is_earned(words: str) -> bool:
    """Whether a name can be that of a thing told before or of the whole place: 营业额, 税收."""
    return _OF_THINGS.fullmatch(words) is not None


def is_share(words: str) -> bool:
    """Whether a name only says of what something is a share: 占行政村总数."""
    return _OUT_OF.fullmatch(words) is not None


def tells_own_rate(words: str) -> bool:
    """Whether the name of a rate can stand alone: 结案率, not 比例."""
    return words.endswith("率") and len(words) > _LEAST_SHARE


def is_rate_of(rate: str, name: str) -> bool:
    """Whether a rate is that of the figure `name` just before: it says nothing of its own, or shares words with it."""
    if len(rate) >= _LONG_RATE:
        return False
    return (
        len(rate) < _OWN_RATE
        or is_share(rate)
        or any(rate[at : at + _LEAST_SHARE] in name for at in range(len(rate) - 1))
    )


def join_subject(subject: str, words: str) -> str:
    """The subject and what is measured of it, without saying twice what both share: 采纳 and 采纳率 are 采纳率."""
    if words in subject:
        return subject
    if words.endswith(_MEASURED):
        less = _MEASURE.sub("", subject)
        subject = less if len(less) > 1 else subject  # 粮食播种面积…，总产量…
    for shared in range(min(len(subject), len(words)) - 1, _LEAST_SHARE - 1, -1):
        if subject.endswith(words[:shared]):
            return subject + words[shared:]
    return subject + words


def with_basis(words: str, before: str, quantity: Quantity | None) -> str:
    """The name with 每千人口 that was said once for a list: 每千人口医师3.12人、护士3.68人."""
    basis = _PER_HEAD.match(before)
    if basis is None or quantity is None or quantity.unit is None or not quantity.unit.discrete:
        return words
    return words if quantity.number % 1 == 0 or words.startswith("每") else basis[0] + words


def find_ranked(subject: str | None) -> str | None:
    """What is ranked, without those it is ranked among: 公众号影响力 in 公众号影响力在同类馆中, 全省考核 in 在全省考核中."""
    if subject is None:
        return None
    before, among, within = subject.partition("在")
    if not among:
        named = not subject.startswith("全") or _CONTEST.search(subject) is not None
        return subject.removesuffix("中") if named else None
    if len(before) >= _SHORTEST_SUBJECT:
        return before
    return within.removesuffix("中") if _CONTEST.search(within) is not None else None
