"""The fixed words of the reference of the built-in standards."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

TITLE = Text("评价标准", "Standards")

INTRODUCTION = Text(
    "评价标准规定一份报告要有哪些板块和指标、各占多少分、怎么算分、怎么定等级。它是数据，不是程序：一个标准一个 TOML 文件，规则和计分只照它办。\n\n"
    '- 在报告的 `[report]` 里写 `standard = "标识"`，或者用 `--standard 标识`；不写时，部门整体支出用 `{department}`，项目支出用 `{project}`。\n'
    "- 自己的标准写文件的路径：`--standard 我区标准.toml`。文件里写 `extends`，就只需写与已有标准不同的部分。\n"
    "- 每次输出都写明标准的标识、可信程度和内容校验码，得分因此可以重算，草案也不会被当成正式办法。\n"
    "- 同一份报告在各标准下怎么算，见[对照](standards-compared.md)。自己写的标准，用 `selfeval standards check 文件` 检查。",
    "A standard says which sections and indicators a report has, how many points each is worth, how they are scored, and which total gives which grade. It is data, "
    "not program: one TOML file each, and rules and scoring do as it says.\n\n"
    '- Name it in `[report]` as `standard = "ID"`, or with `--standard ID`; unless named, `{department}` judges a whole department and `{project}` a project.\n'
    "- For a standard of your own give its path: `--standard ours.toml`. With `extends` it only has to say what differs from another.\n"
    "- Every output names the standard with its assurance and content hash, so that a score can be computed again and no draft is taken for the official method.\n"
    "- What one report scores under each of them is [compared](standards-compared.en.md). `selfeval standards check FILE` looks through a standard of your own.",
)

ASSURANCE_TITLE = Text("可信程度", "Assurance")
ASSURANCE_HEADS = (Text("写法", "value"), Text("意思", "what it means"))
ASSURANCES: Mapping[str, Text] = MappingProxyType(
    {
        "verified": Text(
            "逐条对照过正式文件的原文。", "Each clause was compared with the text of the official document."
        ),
        "corroborated": Text(
            "没有见到完整的正式条文，但几个互不相干的公开来源说法一致。得分可以用来自查，正式申报前请与主管部门核对。",
            "The full official text was not seen, but public sources that do not depend on each other agree. Its scores serve to check oneself; ask the "
            "authority in charge before handing anything in.",
        ),
        "draft": Text(
            "按公开的报告、表格或他人的解读归纳，没有正式文件可对。能用来检查；有得分的，只供参考。",
            "Drawn from published reports and forms or another's reading, with no official document behind it. It serves for checks; its scores, "
            "where it gives any, are for orientation only.",
        ),
    }
)
"""By `Standard.assurance`: what follows for whoever uses the score."""

SECTIONS = Text("板块", "Sections")
SECTION_HEADS = (
    Text("标识", "id"),
    Text("名称", "title"),
    Text("必须有", "required"),
    Text("也认这些说法", "also known as"),
)
YES = Text("是", "yes")
NO = Text("否", "no")

WEIGHTS = Text("分值", "Weights")
WEIGHTS_SUM = Text("合计 {total} 分。", "{total} points in all.")
WEIGHT_HEADS = (
    Text("一级指标", "group"),
    Text("分值", "weight"),
    Text("二级指标", "kinds"),
)
EXECUTION = Text("预算执行率", "Budget execution")
KIND_WITH_WEIGHT = Text("{title}（{weight} 分）", "{title} ({weight})")

ALTERNATIVE = Text("没有{groups}的：{weights}。", "Without {groups}: {weights}.")

EXECUTION_TITLE = Text("预算执行", "Budget execution")
EXECUTION_RULE = Text("{method}：得分 = {formula}。", "Scored {method}: score = {formula}.")
DENOMINATORS: Mapping[str, Text] = MappingProxyType(
    {
        "adjusted": Text("预算数取全年（调整后）预算数。", "The budget is the adjusted one, of the full year."),
        "initial": Text("预算数取年初预算数。", "The budget is the initial one."),
    }
)
EXECUTION_NAMES = Text(
    "叫下面这些名称的指标就是预算执行率，不重复计分：{names}。",
    "An indicator of one of these names is the budget execution, and not scored twice: {names}.",
)
BAND_HEADS = (Text("执行率", "execution rate"), Text("得分", "score"))
FROM_PERCENT = Text("{at_least}% 起", "from {at_least}%")
LIMITS: Mapping[str, Text] = MappingProxyType(
    {
        "lower": Text(
            "完成不到指标值的 {limit}%，要说明原因。", "Below {limit}% of the target the reason has to be given."
        ),
        "upper": Text(
            "超过指标值的 {limit}%，要说明原因。", "Above {limit}% of the target the reason has to be given."
        ),
    }
)

ZERO_LIMITS: Mapping[str, Text] = MappingProxyType(
    {
        "lower": Text("完成不到指标值的 {limit}%，不得分。", "Below {limit}% of the target there are no points."),
        "upper": Text("超过指标值的 {limit}%，不得分。", "Above {limit}% of the target there are no points."),
    }
)
LIMITED_TO = Text("这两条只用于{names}。", "This is for {names} only.")

INDICATORS_TITLE = Text("指标", "Indicators")
REACHED = Text("完成指标值的定量指标，得全部分值。", "A target in figures that is reached gets its whole weight.")
MISSED_HEADS = (Text("未完成的指标", "a missed target"), Text("计分", "how it is scored"), Text("公式", "formula"))
NO_METHOD = Text("不计分：标准没有规定", "not scored: the standard names no method")
QUALITATIVE = Text(
    "定性指标由人评定，按达成程度分档：",
    "A target in words is judged by a person, within the band of the degree reached:",
)
QUALITATIVE_HEADS = (Text("档次", "band"), Text("分值的", "of the weight"), Text("也认这些说法", "also known as"))
RANGE = Text("{at_least}%—{at_most}%", "{at_least}% to {at_most}%")
PASS_MARK = Text("及格线是指标值的 {mark}%。", "The pass mark is {mark}% of the target.")
SATISFACTION = Text(
    "{names}不按指标值，按满意度计分：{full}% 起得全部分值，不到 {zero}% 的 0 分，两者之间得 分值 × 满意度 ÷ {full}%。",
    "{names} go by the satisfaction reached, not by the target: from {full}% on the whole weight, below {zero}% nothing, in between "
    "weight × satisfaction ÷ {full}%.",
)
COEFFICIENT = Text(
    "报告写了得分系数的，得分 = 分值 × 得分系数。",
    "Where the report states a coefficient, score = weight × coefficient.",
)
RESCALED = Text(
    "不适用的指标不计分，总分换算：总分 ÷（100 − 不适用指标的分值）× 100。",
    "What does not apply is not scored, and the total is converted: total ÷ (100 − the weights that do not apply) × 100.",
)
FIXED_TITLE = Text("共性指标", "Common indicators")
FIXED_LEAD = Text(
    "有限度的，按报告里的数字算出比率来评；没有限度的，按报告自己的指标值。",
    "Those with a limit are scored by the rate that follows from the report's figures, the others by the report's own target.",
)
FIXED_HEADS = (
    Text("指标", "indicator"),
    Text("分值", "weight"),
    Text("比率", "rate"),
    Text("限度", "limit"),
)
AT_MOST = Text("不高于 {limit}%", "at most {limit}%")
AT_LEAST = Text("不低于 {limit}%", "at least {limit}%")
DEDUCTIONS: Mapping[str, Text] = MappingProxyType(
    {
        "share": Text("每差 {step} 个百分点扣 {points} 分", "{points} off for every {step} points of percent"),
        "whole": Text(
            "每差 {step} 个百分点扣 {points} 分，不足的不扣",
            "{points} off for every whole {step} points of percent",
        ),
        "begun": Text(
            "每差 {step} 个百分点扣 {points} 分，不足的按一次扣",
            "{points} off for every {step} points of percent begun",
        ),
    }
)
"""By `Deduction.counting`."""
OF_EACH = Text("{direction}的：{deduction}。", "Where {direction}: {deduction}.")
OF_PERCENT = Text(
    "差多少：指标值是百分数的，看两个百分数之差；别的看完成程度与 100% 之差。",
    "The distance is that of the two percentages where the target is one, else that of completion from 100%.",
)
COMMA = Text("，", ", ")
FIGURES: Mapping[str, Text] = MappingProxyType(
    {
        "three-public-control": Text("三公经费执行数 ÷ 预算数", "three public expenses: executed ÷ budget"),
        "three-public-change": Text(
            "（三公经费执行数 − 上年数）÷ 上年数", "three public expenses: (executed − last year) ÷ last year"
        ),
        "reception-change": Text(
            "（公务接待费执行数 − 上年数）÷ 上年数", "receptions: (executed − last year) ÷ last year"
        ),
        "staff-control": Text("在职人数 ÷ 编制数", "employed ÷ posts"),
        "procurement-execution": Text("政府采购执行数 ÷ 预算数", "procurement: executed ÷ budget"),
        "asset-use": Text("在用固定资产 ÷ 固定资产总额", "fixed assets in use ÷ all"),
        "operating-cost-control": Text("公用经费执行数 ÷ 预算数", "running costs: executed ÷ budget"),
        "budget-completion": Text("全年执行数 ÷ {base}", "executed ÷ {base}"),
        "budget-adjustment": Text(
            "（全年预算数 − 年初预算数）÷ 年初预算数", "(adjusted budget − initial budget) ÷ initial budget"
        ),
        "carryover": Text("结转结余 ÷ {base}", "carry-over ÷ {base}"),
    }
)
"""By `FixedRule.figure`: the formula with names."""
FIGURE_BASES: Mapping[str, Text] = MappingProxyType(
    {
        "adjusted": Text("全年预算数", "adjusted budget"),
        "initial": Text("年初预算数", "initial budget"),
        "executed": Text("全年执行数", "executed"),
    }
)
"""By `FixedRule.denominator`."""

PLACES = Text("得分四舍五入到小数点后 {n} 位。", "Scores are rounded half up; decimals: {n}.")

GRADES = Text("等级", "Grades")
GRADE_HEADS = (Text("等级", "grade"), Text("总分", "total"))
FROM_POINTS = Text("{at_least} 分起", "from {at_least}")

UNSCORED = Text("这个标准不计分，也不定等级。", "This standard gives neither scores nor grades.")

VECTORS = Text("算例", "Worked examples")
VECTORS_LEAD = Text(
    "标准文件自带这些算例，测试逐个核对。",
    "The standard's file carries these examples, and the tests run each of them.",
)
VECTOR_HEADS = (Text("给出", "given"), Text("应得", "must give"))
