"""The texts of P304 and P306: periods that are no whole year, or have no end."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

TEXTS: dict[str, RuleText] = {
    "P304": RuleText(
        title=Text("不到一年的数", "a result of part of the year"),
        what=Text(
            "指标或分项的结果只是几个月的：期间、名称或结果的文字写明是前三季度、1-11月、截至11月、上半年、10月份的。板块的期间提出一次，按板块期间的指标不再逐项提出；分项和指标同一期间的也只提一次。"
            "全年、1-12月、截至12月底的，每月、每季度的，完成日期（6月建成3个），指标值本来就只要求到那时的，不算；宣传月、汛期、节日、考试、问卷调查这类有自己时间的单月数不算。"
            "有年度指标值的是警告，其他是提示。“截至目前”由 P306 提出，别的年度由 P301 提出。",
            "The result of an indicator or detail is of some months only: its period, name or words say “前三季度”, “1-11月”, “截至11月”, “上半年” or “10月份”. A section's own period is told once, for all indicators that follow it, and a detail of the same period as its indicator is not told again. "
            "Whole years, monthly or quarterly figures, dates of completion (“6月建成3个”), and targets that themselves ask for no more are fine; so are single months of things that have a time of their own (campaigns, festivals, examinations, surveys). "
            "With a target for the year it is a warning, else a note. P306 speaks of “截至目前”, P301 of other years.",
        ),
        why=Text(
            "自评报的是全年：十一个月的数对着全年的指标值，看不出完成没有；和别的单位、别的年度也没法比。",
            "The report is about the year: eleven months against a target for twelve show neither success nor failure, and compare with nobody else's year.",
        ),
        basis=Text(
            "审核惯例：年度自评用全年数；年中的数属于绩效监控。",
            "Reviewers' custom: the year's evaluation rests on the year's figures; those of some months belong to monitoring.",
        ),
        wrong=in_indicator(
            'target = "≥80亿元"\nactual = "70.8亿元"\nperiod = "前三季度"', name="地区生产总值", section="economy"
        ),
        right=in_indicator('target = "≥80亿元"\nactual = "96.4亿元"', name="地区生产总值", section="economy"),
        sentences={
            "default": Text(
                "“{name}”的结果是{period}的，不是全年的。",
                "The result of “{name}” is of {period}, not of the whole year.",
            ),
            "target": Text(
                "“{name}”的年度指标值是{target}，结果却是{period}的，不到全年，看不出完成没有。",
                "The target of “{name}” for the year is {target}, but the result is of {period} only: whether it was met cannot be told.",
            ),
            "section": Text(
                "板块“{name}”的期间写的是{period}，{count} 项指标的结果因此都不是全年的。",
                "The period of section “{name}” is {period}, so that the results of {count} indicators are not of the whole year.",
            ),
            "name": Text(
                "“{name}”按名称是{period}的数，不是全年的。",
                "By its name, “{name}” is a figure of {period}, not of the whole year.",
            ),
        },
        advice={
            "default": Text(
                "请换成全年数；全年数要到以后才有的，现有的数照写，用 waive 写明何时公布。",
                "Give the year's figure; if it comes out later, leave this one and say in `waive` when that will be.",
            ),
            "section": Text(
                '请换成全年数，改正或删去板块的 period；确有全年数的指标，可以给它单独写 period = "全年"。',
                "Give the year's figures and correct or delete the section's `period`; an indicator that has them already can be given `period = \"全年\"`.",
            ),
            "name": Text(
                "请换成全年数，名称里不写期间，期间写在 period。",
                "Give the year's figure, and leave the period out of the name: it belongs in `period`.",
            ),
        },
    ),
    "P306": RuleText(
        title=Text("期间没有明确的截止时间", "a period without an end"),
        what=Text(
            "结果的期间写的是“截至目前”“目前”“今年以来”“近半年”“近期”这样的话，看不出到哪一天为止：写在 period、名称或者结果的文字里的都查，一个指标、分项、板块提出一次。"
            "只写“今年”“2023年”的不算；汛期、寒暑假、学年不算；另写了明确 period 的不算。",
            "A result is said to be of “截至目前”, “目前”, “今年以来”, “近半年” or “近期”: up to which day cannot be told. It is looked for in `period`, names and the words of results, and told once an indicator, detail or section. "
            "“今年” and “2023年” alone are fine, and so are seasons and school years, and words beside which `period` gives a clear time.",
        ),
        why=Text(
            "“目前”是哪一天，换个人、过一阵就不知道了；数无法核对，也不知道是不是全年的。",
            "Nobody knows later which day that was: the figure cannot be checked, nor whether it is of the whole year.",
        ),
        basis=Text("审核惯例：数据要写明起止或截止时间。", "Reviewers' custom: a figure says from when to when it is."),
        wrong=in_indicator('actual = "1677宗"\nperiod = "截至目前"', name="案件类警情"),
        right=in_indicator('actual = "1677宗"\nperiod = "2023年"', name="案件类警情"),
        sentences={
            "default": Text(
                "“{name}”的期间是“{period}”，没有说到哪一天为止。",
                "The period of “{name}” is “{period}”, which does not say up to when.",
            ),
            "value": Text(
                "“{name}”的结果写成“{value}”，“{period}”没有说到哪一天为止。",
                "The result of “{name}” is “{value}”: “{period}” does not say up to when.",
            ),
            "section": Text(
                "板块“{name}”的期间是“{period}”，没有说到哪一天为止，{count} 项指标按它理解。",
                "The period of section “{name}” is “{period}”, which does not say up to when, and {count} indicators follow it.",
            ),
        },
        advice={
            "default": Text(
                "请写明截止日期，如“截至2023年12月31日”；是全年数的，写“全年”或不写。",
                "Give the day, such as “截至2023年12月31日”; if it is the whole year, write 全年 or nothing.",
            ),
        },
    ),
}
"""By code."""
