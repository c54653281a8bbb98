"""References in a section's text: `{{ public-safety/案件类警情.actual }}` is looked up in the report, and nothing is ever evaluated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from selfeval_cli.model.budget import LINES, OUTLAYS
from selfeval_cli.model.execution import Execution, LineExecution
from selfeval_cli.model.paths import Step, split_path
from selfeval_cli.model.report import Detail, Indicator, Report
from selfeval_cli.text.quantity import Reading, Span

_REFERENCE = re.compile(r"\{\{[ \t]*+([^{}\n]{1,300}?)[ \t]*+\}\}")
_RATES = ("execution_rate", "adjustment_rate")
_STATED_KEYS = ("initial", "budget", "executed", "execution_rate")
_OUTLAY_AMOUNTS = ("previous", "budget", "executed")
_STAFF_KEYS = ("quota", "employed")
_ASSETS_KEYS = ("total", "in_use")
_GOAL_KEYS = ("text", "result", "weight", "reason")
_HEADING_KEYS = frozenset(("agency", "year", "project", "supervisor", "implementer", "score", "grade"))
_INDICATOR_KEYS = frozenset(
    (
        "name",
        "initial_target",
        "target",
        "actual",
        "expected",
        "state",
        "previous",
        "base",
        "change",
        "rank",
        "period",
        "weight",
        "score",
        "not_applicable",
    )
)
_DETAIL_KEYS = frozenset(("actual", "expected", "base", "change", "rank", "period"))


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference in a text: the path between the braces, and the span of the whole with its braces."""

    path: str
    span: Span


def find_references(text: str) -> Iterator[Reference]:
    """The references of a text from left to right. What has no closing braces on its line is none."""
    for found in _REFERENCE.finditer(text):
        yield Reference(found.group(1), found.span())


def resolve_reference(path: str, report: Report, execution: Execution | None = None) -> str | None:
    """What stands at `path`, in words with its unit; None where the report has no such thing or says nothing there.

    The paths are those of findings: `economy/GDP.actual`, `视频监控.parts.高清监控` (the section may be left out where the name is unique),
    `budget.total.executed`, `budget.item.课后服务经费.executed`, `report.year`, `staff.quota`, `goal.roads.result`. Without a key, an indicator means its actual or
    else its expected value, and a goal its text. Rates and unexecuted amounts are taken from `execution`, where it is given.
    """
    steps = split_path(path.strip())
    match [step.name for step in steps]:
        case ["budget", name, key]:
            if name in OUTLAYS:
                return _resolve_outlay(name, key, report)
            return _resolve_line(name, key, report, execution)
        case ["budget", "fund" | "item", _, key]:
            return _resolve_named(path.strip()[: steps[2].end], key, report, execution)
        case ["staff", key] if key in _STAFF_KEYS:
            return _words(getattr(report.staff, key, None))
        case ["assets", key] if key in _ASSETS_KEYS:
            return _words(getattr(report.assets, key, None))
        case ["goal", _, *keys] if path.strip()[: steps[1].end] in report.paths.goals:
            return _resolve_goal(path.strip()[: steps[1].end], keys, report)
        case ["report", key]:
            return _words(getattr(report.heading, key)) if key in _HEADING_KEYS else None
    found = _find_indicator(path.strip(), steps, report)
    return _resolve_indicator(*found) if found is not None else None


def _resolve_line(name: str, key: str, report: Report, execution: Execution | None) -> str | None:
    if name not in LINES or report.budget is None:
        return None
    unit = report.budget.unit or ""
    line = execution.line(name) if execution is not None else None
    if line is not None:
        value = _computed(line, key)
    else:
        stated = report.budget.line(name)
        value = getattr(stated, key) if stated is not None and key in _STATED_KEYS else None
    return _amount_words(value, key, unit)


def _computed(line: LineExecution, key: str) -> Decimal | None:
    amounts: Mapping[str, Decimal | None] = {
        "initial": line.initial,
        "budget": line.budget,
        "executed": line.executed,
        "unexecuted": line.unexecuted,
        "execution_rate": line.rate,
        "adjustment_rate": line.adjustment_rate,
    }
    return amounts.get(key)


def _amount_words(value: Decimal | None, key: str, unit: str) -> str | None:
    return None if value is None else f"{value:f}{'%' if key in _RATES else unit}"


def _resolve_named(row: str, key: str, report: Report, execution: Execution | None) -> str | None:
    """An amount or rate of the fund or item whose path is `row`."""
    budget = report.budget
    if budget is None:
        return None
    unit = budget.unit or ""
    if execution is not None:
        line = next((line for line in execution.lines if line.path == row), None)
        return _amount_words(_computed(line, key), key, unit) if line is not None else None
    rows = (*zip(report.paths.funds, budget.fund, strict=True), *zip(report.paths.items, budget.item, strict=True))
    stated = next((piece for path, piece in rows if path == row), None)
    return _amount_words(getattr(stated, key, None), key, unit) if key in _STATED_KEYS else None


def _resolve_outlay(name: str, key: str, report: Report) -> str | None:
    budget = report.budget
    if budget is None or key not in _OUTLAY_AMOUNTS:
        return None
    amount: Decimal | None = getattr(budget.outlay(name), key, None)
    return f"{amount:f}{budget.unit or ''}" if amount is not None else None


def _resolve_goal(path: str, keys: list[str], report: Report) -> str | None:
    goal = report.goals[report.paths.goals.index(path)]
    match keys:
        case []:
            return goal.text
        case [key] if key in _GOAL_KEYS:
            return _words(getattr(goal, key))
    return None


def _find_indicator(path: str, steps: tuple[Step, ...], report: Report) -> tuple[Indicator, list[str]] | None:
    """The indicator that the path begins with, and the names of the steps after it."""
    for length in range(len(steps), 0, -1):
        indicator = report.indicators_by_path.get(path[: steps[length - 1].end])
        if indicator is not None:
            return indicator, [step.name for step in steps[length:]]
    return None


def _resolve_indicator(indicator: Indicator, rest: list[str]) -> str | None:
    match rest:
        case []:
            return _words(indicator.actual or indicator.expected)
        case [key] if key in _INDICATOR_KEYS:
            return _words(getattr(indicator, key))
        case ["parts", name] if name in indicator.parts:
            return _words(indicator.parts[name])
        case ["details", name, *keys] if name in indicator.details:
            return _resolve_detail(indicator.details[name], keys)
    return None


def _resolve_detail(detail: Detail, keys: list[str]) -> str | None:
    match keys:
        case []:
            return _words(detail.actual or detail.expected)
        case [key] if key in _DETAIL_KEYS:
            return _words(getattr(detail, key))
    return None


def _words(value: object) -> str | None:
    if isinstance(value, Reading):
        return value.in_words or None
    if isinstance(value, tuple):
        return "、".join(words for item in value if (words := _words(item))) or None
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value) if value is not None else None
