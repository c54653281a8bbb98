"""A report written as TOML is read back as the same report, and looks as a person would write it."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from selfeval_cli.model.budget import LINES, OUTLAYS
from selfeval_cli.model.report import Report
from selfeval_cli.renderers.toml_report import render_toml

EXAMPLES = sorted(
    path for path in (Path(__file__).parents[2] / "examples").glob("*.toml") if not path.stem.startswith("broken")
)

# TOML holds every character but lone surrogates.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
numbers = (
    st.decimals(-10_000_000, 10_000_000, places=3)
    .flatmap(lambda number: st.sampled_from([number, number.quantize(Decimal(1)), number.quantize(Decimal("0.01"))]))
    .map(lambda number: number or abs(number))
)  # TOML has no whole number -0
figures = st.one_of(
    numbers, words, st.sampled_from(["5121支", "近1.2万个", "≥98%", "—", "2023年10月底前", "同比下降12.6%", "预计39家"])
)
changes = st.one_of(words, st.sampled_from(["同比下降12.6%", "提高1.2个百分点"]))
texts = st.one_of(words, st.lists(words, max_size=3))
places = st.one_of(words, st.dictionaries(names, words, max_size=2))
days = st.one_of(words, st.dates())
ORIGIN: dict[str, st.SearchStrategy[Any]] = {"quote": words, "place": places}


def tables(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional)


amounts = dict.fromkeys(("initial", "budget", "executed", "execution_rate"), numbers)
lines = tables({}, {**amounts, **ORIGIN})
results = {"actual": figures, "expected": figures, "base": figures, "change": changes, "rank": texts, "period": words}
details = st.one_of(figures, tables({}, {"unit": words, **results, **ORIGIN}))
indicators = tables(
    {"name": names},
    {
        **results,
        **dict.fromkeys(("initial_target", "target", "previous"), figures),
        **dict.fromkeys(("unit", "section", "group", "kind", "goal", "state", "not_applicable"), words),
        **dict.fromkeys(("reason", "remedy", "same_as"), words),
        "id": names,
        "core": st.booleans(),
        "direction": st.sampled_from(["higher", "lower", "exact"]),
        "parts": st.dictionaries(names, figures, max_size=3),
        "details": st.dictionaries(names, details, max_size=3),
        "weight": numbers,
        "coefficient": numbers,
        "score": numbers,
        "evidence": texts,
        "waive": st.dictionaries(names, words, max_size=2),
        **ORIGIN,
    },
)
headings = tables(
    {"agency": names, "year": st.integers(1994, 2100)},
    {
        **dict.fromkeys(("title", "project", "goal", "goal_result", "grade", "signatory", "standard"), words),
        "scope": st.sampled_from(["department", "project"]),
        "score": numbers,
        "date": days,
    },
)
goals = tables(
    {"text": words},
    {"id": names, "weight": numbers, **dict.fromkeys(("result", "reason"), words), **ORIGIN},
)
outlays = tables({}, {**dict.fromkeys(("previous", "budget", "executed"), numbers), **ORIGIN})
budgets = tables(
    {},
    {
        "unit": st.sampled_from(["元", "万元", "亿元"]),
        "basis": st.sampled_from(["initial", "adjusted"]),
        "execution_rate": numbers,
        "carryover": numbers,
        "reason": words,
        **dict.fromkeys(LINES, lines),
        **dict.fromkeys(OUTLAYS, outlays),
        **dict.fromkeys(
            ("fund", "item"), st.lists(tables({"name": names}, {**amounts, "reason": words, **ORIGIN}), max_size=2)
        ),
        **ORIGIN,
    },
)
sections = tables({}, {"title": words, "period": words, "change_basis": words, "text": words, **ORIGIN})
reports = tables(
    {"report": headings},
    {
        "goal": st.lists(goals, max_size=2),
        "budget": budgets,
        "staff": tables({}, {**dict.fromkeys(("quota", "employed"), numbers), **ORIGIN}),
        "assets": tables({}, {**dict.fromkeys(("total", "in_use"), numbers), **ORIGIN}),
        "section": st.dictionaries(names, sections, max_size=3),
        "indicator": st.lists(indicators, max_size=4),
        "problem": st.lists(tables({"text": words}, {"id": names, **ORIGIN}), max_size=2),
        "measure": st.lists(tables({"text": words}, {"for": texts, "owner": words, "due": days, **ORIGIN}), max_size=2),
        "waive": st.dictionaries(names, words, max_size=2),
    },
)


def read(text: str) -> Report:
    return Report.model_validate(tomli.loads(text, parse_float=Decimal))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(reports)
def test_any_report_comes_back(raw: dict[str, Any]) -> None:
    try:
        report = Report.model_validate(raw)
    except ValidationError:
        assume(False)  # an impossible number, made by chance
    written = render_toml(report)
    again = read(written)
    assert again == report
    assert list(again.sections) == list(report.sections)
    assert repr(again) == repr(report)  # Decimals are equal without their places; their repr is not


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_come_back(path: Path) -> None:
    report = read(path.read_text(encoding="utf-8"))
    assert repr(read(render_toml(report))) == repr(report)


def test_layout() -> None:
    report = Report.model_validate(
        {
            "report": {"agency": "云溪街道办事处", "year": 2023},
            "budget": {"unit": "万元", "total": {"budget": Decimal("100"), "executed": Decimal("25.20")}},
            "section": {"public-safety": {"title": "治安好", "text": "第一段。\n第二段。"}},
            "indicator": [
                {
                    "section": "治安好",
                    "name": "视频监控",
                    "actual": Decimal("140"),
                    "unit": "支",
                    "rank": ["全区第1", "全市第3"],
                    "parts": {"高清": Decimal("100"), "其他": Decimal("40")},
                    "details": {
                        "成功率": {"actual": "100%", "base": "1066宗", "period": "2023年前三季度"},
                        "二期综治中心面积": {"expected": "计划380㎡", "period": "2024年初"},
                    },
                }
            ],
            "measure": [{"for": ["a", "b"], "text": "…", "due": datetime.date(2024, 6, 30)}],
        }
    )
    assert (
        render_toml(report)
        == """\
#:schema selfeval.schema.json
format = 1

[report]
agency = "云溪街道办事处"
year = 2023
scope = "department"

[budget]
unit = "万元"
total = { budget = 100, executed = 25.20 }


# ── 治安好 ──

[section.public-safety]
title = "治安好"
text = \"\"\"
第一段。
第二段。\"\"\"

[[indicator]]
section = "治安好"
name = "视频监控"
unit = "支"
actual = 140
rank = ["全区第1", "全市第3"]
parts = { "高清" = 100, "其他" = 40 }
[indicator.details]
"成功率" = { actual = "100%", base = "1066宗", period = "2023年前三季度" }
"二期综治中心面积" = { expected = "计划380㎡", period = "2024年初" }


# ── 问题与措施 ──

[[measure]]
for = ["a", "b"]
text = "…"
due = 2024-06-30
"""
    )


def test_goals_staff_and_assets_stand_around_the_budget() -> None:
    report = Report.model_validate(
        {
            "report": {"agency": "云溪街道办事处", "year": 2023},
            "goal": [{"id": "roads", "text": "改造二十条道路。", "weight": 40}],
            "budget": {"three_public": {"previous": Decimal("24.80"), "executed": Decimal("21.06")}},
            "staff": {"quota": 68, "employed": 66},
            "assets": {"total": Decimal("2150.00")},
            "indicator": [
                {"name": "道路改造", "goal": "roads", "core": True, "coefficient": 90, "score": Decimal("4.50")},
                {"name": "积案化解", "core": False, "not_applicable": "没有积案。"},
                {"name": "长效管护", "state": "达成年度指标"},
            ],
        }
    )
    assert (
        render_toml(report)
        == """\
#:schema selfeval.schema.json
format = 1

[report]
agency = "云溪街道办事处"
year = 2023
scope = "department"

[[goal]]
id = "roads"
text = "改造二十条道路。"
weight = 40

[budget]
three_public = { previous = 24.80, executed = 21.06 }

[staff]
quota = 68
employed = 66

[assets]
total = 2150.00

[[indicator]]
name = "道路改造"
goal = "roads"
core = true
coefficient = 90
score = 4.50

[[indicator]]
name = "积案化解"
core = false
not_applicable = "没有积案。"

[[indicator]]
name = "长效管护"
state = "达成年度指标"
"""
    )


def test_interleaved_sections_keep_the_order_of_indicators() -> None:
    report = Report.model_validate(
        {
            "report": {"agency": "甲", "year": 2023},
            "section": {"a": {"title": "A"}, "b": {"title": "B"}, "empty": {}},
            "indicator": [{"section": name, "name": f"{name}{number}"} for number, name in enumerate("bab")],
        }
    )
    again = read(render_toml(report))
    assert [indicator.name for indicator in again.indicators] == ["b0", "a1", "b2"]
    assert list(again.sections) == ["a", "b", "empty"]


def test_a_title_with_a_line_break_stays_in_its_comment() -> None:
    raw = {"report": {"agency": "甲", "year": 2023}, "section": {"a": {"title": 'x\n[report]\ryear = 1\x00"'}}}
    report = Report.model_validate(raw)
    assert read(render_toml(report)) == report
