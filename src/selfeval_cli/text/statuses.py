"""The words that say whether a figure is a result, a forecast (预计, 概算) or a plan (拟, 计划, 力争).

A forecast told as a result is a finding, so these are words of intent only: 达成预期指标, 按计划完成 and 完成规划编制 are results.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .patterns import lazy_pattern
from .quantity import Span, Status


class _Word(NamedTuple):
    """A word, and what may not stand before it, must follow it, may not follow it (each by its first characters)."""

    word: str
    status: Status
    not_after: str = ""
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()


_FIGURE = tuple("0123456789一二两三四五六七八九十百千超近约达≥≤可将")
_DATE = ("于", "在年", "年", "明", "到20", "在20", "20")
_ACTS = tuple(
    "总投资 投资 建设 建成 新增 新建 引进 打造 推进 改造 扩建 用地 占地 面积 征收 提供 实现 完成 开工 竣工 投入 启用 举办 开展 总建筑 在建".split()
)
_SIGN = lazy_pattern("预[计估测期]|估计|测算|有望|概算|将|拟|计划|规划|谋划|力争|争取")
_WORDS = (
    _Word("预计", Status.FORECAST, "比较超按达与"),
    _Word("预估", Status.FORECAST),
    _Word("估计", Status.FORECAST),
    _Word("预测", Status.FORECAST, "", ("将", "可", "达", "为", "全年", "约", "数)")),
    _Word("测算", Status.FORECAST, "", ("可", "将")),
    _Word("有望", Status.FORECAST),
    _Word("预期", Status.FORECAST, "达成到合于照按比超出现", ("将", "可", "完成", "新增", "实现", *_FIGURE)),
    _Word("概算", Status.FORECAST, "", ("为", "达", "总", "投资", "额", ":", *_FIGURE), ("总额控", "调整", "执行")),
    _Word("将", Status.FORECAST, "", ("于", "达", "建成", "完成", "新增", "新建", "实现", "在明", "在年", "在20", "超", "突破")),
    _Word("拟", Status.PLAN, "模虚比草前", (), (*"定订态合真稿任人录", "上市")),
    _Word(
        "计划", Status.PLAN, "按照达成完超现度动年作原比较入该训据展据合项", (*_FIGURE, *_DATE, *_ACTS, "数)", "对", "选派", "培训", "安排"),
        ("完成率", "完成情", "投资额完", "投资完", "达成", "年度"),
    ),
    _Word("规划", Status.PLAN, "编制完间体性细项市庄该展成合据路", (*_FIGURE, *_DATE, *_ACTS), ("年限", "面积合格", "建设局", "建设部")),
    _Word("谋划", Status.PLAN, "", ("推进", "打造", "建设", "新建", "新增", "引进", "实施", "提供", *_FIGURE)),
    _Word("力争", Status.PLAN, "", (), ("上游",)),
    _Word("争取", Status.PLAN, "", ("于", "实现", "达", "完成", "新增", "建成", "年", "明", "今", "在20", "在年", "在明", *_FIGURE)),
)  # fmt: skip


def find_statuses(text: str) -> Iterator[tuple[Status, Span]]:
    """Yield every word of forecast or plan in folded `text`, in order."""
    if _SIGN.search(text) is None:
        return
    found = [
        (position, word)
        for word in _WORDS
        if word.word in text
        for position in _positions(text, word.word)
        if _intends(text, position, word)
    ]
    found.sort(key=lambda pair: pair[0])
    for position, word in found:
        yield word.status, (position, position + len(word.word))


def _positions(text: str, word: str) -> Iterator[int]:
    position = text.find(word)
    while position >= 0:
        yield position
        position = text.find(word, position + 1)


def _intends(text: str, position: int, word: _Word) -> bool:
    before = text[position - 1 : position]
    if before and before in word.not_after:
        return False
    after = text[position + len(word.word) : position + len(word.word) + 8].lstrip(" \n")
    if word.word == "拟" and "公告" in after:  # 拟征收土地公告: what is issued is the notice
        return False
    return not after.startswith(word.not_before) and (not word.before or after.startswith(word.before))
