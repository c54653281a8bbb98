"""The findings of a run of `check` as JSON for programs: everything that is known, figures as strings of exact digits."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Outcome, Place, Severity, Waived
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.renderers.finding_words import word_finding
from selfeval_cli.renderers.statistics import count_findings

FINDINGS_VERSION = 1
"""Grows when a key is renamed, goes, or changes its meaning; new keys may come at any time."""

Data = dict[str, Any]


def render_findings_json(
    assessments: Sequence[Assessment],
    infos: Mapping[str, RuleInfo],
    language: Language,
    *,
    version: str,
    passed_over: Iterable[tuple[str, str]] = (),
) -> str:
    """The run as one JSON object, non-ASCII characters unescaped.

    `version` is selfeval's own; `passed_over` are files that are no reports, each with the id of the reason. Keys with nothing to say are
    null or empty, never left out. Lines and columns count from 1, in characters.
    """
    data = {
        "version": FINDINGS_VERSION,
        "selfeval": version,
        "language": language,
        "summary": _summarise(assessments),
        "files": [_file_data(one, infos, language) for one in assessments],
        "passed_over": [{"file": file, "reason": reason} for file, reason in passed_over],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def render_statistics_json(
    assessments: Sequence[Assessment],
    infos: Mapping[str, RuleInfo],
    language: Language,
    *,
    version: str,
    passed_over: Iterable[tuple[str, str]] = (),
) -> str:
    """The counts of a run by rule and severity as one JSON object, in place of the findings themselves."""
    data = {
        "version": FINDINGS_VERSION,
        "selfeval": version,
        "language": language,
        "summary": _summarise(assessments),
        "statistics": [
            {
                "code": row.code,
                "name": row.name,
                "title": _text_data(row.title) if row.title is not None else None,
                "severity": row.severity.value,
                "findings": row.findings,
                "reports": row.reports,
            }
            for row in count_findings(assessments, infos)
        ],
        "passed_over": [{"file": file, "reason": reason} for file, reason in passed_over],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _summarise(assessments: Sequence[Assessment]) -> Data:
    return {
        "files": len(assessments),
        "unreadable": sum(one.unreadable for one in assessments),
        **{f"{severity.value}s": sum(one.count(severity) for one in assessments) for severity in Severity},
        "waived": sum(len(one.waived) for one in assessments),
        "known": sum(len(one.known) for one in assessments),
        "failed_rules": sum(outcome.state == "failed" for one in assessments for outcome in one.outcomes),
    }


def _file_data(assessment: Assessment, infos: Mapping[str, RuleInfo], language: Language) -> Data:
    report, standard = assessment.report, assessment.standard
    return {
        "file": assessment.file,
        "unreadable": assessment.unreadable,
        "report": None
        if report is None
        else {"agency": report.heading.agency, "year": report.heading.year, "scope": report.heading.scope},
        "standard": None
        if standard is None
        else {
            "id": standard.id,
            "title": _text_data(standard.title),
            "assurance": standard.assurance,
            "content": standard.content,
        },
        "findings": [_finding_data(finding, infos, language) for finding in assessment.findings],
        "waived": [_waived_data(waived, infos, language) for waived in assessment.waived],
        "known": [{**_finding_data(finding, infos, language), "known": True} for finding in assessment.known],
        "outcomes": [_outcome_data(outcome) for outcome in assessment.outcomes],
    }


def _finding_data(finding: Finding, infos: Mapping[str, RuleInfo], language: Language) -> Data:
    said = word_finding(finding, language)
    info = infos.get(finding.code)
    return {
        "code": finding.code,
        "name": info.name if info is not None else None,
        "severity": finding.severity.value,
        "path": finding.path,
        "place": _place_data(finding.place),
        "message": said.message,
        "advice": said.advice,
        "mended": finding.mended,
        "sentence": finding.sentence,
        "params": {name: _value_data(value) for name, value in finding.params.items()},
        "related": [
            {"path": related.path, "role": related.role, "place": _place_data(related.place)}
            for related in finding.related
        ],
    }


def _waived_data(waived: Waived, infos: Mapping[str, RuleInfo], language: Language) -> Data:
    return {**_finding_data(waived.finding, infos, language), "reason": waived.reason, "waived_by": waived.by}


def _outcome_data(outcome: Outcome) -> Data:
    return {
        "code": outcome.code,
        "state": outcome.state,
        "examined": outcome.examined,
        "found": outcome.found,
        "lacking": list(outcome.lacking),
        "error": outcome.error,
    }


def _place_data(place: Place | None) -> Data | None:
    if place is None:
        return None
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "line_text": place.line_text,
        "words": place.words,
    }


def _text_data(text: Text) -> Data:
    return {"zh": text.zh, "en": text.en}


def _value_data(value: object) -> Any:
    """A parameter as data: Decimal as its digits, a Text in both languages, anything unknown in words."""
    if isinstance(value, Text):
        return _text_data(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (tuple, list)):
        return [_value_data(item) for item in value]
    if value is None or isinstance(value, (bool, int, str)):
        return value
    return str(value)
