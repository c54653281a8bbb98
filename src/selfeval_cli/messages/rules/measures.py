"""The texts of family S about measures: for which problem, by whom, until when."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_PROBLEM = """
[[problem]]
id = "execution"
text = "两个修缮项目招标晚，资金支付集中在年底。"
"""
_OTHER = """
[[problem]]
id = "roads"
text = "云溪路的管线迁改与路面施工没有衔接。"

[[measure]]
for = "roads"
text = "管线迁改与道路工程同步报批。"
owner = "城建办"
due = "2024年6月底前"
"""
_FREE = """
[[measure]]
text = "项目招标排出时间表，逐项督办。"
owner = "财政办"
due = "2024年4月底前"
"""
_ANSWERING = """
[[measure]]
for = "execution"
text = "项目招标排出时间表，逐项督办。"
"""

TEXTS: dict[str, RuleText] = {
    "S413": RuleText(
        title=Text("措施没有写针对哪个问题", "a measure that answers no problem"),
        what=Text(
            "报告写了问题的，每条措施（measure）要用 for 写明针对哪个问题的 id，几个问题的写成列表。没有问题或问题写“无”的报告不查；只有一个问题、一条措施的，对应关系明摆着，也不查；for 写了但找不到的，由 S405 说明。",
            "In a report with problems, every measure names the `id` of the one it answers as `for`, several as a list. Without problems, or where they are 无 "
            "(none), nothing is asked, nor of one measure beside one problem; a `for` that leads nowhere is told by S405.",
        ),
        why=Text(
            "问题和措施要一一对应；看不出针对哪个问题的措施，多半是套话，下一年也无从检查。",
            "Problems and measures should match one to one. A measure for no problem is mostly a phrase, and nobody can say a year later whether it "
            "helped.",
        ),
        basis=Text(
            "审核惯例：评价报告复核清单要求问题与建议逐条对应。",
            "Reviewers' custom: checklists for evaluation reports ask that problems and measures correspond.",
        ),
        wrong=in_report(_PROBLEM + _OTHER + _FREE),
        right=in_report(_PROBLEM + _OTHER + _FREE.replace("text =", 'for = "execution"\ntext =')),
        sentences={
            "default": Text(
                "措施“{text}”没有写针对哪个问题（问题的 id：{ids}）。",
                "The measure “{text}” does not say which problem it answers (their ids: {ids}).",
            ),
            "no-ids": Text(
                "措施“{text}”没有写针对哪个问题，报告的 {count} 个问题也都没有 id。",
                "The measure “{text}” does not say which problem it answers, and none of the problems ({count}) has an id.",
            ),
        },
        advice={
            "default": Text(
                '请在措施里写 for = "…"，填问题的 id；与哪个问题都不对应的，补上问题或删去这条措施。',
                'Add for = "…" with the id of its problem; a measure that fits none needs its problem, or can go.',
            ),
            "no-ids": Text(
                '请给每个问题写 id = "…"，再在措施里写 for = "…"。',
                'Give every problem an `id`, then add for = "…" to the measure.',
            ),
        },
    ),
    "S414": RuleText(
        title=Text("措施没有写责任人或完成时限", "a measure without owner or date"),
        what=Text(
            "每条措施要有责任人（owner）和完成时限（due）。措施的文字里已经说明由谁做（“由财政办牵头”）、什么时候做（“六月底前”“每季度”）的，不必另写。"
            "“由专人负责”“有关部门”不算责任人，“年底集中支付”之类说的是问题，不算时限。措施写“无”的不查。",
            "Every measure has someone to see to it (`owner`) and a date (`due`). Either may also stand in its text: “由财政办牵头” (the finance office leads), “六月底前” (by the "
            "end of June), “每季度” (every quarter). Nobody in particular is no owner, and a time that belongs to the problem no date. A measure 无 (none) is left alone.",
        ),
        why=Text(
            "没有人负责、没有时限的措施，下一年无法检查做没做。",
            "Whether a measure was carried out cannot be checked where nobody was to do it and no date was set.",
        ),
        basis=Text(
            "审核惯例：评价报告复核清单要求措施有责任人和时限。没有文件规定自评报告必须写，所以只是提示。",
            "Reviewers' custom: checklists for evaluation reports ask for an owner and a date. No document demands them of a "
            "self-evaluation, hence only a note.",
        ),
        wrong=in_report(_PROBLEM + _ANSWERING),
        right=in_report(_PROBLEM + _ANSWERING + 'owner = "财政办"\ndue = "2024年4月底前"\n'),
        sentences={
            "default": Text(
                "措施“{text}”没有写责任人和完成时限。",
                "The measure “{text}” says neither who will see to it nor until when.",
            ),
            "owner": Text("措施“{text}”没有写责任人。", "The measure “{text}” does not say who will see to it."),
            "due": Text("措施“{text}”没有写完成时限。", "The measure “{text}” does not say until when."),
        },
        advice={
            "default": Text(
                "请补上 owner（责任科室）和 due（完成时限，如“2024年6月底前”）。",
                "Add `owner`, the office responsible, and `due`, such as “2024年6月底前”.",
            ),
            "owner": Text("请补上 owner（责任科室）。", "Add `owner`, the office responsible."),
            "due": Text(
                "请补上 due（完成时限，如“2024年6月底前”）；长期要做的，写多久检查一次，如“每季度”。",
                "Add `due`, such as “2024年6月底前”; for what goes on without an end, say how often it will be looked at.",
            ),
        },
    ),
}
"""By code."""
