"""Chinese numerals: 一百二十三万, 两千, 二〇二三, 三点五, 壹佰贰拾.

Strict on purpose: what could be a name (十四五, 三五, 一百二) is no number. The traditional 萬 億 兩 are folded by `normal_form`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from .patterns import lazy_pattern

LONGEST_NUMERAL = 40
"""Characters beyond which a run of numeral characters is not read."""

MULTIPLIERS: dict[str, Decimal] = {
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10_000),
    "十万": Decimal(100_000),
    "百万": Decimal(1_000_000),
    "千万": Decimal(10_000_000),
    "亿": Decimal(100_000_000),
    "十亿": Decimal(1_000_000_000),
    "百亿": Decimal(10_000_000_000),
    "千亿": Decimal(100_000_000_000),
    "万亿": Decimal(1_000_000_000_000),
}
"""What may stand between Arabic digits and a unit: 6千万元."""

_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_DIGITS.update(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True))
_UNITS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_SPELLED_TWENTIES = str.maketrans({"廿": "二十", "卅": "三十"})

NUMERAL_CHARACTERS = "".join(_DIGITS) + "".join(_UNITS) + "万亿廿卅"
"""The characters a numeral is made of, without 点."""

_NUMERAL = re.compile(f"[{NUMERAL_CHARACTERS}]+(?:点[{''.join(_DIGITS)}]+[万亿]*)?")
_YEAR_LIKE = lazy_pattern("[一二三四五六七八九〇零]{4}")


class Spelled(NamedTuple):
    """A numeral as number and multiplier: 一百二十三万 is 123 and 10000; a numeral without a final 万 or 亿 has multiplier 1."""

    number: Decimal
    multiplier: Decimal


def numeral_end(text: str, start: int) -> int:
    """Return the end of the longest run of numeral characters at `start`, in one linear step; `start` where there is none."""
    found = _NUMERAL.match(text, start)
    return found.end() if found is not None else start


def read_numeral(text: str) -> Spelled | None:
    """Read a whole Chinese numeral; None for anything else, including Arabic digits and malformed or colloquial forms."""
    if not text or len(text) > LONGEST_NUMERAL:
        return None
    text = text.translate(_SPELLED_TWENTIES)
    if "点" in text:
        return _with_decimals(text)
    if _YEAR_LIKE.fullmatch(text) or (
        len(text) > 1 and all(c in _DIGITS for c in text) and ("〇" in text or "零" in text)
    ):
        return Spelled(Decimal("".join(str(_DIGITS[c]) for c in text)), Decimal(1))
    value = _whole(text)
    if value is None:
        return None
    multiplier = 1
    if text.endswith("万亿"):
        multiplier = 10**12
    elif text[-1] in "万亿":
        multiplier = 10**4 if text[-1] == "万" else 10**8
    return Spelled(Decimal(value // multiplier), Decimal(multiplier))


def _with_decimals(text: str) -> Spelled | None:
    """三点五, 九十八点五, 三点五亿."""
    body = text.rstrip("万亿")
    tail = text[len(body) :]
    if tail and tail not in ("万", "亿", "万亿"):
        return None
    before, _, after = body.partition("点")
    whole = _section(before)
    if whole is None or not after or any(c not in _DIGITS for c in after):
        return None
    number = Decimal(f"{whole}.{''.join(str(_DIGITS[c]) for c in after)}")
    return Spelled(number, MULTIPLIERS[tail] if tail else Decimal(1))


def _whole(text: str) -> int | None:
    """A whole number with at most one 亿: what stands before it may itself have 万 (三万亿)."""
    if "亿" not in text:
        return _myriads(text)
    high, _, low = text.partition("亿")
    if "亿" in low:
        return None
    above = _myriads(high)
    below = _remainder(low, _myriads)
    if not above or below is None:
        return None
    return above * 10**8 + below


def _myriads(text: str) -> int | None:
    """A number below 10^8 with at most one 万."""
    if "万" not in text:
        return _section(text)
    high, _, low = text.partition("万")
    above = _section(high)
    below = _remainder(low, _section)
    if not above or below is None:
        return None
    return above * 10_000 + below


def _remainder(text: str, read: Callable[[str], int | None]) -> int | None:
    """What follows 万 or 亿: nothing, or a number; a lone digit (三万五) is colloquial and could mean two things."""
    if not text:
        return 0
    if len(text) == 1:
        return None
    return read(text[1:] if text[0] in "零〇" else text)


def _section(text: str) -> int | None:
    """A number below 10000, places strictly falling: 三千零五, 十五, 一百二十. A lone last digit after 百 or 千 needs 零."""
    if text in ("零", "〇"):
        return 0
    total, last, digit, gap = 0, 10_000, None, False
    for character in text:
        if character in _DIGITS:
            if digit is not None or (character in "零〇" and (gap or not total)):
                return None
            if character in "零〇":
                gap = True
            else:
                digit = _DIGITS[character]
            continue
        place = _UNITS.get(character)
        if place is None or place >= last:
            return None
        if digit is None:
            if place != 10 or total:
                return None
            digit = 1
        total, last, digit, gap = total + digit * place, place, None, False
    if digit is None:
        return total if total and not gap else None
    if last in (100, 1000) and not gap:
        return None
    return total + digit
