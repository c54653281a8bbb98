"""Findings as SARIF 2.1.0 (OASIS), which code hosting platforms and editors read."""

from __future__ import annotations

import json
import os.path
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from selfeval_cli.messages.language import Language
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Place, Severity
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.renderers.finding_words import word_finding

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_LANGUAGES: Mapping[Language, str] = {"zh": "zh-CN", "en": "en-US"}

Data = dict[str, Any]


def render_sarif(
    assessments: Sequence[Assessment],
    infos: Mapping[str, RuleInfo],
    language: Language,
    *,
    version: str,
    compared: bool = False,
) -> str:
    """The run as one SARIF log. Its rules are all there are, so that a viewer can tell a rule that passed from one that is gone.

    Where the findings were `compared` with a baseline, each result says whether it is new.
    """
    numbers = {code: number for number, code in enumerate(infos)}
    failed = [outcome for one in assessments for outcome in one.outcomes if outcome.state == "failed"]
    run = {
        "tool": {
            "driver": {
                "name": "selfeval",
                "version": version,
                "language": _LANGUAGES[language],
                "rules": [_rule_data(info, language) for info in infos.values()],
            }
        },
        "invocations": [
            {
                "executionSuccessful": not failed,
                "toolExecutionNotifications": [
                    {
                        "level": "error",
                        "message": {"text": outcome.error or ""},
                        "associatedRule": {"id": outcome.code, "index": numbers[outcome.code]},
                    }
                    for outcome in failed
                ],
            }
        ],
        "language": _LANGUAGES[language],
        "columnKind": "unicodeCodePoints",
        "results": list(_list_results(assessments, numbers, language, compared=compared)),
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _list_results(
    assessments: Iterable[Assessment], numbers: Mapping[str, int], language: Language, *, compared: bool
) -> Iterable[Data]:
    new: Data = {"baselineState": "new"} if compared else {}
    for one in assessments:
        for finding in one.findings:
            yield _result_data(finding, one.file, numbers, language) | new
        for finding in one.known:
            result = _result_data(finding, one.file, numbers, language)
            # Viewers that pass over the state of a result still hide what is suppressed.
            yield result | {"baselineState": "unchanged", "suppressions": [{"kind": "external", "status": "accepted"}]}
        for waived in one.waived:
            result = _result_data(waived.finding, one.file, numbers, language) | new
            result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": waived.reason}]
            yield result


def _rule_data(info: RuleInfo, language: Language) -> Data:
    text = find_rule_text(info.code)
    what, why, basis = (part.in_language(language) for part in (text.what, text.why, text.basis))
    return {
        "id": info.code,
        "name": "".join(word.capitalize() for word in info.name.split("-")),
        "shortDescription": {"text": text.title.in_language(language)},
        "fullDescription": {"text": what},
        "help": {
            "text": f"{what}\n\n{why}\n\n{basis}",
            "markdown": f"{what}\n\n{why}\n\n{basis}\n\n```toml\n{text.right.strip()}\n```",
        },
        "defaultConfiguration": {"level": _LEVELS[info.severity]},
        "properties": {"tags": [f"family-{info.family}", info.basis.value]},
    }


def _result_data(finding: Finding, file: str, numbers: Mapping[str, int], language: Language) -> Data:
    said = word_finding(finding, language)
    place = finding.place or Place(file)
    result: Data = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{said.message}\n{said.advice}".rstrip()},
        "locations": [_location(place, finding.path)],
    }
    if finding.code in numbers:
        result["ruleIndex"] = numbers[finding.code]
    related = [
        {**_location(one.place, one.path), "id": number}
        for number, one in enumerate((one for one in finding.related if one.place is not None), 1)
        if one.place is not None
    ]
    if related:
        result["relatedLocations"] = related
    if finding.path:
        # Paths are made of names: the finding is known again when lines were inserted above it.
        result["partialFingerprints"] = {"selfevalPath/v1": f"{finding.code}:{finding.sentence}:{finding.path}"}
    if finding.mended is not None:
        result["properties"] = {"mended": finding.mended}
    return result


def _location(place: Place, path: str) -> Data:
    location: Data = {"physicalLocation": {"artifactLocation": {"uri": name_uri(place.file)}}}
    if place.line is not None and place.column is not None:
        region: Data = {"startLine": place.line, "startColumn": place.column}
        if place.end_line is not None and place.end_column is not None:
            region |= {"endLine": place.end_line, "endColumn": place.end_column}
        if place.line_text is not None:
            region["snippet"] = {"text": place.line_text}
        location["physicalLocation"]["region"] = region
    elif place.words is not None:  # a cell, or a place in a document
        location["message"] = {"text": place.words}
    if path:
        location["logicalLocations"] = [{"fullyQualifiedName": path}]
    return location


def name_uri(file: str) -> str:
    """The file as a URI reference: relative names stay relative, so that a log fits every checkout; `-` is `stdin`."""
    if file == "-":
        return "stdin:///report.toml"
    if os.path.isabs(file):
        return Path(file).as_uri()
    return quote(file.replace(os.sep, "/"), safe="/", errors="replace")
