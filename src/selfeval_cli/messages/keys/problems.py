"""Keys of problems and of the measures against them."""

from __future__ import annotations

from selfeval_cli.messages.keys.key_text import ORIGIN, KeyText, TableText
from selfeval_cli.messages.language import Text

TABLES = {
    "problem": TableText(
        Text("存在问题", "problem"),
        Text(
            "一个存在的问题。给它一个 id，措施才能对应上。",
            "One problem. Give it an id, so that a measure can refer to it.",
        ),
        "[[problem]]",
    ),
    "measure": TableText(
        Text("下一步措施", "measure"),
        Text(
            "一条下一步措施，最好写明对应哪个问题、谁负责、什么时候完成。",
            "One next step; best with the problem it answers, who is responsible, and until when.",
        ),
        "[[measure]]",
    ),
}

PROBLEM = {
    "id": KeyText(
        Text("标识", "id"),
        Text("问题的标识，供措施的 for 引用。", "A name for the problem, which `for` of a measure refers to."),
        '"execution"',
        ("编号", "标识"),
    ),
    "text": KeyText(
        Text("问题", "problem"),
        Text(
            "问题是什么，写具体：哪个项目、差多少。必填。",
            "What the problem is; be concrete: which project, by how much. Required.",
        ),
        '"工程款支付集中在年底，预算执行率没有达到100%。"',
        ("内容", "问题", "存在问题"),
    ),
    **ORIGIN,
}

MEASURE = {
    "for": KeyText(
        Text("对应问题", "answers"),
        Text(
            "对应的问题，写问题的 id；对应几个问题的写成列表。",
            "The problem it answers, by id; a list for several.",
        ),
        '"execution"',
        ("对应问题", "针对问题"),
    ),
    "text": KeyText(
        Text("措施", "measure"),
        Text("打算怎么做，必填。", "What will be done; required."),
        '"年初排定工程支付计划，每季度核对一次进度。"',
        ("内容", "措施", "改进措施"),
    ),
    "owner": KeyText(
        Text("责任人", "owner"),
        Text("负责的科室或人。", "The office or person responsible."),
        '"财政办"',
        ("责任人", "责任单位", "责任科室", "责任部门"),
    ),
    "due": KeyText(
        Text("完成时限", "due"),
        Text(
            "什么时候完成，写成文字，或写成 2024-06-30（不加引号）。",
            "Until when, in words or as 2024-06-30 (without quotes).",
        ),
        '"2024年6月底前"',
        ("完成时限", "时限", "完成时间"),
    ),
    **ORIGIN,
}
