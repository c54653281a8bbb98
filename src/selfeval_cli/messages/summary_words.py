"""The words of the summary."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

TITLES = {
    "department": Text("{year}年度部门整体支出绩效自评", "Self-evaluation of whole-department spending, {year}"),
    "project": Text("{year}年度项目支出绩效自评", "Self-evaluation of project spending, {year}"),
}
UNNAMED = Text("（没有写单位）", "(no agency given)")
STANDARD = Text("评价标准：{title}（{id}，{status}，{hash}）", "Standard: {title} ({id}, {status}, {hash})")
NO_STANDARD = Text("没有评价标准", "no standard")
PROJECT = Text("项目：{name}", "Project: {name}")

EXECUTION = Text("预算执行", "Budget execution")
EXECUTION_IN = Text("预算执行（{unit}）", "Budget execution (in {unit})")
BUDGET = Text("预算数", "budget")
EXECUTED = Text("执行数", "executed")
UNEXECUTED = Text("未执行", "not executed")
RATE = Text("执行率", "rate")
INITIAL = Text("年初预算", "initial")
ADJUSTED = Text("调整率", "adjusted by")
FUNDS = Text("按资金来源", "by source of funds")
ITEMS = Text("明细", "items")
NO_BUDGET = Text("报告没有写预算。", "The report gives no budget.")
CARRYOVER = Text("结转结余 {amount}，占预算 {rate}%", "carry-over {amount}, {rate}% of the budget")
CARRYOVER_ALONE = Text("结转结余 {amount}", "carry-over {amount}")
DERIVED = Text("* 由下面各行相加得出", "* summed from the lines below it")

SECTIONS = Text("各板块", "Sections")
SECTION = Text("板块", "section")
INDICATORS = Text("指标", "indicators")
STATES = {
    "met": Text("达标", "met"),
    "unmet": Text("未达标", "unmet"),
    "expected": Text("仅预计", "expected"),
    "unjudged": Text("未判定", "not judged"),
    "not-applicable": Text("不适用", "n/a"),
}
FINDINGS = Text("核查发现", "findings")
FINDINGS_TITLE = Text("核查发现", "Findings")
ELSEWHERE = Text("板块以外", "elsewhere")
NO_INDICATORS = Text("报告还没有指标。", "The report has no indicators yet.")
WHY_UNJUDGED = Text(
    "未判定：没有年度指标值，或者单位不同、缺少单位，或者要由人来评定。",
    "Not judged: no target is given, units are missing or differ, or a person has to judge it.",
)

SCORES = Text("得分", "Score")
SCORE_LINE = Text("可核算 {weight} 分中得 {computed} 分", "{computed} of the {weight} points that can be computed")
EXECUTION_SCORE = Text("预算执行率：{working}", "Budget execution: {working}")
GROUP_SCORE = Text("{title} {computed}/{weight}", "{title} {computed}/{weight}")
GOAL_SCORE = Text("目标{number} {computed}/{weight}", "goal {number}: {computed}/{weight}")
DIFFERS = Text("{name} 自评 {claimed}、核算 {computed}", "{name}: claimed {claimed}, computed {computed}")
SCORES_DIFFER = Text("自评与核算不同：{scores}", "Claimed and computed differ: {scores}")
MORE_DIFFER = Text("另有 {count} 项", "{count} more")
CLAIMED = Text("报告自评 {claimed} 分", "the report claims {claimed}")
GRADE = Text("等级 {grade}", "grade {grade}")

HIGHLIGHTS = Text("突出数据", "What stands out")
CHANGES = Text("变化最大", "Largest changes")
RANKS = Text("排名", "Ranks")
NO_FINDINGS = Text("没有发现问题", "nothing found")
FINDINGS_MORE = Text("还有 {count} 条，见 selfeval check", "{count} more: selfeval check")
WAIVED = Text("{count} 条已说明放行", "{count} waived with a reason")
COUNTS = {
    "error": Text("{count} 个错误", "{count} errors"),
    "warning": Text("{count} 个警告", "{count} warnings"),
    "note": Text("{count} 个提示", "{count} notes"),
}
ONE = {
    "error": Text("1 个错误", "1 error"),
    "warning": Text("1 个警告", "1 warning"),
    "note": Text("1 个提示", "1 note"),
}
PLACES = Text("{places} 处", "{places} places")

PROBLEMS = Text("存在问题与下一步措施", "Problems and next steps")
NO_PROBLEMS = Text("报告没有写存在的问题。", "The report names no problems.")
NO_MEASURE = Text("没有对应的措施", "no measure answers it")
LOOSE = Text("没有对应问题的措施", "measures that answer no problem")
DUE = Text("{owner}，{due}", "{owner}, {due}")

NAME = Text("指标", "indicator")
TARGET = Text("年度指标值", "target")
ACTUAL = Text("实际完成值", "actual")
STATE = Text("结果", "result")
CHANGE_AND_RANK = Text("变化、排名", "change, rank")
PERIOD = Text("期间", "period")
EXPECTED = Text("（预计）", " (expected)")
IN_STATE = Text("（{state}）", " ({state})")
BASE = Text("（基数 {base}）", " (of {base})")
EMPTY_SECTION = Text("这个板块还没有指标。", "This section has no indicators yet.")
SCORE = Text("得分", "score")

NEXT_SECTION = Text(
    "某一板块：selfeval summary {file:command} --section {section:command}",
    "One section:   selfeval summary {file:command} --section {section:command}",
)
NEXT_CHECK = Text("逐条发现：selfeval check {file:command}", "Every finding: selfeval check {file:command}")
NEXT_SCORE = Text("逐项算式：selfeval score {file:command}", "Every working: selfeval score {file:command}")
