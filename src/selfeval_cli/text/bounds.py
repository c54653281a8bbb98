"""The words and signs that soften a figure or make a limit of it: 近, 约, ≥, 不少于 before it; 以上, 以内, 左右 behind it."""

from __future__ import annotations

from .patterns import lazy_pattern
from .quantity import Approximation, Comparison

_APPROXIMATIONS = {
    Approximation.ABOVE: "超 超过 超过了 逾 突破 突破了 超出 已超",
    Approximation.NEARLY: "近 将近 接近 几近 近乎 几乎",
    Approximation.ABOUT: "约 大约 约为 约有 约达 约合 约计 大概 大致 大约为 大约有 ≈ 估约",
}
_COMPARISONS = {
    Comparison.AT_LEAST: "≥ >= => 不少于 不低于 不小于 不得少于 不得低于 不能少于 不能低于 至少 最少 最低 大于等于 大于或等于 不下于 不少於",
    Comparison.AT_MOST: "≤ <= =< 不超过 不高于 不多于 不大于 不得超过 不得高于 不得多于 不能超过 至多 最多 最高 小于等于 小于或等于 不超出 不超",
    Comparison.MORE: "> 大于 高于 多于",
    Comparison.LESS: "< 小于 低于 少于 不足 不到 不满 未满 未到 达不到 未达到 没达到 未达",
    Comparison.EQUAL: "= == 等于",
}
BEFORE: dict[str, tuple[Approximation | None, Comparison | None]] = {}
"""Each word before a figure and what it says."""

for _approximation, _words in _APPROXIMATIONS.items():
    BEFORE.update(dict.fromkeys(_words.split(), (_approximation, None)))
for _comparison, _words in _COMPARISONS.items():
    BEFORE.update(dict.fromkeys(_words.split(), (None, _comparison)))
_LONGEST = max(map(len, BEFORE))
_LAST = frozenset(word[-1] for word in BEFORE)

# 节约3万元 saves, 签约12家 signs: the word before ends in the same character.
_NOT_AFTER = {
    "约": "节签合制预违条公履特邀集简纽相立毁赴缔婉契续租",
    "近": "最附邻远靠就临亲走",
    "超": "赶反不高",
    "不到": "达做办想",
    "最多": "",
    "突破": "点",
    "最高": "历",
    "最低": "",
}
_CONNECTORS = " \t\n\r:"

_BEHIND = lazy_pattern(
    r"[ \t\n\r]{0,2}(?:\((?P<inner>不?含)(?:本数)?\)|含)?[ \t]?"
    r"(?:及?(?P<up>以上)|及?(?P<down>以下|之下)|(?P<within>以内|之内)|(?P<in>内(?![设部容涝外控生陆环科河存地河需]))|(?P<about>左右|上下)|(?P<odd>有余|余(?![额下地])|多(?=$|[,.;。，；、)])))"
    r"(?:\((?P<outer>不?含)(?:本数)?\))?"
)
_FIRST_BEHIND = frozenset(" \t\n\r(含及以之内左上有余多")


def bound_before(text: str, start: int, floor: int = 0) -> tuple[int, Approximation | None, Comparison | None]:
    """Look for such words that end at `start`, not before `floor`: where they begin, and what they say."""
    approximation: Approximation | None = None
    comparison: Comparison | None = None
    while True:
        end = start
        while end > floor and end > start - 2 and text[end - 1] in _CONNECTORS:
            end -= 1
        if end <= floor or text[end - 1] not in _LAST:
            return start, approximation, comparison
        for length in range(min(_LONGEST, end - floor), 0, -1):
            word = text[end - length : end]
            if word not in BEFORE:
                continue
            ahead = text[end - length - 1 : end - length] if end - length > floor else ""
            if ahead and ahead in _NOT_AFTER.get(word, ""):
                return start, approximation, comparison
            softer, limit = BEFORE[word]
            if (softer is not None and approximation is not None) or (limit is not None and comparison is not None):
                return start, approximation, comparison
            approximation, comparison = approximation or softer, comparison or limit
            start = end - length
            break
        else:
            return start, approximation, comparison


def bound_after(text: str, end: int, *, timely: bool) -> tuple[int, Approximation | None, Comparison | None]:
    """Look for such words at `end`: where they end, and what they say. A bare 内 bounds durations only (3个工作日内)."""
    if text[end : end + 1] not in _FIRST_BEHIND or end >= len(text):
        return end, None, None
    found = _BEHIND.match(text, end)
    if found is None or (found["in"] and not timely):
        return end, None, None
    without = "不含" in (found["inner"], found["outer"])
    if found["up"]:
        return found.end(), None, Comparison.MORE if without else Comparison.AT_LEAST
    if found["down"] or found["within"] or found["in"]:
        return found.end(), None, Comparison.LESS if without else Comparison.AT_MOST
    return found.end(), Approximation.ABOUT if found["about"] else Approximation.ODD, None
