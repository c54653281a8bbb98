"""The texts of family I about places in a ranking (I246)."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

TEXTS: dict[str, RuleText] = {
    "I246": RuleText(
        title=Text("排名没有说全", "an incomplete rank"),
        what=Text(
            "排名要说明在什么范围里排（全区、全市、小组、24个镇街）；一个指标既有完成值又有增减的，还要说明排的是哪一个（总量、增速、降幅）。"
            "写了总数的（第3/24）、考评名称里有范围的（全区镇街综合考评）、同一指标另一个排名写了范围的，不算缺范围；考评得分、增速这类只有一样可排的，"
            "和紧跟在完成值后面的排名（70.8亿元，全区第11），不算缺内容。",
            "A rank should say among whom (“全区”, “全市”, “小组”, “24个镇街”), and, where an indicator has both a value and a change, which of the two is ranked (“总量”, “增速”, “降幅”). A count "
            "of all (“第3/24”), a contest whose name holds the scope, or another rank of the same indicator will do for the scope; marks and rates of growth leave only one thing to rank, and so does a place "
            "right behind the value (“70.8亿元” and then “全区第11”).",
        ),
        why=Text(
            "全区第5和小组第5不是一回事；警情总量第5和降幅第5也不是，前一个不是成绩。说不全的排名不能作为成绩。",
            "Fifth of a district and fifth of a group are not the same; nor, of police calls, are fifth in number and fifth in decline, and the former is no merit. A rank that leaves this open proves nothing.",
        ),
        basis=Text("审核惯例。", "Reviewers' custom."),
        wrong=in_indicator('actual = "1420宗"\nchange = "同比下降12.6%"\nrank = "全区第6"', name="案件类警情"),
        right=in_indicator('actual = "1420宗"\nchange = "同比下降12.6%"\nrank = "降幅全区第6"', name="案件类警情"),
        sentences={
            "scope": Text(
                "“{name}”的排名“{rank}”没有说是在什么范围里排的（全区、全市、小组……）。",
                "The rank “{rank}” of “{name}” does not say among whom (“全区”, “全市”, “小组” …).",
            ),
            "subject": Text(
                "“{name}”既有完成值又有增减，排名“{rank}”没有说排的是哪一个（总量、增速、降幅）。",
                "“{name}” has both a value and a change: the rank “{rank}” does not say which of them is ranked (“总量”, “增速”, “降幅”).",
            ),
        },
        advice={
            "default": Text("请把范围写上，如“全区第5”“小组第2”。", "Add the scope, as in “全区第5” or “小组第2”."),
            "subject": Text(
                "请写明排的是什么，如“总量全区第3”“降幅全区第6”。",
                "Say what is ranked, as in “总量全区第3” or “降幅全区第6”.",
            ),
        },
    ),
}
"""By code."""
