"""Paths: how rules, baselines and references name a place in a report, independent of the order of things.

`public-safety/案件类警情.actual`, `budget.basic.executed`, `staff.quota`, `goal.roads.result`, `measure.#2.text`. A name that
holds `/`, `.`, `"` or `#` stands in double quotes. Of two things with one name the second gets `#2`. An indicator without a
section stands under its group (project reports have groups only), else under `-`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from selfeval_cli.model.report import Indicator, Report

_SPECIAL = frozenset('/."#')


def quote_name(name: str) -> str:
    r"""The name as it stands in a path: in double quotes (with `\\` before `"` and `\\`) where it holds a special character."""
    if name.isalnum():  # nearly all are
        return name
    if name and not _SPECIAL.intersection(name) and name == name.strip():
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


class ReportPaths(NamedTuple):
    """The paths of a report's pieces; each tuple runs beside the report's own."""

    indicators: tuple[str, ...]
    problems: tuple[str, ...]
    measures: tuple[str, ...]
    funds: tuple[str, ...]
    items: tuple[str, ...]
    goals: tuple[str, ...]


def _numbered(names: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    numbered = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        numbered.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
    return tuple(numbered)


def name_paths(report: Report) -> ReportPaths:
    """Name every piece of the report; two reports with the same names in another order give the same paths."""
    indicators = (
        f"{quote_name(report.section_id(indicator.section) or indicator.section or indicator.group or '-')}/"
        f"{quote_name(indicator.id or indicator.name)}"
        for indicator in report.indicators
    )
    measures = (f"measure.#{number}" for number in range(1, len(report.measures) + 1))
    budget = report.budget
    funds = (f"budget.fund.{quote_name(fund.name)}" for fund in (budget.fund if budget is not None else ()))
    items = (f"budget.item.{quote_name(item.name)}" for item in (budget.item if budget is not None else ()))
    return ReportPaths(
        _numbered(indicators),
        _numbered(_by_id("problem", (problem.id for problem in report.problems))),
        tuple(measures),
        _numbered(funds),
        _numbered(items),
        _numbered(_by_id("goal", (goal.id for goal in report.goals))),
    )


def _by_id(table: str, identifiers: Iterable[str | None]) -> Iterator[str]:
    """`problem.execution`, and `problem.#2` for one without an id."""
    for number, identifier in enumerate(identifiers, 1):
        yield f"{table}.{quote_name(identifier) if identifier else f'#{number}'}"


def index_indicators(report: Report) -> dict[str, Indicator]:
    """Every indicator by its path, and by its path without the section where only one has that."""
    whole = dict(zip(report.paths.indicators, report.indicators, strict=True))
    short: dict[str, list[Indicator]] = {}
    for path, indicator in whole.items():
        short.setdefault(_without_section(path), []).append(indicator)
    return {path: found[0] for path, found in short.items() if len(found) == 1} | whole


def _without_section(path: str) -> str:
    quoted = False
    for position, character in enumerate(path):
        if character == '"' and path[position - 1 : position] != "\\":
            quoted = not quoted
        elif character == "/" and not quoted:
            return path[position + 1 :]
    return path


class Step(NamedTuple):
    """One step of a path between dots, without its quotes; `end` is the offset behind it in the path."""

    name: str
    end: int


def split_path(path: str) -> tuple[Step, ...]:
    """The steps of a path. A step that holds a quoted part with something around it (`economy/"a.b"#2`) is kept as written."""
    steps = []
    start = position = 0
    quoted = False
    while position < len(path):
        character = path[position]
        if quoted and character == "\\":
            position += 1
        elif character == '"':
            quoted = not quoted
        elif character == "." and not quoted:
            steps.append(Step(_unquote(path[start:position]), position))
            start = position + 1
        position += 1
    steps.append(Step(_unquote(path[start:]), len(path)))
    return tuple(steps)


def _unquote(step: str) -> str:
    if len(step) >= 2 and step[0] == step[-1] == '"':
        return step[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return step
