"""The fixed words of a published report: titles, chapters, heads of tables, and what stands where the report says nothing."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

TITLES = {
    "department": Text(
        "{year}年度{name}部门整体支出绩效自评报告",
        "Performance Self-evaluation of Whole-department Spending, {year}: {name}",
    ),
    "project": Text(
        "{year}年度{name}项目支出绩效自评报告", "Performance Self-evaluation of Project Spending, {year}: {name}"
    ),
}
"""By scope; the name is the agency's or the project's."""

CHAPTERS = {
    "department": {
        "work": Text("一、{year}年工作情况", "1. Work of {year}"),
        "budget": Text("二、部门整体支出情况", "2. Spending of the whole department"),
    },
    "project": {
        "work": Text("一、项目实施情况", "1. Implementation of the project"),
        "budget": Text("二、项目资金情况", "2. Funds of the project"),
    },
}
PROBLEMS = Text("三、存在的主要问题", "3. Main problems")
MEASURES = Text("四、下一步改进措施", "4. Next steps")
APPENDIX = Text("附录：核查发现", "Appendix: findings")

SECTION = Text("（{number}）{title}", "{number}. {title}")
OTHER_SECTION = Text("其他", "Other")
SECTION_PERIOD = Text("期间：{value}", "Period: {value}")
CHANGE_BASIS = Text("没有写明与谁比的变化，都是{value}", "changes without a basis are {value}")
NOT_SAID = Text("报告没有写这一部分。", "The report does not say anything here.")
REFERENCE_LOST = Text("（没有找到这个引用）", " (reference not found)")
LABELLED = Text("{label}：{value}", "{label}: {value}")

UNIT_OF_MONEY = Text("单位：{unit}", "Unit: {unit}")
BUDGET_SENTENCE = Text(
    "支出合计：{budget_label}{budget}{unit}，执行数{executed}{unit}，预算执行率{rate}%，未执行{unexecuted}{unit}。",
    "All spending: {budget_label} {budget} {unit}, executed {executed} {unit}, execution rate {rate}%, not executed {unexecuted} {unit}.",
)
LINE = Text("项目", "line")
LESSER_LINE = Text("其中：{name}", "of which {name}")
UNEXECUTED = Text("未执行数", "not executed")
ADJUSTMENT_RATE = Text("预算调整率", "adjustment rate")
STATED_RATE = Text("报告所列执行率", "rate as stated")
DERIVED_NOTE = Text("带 ※ 的数由各分项相加得出。", "Figures with ※ are sums of the lines below.")
CARRYOVER = Text("结转结余{amount}{unit}，结转结余率{rate}%。", "Carry-over {amount} {unit}, carry-over rate {rate}%.")
CARRYOVER_ALONE = Text("结转结余{amount}{unit}。", "Carry-over {amount} {unit}.")
OUTLAY = Text("专门支出", "outlay")

PART = Text("其中：{name}", "of which: {name}")
DETAIL = Text("分项：{name}", "detail: {name}")
WITH_BASE = Text("{figure}（基数 {base}）", "{figure} (of {base})")
WITH_INITIAL = Text("{target}（年初 {initial}）", "{target} (at first {initial})")
CATEGORY = Text("类别", "category")
CHANGE_AND_RANK = Text("变化和排名", "change, rank")
GOAL_NUMBER = Text("目标{number}", "goal {number}")
NUMBER = Text("序号", "no.")
CORE = Text("核心指标", "core indicator")
YES = Text("是", "yes")
NO = Text("否", "no")
NOT_APPLICABLE = Text("不适用", "not applicable")
WHY_NOT_APPLICABLE = Text("不适用：{reason}", "Not applicable: {reason}")
WITH_COEFFICIENT = Text("{score}（系数 {coefficient}）", "{score} (coefficient {coefficient})")
COEFFICIENT_ALONE = Text("系数 {coefficient}", "coefficient {coefficient}")
REMARKS = Text("说明", "remarks")
SENTENCE = Text("{text}。", "{text}. ")
COMPUTED_SCORE = Text("核算得分", "computed score")
REMARK = Text("偏差原因分析及改进措施", "reasons for deviation, remedies")
REMEDY = Text("改进措施：{remedy}", "Remedy: {remedy}")

COMPUTED_TOTAL = Text(
    "核算得分：{total}（{weight} 分中能够核算的部分）",
    "computed score: {total} (over the {weight} points that could be scored)",
)
COMPUTED_WHOLE = Text("核算得分：{total}，等级：{grade}", "computed score: {total}, grade: {grade}")
GROUP_SCORES = Text("各一级指标核算得分：{groups}", "computed by group: {groups}")
GROUP_SCORE = Text("{title} {computed}（{weight} 分中）", "{title} {computed} of {weight}")
EXECUTION_SCORE = Text(
    "预算执行得分：{score}（满分 {weight}）：{working}", "Score of budget execution: {score} of {weight}: {working}"
)
OWNER = Text("责任人：{value}", "owner: {value}")
DUE = Text("完成时限：{value}", "due: {value}")
ANSWERS = Text("对应问题：{value}", "answers problem {value}")
ASIDE = Text("（{value}）", " ({value})")
ASIDE_COMMA = Text("；", "; ")

STANDARD_LINE = Text(
    "评价标准：{title}；标识 {id}，{assurance}，内容校验码 {content}。{note}",
    "Standard: {title}; id {id}, {assurance}, content hash {content}. {note}",
)

FINDINGS_COUNT = Text(
    "错误 {error}，警告 {warning}，提示 {note}。", "Errors {error}, warnings {warning}, notes {note}."
)
NO_FINDINGS = Text("没有发现问题。", "Nothing was found.")
WAIVED = Text("已说明放行", "waived, with reasons")
FINDING_HEADS = {
    "severity": Text("级别", "severity"),
    "code": Text("规则", "rule"),
    "place": Text("位置", "place"),
    "message": Text("发现", "finding"),
    "advice": Text("怎么办", "what to do"),
    "reason": Text("说明", "reason"),
}
LINE_NUMBER = Text("第 {line} 行", "line {line}")
