"""The numbers that Word puts before paragraphs by itself (一、 （一） 1.), which stand nowhere in their text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DIGITS = "〇一二三四五六七八九"
_PLACE = re.compile(r"%([1-9])")
_HIGHEST = 999
_LEVELS = 9


class _Level(NamedTuple):
    form: str = "decimal"
    text: str = ""
    start: int = 1
    suffix: str = "tab"
    legal: bool = False


class Numbering:
    """Counts the numbered paragraphs of one document in their order; lists of the same definition count together, as in Word."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, Mapping[int, int]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        for child in root if root is not None else ():
            name = _name(child)
            if name == "abstractNum":
                self._levels[_attribute(child, "abstractNumId")] = dict(map(_read_level, _children(child, "lvl")))
            elif name == "num":
                definition = _value(child, "abstractNumId")
                restarts = {
                    _whole(_attribute(override, "ilvl")): _whole(_value(override, "startOverride"))
                    for override in _children(child, "lvlOverride")
                    if _value(override, "startOverride")
                }
                self._lists[_attribute(child, "numId")] = (definition, restarts)

    def number(self, list_id: str, level: int) -> str:
        """The number of the next paragraph of this list and level as it is printed, with the blank behind it; "" for bullets."""
        definition, restarts = self._lists.get(list_id, ("", {}))
        levels = self._levels.get(definition, {})
        rule = levels.get(level)
        if rule is None or not 0 <= level < _LEVELS:
            return ""
        counts = self._counts.setdefault(definition, [None] * _LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for restarted, start in restarts.items():
                if 0 <= restarted < _LEVELS:
                    counts[restarted] = start - 1
        current = counts[level]
        counts[level] = (levels[level].start - 1 if current is None else current) + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        if rule.form in ("bullet", "none") or not rule.text:
            return ""

        def put(place: re.Match[str]) -> str:
            which = int(place[1]) - 1
            shown = levels.get(which, _Level())
            count = counts[which]
            value = shown.start if count is None else count
            return _FORMS.get("decimal" if rule.legal else shown.form, str)(value)

        text = _PLACE.sub(put, rule.text)
        return text if rule.suffix == "nothing" or not text[-1:].isalnum() else text + " "


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _children(element: Element, name: str) -> list[Element]:
    return [child for child in element if _name(child) == name]


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _value(element: Element, name: str) -> str:
    child = next(iter(_children(element, name)), None)
    return _attribute(child, "val") if child is not None else ""


def _whole(text: str) -> int:
    return min(int(text), _HIGHEST) if text.isdecimal() else 0


def _read_level(element: Element) -> tuple[int, _Level]:
    level = _Level(
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText"),
        _whole(_value(element, "start") or "1"),
        _value(element, "suff") or "tab",
        bool(_children(element, "isLgl")),
    )
    return _whole(_attribute(element, "ilvl")), level


def write_chinese(value: int) -> str:
    """A number from 0 to 999 in Chinese as sections are numbered: 十, 十二, 二十, 一百零五."""
    hundreds, rest = divmod(value, 100)
    tens, units = divmod(rest, 10)
    text = f"{_DIGITS[hundreds % 10]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and units:
        text += "零"
    return text + (_DIGITS[units] if units or not value else "")


def _letters(value: int) -> str:
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if value > 0 else str(value)


def _roman(value: int) -> str:
    text = ""
    for worth, sign in zip(
        (900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "cm d cd c xc l xl x ix v iv i".split(), strict=True
    ):
        times, value = divmod(value, worth)
        text += sign * times
    return text


def _enclose(first: str) -> Callable[[int], str]:
    return lambda value: chr(ord(first) + value - 1) if 1 <= value <= 20 else str(value)


_FORMS: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "japaneseCounting",
        ),
        write_chinese,
    ),
    "ideographDigital": lambda value: "".join(_DIGITS[int(digit)] for digit in str(value)),
    "decimalFullWidth": lambda value: "".join(chr(ord(digit) + 0xFEE0) for digit in str(value)),
    "decimalZero": lambda value: f"{value:02}",
    "decimalEnclosedCircle": _enclose("①"),
    "decimalEnclosedCircleChinese": _enclose("①"),
    "decimalEnclosedParen": _enclose("⑴"),
    "decimalEnclosedFullstop": _enclose("⒈"),
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
}
