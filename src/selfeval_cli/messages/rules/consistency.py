"""The texts of family C: figures that must agree."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules import contradicting_words, last_year, magnitudes, two_values
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_PARK = """
[[indicator]]
name = "新建口袋公园"
actual = "3个"

[[indicator]]
name = "全街新增公园"
same_as = "新建口袋公园"
"""

TEXTS: dict[str, RuleText] = {
    "C601": RuleText(
        title=Text("应当一致的两个数不一致", "figures that should agree and do not"),
        what=Text(
            "写了 same_as 的指标，实际完成值要和所指的那个数一致。单位能换算的换算后再比；四舍五入过的数、写了“超、近、约、余”的数，怎么理解都对不上时才提出。"
            "两个数都是按个数点的，差一个就是错误；其他的是警告。期间不同的不比。",
            "The actual value of an indicator with `same_as` must agree with the figure that is named there. Units are converted; rounded figures and those with 超, 近, 约 or 余 are "
            "reported only where they agree in no reading. Two counted figures that differ are an error, others a warning. Figures of different periods are not compared.",
        ),
        why=Text(
            "同一个数在报告里写成两个样子，至少有一处是错的。",
            "Where one figure stands in a report in two ways, at least one of them is wrong.",
        ),
        basis=Text(
            "算术关系：报告自己写明两处是同一个数。", "Arithmetic: the report itself says that the two are one."
        ),
        wrong=in_report(_PARK + 'actual = "4个"\n'),
        right=in_report(_PARK + 'actual = "3个"\n'),
        sentences={
            "default": Text(
                "“{name}”写成{value}，same_as 所指的“{reference}”却是{other}，两处应当一致。",
                "“{name}” is {value}, but “{reference}”, which `same_as` says to be the same, is {other}.",
            ),
        },
        advice={
            "default": Text(
                "请核对两处，改正写错的；本来就不是同一个数的，删去 same_as。",
                "Check both and correct the wrong one; if they are two different figures, delete `same_as`.",
            ),
        },
    ),
    **two_values.TEXTS,
    **magnitudes.TEXTS,
    **contradicting_words.TEXTS,
    **last_year.TEXTS,
}
"""By code."""
