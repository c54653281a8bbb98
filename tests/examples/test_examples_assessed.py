"""What selfeval itself says about the examples: nothing about the invented ones, no error about the real one."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from selfeval_cli.assessment import assess_file
from selfeval_cli.model.finding import Severity

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.mark.parametrize("name", ["minimal.toml", "complete.toml", "complete-2022.toml", "project.toml"])
def test_invented_examples_have_no_finding_at_all(name: str) -> None:
    findings = assess_file(EXAMPLES / name).findings
    assert [(finding.code, finding.path) for finding in findings] == []


def test_complete_waives_its_two_expected_figures() -> None:
    waived = assess_file(EXAMPLES / "complete.toml").waived
    assert [(waiver.finding.path, waiver.by) for waiver in waived] == [
        ("economy/新增四上企业.expected", "economy/新增四上企业.waive.P303"),
        ("public-safety/矛盾纠纷调解.details.二期综治中心面积.expected", "waive.P303"),
    ]


def test_the_real_report_has_no_error_and_three_warnings() -> None:
    """No targets at all, a rate whose change may be in points, a problem that names no project; the rest is worth knowing."""
    findings = assess_file(EXAMPLES / "yongping-2023.toml").findings
    assert {finding.severity for finding in findings} == {Severity.WARNING, Severity.NOTE}
    warnings = [finding.code for finding in findings if finding.severity is Severity.WARNING]
    assert warnings == ["I221", "I241", "S412"]


def test_every_claimed_score_of_the_project_is_what_the_standard_computes() -> None:
    """All but the target in words, which nobody but a person can score; its ten points are the rest of the claimed total."""
    scorecard = assess_file(EXAMPLES / "project.toml").scorecard
    assert scorecard is not None
    differing = [score.path for score in scorecard.scores if score.claimed not in (None, score.computed)]
    assert differing == ["效益指标/街巷长效管护"]
    assert scorecard.claimed_total == Decimal("99.22")
    assert (scorecard.computed_total, scorecard.weight_scored) == (Decimal("89.22"), Decimal(90))


@pytest.mark.parametrize("name", ["minimal.toml", "complete.toml", "complete-2022.toml", "project.toml"])
def test_only_the_targets_with_a_reason_are_missed(name: str) -> None:
    scorecard = assess_file(EXAMPLES / name).scorecard
    assert scorecard is not None
    assert [score.path for score in scorecard.scores if score.met is False] == {
        "complete.toml": ["economy/预算执行率", "environment/道路升级改造"],
        "project.toml": ["产出指标/更换路灯"],
    }.get(name, [])
