"""The texts of C603: orders of magnitude."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_TABLE = """
[budget]
unit = "万元"
total = { budget = 8650.40, executed = 8402.71 }
basic = { budget = 2210.15, executed = 2180.33 }
"""

TEXTS: dict[str, RuleText] = {
    "C603": RuleText(
        title=Text("数量级不对：差一万倍", "wrong by a factor of 10 000"),
        what=Text(
            "把一个数乘以或除以一万，原来对不上的合计、执行率、执行数与预算数、其中各项之和、与上年值的变化、同一件事的两个数就都对上了，"
            "而且不会让别的合计对不上，才提出：多半是万元、亿元、元写混了。这时那些核对本身不再另报。只是看起来太大、太小的数，没有别的数可以印证，不报。",
            "A figure is reported only where multiplying or dividing it by 10 000 makes right what was wrong: a sum, an execution rate, an amount executed beyond the budget, the parts of a total, a change "
            "against last year, two figures of one thing; and no other sum becomes wrong. 万元, 亿元 and 元 were then probably mixed up, and those checks say nothing of their own. "
            "A figure that merely looks too large or too small is left alone.",
        ),
        why=Text(
            "单位差一级，金额就差一万倍；汇总到上级时，一个单位的错会把总数带偏。",
            "One unit mistaken for the next is a factor of 10 000, and one such figure spoils every total that it goes into.",
        ),
        basis=Text(
            "算术关系：1亿元 = 10000万元，1万元 = 10000元。", "Arithmetic: 1 亿元 is 10 000 万元, 1 万元 is 10 000 元."
        ),
        wrong=in_report(_TABLE + "project = { budget = 6440.25, executed = 0.622238 }\n"),
        right=in_report(_TABLE + "project = { budget = 6440.25, executed = 6222.38 }\n"),
        sentences={
            "sum": Text(
                "{line}的{column}写的是 {value}{unit}，合计对不上；按 {mended}{unit} 正好对上（{working}），像是差了一万倍。",
                "The {column} of {line} is {value}{unit}, and the sum is wrong; with {mended}{unit} it is right ({working}): it seems to be wrong by a factor of 10 000.",
            ),
            "rate": Text(
                "{line}的{column}写的是 {value}{unit}，和写明的执行率 {rate}% 对不上；按 {mended}{unit} 正好对上（{working}），像是差了一万倍。",
                "The {column} of {line} is {value}{unit}, which does not give the stated rate of {rate}%; with {mended}{unit} it does ({working}): it seems to be wrong by a factor of 10 000.",
            ),
            "limit": Text(
                "{line}的{column}写的是 {value}{unit}，{other_column}却是 {other}{unit}，差了近一万倍；按 {mended}{unit} 就合理了。",
                "The {column} of {line} is {value}{unit}, but its {other_column} is {other}{unit}: nearly a factor of 10 000. {mended}{unit} would make sense.",
            ),
            "parts": Text(
                "“{name}”写成{value}，其中各项加不起来；按{mended}正好对上（{working}），像是差了一万倍。",
                "“{name}” is {value}, and the parts do not add up; with {mended} they do ({working}): it seems to be wrong by a factor of 10 000.",
            ),
            "change-actual": Text(
                "“{name}”写成{value}，和上年值{previous}、变化“{change}”对不上；按{mended}正好对上，像是差了一万倍。",
                "“{name}” is {value}, which fits neither last year's {previous} nor the change “{change}”; {mended} fits: it seems to be wrong by a factor of 10 000.",
            ),
            "change-previous": Text(
                "“{name}”的上年值写成{value}，和本年的{actual}、变化“{change}”对不上；按{mended}正好对上，像是差了一万倍。",
                "Last year's value of “{name}” is {value}, which fits neither this year's {actual} nor the change “{change}”; {mended} fits: it seems to be wrong by a factor of 10 000.",
            ),
            "change-change": Text(
                "“{name}”的变化写成“{value}”，和本年的{actual}、上年值{previous}对不上；按{mended}正好对上，像是差了一万倍。",
                "The change of “{name}” is “{value}”, which does not fit this year's {actual} and last year's {previous}; {mended} fits: it seems to be wrong by a factor of 10 000.",
            ),
            "same": Text(
                "“{name}”写成{value}，另一处的“{other_name}”是{other}，正好差一万倍；按{mended}两处就一致了。",
                "“{name}” is {value}, and “{other_name}” elsewhere is {other}, which differs by a factor of just 10 000; with {mended} they agree.",
            ),
        },
        advice={
            "default": Text(
                "请核对原表的单位：是不是把亿元、万元、元写混了；改正这个数，相关的核对会再做一遍。",
                "Check the unit in the original table (亿元, 万元 or 元) and correct this figure; the checks that rest on it are then made again.",
            ),
            "same": Text(
                "请核对两处的单位，改正写错的一处；本来就是两件事的，请改名区分。",
                "Check the units in both places and correct the wrong one; if they are two things, tell them apart by name.",
            ),
            "limit": Text(
                "请核对这一行两个数的单位，改正写错的一个。",
                "Check the units of both amounts of this line and correct the wrong one.",
            ),
        },
    ),
}
"""By code."""
