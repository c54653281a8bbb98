"""The texts of family I about how figures are written (I209)."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

TEXTS: dict[str, RuleText] = {
    "I209": RuleText(
        title=Text("数字写法不清", "a figure that cannot be read for sure"),
        what=Text(
            "数字里有打错的小数点或逗号、混进的字母、重复的词，一个数被断成两截，范围前大后小，日期、名次不存在，或者变化没有写是增是减。"
            "读不出的数原样保留在报告里，只是不参加比较、求和与评分。写成分数的、一个值里写了两个数的，只提示。",
            "A figure has a wrong point or comma, a letter among its digits or a doubled word, falls apart in two, or is a range that runs backwards, a date or a place that cannot be, a change "
            "without its direction. It stays in the report as it is written, but is neither compared nor summed nor scored. Fractions, and a second figure in one value, are notes.",
        ),
        why=Text(
            "读错的数会带错后面的比较、求和与评分，所以宁可先问清楚。",
            "A misread figure spoils every comparison, sum and score after it, so it is better asked about first.",
        ),
        basis=Text("文件格式：一个值写一个数。", "The file format: one value holds one figure."),
        wrong=in_indicator('actual = "12。5万元"', name="惠企补贴", section="economy"),
        right=in_indicator('actual = "12.5万元"', name="惠企补贴", section="economy"),
        sentences={
            "marks-in-number": Text(
                "“{name}”写成{value}，“{found}”里的小数点或逗号不对。",
                "“{name}” is {value}: the points or commas in “{found}” are wrong.",
            ),
            "letter-in-number": Text(
                "“{name}”写成{value}，“{found}”里混进了字母（O 和 0，l 和 1？）。",
                "“{name}” is {value}: “{found}” has a letter among its digits (O for 0, l for 1?).",
            ),
            "word-doubled": Text(
                "“{name}”写成{value}，“{found}”写重了。", "“{name}” is {value}: “{found}” is doubled."
            ),
            "unit-slip": Text(
                "“{name}”写成{value}，“{found}”不是单位，是不是“{nearest}”？",
                "“{name}” is {value}: “{found}” is no unit; is {nearest} meant?",
            ),
            "torn": Text(
                "“{name}”写成{value}，“{found}”断成了两截，看不出是一个数还是两个数。",
                "“{name}” is {value}: “{found}” falls apart, and may be one figure or two.",
            ),
            "malformed-number": Text(
                "“{name}”写成{value}，看不出“{found}”是多少。",
                "“{name}” is {value}: what figure “{found}” is cannot be told.",
            ),
            "bad-thousands": Text(
                "“{name}”写成{value}，“{found}”里的逗号不是三位一组，看不出是多少。",
                "“{name}” is {value}: the commas in “{found}” do not stand at every third digit, so that the figure cannot be told.",
            ),
            "fraction": Text(
                "“{name}”写成了分数{found}，没有当作一个数来读。",
                "“{name}” is written as a fraction, {found}, and was not read as one figure.",
            ),
            "mixed-units": Text(
                "“{name}”写成{value}，“{found}”里的两个单位不能准确地合成一个数。",
                "“{name}” is {value}: the two units in “{found}” make no exact figure together.",
            ),
            "reversed-range": Text(
                "“{name}”写成{value}，“{found}”这个范围，后面的数不比前面的大。",
                "“{name}” is {value}: “{found}” is a range whose end is not above its beginning.",
            ),
            "impossible-date": Text(
                "“{name}”写成{value}，“{found}”是不存在的日期或时间段。",
                "“{name}” is {value}: “{found}” is a date or period that does not exist.",
            ),
            "impossible-rank": Text(
                "“{name}”写成{value}，“{found}”不可能是名次。",
                "“{name}” is {value}: “{found}” cannot be a place in a ranking.",
            ),
            "no-direction": Text(
                "“{name}”的变化写成{value}，没有写是增长还是下降。",
                "The change of “{name}” is {value}, which does not say whether it went up or down.",
            ),
            "no-change": Text(
                "“{name}”的变化写成“{value}”，说的不像是增长或下降，没有读取{found}。",
                "The change of “{name}” is “{value}”, which seems to tell neither growth nor decline; {found} was not read.",
            ),
            "second": Text(
                "“{name}”的值里有两个数，只读取了{read}，没有读取{found}。",
                "The value of “{name}” holds two figures: {read} was read, {found} was not.",
            ),
        },
        advice={
            "default": Text("请改成一个写法清楚的数，如“12.5万元”。", "Write one clear figure, such as 12.5万元."),
            "unit-slip": Text("请改成“{nearest}”。", "Write {nearest}."),
            "bad-thousands": Text(
                "请核对这个数：去掉逗号，或者从右往左三位一个逗号。",
                "Check the figure: leave the commas out, or put one at every third digit from the right.",
            ),
            "fraction": Text(
                "请写成百分数，如“96.6%（28/29）”，或者把 28 和 29 分别写成实际完成值和基数（base）。",
                "Write a percentage, such as 96.6% (28/29), or give the 28 as the actual value and the 29 as its `base`.",
            ),
            "mixed-units": Text("请只用一个单位，如“45天”。", "Use one unit only: days, or months."),
            "reversed-range": Text("请核对两个数，小的写在前面。", "Check both figures and put the smaller one first."),
            "impossible-date": Text("请写实际的日期或时间段。", "Write a date or period that exists."),
            "impossible-rank": Text(
                "请核对名次和总数，如“第3/11”是 11 个中的第 3 名。",
                "Check the place and the number of those ranked: 3/11 is the third of 11.",
            ),
            "no-direction": Text(
                "请写成“同比增长6.7%”“同比下降12.6%”的样子；负数可以写 -12.6%。",
                "Write it like 同比增长6.7% or 同比下降12.6%; a fall may also be written -12.6%.",
            ),
            "no-change": Text(
                "change 只写比上年增减多少；完成比例等请改写在 details 里。",
                "`change` says by how much it rose or fell; a rate of completion and the like belong in `details`.",
            ),
            "second": Text(
                "请把另一个数改写在 details 里，一个名称一个数。",
                "Put the other figure into `details`, under a name of its own.",
            ),
        },
    ),
}
"""By code."""
