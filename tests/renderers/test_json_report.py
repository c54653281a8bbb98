"""The JSON export: exact words and exact digits, as docs/json.md says."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from selfeval_cli.api import assess
from selfeval_cli.model.report import Report
from selfeval_cli.renderers.figure_data import quantity_data
from selfeval_cli.renderers.json_report import render_json, report_data
from selfeval_cli.text.quantity import Quantity

ROOT = Path(__file__).parents[2]
EXAMPLES = [ROOT / "examples" / f"{name}.toml" for name in ("complete", "minimal", "project", "yongping-2023")]


def export(**raw: Any) -> dict[str, Any]:
    return report_data(assess(Report.model_validate({"report": {"agency": "甲", "year": 2023}, **raw})))


def test_a_figure_keeps_its_words_and_digits() -> None:
    data = export(indicator=[{"name": "停车位", "actual": "近1.2万个", "weight": Decimal("5.00")}])
    (indicator,) = data["indicators"]
    assert indicator["weight"] == "5.00"
    assert indicator["actual"] == {
        "text": "近1.2万个",
        "value": "12000",
        "unit": "个",
        "dimension": "count",
        "number": "1.2",
        "unit_text": "万个",
        "approximation": "nearly",
    }


def test_a_bare_number() -> None:
    data = export(indicator=[{"name": "培训", "unit": "场", "actual": Decimal("12")}])
    figure = data["indicators"][0]["actual"]
    assert (figure["text"], figure["bare"], figure["unit_given"], figure["value"]) == ("12", True, "场", "12")


def test_change_rank_period_and_status() -> None:
    indicator = {
        "name": "x",
        "change": "同比下降12.6%",
        "rank": "降幅全区第6",
        "period": "1-11月",
        "expected": "预计39家",
    }
    (data,) = export(indicator=[indicator])["indicators"]
    assert (data["change"]["direction"], data["change"]["amount"]["value"]) == (-1, "12.6")
    assert data["rank"] == [{"text": "降幅全区第6", "position": 6, "subject": "降幅", "scope": "全区"}]
    assert (data["period"]["text"], data["period"]["last_month"]) == ("1-11月", 11)
    assert (data["expected"]["status"], data["expected"]["status_word"]) == ("forecast", "预计")


def test_what_stands_beside_a_figure_in_its_words() -> None:
    (data,) = export(indicator=[{"name": "x", "actual": "1420宗，同比下降12.6%，降幅全区第6（截至11月底）"}])[
        "indicators"
    ]
    figure = data["actual"]
    assert figure["value"] == "1420"
    assert (figure["change"]["direction"], figure["change"]["basis"], figure["change"]["amount"]["value"]) == (
        -1,
        "同比",
        "12.6",
    )
    assert figure["ranks"] == [{"position": 6, "subject": "降幅", "scope": "全区"}]
    assert figure["period"] == {"kind": "until", "first_month": 1, "last_month": 11}


def test_a_figure_beside_a_change_in_its_words() -> None:
    (data,) = export(indicator=[{"name": "x", "change": "1420宗，同比下降12.6%"}])["indicators"]
    assert (data["change"]["amount"]["value"], data["change"]["value"], data["change"]["unit"]) == (
        "12.6",
        "1420",
        "宗",
    )


def test_a_figure_that_could_not_be_read_says_why() -> None:
    (data,) = export(indicator=[{"name": "x", "actual": "28/29"}])["indicators"]
    assert data["actual"] == {"text": "28/29", "problem": "fraction"}


def test_days_of_a_period_and_the_year_of_a_date() -> None:
    indicator = {"name": "x", "target": "次年1月15日前", "period": "9月15日至12月31日", "rank": "前三"}
    (data,) = export(indicator=[indicator])["indicators"]
    assert (data["period"]["first_month"], data["period"]["first_day"]) == (9, 15)
    assert data["target"]["moment"] == {"year_shift": 1, "month": 1, "day": 15, "comparison": "≤"}
    assert data["rank"] == [{"text": "前三", "position": 3, "top": True}]


@pytest.mark.parametrize("multiplier", [Decimal(1), Decimal("1E+4"), Decimal("1E+12"), Decimal(12)])
def test_no_digit_of_a_long_number_is_rounded(multiplier: Decimal) -> None:
    digits = "123456789012345678901234567891.5"
    quantity = Quantity((0, 0), Decimal(digits), multiplier, None, "")
    assert Fraction(quantity_data(quantity)["value"]) == Fraction(digits) * Fraction(multiplier)


def test_budget_with_what_follows() -> None:
    total = {"budget": Decimal("15622.04"), "executed": Decimal("15258.19")}
    data = export(budget={"unit": "万元", "total": total, "fund": [{"name": "其他资金", "budget": Decimal("1.00")}]})
    assert data["budget"]["lines"]["total"] == {
        "path": "budget.total",
        "budget": "15622.04",
        "executed": "15258.19",
        "unexecuted": "363.85",
        "rate": "97.67",
    }
    assert data["budget"]["funds"][0]["name"] == "其他资金"


def test_items_with_what_follows_and_their_reasons() -> None:
    item = {"name": "课后服务经费", "budget": Decimal("186.00"), "executed": Decimal("172.54"), "reason": "次年支付"}
    assert export(budget={"unit": "万元", "item": [item]})["budget"]["items"] == [
        {
            "name": "课后服务经费",
            "path": "budget.item.课后服务经费",
            "budget": "186.00",
            "executed": "172.54",
            "unexecuted": "13.46",
            "rate": "92.76",
            "reason": "次年支付",
        }
    ]


def test_outlays_staff_assets_and_goals() -> None:
    data = export(
        budget={"three_public": {"previous": Decimal("24.80"), "quote": "三公经费"}},
        staff={"quota": Decimal(68)},
        assets={"in_use": Decimal("2107.00")},
        goal=[{"id": "roads", "text": "改造道路。", "weight": Decimal("40")}, {"text": "建公园。", "result": "建成。"}],
    )
    assert data["budget"]["outlays"] == {
        "three_public": {"path": "budget.three_public", "previous": "24.80", "quote": "三公经费"}
    }
    assert (data["staff"], data["assets"]) == ({"quota": "68"}, {"in_use": "2107.00"})
    assert data["goals"] == [
        {"path": "goal.roads", "id": "roads", "text": "改造道路。", "weight": "40"},
        {"path": "goal.#2", "text": "建公园。", "result": "建成。"},
    ]


def test_what_the_form_says_of_an_indicator() -> None:
    said = {"goal": "roads", "core": False, "state": "达成年度指标", "not_applicable": "没有积案。"}
    (data,) = export(indicator=[{"name": "管护", **said, "coefficient": Decimal("90")}])["indicators"]
    assert {key: data[key] for key in said} == said
    assert data["coefficient"] == "90"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_float_and_no_null(path: Path) -> None:
    def refuse(text: str) -> None:
        raise AssertionError(f"a float: {text}")

    def no_null(value: object) -> None:
        assert value is not None
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            no_null(inner)

    no_null(json.loads(render_json(assess(path)), parse_float=refuse))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_key_is_documented(path: Path) -> None:
    pages = "".join((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("json.md", "format.md"))
    known = set(re.findall(r"`([a-z_]+)`", pages))
    free = {"parts", "details", "waive", "place"}  # tables by names of the user's own

    def keys(value: object) -> set[str]:
        if isinstance(value, list):
            return {key for item in value for key in keys(item)}
        if not isinstance(value, dict):
            return set()
        return set(value) | {
            key
            for name, inner in value.items()
            for key in (
                {k for item in inner.values() for k in keys(item)}
                if name in free and isinstance(inner, dict)
                else keys(inner)
            )
        }

    assert keys(json.loads(render_json(assess(path)))) <= known


def test_the_example_of_the_page_is_what_comes_out() -> None:
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    shown = json.loads(page.split("```json\n")[1].split("```")[0])
    assert export(indicator=[{"name": "x", "actual": shown["text"]}])["indicators"][0]["actual"] == shown
