"""What the rules on outlays, assets and staff say: a part above its whole, an outlay above its budget, staff above the posts."""

from __future__ import annotations

from collections.abc import Mapping

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report


def _with_outlays(lines: str) -> str:
    """A report whose budget has these further lines."""
    return in_report(
        f"""
[budget]
unit = "万元"
basis = "adjusted"
total = {{ budget = 860.00, executed = 812.35 }}
{lines}
"""
    )


OUTLAY_TEXTS: Mapping[str, RuleText] = {
    "B115": RuleText(
        title=Text("部分大于整体", "a part above its whole"),
        what=Text(
            "在用固定资产不应大于固定资产总额；公务接待费不应大于三公经费（上年数、预算数、执行数分别比较）；三公经费（没有写的看公务接待费）不应大于全部预算数、全部执行数。"
            "各条明细（[[budget.item]]）相加不应大于合计，全是项目的也不应大于项目支出（看不出是不是项目的，只作提示）；类、款、项各级科目分别相加，加起来少于合计的不管。"
            "四舍五入能解释的不算。政府采购不和全部预算比，因为合同可能跨年。",
            "Assets in use must not exceed all assets; official reception must not exceed the three public expenses, of which it is one (last year, budget and executed each by itself); "
            "the three public expenses, or else reception, must not exceed the whole budget and all that was executed; items ([[budget.item]]) together must not exceed the total, nor those that are all projects the project "
            "expenditure (a note where names do not tell whether they are); accounts are added level by level, and less than the total is no matter. What rounding explains is left alone, and so is procurement, "
            "whose contracts may run over several years.",
        ),
        why=Text(
            "部分大于整体一定有一个数写错，多半是单位不同（一个写元、一个写万元）或者两个数填反；利用率、控制率也就跟着错。",
            "One of the two must be wrong, mostly by its unit (元 beside 万元) or because they changed places, and the rates that follow from them are wrong too.",
        ),
        basis=Text(
            "算术关系：公务接待费是三公经费的一部分，在用资产是全部资产的一部分，各条明细是合计的一部分。",
            "Arithmetic: reception is one of the three public expenses, assets in use are some of all assets, and items are parts of the total.",
        ),
        wrong=_with_outlays(
            "three_public = { budget = 12.00, executed = 9.60 }\nreception = { budget = 3.00, executed = 26.00 }"
        ),
        right=_with_outlays(
            "three_public = { budget = 12.00, executed = 9.60 }\nreception = { budget = 3.00, executed = 2.60 }"
        ),
        sentences={
            "assets": Text(
                "在用固定资产是 {part}，比固定资产总额 {whole} 还多 {difference}。",
                "Fixed assets in use are {part}, {difference} more than all fixed assets, {whole}.",
            ),
            "reception": Text(
                "公务接待费的{column}是 {part}{unit}，比三公经费的{column} {whole}{unit}还多 {difference}{unit}；接待费是三公经费的一部分。",
                "Official reception ({column}): {part}{unit}, {difference}{unit} more than the three public expenses of which it is one, {whole}{unit}.",
            ),
            "budget": Text(
                "{outlay}的{column}是 {part}{unit}，比全部支出的{column} {whole}{unit}还多 {difference}{unit}。",
                "{outlay} ({column}): {part}{unit}, {difference}{unit} more than the same of all spending, {whole}{unit}.",
            ),
            "items": Text(
                "{count} 条明细的{column}合计 {working}{unit}，比{line}的 {whole}{unit}还多 {difference}{unit}。",
                "The items ({count}, {column}) come to {working}{unit}, {difference}{unit} more than the {line} of {whole}{unit}.",
            ),
            "items-perhaps": Text(
                "{count} 条明细的{column}合计 {working}{unit}，比{line}的 {whole}{unit}多 {difference}{unit}；这些明细如果都是项目，就有数写错了。",
                "The items ({count}, {column}) come to {working}{unit}, {difference}{unit} more than the {line} of {whole}{unit}; if all of them are projects, some figure is wrong.",
            ),
        },
        advice={
            "items": Text(
                "请核对各条明细：金额都按 [budget] 的 unit 写，写成元的换算一下；一条包含在另一条里的，只留一条。",
                "Check the items: amounts are in the `unit` of [budget], so convert those in 元; where one is a part of another, keep only one of them.",
            ),
            "items-perhaps": Text(
                "请核对：都是项目的，改正写错的数；有从基本支出里付的，不用改，名称写清楚是哪个科目就不再提示。",
                "Check: if all are projects, correct what is wrong; if some are paid from basic expenditure, name the account and this note is gone.",
            ),
            "default": Text(
                "请核对两个数：金额都按 [budget] 的 unit 写，写成元的换算一下；填反了的对调。",
                "Check both figures: amounts are in the `unit` of [budget], so convert those in 元; exchange them if they changed places.",
            ),
            "assets": Text(
                "请核对固定资产的总额和在用数，两个数用同一个单位（都是金额，或者都是件数）；填反了的对调。",
                "Check both figures, in one unit (both in money, or both counted); exchange them if they changed places.",
            ),
        },
    ),
    "B116": RuleText(
        title=Text("三公经费、政府采购超过预算", "an outlay above its budget"),
        what=Text(
            "三公经费的执行数不应大于它的预算数。公务接待费、政府采购超过各自预算数的，只作提示；三公经费已经超的，接待费不再重复说。",
            "The three public expenses executed must not exceed their budget. For official reception and procurement it is a note only; reception is not told again where the three public expenses are above.",
        ),
        why=Text(
            "三公经费超预算是审计和公开后最先被问的；控制率大于 100%，这一项也要扣分。",
            "It is the first thing that auditors and the public ask about, and a rate above 100 % costs points.",
        ),
        basis=Text(
            "审核惯例：三公经费控制率 = 实际支出 ÷ 预算安排，不超过 100% 才得满分（财预〔2013〕53号的指标框架，未核对原文）。",
            "Reviewers' custom: the control rate, spent over budgeted, has full points up to 100 % (framework of Cai Yu [2013] No. 53, not checked against the text).",
        ),
        wrong=_with_outlays("three_public = { previous = 11.20, budget = 10.00, executed = 10.84 }"),
        right=_with_outlays("three_public = { previous = 11.20, budget = 10.00, executed = 9.84 }"),
        sentences={
            "default": Text(
                "{outlay}执行数 {executed}{unit}，大于预算数 {budget}{unit}，超出 {difference}{unit}。",
                "Executed for {outlay}: {executed}{unit}, {difference}{unit} above the budget of {budget}{unit}.",
            ),
            "none": Text(
                "{outlay}没有安排预算（预算数写的是 {budget}），却支出了 {executed}{unit}。",
                "{executed}{unit} were spent on {outlay}, for which the budget is {budget}.",
            ),
        },
        advice={
            "default": Text(
                "请核对两个数；预算调整过的，写调整后的数。确实超出的，在自评报告里说明原因，并用 waive 写明。",
                "Check both figures, and give the adjusted budget where there was one. If it was exceeded, say why in the report and in `waive`.",
            ),
        },
    ),
    "B117": RuleText(
        title=Text("在职人数超过编制数", "more staff than approved posts"),
        what=Text(
            "[staff] 里的在职人数（employed）大于编制数（quota）。只作提示。",
            "The persons employed (`employed` in [staff]) are more than the approved posts (`quota`). A note only.",
        ),
        why=Text(
            "在职（财政供养）人员控制率会大于 100%；也可能把编外、退休人员算了进去。",
            "The rate of posts filled is then above 100 %; it may also be that contract staff or pensioners were counted.",
        ),
        basis=Text(
            "审核惯例：在职人员控制率 = 在职人员数 ÷ 编制数，不超过 100% 才得满分（财预〔2013〕53号的指标框架，未核对原文）。",
            "Reviewers' custom: the rate, persons over posts, has full points up to 100 % (framework of Cai Yu [2013] No. 53, not checked against the text).",
        ),
        wrong=in_report("[staff]\nquota = 62\nemployed = 65\n"),
        right=in_report("[staff]\nquota = 62\nemployed = 60\n"),
        sentences={
            "default": Text(
                "在职 {employed} 人，编制 {quota} 人，超出 {difference} 人。",
                "{employed} persons are employed on {quota} approved posts, {difference} too many.",
            ),
        },
        advice={
            "default": Text(
                "请核对：编外、退休人员不算在职人数。确实超编的，说明原因，并用 waive 写明。",
                "Check: contract staff and pensioners do not count. If there are more than posts, say why, and put it into `waive`.",
            ),
        },
    ),
}
"""By code."""
