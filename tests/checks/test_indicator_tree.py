"""Second-level indicators under first-level ones, as forms write them."""

from __future__ import annotations

from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Passed, Verdict
from selfeval_cli.checks.rules.indicator_tree import kind_not_of_group
from selfeval_cli.messages.language import Text
from selfeval_cli.model.report import Report
from selfeval_cli.model.standard import GroupRule, KindRule, Standard
from selfeval_cli.standards.loading import load_standard

NATIONAL = load_standard("national-project-2020").standard
OWN = Standard(
    id="own",
    title=Text("本区标准", "Own"),
    assurance="draft",
    scope="project",
    content="",
    file="own.toml",
    groups=(
        GroupRule(Text("产出指标", "Output"), kinds=(KindRule(Text("质量指标", "Quality")),)),
        GroupRule(
            Text("效益指标", "Benefit"),
            kinds=(KindRule(Text("服务对象满意度", "Satisfaction")), KindRule(Text("质量指标", "Quality"))),
        ),
    ),
)


def _run(standard: Standard | None, **indicator: Any) -> list[Verdict]:
    tables = {"report": {"agency": "云溪街道办事处", "year": 2023}, "indicator": [{"name": "甲", **indicator}]}
    return list(kind_not_of_group.examine(Case(Report.model_validate(tables), standard, None, None)))


def _sentence(group: str, kind: str, standard: Standard | None = NATIONAL) -> str | None:
    verdicts = _run(standard, group=group, kind=kind)
    if not verdicts:
        return "unknown"
    return verdicts[0].sentence if isinstance(verdicts[0], Hit) else None


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        ("产出指标", "数量指标"),
        ("产出", "数量"),
        ("产出指标 (50分)", "质量指标(20)"),
        ("一、产出指标", "1.时效指标"),
        ("一级指标：产出指标", "二级指标：成本指标"),
        ("产　出　指　标", "数量指标"),
        ("效果", "社会效益"),
        ("效益指标30分", "可持续影响指标"),
        ("成本指标", "生态环境成本指标"),
        ("成本", "成本"),
        ("满意度", "服务对象满意度"),
        ("满意度指标", "患者满意度"),
        ("产出指标", "产出指标-数量指标"),
        ("产出指标", "产出/质量"),
        ("产出指标", "数量指标2"),
    ],
)
def test_what_belongs_together(group: str, kind: str) -> None:
    assert _sentence(group, kind) is None
    assert _sentence(group, kind, None) is None


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        ("效益指标", "数量指标"),
        ("产出", "社会效益"),
        ("效果指标", "满意度"),
        ("产出指标", "服务对象满意度"),
        ("满意度指标", "成本"),
        ("产出指标", "经济成本"),
        ("成本指标", "数量"),
    ],
)
def test_what_does_not(group: str, kind: str) -> None:
    assert _sentence(group, kind) in ("standard", "default")
    assert _sentence(group, kind, None) == "default"


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        ("履职效能", "数量指标"),
        ("产出指标", "教学研究"),
        ("年度绩效目标1", "产出指标"),
        ("效果", "社会公众或服务对象满意度"),
        ("效益指标", "经济效益、满意度"),
        ("产出指标", "成本效益"),
        ("产出指标", ""),
        ("指标", "指标"),
        ("成本指标", "满意度指标体系"),
    ],
)
def test_words_of_another_tree_are_left_alone(group: str, kind: str) -> None:
    assert _sentence(group, kind) == "unknown"


def test_the_tree_of_the_standard_goes_before_the_usual_one() -> None:
    assert _sentence("效益指标", "服务对象满意度", OWN) is None
    assert _sentence("产出指标", "服务对象满意度", OWN) == "standard"
    assert _sentence("效益指标", "质量", OWN) is None
    assert _sentence("效益指标", "数量", OWN) == "default"


def test_changed_places_are_told_as_such() -> None:
    assert _sentence("数量指标", "产出指标") == "swapped"
    assert _sentence("社会效益", "效益") == "swapped"


def test_a_section_may_be_the_group() -> None:
    verdicts = _run(None, section="效益指标", kind="数量指标")
    assert [type(verdict) for verdict in verdicts] == [Hit]
    assert _run(None, section="经济好", kind="数量指标") == []


def test_without_a_kind_or_a_group_nothing_is_looked_at() -> None:
    assert _run(None, group="产出指标") == []
    assert _run(None, kind="数量指标") == []


def test_every_indicator_is_looked_at() -> None:
    indicators = [{"name": f"甲{number}", "group": "产出指标", "kind": "数量指标"} for number in range(5)]
    report = Report.model_validate({"report": {"agency": "甲", "year": 2023}, "indicator": indicators})
    assert list(kind_not_of_group.examine(Case(report, NATIONAL, None, None))) == [Passed(5)]
