"""Digits that are no facts, with the reason, each number once; in time that grows with the text and not with its square."""

from __future__ import annotations

import pytest

from selfeval_cli.extraction.prose.left_digits import explain_digits


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("按清财〔2024〕27号文件", "2024〕27", "document-number"),
        ("1-11月垃圾分类", "1-11", "date"),
        ("2024年1月16日报送", "2024年1月16", "date"),
        ("落实“1310”部署", "1310", "in-a-name"),
        ("推行1+6+N架构", "1+6", "in-a-name"),
        ("第3次会议", "3", "ordinal"),
    ],
)
def test_one_number_is_told_once(text: str, words: str, reason: str) -> None:
    assert [(text[slice(*left.span)], left.reason) for left in explain_digits(text, [])] == [(words, reason)]


def test_what_was_taken_is_not_left() -> None:
    assert [left.span for left in explain_digits("走访120户，第3次", [(2, 6)])] == [(8, 9)]
