"""A draft report: what was understood of a table, each value with its cell, and what was not, with the reason."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from selfeval_cli.extraction.grid import Field

KeyPath = tuple[str | int, ...]
Value = str | bool | int | Decimal

LeftOutReason = Literal[
    "unknown",  # nothing tells what it is
    "no-key",  # understood, but the format has no key for it
    "note",  # a remark around the table
    "template",  # the form's own instruction, not an answer
    "not-a-number",  # words where a figure is expected
    "other-unit",  # a figure in another unit than its column's
    "unclear-rate",  # 0.97 or 97, and no figures to tell which
    "unclear-amount",  # an amount without anything that tells which one
    "second-value",  # said twice, and differently
    "no-name",  # figures in a row without an indicator's name
    "subtotal",  # the sum of other rows
    "part-of-fund",  # a part of the fund above, which the format does not have
    "points-differ",  # points of a group that are not the sum of its indicators'
    "hidden",  # in a hidden sheet, row or column
    "no-result",  # a formula whose result is not in the file
    "no-form",  # a sheet or table without a self-evaluation in it
    "refused",  # a value that the format does not take
    # digits in prose that are no facts
    "document-number",
    "date",
    "in-a-name",
    "ordinal",
    "contact",
    "threshold",
    "no-unit",
    "ambiguous",
]


class LeftOut(NamedTuple):
    """What was not taken from a table: where it stands, its words, and why."""

    place: str
    text: str
    reason: LeftOutReason


RemarkId = Literal[
    "fraction-as-percent",  # params: written
    "percent-as-points",
    "fraction-as-points",
    "name-from-kind",
    "shared-points",  # params: rows
    "from-title",
    "year-from-name",  # params: name
    "year-missing",
    "agency-missing",
    "unit-missing",
    "basis-missing",
    "scope-missing",
    "goal-text-missing",
    "standard-from-layout",
    "standard-missing",  # params: standard
    "from-text",
    "name-unsure",
    "summed",
    "budget-unconfirmed",  # params: figures
]


class Remark(NamedTuple):
    """Something that a person must look at: at a key of the draft, or in its table where the key is missing."""

    keys: KeyPath
    id: RemarkId
    params: Mapping[str, object]


class Draft(NamedTuple):
    """One report as it was read: `data` as its file would have it, with the place of each value under `place`.

    `name` is that of the sheet or table; `places` has the cell of every key, for those tables too that have no `place`.
    """

    name: str
    data: dict[str, Any]
    places: Mapping[KeyPath, str]
    left_out: tuple[LeftOut, ...]
    remarks: tuple[Remark, ...]


class Drafting:
    """A draft while it is being read: values by their keys, and which fields of the table have been understood."""

    def __init__(self) -> None:
        self.data: dict[str, Any] = {"report": {}}
        self.places: dict[KeyPath, str] = {}
        self.remarks: list[Remark] = []
        self.taken: set[Field] = set()
        self.scores: list[tuple[Decimal, Field]] = []
        """What the form gives as its score, wherever it says so: 总分, 自评得分, the last row of the table."""
        self._remarked: set[tuple[KeyPath, str]] = set()
        self._reasons: dict[Field, LeftOutReason] = {}
        self._more: list[LeftOut] = []

    def get(self, *keys: str | int) -> Any:
        """The value at the keys; None where there is none."""
        node: Any = self.data
        for key in keys:
            if isinstance(node, dict):
                node = node.get(key)
            elif isinstance(node, list) and isinstance(key, int) and key < len(node):
                node = node[key]
            else:
                return None
        return node

    def put(self, keys: KeyPath, value: Value, field: Field | None = None) -> None:
        """Set a value. One that is there already stays; another one is then left out."""
        if field is not None:
            self.take(field)
        known = self.get(*keys)
        if known is not None:
            if known != value and field is not None:
                self.leave(field, "second-value")
            return
        node: Any = self.data
        for key, following in itertools.pairwise(keys):
            if isinstance(node, list):
                assert isinstance(key, int)
                while len(node) <= key:
                    node.append({})
                node = node[key]
            else:
                node = node.setdefault(key, [] if isinstance(following, int) else {})
        node[keys[-1]] = value
        if field is not None:
            self.places[keys] = field.place

    def claim_score(self, number: Decimal, field: Field) -> None:
        """Remember a figure that the form gives as its score; which one is the total only the whole form tells."""
        self.take(field)
        self.scores.append((number, field))

    def count(self, table: str) -> int:
        """How many elements a list of tables (indicator, goal, problem …) has."""
        return len(self.data.get(table, ()))

    def insert_indicator(self) -> None:
        """Make room for an indicator before all others."""
        self.data.setdefault("indicator", []).insert(0, {})
        self.places = {_moved(keys): place for keys, place in self.places.items()}
        self.remarks = [remark._replace(keys=_moved(remark.keys)) for remark in self.remarks]

    def take(self, *fields: Field | None) -> None:
        """Mark fields as understood."""
        self.taken.update(field for field in fields if field is not None)

    def leave(self, field: Field, reason: LeftOutReason) -> None:
        """Leave a field out, for a reason that is known."""
        self._reasons.setdefault(field, reason)

    def leave_text(self, place: str, text: str, reason: LeftOutReason) -> None:
        """Leave something out that is only a part of a field, or of several."""
        self._more.append(LeftOut(place, text, reason))

    def remark(self, keys: KeyPath, identifier: RemarkId, **params: object) -> None:
        """Point a person to something; once for each key."""
        if (keys, identifier) not in self._remarked:
            self._remarked.add((keys, identifier))
            self.remarks.append(Remark(keys, identifier, params))

    def left_out(self, fields: Iterable[Field]) -> tuple[LeftOut, ...]:
        """What of the fields was not taken, in their order; neighbours in a row with one reason are told together."""
        told: list[LeftOut] = []
        last: Field | None = None
        for field in fields:
            reason = self._reasons.get(field)
            if reason is None and field in self.taken:
                continue
            reason = reason or "unknown"
            text = field.words
            if (
                last is not None
                and told[-1].reason == reason == "unknown"
                and last.row == field.row
                and last.right == field.column
            ):
                told[-1] = told[-1]._replace(text=f"{told[-1].text} | {text}")
            else:
                told.append(LeftOut(field.place, text, reason))
            last = field
        return (*told, *self._more)

    def finish(self, name: str, fields: Iterable[Field]) -> Draft:
        """The draft, with `place` in every table that may have one."""
        for keys, place in self.places.items():
            holder = _place_holder(keys)
            if holder is not None:
                piece = self.get(*holder)
                piece.setdefault("place", {})[str(keys[-1])] = place
        for table in ("goal", "problem", "measure"):
            for piece in self.data.get(table, ()):
                places = piece.get("place")
                if places and len(set(places.values())) == 1:  # its words and all that belongs to them
                    piece["place"] = next(iter(places.values()))
        data = {"format": 1, **{key: value for key, value in self.data.items() if value}}
        return Draft(name, data, dict(self.places), self.left_out(fields), tuple(self.remarks))


def _place_holder(keys: KeyPath) -> KeyPath | None:
    """The table that holds the place of a key; None for the heading, which has none."""
    return None if keys[0] == "report" else keys[:-1]


def _moved(keys: KeyPath) -> KeyPath:
    return ("indicator", int(keys[1]) + 1, *keys[2:]) if keys[0] == "indicator" else keys
