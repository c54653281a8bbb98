"""Finding and reading standards: the built-in ones by id, a user's own by path."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import tomli

from selfeval_cli.model.standard import HASH_DIGITS, Scope, Standard, StandardProblem
from selfeval_cli.standards.building import build_standard
from selfeval_cli.standards.tables import ProblemLog, Table

BUILT_IN: Final = (
    "baiyun-subdistrict",
    "national-project-2020",
    "national-project-2021",
    "pidu-project-2025",
    "pidu-department-2025",
    "hubei-project",
    "chongqing-department",
    "guangdong-department",
)
"""The standards that come with selfeval, in the order in which they are listed."""

DEFAULTS: Final[Mapping[Scope, str]] = MappingProxyType(
    {"department": "baiyun-subdistrict", "project": "national-project-2020"}
)
"""What a report is judged by that names no standard.

A project report gets the national form: the sections of a subdistrict's report would each be told as missing in it.
"""

LARGEST_FILE: Final = 256 * 1024
"""Bytes; a standard of a thousand indicators takes a quarter of it."""
LONGEST_CHAIN: Final = 8
"""How many files may extend one another."""
OWN_KEYS: Final = ("standard", "vector")
"""The tables that a file never takes over from the one it extends."""

_FOLDER: Final = Path(__file__).parent


class StandardLoading(NamedTuple):
    """What came of it: a standard, or why there is none. With any problem there is no standard: half of one would give wrong scores."""

    standard: Standard | None
    problems: tuple[StandardProblem, ...] = ()


class _Layer(NamedTuple):
    """A file's tables over those it extends, and the bytes of all of them in that order."""

    tables: dict[str, Any]
    data: tuple[bytes, ...]


def load_standard(reference: str, folder: Path | None = None) -> StandardLoading:
    """The standard with this id, or in the file at this path where the reference holds a separator or ends in `.toml`.

    A relative path starts at `folder` (that of the report or of the settings), else at the working directory.
    """
    if _is_path(reference):
        return _load_file((folder or Path()) / reference, reference)
    if reference not in BUILT_IN:
        return StandardLoading(None, (_unknown_id(reference),))
    return _load_built_in(reference)


def list_standards() -> tuple[Standard, ...]:
    """The built-in standards."""
    return tuple(standard for name in BUILT_IN if (standard := _load_built_in(name).standard) is not None)


def _is_path(reference: str) -> bool:
    return "/" in reference or "\\" in reference or reference.casefold().endswith(".toml")


def _built_in_path(name: str) -> Path:
    return _FOLDER / f"{name}.toml"


def _unknown_id(reference: str) -> StandardProblem:
    return StandardProblem("unknown-standard", "", "", {"reference": reference[:80], "known": BUILT_IN})


@cache
def _load_built_in(name: str) -> StandardLoading:
    return _load_file(_built_in_path(name), f"{name}.toml")


def _load_file(path: Path, shown: str) -> StandardLoading:
    log = ProblemLog(shown)
    layer = _read_layers(path, log, ())
    if layer is None:
        return StandardLoading(None, tuple(log.problems))
    digest = sha256()
    for data in layer.data:
        digest.update(data)
    standard = build_standard(Table(layer.tables, log), shown, digest.hexdigest()[:HASH_DIGITS])
    if standard is not None and standard.id in BUILT_IN and path != _built_in_path(standard.id):
        log.add("id-taken", "standard.id", id=standard.id)
    return StandardLoading(None if log.problems else standard, tuple(log.problems))


def _read_layers(path: Path, log: ProblemLog, below: tuple[str, ...]) -> _Layer | None:
    """A file's tables laid over those of the file it extends; `below` are the files that extend this one."""
    name = os.path.abspath(path)
    if name in below:
        log.add("extends-itself", "standard.extends")
        return None
    if len(below) >= LONGEST_CHAIN:
        log.add("extends-too-long", "standard.extends", most=LONGEST_CHAIN)
        return None
    data = _read_bytes(path, log)
    tables = _parse(data, log) if data is not None else None
    if data is None or tables is None:
        return None
    head = tables.get("standard")
    parent = head.get("extends") if isinstance(head, dict) else None
    if not isinstance(parent, str):
        return _Layer(tables, (data,))
    if _is_path(parent):
        parent_path, parent_shown = path.parent / parent, parent
    elif parent in BUILT_IN:
        parent_path, parent_shown = _built_in_path(parent), f"{parent}.toml"
    else:
        log.add("unknown-standard", "standard.extends", reference=parent[:80], known=BUILT_IN)
        return None
    parent_log = ProblemLog(parent_shown)
    layer = _read_layers(parent_path, parent_log, (*below, name))
    if layer is not None:
        # The extended file must be right on its own: what is then found in the whole is this file's doing.
        build_standard(Table(layer.tables, parent_log), parent_shown, "")
    log.problems.extend(parent_log.problems)
    if layer is None or parent_log.problems:
        return None
    inherited = {key: value for key, value in layer.tables.items() if key not in OWN_KEYS}
    return _Layer(_overlay(inherited, tables), (*layer.data, data))


def _overlay(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Tables are merged key by key; everything else, lists too, is replaced whole."""
    merged = dict(under)
    for key, value in over.items():
        known = merged.get(key)
        merged[key] = _overlay(known, value) if isinstance(known, dict) and isinstance(value, dict) else value
    return merged


def _read_bytes(path: Path, log: ProblemLog) -> bytes | None:
    try:
        # Asked before opening: a pipe would wait for ever.
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            log.add("not-a-file")
            return None
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        log.add("file-not-found")
        return None
    except (OSError, ValueError):  # ValueError: a NUL character in the path
        log.add("unreadable-file")
        return None
    if len(data) > LARGEST_FILE:
        log.add("file-too-large", most=LARGEST_FILE // 1024)
        return None
    return data


def _parse(data: bytes, log: ProblemLog) -> dict[str, Any] | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        log.add("not-utf-8")
        return None
    try:
        return tomli.loads(text, parse_float=Decimal)
    except tomli.TOMLDecodeError as error:
        log.add("bad-syntax", line=error.lineno, column=error.colno)
    except (RecursionError, ValueError, InvalidOperation):
        # Nested too deep, an integer of thousands of digits, an exponent beyond what Decimal takes.
        log.add("too-much-for-toml")
    return None
