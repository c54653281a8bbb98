"""Targets whose sign goes against what is measured: a cost of at least so much, a satisfaction of at most so much (I229)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Verdict, rule
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.indicator_contents import says
from selfeval_cli.checks.rules.indicator_names import fold_names
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Indicator
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.quantity import Comparison, Dimension, Quantity, Span

_AT_LEAST = (Comparison.AT_LEAST, Comparison.MORE)
_AT_MOST = (Comparison.AT_MOST, Comparison.LESS)

_COST = "成本"
# Costs by their very name, whatever kind they are filed under; of money only.
_COST_NAMES = "成本 造价 单价 运行费 维护费 管理费用 采购费用 人均费用".split()
# Under the heading 成本 too, more of these is better: what was saved or earned, whether the limit was kept.
_MORE_IS_BETTER = (
    "节约 节省 节支 结余 降低 下降 压减 压缩 压降 减少 核减 审减 降幅 下浮 优惠 减免 达标 合格 合规 准确 完成 达成 回收 收回 追回 挽回 "
    "奖学金 助学金 伙食费标准 出资 社会资本 社会投入 社会投资 "
    "销售 出让 售价 收购 拍卖 收入 收益 产值 利润 税 自筹 配套 筹集 "
    "恢复 覆盖 绿化 回用 利用 满意"
).split()
# What people are paid is better when it is more, unless the name says that it is counted as a cost: 低保对象人均保障成本.
_PAID = "补助 补贴 津贴 救助 保障 供养 低保 特困 养老 生活费 慰问 资助 抚恤 优待 工资 待遇 薪酬 奖励".split()
_SHARE_OF_BUDGET = "成本控制率 费用控制率 成本占比 费用占比 成本比例 费用比例 成本率 超支率".split()

_SATISFACTION = "满意"
# Among the indicators of satisfaction, less of these is better.
_LESS_IS_BETTER = "不满 扣分 失分 投诉 差评 信访 上访 举报 负面 舆情 退费 退货 退件 退回 等待 等候 排队 纠纷 曝光 异议 申诉 复议 用时 时长 时限 次数 矛盾".split()


class WrongSign(NamedTuple):
    """A sign that goes against what is measured: the key it stands in, the sentence that tells it, and how sure that is."""

    key: str
    sentence: str
    sign: str
    severity: Severity | None = None
    span: Span | None = None


def find_wrong_sign(indicator: Indicator) -> WrongSign | None:
    """The sign or `direction` of the target that says the opposite of what the indicator must mean; None where it is right or open."""
    key = "target" if says(indicator.target) else "initial_target"
    reading = indicator.target if key == "target" else indicator.initial_target
    quantity = reading.quantity if reading is not None else None
    if reading is None or quantity is None or quantity.upper is not None:
        return None
    comparison, span = quantity.comparison, _sign_span(reading.text, quantity)
    if comparison is None and indicator.direction is not None:
        if indicator.direction == "exact":
            return None
        key, span = "direction", None
        comparison = Comparison.AT_LEAST if indicator.direction == "higher" else Comparison.AT_MOST
    if comparison in _AT_LEAST:
        severity = _surely_a_cost(indicator, quantity)
        found = WrongSign(key, "cost", comparison.value, severity, span) if severity is not None else None
    elif comparison in _AT_MOST and _surely_satisfaction(indicator, quantity):
        found = WrongSign(key, "satisfaction", comparison.value, Severity.WARNING, span)
    else:
        return None
    if found is not None and key == "direction":
        return found._replace(sentence=f"{found.sentence}-direction", sign=indicator.direction or "")
    return found


def _sign_span(text: str, quantity: Quantity) -> Span | None:
    """The whole figure with its sign: words as 不低于 and 以上 stand on either side of the number."""
    start, end = quantity.span
    return (start, end) if 0 <= start < end <= len(text) else None


def _surely_a_cost(indicator: Indicator, quantity: Quantity) -> Severity | None:
    """How sure it is that less is better; None where it is not. Money spent is surest; of anything else the kind must say it."""
    name, kind = indicator.name, indicator.kind or indicator.group or ""
    by_kind = _COST in kind
    if not by_kind and not _holds(name, _COST_NAMES):
        return None
    if _holds(name, _MORE_IS_BETTER) or (_holds(name, _PAID) and not name.endswith(_COST)):
        return None
    if quantity.dimension is Dimension.MONEY or (quantity.dimension is Dimension.RATE and "元" in quantity.unit_text):
        return Severity.WARNING
    if quantity.dimension is Dimension.PERCENT:
        return Severity.NOTE if _holds(name, _SHARE_OF_BUDGET) else None
    # A bare number may be money in a unit that was left out; people, trees and days under 社会成本 or 生态环境成本 may be anything.
    if not by_kind or "社会" in kind or "生态" in kind:
        return None
    return Severity.WARNING if _COST in name or quantity.dimension is Dimension.NONE else Severity.NOTE


def _surely_satisfaction(indicator: Indicator, quantity: Quantity) -> bool:
    if quantity.dimension not in (Dimension.PERCENT, Dimension.SCORE, Dimension.NONE):
        return False
    name = indicator.name
    if _SATISFACTION in name.replace("不满意", ""):
        return True
    if _holds(name, _LESS_IS_BETTER):
        return False
    return _SATISFACTION in (indicator.kind or "") or _SATISFACTION in (indicator.group or "")


def _holds(name: str, words: list[str]) -> bool:
    return any(word in name for word in words)


@rule("I229", "sign-against-kind", Severity.WARNING, Basis.CUSTOM)
def sign_against_kind(case: Case) -> Iterator[Verdict]:
    """A cost that must not fall below a figure, or a satisfaction that must not rise above one."""
    for entry in case.entries if _may_concern(case) else ():
        indicator = entry.indicator
        target = indicator.target if says(indicator.target) else indicator.initial_target
        if target is None or not _concerns(indicator):
            continue
        wrong = find_wrong_sign(indicator)
        if wrong is None:
            yield PASSED
            continue
        params = {"name": indicator.name, "target": repeat_figure(target), "sign": wrong.sign}
        yield Hit(f"{entry.path}.{wrong.key}", wrong.sentence, params, wrong.severity, wrong.span)


def _may_concern(case: Case) -> bool:
    """A look over the whole report at once: most are about neither costs nor satisfaction."""
    indicators = case.report.indicators
    headings = {one.kind for one in indicators} | {one.group for one in indicators}
    joined = "\n".join((*case.once(fold_names), *filter(None, headings)))
    return _SATISFACTION in joined or _holds(joined, _COST_NAMES)


def _concerns(indicator: Indicator) -> bool:
    texts = f"{indicator.name}\n{indicator.kind}\n{indicator.group}"
    return _SATISFACTION in texts or _holds(texts, _COST_NAMES)
