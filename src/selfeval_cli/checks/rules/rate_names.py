"""What the name of a thing says of its figures: a share in percent (合格率), a growth (增速), or an amount (产值)."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.quantity import Dimension, Quantity

# All of these are matched at the end of a name.
_RATES = tuple("率 占比 比重 比例 满意度 知晓度 认可度 支持度 覆盖面 覆盖度 完成度".split())
# 率, but not in percent: so many a day, so much a person, so many times.
_NOT_IN_PERCENT = tuple("效率 生产率 频率 汇率 功率 速率 周转率 容积率 倍率 心率 分辨率 产出率 帧率".split())
_IN_PERCENT_AFTER_ALL = tuple("成功率 有效率 显效率 见效率 放心率 安心率".split())
# The figure of such a thing is itself a change: 增速 6.4 % and 增长6.4% are one figure told twice.
_GROWTHS = (
    *"增速 增幅 涨幅 降幅 减幅 跌幅 增长率 增收率 增值率 增加率 上升率 提升率 提高率 递增率 下降率 降低率 减少率 减量率 减排率 压减率 压缩率".split(),
    *"压降率 缩减率 削减率 变动率 变化率 调整率 节约率 节能率 节水率 节电率 降本率".split(),
)
_AMOUNTS = (
    *"值 额 量 数 收入 支出 投资 税收 利润 面积 人口 人数 案件 警情 事故 投诉 信访 存款 贷款 消费 进出口 用电 GDP 企业 主体 学生 游客".split(),
    *"工业 农业 商业 零售业 批发业 住宿业 餐饮业 服务业 建筑业 房地产业 制造业 旅游业".split(),
)
_NO_AMOUNTS = tuple("指数 系数 分数 得分数 百分数 倍数".split())
# What stands behind the thing itself: 就业率提升, 满意度情况.
_TAILS = tuple("情况 水平 提升 提高 增长 上升 下降 降低 变化 同比 环比 变动 统计 测评 结果 调查".split())
_OPENING = ("(", "[", "【")


class Thing(Enum):
    """What a figure is of."""

    RATE = "rate"
    AMOUNT = "amount"
    UNKNOWN = "unknown"


def plain_name(name: str) -> str:
    """The name without remarks in brackets and without what stands behind the thing itself: 就业率（常住人口）提升情况 is 就业率."""
    folded = fold(name) if not name.isalnum() else name
    for mark in _OPENING:
        if mark in folded:
            head, _, rest = folded.partition(mark)
            folded = head + rest.rpartition(")" if mark == "(" else "]" if mark == "[" else "】")[2]
    folded = "".join(folded.split())
    while folded.endswith(_TAILS) and len(folded) > 2:
        folded = next(folded.removesuffix(tail) for tail in _TAILS if folded.endswith(tail))
    return folded


@lru_cache(1024)  # reports share most of their names
def is_rate_name(name: str) -> bool:
    """Whether the name says that the figure is a percentage: 垃圾分类率, 占比, 满意度, 达标(%)."""
    plain = plain_name(name)
    if plain.endswith(_RATES):
        return not plain.endswith(_NOT_IN_PERCENT) or plain.endswith(_IN_PERCENT_AFTER_ALL)
    return ("%" in name or "％" in name) and not is_growth_name(name)


@lru_cache(1024)
def is_growth_name(name: str) -> bool:
    """Whether the figure under this name is itself a change: 增速, 压减率, 规上工业增加值同比增长."""
    folded = "".join(fold(name).split())
    return folded.endswith(_GROWTHS) or folded.endswith(("同比增长", "同比下降", "同比增减", "同比增幅"))


def is_amount_name(name: str) -> bool:
    """Whether the name alone says that the figure is an amount or a count: 财政收入, 零售业, 案件数."""
    plain = plain_name(name)
    return plain.endswith(_AMOUNTS) and not plain.endswith((*_NO_AMOUNTS, *_RATES, *_GROWTHS))


def thing_of_quantity(quantity: Quantity) -> Thing:
    """What the unit of a figure says: % is a rate, 倍 and a number without a known unit say nothing."""
    dimension = quantity.dimension
    if dimension in (Dimension.PERCENT, Dimension.POINTS):
        return Thing.RATE
    if dimension is Dimension.NONE and quantity.multiplier > 1:
        return Thing.AMOUNT  # 1260万: of what, is not said, but it is no rate
    if dimension in (Dimension.NONE, Dimension.UNKNOWN, Dimension.TIMES):
        return Thing.UNKNOWN
    return Thing.AMOUNT
