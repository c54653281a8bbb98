"""The texts of family I about rates: 100 % without a base (I234), and rates that do not follow from their figures (I235)."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

TEXTS: dict[str, RuleText] = {
    "I234": RuleText(
        title=Text("100% 没有基数", "100 % of how many"),
        what=Text(
            "合格率、成功率、覆盖率、办结率、满意度这类比率正好是 100%，却没有写基数（base）、其中各项（parts）或佐证材料（evidence），"
            "旁边的分项里也没有个数。预算执行率、资金支付率这类花钱的比率，和增长率、收益率，不在此列。",
            "A rate of cases (“合格率”, “成功率”, “覆盖率”, “办结率”, “满意度”) is exactly 100 %, without a `base`, parts or evidence, and without a count among the details beside it. Rates of money "
            "spent (“预算执行率”, “资金支付率”) and rates of growth or yield are left alone.",
        ),
        why=Text(
            "3 个里的 3 个和 1066 宗里的 1066 宗都是 100%，分量不同。满分的数据最容易被追问：一共多少？怎么数的？",
            "3 of 3 and 1066 of 1066 are both 100 %. A perfect figure is the first that a reviewer asks about: of how many, and who counted?",
        ),
        basis=Text(
            "审核惯例：核查清单要求满分要有数据支撑。",
            "Reviewers' custom: checklists ask that full marks have data behind them.",
        ),
        wrong=in_indicator('target = "≥95%"\nactual = "100%"', name="电梯检验合格率"),
        right=in_indicator('target = "≥95%"\nactual = "100%"\nbase = "86台"', name="电梯检验合格率"),
        sentences={
            "default": Text(
                "“{name}”是{value}，没有写基数，不知道是多少里面的{value}。",
                "“{name}” is {value} without a base: {value} of how many?",
            ),
            "own-count": Text(
                "“{name}”是{value}，没有写基数，是“{indicator}”的{count}吗？",
                "“{name}” is {value} without a base: of the {count} of “{indicator}”?",
            ),
        },
        advice={
            "default": Text(
                '请用 base 写上基数，如 base = "86台"，或者用 evidence 写明佐证材料。',
                'Give the base, as in `base = "86台"`, or name the evidence in `evidence`.',
            ),
            "own-count": Text(
                '是的，请在这一项写上 base = "{count}"；不是的，写上实际的基数。',
                'If so, write `base = "{count}"` here; if not, give the real base.',
            ),
        },
    ),
    "I235": RuleText(
        title=Text("比率和个数对不上", "a rate that does not follow from its figures"),
        what=Text(
            "写了基数（base）的比率，旁边又有它所说的个数的（成功率旁边的“成功”，合格率旁边的“合格”“不合格”，parts、details、同名指标都算），用个数 ÷ 基数重新算。"
            "比率没有写基数、但个数旁边有指标自己的总数或“受理”“抽检”这样的总数的，也算；“受理812件，办结790件，办结率98.5%”这样写在一句里的，也算。只有基数的，看有没有哪个整数能得出这个比率：3 个里没有哪几个是 97%。"
            "都按写出的位数留出余地。满意度是平均数，出勤率、使用率按时间平均，这些不查；名称对不上的（按期办结率和办结数）不比。",
            "Where a rate has a `base`, and what it counts stands beside it (“成功” beside “成功率”, “合格” or “不合格” beside “合格率”; in parts, details or an indicator of the same name), it is "
            "computed again as count ÷ base. Without a `base`, the indicator's own count or one called “受理”, “抽检” … will do; a sentence that tells both counts and the rate is computed too. With a base alone, some whole number must give the rate: no number of "
            "3 is 97 %. Rounding is allowed for. Satisfaction is an average, and attendance or use are averages over time: they are not checked, nor are names that differ "
            "(“按期办结率” and “办结数”).",
        ),
        why=Text(
            "812 宗里成功 790 宗，成功率是 97.29%，不是 98.5%。审核人看见两个数就会除一遍。",
            "790 of 812 is 97.29 %, not 98.5 %. Any reviewer who sees the two figures divides them.",
        ),
        basis=Text("算术关系：比率 = 个数 ÷ 基数 × 100%。", "Arithmetic: rate = count ÷ base × 100 %."),
        wrong=in_indicator(
            'actual = "812宗"\n[indicator.details]\n"调解成功" = "790宗"\n"成功率" = { actual = "98.5%", base = "812宗" }',
            name="矛盾纠纷调解",
        ),
        right=in_indicator(
            'actual = "812宗"\n[indicator.details]\n"调解成功" = "790宗"\n"成功率" = { actual = "97.3%", base = "812宗" }',
            name="矛盾纠纷调解",
        ),
        sentences={
            "default": Text(
                "“{name}”写{rate}，“{part_name}”是{part}、基数是{base}，应是{due}。",
                "“{name}” is {rate}, but “{part_name}” is {part} of {base}, which is {due}.",
            ),
            "missing": Text(
                "“{name}”写{rate}，“{part_name}”是{part}、基数是{base}，其余是{due}。",
                "“{name}” is {rate}, but “{part_name}” is {part} of {base}, which leaves {due}.",
            ),
            "cut-off": Text(
                "“{name}”写{rate}，是直接截去了尾数：“{part_name}”{part}、基数{base}，是{due}，请四舍五入。",
                "“{name}” is {rate}, which is cut off: “{part_name}” is {part} of {base}, which is {due}.",
            ),
            "fraction": Text(
                "“{name}”写{rate}，后面的{fraction}却是{due}。",
                "“{name}” is {rate}, but {fraction} behind it is {due}.",
            ),
            "in-words": Text(
                "“{name}”写{rate}，同一句里{base}中的{part}却是{due}。",
                "“{name}” is {rate}, but {part} of {base}, in the same words, is {due}.",
            ),
            "whole": Text(
                "“{name}”写{rate}，基数是{base}，没有哪个整数能得出这个比率（{nearest}）。",
                "“{name}” is {rate} of {base}, which no whole number gives ({nearest}).",
            ),
        },
        advice={
            "default": Text(
                "请核对个数和基数；都没有错的，改正比率。",
                "Check the count and the base; if both are right, correct the rate.",
            ),
            "cut-off": Text("请按四舍五入改正。", "Round it half up."),
            "whole": Text(
                "请核对比率和基数；比率是按金额、人口或工程量算的，请把基数改成相应的数。",
                "Check the rate and its base; if it is of money, people or work done, give that as the base.",
            ),
        },
    ),
}
"""By code."""
