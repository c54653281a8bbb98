"""A field's value with the unit beside it, bare numbers of a file, and what a quantity tells of itself."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfeval_cli.text.quantity import Comparison, Dimension, Quantity, Status
from selfeval_cli.text.readings import LONGEST_VALUE, read_number, read_value


def quantity(text: str, unit: str = "") -> Quantity:
    found = read_value(text, unit).quantity
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "unit", "base", "symbol"),
    [
        ("5121", "支", "5121", "支"),
        ("5121支", "家", "5121", "支"),
        ("25.20", "万元", "252000", "元"),
        ("20亿", "元", "2000000000", "元"),
        ("20亿", "亿元", "2000000000", "元"),
        ("20亿", "万元", "2000000000", "元"),
        ("1.2万", "个", "12000", "个"),
        ("≥95", "%", "95", "%"),
        ("约3-5", "个", "3", "个"),
        ("97.67%", "万元", "97.67", "%"),
    ],
)
def test_the_unit_beside_a_number_is_used_where_the_text_has_none(text: str, unit: str, base: str, symbol: str) -> None:
    found = quantity(text, unit)
    assert found.unit is not None
    assert (found.base_value, found.unit.symbol) == (Decimal(base), symbol)


def test_an_unknown_unit_beside_a_number_is_kept_as_unknown() -> None:
    assert quantity("5", "坨").dimension is Dimension.UNKNOWN


def test_words_do_not_take_the_unit_beside_them() -> None:
    assert read_value("完成", "万元").words


@pytest.mark.parametrize(
    ("number", "text", "decimals"),
    [
        (Decimal("25.20"), "25.20", 2),
        (5121, "5121", 0),
        (Decimal("1E+3"), "1000", 0),
        (-5, "-5", 0),
        (Decimal("0.00"), "0.00", 2),
    ],
)
def test_bare_numbers_keep_their_places(number: Decimal | int, text: str, decimals: int) -> None:
    reading = read_number(number, "万元")
    assert reading.quantity is not None
    assert (reading.bare, reading.text, reading.quantity.decimals) == (True, text, decimals)


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (Decimal("nan"), "not-finite"),
        (Decimal("-inf"), "not-finite"),
        (Decimal("sNaN"), "not-finite"),
        (Decimal("1e999"), "too-large"),
        (Decimal("1e-999"), "too-large"),
        (10**40, "too-large"),
        pytest.param(10**5000, "too-large", id="5000 digits"),
    ],
)
def test_impossible_numbers_are_problems(number: Decimal | int, problem: str) -> None:
    reading = read_number(number)
    assert (reading.problem, reading.quantity) == (problem, None)


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("≥95%", Comparison.AT_LEAST),
        ("超过8000人次", Comparison.MORE),
        ("超8000人次", Comparison.MORE),
        ("400余万元", Comparison.AT_LEAST),
        ("约95%", None),
        ("95%", None),
        ("不足5%", Comparison.LESS),
        ("30日内", Comparison.AT_MOST),
    ],
)
def test_the_limit_that_a_target_sets(text: str, limit: Comparison | None) -> None:
    assert quantity(text).limit is limit


@pytest.mark.parametrize(
    ("text", "exact"),
    [("5121支", True), ("约5121支", False), ("1.2万支", False), ("3.5个", False), ("97.67%", False), ("12万元", False)],
)
def test_only_plain_counts_are_exact(text: str, exact: bool) -> None:
    assert quantity(text).exact is exact


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("5万元", "5亿元", True),
        ("5亩", "5公顷", True),
        ("5家", "5宗", False),
        ("5%", "5个百分点", False),
        ("5元/人", "5元/月", False),
        ("5美元", "5元", False),
        ("5天", "5个工作日", False),
        ("5", "6", True),
    ],
)
def test_what_may_be_added(one: str, other: str, same: bool) -> None:
    assert (quantity(one).kind == quantity(other).kind) is same


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("25.20万元", "100"),
        ("3.5万户", "1000"),
        ("3万5千元", "1000"),
        ("1.2000亿元", "10000"),
        ("5个", "1"),
        ("1,200.5元", "0.1"),
    ],
)
def test_the_step_is_the_last_written_place(text: str, step: str) -> None:
    assert quantity(text).step == Decimal(step)


def test_a_unit_keeps_its_written_form() -> None:
    assert [quantity(text).unit_text for text in ("4.4万m²", "15622.04（万元）", "3万5千元", "三点五亿元")] == [
        "万m²",
        "万元",
        "万元",
        "亿元",
    ]


def test_the_status_keeps_its_word_and_place() -> None:
    reading = read_value("预计近1万个")
    assert (reading.status, reading.status_word, reading.status_span) == (Status.FORECAST, "预计", (0, 2))


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("5121支", "", "5121支"),
        ("5121", "支", "5121支"),
        ("≥3-5", "支", "≥3-5支"),
        ("5121支", "家", "5121支"),
        ("420m2", "", "420m2"),
        ("４２０ｍ２", "", "４２０ｍ２"),
        ("1420，降幅全区第6", "宗", "1420，降幅全区第6"),
        ("28/29", "宗", "28/29"),
        ("完成", "宗", "完成"),
    ],
)
def test_a_figure_in_words_has_its_unit_once(text: str, unit: str, words: str) -> None:
    assert read_value(text, unit).in_words == words


def test_a_bare_number_in_words_has_the_unit_beside_it() -> None:
    assert read_number(Decimal("25.20"), "万元").in_words == "25.20万元"
    assert read_number(420, "m2").in_words == "420m2"
    assert read_number(3).in_words == "3"


def test_narrative_is_words() -> None:
    assert read_value("完成12项。" * LONGEST_VALUE).words
