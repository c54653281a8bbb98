"""Findings for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from selfeval_cli.model.finding import Outcome, Waived
from selfeval_cli.renderers.findings_json import FINDINGS_VERSION, render_findings_json
from tests.renderers.findings_made import INFOS, assessment, odd_word, wrong_sum

pytestmark = pytest.mark.usefixtures("made_texts")
PAGE = Path(__file__).parents[2] / "docs" / "check-json.md"


def run(*, language: str = "zh") -> Any:
    made = assessment(
        wrong_sum(mended="total = { budget = 12.00 }"),
        waived=(Waived(odd_word("甲"), "惯用", "waive.T903"),),
        outcomes=(Outcome("P902", "not-enough-data", lacking=("a.actual",)), Outcome("T903", "failed", error="E: x")),
    )
    text = render_findings_json(
        [made], INFOS, "zh" if language == "zh" else "en", version="1.2.3", passed_over=[("a.toml", "not-a-report")]
    )
    return json.loads(text, parse_float=lambda digits: pytest.fail(f"a float for a figure: {digits}"))


def test_a_finding_has_all_that_is_known() -> None:
    assert run()["files"][0]["findings"] == [
        {
            "code": "B901",
            "name": "sum-wrong",
            "severity": "error",
            "path": "budget.total.budget",
            "place": {
                "file": "report.toml",
                "line": 2,
                "column": 20,
                "end_line": 2,
                "end_column": 25,
                "line_text": "total = { budget = 12.50 }",
                "words": None,
            },
            "message": "合计写12.50，应为12.00。",
            "advice": "请改正。",
            "mended": "total = { budget = 12.00 }",
            "sentence": "default",
            "params": {"stated": "12.50", "sum": "12.00", "columns": ["a", {"zh": "预算", "en": "budget"}]},
            "related": [
                {
                    "path": "budget.basic.budget",
                    "role": "part",
                    "place": {
                        "file": "report.toml",
                        "line": 3,
                        "column": 20,
                        "end_line": 3,
                        "end_column": 24,
                        "line_text": 'basic = { budget = 5.00 }  # "合计"之一',
                        "words": None,
                    },
                },
                {
                    "path": "budget.project.budget",
                    "role": "part",
                    "place": {
                        "file": "report.toml",
                        "line": 4,
                        "column": 23,
                        "end_line": 4,
                        "end_column": 27,
                        "line_text": "\tproject = { budget = 7.00 }",
                        "words": None,
                    },
                },
            ],
        }
    ]


def test_the_run_as_a_whole() -> None:
    data = run()
    assert (data["version"], data["selfeval"], data["language"]) == (FINDINGS_VERSION, "1.2.3", "zh")
    assert data["summary"] == {
        "files": 1,
        "unreadable": 0,
        "errors": 1,
        "warnings": 0,
        "notes": 0,
        "waived": 1,
        "known": 0,
        "failed_rules": 1,
    }
    assert data["passed_over"] == [{"file": "a.toml", "reason": "not-a-report"}]


def test_the_standard_stands_with_its_status_and_hash() -> None:
    assert run()["files"][0]["standard"] == {
        "id": "invented",
        "title": {"zh": "虚构标准", "en": "Invented"},
        "assurance": "draft",
        "content": "0123456789ab",
    }


def test_what_a_baseline_knows_stands_apart_and_marked() -> None:
    made = assessment(wrong_sum())._replace(known=(odd_word("甲"),))
    data = json.loads(render_findings_json([made], INFOS, "zh", version="1.2.3"))
    (file,) = data["files"]
    assert [one["code"] for one in file["findings"]] == ["B901"]
    assert [(one["code"], one["known"]) for one in file["known"]] == [("T903", True)]
    assert (data["summary"]["notes"], data["summary"]["known"]) == (0, 1)


def test_what_is_waived_has_its_reason() -> None:
    (waived,) = run()["files"][0]["waived"]
    assert (waived["code"], waived["reason"], waived["waived_by"]) == ("T903", "惯用", "waive.T903")


def test_every_outcome_is_listed() -> None:
    outcomes = run()["files"][0]["outcomes"]
    assert [(one["code"], one["state"], one["lacking"], one["error"]) for one in outcomes] == [
        ("P902", "not-enough-data", ["a.actual"], None),
        ("T903", "failed", [], "E: x"),
    ]


def test_messages_are_in_the_language() -> None:
    assert run(language="en")["files"][0]["findings"][0]["message"] == "The total is 12.50, but adds up to 12.00."


@pytest.mark.skipif(not PAGE.exists(), reason="installed without the documentation")
def test_every_key_is_documented() -> None:
    def keys(value: Any) -> set[str]:
        if isinstance(value, dict):
            return set(value).union(*(keys(inner) for name, inner in value.items() if name != "params"))
        return set().union(*map(keys, value)) if isinstance(value, list) else set()

    page = PAGE.read_text(encoding="utf-8")
    assert {key for key in keys(run()) if f"`{key}`" not in page and f"`{key}[]`" not in page} <= {
        "files",
        "zh",
        "en",
    }
