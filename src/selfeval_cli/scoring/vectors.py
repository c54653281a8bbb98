"""Running a standard's vectors: each example goes through the same functions as a report, and what differs is told."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, NamedTuple, cast

from selfeval_cli.model.budget import Budget, BudgetLine
from selfeval_cli.model.report import Heading, Indicator, Report
from selfeval_cli.model.scorecard import BUDGET
from selfeval_cli.model.standard import TOTAL_POINTS, ComputedFigure, Standard, Vector
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.figures import find_source
from selfeval_cli.scoring.methods import rescale
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.text.quantity import ZERO

_HEADING: Final = Heading(agency="单位", year=2023)

Result = str | Decimal | bool | tuple[Decimal, ...] | None


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
    if vector.rows:
        came = _score_together(standard, vector.rows)
    elif "heading" in given:
        came = _find_section(standard, str(given["heading"]))
    elif "total" in given:
        came = _find_grade(standard, Decimal(given["total"]), Decimal(given.get("excluded", 0)))
    elif "target" in given or "figure" in given:
        came = _score_indicator(standard, given)
    else:
        came = _score_execution(standard, given)
    return [
        VectorMiss(vector.path, key, wanted, came.get(key)) for key, wanted in vector.gives if came.get(key) != wanted
    ]


def _find_section(standard: Standard, heading: str) -> dict[str, Result]:
    sections = standard.sections_named(heading)
    return {"section": sections[0].id if len(sections) == 1 else None}


def _find_grade(standard: Standard, total: Decimal, excluded: Decimal) -> dict[str, Result]:
    if standard.rescaled and 0 < excluded < TOTAL_POINTS:
        total = rescale(total, excluded, standard.places)
    grade = standard.grade_for(total)
    return {"total": total, "grade": grade.title.zh if grade is not None else None}


def _score_together(standard: Standard, rows: tuple[tuple[tuple[str, str | Decimal], ...], ...]) -> dict[str, Result]:
    indicators = [{"name": f"指标{number}", **dict(row)} for number, row in enumerate(rows, 1)]
    names = dict.fromkeys(row["goal"] for row in indicators if "goal" in row)
    report = Report.model_validate(
        {
            "report": {"agency": "单位", "year": 2023},
            "goal": [{"id": name, "text": name} for name in names],
            "indicator": indicators,
        }
    )
    card = score_report(report, standard, None)
    goals = tuple(goal.computed if goal.computed is not None else ZERO for goal in card.goals)
    return {"goals": goals, "total": card.computed_total}


def _score_indicator(standard: Standard, given: Mapping[str, str | Decimal]) -> dict[str, Result]:
    figures = ("figure", "part", "base")
    indicator = Indicator.model_validate(
        {"name": "指标", **{key: value for key, value in given.items() if key not in figures}}
    )
    tables: dict[str, Any] = {}
    if all(key in given for key in figures):
        rule = next((one for one in standard.fixed if indicator.name in one.names), None)
        denominator = rule.denominator if rule is not None else None
        source = find_source(cast("ComputedFigure", given["figure"]), denominator)
        for path, key in ((source.part, "part"), (source.base, "base")):
            table = tables
            for name in path[:-1]:
                table = table.setdefault(name, {})
            table[path[-1]] = given[key]
    report = Report.model_validate({"report": {"agency": "单位", "year": 2023}, "indicator": [indicator], **tables})
    score = score_report(report, standard, compute_execution(report)).scores[-1]
    return {
        "score": score.computed,
        "unscored": score.unscored,
        "met": score.met,
        "least": score.least,
        "most": score.most,
    }


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
