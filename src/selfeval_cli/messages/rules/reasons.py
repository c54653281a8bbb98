"""The texts of I226: reasons that give none."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

_ROADS = 'target = "≥20条"\nactual = "18条"\n'

TEXTS: dict[str, RuleText] = {
    "I226": RuleText(
        title=Text("原因只是一句套话", "a reason that is only a stock phrase"),
        what=Text(
            "看各处的原因：指标的 reason，预算的 reason 和 adjustment_reason，各资金来源和各条明细的 reason，各绩效目标的 reason。把放在哪个单位、哪一年都说得通的词（管理、进度、统筹、不到位、"
            "客观因素……）去掉，剩下的里面没有具体的事物、环节、起因、地点、文件或数字，就提出来；只说“追加”“调整”而不说为什么的调整原因也算。说出了起因的不算，哪怕很短（“雨季延误”“资金未到位”“指标值定得偏低”）；"
            "写“已完成”“无偏差”的不算；不看 remedy，也不评原因是否站得住。",
            "Looked at are the reasons of indicators, of the budget and its adjustment, of each fund, each item and each goal. Words that fit any agency in any year are taken out (“管理”, “进度”, “统筹”, “不到位”, “客观因素” …); where no thing, "
            "step, cause, place, document or figure is left, there is a finding. A reason for an adjustment that only repeats that there was one counts too. A cause is enough, however short (“雨季延误”, “资金未到位”). "
            "“已完成” and “无偏差” are left alone, so is `remedy`, and nobody judges here whether the reason is a good one.",
        ),
        why=Text(
            "偏差原因是给审核的人看清楚“差在哪里、为什么差、以后还会不会差”的。套话三样都没有回答，是退回补充的常见原因。",
            "The reason is there to show what fell short, why, and whether it will again. A stock phrase answers none of this, and is a common ground for sending a report back.",
        ),
        basis=Text(
            "审核惯例：复核清单把“管理不到位”“执行进度慢”一类列为空泛的原因。财预〔2020〕10号要求对没有完成、偏离较大的绩效目标说明原因并提出改进措施，没有规定写法。",
            "Reviewers' custom: check-lists name phrases such as “管理不到位” as empty reasons. Document “财预〔2020〕10号” asks for reasons and remedies where targets were not met, and does not say how they are worded.",
        ),
        wrong=in_indicator(
            _ROADS + 'reason = "管理不到位，推进力度不够。"', name="道路升级改造", section="environment"
        ),
        right=in_indicator(
            _ROADS + 'reason = "两条道路因地下管线迁改，推迟到次年完工。"', name="道路升级改造", section="environment"
        ),
        sentences={
            "default": Text(
                "“{name}”的原因只写了“{reason}”，没有说出具体的事。",
                "The reason of “{name}”, “{reason}”, names nothing in particular.",
            ),
            "execution": Text(
                "预算执行的原因只写了“{reason}”，没有说出是哪笔钱、什么事。",
                "The reason for the budget's execution, “{reason}”, does not say which money or what happened.",
            ),
            "adjustment": Text(
                "预算调整的原因只写了“{reason}”，没有说出为哪件事调整。",
                "The reason for the adjustment of the budget, “{reason}”, does not say what it was adjusted for.",
            ),
            "fund": Text(
                "资金来源“{name}”的原因只写了“{reason}”，没有说出是哪笔钱、什么事。",
                "The reason of the fund “{name}”, “{reason}”, does not say which money or what happened.",
            ),
            "item": Text(
                "明细“{name}”的原因只写了“{reason}”，没有说出是哪笔钱、什么事。",
                "The reason of the item “{name}”, “{reason}”, does not say which money or what happened.",
            ),
            "goal": Text(
                "绩效目标的原因只写了“{reason}”，没有说出具体的事。",
                "The reason given for the goal, “{reason}”, names nothing in particular.",
            ),
        },
        advice={
            "default": Text(
                "请写明是哪件事、卡在哪个环节、由什么引起，例如“两条道路因管线迁改推迟到次年完工”。",
                "Say which thing, at which step, and what caused it, for example “两条道路因管线迁改推迟到次年完工”.",
            ),
            "execution": Text(
                "请写明哪个项目的哪笔款没有付、为什么，例如“两条道路的尾款按合同在次年支付”。",
                "Say which payment of which project was not made and why, for example “两条道路的尾款按合同在次年支付”.",
            ),
            "fund": Text(
                "请写明哪笔款没有付、为什么，例如“健身器材款待验收后支付”。",
                "Say which payment was not made and why, for example “健身器材款待验收后支付”.",
            ),
            "item": Text(
                "请写明哪笔款没有付、为什么，例如“12月的课时费次年1月支付”。",
                "Say which payment was not made and why, for example “12月的课时费次年1月支付”.",
            ),
            "adjustment": Text(
                "请写明为哪件事、依据什么调整，例如“年中追加道路改造资金”。",
                "Say for what and on what ground it was adjusted, for example “年中追加道路改造资金”.",
            ),
        },
    ),
}
"""By code."""
