"""Which way a target points: at least, at most, exactly; said by the report, read from the sign, or assumed where nothing speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from selfeval_cli.model.report import Direction, Indicator
from selfeval_cli.text.quantity import Approximation, Comparison, Dimension, Quantity

_Words = Mapping[str, tuple[str, ...]]


def _by_first(words: Iterable[str]) -> _Words:
    """Words by their first character: a name is looked through once, not once for each word."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        found[word[0]] = (*found.get(word[0], ()), word)
    return found


# Of such things less is better, so that 1500宗 without a sign may well be a ceiling.
_LESS_IS_BETTER: Final = _by_first(
    (
        "警情 案件 事故 投诉 信访 上访 违法 违规 违建 犯罪 发案 火灾 火警 火情 死亡 伤亡 受伤 差错 错误 失误 超时 逾期 时限 时长 用时 周期 天数 "
        "控制 限额 压减 压降 压缩 下降 沉降 减少 减量 降低 能耗 耗电 耗水 耗能 排放 污染 流失 闲置 空置 积压 隐患 风险 矛盾 纠纷 "
        "拖欠 欠费 欠薪 欠款 发病 患病 感染 舆情 曝光 问责 败诉 缺陷 返工 辍学 失业 差评 不合格 不满意 不良 超标 超支 溺水 中毒 盗窃 诈骗 被盗 "
        "浓度 噪声 噪音 扬尘 氨氮 化学需氧量 二氧化 群体性事件 突发事件 发生率 发生数 排队 等候 等待 债务 负债 公务接待 公务用车 三公 因公出国"
    ).split()
)
# … unless it is the handling of them that is counted.
_HANDLED: Final = _by_first(
    (
        "解决 消除 整治 整改 整顿 排查 化解 处置 处理 办结 办理 查处 打击 破获 破案 检查 调解 调处 回复 回访 培训 宣传 巡查 拆除 治理 受理 侦破 "
        "救助 救治 慰问 降幅 成功 完成 达标 达成 满意 合格 覆盖 预防 防范 防治 防控 监测 预警 劝阻 教育 讲座 演练 保险 就业 登记 安置 帮扶 补助 "
        "发放 服务 活动 协助 挽回 追回"
    ).split()
)
# A cost stays one, whatever it is for: 培训费用, 宣传经费.
_COSTS: Final = _by_first("成本 费用 经费 接待费".split())
_COSTS_HANDLED: Final = _by_first("降幅 成功 完成 达标 达成 满意 合格 覆盖".split())
# Money spent may be a ceiling or a task (支付工程款), money earned or raised is none: 投入 300万元 without a sign says neither.
_SPENT: Final = _by_first(
    "投入 总投资 支出 开支 采购 合同金额 合同价 结算 工程款 造价 决算 概算 购置 用款 花费 价格 单价 均价".split()
)
_EARNED: Final = _by_first("收入 销售 产值 营收 售价 出让 节约 节省 带动 撬动 引导 吸引 争取".split())
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
    least that much, as offices mean it (培训5次), but not where it is zero or negative, a range, a duration, a cost, money spent, or counts
    something of which less is better: there nothing is assumed, but for none at all (安全事故0起), which can only be a ceiling.
    """
    signed = direction_of_sign(target)
    if indicator.direction is not None:
        if signed not in (None, "exact", indicator.direction):
            return Pointing(None, reason="direction-contradicts-sign")
        return Pointing(indicator.direction)
    if signed is not None:
        return Pointing(signed)
    if target.number == 0 and target.upper is None and may_be_a_ceiling(indicator):
        return Pointing("lower", assumed=True)
    unclear = target.number <= 0 or target.upper is not None or target.dimension in _UNDIRECTED
    if unclear or may_be_a_ceiling(indicator) or may_be_spent(indicator.name, target):
        return Pointing(None, reason="direction-unknown")
    return Pointing("higher", assumed=True)


def direction_of_sign(target: Quantity) -> Direction | None:
    """What the sign of a target says: ≥ and 超 higher, ≤ lower, = exact; None for a bare number or range."""
    if target.comparison is not None:
        return _SIGNS[target.comparison]
    return "higher" if target.approximation in (Approximation.ABOVE, Approximation.ODD) else None


def may_be_a_ceiling(indicator: Indicator) -> bool:
    """Whether the indicator is a cost, or by its name something of which less is better, so that its target may be a limit."""
    if any("成本" in words for words in (indicator.kind, indicator.group) if words is not None):
        return True
    name = indicator.name
    if _holds(name, _COSTS) and not _holds(name, _COSTS_HANDLED):
        return True
    return _holds(name, _LESS_IS_BETTER) and not is_handling(name)


def is_handling(name: str) -> bool:
    """Whether the name is of work done, of which more is better, be it about something bad: 隐患排查, 禁毒宣传."""
    # 不合格 and 不满意 hold 合格 and 满意, and mean the opposite.
    return _holds(name.replace("不合格", "").replace("不满意", ""), _HANDLED)


def may_be_spent(name: str, target: Quantity) -> bool:
    """Whether the target is an amount of money that is spent, by the indicator's name, so that less may be better."""
    money = target.dimension is Dimension.MONEY or (target.dimension is Dimension.RATE and "元" in target.unit_text)
    return money and _holds(name, _SPENT) and not _holds(name, _EARNED)


def _holds(name: str, words: _Words) -> bool:
    return any(word in name for character in name if character in words for word in words[character])
