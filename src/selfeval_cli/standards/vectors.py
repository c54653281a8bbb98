"""The vectors in a standard's file: examples of what goes in and what must come out, run as tests by `scoring`."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, get_args

from selfeval_cli.model.standard import ComputedFigure, Direction, Vector
from selfeval_cli.standards.tables import LARGEST, Table

_AMOUNTS: Final = ("initial", "budget", "executed", "weight", "coefficient", "part", "base", "total", "excluded")
_WORDS: Final = ("target", "actual", "state", "name", "group", "kind", "not_applicable", "heading", "goal")
_LARGEST: Final = int(LARGEST)
_STARTS: Final = (("budget",), ("target",), ("figure", "part", "base", "name"), ("total",), ("heading",))


def build_vectors(tables: Iterable[Table]) -> tuple[Vector, ...]:
    """The usable ones of `[[vector]]`; each must give one kind of thing and say at least one result of it."""
    return tuple(vector for table in tables if (vector := _build_vector(table)) is not None)


def _build_vector(table: Table) -> Vector | None:
    given_table = table.table("given", needed=True)
    gives_table = table.table("gives", needed=True)
    table.close()
    if given_table is None or gives_table is None:
        return None
    rows = tuple(_read_row(inner) for inner in given_table.tables("indicator"))
    given = _read_given(given_table)
    gives = _read_gives(gives_table)
    if not rows and not any(all(key in given for key in start) for start in _STARTS):
        given_table.problem("vector-without-input")
        return None
    if not gives:
        gives_table.problem("vector-without-result")
        return None
    return Vector(table.path(), tuple(given.items()), tuple(gives.items()), rows)


def _read_row(table: Table) -> tuple[tuple[str, str | Decimal], ...]:
    row = _read_given(table)
    if "target" not in row:
        table.problem("missing-key", "target", name="target")
    return tuple(row.items())


def _read_given(table: Table) -> dict[str, str | Decimal]:
    given: dict[str, str | Decimal] = {}
    for key in _AMOUNTS:
        number = table.number(key, low=-_LARGEST, high=_LARGEST)
        if number is not None:
            given[key] = number
    for key in _WORDS:
        words = table.text(key)
        if words is not None:
            given[key] = words
    for key, choices in (
        ("basis", ("initial", "adjusted")),
        ("direction", get_args(Direction)[:3]),
        ("figure", get_args(ComputedFigure)),
    ):
        choice = table.choice(key, choices)
        if choice is not None:
            given[key] = choice
    table.close()
    return given


def _read_gives(table: Table) -> dict[str, str | Decimal | bool | tuple[Decimal, ...]]:
    gives: dict[str, str | Decimal | bool | tuple[Decimal, ...]] = {}
    for key in ("rate", "score", "least", "most", "total"):
        number = table.number(key, low=-_LARGEST, high=_LARGEST)
        if number is not None:
            gives[key] = number
    if "goals" in table:
        gives["goals"] = table.numbers("goals", low=0, high=_LARGEST)
    for key in ("unscored", "grade", "section"):
        words = table.text(key)
        if words is not None:
            gives[key] = words
    if "met" in table:
        gives["met"] = table.flag("met")
    table.close()
    return gives
