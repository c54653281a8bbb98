"""Slips of typing, and what only looks like them."""

from __future__ import annotations

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Passed
from selfeval_cli.checks.rules.typing_slips import (
    doubled_punctuation,
    find_repeated,
    half_width_punctuation,
    repeated_words,
)
from selfeval_cli.model.report import Report


def _case(text: str, **more: object) -> Case:
    report = {"report": {"agency": "云溪街道办事处", "year": 2023}, "problem": [{"text": text}], **more}
    return Case(Report.model_validate(report), None, None, None)


def _marked(text: str, hits: list[Hit]) -> list[str]:
    return [text[slice(*hit.span)] for hit in hits if hit.span is not None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("进一步加强加强管理", "加强加强"),
        ("各项的的工作", "的的"),
        ("完成了了任务", "了了"),
        ("党和和政府", "和和"),
        ("不断不断提升", "不断不断"),
        ("加强基层治理加强基层治理", "加强基层治理加强基层治理"),
        ("支付进度进度慢", "进度进度"),
        ("提高服务服务水平", "服务服务"),
        ("资金使用资金使用效益", "资金使用资金使用"),
        ("二是二是宣传不够", "二是二是"),
        ("投入500万元万元", "万元万元"),
    ],
)
def test_words_that_stand_twice(text: str, found: str) -> None:
    assert [text[slice(*span)] for span in find_repeated(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "讨论讨论",
        "一个一个核对",
        "为了了解情况",
        "除了了结的案件",
        "走访的目的的达成",
        "的的确确",
        "不了了之",
        "推进服务服务业企业",
        "保障保障性住房",
        "二〇二〇年",
        "和平和平安社区",
        "老人和老人和孩子",
        "逐条逐条",
        "实实在在",
        "平平安安",
        "二期工程工程款",
        "改造项目项目资金",
        "学习学习强国",
        "垃圾分类分类收运",
        "组织实施实施方案",
        "走进社区，社区民警",
        "等等",
        "3个个体户",
    ],
)
def test_words_that_may_stand_twice(text: str) -> None:
    assert list(find_repeated(text)) == []


def test_every_slip_of_a_text_is_told() -> None:
    text = "加强加强核对，不断不断完善的的记录"
    hits = [verdict for verdict in repeated_words.examine(_case(text)) if isinstance(verdict, Hit)]
    assert sorted(_marked(text, hits)) == ["不断不断", "加强加强", "的的"]
    assert {hit.path for hit in hits} == {"problem.#1.text"}


@pytest.mark.parametrize("rule", [repeated_words, doubled_punctuation, half_width_punctuation])
def test_clean_prose_is_counted(rule: object) -> None:
    case = _case("走访记录不全，核对不及时。", measure=[{"text": "每季度抽查。"}])
    assert list(rule.examine(case)) == [Passed(2)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("完成。。", ["。。"]),
        ("好，，坏，。坏", ["，，", "，。"]),
        ("一、、二：：三；，四", ["、、", "：：", "；，"]),
        ("完成 。 。", ["。 。"]),
        ("完成。，，", ["。，，"]),
        ("完成.。", [".。"]),
        ("完成,,余下", [",,"]),
        ("完成，,余下", ["，,"]),
    ],
)
def test_marks_that_stand_twice(text: str, found: list[str]) -> None:
    hits = [verdict for verdict in doubled_punctuation.examine(_case(text)) if isinstance(verdict, Hit)]
    assert _marked(text, hits) == found


@pytest.mark.parametrize(
    "text",
    [
        "等等……。",
        "说——好",
        "他说：“好。”，大家同意",
        "好！！",
        "好？！",
        "（略）。",
        "3.5：1",
        "见A.、B.",
        "好。\n、坏",
        "”、“",
    ],
)
def test_marks_that_may_stand_together(text: str) -> None:
    assert not [verdict for verdict in doubled_punctuation.examine(_case(text)) if isinstance(verdict, Hit)]


@pytest.mark.parametrize(
    ("text", "marks", "count"),
    [
        ("已完成,效果良好", ",", 1),
        ("增长5%,其中", ",", 1),
        ("街道(以下简称我街)", "(", 1),
        ("（含工伤)", ")", 1),
        ("问题如下:一是记录不全;二是核对不及时!", ": ; !", 3),
        ("完成, 下一步", ",", 1),
        ("走访企业,12家", ",", 1),
        ("(一)加强", "(", 1),
    ],
)
def test_half_width_marks_are_told_once(text: str, marks: str, count: int) -> None:
    hits = [verdict for verdict in half_width_punctuation.examine(_case(text)) if isinstance(verdict, Hit)]
    assert [(hit.path, hit.params["marks"], hit.params["count"]) for hit in hits] == [("report", marks, count)]
    assert hits[0].related[0].path == "problem.#1.text"


@pytest.mark.parametrize(
    "text", ["1,234.5万元", "8:30开门", "比例3:1", "(1)加强", "km(公里)", "V2.0(beta)", "A,B两类", "《规程》(GB 50016)"]
)
def test_half_width_marks_of_figures_and_latin_words_stay(text: str) -> None:
    assert not [verdict for verdict in half_width_punctuation.examine(_case(text)) if isinstance(verdict, Hit)]


def test_references_and_addresses_in_a_narrative_are_no_prose() -> None:
    narrative = "全年{{ economy/走访,走访.actual }}，见[办法](附件:一)和 https://example.com/a,,b。"
    case = _case("记录不全。", section={"economy": {"title": "经济好", "text": narrative}})
    for rule in (repeated_words, doubled_punctuation, half_width_punctuation):
        assert not [verdict for verdict in rule.examine(case) if isinstance(verdict, Hit)]
