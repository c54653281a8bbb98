"""Items of the budget (明细) against what they are parts of: the total, and where all are projects, 项目支出."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict
from selfeval_cli.checks.rules.budget_table import (
    AMOUNT_KEYS,
    Amount,
    Row,
    find_amount,
    find_rows,
    unit_words,
    write_sum,
)
from selfeval_cli.checks.rules.slips import first_slip
from selfeval_cli.messages.budget_words import LINE_WORDS, column_words
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.scoring.exact import add, subtract
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.rounding import half_step

# 行政运行（项）: the level of a function account. Accounts hold each other, those of one level do not.
_LEVEL = lazy_pattern(r"\((?:功能)?(?:科目)?([类款项])(?:级|级科目|科目)?\)$")
_ACCOUNT = lazy_pattern(
    "基本支出|人员|公用|工资|薪酬|津贴|津补贴|奖金|绩效|福利|公积金|养老|医疗保险|社会保障|社保|保险|缴费|抚恤|丧葬|离退休|退休|遗属"
    "|行政运行|事业运行|机关服务|一般行政管理事务|机构运行|对个人和家庭|商品和服务|资本性|办公|会议|差旅|公务|接待|工会|水电|物业|印刷"
    "|(?:支出|费用)$|(?<!经)费$"
)
_PROJECT = lazy_pattern("项目|工程|专项|经费|资金|课题|建设|改造|修缮|整治|采购|补助|补贴|二期|一期")
_PART = lazy_pattern("^(?:其中|含|包括)[:,]?")


class _Bound(NamedTuple):
    """What the items of a column are held against: a line of the budget; `sentence` says how it is told."""

    line: str
    sentence: str
    whole: Amount


def judge_items(case: Case) -> Iterator[Verdict]:
    """The items of each column, and level of accounts, added up: never more than the total, nor projects more than 项目支出."""
    budget = case.report.budget
    items = [row for row in case.once(find_rows) if row.kind == "item"]
    if budget is None or not items:
        return
    for key in AMOUNT_KEYS:
        for group in _list_groups(items):
            verdict = _judge_group(case, key, group)
            if verdict is not None:
                yield verdict


def _list_groups(items: Sequence[Row]) -> Iterator[list[Row]]:
    """The items that may be added: of one level of accounts, or of none; what says 其中 belongs to the one above it."""
    levels: dict[str, list[Row]] = {}
    for row in items:
        name = _fold_name(row)
        found = _LEVEL.search(name)
        if _PART.search(name) is None:
            levels.setdefault(found[1] if found is not None else "", []).append(row)
    yield from levels.values()


def _fold_name(row: Row) -> str:
    return "".join(fold(str(row.name)).split())


def _judge_group(case: Case, key: str, group: Sequence[Row]) -> Verdict | None:
    """None where no item has the column."""
    given = [row for row in group if row.amount(key) is not None]
    if not given:
        return None
    kind = _kind_of(group)
    rows = _drop_wholes(given, key, even_of_one=kind != "project")
    amounts = [amount for row in rows if (amount := row.amount(key)) is not None]
    if min(amounts) < 0:
        return Lacking(next(row.path_of(key) for row in rows if (row.amount(key) or 0) < 0))
    bounds = list(_list_bounds(case, key, kind))
    if not bounds:
        return Lacking(f"budget.total.{key}")
    total = add(amounts)
    slack = add(half_step(amount) for amount in amounts)
    for bound in bounds:
        excess = subtract(total, bound.whole.value)
        if bound.whole.value >= 0 and excess > add((slack, bound.whole.half_step)):
            slip = first_slip(case, (*(row.path_of(key) for row in rows), f"budget.{bound.line}.{key}"))
            return _tell(case, key, rows, amounts, bound) if slip is None else Lacking(slip)
    return PASSED if not case.something_left_out_under("budget.item") else Lacking("budget.item")


def _kind_of(group: Sequence[Row]) -> str:
    """`project` where every name is surely that of a project, `account` where some may be paid from 基本支出, else `unclear`."""
    names = [_fold_name(row) for row in group]
    if any(_LEVEL.search(name) is not None or _ACCOUNT.search(name) is not None for name in names):
        return "account"
    return "project" if all(_PROJECT.search(name) is not None for name in names) else "unclear"


def _drop_wholes(rows: Sequence[Row], key: str, *, even_of_one: bool) -> list[Row]:
    """Without those that are what the ones after them add up to: 教育支出 above 普通教育 above 小学教育."""
    amounts = [row.amount(key) or Decimal(0) for row in rows]
    least = 1 if even_of_one else 2
    kept = []
    for number, (row, amount) in enumerate(zip(rows, amounts, strict=True)):
        sums = enumerate(accumulate(amounts[number + 1 :]), 1)
        if amount <= 0 or not any(one == amount and count >= least for count, one in sums):
            kept.append(row)
    return kept


def _list_bounds(case: Case, key: str, kind: str) -> Iterator[_Bound]:
    total = find_amount(case, "total", key)
    if total is not None:
        yield _Bound("total", "items", total)
    if kind == "account":
        return
    project = find_amount(case, "project", key)
    if project is not None:
        yield _Bound("project", "items" if kind == "project" else "items-perhaps", project)


def _tell(case: Case, key: str, rows: Sequence[Row], amounts: Sequence[Decimal], bound: _Bound) -> Hit:
    budget = case.report.budget
    assert budget is not None
    line = budget.line(bound.line)
    whole = line is not None and getattr(line, key) is not None
    params: dict[str, object] = {
        "count": len(rows),
        "working": write_sum(amounts),
        "line": LINE_WORDS[bound.line],
        "column": column_words(key, budget.basis),
        "whole": bound.whole.value,
        "difference": subtract(add(amounts), bound.whole.value),
        "unit": unit_words(budget),
    }
    related = tuple(Related(row.path_of(key), "part") for row in rows[1:])
    if whole:
        related = (Related(f"budget.{bound.line}.{key}", key), *related)
    severity = Severity.NOTE if bound.sentence == "items-perhaps" else None
    return Hit(rows[0].path_of(key), bound.sentence, params, severity, related=related)
