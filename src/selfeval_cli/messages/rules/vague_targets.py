"""The texts of I227: targets that nothing can be held against."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

TEXTS: dict[str, RuleText] = {
    "I227": RuleText(
        title=Text("指标值无法核对", "a target that cannot be verified"),
        what=Text(
            "看只有文字的指标值（target，没有时看 initial_target）和报告的总体目标（goal、[[goal]]）：只说方向和程度，如“进一步加强”“有效提升”“不断完善”“效果明显”“长期”，年底无从判断完成没有，就提出来。"
            "能核对的定性目标不算：做成一件事（建立街巷长效管护制度、按时公开决算、通过验收）、达到一个等级或标准、不发生某件事、和上年相比。总体目标里有一个数字，或者有一件做得成的事，就不提；只写日常职责、没有方向性空话的也不提。",
            "Looked at are targets in words only (`target`, else `initial_target`) and the goals of the report: where they name no more than a direction or a degree, such as “进一步加强”, “有效提升”, “效果明显” or “长期”, nobody can tell at the "
            "end of the year whether they were kept. Qualitative targets that can be verified are fine: a deed (“按时公开决算”, “通过验收”), a grade or standard, something that must not happen, a comparison with last year. "
            "A goal with any figure, or with one thing that will have been done, is fine.",
        ),
        why=Text(
            "指标值空泛，完成值写什么都算完成，这一项的得分就没有依据。绩效目标不量化、不可衡量，是审核中最常见的意见之一。",
            "Any result keeps a vague target, so that its score rests on nothing. Targets that cannot be measured are among the commonest remarks of reviewers.",
        ),
        basis=Text(
            "审核惯例：绩效指标应当细化、量化；不能以量化形式表述的，用可衡量的定性表述。",
            "Reviewers' custom: indicators are to be specific and in figures; where that is not possible, in words that can be verified.",
        ),
        wrong=in_indicator('target = "有效提升"\nactual = "达成预期指标"', name="街巷环境", section="environment"),
        right=in_indicator(
            'target = "建立街巷长效管护制度"\nactual = "达成预期指标"', name="街巷环境", section="environment"
        ),
        sentences={
            "default": Text(
                "“{name}”的指标值是“{target}”，无法判断完成没有。",
                "The target of “{name}” is “{target}”: nobody can tell whether it was kept.",
            ),
            "goal": Text(
                "年度总体目标“{goal}”只有方向，没有数字，也没有能核对的事。",
                "The goal “{goal}” names directions only: no figure, and nothing that could be verified.",
            ),
        },
        advice={
            "default": Text(
                "请改成数字（如“≥90%”“较上年下降5%”）；确实不能量化的，写成一件能核对的事（如“建立巡查制度”“通过区级验收”）。",
                "Give a figure (“≥90%”, “较上年下降5%”); where there can be none, name a deed that can be verified (“建立巡查制度”, “通过区级验收”).",
            ),
            "goal": Text(
                "请写明做哪些事、做多少、做到什么程度，例如“改造道路20条，群众满意度不低于90%”。",
                "Say what is to be done, how much of it and how well, for example “改造道路20条” or “群众满意度不低于90%”.",
            ),
        },
    ),
}
"""By code."""
