"""A report file as a report: bytes to text, text to data, data to pieces, with a finding for everything that did not fit."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from selfeval_cli.loaders import format_rules as rules
from selfeval_cli.loaders.addresses import Addresses, KeyPath
from selfeval_cli.loaders.loaded import Loaded
from selfeval_cli.loaders.toml_reading import TomlReading, read_toml
from selfeval_cli.loaders.validation import Trouble, Validation, canonical, table_of, validate_report
from selfeval_cli.messages.keys import aliases_of
from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import FORMAT, Report
from selfeval_cli.sources.reading import Unreadable, read_source
from selfeval_cli.sources.source import Source

_READ_ALL_THE_SAME = ("single_table",)  # troubles that cost nothing; an unknown key may be a known one, misspelt
_TABLES = ("report", "budget", "section", "indicator")
"""A TOML file with none of these tables is a file of another purpose."""


def load_report_file(path: str | os.PathLike[str]) -> Loaded:
    """Load the report file at `path`. Never raises on what stands there."""
    return load_source(read_source(path))


def load_source(source: Source | Unreadable) -> Loaded:
    """Load a report from text that was read, or tell why there is none."""
    if isinstance(source, Unreadable):
        from selfeval_cli.loaders.slip_findings import describe_unreadable

        return Loaded(source.name, None, (describe_unreadable(source),))
    reading = read_toml(source.text)
    findings = _describe_slips(source, reading)
    if not _looks_like_report(reading):
        info = rules.NOT_A_REPORT
        findings.append(Finding(info.code, info.severity, spot=(0, 0)))
        return Loaded(source.name, None, tuple(findings), source, reading, is_report=False)
    version = reading.data.get("format")
    if isinstance(version, int) and not isinstance(version, bool) and version > FORMAT:
        info = rules.FORMAT_VERSION
        newer = Finding(info.code, info.severity, "format", "newer", {"found": version, "known": FORMAT})
        addresses = Addresses({"format": ("format",)})
        return Loaded(source.name, None, (*findings, newer), source, reading, addresses)
    lost_lines = {canonical(slip.lost) for slip in reading.slips if slip.lost is not None}
    judged = judge_data(reading.data, lost_lines)
    findings += judged.findings
    findings += _require_format(reading.data)
    return Loaded(source.name, judged.report, tuple(findings), source, reading, judged.addresses)


class Judged(NamedTuple):
    """What data come to as a report: the report as far as it fits the format, what does not fit, and where its pieces are."""

    report: Report | None
    findings: tuple[Finding, ...]
    addresses: Addresses


def judge_data(data: Mapping[str, Any], lost_lines: set[KeyPath]) -> Judged:
    """Make a report of data, wherever they were read; `lost_lines` are keys that stood in the file and are not in the data."""
    validation = validate_report(data)
    perhaps_there = lost_lines | _tables_of_strange_keys(lost_lines)
    _require_heading(validation, perhaps_there)
    naming = _Naming(validation)
    told = _describe_troubles(validation, naming)
    lost = [
        (trouble, _lost_keys(trouble, finding, data))
        for trouble, finding in zip(validation.troubles, told, strict=True)
        if trouble.kind not in _READ_ALL_THE_SAME
    ]
    left_out = {naming.path_of(keys) for keys in (*lost_lines, *(keys for _, keys in lost))}
    perhaps_there |= {keys for trouble, keys in lost if trouble.kind != "missing"}
    findings = _drop_follow_ons(validation.troubles, told, perhaps_there)
    report = validation.report
    if report is not None and left_out:
        report = report.without(frozenset(left_out))
    return Judged(report, tuple(findings), naming.addresses)


def _tables_of_strange_keys(lost_lines: set[KeyPath]) -> set[KeyPath]:
    """The heading, goals, indicators, problems, measures, funds and items with a lost line whose key is none of ours: any of their keys may be meant."""
    if not lost_lines:
        return set()
    from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE  # needed for broken lines only

    inside = [path for path in lost_lines if len(path) > 1 and (path[-2] == "report" or isinstance(path[-2], int))]
    return {path[:-1] for path in inside if path[-1] not in KEYS_BY_TABLE[table_of(path)]}


def _describe_slips(source: Source, reading: TomlReading) -> list[Finding]:
    if not reading.slips and not source.bom and source.encoding == "utf-8":
        return []
    from selfeval_cli.loaders.slip_findings import describe_encoding, describe_slip  # nor for these

    return [*describe_encoding(source), *(describe_slip(slip, source) for slip in reading.slips)]


def _describe_troubles(validation: Validation, naming: _Naming) -> list[Finding]:
    if not validation.troubles:
        return []
    from selfeval_cli.loaders.troubles import describe_trouble  # a sound file does not pay for the words about others

    return [describe_trouble(trouble, naming.path_of(trouble.keys)) for trouble in validation.troubles]


def _drop_follow_ons(troubles: list[Trouble], told: list[Finding], perhaps_there: set[KeyPath]) -> Iterator[Finding]:
    """All but the keys said to be missing that stand in a line which could not be read, or were misspelt."""
    for trouble, finding in zip(troubles, told, strict=True):
        if trouble.kind != "missing" or perhaps_there.isdisjoint({trouble.keys, trouble.keys[:-1]}):
            yield finding


def _lost_keys(trouble: Trouble, finding: Finding, data: Any) -> KeyPath:
    """What may be missing by it: what stands there, or the known key that a misspelt one was meant for."""
    nearest = finding.params.get("nearest")
    if not isinstance(nearest, str):
        return trouble.keys
    for key in trouble.keys[:-1]:
        known = (isinstance(data, dict) and key in data) or (isinstance(data, list) and isinstance(key, int))
        data = data[key] if known else {}
    return trouble.keys if nearest in data else (*trouble.keys[:-1], nearest)


def _looks_like_report(reading: TomlReading) -> bool:
    if isinstance(reading.data.get("standard"), dict) and not {"report", "报告"} & reading.data.keys():
        return False  # a standard, which has sections and indicators too
    if any(table in reading.data for table in _TABLES):
        return True
    return any(aliases_of("file").get(key) in _TABLES for key in reading.data)


def _require_heading(validation: Validation, lost_lines: set[KeyPath]) -> None:
    """Agency and year, without which there is no report: told as missing unless something stood there and could not be read."""
    report = validation.report
    if report is None:
        return
    lost = set(lost_lines)
    if not lost.isdisjoint({(), ("report",)}):  # the heading may have stood in a line that could not be read
        no_heading = Trouble("missing", ("report",))
        validation.troubles[:] = [trouble for trouble in validation.troubles if trouble != no_heading]
        return
    lost |= {trouble.keys for trouble in validation.troubles}
    for key, value in (("agency", report.heading.agency), ("year", report.heading.year)):
        if value is None and lost.isdisjoint({("report",), ("report", key)}):
            validation.troubles.append(Trouble("missing", ("report", key)))


def _require_format(data: Mapping[str, Any]) -> Iterator[Finding]:
    if "format" not in data and all(aliases_of("file").get(key) != "format" for key in data):
        info = rules.FORMAT_VERSION
        mended = f"format = {FORMAT}"
        yield Finding(info.code, Severity.NOTE, "", "missing", {"known": FORMAT}, spot=(0, 0), mended=mended)


class _Naming:
    """Paths for keys of the file, and with them the addresses of the report's pieces."""

    def __init__(self, validation: Validation) -> None:
        self._paths: dict[KeyPath, str] = {(): ""}
        for name in ("report", "budget", "staff", "assets", "waive", "format"):
            self._paths[(name,)] = name
        if validation.report is not None:
            self._name_pieces(validation.report, validation.origins)
        self.addresses = Addresses({path: keys for keys, path in self._paths.items() if keys}, dict(validation.renamed))

    def _name_pieces(self, report: Report, origins: Mapping[KeyPath, list[int]]) -> None:
        paths = report.paths
        lists: tuple[tuple[KeyPath, tuple[str, ...]], ...] = (
            (("goal",), paths.goals),
            (("indicator",), paths.indicators),
            (("problem",), paths.problems),
            (("measure",), paths.measures),
            (("budget", "fund"), paths.funds),
            (("budget", "item"), paths.items),
        )
        for keys, names in lists:
            for position, path in zip(origins.get(keys, range(len(names))), names, strict=True):
                self._paths[(*keys, position)] = path
        for identifier in report.sections:
            self._paths[("section", identifier)] = f"section.{quote_name(identifier)}"

    def path_of(self, keys: KeyPath) -> str:
        """The path of any keys of the file; what belongs to no piece of the report is named by its keys (`indicator.#3`)."""
        for depth in range(len(keys), -1, -1):
            piece = self._paths.get(keys[:depth])
            if piece is not None:
                break
        steps = [piece] if piece else []
        steps += [f"#{key + 1}" if isinstance(key, int) else quote_name(key) for key in keys[depth:]]
        path = ".".join(steps)
        if not piece and keys:
            self._paths[keys] = path
            self.addresses.pieces[path] = keys
        return path
