"""Plain text and Markdown: lines put together again, page numbers and marks taken off, every character with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.sources.document import TextDocument, find_original
from selfeval_cli.sources.document_text import read_text

HEAD = "青石县水利局2024年度部门整体支出绩效自评报告"
LONG = "全县共建成高标准农田3.2万亩，新增高效节水灌溉面积1.1万亩，改造提升中低产田8600亩，带动农户4500户增收"


def texts(text: str, *, markdown: bool = False) -> list[str]:
    return [paragraph.text for paragraph in read_text(text, "报告.txt", markdown=markdown).paragraphs]


def check_places(document: TextDocument, original: str) -> None:
    for paragraph in document.paragraphs:
        for start, length, origin, offset in paragraph.stretches:
            assert origin == 0
            assert paragraph.text[start : start + length] == original[offset : offset + length]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("推动各项工作落到实处，全年共开展专题培训和业务指导", "活动35场次，参训人员2100人次。"),
        ("聚焦群众反映强烈的停车难、出行难问题，扎实推进490件“十件民", "生实事”落地见效。"),
        ("改造老旧管网，", "新增供水能力2万吨。"),
        ("全年完成一般公共预算收入3.26", "亿元，同比增长4.1%。"),
        ("建成社区服务站（含", "村级服务点）28个。"),
        ("一是强化日常管护，落实管护责任人，二是加大巡查力度，全年开展巡查120次，整改问题", "46个。"),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n\r\n", "\n\n- 3 -\n\n", "\n第 3 页\n\f", "\n\n4\n\n"])
def test_sentence_that_was_cut_is_whole(before: str, after: str, between: str) -> None:
    assert texts(before + between + after) == [before + after]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("一、部门基本情况", "本单位是全额拨款的事业单位。"),
        ("（一）坚持党建引领，凝聚基层治理合力，推动各项工作提质增效", "全年召开会议12次。"),
        (HEAD, "2024年，本单位认真履行职责。"),
        ("全年召开会议12次。", "新增管网35公里。"),
        ("具体情况汇报如下：", "全年召开会议12次。"),
        ("全年召开会议12次，比上年多开展了专题培训和业务指导活动", "二、存在的问题"),
        ("主要成效有以下几个方面，具体内容包括下列各项工作情况", "一是召开会议12次。"),
        ("完成率达到了年初确定的目标任务，各项工作有序推进（附表）。", "新增管网35公里。"),
        ("单位名称：青石县水利局机关以及所属的各个事业单位合计", "填报日期：2025年2月"),
        ("青石县水利局关于部门整体支出绩效自评工作，特此报告", "2025年3月15日"),
    ],
)
def test_what_was_ended_stays_apart(before: str, after: str) -> None:
    assert texts(f"{before}\n\n{after}") == [before, after]


def test_lines_of_one_width_are_paragraphs_again() -> None:
    text = (LONG + "。") * 3
    lines = [("　　" + text)[start : start + 30] for start in range(0, len(text) + 2, 30)]
    assert texts("\n".join([*lines, *lines])) == [text, text]


def test_lines_of_one_width_with_blank_lines_between_paragraphs() -> None:
    text = (LONG + "。") * 3
    lines = [text[start : start + 30] for start in range(0, len(text), 30)]
    assert texts("\n".join([*lines, "", *lines, "", *lines])) == [text] * 3


def test_two_words_are_joined_with_a_blank() -> None:
    assert texts("全县推广应用的信息系统包括资产管理平台以及预算，Oracle\nDatabase等软件。") == [
        "全县推广应用的信息系统包括资产管理平台以及预算，Oracle Database等软件。"
    ]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        HEAD,
        "",
        LONG,
        "",
        "- 1 -",
        "",
        HEAD,
        "",
        "，户均增收860元。",
        LONG,
        "",
        "- 2 -",
        "",
        HEAD,
        "",
        "，其中脱贫户520户。",
    ]
    assert texts("\n".join(pages)) == [HEAD, LONG + "，户均增收860元。", LONG + "，其中脱贫户520户。"]


def test_bare_page_numbers_count_on() -> None:
    page = (LONG + "。") * 8
    assert texts("\n\n".join([page, "1", page, "2", page, "3"])) == [page] * 3


def test_number_on_a_line_of_its_own_is_no_page_number() -> None:
    assert texts("培训场次\n\n35\n\n培训人次\n\n360") == ["培训场次", "35", "培训人次", "360"]


def test_line_that_comes_twice_is_no_running_head() -> None:
    assert texts("（一）\n基本支出情况\n共100万元。\n（二）\n基本支出情况\n共200万元。") == [
        "（一）", "基本支出情况", "共100万元。", "（二）", "基本支出情况", "共200万元。",
    ]  # fmt: skip


def test_emphasis_is_taken_off_and_remembered() -> None:
    original = "**一是加强管理。**全年检查12次，**二是**整改到位，剩下**"
    document = read_text(original, "报告.txt")
    (paragraph,) = document.paragraphs
    assert paragraph.text == "一是加强管理。全年检查12次，二是整改到位，剩下**"
    assert [paragraph.text[start:end] for start, end in paragraph.bold] == ["一是加强管理。", "二是"]
    check_places(document, original)


def test_markdown_structure() -> None:
    original = "# 自评报告\n\n## 一、情况 ##\n\n- 走访企业35家\n- 走访群众[120户](a.html)\n\n---\n\n> 1\\. 说明\n\n| 指标 | 值 |\n|---|---|\n| 走访 | 35 |\n"
    document = read_text(original, "报告.md", markdown=True)
    assert [(one.kind, one.level, one.text) for one in document.paragraphs] == [
        ("heading", 1, "自评报告"),
        ("heading", 2, "一、情况"),
        ("body", None, "走访企业35家"),
        ("body", None, "走访群众120户"),
        ("body", None, "1. 说明"),
        ("table", None, "指标\t值\n走访\t35"),
    ]
    check_places(document, original)


def test_rows_parted_by_tabs_are_a_table() -> None:
    document = read_text("情况如下：\n指标\t目标\t完成\n走访\t30\t35\n以上。", "报告.txt")
    assert [(one.kind, one.text) for one in document.paragraphs] == [
        ("body", "情况如下："),
        ("table", "指标\t目标\t完成\n走访\t30\t35"),
        ("body", "以上。"),
    ]


@given(st.text(alphabet="一二三、，。；：（）“”12.% \t\n\r\f*|#-走访企业家年度\u3000", max_size=300), st.booleans())
def test_every_character_stands_in_the_original(original: str, markdown: bool) -> None:
    document = read_text(original, "报告", markdown=markdown)
    check_places(document, original)
    assert [one.number for one in document.paragraphs] == list(range(1, len(document.paragraphs) + 1))
    for paragraph in document.paragraphs:
        assert paragraph.text.strip()
        placed = find_original(paragraph, (0, len(paragraph.text)))
        put_in = len(paragraph.text) - sum(one.length for one in placed)
        assert put_in <= paragraph.text.count(" ") + paragraph.text.count("\t") + paragraph.text.count("\n")


@given(st.lists(st.text(alphabet="一二三、，。；走访企业家年度，", min_size=1, max_size=60), max_size=12, unique=True))
def test_nothing_is_lost_by_joining(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    kept = "".join(texts(text))
    assert set(text) - set(kept) <= set("\n")


def test_published_report() -> None:
    for folder in Path(__file__).resolve().parents:
        report = folder / "shared" / "reports" / "yongping-2023.txt"
        if report.is_file():
            break
    else:
        pytest.skip("the report is not here")
    original = report.read_text(encoding="utf-8")
    document = read_text(original, report.name)
    check_places(document, original)
    assert len(document.paragraphs) == 17
    unfinished = [one.text for one in document.paragraphs if len(one.text) > 40 and one.text[-1] not in "。："]
    assert unfinished == []


FULL = "全县各项重点工作均按照序时进度稳步推进并取得了成效"


def wrap(*lines: str) -> str:
    """A text whose lines a program broke at 25 characters."""
    return "\n".join(["".join((FULL[:24], "，"))] * 12 + list(lines))


def test_running_head_above_the_title_is_no_title() -> None:
    head = "部门整体支出绩效自评"
    text = f"{head}\n\n{HEAD}\n全年召开会议12次。\n\n- 1 -\n\n{head}\n\n新增管网35公里。\n\n- 2 -\n"
    assert texts(text) == [HEAD, "全年召开会议12次。", "新增管网35公里。"]


def test_numbers_that_rise_beside_a_running_head_are_page_numbers() -> None:
    pages = [f"全年召开第{number}次会议。\n\n{number}\n\n{HEAD}\n" for number in ("2", "4", "7")]
    assert texts(HEAD + "\n\n" + "\n".join(pages)) == [
        HEAD,
        *(f"全年召开第{number}次会议。" for number in ("2", "4", "7")),
    ]


def test_numbers_beside_words_of_a_form_stay() -> None:
    assert texts("合计\n\n5\n\n合计\n\n6\n\n合计") == ["合计", "5", "合计", "6", "合计"]


@pytest.mark.parametrize(
    ("before", "after"), [("平均时间为8.1分", "钟。"), ("新建12.6万平", "方米。"), ("提高3.7个百", "分点。")]
)
def test_unit_that_a_page_cut_is_whole(before: str, after: str) -> None:
    assert texts(f"{before}\n\n{after}") == [before + after]


def test_number_that_the_end_of_a_line_cut_is_whole() -> None:
    cut = "全年共完成各类产值达到了年初确定目标的４", "１. ７亿元，增长５％。"
    assert texts(wrap(FULL[:4] + cut[0], cut[1]))[-1].endswith("".join(cut))


def test_line_that_was_set_wide_is_closed_up_with_its_places() -> None:
    text = "全 年 共 完 成 项 目 35 个 ， 增 长 5%"
    document = read_text(text, "报告.txt")
    assert document.paragraphs[0].text.replace(" ", "") == "全年共完成项目35个，增长5%"
    assert "项目" in document.paragraphs[0].text
    check_places(document, text)


def test_blank_lines_of_page_breaks_do_not_tell_paragraphs() -> None:
    page = "\n\n- {} -\n\n青石县水利局绩效自评\n\n"
    body = "".join((FULL[:24], "，\n"))
    short = "全年召开会议12次。\n一、存在的问题\n"
    text = "".join(body * 5 + short + body * 3 + page.format(number) for number in range(1, 6))
    assert texts(text).count("一、存在的问题") == 5


def test_title_that_takes_two_lines_of_larger_letters_is_one() -> None:
    title = "青石县水利局2024年度部门整体支", "出绩效自评报告"
    assert texts("\n".join(title) + "\n" + wrap("全年召开会议12次。"))[0] == "".join(title)


def test_heading_of_two_halves_stays_apart_from_the_paragraph_below() -> None:
    heading = "党建引领强根基聚合力，凝心聚力促发展惠民生"
    assert texts(f"{heading}\n{LONG}。") == [heading, LONG + "。"]


def test_markdown_lines_without_blank_lines_between_belong_together() -> None:
    rows = ["全年共开展培训35场次，", "参训人员2100人次。满意度", "95%", "同比提高3个百分点。", "群众反映良好"]
    assert texts("# 报告\n\n" + "\n".join(rows) + "。\n\n- 条目一\n- 条目二\n", markdown=True) == [
        "报告",
        "".join(rows) + "。",
        "条目一",
        "条目二",
    ]


def test_markdown_of_whole_paragraphs_a_line_keeps_them_apart() -> None:
    rows = ["全年召开会议12次。", "新增管网35公里。", "满意度95%。", "群众反映良好。"]
    assert texts("\n".join(rows), markdown=True) == rows
