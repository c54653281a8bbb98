"""Figures beside the budget's lines: 三公经费, 公务接待费, 政府采购, fixed assets and staff, against what bounds them (B115-B117)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.budget_table import find_amount, unit_words
from selfeval_cli.checks.rules.item_sums import judge_items
from selfeval_cli.messages.budget_words import EXECUTED, OUTLAY_WORDS, PREVIOUS, column_words
from selfeval_cli.messages.language import Text
from selfeval_cli.model.budget import OUTLAYS, Budget
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import subtract
from selfeval_cli.text.rounding import half_step

_OUTLAY_KEYS = ("previous", "budget", "executed")
_WHOLE_KEYS = ("budget", "executed")


class _Bound(NamedTuple):
    """A figure that is part of another, both in one unit. `slack` is what rounding leaves open."""

    sentence: str
    path: str
    whole_path: str
    part: Decimal
    whole: Decimal
    slack: Decimal
    column: Text

    @property
    def kept(self) -> bool:
        """Whether the part is no larger than the whole; a negative whole is another rule's matter."""
        return self.part <= self.whole or self.whole < 0 or subtract(self.part, self.whole) <= self.slack


@rule("B115", "part-above-whole", Severity.ERROR, Basis.ARITHMETIC)
def part_above_whole(case: Case) -> Iterator[Verdict]:
    """Assets in use, 公务接待费, 三公经费 and the items of the budget are parts of something, and no larger than it."""
    for lost in ("assets", "budget.reception", "budget.three_public"):
        if case.something_left_out_under(lost):
            yield Lacking(lost)
    budget = case.report.budget
    for bound in case.once(_list_bounds):
        if bound.kept:
            yield PASSED
            continue
        assets = bound.sentence == "assets"
        params: dict[str, object] = {
            "part": bound.part,
            "whole": bound.whole,
            "difference": subtract(bound.part, bound.whole),
            "column": bound.column,
            "unit": unit_words(budget) if budget is not None and not assets else "",
        }
        if bound.sentence == "budget":
            params["outlay"] = OUTLAY_WORDS[bound.path.split(".")[1]]
        yield Hit(bound.path, bound.sentence, params, related=(Related(bound.whole_path, "total"),))
    yield from judge_items(case)


def _list_bounds(case: Case) -> tuple[_Bound, ...]:
    return tuple(_walk_bounds(case))


def _walk_bounds(case: Case) -> Iterator[_Bound]:
    assets, budget = case.report.assets, case.report.budget
    if assets is not None and assets.in_use is not None and assets.total is not None:
        paths = ("assets.in_use", "assets.total")
        yield _Bound("assets", *paths, assets.in_use, assets.total, Decimal(0), EXECUTED)
    if budget is None:
        return
    if budget.three_public is not None and budget.reception is not None:
        for key in _OUTLAY_KEYS:
            part, whole = getattr(budget.reception, key), getattr(budget.three_public, key)
            if part is not None and whole is not None:
                paths = (f"budget.reception.{key}", f"budget.three_public.{key}")
                slack = half_step(part) + half_step(whole)
                yield _Bound("reception", *paths, part, whole, slack, _column(key, budget))
    # 政府采购 may be of several years and of other money; 三公经费 are always spending of the year.
    name = "three_public" if budget.three_public is not None else "reception"
    outlay = budget.outlay(name)
    for key in _WHOLE_KEYS if outlay is not None else ():
        part, total = getattr(outlay, key), find_amount(case, "total", key)
        if part is not None and total is not None:
            slack = half_step(part) + total.half_step
            paths = (f"budget.{name}.{key}", _whole_path(budget, key))
            yield _Bound("budget", *paths, part, total.value, slack, _column(key, budget))


def _whole_path(budget: Budget, key: str) -> str:
    total = budget.total
    return f"budget.total.{key}" if total is not None and getattr(total, key) is not None else "budget"


def _column(key: str, budget: Budget) -> Text:
    return PREVIOUS if key == "previous" else column_words(key, budget.basis)


@rule("B116", "outlay-above-budget", Severity.WARNING, Basis.CUSTOM)
def outlay_above_budget(case: Case) -> Iterator[Verdict]:
    """More was spent on 三公经费, 公务接待费 or 政府采购 than was budgeted for it."""
    budget = case.report.budget
    if budget is None:
        return
    broken = {bound.path for bound in case.once(_list_bounds) if not bound.kept}
    told: set[str] = set()
    for name in OUTLAYS:
        outlay = budget.outlay(name)
        if outlay is None:
            continue
        planned, executed = outlay.budget, outlay.executed
        if planned is None or executed is None:
            key = "budget" if planned is None else "executed"
            if executed is not None or planned is not None:
                yield Lacking(f"budget.{name}.{key}")
        elif f"budget.{name}.executed" in broken:
            yield Lacking(f"budget.{name}.executed")  # which is wrong itself
        elif planned < 0 or executed <= planned or (name == "reception" and "three_public" in told):
            yield PASSED  # what the reception costs is in 三公经费, where it is told
        else:
            told.add(name)
            yield Hit(
                f"budget.{name}.executed",
                "default" if planned else "none",
                {
                    "outlay": OUTLAY_WORDS[name],
                    "budget": planned,
                    "executed": executed,
                    "difference": subtract(executed, planned),
                    "unit": unit_words(budget),
                },
                None if name == "three_public" else Severity.NOTE,
                related=(Related(f"budget.{name}.budget", "budget"),),
            )


@rule("B117", "staff-above-quota", Severity.NOTE, Basis.CUSTOM)
def staff_above_quota(case: Case) -> Iterator[Verdict]:
    """More persons are paid than posts were approved (超编)."""
    staff = case.report.staff
    if staff is None:
        return
    if staff.quota is None or staff.employed is None:
        yield Lacking("staff.quota" if staff.quota is None else "staff.employed")
    elif staff.employed <= staff.quota or staff.quota < 0:
        yield PASSED
    else:
        params = {
            "quota": staff.quota,
            "employed": staff.employed,
            "difference": subtract(staff.employed, staff.quota),
        }
        yield Hit("staff.employed", params=params, related=(Related("staff.quota", "quota"),))
