"""The scores of a report as JSON for other programs: every score with its formula and working in both languages."""

from __future__ import annotations

import json
from collections.abc import Sequence

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.scoring import FORMULAS, METHODS
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.scorecard import Score
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.figure_data import Data, plain
from selfeval_cli.renderers.score_sheet import GoalLine, GroupLines, ScoreLine, ScoreSheet, Unscored, lay_out_scores
from selfeval_cli.renderers.score_words import word_working

VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning; new keys do not raise it."""


def render_scores_json(assessment: Assessment) -> str:
    """The score sheet of an assessment that has a report and a standard. Points are strings of exact digits; keys with nothing to say are left out."""
    sheet = lay_out_scores(assessment)
    heading, card = sheet.report.heading, sheet.card
    data = _filled(
        {
            "version": VERSION,
            "file": assessment.file,
            "agency": heading.agency,
            "year": heading.year,
            "scope": heading.scope,
            "project": heading.project,
            "standard": _standard_data(sheet.standard),
            "total": _filled(
                {
                    "weight": plain(card.weight_total),
                    "weight_scored": plain(card.weight_scored),
                    "claimed": plain(card.claimed_total),
                    "computed": plain(card.computed_total),
                    "difference": plain(sheet.difference),
                    "weight_excluded": plain(card.excluded) if card.excluded else None,
                    "unscaled": plain(card.unscaled_total) if sheet.converted else None,
                    "least": plain(sheet.least),
                    "most": plain(sheet.most),
                }
            ),
            "grade": _filled({"claimed": heading.grade, "computed": card.grade}) or None,
            "groups": [_group_data(group) for group in sheet.groups],
            "goals": [_goal_data(goal) for goal in sheet.goals] or None,
            "scores": [_score_data(line) for line in sheet.lines],
            "unscored": _reasons_data(sheet.unscored),
            "set_aside": _reasons_data(sheet.aside),
            "methods": _methods_data(sheet),
        }
    )
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _standard_data(standard: Standard) -> Data:
    return _filled(
        {
            "id": standard.id,
            "title": _both(standard.title),
            "document": standard.document,
            "assurance": standard.assurance,
            "content": standard.content,
            "scored": standard.scored,
            "note": _both(standard.note) if standard.note is not None else None,
        }
    )


def _group_data(group: GroupLines) -> Data:
    total = group.total
    return _filled(
        {
            "title": total.title,
            "weight": plain(total.weight),
            "allotted": plain(total.allotted),
            "weight_scored": plain(total.counted),
            "claimed": plain(total.claimed),
            "computed": plain(total.computed),
            "difference": plain(group.difference),
        }
    )


def _goal_data(goal: GoalLine) -> Data:
    total = goal.total
    return _filled(
        {
            "path": total.path,
            "number": goal.number,
            "text": goal.text,
            "weight": plain(total.weight),
            "allotted": plain(total.allotted),
            "weight_scored": plain(total.counted),
            "claimed": plain(total.claimed),
            "computed": plain(total.computed),
            "difference": plain(goal.difference),
        }
    )


def _score_data(line: ScoreLine) -> Data:
    score = line.score
    return _filled(
        {
            "path": score.path,
            "name": line.name,
            "group": score.group,
            "goal": score.goal or None,
            "weight": plain(score.weight),
            "claimed": plain(score.claimed),
            "computed": plain(score.computed),
            "difference": plain(line.difference),
            "method": score.method,
            "working": _working_data(score) if score.working is not None else None,
            "completion": plain(score.completion),
            "met": score.met,
            "direction": score.direction,
            "assumed": score.assumed or None,
            "unjudged": score.unjudged,
            "unscored": score.unscored,
            "reason": _working_data(score) if score.unscored is not None else None,
            "least": plain(score.least),
            "most": plain(score.most),
            "outside": line.outside or None,
        }
    )


def _working_data(score: Score) -> Data:
    return {"zh": word_working(score, "zh"), "en": word_working(score, "en")}


def _reasons_data(reasons: Sequence[Unscored]) -> list[Data]:
    return [
        _filled(
            {
                "id": one.id,
                "reason": _both(one.reason),
                "weight": plain(one.weight),
                "paths": [line.score.path for line in one.lines],
            }
        )
        for one in reasons
    ]


def _methods_data(sheet: ScoreSheet) -> Data:
    """Each method that is named, with its title and formula."""
    methods = dict.fromkeys(line.score.method for line in sheet.lines)
    return {method: {"title": _both(METHODS[method]), "formula": _both(FORMULAS[method])} for method in methods}


def _both(text: Text) -> Data:
    return {"zh": text.zh, "en": text.en}


def _filled(data: Data) -> Data:
    return {key: value for key, value in data.items() if value is not None}
