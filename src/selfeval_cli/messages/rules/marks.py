"""The texts of family M: marks."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules import mark_claims, mark_wholes
from selfeval_cli.messages.rules.coefficients import COEFFICIENT_TEXTS
from selfeval_cli.messages.rules.goals import MARK_TEXTS
from selfeval_cli.messages.rules.mark_weights import WEIGHT_TEXTS
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator, in_report


def _table(weights: dict[str, tuple[str, str]], more: str = "") -> str:
    """A report with one indicator a name, weight and score in pairs, and further lines in its heading."""
    rows = "".join(
        f'\n[[indicator]]\nname = "{name}"\ntarget = "达到年度要求"\nactual = "达成预期指标"\nweight = {weight}\nscore = {score}\n'
        for name, (weight, score) in weights.items()
    )
    return in_report(rows, more)


_FULL = {"街巷管护": ("30", "30"), "绿地养护": ("30", "30"), "河道保洁": ("20", "20"), "群众反映": ("20", "20")}

TEXTS: dict[str, RuleText] = {
    "M501": RuleText(
        title=Text("得分高于分值", "a score above the weight"),
        what=Text(
            "指标的自评得分（score）大于它的分值（weight）。没有分值的得分不查；每项都按百分打分、分值只作权数的，分值写成 0.4 这样的份额的，也不查。",
            "The claimed score of an indicator (`score`) is above its `weight`. Scores without a weight are left alone, and so are scores out of a hundred beside weights that are only shares.",
        ),
        why=Text(
            "得分最多等于分值；多出来的分会算进总分。",
            "No indicator can have more than its weight, and the surplus goes into the total.",
        ),
        basis=Text(
            "算术关系；各地系统保存自评表时都查得分不大于分值。",
            "Arithmetic. Systems in use refuse such a score when a form is saved.",
        ),
        wrong=in_indicator('target = "≥3000支"\nactual = "3240支"\nweight = 5\nscore = 6'),
        right=in_indicator('target = "≥3000支"\nactual = "3240支"\nweight = 5\nscore = 5'),
        sentences={
            "default": Text(
                "“{name}”的得分 {score} 大于分值 {weight}。",
                "The score of “{name}”, {score}, is above its weight, {weight}.",
            ),
        },
        advice={
            "default": Text(
                "请核对这一项的分值和得分，改正写错的一个；按百分制打分的，先折算成分值以内的分数。改后总分也要重算。",
                "Check weight and score and correct the wrong one; marks out of a hundred must be converted first. The total changes with it.",
            ),
        },
    ),
    "M502": RuleText(
        title=Text("没有完成，却得满分", "full marks for a missed target"),
        what=Text(
            "能断定没有达到指标值，得分却等于分值。是否达到看不准的不查；“=”的指标做多了的不查；按标准算出来四舍五入就是满分的不查；符号写反的见 I229。",
            "The target was surely missed, and the score is the whole weight. Left alone: what cannot be judged, more than “=” asked for, scores that rounding brings to the "
            "full weight, and wrong signs (see I229).",
        ),
        why=Text(
            "这是审核时最常扣分的一种：得分要跟着完成情况走。",
            "Nothing is corrected more often in reviews: the score must follow the result.",
        ),
        basis=Text(
            "财预〔2020〕10号：完成的得满分，未完成的按完成比例得分（条文由各地系统印证，未逐条核对原文）；部门整体支出自评参照，是审核惯例。",
            "Cai Yu [2020] No. 10: full points when reached, else in proportion (corroborated by systems in use, not checked clause by clause). For departments it is followed by custom.",
        ),
        wrong=in_indicator('target = "≥26次"\nactual = "12次"\nweight = 5\nscore = 5', name="业务培训"),
        right=in_indicator(
            'target = "≥26次"\nactual = "12次"\nweight = 5\nscore = 2.31\nreason = "七月起讲师外借，下半年的班次改在次年。"',
            name="业务培训",
        ),
        sentences={
            "default": Text(
                "“{name}”的指标值是{target}，实际是{actual}，没有达到，却得了满分 {score} 分。",
                "“{name}” has the target {target} and the result {actual}, which misses it, but full marks ({score}).",
            ),
            "computed": Text(
                "“{name}”的指标值是{target}，实际是{actual}，没有达到，却得了满分 {score} 分；按“{standard}”应得 {computed} 分。",
                "“{name}” has the target {target} and the result {actual}, which misses it, but full marks ({score}); by “{standard}” it is {computed}.",
            ),
        },
        advice={
            "default": Text(
                "请按评分办法重算这一项得分和总分；评分办法另有规定（如达到一定比例即得满分）的，在 reason 里写明。",
                "Compute the score and the total anew; if your rules give full marks for less than the target, say so in `reason`.",
            ),
        },
    ),
    "M503": RuleText(
        title=Text("总分不等于各项得分之和", "a total that is not the sum of the scores"),
        what=Text(
            "报告的总分（[report] 的 score）要等于各项得分之和，或者再加上预算执行的得分（按标准、按比例或按档计算的都算对）；按适用分值折算成百分的、总分四舍五入、按权数加权平均、有加分项而总分封顶 100 的也算对。"
            "有分值而没写得分的，不作判断；标准没有规定执行得分办法、报告又没有写的，差数在执行分值以内的只作警告。",
            "The total (`score` in [report]) must be the sum of the scores, or that and the score of budget execution, by the standard, in proportion or in bands. Totals converted to a hundred, "
            "rounded, weighted means of scores out of a hundred, or capped at 100 because of bonus points, are fine. Nothing is said while some weights have no score. Where neither standard nor report tells how execution is scored, a difference that execution could have made is a warning only.",
        ),
        why=Text(
            "总分决定等级。和明细对不上，等级就站不住，审核时一加就露出来。",
            "The total decides the grade. If it disagrees with its parts the grade does not stand, and adding them up shows it at once.",
        ),
        basis=Text("算术关系：总分是各项得分之和。", "Arithmetic: the total is the sum of the scores."),
        wrong=_table(_FULL | {"街巷管护": ("30", "28.5")}, "score = 99.5\n"),
        right=_table(_FULL | {"街巷管护": ("30", "28.5")}, "score = 98.5\n"),
        sentences={
            "default": Text(
                "总分写的是 {total} 分，{count} 项得分相加是 {sum} 分，相差 {difference} 分。",
                "The total is {total}, but the {count} scores add up to {sum}: a difference of {difference}.",
            ),
            "forgotten": Text(
                "总分写的是 {total} 分，{count} 项得分相加是 {sum} 分；少的 {difference} 分正好是“{name}”的得分，可能漏加了。",
                "The total is {total}, but the {count} scores add up to {sum}; the missing {difference} are just the score of “{name}”, which may have been left out.",
            ),
            "execution": Text(
                "总分写的是 {total} 分；{count} 项得分相加是 {sum} 分，加上预算执行 {execution} 分（{points} 分，执行率 {rate}%）是 {both} 分，相差 {difference} 分。",
                "The total is {total}; the {count} scores add up to {sum}, and with {execution} for budget execution (of {points}, rate {rate} %) to {both}: a difference of {difference}.",
            ),
        },
        advice={
            "default": Text(
                "请核对各项得分，改正写错的一项或总分；等级也要跟着核对。",
                "Check the scores and correct the wrong one, or the total; then look at the grade again.",
            ),
            "execution": Text(
                "请核对各项得分和总分；预算执行另有计分办法的，把它列成一项指标（预算执行率），写上分值和得分。",
                "Check the scores and the total. If budget execution is scored in another way, give it as an indicator, “预算执行率”, with weight and score.",
            ),
        },
    ),
    "M504": RuleText(
        title=Text("分值合计不是满分", "weights that are not full"),
        what=Text(
            "各指标的分值相加，要等于 100；预算执行没有列成指标的，也可以是 100 减去它的分值（标准没有规定的按 10 分）。合计 1 或 10 的另有计法，不查；"
            "只有一项有分值的不查；总分表明预算执行正好占了其余分数的不查；加分项不算在内。",
            "The weights of the indicators must add up to 100, or, where budget execution is no indicator, to 100 less its points (10 where the standard has none). Sums of 1 or 10 are other "
            "scales and left alone, and so are reports with a single weight, or whose total shows that execution has just the points that are left; bonus points do not count.",
        ),
        why=Text(
            "分值不满 100，总分和等级就没法和别的单位比；超过 100，分数就虚高。",
            "Below a hundred, totals and grades cannot be compared with others'; above it, they are inflated.",
        ),
        basis=Text(
            "审核惯例：自评表满分 100 分，其中预算执行率 10 分；各地系统都查分值合计。",
            "Reviewers' custom: the form has 100 points, 10 of them for budget execution, and systems in use check the sum.",
        ),
        wrong=_table(_FULL | {"街巷管护": ("25", "25")}),
        right=_table(_FULL),
        sentences={
            "less": Text(
                "{count} 项指标的分值相加是 {sum} 分，比 {wanted}少 {difference} 分{unweighted}。",
                "The weights of {count} indicators add up to {sum}, {difference} less than {wanted}{unweighted}.",
            ),
            "more": Text(
                "{count} 项指标的分值相加是 {sum} 分，比 {wanted}多 {difference} 分{unweighted}。",
                "The weights of {count} indicators add up to {sum}, {difference} more than {wanted}{unweighted}.",
            ),
            "less-groups": Text(
                "{count} 项指标的分值相加是 {sum} 分（{groups}），比 {wanted}少 {difference} 分{unweighted}。",
                "The weights of {count} indicators add up to {sum} ({groups}), {difference} less than {wanted}{unweighted}.",
            ),
            "more-groups": Text(
                "{count} 项指标的分值相加是 {sum} 分（{groups}），比 {wanted}多 {difference} 分{unweighted}。",
                "The weights of {count} indicators add up to {sum} ({groups}), {difference} more than {wanted}{unweighted}.",
            ),
        },
        advice={
            "default": Text(
                "请对照批复的指标表核对分值，补上漏填的、改正写错的；有不适用指标的，按适用的分值折算。",
                "Check the weights against the approved table, add what is missing and correct what is wrong; where indicators do not apply, convert the rest.",
            ),
        },
    ),
    "M505": RuleText(
        title=Text("分值集中在一项指标上", "one indicator with most of the weight"),
        what=Text(
            "一项指标的分值占全部分值的一半以上（至少有三项有分值，或者这一项不少于 50 分）。分值远没有填全的，先看 M504。",
            "One indicator has half or more of all weight (with at least three weighted ones, or 50 points and more for this one). While most weights are missing, see M504 first.",
        ),
        why=Text(
            "分数几乎由一项决定，其他指标做得好坏都看不出来。",
            "One figure then decides the score, and the others hardly count, well done or not.",
        ),
        basis=Text(
            "审核惯例：公开的自评表中有把 90 分压在一项成本指标上的；分值应按重要程度分配。",
            "Reviewers' custom: forms have been published with 90 points on a single cost; weights should follow importance.",
        ),
        wrong=_table({"街巷管护": ("60", "60"), "绿地养护": ("20", "20"), "河道保洁": ("20", "20")}),
        right=_table(_FULL),
        sentences={
            "default": Text(
                "“{name}”的分值是 {weight} 分，占 {count} 项指标分值合计 {sum} 分的 {share}%。",
                "“{name}” has {weight} of the {sum} points of all {count} indicators, {share} %.",
            ),
            "only": Text(
                "“{name}”一项的分值是 {weight} 分，没有别的指标有分值。",
                "“{name}” alone has {weight} points; no other indicator has any.",
            ),
        },
        advice={
            "default": Text(
                "请按批复的指标表和重要程度重新分配分值；这一项包含几件事的，拆成几项。批复如此的，可用 waive 写明。",
                "Distribute the weights by importance and by the approved table; split the indicator if it holds several things. If it was approved so, say so in `waive`.",
            ),
        },
    ),
    **mark_claims.TEXTS,
    **mark_wholes.TEXTS,
    **WEIGHT_TEXTS,
    **COEFFICIENT_TEXTS,
    **MARK_TEXTS,
}
"""By code."""
