"""The texts of family S about sections and chapters."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules import goals, indicator_tree, measures, problem_texts, references
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_STANDARD = Text(
    "依据所用的评价标准（用 selfeval standards 查看）。baiyun-subdistrict 的四个板块取自已公开的报告，不是官方评分文件。",
    "The standard in use (see `selfeval standards`). The four sections of baiyun-subdistrict follow a published report, not an official document.",
)


def _with_indicators(*rows: tuple[str, str, str]) -> str:
    """A report under the four-section standard with one indicator for each (section, name, value)."""
    indicators = (f'[[indicator]]\nsection = "{section}"\nname = "{name}"\n{value}\n' for section, name, value in rows)
    return in_report("\n".join(indicators), 'standard = "baiyun-subdistrict"\n')


_THREE = (
    ("党建引领", "基层党组织培训", 'actual = "32场"'),
    ("经济好", "走访企业", 'actual = "130家"'),
    ("治安好", "矛盾纠纷调解", 'actual = "812宗"'),
)

TEXTS: dict[str, RuleText] = {
    "S401": RuleText(
        title=Text("缺少规定的板块", "a required section is missing"),
        what=Text(
            "评价标准要求的板块，报告里要有：写成 [section.…]，或者有指标归在这个板块。板块可以用标识、名称或常见的说法，如“平安”“综治”都算治安好。没有写明评价标准的局、学校、医院等不查；没有写明、要求的板块又一个都没有的镇街也不查。",
            "Every section that the standard requires must be in the report, as a table [section.…] or as the section of some indicator, under its id, its title or a usual synonym. Bureaus, schools and others that name no standard are not asked, nor is a subdistrict or township that names none and has not one of the sections.",
        ),
        why=Text(
            "少一个板块，就是少报一块职责，报告会被退回补充。",
            "A missing section is a duty not reported on; the report will be sent back.",
        ),
        basis=_STANDARD,
        wrong=_with_indicators(*_THREE),
        right=_with_indicators(*_THREE, ("环境好", "新建口袋公园", 'actual = "3个"')),
        sentences={
            "default": Text(
                "缺少“{section}”板块，这是“{standard}”要求的。",
                "The section “{section}” is missing; “{standard}” requires it.",
            ),
        },
        advice={
            "default": Text(
                '请补上“{section}”板块和它的指标：填报表在“板块”一栏里写“{section}”；报告文件写 [section.{id}]，指标写 section = "{id}"。',
                'Add the section “{section}” with its indicators: in the form its name in the field “Section”; in a report file [section.{id}], and section = "{id}" in each indicator.',
            ),
        },
    ),
    "S402": RuleText(
        title=Text("板块没有量化的指标", "a section without figures"),
        what=Text(
            "标准要求的板块里，至少要有一个指标用数字说明结果：完成值、变化、排名，或其中各项、分项的数。",
            "A required section needs at least one indicator with a result in figures: a value, a change, a rank, parts or details.",
        ),
        why=Text(
            "只有文字没有数字，看不出做了多少、做得怎样。", "Words alone do not show how much was done, or how well."
        ),
        basis=_STANDARD,
        wrong=_with_indicators(*_THREE, ("环境好", "市容整治", 'actual = "成效明显"')),
        right=_with_indicators(*_THREE, ("环境好", "市容整治", 'actual = "26处"')),
        sentences={
            "default": Text(
                "“{section}”板块有 {count} 个指标，没有一个用数字说明结果。",
                "No indicator of the section “{section}” ({count} in all) has a result in figures.",
            ),
            "empty": Text("“{section}”板块里没有指标。", "There is no indicator in the section “{section}”."),
        },
        advice={
            "default": Text(
                "请至少补一个有数字的指标，如次数、面积、比率或排名。",
                "Add at least one indicator with a figure: a count, an area, a rate or a rank.",
            ),
        },
    ),
    "S404": RuleText(
        title=Text("指标的板块不存在", "an indicator's section does not exist"),
        what=Text(
            "指标的 section 要写报告里声明过的板块（标识或名称），或者评价标准里的板块。",
            "An indicator's `section` must be a section declared in the report (by id or title) or one of the standard's.",
        ),
        why=Text(
            "板块写错的指标不会和同板块的放在一起，板块的期间和同比口径也用不上。",
            "An indicator with a wrong section is not shown with the others and does not inherit the section's period.",
        ),
        basis=Text("文件格式：section 是对板块的引用。", "The file format: `section` is a reference."),
        wrong=in_report(
            """
[section.culture]
title = "文化建设"

[[indicator]]
section = "cultrue"
name = "群众文艺演出"
actual = "18场"
"""
        ),
        right=in_report(
            """
[section.culture]
title = "文化建设"

[[indicator]]
section = "culture"
name = "群众文艺演出"
actual = "18场"
"""
        ),
        sentences={
            "near": Text(
                "没有“{section}”这个板块，是不是“{nearest}”？这样写的指标有 {count} 个。",
                "There is no section “{section}”; is “{nearest}” meant? Indicators that name it: {count}.",
            ),
            "default": Text(
                "没有“{section}”这个板块，这样写的指标有 {count} 个。",
                "There is no section “{section}”. Indicators that name it: {count}.",
            ),
        },
        advice={
            "default": Text(
                "请改成已有的板块；要新增板块的，写 [section.标识]，并用 title 写名称“{section}”。",
                "Use a section that exists, or declare a new one as [section.ID] with the title “{section}”.",
            ),
            "near": Text("请改成“{nearest}”。", "Write “{nearest}”."),
        },
    ),
    "S407": RuleText(
        title=Text("没有写问题或措施", "no problems, or no measures"),
        what=Text(
            "部门整体支出自评报告一般有“存在的主要问题”和“下一步改进措施”两章；报告里没有 [[problem]] 或 [[measure]] 时提示一次。",
            "A department's report usually has a chapter on problems and one on what comes next; a note tells where there is no [[problem]] or no [[measure]].",
        ),
        why=Text(
            "没有问题的报告少有人信；没有措施，结果就用不起来。",
            "Few believe a report without problems, and without measures nothing follows from it.",
        ),
        basis=Text(
            "审核惯例：已公开的部门报告都有这两章。",
            "Reviewers' custom: published department reports have both chapters.",
        ),
        wrong=in_report(
            """
[[indicator]]
name = "走访企业"
actual = "130家"
"""
        ),
        right=in_report(
            """
[[problem]]
id = "execution"
text = "两个修缮项目招标晚，资金支付集中在年底。"

[[measure]]
for = "execution"
text = "四月底前完成招标，按月跟踪支付进度。"
"""
        ),
        sentences={
            "problem": Text("报告没有写存在的问题。", "The report names no problems."),
            "measure": Text("报告没有写下一步措施。", "The report names no measures."),
        },
        advice={
            "default": Text(
                "请用 [[problem]] 写明存在的问题，用 [[measure]] 写明措施。",
                "Give the problems as [[problem]] and the measures as [[measure]].",
            ),
        },
    ),
    **references.TEXTS,
    **indicator_tree.TEXTS,
    **measures.TEXTS,
    **problem_texts.TEXTS,
    **goals.STRUCTURE_TEXTS,
}
"""By code."""
