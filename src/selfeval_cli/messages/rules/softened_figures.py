"""The texts of I231, I232 and I233: figures that are not told plainly."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

TEXTS: dict[str, RuleText] = {
    "I231": RuleText(
        title=Text("结果不是准确的数", "a result that is only rough"),
        what=Text(
            "实际完成值、其中各项、分项的实际值和变化里，数字前后有“超、逾、近、约、左右、余、多”这样的字（超8000人次），只写了界限（不少于20场、95%以上），"
            "或者只写了“上千人次”“近百场”。预计完成值、指标值、上年值和基数不查，时限（3个工作日内）不查，括号里的附注不查。数字本身很精确的（约4385.48万元）由 I232 提出，还没有实现的由 P302 提出。",
            "In an actual value, a part, a detail's actual value or a change, the figure has a word such as 超, 近, 约 or 余 beside it (“超8000人次”), is only a limit (“不少于20场”, “95%以上”), or is told in words alone "
            "(“上千人次”). Expected values, targets, last year's values and bases are left alone, and so are time limits (“3个工作日内”) and remarks in brackets. I232 speaks where the figure itself is exact (“约4385.48万元”), "
            "P302 where nothing has been achieved yet.",
        ),
        why=Text(
            "自评报的是已经发生的事，数应当数得清、查得到；“超8000”是多少，审核的人无法核对，也无法评分。",
            "A result has happened and can be counted: nobody can check or score a figure that is “above 8000”.",
        ),
        basis=Text(
            "审核惯例：实际完成值要有佐证材料，填与材料一致的数。",
            "Reviewers' custom: a result rests on evidence, and is the figure that stands there.",
        ),
        wrong=in_indicator('actual = "超8000人次"', name="村史馆接待", section="party-building"),
        right=in_indicator('actual = "8126人次"', name="村史馆接待", section="party-building"),
        sentences={
            "default": Text(
                "“{name}”的结果写成“{value}”，“{word}”说明只是个大概。",
                "The result of “{name}” is “{value}”: “{word}” says that this is only roughly so.",
            ),
            "bounded": Text(
                "“{name}”的结果写成“{value}”，这只是界限，没有说实际是多少。",
                "The result of “{name}” is “{value}”, which is only a limit, and does not say how much it was.",
            ),
            "change": Text(
                "“{name}”的变化写成“{value}”，“{word}”说明只是个大概。",
                "The change of “{name}” is “{value}”: “{word}” says that this is only roughly so.",
            ),
        },
        advice={
            "default": Text(
                "请按佐证材料（台账、签到表、统计表）写实际的数；只有估计数的，请说明怎么估的，并用 waive 写明原因。",
                "Give the figure that stands in the evidence (records, attendance lists, statistics). If there is only an estimate, say how it was made and waive this with the reason.",
            ),
            "change": Text(
                "请按本年值和上年值（previous）算出实际的增减。",
                "Work it out from this year's value and last year's (`previous`).",
            ),
        },
    ),
    "I232": RuleText(
        title=Text("精确的数前面写了“约”", "an exact figure that is called rough"),
        what=Text(
            "指标、其中各项、分项的数（包括预计完成值）有四位或更多有效数字，又写了“约、近、超、左右、余”等字：约4385.48万元、近1235人。“约23.4亿元”“超8000人次”位数少，不算。"
            "指标值里的“超、余”是下限，不算。",
            "A figure of an indicator, part or detail (expected values too) has four or more significant digits and yet a word such as 约, 近 or 超 beside it: 约4385.48万元, 近1235人. 约23.4亿元 and 超8000人次 have fewer, "
            "and pass. In a target 超 and 余 are limits, and pass.",
        ),
        why=Text(
            "精确到个位、分位的数不会是“约”：要么数是准的，“约”字多余；要么数是估的，位数是假的。",
            "A figure known to the last digit is not rough: either it is right and the word is idle, or it is an estimate and its digits are made up.",
        ),
        basis=Text("审核惯例：行文与数字的精度一致。", "Reviewers' custom: words and digits should say the same."),
        wrong=in_indicator('actual = "约4740.4万元"', name="口袋公园总投资", section="environment"),
        right=in_indicator('actual = "4740.4万元"', name="口袋公园总投资", section="environment"),
        sentences={
            "default": Text(
                "“{name}”写成“{value}”：{plain}是精确的数，和“{word}”矛盾。",
                "“{name}” is “{value}”: {plain} is an exact figure, which “{word}” contradicts.",
            ),
        },
        advice={
            "default": Text(
                "数是准的，写成{plain}；是估的，只留两三位有效数字。",
                "If it is right, write {plain}; if it is an estimate, leave two or three digits.",
            ),
        },
    ),
    "I233": RuleText(
        title=Text("金额没有写“元”", "money without its unit"),
        what=Text(
            "金额写到“万”“亿”就停了：投入300万、年营业额20亿。从数字前后的话、指标或分项的名称，或者同一指标的另一个数（指标值300万元）看得出是钱，才提出；"
            "“惠及3万”这样说的不是钱的不算，写了 ¥ 或者用 unit 写了单位的不算。",
            "An amount of money ends in “万” or “亿”: “投入300万”, “年营业额20亿”. It is reported where the words beside the figure, the name, or another figure of the indicator (a target of 300万元) show that it is money; "
            "not where the words speak of something else, or where ¥ or `unit` says it.",
        ),
        why=Text(
            "没有单位的数，别人分不清是元、人次还是平方米，导入表格时也会出错。",
            "Without a unit a figure may be of 元, people or square metres, and goes astray when it is put into a table.",
        ),
        basis=Text("审核惯例：数字要写全计量单位。", "Reviewers' custom: a figure has its unit."),
        wrong=in_indicator('actual = "300万"', name="惠企补贴资金", section="economy"),
        right=in_indicator('actual = "300万元"', name="惠企补贴资金", section="economy"),
        sentences={
            "default": Text(
                "“{name}”写成“{value}”，说的是钱，“{found}”后面没有写“元”。",
                "“{name}” is “{value}”, which is money, but no 元 stands behind “{found}”.",
            ),
        },
        advice={
            "default": Text(
                "是人民币的，请写成“{whole}”；不是钱的，请写上它的单位。",
                "If it is money, write “{whole}”; if it is not, write its unit.",
            ),
        },
    ),
}
"""By code."""
