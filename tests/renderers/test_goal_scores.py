"""Scores by goal of the year, wherever scores are shown."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from selfeval_cli.api import Form, assess, render
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.report import Goal, Heading, Indicator, Report


def two_goals(*, loose: bool = False) -> Assessment:
    """Two goals by the form of Hubei: of the second 10 points can be scored; `loose` adds an indicator of no goal."""
    rows = [
        Indicator(name="培训场次", goal="一", target="≥26次", actual="12次", weight=Decimal(5), score=Decimal(4)),
        Indicator(name="印刷成本", goal="一", target="≤30万元", actual="40万元", weight=Decimal(10)),
        Indicator(name="群众满意度", goal="二", target="≥90%", actual="95.2%", weight=Decimal(10)),
        Indicator(name="影响力", goal="二", target="有效提升", actual="部分达成", weight=Decimal(10)),
    ]
    if loose:
        rows.append(Indicator(name="宣传栏", target="≥2处", actual="2处", weight=Decimal(5)))
    report = Report(
        heading=Heading(agency="云溪街道办事处", year=2023, scope="project", standard="hubei-project"),
        goals=(
            Goal(id="一", text="办好技能培训，控制培训成本，做到少花钱多办事", weight=Decimal(15)),
            Goal(id="二", text="群众满意"),
        ),
        indicators=tuple(rows),
    )
    return assess(report)


def test_the_sums_of_a_goal() -> None:
    card = two_goals().scorecard
    assert card is not None
    first, second = card.goals
    assert list(first[1:]) == [15, 15, 15, 4, Decimal("9.81")]
    assert list(second[1:]) == [20, None, 10, None, 10]


def test_what_belongs_to_no_goal_stands_last() -> None:
    card = two_goals(loose=True).scorecard
    assert card is not None
    assert [(goal.path, goal.computed) for goal in card.goals][2:] == [("", Decimal(5))]


def test_a_report_without_goals_says_nothing_of_them() -> None:
    assessment = assess(Report(heading=Heading(agency="云溪街道办事处", year=2023)), standard="hubei-project")
    assert "goals" not in json.loads(render(assessment, "score-json"))
    assert "各年度绩效目标" not in render(assessment, "score")


def test_goals_for_programs() -> None:
    data = json.loads(render(two_goals(), "score-json"))
    assert data["goals"][0] == {
        "path": "goal.一",
        "number": 1,
        "text": "办好技能培训，控制培训成本，做到少花钱多办事",
        "weight": "15",
        "allotted": "15",
        "weight_scored": "15",
        "claimed": "4",
        "computed": "9.81",
        "difference": "1.69",
    }
    assert {score["name"]: score.get("goal") for score in data["scores"] if "name" in score}["影响力"] == "goal.二"
    assert [goal["computed"] for goal in json.loads(render(two_goals(), "report-json"))["scores"]["goals"]] == [
        "9.81",
        "10",
    ]


@pytest.mark.parametrize(
    ("form", "line"),
    [
        ("score", "目标1：办好技能培训，控制培训成本…    15        15      15     4   9.81  +1.69"),
        ("md", "| 目标2：群众满意 | 20 |  | 10 |  | 10 |  |"),
        ("summary", "目标1 9.81/15，目标2 10/10"),
    ],
)
def test_goals_for_people(form: Form, line: str) -> None:
    assert line in render(two_goals(), form).splitlines()
