"""`examples/yongping-2023.toml` against the labelled facts of the published report, each figure once and none besides.

A figure of the file and a labelled fact are the same when all of these agree:

- value and unit: value × multiplier in the unit as named (1 万个 is 10000 个, 70.8 亿元 is 7080000000 元, 4.4 万m² is 44000
  平方米); m² and 平方米 are one unit, 亩 and 公顷 are their own, 亿 without 元 is money;
- approximation: 超, 近 and 约 as the grammar reads them;
- role: a result, an `expected` (the labels call it a forecast, and its word stands in the string), a change with its direction
  and its basis, or a rank;
- period: the words themselves, without spaces (`截至 11 月` is `截至11月`); 今年 and 今年以来 stay two things, since the report
  says them apart. A period in the string itself (年营收) comes first, then the detail's own `period`, the indicator's, the
  section's; none anywhere is none in the labels.
  The budget table has no period of its own: the labels' 全年 is what a budget covers.

Facts marked borderline, and dates, may be in the file but need not be. A `base` is no figure of its own: it repeats the result
that it is the base of.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import tomli

from selfeval_cli.text.quantity import Approximation, Dimension, Quantity, Reading, Status
from selfeval_cli.text.readings import read_change, read_number, read_period, read_rank, read_value

HERE = Path(__file__).resolve()
REPORT = HERE.parents[2] / "examples" / "yongping-2023.toml"
LABELS = next(
    (path for parent in HERE.parents if (path := parent / "shared/reports/yongping-2023.facts.json").is_file()), None
)
FORECAST_WORDS = ("预计", "预期", "计划", "规划", "谋划", "概算", "拟")
APPROXIMATIONS = {"超": Approximation.ABOVE, "近": Approximation.NEARLY, "约": Approximation.ABOUT}
# The units of the labels that are not counters: unit without multiplier, multiplier.
MEASURES = {
    "元": ("元", 1),
    "万元": ("元", 10**4),
    "千万元": ("元", 10**7),
    "亿元": ("元", 10**8),
    "亿": ("元", 10**8),
    "m²": ("平方米", 1),
    "万m²": ("平方米", 10**4),
    "万个": ("个", 10**4),
    "第": ("", 1),
    None: ("", 1),
}


@dataclass(frozen=True, order=True)
class Figure:
    """What must agree between the file and the labels."""

    role: str  # result, expected, rank, or the basis and direction of a change: 同比+
    value: Decimal
    unit: str
    approximation: str
    period: str


@dataclass(frozen=True)
class Found:
    """A figure of the file with the names that lead to it."""

    path: str
    figure: Figure


def without_spaces(words: str | None) -> str:
    return "".join((words or "").split())


# ── what the file says ──


def figure_of(quantity: Quantity, role: str, period: str) -> Figure:
    softened = quantity.approximation.value if quantity.approximation is not None else ""
    unit = "" if quantity.unit is None else quantity.unit.symbol
    if quantity.dimension is Dimension.PERCENT:
        unit = "%"
    return Figure(role, quantity.value.normalize(), unit, softened, period)


def read_change_figure(text: str, basis: str | None, period: str) -> Figure:
    change = read_change(text).change
    assert change is not None and change.amount is not None and change.direction != 0, text
    return figure_of(change.amount, f"{change.basis or basis}{'+' if change.direction > 0 else '-'}", period)


def read_rank_figures(reading: Reading, period: str) -> Iterator[Figure]:
    for rank in reading.ranks:
        yield Figure("rank", Decimal(rank.position), "", "", period)


def figures_of(table: dict[str, Any], path: str, basis: str | None, inherited: str) -> Iterator[Found]:
    """The figures of an indicator, or of a detail, in the keys of its own."""
    period = without_spaces(table.get("period")) or inherited
    for key, role in (("actual", "result"), ("expected", "expected")):
        if key in table:
            reading = read_value(table[key])
            assert reading.quantity is not None or reading.ranks, f"no figure in {path}.{key}: {table[key]}"
            if reading.quantity is not None:
                said = without_spaces(table[key][slice(*reading.period.span)]) if reading.period is not None else period
                yield Found(f"{path}.{key}", figure_of(reading.quantity, role, said))
            for figure in read_rank_figures(reading, period):
                yield Found(f"{path}.{key}", figure)
    if "change" in table:
        yield Found(f"{path}.change", read_change_figure(table["change"], basis, period))
    ranks = table.get("rank", [])
    for text in [ranks] if isinstance(ranks, str) else ranks:
        figures = list(read_rank_figures(read_rank(text), period))
        assert len(figures) == 1, text
        yield Found(f"{path}.rank", figures[0])
    for name, text in table.get("parts", {}).items():
        yield from figures_of({"actual": text}, f"{path}.parts.{name}", basis, period)
    for name, detail in table.get("details", {}).items():
        own = detail if isinstance(detail, dict) else {"actual": detail}
        yield from figures_of(own, f"{path}.details.{name}", basis, period)


@cache
def report() -> dict[str, Any]:
    return tomli.loads(REPORT.read_text(encoding="utf-8"), parse_float=Decimal)


@cache
def found_in_file() -> tuple[tuple[Found, ...], ...]:
    """The figures of each indicator in the order of the file, the budget as the last."""
    groups = []
    for indicator in report()["indicator"]:
        section = report()["section"][indicator["section"]]
        path = f"{indicator['section']}/{indicator['name']}"
        inherited = without_spaces(section.get("period"))
        groups.append(tuple(figures_of(indicator, path, section.get("change_basis"), inherited)))
    budget = report()["budget"]
    lines = [("预算执行 完成预算", budget["execution_rate"], "%")]
    for line, name in (("total", "全年"), ("basic", "基本支出"), ("project", "项目支出")):
        lines += [
            (f"{name}{word}", budget[line][key], budget["unit"])
            for key, word in (("budget", "预算"), ("executed", "执行"))
        ]
    quantities = [(path, read_number(number, unit).quantity) for path, number, unit in lines]
    groups.append(tuple(Found(path, figure_of(q, "result", "全年")) for path, q in quantities if q is not None))
    return tuple(groups)


# ── what the labels say ──


@cache
def labels() -> list[dict[str, Any]]:
    assert LABELS is not None
    facts: list[dict[str, Any]] = json.loads(LABELS.read_text(encoding="utf-8"), parse_float=Decimal)["facts"]
    return facts


def is_required(fact: dict[str, Any]) -> bool:
    return not fact.get("borderline") and fact["kind"] != "date"


def figure_in(fact: dict[str, Any]) -> Figure:
    unit, multiplier = MEASURES.get(fact["unit"], (fact["unit"], 1))
    role = "expected" if fact["forecast"] else "result"
    if fact["kind"] == "rank":
        role = "rank"
    if fact["change"] is not None:
        role = "同比+" if fact["change"] == "同比增长" else "同比-"
    approximation = APPROXIMATIONS[fact["approx"]].value if fact["approx"] else ""
    value = (Decimal(fact["value"]) * multiplier).normalize()
    return Figure(role, value, str(unit), approximation, without_spaces(fact["period"]))


def match() -> tuple[list[tuple[str, dict[str, Any]]], list[str], list[dict[str, Any]]]:
    """Each figure of the file with the first fact not yet taken that agrees; what is left of the file, and of the facts.

    Facts that must be there come before those that may.
    """
    open_facts = sorted(labels(), key=lambda fact: not is_required(fact))
    pairs, extra = [], []
    for group in found_in_file():
        for found in group:
            fact = next((fact for fact in open_facts if agrees(found.figure, figure_in(fact))), None)
            if fact is None:
                extra.append(f"{found.path}: {found.figure}")
            else:
                open_facts.remove(fact)
                pairs.append((found.path, fact))
    return pairs, extra, open_facts


def agrees(figure: Figure, fact: Figure) -> bool:
    """The labels give 零发生 no unit."""
    if figure.value == 0 and fact.value == 0 and not fact.unit:
        return figure.period == fact.period
    return figure == fact


with_labels = pytest.mark.skipif(LABELS is None, reason="the labelled facts are not here")


@with_labels
def test_there_are_88_facts_to_be_found_eleven_of_them_forecasts() -> None:
    required = [fact for fact in labels() if is_required(fact)]
    assert (len(required), sum(fact["forecast"] for fact in required)) == (88, 11)


@with_labels
def test_every_fact_is_in_the_file() -> None:
    _, _, left = match()
    assert [fact["quote"] for fact in left if is_required(fact)] == []


@with_labels
def test_every_figure_of_the_file_is_a_fact() -> None:
    _, extra, _ = match()
    assert extra == []


@with_labels
def test_each_figure_stands_under_a_name_of_its_fact() -> None:
    """Two characters in a row of the fact's name or words must be in the names that lead to the figure."""
    for path, fact in match()[0]:
        words = without_spaces(fact["name"]) + "|" + without_spaces(fact["quote"])
        pairs = {words[i : i + 2] for i in range(len(words) - 1)}
        assert any(pair in path for pair in pairs), (path, fact["name"])


@with_labels
def test_indicators_stand_in_the_order_of_the_report() -> None:
    position = {path: fact["pos"] for path, fact in reversed(match()[0])}
    first = [min(position[found.path] for found in group) for group in found_in_file()]
    assert first == sorted(first)


@with_labels
def test_ranks_say_what_is_ranked_and_where() -> None:
    quotes = [without_spaces(fact["quote"]) for _, fact in match()[0] if fact["kind"] == "rank"]
    for indicator in report()["indicator"]:
        ranks = indicator.get("rank", [])
        for text in [ranks] if isinstance(ranks, str) else ranks:
            (rank,) = read_rank(text).ranks
            assert rank.subject and rank.scope == "全区", text
            said = [quote for quote in quotes if rank.subject in quote and rank.scope in quote]
            assert any(quote.endswith(f"第{rank.position}") for quote in said), text


def test_forecast_words_stand_in_expected_only() -> None:
    def walk(table: dict[str, Any]) -> Iterator[tuple[str, str]]:
        for key in ("actual", "expected"):
            if key in table:
                yield key, table[key]
        for detail in table.get("details", {}).values():
            yield from walk(detail) if isinstance(detail, dict) else [("actual", detail)]

    for indicator in report()["indicator"]:
        for key, text in walk(indicator):
            assert any(word in text for word in FORECAST_WORDS) == (key == "expected"), text
            assert (read_value(text).status is not Status.ACTUAL) == (key == "expected"), text


def test_every_period_is_understood() -> None:
    tables = [
        detail for i in report()["indicator"] for detail in i.get("details", {}).values() if isinstance(detail, dict)
    ]
    periods = {table["period"] for table in (*report()["indicator"], *tables) if "period" in table}
    assert {period for period in periods if read_period(period).period is None} == set()


def test_bases_repeat_the_result_they_are_the_base_of() -> None:
    for indicator in report()["indicator"]:
        for detail in indicator.get("details", {}).values():
            if isinstance(detail, dict) and "base" in detail:
                assert detail["base"] == indicator["actual"]


def test_nothing_is_said_that_the_report_does_not_say() -> None:
    unsaid = {
        "target",
        "initial_target",
        "weight",
        "score",
        "previous",
        "group",
        "kind",
        "direction",
        "reason",
        "remedy",
    }
    assert not unsaid & {key for indicator in report()["indicator"] for key in indicator}
    assert not {"basis", "initial", "carryover", "fund"} & set(report()["budget"])
    assert not {"score", "grade", "goal"} & set(report()["report"])
    assert (len(report()["problem"]), len(report()["measure"])) == (2, 2)


@with_labels
def test_problems_and_measures_are_in_words_of_our_own() -> None:
    assert LABELS is not None
    source = without_spaces((LABELS.parent / "yongping-2023.txt").read_text(encoding="utf-8"))
    for piece in (*report()["problem"], *report()["measure"]):
        text, longest = piece["text"], 12
        copied = [text[i : i + longest] for i in range(len(text) - longest + 1) if text[i : i + longest] in source]
        assert copied == [], text


def test_same_figures_are_not_written_twice_in_one_indicator() -> None:
    for group in found_in_file():
        counted = Counter(found.figure for found in group)
        assert max(counted.values()) == 1, group
