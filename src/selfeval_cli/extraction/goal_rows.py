"""The block of annual goals: what was planned beside what came of it, in one row or in several."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.extraction.cell_figures import is_blank, read_points
from selfeval_cli.extraction.draft import Drafting
from selfeval_cli.extraction.grid import Field, Grid
from selfeval_cli.extraction.headers import find_amount_header, find_indicator_header
from selfeval_cli.extraction.labels import read_label, role_of
from selfeval_cli.text.normal_form import fold

_GOALS = ("goal", "initial_goal", "adjusted_goal")
_NUMBERED = re.compile(r"(?:年度|总体|绩效|项目)*目标([一二三四五六七八九十]|\d{1,2})")
_POINTS_BEHIND = re.compile(r"\s*[(（]\s*(\d+(?:\.\d+)?)\s*分\s*[)）]\s*$")
_DIGITS = {word: str(number) for number, word in enumerate("一二三四五六七八九十", 1)}


class GoalHeader(NamedTuple):
    """The columns of a block of goals: role and header of each."""

    row: int
    columns: tuple[tuple[str, Field], ...]

    def field(self, role: str) -> Field | None:
        """The header of that role."""
        return next((field for known, field in self.columns if known == role), None)


def find_goal_header(grid: Grid, row: int) -> GoalHeader | None:
    """The header 预期目标 | 实际完成情况 where it begins in this row, with the texts below it."""
    columns: list[tuple[str, Field]] = []
    for field in grid.begun(row):
        beside = role_of(field.text, "indicator")
        if columns and beside in ("reason", "weight", "score"):
            columns.append((beside, field))
            continue
        role = role_of(field.text, "field")
        if columns and role is None and beside == "actual":
            role = "goal_result"  # beside a goal, 实际完成 is what came of it
        if role not in (*_GOALS, "goal_result"):
            if columns and role is None and beside is None and not is_blank(field.text):
                return None  # 年度目标 | its words | 完成情况 | its words: labels with what they say, no header
            continue
        below = grid.at(field.below, field.column)
        if field.rows == 1 and below is not None and below.row == field.below and role_of(below.text, "field") is None:
            columns.append((role, field))
    roles = {role for role, _ in columns}
    if "goal_result" not in roles or roles.isdisjoint(_GOALS):
        return None
    if find_indicator_header(grid, row + 1) is not None:
        return None
    return GoalHeader(row, tuple(columns))


def goal_number(text: str) -> str | None:
    """The number of a goal in a label: 2 of 年度绩效目标2（40分）, 年度目标二."""
    found = _NUMBERED.fullmatch(read_label(text).core.partition(":")[0])
    return _DIGITS.get(found[1], found[1]) if found is not None else None


class GoalReader:
    """Reads goals into a draft."""

    def __init__(self, drafting: Drafting) -> None:
        self._drafting = drafting

    def read(self, grid: Grid, header: GoalHeader) -> int:
        """Read the rows below a header; the first row behind them."""
        self._drafting.take(*grid.begun(header.row))
        left = min(field.column for _, field in header.columns)
        row = header.row + 1
        rows: list[dict[str, Field]] = []
        while row < grid.height and self._belongs(grid, header, row, left):
            texts = {
                role: found
                for role, field in header.columns
                if (found := grid.at(row, field.column)) is not None and found.row == row
            }
            if any(not is_blank(field.text) for field in texts.values()):
                rows.append(texts)
            self._drafting.take(*texts.values())
            self._drafting.take(*(field for field in grid.begun(row) if field.column < left))
            row += 1
        if len(rows) == 1 and all(is_blank(_text(rows[0].get(role))) for role in ("reason", "weight", "score")):
            self._put_single(rows[0])
        else:
            for texts in rows:
                self._put_one(texts)
        return row

    def _belongs(self, grid: Grid, header: GoalHeader, row: int, left: int) -> bool:
        begun = grid.begun(row)
        if row == header.row + 1:
            return True
        if not begun or find_indicator_header(grid, row) or find_amount_header(grid, row):
            return False
        labels = [field for field in begun if field.column < left]
        if any(goal_number(field.text) is None and not fold(field.text).isdecimal() for field in labels):
            return False
        spans = {(field.column, field.columns) for _, field in header.columns}
        return any((field.column, field.columns) in spans for field in begun) and all(
            role_of(field.text, "field") is None for field in begun if field.column >= left
        )

    def _put_single(self, texts: dict[str, Field]) -> None:
        current = self._current(texts)
        if current is not None:
            self._drafting.put(("report", "goal"), current.prose, current)
        result = texts.get("goal_result")
        if result is not None and not is_blank(result.text):
            self._drafting.put(("report", "goal_result"), result.prose, result)

    def _current(self, texts: dict[str, Field]) -> Field | None:
        """The goal that holds: the adjusted one where there is one, else that of the year's beginning, which is told otherwise."""
        found = [field for role in ("adjusted_goal", "goal", "initial_goal") if (field := texts.get(role)) is not None]
        said = [field for field in found if not is_blank(field.text)]
        for other in said[1:]:
            if other.prose != said[0].prose:
                self._drafting.leave(other, "no-key")
        return said[0] if said else None

    def _put_one(self, texts: dict[str, Field]) -> None:
        current = self._current(texts)
        if current is None:
            for field in texts.values():
                if not is_blank(field.text):
                    self._drafting.leave(field, "unknown")
            return
        number = self._drafting.count("goal")
        self._drafting.put(("goal", number, "id"), str(number + 1))
        self._drafting.put(("goal", number, "text"), current.prose, current)
        for role, key in (("goal_result", "result"), ("reason", "reason")):
            said = texts.get(role)
            if said is not None and not is_blank(said.text):
                self._drafting.put(("goal", number, key), said.prose, said)
        weight = texts.get("weight")
        points = read_points(weight.text) if weight is not None else None
        if weight is not None and points is not None:
            self._drafting.put(("goal", number, "weight"), points.number, weight)

    def open_goal(self, field: Field) -> str | None:
        """The goal that a label such as 年度绩效目标2（40分） begins, made where it is new; None for any other text."""
        label, _, text = field.prose.replace(":", "：").partition("：")
        number = goal_number(label)
        behind = _POINTS_BEHIND.search(text)
        text = text[: behind.start()] if behind is not None else text
        if number is None:
            return None
        self._drafting.take(field)
        known = [goal.get("id") for goal in self._drafting.get("goal") or ()]
        position = known.index(number) if number in known else len(known)
        if number not in known:
            self._drafting.put(("goal", position, "id"), number)
            self._drafting.put(("goal", position, "text"), text.strip() or read_label(label).core, field)
            if not text.strip():
                self._drafting.remark(("goal", position, "text"), "goal-text-missing")
        points = read_label(label).points or (behind[1] if behind is not None else None)
        if points is not None:
            self._drafting.put(("goal", position, "weight"), Decimal(points), field)
        return number


def _text(field: Field | None) -> str:
    return "" if field is None else field.text
