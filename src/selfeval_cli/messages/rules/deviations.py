"""The texts of family I about missed targets."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

_ROADS = 'target = "≥20条"\nactual = "18条"\nweight = 5\nscore = 4.50\n'

TEXTS: dict[str, RuleText] = {
    "I225": RuleText(
        title=Text("没有完成或扣了分，没有写原因", "a missed target, or lost marks, without a reason"),
        what=Text(
            "能断定没有完成的指标（比较完成值和指标值，怎么理解都没有达到），或者自评得分低于分值的指标，要写偏差原因（reason）；“无”“—”和空白不算。"
            "写了原因，但没有改进措施（remedy），原因里也没说采取了或将采取什么办法，报告的措施里又没有提到它的，只提示。"
            "不查：是否完成看不准的（约数、只到年中的数、方向不明），符号写反了的（见 I229）；预算执行率（执行率低的原因写在 [budget]，由 B113 查）。",
            "An indicator whose target was surely missed (in every reading of its words), or whose claimed score is below its weight, needs a `reason`; 无, — and blanks are none. "
            "With a reason but no `remedy`, there is a note, unless the reason itself tells what was or will be done, or the report's measures speak of the indicator. Left alone: what cannot "
            "be judged (softened figures, a part of the year, no direction), wrong signs (see I229), and the row of budget execution (why it is low belongs into [budget], see B113).",
        ),
        why=Text(
            "没完成不要紧，要紧的是知道为什么、下一步怎么办；不写原因的自评会被退回。",
            "Missing a target may happen; what counts is why, and what is done about it. A self-evaluation without a cause is sent back.",
        ),
        basis=Text(
            "财预〔2020〕10号：未完成和偏离较大的指标要说明原因、提出改进措施（条文由各地的自评表和系统印证，未逐条核对原文）；得分低于分值必须填原因，是各地系统的做法。",
            "Cai Yu [2020] No. 10: missed and strongly deviating targets need a cause and measures (corroborated by forms and systems in use, not checked clause by clause). That a score below "
            "the weight needs a cause is what systems enforce.",
        ),
        wrong=in_indicator(_ROADS, name="道路升级改造", section="environment"),
        right=in_indicator(
            _ROADS + 'reason = "两条道路因地下管线迁改，推迟到次年完工。"\nremedy = "管线迁改与道路工程同步报批。"',
            name="道路升级改造",
            section="environment",
        ),
        sentences={
            "default": Text(
                "“{name}”的指标值是{target}，实际是{actual}，没有达到，也没有写偏差原因。",
                "“{name}” has the target {target} and the result {actual}, which misses it, and no reason is given.",
            ),
            "default-blank": Text(
                "“{name}”的指标值是{target}，实际是{actual}，没有达到，偏差原因却写“{reason}”。",
                "“{name}” has the target {target} and the result {actual}, which misses it, but the reason is “{reason}”.",
            ),
            "differs": Text(
                "“{name}”的指标值要求正好是{target}，实际是{actual}，不相符，也没有写偏差原因。",
                "“{name}” should be exactly {target} and is {actual}, and no reason is given.",
            ),
            "differs-blank": Text(
                "“{name}”的指标值要求正好是{target}，实际是{actual}，不相符，偏差原因却写“{reason}”。",
                "“{name}” should be exactly {target} and is {actual}, but the reason is “{reason}”.",
            ),
            "score": Text(
                "“{name}”自评得 {score} 分，低于分值 {weight} 分，没有写扣分的原因。",
                "“{name}” is given {score} of {weight} points, and no reason for the lost ones.",
            ),
            "score-blank": Text(
                "“{name}”自评得 {score} 分，低于分值 {weight} 分，原因却写“{reason}”。",
                "“{name}” is given {score} of {weight} points, but the reason is “{reason}”.",
            ),
            "no-remedy": Text(
                "“{name}”没有完成或扣了分，只写了原因（{reason}），没有说怎么改进。",
                "“{name}” missed its target or lost marks; there is a reason ({reason}), but nothing about what is done.",
            ),
        },
        advice={
            "default": Text(
                "请在 reason 里写明具体原因（哪一项、因何、差多少），在 remedy 里写明办法和时间；完成值或得分写错的，请改正。",
                "Give the particular cause in `reason` (which part, why, how much) and what is done by when in `remedy`; or correct the result or score.",
            ),
            "no-remedy": Text(
                "请用 remedy 补上改进措施：做什么、谁来做、何时完成。",
                "Add a `remedy`: what is done, by whom, until when.",
            ),
        },
    ),
}
"""By code."""
