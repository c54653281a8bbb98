"""The texts of the rules that need last year's report too (C605 to C609)."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_ROADS_LAST_YEAR = """
[[indicator]]
section = "environment"
name = "道路升级改造"
target = "≥15条"
actual = "15条"
"""
_ROADS = """
[[indicator]]
section = "environment"
name = "道路升级改造"
actual = "18条"
"""
_PLANTERS = """
[[measure]]
text = "增设智能充电桩，方便居民电动自行车充电。"
"""


def _last_year(body: str, agency: str = "云溪街道办事处", year: int = 2022) -> str:
    return f'format = 1\n\n[report]\nagency = "{agency}"\nyear = {year}\n\n{body.lstrip()}'


_GIVEN = Text("用 --previous 给了上年报告才查。", "Checked only where --previous names last year's report. ")

TEXTS: dict[str, RuleText] = {
    "C605": RuleText(
        title=Text("给的不是上一年的报告", "the report given is not last year's"),
        what=Text(
            f"{_GIVEN.zh}上年报告的年度应当正好早一年，单位、范围（部门整体还是项目）、项目名称应当一致；单位名称一个写全称、一个写简称的不算不同。"
            "对不上时只提这一条，其他跨年的规则都不查。",
            f"{_GIVEN.en}Last year's report must be of the year before, of the same agency, scope and project; a name written short is no other one. "
            "Where it does not fit, this is all that is said: the other rules about two years are left out.",
        ),
        why=Text(
            "拿错了文件，逐项对出来的都是假问题。",
            "With the wrong file, everything that is found would be a false alarm.",
        ),
        basis=Text("跨年比较的前提。", "Custom: what a comparison of two years takes for granted."),
        wrong=in_report(_ROADS),
        right=in_report(_ROADS),
        last_year=_last_year(_ROADS_LAST_YEAR, year=2021),
        last_year_right=_last_year(_ROADS_LAST_YEAR),
        sentences={
            "year": Text(
                "--previous 给的是 {there} 年的报告，这份报告是 {here} 年的，应当给 {wanted} 年的。",
                "--previous names a report of {there}; this one is of {here} and needs that of {wanted}.",
            ),
            "scope": Text(
                "--previous 给的是{there}的报告，这份是{here}的，没有比较。",
                "--previous names a report on {there}, this one is on {here}: they are not compared.",
            ),
            "agency": Text(
                "--previous 给的是“{there}”的报告，这份是“{here}”的，没有比较。",
                "--previous names a report of “{there}”, this one is of “{here}”: they are not compared.",
            ),
            "project": Text(
                "--previous 给的是项目“{there}”的报告，这份是“{here}”的，没有比较。",
                "--previous names a report on the project “{there}”, this one is on “{here}”: they are not compared.",
            ),
        },
        advice={
            "default": Text(
                "请换成上年的那份报告；写错了的，改正报告里的这一项。单位或项目改过名的，先把上年报告里的名称改成现在的再比。",
                "Give last year's report, or correct what is wrong here. Where the name has changed, write the new one into a copy of last year's report and compare that.",
            ),
        },
    ),
    "C606": RuleText(
        title=Text("上年值和上年报告不一致", "last year's value differs from last year's report"),
        what=Text(
            f"{_GIVEN.zh}指标里写的上年值（previous，或“较上年由8.1天缩短至7.4天”里的起点），要和上年报告里同一指标的完成值一致；三公经费等的上年数也一样。"
            "标识或名称相同的指标才比；单位换算后比，四舍五入的、写了“约、超”的，怎么理解都对不上才提出；期间不同的不比。"
            "原因里写明口径调整、核定、修订的不提；统计部门会修订的数（生产总值等）只作提示。",
            f"{_GIVEN.en}What an indicator gives as last year's value (`previous`, or the start of “较上年由8.1天缩短至7.4天”) must be the result in last year's report, and so "
            "must last year's amounts of outlays. Only indicators with one id or name are compared, in one unit, within what rounding and words like 约 leave open, and of the "
            "same months. Where the report says that the figure was revised, nothing is told; for statistics that are revised each year it is a note.",
        ),
        why=Text(
            "改了基数，增幅也就跟着变。改得有道理的要写明，没有写的，审核时会追问。",
            "Another base is another growth. There may be good reasons, but a reviewer will ask for them.",
        ),
        basis=Text("算术关系：两份报告说的是同一个数。", "Arithmetic: both reports speak of one figure."),
        wrong=in_report(_ROADS + 'previous = "12条"\n'),
        right=in_report(_ROADS + 'previous = "15条"\n'),
        last_year=_last_year(_ROADS_LAST_YEAR),
        sentences={
            "default": Text(
                "“{name}”的上年值写的是{stated}，上年报告里是{reported}，改了没有说明。",
                "“{name}” was {stated} last year, it says here, but {reported} in last year's report, and nothing explains it.",
            ),
        },
        advice={
            "default": Text(
                "请核对两份报告：写错的改正；数据确实修订过的，在 reason 里写明口径怎么变的，增幅按新的上年值算。",
                "Compare the two reports and correct the wrong one; if the figure was revised, say so in `reason`, and compute the change from the revised one.",
            ),
        },
    ),
    "C607": RuleText(
        title=Text("同比变化和上年报告的数对不上", "a change that last year's report contradicts"),
        what=Text(
            f"{_GIVEN.zh}报告只写了同比变化、没写上年值的，用上年报告里同一指标（或同名分项）的完成值验算增幅和方向。"
            "标识或名称相同、单位能换算、期间相同的才比；没写和谁比的、按可比价算的不比。",
            f"{_GIVEN.en}Where a change is told without last year's value, it is computed from the result of the same indicator (or detail) in last year's report. "
            "Only with one id or name, units that convert and the same months; not for changes without a basis or at constant prices.",
        ),
        why=Text(
            "同比是和上年比。上年的数已经公开，增幅一算就知道对不对。",
            "Last year's figure is published: anybody can compute the change.",
        ),
        basis=Text(
            "算术关系：增幅 = (本年 − 上年) ÷ 上年。", "Arithmetic: growth = (this year − last year) ÷ last year."
        ),
        wrong=in_report(_ROADS + 'change = "同比增长30%"\n'),
        right=in_report(_ROADS + 'change = "同比增长20%"\n'),
        last_year=_last_year(_ROADS_LAST_YEAR),
        sentences={
            "default": Text(
                "“{name}”写{change}，而上年报告是{reported}，今年{actual}，应为{due}。",
                "“{name}” is told as {change}, but last year's report has {reported} and this one {actual}: it should be {due}.",
            ),
            "wrong-way": Text(
                "“{name}”写{change}，方向反了：上年报告是{reported}，今年{actual}，应为{due}。",
                "“{name}” is told as {change}, the wrong way round: last year's report has {reported} and this one {actual}, which is {due}.",
            ),
        },
        advice={
            "default": Text(
                "请核对今年的数、上年报告的数和增幅。上年的数后来修订过的，在 previous 里写修订后的上年值，并在 reason 里说明。",
                "Check this year's figure, last year's and the change. If last year's was revised since, write the revised one in `previous`, and say so in `reason`.",
            ),
        },
    ),
    "C608": RuleText(
        title=Text("上年的措施没有下文", "nothing is said of last year's measure"),
        what=Text(
            f"{_GIVEN.zh}上年报告“下一步措施”里的每一条，今年的报告里（指标、目标、板块文字、问题、措施）总该有地方提到。"
            "一个共同的词都没有的才提示；针对的问题今年还在写的不提。",
            f"{_GIVEN.en}Each measure of last year's report should come up somewhere in this year's: indicators, goals, text, problems, measures. "
            "A note only where the two share not a single word, and the problem that it was for is not told again.",
        ),
        why=Text(
            "绩效管理要形成闭环：上年提出的措施，今年要说做了没有、做得怎样。",
            "A measure that was promised should be accounted for: done or not, and what came of it.",
        ),
        basis=Text(
            "审核惯例：上年问题的整改情况要有交代。", "Reviewers' custom: last year's promises are followed up."
        ),
        wrong=in_report(_ROADS),
        right=in_report(_ROADS + '\n[[indicator]]\nsection = "environment"\nname = "新增充电桩"\nactual = "6处"\n'),
        last_year=_last_year(_PLANTERS),
        sentences={
            "default": Text(
                "上年报告的措施“{measure}”，今年的报告里没有找到下文。",
                "Last year's report promised “{measure}”; nothing in this one seems to be about it.",
            ),
        },
        advice={
            "default": Text(
                "请在相应的指标、板块文字或问题里交代一句：做了没有，效果怎样；不再做的，说明为什么。",
                "Say in an indicator, a section's text or a problem what became of it, or why it was given up.",
            ),
        },
    ),
    "C609": RuleText(
        title=Text("上年没完成的指标今年不见了", "an indicator that fell short last year is gone"),
        what=Text(
            f"{_GIVEN.zh}上年没有达到指标值的指标，今年的报告里应当还在，或者有交代。按标识、名称、相近的名称都找不到，文字里也没有提到它的，给出提示。",
            f"{_GIVEN.en}An indicator that missed its target last year should still be there, or be accounted for. A note where neither its id, its name or one like it, nor any "
            "text of this year's report brings it up.",
        ),
        why=Text(
            "没完成的指标悄悄去掉，看起来就像都完成了。",
            "Where shortfalls are dropped silently, everything looks achieved.",
        ),
        basis=Text("审核惯例：指标调整要有理由。", "Reviewers' custom: indicators are changed for a reason."),
        wrong=in_report(_ROADS),
        right=in_report(_ROADS + '\n[[problem]]\ntext = "雨污分流管网上年缺口两公里，并入区级工程。"\n'),
        last_year=_last_year(
            '[[indicator]]\nsection = "environment"\nname = "雨污分流管网"\ntarget = "≥5公里"\nactual = "3公里"\n'
        ),
        sentences={
            "default": Text(
                "“{name}”上年目标{target}，实际{actual}，今年的报告里没有了，也没有说明。",
                "“{name}” had a target of {target} last year and came to {actual}; this year it is gone without a word.",
            ),
        },
        advice={
            "default": Text(
                "请把这个指标写上；确实不再考核的，在板块文字或存在问题里说明原因。改了名称的，给两年的指标写同一个 id。",
                "Bring it back, or say why it is no longer measured. If only its name has changed, give both years' indicators one id.",
            ),
        },
    ),
}
"""By code."""
