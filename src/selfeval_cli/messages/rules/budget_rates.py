"""What the rule on stated execution rates says."""

from __future__ import annotations

from collections.abc import Mapping

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText

_HEADING = """\
format = 1

[report]
agency = "云溪街道办事处"
year = 2023

[budget]
unit = "万元"
basis = "adjusted"
"""

RATE_TEXTS: Mapping[str, RuleText] = {
    "B103": RuleText(
        title=Text("预算执行率与金额不符", "execution rate does not follow from the figures"),
        what=Text(
            "写了预算执行率的（全部支出、各行、各资金来源、各条明细），用执行数 ÷ 预算数重新计算，按所写的小数位比较；明细没有写 budget、只写了年初预算的，按年初预算算；"
            "金额取位造成的出入只作提示。能看出原因的（写成小数、直接截去尾数、用年初预算作分母）会说明。",
            "Wherever an execution rate is stated (for the whole, a line, a fund, an item), it is computed again as executed ÷ budget and compared to "
            "the places as written; what the rounding of the amounts may explain is only a note. An item without `budget` is measured by its initial one. Where the cause shows (written as a "
            "fraction, cut off in place of rounded, divided by the initial budget), it is said.",
        ),
        why=Text(
            "预算执行率直接决定这一项的得分；率和金额对不上，必有一个是错的，或者分母用错。",
            "The rate decides the score of budget execution; where it does not follow from the amounts, one of them is wrong, or "
            "the wrong budget was divided by.",
        ),
        basis=Text(
            "算术关系：预算执行率 = 执行数 ÷ 预算数 × 100%。公开的项目支出自评表和财政部门的系统用全年（调整后）预算数作分母。",
            "Arithmetic: execution rate = executed ÷ budget × 100 %. Published project self-evaluation forms and the systems of finance bureaus divide by "
            "the full-year (adjusted) budget.",
        ),
        wrong=_HEADING
        + """\
execution_rate = 98.14
total = { budget = 8650.40, executed = 8402.71 }
""",
        right=_HEADING
        + """\
execution_rate = 97.14
total = { budget = 8650.40, executed = 8402.71 }
""",
        sentences={
            "default": Text(
                "{line}的预算执行率写{stated}%，按金额应是{executed} ÷ {budget} = {computed}%。",
                "Execution rate ({line}): {stated}%, but the figures give {executed} ÷ {budget} = {computed}%.",
            ),
            "within-rounding": Text(
                "{line}的预算执行率写{stated}%，按金额是{executed} ÷ {budget} = {computed}%，相差可能是金额取位造成的。",
                "Execution rate ({line}): {stated}%, and the figures give {executed} ÷ {budget} = {computed}%; the rounding of the amounts may explain the difference.",
            ),
            "truncated": Text(
                "{line}的预算执行率写{stated}%，是直接截去了尾数；{executed} ÷ {budget} = {computed}%，四舍五入应写{rounded}%。",
                "Execution rate ({line}): {stated}% is cut off; {executed} ÷ {budget} = {computed}%, which rounds to {rounded}%.",
            ),
            "fraction": Text(
                "{line}的预算执行率写成了小数{stated}，这里按百分数填写，应是{executed} ÷ {budget} = {computed}%，填{computed}。",
                "Execution rate ({line}): {stated} is a fraction, percent are expected; {executed} ÷ {budget} = {computed}%, so write {computed}.",
            ),
            "initial-denominator": Text(
                "{line}的预算执行率写{stated}%，是用{initial_column}{initial}{unit}作分母算的；按{column}应是{executed} ÷ {budget} = {computed}%。",
                "Execution rate ({line}): {stated}% divides by the {initial_column} of {initial}{unit}; by the {column} it is {executed} ÷ {budget} = {computed}%.",
            ),
            "zero-budget": Text(
                "{line}的{column}是0，没有执行率可算，却写了{stated}%（执行数{executed}{unit}）。",
                "Execution rate ({line}): {stated}%, but the {column} is 0, so there is no rate (executed: {executed}{unit}).",
            ),
            "two-rates": Text(
                "全部支出的预算执行率写了两个：这里是{stated}%，合计一行是{other}%。",
                "Two execution rates are given for the whole budget: {stated}% here, {other}% in the line of the total.",
            ),
        },
        advice={
            "default": Text(
                "请核对执行数和预算数；金额无误的，改执行率。",
                "Check the amount executed and the budget; if they are right, correct the rate.",
            ),
            "within-rounding": Text(
                "请按决算原数核对；金额能写到小数点后两位的，请写全。",
                "Check against the final accounts; write the amounts to two places where they are known.",
            ),
            "truncated": Text("请按四舍五入改正。", "Round it half up."),
            "fraction": Text("请改成百分数，不带 %。", "Write it in percent, without the sign."),
            "initial-denominator": Text(
                "请按全年（调整后）预算数重算；本地要求用年初预算数的，请用 waive 写明依据。",
                "Divide by the full-year (adjusted) budget; where your bureau requires the initial budget, say on what basis in waive.",
            ),
            "zero-budget": Text(
                "请删去这个执行率，或者核对预算数。",
                "Remove the rate, or check the budget.",
            ),
            "two-rates": Text("请只保留一个，或者改成一致。", "Keep one of them, or make them agree."),
        },
    ),
}
