"""The texts of family I about changes: what they are compared with, whether they follow from the figures, growth from zero (I243-I245)."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

_CORRECT = Text(
    "请核对上年值、完成值和变化，改正写错的一个。",
    "Check last year's value, this year's and the change, and correct the wrong one.",
)

TEXTS: dict[str, RuleText] = {
    "I243": RuleText(
        title=Text("变化没有说和什么比", "a change compared with nothing"),
        what=Text(
            "写了增减（增长6.4%、减少12宗、持平），却没有说同比、环比还是较某年，旁边没有上年值（previous），板块也没有写 change_basis。"
            "“由8.1天缩短至7.4天”自己写明起点，不提；名称、指标值或原文引语（quote）里说了同比的，同一指标的另一处变化说了的，也不提。"
            "完成值写“增加120个”的，意思是新增，不在此列；指标值也是增减的（增长6%以上），以指标值为准。",
            "A change (“增长6.4%”, “减少12宗”, “持平”) says neither 同比 nor 环比 nor against which year, has no last year's value (`previous`) beside it, and the section has no "
            "`change_basis`. “由8.1天缩短至7.4天” names its own start; where the name, the target, the `quote` or another change of the indicator says 同比, that is enough. A result such as "
            "“增加120个” means so many new ones, and one whose target is a change is compared as the target says.",
        ),
        why=Text(
            "比上年、比上月、比年初，是三个不同的数。没有说和什么比，这个变化既不能核对，也不能说明成绩。",
            "Against last year, last month and the beginning of the year are three figures. Without its basis a change can neither be checked nor prove anything.",
        ),
        basis=Text(
            "统计用语：同比是和上年同期比，环比是和上一期比。要求写明，是审核惯例。",
            "Statistical usage: 同比 compares with the same period of last year, 环比 with the period before. That one should say which is reviewers' custom.",
        ),
        wrong=in_indicator('actual = "8.3亿元"\nchange = "增长4.6%"', name="消费品零售额", section="economy"),
        right=in_indicator('actual = "8.3亿元"\nchange = "同比增长4.6%"', name="消费品零售额", section="economy"),
        sentences={
            "default": Text(
                "“{name}”的变化只写“{change}”，没有说和什么比（同比、环比、较上年……）。",
                "The change of “{name}” is only “{change}”, without saying against what (同比, 环比, “较上年” …).",
            ),
        },
        advice={
            "default": Text(
                '请写成“同比……”或“较上年……”；整个板块都是同比的，在板块里写 change_basis = "同比"；也可以用 previous 写上上年值。',
                'Write 同比 or “较上年” before it; where a whole section means 同比, set `change_basis = "同比"` there; or give last year\'s value as `previous`.',
            ),
        },
    ),
    "I244": RuleText(
        title=Text("变化和上年值对不上", "a change that does not follow from the figures"),
        what=Text(
            "有上年值（previous）和完成值的，重新算一遍变化：百分比按 (本年 − 上年) ÷ 上年，百分点和绝对数按两数之差；增长1倍是原来的2倍，翻一番也是。"
            "两个数都按写出的位数留出四舍五入的余地，“约、超、近”放得更宽。写方向不写数的（有所下降、持平）只核对方向。由甲至乙的，乙要等于完成值，甲要等于上年值；"
            "同一句里既写增加多少个、又写增长百分之几的，两个要说得通。环比、较年初、较2019年的不和上年值比；写明按可比价、同口径算的不比；"
            "生产总值、增加值、规上企业这类常按可比口径算的，差得不多只作提示。",
            "Where last year's value (`previous`) and this year's are given, the change is computed again: percent as (this − last) ÷ last, points and amounts as the difference; “增长1倍” is "
            "twice as much, and so is “翻一番”. Both values may be rounded as far as they are written; 约, 超 and 近 leave more room. Words without a figure (“有所下降”, “持平”) are "
            "checked for their direction. Told from one value to another, the end must be this year's and the beginning last year's; told both in units and in percent, the two must go "
            "together. A change against last month, the beginning of the year or another year is not compared; nor is one said to be at comparable prices; for figures that are usually "
            "computed so (“生产总值”, “增加值”, “规上企业”), a small difference is only a note.",
        ),
        why=Text(
            "上年值、完成值、变化三个数对不上，至少有一个是错的；审核人用计算器一按就能看出来。",
            "Where last year's value, this year's and the change disagree, one of the three is wrong, and a reviewer with a calculator sees it at once.",
        ),
        basis=Text(
            "算术关系：变化 = (本年 − 上年) ÷ 上年 × 100%。",
            "Arithmetic: change = (this year − last year) ÷ last year × 100 %.",
        ),
        wrong=in_indicator('actual = "1420宗"\nprevious = "1625宗"\nchange = "同比下降16.2%"', name="案件类警情"),
        right=in_indicator('actual = "1420宗"\nprevious = "1625宗"\nchange = "同比下降12.6%"', name="案件类警情"),
        sentences={
            "default": Text(
                "“{name}”上年{previous}、本年{actual}，应是{due}，却写“{change}”。",
                "“{name}” was {previous} last year and is {actual} now, which is {due}, not “{change}”.",
            ),
            "wrong-way": Text(
                "“{name}”上年{previous}、本年{actual}，应是{due}，“{change}”方向写反了。",
                "“{name}” was {previous} last year and is {actual} now, which is {due}: “{change}” goes the wrong way.",
            ),
            "ratio": Text(
                "“{name}”上年{previous}、本年{actual}，应是{due}；“{change}”像是把本年占上年的比例当成了变化。",
                "“{name}” was {previous} last year and is {actual} now, which is {due}; “{change}” looks like this year as a share of last year.",
            ),
            "this-year-base": Text(
                "“{name}”上年{previous}、本年{actual}，应是{due}；“{change}”像是用本年的数作了分母。",
                "“{name}” was {previous} last year and is {actual} now, which is {due}; “{change}” seems to divide by this year's value.",
            ),
            "times": Text(
                "“{name}”上年{previous}、本年{actual}，应是{due}；“{change}”多算了1倍，增长1倍就是上年的2倍。",
                "“{name}” was {previous} last year and is {actual} now, which is {due}; “{change}” is one “倍” too many: “增长1倍” is twice as much.",
            ),
            "cut-off": Text(
                "“{name}”上年{previous}、本年{actual}，四舍五入应是{due}，“{change}”是直接截去了尾数。",
                "“{name}” was {previous} last year and is {actual} now, which rounds to {due}; in “{change}” the last places were cut off.",
            ),
            "not-flat": Text(
                "“{name}”上年{previous}、本年{actual}，{due}，不能说“{change}”。",
                "“{name}” was {previous} last year and is {actual} now: {due}, which is not “{change}”.",
            ),
            "comparable": Text(
                "“{name}”上年{previous}、本年{actual}，按这两个数是{due}，写的是“{change}”；是按可比价或同口径算的，没有写明。",
                "“{name}” was {previous} last year and is {actual} now, which is {due}, but “{change}” is written; if it is at comparable prices, the report does not say so.",
            ),
            "period": Text(
                "“{name}”上年{previous}、本年{actual}，按这两个数是{due}，却写“{change}”；上年值是全年的，就不能和不满一年的数放在一起比。",
                "“{name}” was {previous} last year and is {actual} now, which is {due}, not “{change}”; if last year's value is of the whole year, it cannot stand beside one of "
                "some months.",
            ),
            "reached": Text(
                "“{name}”的完成值是{actual}，变化却写“{change}”，到达的数不一样。",
                "“{name}” is {actual}, but “{change}” ends at another figure.",
            ),
            "start": Text(
                "“{name}”的上年值是{previous}，变化却写“{change}”，起点不一样。",
                "“{name}” was {previous} last year, but “{change}” begins at another figure.",
            ),
            "pair": Text(
                "“{name}”本年{actual}，“{one}”和“{other}”不能同时成立，按个数应是{due}。",
                "“{name}” is {actual} now: “{one}” and “{other}” cannot both be true; by the units it is {due}.",
            ),
        },
        advice={
            "default": _CORRECT,
            "cut-off": Text("请按四舍五入改正。", "Round it half up."),
            "comparable": Text(
                "按可比价、同口径算的，请在变化里写明，如“按可比价增长5.2%”；不是的，请改正。",
                "If it is at comparable prices, say so in the change, as in “按可比价增长5.2%”; if not, correct it.",
            ),
            "period": Text(
                "请核对：上年值用上年同期的数（可写“上年1-11月1625宗”），或者改正变化。",
                "Give last year's value for the same months (as in “上年1-11月1625宗”), or correct the change.",
            ),
            "not-flat": Text(
                "请写出实际的增减，或者改正上年值。", "Tell the change as it is, or correct last year's value."
            ),
            "pair": Text(
                "请核对两个变化和完成值，改正写错的一个。",
                "Check both changes and the value, and correct the wrong one.",
            ),
            "reached": Text("请改成同一个数。", "Make the two agree."),
            "start": Text(
                "请改成同一个数；起点不是上年的，请写明是哪一年。",
                "Make the two agree; if the start is of another year, say which.",
            ),
        },
    ),
    "I245": RuleText(
        title=Text("上年是 0，没有增长率", "growth from zero"),
        what=Text(
            "上年值（previous）是 0，或者“由0家增加到12家”这样从 0 起，变化却写成百分比或倍数。写增加多少个的不提；上年和本年都是 0 的不提。",
            "Last year's value (`previous`) is 0, or a change told from-to begins at 0, and yet the change is in percent or “倍”. A change in units is fine, and so is 0 after 0.",
        ),
        why=Text(
            "增长率要用上年值作分母，除以 0 没有结果；写“增长100%”是算不出来的数。",
            "A rate of growth divides by last year's value, and nothing can be divided by zero: “增长100%” cannot have been computed.",
        ),
        basis=Text(
            "算术关系。财政部门的公开表格里，基数为 0 的写“--”，注明不可比。",
            "Arithmetic. The tables that finance departments publish print “--” where the base is 0, and say that it cannot be compared.",
        ),
        wrong=in_indicator(
            'actual = "2个"\nprevious = "0个"\nchange = "同比增长200%"', name="直播基地", section="economy"
        ),
        right=in_indicator(
            'actual = "2个"\nprevious = "0个"\nchange = "较上年增加2个"', name="直播基地", section="economy"
        ),
        sentences={
            "default": Text(
                "“{name}”的上年值是{previous}，没有增长率可算，却写“{change}”。",
                "“{name}” was {previous} last year, so there is no rate of growth, but “{change}” is written.",
            ),
            "in-words": Text(
                "“{name}”写明“{previous}”，没有增长率可算，却写“{change}”。",
                "“{name}” says “{previous}”, so there is no rate of growth, but “{change}” is written.",
            ),
            "from-to": Text(
                "“{name}”写“{previous}”，从0起没有增长率可算，“{change}”不成立。",
                "“{name}” says “{previous}”: from 0 there is no rate of growth, so “{change}” cannot be.",
            ),
        },
        advice={
            "default": Text(
                "请改写增加了多少，如“较上年增加2个”，或者写“上年为0，不可比”。",
                "Say by how much it grew, as in “较上年增加2个”, or that the two cannot be compared.",
            ),
        },
    ),
}
"""By code."""
