"""The text of the rule on first-level and second-level indicators."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_PROJECT = 'scope = "project"\nstandard = "national-project-2020"\nproject = "背街小巷整治"\n'


def _satisfaction(group: str) -> str:
    return in_report(
        f"""
[[indicator]]
name = "居民满意度"
group = "{group}"
kind = "服务对象满意度"
target = "≥90%"
actual = "93.5%"
base = "400份"
""",
        _PROJECT,
    )


TEXTS: dict[str, RuleText] = {
    "S409": RuleText(
        title=Text("二级指标不属于所写的一级指标", "a kind under a group that it is not of"),
        what=Text(
            "指标的二级指标（kind）要属于所写的一级指标（group，没有写的看 section）。评价标准里两个都有的，按标准；否则：数量、质量、时效属于产出，成本属于产出或成本，"
            "经济成本、社会成本、生态环境成本属于成本，经济效益、社会效益、生态效益、可持续影响属于效益（效果），各种满意度属于满意度。"
            "“指标”二字、编号和分值不影响。不认识的一级、二级指标不查，单位自己的体系（如履职效能、管理效率）不受影响。",
            "A second-level indicator (`kind`) must be one of its first-level indicator (`group`, or else the section). Where the standard has both, it decides; "
            "otherwise quantity, quality and timeliness are output; cost is output or cost; economic, social and environmental cost are cost; economic, social "
            "and ecological benefit and lasting effect are benefit; satisfaction of whomever is satisfaction. Numbers, points and the word for indicator "
            "make no difference. Words that are not known are left alone, and so is a tree of an agency's own.",
        ),
        why=Text(
            "分值按一级指标分配，放错了位置，产出、效益、满意度各部分的得分就都不对；汇总时也找不到。",
            "Points are allotted by group: an indicator in the wrong place makes the score of every group wrong, and is not found when "
            "reports are put together.",
        ),
        basis=Text(
            "审核惯例：公开的项目支出自评表都用这个体系，见于财预〔2020〕10号的自评表（成本属于产出）和财预〔2021〕101号（成本单列）；两个文件的细目未逐条核对原文。",
            "Reviewers' custom: published project forms all have this tree, as in the form of Cai Yu [2020] No. 10 (cost is output) and in Cai Yu [2021] No. 101 "
            "(cost stands by itself); the details of both were not checked clause by clause.",
        ),
        wrong=_satisfaction("效益指标"),
        right=_satisfaction("满意度指标"),
        sentences={
            "default": Text(
                "“{name}”的二级指标“{kind}”写在一级指标“{group}”下，它属于{belongs}。",
                "“{name}”: the kind “{kind}” stands under the group “{group}”, but it belongs to “{belongs}”.",
            ),
            "standard": Text(
                "“{name}”的二级指标“{kind}”写在一级指标“{group}”下；按“{standard}”，它属于{belongs}。",
                "“{name}”: the kind “{kind}” stands under the group “{group}”; by “{standard}” it belongs to “{belongs}”.",
            ),
            "swapped": Text(
                "“{name}”的一级指标“{group}”和二级指标“{kind}”写反了。",
                "“{name}”: the group “{group}” and the kind “{kind}” have changed places.",
            ),
        },
        advice={
            "default": Text(
                "请把它移到{belongs}下，或者改正二级指标；分值也要相应核对。",
                "Move it to “{belongs}”, or correct the kind; then check the points of both groups.",
            ),
            "swapped": Text("请把 group 和 kind 的内容对调。", "Exchange the values of `group` and `kind`."),
        },
    ),
}
"""By code."""
