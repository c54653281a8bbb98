"""Keys of the goals for the year, where a report has several."""

from __future__ import annotations

from selfeval_cli.messages.keys.key_text import ORIGIN, KeyText, TableText
from selfeval_cli.messages.language import Text

TABLES = {
    "goal": TableText(
        Text("年度绩效目标", "goal"),
        Text(
            "几个年度绩效目标中的一个（年度绩效目标1、2……）。给它一个 id，指标才能对应上。只有一个总体目标的，写在 [report] 的 goal 和 goal_result 里。",
            "One of several goals for the year. Give it an id, so that indicators can refer to it. A single overall goal is written as goal and "
            "goal_result of [report].",
        ),
        "[[goal]]",
    ),
}

GOAL = {
    "id": KeyText(
        Text("标识", "id"),
        Text("目标的标识，供指标的 goal 引用。", "A name for the goal, which `goal` of an indicator refers to."),
        '"roads"',
        ("编号", "标识", "目标编号"),
    ),
    "text": KeyText(
        Text("目标内容", "goal"),
        Text("要做到什么，必填。", "What was to be reached; required."),
        '"完成二十条道路改造。"',
        ("内容", "目标内容", "目标", "预期目标", "年度绩效目标"),
    ),
    "result": KeyText(
        Text("完成情况", "result"),
        Text("实际完成的情况。", "How far it was reached."),
        '"道路改造完成十八条，余下两条次年完工。"',
        ("完成情况", "实际完成情况", "目标完成情况"),
    ),
    "weight": KeyText(
        Text("权重", "weight"),
        Text("目标的分值（权重），不加引号。", "The points of the goal, without quotes."),
        "40",
        ("权重", "分值", "目标权重"),
    ),
    "reason": KeyText(
        Text("未完成原因", "reason"),
        Text("没有完成或者偏差大的原因。", "Why it was missed, or far exceeded."),
        '"两条道路因地下管线迁改，推迟到次年完工。"',
        ("未完成原因", "偏差原因", "偏差原因分析", "原因"),
    ),
    **ORIGIN,
}
