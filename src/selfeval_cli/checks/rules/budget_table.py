"""The budget of a report as rows with paths, and its amounts with what rounding leaves open."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.messages.budget_words import LINE_WORDS
from selfeval_cli.messages.language import Text
from selfeval_cli.model.budget import LINES, Budget, BudgetLine, Fund
from selfeval_cli.model.execution import LineKind
from selfeval_cli.model.report import Report
from selfeval_cli.scoring.exact import add
from selfeval_cli.text.rounding import half_step

AMOUNT_KEYS = ("initial", "budget", "executed")
"""The keys of a line that hold amounts."""

_PLACES_TO_THE_FEN = {"元": 2, "万元": 6, "亿元": 10}
_SHOWN_IN_FULL = 6
_TABLES = ("format", "report", "budget", "section", "indicator", "problem", "measure", "waive")
_SUMMED = {"total": ("basic", "project"), "basic": ("personnel", "operating")}


class Row(NamedTuple):
    """One line of the table, one fund or one item. `name` is what a sentence calls it, `id` one of `LINES`, or `fund` or `item`."""

    id: str
    path: str
    name: Text | str
    line: BudgetLine

    @property
    def kind(self) -> LineKind:
        """Which sort of row it is."""
        return "fund" if self.id == "fund" else "item" if self.id == "item" else "line"

    def amount(self, key: str) -> Decimal | None:
        """The amount in this column (one of `AMOUNT_KEYS`), in the budget's unit; None where it is not given."""
        amount: Decimal | None = getattr(self.line, key)
        return amount

    def path_of(self, key: str) -> str:
        """The path of one of the row's keys."""
        return f"{self.path}.{key}"


class Amount(NamedTuple):
    """An amount, and how far the true one may lie from it: half a step of the last written place, more where it is itself a sum."""

    value: Decimal
    half_step: Decimal


def list_rows(report: Report) -> tuple[Row, ...]:
    """The lines that the report has, in the order of the format, then its funds and its items."""
    budget = report.budget
    if budget is None:
        return ()
    lines = ((name, budget.line(name)) for name in LINES)
    rows = [Row(name, f"budget.{name}", LINE_WORDS[name], line) for name, line in lines if line is not None]
    rows += [Row("fund", path, fund.name, fund) for path, fund in zip(report.paths.funds, budget.fund, strict=True)]
    rows += [Row("item", path, item.name, item) for path, item in zip(report.paths.items, budget.item, strict=True)]
    return tuple(rows)


def find_rows(case: Case) -> tuple[Row, ...]:
    """The rows of the case's report; for `Case.once`."""
    return list_rows(case.report)


def may_have_stood(case: Case, path: str) -> bool:
    """Whether the key at `path` stood there and could not be read, or a key beside it that nobody knows may be it, misspelt."""
    if not case.report.left_out:
        return False
    parent, _, _ = path.rpartition(".")
    within = f"{parent}." if parent else ""
    beside = (other[len(within) :] for other in case.report.left_out if other.startswith(within))
    known = _known_keys(parent)
    return case.was_left_out(path) or any(key.isidentifier() and key not in known for key in beside)


def _known_keys(table: str) -> Collection[str]:
    if table == "budget":
        return Budget.model_fields
    return Fund.model_fields if table else _TABLES


def unit_words(budget: Budget) -> str:
    """The unit behind an amount in a sentence; nothing where the report says none."""
    return budget.unit or ""


def decimals_of(amount: Decimal) -> int:
    """Decimal places as written: 25.20 has 2."""
    exponent = amount.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def find_amount(case: Case, name: str, key: str) -> Amount | None:
    """The amount of a line, else the sum of the lines it consists of; None where these are missing or unreadable."""
    budget = case.report.budget
    line = budget.line(name) if budget is not None else None
    amount: Decimal | None = getattr(line, key) if line is not None else None
    if amount is not None:
        return Amount(amount, half_step(amount))
    if name not in _SUMMED or may_have_stood(case, f"budget.{name}.{key}"):
        return None
    parts = [find_amount(case, part, key) for part in _SUMMED[name]]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    return Amount(add(part.value for part in known), add(part.half_step for part in known))


def is_to_the_fen(budget: Budget, amounts: Sequence[Decimal]) -> bool:
    """Whether every amount is written down to the fen (分): nothing was rounded, so that sums must fit exactly."""
    return budget.unit is not None and min(map(decimals_of, amounts)) >= _PLACES_TO_THE_FEN[budget.unit]


def write_sum(amounts: Sequence[Decimal]) -> str:
    """The addition with its figures: `3223.25 + 12398.79 = 15622.04`; of many parts only the ends, of one the figure alone."""
    if len(amounts) == 1:
        return f"{amounts[0]:f}"
    shown = [_in_brackets_if_negative(amount) for amount in amounts]
    if len(shown) > _SHOWN_IN_FULL:
        shown = [*shown[:3], "…", shown[-1]]
    return f"{' + '.join(shown)} = {add(amounts):f}"


def _in_brackets_if_negative(amount: Decimal) -> str:
    return f"({amount:f})" if amount < 0 else f"{amount:f}"
