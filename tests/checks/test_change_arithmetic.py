"""A change held against last year's value and this year's."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.rules.change_arithmetic import Fit, find_slip, values_agree, weigh_change, weigh_pair
from selfeval_cli.scoring.exact import divide
from selfeval_cli.text.quantity import Change, Quantity
from selfeval_cli.text.readings import read_change, read_value


def _change(text: str) -> Change:
    change = read_change(text).change
    assert change is not None
    return change


def _value(text: str) -> Quantity:
    quantity = read_value(text).quantity
    assert quantity is not None
    return quantity


def _fit(previous: str, actual: str, change: str) -> Fit:
    return weigh_change(_change(change), _value(previous), _value(actual)).fit


@given(st.integers(1, 10**7), st.integers(0, 10**7), st.integers(0, 3))
def test_what_is_computed_and_rounded_agrees(previous: int, actual: int, places: int) -> None:
    rate = divide(Decimal((actual - previous) * 100), Decimal(previous), places)
    word = "增长" if rate >= 0 else "下降"
    assert _fit(f"{previous}宗", f"{actual}宗", f"同比{word}{abs(rate):f}%") is Fit.AGREES


@given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(0, 2), st.integers(2, 50))
def test_what_is_off_by_two_in_the_last_place_does_not(previous: int, actual: int, places: int, off: int) -> None:
    rate = divide(Decimal((actual - previous) * 100), Decimal(previous), places)
    wrong = rate + Decimal(off).scaleb(-places)
    word = "增长" if wrong >= 0 else "下降"
    assert _fit(f"{previous}宗", f"{actual}宗", f"同比{word}{abs(wrong):f}%") is not Fit.AGREES


@pytest.mark.parametrize(
    ("previous", "actual", "change"),
    [
        ("1625宗", "1420宗", "同比下降12.6%"),
        ("1625宗", "1420件", "同比减少205件"),
        ("812000万元", "86.4亿元", "增长6.4%"),
        ("1200万元", "2400万元", "翻一番"),
        ("1200万元", "3600万元", "增长2倍"),
        ("94.00%", "95.25%", "提高1.25个百分点"),
        ("94%", "95.3%", "提高1.25个百分点"),
        ("8.1天", "7.4天", "缩短0.7天"),
        ("10.0公顷", "155亩", "增加5亩"),
        ("约1600宗", "1420宗", "下降约12%"),
        ("8000人次", "超1万人次", "增长30%"),
        ("1431宗", "1420宗", "与上年基本持平"),
        ("1625宗", "1420宗", "同比有所下降"),
        ("1625", "1420宗", "下降12.6%"),
        ("0家", "12家", "增加12家"),
        ("1200万元", "1000万元", "下降15%以上"),
    ],
)
def test_changes_that_agree(previous: str, actual: str, change: str) -> None:
    assert _fit(previous, actual, change) is Fit.AGREES


@pytest.mark.parametrize(
    ("previous", "actual", "change", "fit"),
    [
        ("1625宗", "1420宗", "同比下降16.2%", Fit.DIFFERS),
        ("1625宗", "1420宗", "同比增长12.6%", Fit.WRONG_WAY),
        ("1625宗", "1420宗", "同比有所上升", Fit.WRONG_WAY),
        ("1625宗", "1420宗", "与上年持平", Fit.NOT_FLAT),
        ("1630宗", "1420宗", "同比下降12.8%", Fit.CUT_OFF),
        ("94.00%", "95.25%", "提高2.25个百分点", Fit.DIFFERS),
        ("5个工作日", "3个工作日", "缩短50%", Fit.DIFFERS),
        ("5121支", "5121支", "增长5%", Fit.DIFFERS),
        ("1200万元", "1350", "增长12.5%", Fit.UNKNOWN),
        ("1625宗", "1420人", "下降12.6%", Fit.UNKNOWN),
        ("1625宗", "1420宗", "下降12.6个百分点", Fit.UNKNOWN),
        ("0家", "12家", "增长100%", Fit.UNKNOWN),
    ],
)
def test_changes_that_do_not(previous: str, actual: str, change: str, fit: Fit) -> None:
    assert _fit(previous, actual, change) is fit


def test_averaged_days_are_rounded() -> None:
    change = _change("缩短22%")
    assert weigh_change(change, _value("10天"), _value("8天")).fit is Fit.DIFFERS
    assert weigh_change(change, _value("10天"), _value("8天"), averaged=True).fit is Fit.AGREES


@pytest.mark.parametrize(
    ("previous", "actual", "change", "slip"),
    [
        ("2100户", "2310户", "增长110%", "ratio"),
        ("30个", "36个", "增长16.7%", "this-year-base"),
        ("1200万元", "2400万元", "增长2倍", "times"),
        ("1625宗", "1420宗", "下降87.4%", "ratio"),
        ("1625宗", "1420宗", "下降16.2%", None),
    ],
)
def test_known_slips_are_told(previous: str, actual: str, change: str, slip: str | None) -> None:
    assert find_slip(_change(change), _value(previous), _value(actual)) == slip


@pytest.mark.parametrize(
    ("actual", "difference", "percent", "fit"),
    [
        ("1420宗", "减少205宗", "下降12.6%", Fit.AGREES),
        ("1420宗", "减少205宗", "下降14.4%", Fit.DIFFERS),
        ("86.4亿元", "增加5.2亿元", "增长6.4%", Fit.AGREES),
        ("86.4亿元", "增加52000万元", "增长7.4%", Fit.DIFFERS),
        ("95.25%", "提高1.25个百分点", "提高1.3%", Fit.UNKNOWN),
        ("12家", "增加12家", "增长100%", Fit.UNKNOWN),
    ],
)
def test_two_changes_of_one_thing(actual: str, difference: str, percent: str, fit: Fit) -> None:
    assert weigh_pair(_change(percent), _change(difference), _value(actual)).fit is fit


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [("7.4天", "7.4天", True), ("7.4天", "7.2天", False), ("8个工作日", "7个工作日", False), ("7.4天", "7.4宗", None)],
)
def test_two_figures_for_one(one: str, other: str, agree: bool | None) -> None:
    assert values_agree(_value(one), _value(other)) is agree
