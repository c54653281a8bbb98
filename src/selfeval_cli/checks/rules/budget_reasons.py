"""What a budget leaves unexplained: little of it executed (B113), or another amount than at the start of the year (B114)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.blank_text import is_blank
from selfeval_cli.checks.rules.budget_table import decimals_of, may_have_stood, unit_words
from selfeval_cli.checks.rules.execution_rows import is_execution_row
from selfeval_cli.checks.rules.prose_texts import list_prose
from selfeval_cli.checks.rules.slips import first_slip
from selfeval_cli.messages.budget_words import ADJUSTED_BUDGET, DOWN, INITIAL_BUDGET, LINE_WORDS, UP
from selfeval_cli.messages.language import Text
from selfeval_cli.model.budget import LINES, NamedLine
from selfeval_cli.model.execution import LineExecution, LineKind
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import add, compute_rate, subtract
from selfeval_cli.text.rounding import half_step

TOTAL_LIMIT: Final = Decimal(90)
LINE_LIMIT: Final = Decimal(80)
"""Percent: below these the rate of the whole, and of a line, fund or item, is explained."""

_FRACTION_AT_MOST: Final = Decimal("1.5")  # 0.85 for 85 %: nobody knows which is meant
_SUMS: Final = {"basic": ("personnel", "operating")}

# Indicators whose reason explains the change of the budget.
_ADJUSTMENT_NAMES: Final = tuple("预算调整 预算追加".split())

# A sentence explains the execution where it speaks of spending and of a cause, and the change where it says what was done to the budget.
_SPENDING: Final = tuple("执行 支付 支出 付款 结算 尾款 结余 结转 未用".split())
_CAUSES: Final = tuple("因 由于 影响 导致 致使 造成 流标 质保金 保证金 到货 验收 审计 征地 拆迁 变更 停工".split())
_NO_CAUSES: Final = tuple("因此 因而 因地制宜 影响力".split())
_CHANGES: Final = tuple("追加 调增 调减 压减 核减 核增 调剂 收回 增拨".split())
_ELSEWHERE: Final = ("report.", "goal.", "section.", "problem.")
"""Where else a report may tell a reason: in the results of its goals, in its narrative, among its problems."""
_SENTENCE_ENDS: Final = str.maketrans("；;\n！!", "。。。。。")


class _Whole(NamedTuple):
    """The budget as a whole, from its total, the sum of its lines, or the sum of its funds; `rate` in percent."""

    initial: Decimal | None
    budget: Decimal | None
    executed: Decimal | None
    rate: Decimal | None
    stated_rate: Decimal | None
    paths: tuple[str, ...]  # of the rows that give the amounts, for pointing at them


def _find_whole(case: Case) -> _Whole | None:
    """None where the report gives neither a total nor all that it is the sum of."""
    execution, budget = case.execution, case.report.budget
    if budget is None:
        return None
    if execution is None:
        return _Whole(None, None, None, None, budget.execution_rate, ())
    total = execution.line("total")
    if total is None and case.report.heading.scope == "project" and budget.basic is None:
        total = execution.line("project")  # all that a project has
    if total is not None:
        given = (total.path,) if budget.line(total.name) is not None else ()
        stated = total.stated_rate if total.stated_rate is not None else budget.execution_rate
        return _Whole(total.initial, total.budget, total.executed, total.rate, stated, given)
    if any(line.kind == "line" for line in execution.lines):
        return None
    funds = tuple(line for line in execution.lines if line.kind == "fund")  # items need not be all that there is
    initial, given_budget, executed = (_add_all(funds, key) for key in ("initial", "budget", "executed"))
    rate = compute_rate(executed, given_budget)
    return _Whole(initial, given_budget, executed, rate, budget.execution_rate, ())


def _add_all(funds: tuple[LineExecution, ...], key: str) -> Decimal | None:
    amounts: list[Decimal | None] = [getattr(fund, key) for fund in funds]
    known = [amount for amount in amounts if amount is not None]
    return add(known) if known and len(known) == len(amounts) else None


def _row_explains_execution(case: Case) -> bool:
    return any(
        is_execution_row(entry, case.standard) and not is_blank(entry.indicator.reason) for entry in case.entries
    )


def _row_explains_change(case: Case) -> bool:
    return any(
        any(word in entry.indicator.name for word in _ADJUSTMENT_NAMES) and not is_blank(entry.indicator.reason)
        for entry in case.entries
    )


def _explains_execution(sentence: str) -> bool:
    if not any(word in sentence for word in _SPENDING):
        return False
    for word in _NO_CAUSES:
        sentence = sentence.replace(word, "")
    return any(word in sentence for word in _CAUSES)


def _explains_change(sentence: str) -> bool:
    return any(word in sentence for word in _CHANGES)


def _find_elsewhere(case: Case, explains: Callable[[str], bool]) -> str | None:
    """The path of a text outside of [budget] that gives the reason all the same; None where there is none."""
    for path, text, _ in case.once(list_prose):
        goal_itself = path == "report.goal" or (path.startswith("goal.") and path.endswith(".text"))
        sentences = text.translate(_SENTENCE_ENDS).split("。")
        if path.startswith(_ELSEWHERE) and not goal_itself and any(map(explains, sentences)):
            return path
    return None


@rule("B113", "low-execution-without-reason", Severity.WARNING, Basis.CUSTOM)
def low_execution_without_reason(case: Case) -> Iterator[Verdict]:
    """Little of the budget was executed, and nothing says why: the whole of it, or else a line, fund or item of it."""
    budget = case.report.budget
    if budget is None:
        return
    slip = first_slip(case, (f"budget.{line}.{key}" for line in LINES for key in ("budget", "executed")))
    if slip is not None:
        yield Lacking(slip)
        return
    whole = _find_whole(case)
    verdict = _judge_whole(case, whole) if whole is not None else None
    if verdict is not None:
        yield verdict
    if isinstance(verdict, Hit) or not is_blank(budget.reason):
        return  # what is told of the whole, or explained for it, is so for its lines
    yield from _judge_lines(case)


def _judge_whole(case: Case, whole: _Whole) -> Verdict | None:
    budget = case.report.budget
    stated, rate = whole.stated_rate, whole.rate
    if budget is None or (rate is None and (stated is None or stated <= _FRACTION_AT_MOST)):
        return Lacking("budget.total.executed" if whole.executed is None else "budget.total.budget")
    low = (rate if rate is not None else stated) < TOTAL_LIMIT  # type: ignore[operator]  # one of them is there
    if rate is not None and stated is not None and (stated < TOTAL_LIMIT) is not low:
        return Lacking("budget.execution_rate")  # one of the two is wrong, which B103 tells
    if not low or not is_blank(budget.reason) or _row_explains_execution(case):
        return PASSED
    if _funds_explain(case) or _items_explain(case, whole):
        return PASSED
    if may_have_stood(case, "budget.reason"):
        return Lacking("budget.reason")
    params: dict[str, object] = {"rate": rate if rate is not None else stated, "limit": TOTAL_LIMIT}
    elsewhere = _find_elsewhere(case, _explains_execution)
    if elsewhere is not None:
        told_there = (Related(elsewhere, "reason"),)
        return Hit("budget", "elsewhere", params, Severity.NOTE, on_key=True, related=told_there)
    if rate is None:
        return Hit("budget", "stated", params, on_key=True, related=(Related("budget.execution_rate", "rate"),))
    params |= {"executed": whole.executed, "budget": whole.budget, "unit": unit_words(budget)}
    related = tuple(Related(f"{path}.{key}", key) for path in whole.paths for key in ("budget", "executed"))
    return Hit("budget", params=params, on_key=True, related=related)


def _funds_explain(case: Case) -> bool:
    """Whether every fund that was executed but in part has a reason of its own."""
    assert case.report.budget is not None
    low = [
        fund.reason
        for fund, line in zip(case.report.budget.fund, _lines_of(case, "fund"), strict=True)
        if line.rate is not None and line.rate < TOTAL_LIMIT
    ]
    return bool(low) and not any(map(is_blank, low))


def _items_explain(case: Case, whole: _Whole) -> bool:
    """Whether items with reasons of their own make up the greater part of what was not executed."""
    assert case.report.budget is not None
    if whole.budget is None or whole.executed is None:
        return False
    told = [
        line.unexecuted
        for item, line in zip(case.report.budget.item, _lines_of(case, "item"), strict=True)
        if not is_blank(item.reason) and line.unexecuted is not None and line.unexecuted > 0
    ]
    return bool(told) and add(told) * 2 >= subtract(whole.budget, whole.executed)


def _lines_of(case: Case, kind: LineKind) -> list[LineExecution]:
    return [line for line in case.execution.lines if line.kind == kind] if case.execution is not None else []


def _judge_lines(case: Case) -> Iterator[Verdict]:
    if case.execution is None:
        return
    assert case.report.budget is not None
    told: set[str] = set()
    rows: tuple[NamedLine, ...] = (*case.report.budget.fund, *case.report.budget.item)
    reasons = iter(rows)
    for line in case.execution.lines:
        own = line.kind == "line"
        named = None if own else next(reasons)
        if (line.name == "total" and own) or line.derived:
            continue
        if line.rate is None:
            if line.kind != "item" and (line.budget is None or line.executed is None):
                yield Lacking(f"{line.path}.{'budget' if line.budget is None else 'executed'}")
            continue
        in_what_is_told = any(line.name in _SUMS[name] for name in told) and own
        if line.rate >= LINE_LIMIT or in_what_is_told or (named is not None and not is_blank(named.reason)):
            yield PASSED
        elif may_have_stood(case, "budget.reason" if own else f"{line.path}.reason"):
            yield Lacking("budget.reason" if own else f"{line.path}.reason")
        elif _row_explains_execution(case):
            yield PASSED
        else:
            if line.name in _SUMS and own:
                told.add(line.name)
            yield _tell_line(case, line)


def _tell_line(case: Case, line: LineExecution) -> Hit:
    assert case.report.budget is not None
    params: dict[str, object] = {
        "line": _name_line(line),
        "rate": line.rate,
        "limit": LINE_LIMIT,
        "executed": line.executed,
        "budget": line.budget,
        "unit": unit_words(case.report.budget),
    }
    # Funds all have the same header, and are known by their names; so are items.
    return Hit(line.path, line.kind, params, Severity.NOTE, on_key=line.kind == "line")


def _name_line(line: LineExecution) -> Text | str:
    return LINE_WORDS[line.name] if line.kind == "line" else line.name


class _Change(NamedTuple):
    """The initial and the adjusted budget of one row."""

    name: Text | str
    path: str | None
    initial: Decimal
    budget: Decimal

    @property
    def is_change(self) -> bool:
        """Whether they differ; where they are written to other places, by more than rounding explains."""
        difference = abs(subtract(self.initial, self.budget))
        if decimals_of(self.initial) == decimals_of(self.budget):
            return difference != 0
        return difference > max(half_step(self.initial), half_step(self.budget))


def _list_changes(case: Case) -> list[_Change]:
    """The whole budget where it has both amounts, else each line that has, else each fund."""
    whole = _find_whole(case)
    if whole is not None and whole.initial is not None and whole.budget is not None:
        path = whole.paths[0] if whole.paths else None
        return [_Change(LINE_WORDS["total"], path, whole.initial, whole.budget)]
    assert case.execution is not None
    for kind in ("line", "fund"):
        changes = [
            _Change(_name_line(line), line.path, line.initial, line.budget)
            for line in case.execution.lines
            if line.kind == kind and line.initial is not None and line.budget is not None and not line.derived
        ]
        if changes:
            return changes
    return []


@rule("B114", "budget-changed-without-reason", Severity.WARNING, Basis.CUSTOM)
def budget_changed_without_reason(case: Case) -> Iterator[Verdict]:
    """The full-year budget is not the initial one, and nothing says why."""
    budget = case.report.budget
    if budget is None or case.execution is None or budget.basis == "initial":
        return  # 年初 twice, with two amounts: B112 tells that
    changes = _list_changes(case)
    if not changes:
        return
    changed = [change for change in changes if change.is_change]
    explained = (
        not is_blank(budget.adjustment_reason)
        or (budget.reason is not None and _explains_change(budget.reason))
        or (bool(changed) and _row_explains_change(case))
    )
    if not changed or explained:
        yield PASSED
    elif may_have_stood(case, "budget.adjustment_reason"):
        yield Lacking("budget.adjustment_reason")
    else:
        yield _tell_change(case, changed)


def _tell_change(case: Case, changed: list[_Change]) -> Hit:
    assert case.report.budget is not None
    first = changed[0]
    difference = subtract(first.budget, first.initial)
    params: dict[str, object] = {
        "line": first.name,
        "initial_column": INITIAL_BUDGET,
        "initial": first.initial,
        "column": ADJUSTED_BUDGET,
        "budget": first.budget,
        "way": UP if difference > 0 else DOWN,
        "difference": abs(difference),
        "unit": unit_words(case.report.budget),
        "count": len(changed),
    }
    elsewhere = _find_elsewhere(case, _explains_change)
    if elsewhere is not None:
        told_there = (Related(elsewhere, "reason"),)
        return Hit("budget", "elsewhere", params, Severity.NOTE, on_key=True, related=told_there)
    related = tuple(
        Related(f"{change.path}.{key}", key)
        for change in changed
        if change.path is not None
        for key in ("initial", "budget")
    )
    return Hit("budget", "default" if len(changed) == 1 else "lines", params, on_key=True, related=related)
