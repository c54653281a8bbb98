"""Problems and steps: points of lists and between semicolons, where a chapter turns to the steps, what is none of them, and which answers which."""

from __future__ import annotations

import pytest

from selfeval_cli.extraction.prose.outline import read_outline
from selfeval_cli.extraction.prose.problem_reading import ProblemReading, read_problems
from selfeval_cli.sources.document import Paragraph

TITLE = "清溪镇人民政府2023年度部门整体支出绩效自评报告"


def _read(*lines: str) -> ProblemReading:
    paragraphs = tuple(Paragraph(line, number) for number, line in enumerate((TITLE, *lines), 1))
    return read_problems(paragraphs, read_outline(paragraphs).passages)


def _problems(*lines: str) -> list[str]:
    return [told.text for told in _read(*lines).problems]


def _measures(*lines: str) -> list[str]:
    return [told.text for told in _read(*lines).measures]


def test_points_in_one_paragraph_behind_a_lead_in() -> None:
    assert _problems("三、存在问题", "从自评看，还有一些短板：一是桥梁加固未完工；二是台账不全。") == [
        "桥梁加固未完工",
        "台账不全。",
    ]


def test_points_between_semicolons_without_numbers() -> None:
    assert _problems("三、存在问题", "执行率有待提高；部分项目没有达到目标。") == [
        "执行率有待提高",
        "部分项目没有达到目标。",
    ]


@pytest.mark.parametrize(
    "marks",
    [
        ("（1）", "（2）"),
        ("1）", "2）"),
        ("首先，", "其次，"),
        ("其一，", "其二，"),
        ("一方面，", "另一方面，"),
        ("一要", "二要"),
    ],
)
def test_every_kind_of_number(marks: tuple[str, str]) -> None:
    assert _problems("三、存在问题", f"{marks[0]}设备老化严重；{marks[1]}人手明显不足。") == [
        "设备老化严重",
        "人手明显不足。",
    ]


def test_a_numbered_line_that_is_itself_the_measure() -> None:
    lines = ("四、下一步措施", "（一）细化预算；按月通报。", "（二）加强绩效管理，做好年中监控，及时调整目标。")
    assert _measures(*lines) == ["细化预算；按月通报。", "加强绩效管理，做好年中监控，及时调整目标。"]


def test_a_heading_goes_before_what_stands_under_it() -> None:
    assert _measures("四、下一步措施", "（一）细化预算", "由财务科按月通报进度。") == [
        "细化预算。由财务科按月通报进度。"
    ]


def test_a_chapter_that_turns_to_the_steps() -> None:
    lines = ("四、问题及打算", "一是桥梁未完工；二是台账不全。下一步，一是将提前储备项目，二是拟聘请专人建账。")
    assert (_problems(*lines), _measures(*lines)) == (
        ["桥梁未完工", "台账不全。"],
        ["将提前储备项目", "拟聘请专人建账。"],
    )


def test_points_that_tell_problem_and_step_each() -> None:
    lines = (
        "四、短板与补板",
        "一要正视进度慢的问题。采购周期太长。我镇将提前采购。",
        "二要正视人手少的问题，拟增配2人。",
    )
    reading = _read(*lines)
    assert [told.text for told in reading.problems] == [
        "正视进度慢的问题。采购周期太长。",
        "正视人手少的问题",
    ]
    assert reading.answers == (0, 1)


def test_what_was_done_well_is_no_problem() -> None:
    assert _problems("三、存在问题", "总体情况较好。但个别项目进度偏慢。") == ["个别项目进度偏慢。"]


@pytest.mark.parametrize(
    "line",
    [
        "清溪镇人民政府",
        "2024年2月20日",
        "（联系人：财务科，电话：0000-6213587）",
        "附件：1.自评表；2.明细账",
        "专此报告。",
        "以上结果经第2次党委会审议通过。",
    ],
)
def test_what_stands_behind_the_last_measure(line: str) -> None:
    assert _measures("四、下一步措施", "由财务科按月通报进度。", line) == ["由财务科按月通报进度。"]


def test_contacts_in_the_last_sentence_are_cut() -> None:
    assert _measures("四、下一步措施", "由财务科按月通报进度。联系电话：0000-5513026。") == ["由财务科按月通报进度。"]


def test_a_work_heading_that_only_sounds_like_problems() -> None:
    assert _problems("二、重点工作", "（一）帮助企业解决问题有实效", "走访企业120家。") == []


def test_steps_answer_by_their_numbers_where_there_are_as_many() -> None:
    reading = _read("三、存在问题", "进度偏慢；台账不全。", "四、下一步措施", "一是提前采购；二是专人管理。")
    assert reading.answers == (0, 1)


def test_steps_without_numbers_answer_by_what_they_speak_about() -> None:
    reading = _read(
        "三、存在问题",
        "桥梁加固前期工作不深；护路员年龄偏大。",
        "四、下一步措施",
        "计划为护路员配备小型机械；力争桥梁前期手续提前办；拟新增岗位。",
    )
    assert reading.answers == (1, 0, None)


def test_a_step_for_all_problems_answers_none_of_them_alone() -> None:
    reading = _read(
        "三、存在问题", "护路员年龄偏大；桥梁加固滞后。", "四、下一步措施", "为护路员配备小型机械，全面加强管理。"
    )
    assert reading.answers == (None,)
