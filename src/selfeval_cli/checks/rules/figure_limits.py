"""Figures that cannot be: shares above 100 % (I205) and fractions of counted things (I206)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case, Entry, Figure
from selfeval_cli.checks.rule import PASSED, Hit, Verdict, rule
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.quantity import ZERO, Approximation, Comparison, Dimension, Quantity

_WHOLE = Decimal(100)

# A part of a whole by its very name: what passes the test, of what was tested. Ends of names.
_SHARES = (
    *"满意度 知晓度 占比 比重 所占比例 合格率 及格率 优良率 优秀率 优质率 达标率 覆盖率 成功率 分类率 到位率 知晓率 知悉率 参与率 满意率".split(),
    *"合规率 完好率 准确率 正确率 差错率 出错率 违约率 及时率 按时率 准时率 通过率 出勤率 到岗率 在岗率 持证率 公开率 入学率 入园率 升学率".split(),
    *"毕业率 就业率 失业率 空置率 出租率 绿化率 成活率 保存率 发芽率 检出率 中标率 命中率 录取率 巩固率 辍学率 安全率 规范率".split(),
    *"固定资产利用率 鉴定达成率".split(),
)
# Shares too, but old cases or newcomers may be counted in: 办结率 with those of the year before, 接种率 with those who moved in.
_MOSTLY_SHARES = tuple(
    "回复率 答复率 办结率 处置率 受理率 建档率 整改率 化解率 调处率 调解率 入住率 普及率 接种率 安置率 登记率 备案率 录入率 上报率 签约率 "
    "履约率 回访率 参保率 参合率 无害化处理率 资源化利用率".split()
)
# 资金到位率, 电话普及率, 拨备覆盖率, 毛入学率 pass 100 % with good reason; of 任务达标率 the whole is a plan.
_NO_SHARES = ("资金", "经费", "投资", "电话", "手机", "拨备", "毛入", "投放")
_OF_A_PLAN = tuple(
    plan + rate for plan in "任务 目标 计划 指标".split() for rate in "达标率 完成率 达成率 覆盖率".split()
)
# Of these the whole is a plan, or the year before, which can be passed.
_OPEN = tuple(
    "增长 增幅 增速 提升 提高 上升 下降 降低 减少 变动 变化 完成 达成 执行 支出 支付 进度 控制 周转 回报 收益 投资 破案 结案 清收 收缴 征收 入库 上座".split()
)

# Averages, shares and scores are fractions of things with good reason. Compiled only once there is a fraction.
_AVERAGE = (
    "均(?![衡势等已为可有未])|每|率$|比例|占比|比$|指数|系数|倍数|频[次率]|强度|密度|生师|折合|折算|当量|周转|班额"
    "|[十百千万亿][千万亿]?(?:名|个|户|人口|人|元|车|头|辆|家|平方|吨|公里)(?:拥|占|配|发|死|命|口|保有|公共|G|生|普|刑|治|案|病|医|床|床位)|日(?:担负|接待|诊疗|处理|产|客流)"
)
_DIVISIBLE = frozenset(
    "人天 人日 人月 工日 工时 床日 亩次 公里次 人·次 节 页 字 万字 刻 点 段 层 级 班 片 包 箱 袋 瓶 盒 桶 车 圈 讲 课 堂 环 道 线 把 路 面 "
    "孔 杯 碗 滴 卷 版 罐 筐 捆 餐 打 束 缕 丛 期".split()
)


@rule("I205", "share-above-100", Severity.ERROR, Basis.ARITHMETIC)
def share_above_100(case: Case) -> Iterator[Verdict]:
    """A share of a whole that is more than the whole."""
    for entry in case.entries:
        for figure in entry.figures:
            quantity = figure.reading.quantity
            if quantity is None or quantity.dimension is not Dimension.PERCENT or figure.role == "base":
                continue
            severity = _share_severity(figure.name)
            if (
                severity is None
                and _base_of(entry, figure) is not None
                and not _holds(figure.name, (*_OPEN, *_NO_SHARES, *_OF_A_PLAN))
            ):
                severity = Severity.WARNING
            if severity is not None:
                yield _judge_share(entry, figure, quantity, severity)
        yield from _judge_part_shares(entry)


def _share_severity(name: str) -> Severity | None:
    """How sure the name makes it that 100 % is the end; None where it is not."""
    plain = "".join(re.sub(r"[（(][^（）()]*[）)]", "", name).split()) if "（" in name or "(" in name else name.strip()
    if _holds(plain, _NO_SHARES) or plain.endswith(_OF_A_PLAN):
        return None
    if plain.endswith(_SHARES):
        return Severity.ERROR
    return Severity.WARNING if plain.endswith(_MOSTLY_SHARES) else None


def _holds(name: str, words: tuple[str, ...]) -> bool:
    return any(word in name for word in words)


def _base_of(entry: Entry, figure: Figure) -> str | None:
    """The base (基数) beside a result, as written."""
    if figure.key == "actual" and entry.indicator.base is not None:
        return repeat_figure(entry.indicator.base)
    if figure.key == "detail" and figure.detail_key == "actual":
        base = entry.indicator.details[figure.name].base
        return repeat_figure(base) if base is not None else None
    return None


def _judge_share(entry: Entry, figure: Figure, quantity: Quantity, severity: Severity) -> Verdict:
    highest = (quantity.upper if quantity.upper is not None else quantity.number) * _percent_factor(quantity)
    beyond = (
        quantity.approximation in (Approximation.ABOVE, Approximation.ODD) or quantity.comparison is Comparison.MORE
    )
    if highest < _WHOLE or (highest == _WHOLE and not beyond):
        return PASSED
    params: dict[str, object] = {"name": figure.name, "value": repeat_figure(figure.reading)}
    if figure.role.endswith("target"):
        return Hit(figure.path, "target", params, severity, quantity.span)
    base = _base_of(entry, figure)
    if base is None:
        return Hit(figure.path, "default", params, severity, quantity.span)
    related = (Related(f"{figure.path.rpartition('.')[0]}.base", "base"),)
    return Hit(figure.path, "base", params | {"base": base}, severity, quantity.span, related=related)


def _percent_factor(quantity: Quantity) -> Decimal:
    return quantity.unit.factor * quantity.multiplier if quantity.unit is not None else Decimal(1)


def _judge_part_shares(entry: Entry) -> Iterator[Verdict]:
    """Parts given in percent are shares of the indicator; with an actual value in percent their sum is another rule's matter."""
    actual = entry.indicator.actual
    if actual is not None and actual.quantity is not None and actual.quantity.dimension is Dimension.PERCENT:
        return
    parts = [figure for figure in entry.figures if figure.key == "part"]
    shares = [figure.reading.quantity for figure in parts]
    if len(parts) < 2 or not all(share is not None and share.dimension is Dimension.PERCENT for share in shares):
        return
    known = [share for share in shares if share is not None]
    total = sum((share.number * _percent_factor(share) for share in known), ZERO)
    slack = sum((share.step for share in known), ZERO) / 2
    if total - slack <= _WHOLE:
        yield PASSED
        return
    addends = " + ".join(format(share.number, "f") for share in known)
    related = tuple(Related(figure.path, "part") for figure in parts[1:])
    params = {"name": entry.indicator.name, "sum": f"{addends} = {total:f}%"}
    yield Hit(parts[0].path, "parts", params, Severity.WARNING, related=related)


@rule("I206", "fractional-count", Severity.WARNING, Basis.ARITHMETIC)
def fractional_count(case: Case) -> Iterator[Verdict]:
    """A fraction of something that exists only whole."""
    for entry in case.entries:
        for figure in entry.figures:
            quantity = figure.reading.quantity
            if quantity is None or quantity.dimension is not Dimension.COUNT or quantity.unit is None:
                continue
            if not quantity.unit.discrete or quantity.unit.symbol in _DIVISIBLE:
                continue
            if _is_whole(quantity) or _is_average(entry, figure):
                yield PASSED
                continue
            params = {"name": figure.name, "value": repeat_figure(figure.reading), "unit": quantity.unit.symbol}
            yield Hit(figure.path, params=params, span=quantity.span)


def _is_whole(quantity: Quantity) -> bool:
    return not any(
        (value * quantity.multiplier) % 1 for value in (quantity.number, quantity.upper) if value is not None
    )


def _is_average(entry: Entry, figure: Figure) -> bool:
    """Whether the names, the figure's own words or the target (每千名老人拥有床位≥35张) say that it is one of so many."""
    indicator = entry.indicator
    readings = (figure.reading, indicator.target, indicator.initial_target)
    texts = (indicator.name, figure.name, *(reading.text for reading in readings if reading is not None))
    return any(re.search(_AVERAGE, text) for text in texts)
