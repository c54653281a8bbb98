"""The texts of family I about results far above their targets, or all equal to them."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator, in_report

_DOCUMENT = Text(
    "财预〔2020〕10号：完成值远高于指标值的，要分析原因，指标值定得明显偏低的，按偏离度调减得分（据通行说法，未核对原文）。没有给出倍数；"
    "各地要求说明原因的，四川有的通知是超过 130%，广西的系统是 1.3 倍、年初为 0 的完成 30 以上。{limit}",
    "Cai Yu [2020] No. 10: a result far above the target calls for the cause, and fewer points if the target was set obviously low (as commonly told, not checked against "
    "the text). It names no factor. In practice the cause is asked for above 130 % by a notice in Sichuan, from 1.3 times on, or from 30 where the target is 0, by a system in Guangxi. {limit}",
)


def _document(zh: str, en: str) -> Text:
    return Text(_DOCUMENT.zh.replace("{limit}", zh), _DOCUMENT.en.replace("{limit}", en))


_EQUAL = """
[[indicator]]
name = "集中学习"
target = "24次"
actual = "24次"

[[indicator]]
name = "走访企业"
target = "≥600家"
actual = "600家"

[[indicator]]
name = "普法宣传"
target = "≥12场"
actual = "12场"

[[indicator]]
name = "道路改造"
target = "≥20条"
actual = "20条"

[[indicator]]
name = "调解纠纷"
target = "≥800宗"
"""

TEXTS: dict[str, RuleText] = {
    "I222": RuleText(
        title=Text("指标值是零或者明显偏低", "a target of nothing, or far too low"),
        what=Text(
            "指标值是 0 而完成值大于 0（越多越好的；看不出方向的只提示），或者完成值达到指标值的两倍以上（标准的限度高于两倍的，按标准），又没有写原因。"
            "不查：本来就要求为 0 的（事故、投诉等）；多做一件的（1 项做了 2 项）；百分数，只有满意度、合格率这类接近 100% 才正常、却定在 50% 以下的除外；变化（增长5%）、日期和区间；写了原因的。",
            "The target is 0 and something was done (where more is better; a note where nobody can tell), or the result is twice the target or more (or above the standard's limit, if that is higher), and no "
            "reason is given. Left alone: what ought to be 0 (accidents, complaints); one thing more (2 for 1); percentages, except rates such as satisfaction whose target is at most "
            "50 %; changes, dates and ranges; whatever has a reason.",
        ),
        why=Text(
            "不费力就能超额完成的指标值起不到约束作用，满分也说明不了成绩。",
            "A target that is passed without effort binds nobody, and full marks for it prove nothing.",
        ),
        basis=_document("这里的两倍是本工具取的，比它们宽。", "Twice is our own limit, and a wider one."),
        wrong=in_indicator('target = "≥12场"\nactual = "43场"', name="组织宣传活动"),
        right=in_indicator('target = "≥40场"\nactual = "43场"', name="组织宣传活动"),
        sentences={
            "zero": Text(
                "“{name}”的指标值是{target}，实际完成{actual}：等于没有定指标。",
                "“{name}” has the target {target} and the result {actual}: no target was set at all.",
            ),
            "zero-unsure": Text(
                "“{name}”的指标值是{target}，实际是{actual}：越多越好的话，等于没有定指标。",
                "“{name}” has the target {target} and the result {actual}: if more is better, no target was set at all.",
            ),
            "default": Text(
                "“{name}”的指标值是{target}，实际完成{actual}，是指标值的 {percent}%：指标值明显偏低，没有写原因。",
                "“{name}” has the target {target} and the result {actual}, {percent} % of it: the target was far too low, and no reason is given.",
            ),
        },
        advice={
            "default": Text(
                "请核对指标值有没有抄错单位或少写一位；没有错的，在 reason 里写明为什么超出这么多，并在下年度调高指标值。",
                "Check the target for a wrong unit or a lost digit. If it is right, give the cause in `reason`, and set next year's target higher.",
            ),
            "zero-unsure": Text(
                "越多越好的，请按批复的绩效目标填写指标值；本来就要求为零的，写成“≤0”，并在 reason 里说明为什么没有做到。",
                "If more is better, give the approved target; if there should be none at all, write ≤0, and say in `reason` why there were.",
            ),
            "zero": Text(
                "请按批复的绩效目标填写指标值；年初没有安排、年中新增的，在 reason 里写明。",
                "Give the approved target; if the task only came up within the year, say so in `reason`.",
            ),
        },
    ),
    "I223": RuleText(
        title=Text("超额完成较多", "a target passed by far"),
        what=Text(
            "越多越好的指标，完成值超过标准的限度，又没有写原因；标准没有规定限度的，超过 130%、不到 200% 的只提示（200% 以上见 I222）。"
            "写了“近、约”的完成值按九成计。不查：百分数；多做一件的（3 个做了 4 个）；变化、日期和区间；写了原因的。",
            "Where more is better, the result is above the standard's limit, and no reason is given; where the standard has none, above 130 % and below 200 % is a note (from 200 % on, see "
            "I222). A result with 近 or 约 counts nine tenths. Left alone: percentages; one thing more (4 for 3); changes, dates and ranges; whatever has a reason.",
        ),
        why=Text(
            "超得多，往往是指标值定低了，或者年中任务变了没有调整；审核的人会问。",
            "Where much more was done than asked, the target was low, or the task changed and the target did not; a reviewer will ask.",
        ),
        basis=_document("这里取 130%。", "The 130 % here follow them."),
        wrong=in_indicator('target = "≥600家"\nactual = "860家"', name="走访企业", section="economy"),
        right=in_indicator(
            'target = "≥600家"\nactual = "860家"\nreason = "经济普查期间加派人手，逐户走访。"',
            name="走访企业",
            section="economy",
        ),
        sentences={
            "default": Text(
                "“{name}”的指标值是{target}，实际完成{actual}，是指标值的 {percent}%（超过 {limit}%），没有写原因。",
                "“{name}” has the target {target} and the result {actual}, {percent} % of it (above {limit} %), and no reason is given.",
            ),
            "standard": Text(
                "“{name}”的指标值是{target}，实际完成{actual}，是指标值的 {percent}%，超过“{standard}”规定的 {limit}%，没有写原因。",
                "“{name}” has the target {target} and the result {actual}, {percent} % of it, above the {limit} % of “{standard}”, and no reason is given.",
            ),
        },
        advice={
            "default": Text(
                "请在 reason 里写明超额的原因；是指标值偏低的，下年度调高。",
                "Give the cause in `reason`; if the target was low, set next year's higher.",
            ),
        },
    ),
    "I224": RuleText(
        title=Text("所有指标都正好等于指标值", "every result equals its target"),
        what=Text(
            "指标值和完成值都是数字的指标有五项以上，而且每一项都分毫不差。100% 对 100%、0 对 0 的不算数，除此以外至少要有三项；预算执行率、写了 same_as 的和日期不计。",
            "There are five or more indicators with figures for target and result, and in every one the two are the same. 100 % for 100 % and 0 for 0 prove nothing, so at least three "
            "others are needed; budget execution, `same_as` and dates do not count.",
        ),
        why=Text(
            "实际工作很少每一项都不多不少。全部相等，常常是照抄指标值，没有去取实际数。",
            "Work is rarely done to the unit everywhere. Where all figures are equal, the targets were often copied, and nobody looked up the results.",
        ),
        basis=Text(
            "审核惯例：复核清单要求满分要有数据支撑；公开的自评表中有整张表都是满分、完成值与指标值一致的。",
            "Reviewers' custom: check lists ask for data behind full marks, and forms have been published in which every result is the target.",
        ),
        wrong=in_report(_EQUAL + 'actual = "800宗"\n'),
        right=in_report(_EQUAL + 'actual = "812宗"\n'),
        sentences={
            "default": Text(
                "有数字可比的 {count} 项指标，完成值全部和指标值一模一样（如“{name}”{value}）。",
                "In all {count} indicators with figures the result is exactly the target (“{name}”, for instance: {value}).",
            ),
        },
        advice={
            "default": Text(
                "请按台账逐项核对完成值；属实的，可用 waive 写明数据从哪里来。",
                "Check each result against the records; if they are true, say in `waive` where they come from.",
            ),
        },
    ),
}
"""By code."""
