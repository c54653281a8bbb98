"""Number formats of spreadsheets: a stored number as the text that people see in the cell."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

BUILT_IN: dict[int, str] = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    14: "yyyy-m-d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-m-d h:mm",
    27: 'yyyy"年"m"月"',
    28: 'm"月"d"日"',
    29: 'm"月"d"日"',
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    34: 'AM/PM h"时"mm"分"',
    35: 'AM/PM h"时"mm"分"ss"秒"',
    36: 'yyyy"年"m"月"',
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    41: "#,##0",
    42: "#,##0",
    43: "#,##0.00",
    44: "#,##0.00",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    49: "@",
    50: 'yyyy"年"m"月"',
    51: 'm"月"d"日"',
    52: 'yyyy"年"m"月"',
    53: 'm"月"d"日"',
    54: 'm"月"d"日"',
    55: 'AM/PM h"时"mm"分"',
    56: 'AM/PM h"时"mm"分"ss"秒"',
    57: 'yyyy"年"m"月"',
    58: 'm"月"d"日"',
}
"""Formats that files name by number only, those of Chinese Excel from 27 on."""

_TOKEN = re.compile(
    r'"(?P<text>[^"]*)"?|[\\!](?P<one>.)|[_*].|\[(?P<bracket>[^\]]*)\]?'
    r"|(?P<ampm>AM/PM|A/P|上午/下午)|(?P<exponent>[Ee][+-])|(?P<general>General|G/通用格式|GENERAL)"
    r"|(?P<digit>[0#?.,]+)|(?P<percent>%)|(?P<at>@)|(?P<slash>/)|(?P<date>[yYmMdDhHsSeEgGbB]+)|(?P<other>.)",
    re.DOTALL,
)
_ELAPSED = re.compile(r"[hms]+", re.IGNORECASE)
_ALL_DIGITS = "0." + "#" * 15
_LAST_DAY = 2_958_466  # after 9999-12-31


class _Form(NamedTuple):
    """What a format code asks for. `places` are the decimals shown at least and at most; None for the general form."""

    places: tuple[int, int] | None = None
    percents: int = 0
    thousands: int = 0
    digits: int = 1
    prefix: str = ""
    suffix: str = ""
    date: str = (
        ""  # the letters of the parts that are shown: y, m (month), d, h, n (minute), s, and H for elapsed hours
    )
    yearly: bool = False  # 年 behind a year alone


def show_number(number: str | float, code: str, *, from_1904: bool = False) -> str:
    """A stored number as the cell shows it, in plain digits: `97.67%` for 0.9767 under `0.00%`, `2023-11-18` for a date.

    A sheet counts in fifteen digits, and so 15258.190000000001 is 15258.19. Marks between thousands and brackets for a minus are left
    out, and a zero is a zero where an accounting format draws a dash: it is not blank. Text that is no number comes back as it is.
    """
    try:
        exact = Decimal(format(float(number), ".15g"))
    except (ValueError, OverflowError, InvalidOperation):
        return str(number)
    if not exact.is_finite():
        return str(number)
    form = _parse(code)
    if form.date and 0 <= exact < _LAST_DAY:
        return _show_date(exact, form, from_1904=from_1904)
    if form.places is None or form.date:
        return _plain(exact)
    shown = exact.scaleb(2 * form.percents - 3 * form.thousands)
    least, most = form.places
    if -shown.as_tuple().exponent > most:  # type: ignore[operator]  # finite: checked above
        shown = shown.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
    shown = Decimal(_plain(shown))
    if -shown.as_tuple().exponent < least:  # type: ignore[operator]
        shown = shown.quantize(Decimal(1).scaleb(-least))
    sign = "-" if shown < 0 else ""
    whole, point, rest = format(abs(shown), "f").partition(".")
    return f"{sign}{form.prefix}{whole.zfill(form.digits)}{point}{rest}{form.suffix}"


def _plain(number: Decimal) -> str:
    """Without zeros at the end, and without an exponent."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


@lru_cache(maxsize=512)
def _parse(code: str) -> _Form:
    """The first section of a format: the others only draw negative numbers, zero and text in their own way."""
    prefix, suffix, core, dates, literals = "", "", "", [], ""
    percents = 0
    for found in _TOKEN.finditer(code):
        kind, text = found.lastgroup, found.group()
        if text == ";":
            break
        literal = ""
        if kind in ("text", "one"):
            literal = found.group(kind)
        elif kind == "bracket":
            inside = found.group("bracket")
            if inside[:1] in "<>=" and inside:
                return _Form()  # which section counts depends on the number
            if _ELAPSED.fullmatch(inside):
                dates.append("H" if inside[0] in "hH" else inside[0].lower())
            literal = inside[1:].partition("-")[0] if inside.startswith("$") else ""
        elif kind in ("at", "exponent") or (kind == "slash" and core and not dates):
            return _Form()
        elif kind in ("digit", "general"):
            if not dates:
                core += text if kind == "digit" else _ALL_DIGITS
        elif kind == "date":
            dates += [letter.lower() for letter in dict.fromkeys(text)]
        elif kind == "percent":
            percents += 1
            literal = text
        elif kind == "other":
            literal = text
        literals += literal
        if core:
            suffix += literal
        else:
            prefix += literal
    if dates:
        return _Form(date=_date_parts(dates), yearly="年" in literals)
    return _number_form(core, percents, prefix, suffix)


def _number_form(core: str, percents: int, prefix: str, suffix: str) -> _Form:
    if not core.strip(",."):
        return _Form()
    digits = core.rstrip(",")
    whole, _, decimals = digits.partition(".")
    decimals = decimals.replace(",", "")
    return _Form(
        places=(len(decimals.rstrip("#?")), len(decimals)),
        percents=percents,
        thousands=len(core) - len(digits),
        digits=max(whole.count("0"), 1),
        prefix=prefix.lstrip(" -+"),
        suffix=suffix.rstrip(" )"),
    )


def _date_parts(letters: list[str]) -> str:
    """The parts shown. An m beside hours or seconds is minutes, any other the month; e is the year too."""
    parts = ""
    for place, letter in enumerate(letters):
        before = letters[place - 1] if place else ""
        after = letters[place + 1] if place + 1 < len(letters) else ""
        minutes = letter == "m" and (before in ("h", "H") or after == "s")
        parts += "n" if minutes else "y" if letter in "egb" else letter
    return parts


def _show_date(number: Decimal, form: _Form, *, from_1904: bool) -> str:
    if "H" in form.date:
        minutes = int((number * 1440).to_integral_value(ROUND_HALF_UP))
        return f"{minutes // 60}:{minutes % 60:02d}"
    # Excel believes in a 29th of February 1900: days before it count from one day later.
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 31 if number < 60 else 30)  # noqa: DTZ001  # no zone in a sheet
    moment = start + timedelta(seconds=int((number * 86_400).to_integral_value(ROUND_HALF_UP)))
    return " ".join(part for part in (_show_day(moment, form), _show_time(moment, form.date)) if part)


def _show_day(moment: datetime, form: _Form) -> str:
    if "d" in form.date:
        return f"{moment:%Y-%m-%d}" if moment.year >= 1000 else moment.date().isoformat()
    if "y" in form.date:
        return f"{moment.year}年{moment.month}月" if "m" in form.date else f"{moment.year}{'年' if form.yearly else ''}"
    return f"{moment.month}月" if "m" in form.date else ""


def _show_time(moment: datetime, parts: str) -> str:
    if not {"h", "n", "s"} & set(parts):
        return ""
    return f"{moment:%H:%M:%S}" if "s" in parts else f"{moment:%H:%M}"
