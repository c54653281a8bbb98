"""What the rules on the meaning of the budget say: its unit, its basis, whether there is one."""

from __future__ import annotations

from collections.abc import Mapping

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText

_HEADING = """\
format = 1

[report]
agency = "云溪街道办事处"
year = 2023
"""

SETTING_TEXTS: Mapping[str, RuleText] = {
    "B108": RuleText(
        title=Text("预算金额没有单位", "budget without a unit"),
        what=Text(
            "[budget] 有金额，却没有写 unit。不作任何假定。", "[budget] has amounts but no unit. None is assumed."
        ),
        why=Text(
            "不写单位，就分不清是元、万元还是亿元，汇总时可能差一万倍。",
            "Without a unit nobody can tell 元 from 万元 and 亿元, and a summary of many reports may be wrong by a factor of 10000.",
        ),
        basis=Text(
            "审核惯例：公开的自评表在表头注明单位，一般是万元。",
            "Reviewers' custom: published forms state the unit in the table's head, mostly 万元.",
        ),
        wrong=_HEADING
        + """\

[budget]
basis = "adjusted"
total = { budget = 860.00, executed = 812.35 }
""",
        right=_HEADING
        + """\

[budget]
unit = "万元"
basis = "adjusted"
total = { budget = 860.00, executed = 812.35 }
""",
        sentences={
            "default": Text(
                "[budget] 没有写金额单位，不知道{amount}是元、万元还是亿元。",
                "[budget] has no unit, so it is unknown whether {amount} is in 元, 万元 or 亿元.",
            )
        },
        advice={
            "default": Text(
                '请在 [budget] 下写明单位，例如 unit = "万元"。',
                'Add the unit to [budget], for instance unit = "万元".',
            )
        },
    ),
    "B109": RuleText(
        title=Text("没有说明是年初预算还是调整后预算", "not said whether the budget is initial or adjusted"),
        what=Text(
            "写了预算数，既没有写 basis，也没有另写年初预算数（initial）。",
            "There are budgets, but neither basis nor an initial budget beside them says which budget they are.",
        ),
        why=Text(
            "执行率的分母用年初数还是调整后数，结果可能差很多；复核时会要求说明口径。",
            "The execution rate can differ much with the budget that is divided by; reviewers ask which one it is.",
        ),
        basis=Text(
            "审核惯例：复核要点之一是执行率的分母用的是年初预算数还是调整后预算数。",
            "Reviewers' custom: one of their points is whether the rate divides by the initial or the adjusted budget.",
        ),
        wrong=_HEADING
        + """\

[budget]
unit = "万元"
total = { budget = 860.00, executed = 812.35 }
""",
        right=_HEADING
        + """\

[budget]
unit = "万元"
basis = "adjusted"
total = { budget = 860.00, executed = 812.35 }
""",
        sentences={
            "default": Text(
                "没有说明预算数是年初预算还是调整后预算。",
                "It is not said whether the budget is the initial or the adjusted one.",
            )
        },
        advice={
            "default": Text(
                '请在 [budget] 下写 basis = "adjusted"（全年调整后）或 basis = "initial"（年初）。',
                'Add basis = "adjusted" (full year, adjusted) or basis = "initial" to [budget].',
            )
        },
    ),
    "B110": RuleText(
        title=Text("没有预算和执行情况", "no budget in the report"),
        what=Text("报告里没有 [budget] 表。", "The report has no table [budget]."),
        why=Text(
            "预算执行是自评的固定内容；没有它，执行率和这一项的得分都无从算起。",
            "Budget execution is a fixed part of every self-evaluation; without it there is no execution rate and no score for it.",
        ),
        basis=Text(
            "审核惯例：公开的自评报告和自评表都写预算执行情况，自评表一般给它10分。",
            "Reviewers' custom: published reports and forms all tell the budget execution; forms mostly give it 10 points.",
        ),
        wrong=_HEADING
        + """\

[section.economy]
title = "经济好"

[[indicator]]
section = "economy"
name = "走访企业"
actual = "386家"
""",
        right=_HEADING
        + """\

[budget]
unit = "万元"
basis = "adjusted"
total = { budget = 860.00, executed = 812.35 }

[section.economy]
title = "经济好"

[[indicator]]
section = "economy"
name = "走访企业"
actual = "386家"
""",
        sentences={
            "default": Text(
                "报告没有写部门整体支出的预算和执行情况。",
                "The report does not tell the department's budget and its execution.",
            ),
            "project": Text(
                "报告没有写项目资金的预算和执行情况。",
                "The report does not tell the project's budget and its execution.",
            ),
        },
        advice={
            "default": Text(
                "请加上 [budget] 表，至少写明单位、合计的预算数和执行数。",
                "Add a table [budget] with at least the unit and the total's budget and amount executed.",
            )
        },
    ),
    "B112": RuleText(
        title=Text("预算口径前后矛盾", "basis contradicts the figures"),
        what=Text(
            'basis = "initial" 表示 budget 就是年初预算，却又另写了不同的年初预算数（initial）。',
            'basis = "initial" says that budget is the initial budget, yet a different initial budget is given beside it.',
        ),
        why=Text(
            "两个数不可能都是年初预算；口径不清，执行率的分母就不清。",
            "They cannot both be the initial budget; while this is open, it is open what the execution rate divides by.",
        ),
        basis=Text(
            "文件格式的约定：basis 说明 budget 是年初预算还是调整后预算。",
            "The file format: basis says whether budget is the initial or the adjusted one.",
        ),
        wrong=_HEADING
        + """\

[budget]
unit = "万元"
basis = "initial"
total = { initial = 800.00, budget = 860.00, executed = 812.35 }
""",
        right=_HEADING
        + """\

[budget]
unit = "万元"
basis = "adjusted"
total = { initial = 800.00, budget = 860.00, executed = 812.35 }
""",
        sentences={
            "default": Text(
                "这里写预算数是年初预算，但{line}另写了{initial_column}{initial}{unit}，与预算数{budget}{unit}不同。",
                "The budget is said to be the initial one, but line {line} has an {initial_column} of {initial}{unit} beside a budget of {budget}{unit}.",
            )
        },
        advice={
            "default": Text(
                '预算数是调整后的，请改为 basis = "adjusted"；是年初的，请改正其中写错的数。',
                'If budget is the adjusted one, set basis to "adjusted"; if it is the initial one, correct the wrong figure.',
            )
        },
    ),
}
