"""What is said about scores: methods, formulas, workings, why something has no score."""

from __future__ import annotations

from typing import Final

from selfeval_cli.messages.language import Text

METHODS: Final = {
    "execution-linear": Text("按执行率计分", "by execution rate"),
    "execution-banded": Text("按执行率分档计分", "by bands of the execution rate"),
    "full": Text("完成得满分", "full points when reached"),
    "proportional": Text("按完成比例计分", "in proportion"),
    "threshold": Text("按完成比例计分，有及格线", "in proportion above a pass mark"),
    "excess-deducted": Text("按超出比例扣分", "excess deducted in proportion"),
    "inverse-ratio": Text("按目标与实际之比计分", "target over result"),
    "deducted": Text("按差距扣分", "deducted by the distance"),
    "all-or-nothing": Text("未完成不得分", "all or nothing"),
    "satisfaction": Text("按满意度计分", "by the level of satisfaction"),
    "coefficient": Text("按得分系数计分", "by the coefficient stated"),
    "fixed": Text("共性指标，按比率计分", "common indicator, by its rate"),
    "outside-limits": Text("完成程度超出范围，不得分", "no points outside the limits of fulfilment"),
    "qualitative": Text("定性，分档评定", "in words, judged by bands"),
    "none": Text("不计分", "not scored"),
}
"""By `Score.method`: what the method is called."""

FORMULAS: Final = {
    "execution-linear": Text(
        "分值 × 全年执行数 ÷ 预算数，最高为分值", "weight × executed ÷ budget, at most the weight"
    ),
    "execution-banded": Text(
        "执行率达到哪一档，就得哪一档的分", "the points of the band that the execution rate reaches"
    ),
    "full": Text("达到指标值，得全部分值", "target reached: the whole weight"),
    "proportional": Text("分值 × 实际完成值 ÷ 指标值", "weight × actual ÷ target"),
    "threshold": Text(
        "分值 ×（实际完成值 ÷ 指标值 − 及格线）÷（1 − 及格线），不到及格线的 0 分",
        "weight × (actual ÷ target − pass mark) ÷ (1 − pass mark), 0 below the mark",
    ),
    "excess-deducted": Text(
        "分值 × [1 −（实际完成值 − 指标值）÷ 指标值]，最低 0 分",
        "weight × [1 − (actual − target) ÷ target], at least 0",
    ),
    "inverse-ratio": Text("分值 × 指标值 ÷ 实际完成值", "weight × target ÷ actual"),
    "deducted": Text(
        "分值 − 与指标值每差若干个百分点扣的分，最低 0 分",
        "weight − so much for every so many points of percent away from the target, at least 0",
    ),
    "all-or-nothing": Text("未达到指标值，得 0 分", "target missed: no points"),
    "satisfaction": Text(
        "分值 × 满意度 ÷ 满分线；达到满分线得全部分值，不到最低线的 0 分",
        "weight × satisfaction ÷ the level for full points; 0 below the lowest level",
    ),
    "coefficient": Text("分值 × 得分系数", "weight × coefficient"),
    "fixed": Text(
        "比率在限度之内得全部分值，超出的看差几个百分点扣分，最低 0 分",
        "within the limit the whole weight; beyond it a deduction by the points of percent away, at least 0",
    ),
    "outside-limits": Text("完成程度超出规定范围，得 0 分", "completion outside the limits: no points"),
    "qualitative": Text("按达成程度在所属档次内评分", "points within the band of the degree reached"),
    "none": Text("标准未规定计分方法", "the standard names no method"),
}
"""By `Score.method`: the formula with names."""

DEDUCTED_ACTUAL: Final = Text("实际完成值", "actual value")
DEDUCTED_COMPLETION: Final = Text("完成程度", "completion")
"""What stands at the head of a deduction's working, by what it is taken from."""

WORKINGS: Final = {
    "execution-linear": Text(
        "{weight} × {executed} ÷ {budget} {sign} {score}（执行率 {rate}%）",
        "{weight} × {executed} ÷ {budget} {sign} {score} (execution rate {rate}%)",
    ),
    "execution-limited": Text(
        "{weight} × {executed} ÷ {budget} 超过分值，取 {score}（执行率 {rate}%）",
        "{weight} × {executed} ÷ {budget} is above the weight, so {score} (execution rate {rate}%)",
    ),
    "execution-banded": Text(
        "执行率 {rate}%，属于 {at_least}% 起的一档，得 {score} 分",
        "execution rate {rate}%, in the band from {at_least}%: {score} points",
    ),
    "full": Text("{actual} 达到 {target}，得 {score}", "{actual} reaches {target}: {score}"),
    "proportional": Text(
        "{weight} × {result} ÷ {limit} {sign} {score}", "{weight} × {result} ÷ {limit} {sign} {score}"
    ),
    "proportional-limited": Text(
        "{weight} × {result} ÷ {limit} 低于 0，取 {score}", "{weight} × {result} ÷ {limit} is below 0, so {score}"
    ),
    "excess-deducted": Text(
        "{weight} × [1 −（{result} − {limit}）÷ {limit}] {sign} {score}",
        "{weight} × [1 − ({result} − {limit}) ÷ {limit}] {sign} {score}",
    ),
    "excess-deducted-limited": Text(
        "{weight} × [1 −（{result} − {limit}）÷ {limit}] 低于 0，取 {score}",
        "{weight} × [1 − ({result} − {limit}) ÷ {limit}] is below 0, so {score}",
    ),
    "inverse-ratio": Text(
        "{weight} × {limit} ÷ {result} {sign} {score}", "{weight} × {limit} ÷ {result} {sign} {score}"
    ),
    "inverse-ratio-limited": Text(
        "{weight} × {limit} ÷ {result} 超出分值范围，取 {score}",
        "{weight} × {limit} ÷ {result} is out of range, so {score}",
    ),
    "threshold": Text(
        "{weight} ×（{result} ÷ {limit} − {mark}%）÷（1 − {mark}%）{sign} {score}",
        "{weight} × ({result} ÷ {limit} − {mark}%) ÷ (1 − {mark}%) {sign} {score}",
    ),
    "threshold-limited": Text(
        "{result} ÷ {limit} 不到 {mark}%，得 {score}", "{result} ÷ {limit} is below {mark}%: {score}"
    ),
    "satisfaction": Text("{weight} × {level} ÷ {full} {sign} {score}", "{weight} × {level} ÷ {full} {sign} {score}"),
    "satisfaction-full": Text("{level}% 不低于 {full}%，得 {score}", "{level}% is at least {full}%: {score}"),
    "satisfaction-none": Text("{level}% 低于 {zero}%，得 {score}", "{level}% is below {zero}%: {score}"),
    "coefficient": Text("{weight} × {coefficient}% {sign} {score}", "{weight} × {coefficient}% {sign} {score}"),
    "fixed-kept": Text(
        "{title} {rate}%，在 {limit}% 的限度之内，得 {score}", "{title} {rate}% keeps the limit of {limit}%: {score}"
    ),
    "deducted": Text(
        "{title} {rate}%，与 {limit}% 差 {away} 个百分点，每个扣 {points} 分：{weight} − {points} × {away} {sign} {score}",
        "{title} {rate}%, {away} points of percent from {limit}%, {points} off for each: {weight} − {points} × {away} {sign} {score}",
    ),
    "deducted-share": Text(
        "{title} {rate}%，与 {limit}% 差 {away} 个百分点，每 {step} 个扣 {points} 分：{weight} − {points} × {away} ÷ {step} {sign} {score}",
        "{title} {rate}%, {away} points of percent from {limit}%, {points} off for every {step}: "
        "{weight} − {points} × {away} ÷ {step} {sign} {score}",
    ),
    "deducted-steps": Text(
        "{title} {rate}%，与 {limit}% 差 {away} 个百分点，每 {step} 个扣 {points} 分，扣 {steps} 次：{weight} − {points} × {steps} {sign} {score}",
        "{title} {rate}%, {away} points of percent from {limit}%, {points} off for every {step}, times {steps}: "
        "{weight} − {points} × {steps} {sign} {score}",
    ),
    "deducted-limited": Text(
        "{title} {rate}%，与 {limit}% 差 {away} 个百分点，每 {step} 个扣 {points} 分，扣完，得 {score}",
        "{title} {rate}%, {away} points of percent from {limit}%, {points} off for every {step} leaves {score}",
    ),
    "below-limit": Text(
        "完成 {completion}%，低于 {limit}%，得 {score}", "{completion}% of the target, below {limit}%: {score}"
    ),
    "above-limit": Text(
        "完成 {completion}%，高于 {limit}%，得 {score}", "{completion}% of the target, above {limit}%: {score}"
    ),
    "above-none": Text("{actual} 超过 {target}，得 {score}", "{actual} is above {target}: {score}"),
    "state": Text("“{state}”，得 {score}", "{state}: {score}"),
    "all-or-nothing": Text("{actual} 未达到 {target}，得 {score}", "{actual} misses {target}: {score}"),
}
"""By `Score.working`: the formula with the figures put in."""

REASONS: Final = {
    # why a target cannot be judged
    "no-target": Text("没有指标值", "no target"),
    "no-result": Text("没有实际完成值", "no actual value"),
    "only-expected": Text("只有预计完成值，还不是结果", "only an expected value, not a result yet"),
    "forecast": Text(
        "实际完成值是预计或计划（{word}），不是结果", "the actual value is a forecast or plan ({word}), not a result"
    ),
    "unreadable": Text("填写的内容无法识别", "what stands there could not be read"),
    "several-figures": Text(
        "含有未能识别的数字或否定词，意思不能确定", "holds a further figure or a negation that was not understood"
    ),
    "not-comparable": Text("实际完成值与指标值不是同一类内容，无法比较", "actual and target are of different kinds"),
    "result-in-words": Text("指标值是数字，实际完成值只有文字", "the target is a figure, the actual value only words"),
    "qualitative": Text("定性指标，需要人工评定", "in words: needs a person's judgement"),
    "qualitative-range": Text(
        "定性指标“{state}”，由人评定，可评 {least}—{most} 分",
        "in words, {state}: a person's judgement, from {least} to {most}",
    ),
    "qualitative-below": Text(
        "定性指标“{state}”，由人评定，可评 {least} 分以上、不到 {most} 分",
        "in words, {state}: a person's judgement, from {least} to below {most}",
    ),
    "units-differ": Text(
        "单位不同：指标值为{target}，实际完成值为{actual}", "different units: target in {target}, actual in {actual}"
    ),
    "unit-missing": Text("指标值或实际完成值缺少计量单位", "target or actual has no unit"),
    "periods-differ": Text(
        "一个是经常性数值（如每月），一个不是", "one is per period (each month, say), the other is not"
    ),
    "period-incomplete": Text(
        "实际完成值只到年中某月，还没有达到指标值，全年是否达到不能确定",
        "the actual value covers a part of the year only and is below the target; the whole year may still reach it",
    ),
    "bases-differ": Text(
        "对比的基准不同：指标值为{target}，实际为{actual}", "different bases: target {target}, actual {actual}"
    ),
    "direction-unknown": Text(
        "看不出是越多越好还是越少越好，请在指标值前写 ≥、≤ 或填写 direction",
        "unclear whether more or less is better: write ≥ or ≤ before the target, or give `direction`",
    ),
    "direction-contradicts-sign": Text(
        "direction 与指标值的符号相反", "`direction` contradicts the sign of the target"
    ),
    "not-exact": Text("实际完成值或指标值是约数，不能断定是否完成", "a rounded or softened figure leaves it open"),
    "dates-undecided": Text("按所写日期不能断定是否按时", "the dates as written leave it open"),
    # why there is no score
    "standard-unscored": Text("所用标准不计分", "the standard does not score"),
    "counted-as-execution": Text("按预算执行率计分，不重复计算", "counted as budget execution, not twice"),
    "not-applicable": Text("不适用，不计分", "does not apply, and is not scored"),
    "coefficient-out-of-range": Text("得分系数不在 0% 到 100% 之间", "the coefficient is not from 0% to 100%"),
    "coefficient-for-missed": Text(
        "未完成指标值，得分系数却是 100%", "the target was missed, yet the coefficient is 100%"
    ),
    "no-level": Text("满意度不是 0% 到 100% 之间的确切数值", "the satisfaction is no exact percentage from 0% to 100%"),
    "figures-disagree": Text(
        "实际完成值与按报告数字算出的 {rate}% 不一致",
        "the actual value is not the {rate}% that the report's figures give",
    ),
    "limits-undecided": Text(
        "不是确切数值，看不出完成程度是否在规定范围之内",
        "without exact figures it is open whether completion is within the limits",
    ),
    "no-weight": Text("没有分值", "no weight"),
    "negative-weight": Text("分值为负数", "the weight is negative"),
    "no-method": Text(
        "未完成，标准没有规定这类指标如何计分", "missed, and the standard names no method for this kind of target"
    ),
    "no-ratio": Text("未完成，但不是确切数值，不能按比例计分", "missed, but without exact figures there is no ratio"),
    "zero-target": Text(
        "未完成，但指标值不大于零，不能按比例计分", "missed, but a target that is not above zero gives no ratio"
    ),
    "no-execution": Text("没有全年预算数或执行数合计", "no total budget or executed amount"),
    "no-adjusted-budget": Text(
        "标准按全年（调整后）预算数计算，报告只给出年初预算数",
        "the standard divides by the adjusted budget, the report gives only the initial one",
    ),
    "no-initial-budget": Text(
        "标准按年初预算数计算，报告没有给出", "the standard divides by the initial budget, which the report lacks"
    ),
    "zero-budget": Text("预算数为零，没有执行率", "the budget is zero: there is no rate"),
    "negative-amount": Text("预算数或执行数为负数", "the budget or the executed amount is negative"),
}
"""By `Score.unscored` and `Score.unjudged`."""

DIRECTIONS: Final = {
    "higher": Text("越多越好", "more is better"),
    "lower": Text("越少越好", "less is better"),
    "exact": Text("等于指标值", "exactly the target"),
    "timely": Text("按时完成", "in time"),
}
"""By `Score.direction`."""
