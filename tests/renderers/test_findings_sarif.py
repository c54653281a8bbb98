"""SARIF: what its schema requires, and that the fields say what we mean.

With SARIF_SCHEMA naming a copy of the official schema, logs are held against that as well.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from selfeval_cli.model.finding import Finding, Outcome, Place, Waived
from selfeval_cli.renderers.findings_sarif import name_uri, render_sarif
from tests.renderers.findings_made import INFOS, assessment, odd_word, place, told_plan, wrong_sum

pytestmark = pytest.mark.usefixtures("made_texts")


def log_of(*findings: Finding, waived: tuple[Waived, ...] = (), outcomes: tuple[Outcome, ...] = ()) -> Any:
    made = assessment(*findings, waived=waived, outcomes=outcomes)
    return json.loads(render_sarif([made], INFOS, "en", version="1.2.3"))


WHOLE_LOG = (wrong_sum(mended="x = 1"), told_plan(7), odd_word("甲"))


def test_a_finding_is_a_result_with_its_region() -> None:
    (result,) = log_of(wrong_sum())["runs"][0]["results"]
    assert result["ruleId"] == "B901"
    assert result["level"] == "error"
    assert result["message"] == {"text": "The total is 12.50, but adds up to 12.00.\nCorrect it."}
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "report.toml"},
                "region": {
                    "startLine": 2,
                    "startColumn": 20,
                    "endLine": 2,
                    "endColumn": 25,
                    "snippet": {"text": "total = { budget = 12.50 }"},
                },
            },
            "logicalLocations": [{"fullyQualifiedName": "budget.total.budget"}],
        }
    ]
    assert [one["physicalLocation"]["region"]["startLine"] for one in result["relatedLocations"]] == [3, 4]


def test_columns_count_characters() -> None:
    assert log_of()["runs"][0]["columnKind"] == "unicodeCodePoints"


def test_a_finding_about_the_file_has_no_region() -> None:
    (result,) = log_of(odd_word("甲"))["runs"][0]["results"]
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "report.toml"}}}]


def test_results_point_at_their_rules() -> None:
    run = log_of(*WHOLE_LOG)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["B901", "P902", "T903"]


def test_a_fingerprint_does_not_move_with_the_line() -> None:
    moved = wrong_sum()._replace(place=place(3, 1, 2))
    prints = [result["partialFingerprints"] for result in log_of(wrong_sum(), moved)["runs"][0]["results"]]
    assert prints[0] == prints[1]


def test_what_is_waived_is_suppressed_with_its_reason() -> None:
    (result,) = log_of(waived=(Waived(told_plan(7), "次年才有", "waive.P902"),))["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "次年才有"}]


def test_without_a_baseline_nothing_is_said_of_one() -> None:
    assert not any("baselineState" in result for result in log_of(*WHOLE_LOG)["runs"][0]["results"])


def test_with_a_baseline_every_result_says_whether_it_is_new() -> None:
    made = assessment(wrong_sum(), waived=(Waived(odd_word("甲"), "惯用", "x"),))._replace(known=(told_plan(7),))
    log = json.loads(render_sarif([made], INFOS, "en", version="1.2.3", compared=True))
    results = {result["ruleId"]: result for result in log["runs"][0]["results"]}
    states = {code: result["baselineState"] for code, result in results.items()}
    assert states == {"B901": "new", "P902": "unchanged", "T903": "new"}
    assert results["P902"]["suppressions"] == [{"kind": "external", "status": "accepted"}]


def test_a_rule_that_failed_makes_the_run_unsuccessful() -> None:
    (invocation,) = log_of(outcomes=(Outcome("T903", "failed", error="E: x"),))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["associatedRule"]["id"] == "T903"


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("report.toml", "report.toml"),
        ("各单位/报告 1.toml", "%E5%90%84%E5%8D%95%E4%BD%8D/%E6%8A%A5%E5%91%8A%201.toml"),
        ("../a#b.toml", "../a%23b.toml"),
        ("-", "stdin:///report.toml"),
    ],
)
def test_names_become_uris(file: str, uri: str) -> None:
    assert name_uri(file) == uri


def test_an_absolute_name_is_a_file_uri(tmp_path: Path) -> None:
    assert name_uri(str(tmp_path / "a.toml")).startswith("file:///")


def test_a_name_that_is_no_text_still_gives_a_uri() -> None:
    assert name_uri("a\udcff.toml") == "a%3F.toml"


def test_the_log_has_what_the_format_requires() -> None:
    """The requirements of SARIF 2.1.0 on the parts that we write, by hand."""
    log = log_of(*WHOLE_LOG)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["tool"]["driver"]["name"]
    assert len({rule["id"] for rule in run["tool"]["driver"]["rules"]}) == len(run["tool"]["driver"]["rules"])
    assert re.fullmatch("[a-z]{2}-[A-Z]{2}", run["language"])
    for result in run["results"]:
        assert result["message"]["text"]
        assert result["level"] in ("none", "note", "warning", "error")
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            region = location["physicalLocation"].get("region", {"startLine": 1, "startColumn": 1})
            assert region["startLine"] >= 1
            assert region["startColumn"] >= 1
        ids = [one["id"] for one in result.get("relatedLocations", ())]
        assert len(ids) == len(set(ids))


@pytest.mark.skipif("SARIF_SCHEMA" not in os.environ, reason="no copy of the official schema was given")
def test_the_log_is_valid_under_the_official_schema() -> None:
    schema = json.loads(Path(os.environ["SARIF_SCHEMA"]).read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    elsewhere = told_plan(7)._replace(place=Place("表.xlsx", words="自评表!F12"))
    waived = (Waived(told_plan(8), "因", "x"),)
    failed = (Outcome("T903", "failed", error="E: x"),)
    made = assessment(*WHOLE_LOG, elsewhere, waived=waived, outcomes=failed)._replace(known=(told_plan(9),))
    log = json.loads(render_sarif([made], INFOS, "en", version="1.2.3", compared=True))
    assert [error.message for error in validator.iter_errors(log)] == []
