"""What a figure says of the one just before it: its target, last year's value, the distance to something, the share that was done."""

from __future__ import annotations

from typing import Literal

from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Dimension, Quantity, Span

_TARGET_BEFORE = lazy_pattern(
    r"(?:目标(?:任务|值|数)?|任务(?:数|量|指标)?|指标值|计划(?:数|目标|任务)|(?:年度|全年|既定)计划|(?:年度|绩效|考核)指标|下达的?(?:任务|指标)?)(?:为|是|的|数)?[\s(:]{0,2}$"
)
_TARGET_BEHIND = lazy_pattern(r"[\s)]{0,2}的?(?:年度|年初|既定|考核|绩效)?(?:目标|任务|指标值)(?![^,;。]{0,6}[0-9])")
_PREVIOUS_BEFORE = lazy_pattern(
    r"(?:上年|去年|上一年|上学年|20[0-9]{2}\s?年|年初|此前|原来?)(?:度|同期|数|底|末)?(?:的|仅)?(?:为|是|有)?[\s(:]{0,2}$"
)
_SHARE_BEFORE = lazy_pattern(r"(?:完成|达到|占|实现)[^,;。]{0,24}的[\s]{0,2}$")
_GAP = lazy_pattern(r"(?:[比较与]|低于|高于|高出|超出|超额?完成|超过?|未达到|控制在|目标高出|优于|少于|多于|距)")
_GAP_BEFORE = lazy_pattern(
    r"(?:超额?(?:完成|过|出)?|高于|低于|优于|少于|多于|高出|比|与|距)[^,;。()0-9]{0,10}(?:目标|任务|计划|指标)(?:任务|值|数)?(?:的)?\s*$"
)
_ACTUALLY = lazy_pattern(
    r"实际(?:完成|达到|供养|支出|执行)?(?:[\u4e00-\u9fff]{0,4})|实有|实办|(?:建成)?投用|建成|完成|办结"
)
_PLANNED = lazy_pattern(r"(?:计划|目标|任务|指标)(?:任务|值|数|量)?(?:完成|为|是|供养|建设|新建|改造|培训)?[\s:]{0,2}$")
_PLAN_WORDS = lazy_pattern(r"(?:年初|年度)?(?:计划|目标|任务|指标)(?:任务|值|数|量)?(?:为|是)?")
_LOOK_BEFORE = 28


def find_role(
    text: str, span: Span, own: Quantity | None, told: Quantity | None, name: str
) -> Literal["gap", "previous", "target", "rate"] | None:
    """What the figure at `span` in folded `text` is to the one told before it; `name` is what was read at the figure.

    Targets and last year's values are of the same kind as what they belong to: 完成目标1.2万亩的104.2% has a target and a rate.
    """
    start, end = span
    before = text[max(0, start - _LOOK_BEFORE) : start]
    alike = told is None or own is None or told.kind == own.kind
    share = own is not None and own.dimension is Dimension.PERCENT
    if _GAP_BEFORE.search(before) is not None:
        # 低于年度目标95% tells the target, 超目标18名 how far it is.
        if told is None or own is None or own.unit_text != told.unit_text:
            return "gap"
        return "target" if own.base_value * 2 >= told.base_value else "gap"
    if alike and _PREVIOUS_BEFORE.search(before) is not None:
        return "previous"
    target = _TARGET_BEFORE.search(before) is not None
    if alike and (target or _TARGET_BEHIND.match(text, end) is not None):
        return "target"
    if share and (target or (_SHARE_BEFORE.search(before) is not None and "占" not in before)):
        return "rate"
    return "gap" if tells_distance(name) else None


def tells_distance(name: str) -> bool:
    """Whether the words before a figure compare: 比目标高, 超额完成."""
    return _GAP.match(name) is not None


def tells_result(name: str) -> bool:
    """Whether a name only says that something came of the plan told before: 实际完成, 建成."""
    return _ACTUALLY.fullmatch(name) is not None


def tells_plan(text: str, start: int) -> bool:
    """Whether the words before `start` make a plan or a target of the figure there."""
    return _PLANNED.search(text, max(0, start - _LOOK_BEFORE), start) is not None


def without_plan(name: str) -> str:
    """What is planned: 适老化改造 of 适老化改造目标."""
    return _PLAN_WORDS.sub("", name)
