"""Two reports side by side: rows, stated changes, the budget in one unit, measures with their candidates."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from selfeval_cli.comparison.years import compare_years, order_years
from selfeval_cli.model.report import Report
from selfeval_cli.model.year_comparison import IndicatorYears, YearComparison


def report(year: int, *indicators: dict[str, Any], **tables: Any) -> Report:
    heading = {"agency": "云溪街道办事处", "year": year}
    return Report.model_validate({"report": heading, "indicator": list(indicators), **tables})


def row(previous: dict[str, Any], current: dict[str, Any]) -> IndicatorYears:
    pair = compare_years(report(2022, {"name": "道路改造", **previous}), report(2023, {"name": "道路改造", **current}))
    return pair.indicators[0]


def test_new_and_dropped() -> None:
    older = report(2022, {"name": "道路改造", "actual": "15条"}, {"name": "路灯", "actual": "3盏"})
    newer = report(2023, {"name": "充电桩", "actual": "3处"}, {"name": "道路改造", "actual": "18条"})
    comparison = compare_years(older, newer)
    assert [one.name for one in comparison.matched] == ["道路改造"]
    assert [one.name for one in comparison.new] == ["充电桩"]
    assert [one.name for one in comparison.dropped] == ["路灯"]


def test_a_stated_change_that_agrees() -> None:
    assert row({"actual": "15条"}, {"actual": "18条", "change": "同比增长20%"}).accord == "agrees"


def test_a_stated_change_that_does_not() -> None:
    found = row({"actual": "15条"}, {"actual": "18条", "change": "同比增长30%"})
    assert (found.accord, found.stated) == ("differs", "同比增长30%")


def test_a_change_against_another_year_is_not_compared() -> None:
    assert row({"actual": "15条"}, {"actual": "18条", "change": "比2019年增长30%"}).accord is None


def test_values_of_other_months_are_not_subtracted() -> None:
    found = row({"actual": "15条", "period": "1-9月"}, {"actual": "18条", "change": "同比增长30%"})
    assert (found.change, found.not_computed, found.accord) == (None, "periods", "open")


def budget(comparison: YearComparison) -> list[tuple[str, str | None, str | None]]:
    shown = []
    for line in comparison.lines:
        change = line.executed_change
        shown.append(
            (
                line.name,
                str(change.amount) if change is not None else None,
                str(line.rate_change) if line.rate_change is not None else None,
            )
        )
    return shown


def test_amounts_are_brought_to_one_unit() -> None:
    older = report(
        2022, budget={"unit": "元", "total": {"budget": Decimal("83026000"), "executed": Decimal("80037100")}}
    )
    newer = report(
        2023, budget={"unit": "万元", "total": {"budget": Decimal("8650.40"), "executed": Decimal("8402.71")}}
    )
    comparison = compare_years(older, newer)
    assert budget(comparison) == [("total", "399.00", "0.74")]
    assert comparison.lines[0].previous is not None
    assert comparison.lines[0].previous.executed == Decimal("8003.71")
    assert comparison.money_unit == "万元"


def test_an_unknown_unit_is_not_subtracted() -> None:
    older = report(2022, budget={"total": {"budget": Decimal("8302.60"), "executed": Decimal("8003.71")}})
    newer = report(
        2023, budget={"unit": "万元", "total": {"budget": Decimal("8650.40"), "executed": Decimal("8402.71")}}
    )
    assert budget(compare_years(older, newer)) == [("total", None, "0.74")]


def test_budgets_on_another_basis_are_not_compared() -> None:
    lines = {"total": {"budget": Decimal("8650.40"), "executed": Decimal("8402.71")}}
    older = report(2022, budget={"unit": "万元", "basis": "initial", **lines})
    newer = report(2023, budget={"unit": "万元", "basis": "adjusted", **lines})
    line = compare_years(older, newer).lines[0]
    assert (line.budget_change, line.rate_change) == (None, None)
    assert line.executed_change is not None


def test_a_fund_of_one_year_is_listed() -> None:
    fund = {"name": "上年结转", "budget": Decimal("160.00"), "executed": Decimal("160.00")}
    older = report(2022, budget={"unit": "万元", "fund": [fund]})
    newer = report(2023, budget={"unit": "万元", "total": {"budget": Decimal("100.00"), "executed": Decimal("90.00")}})
    assert [(line.name, line.kind) for line in compare_years(older, newer).lines] == [
        ("total", "line"),
        ("上年结转", "fund"),
    ]


def test_an_item_is_compared_with_last_years_of_the_same_name() -> None:
    items = [
        {"name": "课后服务经费", "budget": Decimal(budget), "executed": Decimal("90.00")} for budget in ("120", "180")
    ]
    older = report(2022, budget={"unit": "万元", "item": items})
    newer = report(2023, budget={"unit": "万元", "item": [*items[1:], *items[1:]]})
    changes = [
        (line.kind, line.budget_change.amount)
        for line in compare_years(older, newer).lines
        if line.budget_change is not None
    ]
    assert changes == [("item", Decimal(60)), ("item", Decimal(0))]


def follow(measure: dict[str, Any], *indicators: dict[str, Any], **tables: Any) -> list[tuple[str, str]]:
    older = report(2022, problem=[{"id": "charging", "text": "车棚不够"}], measure=[measure])
    followed = compare_years(older, report(2023, *indicators, **tables)).measures[0]
    return [(candidate.path, candidate.by) for candidate in followed.candidates]


def test_a_measure_is_followed_by_its_words() -> None:
    found = follow(
        {"text": "增设智能充电桩"}, {"name": "新增充电桩", "actual": "6处"}, {"name": "路灯", "actual": "3盏"}
    )
    assert found == [("-/新增充电桩", "words")]


def test_a_measure_is_followed_by_what_it_was_for() -> None:
    measure = {"text": "增设插座", "for": "charging"}
    assert follow(measure, {"id": "charging", "name": "电动车棚", "actual": "6处"}) == [("-/charging", "for")]
    still = [{"id": "charging", "text": "仍有飞线"}]
    assert follow(measure, {"name": "路灯", "actual": "3盏"}, problem=still) == [("problem.charging.text", "for")]


def test_the_numbers_of_problems_in_two_drafts_are_not_one_subject() -> None:
    older = report(2022, problem=[{"id": "p1", "text": "车棚不够"}], measure=[{"text": "增设插座", "for": "p1"}])
    newer = report(2023, {"name": "路灯", "actual": "3盏"}, problem=[{"id": "p1", "text": "采购进度偏慢"}])
    assert compare_years(older, newer).measures[0].candidates == ()


def test_one_short_word_is_no_candidate() -> None:
    assert follow({"text": "增设电梯扶手"}, {"name": "电梯", "actual": "6部"}) == []


def test_the_order_of_years() -> None:
    assert order_years(report(2023), report(2022))
    assert not order_years(report(2022), report(2023))
    assert not order_years(report(2023), report(2023))
