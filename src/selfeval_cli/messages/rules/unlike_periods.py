"""The texts of P307: comparisons of unlike periods."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

TEXTS: dict[str, RuleText] = {
    "P307": RuleText(
        title=Text("相比的两个数期间不同", "a comparison of unlike periods"),
        what=Text(
            "同一指标里拿来相比的数，期间不一样：结果是1-11月的，上年值写的是上年全年的；结果是全年的，变化是和上年前三季度比的；比率是前三季度的，基数是全年的，或者基数就是这个指标全年的数。"
            "没有写期间的结果按全年理解；上年值写“上年”“同期”的、变化写“同比”“较上年”的，按同一期间理解，不提出。截至目前这类没有明确期间的不比；环比本来就是和另一段时间比，也不提出。",
            "Figures that are compared within one indicator are of unlike periods: a result of 1-11月 with a previous value of the whole year, a result of the year whose change is against some months of last year, a rate of three quarters whose base is of the year. "
            "A result without a period is of the whole year; “上年” or “同期” in the previous value, and 同比 or “较上年” in a change, are taken to be of the same months. Periods without an end are not compared, nor is 环比, which is against another period by its nature.",
        ),
        why=Text(
            "十一个月比十二个月，增减都不真实：看起来下降的，可能只是少算了一个月。",
            "Eleven months against twelve show a change that is none: what seems to have fallen may only lack a month.",
        ),
        basis=Text(
            "统计惯例：同比是与上年同一时期相比，比率的分子、分母取同一时期。",
            "Statistical custom: 同比 compares with the same months of last year, and a rate takes both its figures from one period.",
        ),
        wrong=in_indicator('actual = "1420宗"\nprevious = "上年全年1625宗"\nperiod = "1-11月"', name="案件类警情"),
        right=in_indicator('actual = "1420宗"\nprevious = "上年1-11月1510宗"\nperiod = "1-11月"', name="案件类警情"),
        sentences={
            "previous": Text(
                "“{name}”的结果是{period}的，上年值却是{other}的，期间不同，不能相比。",
                "The result of “{name}” is of {period}, but last year's value is of {other}: they cannot be compared.",
            ),
            "change": Text(
                "“{name}”的结果是{period}的，却和{other}相比，期间不同。",
                "The result of “{name}” is of {period}, but its change is against {other}, which is another stretch of time.",
            ),
            "base": Text(
                "“{name}”是{period}的，基数却是{other}的，期间不同。",
                "“{name}” is of {period}, but its base is of {other}.",
            ),
            "count": Text(
                "“{name}”是{period}的，基数{base}却是“{indicator}”{other}的数，期间不同。",
                "“{name}” is of {period}, but its base, {base}, is what “{indicator}” came to in {other}.",
            ),
        },
        advice={
            "default": Text(
                "请换成同一期间的数，最好都用全年数。",
                "Take both figures from the same period, best of all the whole year.",
            ),
        },
    ),
}
"""By code."""
