"""What the rule on coefficients says."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

_ROW = 'target = "≥20条"\nactual = "18条"\nweight = 5\ncoefficient = {}\nscore = 4.5\nreason = "两条路遇管线迁改。"'

COEFFICIENT_TEXTS: dict[str, RuleText] = {
    "M512": RuleText(
        title=Text("得分系数不在 0 到 100 之间", "a coefficient out of range"),
        what=Text(
            "指标的得分系数（coefficient）是百分数，应在 0 到 100 之间。写成小数（0.9 表示 90%）、得分正好是分值乘以这个小数的，也会提醒。",
            "The coefficient of an indicator is a percentage from 0 to 100. One written as a share (0.9 for 90 %) is told too, where the score is just that share of the weight.",
        ),
        why=Text(
            "得分 = 分值 × 得分系数。系数超过 100，得分就超过分值；写成小数，算出来的得分只有百分之一。",
            "The score is weight × coefficient: above 100 it exceeds the weight, and as a share it comes out a hundredth of what it should be.",
        ),
        basis=Text(
            "报告文件的格式：得分系数按百分数写，和公开的自评表“得分系数(%)”一栏相同。",
            "The file format: coefficients are percentages, as in the column “得分系数(%)” of published forms.",
        ),
        wrong=in_indicator(_ROW.format("900"), name="街巷整治"),
        right=in_indicator(_ROW.format("90"), name="街巷整治"),
        sentences={
            "default": Text(
                "“{name}”的得分系数是 {coefficient}，应在 0 到 100 之间。",
                "The coefficient of “{name}” is {coefficient}; it must lie between 0 and 100.",
            ),
            "share": Text(
                "“{name}”的得分系数写的是 {coefficient}，也就是 {coefficient}%；得分 {score} 是分值 {weight} 的 {percent}%。",
                "The coefficient of “{name}” is {coefficient}, which means {coefficient} %; the score, {score}, is {percent} % of the weight, {weight}.",
            ),
        },
        advice={
            "default": Text(
                "请按百分数写（90 表示 90%），得分也要跟着核对。",
                "Write it in percent (90 for 90 %), then check the score.",
            ),
            "share": Text("请改成 {percent}。", "Write {percent}."),
        },
    ),
}
"""By code."""
