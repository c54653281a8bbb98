"""The claimed total beside the execution rate (M508): far apart, they tell two stories about one year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.claimed_scores import find_doubt
from selfeval_cli.checks.rules.execution_rows import find_execution_row, told_execution_rate
from selfeval_cli.checks.rules.mark_sums import add_up_marks
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.standard import TOTAL_POINTS
from selfeval_cli.scoring.exact import subtract

_HIGH: Final = ((Decimal(80), Decimal(95)), (Decimal(60), Decimal(90)))
"""Below such a rate, such a total: execution itself costs at most two and four of a hundred points there, so that nearly every target must have been
reached with a fifth, or two fifths, of the money left."""
_SPENT, _APART = Decimal(90), Decimal(30)
"""Nearly all spent, and the total so many points lower than the rate."""
_SMALLEST_SCALE = Decimal(10)
# Money that was saved, or never came, leaves the targets as they were.
_SAVED: Final = (
    "节约 节省 节支 结余资金 招标 中标 竞价 集采 集中采购 降价 下浮 核减 审减 压减 压缩 收回 收缴 未下达 未到位 年底下达 12月下达 "
    "十二月下达 跨年 质保金 分期 按合同 合同约定 按进度支付 验收后支付 次年支付 尾款 未结算 待结算 优惠 低于预算 低于概算 单价下降"
).split()


@rule("M508", "score-unlike-execution", Severity.NOTE, Basis.CUSTOM)
def score_unlike_execution(case: Case) -> Iterator[Verdict]:
    """Nearly all points with much of the money left, or nearly all the money spent and few points."""
    heading = case.report.heading
    total = heading.score
    if total is None:
        return
    weights = case.once(add_up_marks).weight_sum
    if not _SMALLEST_SCALE < total <= TOTAL_POINTS or 0 < weights <= _SMALLEST_SCALE:
        return
    rate = told_execution_rate(case, find_execution_row(case))
    if rate is None or not 0 <= rate <= TOTAL_POINTS:
        if case.was_left_out("budget"):
            yield Lacking("budget")
        return
    doubt = find_doubt(case)
    if doubt is not None:
        yield Lacking(doubt)
    elif any(rate < low and total >= high for low, high in _HIGH) and not _was_saved(case):
        yield _tell("high", total, rate)
    elif rate >= _SPENT and subtract(rate, total) >= _APART:
        yield _tell("low", total, rate)
    else:
        yield PASSED


def _was_saved(case: Case) -> bool:
    """Whether the report says that the money was saved, or is still to be paid for work that was done."""
    budget, row = case.report.budget, find_execution_row(case)
    texts = [budget.reason] if budget is not None else []
    texts += [fund.reason for fund in budget.fund] if budget is not None else []
    texts += [item.reason for item in budget.item] if budget is not None else []
    texts += [row.indicator.reason] if row is not None else []
    return any(word in text for text in texts if text for word in _SAVED)


def _tell(sentence: str, total: Decimal, rate: Decimal) -> Hit:
    params: dict[str, object] = {"total": total, "rate": rate, "unspent": subtract(TOTAL_POINTS, rate)}
    return Hit("report.score", sentence, params, related=(Related("budget", "budget"),))
