"""The texts of family I: whether an indicator says something, and whether it is a result."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules import (
    change_units,
    changes,
    deviations,
    indicator_figures,
    indicator_units,
    indicator_writing,
    money_results,
    over_fulfilment,
    ranks,
    rates,
    reasons,
    softened_figures,
    target_signs,
    targets,
    vague_targets,
)
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator, in_report

_CUSTOM = Text(
    "审核惯例：公开的自评表中，实际完成值空着、写成“完成”是常见的退回原因。",
    "Reviewers' custom: in published forms, a result left blank or given as “done” is a common reason for sending them back.",
)

TEXTS: dict[str, RuleText] = {
    "I201": RuleText(
        title=Text("有指标值，没有完成值", "a target without a result"),
        what=Text(
            "写了年度指标值（target 或 initial_target）的指标，要有结果：实际完成值（actual）、预计完成值（expected）、完成状态（state）、变化、排名、其中各项或分项，"
            "有一样就行。空白、“—”、“/”、“无”不算结果；指标值是 0 的，“无”就是结果。不适用的，写明原因（not_applicable）就不查。",
            "An indicator with a target (`target` or `initial_target`) needs a result: an actual or expected value, a state, a change, a rank, parts or "
            "details. A blank, “—”, “/” or 无 is no result, but 无 is one where the target is 0. Where `not_applicable` says why it does not apply, none "
            "is asked for.",
        ),
        why=Text(
            "自评就是拿完成值和指标值比。只有指标值，看不出完成没有，这一项也没法评分。",
            "A self-evaluation holds results against targets. With the target alone nobody can tell whether it was reached, and it cannot be scored.",
        ),
        basis=_CUSTOM,
        wrong=in_indicator('target = "≥3000支"'),
        right=in_indicator('target = "≥3000支"\nactual = "3240支"'),
        sentences={
            "default": Text(
                "“{name}”的指标值是{target}，没有写完成值。", "“{name}” has the target {target} but no result."
            ),
            "blank": Text(
                "“{name}”的指标值是{target}，实际完成值写的是“{actual}”，等于没有填。",
                "“{name}” has the target {target}, but its actual value is “{actual}”, which says nothing.",
            ),
            "empty": Text(
                "“{name}”的指标值是{target}，实际完成值是空的。",
                "“{name}” has the target {target}, but its actual value is empty.",
            ),
        },
        advice={
            "default": Text(
                "请用 actual 补上实际完成值；还没有结果的，用 expected 写预计数；确实没有开展的，写明是 0，并在 reason 里说明原因。",
                "Give the result as `actual`; a forecast goes into `expected`. If nothing was done, say 0 and give the cause in `reason`.",
            ),
        },
    ),
    "I204": RuleText(
        title=Text("指标值是数字，完成值是文字", "a word where a number is needed"),
        what=Text(
            "指标值是数字，实际完成值却只有文字，如“完成”“已达标”。指标值本身是文字的（定性指标）不在此列；指标值是日期的，写“按时完成”也可以。",
            "The target is a figure, but the actual value is only words such as 完成 (done). Targets in words, and dates, may be answered in words.",
        ),
        why=Text(
            "写了“完成”，看不出完成了多少、差多少、超多少，这一项就没有凭据。",
            "“Done” does not tell how much was done, how much is missing or by how much the target was passed.",
        ),
        basis=_CUSTOM,
        wrong=in_indicator('target = "≥26次"\nactual = "完成"', name="业务培训"),
        right=in_indicator('target = "≥26次"\nactual = "28次"', name="业务培训"),
        sentences={
            "default": Text(
                "“{name}”的指标值是{target}，实际完成值只写了“{actual}”，没有数字。",
                "“{name}” has the target {target}, but its actual value is only “{actual}”, without a figure.",
            ),
        },
        advice={
            "default": Text(
                "请把实际完成值写成和指标值同一单位的数字，例如指标值“≥26次”对应“28次”。",
                "Give the actual value as a figure in the target's unit: for the target ≥26次, for instance, 28次.",
            ),
        },
    ),
    "I207": RuleText(
        title=Text("指标重复", "the same indicator twice"),
        what=Text(
            "同一板块里（同一一级指标下）有两个同名指标，或者两个指标用了同一个 id。比较名称时不计空格、引号和全半角。两个指标各有不同的 id 时，视为有意同名。",
            "Two indicators of one section (and group) have one name, or two indicators have one id. Spaces, quotation marks and full-width forms "
            "make no difference. With different ids of their own, they are taken to share a name on purpose.",
        ),
        why=Text(
            "重复的指标会被计两次；名称分不开，引用、比对和汇总时也不知道指的是哪一个。",
            "It is counted twice, and references, comparisons and totals cannot tell which of the two is meant.",
        ),
        basis=Text(
            "文件格式：同一板块内指标名称不重复。另有省级系统默认开启三级指标重名检查。",
            "The file format: names are unique within a section. A provincial system, too, checks for repeated names by default.",
        ),
        wrong=in_report(
            """
[[indicator]]
section = "environment"
name = "口袋公园"
actual = "3个"

[[indicator]]
section = "environment"
name = "口袋公园"
actual = "5个"
"""
        ),
        right=in_report(
            """
[[indicator]]
section = "environment"
name = "新建口袋公园"
actual = "3个"

[[indicator]]
section = "environment"
name = "改造口袋公园"
actual = "5个"
"""
        ),
        sentences={
            "default": Text(
                "同一板块里已经有一个“{name}”。", "There already is an indicator “{name}” in this section."
            ),
            "alike": Text(
                "“{name}”和前面的“{first}”看起来是同一个指标，只是写法不同。",
                "“{name}” and “{first}” above look like one indicator written in two ways.",
            ),
            "same-id": Text(
                "“{name}”的 id“{id}”已经给了“{first}”。", "The id “{id}” of “{name}” already belongs to “{first}”."
            ),
        },
        advice={
            "default": Text(
                "写重了的，请删去一个；是两件事的，请改名区分（如加上期间或范围），或者各写一个 id。",
                "Delete one if it was entered twice. If they are two things, tell them apart by name (a period, a scope) or give each an `id`.",
            ),
            "same-id": Text("请给其中一个换一个 id。", "Give one of them another id."),
        },
    ),
    "I208": RuleText(
        title=Text("指标什么也没说", "an indicator that says nothing"),
        what=Text(
            "指标只有名称，没有指标值、完成值、预计值、完成状态、变化、排名、其中各项和分项中的任何一样，也没有写为什么不适用（not_applicable）。",
            "An indicator has a name, but no target, result, forecast, state, change, rank, parts or details, nor a reason why it does not apply "
            "(not_applicable).",
        ),
        why=Text(
            "只有名称的指标不能说明任何工作，导出后是一个空行。",
            "A name alone reports nothing, and is an empty row when exported.",
        ),
        basis=Text(
            "文件格式：指标除名称外至少要有一项内容。", "The file format: an indicator needs something beside its name."
        ),
        wrong=in_indicator('kind = "数量"'),
        right=in_indicator('kind = "数量"\nactual = "3240支"'),
        sentences={
            "default": Text(
                "“{name}”只有名称，没有任何数字或文字。", "“{name}” is only a name: it has no figures and no words."
            ),
            "blank": Text(
                "“{name}”的实际完成值写的是“{actual}”，也没有别的内容。",
                "The actual value of “{name}” is “{actual}”, and there is nothing else.",
            ),
            "empty": Text(
                "“{name}”的实际完成值是空的，也没有别的内容。",
                "The actual value of “{name}” is empty, and there is nothing else.",
            ),
        },
        advice={
            "default": Text(
                "请用 actual 写上完成值（还没有结果的用 expected），或者删去这个指标。",
                "Give its result as `actual` (a forecast as `expected`), or delete the indicator.",
            ),
        },
    ),
    **indicator_figures.TEXTS,
    **indicator_writing.TEXTS,
    **indicator_units.TEXTS,
    **targets.TEXTS,
    **reasons.TEXTS,
    **vague_targets.TEXTS,
    **over_fulfilment.TEXTS,
    **deviations.TEXTS,
    **target_signs.TEXTS,
    **rates.TEXTS,
    **change_units.TEXTS,
    **changes.TEXTS,
    **ranks.TEXTS,
    **softened_figures.TEXTS,
    **money_results.TEXTS,
}
"""By code."""
