"""The vectors in a standard's file: examples of what goes in and what must come out, run as tests by `scoring`."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, get_args

from selfeval_cli.model.standard import ComputedFigure, Direction, Vector
from selfeval_cli.standards.tables import LARGEST, Table

_AMOUNTS: Final = ("initial", "budget", "executed", "weight", "coefficient", "part", "base", "total", "excluded")
_WORDS: Final = ("target", "actual", "state", "name", "group", "kind", "not_applicable", "heading")
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
    given = _read_given(given_table)
    gives = _read_gives(gives_table)
    if not any(all(key in given for key in start) for start in _STARTS):
        given_table.problem("vector-without-input")
        return None
    if not gives:
        gives_table.problem("vector-without-result")
        return None
    return Vector(table.path(), tuple(given.items()), tuple(gives.items()))


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


def _read_gives(table: Table) -> dict[str, str | Decimal | bool]:
    gives: dict[str, str | Decimal | bool] = {}
    for key in ("rate", "score", "least", "most", "total"):
        number = table.number(key, low=-_LARGEST, high=_LARGEST)
        if number is not None:
            gives[key] = number
    for key in ("unscored", "grade", "section"):
        words = table.text(key)
        if words is not None:
            gives[key] = words
    if "met" in table:
        gives["met"] = table.flag("met")
    table.close()
    return gives
