"""References in narrative: found, looked up, never evaluated."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.model.execution import Execution, LineExecution
from selfeval_cli.model.references import find_references, resolve_reference
from selfeval_cli.model.report import Report

REPORT = Report.model_validate(
    {
        "report": {"agency": "云溪街道办事处", "year": 2023, "score": Decimal("97.20")},
        "goal": [
            {"id": "roads", "text": "改造二十条道路。", "result": "十八条。", "weight": 40},
            {"text": "建三个公园。"},
        ],
        "budget": {
            "unit": "万元",
            "total": {"budget": Decimal("8650.40"), "executed": Decimal("8402.71")},
            "three_public": {"previous": Decimal("24.80"), "executed": Decimal("21.06")},
            "fund": [{"name": "上年结转", "executed": Decimal("160.00")}],
            "item": [{"name": "3.5公里道路", "budget": Decimal("186.00"), "executed": Decimal("172.54")}],
        },
        "staff": {"quota": 68, "employed": 66},
        "assets": {"total": Decimal("2150.00")},
        "section": {"public-safety": {"title": "治安好"}, "economy": {"title": "经济好"}},
        "indicator": [
            {
                "section": "治安好",
                "name": "案件类警情",
                "actual": "1420宗",
                "change": "同比下降12.6%",
                "rank": ["降幅全区第6", "总量全区第3"],
            },
            {
                "section": "economy",
                "name": "培训/讲座",
                "unit": "场",
                "actual": Decimal("12"),
                "parts": {"线上": Decimal("5"), "线下": Decimal("7")},
                "details": {"参加人数": "超800人次", "二期": {"expected": "计划3场", "period": "2024年"}},
            },
            {"section": "economy", "name": "走访", "actual": "1次"},
            {"section": "public-safety", "name": "走访", "actual": "2次"},
            {"section": "economy", "name": "四上企业", "expected": "预计39家"},
            {"section": "economy", "name": "管护制度", "state": "达成年度指标"},
        ],
    }
)
LINE = LineExecution(
    name="total",
    path="budget.total",
    initial=None,
    budget=Decimal("8650.40"),
    executed=Decimal("8402.71"),
    rate=Decimal("97.14"),
    stated_rate=None,
    unexecuted=Decimal("247.69"),
    adjustment_rate=None,
)
ITEM = LINE._replace(
    name="3.5公里道路",
    path='budget.item."3.5公里道路"',
    budget=Decimal("186.00"),
    executed=Decimal("172.54"),
    rate=Decimal("92.76"),
    kind="item",
)
EXECUTION = Execution(unit="万元", basis=None, lines=(LINE, ITEM), carryover=None, carryover_rate=None)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("public-safety/案件类警情.actual", "1420宗"),
        ("案件类警情.actual", "1420宗"),
        ("案件类警情", "1420宗"),
        ("案件类警情.change", "同比下降12.6%"),
        ("案件类警情.rank", "降幅全区第6、总量全区第3"),
        ('economy/"培训/讲座".actual', "12场"),
        ('"培训/讲座".parts.线上', "5场"),
        ('"培训/讲座".details.参加人数', "超800人次"),
        ('"培训/讲座".details.二期.expected', "计划3场"),
        ('"培训/讲座".details.二期.period', "2024年"),
        ("economy/走访.actual", "1次"),
        ("public-safety/走访.actual", "2次"),
        ("四上企业", "预计39家"),
        ("budget.total.executed", "8402.71万元"),
        ("budget.total.unexecuted", "247.69万元"),
        ("budget.total.execution_rate", "97.14%"),
        ("budget.three_public.previous", "24.80万元"),
        ("staff.employed", "66"),
        ("assets.total", "2150.00"),
        ("goal.roads", "改造二十条道路。"),
        ("goal.roads.result", "十八条。"),
        ("goal.roads.weight", "40"),
        ("goal.#2.text", "建三个公园。"),
        ("管护制度.state", "达成年度指标"),
        ('budget.item."3.5公里道路".executed', "172.54万元"),
        ('budget.item."3.5公里道路".execution_rate', "92.76%"),
        ("report.year", "2023"),
        ("report.score", "97.20"),
    ],
)
def test_found(path: str, words: str) -> None:
    assert resolve_reference(path, REPORT, EXECUTION) == words


@pytest.mark.parametrize(
    "path",
    [
        "走访.actual",  # in two sections
        "案件类警情.target",
        "案件类警情.colour",
        "案件类警情.model_fields",
        "案件类警情.parts.无",
        "没有这个指标.actual",
        "budget.total.initial",
        "budget.basic.executed",
        "budget.line.total",
        "budget.item.没有.executed",
        'budget.item."3.5公里道路".reason',
        "budget.fund.上年结转.__class__",
        "budget.three_public.budget",
        "budget.three_public.quote",
        "budget.reception.executed",
        "staff.place",
        "staff.__class__",
        "assets.in_use",
        "goal.roads.reason",
        "goal.roads.id",
        "goal.roads.text.x",
        "goal.#3",
        "goal",
        "report.__class__",
        "report.goal.x",
        "budget",
        ".",
        '"',
        "''.__class__",
        "7*7",
    ],
)
def test_not_found(path: str) -> None:
    assert resolve_reference(path, REPORT, EXECUTION) is None


def test_without_execution_the_stated_figures_count() -> None:
    assert resolve_reference("budget.total.budget", REPORT) == "8650.40万元"
    assert resolve_reference("budget.total.unexecuted", REPORT) is None
    assert resolve_reference("budget.fund.上年结转.executed", REPORT) == "160.00万元"
    assert resolve_reference('budget.item."3.5公里道路".budget', REPORT) == "186.00万元"
    assert resolve_reference('budget.item."3.5公里道路".unexecuted', REPORT) is None


def test_references_of_a_text() -> None:
    text = "警情{{ 案件类警情.actual }}，{{a.b}}；{{ }}、{{ 没有\n结尾 }}、{ x }"
    found = list(find_references(text))
    assert [reference.path for reference in found] == ["案件类警情.actual", "a.b"]
    assert [text[slice(*reference.span)] for reference in found] == ["{{ 案件类警情.actual }}", "{{a.b}}"]


@given(st.text(st.sampled_from('{} "./#\\a案.actual'), max_size=40))
def test_nothing_raises(text: str) -> None:
    for reference in find_references(text):
        resolve_reference(reference.path, REPORT, EXECUTION)
    resolve_reference(text, REPORT, EXECUTION)
