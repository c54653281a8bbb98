"""Rules over two years: which report of last year is meant, and what they leave alone."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.engine import run_rules
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict
from selfeval_cli.checks.rules.last_year import choose_previous, find_misfit
from selfeval_cli.checks.rules.last_year_promises import measure_unmentioned
from selfeval_cli.checks.rules.last_year_values import base_restated, change_against_last_year
from selfeval_cli.checks.waivers import Waivers
from selfeval_cli.model.report import Report
from selfeval_cli.scoring.exact import divide


def report(year: int, *indicators: dict[str, Any], heading: dict[str, Any] | None = None, **tables: Any) -> Report:
    top = {"agency": "云溪街道办事处", "year": year, **(heading or {})}
    return Report.model_validate({"report": top, "indicator": list(indicators), **tables})


def case(current: dict[str, Any], previous: dict[str, Any]) -> Case:
    older, newer = report(2022, {"name": "走访企业", **previous}), report(2023, {"name": "走访企业", **current})
    return Case(newer, None, None, None, older)


def verdicts(rule: Any, current: dict[str, Any], previous: dict[str, Any]) -> list[Verdict]:
    return list(rule.examine(case(current, previous)))


def test_without_last_year_the_rules_are_not_run() -> None:
    run = run_rules(Case(report(2023), None, None, None), (base_restated,), Waivers(()))
    assert [outcome.state for outcome in run.outcomes] == ["not-applicable"]


@pytest.mark.parametrize(
    ("heading", "previous", "misfit"),
    [
        ({}, {"year": 2022}, None),
        ({}, {"year": 2021}, "year"),
        ({}, {"year": 2022, "agency": "白云区云溪街道办事处"}, None),
        ({}, {"year": 2022, "agency": "清河街道办事处"}, "agency"),
        ({"scope": "project"}, {"year": 2022}, "scope"),
        ({"scope": "project", "project": "甲"}, {"year": 2022, "scope": "project", "project": "乙"}, "project"),
        ({"scope": "project", "project": "甲"}, {"year": 2022, "scope": "project"}, None),
    ],
)
def test_misfits(heading: dict[str, Any], previous: dict[str, Any], misfit: str | None) -> None:
    assert find_misfit(report(2023, heading=heading).heading, report(2022, heading=previous).heading) == misfit


def test_of_several_projects_the_fitting_one_is_taken() -> None:
    heading = {"scope": "project", "project": "乙"}
    candidates = [report(2022, heading={"scope": "project", "project": name}) for name in ("甲", "乙")]
    assert choose_previous(report(2023, heading=heading), candidates) is candidates[1]
    assert choose_previous(report(2023), candidates) is candidates[0]
    assert choose_previous(report(2023), []) is None


@pytest.mark.parametrize(
    ("previous", "reported"),
    [("600家", "600家"), ("0.06万家", "580家"), ("约600家", "580家"), ("超500家", "580家"), ("600户", "600家")],
)
def test_a_base_that_may_be_the_same(previous: str, reported: str) -> None:
    assert verdicts(base_restated, {"actual": "640家", "previous": previous}, {"actual": reported}) == [PASSED]


@pytest.mark.parametrize("previous", ["600家", "581家", "0.07万家"])
def test_a_base_that_is_another(previous: str) -> None:
    (found,) = verdicts(base_restated, {"actual": "640家", "previous": previous}, {"actual": "580家"})
    assert isinstance(found, Hit)


@pytest.mark.parametrize(
    ("current", "previous"),
    [
        ({"actual": "640家", "previous": "600家"}, {"expected": "580家"}),
        ({"actual": "640家", "previous": "600家"}, {"actual": "580家", "period": "1-11月"}),
        ({"actual": "640家", "previous": "2021年600家"}, {"actual": "580家"}),
        ({"actual": "640家", "previous": "600家"}, {"actual": "580家", "period": "2021年"}),
        ({"actual": "640家", "previous": "600家"}, {"actual": "580家", "period": "2021年-2022年"}),
        (
            {"actual": "640家", "previous": "600家", "period": "截至11月20日"},
            {"actual": "580家", "period": "截至11月30日"},
        ),
        ({"actual": "640家", "previous": "600人次"}, {"actual": "580家"}),
        ({"actual": "640家", "previous": "600家"}, {"actual": "预计580家"}),
        ({"actual": "640家", "previous": "600家"}, {"actual": "580家，其中规上90家"}),
    ],
)
def test_what_cannot_be_compared(current: dict[str, Any], previous: dict[str, Any]) -> None:
    assert all(isinstance(verdict, Lacking) for verdict in verdicts(base_restated, current, previous))


def test_names_that_are_only_alike_are_left_alone() -> None:
    older = report(2022, {"name": "走访企业数量", "actual": "580家"})
    newer = report(2023, {"name": "走访企业", "actual": "640家", "previous": "600家"})
    assert list(base_restated.examine(Case(newer, None, None, None, older))) == []


@pytest.mark.parametrize("change", ["比2019年增长90%", "环比增长90%", "按可比价增长90%", "其中规上企业增长90%"])
def test_changes_of_something_else(change: str) -> None:
    found = verdicts(change_against_last_year, {"actual": "640家", "change": change}, {"actual": "580家"})
    assert not [verdict for verdict in found if isinstance(verdict, Hit)]


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 2))
def test_a_change_that_follows_is_never_told(before: int, after: int, places: int) -> None:
    rate = divide(Decimal(after - before) * 100, Decimal(before), places)
    change = f"同比{'增长' if rate >= 0 else '下降'}{abs(rate):f}%"
    found = verdicts(change_against_last_year, {"actual": f"{after}家", "change": change}, {"actual": f"{before}家"})
    assert not [verdict for verdict in found if isinstance(verdict, Hit)]


def test_a_report_that_was_not_read_whole_has_no_unmentioned_measures() -> None:
    older = report(2022, measure=[{"text": "增设智能充电桩"}])
    newer = report(2023, {"name": "路灯", "actual": "3盏"}).without(frozenset({"measure"}))
    assert list(measure_unmentioned.examine(Case(newer, None, None, None, older))) == [Lacking("report.year")]
