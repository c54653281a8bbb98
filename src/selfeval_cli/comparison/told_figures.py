"""What a figure tells, taken apart until only single amounts, changes and ranks are left, from data and from text alike."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from selfeval_cli.text.prose import Mention
from selfeval_cli.text.quantity import Change, Dimension, Quantity, Rank, Reading, Span

Sort = Literal["value", "target", "previous", "change", "rank", "any"]
"""What a figure is to what it is of; `any` where nothing tells (a figure in a sentence of the data)."""

ValueKey = tuple[str, Decimal]


class Told(NamedTuple):
    """One thing that a figure says: an amount, a change by an amount (`direction` is set), or a rank.

    `span` is in the text that was read. A change that is none (持平) has direction 0 and no quantity.
    """

    sort: Sort
    span: Span
    quantity: Quantity | None = None
    direction: int | None = None
    rank: Rank | None = None

    @property
    def key(self) -> ValueKey:
        """Equal for two that say one value, whatever the unit is called."""
        if self.rank is not None:
            return "rank", Decimal(self.rank.position)
        amount = self.quantity.base_value if self.quantity is not None else Decimal(0)
        if self.direction is not None:
            return "change", amount * self.direction
        return "amount", amount


def take_apart(reading: Reading, sort: Sort) -> Iterator[Told]:
    """What a figure of the data says; nothing for words, dates and what cannot be read."""
    change, quantity = reading.change, reading.quantity
    if reading.absent or reading.problem is not None:
        return
    if change is not None:
        yield from _take_change(change, sort)
    if quantity is not None and (change is None or (change.to is None and quantity.span[0] < change.span[0])):
        # A bare number in a field of changes is no amount, and has been read as a change.
        yield Told("value" if sort == "change" and change is not None else sort, quantity.span, quantity)
    for rank in reading.ranks:
        yield Told("rank", rank.span, rank=rank)


def take_mention(mention: Mention, sort: Sort) -> Iterator[Told]:
    """What a figure of prose says; nothing for deadlines."""
    if mention.rank is not None:
        yield Told("rank", mention.span, rank=mention.rank)
    elif mention.change is not None:
        for told in _take_change(mention.change, sort):
            yield told if told.sort != "change" else told._replace(span=mention.span)
    elif mention.quantity is not None:
        yield Told(sort, mention.span, mention.quantity)


def _take_change(change: Change, sort: Sort) -> Iterator[Told]:
    if change.to is not None:
        if change.start is not None:
            yield Told("previous", change.start.span, change.start)
        yield Told("value" if sort == "change" else sort, change.to.span, change.to)
    elif change.amount is not None:
        yield Told("change", change.span, change.amount, change.direction)
    elif change.direction == 0:
        yield Told("change", change.span, None, 0)


def is_number_only(told: Told) -> bool:
    """Whether it is a number without a unit, which goes with any."""
    return told.quantity is not None and told.quantity.dimension is Dimension.NONE
