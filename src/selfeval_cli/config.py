"""The configuration file selfeval.toml: found upward from where one works, read strictly, overridden by options."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from selfeval_cli.messages.language import Language

SETTINGS_FILE = "selfeval.toml"
LARGEST_SETTINGS = 1024 * 1024
"""Bytes; a file of that name and more is something else."""

FAIL_LEVELS = ("error", "warning", "note", "never")
LANGUAGES: tuple[Language, ...] = ("zh", "en")
_TEXTS = ("select", "ignore", "exclude")
KEYS = ("standard", "lang", "select", "ignore", "fail-on", "exclude", "baseline")


class Settings(NamedTuple):
    """What the configuration says; None or empty where it says nothing. `file` is None where there is none."""

    file: Path | None = None
    standard: str | None = None
    lang: Language | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    exclude: tuple[str, ...] = ()
    baseline: str | None = None

    @property
    def folder(self) -> Path:
        """What the paths in the configuration are relative to."""
        return self.file.parent if self.file is not None else Path()


class SettingsProblem(NamedTuple):
    """Why a configuration cannot be used: a reason (its sentence stands in the messages) with parameters."""

    file: Path
    reason: str
    params: Mapping[str, object]


class SettingsReading(NamedTuple):
    """The settings, and the first thing that is wrong with them; settings without what is wrong are still given."""

    settings: Settings
    problem: SettingsProblem | None = None


def read_settings(start: Path | None = None) -> SettingsReading:
    """Find selfeval.toml in `start` (the working directory) or the nearest directory above, and read it. Never raises."""
    path = find_settings(start)
    return read_settings_file(path) if path is not None else SettingsReading(Settings())


def find_settings(start: Path | None = None) -> Path | None:
    """The nearest selfeval.toml, from `start` upward."""
    try:
        folder = (start or Path()).resolve()
    except OSError:  # the working directory was removed
        return None
    for place in (folder, *folder.parents):
        path = place / SETTINGS_FILE
        try:
            if path.is_file():
                return path
        except OSError:  # a directory that we may not look into
            continue
    return None


def read_settings_file(path: Path) -> SettingsReading:
    """Read one configuration file. Never raises."""
    import tomli

    bare = Settings(file=path)
    try:
        with path.open("rb") as stream:
            data = tomli.loads(stream.read(LARGEST_SETTINGS).decode("utf-8-sig"))
    except OSError as error:
        return SettingsReading(bare, SettingsProblem(path, "unreadable", {"detail": error.strerror or str(error)}))
    except UnicodeDecodeError:
        return SettingsReading(bare, SettingsProblem(path, "encoding", {}))
    except (tomli.TOMLDecodeError, RecursionError, ValueError) as error:
        place = {"line": getattr(error, "lineno", 1), "column": getattr(error, "colno", 1)}
        return SettingsReading(bare, SettingsProblem(path, "syntax", place))
    return _validate(path, data)


def _validate(path: Path, data: dict[str, Any]) -> SettingsReading:
    values: dict[str, Any] = {"file": path}
    first: SettingsProblem | None = None
    for key, value in data.items():
        problem = _judge(path, key, value)
        if problem is None:
            values[key.replace("-", "_")] = tuple(value) if key in _TEXTS else value
        first = first or problem
    return SettingsReading(Settings(**values), first)


def _judge(path: Path, key: str, value: object) -> SettingsProblem | None:
    """What is wrong with one key and its value, or None."""
    if key not in KEYS:
        nearest = get_close_matches(key.replace("_", "-"), KEYS, 1, 0.6)
        if nearest:
            return SettingsProblem(path, "unknown-key-nearest", {"key": key[:60], "nearest": nearest[0]})
        return SettingsProblem(path, "unknown-key", {"key": key[:60], "known": KEYS})
    if key in _TEXTS:
        right = isinstance(value, list) and all(isinstance(item, str) for item in value)
        return None if right else SettingsProblem(path, "texts", {"key": key})
    if not isinstance(value, str):
        return SettingsProblem(path, "text", {"key": key})
    known: tuple[str, ...] | None = {"lang": LANGUAGES, "fail-on": FAIL_LEVELS}.get(key)
    if known is not None and value not in known:
        return SettingsProblem(path, "choice", {"key": key, "value": value[:60], "known": known})
    return None
