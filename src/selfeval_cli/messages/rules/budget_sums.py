"""What the rules on the sums of the budget say."""

from __future__ import annotations

from collections.abc import Mapping

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText

_ARITHMETIC = Text(
    "算术关系。尾差范围按各数写出的小数位推算：各数最多相差末位的一半，n 项与合计一共最多相差（n+1）个半步。",
    "Arithmetic. What rounding allows follows from the places as written: each figure may be off by half of its last place, so n lines "
    "and their total by n + 1 such halves.",
)

_HEADING = """\
format = 1

[report]
agency = "云溪街道办事处"
year = 2023

[budget]
unit = "万元"
basis = "adjusted"
"""

SUM_TEXTS: Mapping[str, RuleText] = {
    "B101": RuleText(
        title=Text("合计不等于基本支出加项目支出", "total is not basic plus project"),
        what=Text(
            "年初预算、预算、执行数三栏，逐栏核对合计是否等于基本支出加项目支出。没有写基本支出而写了人员经费和公用经费的，用这两项代替。"
            "金额是四舍五入后的数，尾差在范围内的只作提示。",
            "In each of the three columns (initial budget, budget, executed) the total must be basic plus project expenditure. Where basic is "
            "not given but personnel and operating are, these two stand in. Amounts are rounded figures: a difference that rounding "
            "can explain is only a note.",
        ),
        why=Text(
            "合计与分项对不上，是复核时最先被退回的问题之一：其中必有一个数写错，执行率和得分也跟着错。",
            "A total that does not match its lines is among the first things a reviewer sends back: one figure is wrong, and with "
            "it the execution rate and the score.",
        ),
        basis=_ARITHMETIC,
        wrong=_HEADING
        + """\
total = { budget = 8651.40, executed = 8402.71 }
basic = { budget = 2210.15, executed = 2180.33 }
project = { budget = 6440.25, executed = 6222.38 }
""",
        right=_HEADING
        + """\
total = { budget = 8650.40, executed = 8402.71 }
basic = { budget = 2210.15, executed = 2180.33 }
project = { budget = 6440.25, executed = 6222.38 }
""",
        sentences={
            "default": Text(
                "{column}合计写{stated}{unit}，但{parts}相加是{working}{unit}，合计{side}了{difference}{unit}。",
                "Total ({column}): {stated}{unit}, but {parts} add up to {working}{unit}; the total is {difference}{unit} {side}.",
            ),
            "within-rounding": Text(
                "{column}合计写{stated}{unit}，{parts}相加是{working}{unit}，相差{difference}{unit}，可能是四舍五入的尾差（不超过{tolerance}{unit}）。",
                "Total ({column}): {stated}{unit}, and {parts} add up to {working}{unit}; rounding may explain the {difference}{unit} between them (up to {tolerance}{unit}).",
            ),
        },
        advice={
            "default": Text(
                "请对照决算核对这几个数，改正写错的一个。如有基本支出、项目支出以外的支出（如经营支出），请用 waive 写明。",
                "Compare these figures with the final accounts and correct the wrong one. If there is spending outside basic and project "
                "(such as business operations), say so in waive.",
            ),
            "within-rounding": Text(
                "尾差可以保留；要完全相符，请按决算原数重新取位。",
                "The difference may stay; to make the figures fit, round them again from the final accounts.",
            ),
        },
    ),
    "B102": RuleText(
        title=Text("基本支出不等于人员经费加公用经费", "basic is not personnel plus operating"),
        what=Text(
            "年初预算、预算、执行数三栏，逐栏核对基本支出是否等于人员经费加公用经费。尾差在四舍五入范围内的只作提示。",
            "In each of the three columns basic expenditure must be personnel plus operating. A difference that rounding can "
            "explain is only a note.",
        ),
        why=Text(
            "基本支出只由人员经费和公用经费组成；对不上说明有一个数写错，或者漏了一块。",
            "Basic expenditure consists of these two and nothing else; where they do not add up, a figure is wrong or something was left out.",
        ),
        basis=_ARITHMETIC,
        wrong=_HEADING
        + """\
basic = { budget = 2210.15, executed = 2180.33 }
personnel = { budget = 1890.00, executed = 1875.12 }
operating = { budget = 320.15, executed = 350.21 }
""",
        right=_HEADING
        + """\
basic = { budget = 2210.15, executed = 2180.33 }
personnel = { budget = 1890.00, executed = 1875.12 }
operating = { budget = 320.15, executed = 305.21 }
""",
        sentences={
            "default": Text(
                "基本支出{column}写{stated}{unit}，但{parts}相加是{working}{unit}，基本支出{side}了{difference}{unit}。",
                "Basic expenditure ({column}): {stated}{unit}, but {parts} add up to {working}{unit}; basic is {difference}{unit} {side}.",
            ),
            "within-rounding": Text(
                "基本支出{column}写{stated}{unit}，{parts}相加是{working}{unit}，相差{difference}{unit}，可能是四舍五入的尾差（不超过{tolerance}{unit}）。",
                "Basic expenditure ({column}): {stated}{unit}, and {parts} add up to {working}{unit}; rounding may explain the {difference}{unit} between them (up to {tolerance}{unit}).",
            ),
        },
        advice={
            "default": Text(
                "请对照决算核对这三个数，改正写错的一个。对个人和家庭的补助计入人员经费。",
                "Compare the three figures with the final accounts and correct the wrong one. Subsidies to individuals and families "
                "count as personnel.",
            ),
            "within-rounding": Text(
                "尾差可以保留；要完全相符，请按决算原数重新取位。",
                "The difference may stay; to make the figures fit, round them again from the final accounts.",
            ),
        },
    ),
    "B104": RuleText(
        title=Text("各资金来源之和不等于合计", "funds do not add up to the total"),
        what=Text(
            "年初预算、预算、执行数三栏，各资金来源都填了的，逐栏核对相加是否等于合计。尾差在四舍五入范围内的只作提示。",
            "In each of the three columns that all funds have, the funds must add up to the total. A difference that rounding can "
            "explain is only a note.",
        ),
        why=Text(
            "自评表上年度资金总额由各资金来源组成；公开的自评表里就有总额为0、来源却有数的，得分因此算错。",
            "In the official table the yearly total consists of its funds. There are published tables with a total of 0 above funds that are not, "
            "and the score came out wrong.",
        ),
        basis=_ARITHMETIC,
        wrong=_HEADING
        + """\
total = { budget = 120.00, executed = 118.50 }

[[budget.fund]]
name = "本年财政拨款"
budget = 90.00
executed = 89.97

[[budget.fund]]
name = "其他资金"
budget = 20.00
executed = 28.53
""",
        right=_HEADING
        + """\
total = { budget = 120.00, executed = 118.50 }

[[budget.fund]]
name = "本年财政拨款"
budget = 90.00
executed = 89.97

[[budget.fund]]
name = "其他资金"
budget = 30.00
executed = 28.53
""",
        sentences={
            "default": Text(
                "{column}合计写{stated}{unit}，但{count}项资金来源相加是{working}{unit}，合计{side}了{difference}{unit}。",
                "Total ({column}): {stated}{unit}, but the {count} funds add up to {working}{unit}; the total is {difference}{unit} {side}.",
            ),
            "one-fund-above": Text(
                "{column}合计写{stated}{unit}，但资金来源{parts}一项就有{working}{unit}，合计少了{difference}{unit}。",
                "Total ({column}): {stated}{unit}, but the fund {parts} alone has {working}{unit}; the total is {difference}{unit} lower.",
            ),
            "one-fund": Text(
                "{column}合计写{stated}{unit}，资金来源只写了{parts}一项，还差{difference}{unit}没有来源。",
                "Total ({column}): {stated}{unit}, but the only fund is {parts}; {difference}{unit} have no source.",
            ),
            "within-rounding": Text(
                "{column}合计写{stated}{unit}，{count}项资金来源相加是{working}{unit}，相差{difference}{unit}，可能是四舍五入的尾差（不超过{tolerance}{unit}）。",
                "Total ({column}): {stated}{unit}, and the {count} funds add up to {working}{unit}; rounding may explain the {difference}{unit} between them (up to {tolerance}{unit}).",
            ),
        },
        advice={
            "default": Text(
                "请核对合计和各资金来源：有漏写的来源请补上，“其中”项不要与它所属的来源并列填写。",
                "Check the total and the funds: add a fund that was left out, and do not list a part of a fund beside that fund.",
            ),
            "one-fund": Text(
                "请补上其余资金来源（如上年结转、其他资金），或者核对合计。",
                "Add the other funds (such as the carry-over of last year), or check the total.",
            ),
            "within-rounding": Text(
                "尾差可以保留；要完全相符，请按决算原数重新取位。",
                "The difference may stay; to make the figures fit, round them again from the final accounts.",
            ),
        },
    ),
}
