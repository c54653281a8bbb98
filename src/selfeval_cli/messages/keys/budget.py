"""Keys of the budget: the table `[budget]`, its lines, outlays, funds and items."""

from __future__ import annotations

from selfeval_cli.messages.keys.key_text import ORIGIN, KeyText, TableText
from selfeval_cli.messages.language import Text

TABLES = {
    "budget": TableText(
        Text("预算执行", "budget execution"),
        Text(
            "部门整体支出（或项目资金）的预算和执行数。所有金额都用 unit 的单位，写成不加引号的数，按原文的小数位数写。",
            "Budget and execution of the agency (or the project). All amounts are in `unit`, numbers without quotes, with the decimal places "
            "that the source has.",
        ),
        "[budget]",
    ),
    "line": TableText(
        Text("预算行", "budget line"),
        Text(
            "预算表的一行，写在一对花括号里，例如 total = { budget = 8650.40, executed = 8402.71 }。",
            "One line of the budget table, in braces, such as total = { budget = 8650.40, executed = 8402.71 }.",
        ),
        "total = { … }",
    ),
    "outlay": TableText(
        Text("专门支出", "outlay"),
        Text(
            "三公经费、政府采购这样的支出，散在预算各行里，单独列出来，不参加合计。写在一对花括号里，例如 three_public = { previous = 24.80, budget = "
            "23.50, executed = 21.06 }。",
            "Spending that is spread over the lines of the budget and told apart from them, such as the “three public” expenses; it adds up to nothing. "
            "In braces, such as three_public = { previous = 24.80, budget = 23.50, executed = 21.06 }.",
        ),
        "three_public = { … }",
    ),
    "fund": TableText(
        Text("资金来源", "fund"),
        Text(
            "按资金来源分的一行，例如本年财政拨款、上年结转资金、其他资金。",
            "Money by source, such as 本年财政拨款, 上年结转资金, 其他资金.",
        ),
        "[[budget.fund]]",
    ),
    "item": TableText(
        Text("明细", "budget item"),
        Text(
            "单个项目或者一个功能科目的预算和执行数，例如课后服务经费、行政运行（项）。各条之间不能有包含关系；不用列全，所以不要求加起来等于合计，但不应大于合计。"
            "各条都是项目的，也不应大于项目支出。",
            "Budget and execution of a single project or account, such as “课后服务经费” or “行政运行（项）”. None may be a part of another. They "
            "need not be complete, and so need not add up to the total, but must not exceed it; where all are projects, nor the project "
            "expenditure.",
        ),
        "[[budget.item]]",
    ),
}

_INITIAL = KeyText(
    Text("年初预算", "initial budget"),
    Text("年初预算数，单位见 [budget] 的 unit。", "The budget at the start of the year, in the unit of [budget]."),
    "8420.00",
    ("年初预算", "年初预算数"),
)
_BUDGET = KeyText(
    Text("全年预算", "budget"),
    Text(
        "全年预算数，通常是调整后的；是哪一种由 [budget] 的 basis 说明。",
        "The budget of the whole year, as a rule the adjusted one; `basis` of [budget] says which.",
    ),
    "8650.40",
    ("全年预算", "全年预算数", "调整后预算", "调整后预算数", "预算数", "预算"),
)
_EXECUTED = KeyText(
    Text("执行数", "executed"),
    Text("全年执行数，即实际支出。", "What was spent in the year."),
    "8402.71",
    ("执行数", "全年执行数", "预算执行数", "实际支出", "实际支出数"),
)
_RATE = KeyText(
    Text("预算执行率", "execution rate"),
    Text(
        "报告所列的预算执行率，按百分数写：97.14 就是 97.14%，不写百分号。只用来与算出来的核对。",
        "The execution rate as the report states it, in percent: 97.14 means 97.14 %, without the sign. It is only checked against the figures.",
    ),
    "97.14",
    ("预算执行率", "执行率"),
)

_AMOUNTS = {"initial": _INITIAL, "budget": _BUDGET, "executed": _EXECUTED, "execution_rate": _RATE}

LINE = {**_AMOUNTS, **ORIGIN}

OUTLAY = {
    "previous": KeyText(
        Text("上年实际数", "last year"),
        Text("上年实际支出，单位见 [budget] 的 unit。", "What was spent last year, in the unit of [budget]."),
        "24.80",
        ("上年实际数", "上年实际支出", "上年数", "上年执行数", "上年决算数"),
    ),
    "budget": KeyText(
        Text("预算数", "budget"),
        Text("本年的预算安排。", "What was budgeted for the year."),
        "23.50",
        ("预算数", "预算", "预算安排数", "本年预算数"),
    ),
    "executed": KeyText(
        Text("执行数", "executed"),
        Text(
            "本年实际支出（政府采购：实际采购金额）。",
            "What was spent in the year (for procurement: what was procured).",
        ),
        "21.06",
        ("执行数", "实际支出", "实际支出数", "本年实际数", "决算数"),
    ),
    **ORIGIN,
}

FUND = {
    "name": KeyText(
        Text("资金来源", "fund"),
        Text("资金来源的名称，必填。", "The name of the source; required."),
        '"本年财政拨款"',
        ("名称", "资金来源", "来源"),
    ),
    **_AMOUNTS,
    "reason": KeyText(
        Text("原因", "reason"),
        Text("执行率低或者有变动的原因。", "Why little of it was spent, or what changed."),
        '"健身器材款待验收后支付。"',
        ("原因", "未完成原因"),
    ),
    **ORIGIN,
}

ITEM = {
    "name": KeyText(
        Text("明细", "item"),
        Text(
            "项目或者科目的名称，必填。科目连同级次写，如“行政运行（项）”。",
            "The name of the project or account; required. An account with its level, such as “行政运行（项）”.",
        ),
        '"课后服务经费"',
        ("名称", "项目名称", "项目", "科目", "科目名称"),
    ),
    **_AMOUNTS,
    "budget": _BUDGET._replace(
        description=Text(
            "全年预算数；是哪一种由 [budget] 的 basis 说明。原文只有年初预算的，写在 initial，这里不写。",
            "The budget of the whole year; `basis` of [budget] says which. Where the source has the initial budget only, write that as "
            "`initial`, and nothing here.",
        ),
        example="186.00",
    ),
    "initial": _INITIAL._replace(example="180.00"),
    "executed": _EXECUTED._replace(example="172.54", aliases=(*_EXECUTED.aliases, "支出决算", "支出决算数", "决算数")),
    "execution_rate": _RATE._replace(
        description=Text(
            "报告所列的执行率，按百分数写，不写百分号。只用来核对；没有 budget 的，按年初预算核对（“完成年初预算的…%”）。",
            "The execution rate as the report states it, in percent, without the sign. It is only checked; where there is no `budget`, against "
            "the initial one (“完成年初预算的…%”).",
        ),
        example="92.76",
    ),
    "reason": KeyText(
        Text("原因", "reason"),
        Text("执行率低或者有变动的原因。", "Why little of it was spent, or what changed."),
        '"12月的课时费次年1月支付。"',
        ("原因", "未完成原因"),
    ),
    **ORIGIN,
}

BUDGET = {
    "unit": KeyText(
        Text("金额单位", "unit of money"),
        Text("金额的单位：元、万元或亿元。", "The unit of all amounts: 元, 万元 or 亿元."),
        '"万元"',
        ("单位", "金额单位", "计量单位"),
    ),
    "basis": KeyText(
        Text("预算口径", "basis of the budget"),
        Text(
            "各行的 budget 是哪一种预算数：initial 是年初预算，adjusted 是全年（调整后）预算。原文没有说的不写，核查时会提示。",
            "Which budget `budget` means: initial, at the start of the year, or adjusted, after changes in the year. Leave it out where the "
            "source does not say; a note will remind you.",
        ),
        '"adjusted"',
        ("预算口径", "口径"),
    ),
    "execution_rate": _RATE,
    "total": KeyText(
        Text("合计", "total"),
        Text("支出合计（项目：年度资金总额）。", "All spending (of a project: all its money)."),
        "{ budget = 8650.40, executed = 8402.71 }",
        ("合计", "支出合计", "总计", "年度资金总额"),
    ),
    "basic": KeyText(
        Text("基本支出", "basic expenditure"),
        Text("基本支出，等于人员经费加公用经费。", "Basic expenditure: personnel plus operating."),
        "{ budget = 2210.15, executed = 2180.33 }",
        ("基本支出",),
    ),
    "personnel": KeyText(
        Text("人员经费", "personnel"),
        Text("基本支出中的人员经费。", "The part of basic expenditure for personnel."),
        "{ budget = 1880.00, executed = 1866.48 }",
        ("人员经费", "人员支出"),
    ),
    "operating": KeyText(
        Text("公用经费", "operating"),
        Text("基本支出中的公用经费。", "The part of basic expenditure for running the office."),
        "{ budget = 330.15, executed = 313.85 }",
        ("公用经费", "公用支出"),
    ),
    "project": KeyText(
        Text("项目支出", "project expenditure"),
        Text("项目支出。", "Expenditure on projects."),
        "{ budget = 6440.25, executed = 6222.38 }",
        ("项目支出",),
    ),
    "three_public": KeyText(
        Text("三公经费", "“three public” expenses"),
        Text(
            "三公经费：因公出国（境）、公务用车购置及运行、公务接待三项之和。",
            "Travel abroad, official cars and receptions together (“三公经费”).",
        ),
        "{ previous = 24.80, budget = 23.50, executed = 21.06 }",
        ("三公经费", "“三公”经费", "三公经费支出"),
    ),
    "reception": KeyText(
        Text("公务接待费", "receptions"),
        Text(
            "公务接待（招待）费，三公经费中的一项。",
            "Official receptions, which are part of the “three public” expenses.",
        ),
        "{ previous = 3.60, budget = 3.20, executed = 2.45 }",
        ("公务接待费", "公务招待费", "公务接待"),
    ),
    "procurement": KeyText(
        Text("政府采购", "government procurement"),
        Text("政府采购的预算和实际采购金额。", "Government procurement, as budgeted and as procured."),
        "{ previous = 402.00, budget = 418.60, executed = 410.35 }",
        ("政府采购", "政府采购金额", "政府采购支出"),
    ),
    "fund": KeyText(
        TABLES["fund"].label,
        Text(
            "按资金来源分的预算和执行数，一个来源一段 [[budget.fund]]。",
            "Budget and execution by source, one [[budget.fund]] each.",
        ),
        aliases=("资金来源",),
    ),
    "item": KeyText(
        Text("明细", "items"),
        Text(
            "单个项目或者科目的预算和执行数，一条一段 [[budget.item]]。",
            "Budget and execution of single projects or accounts, one [[budget.item]] each.",
        ),
        aliases=("项目明细", "科目明细", "支出明细"),
    ),
    "carryover": KeyText(
        Text("结转结余", "carry-over"),
        Text(
            "年末结转结余，按决算数写。它不等于预算减执行数，没有就不写。",
            "The money carried over at the end of the year, as the accounts give it. It is not budget minus executed; leave it out where not given.",
        ),
        "203.49",
        ("结转结余", "结转结余数", "年末结转结余"),
    ),
    "reason": KeyText(
        Text("执行率低的原因", "reason for low execution"),
        Text("执行率低的原因。", "Why less was spent than budgeted."),
        '"两条道路的工程尾款按合同在次年支付。"',
        ("执行率低的原因", "未完成原因", "偏差原因", "原因"),
    ),
    "adjustment_reason": KeyText(
        Text("预算调整原因", "reason for the adjustment"),
        Text("年中调整预算的原因。", "Why the budget was changed during the year."),
        '"年中追加道路改造资金。"',
        ("预算调整原因", "调整原因", "调整说明"),
    ),
    **ORIGIN,
}
