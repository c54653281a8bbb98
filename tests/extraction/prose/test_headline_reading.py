"""Marks, grade, goal and staff of a report in sentences: keys of [report] and [staff], no indicators."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from selfeval_cli.extraction.prose.prose_reading import ProseReading, read_prose
from selfeval_cli.sources.document import Paragraph, TextDocument


def _read(*lines: str) -> ProseReading:
    title = "清溪镇人民政府2023年度部门整体支出绩效自评报告"
    paragraphs = tuple(Paragraph(line, number) for number, line in enumerate((title, *lines), 1))
    return read_prose(TextDocument("报告.txt", "text", paragraphs))


def _data(*lines: str) -> dict[str, Any]:
    return _read(*lines).draft.data


@pytest.mark.parametrize(
    "sentence",
    [
        "经综合评定，部门整体支出自评得分94.6分，等级为“优”。",
        "自评总分为94.6分，其中预算执行得9.9分，评价等级为优。",
        "对照指标逐项打分，自评得分94.6分，综合评定等级为优。",
    ],
)
def test_marks_and_grade(sentence: str) -> None:
    report = _data("一、自评结论", sentence)["report"]
    assert (report["score"], report["grade"]) == (Decimal("94.6"), "优")


def test_marks_of_something_else() -> None:
    assert (
        "score" not in _data("一、工作情况", "聘请第三方开展绩效评价，两个项目评价得分分别为91.4分、88.6分。")["report"]
    )


def test_marks_are_no_indicator() -> None:
    assert "indicator" not in _data("一、自评结论", "自评得分94.6分。")


def test_posts_and_staff() -> None:
    staff = _data("一、单位概况", "核定编制33名，年末在职人员30人。")["staff"]
    assert (staff["quota"], staff["employed"]) == (33, 30)


def test_posts_of_two_kinds_are_added_up_and_said_so() -> None:
    reading = _read("一、单位概况", "核定行政编制46名、事业编制71名，年末在职人员109人。")
    assert reading.draft.data["staff"]["quota"] == 117
    assert [remark.id for remark in reading.draft.remarks if remark.keys == ("staff", "quota")] == ["summed"]


def test_the_goal_for_the_year() -> None:
    words = "完成20条道路改造，群众满意度不低于九成。"
    assert _data("一、绩效目标", f"年度总体目标为：{words}")["report"]["goal"] == words
