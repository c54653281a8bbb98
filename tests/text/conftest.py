"""How the tests of the grammar write a reading down, so that one line shows all of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from selfeval_cli.text.quantity import Change, Dimension, Moment, Quantity, Rank, Reading, Status


def show_quantity(quantity: Quantity) -> str:
    """`nearly ≥1.2×10000 个`: softened, limit, number, multiplier, unit; (unknown) behind a word that is no unit."""
    soft = f"{quantity.approximation.value} " if quantity.approximation is not None else ""
    limit = quantity.comparison.value if quantity.comparison is not None else ""
    upper = f"..{quantity.upper}" if quantity.upper is not None else ""
    times = f"×{quantity.multiplier}" if quantity.multiplier != 1 else ""
    unit = f" {quantity.unit.symbol}" if quantity.unit is not None else ""
    unknown = "(unknown)" if quantity.dimension is Dimension.UNKNOWN else ""
    return f"{soft}{limit}{quantity.number}{upper}{times}{unit}{unknown}"


def show_change(change: Change) -> str:
    direction = {1: "up", -1: "down", 0: "flat"}[change.direction]
    basis = f"{change.basis} " if change.basis is not None else ""
    amount = f" {show_quantity(change.amount)}" if change.amount is not None else ""
    start = f" from {show_quantity(change.start)}" if change.start is not None else ""
    to = f" to {show_quantity(change.to)}" if change.to is not None else ""
    return f"{basis}{direction}{amount}{start}{to}"


def show_rank(rank: Rank) -> str:
    of = f"/{rank.of}" if rank.of is not None else ""
    top = "top " if rank.top else ""
    what = ",".join(part or "-" for part in (rank.subject, rank.scope))
    return f"rank {top}{rank.position}{of}({what})"


def show_moment(moment: Moment) -> str:
    date = "-".join("?" if part is None else f"{part:02d}" for part in (moment.year, moment.month, moment.day))
    return f"@{moment.comparison.value}{date}"


def show(reading: Reading) -> str:
    """The whole reading in one line; years that the words leave open are shown as 2023."""
    if reading.absent:
        return "absent"
    parts: list[str] = []
    if reading.quantity is not None:
        parts.append(show_quantity(reading.quantity))
    if reading.moment is not None:
        parts.append(show_moment(reading.moment))
    if reading.change is not None:
        parts.append(show_change(reading.change))
    parts += [show_rank(rank) for rank in reading.ranks]
    if reading.period is not None:
        parts.append(f"{reading.period.kind.value} {reading.period.normalised(2023)}")
    if reading.status is not Status.ACTUAL:
        parts.append(f"{reading.status.value}:{reading.status_word}")
    if reading.problem is not None:
        parts.append(f"!{reading.problem}")
    if reading.leftovers:
        parts.append("rest:" + "|".join(reading.text[start:end] for start, end in reading.leftovers))
    return "; ".join(parts)


@pytest.fixture(scope="session", name="show")
def _show() -> Callable[[Reading], str]:
    return show
