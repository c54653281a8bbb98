"""The words of a score sheet: its tables, totals and what could not be scored."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

SCORES = Text("得分", "Scores")
LINES = Text("逐项得分", "Each score")
GROUP = Text("一级指标", "group")
NO_GROUP = Text("没有写一级指标", "without a group")
GOALS = Text("各年度绩效目标的得分", "Scores by goal of the year")
GOAL = Text("年度绩效目标", "goal")
GOAL_NAME = Text("目标{number}：{text}", "goal {number}: {text}")
NO_GOAL = Text("没有写属于哪个目标", "without a goal")
EXECUTION = Text("预算执行", "budget execution")
TOTAL = Text("合计", "total")

NAME = Text("指标", "indicator")
WEIGHT = Text("分值", "weight")
ALLOTTED = Text("标准分值", "by standard")
OF_GOAL = Text("目标分值", "of the goal")
SCORED = Text("可核算", "scored")
CLAIMED = Text("自评", "claimed")
COMPUTED = Text("核算", "computed")
DIFFERENCE = Text("相差", "differs")
COMPLETION = Text("完成", "done")
CALCULATION = Text("计分方法和算式", "method and working")
MET = {True: Text("达标", "met"), False: Text("未达标", "missed")}

STANDARD = Text("评价标准：{title}（{id}，{assurance}，{content}）", "Standard: {title} ({id}, {assurance}, {content})")
ABOUT_STANDARD = Text("关于这个标准：{note}", "On this standard: {note}")
LABELLED = Text("{label}：{value}", "{label}: {value}")
BETWEEN = Text("，", ", ")

CONVERTED = Text(
    "不适用的指标共 {excluded} 分，总分已换算：{plain} ÷ (100 − {excluded}) × 100 → {total}",
    "what does not apply weighs {excluded}; the total is converted: {plain} ÷ (100 − {excluded}) × 100 → {total}",
)
EXCLUDED = Text(
    "不适用的指标共 {excluded} 分，没有换算", "what does not apply weighs {excluded}; nothing is converted for it"
)
BOUNDS = Text(
    "还有 {open} 分不能核算，总分在 {low} 到 {high} 之间",
    "{open} points could not be scored: the total lies between {low} and {high}",
)
OUTSIDE_BOUNDS = Text("自评总分 {claimed} 不在其中", "the claimed total of {claimed} does not")
OPEN_POINTS = Text("还有 {open} 分不能核算", "{open} points could not be scored")
WRONG_WEIGHT = Text("分值合计 {weight}，不是 100", "the weights add up to {weight}, not 100")
GRADE = Text("等级：核算{computed}", "grade: computed {computed}")
GRADE_BOTH = Text("等级：核算{computed}，自评{claimed}", "grade: computed {computed}, claimed {claimed}")
GRADE_OPEN = Text("等级：未核算，要 100 分全部核算出来", "grade: none computed, which takes all hundred points")
GRADE_OPEN_CLAIMED = Text(
    "等级：自评{claimed}；未核算，要 100 分全部核算出来",
    "grade: claimed {claimed}; none computed, which takes all hundred points",
)
UNSCORED_STANDARD = Text(
    "所用标准不计分。用 --standard 换一个标准，selfeval standards 列出全部。",
    "This standard does not score. Choose another with --standard; selfeval standards lists them.",
)
CLAIMED_TOTAL = Text("报告自评 {claimed} 分。", "The report claims {claimed}.")
NO_INDICATORS = Text("报告还没有指标。", "The report has no indicators yet.")

UNSCORED = Text("不能核算", "Could not be scored")
LEFT_ASIDE = Text("不另计分", "Not scored separately")
ONE_INDICATOR = Text("1 项，{weight} 分", "1 item, {weight} points")
INDICATORS = Text("{n} 项，{weight} 分", "{n} items, {weight} points")
ONE_UNWEIGHTED = Text("1 项", "1 item")
UNWEIGHTED = Text("{n} 项", "{n} items")
REASON = Text("{reason}（{count}）", "{reason} ({count})")
OUTSIDE_STATE = Text("自评 {claimed} 分不在其中", "the claimed {claimed} is not in it")

METHODS = Text("计分方法", "Methods")
NOTES = Text("说明", "Notes")
DIFFERENCE_NOTE = Text(
    "相差：自评减核算，+ 是自评多了，- 是自评少了。",
    "differs: claimed minus computed; + where the report claims too much.",
)
ASSUMED = Text(
    "指标值没有写 ≥ 或 ≤，按越多越好核算：{names}。",
    "Targets without ≥ or ≤, taken as more is better: {names}.",
)
ASSUMED_CEILING = Text(
    "指标值没有写 ≥ 或 ≤，按越少越好核算：{names}。",
    "Targets without ≥ or ≤, taken as less is better: {names}.",
)
ASSUMED_EXACT = Text(
    "指标值没有写 ≥ 或 ≤，结果与它相等，算作达标：{names}。",
    "Targets without ≥ or ≤, and the very result asked for: {names}.",
)
NEXT = Text("逐条发现：selfeval check {file:command}", "Every finding: selfeval check {file:command}")

APPENDIX = Text("附：得分计算", "Appendix: how the score was computed")
