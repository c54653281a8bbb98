"""What the rules on unexplained budgets say: low execution, and a budget that changed during the year."""

from __future__ import annotations

from collections.abc import Mapping

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_LOW = """\
[budget]
unit = "万元"
basis = "adjusted"
total = { budget = 8650.40, executed = 7402.71 }
"""
_CHANGED = """\
[budget]
unit = "万元"
basis = "adjusted"
total = { initial = 8420.00, budget = 8650.40, executed = 8402.71 }
"""

REASON_TEXTS: Mapping[str, RuleText] = {
    "B113": RuleText(
        title=Text("执行率低，没有说明原因", "low execution, and no reason"),
        what=Text(
            "全部支出的预算执行率低于90%时，要有原因：写在 [budget] 的 reason；写在“预算执行率”这个指标的偏差原因里，或者执行率低的各项资金各自写了 reason，"
            "也算；写了 reason 的明细占到没有执行的钱一半以上的，也算。只在存在问题、完成情况或板块文字里说到的，只作提示。全部支出不低于90%的，再看单独一行（基本支出、项目支出等）、一项资金或一条明细，低于80%的作提示。"
            "执行率按金额计算（四舍五入到两位），没有金额的用所写的执行率；所写的和算出的一个过线一个不过线时，由 B103 说明，这里不说。",
            "Where less than 90 % of the whole budget was executed, there must be a reason: as `reason` in [budget]. One given with an indicator for "
            "the execution rate counts too, and so do reasons of every fund whose rate is low, and those of items that make up half of what was not spent or more; one that stands only among the problems, in the "
            "result of the goal or in the text of a section is a note. Where the whole is not below 90 %, a single line, fund or item below 80 % is "
            "a note. Rates are computed from the amounts, to two places; without amounts the stated rate counts. Where the stated and "
            "the computed rate lie on different sides of the limit, B103 speaks, and not this rule.",
        ),
        why=Text(
            "钱没有用完，要么事没有做完，要么预算编多了，要么钱到得晚：不说原因，复核的人判断不了，一般会退回补写。",
            "Money that was not spent means work not done, a budget too large, or money that came late. Without the reason a reviewer "
            "cannot tell which, and will send the report back.",
        ),
        basis=Text(
            "审核惯例：有的地方的自评表要求执行率低于90%的填写原因（如四川公开的部门预算项目支出自评表）；单独一行、一项资金或一条明细的80%是本工具取的界线，没有文件规定。"
            "自评要对没有完成的说明原因，见财预〔2020〕10号；该文件没有规定执行率的界线。",
            "Reviewers' custom: some published forms (Sichuan's, for one) ask for the reason where the rate is below 90 %; the 80 % for a single line, "
            "fund or item are this tool's own limit. Cai Yu [2020] No. 10 asks for reasons of what was not finished, and names no limit for "
            "the rate.",
        ),
        wrong=in_report(_LOW),
        right=in_report(_LOW + 'reason = "两条道路因管线迁改停工四个月，工程款1100万元转到次年支付。"\n'),
        sentences={
            "default": Text(
                "全部支出的预算执行率是{rate}%（{executed} ÷ {budget}），低于{limit}%，没有写原因。",
                "The execution rate of the whole budget is {rate}% ({executed} ÷ {budget}), below {limit}%, and no reason is given.",
            ),
            "stated": Text(
                "全部支出的预算执行率写{rate}%，低于{limit}%，没有写原因。",
                "The execution rate of the whole budget is stated as {rate}%, below {limit}%, and no reason is given.",
            ),
            "elsewhere": Text(
                "全部支出的预算执行率是{rate}%，低于{limit}%；原因在别处说到了，[budget] 里没有写。",
                "The execution rate of the whole budget is {rate}%, below {limit}%; the reason is told elsewhere, and not in [budget].",
            ),
            "line": Text(
                "{line}的预算执行率是{rate}%（{executed} ÷ {budget}），低于{limit}%，没有写原因。",
                "Execution rate ({line}): {rate}% ({executed} ÷ {budget}), below {limit}%, and no reason is given.",
            ),
            "item": Text(
                "明细“{line}”的执行率是{rate}%（{executed} ÷ {budget}），低于{limit}%，没有写原因。",
                "Execution rate of the item “{line}”: {rate}% ({executed} ÷ {budget}), below {limit}%, and no reason is given.",
            ),
            "fund": Text(
                "资金“{line}”的执行率是{rate}%（{executed} ÷ {budget}），低于{limit}%，没有写原因。",
                "Execution rate of the fund “{line}”: {rate}% ({executed} ÷ {budget}), below {limit}%, and no reason is given.",
            ),
        },
        advice={
            "default": Text(
                '请在 [budget] 下写 reason = "…"：哪个项目、什么原因、差多少钱没有付。',
                'Add reason = "…" to [budget]: which project, why, and how much was not paid.',
            ),
            "elsewhere": Text(
                '请把它写进 [budget] 的 reason = "…"，导出自评表时才会出现在原因一栏。',
                'Say it in [budget] too, as reason = "…": the column for reasons of the published form is made from it.',
            ),
            "item": Text(
                '请在这条明细里写 reason = "…"：什么原因、差多少钱没有付；几条原因相同的，写在 [budget] 的 reason 里。',
                'Add reason = "…" to this item: why, and how much was not paid; a reason for several items goes into [budget].',
            ),
            "fund": Text(
                '请在这项资金里写 reason = "…"：什么原因、差多少钱没有付；几项原因相同的，写在 [budget] 的 reason 里。',
                'Add reason = "…" to this fund: why, and how much was not paid; a reason for several funds goes into [budget].',
            ),
        },
    ),
    "B114": RuleText(
        title=Text("年初预算和全年预算不同，没有说明原因", "the budget changed during the year, and no reason"),
        what=Text(
            "合计的年初预算数（initial）和全年预算数（budget）不同时，要在 [budget] 的 adjustment_reason 里写原因。没有合计的，看各行或各项资金。"
            "合计没有变、只在各行之间调剂的不查。reason 里说到追加、调减等的，“预算调整率”指标写了偏差原因的，也算；只在存在问题、完成情况或板块文字里说到的，只作提示。",
            "Where the initial and the full-year budget of the total differ, [budget] must say why in `adjustment_reason`. Without a total, the "
            "lines or else the funds are looked at; what only moved between lines is not. A `reason` that speaks of money added or taken back counts too, as "
            "does a reason with an indicator for the adjustment; what is told only among the problems, in the result of the goal or in the "
            "text of a section is a note.",
        ),
        why=Text(
            "年中追加或压减说明年初预算编得准不准，也影响执行率的分母；复核时要求单独说明。",
            "A change shows how well the budget was drawn up, and alters what the execution rate divides by; reviewers want it explained "
            "by itself.",
        ),
        basis=Text(
            "审核惯例：公开的自评表（如四川）和复核清单都要求年中预算调整另作说明。",
            "Reviewers' custom: published forms (Sichuan's, for one) and reviewers' checklists ask that changes during the year be explained.",
        ),
        wrong=in_report(_CHANGED),
        right=in_report(_CHANGED + 'adjustment_reason = "7月追加道路改造资金230.40万元。"\n'),
        sentences={
            "default": Text(
                "{line}的{initial_column}是{initial}{unit}，{column}是{budget}{unit}，{way}{difference}{unit}，没有写调整的原因。",
                "The {initial_column} ({line}) is {initial}{unit}, the {column} {budget}{unit}, {way} by {difference}{unit}, and no reason is given.",
            ),
            "lines": Text(
                "有 {count} 行的{initial_column}和{column}不同（{line}：{initial}{unit}，{way}{difference}{unit}），没有写调整的原因。",
                "The {initial_column} and the {column} differ in {count} lines ({line}: {initial}{unit}, {way} by {difference}{unit}), and no reason is given.",
            ),
            "elsewhere": Text(
                "{line}的{initial_column}是{initial}{unit}，{column}是{budget}{unit}；原因在别处说到了，[budget] 里没有写。",
                "The {initial_column} ({line}) is {initial}{unit}, the {column} {budget}{unit}; the reason is told elsewhere, and not in [budget].",
            ),
        },
        advice={
            "default": Text(
                '请在 [budget] 下写 adjustment_reason = "…"：什么时候、为什么事、追加或压减了多少。',
                'Add adjustment_reason = "…" to [budget]: when, for what, and how much was added or taken back.',
            ),
            "elsewhere": Text(
                '请把它写进 [budget] 的 adjustment_reason = "…"。',
                'Say it in [budget] too, as adjustment_reason = "…".',
            ),
        },
    ),
}
