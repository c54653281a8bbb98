"""Text made to hurt: long, degenerate, broken. Each of these takes a blink where time is linear, and minutes where it is not."""

from __future__ import annotations

import pytest

from selfeval_cli.text.prose import find_readings
from selfeval_cli.text.readings import read_change, read_period, read_rank, read_value

MANY = 30_000
PIECES = [
    "千万",
    "1",
    "1,",
    "1，",
    "1.",
    "1-",
    "1 ",
    "1年",
    "1月",
    "1万",
    "一",
    "十",
    "点",
    "一点",
    "第",
    "第1",
    "全区第1",
    "同比",
    "较上年",
    "由1个",
    "从",
    "增长",
    "翻",
    "截至",
    "2023年",
    "2023-",
    "预计",
    "计划",
    "近",
    "不超过",
    "≥",
    "“",
    "《",
    "(",
    "1(",
    "元/",
    "1元/人·",
    "未发生",
    "无",
    "\u202e1个",
    "\x00",
    "\ud800",
    " ",
    "\n",
    "1天",
    "百分之",
    "全",
    "e",
    "1e",
    "半",
    "上半年",
    "每",
    "总量",
    "列",
]


@pytest.mark.parametrize("piece", PIECES)
def test_prose_of_one_piece_many_times(piece: str) -> None:
    text = piece * MANY
    found = list(find_readings(text))
    assert all(0 <= mention.span[0] < mention.span[1] <= len(text) for mention in found)


@pytest.mark.parametrize("piece", PIECES)
def test_a_value_of_one_piece_many_times(piece: str) -> None:
    text = piece * MANY
    for read in (read_value, read_change, read_rank, read_period):
        assert read(text).quantity is None


@pytest.mark.parametrize("piece", PIECES)
def test_a_value_as_long_as_values_may_be(piece: str) -> None:
    text = (piece * 2000)[:2000]
    for read in (read_value, read_change, read_rank, read_period):
        assert read(text).text == text


def test_ten_million_digits_are_too_large() -> None:
    assert read_value("9" * 10_000_000).problem == "too-large"
    assert list(find_readings("9" * 10_000_000)) == []
