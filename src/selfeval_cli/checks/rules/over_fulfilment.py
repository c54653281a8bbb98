"""Results far above their targets (I222, I223), and results that all equal them (I224): targets that asked for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Passed, Verdict, rule
from selfeval_cli.checks.rules.blank_text import is_blank
from selfeval_cli.checks.rules.execution_rows import is_execution_row
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.indicator_contents import may_have_lost
from selfeval_cli.checks.rules.slips import is_target_slip
from selfeval_cli.checks.rules.target_signs import find_wrong_sign
from selfeval_cli.messages.target_words import ASSUMED, fill_both
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.directions import is_handling, may_be_a_ceiling
from selfeval_cli.scoring.exact import divide, multiply, subtract
from selfeval_cli.text.alike_units import EVENTS, TIMES_SERVED, count_alike
from selfeval_cli.text.quantity import Approximation, Comparison, Dimension, Quantity, Reading, Status

PRACTICE_LIMIT = Decimal(130)
"""Percent of the target above which provincial systems and notices ask for the cause; the national text has no number."""
FAR_TOO_LOW = Decimal(200)
"""Percent of the target from which on the target itself is in doubt."""

_HUNDRED = Decimal(100)
_ONE = Decimal(1)
_SOFT = Decimal("0.9")  # 近, 约: surely nine tenths of it
# Rates of which anything near a half would be a failure: a target that low is none. Other percentages may double with good reason.
_NEAR_WHOLE = (
    "满意度",
    "满意率",
    "合格率",
    "成功率",
    "及时率",
    "按时率",
    "办结率",
    "达标率",
    "完成率",
    "准确率",
    "正确率",
)
_HALF_OF_ALL = Decimal(50)
_NOT_COUNTED = frozenset((Dimension.PERCENT, Dimension.POINTS, Dimension.MONEY, Dimension.DURATION, Dimension.WORKDAYS))
# Where none at all is wanted, such characters stand in the name; whatever work is done about it is named too (禁毒宣传).
_BAD = frozenset("乱黑臭污堵漏破损害灾死伤病欠逾误违禁赌毒盗骗假劣危患缺未不超零无积废弃摊焚裸")
_BAD_WORDS = "占道 扬尘 噪声 噪音 处罚 通报 约谈 追责 罚款 停电 停水 停工 停产 停课 断电 断水 中断 坍塌 爆炸 退费 退货 退件 申诉 复议 返贫 返还 传播 传染 抢险 救灾 救援 应急 突发 处突".split()
_BAD_UNITS = frozenset(("起", "例", "宗"))
_WHOLE_THINGS = (Dimension.COUNT, Dimension.NONE)
# What is done on purpose: here nobody means a ceiling by 0.
_OF_DEEDS = EVENTS | TIMES_SERVED | {"份", "册", "本", "套"}
_DEEDS = "组织 开展 举办 制作 印发 编制 建设 新建 新增 改造 修建 修缮 购置 采购 走访 调研 演出 比赛 评选 引进 招聘 种植 安装 更换 推广 研发 学习 申请 申报 发表 创建 培育 签约 落地 帮扶 服务 验收 接待 参加 参与".split()
_AT_MOST = (Comparison.AT_MOST, Comparison.LESS, Comparison.EQUAL)
_SOFTLY_BELOW = (Approximation.NEARLY, Approximation.ABOUT)
_MOST_EQUAL, _FREELY_EQUAL = 5, 3


class Excess(NamedTuple):
    """A result above its target: by how much (percent of the target; None where that is 0), and whether nothing in the report says that more is better."""

    entry: Entry
    percent: Decimal | None
    assumed: bool = False


def find_excesses(case: Case) -> tuple[tuple[Excess, ...], int]:
    """The results beyond 130 % (or the standard's limit) of what was asked, and how many results were looked at."""
    limit = min(PRACTICE_LIMIT, _limit(case) or PRACTICE_LIMIT)
    excesses = []
    judged = 0
    for entry in case.entries:
        score = entry.score
        if score is None:
            continue
        if score.met and score.direction == "higher":
            judged += 1
            if score.completion is not None and score.completion <= limit:
                continue
            found = _measure(entry, assumed=score.assumed)
        elif score.unjudged in ("direction-unknown", "unit-missing"):
            found = _exceeds_nothing(entry)
            judged += found is not None
        else:
            continue
        if found is None or (found.percent is not None and found.percent <= limit):
            continue
        if not is_execution_row(entry, case.standard) and not is_target_slip(case, entry):
            excesses.append(found)
    return tuple(excesses), judged


def _limit(case: Case) -> Decimal | None:
    """The standard's own limit of fulfilment, in percent."""
    fulfilment = case.standard.fulfilment if case.standard is not None else None
    return fulfilment.upper if fulfilment is not None else None


def _figures(entry: Entry) -> tuple[Quantity, Quantity] | None:
    target, actual = entry.indicator.target, entry.indicator.actual
    if target is None or actual is None or target.quantity is None or actual.quantity is None:
        return None
    return target.quantity, actual.quantity


def _measure(entry: Entry, *, assumed: bool) -> Excess | None:
    figures = _figures(entry)
    if figures is None or figures[0].upper is not None or find_wrong_sign(entry.indicator) is not None:
        return None
    wanted, result = figures
    if wanted.number == 0:
        return _exceeds_nothing(entry)
    if wanted.number < 0 or wanted.dimension is Dimension.POINTS:
        return None
    least = result.base_value
    if result.approximation in _SOFTLY_BELOW:
        least = multiply(least, _SOFT)
    if wanted.dimension in _WHOLE_THINGS and subtract(least, wanted.base_value) <= _ONE:
        return None  # two for one are 200 %, and no more than one
    percent = divide(multiply(least, _HUNDRED), wanted.base_value, 1)
    if wanted.dimension is Dimension.PERCENT:
        low = wanted.base_value <= _HALF_OF_ALL and entry.indicator.name.strip().endswith(_NEAR_WHOLE)
        if not low or percent < FAR_TOO_LOW:
            return None
    return Excess(entry, percent, assumed)


def _exceeds_nothing(entry: Entry) -> Excess | None:
    """A target of 0 that something was done for; not where none at all is what is wanted."""
    figures = _figures(entry)
    if figures is None or figures[0].number != 0 or figures[0].upper is not None:
        return None
    wanted, result = figures
    indicator = entry.indicator
    if result.number <= 0 or result.dimension in _NOT_COUNTED or wanted.dimension in _NOT_COUNTED:
        return None
    if result.comparison in _AT_MOST[:2] or indicator.actual is None or indicator.actual.status is not Status.ACTUAL:
        return None
    if wanted.comparison in _AT_MOST or indicator.direction in ("lower", "exact") or may_be_a_ceiling(indicator):
        return None
    handling = is_handling(indicator.name)
    if not handling and _is_bad(indicator.name, result):
        return None
    signed = wanted.comparison is not None or indicator.direction is not None
    symbol = result.unit.symbol if result.unit is not None else ""
    return Excess(
        entry, None, assumed=not (signed or handling or symbol in _OF_DEEDS or _holds(indicator.name, _DEEDS))
    )


def _is_bad(name: str, result: Quantity) -> bool:
    """Whether none at all is what is wanted of it."""
    unit = result.unit.symbol if result.unit is not None else ""
    return not _BAD.isdisjoint(name) or unit in _BAD_UNITS or _holds(name, _BAD_WORDS)


def _holds(name: str, words: list[str]) -> bool:
    return any(word in name for word in words)


@rule("I222", "target-too-low", Severity.WARNING, Basis.DOCUMENT, needs=("standard",))
def target_too_low(case: Case) -> Iterator[Verdict]:
    """A target of nothing that something was done for, or one that was passed twice over, and nobody says why."""
    if case.scorecard is None:
        yield Lacking("report.standard")
        return
    excesses, judged = case.once(find_excesses)
    far = max(FAR_TOO_LOW, _limit(case) or FAR_TOO_LOW)
    passed = judged
    for excess in excesses:
        if excess.percent is not None and excess.percent < far:
            continue
        passed -= 1
        yield _tell(case, excess, "zero" if excess.percent is None else "default")
    if passed:
        yield Passed(passed)


@rule("I223", "over-fulfilled", Severity.NOTE, Basis.DOCUMENT, needs=("standard",))
def over_fulfilled(case: Case) -> Iterator[Verdict]:
    """A target passed by more than the standard allows, or than is usual, and nobody says why."""
    if case.scorecard is None:
        yield Lacking("report.standard")
        return
    excesses, judged = case.once(find_excesses)
    own = _limit(case)
    limit = own if own is not None else PRACTICE_LIMIT
    far = max(FAR_TOO_LOW, limit)
    passed = judged
    for excess in excesses:
        passed -= 1
        if excess.percent is not None and limit < excess.percent < far:
            yield _tell(case, excess, "default" if own is None else "standard", limit)
    if passed:
        yield Passed(passed)


def _tell(case: Case, excess: Excess, sentence: str, limit: Decimal | None = None) -> Verdict:
    entry = excess.entry
    indicator = entry.indicator
    if not is_blank(indicator.reason) or not is_blank(indicator.remedy):
        return PASSED
    if may_have_lost(case, entry.path, ("reason", "remedy")):
        return Lacking(f"{entry.path}.reason")
    target, actual = indicator.target, indicator.actual
    assert target is not None and actual is not None
    params: dict[str, object] = {
        "name": indicator.name,
        "target": fill_both(ASSUMED, target=repeat_figure(target))
        if excess.assumed and excess.percent
        else repeat_figure(target),
        "actual": repeat_figure(actual),
    }
    if excess.percent is not None:
        params["percent"] = _shorten(excess.percent)
    if limit is not None:
        params["limit"] = _shorten(limit)
    if sentence == "standard" and case.standard is not None:
        params["standard"] = case.standard.title
    severity = Severity.WARNING if sentence == "standard" else None
    if sentence == "zero" and excess.assumed:
        severity, sentence = Severity.NOTE, "zero-unsure"
    path, other = ("target", "actual") if sentence != "standard" and limit is None else ("actual", "target")
    related = (Related(f"{entry.path}.{other}", other),)
    return Hit(f"{entry.path}.{path}", sentence, params, severity, related=related)


def _shorten(percent: Decimal) -> Decimal:
    """358.3 stays, 250.0 is 250."""
    whole = percent.to_integral_value()
    return whole if whole == percent else percent


@rule("I224", "all-exactly-at-target", Severity.NOTE, Basis.CUSTOM)
def all_exactly_at_target(case: Case) -> Iterator[Verdict]:
    """Every result in figures is exactly what was asked for, to the last digit."""
    equal: list[Entry] = []
    freely = 0  # 100 % of 100 %, none of none: there is no other way to keep such a target
    for entry in case.entries:
        figures = _figures(entry)
        if figures is None or entry.indicator.same_as is not None or is_execution_row(entry, case.standard):
            continue
        if not _are_equal(*figures, entry.indicator.actual):
            yield PASSED
            return
        equal.append(entry)
        wanted = figures[0]
        freely += wanted.number != 0 and (wanted.dimension is not Dimension.PERCENT or wanted.number != _HUNDRED)
    if len(equal) < _MOST_EQUAL or freely < _FREELY_EQUAL:
        return
    if case.indicators_lost or any(may_have_lost(case, entry.path, ("target", "actual")) for entry in case.entries):
        yield Lacking("indicator")
        return
    related = tuple(Related(f"{entry.path}.actual", "same") for entry in equal)
    first = equal[0].indicator
    value = repeat_figure(first.actual) if first.actual is not None else ""
    params = {"count": len(equal), "name": first.name, "value": value}
    yield Hit("report", params=params, on_key=True, related=related)


def _are_equal(wanted: Quantity, result: Quantity, actual: Reading | None) -> bool:
    if wanted.approximation is not None or result.approximation is not None:
        return False
    if wanted.upper is not None or result.upper is not None or result.comparison not in (None, Comparison.EQUAL):
        return False
    if actual is None or actual.status is not Status.ACTUAL:
        return False
    return wanted.base_value == result.base_value and (wanted.kind == result.kind or count_alike(wanted, result))
