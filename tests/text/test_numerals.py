"""Chinese numerals: what is one, what only looks like one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.text.numerals import LONGEST_NUMERAL, numeral_end, read_numeral

DIGITS = "零一二三四五六七八九"


def spell(number: int) -> str:
    """The ordinary spelling of a number below 10^16, written from its definition and not from the reader."""
    if number == 0:
        return "零"
    groups: list[str] = []
    for place, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group, number = divmod(number, place)
        if group >= 10**4:
            groups.append(spell(group) + name)
        elif group:
            needs_zero = bool(groups) and group < 1000
            groups.append(("零" if needs_zero else "") + below_myriad(group) + name)
        elif groups and number and not groups[-1].endswith("零"):
            groups.append("零")
    return "".join(groups).replace("零零", "零")


def below_myriad(number: int) -> str:
    text = ""
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, place)
        if digit:
            text += DIGITS[digit] + name
        elif text and number and not text.endswith("零"):
            text += "零"
    return text


@given(st.integers(0, 10**12 - 1))
def test_spelled_numbers_read_back(number: int) -> None:
    spelled = read_numeral(spell(number))
    assert spelled is not None
    assert spelled.number * spelled.multiplier == number


@given(st.integers(10, 19))
def test_ten_needs_no_one_before_it(number: int) -> None:
    spelled = read_numeral(spell(number).removeprefix("一"))
    assert spelled is not None
    assert spelled.number == number


@pytest.mark.parametrize(
    ("text", "number", "multiplier"),
    [
        ("〇", "0", 1),
        ("两千", "2000", 1),
        ("一百二十三万", "123", 10_000),
        ("三点五亿", "3.5", 10**8),
        ("三点一四", "3.14", 1),
        ("三点五〇", "3.50", 1),
        ("三万亿", "3", 10**12),
        ("一亿二千万", "12000", 10_000),
        ("二〇二三", "2023", 1),
        ("一九七八", "1978", 1),
        ("廿五", "25", 1),
        ("卅", "30", 1),
        ("壹佰贰拾叁", "123", 1),
        ("一千零五十", "1050", 1),
        ("十万", "10", 10_000),
    ],
)
def test_forms(text: str, number: str, multiplier: int) -> None:
    spelled = read_numeral(text)
    assert spelled is not None
    assert (str(spelled.number), spelled.multiplier) == (number, Decimal(multiplier))


@pytest.mark.parametrize(
    "text",
    ["十四五", "三五", "一百二", "三万五", "万", "百", "千万", "一十百", "百十", "一百零", "零一百", "点五", "三点", "三点十", "一亿亿", "12", "一a", ""],
)  # fmt: skip
def test_what_is_no_numeral(text: str) -> None:
    assert read_numeral(text) is None


@given(st.text(alphabet="〇零一二两三四五六七八九十百千万亿点壹拾佰廿", max_size=60))
def test_any_run_of_numeral_characters_is_read_or_refused(text: str) -> None:
    spelled = read_numeral(text)
    assert spelled is None or spelled.number >= 0
    assert numeral_end(text, 0) <= len(text)


def test_a_run_beyond_the_limit_is_refused() -> None:
    assert read_numeral("一" * (LONGEST_NUMERAL + 1)) is None
