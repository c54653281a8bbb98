"""What the rules on single amounts of the budget say: exceeded, negative, missing."""

from __future__ import annotations

from collections.abc import Mapping

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText

_FORM_COLUMNS = Text(
    "审核惯例：公开的项目支出自评表都设年初预算数、全年预算数、全年执行数三栏，单位万元。",
    "Reviewers' custom: published project self-evaluation forms have the columns initial budget, full-year budget and executed, in 万元.",
)

_HEADING = """\
format = 1

[report]
agency = "云溪街道办事处"
year = 2023
"""

AMOUNT_TEXTS: Mapping[str, RuleText] = {
    "B105": RuleText(
        title=Text("执行数大于预算数", "more executed than budgeted"),
        what=Text(
            "逐行（合计、各类支出、各资金来源、各条明细）比较执行数和预算数。预算数写明是年初预算的，超出只作提示，因为年中可能有追加。",
            "Line by line (total, kinds of spending, funds, items) the amount executed against the budget. Above a budget that is said "
            "to be the initial one, it is only a note: there may have been additions during the year.",
        ),
        why=Text(
            "支出不应超过批复的预算；执行率超过100%，通常是漏写了预算调整，或者某个数、某个单位写错。",
            "Spending should stay within the approved budget; a rate above 100% mostly means that an adjustment was left out, or that a "
            "figure or its unit is wrong.",
        ),
        basis=Text(
            "审核惯例：有的财政业务系统在执行率超过100%时不让保存，也有地方允许，所以这里不作为错误。",
            "Reviewers' custom: some systems of finance bureaus refuse a rate above 100%, others allow it; hence no error.",
        ),
        wrong=_HEADING
        + """\

[budget]
unit = "万元"
basis = "adjusted"
total = { budget = 860.00, executed = 912.35 }
""",
        right=_HEADING
        + """\

[budget]
unit = "万元"
basis = "adjusted"
total = { initial = 860.00, budget = 915.00, executed = 912.35 }
""",
        sentences={
            "default": Text(
                "{line}执行数{executed}{unit}，大于{column}{budget}{unit}，超出{difference}{unit}。",
                "Executed ({line}): {executed}{unit}, {difference}{unit} above the {column} of {budget}{unit}.",
            ),
            "above-initial": Text(
                "{line}执行数{executed}{unit}，大于{column}{budget}{unit}，超出{difference}{unit}，年中应有预算追加。",
                "Executed ({line}): {executed}{unit}, {difference}{unit} above the {column} of {budget}{unit}; there must have been an addition during the year.",
            ),
            "within-rounding": Text(
                "{line}执行数{executed}{unit}，比{column}{budget}{unit}多{difference}{unit}，可能是四舍五入的尾差。",
                "Executed ({line}): {executed}{unit}, {difference}{unit} above the {column} of {budget}{unit}, which rounding may explain.",
            ),
        },
        advice={
            "default": Text(
                "请核对两个数和单位；年中有追加的，预算数请写调整后的数，并在 adjustment_reason 写明原因。",
                "Check both figures and their unit; where the budget was raised during the year, give the adjusted budget, and the "
                "reason in adjustment_reason.",
            ),
            "above-initial": Text(
                "请补写调整后预算数：把现在的 budget 改写到 initial，budget 写调整后的数，basis 改为 adjusted。",
                "Give the adjusted budget: move the present budget to initial, write the adjusted one in budget, and set basis to adjusted.",
            ),
            "within-rounding": Text("请按决算原数核对末位。", "Check the last place against the final accounts."),
        },
    ),
    "B106": RuleText(
        title=Text("金额为负数", "negative amount"),
        what=Text(
            "预算、执行数、三公经费和政府采购的各个数、结转结余和执行率不应为负数。单行执行数为负的，可能是收回以前年度的支出，只要求说明。",
            "Budgets, amounts executed, those of the three public expenses and of procurement, the carry-over and rates must not be negative. A single line executed below zero may be spending of "
            "earlier years that was paid back: it only needs an explanation.",
        ),
        why=Text(
            "负的预算或负的合计没有意义，一般是多打了减号，或者从表格复制时带来的。",
            "A negative budget or total has no meaning; mostly a minus sign slipped in, or came along from a spreadsheet.",
        ),
        basis=Text(
            "金额的含义：预算数和全部执行数不会小于零。",
            "What the figures mean: a budget and the whole amount executed cannot be below zero.",
        ),
        wrong=_HEADING
        + """\

[budget]
unit = "万元"
basis = "adjusted"
total = { budget = -860.00, executed = 812.35 }
""",
        right=_HEADING
        + """\

[budget]
unit = "万元"
basis = "adjusted"
total = { budget = 860.00, executed = 812.35 }
""",
        sentences={
            "default": Text(
                "{line}的{column}是负数：{amount}{unit}。",
                "Negative amount ({line}, {column}): {amount}{unit}.",
            ),
            "executed": Text(
                "{line}的{column}是负数：{amount}{unit}；只有收回以前年度支出时才会这样。",
                "Negative amount ({line}, {column}): {amount}{unit}; that happens only where spending of earlier years was paid back.",
            ),
            "carryover": Text("结转结余是负数：{amount}{unit}。", "The carry-over is negative: {amount}{unit}."),
            "rate": Text(
                "{line}的预算执行率是负数：{amount}%。",
                "Negative execution rate ({line}): {amount}%.",
            ),
            "whole-rate": Text("预算执行率是负数：{amount}%。", "The execution rate is negative: {amount}%."),
        },
        advice={
            "default": Text(
                "请核对后去掉负号，或者改正金额。", "Check the amount: take the minus sign away, or correct it."
            ),
            "executed": Text(
                "请核对；确有收回的，请用 waive 写明。",
                "Check the amount; where money was paid back, say so in waive.",
            ),
        },
    ),
    "B107": RuleText(
        title=Text("缺少预算数、执行数或合计", "budget, executed amount or total missing"),
        what=Text(
            "有 [budget] 表的，每一行都应有预算数和执行数，并且有合计。合计能由各项相加得出的，只作提示；"
            "某一栏只写合计、各行都不写的，也只作提示。明细可以只写一个数；一个数、一个率都没有的才提出，别的明细都有、单单它没有的作提示。",
            "Where there is a table [budget], each line should have a budget and an amount executed, and there should be a total. A total that follows "
            "from the lines is only a note; so is a column that only the total has. An item may have a single amount or its rate alone; one with nothing is told, and a gap that no other item has is a note.",
        ),
        why=Text(
            "缺一个数，这一行的执行率就算不出来，合计也无法核对。",
            "Without one of them the line has no execution rate, and the total cannot be checked.",
        ),
        basis=_FORM_COLUMNS,
        wrong=_HEADING
        + """\

[budget]
unit = "万元"
basis = "adjusted"
total = { budget = 860.00 }
""",
        right=_HEADING
        + """\

[budget]
unit = "万元"
basis = "adjusted"
total = { budget = 860.00, executed = 812.35 }
""",
        sentences={
            "executed-missing": Text(
                "{line}写了{column}，没有写{executed_column}。",
                "Line {line}: the {column} is given, the {executed_column} is missing.",
            ),
            "budget-missing": Text(
                "{line}写了{executed_column}，没有写{column}。",
                "Line {line}: the {executed_column} is given, the {column} is missing.",
            ),
            "both-missing": Text(
                "{line}没有写{column}，也没有写{executed_column}。",
                "Line {line}: neither the {column} nor the {executed_column} is given.",
            ),
            "total-missing": Text(
                "预算表没有写合计，现有各项也不足以算出合计。",
                "The budget has no total, and its lines do not suffice to work it out.",
            ),
            "total-derived": Text(
                "预算表没有写合计；各项相加，{column}是{budget}{unit}，{executed_column}是{executed}{unit}。",
                "The budget has no total; its lines add up to {budget}{unit} ({column}) and {executed}{unit} ({executed_column}).",
            ),
            "nothing": Text(
                "[budget] 里没有任何预算数和执行数。", "The table [budget] holds no budget and no amount executed."
            ),
        },
        advice={
            "default": Text("请补上；确实没有发生的，写 0。", "Add it; where it really was nothing, write 0."),
            "both-missing": Text(
                "请补上两个数；没有这类支出的，删去这一行。",
                "Add both figures, or remove the line where there is no such spending.",
            ),
            "total-missing": Text(
                "请补写 total 一行，写明 budget 和 executed。",
                "Add a line total with its budget and executed.",
            ),
            "total-derived": Text(
                "请对照决算核对，无误的，补写为 total。",
                "Check these against the final accounts, and add them as total if they are right.",
            ),
            "nothing": Text(
                "请至少写出 total 一行的 budget 和 executed。",
                "Give at least the line total with its budget and executed.",
            ),
        },
    ),
}
