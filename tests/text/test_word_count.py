"""Lengths as Word counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.text.word_count import count_words, find_end


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("  \n\u3000", 0),
        ("完成整治。", 5),
        ("2023年完成15.5公里", 7),
        ("GDP增长6.7%", 4),
        ("（一）整治", 5),
        ("street work 施工", 4),
        ("１２３", 3),
        ("第 3 条", 3),
    ],
)
def test_counts(text: str, count: int) -> None:
    assert count_words(text) == count


def test_end_is_behind_the_last_that_is_allowed() -> None:
    text = "完成 15.5 公里整治"
    assert text[find_end(text, 5) :] == "整治"


@given(st.text(alphabet="整治。2a %\n　", max_size=40), st.integers(0, 40))
def test_what_stands_before_the_end_is_within_the_limit(text: str, most: int) -> None:
    end = find_end(text, most)
    assert count_words(text[:end]) == min(most, count_words(text))


@given(st.text(max_size=40))
def test_never_more_than_characters(text: str) -> None:
    assert count_words(text) <= len(text)
