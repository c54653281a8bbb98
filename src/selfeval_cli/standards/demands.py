"""Demands that the parts of a standard have in common: weights that add up, bands without gaps, names that are unique."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from selfeval_cli.standards.tables import Table


def check_sum(table: Table, key: str, weights: Sequence[Decimal], total: Decimal, *, complete: bool) -> None:
    """Weights never exceed their total, and make it where none of them is missing."""
    added = sum(weights, Decimal(0))
    if added > total or (complete and added != total):
        table.problem("weights-not-sum", key, weights=tuple(weights), sum=added, total=total)


def check_descent(table: Table, key: str, steps: Sequence[Decimal], *, to_zero: bool = True) -> None:
    """Bands run from the highest down, and the last begins at 0, so that no value falls between them."""
    for lower, upper in zip(steps[1:], steps, strict=False):
        if lower >= upper:
            table.problem("bands-not-descending", key, upper=upper, lower=lower)
            return
    if steps and to_zero and steps[-1] != 0:
        table.problem("bands-not-to-zero", key, last=steps[-1])


def check_names(table: Table, key: str, names: Sequence[str]) -> None:
    """No name stands there twice."""
    for name in dict.fromkeys(names):
        if names.count(name) > 1:
            table.problem("named-twice", key, name=name)
