"""The Python API: load a report, assess it, render the assessment."""

from __future__ import annotations

import os
from pathlib import Path

from selfeval_cli.assessment import assess_loaded, load_report
from selfeval_cli.checks.selection import Selection, check_selection
from selfeval_cli.loaders.loaded import Loaded
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.report import Report
from selfeval_cli.standards.loading import load_standard


def load(path: str | os.PathLike[str]) -> Loaded:
    """Load the report file at `path` (`-`: standard input).

    Never raises on what stands there: `report` is then None, and `findings` say why.
    """
    return load_report(path)


def assess(
    report: Report | Loaded | str | os.PathLike[str],
    *,
    standard: str | None = None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
) -> Assessment:
    """Score and check a report: a path, what `load` gave, or a `Report` made in Python.

    `standard` is the id or path of the standard that judges it in place of the report's own; `select` and `ignore` hold codes of rules
    or their beginnings. Raises ValueError for a standard or a code that does not exist; nothing that a report's author wrote raises.
    """
    from selfeval_cli.assessment import ALL_RULES

    selection = Selection(tuple(select), tuple(ignore))
    unknown = check_selection(selection, ALL_RULES)
    if unknown is not None:
        raise ValueError(f"no rule fits {unknown.selector!r}; the nearest is {unknown.nearest}")
    judged_by = None
    if standard is not None:
        loading = load_standard(standard, Path())
        if loading.standard is None:
            raise ValueError(f"no standard {standard!r}: {loading.problems[0].id}")
        judged_by = loading.standard
    loaded = report if isinstance(report, Loaded) else _as_loaded(report)
    return assess_loaded(loaded, standard=judged_by, selection=selection)


def _as_loaded(report: Report | str | os.PathLike[str]) -> Loaded:
    return Loaded("<report>", report, ()) if isinstance(report, Report) else load_report(report)
