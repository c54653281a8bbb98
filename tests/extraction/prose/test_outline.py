"""The outline: chapters in every style, lines that are headings without a number, and the role of what stands under them."""

from __future__ import annotations

import pytest

from selfeval_cli.extraction.prose.outline import Passage, read_outline
from selfeval_cli.extraction.prose.section_titles import clean_title
from selfeval_cli.sources.document import Paragraph

TITLE = "清溪镇人民政府2023年度部门整体支出绩效自评报告"


def _passages(*lines: str) -> tuple[Passage, ...]:
    paragraphs = tuple(Paragraph(line, number) for number, line in enumerate((TITLE, *lines), 1))
    return read_outline(paragraphs).passages


@pytest.mark.parametrize(
    "line", ["四、存在问题", "第四部分 存在问题", "肆 存在问题", "## 四、存在问题", "## 存在问题", "存在的主要问题"]
)
def test_every_style_of_chapter(line: str) -> None:
    assert _passages(line, "个别项目进度偏慢。")[0].role == "problems"


def test_numbers_below_a_part_with_a_written_numeral() -> None:
    passage = _passages("叁 目标完成", "一、阵地常开。全年开放318天。")[0]
    assert passage.titles == ("目标完成", "阵地常开")


def test_a_numbered_sentence_is_no_heading() -> None:
    assert _passages("一、工作情况", "1. 举办培训12期；参训430人。")[0].titles == ("工作情况", "")


def test_brackets_belong_to_a_heading() -> None:
    assert _passages("三、花了多少（单位：万元）", "年初核定86.40。")[0].titles == ("花了多少（单位：万元）",)


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("“经济好”方面", "经济好"),
        ("“三公”经费情况", "三公经费"),
        ("总体情况", "总体情况"),
        ("聚力产业发展，经济运行稳中向好", "聚力产业发展"),
        ("花了多少（单位：万元）", "花了多少"),
    ],
)
def test_titles_of_sections_are_short(title: str, short: str) -> None:
    assert clean_title(title) == short
