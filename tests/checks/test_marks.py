"""Marks: totals against scores, weights against a hundred, in all the ways in which offices write them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking, Rule
from selfeval_cli.checks.rules.mark_totals import total_not_sum_of_scores
from selfeval_cli.checks.rules.marks import (
    full_marks_for_unmet,
    score_above_weight,
    weight_concentrated,
    weights_not_full,
)
from selfeval_cli.model.report import Heading, Report
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.standards.loading import load_standard

DEPARTMENT = "baiyun-subdistrict"
PROJECT = "national-project-2020"


def _case(*marks: tuple[str, Any, Any], total: Any = None, rate: int | None = None, standard: str = DEPARTMENT) -> Case:
    """One indicator a (name, weight, score), `None` for neither; a budget of 100 executed to `rate` percent."""
    indicators = [
        {
            "name": name,
            **({"weight": Decimal(weight)} if weight is not None else {}),
            **({"score": Decimal(score)} if score is not None else {}),
        }
        for name, weight, score in marks
    ]
    heading = Heading(agency="云溪街道办事处", year=2023, score=Decimal(total) if total is not None else None)
    budget = {"budget": {"total": {"budget": 100, "executed": rate}}} if rate is not None else {}
    report = Report.model_validate({"report": heading, "indicator": indicators, **budget})
    loaded = load_standard(standard, Path()).standard
    assert loaded is not None
    execution = compute_execution(report)
    return Case(report, loaded, execution, score_report(report, loaded, execution))


def _ask(rule: Rule, case: Case) -> list[str]:
    """What was found: the severity and the sentence, or `lacking`."""
    told = []
    for verdict in rule.examine(case):
        if isinstance(verdict, Hit):
            told.append(f"{(verdict.severity or rule.info.severity).value} {verdict.sentence}")
        elif isinstance(verdict, Lacking):
            told.append("lacking")
    return told


ROW = ("预算执行率", "10", "9.71")
NINETY = (("甲", "50", "49"), ("乙", "40", "39.5"))  # 88.5 of 90


@pytest.mark.parametrize("total", ["98.21", "98.2", "98"])
def test_a_total_may_be_rounded(total: str) -> None:
    assert _ask(total_not_sum_of_scores, _case(*NINETY, ROW, total=total)) == []


@pytest.mark.parametrize("total", ["98.22", "98.3", "97", "88.5"])
def test_a_total_with_every_score_in_the_list_is_their_sum(total: str) -> None:
    assert _ask(total_not_sum_of_scores, _case(*NINETY, ROW, total=total))[0].startswith("error")


@pytest.mark.parametrize("total", ["88.5", "98.2", "95.5"])
def test_execution_may_be_added_in_proportion_or_in_bands(total: str) -> None:
    for standard in (DEPARTMENT, PROJECT):
        assert _ask(total_not_sum_of_scores, _case(*NINETY, total=total, rate=97, standard=standard)) == []


def test_what_execution_can_explain_is_sure_only_where_the_standard_scores_it() -> None:
    for standard, severity in ((DEPARTMENT, "warning"), (PROJECT, "error")):
        found = _ask(total_not_sum_of_scores, _case(*NINETY, total="93.7", rate=97, standard=standard))
        assert found == [f"{severity} execution"]


@pytest.mark.parametrize("total", ["80", "99.1"])
def test_what_execution_cannot_explain_is_wrong(total: str) -> None:
    assert _ask(total_not_sum_of_scores, _case(*NINETY, total=total, rate=97)) == ["error execution"]


def test_without_a_rate_only_what_no_rate_can_give_is_told() -> None:
    assert _ask(total_not_sum_of_scores, _case(*NINETY, total="96")) == ["lacking"]
    assert _ask(total_not_sum_of_scores, _case(*NINETY, total="99")) == ["error default"]


def test_a_row_without_a_score_is_computed() -> None:
    row = ("预算执行率", "10", None)
    assert _ask(total_not_sum_of_scores, _case(*NINETY, row, total="98.2", rate=97)) == []
    assert _ask(total_not_sum_of_scores, _case(*NINETY, row, total="96.4", rate=97)) == ["warning execution"]
    assert _ask(total_not_sum_of_scores, _case(*NINETY, row, total="96.4")) == ["lacking"]


def test_a_missing_score_leaves_it_open() -> None:
    assert _ask(total_not_sum_of_scores, _case(*NINETY, ("丙", "10", None), total="90")) == ["lacking"]
    assert _ask(total_not_sum_of_scores, _case(("甲", "50", None), ("乙", "50", None), total="90")) == ["lacking"]


def test_a_total_without_any_marks_is_not_looked_at() -> None:
    assert _ask(total_not_sum_of_scores, _case(("甲", None, None), total="90")) == []
    assert _ask(total_not_sum_of_scores, _case(*NINETY)) == []


def test_conversion_to_a_hundred() -> None:
    ten = (("甲", "6", "5.8"), ("乙", "4", "3.8"))
    assert _ask(total_not_sum_of_scores, _case(*ten, total="96")) == []
    assert _ask(total_not_sum_of_scores, _case(*ten, total="9.6")) == []
    not_all_apply = (("甲", "45", "44"), ("乙", "40", "39"))
    assert _ask(total_not_sum_of_scores, _case(*not_all_apply, total="97.65")) == []
    hundred = (("甲", "60", "59"), ("乙", "40", "39"))
    assert _ask(total_not_sum_of_scores, _case(*hundred, total="97.9", rate=97)) == []  # 98 × 0.9 + 9.7


@given(st.lists(st.decimals(0, 20, places=1), min_size=2, max_size=9))
def test_the_sum_itself_is_always_right(scores: list[Decimal]) -> None:
    marks = [(f"指标{number}", 20, score) for number, score in enumerate(scores)]
    assert _ask(total_not_sum_of_scores, _case(*marks, total=sum(scores))) == []


WEIGHTS = """
50 40 10            -
50 40               -
30 30 30            -
50 30               warning less
60 40 30            warning more
33.3 33.3 33.3      -
33.3 33.3 23.3      -
33.3 33.3 30        warning less
5 5                 -
0.5 0.3 0.2         -
85                  -
100 0               -
12.5 12.5 25 40.5   warning more
"""


@pytest.mark.parametrize("line", WEIGHTS.strip().splitlines())
def test_weights_add_up(line: str) -> None:
    weights, expected = line[:20].split(), line[20:].strip()
    case = _case(*((f"指标{number}", weight, None) for number, weight in enumerate(weights)))
    assert _ask(weights_not_full, case) == ([] if expected == "-" else [expected])


def test_execution_in_the_list_needs_a_hundred() -> None:
    assert _ask(weights_not_full, _case(("甲", "90", "90"), ROW)) == []
    assert _ask(weights_not_full, _case(("甲", "80", "80"), ROW)) == ["warning less"]
    assert _ask(weights_not_full, _case(("甲", "100", "99"), ROW)) == ["warning more"]


def test_the_total_may_show_that_execution_has_twenty() -> None:
    eighty = (("甲", "40", "40"), ("乙", "40", "39"))
    assert _ask(weights_not_full, _case(*eighty, total="98.4", rate=97)) == []
    assert _ask(weights_not_full, _case(*eighty, total="97", rate=97)) == ["warning less"]


CONCENTRATED = """
60 30               1
90                  1
5                   0
5 5                 0
50 50               2
45 25 20            1
45 25 20 10         0
5 3 2               1
10 5 5              0
"""


@pytest.mark.parametrize("line", CONCENTRATED.strip().splitlines())
def test_weight_on_one_indicator(line: str) -> None:
    weights, expected = line[:20].split(), int(line[20:])
    case = _case(*((f"指标{number}", weight, None) for number, weight in enumerate(weights)))
    assert len(_ask(weight_concentrated, case)) == expected


@pytest.mark.parametrize(
    ("weight", "score", "found"),
    [
        ("5", "5.01", True),
        ("5", "5.00", False),
        ("0", "2", True),
        ("-5", "0", False),
        (None, "5", False),
        ("5", None, False),
    ],
)
def test_scores_above_the_weight(weight: str | None, score: str | None, found: bool) -> None:
    assert bool(_ask(score_above_weight, _case(("甲", weight, score)))) is found


def test_full_marks_need_a_target_that_was_surely_missed() -> None:
    def ask(target: str, actual: str, score: str = "5", **more: str) -> list[str]:
        indicator = {"name": "活动", "target": target, "actual": actual, "weight": 5, "score": Decimal(score), **more}
        report = Report.model_validate(
            {"report": Heading(agency="云溪街道办事处", year=2023), "indicator": [indicator]}
        )
        loaded = load_standard(PROJECT, Path()).standard
        assert loaded is not None
        return _ask(full_marks_for_unmet, Case(report, loaded, None, score_report(report, loaded, None)))

    assert ask("≥26次", "12次") == ["warning computed"]
    assert ask("≥26次", "12次", "4.9") == []
    assert ask("≥26次", "12次", "6") == []  # above the weight is told by another rule
    assert ask("≤30天", "42天") == ["warning default"]
    assert ask("=12次", "14次") == []
    assert ask("=12次", "10次") == ["warning default"]
    assert ask("≥26次", "约26次") == []
    assert ask("≥10000次", "9999次") == []  # 4.9995 is 5.00
