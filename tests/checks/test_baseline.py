"""Known findings against found ones: by rule, path and severity, wherever they stand."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.baseline import Entry, collect_entries, compare_with, may_be_known, renew_entries
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import NOTHING, Finding, Outcome, Severity
from selfeval_cli.model.report import Heading, Report

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
REPORT = Report(heading=Heading(agency="云溪街道办事处", year=2023))

found = st.lists(
    st.builds(
        Finding,
        sentence=st.just("default"),
        params=st.just(NOTHING),
        code=st.sampled_from(("B101", "I201", "F024")),
        severity=st.sampled_from(Severity),
        path=st.sampled_from(("budget.total.budget", "economy/税收.actual", "economy/税收.target")),
    ),
    max_size=12,
)


def assess(*findings: Finding, lost: tuple[str, ...] = (), outcomes: tuple[Outcome, ...] = ()) -> Assessment:
    states = outcomes or tuple(Outcome(code, "found") for code in ("B101", "I201", "F024"))
    return Assessment("a.toml", REPORT.without(frozenset(lost)), None, None, None, findings, (), states)


def finding(severity: Severity = WARNING, path: str = "economy/税收.actual", code: str = "I201") -> Finding:
    return Finding(code, severity, path)


@given(found)
def test_what_was_collected_is_known_and_nothing_is_solved(findings: list[Finding]) -> None:
    assessment = assess(*findings)
    comparison = compare_with(assessment, collect_entries(assessment))
    assert comparison == ((), tuple(findings), {})


@given(found, st.randoms())
def test_the_order_makes_no_difference(findings: list[Finding], dice: object) -> None:
    entries = collect_entries(assess(*findings))
    shuffled = list(findings)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert compare_with(assess(*shuffled), entries).new == ()


@given(found, found)
def test_nothing_gets_lost(known: list[Finding], findings: list[Finding]) -> None:
    comparison = compare_with(assess(*findings), collect_entries(assess(*known)))
    assert Counter(comparison.new) + Counter(comparison.known) == Counter(findings)


@given(found, found)
def test_no_more_is_known_than_was_and_nothing_severer(known: list[Finding], findings: list[Finding]) -> None:
    told = compare_with(assess(*findings), collect_entries(assess(*known))).known
    for rank in range(3):
        severe = [one for one in told if one.severity.rank <= rank]
        assert len(severe) <= sum(one.severity.rank <= rank for one in known)


def test_a_second_one_at_the_same_place_is_new() -> None:
    assert compare_with(assess(finding(), finding()), {Entry("I201", "economy/税收.actual", WARNING): 1}).new == (
        finding(),
    )


@pytest.mark.parametrize(
    ("was", "now", "hidden"),
    [
        (NOTE, ERROR, False),
        (NOTE, WARNING, False),
        (WARNING, ERROR, False),
        (WARNING, WARNING, True),
        (WARNING, NOTE, True),
        (ERROR, NOTE, True),
    ],
)
def test_a_note_does_not_hide_an_error(was: Severity, now: Severity, hidden: bool) -> None:
    comparison = compare_with(assess(finding(now)), {Entry("I201", "economy/税收.actual", was): 1})
    assert bool(comparison.known) is hidden


def test_severe_entries_are_kept_for_severe_findings() -> None:
    entries = {Entry("I201", "economy/税收.actual", severity): 1 for severity in (ERROR, NOTE)}
    assert compare_with(assess(finding(NOTE), finding(ERROR)), entries).new == ()


def test_another_rule_or_path_is_not_covered() -> None:
    entries = {Entry("I201", "economy/税收.actual", WARNING): 1}
    others = (finding(path="economy/税收.target"), finding(code="B101"))
    assert compare_with(assess(*others), entries).new == others


@pytest.mark.parametrize(
    ("code", "path", "known"),
    [
        ("F011", "", False),  # a broken line: the next one would look the same
        ("F001", "", False),
        ("F003", "", True),
        ("F022", "report.gaol", True),
        ("I201", "economy/税收.target", True),
    ],
)
def test_what_a_baseline_can_hold(code: str, path: str, known: bool) -> None:
    assert may_be_known(Finding(code, ERROR, path)) is known


def test_of_a_file_that_holds_no_report_nothing_is_known() -> None:
    broken = assess(finding())._replace(report=None)
    entry = Entry("I201", "economy/税收.actual", WARNING)
    assert collect_entries(broken) == {}
    assert compare_with(broken, {entry: 1}) == ((finding(),), (), {})
    assert renew_entries(broken, {entry: 1}) == {entry: 1}


ENTRY = Entry("I201", "economy/税收.actual", WARNING)


@pytest.mark.parametrize("state", ["passed", "found", "waived", "not-applicable"])
def test_what_is_no_longer_found_is_solved(state: str) -> None:
    clean = assess(outcomes=(Outcome("I201", state),))
    assert compare_with(clean, {ENTRY: 2}).solved == {ENTRY: 2}
    assert renew_entries(clean, {ENTRY: 2}) == {}


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome("I201", "off"),
        Outcome("I201", "failed"),
        Outcome("I201", "not-enough-data"),
        Outcome("I201", "passed", lacking=("economy/税收.actual",)),
        Outcome("I201", "passed", lacking=("economy/税收",)),
    ],
)
def test_what_was_not_looked_at_is_not_solved(outcome: Outcome) -> None:
    assert compare_with(assess(outcomes=(outcome,)), {ENTRY: 1}).solved == {}
    assert renew_entries(assess(outcomes=(outcome,)), {ENTRY: 1}) == {ENTRY: 1}


@pytest.mark.parametrize(
    ("lost", "solved"),
    [
        ("", False),
        ("economy/税收", False),
        ("economy/税收.actual", False),
        ("indicator.#3", False),
        ("economy/税收.weight", True),
        ("economy/税收二.actual", True),
        ("budget.unit", True),
    ],
)
def test_what_could_not_be_read_is_not_solved(lost: str, solved: bool) -> None:
    assert bool(compare_with(assess(lost=(lost,)), {ENTRY: 1}).solved) is solved


def test_an_entry_of_a_rule_that_is_gone_is_solved() -> None:
    entry = Entry("Z999", "economy/税收.actual", WARNING)
    assert compare_with(assess(), {entry: 1}).solved == {entry: 1}
