"""Claimed scores, totals and grades against what the standard gives, in the ways in which offices write them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking, Rule
from selfeval_cli.checks.rules.group_points import group_points_not_sum
from selfeval_cli.checks.rules.mark_claims import score_not_as_computed, score_outside_band
from selfeval_cli.checks.rules.mark_execution import score_unlike_execution
from selfeval_cli.checks.rules.mark_grades import grade_not_of_total
from selfeval_cli.checks.rules.mark_outcome import total_not_as_computed
from selfeval_cli.model.report import Report
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.standards.loading import load_standard

PROJECT = "national-project-2020"


def _case(*indicators: dict[str, Any], named: bool = True, standard: str = PROJECT, **tables: Any) -> Case:
    """A project report with these indicators; a `report` in the tables adds to its heading."""
    heading = {"agency": "云溪街道办事处", "year": 2023, "scope": "project", **tables.pop("report", {})}
    if named:
        heading["standard"] = standard
    pieces = [{"name": f"指标{number}", **indicator} for number, indicator in enumerate(indicators)]
    report = Report.model_validate({"report": heading, "indicator": pieces, **tables})
    loaded = load_standard(standard, Path()).standard
    assert loaded is not None
    execution = compute_execution(report)
    return Case(report, loaded, execution, score_report(report, loaded, execution))


def _missed(score: str, result: str = "2931米", **more: Any) -> dict[str, Any]:
    """Of 3000 metres; 2931 are 9.77 of ten points."""
    return {"target": "≥3000米", "actual": result, "weight": Decimal(10), "score": Decimal(score), **more}


def _worded(state: str, score: str, weight: str = "10") -> dict[str, Any]:
    return {
        "target": "制度健全",
        "state": state,
        "weight": Decimal(weight),
        "score": Decimal(score),
        "reason": "见附件。",
    }


def _budget(executed: str, **more: Any) -> dict[str, Any]:
    return {"basis": "adjusted", "total": {"budget": Decimal(100), "executed": Decimal(executed)}, **more}


def _row(score: str, weight: str = "10", **more: Any) -> dict[str, Any]:
    return {"name": "预算执行率", "weight": Decimal(weight), "score": Decimal(score), **more}


def _ask(rule: Rule, case: Case) -> list[str]:
    """What was found: the severity and the sentence, or `lacking`."""
    told = []
    for verdict in rule.examine(case):
        if isinstance(verdict, Hit):
            told.append(f"{(verdict.severity or rule.info.severity).value} {verdict.sentence}")
        elif isinstance(verdict, Lacking):
            told.append("lacking")
    return told


@pytest.mark.parametrize("score", ["9.77", "9.8", "9.770"])
def test_a_score_may_be_rounded(score: str) -> None:
    assert _ask(score_not_as_computed, _case(_missed(score))) == []


@pytest.mark.parametrize(("score", "told"), [("9.7", "below"), ("9.9", "above"), ("9.79", "above"), ("5", "below")])
def test_another_score_is_told(score: str, told: str) -> None:
    assert _ask(score_not_as_computed, _case(_missed(score))) == [f"warning {told}"]


def test_a_score_that_was_cut_off_is_a_note() -> None:
    assert _ask(score_not_as_computed, _case(_missed("9.76"))) == ["note below"]


@pytest.mark.parametrize(("other", "told"), [("8", []), ("8.5", ["warning above"])])
def test_whole_points_are_rounded_where_all_are_whole(other: str, told: list[str]) -> None:
    """Of 10 × 2600 ÷ 3000 = 8.67 nine is the whole number; beside 8.5 it stands for 9.0."""
    second = {"target": "≥3000米", "actual": other.replace(".", "") + "00米", "weight": Decimal(10)}
    unjudged = {**second, "target": "约3000米", "score": Decimal(other)}
    assert _ask(score_not_as_computed, _case(_missed("9", "2600米"), unjudged)) == told


def test_an_unnamed_standard_is_for_comparison_only() -> None:
    assert _ask(score_not_as_computed, _case(_missed("9.9"), named=False)) == ["note above"]


def test_an_assumed_direction_is_a_note() -> None:
    assert _ask(score_not_as_computed, _case(_missed("9.9", target="3000米"))) == ["note above"]


@pytest.mark.parametrize("score", ["10", "10.00", "11"])
def test_full_marks_and_more_are_told_elsewhere(score: str) -> None:
    assert _ask(score_not_as_computed, _case(_missed(score))) == []


@pytest.mark.parametrize(
    ("result", "reason", "told"),
    [
        ("3100米", None, []),
        ("3100米", "无", []),
        ("3100米", "分段验收晚了一个月。", ["note modest"]),
        ("4200米", "指标值定低了。", []),
    ],
)
def test_less_for_a_kept_target(result: str, reason: str | None, told: list[str]) -> None:
    assert _ask(score_not_as_computed, _case(_missed("9", result, reason=reason))) == told


def test_a_wrong_figure_is_not_told_of_its_score_too() -> None:
    """The last year's value and the change show that 万元 stands for 亿元."""
    slip = {
        "name": "农业产值",
        "target": "≥1.2亿元",
        "actual": "1.05万元",
        "previous": "1.00亿元",
        "change": "同比增长5.0%",
        "weight": Decimal(10),
        "score": Decimal("8.75"),
    }
    assert _ask(score_not_as_computed, _case(slip)) == ["lacking"]


@pytest.mark.parametrize(("score", "told"), [("9.7", []), ("9.72", []), ("9.5", ["warning below"]), ("10", [])])
def test_the_row_of_budget_execution(score: str, told: list[str]) -> None:
    """Full marks for less than 100% are those of a missed target (M502)."""
    row = _row(score, target="100%", actual="97.20%")
    assert _ask(score_not_as_computed, _case(row, budget=_budget("97.2"))) == told


def test_full_marks_for_a_kept_rate_are_not_what_the_standard_gives() -> None:
    row = _row("10.00", target="≥95%", actual="97.20%")
    assert _ask(score_not_as_computed, _case(row, budget=_budget("97.2"))) == ["warning above"]


@pytest.mark.parametrize(
    "budget",
    [
        _budget("97.2", execution_rate=Decimal("79.20")),
        _budget("107.2"),
        {**_budget("97.2"), "basic": {"executed": Decimal(50)}, "project": {"executed": Decimal(30)}},
    ],
)
def test_doubtful_figures_of_the_budget_say_nothing_of_the_score(budget: dict[str, Any]) -> None:
    assert _ask(score_not_as_computed, _case(_row("7.92"), budget=budget)) == ["lacking"]


def test_the_row_may_tell_another_rate() -> None:
    """What it divides by is then another budget, which is for the rules about rates."""
    row = _row("8.80", actual="88.00%")
    assert _ask(score_not_as_computed, _case(row, budget=_budget("97.2"))) == ["lacking"]


def test_the_row_with_other_points_is_not_compared() -> None:
    assert _ask(score_not_as_computed, _case(_row("18", "20"), budget=_budget("97.2"))) == []


def test_a_budget_of_unknown_basis_is_a_note() -> None:
    budget = {**_budget("97.2"), "basis": None}
    assert _ask(score_not_as_computed, _case(_row("9"), budget=budget)) == ["note below"]


@given(st.integers(0, 3000), st.integers(0, 3))
def test_what_was_computed_is_never_told(metres: int, places: int) -> None:
    """However a computed score is rounded by the office, it agrees."""
    exact = Decimal(metres) * 10 / 3000
    score = exact.quantize(Decimal(1).scaleb(-places), rounding="ROUND_HALF_UP")
    assert _ask(score_not_as_computed, _case(_missed(str(score), f"{metres}米"))) == []


@pytest.mark.parametrize(
    ("state", "score", "told"),
    [
        ("达成年度指标", "8", []),
        ("达成年度指标", "10", []),
        ("达成年度指标", "7.9", ["warning default"]),
        ("部分达成", "6", []),
        ("部分达成", "7.9", []),
        ("部分达成", "8", ["note open"]),
        ("部分达成", "9.5", ["warning open"]),
        ("部分达成", "5.5", ["warning open"]),
        ("未达成年度指标", "0", []),
        ("未达成年度指标", "6.5", ["warning open"]),
        ("未达成年度指标", "10", []),
        ("基本到位", "3", []),
    ],
)
def test_a_state_in_words_has_a_range(state: str, score: str, told: list[str]) -> None:
    assert _ask(score_outside_band, _case(_worded(state, score), _worded("其他", "1.5"))) == told


@pytest.mark.parametrize(
    ("rate", "total", "told"),
    [
        ("79", "95", ["note high"]),
        ("80", "97", []),
        ("79", "94", []),
        ("55", "91", ["note high"]),
        ("95", "65", ["note low"]),
        ("95", "66", []),
        ("79", "9.5", []),
        ("105", "98", []),
    ],
)
def test_total_and_execution_rate(rate: str, total: str, told: list[str]) -> None:
    assert (
        _ask(score_unlike_execution, _case(report={"score": Decimal(total)}, budget=_budget(rate, reason="推迟。")))
        == told
    )


@pytest.mark.parametrize(
    ("total", "grade", "told"),
    [
        ("90", "优", []),
        ("89.99", "优", ["error default"]),
        ("89.99", "良好", []),
        ("95", "优秀等次", []),
        ("95", "“优”", []),
        ("79", "良", ["error default"]),
        ("60", "合格", []),
        ("59.9", "中等", ["error default"]),
        ("59.9", "不合格", []),
        ("95", "excellent", []),
        ("95", "合格", ["warning default"]),
        ("95", "A", ["lacking"]),
        ("9.5", "优", ["lacking"]),
        ("95", "—", []),
    ],
)
def test_grade_and_total(total: str, grade: str, told: list[str]) -> None:
    assert _ask(grade_not_of_total, _case(report={"score": Decimal(total), "grade": grade})) == told


@pytest.mark.parametrize(("total", "told"), [("85", ["note custom"]), ("92", []), ("9", ["lacking"])])
def test_a_standard_without_grades_leaves_what_is_usual(total: str, told: list[str]) -> None:
    heading = {"scope": "department", "score": Decimal(total), "grade": "优"}
    assert _ask(grade_not_of_total, _case(standard="baiyun-subdistrict", report=heading)) == told


@pytest.mark.parametrize(("total", "told"), [("95", []), ("58", ["note custom"])])
def test_passed_may_be_one_of_two_grades(total: str, told: list[str]) -> None:
    heading = {"scope": "department", "score": Decimal(total), "grade": "合格"}
    assert _ask(grade_not_of_total, _case(standard="baiyun-subdistrict", report=heading)) == told


def test_shares_are_no_points() -> None:
    assert _ask(group_points_not_sum, _titled(("产出指标（50分）", None, "0.5"), ("效益指标", None, "0.5"))) == []


def test_a_grade_by_a_standard_of_another_scope_is_a_warning() -> None:
    heading = {"scope": "department", "score": Decimal(85), "grade": "优"}
    assert _ask(grade_not_of_total, _case(report=heading)) == ["warning default"]


SILENT = (
    {"target": "≥50条", "actual": "45条", "weight": Decimal(50)},
    {"target": "≥8500人", "actual": "8620人", "weight": Decimal(40)},
)


@pytest.mark.parametrize(
    ("total", "told"), [("94.50", []), ("94.5", []), ("95", []), ("94.6", ["warning above"]), ("90", ["warning below"])]
)
def test_a_total_without_scores(total: str, told: list[str]) -> None:
    case = _case(*SILENT, report={"score": Decimal(total)}, budget=_budget("95"))
    assert _ask(total_not_as_computed, case) == told


def test_a_total_with_every_score_is_for_the_rule_about_their_sum() -> None:
    scored = [{**indicator, "score": Decimal(40)} for indicator in SILENT]
    case = _case(*scored, _row("9.5"), report={"score": Decimal(60)}, budget=_budget("95"))
    assert _ask(total_not_as_computed, case) == []


def test_a_total_of_less_than_a_hundred_points_is_left_alone() -> None:
    case = _case(SILENT[0], report={"score": Decimal(99)}, budget=_budget("95"))
    assert _ask(total_not_as_computed, case) == []


def _titled(*rows: tuple[str, str | None, str | None]) -> Case:
    """One indicator for each (group, kind, weight)."""
    return _case(
        *(
            {
                "group": group,
                "target": "≥5次",
                **({"kind": kind} if kind else {}),
                **({"weight": Decimal(weight)} if weight else {}),
            }
            for group, kind, weight in rows
        )
    )


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("产出指标（50分）", None, "30"), ("产出指标", None, "20")], []),
        ([("产出指标（50分）", None, "30"), ("产出指标", None, "15")], ["warning less"]),
        ([("产出指标(50分)", "数量(50分)", "60")], ["warning more"]),
        ([("产出指标（2）", None, "30")], []),
        ([("满意度≥90分", None, "30")], []),
        ([("产出指标（50分）", None, None)], []),
        ([("产出指标（10分）", None, "3.33")] * 3, []),
        ([("产出指标（50分）", None, "30"), ("产出指标（40分）", None, "40")], []),
    ],
)
def test_points_of_a_heading(rows: list[tuple[str, str | None, str | None]], told: list[str]) -> None:
    assert _ask(group_points_not_sum, _titled(*rows)) == told
