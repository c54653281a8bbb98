"""The summary as people see it: whole outputs as snapshots, and that no line is wider than the terminal."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from selfeval_cli.api import assess
from selfeval_cli.messages.language import Language
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.budget import Budget, BudgetItem, BudgetLine, Fund
from selfeval_cli.model.report import Heading, Indicator, Measure, Problem, Report
from selfeval_cli.renderers.summary import UnknownSectionError, render_summary
from selfeval_cli.renderers.summary_facts import gather_facts
from selfeval_cli.renderers.summary_json import render_summary_json
from selfeval_cli.text.width import display_width

EXAMPLES = Path(__file__).parents[2] / "examples"


@cache
def assessed(name: str) -> Assessment:
    return assess(EXAMPLES / f"{name}.toml")._replace(file=f"{name}.toml")


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_real_report_on_one_screen(width: int, language: Language, snapshot: SnapshotAssertion) -> None:
    assert render_summary(assessed("yongping-2023"), language, width=width) == snapshot


def test_scored_project(snapshot: SnapshotAssertion) -> None:
    assert render_summary(assessed("project"), "zh", width=80) == snapshot


def test_plain_signs_for_consoles_that_know_few(snapshot: SnapshotAssertion) -> None:
    text = render_summary(assessed("complete"), "zh", width=80, plain=True)
    assert text == snapshot
    text.encode("gbk", "strict")  # the report's own ㎡ does not stand on this screen


@pytest.mark.parametrize("width", [60, 120])
def test_section_in_detail(width: int, snapshot: SnapshotAssertion) -> None:
    assert render_summary(assessed("complete"), "zh", width=width, section="治安好") == snapshot


@pytest.mark.parametrize("width", [40, 47, 60, 80, 99, 100, 110, 120, 160, 200])
@pytest.mark.parametrize("name", ["yongping-2023", "complete", "minimal", "project", "broken"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(name: str, width: int, language: Language) -> None:
    text = render_summary(assessed(name), language, width=width, detail=True)
    assert max(display_width(line) for line in text.splitlines()) <= width


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120])
def test_no_figure_is_ever_cut(width: int) -> None:
    amount = Decimal("1562204000.00")
    line = BudgetLine(initial=amount, budget=amount, executed=amount)
    fund = Fund(name="本年一般公共预算财政拨款（含上年结转）", budget=amount, executed=amount)
    item = BudgetItem(name="行政运行（项）", initial=amount, executed=amount)
    budget = Budget(unit="元", total=line, basic=line, project=line, fund=(fund,), item=(item,))
    report = Report(heading=Heading(agency="云溪街道办事处", year=2023), budget=budget)
    text = render_summary(assess(report), "zh", width=width)
    assert text.count("1,562,204,000.00") >= 9
    assert "…" not in text


@pytest.mark.parametrize("width", [60, 80, 120])
def test_items_stand_below_the_lines(width: int, snapshot: SnapshotAssertion) -> None:
    line = BudgetLine(initial=Decimal("1180.00"), budget=Decimal("1240.00"), executed=Decimal("1198.62"))
    items = (
        BudgetItem(name="课后服务经费", budget=Decimal("186.00"), executed=Decimal("172.54")),
        BudgetItem(
            name="城乡义务教育补助经费（第二批）校舍安全保障长效机制项目",
            budget=Decimal("44.00"),
            executed=Decimal("39.46"),
        ),
        BudgetItem(name="小学教育（项）", initial=Decimal("640.00"), executed=Decimal("652.30")),
    )
    budget = Budget(unit="万元", basis="adjusted", total=line, item=items)
    report = Report(heading=Heading(agency="云溪中学", year=2023), budget=budget)
    text = render_summary(assess(report), "zh", width=width)
    assert text.partition("各板块")[0] == snapshot


def test_colour_is_nothing_but_colour() -> None:
    plain = render_summary(assessed("complete"), "zh", width=100, detail=True)
    coloured = render_summary(assessed("complete"), "zh", width=100, detail=True, color=True)
    assert coloured != plain
    stripped = "\n".join(line.rstrip() for line in re.sub(r"\x1b\[[\d;]*m", "", coloured).splitlines())
    assert stripped == "\n".join(plain.splitlines())


def test_report_with_nothing_in_it(snapshot: SnapshotAssertion) -> None:
    empty = assess(Report(heading=Heading()))
    assert render_summary(empty, "zh", width=80) == snapshot


def test_text_of_the_report_cannot_move_the_cursor() -> None:
    nasty = "\x1b[2J\u202e" + "甲\n乙[bold]:smile:"
    report = Report(
        heading=Heading(agency=nasty, year=2023),
        indicators=(Indicator(name=nasty, actual="5次", section=nasty),),
        problems=(Problem(text=nasty),),
        measures=(Measure(text=nasty, owner=nasty),),
    )
    text = render_summary(assess(report), "zh", width=80, detail=True)
    assert not set(text) & {"\x1b", "\u202e", "\r"}
    assert "[bold]:smile:" in text


def test_states_are_counted() -> None:
    sections = {section.title: section for section in gather_facts(assessed("complete")).sections}
    economy = sections["经济好"]
    counts = {state: economy.count(state) for state in ("met", "unmet", "expected", "unjudged")}
    assert counts == {"met": 3, "unmet": 1, "expected": 1, "unjudged": 0}


def test_what_does_not_apply_is_a_state_of_its_own() -> None:
    report = Report(
        heading=Heading(agency="云溪", year=2023),
        indicators=(
            Indicator(name="采购", not_applicable="没有采购项目。", expected="3次"),
            Indicator(name="管护", state="达成年度指标"),
        ),
    )
    (section,) = gather_facts(assess(report)).sections
    assert section.indicators[0].state == "not-applicable"
    text = render_summary(assess(report), "zh", width=80, detail=True)
    assert text.count("不适用") == 2  # the column, and the indicator
    assert "达成年度指标" in text


def test_a_report_where_everything_applies_has_no_column_for_it() -> None:
    assert "不适用" not in render_summary(assessed("minimal"), "zh", width=120)


def test_largest_changes_stand_first() -> None:
    changes = [(one.name, one.words) for one in gather_facts(assessed("yongping-2023")).changes]
    assert changes[:2] == [("住宿业", "增长88.5%"), ("餐饮业", "增长64.2%")]


def test_ranks_are_shown_with_what_is_ranked() -> None:
    ranks = [(one.name, one.words) for one in gather_facts(assessed("yongping-2023")).ranks]
    assert ("案件类警情", "降幅全区第5") in ranks


def test_measures_stand_below_their_problem() -> None:
    report = Report(
        heading=Heading(agency="云溪", year=2023),
        problems=(Problem(id="a", text="甲"), Problem(text="乙")),
        measures=(Measure(**{"for": "a", "text": "治甲"}), Measure(text="其他")),
    )
    answers = [
        (one.problem and one.problem.text, [measure.text for measure in one.measures])
        for one in gather_facts(assess(report)).answers
    ]
    assert answers == [("甲", ["治甲"]), ("乙", []), (None, ["其他"])]


def test_unknown_section_names_the_known() -> None:
    with pytest.raises(UnknownSectionError) as refusal:
        render_summary(assessed("minimal"), "zh", width=80, section="文化好")
    assert refusal.value.known == ("党建引领", "经济好", "治安好", "环境好")


def test_json_has_exact_figures() -> None:
    data = json.loads(render_summary_json(assessed("yongping-2023")))
    total = data["execution"]["lines"][0]
    assert (total["budget"], total["executed"], total["unexecuted"], total["execution_rate"]) == (
        "15622.04",
        "15258.19",
        "363.85",
        "97.67",
    )
    assert [line["execution_rate"] for line in data["execution"]["lines"][1:]] == ["98.27", "97.52"]


def test_json_of_one_section() -> None:
    data = json.loads(render_summary_json(assessed("yongping-2023"), section="economy"))
    assert [section["title"] for section in data["sections"]] == ["经济好"]
