"""Which way a target points: at least, at most, exactly; said by the report, read from the sign, or assumed where nothing speaks against it."""

from __future__ import annotations

from typing import Final, NamedTuple

from selfeval_cli.model.report import Direction, Indicator
from selfeval_cli.text.quantity import Approximation, Comparison, Dimension, Quantity

# Of such things less is better, so that 1500宗 without a sign may well be a ceiling.
_LESS_IS_BETTER: Final = (
    "警情 案件 事故 投诉 信访 上访 违法 违规 违建 犯罪 发案 火灾 火警 火情 死亡 伤亡 受伤 差错 错误 失误 超时 逾期 时限 时长 用时 周期 天数 "
    "成本 费用 经费 控制 限额 压减 压降 压缩 下降 沉降 减少 减量 降低 能耗 耗电 耗水 耗能 排放 污染 流失 闲置 空置 积压 隐患 风险 矛盾 纠纷 "
    "拖欠 欠费 欠薪 欠款 发病 患病 感染"
).split()
# … unless it is the handling of them that is counted.
_HANDLED: Final = (
    "解决 消除 整治 整改 整顿 排查 化解 处置 处理 办结 办理 查处 打击 破获 破案 检查 调解 调处 回复 回访 培训 宣传 巡查 拆除 治理 受理 侦破 "
    "救助 救治 慰问 降幅 成功 完成 达标 达成 满意 合格 覆盖"
).split()
_UNDIRECTED: Final = (Dimension.DURATION, Dimension.WORKDAYS)

_SIGNS: Final[dict[Comparison, Direction]] = {
    Comparison.AT_LEAST: "higher",
    Comparison.MORE: "higher",
    Comparison.AT_MOST: "lower",
    Comparison.LESS: "lower",
    Comparison.EQUAL: "exact",
}


class Pointing(NamedTuple):
    """Where a target points: higher, lower or exact, None where it cannot be told; `assumed` where only custom says so.

    `reason` is the id of a sentence that says why it cannot be told.
    """

    direction: Direction | None
    assumed: bool = False
    reason: str | None = None


def find_direction(indicator: Indicator, target: Quantity) -> Pointing:
    """The direction of an indicator's target in figures.

    The report's own `direction` first; it must not contradict the sign of the target. Then the sign. A bare number asks for at
    least that much, as offices mean it (培训5次), but not where it is zero or negative, a range, a duration, a cost, or counts
    something of which less is better: there nothing is assumed.
    """
    signed = direction_of_sign(target)
    if indicator.direction is not None:
        if signed not in (None, "exact", indicator.direction):
            return Pointing(None, reason="direction-contradicts-sign")
        return Pointing(indicator.direction)
    if signed is not None:
        return Pointing(signed)
    unclear = target.number <= 0 or target.upper is not None or target.dimension in _UNDIRECTED
    if unclear or _may_be_a_ceiling(indicator):
        return Pointing(None, reason="direction-unknown")
    return Pointing("higher", assumed=True)


def direction_of_sign(target: Quantity) -> Direction | None:
    """What the sign of a target says: ≥ and 超 higher, ≤ lower, = exact; None for a bare number or range."""
    if target.comparison is not None:
        return _SIGNS[target.comparison]
    return "higher" if target.approximation in (Approximation.ABOVE, Approximation.ODD) else None


def _may_be_a_ceiling(indicator: Indicator) -> bool:
    if any("成本" in words for words in (indicator.kind, indicator.group) if words is not None):
        return True
    name = indicator.name
    return any(word in name for word in _LESS_IS_BETTER) and not any(word in name for word in _HANDLED)
