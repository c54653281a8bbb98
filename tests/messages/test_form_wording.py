"""Sentences about report files, said for an Excel form."""

from __future__ import annotations

import pytest

from selfeval_cli.messages.form_wording import word_for_form
from selfeval_cli.messages.language import Text


def say(chinese: str = "", english: str = "", table: str = "indicator") -> str:
    said = word_for_form(Text(chinese, english), table)
    return said.zh or said.en


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('请在 [budget] 下写 reason = "…"：哪个项目。', "请在“预算执行”下写“执行率偏低的原因”：哪个项目。"),
        ("并在 reason 里说明。", "并在“偏差原因分析及改进措施”里说明。"),
        ("把这句话移到 expected（预计完成值）。", "把这句话移到“预计完成值”。"),
        ("是二级指标（kind）归错了类。", "是二级指标归错了类。"),
    ],
)
def test_fields_by_their_labels(written: str, said: str) -> None:
    assert say(written) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "“{name}”的得分 {score} 大于分值 {weight}。",  # what is put in later
        "请用 selfeval score 看每一项怎么算。",  # a command
        "确有收回的，请用 waive 写明。",  # no field in the form: it stands below, by its key
        "例如 12.score 或 a/b.actual。",  # a path
    ],
)
def test_what_is_no_field_stays(sentence: str) -> None:
    assert say(sentence) == sentence


def test_english_words_are_not_taken_for_keys() -> None:
    sentence = "Say the reason in `reason`, and see that the target has a unit."
    assert say(english=sentence) == (
        "Say the reason in “Reason for the deviation, and remedy”, and see that the target has a unit."
    )


def test_the_table_tells_which_field() -> None:
    assert say("请写在 reason 里。", table="budget") == "请写在“执行率偏低的原因”里。"
