"""Which report files are meant: the paths given, directories walked, or what lies here where none is given."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from selfeval_cli.config import SETTINGS_FILE, Settings

STDIN = "-"
DEFAULT_REPORT = "report.toml"
_SKIPPED_FOLDERS = frozenset(("venv", "node_modules", "__pycache__", "site-packages"))
_WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
_DOCUMENT_SUFFIXES = (".docx", ".pdf")
_OFFICE_SUFFIXES = (".docx", ".doc", ".xlsx", ".xlsm", ".xls", ".ods", ".wps", ".et", ".pdf", ".ofd")


class Candidate(NamedTuple):
    """A file that may be a report. One that was `named` is told as an error where it is none; others are passed over."""

    path: str
    named: bool


class PassedOver(NamedTuple):
    """A TOML file, workbook or document in a directory that is not looked at, with the id of the reason."""

    path: str
    reason: str


class Gathering(NamedTuple):
    """What the paths come to: candidates in order, each once, and what was left out on the way."""

    candidates: tuple[Candidate, ...]
    passed_over: tuple[PassedOver, ...]


def gather_reports(paths: Sequence[str], settings: Settings) -> Gathering:
    """Take files as they are, walk directories; a file that comes up twice counts once."""
    candidates: list[Candidate] = []
    passed_over: list[PassedOver] = []
    seen: set[str] = set()
    for path in _expand(paths):
        if path == STDIN or not os.path.isdir(path):
            found = iter((Candidate(path, named=True),))
        else:
            found = _walk(path, settings, passed_over)
        for candidate in found:
            identity = candidate.path if candidate.path == STDIN else os.path.realpath(candidate.path)
            if identity not in seen:
                seen.add(identity)
                candidates.append(candidate)
    return Gathering(tuple(candidates), tuple(passed_over))


def _expand(paths: Sequence[str]) -> Iterator[str]:
    """What the shell would have made of `*.toml`; the one of Windows leaves that to programs."""
    for path in paths:
        if sys.platform == "win32" and glob.has_magic(path) and not os.path.exists(path):
            yield from sorted(glob.glob(path)) or [path]
        else:
            yield path


def _walk(root: str, settings: Settings, passed_over: list[PassedOver]) -> Iterator[Candidate]:
    """The TOML files and our own Excel forms below a directory, sorted; documents are checked where they are named. Links to directories are not followed, so that no loop holds us."""
    closed: list[OSError] = []
    for folder, subfolders, files in os.walk(root, onerror=closed.append):
        inner = [name for name in sorted(subfolders) if not _is_skipped(folder, name)]
        excluded = {name for name in inner if is_excluded(os.path.join(folder, name), settings)}
        passed_over += [
            PassedOver(os.path.normpath(os.path.join(folder, name)), "excluded") for name in sorted(excluded)
        ]
        subfolders[:] = [name for name in inner if name not in excluded]
        for name in sorted(files):
            workbook = name.casefold().endswith(_WORKBOOK_SUFFIXES) and not name.startswith("~")
            document = name.casefold().endswith(_DOCUMENT_SUFFIXES) and not name.startswith("~")
            if not (workbook or document or name.casefold().endswith(".toml")) or name.startswith("."):
                continue
            path = os.path.normpath(os.path.join(folder, name))
            if document:  # a letter or a circular as likely as a report
                passed_over.append(PassedOver(path, "document"))
            elif name == SETTINGS_FILE:
                passed_over.append(PassedOver(path, "settings"))
            elif is_excluded(path, settings):
                passed_over.append(PassedOver(path, "excluded"))
            elif workbook and (reason := _find_no_form(path)) is not None:
                passed_over.append(PassedOver(path, reason))
            else:
                yield Candidate(path, named=False)
    # A folder that may not be looked into is told like a file that cannot be read: what is in it was not checked.
    for error in closed:
        yield Candidate(os.fspath(error.filename), named=True)


def _find_no_form(path: str) -> str | None:
    """Why a workbook in a directory is not looked at; None for a form of ours."""
    from selfeval_cli.loaders.form_mark import carries_mark  # most directories have no workbook

    marked = carries_mark(path)
    return None if marked else "unreadable-workbook" if marked is None else "not-a-form"


def _is_skipped(folder: str, name: str) -> bool:
    hidden = name.startswith(".") or name in _SKIPPED_FOLDERS
    return hidden or os.path.exists(os.path.join(folder, name, "pyvenv.cfg"))


def is_excluded(path: str, settings: Settings) -> bool:
    """Whether a pattern of `exclude` fits: one without a slash any part of the path, one with a slash the path from the top."""
    if not settings.exclude:
        return False
    try:
        relative = Path(path).resolve().relative_to(settings.folder.resolve())
    except (OSError, ValueError):  # outside of what the configuration speaks about
        return False
    parts = relative.parts
    beginnings = ["/".join(parts[: length + 1]) for length in range(len(parts))]
    for pattern in settings.exclude:
        bare = pattern.replace("\\", "/").removeprefix("./").rstrip("/")
        if any(fnmatchcase(one, bare) for one in (beginnings if "/" in bare else parts)):
            return True
    return False


def list_toml_here() -> tuple[str, ...]:
    """The TOML files of the working directory that may be reports, sorted; only `report.toml` where that is there."""
    if os.path.exists(DEFAULT_REPORT):
        return (DEFAULT_REPORT,)
    try:
        names = sorted(os.listdir())
    except OSError:  # the working directory was removed, or may not be read
        return ()
    return tuple(
        name
        for name in names
        if name.casefold().endswith(".toml")
        and not name.startswith(".")
        and name != SETTINGS_FILE
        and os.path.isfile(name)  # no directory, no pipe, no link that leads nowhere
    )


def list_forms_here() -> tuple[str, ...]:
    """The Excel forms of ours in the working directory, sorted."""
    names = (name for name in list_office_files() if name.casefold().endswith(_WORKBOOK_SUFFIXES))
    return tuple(name for name in names if _find_no_form(name) is None)


def list_office_files(folder: str = ".") -> tuple[str, ...]:
    """Documents in a directory that a user may have taken for reports, sorted; locks of open ones are not among them."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return ()
    return tuple(
        name for name in names if name.casefold().endswith(_OFFICE_SUFFIXES) and not name.startswith(("~", "."))
    )
