"""Figures that `same_as` says to be one (C601), and references in a section's text (S408)."""

from __future__ import annotations

from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict
from selfeval_cli.checks.rules.consistency import same_as_differs
from selfeval_cli.checks.rules.references import reference_lost
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading, Report


def _case(*indicators: dict[str, Any], **tables: Any) -> Case:
    heading = Heading(agency="云溪街道办事处", year=2023)
    return Case(Report.model_validate({"report": heading, "indicator": indicators, **tables}), None, None, None)


def _compare(one: str, other: str, **more: Any) -> list[Verdict]:
    first = {"name": "甲", "actual": one, "same_as": "乙", **more}
    return list(same_as_differs.examine(_case(first, {"name": "乙", "actual": other})))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5121户", "5121户"),
        ("20人", "20名"),
        ("21824万元", "2.18亿元"),
        ("97.7%", "97.67%"),
        ("约5000户", "5121户"),
        ("≥5000户", "5121户"),
        ("12", "12"),
    ],
)
def test_figures_that_may_be_one(one: str, other: str) -> None:
    assert _compare(one, other) == [PASSED]


@pytest.mark.parametrize(
    ("one", "other", "severity"),
    [
        ("5121户", "5120户", None),
        ("20人", "21名", None),
        ("21824万元", "2.19亿元", Severity.WARNING),
        ("97.7%", "97.64%", Severity.WARNING),
        ("超5200户", "5121户", Severity.WARNING),
    ],
)
def test_figures_that_cannot_be_one(one: str, other: str, severity: Severity | None) -> None:
    (hit,) = _compare(one, other)
    assert isinstance(hit, Hit)
    assert (hit.path, hit.severity) == ("-/甲.actual", severity)


@pytest.mark.parametrize(
    ("one", "other"),
    [("12场", "30人"), ("12场", "完成"), ("预计12场", "13场"), ("12", "13场"), ("28/29", "28家"), ("3场5次", "4场")],
)
def test_what_cannot_be_compared_is_not_judged(one: str, other: str) -> None:
    assert _compare(one, other) == [Lacking("-/甲.actual")]


def test_figures_of_different_periods_are_not_compared() -> None:
    assert _compare("12场", "16场", period="前三季度") == [Lacking("-/甲.actual")]


def test_two_that_name_each_other_are_told_once() -> None:
    verdicts = list(
        same_as_differs.examine(
            _case({"name": "甲", "actual": "3个", "same_as": "乙"}, {"name": "乙", "actual": "4个", "same_as": "甲"})
        )
    )
    assert [type(verdict) for verdict in verdicts] == [Hit]


@pytest.mark.parametrize("reference", ["丙", "甲", "budget.total.executed"])
def test_a_reference_that_leads_nowhere_is_another_rules_matter(reference: str) -> None:
    case = _case({"name": "甲", "actual": "3个", "same_as": reference}, {"name": "乙", "actual": "4个"})
    assert list(same_as_differs.examine(case)) == [Lacking("-/甲.same_as")]


def test_a_lost_reference_is_marked_with_its_braces() -> None:
    text = "走访{{ 甲 }}，又{{丁}}。"
    case = _case({"name": "甲", "actual": "3户"}, section={"a": {"text": text}})
    verdicts = list(reference_lost.examine(case))
    assert verdicts[0] is PASSED
    assert isinstance(verdicts[1], Hit)
    assert verdicts[1].span is not None
    assert text[slice(*verdicts[1].span)] == "{{丁}}"
