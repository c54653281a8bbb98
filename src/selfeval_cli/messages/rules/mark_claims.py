"""The texts of family M about single scores: against the computed ones, against the range of a state in words."""

from __future__ import annotations

from typing import Final

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

NAMED: Final = Text("“{title}”", "“{title}”")
"""How a finding names the standard."""
DRAFT: Final = Text("“{title}”（草案，以主管部门的办法为准）", "“{title}” (a draft: the authority's own rules prevail)")
"""The same of a standard that nobody could check."""
UNNAMED: Final = Text(
    "“{title}”（报告没有写明用它，仅供对照）", "“{title}” (which the report does not name, for comparison only)"
)
"""The same of a standard that only stands in for one."""
OTHER: Final = Text(
    "“{title}”（它不是给这类报告、这个年度用的，仅供对照）",
    "“{title}” (which is not for such reports or this year, for comparison only)",
)
"""The same of a standard for another scope, or other years."""
ASSUMED: Final = {
    "higher": Text(
        "{working}；指标值没写 ≥ 或 ≤，按越多越好算", "{working}; without ≥ or ≤, more is taken to be better"
    ),
    "lower": Text(
        "{working}；指标值没写 ≥ 或 ≤，按越少越好算", "{working}; without ≥ or ≤, less is taken to be better"
    ),
    "exact": Text("{working}；指标值没写 ≥ 或 ≤", "{working}; the target has neither ≥ nor ≤"),
}
"""By direction: a working that rests on custom."""
BELONGS: Final = Text("（属于“{state}”）", " (that is “{state}”)")
"""Behind a state in the report's own words: what the standard calls it."""

_PROJECT = 'scope = "project"\nstandard = "national-project-2020"\nproject = "背街小巷整治"\n'
_LAMPS = (
    '[[indicator]]\nname = "更换路灯"\ngroup = "产出指标"\nkind = "数量"\ntarget = "≥260盏"\nactual = "247盏"\nweight = 10\nscore = {score}\n'
    'reason = "十三处灯杆基础与燃气管线冲突，没有安装。"\nremedy = "调整灯位，2024年第二季度装完。"\n'
)
_UPKEEP = (
    '[[indicator]]\nname = "街巷长效管护"\ngroup = "效益指标"\nkind = "可持续影响"\ntarget = "建立街巷长效管护制度"\nactual = "部分达成年度指标"\n'
    'weight = 10\nscore = {score}\nreason = "管护办法已印发，管护队伍还没有招齐。"\nremedy = "2024年3月底前招齐六名管护员。"\n'
)

TEXTS: dict[str, RuleText] = {
    "M506": RuleText(
        title=Text("得分和按标准算的不一样", "a score other than the standard gives"),
        what=Text(
            "报告用的标准有算法的，逐项按指标值、完成值和分值算一遍，和自评得分（score）比；预算执行率列成一项的，按预算数和执行数算。"
            "按写的位数四舍五入相同就算一样（9.77 写 9.8 可以，写 9.7 不行；各项都打整分的，可以差半分以内）。"
            "报告没有写明用哪个标准的、标准是草案的、方向是推断的、只差末位 0.01 的，只提示。达标的指标写了原因少给分的，也只提示；超额太多（一般是指标值的 130% 以上）而扣分的不算。"
            "不查：标准算不出的；高于分值的（M501）；没完成却得满分的（M502）；符号写反的（I229）；扣了分没写原因的（I225）；预算数、执行数或完成值本身已被指出有错的；按百分打分再加权的。",
            "Where the report's standard has methods, each score is computed from target, result and weight, and held against the claimed one (`score`); the row of budget execution from the "
            "budget and the executed amount. Scores agree when rounding to the written places brings them together (9.8 for 9.77, but not 9.7; half a point where all scores are whole). "
            "It is a note only where the report does not name the standard, where the standard is a draft, the direction is assumed, or only the last digit is off; and where a kept target "
            "is given less, with a reason. Left alone: what the standard cannot compute, scores above the weight (M501), full marks for a missed target (M502), wrong signs (I229), lost marks "
            "without a reason (I225), points off for results far above the target, figures that are told to be wrong already, and scores out of a hundred that are weighted later.",
        ),
        why=Text(
            "财政部门复核时就是这样重算的；一项对不上，整份自评的得分都要打回重核。",
            "This is how a review computes it anew. One score that differs sends the whole table back.",
        ),
        basis=Text(
            "报告所用的标准（selfeval standards show 可看全文和可信程度）。财预〔2020〕10号：完成的得满分，未完成的按完成比例得分（条文由各地系统印证，未逐条核对原文）。",
            "The report's standard; `selfeval standards show` prints it and how far it was checked. Cai Yu [2020] No. 10: full points when reached, else in proportion (corroborated by systems in "
            "use, not checked clause by clause).",
        ),
        wrong=in_report(_LAMPS.format(score="9.80"), _PROJECT),
        right=in_report(_LAMPS.format(score="9.50"), _PROJECT),
        sentences={
            "above": Text(
                "“{name}”自评 {claimed} 分，按{standard}应得 {computed} 分，多了 {difference} 分：{working}。",
                "“{name}” claims {claimed}; by {standard} it is {computed}, {difference} less: {working}.",
            ),
            "below": Text(
                "“{name}”自评 {claimed} 分，按{standard}应得 {computed} 分，少了 {difference} 分：{working}。",
                "“{name}” claims {claimed}; by {standard} it is {computed}, {difference} more: {working}.",
            ),
            "modest": Text(
                "“{name}”自评 {claimed} 分，按{standard}达到指标值就得 {computed} 分，少了 {difference} 分：{working}。",
                "“{name}” claims {claimed}; by {standard} a target that is reached gets {computed}, {difference} more: {working}.",
            ),
        },
        advice={
            "default": Text(
                "请核对完成值、指标值和分值，再按算式改得分；总分和等级也要跟着改。本单位另有评分办法的，在 [report] 的 standard 里写明，或用 waive 说明。",
                "Check result, target and weight, then correct the score by the formula, and the total and grade with it. If other rules apply to you, name them as `standard` in [report], or "
                "say so in `waive`.",
            ),
            "modest": Text(
                "请确认是否有意少给：是的，不用改；不是的，把得分改成分值，并核对总分。",
                "If you mean to give less, leave it; if not, give the whole weight, and look at the total.",
            ),
        },
    ),
    "M507": RuleText(
        title=Text("定性指标的得分不在所写档次内", "a score that does not fit the state in words"),
        what=Text(
            "用文字写的指标，按“达成年度指标、部分达成、未达成”分档，每一档有自己的得分范围；查自评得分是否在所写那一档（state 或 actual）的范围内。"
            "档次的上限属于上一档（部分达成是分值的 60% 到不足 80%），正好等于上限的只提示；报告没有写明用哪个标准的、标准是草案的，也只提示。"
            "不查：认不出是哪一档的话；没达成却得满分的（见 M502）。",
            "A target in words is scored by how far it was reached, and each state has a range of its own; the claimed score must lie in that of the state that is given (`state` or `actual`). "
            "The upper end belongs to the state above (partly reached: from 60 % to below 80 % of the weight); a score just on it is a note, and so is all where the standard is a draft or "
            "not named by the report. Left alone: words that are no state of the standard, and full marks for what was missed (see M502).",
        ),
        why=Text(
            "档次和分数是一回事的两种说法，对不上，复核人就要问到底达成了没有。",
            "State and score say one thing in two ways; where they differ, a reviewer asks which of them is true.",
        ),
        basis=Text(
            "报告所用的标准。财预〔2020〕10号分三档，按分值的 100%—80%（含）、80%—60%（含）、60%—0% 评定（由各地系统印证，未逐条核对原文）；湖北的界限是 80% 和 50%。",
            "The report's standard. Cai Yu [2020] No. 10 has three: 100 % to 80 % of the weight, 80 % to 60 %, 60 % to 0 %, lower ends included (corroborated by systems in use, not checked clause "
            "by clause); Hubei divides at 80 % and 50 %.",
        ),
        wrong=in_report(_UPKEEP.format(score="9"), _PROJECT),
        right=in_report(_UPKEEP.format(score="7"), _PROJECT),
        sentences={
            "default": Text(
                "“{name}”（{weight} 分）写的是“{words}”{state}，按{standard}可得 {least} 到 {most} 分，自评却是 {claimed} 分。",
                "“{name}” (of {weight}) says “{words}”{state}, which by {standard} gets from {least} to {most}; it claims {claimed}.",
            ),
            "open": Text(
                "“{name}”（{weight} 分）写的是“{words}”{state}，按{standard}可得 {least} 分以上、不到 {most} 分，自评却是 {claimed} 分。",
                "“{name}” (of {weight}) says “{words}”{state}, which by {standard} gets from {least} to below {most}; it claims {claimed}.",
            ),
            "exact": Text(
                "“{name}”（{weight} 分）写的是“{words}”{state}，按{standard}应得 {least} 分，自评却是 {claimed} 分。",
                "“{name}” (of {weight}) says “{words}”{state}, which by {standard} gets {least}; it claims {claimed}.",
            ),
        },
        advice={
            "default": Text(
                "请先定下达成到哪一档，再在这一档的范围内打分；档次写错的改档次。总分也要跟着改。",
                "Settle how far it was reached, then give a score in that range; or correct the state. The total changes with it.",
            ),
        },
    ),
}
"""By code."""
