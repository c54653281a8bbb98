"""Figures in cells: numbers, rates and points as the format wants them, exact, or None where a cell says something else."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.text.normal_form import fold

_BLANK = re.compile(r"[-/\\*※~_.…、·()+\s]*")
_BLANK_WORDS = frozenset(("无", "暂无", "空", "N/A", "n/a", "NA", "#N/A", "#DIV/0!", "#REF!", "#VALUE!", "无此项"))
_NUMBER = re.compile(r"([+-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?")
_BARE = re.compile(r"[+-]?[0-9][0-9,]*(?:\.[0-9]+)?")
_LONGEST = 20
_MONEY = ("亿元", "万元", "元")
SIGNS = {
    ">=": "≥", "≥": "≥", "=>": "≥", "大于等于": "≥", "不低于": "≥", "不少于": "≥", "不小于": "≥", "大于或等于": "≥",
    "<=": "≤", "≤": "≤", "=<": "≤", "小于等于": "≤", "不高于": "≤", "不超过": "≤", "不大于": "≤", "小于或等于": "≤",
    "=": "=", "==": "=", "等于": "=", ">": ">", "大于": ">", "<": "<", "小于": "<",
}  # fmt: skip
"""What columns of signs (指标性质) have for the five comparisons."""
_COMPARED = re.compile(r"[≥≤><=]|不低于|不少于|不高于|不超过|大于|小于|至少|不大于|不小于")


class Amount(NamedTuple):
    """A number with the unit that stands in its cell, if any."""

    number: Decimal
    unit: str = ""


def is_blank(text: str | None) -> bool:
    """Whether a cell says nothing: blank, —, /, *, 无 and their like. Never zero."""
    if text is None:
        return True
    plain = fold(text).strip()
    return plain in _BLANK_WORDS or _BLANK.fullmatch(plain) is not None


def read_amount(text: str) -> Amount | None:
    """A number that a cell consists of, with its unit (万元, %, 分) where one stands behind it; None for anything else."""
    plain = "".join(fold(text).split()).removeprefix("¥").removeprefix("￥")
    found = _NUMBER.match(plain)
    if found is None or len(found[0]) > _LONGEST:
        return None
    number = Decimal(found[1] + found[2].replace(",", "") + (found[3] or ""))
    unit = plain[found.end() :]
    return Amount(number, unit) if unit in ("", "%", "分", *_MONEY) else None


def read_points(text: str) -> Amount | None:
    """Points in a cell: `10`, `9.5分`, `10%`; None for anything else."""
    amount = read_amount(text)
    return amount if amount is not None and amount.unit in ("", "分", "%") else None


def read_sign(text: str) -> str | None:
    """The comparison that a cell of signs has; None where it has another word."""
    return SIGNS.get("".join(fold(text).split()))


def is_bare_number(text: str) -> bool:
    """Whether a value is a mere number, to which a unit may be added."""
    return _BARE.fullmatch("".join(fold(text).split())) is not None


def join_value(sign: str | None, value: str, unit: str) -> str:
    """Sign, value and unit of three cells as one writes them: `≥95%`. Words (达成预期指标) take neither."""
    plain = fold(value)
    ends_in_number = re.search(r"[0-9]$", plain) is not None
    has_number = re.match(r"[+-]?\s*[0-9]", plain) is not None
    whole = value
    if sign and has_number:
        whole = sign + whole
    if unit and ends_in_number and (has_number or _COMPARED.match(plain)):
        whole += unit
    return whole


def as_percent(fraction: Decimal) -> Decimal:
    """0.9767 as 97.67, with no digit more or less."""
    return fraction.scaleb(2) if (fraction.as_tuple().exponent or 0) != 0 else fraction * 100


def plain_text(number: Decimal) -> str:
    """The digits of a number, without an exponent."""
    return format(number, "f")
