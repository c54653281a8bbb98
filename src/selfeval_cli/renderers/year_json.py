"""Two years side by side as JSON for other programs."""

from __future__ import annotations

import json

from selfeval_cli.model.execution import LineExecution
from selfeval_cli.model.report import Report
from selfeval_cli.model.year_comparison import (
    Account,
    Candidate,
    IndicatorYears,
    LineYears,
    MeasureYears,
    YearChange,
    YearComparison,
)
from selfeval_cli.renderers.figure_data import Data, plain, reading_data

VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning; new keys do not raise it."""


def render_years_json(comparison: YearComparison) -> str:
    """The comparison as data. Numbers are strings of exact digits; keys with nothing to say are left out."""
    data = _filled(
        {
            "version": VERSION,
            "previous": _heading_data(comparison.previous_file, comparison.previous),
            "current": _heading_data(comparison.file, comparison.current),
            "counts": {
                "matched": len(comparison.matched),
                "new": len(comparison.new),
                "dropped": len(comparison.dropped),
                "contradicted": sum(row.accord == "differs" for row in comparison.matched),
            },
            "money_unit": comparison.money_unit,
            "budget": [_line_data(line) for line in comparison.lines],
            "indicators": [_indicator_data(row) for row in comparison.indicators],
            "measures": [_measure_data(measure) for measure in comparison.measures],
        }
    )
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _heading_data(file: str, report: Report) -> Data:
    heading = report.heading
    return _filled(
        {
            "file": file,
            "agency": heading.agency,
            "year": heading.year,
            "scope": heading.scope,
            "project": heading.project,
        }
    )


def _change_data(change: YearChange | None) -> Data | None:
    if change is None:
        return None
    return _filled(
        {
            "amount": plain(change.amount),
            "unit": change.unit or None,
            "points": change.points or None,
            "percent": plain(change.percent),
            "about": change.about or None,
        }
    )


def _line_data(line: LineYears) -> Data:
    return _filled(
        {
            line.kind: line.name,
            "previous": _amounts_data(line.previous),
            "current": _amounts_data(line.current),
            "initial_change": _change_data(line.initial_change),
            "budget_change": _change_data(line.budget_change),
            "executed_change": _change_data(line.executed_change),
            "rate_change": plain(line.rate_change),
        }
    )


def _amounts_data(line: LineExecution | None) -> Data | None:
    if line is None:
        return None
    return _filled(
        {
            "path": line.path,
            "initial": plain(line.initial),
            "budget": plain(line.budget),
            "executed": plain(line.executed),
            "execution_rate": plain(line.rate),
            "derived": sorted(line.derived) or None,
        }
    )


def _indicator_data(row: IndicatorYears) -> Data:
    state = "new" if row.previous is None else "dropped" if row.current is None else "matched"
    return _filled(
        {
            "name": row.name,
            "section": row.section or None,
            "state": state,
            "found": row.found,
            "likeness": row.likeness,
            "previous": _account_data(row.previous),
            "current": _account_data(row.current),
            "change": _change_data(row.change),
            "not_computed": row.not_computed,
            "stated": row.stated,
            "accord": row.accord,
        }
    )


def _account_data(account: Account | None) -> Data | None:
    if account is None:
        return None
    indicator = account.indicator
    figures = {key: getattr(indicator, key) for key in ("target", "actual", "expected")}
    return _filled(
        {
            "path": account.path,
            "name": indicator.name,
            **{key: reading_data(reading) for key, reading in figures.items() if reading is not None},
        }
    )


def _measure_data(one: MeasureYears) -> Data:
    return _filled(
        {
            "path": one.path,
            "text": one.measure.text,
            "problems": list(one.problems) or None,
            "candidates": [_candidate_data(candidate) for candidate in one.candidates],
        }
    )


def _candidate_data(candidate: Candidate) -> Data:
    return _filled(
        {
            "path": candidate.path,
            "said": candidate.said,
            "by": candidate.by,
            "shared": list(candidate.shared) or None,
        }
    )


def _filled(data: Data) -> Data:
    return {key: value for key, value in data.items() if value is not None}
