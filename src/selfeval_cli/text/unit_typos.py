"""The unit that was probably meant by a word that is none: 万园 for 万元, 平米方 for 平方米."""

from __future__ import annotations

from functools import lru_cache

from .normal_form import fold
from .numerals import MULTIPLIERS
from .units import known_spellings, split_unit

# One character has no near neighbours by spelling, only by sound or shape.
_CONFUSED = dict(
    pair
    for pairs in (
        "园元 原元 远元 源元 圆元 员人 仁人 入人 各个 箇个 個个 加家 嫁家 钟宗 综宗 棕宗 明名 铭名 此次 刺次 冬栋 动栋 冻栋 调条 向项 像项 相项 母亩 "
        "牧亩 顿吨 护户 沪户 坐座 俩辆 量辆 中钟 之支 唱场 畅场 厂场 建件 健件 陪倍 培倍 其起 列例 做作"
    ).split()
    for pair in [(pairs[0], pairs[1])]
)


@lru_cache(256)
def nearest_unit(text: str) -> str | None:
    """Return the known spelling nearest to an unknown unit, with its multiplier; None where nothing is near."""
    word = fold(text).strip()
    if not word or len(word) > 12 or split_unit(word) is not None:
        return None
    for length in (2, 1, 0):
        head, rest = word[:length], word[length:]
        if not rest or (length and head not in MULTIPLIERS):
            continue
        for near in (_by_sound(rest), _by_spelling(rest)):
            if near is not None and split_unit(head + near) is not None:
                return head + near
    return None


def _by_sound(word: str) -> str | None:
    """The word with its confused characters put right."""
    mended = "".join(_CONFUSED.get(character, character) for character in word)
    return mended if mended != word else None


def _by_spelling(word: str) -> str | None:
    """The spelling one edit away: swapped, one character other, missing or too many; at least half of it must be right."""
    if len(word) < 2:
        return None
    best: tuple[int, str] | None = None
    for spelling in known_spellings():
        if len(spelling) < 2 or abs(len(spelling) - len(word)) > 1:
            continue
        distance = _distance(word, spelling)
        if distance is not None and (best is None or (distance, spelling) < best):
            best = (distance, spelling)
    return best[1] if best is not None else None


def _distance(word: str, spelling: str) -> int | None:
    """0 for the same letters in other case or order, 1 for one edit, None beyond."""
    if word.lower() == spelling.lower() or sorted(word) == sorted(spelling):
        return 0
    if len(word) == len(spelling):
        wrong = sum(a != b for a, b in zip(word, spelling, strict=True))
        return 1 if wrong == 1 and len(word) > 2 else None
    longer, shorter = (word, spelling) if len(word) > len(spelling) else (spelling, word)
    if len(shorter) < 2:
        return None
    return 1 if any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))) else None
