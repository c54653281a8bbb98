"""The rows of an indicator table: levels that are spread over merged cells, targets in one column or three, points, totals."""

from __future__ import annotations

import re
from decimal import Decimal

from selfeval_cli.extraction.cell_figures import is_blank, read_points
from selfeval_cli.extraction.draft import Drafting
from selfeval_cli.extraction.goal_rows import GoalReader
from selfeval_cli.extraction.grid import Field, Grid
from selfeval_cli.extraction.headers import Column, Header, find_amount_header, find_indicator_header
from selfeval_cli.extraction.indicator_values import ValueWriter
from selfeval_cli.extraction.labels import read_label, role_of

_POINTS_BEHIND = re.compile(r"\s*[(（]\s*(?:共|满分)?(\d+(?:\.\d+)?)\s*分\s*[)）]\s*$")
_NAME_NUMBER = re.compile(r"^(?:指标\s*\d{1,2}\s*[:：.、]?\s*|\d{1,2}[.、．](?!\d)\s*|[①-⑳]\s*|[(（]\d{1,2}[)）]\s*)")
_TOTAL_LABEL = re.compile(r"(?:自评|综合|评价)?(?:总?分值|总?得分|权重|等级|等次)")
_PLACEHOLDER = re.compile(r"(?:指标\s*\d{0,2}\s*[:：]?|[…\.。·]+|-+|—+)?")
_NOTE = re.compile(r"(?:备?注|说明|填[表报]说明)\d?[:：.、\d(（]")
_LISTED = ("account", "other_score", "completion", "explanation", "note", "second", "third")


class IndicatorReader:
    """Reads rows of indicators into a draft; a further header in the same table changes the columns, a goal what they belong to."""

    def __init__(self, drafting: Drafting, goals: GoalReader) -> None:
        self._drafting = drafting
        self._goals = goals
        self._goal: str | None = None
        self._group: Field | None = None
        self._kind: Field | None = None
        self.header: Header | None = None
        self.totals: list[tuple[Field, Decimal]] = []
        """Sums of points as the form states them."""

    def read(self, grid: Grid, header: Header) -> int:
        """Read the header and the rows below it; the first row behind the table."""
        self.header = header
        self._group = self._kind = None
        self._take_header(grid, header)
        return self.read_rows(grid, header.bottom)

    def go_on(self, grid: Grid) -> int:
        """Read a table that goes on without a header of its own; the first row behind what belongs to it."""
        if self.header is not None:
            self.header = self.header._replace(top=-1, bottom=0)
        return self.read_rows(grid, 0)

    def read_rows(self, grid: Grid, row: int) -> int:
        """Read rows under the header that was read last."""
        while row < grid.height:
            again = find_indicator_header(grid, row)
            if again is not None:
                if not self._is_repeated(again):
                    self.header = again
                self._take_header(grid, again)
                row = again.bottom
                continue
            if not self._read_row(grid, row):
                return row
            row += 1
        return row

    def _is_repeated(self, again: Header) -> bool:
        """Whether a header only says again what the columns are, on the next page: it may lack some that are merged over it."""
        known = {(column.role, column.first) for column in self.header.columns} if self.header is not None else set()
        return all((column.role, column.first) in known for column in again.columns)

    def open_goal(self, field: Field) -> bool:
        """Let what follows belong to the goal that a label begins."""
        number = self._goals.open_goal(field)
        self._goal = number or self._goal
        return number is not None

    def _take_header(self, grid: Grid, header: Header) -> None:
        for row in range(header.top, header.bottom):
            for field in grid.row(row):
                if field.column < header.left and field.row >= header.top:
                    self.open_goal(field)
                if field.column >= header.left or field.below > header.bottom or role_of(field.text, "indicator"):
                    self._drafting.take(field)

    def _columns(self, role: str) -> Column | None:
        return self.header.column(role) if self.header is not None else None

    def _field(self, grid: Grid, row: int, role: str) -> Field | None:
        """The field of a row in the column of that role; one over several columns belongs to the first of them."""
        column = self._columns(role)
        assert self.header is not None
        if column is None:
            return None
        found = [grid.at(row, number) for number in range(column.first, column.last)]
        for field in found:
            if (
                field is not None
                and field.row >= self.header.bottom
                and max(field.column, self.header.left) >= column.first
            ):
                return field
        return None

    def _read_row(self, grid: Grid, row: int) -> bool:
        """Read a row. False where it no longer belongs to the table."""
        header = self.header
        assert header is not None
        begun = [
            field
            for field in grid.begun(row)
            if field.right > header.left or field.columns > 1 or role_of(field.text, "row")
        ]
        outside = [field for field in grid.begun(row) if field not in begun]
        opened = [field for field in outside if self.open_goal(field)]
        outside = [field for field in outside if field not in opened]
        if opened:
            begun = begun or opened
        if not begun:
            return not outside or not any(role_of(field.text, "field") for field in outside)
        first = begun[0]
        if role_of(first.text, "row") is not None or (outside and role_of(outside[0].text, "row")):
            self.read_total(grid, row, outside[0] if outside and role_of(outside[0].text, "row") else first)
            return True
        if self._ends(grid, row, first, begun) or (outside and role_of(outside[0].text, "field")):
            return False
        if self._is_note(first, begun):
            if self.open_goal(first):
                return True
            self._drafting.leave(first, "note" if _NOTE.match(first.text) else "unknown")
            return True
        self._read_indicator(grid, row, begun)
        return True

    def _ends(self, grid: Grid, row: int, first: Field, begun: list[Field]) -> bool:
        """Whether a row is one of labels below the table: 评价结论, 存在问题, 说明, 填表人."""
        header = self.header
        name = self._columns("name")
        assert header is not None and name is not None
        if find_amount_header(grid, row) is not None:
            return True
        values = [
            field
            for field in begun[1:]
            if any(column.first == field.column for column in header.columns) and field.columns <= 2
        ]
        role = role_of(first.text, "field")
        if role is not None and not _NOTE.match(first.text):
            return first.column < name.first or first.columns > name.last - name.first or len(values) <= 1
        inline = re.match(r"([^\s:：]{2,12})[:：]", first.text)
        if inline is not None and len(values) <= 1:
            return role_of(inline[1], "field") not in (None, "note", "goal")
        return False

    def _is_note(self, first: Field, begun: list[Field]) -> bool:
        assert self.header is not None
        if len(begun) > 1:
            return False
        covered = [column for column in self.header.columns if first.column <= column.first < first.right]
        return len(covered) > 3 or (_NOTE.match(first.text) is not None and len(covered) != 1)

    def read_total(self, grid: Grid, row: int, label: Field) -> None:
        """The row of totals: the score is what the report claims; the sum of the points is not kept, it follows."""
        self._drafting.take(label)
        subtotal = role_of(label.text, "row") == "subtotal"
        weight, score = self._columns("weight"), self._columns("score")
        figures = []
        said = ""  # by a label inside the row: 总分值 100 总得分 98
        for field in grid.begun(row):
            if field == label or is_blank(field.text):
                continue
            points = read_points(field.text)
            if points is None and not subtotal and _TOTAL_LABEL.fullmatch(read_label(field.text).core):
                said = read_label(field.text).core
                self._drafting.take(field)
            elif points is None and said.endswith(("等级", "等次")):
                self._drafting.put(("report", "grade"), field.words, field)
            elif subtotal or points is None:
                self._drafting.leave(field, "subtotal" if subtotal else "unknown")
            elif said.endswith("得分"):
                self._drafting.claim_score(points.number, field)
            elif said:
                self.totals.append((field, points.number))
                self._drafting.take(field)
            else:
                figures.append((field, points.number))
        in_place = {
            id(column) for column in (weight, score) for field, _ in figures if column and _covers(field, column)
        }
        if len(figures) == 2 and weight is not None and len(in_place) < 2:  # wherever they stand, the points come first
            self.totals.append(figures[0])
            self._drafting.take(figures[0][0])
            self._drafting.claim_score(figures[1][1], figures[1][0])
            return
        for field, number in figures:
            covers_weight = weight is not None and _covers(field, weight)
            covers_score = score is not None and _covers(field, score)
            if covers_weight and not covers_score:
                self.totals.append((field, number))
                self._drafting.take(field)
            elif covers_score or (len(figures) == 1 and (weight is None or field.column == label.right)):
                self._drafting.claim_score(number, field)

    def _level(self, grid: Grid, row: int, role: str, last: Field | None, *, fresh: bool) -> Field | None:
        """The group or kind of a row: its own, or, where cells are not merged, that of the row above."""
        field = self._field(grid, row, role)
        if field is not None and not is_blank(field.text):
            return field
        return None if fresh else last

    def _read_indicator(self, grid: Grid, row: int, begun: list[Field]) -> None:
        group = self._level(grid, row, "group", self._group, fresh=False)
        kind = self._level(grid, row, "kind", self._kind, fresh=group != self._group)
        self._group, self._kind = group, kind
        fields = {
            column.role: field
            for column in (self.header.columns if self.header else ())
            if (field := self._field(grid, row, column.role))
        }
        values = {role: field for role, field in fields.items() if role in _VALUE_ROLES and not is_blank(field.text)}
        own = {role: field for role, field in values.items() if field.row == row}
        name = fields.get("name")
        levels = [level for level in (group, kind) if level is not None and not _has_digit(level.text)]
        self._drafting.take(*levels, *(field for field in begun if is_blank(field.text)))
        words = self._clean_name(name.words) if name is not None else ""
        if not own or (name is not None and name == group):
            if name is not None and not _PLACEHOLDER.fullmatch(words) and not is_blank(words) and name.row == row:
                self._drafting.leave(name, "unknown")
            else:
                self._drafting.take(
                    name, *(field for field in fields.values() if field.row == row and role_is_label(field, fields))
                )
            return
        if name is None or is_blank(words):
            level = next((one for one in (kind, group) if one is not None and one.row == row and one.rows == 1), None)
            if level is not None:
                name, words = level, level.words
                group = None if level == group else group
                self._drafting.remark(("indicator", self._drafting.count("indicator"), "name"), "name-from-kind")
            elif name is None or is_blank(name.words):
                for field in own.values():
                    self._drafting.leave(field, "no-name")
                return
        self._leave_others(grid, row)
        several = _split_lines(name, fields)
        if several:
            self._drafting.take(*fields.values())
            for one in several:
                line = one["name"]
                self._put_indicator(row, self._clean_name(line.words) or line.words, line, group, kind, one)
            return
        self._put_indicator(row, words or name.words, name, group, kind, fields)

    def _leave_others(self, grid: Grid, row: int) -> None:
        """Leave out what stands in columns that the format has no key for: 评分标准, 完成率, 财政审核得分."""
        for column in self.header.columns if self.header is not None else ():
            field = grid.at(row, column.first) if column.role in _LISTED else None
            if field is not None and field.row == row and not is_blank(field.text):
                self._drafting.leave(field, "no-key")

    @staticmethod
    def _clean_name(words: str) -> str:
        return _NAME_NUMBER.sub("", words, count=1).strip()

    def _put_indicator(
        self, row: int, words: str, name: Field, group: Field | None, kind: Field | None, fields: dict[str, Field]
    ) -> None:
        drafting = self._drafting
        keys = ("indicator", drafting.count("indicator"))
        behind = _POINTS_BEHIND.search(words)
        drafting.put((*keys, "name"), words[: behind.start()] if behind else words, name)
        for role, field in (("group", group), ("kind", kind)):
            if field is not None and (role == "group" or field != group):
                drafting.put((*keys, role), _POINTS_BEHIND.sub("", "".join(field.words.split())), field)
        if self._goal is not None:
            drafting.put((*keys, "goal"), self._goal)
        assert self.header is not None
        writer = ValueWriter(drafting, keys, fields, self.header.roles)
        writer.put_values()
        writer.put_points(row)
        if behind and drafting.get(*keys, "weight") is None:
            drafting.put((*keys, "weight"), Decimal(behind[1]), name)
        for role in ("reason", "remedy", "evidence", "state"):
            cell = fields.get(role)
            if cell is not None and not is_blank(cell.text):
                drafting.put((*keys, role), cell.prose, cell)
        writer.put_core()
        drafting.take(fields.get("sequence"))
        for cell in fields.values():
            if is_blank(cell.text):
                drafting.take(cell)


def _covers(field: Field, column: Column) -> bool:
    return field.column <= column.first < field.right


def _has_digit(text: str) -> bool:
    """Whether a level may be a figure in the wrong column, which must not be lost."""
    return any(character.isdecimal() for character in read_label(text).core)


def _split_lines(name: Field, fields: dict[str, Field]) -> list[dict[str, Field]]:
    """Several indicators in one row, where the lines of its cells are numbered and go together; points said once are the first's."""
    names = name.prose.split("\n")
    if len(names) < 2 or not all(_NAME_NUMBER.match(line) for line in names):
        return []
    lines = {role: field.prose.split("\n") for role, field in fields.items()}
    if not any(len(lines.get(role, ())) == len(names) for role in ("target", "actual")):
        return []
    return [
        {
            role: field._replace(text=lines[role][number]) if len(lines[role]) == len(names) else field
            for role, field in fields.items()
            if number == 0 or len(lines[role]) == len(names) or role not in ("weight", "score", "coefficient")
        }
        for number in range(len(names))
    ]


_VALUE_ROLES = frozenset(
    ("target", "initial_target", "adjusted_target", "actual", "weight", "score", "coefficient", "state")
)


def role_is_label(field: Field, fields: dict[str, Field]) -> bool:
    """Whether a field of a row without values only prepares one: a level, a sign, a unit."""
    return any(fields.get(role) == field for role in ("group", "kind", "name", "sign", "unit", "sequence", "sort"))
