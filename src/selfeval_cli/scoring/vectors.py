"""Running a standard's vectors: each example goes through the same functions as a report, and what differs is told."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from selfeval_cli.model.report import Budget, BudgetLine, Heading, Indicator, Report
from selfeval_cli.model.scorecard import BUDGET
from selfeval_cli.model.standard import Standard, Vector
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.scores import score_report

_HEADING: Final = Heading(agency="单位", year=2023)

Result = str | Decimal | bool | None


class VectorMiss(NamedTuple):
    """A vector that came out otherwise: its path in the file, the key, what should have come and what came."""

    path: str
    key: str
    wanted: Result
    came: Result


def run_vectors(standard: Standard) -> tuple[VectorMiss, ...]:
    """Run all vectors of a standard; empty where each gives what it says."""
    return tuple(miss for vector in standard.vectors for miss in _run(standard, vector))


def _run(standard: Standard, vector: Vector) -> list[VectorMiss]:
    given = dict(vector.given)
    if "heading" in given:
        came = _find_section(standard, str(given["heading"]))
    elif "total" in given:
        came = _find_grade(standard, Decimal(given["total"]))
    elif "target" in given:
        came = _score_indicator(standard, given)
    else:
        came = _score_execution(standard, given)
    return [
        VectorMiss(vector.path, key, wanted, came.get(key)) for key, wanted in vector.gives if came.get(key) != wanted
    ]


def _find_section(standard: Standard, heading: str) -> dict[str, Result]:
    sections = standard.sections_named(heading)
    return {"section": sections[0].id if len(sections) == 1 else None}


def _find_grade(standard: Standard, total: Decimal) -> dict[str, Result]:
    grade = standard.grade_for(total)
    return {"grade": grade.title.zh if grade is not None else None}


def _score_indicator(standard: Standard, given: Mapping[str, str | Decimal]) -> dict[str, Result]:
    indicator = Indicator.model_validate({"name": "指标", **given})
    report = Report(heading=_HEADING, sections={}, indicators=(indicator,))
    score = score_report(report, standard, None).scores[-1]
    return {"score": score.computed, "unscored": score.unscored, "met": score.met}


def _score_execution(standard: Standard, given: Mapping[str, str | Decimal]) -> dict[str, Result]:
    line = BudgetLine.model_validate({key: given[key] for key in ("initial", "budget", "executed") if key in given})
    budget = Budget.model_validate({"basis": given.get("basis"), "total": line})
    report = Report(heading=_HEADING, sections={}, budget=budget)
    execution = compute_execution(report)
    total = execution.line("total") if execution is not None else None
    score = score_report(report, standard, execution).of(BUDGET)
    return {
        "rate": total.rate if total is not None else None,
        "score": score.computed if score is not None else None,
        "unscored": score.unscored if score is not None else None,
    }
