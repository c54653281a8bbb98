"""What the template of a new report says to its author, and the placeholders that stand for what is not known yet."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

INTRODUCTION = Text(
    "{title}\n"
    "“#”后面有空格的行是说明。没有空格的行是写法：删去 #，改成自己的内容；不需要的删掉就是。\n"
    "数字带单位的照原文写，加引号；光是数的不加引号。随时用 selfeval check 核查，写完用 selfeval export 导出。",
    "{title}\n"
    "Lines with a space behind the # explain. Lines without one show what to write: delete the #, put in your own, drop what you do not need.\n"
    "A figure with its unit is written as the source has it, in quotes; a plain number stands without.\n"
    "Run `selfeval check` at any time, and `selfeval export` when it is done.",
)

BASIS = Text(
    "各行的 budget 是哪一种：adjusted 全年（调整后）预算，initial 年初预算",
    "which budget the lines give: adjusted, after changes in the year, or initial, at its start",
)
LINES = Text(
    "金额按决算数写，保留原有的小数位数；有年初预算的加上 initial",
    "amounts as in the final accounts, with their decimal places; add `initial` for the budget at the start of the year",
)
FUNDS = Text("按资金来源分，一个来源一段", "by source of money, one block each")
RATE = Text(
    "报告里写的预算执行率，百分数，用来核对", "the execution rate as the report states it, in percent; it is checked"
)
REASON = Text("执行率低的原因", "why less was spent than budgeted")

NARRATIVE = Text("板块的文字", "the section's prose")
KINDS = Text("二级指标：{kinds}", "kinds: {kinds}")
GROUP_POINTS = Text("{title}（{weight}分）", "{title} ({weight} points)")
RESULT = Text(
    "还没有结果、只有预计或计划数的，不写 actual，写 expected",
    "where there is a forecast or plan only, write `expected` in place of `actual`",
)
SEVERAL_GOALS = Text(
    "目标有几个的，不写 goal 和 goal_result，一个目标一段 [[goal]]，写 id、text、result",
    "several goals: in place of goal and goal_result, a [[goal]] each with id, text, result",
)
NOT_APPLICABLE = Text(
    "不适用的指标，不写 actual 和 score，写 not_applicable 说明原因",
    "where an indicator does not apply, say why in `not_applicable` in place of `actual` and `score`",
)
PARTS = Text("其中：必须加得起来", "its parts, which must add up")
DETAILS = Text("分项：不要求加得起来", "further figures, which need not add up")
MORE_INDICATORS = Text("一个指标一段，照样往下加", "one block for each indicator; add more below")

CLOSING = Text("问题与措施", "problems and measures")
ONE_EACH = Text("每个问题都要有措施", "each problem needs a measure")

# Placeholders are Chinese in both languages, for they stand where the report's own words will; the check for template text
# left in knows their form.
AGENCY = "（单位名称）"
PROJECT = "（项目名称）"
INDICATOR = "（指标名称）"
SUPERVISOR = "（填写主管部门）"
IMPLEMENTER = "（填写实施单位）"
FUND = "（填写资金来源）"
GOAL = "（填写年度总体目标）"
GOAL_RESULT = "（填写目标完成情况）"
PROSE = "（填写工作情况）"
REASON_TEXT = "（填写原因）"
EVIDENCE = "（填写佐证材料名称）"
PART = "（填写其中一项）"
OTHER_PART = "（填写其中另一项）"
DETAIL_NAME = "（填写分项名称）"
PROBLEM = "（填写存在的问题）"
MEASURE = "（填写改进措施）"
OWNER = "（填写责任科室）"
DUE = "（填写完成时限）"
