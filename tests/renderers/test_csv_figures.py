"""The CSV export: one row a figure, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfeval_cli.api import load
from selfeval_cli.messages.csv_words import COLUMNS
from selfeval_cli.model.report import Report
from selfeval_cli.renderers.csv_figures import render_csv

EXAMPLES = Path(__file__).parents[2] / "examples"


def rows(report: Report) -> list[dict[str, str]]:
    text = render_csv(report, "en")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def figures(**indicator: Any) -> list[dict[str, str]]:
    raw = {"report": {"agency": "甲", "year": 2023}, "indicator": [{"name": "指标", **indicator}]}
    return rows(Report.model_validate(raw))


def test_heads_are_in_the_language() -> None:
    report = Report.model_validate({"report": {"agency": "甲", "year": 2023}})
    assert render_csv(report) == "\ufeff" + ",".join(text.zh for text in COLUMNS.values()) + "\r\n"


@pytest.mark.parametrize(
    ("key", "written", "expected"),
    [
        ("actual", "近1.2万个", {"text": "近1.2万个", "value": "12000", "unit": "个", "approximation": "nearly"}),
        ("target", "≥98.50%", {"value": "98.50", "unit": "%", "comparison": "≥", "dimension": "percent"}),
        ("actual", "3-5次", {"value": "3", "upper": "5"}),
        ("expected", "预计39家", {"value": "39", "status": "forecast"}),
        ("actual", "2023年9月28日", {"value": "2023-09-28"}),
        ("actual", "已完成", {"text": "已完成", "value": ""}),
        ("actual", "12月底前", {"value": "2023-12-31", "comparison": "≤"}),
        ("target", "次年1月15日前", {"value": "2024-01-15", "comparison": "≤"}),
        ("actual", "2月底", {"value": "2023-02-28", "comparison": ""}),
        ("actual", "28/29", {"text": "28/29", "value": ""}),
        ("change", "同比下降12.6%", {"role": "change", "value": "-12.6", "basis": "同比"}),
        ("change", "同比增长3%-5%", {"value": "3", "upper": "5"}),
        ("change", "同比下降3%-5%", {"value": "-5", "upper": "-3"}),
        ("change", "下降5%以上", {"value": "-5", "comparison": "≤"}),
        ("change", "下降0%", {"value": "0"}),
        ("change", "由8.1天缩短至7.4天", {"value": "7.4", "unit": "天"}),
        ("rank", "降幅全区第6", {"role": "rank", "text": "降幅全区第6", "value": "6", "basis": "全区降幅"}),
        ("rank", "第3/24", {"value": "3", "upper": "24"}),
        ("rank", "前三", {"value": "3", "comparison": "≤"}),
        ("actual", "降幅全区第6", {"role": "rank", "value": "6"}),
        ("actual", "同比下降12.6%", {"role": "change", "value": "-12.6"}),
        ("actual", Decimal("25.20"), {"text": "25.20", "value": "25.20"}),
    ],
)
def test_a_figure(key: str, written: object, expected: dict[str, str]) -> None:
    (row,) = figures(**{key: written})
    assert row | expected == row


def test_each_rank_of_one_string_has_a_row() -> None:
    found = figures(rank="降幅全区第6、总量全区第3")
    assert [(row["text"], row["value"]) for row in found] == [
        ("降幅全区第6", "6"),
        ("总量全区第3", "3"),
    ]


def test_what_stands_beside_a_figure_has_rows_of_its_own() -> None:
    found = figures(actual="1420宗，同比下降12.6%，降幅全区第6", period="1-11月")
    assert [(row["role"], row["text"], row["value"], row["months"]) for row in found] == [
        ("actual", "1420宗，同比下降12.6%，降幅全区第6", "1420", "2023-01/2023-11"),
        ("change", "同比下降12.6%", "-12.6", "2023-01/2023-11"),
        ("rank", "降幅全区第6", "6", "2023-01/2023-11"),
    ]
    assert len({row["path"] for row in found}) == 1


def test_a_period_in_the_words_goes_before_an_inherited_one() -> None:
    (row,) = figures(actual="1420宗（截至11月底）", period="全年")
    assert (row["period"], row["months"]) == ("截至11月底", "2023-01/2023-11")


def test_path_item_and_inherited_period() -> None:
    report = Report.model_validate(
        {
            "report": {"agency": "甲", "year": 2023},
            "section": {"economy": {"title": "经济好", "period": "1-11月", "change_basis": "同比"}},
            "indicator": [
                {
                    "section": "economy",
                    "name": "监控",
                    "unit": "支",
                    "parts": {"高清": 3},
                    "details": {"a.b": {"actual": "5次", "change": "增长2%", "period": "2023年"}},
                }
            ],
        }
    )
    part, detail, change = rows(report)
    assert (part["path"], part["item"], part["text"], part["unit"]) == ("economy/监控.parts.高清", "高清", "3支", "支")
    assert (part["section"], part["period"], part["months"]) == ("经济好", "1-11月", "2023-01/2023-11")
    assert (detail["path"], detail["period"]) == ('economy/监控.details."a.b".actual', "2023年")
    assert change["basis"] == "同比"


def test_budget_amounts() -> None:
    report = Report.model_validate(
        {
            "report": {"agency": "甲", "year": 2023},
            "budget": {
                "unit": "万元",
                "total": {"budget": Decimal("15622.04"), "execution_rate": Decimal("97.67")},
                "fund": [{"name": "上年结转", "executed": Decimal("40.00")}],
                "item": [{"name": "课后服务经费", "executed": Decimal("172.54")}],
                "three_public": {"previous": Decimal("24.80"), "budget": Decimal("23.50")},
                "carryover": Decimal("1.50"),
            },
            "staff": {"quota": 68},
            "assets": {"in_use": Decimal("2107.00")},
        }
    )
    assert [(row["path"], row["item"], row["role"], row["value"], row["unit"]) for row in rows(report)] == [
        ("budget.total.budget", "total", "budget", "156220400", "元"),
        ("budget.total.execution_rate", "total", "execution rate", "97.67", "%"),
        ("budget.fund.上年结转.executed", "上年结转", "executed", "400000", "元"),
        ("budget.item.课后服务经费.executed", "课后服务经费", "executed", "1725400", "元"),
        ("budget.three_public.previous", "“three public” expenses", "last year", "248000", "元"),
        ("budget.three_public.budget", "“three public” expenses", "budget", "235000", "元"),
        ("budget.carryover", "", "carry-over", "15000", "元"),
        ("staff.quota", "staff", "approved posts", "68", ""),
        ("assets.in_use", "fixed assets", "fixed assets in use", "2107.00", ""),
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(start: str) -> None:
    (row,) = figures(name=f"{start}SUM(A1)", actual="3次")
    assert row["indicator"] == f"'{start}SUM(A1)"


def test_a_negative_number_stays_a_number() -> None:
    (row,) = figures(actual=Decimal("-3.5"))
    assert row["value"] == "-3.5"


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_any_name_comes_back(name: str) -> None:
    (row,) = figures(name=name, actual="3次")
    assert row["indicator"].removeprefix("'") == name.removeprefix("'")


def test_every_figure_of_the_real_example_is_there() -> None:
    report = load(EXAMPLES / "yongping-2023.toml").report
    assert report is not None
    found = rows(report)
    values = {(row["indicator"], row["item"], row["role"]): row["value"] for row in found}
    assert values["视频监控", "人脸识别监控", "of which"] == "166"
    assert values["案件类警情", "", "change"] == "-14.5"
    assert len({(row["path"], row["text"]) for row in found}) == len(found)
