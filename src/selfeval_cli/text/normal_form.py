"""One spelling for characters that mean the same, so that the grammar has one form to match.

Every fold replaces one character by one character: an offset in the folded text is the same offset in the original.
"""

from __future__ import annotations

import re

_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\ufeff\u2060"
)
_PAIRS = (
    ("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\ufe58\u2500", "-"),  # hyphens, dashes, minus
    ("\u301c\u223c\u02dc", "~"),
    ("\u2044\u2215", "/"),
    ("\u2022\u30fb\u2027\u2219\u22c5\u00b7", "·"),
    ("\u2a7e\u2267", "≥"),
    ("\u2a7d\u2266", "≤"),
    ("\ufe6a", "%"),
    ("\ufe64", "<"),
    ("\ufe65", ">"),
    ("\ufe66", "="),
    ("\ufe55", ":"),
    ("\ufe50", ","),
    ("\u25cb\u25ef", "〇"),
    ("萬", "万"),
    ("億", "亿"),
    ("兩", "两"),
    *zip(
        "預決執總額減長個處項實際產業費標經濟務績資專於為與發計劃達質數開關條區縣鎮鄉國財較率戶萬",
        "预决执总额减长个处项实际产业费标经济务绩资专于为与发计划达质数开关条区县镇乡国财较率户万",
        strict=True,
    ),
    *zip(
        "⺁⺃⺒⺝⺟⺠⺫⺬⺼⻁⻂⻄⻅⻆⻉⻊⻋⻐⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻳",
        "厂乚巳月母民目示月虎衤西见角贝足车钅长长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟",
        strict=True,
    ),
)
_FOLDS: dict[str, str] = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FOLDS.update((space, " ") for space in _SPACES)
_FOLDS.update((one, folded) for many, folded in _PAIRS for one in many)

# One class, so that the usual text (nothing to fold) costs one search and no copy.
_FOLDABLE = re.compile("[\uff01-\uff5e\u2f00-\u2fd5\uf900-\ufaff" + _SPACES + "".join(many for many, _ in _PAIRS) + "]")


def fold(text: str) -> str:
    """Return `text` with full-width forms, odd spaces, dashes and Kangxi radicals in their plain spelling, of the same length."""
    if text.isascii() or _FOLDABLE.search(text) is None:
        return text
    return _FOLDABLE.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    character = found[0]
    return _FOLDS.get(character) or _radical(character)


def _radical(character: str) -> str:
    """The character that a Kangxi radical looks like (⽉ is 月); PDF text is full of them."""
    from unicodedata import normalize

    plain = _FOLDS[character] = normalize("NFKC", character)
    return plain
