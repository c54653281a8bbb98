"""The texts of family I about the figures of an indicator: sums, units, limits, writing."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

_ARITHMETIC = Text("算术关系。", "Arithmetic.")

TEXTS: dict[str, RuleText] = {
    "I202": RuleText(
        title=Text("其中各项之和不等于总数", "parts that do not add up"),
        what=Text(
            "其中各项（parts）相加，要等于实际完成值（actual）。按个数点的（支、宗、人次等）必须一个不差；四舍五入过的数（万元、%、面积等）允许有末位的出入："
            "各数都按写出的最后一位取半个单位相加，在这个范围内只提示。写了“超、近、约、余”的，只在怎么理解都对不上时才提出。",
            "The parts (`parts`) must add up to the actual value. Counted things must fit to the unit. Rounded figures (万元, %, areas) may differ by "
            "half a unit in the last written place of each figure; within that there is only a note. With 超, 近, 约 or 余, only sums that fit in no "
            "reading are reported.",
        ),
        why=Text(
            "分项和总数对不上，至少有一个数是错的；审核时一加就能看出来。",
            "Where parts and total disagree, at least one figure is wrong, and any reviewer who adds them up will see it.",
        ),
        basis=Text(
            "算术关系。尾差按各数四舍五入的最大误差计。",
            "Arithmetic; what rounding allows follows from the places as written.",
        ),
        wrong=in_indicator('actual = "3240支"\nparts = { "高清监控" = "3100支", "人脸识别监控" = "150支" }'),
        right=in_indicator('actual = "3240支"\nparts = { "高清监控" = "3100支", "人脸识别监控" = "140支" }'),
        sentences={
            "more": Text(
                "“{name}”的其中各项相加 {sum}，比实际完成值{total}多{difference}。",
                "The parts of “{name}” add up to {sum}, {difference} more than the actual value {total}.",
            ),
            "less": Text(
                "“{name}”的其中各项相加 {sum}，比实际完成值{total}少{difference}。",
                "The parts of “{name}” add up to {sum}, {difference} less than the actual value {total}.",
            ),
            "single": Text(
                "“{name}”的 parts 只有“{part}”一项（{sum}），和实际完成值{total}相差{difference}。",
                "`parts` of “{name}” holds only “{part}” ({sum}), which is {difference} off the actual value {total}.",
            ),
            "soft": Text(
                "“{name}”的其中各项相加 {sum}，和实际完成值“{total}”的说法对不上。",
                "The parts of “{name}” add up to {sum}, which the actual value “{total}” cannot mean.",
            ),
            "rounding": Text(
                "“{name}”的其中各项相加 {sum}，和实际完成值{total}差{difference}，可能是四舍五入的尾差（允许{tolerance}）。",
                "The parts of “{name}” add up to {sum}, {difference} off the actual value {total}; rounding may explain it (up to {tolerance}).",
            ),
        },
        advice={
            "default": Text(
                "请核对总数和每一项，改正写错的数；没有列全的，补上缺的项；本来不要求加得起来的，改写在 details 里。",
                "Check the total and each part and correct the wrong figure, or add what is missing. Figures that need not add up belong in `details`.",
            ),
            "single": Text(
                "请补上其余各项；只想单说这一项的，改写在 details 里。",
                "Add the other parts, or, to name just this one, put it into `details`.",
            ),
            "rounding": Text(
                "确是尾差的，可以不改；要完全相等，请用取整前的数核对。",
                "If rounding is the cause, it may stay; compare the unrounded figures to make sure.",
            ),
        },
    ),
    "I203": RuleText(
        title=Text("单位对不上", "units that do not go together"),
        what=Text(
            "要互相比较的数，单位要一致：指标值和完成值，年初指标值和指标值，上年值和完成值，其中各项和总数。能换算的（万元和亿元、亩和公顷）、"
            "意思相同的（宗和件、场和次）不算不一致；次和人次、人和户、% 和百分点是不同的。只有一处写了单位的，提示补上；0 可以没有单位。",
            "Figures that are held against each other need units that allow it: target and result, initial target and target, last year's value and "
            "this year's, parts and total. Convertible units (万元 and 亿元, 亩 and 公顷) and counters that mean the same (宗 and 件) are fine; "
            "次 (times) and 人次 (attendances), 人 (people) and 户 (households), % and percentage points are not. Where only one of two figures has a unit, a note asks for "
            "the other's; 0 needs none.",
        ),
        why=Text(
            "单位不同就不能判断完成没有，也不能计算完成率。",
            "With different units it cannot be judged whether the target was reached, and no rate can be computed.",
        ),
        basis=Text(
            "算术关系：不同的量不能相比、相加。百分点只表示两个百分数之差，见《编辑学报》2010 年第 5 期所引用法。",
            "Arithmetic: different things can be neither compared nor added. Percentage points are only the difference of two percentages "
            "(usage as quoted in 编辑学报 2010, no. 5).",
        ),
        wrong=in_indicator('target = "≥12场"\nactual = "860人次"', name="普法宣传"),
        right=in_indicator('target = "≥12场"\nactual = "14场"\ndetails = { "参加群众" = "860人次" }', name="普法宣传"),
        sentences={
            "target-actual": Text(
                "“{name}”的指标值是{one}，实际完成值是{other}：{unit}和{unit_there}不能相比。",
                "“{name}” has the target {one} and the actual value {other}: {unit} and {unit_there} cannot be compared.",
            ),
            "target-expected": Text(
                "“{name}”的指标值是{one}，预计完成值是{other}：{unit}和{unit_there}不能相比。",
                "“{name}” has the target {one} and the expected value {other}: {unit} and {unit_there} cannot be compared.",
            ),
            "initial_target-target": Text(
                "“{name}”的年初指标值是{one}，指标值是{other}：{unit}和{unit_there}不能相比。",
                "“{name}” has the initial target {one} and the target {other}: {unit} and {unit_there} cannot be compared.",
            ),
            "previous-actual": Text(
                "“{name}”的上年值是{one}，实际完成值是{other}：{unit}和{unit_there}不能相比。",
                "“{name}” had {one} last year and has {other} now: {unit} and {unit_there} cannot be compared.",
            ),
            "points": Text(
                "“{name}”一处写{one}，一处写{other}：% 和百分点是两回事，百分点只表示两个百分数之差。",
                "“{name}” says {one} in one place and {other} in another: a percentage is one thing, percentage points, the difference of two "
                "percentages, another.",
            ),
            "odd": Text(
                "“{name}”一处写{one}，一处写{other}，单位不同（{unit}、{unit_there}），可能说的不是一回事。",
                "“{name}” says {one} in one place and {other} in another; with different units ({unit}, {unit_there}) they may mean different things.",
            ),
            "unit-missing": Text(
                "“{name}”一处写{other}，一处只写{value}，没有单位，不能相比。",
                "“{name}” says {other} in one place and just {value} in another: without a unit the two cannot be compared.",
            ),
            "part": Text(
                "“{name}”的总数是{total}，其中“{part}”的单位却是{unit_there}，和{unit}不能相加。",
                "“{name}” is {total}, but its part “{part}” is in {unit_there}, which cannot be added to {unit}.",
            ),
        },
        advice={
            "default": Text(
                "请改成同一个单位；说的是另一件事的数，请改写在 details 里。",
                "Use one unit for both; a figure about something else belongs in `details`.",
            ),
            "unit-missing": Text(
                "单位相同的，请写成“{value}{unit}”；是单纯的数字的，也可以用 unit 写单位。",
                "If the unit is the same, write {value}{unit}; beside a plain number, `unit` may give it.",
            ),
            "odd": Text("是一回事的，请改成同一个单位。", "If they mean the same thing, use one unit for both."),
            "points": Text(
                "请弄清是百分数还是两个百分数之差，两处写成一样。",
                "Find out which of the two is meant, and write the same in both places.",
            ),
        },
    ),
    "I205": RuleText(
        title=Text("占比超过 100%", "a share above 100 %"),
        what=Text(
            "合格率、覆盖率、成功率、满意度这类“部分占全部”的比例，最多 100%。完成率、增长率、执行率可以超过 100%，不查；资金到位率等也不查。"
            "写了基数（base）的百分数，和 parts 中各项百分数之和，也不应超过 100%。",
            "Shares of a whole, such as pass, coverage and success rates or satisfaction, end at 100 %. Rates of completion, growth or execution may pass it and are left "
            "alone. A percentage with a `base`, and the sum of parts given in percent, should not pass 100 % either.",
        ),
        why=Text(
            "部分不会大于全部；超过 100% 说明分子、分母或单位有错。",
            "A part is never more than the whole: the numerator, the base or the unit is wrong.",
        ),
        basis=Text(
            "算术关系。统计惯例也区分有上限的百分数（如合格率）和可以超过 100% 的百分数（如计划完成程度）。",
            "Arithmetic. Statistical usage, too, tells percentages with a ceiling (pass rates) from those without (plan fulfilment).",
        ),
        wrong=in_indicator('target = "≥95%"\nactual = "102%"', name="工程验收合格率", section="environment"),
        right=in_indicator('target = "≥95%"\nactual = "98.5%"', name="工程验收合格率", section="environment"),
        sentences={
            "default": Text(
                "“{name}”写成{value}，这类比例最多 100%。",
                "“{name}” is {value}, but a share of this kind ends at 100%.",
            ),
            "target": Text(
                "“{name}”的指标值写成{value}，这类比例最多 100%，不可能达到。",
                "“{name}” has the target {value}, but a share of this kind ends at 100%: it cannot be reached.",
            ),
            "base": Text(
                "“{name}”是{base}中的{value}，超过了 100%。", "“{name}” is {value} of {base}, which is more than 100%."
            ),
            "parts": Text(
                "“{name}”各项比例相加 {sum}，超过了 100%。",
                "The shares of “{name}” add up to {sum}, which is more than 100%.",
            ),
        },
        advice={
            "default": Text(
                "请核对分子和分母，改正数字；其实是完成率或增长率的，请改名称。",
                "Check numerator and base and correct the figure; if it really is a rate of completion or growth, change the name.",
            ),
            "target": Text("请改正指标值。", "Correct the target."),
            "base": Text(
                "请核对这个数和基数；分子里含有以前年度的，请在 reason 里说明。",
                "Check the figure and its base; if cases of earlier years are counted in, say so in `reason`.",
            ),
            "parts": Text(
                "请核对各项比例；可以重叠的，改写在 details 里。",
                "Check the shares; those that may overlap belong in `details`.",
            ),
        },
    ),
    "I206": RuleText(
        title=Text("个数带小数", "a fraction of a counted thing"),
        what=Text(
            "人、户、家、宗、支、场这些只能按整数点的，不应有小数。1.2万人这样折成整数的不算；名称或数字里写明是人均、平均、每……的也不算。",
            "People, households, cases, devices, events come in whole numbers. 1.2万人 is a whole number and fine, and so are averages, when the name or "
            "the value says so.",
        ),
        why=Text(
            "小数的个数多半是单位写错（漏了“万”）、多打了一点，或者其实是平均数。",
            "A fraction usually means a wrong unit (a 万 is missing), a stray point, or an average.",
        ),
        basis=_ARITHMETIC,
        wrong=in_indicator('actual = "12.3人"', name="新增社区调解员"),
        right=in_indicator('actual = "12.3万人次"', name="服务群众"),
        sentences={
            "default": Text(
                "“{name}”写成{value}，{unit}只能是整数。",
                "“{name}” is {value}, but {unit} are counted in whole numbers.",
            ),
        },
        advice={
            "default": Text(
                "请核对数字和单位（是不是漏了“万”）；是平均数的，请在名称里写明“平均”或“人均”。",
                "Check the figure and its unit (is a 万 missing?); if it is an average, say so in the name (平均, 人均).",
            ),
        },
    ),
}
"""By code."""
