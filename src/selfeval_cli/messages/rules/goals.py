"""What the rules on goals for the year say."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report


def _two_goals(first: str, second: str, weights: tuple[str, str] = ("50", "40")) -> str:
    """A report with the goals roads and lamps, and an indicator for each of them, which names these goals."""
    return in_report(
        f"""
[[goal]]
id = "roads"
text = "完成二十条背街小巷整治。"
weight = {weights[0]}

[[goal]]
id = "lamps"
text = "更换老旧路灯。"
weight = {weights[1]}

[[indicator]]
goal = "{first}"
name = "整治街巷"
target = "≥20条"
actual = "20条"
weight = 50

[[indicator]]
goal = "{second}"
name = "更换路灯"
target = "≥300盏"
actual = "312盏"
weight = 40
"""
    )


_RIGHT = _two_goals("roads", "lamps")

STRUCTURE_TEXTS: dict[str, RuleText] = {
    "S416": RuleText(
        title=Text("指标对应的目标不存在", "an indicator's goal does not exist"),
        what=Text(
            "指标的 goal 要写某个 [[goal]] 的 id。报告里一个 [[goal]] 都没有的，只作提示。",
            "`goal` of an indicator must be the id of one of the report's [[goal]] tables. Where the report has none at all, it is a note only.",
        ),
        why=Text(
            "对应不上的指标不算在任何目标下：分目标的得分会少算，导出的表里只剩一个看不懂的编号。",
            "Such an indicator counts for no goal: points by goal come out short, and the published table shows a name that means nothing.",
        ),
        basis=Text(
            "报告文件的格式：goal 引用 [[goal]] 的 id。", "The file format: `goal` refers to the id of a [[goal]]."
        ),
        wrong=_two_goals("roads", "lamp"),
        right=_RIGHT,
        sentences={
            "default": Text(
                "没有 id 是“{goal}”的年度绩效目标（{count} 项指标用到它）；现有的 id：{known}。",
                "No goal has the id “{goal}”, which indicators use: {count}; ids there are: {known}.",
            ),
            "near": Text(
                "没有 id 是“{goal}”的年度绩效目标（{count} 项指标用到它），可能是“{nearest}”。",
                "No goal has the id “{goal}”, which indicators use: {count}; “{nearest}” may be meant.",
            ),
            "no-ids": Text(
                "{count} 项指标写了对应的目标（goal，如“{goal}”），但是 [[goal]] 都没有写 id。",
                "Indicators name goals (“{goal}”; in all: {count}), but no [[goal]] has an id.",
            ),
            "none": Text(
                "{count} 项指标写了对应的目标（goal，如“{goal}”），但是报告里没有 [[goal]]。",
                "Indicators name goals (“{goal}”; in all: {count}), but the report has no [[goal]].",
            ),
        },
        advice={
            "default": Text(
                "请把 goal 改成现有的 id，或者补上这个 [[goal]]。",
                "Write one of the ids there are, or add the [[goal]].",
            ),
            "near": Text(
                "请改成“{nearest}”，或者补上 id 是“{goal}”的 [[goal]]。",
                "Write “{nearest}”, or add a [[goal]] with the id “{goal}”.",
            ),
            "no-ids": Text("请给每个 [[goal]] 写上 id。", "Give each [[goal]] an id."),
            "none": Text(
                "请加上 [[goal]]，写 id 和 text；只有一个总体目标的，删去指标的 goal，把目标写在 [report] 的 goal 里。",
                "Add a [[goal]] with `id` and `text`. Where there is one overall goal only, take `goal` out of the indicators and write it as `goal` of [report].",
            ),
        },
    ),
    "S417": RuleText(
        title=Text("目标没有指标", "a goal without indicators"),
        what=Text(
            "指标写了对应的目标（goal）的报告里，每个 [[goal]] 至少要有一项指标。没有一项指标写 goal 的报告不查；有指标的 goal 对不上的，先看 S416。",
            "In a report whose indicators name goals, each [[goal]] needs at least one. Reports whose indicators name none are left alone; while some name a goal that does not exist, see S416 first.",
        ),
        why=Text(
            "没有指标的目标，完成没完成说不清，审核时会问它怎么考核。",
            "Without an indicator nobody can tell whether the goal was reached, and a reviewer will ask.",
        ),
        basis=Text(
            "审核惯例：有的地方的自评表把指标分列在年度绩效目标1、2……之下，每个目标各有指标和分值。",
            "Reviewers' custom: the forms of some provinces list the indicators under goals 1, 2 and so on, each with indicators and points of its own.",
        ),
        wrong=_two_goals("roads", "roads"),
        right=_RIGHT,
        sentences={
            "default": Text(
                "年度绩效目标“{goal}”（{text}）没有指标。",
                "The goal “{goal}” ({text}) has no indicator.",
            ),
            "no-id": Text(
                "年度绩效目标“{text}”没有写 id，指标没法对应到它。",
                "The goal “{text}” has no id, so no indicator can refer to it.",
            ),
        },
        advice={
            "default": Text(
                '请给它的指标写上 goal = "{goal}"，或者补上考核它的指标。',
                'Write goal = "{goal}" into its indicators, or add one that measures it.',
            ),
            "no-id": Text(
                "请给这个 [[goal]] 写上 id，再写到它的指标的 goal 里。",
                "Give this [[goal]] an id, and write it as `goal` of its indicators.",
            ),
        },
    ),
}
"""By code."""

MARK_TEXTS: dict[str, RuleText] = {
    "M513": RuleText(
        title=Text("目标的分值不等于它的指标之和", "a goal's points are not those of its indicators"),
        what=Text(
            "有几个年度绩效目标、目标和指标都写了分值的，每个目标的分值要等于对应它的指标分值之和。目标的分值按比例（如合计 100、指标合计 80）或者每个目标各按 100 分计的，也算对；"
            "预算执行率和加分项不算在内。有指标没写 goal 或分值的，不作判断。各目标没有一个对得上的，只作提示。",
            "Where there are several goals and both goals and indicators have points, each goal has the sum of its indicators. Points in proportion (100 for the goals beside 80 for the indicators) "
            "are fine, and so is 100 within each goal; budget execution and bonus points do not count. Nothing is said while an indicator lacks its goal or its weight. Where not one goal agrees, it is a note only.",
        ),
        why=Text(
            "两处分值不一样，分目标的得分和总分就不知道按哪一处算。",
            "With two sets of points nobody knows by which the goals and the total are to be scored.",
        ),
        basis=Text(
            "算术关系：目标的分值由它的指标分担。", "Arithmetic: a goal's points are shared out among its indicators."
        ),
        wrong=_two_goals("roads", "lamps", ("40", "50")),
        right=_RIGHT,
        sentences={
            "default": Text(
                "年度绩效目标“{goal}”（{text}）的分值是 {weight} 分，它的 {count} 项指标相加是 {sum} 分，相差 {difference} 分。",
                "The goal “{goal}” ({text}) has {weight} points, but its indicators ({count}) add up to {sum}: a difference of {difference}.",
            ),
        },
        advice={
            "default": Text(
                "请对照批复的绩效目标表，改正目标或指标的分值；指标归错了目标的，改它的 goal。",
                "Correct the points of the goal or of its indicators by the approved table; if an indicator is under the wrong goal, change its `goal`.",
            ),
        },
    ),
}
"""By code."""
