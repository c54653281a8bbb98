"""The texts of family M about totals: beside the execution rate, the grade, the computed total, the points of a heading."""

from __future__ import annotations

from typing import Final

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

BAND: Final = Text("{at_least} 分及以上为{grade}", "from {at_least}: {grade}")
LOWEST_BAND: Final = Text("以下为{grade}", "below: {grade}")
"""The grades of a standard, one after the other."""
EXECUTION_PART: Final = Text("预算执行按标准核算 {points} 分", "{points} computed for budget execution")
CLAIMED_PART: Final = Text("自评 {count} 项共 {points} 分", "{points} claimed for indicators ({count})")
COMPUTED_PART: Final = Text(
    "没写得分的 {count} 项按标准核算 {points} 分", "{points} computed for indicators without a score ({count})"
)
OPEN_PART: Final = Text("不能核算的 {least} 到 {most} 分", "{least} to {most} for what cannot be computed")
"""What a total is made of."""

_PROJECT = 'scope = "project"\nstandard = "national-project-2020"\nproject = "背街小巷整治"\n'
_BUDGET = '[budget]\nunit = "万元"\nbasis = "adjusted"\nreason = "{reason}"\ntotal = {{ budget = 300.00, executed = {executed} }}\n'
_STREETS = (
    '\n[[indicator]]\nname = "整治背街小巷"\ntarget = "≥12条"\nactual = "12条"\nweight = 50\nscore = 50\n'
    '\n[[indicator]]\nname = "受益居民"\ntarget = "≥8500人"\nactual = "8620人"\nweight = 40\nscore = 40\n'
)
_SILENT = _STREETS.replace("score = 50\n", "").replace("score = 40\n", "")
_HEADINGS = (
    '[[indicator]]\nname = "整治背街小巷"\ngroup = "产出指标（50分）"\ntarget = "≥12条"\nactual = "12条"\nweight = {weight}\n'
    '\n[[indicator]]\nname = "更换路灯"\ngroup = "产出指标（50分）"\ntarget = "≥260盏"\nactual = "260盏"\nweight = 20\n'
)

TEXTS: dict[str, RuleText] = {
    "M508": RuleText(
        title=Text("总分和预算执行率相差太远", "a total far from the execution rate"),
        what=Text(
            "总分（[report] 的 score）和预算执行率放在一起看。钱剩下很多，分却几乎拿满：执行率低于 80% 而总分 95 分以上，或者低于 60% 而总分 90 分以上；"
            "钱基本花完，分却很低：执行率 90% 以上，总分比它低 30 以上。只提示。"
            "不查：原因里写明是节约、招标结余、核减、待付尾款的；预算数字已被指出有错的；总分不是百分制的。",
            "The total (`score` in [report]) beside the execution rate. Much money left, but nearly all points: a rate below 80 % with 95 and more, or below 60 % with 90 and more. Nearly all "
            "spent, but few points: a rate of 90 % and more with a total that is 30 lower. A note only. Left alone: where the reason says that money was saved or is still to be paid, where "
            "the budget's figures are told to be wrong, and totals that are not out of a hundred.",
        ),
        why=Text(
            "预算是按任务定的：任务全完成、钱却剩下很多，要么预算编多了，要么任务没有真完成；审核人看到这样的两个数一定会问。",
            "The budget was made for the tasks. If they are all done and much money is left, either it was too large or they are not done; two such figures are always asked about.",
        ),
        basis=Text(
            "审核惯例：各地系统对得分和执行率相差较大的自评亮灯提示，抽查复核时先看这些。",
            "Reviewers' custom: systems in use put a light on self-evaluations whose score and rate differ much, and reviews begin with these.",
        ),
        wrong=in_report(
            _BUDGET.format(reason="部分工程款没有支付。", executed="201.00") + _STREETS, _PROJECT + "score = 96.70\n"
        ),
        right=in_report(
            _BUDGET.format(reason="公开招标节约 99 万元。", executed="201.00") + _STREETS, _PROJECT + "score = 96.70\n"
        ),
        sentences={
            "high": Text(
                "总分 {total} 分，预算执行率却只有 {rate}%：还有 {unspent}% 的钱没花，指标却几乎全部完成。",
                "The total is {total}, but the execution rate only {rate} %: with {unspent} % of the money left, nearly every target was reached.",
            ),
            "low": Text(
                "预算执行率 {rate}%，总分却只有 {total} 分：钱基本花完了，指标却差得多。",
                "The execution rate is {rate} %, but the total only {total}: the money is nearly all spent, and the targets are far from reached.",
            ),
        },
        advice={
            "default": Text(
                "请核对完成值是否都有佐证、得分是否打高了；确实少花钱办成了事的，在 [budget] 的 reason 里写明省在哪里。",
                "See whether each result has its evidence and no score is too high; if it was done for less, say in `reason` of [budget] where money was saved.",
            ),
            "low": Text(
                "请核对执行数和各项得分；无误的，在问题和措施里写明钱花在哪里、为什么没有完成。",
                "Check the amount executed and the scores; if they are right, tell under problems and measures what the money went to and why the targets were missed.",
            ),
        },
    ),
    "M509": RuleText(
        title=Text("等级和总分不符", "a grade that the total does not have"),
        what=Text(
            "自评等级（grade）要是总分（score）在所用标准里的那一等；分数线含本数（90 分就是优）。优和优秀、良和良好、中和合格、差和不合格当作一样；“合格”“达标”也可能是两等制的，只作警告。"
            "标准没有等级的，按各地通行的分数线看，只提示：优 90 分起，良 80 分起，中 60 或 70 分起。"
            "不查：没有写总分的；总分不是百分制的；认不出的等级。",
            "The claimed grade (`grade`) must be the one that the claimed total (`score`) has by the report's standard; limits are included (90 is “优”). “优” and “优秀”, “良” and “良好”, “中” and “合格”, “差” and "
            "“不合格” are one; “合格” and “达标” may be one of only two grades, and are a warning. Where the standard has no grades there is a note where the total is outside of what is usual everywhere: “优” from 90, “良” from 80, “中” from 60 or 70. Left alone: reports "
            "without a total, totals that are not out of a hundred, and words that are no grade.",
        ),
        why=Text(
            "等级决定公开、奖惩和下一年的预算安排，和总分不符的自评要退回。",
            "The grade decides on publication, consequences and next year's budget; one that the total does not have is sent back.",
        ),
        basis=Text(
            "报告所用的标准。财预〔2020〕10号：90（含）—100 分为优，80（含）—90 分为良，60（含）—80 分为中，60 分以下为差（由各地系统印证，未逐条核对原文）；四川的中从 70 分起。",
            "The report's standard. Cai Yu [2020] No. 10: “优” from 90, “良” from 80, “中” from 60, “差” below, limits included (corroborated by systems in use, not checked clause by clause); in Sichuan “中” begins "
            "at 70.",
        ),
        wrong=in_report(_STREETS, _PROJECT + 'score = 89.60\ngrade = "优"\n'),
        right=in_report(_STREETS, _PROJECT + 'score = 90\ngrade = "优"\n'),
        sentences={
            "default": Text(
                "等级写的是“{grade}”，总分 {total} 分按{standard}是“{right}”（{bands}）。",
                "The grade is “{grade}”, but by {standard} a total of {total} is “{right}” ({bands}).",
            ),
            "custom": Text(
                "等级写的是“{grade}”，总分是 {total} 分；各地通行的是优 90 分起、良 80 分起、中 60 或 70 分起。",
                "The grade is “{grade}” and the total {total}; usual everywhere is “优” from 90, “良” from 80, “中” from 60 or 70.",
            ),
        },
        advice={
            "default": Text(
                "请先核对总分，再按分数线改等级。",
                "Check the total first, then give the grade that belongs to it.",
            ),
            "custom": Text(
                "请核对总分和等级；本地另有分数线的，在 [report] 的 standard 里写明标准，或用 waive 说明。",
                "Check total and grade; where your authority has other limits, name its standard as `standard` in [report], or say so in `waive`.",
            ),
        },
    ),
    "M510": RuleText(
        title=Text("总分和按标准算的不一样", "a total other than the standard gives"),
        what=Text(
            "报告没有逐项写得分，或者预算执行没有列成一项时，总分里这部分要按标准核算：自评的得分，加上没写得分而能核算的，就是总分；有不能核算的，总分要在可能的范围之内。"
            "报告没有写明用哪个标准的、标准是草案的，只提示。"
            "不查：每一项都写了得分的（M503 查相加）；单项得分已被指出有问题的；分值合计不满 100 的；预算数字已被指出有错的。",
            "Where not every score is claimed, or budget execution is no indicator, that part of the total follows from the standard: the claimed scores and those that can be computed are the "
            "total, and where some cannot it must be in the range that they leave. A note only where the report does not name the standard or it is a draft. Left alone: reports that claim "
            "every score (M503 adds them up), those with a single score that is told already, weights that are not a hundred, and figures of the budget that are told to be wrong.",
        ),
        why=Text(
            "总分算不出来，复核时只能退回重算；等级也跟着站不住。",
            "A total that nobody can arrive at is sent back, and the grade with it.",
        ),
        basis=Text(
            "报告所用的标准（selfeval score 列出每一步）。财预〔2020〕10号：预算执行率 10 分、其余指标 90 分，总分 100 分（由各地系统印证，未逐条核对原文）。",
            "The report's standard; `selfeval score` lists each step. Cai Yu [2020] No. 10: 10 points for budget execution, 90 for the rest (corroborated by systems in use, not checked clause by "
            "clause).",
        ),
        wrong=in_report(_BUDGET.format(reason="尾款待付。", executed="270.00") + _SILENT, _PROJECT + "score = 100\n"),
        right=in_report(_BUDGET.format(reason="尾款待付。", executed="270.00") + _SILENT, _PROJECT + "score = 99\n"),
        sentences={
            "above": Text(
                "总分写的是 {total} 分，按{standard}是 {computed} 分，多了 {difference} 分（{parts}）。",
                "The total is {total}; by {standard} it is {computed}, {difference} less ({parts}).",
            ),
            "below": Text(
                "总分写的是 {total} 分，按{standard}是 {computed} 分，少了 {difference} 分（{parts}）。",
                "The total is {total}; by {standard} it is {computed}, {difference} more ({parts}).",
            ),
            "outside": Text(
                "总分写的是 {total} 分，按{standard}只能在 {least} 到 {most} 分之间（{parts}）。",
                "The total is {total}; by {standard} it can only be from {least} to {most} ({parts}).",
            ),
        },
        advice={
            "default": Text(
                "请用 selfeval score 看每一项怎么算，逐项写上得分，再改总分和等级。",
                "See with `selfeval score` how each is computed, give every score, then correct the total and the grade.",
            ),
        },
    ),
    "M514": RuleText(
        title=Text("标题写的分数和下面的分值对不上", "a heading with other points than the weights below it"),
        what=Text(
            "一级指标、二级指标或板块的名称里写了分数的（产出指标（50分）），下面各项的分值（weight）相加要等于它。没有一项写分值的不查。",
            "Where a group, a kind or a section says its points in its name, as in “产出指标(50分)”, the weights (`weight`) below must add up to them. Left alone where none of them has a weight.",
        ),
        why=Text(
            "标题是照批复的表抄的，下面对不上，不是漏了一项，就是分值改过没有改全。",
            "The heading is copied from the approved table; if the weights differ, an indicator is missing or a weight was changed halfway.",
        ),
        basis=Text(
            "算术关系：标题的分数是下面各项分值之和。",
            "Arithmetic: the points of a heading are the sum of the weights below.",
        ),
        wrong=in_report(_HEADINGS.format(weight="25")),
        right=in_report(_HEADINGS.format(weight="30")),
        sentences={
            "less": Text(
                "“{words}”下面 {count} 项的分值相加是 {sum} 分，比标题写的 {points} 分少 {difference} 分。",
                "The weights below “{words}” ({count}) add up to {sum}, {difference} less than the {points} that it says.",
            ),
            "more": Text(
                "“{words}”下面 {count} 项的分值相加是 {sum} 分，比标题写的 {points} 分多 {difference} 分。",
                "The weights below “{words}” ({count}) add up to {sum}, {difference} more than the {points} that it says.",
            ),
        },
        advice={
            "default": Text(
                "请对照批复的指标表，补上漏掉的指标或改正分值；标题写错的改标题。",
                "Compare with the approved table: add the missing indicator, correct the weight, or correct the heading.",
            ),
        },
    ),
}
"""By code."""
