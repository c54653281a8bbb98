"""The number of a figure as it is written: Arabic digits with their marks, mixed with 万 and 亿, or a Chinese numeral."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from .numerals import LONGEST_NUMERAL, MULTIPLIERS, numeral_end, read_numeral
from .patterns import lazy_pattern
from .units import match_unit

LONGEST_NUMBER = 20
"""Digits beyond which a number is a mistake: the world's money needs sixteen. Sums and products of such numbers stay exact in 28 digits."""
LARGEST_EXPONENT = 15

_ONE = Decimal(1)
_DIGITS = re.compile(r"[0-9]++(?:[,.][0-9]++){0,14}+(?:[eE][+-]?[0-9]++)?")
_GROUPED = lazy_pattern(r"[0-9]{1,3}(?:,[0-9]{3})++(?:\.[0-9]++)?")
_SPACED = lazy_pattern(r"[0-9]{1,3}(?: [0-9]{3})++(?:\. ?[0-9]++)?(?![0-9])|[0-9]++\. [0-9]++(?![0-9.])")
_CHAIN = re.compile(r"([十百千]?万亿|[十百千]?[万亿]|[百千])(?=[0-9])")
_LINK = lazy_pattern(r"([0-9]++(?:\.[0-9]++)?)([百千]?[万亿]|[百千])?")


class Number(NamedTuple):
    """A number in text, up to its last digit; the multiplier only where it stands inside (3万5千) or ends a Chinese numeral."""

    end: int
    number: Decimal
    multiplier: Decimal = _ONE
    multiplier_text: str = ""
    spelled: bool = False
    problem: str | None = None


def match_number(text: str, start: int, *, prose: bool, raw: str) -> Number | None:
    """Read the number at `start` of folded `text`; None where there is none, `problem` where the digits make no number."""
    found = _DIGITS.match(text, start)
    if found is None:
        return _spelled(text, start)
    end, written = found.end(), found[0]
    if text[end : end + 2].replace(". ", " ")[:1] == " ":
        spaced = _SPACED.match(text, start)
        if spaced is not None and spaced.end() > end and (not prose or _is_one_number(text, start, spaced.end())):
            if ". " in spaced[0] and not prose and start == 0 and len(written) < 3 and int(written) <= 20:
                return _impossible(spaced.end(), "malformed-number")  # 1. 5次 may be item 1, or 1.5次
            end, written = spaced.end(), spaced[0].replace(" ", "")
    if "," in written:
        mark = raw.find("，", start, end)
        if _GROUPED.fullmatch(written) is None:
            if mark >= 0 and prose:  # a comma of the sentence: 2021，35个
                head = match_number(text[start:mark], 0, prose=prose, raw=raw[start:mark])
                return head._replace(end=start + head.end) if head is not None else None
            return _impossible(end, "bad-thousands")
        if mark >= 0 and prose and "." not in written:  # 3，418.60万元 can be nothing else
            return _impossible(end, "ambiguous-comma")
        written = written.replace(",", "")
    if len(written) - ("." in written) > LONGEST_NUMBER:
        return _impossible(end, "too-large")
    if written.count(".") > 1:
        return _impossible(end, "malformed-number")
    if "e" in written or "E" in written:
        return _scientific(end, written)
    chain = _CHAIN.match(text, end)
    if chain is not None:
        return _chained(text, chain, written)
    return Number(end, Decimal(written))


def _is_one_number(text: str, start: int, end: int) -> bool:
    """Whether digits with blanks between them are one number in prose, 1 285人次, 91. 4、88. 6分.

    A unit follows, or the clause ends; and neither a line (1. 5次) nor other digits begin it.
    """
    before = text[max(0, start - 3) : start].rstrip(" ")
    if not before or before[-1] in "\n。." or (before[-1].isascii() and before[-1].isalnum()):
        return False
    if text.find(". ", start, end) >= start + 1 and text[end : end + 1] in "、,;。)和与":
        return True
    if text[end : end + 1] in ("至", "到", "-", "~") and text[end + 1 : end + 2].isdecimal():  # 3 000至3 500个
        return True
    behind = end + (text[end : end + 1] == " ")
    return match_unit(text, behind + (text[behind : behind + 1] in ("余", "多"))) is not None


def _impossible(end: int, problem: str) -> Number:
    return Number(end, Decimal(0), problem=problem)


def _scientific(end: int, written: str) -> Number:
    if abs(int(written.lower().partition("e")[2])) > LARGEST_EXPONENT:
        return _impossible(end, "too-large")
    return Number(end, Decimal(format(Decimal(written), "f")))


def _chained(text: str, first: re.Match[str], written: str) -> Number:
    """3万5千, 1亿2000万: each part smaller than the one before; told on the first multiplier, so 3.5 万, 1.2000 亿."""
    scale = smallest = MULTIPLIERS.get(first[1])
    if scale is None or smallest is None or "." in written:
        return _impossible(first.end(), "malformed-number")
    total, position = Decimal(written) * scale, first.end()
    for _ in range(4):
        link = _LINK.match(text, position)
        if link is None:
            break
        position = link.end()
        step = MULTIPLIERS[link[2]] if link[2] is not None else _ONE
        if len(link[1]) > LONGEST_NUMBER or step >= smallest or Decimal(link[1]) * step >= smallest:
            return _impossible(position, "malformed-number")
        if link[2] is None and len(link[1].partition(".")[0]) != len(str(smallest)) - 1:
            return _impossible(position, "malformed-number")  # 3万5: 35000 or 30005
        total, smallest = total + Decimal(link[1]) * step, step
        if step == 1:
            break
    number = total / scale
    places = (scale / smallest).adjusted()
    return Number(
        position, number if -_exponent(number) >= places else number.quantize(_ONE.scaleb(-places)), scale, first[1]
    )


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _spelled(text: str, start: int) -> Number | None:
    end = numeral_end(text, start)
    if end == start or end - start > LONGEST_NUMERAL:
        return None
    found = read_numeral(text[start:end])
    if found is None:
        return None
    if found.multiplier == 1:
        return Number(end, found.number, spelled=True)
    tail = "万亿" if text.endswith("万亿", start, end) else text[end - 1]
    return Number(end, found.number, found.multiplier, tail, True)
