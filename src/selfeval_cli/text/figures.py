"""One figure in text, found from its number: sign, number, multiplier, unit, range, and the words that soften or bound it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from .bounds import bound_after, bound_before
from .numbers_written import Number, match_number
from .numerals import read_numeral
from .patterns import lazy_pattern
from .quantity import Approximation, Dimension, Quantity
from .units import DOLLAR, PERCENT, PERMILLE, YUAN, UnitMatch, match_unit

_ONE = Decimal(1)
_RANGE = re.compile(r"\s{0,2}[-~至到]\s{0,2}(?=[0-9一二两三四五六七八九十百])")
_GAP = re.compile(r"[ \t\n\r]{0,4}")
_HALF = Decimal("0.5")
_MINUTES_OR_MARKS = "分"
_SECONDS = frozenset(("秒", "秒钟"))
_HOURS = frozenset(("小时", "个小时", "时"))

_CONVERTED = frozenset(
    (Dimension.DURATION, Dimension.MONEY, Dimension.LENGTH, Dimension.MASS, Dimension.VOLUME, Dimension.AREA)
)

# In numerals 一批, 三方, 一次性, 一级 are words, not amounts; behind Arabic digits the same characters are units.
_VAGUE_COUNTERS = frozenset("批方点部种类门分面线环路道字度节代样层里平级列首版孔眼集句则声室厂校款具把副双根包")
# In prose a numeral of one character is an amount only with these; 三个代表, 五项机制, 两条线 are names as often as not.
_SURE_COUNTERS = frozenset(
    "名 家 户 宗 栋 座 台 套 辆 册 份 支 场次 人次 户次 家次 株 棵 盏 艘 架 枚 亩 公顷 公里 平方米 万平方米 吨 %".split()
)
_FIRST_OF_SURE = frozenset([*(word[0] for word in _SURE_COUNTERS), *"万亿余多个 \n"])
_ORDERED = frozenset("届 期 卷 集 轮 次 年 月 日 元".split())  # 十三届, 二十次全会: numbers of order
_SET_PHRASES = lazy_pattern(
    r"一(?:次性|站式|对一|件事|门式|张网|张图|家人|家亲|个样|项项|条龙|条心|条街|盘棋|[\u3400-\u9fff]一)"
)
_NOT_BEFORE_NUMERAL = frozenset("第统唯划同专单逐初周期拜五七十双数几上万每任另又再某这那哪")


class Figure(NamedTuple):
    """A figure and where it stands; `problem` (with no quantity) for a number that cannot be one."""

    start: int
    end: int
    quantity: Quantity | None
    problem: str | None
    spelled: bool  # in Chinese numerals


class _Measure(NamedTuple):
    number: Number
    end: int
    unit: UnitMatch | None
    odd: bool


def match_figure(text: str, start: int, floor: int = 0, *, prose: bool, raw: str | None = None) -> Figure | None:
    """Read the figure whose number begins at `start` of folded `text`; words before it are looked for back to `floor`.

    In `prose` a number needs a known unit; in a short string it may stand alone. `raw` is the text before folding.
    """
    raw = text if raw is None else raw
    measure = _measure(text, start, prose=prose, raw=raw)
    if measure is None:
        return None
    spelled = measure.number.spelled
    if measure.number.problem is not None:
        return Figure(start, measure.end, None, measure.number.problem, spelled)
    measure, upper, problem = _range(text, measure, prose=prose, raw=raw)
    if problem is not None:
        return Figure(start, measure.end, None, problem, spelled)
    if measure.unit is None and prose:
        return None
    begin, negative = _sign(text, raw, start, floor)
    currency = text[begin - 1 : begin] if begin > floor else ""
    if currency and currency in "¥￥$":
        begin, minus = _sign(text, raw, begin - 1, floor)
        negative = negative or minus
    begin, approximation, comparison = bound_before(text, begin, floor)
    unit = measure.unit
    timely = (
        unit is not None and unit.unit is not None and unit.unit.dimension in (Dimension.DURATION, Dimension.WORKDAYS)
    )
    end, softened, limit = bound_after(text, measure.end, timely=timely)
    if measure.odd:
        softened = Approximation.ODD
    number = -measure.number.number if negative else measure.number.number
    quantity = Quantity(
        (begin, end),
        number,
        (unit.multiplier if unit is not None else _ONE) * measure.number.multiplier,
        unit.unit if unit is not None else None,
        measure.number.multiplier_text + (unit.text if unit is not None else ""),
        upper,
        approximation or softened,
        comparison or limit,
    )
    if currency and currency in "¥￥$":
        quantity = _in_currency(quantity, currency)
    return Figure(begin, end, quantity, None, spelled)


def _in_currency(quantity: Quantity, sign: str) -> Quantity:
    """¥125,000.00 is 元; $12.5万 and $12.5万元 are 美元, which nothing converts."""
    if quantity.unit is not None and quantity.unit is not YUAN:
        return quantity
    return quantity._replace(unit=DOLLAR if sign == "$" else YUAN, unit_text=quantity.unit_text or sign)


def _measure(text: str, start: int, *, prose: bool, raw: str) -> _Measure | None:
    """A number with what follows it up to its unit."""
    if text.startswith("百分之", start) or text.startswith("千分之", start):
        if text.startswith("百分之百", start):
            number: Number | None = Number(start + 4, Decimal(100), spelled=True)
        else:
            number = match_number(text, start + 3, prose=prose, raw=raw)
        if number is None:
            return None
        unit = PERCENT if text[start] == "百" else PERMILLE
        return _Measure(number, number.end, UnitMatch(number.end, _ONE, unit, unit.symbol), False)
    if text[start] == "半":
        return None if prose else _half(text, start)
    number = match_number(text, start, prose=prose, raw=raw)
    if number is None:
        return None
    if number.problem is not None:
        return _Measure(number, number.end, None, False)
    end, odd = number.end, False
    if text[end : end + 2] in (" 余", " 多"):
        end += 1
    if text[end : end + 1] in ("余", "多") and (found := match_unit(text, end + 1)) is not None:
        end, odd = end + 1, True
    else:
        end = number.end
    found = _unit_behind(text, end)
    if number.spelled:
        if (
            found is None and not odd and end - start > 1 and text[end - 1] in "百千"
        ):  # 五千瓦时: 千 belongs to the unit
            shorter = read_numeral(text[start : end - 1])
            longer = match_unit(text, end - 1)
            if shorter is not None and longer is not None and longer.unit is not None and longer.multiplier == 1:
                number, end, found = number._replace(end=end - 1, number=shorter.number), end - 1, longer
        if not _counts(text, start, end, found, prose=prose):
            return None
    if found is None:
        return _Measure(number, end, None, odd)
    odd = odd or "余" in text[end : found.end] or "多" in text[end : found.end]
    number, found = _halves(text, number, found)
    return _compound(text, _Measure(number, found.end, found, odd), prose=prose, raw=raw)


def _half(text: str, start: int) -> _Measure | None:
    """半年, 半个月, 半小时."""
    unit = match_unit(text, start + 1)
    if unit is None or unit.unit is None or unit.unit.dimension is not Dimension.DURATION:
        return None
    return _Measure(Number(unit.end, _HALF, spelled=True), unit.end, unit, False)


def _unit_behind(text: str, end: int) -> UnitMatch | None:
    """The unit directly behind the number or after blanks; after a line's end, too, since lines break anywhere in prose."""
    found = match_unit(text, end)
    if found is None:
        gap = _GAP.match(text, end)
        if gap is not None and gap.end() > end:
            found = match_unit(text, gap.end())
    return found


def _counts(text: str, start: int, end: int, found: UnitMatch | None, *, prose: bool) -> bool:
    """Whether a Chinese numeral is an amount: 十二名 is, 统一, 一体化, 三方, 第一次, 一批 are not."""
    before = text[start - 1 : start]
    if before in _NOT_BEFORE_NUMERAL and before:
        return False
    numeral = text[start:end]
    if found is None:
        return not prose and start == 0 and end == len(text)
    if found.unit is None:
        return not prose or found.end == len(text)
    if len(numeral) == 1 and (found.text in _VAGUE_COUNTERS or _SET_PHRASES.match(text, start) is not None):
        return False
    if not prose:
        return True
    if found.text not in _SURE_COUNTERS:
        return (
            len(numeral) > 1
            and found.unit.dimension is not Dimension.DURATION
            and (found.text not in _ORDERED or numeral[-1] in "万亿")
        )
    return numeral != "一"


def may_count(text: str, start: int, end: int) -> bool:
    """Whether the numeral from `start` to `end` can be an amount in prose, told from its neighbours alone; most can not."""
    if start and text[start - 1] in _NOT_BEFORE_NUMERAL:
        return False
    if end - start > 1 or text[start] in "百千":
        return True
    return text[start] != "一" and text[end : end + 1] in _FIRST_OF_SURE


def _halves(text: str, number: Number, found: UnitMatch) -> tuple[Number, UnitMatch]:
    """一年半, 2个半月: half of the unit is part of the figure."""
    if (
        found.unit is not None
        and found.unit.dimension is Dimension.DURATION
        and text[found.end : found.end + 1] == "半"
    ):
        return number._replace(number=number.number + _HALF), found._replace(end=found.end + 1)
    if found.text == "个" and text[found.end : found.end + 1] == "半":
        rest = match_unit(text, found.end + 1) if text[found.end + 1 : found.end + 2] != "月" else match_unit("个月", 0)
        if rest is not None and rest.unit is not None and rest.unit.dimension is Dimension.DURATION:
            end = rest.end if text[found.end + 1 : found.end + 2] != "月" else found.end + 2
            return number._replace(number=number.number + _HALF), rest._replace(end=end)
    return number, found


def _compound(text: str, first: _Measure, *, prose: bool, raw: str) -> _Measure:
    """3小时20分钟 is 200 分钟, 5元3角 53 角: a measure in two units is told in the smaller one. 1个月15天 has no such sum."""
    unit = first.unit
    if unit is None or unit.unit is None or first.number.spelled:
        return first
    if unit.unit.dimension not in _CONVERTED and unit.text != _MINUTES_OR_MARKS:
        return first
    number = match_number(text, first.end, prose=prose, raw=raw)
    if number is None or number.problem is not None or number.spelled or unit.multiplier != 1:
        return first
    second = match_unit(text, number.end)
    unit, second = _as_minutes(unit, second, _SECONDS), _as_minutes(second, unit, _HOURS)
    if unit is None or unit.unit is None or unit.unit.dimension not in _CONVERTED:
        return first
    if second is None or second.unit is None or second.unit.dimension is not unit.unit.dimension:
        return first
    ratio, rest = divmod(unit.unit.factor, second.unit.factor)
    if (
        ratio <= 1
        or second.multiplier != 1
        or number.number >= ratio
        or first.number.number != first.number.number.to_integral_value()
    ):
        return first
    whole = number._replace(number=first.number.number * ratio + number.number)
    return _Measure(whole._replace(problem="mixed-units") if rest else whole, second.end, second, first.odd)


def _as_minutes(unit: UnitMatch | None, beside: UnitMatch | None, wanted: frozenset[str]) -> UnitMatch | None:
    """7分30秒, 2小时30分: here 分 is no mark but a minute."""
    if unit is None or beside is None or unit.text != _MINUTES_OR_MARKS or beside.text not in wanted:
        return unit
    minutes = match_unit("分钟", 0)
    return minutes._replace(end=unit.end) if minutes is not None else unit


def _range(text: str, first: _Measure, *, prose: bool, raw: str) -> tuple[_Measure, Decimal | None, str | None]:
    """The second half of 3-5个, 80%-90%, 8千至1万人: (the measure with its unit, the upper number, a problem)."""
    sign = _RANGE.match(text, first.end)
    if sign is None:
        return first, None, None
    second = _measure(text, sign.end(), prose=prose, raw=raw)
    if second is None or second.number.problem is not None:
        return first, None, None
    unit, other = first.unit, second.unit
    lower_scale = first.number.multiplier * (unit.multiplier if unit is not None else _ONE)
    upper_scale = second.number.multiplier * (other.multiplier if other is not None else _ONE)
    number = first.number
    if unit is None or unit.unit is None:
        if other is None and (prose or unit is not None):
            return first, None, None
        if unit is None and number.multiplier == 1 and other is not None:  # 3-5万元: both are 万元
            number = number._replace(multiplier=second.number.multiplier, multiplier_text=second.number.multiplier_text)
            unit, lower_scale = other, upper_scale
        elif other is not None:
            unit = UnitMatch(other.end, unit.multiplier if unit is not None else _ONE, other.unit, _joined(unit, other))
    elif other is None or other.unit != unit.unit:
        return first, None, None
    upper = second.number.number
    if upper_scale != lower_scale:
        upper = upper * upper_scale / lower_scale
    if upper <= number.number:
        return _Measure(number, second.end, unit, first.odd), None, "reversed-range"
    return _Measure(number, second.end, unit, first.odd or second.odd), upper, None


def _joined(first: UnitMatch | None, second: UnitMatch) -> str:
    own = first.text if first is not None else ""
    return own + (second.unit.symbol if second.unit is not None else "")


def _sign(text: str, raw: str, start: int, floor: int) -> tuple[int, bool]:
    """Where the figure begins with its sign, and whether it is negative. A dash after a word or a digit is no sign."""
    before = text[start - 1 : start] if start > floor else ""
    if before not in ("-", "+", "负") or not before or raw[start - 1] in "—–―":
        return start, False
    ahead = text[start - 2 : start - 1] if start - 1 > floor else ""
    if ahead and (ahead.isalnum() or ahead in ")%‰-+"):
        return start, False
    return start - 1, before != "+"
