"""How two figures stand to each other by what they say."""

from __future__ import annotations

import pytest

from selfeval_cli.comparison.figure_accord import Accord, compare_told, find_slip
from selfeval_cli.comparison.told_figures import Told, take_apart
from selfeval_cli.model.text_comparison import Slip
from selfeval_cli.text.readings import read_change, read_rank, read_value


def told(text: str) -> Told:
    (one,) = take_apart(read_value(text), "value")
    return one


@pytest.mark.parametrize(
    ("data", "text", "accord"),
    [
        ("5121支", "5121支", "same"),
        ("25.20%", "25.2%", "same"),
        ("1公顷", "15亩", "same"),
        ("1.2亿元", "12000万元", "same"),
        ("3至5场", "3至5场", "same"),
        ("3至5场", "3至4场", "differs"),
        ("5121支", "5121元", "unlike"),
        ("97.67%", "97.7%", "rounded"),
        ("97.67%", "98%", "rounded"),
        ("97.67%", "97.6%", "differs"),
        ("1234家", "0.12万家", "differs"),
        ("8999人次", "超8000人次", "softened"),
        ("9001人次", "超8000人次", "differs"),
        ("7999人次", "超8000人次", "differs"),
        ("399万元", "近400万元", "softened"),
        ("401万元", "近400万元", "differs"),
        ("4.35万平方米", "约4.4万平方米", "softened"),
        ("4.3万平方米", "约4.4万平方米", "differs"),
        ("95%", "不低于90%", "softened"),
        ("89%", "不低于90%", "differs"),
    ],
)
def test_amounts(data: str, text: str, accord: Accord) -> None:
    assert compare_told(told(data), told(text)) == accord


@pytest.mark.parametrize(
    ("data", "text", "accord"),
    [
        ("同比增长5.5%", "增长5.5%", "same"),
        ("同比增长5.5%", "同比下降5.5%", "differs"),
        ("同比增长5.5%", "同比提高5.5个百分点", "unlike"),
        ("同比持平", "同比持平", "same"),
        ("同比持平", "同比增长1%", "differs"),
    ],
)
def test_changes(data: str, text: str, accord: Accord) -> None:
    (one,), (other,) = (take_apart(read_change(words), "change") for words in (data, text))
    assert compare_told(one, other) == accord


@pytest.mark.parametrize(
    ("data", "text", "accord"),
    [
        ("总量全区第11", "总量排名全区第11", "same"),
        ("总量全区第11", "总量排名全区第12", "differs"),
        ("降幅全区第5", "总量全区第5", "unlike"),
        ("全区第5", "全市第5", "unlike"),
    ],
)
def test_ranks(data: str, text: str, accord: Accord) -> None:
    (one,), (other,) = (take_apart(read_rank(words), "rank") for words in (data, text))
    assert compare_told(one, other) == accord


@pytest.mark.parametrize(
    ("data", "text", "slip"),
    [
        ("15622.40万元", "15622.04万元", "transposed"),
        ("21824元", "21824万元", "unit"),
        ("97.67%", "976.7%", "magnitude"),
        ("1677宗", "1577宗", "digit"),
        ("1677宗", "167宗", "digits"),
        ("1677宗", "1432宗", None),
        ("3个", "4个", None),
    ],
)
def test_slips(data: str, text: str, slip: Slip | None) -> None:
    one, other = told(data).quantity, told(text).quantity
    assert one is not None
    assert other is not None
    assert find_slip(one, other) == slip


def test_from_and_to_are_two_figures() -> None:
    parts = list(take_apart(read_change("由8.1天缩短至7.4天"), "change"))
    assert [(part.sort, part.quantity and str(part.quantity.number)) for part in parts] == [
        ("previous", "8.1"),
        ("value", "7.4"),
    ]
