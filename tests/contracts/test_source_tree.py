"""What holds for the files of the project: modules stay short, and nothing names a machine or a network of whoever wrote it."""

from __future__ import annotations

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_MODULE = 350
MODULES = sorted((ROOT / "src").rglob("*.py"))
HOSTS = {
    "docs.oasis-open.org",  # the schema that SARIF files name
    "example.com",  # in text that tests call hostile
    "json-schema.org",  # the schema that our schema names
    "keepachangelog.com",
    "www.apache.org",  # the licence
    "www.w3.org",  # the namespace of SVG
}
"""Every host that the project's files name."""
_URL = re.compile(r"\b(?:https?|ftp|git|ssh)://([^\s/\"'`<>)\]|\\]*)", re.IGNORECASE)
_OWN_PATH = re.compile(r"(?<![\w.])/(?:home|root|Users|work|mnt)/[\w.]|\b[A-Z]:\\Users\\\w", re.ASCII)


@cache
def _files() -> tuple[Path, ...]:
    """The text files that belong to the project: as git sees them, else everything but hidden folders."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
        paths = [ROOT / name for name in run.stdout.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        paths = [
            path for path in ROOT.rglob("*") if not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
        ]
    return tuple(path for path in paths if path.is_file() and b"\0" not in path.read_bytes())


def _search(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    return [
        (path.relative_to(ROOT).as_posix(), found.group(found.lastindex or 0))
        for path in _files()
        for found in pattern.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT / "src").as_posix())
def test_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    docstring = ast.get_docstring(ast.parse(text))
    assert docstring, "opens with one sentence that says what lives in it"


def test_no_module_has_a_name_for_anything() -> None:
    vague = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "core", "base"}
    assert [path.name for path in MODULES if {path.stem, path.parent.name} & vague] == []


def test_only_known_hosts_are_named() -> None:
    strange = [(path, host) for path, host in _search(_URL) if host.lower() not in HOSTS]
    assert strange == []


def test_no_path_of_a_machine_is_named() -> None:
    assert _search(_OWN_PATH) == []
