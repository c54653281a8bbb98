"""Changes between two years' values: exact, in this year's unit, and none where there is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.comparison.value_changes import compute_change, grow
from selfeval_cli.model.year_comparison import YearChange
from selfeval_cli.text.readings import read_value


def change(previous: str, current: str) -> YearChange | str:
    return compute_change(read_value(previous), read_value(current))


@pytest.mark.parametrize(
    ("previous", "current", "amount", "unit", "percent"),
    [
        ("1625宗", "1420宗", "-205", "宗", "-12.62"),
        ("81.20亿元", "86.40亿元", "5.20", "亿元", "6.40"),
        ("9500万元", "1.20亿元", "0.25", "亿元", "26.32"),
        ("1.2万户", "12600户", "600", "户", "5.00"),
        ("2公顷", "24000平方米", "4000", "平方米", "20.00"),
        ("10次", "12场", "2", "场", "20.00"),
        ("0宗", "3宗", "3", "宗", None),
        ("15条", "15条", "0", "条", "0.00"),
    ],
)
def test_amounts(previous: str, current: str, amount: str, unit: str, percent: str | None) -> None:
    due = Decimal(percent) if percent is not None else None
    assert change(previous, current) == YearChange(Decimal(amount), unit, False, due)


def test_two_rates_differ_in_points() -> None:
    assert change("30.10%", "32.50%") == YearChange(Decimal("2.40"), "百分点", True, None)


def test_a_softened_value_makes_it_about() -> None:
    found = change("约600家", "640家")
    assert isinstance(found, YearChange)
    assert found.about


@pytest.mark.parametrize(
    ("previous", "current", "why"),
    [
        ("—", "12次", "missing"),
        ("300户", "320人次", "units"),
        ("20", "12场", "units"),
        ("达成预期指标", "12场", "words"),
        ("≥20次", "22次", "words"),
        ("10至12次", "12次", "words"),
        ("预计30家", "39家", "forecast"),
        ("39家", "预计45家", "forecast"),
        ("同比增长5%", "12次", "words"),
    ],
)
def test_no_change(previous: str, current: str, why: str) -> None:
    assert change(previous, current) == why


def test_nothing_given() -> None:
    assert compute_change(None, read_value("12次")) == "missing"


@given(st.integers(1, 10**9), st.integers(0, 10**9))
def test_growth_leads_from_one_to_the_other(before: int, after: int) -> None:
    grown = grow(Decimal(before), Decimal(after))
    assert grown is not None
    assert abs(Decimal(before) * (100 + grown) / 100 - after) <= Decimal(before) * Decimal("0.00005")
