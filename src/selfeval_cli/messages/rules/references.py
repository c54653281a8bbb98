"""The texts of family S about references: measures to problems, one indicator to another."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_REFERENCE = Text("文件格式：写的是引用，要能找到所指的一项。", "The file format: a reference must lead somewhere.")

_PROBLEM = """
[[problem]]
id = "execution"
text = "两个修缮项目招标晚，资金支付集中在年底。"
"""
_MEASURE = """
[[measure]]
for = "execution"
text = "四月底前完成招标，按月跟踪支付进度。"
"""
_PARK = """
[[indicator]]
name = "新建口袋公园"
actual = "3个"

[[indicator]]
name = "全街新增公园"
actual = "3个"
"""

TEXTS: dict[str, RuleText] = {
    "S403": RuleText(
        title=Text("问题没有对应的措施", "a problem without a measure"),
        what=Text(
            "每个问题（problem）都要有措施（measure）用 for 指向它的 id。没有写 for 的措施，可能对应任何一个问题；多数措施都写了 for 的，个别没写的不这样看。问题写“无”的不查。",
            "Every problem needs a measure whose `for` names its id. A measure without `for` may answer any problem, unless most measures say what they are for. A problem 无 (none) is left alone.",
        ),
        why=Text(
            "只提问题不说怎么改，是复核时的常见意见；问题和措施要一一对应。",
            "A problem without an answer is a common complaint of reviewers: problems and measures should match one to one.",
        ),
        basis=Text(
            "审核惯例：评价报告复核清单要求问题与建议逐条对应。",
            "Reviewers' custom: checklists for evaluation reports ask that each problem has its measure.",
        ),
        wrong=in_report(_PROBLEM + '\n[[problem]]\nid = "targets"\ntext = "文化活动的指标值定得偏低。"\n' + _MEASURE),
        right=in_report(_PROBLEM + _MEASURE),
        sentences={
            "default": Text(
                "问题“{text}”（id：{id}）没有对应的措施。", "No measure answers the problem “{text}” (id: {id})."
            ),
            "no-id": Text(
                "问题“{text}”没有 id，没有措施指向它。", "The problem “{text}” has no id, and no measure refers to it."
            ),
            "none": Text(
                "问题“{text}”没有对应的措施：报告没有写任何措施。",
                "No measure answers the problem “{text}”: there are none.",
            ),
        },
        advice={
            "default": Text(
                '请补一条措施，写 for = "{id}"；已有的措施就是针对它的，请补上 for。',
                'Add a measure with for = "{id}", or add `for` to the measure that answers it.',
            ),
            "no-id": Text(
                "请给问题写 id，并在对应的措施里写 for。",
                "Give the problem an `id`, and name it as `for` in its measure.",
            ),
            "none": Text(
                "请用 [[measure]] 写上措施，用 for 指明针对哪个问题。", "Add measures as [[measure]], each with `for`."
            ),
        },
    ),
    "S405": RuleText(
        title=Text("措施指向不存在的问题", "a measure for an unknown problem"),
        what=Text(
            "措施的 for 要写报告里某个问题的 id。", "The `for` of a measure must be the id of a problem in the report."
        ),
        why=Text(
            "指向写错，措施就接不上问题，导出时也放不到一起。",
            "With a wrong reference the measure is not shown with its problem.",
        ),
        basis=_REFERENCE,
        wrong=in_report(_PROBLEM + _MEASURE.replace('"execution"', '"exection"')),
        right=in_report(_PROBLEM + _MEASURE),
        sentences={
            "near": Text(
                "没有 id 为“{for}”的问题，是不是“{nearest}”？", "No problem has the id “{for}”; is “{nearest}” meant?"
            ),
            "default": Text(
                "没有 id 为“{for}”的问题；已有的 id：{known}。", "No problem has the id “{for}”; there are: {known}."
            ),
            "no-ids": Text(
                "没有 id 为“{for}”的问题：报告里的问题都没有写 id。",
                "No problem has the id “{for}”: none has an id at all.",
            ),
        },
        advice={
            "default": Text(
                "请改成已有问题的 id，或者补上这个问题。", "Use the id of an existing problem, or add the problem."
            ),
            "near": Text("请改成“{nearest}”。", "Write “{nearest}”."),
            "no-ids": Text('请给对应的问题写 id = "{for}"。', 'Give the problem that is meant id = "{for}".'),
        },
    ),
    "S406": RuleText(
        title=Text("same_as 找不到所指的指标", "same_as leads nowhere"),
        what=Text(
            "same_as 写的是应当一致的另一个指标，可以写它的名称、id 或路径（板块/名称）。",
            "`same_as` names another indicator that must agree: by name, id or path (section/name).",
        ),
        why=Text("所指不清，两处的数就没有核对。", "If it is unclear what is meant, the two figures are not compared."),
        basis=_REFERENCE,
        wrong=in_report(_PARK + 'same_as = "新建口袋花园"\n'),
        right=in_report(_PARK + 'same_as = "新建口袋公园"\n'),
        sentences={
            "default": Text(
                "“{name}”的 same_as 是“{reference}”，报告里没有这个指标。",
                "`same_as` of “{name}” is “{reference}”, which no indicator is.",
            ),
            "near": Text(
                "“{name}”的 same_as 是“{reference}”，报告里没有这个指标，是不是“{nearest}”？",
                "`same_as` of “{name}” is “{reference}”, which no indicator is; is “{nearest}” meant?",
            ),
            "itself": Text("“{name}”的 same_as 指的是它自己。", "`same_as` of “{name}” is the indicator itself."),
            "several": Text(
                "“{name}”的 same_as 是“{reference}”，有几个指标都叫这个名称：{paths}。",
                "`same_as` of “{name}” is “{reference}”, which may be any of {paths}.",
            ),
        },
        advice={
            "default": Text(
                "请改成另一个指标的名称或路径（板块/名称）；不需要核对的，删去 same_as。",
                "Name the other indicator, or its path (section/name); without one, delete `same_as`.",
            ),
            "near": Text("请改成“{nearest}”。", "Write “{nearest}”."),
            "several": Text("请写全路径，如“{paths}”中的一个。", "Write the whole path, one of {paths}."),
        },
    ),
    "S408": RuleText(
        title=Text("文字里引用的数找不到", "a reference that leads nowhere"),
        what=Text(
            "板块的文字（text）里可以写 {{ 板块/指标 }} 引用报告中的数。所指的指标、预算项目要在报告里，而且有内容。",
            "The `text` of a section may refer to figures as {{ section/indicator }}. What is named must be in the report, and say something there.",
        ),
        why=Text(
            "找不到的引用会原样留在公开的报告里。",
            "A reference that is not found stays in the published report as it is.",
        ),
        basis=_REFERENCE,
        wrong=in_report('[section.environment]\ntext = "全年新建口袋公园{{ 新建口袋花园 }}。"\n' + _PARK),
        right=in_report('[section.environment]\ntext = "全年新建口袋公园{{ 新建口袋公园 }}。"\n' + _PARK),
        sentences={
            "default": Text(
                "“{section}”的文字里引用了“{reference}”，报告里没有这一处。",
                "The text of “{section}” refers to “{reference}”, which is not in the report.",
            ),
            "near": Text(
                "“{section}”的文字里引用了“{reference}”，报告里没有这一处，是不是“{nearest}”？",
                "The text of “{section}” refers to “{reference}”, which is not in the report; is “{nearest}” meant?",
            ),
            "empty": Text(
                "“{section}”的文字里引用了“{reference}”，这个指标里没有这一项。",
                "The text of “{section}” refers to “{reference}”, of which the indicator says nothing.",
            ),
        },
        advice={
            "default": Text(
                "请改成报告里有的路径，如“板块/指标名称”“budget.total.executed”，或者直接写出数字。",
                "Name something of the report, like section/indicator or budget.total.executed, or write the figure itself.",
            ),
            "near": Text("请改成“{nearest}”。", "Write “{nearest}”."),
        },
    ),
}
"""By code."""
