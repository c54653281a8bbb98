"""The additions that a budget table must keep: total = basic + project, basic = personnel + operating, total = all funds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rules.budget_table import AMOUNT_KEYS, Row, find_rows, may_have_stood
from selfeval_cli.scoring.exact import add

_BASIC = ("personnel", "operating")


class Addition(NamedTuple):
    """One addition of one column. `sum` is which: total, basic or funds; with something missing at `lacking` nothing can be added."""

    sum: str
    key: str
    lacking: str | None
    whole: Row | None = None
    stated: Decimal = Decimal(0)
    parts: tuple[Row, ...] = ()
    amounts: tuple[Decimal, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """The path of the whole, then those of its parts."""
        rows = (*(() if self.whole is None else (self.whole,)), *self.parts)
        return tuple(row.path_of(self.key) for row in rows)

    @property
    def exact(self) -> bool:
        """Whether the parts add up to the last digit."""
        return add(self.amounts) == self.stated


def list_additions(case: Case) -> tuple[Addition, ...]:
    """Every addition that the table has the lines for, column by column."""
    if case.report.budget is None:
        return ()
    return (*_list_of_lines(case), *_list_of_funds(case))


def _list_of_lines(case: Case) -> Iterator[Addition]:
    rows = {row.id: row for row in case.once(find_rows)}
    for key in AMOUNT_KEYS:
        basic: tuple[str, ...] = ("basic",)
        if not _stands_at(case, rows, "basic", key) and all(_stands_at(case, rows, name, key) for name in _BASIC):
            basic = _BASIC
        yield from _add_lines(case, rows, key, "total", (*basic, "project"))
    for key in AMOUNT_KEYS:
        yield from _add_lines(case, rows, key, "basic", _BASIC)


def _stands_at(case: Case, rows: Mapping[str, Row], name: str, key: str) -> bool:
    """Whether something stands there, be it readable or not."""
    return (name in rows and rows[name].amount(key) is not None) or may_have_stood(case, f"budget.{name}.{key}")


def _add_lines(case: Case, rows: Mapping[str, Row], key: str, whole: str, parts: Sequence[str]) -> Iterator[Addition]:
    if not any(_stands_at(case, rows, name, key) for name in parts):
        return
    amounts = [rows[name].amount(key) if name in rows else None for name in (whole, *parts)]
    known = [amount for amount in amounts if amount is not None]
    if len(known) == len(amounts):
        yield Addition(whole, key, None, rows[whole], known[0], tuple(rows[name] for name in parts), tuple(known[1:]))
    else:
        missing = (whole, *parts)[amounts.index(None)]
        yield Addition(whole, key, f"budget.{missing}.{key}")


def _list_of_funds(case: Case) -> Iterator[Addition]:
    """The total of each column against the funds, where every fund has the column."""
    rows = case.once(find_rows)
    total = next((row for row in rows if row.id == "total"), None)
    funds = tuple(row for row in rows if row.id == "fund")
    if total is None or not funds:
        return
    for key in AMOUNT_KEYS:
        stated = total.amount(key)
        amounts = tuple(amount for fund in funds if (amount := fund.amount(key)) is not None)
        if not amounts:
            continue
        missing = [fund.path_of(key) for fund in funds if fund.amount(key) is None]
        if stated is None or missing or case.something_left_out_under("budget.fund"):
            lacking = total.path_of(key) if stated is None else missing[0] if missing else "budget.fund"
            yield Addition("funds", key, lacking)
        else:
            yield Addition("funds", key, None, total, stated, funds, amounts)
