"""Sections against a standard, and references inside a report."""

from __future__ import annotations

from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict
from selfeval_cli.checks.rules.references import (
    SUGGESTED,
    measure_for_unknown_problem,
    problem_without_measure,
    same_as_unknown,
)
from selfeval_cli.checks.rules.structure import (
    required_section_missing,
    section_unknown,
    section_without_figures,
)
from selfeval_cli.messages.language import Text
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading, Report
from selfeval_cli.model.standard import SectionRule, Standard

STANDARD = Standard(
    id="two-sections",
    title=Text("两个板块", "Two sections"),
    assurance="draft",
    scope="department",
    content="",
    file="two-sections.toml",
    sections=(
        SectionRule("economy", Text("经济好", "Economy"), required=True, synonyms=("经济", "营商环境")),
        SectionRule("environment", Text("环境好", "Environment"), required=True, synonyms=("城市管理", "环境")),
        SectionRule("other", Text("其他", "Other")),
    ),
)
SUBDISTRICT = Heading(agency="云溪街道办事处", year=2023)
NAMED = Heading(agency="临江区文化局", year=2023, standard="two-sections")
BUREAU = Heading(agency="临江区文化局", year=2023)


def _verdicts(
    rule: Rule, heading: Heading = SUBDISTRICT, *, lost: tuple[str, ...] = (), **tables: Any
) -> list[Verdict]:
    report = Report.model_validate({"report": heading, **tables}).without(frozenset(lost))
    return list(rule.examine(Case(report, STANDARD, None, None)))


def _hits(rule: Rule, heading: Heading = SUBDISTRICT, *, lost: tuple[str, ...] = (), **tables: Any) -> list[Hit]:
    return [verdict for verdict in _verdicts(rule, heading, lost=lost, **tables) if isinstance(verdict, Hit)]


def _in(section: str, **more: Any) -> dict[str, Any]:
    return {"name": f"{section}一事", "section": section, "actual": "5次", **more}


@pytest.mark.parametrize(
    "tables",
    [
        {"section": {"economy": {}, "environment": {}}},
        {"section": {"a": {"title": "（二）“经济好”方面"}, "b": {"title": "城市管理"}}},
        {"section": {"a": {"title": "经济与环境"}}},
        {"indicator": [_in("经济"), _in("environment")]},
        {"section": {"economy": {"title": "优化营商环境"}}, "indicator": [_in("环境好")]},
    ],
)
def test_sections_are_found_by_id_title_or_synonym(tables: dict[str, Any]) -> None:
    assert _verdicts(required_section_missing, **tables) == [PASSED, PASSED]


def test_business_environment_is_not_the_environment() -> None:
    (hit,) = _hits(required_section_missing, section={"a": {"title": "营商环境"}})
    assert hit.params["id"] == "environment"


@pytest.mark.parametrize(
    ("heading", "sentences"),
    [(SUBDISTRICT, []), (NAMED, ["default", "default"]), (BUREAU, [])],
)
def test_a_standard_that_nobody_named_asks_nothing_of_a_report_built_otherwise(
    heading: Heading, sentences: list[str]
) -> None:
    assert [hit.sentence for hit in _hits(required_section_missing, heading)] == sentences


def test_a_subdistrict_with_some_of_the_sections_is_asked_for_the_others() -> None:
    (hit,) = _hits(required_section_missing, SUBDISTRICT, section={"economy": {}})
    assert hit.params["id"] == "environment"


@pytest.mark.parametrize("lost", ["", "section.economy", "indicator.#3"])
def test_a_section_that_may_be_lost_is_not_called_missing(lost: str) -> None:
    verdicts = _verdicts(required_section_missing, lost=(lost,))
    assert all(isinstance(verdict, Lacking) for verdict in verdicts) and len(verdicts) == 2


def test_without_a_standard_sections_cannot_be_judged() -> None:
    case = Case(Report.model_validate({"report": SUBDISTRICT}), None, None, None)
    assert list(required_section_missing.examine(case)) == [Lacking("report.standard")]


@pytest.mark.parametrize(
    "indicator",
    [
        {"actual": "5次"},
        {"actual": None, "expected": "预计5次"},
        {"actual": None, "change": "同比增长5%"},
        {"actual": None, "rank": "全区第5"},
        {"actual": None, "parts": {"乙": "5次"}},
        {"actual": None, "details": {"乙": "5次"}},
    ],
)
def test_any_figure_will_do(indicator: dict[str, Any]) -> None:
    assert _hits(section_without_figures, indicator=[_in("经济好", **indicator)]) == []


@pytest.mark.parametrize(
    "indicator",
    [{"actual": "成效明显"}, {"actual": "—"}, {"actual": None, "target": "5次"}, {"actual": None, "previous": "5次"}],
)
def test_words_targets_and_old_figures_will_not(indicator: dict[str, Any]) -> None:
    (hit,) = _hits(section_without_figures, indicator=[_in("经济好", **indicator)])
    assert (hit.sentence, hit.path, hit.params["count"]) == ("default", "经济好/经济好一事.section", 1)


def test_a_declared_section_without_indicators_is_empty() -> None:
    (hit,) = _hits(section_without_figures, section={"economy": {}})
    assert (hit.sentence, hit.path) == ("empty", "section.economy")


@pytest.mark.parametrize("lost", ["economy/经济一事.actual", "indicator.#2", "", 'economy/"甲.乙"'])
def test_a_lost_figure_leaves_the_section_open(lost: str) -> None:
    indicator = {"name": "经济一事", "section": "economy", "actual": "成效明显"}
    assert _hits(section_without_figures, lost=(lost,), section={"economy": {}}, indicator=[indicator]) == []


def test_a_wrong_section_is_told_once_with_all_its_uses() -> None:
    rows = [_in("econmy", name=name) for name in "甲乙丙"]
    (hit,) = _hits(section_unknown, indicator=rows)
    assert (hit.path, hit.sentence, hit.mended) == ("econmy/甲.section", "near", 'section = "economy"')
    assert [related.path for related in hit.related] == ["econmy/乙.section", "econmy/丙.section"]


@pytest.mark.parametrize(("tables", "severity"), [({}, Severity.NOTE), ({"section": {"economy": {}}}, None)])
def test_undeclared_sections_matter_where_others_are_declared(
    tables: dict[str, Any], severity: Severity | None
) -> None:
    (hit,) = _hits(section_unknown, indicator=[_in("民生保障")], **tables)
    assert (hit.sentence, hit.severity) == ("default", severity)


PROBLEMS = [{"id": "a", "text": "甲问题"}, {"id": "b", "text": "乙问题"}]


@pytest.mark.parametrize(
    ("measures", "found"),
    [
        ([], ["none", "none"]),
        ([{"for": "a", "text": "…"}], ["default"]),
        ([{"for": ["a", "problem.b"], "text": "…"}], []),
        ([{"for": "a", "text": "…"}, {"text": "…"}], []),  # the second may be meant for b
        ([{"for": "a", "text": "…"}, {"for": "c", "text": "…"}], []),  # so may a misspelt one
    ],
)
def test_problems_and_their_measures(measures: list[dict[str, Any]], found: list[str]) -> None:
    assert [hit.sentence for hit in _hits(problem_without_measure, problem=PROBLEMS, measure=measures)] == found


@pytest.mark.parametrize("lost", ["measure.#1", ""])
def test_a_lost_measure_may_be_the_answer(lost: str) -> None:
    assert _hits(problem_without_measure, lost=(lost,), problem=PROBLEMS) == []


@pytest.mark.parametrize("text", ["无", "无。", "暂无", " 没有 "])
def test_no_problem_needs_no_measure(text: str) -> None:
    assert _verdicts(problem_without_measure, problem=[{"text": text}]) == []


@pytest.mark.parametrize("blank", ["", "  ", []])
def test_a_blank_reference_is_none(blank: object) -> None:
    assert _verdicts(measure_for_unknown_problem, problem=PROBLEMS, measure=[{"for": blank, "text": "…"}]) == []


def test_only_the_first_wrong_references_get_a_suggestion() -> None:
    measures = [{"for": f"exection{number}", "text": "…"} for number in range(SUGGESTED + 5)]
    hits = _hits(measure_for_unknown_problem, problem=[{"id": "execution", "text": "…"}], measure=measures)
    assert [hit.sentence for hit in hits].count("near") == SUGGESTED


@pytest.mark.parametrize(
    "reference",
    [
        "甲",
        "economy/甲",
        "经济好/甲",
        "id-a",
        "economy/id-a",
        "economy/甲.actual",
        "甲.details.乙",
        "economy/id-a.parts.丙",
    ],
)
def test_references_to_an_indicator(reference: str) -> None:
    rows = [
        {"id": "id-a", "name": "甲", "section": "economy", "actual": "5次"},
        {"name": "丁", "section": "economy", "actual": "5次", "same_as": reference},
    ]
    assert _verdicts(same_as_unknown, section={"economy": {"title": "经济好"}}, indicator=rows) == [PASSED]


@pytest.mark.parametrize(
    ("reference", "sentence"),
    [("戊己庚", "default"), ("丁", "itself"), ("共同完成的甲事项", "near"), ("同名", "several")],
)
def test_references_that_lead_nowhere(reference: str, sentence: str) -> None:
    rows = [
        {"name": "共同完成甲事项", "section": "economy", "actual": "5次"},
        {"name": "同名", "section": "economy", "actual": "5次"},
        {"name": "同名", "section": "environment", "actual": "5次"},
        {"name": "丁", "section": "economy", "actual": "5次", "same_as": reference},
    ]
    assert [hit.sentence for hit in _hits(same_as_unknown, indicator=rows)] == [sentence]


def test_an_indicator_may_agree_with_its_own_detail() -> None:
    row = {"name": "丁", "actual": "5次", "details": {"乙": "5次"}, "same_as": "丁.details.乙"}
    assert _verdicts(same_as_unknown, indicator=[row]) == [PASSED]


def test_an_indicator_that_was_lost_may_be_meant() -> None:
    row = {"name": "丁", "actual": "5次", "same_as": "甲"}
    assert _verdicts(same_as_unknown, lost=("indicator.#1",), indicator=[row]) == [Lacking("-/丁.same_as")]
