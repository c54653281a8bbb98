"""The example files are right in themselves: sums, rates, scores and years, computed here once more from the raw TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
INVENTED = ("minimal.toml", "complete.toml", "complete-2022.toml", "project.toml")
WHOLE = tuple(
    sorted(path.name for path in EXAMPLES.glob("*.toml") if path.name not in ("broken.toml", "dressed-up.toml"))
)
SECTIONS = {
    "party-building": "党建引领",
    "economy": "经济好",
    "public-safety": "治安好",
    "environment": "环境好",
}
COLUMNS = ("initial", "budget", "executed")
CENT = Decimal("0.01")

Table = dict[str, Any]


def read(name: str) -> Table:
    return tomli.loads((EXAMPLES / name).read_text(encoding="utf-8"), parse_float=Decimal)


def figure(value: object) -> Decimal:
    """The only number of a short string (`≥12条`, `412.60元/㎡`), or a bare number as it is."""
    if isinstance(value, (int, Decimal)):
        return Decimal(value)
    numbers = re.findall(r"\d+(?:\.\d+)?", str(value))
    assert len(numbers) == 1, value
    return Decimal(numbers[0])


def percent(part: Decimal, whole: Decimal, places: Decimal = CENT) -> Decimal:
    return (part * 100 / whole).quantize(places, ROUND_HALF_UP)


def lines_of(report: Table) -> Iterator[Table]:
    """The lines and funds of the budget."""
    budget = report["budget"]
    yield from (budget[key] for key in ("total", "basic", "personnel", "operating", "project") if key in budget)
    yield from budget.get("fund", [])


def is_timeliness(indicator: Table) -> bool:
    return indicator.get("kind") == "时效"


def is_qualitative(indicator: Table) -> bool:
    return not re.search(r"\d", str(indicator["target"]))


def earned(indicator: Table) -> Decimal:
    """The score that the national rule gives: all of the weight where the target is met, else in proportion."""
    weight = figure(indicator["weight"])
    if is_timeliness(indicator) or is_qualitative(indicator):
        return weight
    target, actual = figure(indicator["target"]), figure(indicator["actual"])
    if "≤" in str(indicator["target"]):
        assert actual <= target, "an example with an unmet limit needs its own rule here"
        return weight
    return weight if actual >= target else (weight * actual / target).quantize(CENT, ROUND_HALF_UP)


def scored(report: Table) -> list[Table]:
    return [indicator for indicator in report["indicator"] if "weight" in indicator]


@pytest.mark.parametrize("name", WHOLE)
def test_opens_as_format_1(name: str) -> None:
    report = read(name)
    assert report["format"] == 1
    assert report["report"]["agency"] and isinstance(report["report"]["year"], int)


@pytest.mark.parametrize("name", WHOLE)
def test_each_indicator_says_something_under_a_name_of_its_own(name: str) -> None:
    indicators = read(name)["indicator"]
    for indicator in indicators:
        said = {"target", "actual", "expected", "state", "change", "details", "not_applicable"} & set(indicator)
        assert said, indicator["name"]
    sections = {title: ident for ident, title in SECTIONS.items()}
    names = [(sections.get(i.get("section"), i.get("section")), i["name"]) for i in indicators]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", [name for name in WHOLE if name != "project.toml"])
def test_department_report_has_the_four_sections_each_with_an_indicator(name: str) -> None:
    report = read(name)
    assert {ident: section["title"] for ident, section in report["section"].items()} == SECTIONS
    used = {indicator["section"] for indicator in report["indicator"]}
    assert used <= set(SECTIONS) | set(SECTIONS.values())
    assert set(SECTIONS) <= used


@pytest.mark.parametrize("name", WHOLE)
def test_each_problem_has_a_measure(name: str) -> None:
    report = read(name)
    problems = [problem["id"] for problem in report.get("problem", [])]
    assert sorted(problems) == sorted({measure["for"] for measure in report.get("measure", [])})


@pytest.mark.parametrize("name", WHOLE)
def test_budget_lines_add_up(name: str) -> None:
    budget = read(name)["budget"]
    for whole, parts in (("total", ("basic", "project")), ("basic", ("personnel", "operating"))):
        if all(part in budget for part in parts):
            for column in COLUMNS:
                if column in budget[whole]:
                    assert budget[whole][column] == sum(budget[part][column] for part in parts), (whole, column)


@pytest.mark.parametrize("name", ["complete.toml", "project.toml"])
@pytest.mark.parametrize("column", COLUMNS)
def test_funds_add_up_to_the_total(name: str, column: str) -> None:
    budget = read(name)["budget"]
    assert sum(fund[column] for fund in budget["fund"]) == budget["total"][column]


@pytest.mark.parametrize("name", WHOLE)
def test_stated_execution_rates_follow_from_their_figures(name: str) -> None:
    report = read(name)
    total = report["budget"]["total"]
    if "execution_rate" in report["budget"]:
        assert report["budget"]["execution_rate"] == percent(total["executed"], total["budget"])
    for line in lines_of(report):
        assert 0 <= line["executed"] <= line["budget"]
        if "execution_rate" in line:
            assert line["execution_rate"] == percent(line["executed"], line["budget"]), line


@pytest.mark.parametrize("name", INVENTED)
def test_an_adjusted_budget_gives_its_reason(name: str) -> None:
    budget = read(name)["budget"]
    assert budget["basis"] == "adjusted"
    moved = budget["total"].get("initial", budget["total"]["budget"]) != budget["total"]["budget"]
    assert moved == ("adjustment_reason" in budget)


@pytest.mark.parametrize("name", INVENTED)
def test_low_execution_gives_its_reason(name: str) -> None:
    budget = read(name)["budget"]
    for fund in budget.get("fund", []):
        assert "reason" in fund or fund["executed"] >= fund["budget"] * Decimal("0.9"), fund["name"]


@pytest.mark.parametrize("name", WHOLE)
def test_parts_add_up(name: str) -> None:
    for indicator in read(name)["indicator"]:
        if "parts" in indicator:
            assert figure(indicator["actual"]) == sum(figure(part) for part in indicator["parts"].values())


@pytest.mark.parametrize("name", WHOLE)
def test_shares_of_a_base_are_whole_things(name: str) -> None:
    """A percentage with its base stands for a whole number of people or cases: 96.88% of 32 is 31."""
    for indicator in read(name)["indicator"]:
        details = [detail for detail in indicator.get("details", {}).values() if isinstance(detail, dict)]
        for share in (indicator, *details):
            if "base" in share:
                base = figure(share["base"])
                things = (base * figure(share["actual"]) / 100).quantize(Decimal(1), ROUND_HALF_UP)
                assert percent(things, base) == figure(share["actual"]), share


@pytest.mark.parametrize("name", ["complete.toml", "project.toml"])
def test_claimed_scores_are_what_the_rule_gives(name: str) -> None:
    for indicator in scored(read(name)):
        assert figure(indicator["score"]) == earned(indicator), indicator["name"]


@pytest.mark.parametrize("name", ["complete.toml", "project.toml"])
def test_each_lost_point_gives_reason_and_remedy(name: str) -> None:
    for indicator in scored(read(name)):
        if indicator["score"] < indicator["weight"]:
            assert indicator["reason"] and indicator["remedy"], indicator["name"]


def test_weights_and_scores_of_the_department_add_up() -> None:
    """The office gives its own 100 points, of which 10 to the execution rate, written as an indicator."""
    report = read("complete.toml")
    assert sum(indicator["weight"] for indicator in scored(report)) == 100
    assert sum(indicator["score"] for indicator in scored(report)) == report["report"]["score"]


def test_weights_and_scores_of_the_project_add_up_with_budget_execution() -> None:
    """50, 30 and 10 points, and 10 for linear budget execution, which the standard computes (财预〔2020〕10号)."""
    report = read("project.toml")
    weights: dict[str, int] = {}
    for indicator in scored(report):
        weights[indicator["group"]] = weights.get(indicator["group"], 0) + indicator["weight"]
    assert weights == {"产出指标": 50, "效益指标": 30, "满意度指标": 10}
    total = report["budget"]["total"]
    execution = (10 * total["executed"] / total["budget"]).quantize(CENT, ROUND_HALF_UP)
    assert sum(indicator["score"] for indicator in scored(report)) + execution == report["report"]["score"]


def test_weights_of_the_goals_are_those_of_their_indicators() -> None:
    report = read("complete.toml")
    weights = dict.fromkeys((goal["id"] for goal in report["goal"]), 0)
    for indicator in scored(report):
        if "goal" in indicator:
            weights[indicator["goal"]] += indicator["weight"]
    assert weights == {goal["id"]: goal["weight"] for goal in report["goal"]}


def test_a_coefficient_is_the_share_of_the_weight() -> None:
    given = [indicator for indicator in scored(read("complete.toml")) if "coefficient" in indicator]
    assert given
    for indicator in given:
        assert indicator["score"] * 100 == indicator["weight"] * indicator["coefficient"], indicator["name"]


def test_what_does_not_apply_has_neither_result_nor_score() -> None:
    given = [indicator for indicator in read("complete.toml")["indicator"] if "not_applicable" in indicator]
    assert given
    assert not [indicator for indicator in given if {"actual", "expected", "weight", "score"} & set(indicator)]


def test_outlays_are_parts_of_the_budget_and_go_on_from_last_year() -> None:
    this_year, last_year = read("complete.toml")["budget"], read("complete-2022.toml")["budget"]
    for name in ("three_public", "reception", "procurement"):
        outlay = this_year[name]
        assert outlay["previous"] == last_year[name]["executed"], name
        assert outlay["executed"] <= outlay["budget"] < this_year["total"]["budget"], name
    assert this_year["reception"]["executed"] <= this_year["three_public"]["executed"]


def test_staff_and_assets_in_use_are_within_the_whole() -> None:
    report = read("complete.toml")
    assert report["staff"]["employed"] <= report["staff"]["quota"]
    assert report["assets"]["in_use"] <= report["assets"]["total"]


@pytest.mark.parametrize("name", ["complete.toml", "project.toml"])
def test_grade_follows_from_the_score(name: str) -> None:
    report = read(name)["report"]
    bands = ((90, "优"), (80, "良"), (60, "中"), (0, "差"))
    assert report["grade"] == next(grade for floor, grade in bands if report["score"] >= floor)


@pytest.mark.parametrize("name", INVENTED)
def test_invented_results_are_met_or_explained(name: str) -> None:
    for indicator in read(name)["indicator"]:
        if "target" not in indicator or is_timeliness(indicator) or is_qualitative(indicator):
            continue
        target, actual = figure(indicator["target"]), figure(indicator["actual"])
        met = actual <= target if "≤" in str(indicator["target"]) else actual >= target
        assert met or "reason" in indicator, indicator["name"]


@pytest.mark.parametrize("name", INVENTED)
def test_invented_examples_use_no_softened_figures(name: str) -> None:
    for indicator in read(name)["indicator"]:
        for key in ("target", "actual", "previous"):
            assert not re.search(r"[约近超逾余多]", str(indicator.get(key, ""))), indicator["name"]


def test_changes_follow_from_the_previous_values() -> None:
    for indicator in read("complete.toml")["indicator"]:
        if "previous" not in indicator:
            continue
        previous, actual = figure(indicator["previous"]), figure(indicator["actual"])
        change, words = figure(indicator["change"]), indicator["change"]
        assert ("下降" in words) == (actual < previous), indicator["name"]
        if "百分点" in words:
            assert change == abs(actual - previous), indicator["name"]
        else:
            assert change == percent(abs(actual - previous), previous, change), indicator["name"]


def test_previous_values_are_last_years_results() -> None:
    def by_name(name: str) -> dict[str, Table]:
        return {indicator["name"]: indicator for indicator in read(name)["indicator"]}

    this_year, last_year = by_name("complete.toml"), by_name("complete-2022.toml")
    compared = [name for name, indicator in this_year.items() if "previous" in indicator]
    assert set(compared) == set(last_year)
    for name in compared:
        assert figure(this_year[name]["previous"]) == figure(last_year[name]["actual"]), name


def test_detail_with_a_change_follows_from_last_years_detail() -> None:
    def visits(name: str) -> Any:
        return next(i for i in read(name)["indicator"] if i["name"] == "矛盾纠纷调解")["details"]["来访接待量"]

    this_year, last_year = visits("complete.toml"), figure(visits("complete-2022.toml"))
    assert figure(this_year["change"]) == percent(last_year - figure(this_year["actual"]), last_year, Decimal("0.1"))


def test_last_years_carryover_comes_back_as_a_fund() -> None:
    funds = {fund["name"]: fund for fund in read("complete.toml")["budget"]["fund"]}
    assert funds["上年结转"]["initial"] == read("complete-2022.toml")["budget"]["carryover"]


@pytest.mark.parametrize("name", ["complete.toml", "complete-2022.toml"])
def test_execution_rate_as_an_indicator_agrees_with_the_budget(name: str) -> None:
    report = read(name)
    rate = next(indicator for indicator in report["indicator"] if indicator["name"] == "预算执行率")
    assert figure(rate["actual"]) == report["budget"]["execution_rate"]


def test_the_two_places_of_one_figure_agree() -> None:
    indicators = {f"{i['section']}/{i['name']}": i for i in read("complete.toml")["indicator"]}
    linked = [indicator for indicator in indicators.values() if "same_as" in indicator]
    titles = {ident: ident for ident in SECTIONS} | SECTIONS
    for indicator in linked:
        section, _, name = indicator["same_as"].partition("/")
        twin = indicators.get(indicator["same_as"]) or indicators[f"{titles[section]}/{name}"]
        assert indicator["actual"] == twin["actual"]
    assert linked
