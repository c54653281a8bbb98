"""Template text in the strings of a report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rules.template_text import _ANYWHERE, _TRIGGER, find_template_text
from selfeval_cli.checks.rules.wording import list_wordings
from selfeval_cli.model.report import Report


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("XX街道办事处", "XX"),
        ("xx街道", "xx"),
        ("20XX年度", "20XX"),
        ("××项目", "××"),
        ("王××镇", "××"),
        ("X年X月X日", "X年"),
        ("投入X万元", "X万元"),
        ("全市第X", "第X"),
        ("***", "***"),
        ("**街道", "**"),
        ("某某项目", "某某"),
        ("某某", "某某"),
        ("□□街道", "□□"),
        ("____", "____"),
        ("    年  月  日", "年  月  日"),
        ("（单位名称）", "（单位名称）"),
        ("【待补充】", "【待补充】"),
        ("待填", "待填"),
        ("说明完成情况（100字以内）", "（100字以内）"),
        ("（请填写原因，不超过200字）", "（请填写原因，不超过200字）"),
        ("对照年度目标，说明全年完成情况", "对照年度目标，说明"),
        ("请简要说明", "请简要说明"),
        ("{{ 指标名称 }}", "{{ 指标名称 }}"),
        ("${agency}", "${agency}"),
        ("指标1：", "指标1："),
        ("三级指标2", "三级指标2"),
        ("……", "……"),
    ],
)
def test_marks_of_a_template(text: str, mark: str) -> None:
    span = find_template_text(text)
    assert span is not None
    assert text[slice(*span)] == mark


@pytest.mark.parametrize(
    "text",
    [
        "3×5米宣传栏",
        "XXL号手套",
        "V2X试点",
        "X光安检机",
        "张某某等3人",
        "李××，男",
        "联系电话138****1234",
        "邀请专家说明情况",
        "申请补充经费",
        "报请说明",
        "请示3件",
        "接待群众",
        "等待时间",
        "填写率100%",
        "“二十字”人居环境",
        "12字方针",
        "500字",
        "每篇500字",
        "3000字以内文章",
        "24字核心价值观",
        "示范点3个",
        "样板路2条",
        "数字化",
        "对照年度目标任务分解",
        "详见附件……",
        "指标完成情况",
        "2023年 1月 3日",
        "★★★",
        "□是",
        "无",
        "—",
        "*",
        "",
    ],
)
def test_words_of_a_finished_report(text: str) -> None:
    assert find_template_text(text) is None


def test_references_and_emphasis_belong_in_prose() -> None:
    assert find_template_text("全年 {{ culture/演出.actual }}，**反响良好**。", prose=True) is None


def test_a_blank_behind_emphasis_is_found() -> None:
    text = "**反响良好**，覆盖***个村"
    span = find_template_text(text, prose=True)
    assert span is not None and text[slice(*span)] == "***"


_SCRAPS = st.sampled_from(
    [
        *"XxＸ×*＊_□△○年月日某请填写说明对照度目标第字内限称名待补充定此处在示例样板模（）()【】{}$1234 　，。",
        "某某",
        "单位名称",
        "100字以内",
    ]
)


@given(st.lists(_SCRAPS, max_size=14).map("".join))
def test_the_quick_look_never_hides_a_mark(text: str) -> None:
    import re

    if re.search("|".join(_ANYWHERE), text):
        assert _TRIGGER.search(text)


def test_every_string_that_a_person_writes_is_looked_at() -> None:
    marked = {
        "report": {"agency": "甲XX", "year": 2023, "goal": "乙XX", "title": "丙XX"},
        "budget": {"reason": "丁XX", "fund": [{"name": "戊XX", "reason": "己XX"}]},
        "section": {"economy": {"title": "庚XX", "text": "辛XX", "change_basis": "壬XX"}},
        "indicator": [
            {
                "name": "癸XX",
                "target": "子XX",
                "rank": ["丑XX", "寅XX"],
                "evidence": "卯XX",
                "parts": {"辰XX": "5个"},
                "details": {"巳XX": {"actual": "午XX", "change": "未XX"}},
                "reason": "申XX",
            }
        ],
        "problem": [{"text": "酉XX"}],
        "measure": [{"text": "戌XX", "owner": "亥XX"}],
    }
    report = Report.model_validate(marked)
    found = {wording.text[0] for wording in list_wordings(Case(report, None, None, None)) if "XX" in wording.text}
    assert found == set("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")
