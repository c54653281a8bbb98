"""Folding never moves a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.text.normal_form import fold


@given(st.text())
def test_the_length_stays(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("１２．５％", "12.5%"),
        ("（ＡＢ）：，；", "(AB):,;"),
        ("a\u3000b\u00a0c", "a b c"),
        ("1—11月", "1-11月"),
        ("3～5", "3~5"),
        ("⼀⽉", "一月"),
        ("⻓期⻔诊⻋辆\uf967", "长期门诊车辆不"),
        ("預算執行總額較計劃減少", "预算执行总额较计划减少"),
        ("萬億兩", "万亿两"),
        ("元/人•月", "元/人·月"),
        ("。、“”《》㎡m²①", "。、“”《》㎡m²①"),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded
