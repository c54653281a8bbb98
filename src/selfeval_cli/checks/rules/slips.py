"""Figures that are wrong by a factor of 10 000 (万元 written for 亿元), found once for a case: other rules then stay silent about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.budget_additions import list_additions
from selfeval_cli.checks.rules.budget_table import Row, find_rows
from selfeval_cli.checks.rules.figure_pairs import Side, list_same_as
from selfeval_cli.checks.rules.namesakes import list_namesakes
from selfeval_cli.checks.rules.part_totals import list_part_totals

if TYPE_CHECKING:
    from selfeval_cli.checks.rules.relations import Repair

_APART = 3  # orders of magnitude below which two figures of one size are no slip
_RATE_APART = 2  # the same between a stated rate and that of its figures


def find_slips(case: Case) -> Mapping[str, Repair]:
    """Every such figure by its path; ask through `case.once(find_slips)`."""
    if not (_is_budget_suspect(case) or _are_indicators_suspect(case)):
        return {}
    from selfeval_cli.checks.rules.slip_search import search_slips  # few reports have anything to search for

    return search_slips(case)


def is_magnitude_slip(case: Case, path: str) -> bool:
    """Whether C603 speaks of the figure at `path` (`economy/GDP.actual`, `….previous`, `….change`, `budget.project.executed`).

    For every rule that holds figures against each other: where one of its figures is such a slip, the rule has nothing of its own to
    say and gives `Lacking(path)`.
    """
    return path in case.once(find_slips)


def is_target_slip(case: Case, entry: Entry) -> bool:
    """Whether the indicator's result or target is wrong by that factor, so that it was neither surely missed nor far exceeded."""
    return first_slip(case, (f"{entry.path}.actual", f"{entry.path}.target")) is not None


def first_slip(case: Case, paths: Iterable[str]) -> str | None:
    """The first of these paths whose figure is wrong by that factor."""
    slips = case.once(find_slips)
    return next((path for path in paths if path in slips), None) if slips else None


def list_changed(case: Case) -> list[Entry]:
    """The indicators that give last year's value; for `Case.once`."""
    return [entry for entry in case.entries if entry.indicator.previous is not None]


def list_pairs(case: Case) -> Iterator[tuple[Side, Side]]:
    """Pairs of figures that tell one thing, by `same_as` or by name."""
    for told in case.once(list_same_as):
        if told.one is not None and told.other is not None:
            yield told.one, told.other
    yield from case.once(list_namesakes)


def lie_apart(one: Decimal, other: Decimal) -> bool:
    """Whether two figures differ so much in size that one may be such a slip."""
    return abs(one.adjusted() - other.adjusted()) >= _APART


def _are_indicators_suspect(case: Case) -> bool:
    if any(total.lacking is None and not total.exact for total in case.once(list_part_totals)):
        return True
    if any(entry.indicator.change is not None for entry in case.once(list_changed)):
        return True
    for one, other in list_pairs(case):
        first, second = one.reading.quantity, other.reading.quantity
        if first is not None and second is not None and lie_apart(first.base_value, second.base_value):
            return True
    return False


def _is_budget_suspect(case: Case) -> bool:
    rows = case.once(find_rows)
    if any(addition.lacking is None and not addition.exact for addition in case.once(list_additions)):
        return True
    for row in rows:
        budget, executed = row.line.budget, row.line.executed
        if budget is None or executed is None:
            continue
        if executed > budget:
            return True
        rate = stated_rate(case, row)
        if rate and executed and abs(executed.adjusted() - budget.adjusted() + 2 - rate.adjusted()) >= _RATE_APART:
            return True
    whole = next((row for row in rows if row.id == "total"), None)
    return (whole is None or None in (whole.line.budget, whole.line.executed)) and whole_rate(case) is not None


def stated_rate(case: Case, row: Row) -> Decimal | None:
    """The execution rate that the report states of a row, in percent."""
    rate = row.line.execution_rate
    return whole_rate(case) if rate is None and row.id == "total" else rate


def whole_rate(case: Case) -> Decimal | None:
    """The execution rate that the report states of the whole budget, in percent."""
    return case.report.budget.execution_rate if case.report.budget is not None else None
