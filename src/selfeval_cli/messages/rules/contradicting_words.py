"""The texts of C604: words that the figures contradict."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

_ROADS = 'target = "≥20条"\nactual = "18条"\n'

TEXTS: dict[str, RuleText] = {
    "C604": RuleText(
        title=Text("文字与数字相反", "words against figures"),
        what=Text(
            "查四处：指标的原因说超额、已完成、大于目标值，而没有达到指标值，或者说未完成、低于目标值，而已经达到；预算调整的原因说追加、增加，而全年预算比年初少（或者说压减、核减，而比年初多）；“由……增加至……”一类的话，用词和自己的"
            "两个数相反（由8.1天增加至7.4天）；总体目标完成情况说全部完成，而有指标没有达到。只说一部分的（主体已完成、部分住户未完成）、带“除……外”“余下”的、既有追加又有压减的，不查；是否达到拿不准的，不查。预算执行率"
            "不到 100% 不影响“任务全部完成”的说法。",
            "Four places are looked at. The reason of an indicator claims that it was done, exceeded or above the target while it was missed, or the other way round. The reason for the adjustment speaks of more while the budget became less, or the other way "
            "round. A change told from-to has a verb against its own figures (“由8.1天增加至7.4天”). The result of the goal says that all was done while a target was missed. Words about a part, with exceptions, or where it is not certain whether the target was kept, are left alone; so is an execution rate below 100% beside “all tasks done”.",
        ),
        why=Text(
            "文字和数字相反，至少有一处是错的；公开以后最容易被人指出。",
            "Where words and figures contradict each other at least one is wrong, and it is the first thing that a reader of the published report will notice.",
        ),
        basis=Text(
            "算术关系：文字的说法和报告自己的数比较。",
            "Arithmetic: what the words say is held against the report's own figures.",
        ),
        wrong=in_indicator(_ROADS + 'reason = "超额完成年度目标"', name="道路升级改造", section="environment"),
        right=in_indicator(
            _ROADS + 'reason = "已完成18条，余下两条因管线迁改推迟到次年。"', name="道路升级改造", section="environment"
        ),
        sentences={
            "done": Text(
                "“{name}”的原因说“{words}”，而指标值是{target}，完成值是{actual}，没有达到。",
                "The reason of “{name}” says “{words}”, but the target is {target} and the result {actual}: it was missed.",
            ),
            "not-done": Text(
                "“{name}”的原因说“{words}”，而指标值是{target}，完成值是{actual}，已经达到。",
                "The reason of “{name}” says “{words}”, but the target is {target} and the result {actual}: it was kept.",
            ),
            "above": Text(
                "“{name}”的原因说“{words}”，而完成值{actual}小于指标值{target}。",
                "The reason of “{name}” says “{words}”, but the result {actual} is below the target {target}.",
            ),
            "below": Text(
                "“{name}”的原因说“{words}”，而完成值{actual}大于指标值{target}。",
                "The reason of “{name}” says “{words}”, but the result {actual} is above the target {target}.",
            ),
            "budget-down": Text(
                "预算调整的原因说“{words}”，而全年预算{budget}{unit}比年初的{initial}{unit}少{difference}{unit}。",
                "The reason for the adjustment says “{words}”, but the full-year budget of {budget}{unit} is {difference}{unit} below the initial {initial}{unit}.",
            ),
            "budget-up": Text(
                "预算调整的原因说“{words}”，而全年预算{budget}{unit}比年初的{initial}{unit}多{difference}{unit}。",
                "The reason for the adjustment says “{words}”, but the full-year budget of {budget}{unit} is {difference}{unit} above the initial {initial}{unit}.",
            ),
            "fell": Text(
                "“{words}”：后一个数比前一个小，用“{word}”说反了。",
                "“{words}”: the second figure is the smaller one, which “{word}” contradicts.",
            ),
            "rose": Text(
                "“{words}”：后一个数比前一个大，用“{word}”说反了。",
                "“{words}”: the second figure is the larger one, which “{word}” contradicts.",
            ),
            "flat": Text(
                "“{words}”：前后两个数一样，却用了“{word}”。",
                "“{words}”: the two figures are the same, which “{word}” contradicts.",
            ),
            "goal": Text(
                "目标完成情况说“{words}”，而有 {count} 项指标没有达到指标值：{names}。",
                "The result of the goal says “{words}”, but targets were missed ({count}): {names}.",
            ),
        },
        advice={
            "default": Text(
                "请核对指标值和完成值；数没有错的，改写原因。",
                "Check target and result; if they are right, rewrite the reason.",
            ),
            "budget-down": Text(
                "请核对年初和全年两个预算数；数没有错的，写明为什么调减。",
                "Check both budgets; if they are right, say why the budget was cut.",
            ),
            "budget-up": Text(
                "请核对年初和全年两个预算数；数没有错的，写明为什么调增。",
                "Check both budgets; if they are right, say why the budget was raised.",
            ),
            "fell": Text(
                "请核对两个数；数没有错的，改用“减少”“下降”“缩短”。",
                "Check both figures; if they are right, use “减少”, “下降” or “缩短”.",
            ),
            "rose": Text(
                "请核对两个数；数没有错的，改用“增加”“提高”“延长”。",
                "Check both figures; if they are right, use “增加”, “提高” or “延长”.",
            ),
            "flat": Text(
                "请核对两个数；没有变化的，写“持平”。", "Check both figures; if nothing changed, write “持平”."
            ),
            "goal": Text(
                "请写明哪些完成、哪些没有完成，例如“除道路改造外，各项目标均已完成”。",
                "Say what was done and what was not, for example “除道路改造外各项目标均已完成”.",
            ),
        },
    ),
}
"""By code."""
