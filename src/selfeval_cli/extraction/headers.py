"""Headers of tables in a grid: which columns there are and what they mean, over one row or two."""

from __future__ import annotations

from typing import NamedTuple

from selfeval_cli.extraction.cell_figures import is_blank, read_amount
from selfeval_cli.extraction.grid import Field, Grid
from selfeval_cli.extraction.labels import role_of

_DEEPEST = 3
_VALUES = ("target", "initial_target", "adjusted_target", "actual", "weight", "score")
_AMOUNTS = ("initial", "budget", "plain_budget", "executed")


class Column(NamedTuple):
    """Columns of the grid under one header, `last` excluded."""

    role: str
    first: int
    last: int
    field: Field


class Header(NamedTuple):
    """The rows of a header from `top` up to `bottom`, excluded, and its columns from left to right."""

    top: int
    bottom: int
    columns: tuple[Column, ...]

    def column(self, role: str) -> Column | None:
        """The first column of that role."""
        return next((column for column in self.columns if column.role == role), None)

    @property
    def roles(self) -> frozenset[str]:
        """The roles that there are."""
        return frozenset(column.role for column in self.columns)

    @property
    def left(self) -> int:
        """The first column that belongs to it; what stands further left are labels of the whole block."""
        return self.columns[0].first

    @property
    def right(self) -> int:
        """The first column behind it."""
        return self.columns[-1].last


def find_indicator_header(grid: Grid, row: int) -> Header | None:
    """The header of an indicator table that begins in this row."""
    header = _find(grid, row, "indicator")
    if header is None:
        return None
    header = _settle_name(header)
    roles = header.roles
    values = sum(role in roles for role in _VALUES)
    if "name" not in roles or values == 0 or len(roles) < 3:
        return None
    if roles.isdisjoint(("group", "kind")) and values < 2:
        return None
    return header


def find_amount_header(grid: Grid, row: int) -> Header | None:
    """The header of a table of amounts (年初预算数, 全年预算数, 执行数 …) that begins in this row."""
    header = _find(grid, row, "amount")
    if header is None or sum(role in header.roles for role in _AMOUNTS) < 2:
        return None
    header = _drop_labels(grid, header)
    below = [field for field in grid.row(header.bottom) if field.row >= header.bottom and field.column >= header.left]
    return header if below and any(read_amount(field.text) or is_blank(field.text) for field in below) else None


def _drop_labels(grid: Grid, header: Header) -> Header:
    """The header less labels of the whole block that sound like a column (预算执行情况 beside 预算执行数): nothing stands below them."""
    roles = [column.role for column in header.columns]
    kept = [
        column
        for column in header.columns
        if roles.count(column.role) == 1
        or ((field := grid.at(header.bottom, column.first)) is not None and field.row >= header.bottom)
    ]
    return header._replace(columns=tuple(kept))


def find_line_header(grid: Grid, row: int) -> Header | None:
    """The header of a table of amounts that lies on its side: 资金总额, 基本支出 and 项目支出 are its columns."""
    header = _find(grid, row, "line")
    if header is None or len(header.roles) < 2 or header.roles.isdisjoint(("total", "basic", "project")):
        return None
    labels = [field for field in grid.begun(header.bottom) if field.column < header.left]
    return header if any(role_of(field.text, "amount") for field in labels) else None


def _find(grid: Grid, row: int, table: str) -> Header | None:
    begun = grid.begun(row)
    if len(begun) < 2 or any(read_amount(field.text) for field in begun):
        return None
    # A label of the whole block (绩效指标) may look like a column's; it is as deep as the block.
    known = [field for field in begun if _role(field.text, table) not in (None, "weak_name") and field.rows <= _DEEPEST]
    if not known:
        return None
    others = [field for field in known if field.rows < known[0].rows] if len(known) > 1 else []
    if others and len(others) == len(known) - 1:
        known = others  # so may one in front: 预算执行情况
    bottom = max(field.below for field in known)
    if bottom == row + 1 and _continues(grid, row, table):
        bottom += 1
    columns = _columns(grid, row, bottom, table)
    return Header(row, bottom, columns) if columns else None


def _role(text: str, table: str) -> str | None:
    return role_of(text, table)


def _continues(grid: Grid, row: int, table: str) -> bool:
    """Whether the row below belongs to the header: under a label over several columns, every field is a header's word."""
    wide = [field for field in grid.begun(row) if field.columns > 1 and field.rows == 1]
    below = list(grid.begun(row + 1))
    if not wide or len(below) < 2 or any(_role(field.text, table) is None for field in wide):
        return False
    return all(_role(field.text, table) or role_of(field.text, "subheading") for field in below)


def _columns(grid: Grid, top: int, bottom: int, table: str) -> tuple[Column, ...]:
    columns: list[Column] = []
    above: Field | None = None
    for number in range(grid.width):
        stack = [grid.at(row, number) for row in range(top, bottom)]
        fields = [
            field for field in dict.fromkeys(stack) if field is not None and top <= field.row and field.below <= bottom
        ]
        role = _role_of_stack(fields, table)
        if role is None:
            continue
        field = fields[-1]
        last = columns[-1] if columns else None
        joins = last is not None and last.last == number and last.role == role
        if last is not None and joins and (last.field == field or above == fields[0]):
            columns[-1] = last._replace(last=number + 1)
        else:
            columns.append(Column(role, number, number + 1, field))
        above = fields[0]
    return tuple(columns)


def _role_of_stack(fields: list[Field], table: str) -> str | None:
    """What a column means whose header has one text under another."""
    if not fields:
        return None
    top, bottom = fields[0], fields[-1]
    role = _role(bottom.text, table)
    if len(fields) == 1 or top == bottom:
        return role
    above = _role(top.text, table)
    if role in ("sign", "unit") and above in ("actual", "initial_target"):
        return f"{above}_{role}"
    if role is not None and role not in ("note", "weak_name", "initial_target"):
        return role
    joined = _role(top.text + bottom.text, table) or _role(bottom.text + top.text, table)
    return joined or role or above


def _settle_name(header: Header) -> Header:
    """Decide which column has the names of indicators: the lowest level, or a mere 绩效指标 where nothing says more."""
    roles = header.roles
    renamed: dict[str, str] = {}
    if "fourth" in roles:
        renamed = {"fourth": "name", "name": "third"}
    elif "name" not in roles:
        if "kind" in roles:
            renamed = {"kind": "name"}
        elif "weak_name" in roles:
            renamed = {"weak_name": "name"}
    if "actual" not in roles and "account" in roles:
        renamed["account"] = "actual"
    seen: set[str] = set()
    columns = []
    levels = [
        column.first
        for column in header.columns
        if column.role in ("group", "kind", "name") or renamed.get(column.role) == "name"
    ]
    for column in header.columns:
        if levels and column.first < levels[0] and column.role not in ("sequence", "sort"):
            continue  # a label of the whole block: 年度绩效指标
        role = renamed.get(column.role, column.role)
        if role in seen and role not in ("explanation", "note", "completion", "other_score"):
            role = "second"
        seen.add(role)
        columns.append(column._replace(role=role))
    return header._replace(columns=tuple(columns))
