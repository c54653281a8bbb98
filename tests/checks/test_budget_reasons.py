"""Budgets that leave something unexplained, built by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict
from selfeval_cli.checks.rules.budget_reasons import budget_changed_without_reason, low_execution_without_reason
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Report
from selfeval_cli.scoring.execution import compute_execution


def _run(rule: Rule, *lost: str, more: Any = None, **budget: Any) -> list[Verdict]:
    tables = {
        "report": {"agency": "云溪街道办事处", "year": 2023},
        "budget": {"unit": "万元", **budget},
        **(more or {}),
    }
    report = Report.model_validate(tables).without(frozenset(lost))
    return list(rule.examine(Case(report, None, compute_execution(report), None)))


def _line(budget: str, executed: str, initial: str | None = None) -> dict[str, Decimal]:
    line = {"budget": Decimal(budget), "executed": Decimal(executed)}
    return line if initial is None else line | {"initial": Decimal(initial)}


def _hits(verdicts: list[Verdict]) -> list[tuple[str, str]]:
    return [(verdict.path, verdict.sentence) for verdict in verdicts if isinstance(verdict, Hit)]


LOW = _line("1000.00", "850.00")


@pytest.mark.parametrize(
    ("executed", "hits"),
    [("899.94", [("budget", "default")]), ("899.95", []), ("900", []), ("0", [("budget", "default")])],
)
def test_the_limit_is_held_against_the_rate_that_is_shown(executed: str, hits: list[tuple[str, str]]) -> None:
    assert _hits(_run(low_execution_without_reason, total=_line("1000", executed))) == hits


@pytest.mark.parametrize("reason", ["无", "—", "", "  ", "无。", "……", "不适用", "（无）"])
def test_a_reason_that_says_nothing_is_none(reason: str) -> None:
    assert _hits(_run(low_execution_without_reason, total=LOW, reason=reason)) == [("budget", "default")]


def test_the_whole_once_and_not_its_lines() -> None:
    verdicts = _run(low_execution_without_reason, total=LOW, project=_line("500", "100"))
    assert _hits(verdicts) == [("budget", "default")]


def test_a_line_inside_one_that_is_told_is_not_told_again() -> None:
    lines = {"basic": _line("100", "60"), "operating": _line("50", "10"), "project": _line("900", "895")}
    assert _hits(_run(low_execution_without_reason, total=_line("1000", "955"), **lines)) == [("budget.basic", "line")]


def test_funds_alone_are_the_whole() -> None:
    funds = [{"name": "财政拨款", **_line("80", "60")}, {"name": "其他资金", **_line("20", "20")}]
    assert _hits(_run(low_execution_without_reason, fund=funds)) == [("budget", "default")]


def test_the_project_line_is_the_whole_of_a_project() -> None:
    more = {"report": {"agency": "甲", "year": 2023, "scope": "project", "project": "乙"}}
    assert _hits(_run(low_execution_without_reason, project=LOW, more=more)) == [("budget", "default")]
    assert _hits(_run(low_execution_without_reason, project=LOW)) == []
    changed = _line("2", "2", "1")
    assert _hits(_run(budget_changed_without_reason, project=changed, more=more)) == [("budget", "default")]


def test_one_low_fund_with_a_reason_is_not_enough_for_another() -> None:
    funds = [{"name": "甲", **_line("80", "60"), "reason": "次年支付。"}, {"name": "乙", **_line("20", "10")}]
    assert _hits(_run(low_execution_without_reason, fund=funds)) == [("budget", "default")]


@pytest.mark.parametrize(
    ("name", "explained"),
    [
        ("预算执行率", True),
        ("部门预算资金支出率", True),
        ("政府采购执行率", False),
        ("三公经费执行率", False),
        ("走访", False),
    ],
)
def test_which_indicator_explains_the_execution(name: str, explained: bool) -> None:
    more = {"indicator": [{"name": name, "actual": "85%", "reason": "工程款次年支付。"}]}
    verdicts = _run(low_execution_without_reason, total=LOW, more=more)
    assert bool(_hits(verdicts)) is not explained


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("受疫情影响，预算执行偏慢。", "elsewhere"),
        ("预算执行率偏低。", "default"),
        ("招标流标两次，因此推迟。执行率偏低。", "default"),
        ("由于人手不足，走访不够。支出进度慢。", "default"),
    ],
)
def test_a_problem_that_gives_the_cause_makes_it_a_note(text: str, sentence: str) -> None:
    verdicts = _run(low_execution_without_reason, total=LOW, more={"problem": [{"text": text}]})
    assert _hits(verdicts) == [("budget", sentence)]
    severities = [verdict.severity for verdict in verdicts if isinstance(verdict, Hit)]
    assert severities == [Severity.NOTE if sentence == "elsewhere" else None]


def test_a_stated_rate_does_without_amounts_but_not_as_a_fraction() -> None:
    assert _hits(_run(low_execution_without_reason, execution_rate=Decimal("85.1"))) == [("budget", "stated")]
    assert _run(low_execution_without_reason, execution_rate=Decimal("0.851")) == [Lacking("budget.total.executed")]


def test_a_rate_on_the_other_side_of_the_limit_is_another_rules_affair() -> None:
    verdicts = _run(low_execution_without_reason, total=LOW, execution_rate=Decimal(95))
    assert verdicts == [Lacking("budget.execution_rate")]


def test_a_reason_that_could_not_be_read_is_not_missing() -> None:
    assert _run(low_execution_without_reason, "budget.reason", total=LOW) == [Lacking("budget.reason")]
    assert _run(budget_changed_without_reason, "budget.adjustment_reason", total=_line("2", "2", "1")) == [
        Lacking("budget.adjustment_reason")
    ]


def test_without_a_budget_nothing_is_said() -> None:
    report = Report.model_validate({"report": {"agency": "云溪街道办事处", "year": 2023}})
    case = Case(report, None, None, None)
    assert [*low_execution_without_reason.examine(case), *budget_changed_without_reason.examine(case)] == []


@pytest.mark.parametrize(
    ("initial", "budget", "changed"),
    [
        ("300.00", "318.00", True),
        ("318.00", "318.00", False),
        ("318", "318.00", False),
        ("318", "318.42", False),
        ("318", "318.72", True),
        ("318.41", "318.42", True),
        ("0", "60", True),
    ],
)
def test_a_change_is_more_than_rounding(initial: str, budget: str, changed: bool) -> None:
    verdicts = _run(budget_changed_without_reason, total=_line(budget, budget, initial))
    assert bool(_hits(verdicts)) is changed
    assert changed or verdicts == [PASSED]


def test_a_total_that_stayed_is_enough() -> None:
    lines = {"basic": _line("40", "40", "50"), "project": _line("60", "60", "50")}
    assert _run(budget_changed_without_reason, total=_line("100", "100", "100"), **lines) == [PASSED]


def test_without_a_total_the_lines_that_changed_are_counted() -> None:
    lines = {"personnel": _line("40", "40", "50"), "project": _line("60", "60", "50")}
    (verdict,) = _run(budget_changed_without_reason, **lines)
    assert isinstance(verdict, Hit)
    assert (verdict.path, verdict.sentence, verdict.params["count"]) == ("budget", "lines", 2)


@pytest.mark.parametrize(
    "said",
    [{"adjustment_reason": "上级下达专项。"}, {"reason": "11月追加防汛资金，未能付完。"}, {"basis": "initial"}],
)
def test_what_explains_a_change(said: dict[str, str]) -> None:
    assert _hits(_run(budget_changed_without_reason, total=_line("2", "2", "1"), **said)) == []
