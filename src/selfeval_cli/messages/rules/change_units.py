"""The texts of family I about percent and percentage points (I241, I242)."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

_BASIS = Text(
    "统计用语惯例：百分点只表示两个百分数之差，从 3.25% 降到 2.25% 是降 1 个百分点，不是降 1%；绝对量的增减用百分数，不用百分点"
    "（《编辑学报》2010 年第 5 期所引用法）。",
    "Statistical usage: percentage points are only the difference of two percentages: from 3.25 % to 2.25 % is a fall of 1 point, not of 1 %; the change of an amount is "
    "told in percent, never in points (as quoted in 编辑学报 2010, no. 5).",
)

TEXTS: dict[str, RuleText] = {
    "I241": RuleText(
        title=Text("比率的变化写了 %，可能是百分点", "a rate that changes by %: percentage points may be meant"),
        what=Text(
            "比率（名称是……率、占比、比重、满意度，或者完成值带 %）的变化用 % 写出。写了上年值（previous）的，用它判断是哪一种：按相对增长算得上的不提；"
            "按百分点才算得上的，指出应写百分点。名称本身是增速、降幅、压减率的，“增长6.4%”就是它的值，不提；从数字看不可能是百分点的"
            "（完成值 25%，增长 88%），也不提。",
            "The change of a rate (its name ends in “率”, “占比”, “比重”, “满意度”, or its value is in %) is told in %. Where last year's value (`previous`) is given it decides: a change that is "
            "right as relative growth is left alone, one that is right only as a difference should be in points. Left alone, too, is a name that itself means a growth (“增速”, “降幅”, "
            "“压减率”), and a change that cannot be points (25 % after growing by 88 %).",
        ),
        why=Text(
            "“分类率25.21%，同比增长0.95%”有两种读法：上年是24.26%，或者24.97%。审核人无法核对，也无法和别的单位比较。",
            "A “分类率” of 25.21 % with “同比增长0.95%” can be read in two ways: 24.26 % the year before, or 24.97 %. It can be neither checked nor compared.",
        ),
        basis=_BASIS,
        wrong=in_indicator('actual = "25.21%"\nchange = "同比增长0.95%"', name="生活垃圾分类率", section="environment"),
        right=in_indicator(
            'actual = "25.21%"\nprevious = "24.26%"\nchange = "同比提高0.95个百分点"',
            name="生活垃圾分类率",
            section="environment",
        ),
        sentences={
            "default": Text(
                "“{name}”是{actual}，“{change}”里的{figure}可能是{points}：若是{points}，上年为{as_points}；若是相对增减，上年为{as_growth}。",
                "“{name}” is {actual}, and the {figure} of “{change}” may mean {points} (points): last year was {as_points} if it does, and {as_growth} if "
                "it is relative growth.",
            ),
            "without-value": Text(
                "“{name}”说的是比率，“{change}”里的{figure}可能是{points}，分不清。",
                "“{name}” is a rate, and the {figure} of “{change}” may mean {points} (points): one cannot tell.",
            ),
            "points": Text(
                "“{name}”从上年的{previous}到{actual}，“{change}”里的{figure}是两个百分数之差，应写{points}。",
                "“{name}” went from {previous} to {actual}: the {figure} of “{change}” is the difference of two percentages, which is told in {points} (points).",
            ),
            "either": Text(
                "“{name}”从上年的{previous}到{actual}，“{change}”按相对增减、按{points}都算得上，分不清是哪一种。",
                "“{name}” went from {previous} to {actual}: “{change}” fits both as relative growth and in {points} (points), and one cannot tell which is meant.",
            ),
        },
        advice={
            "default": Text(
                "比率的变化一般写{points}，请改成“……个{points}”；确是相对增长的，请用 previous 写上上年值。",
                "The change of a rate is usually told in {points} (points): write 个{points} in place of the sign. If relative growth is meant, give last year's value as `previous`.",
            ),
            "points": Text("请把“%”改成“个{points}”。", "Write 个{points} in place of the sign."),
        },
    ),
    "I242": RuleText(
        title=Text("数量的变化写了百分点", "an amount that changes by percentage points"),
        what=Text(
            "完成值是金额、个数、面积、时长这类数量，变化却写成百分点。没有写完成值的，只有名称明白是数量（……收入、……投资、……额、零售业）、"
            "又写“增长、增加、减少”的才提出。说的是增速、占比、办结率的变化的（增速提高2个百分点），不提。",
            "The value is an amount, a count, an area or a time, but its change is told in percentage points. Without a value, this is said only where the name clearly is of an amount "
            "(“……收入”, “……投资”, “零售业”) and the verb is “增长”, “增加” or “减少”. A change of its growth or of a share (“增速提高2个百分点”) is left alone.",
        ),
        why=Text(
            "百分点是两个百分数之差，数量没有百分点可言；这样写，不知道增长了百分之几，还是增速快了几个百分点。",
            "Points are the difference of two percentages, and an amount is none: one cannot tell whether it grew by so many percent or its growth by so many points.",
        ),
        basis=_BASIS,
        wrong=in_indicator('actual = "1420宗"\nchange = "同比下降12.6个百分点"', name="案件类警情"),
        right=in_indicator('actual = "1420宗"\nchange = "同比下降12.6%"', name="案件类警情"),
        sentences={
            "default": Text(
                "“{name}”是{actual}，不是百分数，“{change}”不能用百分点。",
                "“{name}” is {actual}, no percentage: “{change}” cannot be in percentage points.",
            ),
            "by-name": Text(
                "“{name}”说的是数量，不是百分数，“{change}”不能用百分点。",
                "“{name}” is an amount, no percentage: “{change}” cannot be in percentage points.",
            ),
        },
        advice={
            "default": Text(
                "是数量的增减，请改成 %；说的是增速或占比的变化，请写明，如“增速提高2个百分点”。",
                "If the amount changed, write %; if its growth or its share did, say so, as in “增速提高2个百分点”.",
            ),
        },
    ),
}
"""By code."""
