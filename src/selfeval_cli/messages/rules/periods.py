"""The texts of family P: periods and status."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules import part_years, unlike_periods
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

TEXTS: dict[str, RuleText] = {
    "P301": RuleText(
        title=Text("期间不在报告年度内", "a period outside the report's year"),
        what=Text(
            "有结果的指标、分项和板块，期间要在报告年度之内。只有预计完成值的不查；写明累计、……以来的跨年数只提示；学年不查。"
            "结果开头写着别的年份的（2022年12家）也查，句中、括号里提到的别的年份不算。",
            "The period of a result must lie in the report's year. Forecasts are left alone; figures said to be cumulative get a note, school years nothing. "
            "A result that begins with another year counts too, one that merely mentions it does not.",
        ),
        why=Text(
            "把上一年或下一年的结果算进本年，会虚增本年的成绩。",
            "Results of another year make this year's look better than it was.",
        ),
        basis=Text(
            "审核惯例：自评的是当年的预算和绩效。",
            "Reviewers' custom: what is evaluated is the year's own budget and performance.",
        ),
        wrong=in_indicator('actual = "26次"\nperiod = "2022年"', name="企业走访", section="economy"),
        right=in_indicator('actual = "26次"\nperiod = "2023年1-11月"', name="企业走访", section="economy"),
        sentences={
            "before": Text(
                "“{name}”的结果是{period}的，这份报告是 {year} 年度的。",
                "The result of “{name}” is of {period}, before the report's year {year}.",
            ),
            "after": Text(
                "“{name}”的结果写的期间是{period}，已经过了报告年度（{year} 年）。",
                "The result of “{name}” is given for {period}, after the report's year {year}.",
            ),
            "partly": Text(
                "“{name}”的期间{period}超出了报告年度（{year} 年）。",
                "The period of “{name}”, {period}, reaches beyond the report's year {year}.",
            ),
        },
        advice={
            "default": Text(
                "请改成当年的数和期间；上年的数可写在 previous，还没有发生的写在 expected。",
                "Give the year's own figure and period. Last year's value belongs in `previous`, what is still to come in `expected`.",
            ),
            "partly": Text(
                "请只报当年的数；确需报累计数的，在期间里写明“累计”，当年的数另写一项。",
                "Give the year's own figure; if the total of several years is needed, say 累计 (cumulative) and add the year's figure.",
            ),
        },
    ),
    "P302": RuleText(
        title=Text("预计数当成了完成数", "a forecast told as a result"),
        what=Text(
            "实际完成值（指标、其中各项、分项）和变化里，出现了预计、预期、将、概算、拟、计划、规划、力争等字样。“按计划完成”“计划生育”这类不算。",
            "An actual value, a part, a detail or a change contains a word such as 预计, 将, 拟, 计划 or 力争, which speak of the future. 按计划完成 (done as planned) and the like are fine.",
        ),
        why=Text(
            "还没有发生的事不能作为完成情况；审核时会被认为虚报。",
            "What has not happened yet is no result; a reviewer will take it for an inflated one.",
        ),
        basis=Text("审核惯例：完成值只填已经实现的数。", "Reviewers' custom: results are what has been achieved."),
        wrong=in_indicator('actual = "预计39家"', name="新增四上企业", section="economy"),
        right=in_indicator('expected = "预计39家"', name="新增四上企业", section="economy"),
        sentences={
            "default": Text(
                "“{name}”的实际完成值写的是“{value}”：“{word}”说的是还没有实现的事。",
                "The actual value of “{name}” is “{value}”: “{word}” says that it has not happened yet.",
            ),
            "beside": Text(
                "“{name}”的实际完成值写的是“{value}”：“{word}”说的是还没有实现的事；预计完成值已经写了“{expected}”。",
                "The actual value of “{name}” is “{value}”: “{word}” says that it has not happened yet, and “{expected}” already stands as expected.",
            ),
            "part": Text(
                "“{name}”里的“{value}”：“{word}”说的是还没有实现的事，不能算作完成数。",
                "“{value}” in “{name}”: “{word}” says that it has not happened yet, so it is no result.",
            ),
            "change": Text(
                "“{name}”的变化写的是“{value}”：“{word}”说的是还没有实现的事。",
                "The change of “{name}” is “{value}”: “{word}” says that it has not happened yet.",
            ),
        },
        advice={
            "default": Text(
                "已经完成的，请改成实际数；还没有的，把这句话移到 expected（预计完成值）。",
                "If it has been achieved, give the actual figure; if not, move the words to `expected`.",
            ),
            "beside": Text(
                "已经完成的，请改成实际数；还没有的，请删去这个 actual，只留 expected。",
                "If it has been achieved, give the actual figure; if not, delete this `actual` and leave `expected`.",
            ),
            "part": Text(
                "已经完成的，请改成实际数；还没有的，请从这里拿掉，改写在分项的 expected 里。",
                "If it has been achieved, give the actual figure; if not, take it out and give it as a detail's `expected`.",
            ),
            "change": Text(
                "请改成实际的增减；还没有结果的，把预计数写在 expected。",
                "Give the actual change; a forecast belongs in `expected`.",
            ),
        },
    ),
    "P303": RuleText(
        title=Text("只有预计数，没有完成数", "a forecast, and no result"),
        what=Text(
            "指标或分项如实写了预计完成值（expected），但没有实际完成值。这不是错误，只是提示还缺结果。",
            "An indicator or detail honestly gives an expected value and has no result. This is no mistake, only a reminder.",
        ),
        why=Text(
            "自评报告报的是结果；预计数在定稿前应尽量换成实际数，留下的要能说明原因。",
            "The report is about results: forecasts should be replaced before it is final, and those that stay need a reason.",
        ),
        basis=Text("审核惯例。", "Reviewers' custom."),
        wrong=in_indicator('expected = "预计39家"', name="新增四上企业", section="economy"),
        right=in_indicator('expected = "预计39家"\nactual = "41家"', name="新增四上企业", section="economy"),
        sentences={
            "default": Text(
                "“{name}”只有预计完成值“{expected}”，还没有实际完成值。",
                "“{name}” has only the expected value “{expected}”, and no result yet.",
            ),
        },
        advice={
            "default": Text(
                "有了实际数，请用 actual 补上；要到以后才有的，可用 waive 写明原因。",
                "Add the result as `actual` once it is known; if it comes later, give the reason in `waive`.",
            ),
        },
    ),
    "P305": RuleText(
        title=Text("看不懂的期间", "a period that is none"),
        what=Text(
            "期间（period）里写的不是时间，或者写了数字却不是日历上的时间（如“13月”）。",
            "`period` holds something that is no time, or figures that the calendar does not have (13月).",
        ),
        why=Text(
            "期间看不懂，就不知道这个数是全年的还是几个月的。",
            "Without a period nobody knows whether a figure is of the year or of some months.",
        ),
        basis=Text(
            "文件格式：period 写数字所属的时间。", "The file format: `period` is the time that a figure covers."
        ),
        wrong=in_indicator('actual = "26次"\nperiod = "进展顺利"', name="企业走访", section="economy"),
        right=in_indicator('actual = "26次"\nperiod = "截至11月底"', name="企业走访", section="economy"),
        sentences={
            "default": Text(
                "“{name}”的期间写的是“{period}”，不是时间。", "The period of “{name}” is “{period}”, which is no time."
            ),
            "figures": Text(
                "“{name}”的期间“{period}”看不懂。", "The period of “{name}”, “{period}”, cannot be understood."
            ),
        },
        advice={
            "default": Text(
                "请写成“全年”“前三季度”“1-11月”“截至11月底”“2023年10月”这样的时间；是全年的，可以不写。",
                "Write a time such as 全年, 前三季度, 1-11月, 截至11月底 or 2023年10月; for the whole year leave it out.",
            ),
        },
    ),
    **part_years.TEXTS,
    **unlike_periods.TEXTS,
}
"""By code."""
