"""The summary as JSON, for programs: the same facts as on the screen, figures as strings."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from typing import Any

from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.execution import Execution, LineExecution
from selfeval_cli.model.finding import Severity
from selfeval_cli.renderers.summary import UnknownSectionError
from selfeval_cli.renderers.summary_facts import (
    Highlight,
    IndicatorFacts,
    SectionFacts,
    SummaryFacts,
    find_section,
    gather_facts,
)

VERSION = 1
"""Grows when a key changes its meaning or goes; new keys may come at any time."""

_STATES = ("met", "unmet", "expected", "unjudged", "not-applicable")


def render_summary_json(assessment: Assessment, *, section: str | None = None) -> str:
    """The summary of an assessment that has a report; `section` keeps one section only. Raises UnknownSectionError."""
    facts = gather_facts(assessment)
    sections = facts.sections
    if section is not None:
        found = find_section(facts, section)
        if found is None:
            raise UnknownSectionError(section, tuple(one.title for one in sections))
        sections = (found,)
    return json.dumps(_dump(facts, sections), ensure_ascii=False, indent=2) + "\n"


def _dump(facts: SummaryFacts, sections: tuple[SectionFacts, ...]) -> dict[str, Any]:
    assessment, heading = facts.assessment, facts.report.heading
    standard, card = assessment.standard, assessment.scorecard
    return {
        "version": VERSION,
        "file": assessment.file,
        "agency": heading.agency,
        "year": heading.year,
        "scope": heading.scope,
        "project": heading.project,
        "standard": {"id": standard.id, "assurance": standard.assurance, "content": standard.content}
        if standard
        else None,
        "execution": _dump_execution(assessment.execution),
        "score": {
            "computed": _exact(card.computed_total),
            "of_weight": _exact(card.weight_scored),
            "claimed": _exact(card.claimed_total),
            "grade": card.grade,
            "groups": [
                {
                    "title": group.title,
                    "computed": _exact(group.computed),
                    "of_weight": _exact(group.counted),
                    "claimed": _exact(group.claimed),
                }
                for group in card.groups
            ],
            "goals": [
                {
                    "path": goal.path,
                    "computed": _exact(goal.computed),
                    "of_weight": _exact(goal.counted),
                    "claimed": _exact(goal.claimed),
                }
                for goal in card.goals
            ],
        }
        if card is not None
        else None,
        "sections": [_dump_section(section) for section in sections],
        "changes": [_dump_highlight(one) for one in facts.changes],
        "ranks": [_dump_highlight(one) for one in facts.ranks],
        "findings": _dump_counts(Counter(finding.severity for finding in assessment.findings)),
        "waived": len(assessment.waived),
        "problems": [
            {
                "text": answer.problem.text if answer.problem is not None else None,
                "measures": [
                    {"text": one.text, "owner": one.owner, "due": str(one.due) if one.due is not None else None}
                    for one in answer.measures
                ],
            }
            for answer in facts.answers
        ],
    }


def _exact(number: Decimal | None) -> str | None:
    return format(number, "f") if number is not None else None


def _dump_execution(execution: Execution | None) -> dict[str, Any] | None:
    if execution is None:
        return None
    return {
        "unit": execution.unit,
        "basis": execution.basis,
        "lines": [_dump_line(line) for line in execution.lines],
        "carryover": _exact(execution.carryover),
        "carryover_rate": _exact(execution.carryover_rate),
    }


def _dump_line(line: LineExecution) -> dict[str, Any]:
    return {
        "name": line.name,
        "fund": line.kind == "fund",
        "item": line.kind == "item",
        "initial": _exact(line.initial),
        "budget": _exact(line.budget),
        "executed": _exact(line.executed),
        "unexecuted": _exact(line.unexecuted),
        "execution_rate": _exact(line.rate),
        "stated_rate": _exact(line.stated_rate),
        "adjustment_rate": _exact(line.adjustment_rate),
        "derived": sorted(line.derived),
    }


def _dump_section(section: SectionFacts) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title,
        **{state: section.count(state) for state in _STATES},
        "findings": _dump_counts(section.findings),
        "indicators": [_dump_indicator(facts) for facts in section.indicators],
    }


def _dump_indicator(facts: IndicatorFacts) -> dict[str, Any]:
    indicator = facts.indicator
    return {
        "path": facts.path,
        "name": indicator.name,
        "target": indicator.target.text if indicator.target is not None else None,
        "actual": indicator.actual.text if indicator.actual is not None else None,
        "expected": indicator.expected.text if indicator.expected is not None else None,
        "unit": indicator.unit,
        "period": facts.period.text if facts.period is not None else None,
        "state": facts.state,
        "findings": [finding.code for finding in facts.findings],
    }


def _dump_highlight(one: Highlight) -> dict[str, Any]:
    return {"path": one.path, "name": one.name, "words": one.words, "period": one.period}


def _dump_counts(counts: Counter[Severity]) -> dict[str, int]:
    return {severity.value: counts[severity] for severity in Severity}
