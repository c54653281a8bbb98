"""A report as JSON for other programs: every figure with its exact words and what was read from them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.budget import OUTLAYS, NamedLine
from selfeval_cli.model.execution import Execution, LineExecution, LineKind
from selfeval_cli.model.piece import Piece
from selfeval_cli.model.report import Detail, Heading, Indicator, Measure, Report, Section
from selfeval_cli.model.scorecard import BUDGET, GoalScore, GroupScore, Score, Scorecard
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.figure_data import (
    ASSETS_NUMBERS,
    DETAIL_FIGURES,
    INDICATOR_FIGURES,
    OUTLAY_AMOUNTS,
    STAFF_NUMBERS,
    Data,
    change_data,
    period_data,
    plain,
    rank_data,
    reading_data,
)
from selfeval_cli.renderers.score_words import word_working

JSON_VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning; new keys do not raise it."""

_ORIGIN = ("quote", "place")
_GOAL_KEYS = ("id", "text", "result", "weight", "reason", *_ORIGIN)
_INDICATOR_KEYS = (
    *("id", "section", "name", "group", "kind", "goal", "core", "direction", "unit", "state", "weight", "coefficient"),
    *("not_applicable", "reason", "remedy", "same_as"),
)


def render_json(assessment: Assessment) -> str:
    """The assessed report as JSON, UTF-8 characters unescaped. Numbers that carry money, points or figures are strings of exact digits.

    Keys with nothing to say are left out. Raises ValueError where the assessment has no report.
    """
    from pydantic_core import to_json  # writes what `json` writes, which takes ten times as long with an indent

    return to_json(report_data(assessment), indent=2).decode() + "\n"


def report_data(assessment: Assessment) -> Data:
    """The same as plain dicts, lists and strings."""
    report = assessment.report
    if report is None:
        raise ValueError("an assessment without a report has nothing to publish")
    scores = assessment.scorecard.by_path() if assessment.scorecard is not None else {}
    return _filled(
        {
            "version": JSON_VERSION,
            "file": assessment.file,
            "standard": _standard_data(assessment.standard),
            "report": _plain_data(report.heading, tuple(Heading.model_fields)),
            "goals": [
                {"path": path, **_plain_data(goal, _GOAL_KEYS)}
                for path, goal in zip(report.paths.goals, report.goals, strict=True)
            ]
            or None,
            "budget": _budget_data(report, assessment.execution),
            "staff": _plain_data(report.staff, (*STAFF_NUMBERS, *_ORIGIN)) if report.staff is not None else None,
            "assets": _plain_data(report.assets, (*ASSETS_NUMBERS, *_ORIGIN)) if report.assets is not None else None,
            "sections": [_section_data(name, section) for name, section in report.sections.items()],
            "indicators": [
                _indicator_data(path, indicator, report, scores.get(path))
                for path, indicator in zip(report.paths.indicators, report.indicators, strict=True)
            ],
            "problems": [
                {"path": path, **_plain_data(problem, ("id", "text", "quote", "place"))}
                for path, problem in zip(report.paths.problems, report.problems, strict=True)
            ],
            "measures": [
                _measure_data(path, measure)
                for path, measure in zip(report.paths.measures, report.measures, strict=True)
            ],
            "waive": report.waive or None,
            "scores": _scorecard_data(assessment.scorecard),
        }
    )


def _standard_data(standard: Standard | None) -> Data | None:
    if standard is None:
        return None
    title = {"zh": standard.title.zh, "en": standard.title.en}
    return {"id": standard.id, "title": title, "assurance": standard.assurance, "content": standard.content}


def _section_data(name: str, section: Section) -> Data:
    data = {"id": name, **_plain_data(section, ("title", "change_basis", "text", "quote", "place"))}
    if section.period is not None:
        data["period"] = period_data(section.period)
    return data


def _indicator_data(path: str, indicator: Indicator, report: Report, score: Score | None) -> Data:
    data: Data = {"path": path, **_plain_data(indicator, _INDICATOR_KEYS)}
    data["section_id"] = report.section_id(indicator.section)
    data |= _figures_data(indicator, INDICATOR_FIGURES)
    data["parts"] = {name: reading_data(part, indicator.unit) for name, part in indicator.parts.items()} or None
    data["details"] = {name: _detail_data(detail) for name, detail in indicator.details.items()} or None
    data["evidence"] = list(indicator.evidence) or None
    data["waive"] = indicator.waive or None
    data |= _plain_data(indicator, ("quote", "place"))
    data["score"] = _score_data(score) if score is not None else _filled({"claimed": plain(indicator.score)}) or None
    return _filled(data)


def _detail_data(detail: Detail) -> Data:
    return {**_plain_data(detail, ("unit", "quote", "place")), **_figures_data(detail, DETAIL_FIGURES)}


def _figures_data(piece: Indicator | Detail, keys: tuple[str, ...]) -> Data:
    data: Data = {key: reading_data(figure, piece.unit) for key in keys if (figure := getattr(piece, key)) is not None}
    if piece.change is not None:
        data["change"] = change_data(piece.change)
    if piece.rank:
        data["rank"] = [rank for reading in piece.rank for rank in rank_data(reading)]
    if piece.period is not None:
        data["period"] = period_data(piece.period)
    return data


def _measure_data(path: str, measure: Measure) -> Data:
    data: Data = {"path": path, "for": list(measure.for_) or None}
    return _filled(data | _plain_data(measure, ("text", "owner", "due", "quote", "place")))


def _budget_data(report: Report, execution: Execution | None) -> Data | None:
    budget = report.budget
    if budget is None:
        return None
    keys = ("unit", "basis", "execution_rate", "carryover", "reason", "adjustment_reason", "quote", "place")
    data = _plain_data(budget, keys)
    if execution is not None:
        data["carryover_rate"] = plain(execution.carryover_rate)
        data["lines"] = {line.name: _line_data(line) for line in execution.lines if line.kind == "line"}
        data["funds"] = _list_named(execution, "fund", budget.fund)
        data["items"] = _list_named(execution, "item", budget.item)
    outlays = [(name, outlay) for name in OUTLAYS if (outlay := budget.outlay(name)) is not None]
    data["outlays"] = {
        name: {"path": f"budget.{name}", **_plain_data(outlay, (*OUTLAY_AMOUNTS, *_ORIGIN))} for name, outlay in outlays
    } or None
    return _filled(data)


def _list_named(execution: Execution, kind: LineKind, pieces: Sequence[NamedLine]) -> list[Data] | None:
    """The funds or items: name, figures, and what was said about them."""
    lines = (line for line in execution.lines if line.kind == kind)
    return [
        {"name": line.name, **_line_data(line), **_plain_data(piece, ("reason", *_ORIGIN))}
        for line, piece in zip(lines, pieces, strict=True)
    ] or None


def _line_data(line: LineExecution) -> Data:
    amounts = ("initial", "budget", "executed", "unexecuted", "rate", "stated_rate", "adjustment_rate")
    data: Data = {"path": line.path, **{key: plain(getattr(line, key)) for key in amounts}}
    data["derived"] = sorted(line.derived) or None
    return _filled(data)


def _scorecard_data(card: Scorecard | None) -> Data | None:
    if card is None:
        return None
    execution = card.of(BUDGET)
    return _filled(
        {
            "computed_total": plain(card.computed_total),
            "weight_scored": plain(card.weight_scored),
            "weight_total": plain(card.weight_total),
            "claimed_total": plain(card.claimed_total),
            "grade": card.grade,
            "weight_excluded": plain(card.excluded) if card.excluded else None,
            "unscaled_total": plain(card.unscaled_total) if card.unscaled_total != card.computed_total else None,
            "groups": [_group_data(group) for group in card.groups] or None,
            "goals": [_goal_data(goal) for goal in card.goals] or None,
            "budget": _score_data(execution) if execution is not None else None,
        }
    )


def _group_data(group: GroupScore) -> Data:
    return {"title": group.title, **_sums_data(group)}


def _goal_data(goal: GoalScore) -> Data:
    return {"path": goal.path, **_sums_data(goal)}


def _sums_data(part: GroupScore | GoalScore) -> Data:
    return _filled(
        {
            "weight": plain(part.weight),
            "allotted": plain(part.allotted),
            "weight_scored": plain(part.counted),
            "claimed": plain(part.claimed),
            "computed": plain(part.computed),
        }
    )


def _score_data(score: Score) -> Data:
    return _filled(
        {
            "claimed": plain(score.claimed),
            "computed": plain(score.computed),
            "weight": plain(score.weight),
            "method": score.method,
            "met": score.met,
            "unjudged": score.unjudged,
            "unscored": score.unscored,
            "least": plain(score.least),
            "most": plain(score.most),
            "working": {"zh": word_working(score, "zh"), "en": word_working(score, "en")} if score.working else None,
        }
    )


def _plain_data(piece: Piece, keys: tuple[str, ...]) -> Data:
    """Keys of plain values: text, whole numbers and tables as they are, decimals as digits, dates in ISO form."""
    return {key: _plain_value(value) for key in keys if (value := getattr(piece, key)) is not None}


def _plain_value(value: Any) -> Any:
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def _filled(data: Data) -> Data:
    return {key: value for key, value in data.items() if value is not None}
