"""Rates that follow from the figures of a report, by a closed list of names (财预〔2013〕53号, 共性指标)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple

from selfeval_cli.model.execution import Execution
from selfeval_cli.model.report import Report
from selfeval_cli.model.standard import ComputedFigure, FigureBase
from selfeval_cli.scoring.exact import divide, multiply, subtract

_HUNDRED: Final = Decimal(100)


class FigureSource(NamedTuple):
    """Where a rate comes from: part ÷ base, or with `change` (part − base) ÷ base; each by the path of a key in the report."""

    part: tuple[str, ...]
    base: tuple[str, ...]
    change: bool = False


SOURCES: Final[Mapping[ComputedFigure, FigureSource]] = MappingProxyType(
    {
        "three-public-control": FigureSource(
            ("budget", "three_public", "executed"), ("budget", "three_public", "budget")
        ),
        "three-public-change": FigureSource(
            ("budget", "three_public", "executed"), ("budget", "three_public", "previous"), change=True
        ),
        "reception-change": FigureSource(
            ("budget", "reception", "executed"), ("budget", "reception", "previous"), change=True
        ),
        "staff-control": FigureSource(("staff", "employed"), ("staff", "quota")),
        "procurement-execution": FigureSource(
            ("budget", "procurement", "executed"), ("budget", "procurement", "budget")
        ),
        "asset-use": FigureSource(("assets", "in_use"), ("assets", "total")),
        "operating-cost-control": FigureSource(("budget", "operating", "executed"), ("budget", "operating", "budget")),
        "budget-completion": FigureSource(("budget", "total", "executed"), ("budget", "total", "budget")),
        "budget-adjustment": FigureSource(("budget", "total", "budget"), ("budget", "total", "initial"), change=True),
        "carryover": FigureSource(("budget", "carryover"), ("budget", "total", "budget")),
    }
)
"""The formulas. The adjustment is the net one, since a report does not tell additions and cuts apart."""


_BASES: Final[Mapping[FigureBase, tuple[str, ...]]] = MappingProxyType(
    {
        "adjusted": ("budget", "total", "budget"),
        "initial": ("budget", "total", "initial"),
        "executed": ("budget", "total", "executed"),
    }
)


class Rate(NamedTuple):
    """A rate as an exact fraction; `part` is already the difference where the rate is one of change. `base` is above zero."""

    part: Decimal
    base: Decimal

    @property
    def percent(self) -> Decimal:
        """In percent, to two places."""
        return divide(multiply(self.part, _HUNDRED), self.base, 2)

    def exceeds(self, limit: Decimal) -> bool:
        """Whether it is above a limit in percent; the rate is not rounded before."""
        return multiply(self.part, _HUNDRED) > multiply(limit, self.base)

    def is_below(self, limit: Decimal) -> bool:
        """Whether it is below a limit in percent."""
        return multiply(self.part, _HUNDRED) < multiply(limit, self.base)

    def away(self, limit: Decimal) -> tuple[Decimal, Decimal]:
        """How far it is from a limit, in points of percent, as an exact fraction."""
        return subtract(multiply(self.part, _HUNDRED), multiply(limit, self.base)).copy_abs(), self.base


def find_source(name: ComputedFigure, denominator: FigureBase | None = None) -> FigureSource:
    """Where a rate comes from; `denominator` in place of the adjusted budget, where the standard names another."""
    source = SOURCES[name]
    return source if denominator is None else source._replace(base=_BASES[denominator])


def find_rate(
    name: ComputedFigure, report: Report, execution: Execution | None, denominator: FigureBase | None = None
) -> Rate | None:
    """The rate of that name; None where the report lacks a figure, or its base is not above zero, or what it stands for is not said.

    What the report calls its budget is not taken for the adjusted one where it says that it is that of the year's beginning; it is
    then taken for the initial one, if none is given beside it.
    """
    source = find_source(name, denominator)
    if report.budget is not None and report.budget.basis == "initial":
        if _BASES["adjusted"] in (source.part, source.base):
            return None
        line = execution.line("total") if execution is not None else None
        if source.base == _BASES["initial"] and line is not None and line.initial is None:
            source = source._replace(base=_BASES["adjusted"])
    part, base = (_find_figure(path, report, execution) for path in (source.part, source.base))
    if part is None or base is None or base <= 0 or part < 0:
        return None
    return Rate(subtract(part, base) if source.change else part, base)


def _find_figure(path: tuple[str, ...], report: Report, execution: Execution | None) -> Decimal | None:
    if path[:2] == ("budget", "total"):  # which may have been summed
        line = execution.line("total") if execution is not None else None
        found: Decimal | None = getattr(line, path[2]) if line is not None else None
        return found
    piece: object = report
    for key in path:
        piece = getattr(piece, key) if piece is not None else None
    return piece if isinstance(piece, Decimal) else None
