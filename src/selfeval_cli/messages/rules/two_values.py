"""The texts of C602: one thing with two values."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_VISITS = """
[[indicator]]
section = "party-building"
name = "走访企业"
actual = "640家"

[[indicator]]
section = "economy"
name = "走访企业"
"""

TEXTS: dict[str, RuleText] = {
    "C602": RuleText(
        title=Text("同一件事两个数", "one thing with two values"),
        what=Text(
            "名称、单位、期间都相同的结果，在报告的两处写了不同的数：两个板块（或两个一级指标）的同名指标，一处的其中各项、分项和另一处的同名指标，"
            "“预算执行率”这个指标和预算部分的执行率。名称不计空格、引号、全半角和末尾的“数量”“（家）”；单位换算、四舍五入后一致的，写了“超、约”而可以一致的，不算。"
            "“宣传活动”“专项整治”“成功率”这样哪个板块都可以有的名称，不当作同一件事。同一板块里的同名指标由 I207 提出，写了 same_as 的由 C601 核对。",
            "Results of the same name, unit and period have different values in two places: indicators of two sections (or groups), a part or detail that is an indicator elsewhere, the indicator “预算执行率” against "
            "the execution rate of the budget. Spaces, quotation marks, full-width forms and an ending such as 数量 make no difference to names; values that agree once converted or rounded, "
            "or that 超 or 约 lets agree, are fine. Names that any section may use (“宣传活动”, “专项整治”, “成功率”) are not taken to be of one thing. I207 speaks of one name twice in a section, C601 of `same_as`.",
        ),
        why=Text(
            "同一件事前后两个数，审核的人一眼就能看出来，之后整份报告的数都会被怀疑。",
            "Two values for one thing are seen at once, and then no figure of the report is trusted.",
        ),
        basis=Text(
            "审核惯例：报告各部分的数据应当相互一致。",
            "Reviewers' custom: the parts of a report must agree with each other.",
        ),
        wrong=in_report(_VISITS + 'actual = "615家"\n'),
        right=in_report(_VISITS + 'actual = "640家"\n'),
        sentences={
            "default": Text(
                "“{name}”写成{value}，另一处（{where}）却是{other}。",
                "“{name}” is {value}, but elsewhere ({where}) it is {other}.",
            ),
            "budget-stated": Text(
                "“{name}”写成{value}，预算部分写明的{line}执行率却是 {rate}%。",
                "“{name}” is {value}, but the execution rate of {line} stated in the budget is {rate}%.",
            ),
            "budget-computed": Text(
                "“{name}”写成{value}，按预算部分的数，{line}的执行率却是 {rate}%（{executed} ÷ {budget}）。",
                "“{name}” is {value}, but by the figures of the budget the execution rate of {line} is {rate}% ({executed} ÷ {budget}).",
            ),
        },
        advice={
            "default": Text(
                "请核对两处，改正写错的；本来不是同一件事，或者口径、期间不同的，请在名称或期间里区分；确是同一个数的，可以写 same_as 让两处保持一致。",
                "Check both and correct the wrong one. If they are two things, tell them apart by name or period; if they are one, `same_as` keeps them together.",
            ),
            "budget-stated": Text(
                "请核对预算数、执行数和这个指标；口径不同的（如按年初预算、不含结转），请在名称里写明。",
                "Check the amounts of the budget and this indicator; if it is a rate of another kind (of the initial budget, without carry-over), say so in its name.",
            ),
            "budget-computed": Text(
                "请核对预算数、执行数和这个指标；口径不同的（如按年初预算、不含结转），请在名称里写明。",
                "Check the amounts of the budget and this indicator; if it is a rate of another kind (of the initial budget, without carry-over), say so in its name.",
            ),
        },
    ),
}
"""By code."""
