"""Weights by group against the standard's, goals against their indicators, coefficients: what is told and what is left alone."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking, Rule
from selfeval_cli.checks.rules.coefficients import is_share
from selfeval_cli.checks.rules.goals import goal_weight_not_sum
from selfeval_cli.checks.rules.mark_weights import weight_not_standard
from selfeval_cli.model.report import Indicator, Report
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.standards.loading import load_standard

NATIONAL = "national-project-2020"
SPLIT = (("产出指标", "50"), ("效益指标", "30"), ("满意度指标", "10"))


def _case(
    indicators: list[dict[str, Any]], *, standard: str | None = NATIONAL, year: int = 2023, goals: tuple[str, ...] = ()
) -> Case:
    """A project report; `goals` are their weights, by the ids 1, 2 …"""
    heading = {"agency": "清河县水利局", "year": year, "scope": "project", "standard": standard}
    tables = [{"id": str(number), "text": "目标", "weight": Decimal(weight)} for number, weight in enumerate(goals, 1)]
    report = Report.model_validate({"report": heading, "indicator": indicators, "goal": tables})
    loaded = load_standard(standard or NATIONAL, Path()).standard
    assert loaded is not None
    execution = compute_execution(report)
    return Case(report, loaded, execution, score_report(report, loaded, execution))


def _row(number: int, weight: str, **more: Any) -> dict[str, Any]:
    return {"name": f"指标{number}", "weight": Decimal(weight), "actual": "1次", **more}


def _rows(*groups: tuple[str, str]) -> list[dict[str, Any]]:
    return [_row(number, weight, group=group) for number, (group, weight) in enumerate(groups)]


def _ask(rule: Rule, case: Case) -> list[str]:
    """What was found: the severity and the sentence, or `lacking`."""
    told = []
    for verdict in rule.examine(case):
        if isinstance(verdict, Hit):
            told.append(f"{(verdict.severity or rule.info.severity).value} {verdict.sentence}")
        elif isinstance(verdict, Lacking):
            told.append("lacking")
    return told


def test_the_standards_split_is_right() -> None:
    assert _ask(weight_not_standard, _case(_rows(*SPLIT))) == []


@pytest.mark.parametrize(
    ("groups", "told"),
    [
        pytest.param((("产出指标", "45"), ("效益指标", "35"), ("满意度指标", "10")), ["warning default"], id="moved"),
        pytest.param(
            (("1. 产出指标", "45"), ("效益（35分）", "35"), ("满意度", "10")), ["warning default"], id="labels"
        ),
        pytest.param(
            (("产出指标", "55"), ("效益指标", "30"), ("满意度指标", "10")), [], id="one group: the sum is told"
        ),
        pytest.param((("产出指标", "60"), ("效益指标", "30")), [], id="satisfaction's points went to output"),
        pytest.param((("产出指标", "60"), ("效益指标", "20")), ["warning default"], id="they did not all go there"),
        pytest.param((("产出指标", "60"), ("效益指标", "30"), ("满意度指标", "10")), ["lacking"], id="no execution"),
        pytest.param((("产出指标", "45"), ("效益指标", "35"), ("群众评议", "10")), ["lacking"], id="own group"),
    ],
)
def test_groups(groups: tuple[tuple[str, str], ...], told: list[str]) -> None:
    assert _ask(weight_not_standard, _case(_rows(*groups))) == told


def test_a_standard_that_is_only_assumed_gives_a_note() -> None:
    moved = _rows(("产出指标", "25"), ("产出指标", "20"), ("效益指标", "35"), ("满意度指标", "10"))
    assert _ask(weight_not_standard, _case(moved, standard=None)) == ["note assumed"]


def test_an_assumed_standard_is_silent_beside_one_heavy_indicator() -> None:
    """That half of all points are on one indicator is told by itself."""
    moved = _rows(("产出指标", "45"), ("效益指标", "35"), ("满意度指标", "10"))
    assert _ask(weight_not_standard, _case(moved, standard=None)) == ["lacking"]


def test_a_standard_of_other_years_is_not_compared() -> None:
    moved = _rows(("产出指标", "45"), ("效益指标", "35"), ("满意度指标", "10"))
    assert _ask(weight_not_standard, _case(moved, year=2018)) == ["lacking"]


def test_bonus_points_do_not_count() -> None:
    rows = [*_rows(*SPLIT), _row(8, "10", name="预算执行率"), _row(9, "5", name="加分项：省级表彰", group="产出指标")]
    assert _ask(weight_not_standard, _case(rows)) == []


@given(st.lists(st.sampled_from(["0.5", "1", "2.5", "4", "8", "12.5"]), min_size=1, max_size=8))
def test_however_a_group_is_divided_its_sum_counts(parts: list[str]) -> None:
    rest = Decimal(50) - sum(map(Decimal, parts))
    rows = [_row(number, part, group="产出指标") for number, part in enumerate(parts, 10)]
    rows += [_row(30, str(rest), group="产出指标")] if rest else []
    assert _ask(weight_not_standard, _case([*rows, *_rows(*SPLIT[1:])])) == []


@pytest.mark.parametrize(
    ("goals", "weights", "told"),
    [
        pytest.param(("50", "40"), ("50", "40"), [], id="equal"),
        pytest.param(("40", "50"), ("50", "40"), ["warning default"] * 2, id="exchanged"),
        pytest.param(("50", "50"), ("50", "40"), ["warning default"], id="one wrong"),
        pytest.param(("50", "50"), ("45", "45"), [], id="shares of a hundred"),
        pytest.param(("33.3", "66.7"), ("30", "60"), [], id="rounded shares"),
        pytest.param(("70", "30"), ("100", "100"), [], id="a hundred each"),
        pytest.param(("70", "30"), ("50", "40"), ["note default"] * 2, id="none agrees"),
    ],
)
def test_points_of_goals(goals: tuple[str, ...], weights: tuple[str, ...], told: list[str]) -> None:
    rows = [_row(number, weight, goal=str(number)) for number, weight in enumerate(weights, 1)]
    assert _ask(goal_weight_not_sum, _case(rows, goals=goals)) == told


@pytest.mark.parametrize(
    ("coefficient", "weight", "score", "share"),
    [
        ("0.9", "5", "4.5", True),
        ("1", "5", "5", True),
        ("0.72", "10", "7.2", True),
        ("90", "5", "4.5", False),
        ("1", "10", "0.1", False),
        ("0.5", "5", "0.03", False),
        ("0", "5", "0", False),
    ],
)
def test_coefficient_written_as_a_share(coefficient: str, weight: str, score: str, share: bool) -> None:
    numbers = {"coefficient": Decimal(coefficient), "weight": Decimal(weight), "score": Decimal(score)}
    assert is_share(Indicator.model_validate({"name": "采编培训", **numbers})) is share
