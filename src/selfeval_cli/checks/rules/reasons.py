"""Reasons that give none: 管理不到位, 执行进度慢, 客观原因 (I226)."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.blank_text import is_blank
from selfeval_cli.checks.rules.deviations import find_miss
from selfeval_cli.checks.rules.false_claims import find_false_claim
from selfeval_cli.checks.rules.prose_texts import shorten_text
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Indicator
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern

# Where nothing fell short the column is filled with how well it went, which is no reason and need be none.
_NO_SHORTFALL = lazy_pattern(
    "^(?:该项|该|本项|本|各项|指标|目标|任务|工作|项目|绩效|资金|支付|推进|进度|本年|全年|年度|已经|已|均|都|全部|全面|按照|按|计划|年初|预期|既定|要求|序时|时|期|如期|提前|超额|超|较好|圆满|顺利|基本|地|的|达|到|了)*"
    "(?:完成|达成|达标|达到|实现|完毕|推进|进行|开展|一致|相符|持平|无偏差|良好|正常|顺利)"
    "(?:年度|全年|年初|预期|既定|设定|计划|绩效|总体|目标|任务|指标|要求|工作|情况|较好|良好|进度|数|值|中|了|的)*$"
    "|^(?:无|没有|未|不)(?:产生|存在|出现|发生|明显|较大|重大)*(?:偏差|偏离|差异)"
)
# Of a target that was kept it is enough to say on which side the result lies.
_RESTATED = lazy_pattern(
    "^(?:实际|完成|结果|数|值|率|略|较|远|大幅)*(?:大于|高于|超过|超出|优于|好于|低于|小于|少于).{0,4}(?:目标|指标|计划|预期|任务)"
)
_CLAUSE_ENDS = str.maketrans(",;。、", "，，，，")


@rule("I226", "stock-reason", Severity.WARNING, Basis.CUSTOM)
def stock_reason(case: Case) -> Iterator[Verdict]:
    """A reason that would fit any indicator of any agency."""
    budget = case.report.budget
    if budget is not None:
        yield from _judge("budget.reason", budget.reason, "execution", {})
        yield from _judge("budget.adjustment_reason", budget.adjustment_reason, "adjustment", {}, adjusting=True)
        for path, fund in zip(case.report.paths.funds, budget.fund, strict=True):
            yield from _judge(f"{path}.reason", fund.reason, "fund", {"name": fund.name})
        for path, item in zip(case.report.paths.items, budget.item, strict=True):
            yield from _judge(f"{path}.reason", item.reason, "item", {"name": item.name})
    for path, goal in zip(case.report.paths.goals, case.report.goals, strict=True):
        yield from _judge(f"{path}.reason", goal.reason, "goal", {})
    for entry in case.entries:
        if entry.indicator.reason is not None and entry.indicator.applies:
            yield from _judge_entry(case, entry)


def _judge_entry(case: Case, entry: Entry) -> Iterator[Verdict]:
    indicator = entry.indicator
    if find_false_claim(case, entry) is not None:
        yield Lacking(f"{entry.path}.reason")  # what it says is told to be wrong, which is more than stock
        return
    params: dict[str, object] = {"name": indicator.name}
    path, adjusting = f"{entry.path}.reason", _was_adjusted(indicator)
    if _was_kept(entry) and _RESTATED.search(indicator.reason or "") is not None:
        yield PASSED
        return
    yield from _judge(path, indicator.reason, "default", params, adjusting=adjusting, name=indicator.name)


def _was_kept(entry: Entry) -> bool:
    """Whether the target was not missed for certain: kept, or passed on the better side, or on one that may be the better."""
    if entry.score is None or (entry.score.met is None and entry.score.unjudged != "direction-unknown"):
        return False
    miss = find_miss(entry)
    return miss is None or miss.beyond


def _was_adjusted(indicator: Indicator) -> bool:
    first, target = indicator.initial_target, indicator.target
    return first is not None and target is not None and first.text != target.text


def _judge(
    path: str, reason: str | None, sentence: str, params: dict[str, object], *, adjusting: bool = False, name: str = ""
) -> Iterator[Verdict]:
    if reason is None or is_blank(reason):
        return
    if is_stock(reason, adjusting=adjusting, name=name):
        yield Hit(path, sentence, {**params, "reason": shorten_text(reason)})
    else:
        yield PASSED


def is_stock(reason: str, *, adjusting: bool = False, name: str = "") -> bool:
    """Whether a reason is stock phrases alone; the indicator's own `name` in it tells nothing more."""
    from selfeval_cli.checks.rules.particulars import names_nothing  # few reports have reasons

    said = "".join(fold(reason).split()).rstrip("。.;!")
    if len(name) > 2 and name in said:
        said = said.replace(name, "指标")
    return names_nothing(said, adjusting=adjusting) and not _tells_of_success(said)


def _tells_of_success(said: str) -> bool:
    return all(
        _NO_SHORTFALL.search(clause) is not None for clause in said.translate(_CLAUSE_ENDS).split("，") if clause
    )
