"""The block of amounts (项目资金, 预算执行情况): lines, sources of money, the execution rate and what it scored."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from selfeval_cli.extraction.cell_figures import Amount, as_percent, is_blank, plain_text, read_amount, read_points
from selfeval_cli.extraction.draft import Drafting, KeyPath
from selfeval_cli.extraction.grid import Field, Grid
from selfeval_cli.extraction.headers import Header, find_indicator_header
from selfeval_cli.extraction.labels import read_label, role_of
from selfeval_cli.model.budget import LINES, OUTLAYS
from selfeval_cli.text.normal_form import fold

EXECUTION_NAME = "预算执行率"
"""The indicator that claims the score of the execution, as standards know it."""
_AMONG = re.compile(r"^(?:其中|按.{2,6}分)[:：]?\s*")
_ENUMERATION = re.compile(r"^(?:[(（]?\d{1,2}[)）.、]|[①-⑳])\s*")
_UNIT = re.compile(r"(?:金额|货币)?单位[:](亿元|万元|元)")
_TEMPLATE = re.compile(r"需(?:要)?说明原因|应(?:单独|当)?说明|字以内")
_KEYS = {"initial": "initial", "budget": "budget", "plain_budget": "budget", "executed": "executed"}
_WITHOUT_KEY = ("arrived", "adjustment", "previous", "unexecuted")
_MOST_OFF = Decimal(
    "0.6"
)  # percentage points that a stated rate may be off the figures and still tell how it is written


class Rate(NamedTuple):
    """An execution rate in percent; `written` where the cell has the fraction (0.9767)."""

    percent: Decimal
    written: str | None = None


class Claim(NamedTuple):
    """What the form claims for the execution: points, score, and the rate, each with its cell."""

    weight: tuple[Decimal, Field] | None
    score: tuple[Decimal, Field] | None
    rate: tuple[str, Field] | None


class AmountReader:
    """Reads one block of amounts into the budget of a draft."""

    def __init__(self, drafting: Drafting) -> None:
        self._drafting = drafting
        self._percent = False  # whether the header says that rates are in percent
        self._block_points: tuple[Decimal, Field] | None = None
        self.claim: Claim | None = None

    def read(self, grid: Grid, header: Header) -> int:
        """Read the rows below the header; the first row behind the block."""
        self.take_header(grid, header)
        self._note_basis(header)
        row = header.bottom
        while row < grid.height and self._belongs(grid, header, row):
            self._read_row(grid, header, row)
            row += 1
        return row

    def take_header(self, grid: Grid, header: Header) -> None:
        """Take the fields of a header, and the unit and points that stand in them."""
        rate = header.column("execution_rate")
        self._percent = rate is not None and read_label(rate.field.text).percent
        for field in dict.fromkeys(field for row in range(header.top, header.bottom) for field in grid.row(row)):
            self._note_unit(field)
            self._drafting.take(field)
            points = read_label(field.text).points
            if points is not None:
                self._block_points = (Decimal(points), field)

    def _note_unit(self, field: Field) -> None:
        named = _UNIT.fullmatch("".join(fold(field.text).split()))
        unit = named[1] if named is not None else read_label(field.text).unit
        if unit is not None and self._drafting.get("budget", "unit") is None:
            self._drafting.put(("budget", "unit"), unit)

    def _note_basis(self, header: Header) -> None:
        basis: Literal["adjusted", "initial"] | None = None
        if "budget" in header.roles:
            basis = "adjusted"
        elif "initial" in header.roles and "plain_budget" not in header.roles:
            basis = "initial"
        if basis is not None and self._drafting.get("budget", "basis") is None:
            self._drafting.put(("budget", "basis"), basis)

    def _belongs(self, grid: Grid, header: Header, row: int) -> bool:
        label = self._label(grid, header, row)
        figures = [field for field in grid.begun(row) if field.column >= header.left and read_amount(field.text)]
        if label is None:
            return bool(figures) and row == header.bottom
        if find_indicator_header(grid, row) is not None:
            return False
        if role_of(_AMONG.sub("", label.words), "line") is not None:
            return True
        if role_of(label.text, "field") is not None or label.columns > header.columns[0].last + 2:
            return False
        blanks = [field for field in grid.begun(row) if field.column >= header.left and is_blank(field.text)]
        return bool(figures or blanks) or (
            label.column < header.left and len(grid.begun(row)) == 1 and label.right <= header.left
        )

    def _label(self, grid: Grid, header: Header, row: int) -> Field | None:
        """The name of the row: the field next to the amounts, in or left of what the header leaves for it."""
        amounts = [column for column in header.columns if column.role in _KEYS]
        labels = [
            field
            for field in grid.begun(row)
            if field.column < amounts[0].last and not read_amount(field.text) and not is_blank(field.text)
        ]
        return labels[-1] if labels else None

    def _read_row(self, grid: Grid, header: Header, row: int) -> None:
        label = self._label(grid, header, row)
        amounts = {
            column.role: field
            for column in header.columns
            if (field := next((f for f in grid.row(row) if column.first <= f.column < column.last), None)) is not None
            and field.row == row
            and field != label
        }
        keys, name = self._keys_of(label)
        self._drafting.take(*(field for field in grid.begun(row) if field.column < header.left), label)
        figures = self._read_figures(amounts)
        if keys is None:
            if not figures and not any(role == "reason" for role in amounts):
                self._drafting.take(*amounts.values())
                return  # a source of money that was not used
            keys = ("budget", "fund", len(self._drafting.get("budget", "fund") or ()))
            assert label is not None
            self._drafting.put((*keys, "name"), name, label)
        self._put_row(keys, figures, amounts, first="budget" not in header.roles and "plain_budget" not in header.roles)

    def _keys_of(self, label: Field | None) -> tuple[KeyPath | None, str]:
        """Which line a row is, or the name of the source of money that it is about."""
        if label is None:
            return ("budget", "total"), ""
        words = _ENUMERATION.sub("", _AMONG.sub("", label.words)).strip(":： ")
        role = role_of(words, "line")
        if role == "total" and self._drafting.get("budget", "total") is not None:
            role = None  # the sum of one source of money
        if role in LINES or role in OUTLAYS:
            return ("budget", str(role)), words
        return None, words

    def _read_figures(self, fields: dict[str, Field]) -> dict[str, tuple[Amount, Field]]:
        figures = {}
        for role, field in fields.items():
            amount = read_amount(field.text)
            if amount is not None:
                figures[role] = (amount, field)
            elif is_blank(field.text):
                self._drafting.take(field)
        return figures

    def _put_row(
        self, keys: KeyPath, figures: dict[str, tuple[Amount, Field]], fields: dict[str, Field], *, first: bool
    ) -> None:
        """Put the figures of a row; with `first` the amount at the year's beginning is the only budget that there is."""
        for role, key in _KEYS.items():
            if role in figures:
                self._put_amount((*keys, "budget" if first and role == "initial" else key), *figures[role])
        if "previous" in figures and keys[-1] in OUTLAYS:
            self._put_amount((*keys, "previous"), *figures["previous"])
        if "carryover" in figures and keys[-1] == "total":
            self._put_amount(("budget", "carryover"), *figures["carryover"])
        rate = self._put_rate(keys, figures)
        for role, field in fields.items():
            if role == "reason" and not is_blank(field.text):
                self._put_reason(keys, field)
            elif field not in self._drafting.taken and role not in ("weight", "score", "rate_weight", "rate_score"):
                known = role in (*_WITHOUT_KEY, "carryover", "sequence", "previous")
                self._drafting.leave(field, "no-key" if known and role in figures else "not-a-number")
        if keys[-1] == "total" and self.claim is None:
            weight = self._points(fields, "weight", "rate_weight") or self._block_points
            self.claim = Claim(weight, self._points(fields, "score", "rate_score"), rate)

    def _put_amount(self, keys: KeyPath, amount: Amount, field: Field) -> None:
        unit = self._drafting.get("budget", "unit")
        if amount.unit in {"%", "分"}:
            self._drafting.leave(field, "not-a-number")
            return
        if amount.unit and unit is None:
            self._drafting.put(("budget", "unit"), amount.unit)
        elif amount.unit and amount.unit != unit:
            self._drafting.leave(field, "other-unit")
            return
        self._drafting.put(keys, amount.number, field)

    def _put_rate(self, keys: KeyPath, figures: dict[str, tuple[Amount, Field]]) -> tuple[str, Field] | None:
        if "execution_rate" not in figures or keys[-1] in OUTLAYS:
            return None
        amount, field = figures["execution_rate"]
        line = self._drafting.get(*keys) or {}
        base = line.get("budget", line.get("initial"))
        rate = read_rate(amount, line.get("executed"), base, percent=self._percent)
        if rate is None:
            self._drafting.leave(field, "unclear-rate")
            return None
        self._drafting.put((*keys, "execution_rate"), rate.percent, field)
        if rate.written is not None:
            self._drafting.remark((*keys, "execution_rate"), "fraction-as-percent", written=rate.written)
        return f"{plain_text(rate.percent)}%", field

    def _put_reason(self, keys: KeyPath, field: Field) -> None:
        if field in self._drafting.taken:
            return
        if _TEMPLATE.search(fold(field.text)):
            self._drafting.take(field)
            self._drafting.leave(field, "template")
        elif keys[1:2] == ("fund",):
            self._drafting.put((*keys, "reason"), field.prose, field)
        elif keys[-1] == "total":
            self._drafting.put(("budget", "reason"), field.prose, field)
        else:
            self._drafting.leave(field, "no-key")

    def _points(self, fields: dict[str, Field], *roles: str) -> tuple[Decimal, Field] | None:
        for role in roles:
            field = fields.get(role)
            points = read_points(field.text) if field is not None else None
            if field is not None and points is not None:
                self._drafting.take(field)
                return points.number, field
            if field is not None and not is_blank(field.text):
                self._drafting.leave(field, "not-a-number")
        return None


def read_rate(amount: Amount, executed: object, budget: object, *, percent: bool = False) -> Rate | None:
    """A rate in percent; a mere number is one where it is above 1.5, or where the figures tell that it is, or a fraction."""
    number = amount.number
    if amount.unit == "%" or percent or abs(number) > Decimal("1.5"):
        return Rate(number)
    if number == 0:
        return Rate(number)
    if not isinstance(executed, Decimal) or not isinstance(budget, Decimal) or not budget:
        return None
    true = executed * 100 / budget
    if abs(number * 100 - true) <= _MOST_OFF:
        return Rate(Decimal(plain_text(as_percent(number))), plain_text(number))
    return Rate(number) if abs(number - true) <= _MOST_OFF else None
