"""The words of the Excel form: its labels where the standard has none, the hints on its cells, and the page that says how to fill it in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

SHEET = Text("自评表", "Self-evaluation")
GUIDE_SHEET = Text("填写说明", "How to fill in")
TITLES: Mapping[str, Text] = MappingProxyType(
    {
        "department": Text("部门整体支出绩效自评表", "Self-evaluation of a department's whole spending"),
        "project": Text("项目支出绩效自评表", "Self-evaluation of a project"),
    }
)
"""By scope, for standards that give none."""

YEAR_BEFORE = Text("（", "(")
YEAR_BEHIND = Text("年度）", "fiscal year)")
FOOTER = Text("第 &P 页，共 &N 页", "page &P of &N")
POINTS = Text("{title}（{weight}分）", "{title} ({weight} points)")
COLON = Text("{label}：", "{label}:")
OUT_OF = Text("{total}\n（满分{weight}）", "{total}\n(of {weight})")

LABELS: Mapping[str, Text] = MappingProxyType(
    {
        "agency": Text("填报单位", "Agency"),
        "project": Text("项目名称", "Project"),
        "supervisor": Text("主管部门", "Supervising department"),
        "implementer": Text("实施单位", "Implementing unit"),
        "unit_of_money": Text("金额单位", "Amounts in"),
        "scope": Text("自评类型", "Scope"),
        "standard": Text("评价标准", "Standard"),
        "basis": Text("预算口径", "Budget means"),
        "budget_reason": Text("执行率偏低的原因", "Reason for low execution"),
        "adjustment_reason": Text("预算调整的原因", "Reason for the adjustment"),
        "carryover": Text("结转结余", "Carry-over"),
        "funds": Text("项目资金", "Money"),
        "spending": Text("部门整体支出", "Spending"),
        "items": Text("明细", "Items"),
        "item_name": Text("项目或科目", "Project or account"),
        "item_reason": Text("执行率偏低的原因", "Reason for low execution"),
        "goals": Text("年度总体目标", "Goals of the year"),
        "goal": Text("预期目标", "Expected goal"),
        "goal_result": Text("实际完成情况", "Result"),
        "sections": Text("工作情况", "Work done"),
        "section_title": Text("板块", "Section"),
        "section_text": Text("工作情况", "Work done"),
        "indicators": Text("绩效指标", "Indicators"),
        "section": Text("板块", "Section"),
        "group": Text("一级指标", "Group"),
        "kind": Text("二级指标", "Kind"),
        "name": Text("三级指标", "Indicator"),
        "name_alone": Text("指标名称", "Indicator"),
        "initial": Text("年初预算数", "Initial budget"),
        "budget": Text("全年预算数", "Full-year budget"),
        "executed": Text("全年执行数", "Executed"),
        "execution_rate": Text("执行率", "Rate (%)"),
        "initial_target": Text("年初指标值", "Initial target"),
        "target": Text("年度指标值", "Target"),
        "actual": Text("实际完成值", "Result"),
        "weight": Text("分值", "Weight"),
        "score": Text("得分", "Score"),
        "computed": Text("核算得分", "Computed"),
        "reason": Text("偏差原因分析及改进措施", "Reason for the deviation, and remedy"),
        "total": Text("总分", "Total"),
        "grade": Text("自评等级", "Grade"),
        "problems": Text("存在问题", "Problems"),
        "measures": Text("改进措施", "Measures"),
        "number": Text("编号", "No."),
        "problem_text": Text("存在的问题", "Problem"),
        "for": Text("针对问题", "For problem"),
        "measure_text": Text("改进措施", "Measure"),
        "owner": Text("责任科室", "Responsible"),
        "due": Text("完成时限", "Due"),
        "signatory": Text("填报人", "Signed by"),
        "date": Text("填报日期", "Date"),
        "fund_reason": Text("资金的变动原因", "Reason (of the fund)"),
        "other_key": Text("其他内容：键", "Anything else: key"),
        "other_value": Text("内容", "value"),
        "other_end": Text("（其他内容到此为止，不打印）", "(end of anything else; not printed)"),
        "aside": Text("辅助栏：核对时用，不打印", "For the check only; not printed"),
    }
)
"""What the form calls its fields, by the keys of the format or, where one key has several fields, by words of our own."""

BUDGET_ROWS: Mapping[str, Text] = MappingProxyType(
    {
        "total": Text("年度资金总额", "All money of the year"),
        "spending": Text("支出合计", "All spending"),
        "basic": Text("基本支出", "Basic expenditure"),
        "personnel": Text("　其中：人员经费", "  of which: personnel"),
        "operating": Text("　　　　公用经费", "  of which: operating"),
        "project": Text("项目支出", "Projects"),
    }
)
FUND_PREFIX = Text("其中：", "of which: ")
FUND_SOURCES = Text("按来源：", "by source: ")
FUND_INDENT = "\u3000\u3000\u3000"  # ideographic spaces
"""Before the first and before each other source of money; shown by the cell's format, no part of its text."""
PROJECT_FUNDS = ("当年财政拨款", "上年结转资金", "其他资金")
DEPARTMENT_FUNDS = ("本年财政拨款", "上年结转资金", "其他资金")
"""The usual sources: data, and so Chinese in every language."""
NONE = "—"

NOTES: Mapping[str, Text] = MappingProxyType(
    {
        "year": Text("填四位数字的年度，如 2023。", "The year, four digits, like 2023."),
        "agency": Text("填单位全称。", "The agency's full name."),
        "unit_of_money": Text("表里金额的单位，从下拉列表里选。", "The unit of all amounts; choose from the list."),
        "standard": Text(
            "按哪个标准评分：selfeval standards 列出可以填的名称。",
            "What the scores follow; selfeval standards lists the names.",
        ),
        "basis": Text(
            "“全年预算数”一栏填的是哪一种预算：年初的，还是调整后的。",
            "Which budget the column of the full-year budget holds: the initial or the adjusted one.",
        ),
        "budget": Text(
            "金额只填数字，按表头的金额单位，保留原有的小数位数。",
            "The amount alone, in the unit named above, with its decimal places.",
        ),
        "execution_rate": Text(
            "执行数除以全年预算数，填百分数，如 97.67。", "Executed over budget, in percent, like 97.67."
        ),
        "execution_score": Text("预算执行率的自评得分。", "The score that you give yourself for budget execution."),
        "group": Text(
            "从下拉列表里选；合并的格子对它跨的每一行都算数。",
            "Choose from the list; merged cells count for each row that they span.",
        ),
        "kind": Text(
            "从下拉列表里选，也可以按本地的表填别的。", "Choose from the list, or put what your own form has."
        ),
        "name": Text(
            "一行一个指标。行不够时，在表中间插入行；没有填的行不算。",
            "One indicator a row. Insert rows inside the table where there are too few; rows left blank do not count.",
        ),
        "target": Text(
            "连同符号和单位填，如 ≥3000支、2023年11月底前。",
            "With its sign and unit, like “≥3000支” or “2023年11月底前”.",
        ),
        "actual": Text(
            "填实际完成的数，连同单位，如 3240支。还没有结果的留空。",
            "What was reached, with its unit, like “3240支”. Leave it blank while there is no result.",
        ),
        "weight": Text("只填数字；全表合计 100 分。", "The number alone; all weights make 100."),
        "score": Text("自评得分，只填数字。", "The score that you give yourself, the number alone."),
        "computed": Text(
            "selfeval 按标准算出的分，供对照；改表以后要重新导出。",
            "What selfeval computed by the standard, to compare; export again after changes.",
        ),
        "reason": Text("没有完成或者超过很多的，写明原因。", "Why it was missed, or exceeded by much."),
        "direction": Text(
            "越大越好还是越小越好。指标值里有 ≥ ≤ 的不用填。",
            "Which way is better. Not needed where the target has ≥ or ≤.",
        ),
        "unit": Text(
            "指标值和完成值只填了数字时，单位填在这里。", "The unit, where target and result are bare numbers."
        ),
        "base": Text(
            "百分数的基数，如满意度问卷的份数。", "What a percentage is taken of, such as the number of questionnaires."
        ),
        "evidence": Text("佐证材料的名称，一行一份。", "What proves it, one a line."),
        "remedy": Text("改进措施单独写的，填在这里。", "The remedy, where it is said apart from the reason."),
        "parts": Text(
            "其中：一行一项，如“高清监控：3100支”，要加得起来。",
            "Its parts, one a line, like “高清监控：3100支”; they must add up.",
        ),
        "waive": Text(
            "情况属实、不用再提示的，一行一条：规则编号：原因，如“P303：统计部门次年3月核定”。",
            "Findings that are explained, one a line: code: reason, like “P303：统计部门次年3月核定”.",
        ),
        "other": Text(
            "表里没有的内容：左边写键，如 waive.P303，右边写内容。一般不用填。",
            "What has no field here: the key on the left, like waive.P303, and the value on the right. Seldom needed.",
        ),
    }
)
"""Hints, as notes on the labels."""

GUIDE: tuple[Text, ...] = (
    Text("怎样填这份表", "How to fill in this form"),
    Text(
        "1. 白色的格子都可以填，灰色的是表头。没有内容的留空，不要填 0。",
        "1. White cells are to be filled in, grey ones are labels. Leave blank what you do not have; never put 0 for it.",
    ),
    Text(
        "2. 数字照原样填，带上单位（3240支、97.67%）；金额、分值、得分只填数字。格子是文本格式，小数位数原样保留。",
        "2. Write figures as they are, with their unit (“3240支”, “97.67%”); amounts, weights and scores as numbers alone. Cells are text, so that decimal places stay.",
    ),
    Text(
        "3. 行不够时，选中表中间的一行，右键“插入”；多出的空行不用删。工作表可以改名、复制，一个项目一张。",
        "3. Where rows are too few, insert some inside the table; blank rows may stay. Sheets may be renamed and copied, one for each project.",
    ),
    Text(
        "4. 表右边的辅助栏和表下面的“其他内容”只在核对时用，不打印。",
        "4. What stands to the right of the table and below it serves the check only and is not printed.",
    ),
    Text(
        "5. 鼠标停在有红角的格子上，能看到这一格怎么填。",
        "5. Cells with a red corner say how to fill them in when the mouse rests on them.",
    ),
    Text(
        "6. 随时用 selfeval check 加文件名核对；加 --annotate 另存一份，问题写在格子的批注里。",
        "6. Run selfeval check on the file at any time; with --annotate it writes a copy that has the findings as notes on the cells.",
    ),
)
CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "unit_of_money": ("元", "万元", "亿元"),
        "sign": ("≥", "≤", "＝", "定性"),
        "core": ("是", "否"),
        "unit": (
            "个",
            "次",
            "项",
            "件",
            "家",
            "户",
            "人",
            "人次",
            "场",
            "条",
            "处",
            "平方米",
            "公里",
            "吨",
            "天",
            "%",
            "元",
            "万元",
        ),
    }
)
"""What lists offer: data, and so Chinese in every language."""
DIRECTION_SIGNS: Mapping[str, str] = MappingProxyType({"higher": "≥", "lower": "≤", "exact": "＝"})
"""The directions as columns have them that take a sign (指标性质)."""
