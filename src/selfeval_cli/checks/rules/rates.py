"""Rules about rates: 100 % without a base (I234), and rates that do not follow from base and part (I235)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict, rule
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.rate_bases import (
    Count,
    ToldRate,
    find_base,
    find_base_elsewhere,
    find_part,
    find_part_elsewhere,
    is_share,
    list_counts,
    list_rates,
    shares_its_name,
    stem_of,
)
from selfeval_cli.checks.rules.rate_names import is_growth_name, is_rate_name, plain_name
from selfeval_cli.checks.rules.rates_in_words import judge_rates_in_words
from selfeval_cli.checks.rules.slips import is_magnitude_slip
from selfeval_cli.checks.rules.told_changes import figure_words
from selfeval_cli.checks.rules.unit_agreement import says_one_figure
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import divide, multiply
from selfeval_cli.scoring.intervals import Interval
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Comparison, Dimension, Quantity

_HUNDRED = Decimal(100)
# Money spent of money given: its base is the budget.
_OF_MONEY = ("预算", "资金", "经费", "支出", "专款", "支付", "拨付", "税")
_OF_CASES_AFTER_ALL = tuple("合规率 合格率 准确率 达标率 公开率 覆盖率 规范率 满意度 知晓率 满意率".split())
_NOT_OF_CASES = tuple(
    "执行率 支付率 支出率 拨付率 发放率 兑付率 兑现率 到账率 控制率 收益率 利润率 回报率 周转率 负债率 负荷率 利率 进度".split()
)
_SHARES_WITHOUT_THE_WORD = tuple("合格 达标 办结 覆盖 完好 通过 整改 化解 及格 成功".split())
# Averages over time or by size, which no whole number of the base need give.
_AVERAGES = tuple(
    "出勤 到岗 在岗 在位 入住 出租 使用率 利用率 开工 负荷 上座 进度 绿化 投资 面积 流失 周转 空置 电".split()
)
_FARTHEST = Decimal(15)  # points
# Of such an indicator's own cases the rate is surely one: 调解 812宗, 成功率.
_CASE_UNITS = frozenset("宗 件 起 例".split())
_CASE_ROOTS = ("成功", "办结", "化解", "结案", "处置", "调处", "达成")
_FRACTION = lazy_pattern(r"\s?[,(]?\s?(([0-9]{1,9})\s?/\s?([0-9]{1,9}))[^0-9./]{0,3}")


@rule("I234", "full-rate-without-base", Severity.NOTE, Basis.CUSTOM)
def full_rate_without_base(case: Case) -> Iterator[Verdict]:
    """A rate of exactly 100 % that does not say of how many."""
    for rate in case.once(list_rates):
        quantity, name = rate.quantity, rate.name
        if quantity.number != _HUNDRED or quantity.upper is not None or not _is_rate_of_cases(name):
            continue
        if name is not rate.entry.indicator.name and not rate.is_detail and _speaks_of_money(rate.entry.indicator.name):
            continue
        if quantity.approximation is not None or quantity.comparison not in (None, Comparison.EQUAL):
            continue
        if _is_founded(rate):
            yield PASSED
        elif case.was_left_out(rate.base_path) or _may_be_founded(case, rate.entry.path):
            yield Lacking(rate.path)
        else:
            yield _tell_baseless(rate)


def _is_rate_of_cases(name: str) -> bool:
    plain = plain_name(name)
    if plain.endswith(_OF_CASES_AFTER_ALL):
        return True
    if _speaks_of_money(name) or plain.endswith(_NOT_OF_CASES) or is_growth_name(name):
        return False
    return is_rate_name(name) or plain.endswith(_SHARES_WITHOUT_THE_WORD)


def _speaks_of_money(name: str) -> bool:
    return any(word in name for word in _OF_MONEY)


def _is_founded(rate: ToldRate) -> bool:
    indicator = rate.entry.indicator
    if rate.base is not None or indicator.parts or any(text.strip() for text in indicator.evidence):
        return True
    if not says_one_figure(rate.reading):  # 100%（86宗）
        return True
    own = f"{rate.entry.path}.actual"
    return any(count.path != own and shares_its_name(rate, count) for count in list_counts(rate))


def _may_be_founded(case: Case, path: str) -> bool:
    return bool(case.report.left_out) and any(case.was_left_out(f"{path}.{key}") for key in ("evidence", "parts"))


def _tell_baseless(rate: ToldRate) -> Hit:
    indicator = rate.entry.indicator
    params: dict[str, object] = {"name": rate.name, "value": figure_words(rate.reading.text, rate.quantity)}
    own = next((count for count in list_counts(rate) if count.path == f"{rate.entry.path}.actual"), None)
    if own is None or own.quantity.dimension is not Dimension.COUNT:
        return Hit(rate.path, params=params, span=rate.quantity.span)
    params |= {"indicator": indicator.name, "count": repeat_figure(own.reading)}
    related = (Related(own.path, "base"),)
    return Hit(rate.path, "own-count", params, span=rate.quantity.span, related=related)


@rule("I235", "rate-mismatch", Severity.ERROR, Basis.ARITHMETIC)
def rate_mismatch(case: Case) -> Iterator[Verdict]:
    """A rate that does not follow from its base and its counted part, or that no whole number of the base can give."""
    for rate in case.once(list_rates):
        quantity = rate.quantity
        if quantity.approximation is not None or quantity.comparison not in (None, Comparison.EQUAL):
            continue
        if quantity.upper is not None or quantity.number > _HUNDRED or not is_share(rate.name):
            continue
        verdict = _judge_fraction(rate) if "/" in rate.reading.text else _judge_rate(case, rate)
        if verdict is not None:
            yield verdict
    yield from judge_rates_in_words(case)


def _judge_rate(case: Case, rate: ToldRate) -> Verdict | None:
    base = find_base(rate) or (find_base_elsewhere(case, rate) if rate.base is None else None)
    if base is None:
        return None if rate.base is None else Lacking(rate.base_path)
    part = find_part(rate, base) or find_part_elsewhere(case, rate, base)
    if part is not None and _same_period(rate, part):
        if is_magnitude_slip(case, base.path) or is_magnitude_slip(case, part.path):
            return Lacking(rate.path)
        if rate.base is None and not _is_plausible(rate, base, part):
            return None
        return _compare(rate, base, part)
    if rate.base is not None or _is_surely_of(rate, base):
        return _judge_whole(rate, base)
    return None


def _is_plausible(rate: ToldRate, base: Count, part: Count) -> bool:
    """Whether a base that the report does not name may be meant: of 走访企业 640家 and 解决问题 120家 no 解决率 of 95 % is told."""
    if base.quantity.unit != part.quantity.unit or base.quantity.value <= 0:
        return False
    share = part.quantity.base_value / base.quantity.base_value * _HUNDRED
    return abs((_HUNDRED - share if part.missing else share) - rate.quantity.base_value) <= _FARTHEST


def _same_period(rate: ToldRate, part: Count) -> bool:
    """A part with a period of its own is of another time than the rate."""
    details = rate.entry.indicator.details
    own = details[rate.name].period if rate.is_detail else None
    other = details[part.name].period if ".details." in part.path and part.name in details else None
    return (own.text if own is not None else "") == (other.text if other is not None else "")


def _is_surely_of(rate: ToldRate, base: Count) -> bool:
    """Whether the indicator's own count is the base of a rate that names none: the cases of 调解 are those of its 成功率."""
    unit = base.quantity.unit
    if not rate.is_detail or unit is None:
        return False
    stem = stem_of(rate.name)
    return unit.symbol in _CASE_UNITS and stem in _CASE_ROOTS and stem not in rate.entry.indicator.name


def _compare(rate: ToldRate, base: Count, part: Count) -> Verdict:
    whole, counted = _limits(base.quantity), _limits(part.quantity)
    if whole.low is None or whole.high is None or counted.low is None or counted.high is None or whole.low <= 0:
        return Lacking(base.path)
    if part.missing:
        counted = Interval(whole.low - counted.high, whole.high - counted.low)
    if counted.low is None or counted.high is None or counted.low > whole.high or counted.high < 0:
        return Lacking(part.path)
    due = Interval(counted.low / whole.high * _HUNDRED, min(counted.high / whole.low * _HUNDRED, _HUNDRED))
    stated = rate.quantity.base_value
    step = rate.quantity.step
    if not Interval(stated - step / 2, stated + step / 2).apart(due):
        return PASSED
    cut_off = not Interval(stated, stated + step, high_open=True).apart(due)
    written = base.quantity.base_value
    amount = written - part.quantity.base_value if part.missing else part.quantity.base_value
    params: dict[str, object] = {
        "name": rate.name,
        "rate": figure_words(rate.reading.text, rate.quantity),
        "base": repeat_figure(base.reading),
        "part": repeat_figure(part.reading),
        "part_name": part.name,
        "due": f"{divide(multiply(amount, _HUNDRED), written, max(rate.quantity.decimals, 2)):f}%",
    }
    related = (Related(base.path, "base"), Related(part.path, "part"))
    if cut_off:
        return Hit(rate.path, "cut-off", params, Severity.NOTE, rate.quantity.span, related=related)
    sentence = "missing" if part.missing else "default"
    severity = None if part.sure and whole.low == whole.high else Severity.WARNING
    return Hit(rate.path, sentence, params, severity, rate.quantity.span, related=related)


def _limits(quantity: Quantity) -> Interval:
    """The values that a count or amount can stand for; without ends where it is softened."""
    if quantity.approximation is not None or quantity.comparison is not None or quantity.upper is not None:
        return Interval()
    half = Decimal(0) if quantity.exact else quantity.step / 2
    return Interval(quantity.base_value - half, quantity.base_value + half)


def _judge_whole(rate: ToldRate, base: Count) -> Verdict:
    """97 % of 3个: no whole number gives it. One in the last place is allowed, as where it was cut off."""
    count, stated = base.quantity, rate.quantity
    places = stated.decimals
    if count.number >= 100 * 10**places:  # some whole number always does
        return PASSED
    if not count.exact or count.value <= 0 or _is_average(rate.name):
        return Lacking(base.path)
    if stated.multiplier != 1 or stated.unit_text not in ("%", "％"):
        return Lacking(base.path)
    whole = int(count.number)
    scale = 10**places
    below, rest = divmod(int(stated.number.scaleb(places)) * whole, 100 * scale)
    if rest < whole or (100 * scale - rest < whole and below < whole):
        return PASSED
    numbers = (below, below + 1) if below < whole else (below,)
    unit = count.unit_text
    nearest = tuple(f"{number}{unit} = {_shown(number, whole, places)}%" for number in numbers)
    params: dict[str, object] = {
        "name": rate.name,
        "rate": figure_words(rate.reading.text, rate.quantity),
        "base": repeat_figure(base.reading),
        "nearest": nearest,
    }
    return Hit(
        rate.path,
        "whole",
        params,
        Severity.WARNING,
        rate.quantity.span,
        related=(Related(base.path, "base"),),
    )


@lru_cache(1024)
def _is_average(name: str) -> bool:
    return any(word in name for word in _AVERAGES)


def _shown(number: int, whole: int, decimals: int) -> str:
    return f"{divide(Decimal(100 * number), Decimal(whole), max(decimals, 1)):f}"


def _judge_fraction(rate: ToldRate) -> Verdict | None:
    """98.5%（790/812）: part and base stand in the value itself."""
    found = _FRACTION.fullmatch(fold(rate.reading.text), rate.quantity.span[1])
    if found is None:
        return None
    part, whole = Decimal(found[2]), Decimal(found[3])
    if not 0 < whole >= part:
        return None
    due = part * _HUNDRED / whole
    stated, step = rate.quantity.base_value, rate.quantity.step
    if abs(due - stated) <= step / 2:
        return PASSED
    params: dict[str, object] = {
        "name": rate.name,
        "rate": figure_words(rate.reading.text, rate.quantity),
        "fraction": found[1],
        "due": f"{divide(multiply(part, _HUNDRED), whole, max(rate.quantity.decimals, 2)):f}%",
    }
    if stated <= due < stated + step:
        return PASSED
    return Hit(rate.path, "fraction", params, span=rate.quantity.span)


RATE_RULES: tuple[Rule, ...] = (full_rate_without_base, rate_mismatch)
