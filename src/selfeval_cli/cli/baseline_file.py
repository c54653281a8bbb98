"""The file of a baseline: which findings are known of which report, one a line, sorted, so that its changes can be read and merged."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from selfeval_cli.checks.baseline import Entries, Entry
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages.baseline_words import HEAD, PROBLEMS
from selfeval_cli.messages.language import Text
from selfeval_cli.model.finding import Severity

DEFAULT_BASELINE = "selfeval-baseline.toml"
BASELINE_FORMAT = 1
"""Grows when a file of this version would be misread by an older one."""
LARGEST_BASELINE = 64 * 1024 * 1024
"""Bytes: some five hundred thousand findings."""

_CODE = re.compile(r"[A-Z][0-9]{3}")
_SHOWN = 80


class Baseline(NamedTuple):
    """What is known: for each report, by its name relative to the baseline's folder, its entries. `name` is how the file is called."""

    path: Path
    name: str
    reports: Mapping[str, Entries]


def read_baseline(path: Path, name: str) -> Baseline:
    """Read a baseline. Raises UsageTroubleError where it is missing or broken: one that cannot be used must not look like an empty one."""
    import tomli

    from selfeval_cli.sources.reading import Unreadable, read_source

    source = read_source(path, limit=LARGEST_BASELINE)
    if isinstance(source, Unreadable):
        raise _explain_unreadable(source, name)
    try:
        data = tomli.loads(source.text)
    except (tomli.TOMLDecodeError, RecursionError) as error:
        place = {"line": getattr(error, "lineno", 1), "column": getattr(error, "colno", 1)}
        raise _trouble("syntax", name, **place) from None
    version = data.get("baseline")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise _trouble("no-baseline", name)
    if version > BASELINE_FORMAT:
        raise _trouble("newer", name, found=version, known=BASELINE_FORMAT)
    known = data.get("known", {})
    if not isinstance(known, dict) or not data.keys() <= {"baseline", "known"}:
        raise _trouble("no-baseline", name)
    return Baseline(path, name, {report: _read_entries(report, lines, name) for report, lines in known.items()})


def _explain_unreadable(source: Any, name: str) -> UsageTroubleError:
    if source.reason == "missing":
        return _trouble("missing", name)
    if source.reason == "empty":
        return _trouble("no-baseline", name)
    from selfeval_cli.loaders.slip_findings import describe_unreadable
    from selfeval_cli.renderers.finding_words import word_finding

    finding = describe_unreadable(source)
    return _trouble(
        "unreadable", name, detail=Text(word_finding(finding, "zh").message, word_finding(finding, "en").message)
    )


def _trouble(reason: str, name: str, **params: object) -> UsageTroubleError:
    return UsageTroubleError(PROBLEMS[reason], {"file": name, **params})


def _read_entries(report: str, lines: object, name: str) -> Entries:
    if not isinstance(lines, dict):
        raise _trouble("entry", name, report=report, entry=str(lines)[:_SHOWN])
    entries: Counter[Entry] = Counter()
    for key, counts in lines.items():
        code, _, path = key.partition(" ")
        if _CODE.fullmatch(code) is None or not isinstance(counts, dict) or not counts:
            raise _trouble("entry", name, report=report, entry=key[:_SHOWN])
        for severity, number in counts.items():
            if severity not in _SEVERITIES or isinstance(number, bool) or not isinstance(number, int) or number < 1:
                raise _trouble("entry", name, report=report, entry=f"{key} {severity}"[:_SHOWN])
            entries[Entry(code, path, Severity(severity))] = number
    return entries


_SEVERITIES = frozenset(severity.value for severity in Severity)


def write_baseline(reports: Mapping[str, Entries]) -> str:
    """The text of a baseline: reports by name, in each the entries by code and path. Reports of which nothing is known are left out."""
    from selfeval_cli.renderers.toml_values import write_header

    lines = [f"# {HEAD.zh}", f"# {HEAD.en}", "", f"baseline = {BASELINE_FORMAT}"]
    for report in sorted(reports):
        if reports[report]:
            lines += ["", write_header("known", report), *_write_entries(reports[report])]
    return "".join(f"{line}\n" for line in lines)


def _write_entries(entries: Entries) -> list[str]:
    from selfeval_cli.renderers.toml_values import write_key

    rows: dict[tuple[str, str], list[tuple[Severity, int]]] = {}
    for entry in sorted(entries, key=lambda one: (one.code, one.path, one.severity.rank)):
        rows.setdefault((entry.code, entry.path), []).append((entry.severity, entries[entry]))
    return [
        f"{write_key(f'{code} {path}'.rstrip())} = "
        f"{{ {', '.join(f'{severity.value} = {number}' for severity, number in counts)} }}"
        for (code, path), counts in rows.items()
    ]


def name_report(file: str, folder: Path) -> str:
    """The report's name in a baseline that lies in `folder`: relative to it where there is a way, with `/` on every system."""
    from unicodedata import normalize

    real = os.path.realpath(file)
    try:
        name = os.path.relpath(real, os.path.realpath(folder))
    except ValueError:  # on another drive
        name = real
    # macOS hands names out decomposed, and a name may hold bytes that are no text: one spelling for all.
    return normalize("NFC", name.replace(os.sep, "/")).encode("utf-8", "backslashreplace").decode()
