"""The texts of family I about the sign of a target."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

TEXTS: dict[str, RuleText] = {
    "I229": RuleText(
        title=Text("指标值的符号和指标的性质相反", "a sign against what is measured"),
        what=Text(
            "成本指标（花多少钱）的指标值写了 ≥、>、不低于，或者满意度的指标值写了 ≤、<、不超过；没有写符号的，看 direction。"
            "不查：节约、压减了多少，补助、工资、保障的标准，达标率、合格率这类虽列在成本下但越多越好的；社会成本、生态环境成本里不是钱的；不满意率、投诉率。",
            "A cost (money spent) has a target with ≥, > or “不低于”, or satisfaction one with ≤, < or “不超过”; without a sign, `direction` counts. Left alone: what was saved or cut, "
            "rates of subsidy, pay and relief, pass rates and the like, of which more is better even under 成本; social and ecological costs that are no money; rates of dissatisfaction and complaints.",
        ),
        why=Text(
            "符号反了，花得越多越算完成，满意度越低越算达标，得分也跟着错。",
            "With the sign turned round, spending more or pleasing fewer counts as success, and the score is wrong with it.",
        ),
        basis=Text(
            "审核惯例：成本指标用“≥”，是自评表审核程序已在查的错误。",
            "Reviewers' custom: a cost with ≥ is a mistake that programs for reviewing such forms look for.",
        ),
        wrong=in_indicator(
            'kind = "成本"\ntarget = "≥2500元/㎡"\nactual = "2424元/㎡"', name="口袋公园单位造价", section="environment"
        ),
        right=in_indicator(
            'kind = "成本"\ntarget = "≤2500元/㎡"\nactual = "2424元/㎡"', name="口袋公园单位造价", section="environment"
        ),
        sentences={
            "cost": Text(
                "“{name}”是成本，指标值却是“{target}”：成本应当是不超过多少（≤），不是不少于多少。",
                "“{name}” is a cost, but its target is “{target}”: a cost has an upper limit (≤), not a lower one.",
            ),
            "satisfaction": Text(
                "“{name}”是满意度，指标值却是“{target}”：满意度应当是不低于多少（≥），不是不超过多少。",
                "“{name}” is satisfaction, but its target is “{target}”: satisfaction has a lower limit (≥), not an upper one.",
            ),
            "cost-direction": Text(
                "“{name}”是成本（指标值{target}），direction 却写了“{sign}”：成本是越少越好。",
                "“{name}” is a cost (target {target}), but its `direction` is “{sign}”: of costs, less is better.",
            ),
            "satisfaction-direction": Text(
                "“{name}”是满意度（指标值{target}），direction 却写了“{sign}”：满意度是越高越好。",
                "“{name}” is satisfaction (target {target}), but its `direction` is “{sign}”: of satisfaction, more is better.",
            ),
        },
        advice={
            "default": Text(
                "请对照批复的指标表改正符号；符号没有错的，是二级指标（kind）归错了类，请改归。",
                "Correct the sign by the approved table; if it is right, the `kind` is what is wrong.",
            ),
            "cost-direction": Text(
                '请把 direction 改为 "lower"；本来就是越多越好的，是二级指标（kind）归错了类，请改归。',
                'Change `direction` to "lower"; if more is better indeed, the `kind` is what is wrong.',
            ),
            "satisfaction-direction": Text(
                '请把 direction 改为 "higher"，或者删去。', 'Change `direction` to "higher", or delete it.'
            ),
        },
    ),
}
"""By code."""
