"""The texts of family I about targets: missing, changed."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator, in_report

_ONE_WITH_A_TARGET = """
[[indicator]]
section = "party-building"
name = "集中学习"
target = "≥24次"
actual = "26次"
weight = 5
score = 5

[[indicator]]
section = "party-building"
name = "联系服务企业"
weight = 5
score = 5
"""

TEXTS: dict[str, RuleText] = {
    "I221": RuleText(
        title=Text("没有指标值", "no target"),
        what=Text(
            "有结果（完成值、变化、排名、其中各项）的指标，要有年度指标值；“—”“/”“无”和空白不算。全文都没有指标值的，只在开头说一次；"
            "有分值或得分的指标没有指标值，逐项提出；全文都不打分而有的指标有指标值、有的没有的，逐项提示，没有的占到有的五倍以上时也只说一次。"
            "不查：只有预计完成值或分项的，写了 same_as 的，预算执行率，以及在打分的报告里没有分值的指标。",
            "An indicator with a result (actual value, change, rank, parts) needs a target; “—”, “/”, 无 and blanks are none. Where no indicator has one, this is said once for the "
            "report. An indicator with a weight or a score but no target is reported each time. In a report without weights where some have targets and others not, the others get a note; one for all of them where they are five times as many or more. "
            "Left alone: indicators with only a forecast or details, those with `same_as`, the row of budget execution, and, in a report with weights, those without one.",
        ),
        why=Text(
            "自评是拿完成值和年初定的指标值比。没有指标值，做多做少都能说是完成了，得分也没有依据。",
            "A self-evaluation holds results against what was planned. Without a target any result can be called a success, and no score rests on anything.",
        ),
        basis=Text(
            "财预〔2020〕10号：自评的内容包括总体目标、各项绩效指标的完成情况和预算执行情况（条文由各地的自评表互相印证，未逐条核对原文）；部门整体支出自评参照，是审核惯例。",
            "Cai Yu [2020] No. 10: what is evaluated is the fulfilment of the overall target and of each indicator, and budget execution (corroborated by the forms in use, not checked "
            "clause by clause). For departments it is followed by custom.",
        ),
        wrong=in_report(_ONE_WITH_A_TARGET + 'actual = "640家"\n'),
        right=in_report(_ONE_WITH_A_TARGET + 'target = "≥600家"\nactual = "640家"\n'),
        sentences={
            "all": Text(
                "全文有结果的指标共 {count} 项（{names}），都没有指标值。",
                "None of the indicators with a result has a target (count: {count}; {names}).",
            ),
            "more": Text(
                "全文有结果的指标共 {count} 项（{names}等），都没有指标值。",
                "None of the indicators with a result has a target (count: {count}; {names} and others).",
            ),
            "few": Text(
                "全文都不打分，有结果而没有指标值的指标有 {count} 项（{names}等），只有 {targets} 项说到了目标。",
                "Nothing in the report is given marks; indicators with a result but no target: {count} ({names} and others); with one: {targets}.",
            ),
            "marked": Text("“{name}”打了分，没有指标值。", "“{name}” is given marks, but has no target."),
            "marked-blank": Text(
                "“{name}”打了分，指标值写的却是“{target}”，等于没有。",
                "“{name}” is given marks, but its target is “{target}”, which is none.",
            ),
            "default": Text(
                "“{name}”有结果，没有指标值；别的指标有。",
                "“{name}” has a result, but no target; other indicators have one.",
            ),
            "default-blank": Text(
                "“{name}”有结果，指标值写的是“{target}”，等于没有。",
                "“{name}” has a result, but its target is “{target}”, which is none.",
            ),
        },
        advice={
            "default": Text(
                '请用 target 补上年初批复或下达的指标值，如 target = "≥24次"；当年确实没有设定的，不要倒填，在 reason 里说明，只作工作情况的，改写进板块的 text。',
                'Give the approved target as `target`, such as target = "≥24次". If none was set, do not make one up afterwards: say so in `reason`, or tell the work in the section\'s `text`.',
            ),
            "all": Text(
                "请按年初批复的绩效目标表，至少给主要指标补上 target；当年没有设定绩效目标的，在总体目标或存在问题里写明，可用 [waive] 写明原因。",
                "Add `target` at least to the main indicators, from the year's approved targets. If none were set, say so among the problems; [waive] takes the reason.",
            ),
            "few": Text(
                "请按年初批复的绩效目标表，至少给主要指标补上 target；这份报告本来就是叙述工作、不逐项对照目标的，可用 [waive] 写明。",
                "Add `target` at least to the main indicators, from the year's approved targets. If the report only means to tell the work, say so in [waive].",
            ),
            "more": Text(
                "请按年初批复的绩效目标表，至少给主要指标补上 target；当年没有设定绩效目标的，在总体目标或存在问题里写明，可用 [waive] 写明原因。",
                "Add `target` at least to the main indicators, from the year's approved targets. If none were set, say so among the problems; [waive] takes the reason.",
            ),
        },
    ),
    "I228": RuleText(
        title=Text("指标值改了，没有说明", "a target changed, and nobody says why"),
        what=Text(
            "年初指标值（initial_target）和年度指标值（target）要求的不一样，又没有写原因（reason）。换算后相等的（1.2万人和12000人）、只差一个 ≥ 号的不算；单位对不上的不比。"
            "都是文字、措辞不同的，只提示。",
            "The initial target (`initial_target`) and the target ask for different things, and there is no `reason`. Values that are equal once converted, or differ only by a ≥, are "
            "the same; different units are not compared. Two targets in different words get a note.",
        ),
        why=Text(
            "年中改指标值要有批准和理由；没有说明的，审核的人会想到是照着完成值改的。",
            "Changing a target within the year needs an approval and a cause. Without them a reviewer will suspect that it was made to fit the result.",
        ),
        basis=Text(
            "审核惯例：复核清单查批复以后改动的指标值；有的地方自评表把年初指标值和调整指标值并列。",
            "Reviewers' custom: check lists ask for targets that changed after approval, and some places' forms show both side by side.",
        ),
        wrong=in_indicator('initial_target = "≥20场"\ntarget = "≥12场"\nactual = "12场"', name="普法宣传"),
        right=in_indicator(
            'initial_target = "≥20场"\ntarget = "≥12场"\nactual = "12场"\nreason = "八月起场地维修，经区司法局同意，减为12场。"',
            name="普法宣传",
        ),
        sentences={
            "default": Text(
                "“{name}”的指标值由年初的{initial}改为{target}，没有写原因。",
                "The target of “{name}” was changed from {initial} to {target}, and no reason is given.",
            ),
            "fitted": Text(
                "“{name}”的指标值由年初的{initial}改为{target}，正好等于完成值{actual}，没有写原因。",
                "The target of “{name}” was changed from {initial} to {target}, just what was achieved ({actual}), and no reason is given.",
            ),
            "words": Text(
                "“{name}”的指标值年初写的是“{initial}”，现在是“{target}”，没有写原因。",
                "The target of “{name}” was “{initial}” at the beginning and is “{target}” now, and no reason is given.",
            ),
        },
        advice={
            "default": Text(
                "请在 reason 里写明何时、因何、经谁同意调整；没有调整过的，把 target 改回年初的值。",
                "Say in `reason` when, why and with whose consent it was changed; if it was not, put the initial value back into `target`.",
            ),
        },
    ),
}
"""By code."""
