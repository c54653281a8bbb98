"""Deductions for so many points of percent away: their examples, their words, and the denominators of a rate."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.messages.scoring import WORKINGS
from selfeval_cli.model.report import Report
from selfeval_cli.model.scorecard import Score
from selfeval_cli.model.standard import Counting, Deduction, Standard
from selfeval_cli.renderers.standard_blocks import Grid, Paragraph, describe_standard
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.methods import score_deduction
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.scoring.vectors import run_vectors
from selfeval_cli.standards.loading import load_standard

FILES = Path(__file__).parents[1] / "standards" / "files"


@pytest.fixture(scope="module")
def standard() -> Standard:
    loaded, problems = load_standard("deductions.toml", FILES)
    assert problems == ()
    assert loaded is not None
    return loaded


def test_its_examples_come_out(standard: Standard) -> None:
    assert standard.vectors
    assert run_vectors(standard) == ()


def score_one(standard: Standard, row: dict[str, Any], **tables: Any) -> Score:
    data = {"report": {"agency": "单位", "year": 2023}, "indicator": [{"name": "培训", **row}], **tables}
    report = Report.model_validate(data)
    return score_report(report, standard, compute_execution(report)).scores[-1]


@pytest.mark.parametrize(
    ("row", "working"),
    [
        (
            {"target": "≥90%", "actual": "81%"},
            "实际完成值 81%，与 90% 差 9 个百分点，每 5 个扣 2 分，扣 2 次：10 − 2 × 2 = 6.00",
        ),
        (
            {"target": "≥52次", "actual": "48次"},
            "完成程度 92.31%，与 100% 差 7.69 个百分点，每 5 个扣 2 分，扣 2 次：10 − 2 × 2 = 6.00",
        ),
        (
            {"target": "≤3%", "actual": "5.4%"},
            "实际完成值 5.4%，与 3% 差 2.40 个百分点，每个扣 0.5 分：10 − 0.5 × 2.40 = 8.80",
        ),
        (
            {"target": "≤30万元", "actual": "31万元"},
            "完成程度 103.33%，与 100% 差 3.33 个百分点，每个扣 0.5 分：10 − 0.5 × 3.33 ≈ 8.33",
        ),
        ({"target": "≤3%", "actual": "50%"}, "实际完成值 50%，与 3% 差 47 个百分点，每 1 个扣 0.5 分，扣完，得 0"),
    ],
)
def test_a_working_shows_every_figure(standard: Standard, row: dict[str, Any], working: str) -> None:
    score = score_one(standard, {"weight": Decimal(10), **row})
    assert score.working is not None
    said = WORKINGS[score.working].fill("zh", score.params)
    assert said == working


def test_a_share_of_a_step_is_told_with_the_step(standard: Standard) -> None:
    total = {"initial": Decimal(100), "budget": Decimal(120), "executed": Decimal("92.5")}
    score = score_one(standard, {"name": "年初预算完成率"}, budget={"total": total})
    assert score.working == "deducted-share"
    said = WORKINGS[score.working].fill("zh", score.params)
    assert said == "年初预算完成率 92.50%，与 100% 差 7.50 个百分点，每 5 个扣 2 分：5 − 2 × 7.50 ÷ 5 = 2.00"


@pytest.mark.parametrize(
    ("name", "basis", "score"),
    [
        ("预算完成率", "adjusted", "3"),  # 96 of 100 adjusted: one step
        ("预算完成率", "initial", None),  # 100 is the initial budget, the adjusted one is not given
        ("年初预算完成率", "initial", "3.4"),  # what the report calls its budget is the initial one: 4 points away
        ("年初预算完成率", "adjusted", None),
        ("结转结余率", "adjusted", "1.80"),  # 10 of 96 executed is 10.42 %, of 100 it would be 10 %
        ("结转结余率", "initial", "1.80"),
    ],
)
def test_a_rate_is_divided_by_what_the_standard_says(
    standard: Standard, name: str, basis: str, score: str | None
) -> None:
    total = {"budget": Decimal(100), "executed": Decimal(96)}
    budget = {"basis": basis, "carryover": Decimal(10), "total": total}
    found = score_one(standard, {"name": name}, budget=budget).computed
    assert found == (Decimal(score) if score is not None else None)


@given(
    st.decimals("0.1", 100, places=1),
    st.lists(st.decimals(0, 300, places=2), min_size=2, max_size=2),
    st.decimals("0.1", 20, places=1),
    st.decimals("0.1", 20, places=1),
    st.sampled_from(["share", "whole", "begun"]),
)
def test_more_distance_never_scores_more(
    weight: Decimal, distances: list[Decimal], points: Decimal, step: Decimal, counting: Counting
) -> None:
    near, far = (
        score_deduction(weight, (distance, Decimal(3)), Deduction(points, step, counting), 2).value
        for distance in sorted(distances)
    )
    assert 0 <= far <= near <= weight


@given(st.decimals("0.1", 100, places=1), st.decimals(0, 300, places=2), st.decimals("0.1", 20, places=1))
def test_a_begun_step_costs_most_and_a_whole_one_least(weight: Decimal, distance: Decimal, step: Decimal) -> None:
    begun, share, whole = (
        score_deduction(weight, (distance, Decimal(1)), Deduction(Decimal(2), step, counting), 2).value
        for counting in ("begun", "share", "whole")
    )
    assert begun <= share <= whole


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh", "越多越好的：每差 5 个百分点扣 2 分，不足的按一次扣。"),
        ("en", "Where more is better: 2 off for every 5 points of percent begun."),
    ],
)
def test_the_page_of_the_standard_says_how(standard: Standard, language: Any, told: str) -> None:
    blocks = [*describe_standard(standard, language)]
    assert told in [block.text for block in blocks if isinstance(block, Paragraph)]
    cells = [cell for block in blocks if isinstance(block, Grid) for row in block.rows for cell in row]
    assert {"zh": "结转结余 ÷ 全年执行数", "en": "carry-over ÷ executed"}[language] in cells
