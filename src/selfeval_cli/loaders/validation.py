"""Validation piece by piece: what the models refuse is taken out, told as trouble, and the rest is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from pydantic import ValidationError

from selfeval_cli.loaders.addresses import KeyPath
from selfeval_cli.messages.keys import aliases_of
from selfeval_cli.model.budget import LINES, OUTLAYS
from selfeval_cli.model.finding import NOTHING
from selfeval_cli.model.report import Report

_LISTS: tuple[KeyPath, ...] = (
    *(("goal",), ("indicator",), ("problem",), ("measure",)),
    *(("budget", "fund"), ("budget", "item")),
)
_ROUNDS = 8  # each round takes out all that is refused; more are needed only where a repair uncovers something


class Trouble(NamedTuple):
    """One thing in the data that the format does not allow: `kind` as pydantic or we name it, at `keys`, with the raw value there."""

    kind: str
    keys: KeyPath
    raw: object = None
    context: Mapping[str, Any] = NOTHING


@dataclass
class Validation:
    """The report, what was refused, and how its parts are found again in the file.

    `origins` gives for each list of tables the position in the file of every element that is left; `renamed` the key as written
    by the key path in the file that the format calls it.
    """

    report: Report | None
    troubles: list[Trouble]
    origins: dict[KeyPath, list[int]]
    renamed: dict[KeyPath, str]


def validate_report(data: Mapping[str, Any]) -> Validation:
    """Make a report of what TOML gave; nothing raises, and one bad value costs that value only."""
    try:
        report = Report.model_validate(data, by_name=False)
    except ValidationError:
        return _validate_piecewise(_copy(data))
    return Validation(report, [], {}, {})


def _validate_piecewise(raw: dict[str, Any]) -> Validation:
    validation = Validation(None, [], {}, {})
    _mend_single_tables(raw, validation)
    for _ in range(_ROUNDS):
        try:
            validation.report = Report.model_validate(raw, by_name=False)
        except ValidationError as refusal:
            errors = refusal.errors(include_url=False)
        else:
            break
        _note_origins(raw, validation)
        if not _rename_all(raw, errors, validation):  # what an alias gives its name to is not missing
            _take_out(raw, errors, validation)
    return validation


def _copy(value: Any) -> Any:
    """Containers copied, values shared: the caller's data stays as the file says."""
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_copy(item) for item in value]
    return value


def _mend_single_tables(raw: dict[str, Any], validation: Validation) -> None:
    """`[indicator]` for `[[indicator]]`: told, and read as a list of one."""
    for keys in _LISTS:
        _, holder = _walk(raw, keys[:-1])
        last = keys[-1]
        if isinstance(holder, dict) and isinstance(holder.get(last), dict):
            validation.troubles.append(Trouble("single_table", keys, holder[last]))
            holder[last] = [holder[last]]


def _note_origins(raw: dict[str, Any], validation: Validation) -> None:
    for keys in _LISTS:
        holder: Any = raw
        for key in keys:
            holder = holder.get(key) if isinstance(holder, dict) else None
        if isinstance(holder, list):
            validation.origins.setdefault(keys, list(range(len(holder))))


def _take_out(raw: dict[str, Any], errors: Iterable[Any], validation: Validation) -> None:
    """Remove everything that this round's errors name, whole list elements last and from the end."""
    elements: set[tuple[KeyPath, int]] = set()
    done: set[KeyPath] = set()
    # All places first: taking one out would send the walk to another of the same value (a union has one error a member) astray.
    placed = [(error, *_walk(raw, error["loc"])) for error in errors]
    for error, keys, holder in placed:
        kind = error["type"]
        if kind == "missing":
            missing = _in_file((*keys, error["loc"][-1]), validation)
            if all(trouble.keys != missing for trouble in validation.troubles):  # else it was there, and taken out
                validation.troubles.append(Trouble("missing", missing))
            if not keys or keys == ("report",):
                raw.setdefault("report", {})
                continue
        elif keys not in done:
            validation.troubles.append(Trouble(kind, _in_file(keys, validation), holder, error.get("ctx") or {}))
        if keys in done:
            continue
        done.add(keys)
        if keys and isinstance(keys[-1], int) and keys[:-1] in _LISTS:
            elements.add((keys[:-1], keys[-1]))
        else:
            _delete(raw, keys)
    for list_keys, position in sorted(elements, key=lambda element: -element[1]):
        _, target = _walk(raw, list_keys)
        if isinstance(target, list):
            del target[position]
            del validation.origins[list_keys][position]


def _walk(raw: Any, loc: Iterable[str | int]) -> tuple[KeyPath, Any]:
    """As far down as `loc` leads in the data; pydantic adds names of its own (of unions, of validators) at the end."""
    keys: list[str | int] = []
    node = raw
    for step in loc:
        if isinstance(node, dict) and step in node:  # noqa: SIM114 - apart, the types of both are known
            node = node[step]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            break
        keys.append(step)
    return tuple(keys), node


def _in_file(keys: KeyPath, validation: Validation) -> KeyPath:
    """The keys with list positions as in the file, before elements were taken out."""
    for list_keys, origins in validation.origins.items():
        depth = len(list_keys)
        if keys[:depth] == list_keys and len(keys) > depth and isinstance(keys[depth], int):
            return (*list_keys, origins[int(keys[depth])], *keys[depth + 1 :])
    return keys


def _delete(raw: Any, keys: KeyPath) -> None:
    if not keys:
        return
    _, holder = _walk(raw, keys[:-1])
    last = keys[-1]
    if isinstance(holder, dict):
        holder.pop(last, None)
    elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        del holder[last]


def table_of(keys: KeyPath) -> str:
    """Which table of the format (as `messages.keys` names them) holds the last of `keys`."""
    names = [key for key in keys[:-1] if isinstance(key, str)]
    if not names:
        return "file"
    if names[0] == "budget":
        inner = names[1] if len(names) > 1 else ""
        if inner in ("fund", "item"):
            return inner
        return "line" if inner in LINES else "outlay" if inner in OUTLAYS else "budget"
    if names[0] == "indicator":
        return "detail" if len(names) > 2 and names[1] == "details" else "indicator"
    return names[0]


def canonical(keys: KeyPath) -> KeyPath:
    """The key path in the format's own words, where some of the keys are written in Chinese."""
    known: KeyPath = ()
    for key in keys:
        name = aliases_of(table_of((*known, key))).get(key, key) if isinstance(key, str) else key
        known = (*known, name)
    return known


def _rename_all(raw: dict[str, Any], errors: Iterable[Any], validation: Validation) -> bool:
    """Give every alias among the unknown keys its name; whether there was one."""
    unknown = [_walk(raw, error["loc"])[0] for error in errors if error["type"] == "extra_forbidden"]
    # Inner keys first: a renamed table would hide them from the paths found before.
    renamed = [_rename(raw, keys, validation) for keys in sorted(unknown, key=len, reverse=True)]
    return any(renamed)


def _rename(raw: dict[str, Any], keys: KeyPath, validation: Validation) -> bool:
    """Give an alias (`"实际完成值"`) the name that the format has for it. False where it is none, or the name is taken."""
    last = keys[-1] if keys else None
    if not isinstance(last, str):
        return False
    name = aliases_of(table_of(keys)).get(last)
    _, holder = _walk(raw, keys[:-1])
    if name is None or name in holder:
        return False
    items = [(name if key == last else key, value) for key, value in holder.items()]
    holder.clear()
    holder.update(items)
    validation.renamed[_in_file((*keys[:-1], name), validation)] = last
    _mend_single_tables(raw, validation)
    return True
