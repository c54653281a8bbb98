"""The texts of I236: money as the only result."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

TEXTS: dict[str, RuleText] = {
    "I236": RuleText(
        title=Text("结果只有花了多少钱", "nothing but money spent"),
        what=Text(
            "指标的结果只有投入、拨付、支出、补贴了多少钱，没有别的数（数量、比例、变化、排名）。收入、产值、销售额、招商引资、筹集争取的资金、节约的钱不算；"
            "成本指标、单价和要求不超过某个数的支出不算。指标值是金额的照查：把投入当成目标，正是要提出的。",
            "The only result of an indicator is how much was put in, paid or granted, and no other figure stands beside it (a count, a rate, a change, a rank). Income, output, sales, investment attracted, money raised or saved do not count, "
            "nor do costs, unit prices and spending that must stay below a limit. A target in money makes no difference: money put in is then the goal, which is just the point.",
        ),
        why=Text(
            "钱是投入，不是绩效：花出去只说明预算执行了，办成了什么事、有多少人受益才是结果。",
            "Money is what goes in. That it was spent shows that the budget was executed; what was done with it, and for whom, is the result.",
        ),
        basis=Text(
            "审核惯例：人力、资金、物资等投入不作为绩效目标和结果。",
            "Reviewers' custom: people, money and goods put in are neither targets nor results.",
        ),
        wrong=in_indicator('actual = "300.00万元"', name="背街小巷整治投入资金", section="environment"),
        right=in_indicator(
            'actual = "12条"\ndetails = { "投入资金" = "300.00万元" }', name="整治背街小巷", section="environment"
        ),
        sentences={
            "default": Text(
                "“{name}”的结果只有金额（{value}）：这是投入，没有说办成了什么。",
                "The only result of “{name}” is an amount of money ({value}): that is what went in, not what came of it.",
            ),
            "details": Text(
                "“{name}”的结果只有金额（{detail}{value}）：这是投入，没有说办成了什么。",
                "The only result of “{name}” is an amount of money ({detail} {value}): that is what went in, not what came of it.",
            ),
        },
        advice={
            "default": Text(
                "请把办成的数量、质量或受益的人数作为结果，金额移到 details；确实只考核资金的，可用 waive 写明原因。",
                "Give the number of things done, their quality or the people served as the result, and move the amount to `details`; if only the money is evaluated, say why in `waive`.",
            ),
        },
    ),
}
"""By code."""
