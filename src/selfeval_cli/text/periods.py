"""Calendar words: the period a figure covers (1-11月, 前三季度, 截至11月底) or the date that is itself the figure (2023年12月底前)."""

from __future__ import annotations

import re
from typing import NamedTuple

from .patterns import lazy_pattern
from .quantity import Comparison, Moment, Period, PeriodKind

_RELATIVE = {
    "今年": 0, "本年度": 0, "本年": 0, "当年": 0,
    "去年": -1, "上年度": -1, "上年": -1, "上一年度": -1, "上一年": -1, "前年": -2,
    "明年": 1, "次年": 1, "来年": 1, "下年度": 1, "下一年度": 1,
}  # fmt: skip
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# Numerals become digits and 十 a character of its own, one by one by character: 十一月 and 11月 are then one pattern, and it is cheap to compile.
_TEN = "\x01"
_DIGIT_OF = {**{c: str(i) for i, c in enumerate("〇一二三四五六七八九")}, "零": "0", "两": "2", "十": _TEN}
_YEAR = "(?:19|20)[0-9]{2}"
_MONTH = f"(?:1[0-2]|0?[1-9]|{_TEN}[12]?)"
_DAY = f"(?:[0-9]{{1,2}}|[23]?{_TEN}[1-9]?)"


# What every calendar expression has one of; a value without any is not looked at twice.
_SIGN = lazy_pattern(f"[年月季度天日周目当今全每至迄近]|{_YEAR}[-/.]")


_NUMERAL = lazy_pattern(rf"[{''.join(_DIGIT_OF)}]{{1,4}}+(?=\s?[年月日号季个至到、~-])")


_EXPRESSION = lazy_pattern(
    rf"""(?=[0-9{_TEN}截今本当去上下前明次来全第每近至到目迄年月季日周此])(?<![0-9.A-Za-z{_TEN}])(?:(?<![0-9],)|(?=[^0-9]))
        (?P<until>(?:截[至止](?:到|至)?|至|到)\s{{0,2}})?
        (?:
          (?P<iso>(?P<iy>{_YEAR})(?P<im>[-/.])(?P<imonth>1[0-2]|0?[1-9])(?P=im)(?P<iday>3[01]|[12][0-9]|0?[1-9])(?![0-9])
            (?:\s?[-~至到]\s?(?P<iy2>{_YEAR})(?P=im)(?P<im2>1[0-2]|0?[1-9])(?P=im)(?P<id2>3[01]|[12][0-9]|0?[1-9])(?![0-9]))?)
         |(?P<vague>(?<![项题科栏条])目前(?!期)|当前|至今|迄今(?:为止)?|此前|近(?:半|[0-9{_TEN}]{{1,2}})(?:年(?![级度])|个月|个季度|周|天|日)来?|近年来?|近期|近日)
         |(?P<each>每(?:半?年度?|个?季度?|个?月度?|个?星期|周|天|日)|[年月季日周]均|年(?=营业|营收|产[值量]|销[售量]|收入|利润|税收|接待|处理能力|加工|节[电水约]|发电|增收|流失率|削减|新增税|处置|供水))
         |(?P<whole>全年度?)
         |(?:(?:(?P<y>{_YEAR})(?:\s{{0,2}}年?\s?[-~至到]\s?(?P<yto>{_YEAR}))?\s{{0,2}}(?:(?P<school>学年)|年(?:度(?!假))?)
            |(?P<rel>{"|".join(sorted(_RELATIVE, key=len, reverse=True))}))\s{{0,2}})?
          (?:
             (?P<m1>{_MONTH})\s?(?:月份?)?\s?(?:(?P<d1>{_DAY})\s?[日号]\s?)?[-~至到]\s?
               (?:(?P<y2>{_YEAR})\s?年\s?)?(?P<m2>{_MONTH})\s?(?:月\s?(?P<d2>{_DAY})\s?[日号]|月份?)(?:底|末)?
            |(?<![之以此年月日])前\s?(?P<months>{_MONTH})\s?(?:个月|月(?![份底末上中下初]|[0-9]{{1,2}}[日号]))
            |(?P<m>[0-9]{{1,2}}|{_TEN}[12]?)\s{{0,2}}月(?!均|度|季|报|考|亮|饼)(?:\s{{0,2}}(?P<d>{_DAY})\s{{0,2}}[日号]|\s?(?P<part>底|末|初|中(?!旬)|上旬|中旬|下旬)|份)?
            |(?P<quarter>前[123]个?季度|第?[1234](?:[-~至、]第?[234])?季度|[上下]半年(?:度)?)(?P<qend>底|末)?
            |(?P<yearpart>年?(?:底|末|初|中)(?!期|小|考))
          )?
        )
        (?P<since>以来|起至今)?
        (?P<before>\s?(?:(?:之|以)?前(?![0-9{_TEN}]个?[季月]|期|后|往|述|言|列|端|移|进)))?""",
    re.VERBOSE | re.ASCII,
)


class CalendarMatch(NamedTuple):
    """A calendar expression and what it can mean: a period, and, where it is a date, a moment. `problem` for 13月, 2月30日."""

    start: int
    end: int
    period: Period | None
    moment: Moment | None
    problem: str | None = None


def find_calendar(text: str) -> list[CalendarMatch]:
    """Read every calendar expression of folded `text`, in order."""
    if _SIGN.search(text) is None:
        return []
    digits = _NUMERAL.sub(_digits, text)
    return [
        read
        for found in _EXPRESSION.finditer(digits)
        if found.end() > found.start() and (read := _read(found)) is not None
    ]


def _digits(found: re.Match[str]) -> str:
    return "".join([_DIGIT_OF[character] for character in found[0]])


def _read(found: re.Match[str]) -> CalendarMatch | None:
    span = found.span()
    if found["until"] in ("至", "到") and not (found["part"] or found["yearpart"] or found["vague"] or found["iso"]):
        begins = not span[0] or found.string[span[0] - 1] in ",;。\n"
        if not (begins and found["d"]):  # 至12月31日，实际支出…
            return None
    if found["vague"] or found["each"]:
        kind = PeriodKind.VAGUE if found["vague"] else PeriodKind.RECURRING
        return CalendarMatch(*span, Period(span, kind), None)
    if found["whole"]:
        return CalendarMatch(*span, Period(span, PeriodKind.YEAR, None, 0, 1, 12), None)
    year, shift = (int(found["y"]), 0) if found["y"] else (None, _RELATIVE.get(found["rel"] or "", 0))
    if found["iy2"]:
        first, last = int(found["imonth"]), int(found["im2"])
        return _span(
            found, (int(found["iy"]), first, int(found["iday"])), (int(found["iy2"]), last, int(found["id2"])), 0
        )
    if found["iso"]:
        return _date(found, int(found["iy"]), 0, int(found["imonth"]), int(found["iday"]))
    if found["m1"]:
        return _months(found, year, shift)
    if found["months"]:
        return CalendarMatch(*span, Period(span, PeriodKind.MONTHS, year, shift, 1, _small(found["months"])), None)
    if found["m"]:
        return _month(found, year, shift)
    if found["quarter"]:
        return _quarter(found, year, shift)
    if found["yearpart"]:
        return _year_part(found, year, shift)
    if found["y"] or found["rel"]:
        return _whole_year(found, year, shift)
    return None


def _small(written: str) -> int:
    """A month or day in digits, with a mark for 十: 十一 is 11, 二十五 is 25."""
    if _TEN not in written:
        return int(written)
    tens, _, ones = written.partition(_TEN)
    return 10 * int(tens or 1) + int(ones or 0)


def _last_day(month: int, year: int | None) -> int:
    leap = year is not None and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _DAYS[month - 1]


def _possible(month: int, day: int | None, year: int | None) -> bool:
    """Whether there is such a day; the 29th of February of an unnamed year may be."""
    return 1 <= month <= 12 and (day is None or 1 <= day <= _last_day(month, 2024 if year is None else year))


def _moment(found: re.Match[str], year: int | None, shift: int, month: int | None, day: int | None) -> Moment:
    return Moment(found.span(), year, month, day, Comparison.AT_MOST if found["before"] else Comparison.EQUAL, shift)


def _impossible(found: re.Match[str]) -> CalendarMatch:
    return CalendarMatch(*found.span(), None, None, "impossible-date")


def _date(found: re.Match[str], year: int | None, shift: int, month: int, day: int) -> CalendarMatch:
    span = found.span()
    if not _possible(month, day, year):
        return _impossible(found)
    if found["until"]:
        period = Period(span, PeriodKind.UNTIL, year, shift, 1, month, day)
    else:
        period = Period(span, PeriodKind.DAY, year, shift, month, month, day, None, day)
    return CalendarMatch(*span, period, _moment(found, year, shift, month, day))


def _month(found: re.Match[str], year: int | None, shift: int) -> CalendarMatch:
    month, span, part = _small(found["m"]), found.span(), found["part"]
    if not 1 <= month <= 12:
        return _impossible(found)
    if found["d"]:
        return _date(found, year, shift, month, _small(found["d"]))
    if found["since"]:
        return CalendarMatch(*span, Period(span, PeriodKind.VAGUE, year, shift), None)
    ends = part in ("底", "末", "下旬")
    day = None if part is None else _last_day(month, year) if ends else 20 if part[0] == "中" else 10
    if found["until"]:
        period = Period(span, PeriodKind.UNTIL, year, shift, 1, month, None if ends else day)
    elif day is None:
        period = Period(span, PeriodKind.MONTHS, year, shift, month, month)
    else:
        period = Period(span, PeriodKind.DAY, year, shift, month, month, day, None, day)
    return CalendarMatch(*span, period, _moment(found, year, shift, month, day))


def _months(found: re.Match[str], year: int | None, shift: int) -> CalendarMatch:
    """1-11月, 2022年10月-2023年9月, 1月1日至12月31日."""
    first_day = _small(found["d1"]) if found["d1"] else None
    last_day = _small(found["d2"]) if found["d2"] else None
    last_year = int(found["y2"]) if found["y2"] else year
    return _span(found, (year, _small(found["m1"]), first_day), (last_year, _small(found["m2"]), last_day), shift)


_Day = tuple[int | None, int, int | None]


def _span(found: re.Match[str], begin: _Day, end: _Day, shift: int) -> CalendarMatch:
    """From one day or month to another; whole months are told without days, one year without a last year."""
    (year, first, first_day), (last_year, last, day) = begin, end
    if not (_possible(first, first_day, year) and _possible(last, day, last_year)):
        return _impossible(found)
    backwards = last < first if last_year == year else year is not None and last_year is not None and last_year < year
    if backwards:
        return _impossible(found)
    first_day = None if first_day == 1 else first_day
    day = None if day is not None and day >= _last_day(last, last_year) else day
    period = Period(
        found.span(),
        PeriodKind.MONTHS,
        year,
        shift,
        first,
        last,
        day,
        None if last_year == year else last_year,
        first_day,
    )
    return CalendarMatch(*found.span(), period, None)


def _quarter(found: re.Match[str], year: int | None, shift: int) -> CalendarMatch:
    words, span = found["quarter"], found.span()
    if words.endswith(("半年", "半年度")):
        first, last = (1, 6) if words[0] == "上" else (7, 12)
    else:
        numbers = [int(character) for character in words if character.isdigit()]
        first, last = (1, numbers[-1] * 3) if words[0] == "前" else (numbers[0] * 3 - 2, numbers[-1] * 3)
    if last < first:
        return _impossible(found)
    kind = PeriodKind.UNTIL if found["until"] else PeriodKind.MONTHS
    period = Period(span, kind, year, shift, 1 if found["until"] else first, last)
    dated = found["before"] or (found["qend"] and not found["until"])
    return CalendarMatch(*span, period, _moment(found, year, shift, last, None) if dated else None)


def _year_part(found: re.Match[str], year: int | None, shift: int) -> CalendarMatch | None:
    """2023年底, 年末, 明年初: a point where it can be dated, else vague."""
    part, span = found["yearpart"], found.span()
    if not found["y"] and not found["rel"] and part[0] != "年":
        return None
    if part[-1] not in "底末":
        moment = _moment(found, year, shift, 1 if part[-1] == "初" else 6, None)
        return CalendarMatch(*span, Period(span, PeriodKind.VAGUE, year, shift), moment)
    if found["until"]:
        period = Period(span, PeriodKind.UNTIL, year, shift, 1, 12)
    else:
        period = Period(span, PeriodKind.DAY, year, shift, 12, 12, 31, None, 31)
    return CalendarMatch(*span, period, _moment(found, year, shift, 12, 31))


def _whole_year(found: re.Match[str], year: int | None, shift: int) -> CalendarMatch:
    span = found.span()
    last_year = int(found["yto"]) if found["yto"] else None
    if last_year is not None and year is not None and last_year <= year:
        return _impossible(found)
    if found["since"] or found["school"]:
        return CalendarMatch(*span, Period(span, PeriodKind.VAGUE, year, shift, last_year=last_year), None)
    period = Period(span, PeriodKind.UNTIL if found["until"] else PeriodKind.YEAR, year, shift, 1, 12)
    if last_year is not None:
        return CalendarMatch(*span, period._replace(last_year=last_year), None)
    dated = found["before"] or (year is not None and "度" not in found[0])
    return CalendarMatch(*span, period, _moment(found, year, shift, None, None) if dated else None)
