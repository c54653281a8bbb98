"""The words of two years side by side."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

TITLE = Text("{previous}与{current}年度自评对照", "Self-evaluations of {previous} and {current} side by side")
TITLE_UNDATED = Text("两份自评对照", "Two self-evaluations side by side")
FILES = Text("{previous} → {current}", "{previous} → {current}")
PREVIOUS_YEAR = Text("上年", "earlier")
CURRENT_YEAR = Text("今年", "later")

COUNTS = Text(
    "指标：两年都有 {matched} 项，新增 {new} 项，上年有、今年没有 {dropped} 项。",
    "Indicators: {matched} in both years, {new} new, {dropped} dropped.",
)
DIFFER_COUNT = Text(
    "报告写的变化与两年的数不符：{n} 项，见说明。",
    "Stated changes that the two values contradict: {n}; see the notes.",
)
NO_INDICATORS = Text("两份报告都没有指标。", "Neither report has indicators.")

INDICATORS = Text("指标逐项对照", "Indicators")
NAME = Text("指标", "indicator")
TARGET = Text("{year}目标", "{year} target")
RESULT = Text("{year}完成", "{year} result")
TARGET_ROW = Text("目标", "target")
RESULT_ROW = Text("完成", "result")
CHANGE = Text("变化", "change")
PERCENT = Text("幅度", "percent")
NOTE = Text("说明", "notes")
SECTION = Text("板块", "section")
NO_SECTION = Text("没有写板块", "without a section")

EXPECTED = Text("预计{value}", "expected {value}")
IN_NOTE = Text("见说明", "see note")
LONG_VALUE = Text("{head}：{value}", "{head}: {value}")
POINTS = Text("个百分点", " points")
ABOUT = Text("约", "about ")

FOUND: Mapping[str, Text] = MappingProxyType(
    {
        "id": Text("按标识对应，上年叫“{name}”", "matched by id; called “{name}” before"),
        "name": Text("上年在“{section}”", "stood under “{section}” before"),
        "similar": Text(
            "按名称相近对应（{likeness}%），上年叫“{name}”", "matched by likeness ({likeness}%) with “{name}”"
        ),
    }
)
"""How a pair was found, where the names or sections are not the same; by `IndicatorYears.found`."""

STATED: Mapping[str, Text] = MappingProxyType(
    {
        "agrees": Text("报告写“{words}”，相符", "stated as “{words}”, which agrees"),
        "differs": Text("报告写“{words}”，与两年的数不符", "stated as “{words}”, which the two values contradict"),
        "open": Text("报告写“{words}”", "stated as “{words}”"),
    }
)
"""By `IndicatorYears.accord`."""

NOT_COMPUTED: Mapping[str, Text] = MappingProxyType(
    {
        "missing": Text("缺一年的完成值，没有算变化", "one year's result is missing: no change"),
        "units": Text("两年单位不同，没有算变化", "units differ: no change"),
        "periods": Text("两年的期间不同，没有算变化", "the periods differ: no change"),
        "words": Text("完成值不是一个数，没有算变化", "the results are no single figures: no change"),
        "forecast": Text("有一年是预计数，没有算变化", "one of the two is a forecast: no change"),
    }
)
"""By `IndicatorYears.not_computed`."""

NEW = Text("今年新增的指标", "New this year")
DROPPED = Text("上年有、今年没有的指标", "Dropped since last year")

BUDGET = Text("预算执行", "Budget execution")
BUDGET_IN = Text("预算执行（{unit}）", "Budget execution (in {unit})")
LINE = Text("项目", "line")
INITIAL = Text("年初预算", "initial budget")
BUDGET_AMOUNT = Text("预算数", "budget")
EXECUTED = Text("执行数", "executed")
RATE = Text("执行率", "execution rate")
FUND = Text("资金来源：{name}", "fund: {name}")
ITEM = Text("明细：{name}", "item: {name}")
DIFFERENT_BASES = Text(
    "两年的预算数一年是年初预算、一年是全年预算，预算数和执行率不作比较。",
    "One year's budget is the initial one, the other's the adjusted one: budgets and rates are not compared.",
)
UNIT_UNKNOWN = Text(
    "只有一年写了金额单位，没有算变化。请在 [budget] 里写 unit。",
    "Only one year gives the unit of its amounts, so nothing is subtracted. Write unit in [budget].",
)

MEASURES = Text("上年的措施，今年怎么样", "Last year's measures, this year")
FOR_PROBLEM = Text("针对：{problem}", "for: {problem}")
CANDIDATES = Text(
    "今年报告里可能有关的地方（请自己判断）：", "Places in this year's report that may be about it (you judge):"
)
NO_CANDIDATE = Text("今年的报告里没有找到相关的话。", "Nothing in this year's report seems to be about it.")
BY_WORDS = Text("{said}（都说到：{words}）", "{said} (both say {words})")
BY_ID = Text("{said}（针对同一问题或指标）", "{said} (for the same problem or indicator)")
NO_MEASURES = Text("上年的报告没有写措施。", "Last year's report has no measures.")

SWAPPED = Text(
    "说明：{first} 是 {later} 年的，{second} 是 {earlier} 年的；已按年份先后对照。",
    "note: {first} is of {later} and {second} of {earlier}; they are compared in the order of the years.",
)
SAME_YEAR = Text(
    "说明：两份报告都是 {year} 年的，按给出的次序对照，前一份当作上年。",
    "note: both reports are of {year}; the first one is taken for last year's.",
)
YEARS_APART = Text(
    "说明：两份报告相隔 {n} 年（{previous}、{current}），“同比”不是这两年之间的比较。",
    "note: the reports are {n} years apart ({previous}, {current}); changes told against last year are not between these two.",
)
OTHER_AGENCY = Text(
    "说明：两份报告的单位不同：{previous}、{current}。请确认没有拿错文件。",
    "note: the reports are of two agencies: {previous}, {current}. Make sure that these are the files you mean.",
)
OTHER_PROJECT = Text(
    "说明：两份报告的项目不同：{previous}、{current}。请确认没有拿错文件。",
    "note: the reports are of two projects: {previous}, {current}. Make sure that these are the files you mean.",
)
OTHER_SCOPE = Text(
    "说明：两份报告一份是部门整体，一份是项目。请确认没有拿错文件。",
    "note: one report is of a department, the other of a project. Make sure that these are the files you mean.",
)
TWICE_STDIN = Text(
    "两份报告不能都从标准输入读。请把其中一份写成文件名。",
    "standard input cannot be both reports. Give one of them as a file.",
)
NEXT = Text(
    "逐条核对今年的报告：selfeval check {file:command} --previous {previous:command}",
    "Check this year's report against last year's: selfeval check {file:command} --previous {previous:command}",
)
