"""Keys of indicators and their details."""

from __future__ import annotations

from selfeval_cli.messages.keys.key_text import ORIGIN, KeyText, TableText
from selfeval_cli.messages.language import Text

TABLES = {
    "indicator": TableText(
        Text("指标", "indicator"),
        Text(
            '一个指标：一件事和它的数字。数字带单位的写成加引号的字（"3240支"、"超8000人次"、"≥98%"），原文怎么说就怎么写；'
            "光是数的不加引号，单位写在 unit。至少要有 target、actual、expected、state、change、details 中的一个；"
            "不适用的写 not_applicable。",
            'One indicator: a thing that was done, with its figures. A figure with a unit or words is a quoted string ("3240支", "超8000人次", '
            '"≥98%"), written as the source says it; a plain number stands without quotes, its unit in `unit`. It needs at least one of target, '
            "actual, expected, change, details.",
        ),
        "[[indicator]]",
    ),
    "detail": TableText(
        Text("分项", "detail"),
        Text(
            '指标的一个分项，不要求加得起来。只有一个数的，直接写 "名称" = "420㎡"；还有时间、变化等的写成表。',
            'A further figure of an indicator, which need not add up. A single figure is written "name" = "420㎡"; with a period, a change and so '
            "on it is a table.",
        ),
        "[indicator.details]",
    ),
}

_UNIT = KeyText(
    Text("计量单位", "unit"),
    Text(
        "光写数字时的单位；数字自己带单位的不用写。",
        "The unit of plain numbers; not needed where the figures carry theirs.",
    ),
    '"场"',
    ("单位", "计量单位", "度量单位"),
)
_ACTUAL = KeyText(
    Text("实际完成值", "actual"),
    Text(
        '实际完成值，照原文写："5121支"、"超8000人次"、"97.67%"，或光写数字 5121。预计、计划的数写在 expected。',
        'The result, as the source says it: "5121支", "超8000人次", "97.67%", or a plain number 5121. Forecasts and plans belong in `expected`.',
    ),
    '"3240支"',
    ("实际完成值", "全年实际完成值", "全年完成值", "完成值", "实际值", "实际完成"),
)
_EXPECTED = KeyText(
    Text("预计完成值", "expected"),
    Text(
        "预计、计划、概算的数，还不是结果；“预计”“拟”等字照写。",
        "A forecast, plan or estimate, not a result yet; keep its words (预计, 拟 …).",
    ),
    '"预计39家"',
    ("预计完成值", "预计值", "预计完成"),
)
_BASE = KeyText(
    Text("基数", "base"),
    Text(
        "百分数的基数：1066宗中成功100%，基数是 1066宗。",
        "What a percentage is taken of: 100 % of 1066宗 has the base 1066宗.",
    ),
    '"1066宗"',
    ("基数",),
)
_CHANGE = KeyText(
    Text("变化", "change"),
    Text(
        '与谁比、升还是降、多少："同比下降12.6%"。百分数之差写百分点："同比提高1.2个百分点"。',
        'Against what, up or down, how much: "同比下降12.6%". The difference of two percentages is in 百分点: "同比提高1.2个百分点".',
    ),
    '"同比下降12.6%"',
    ("变化", "变动", "增减", "增减变化"),
)
_RANK = KeyText(
    Text("排名", "rank"),
    Text(
        '排名，写明什么排名、在哪个范围："降幅全区第6"。有几个的写成列表。',
        'Its rank, with what is ranked and where: "降幅全区第6". A list for several.',
    ),
    '["降幅全区第6", "总量全区第3"]',
    ("排名", "名次", "位次"),
)
_PERIOD = KeyText(
    Text("期间", "period"),
    Text(
        '数字是什么时间的："1-11月"、"截至11月底"、"前三季度"。不写时随板块，板块也没写即全年。',
        'What time the figures cover: "1-11月", "截至11月底", "前三季度". The section\'s when absent, else the whole year.',
    ),
    '"截至11月底"',
    ("期间", "时间", "时段", "统计期间"),
)

DETAIL = {
    "actual": _ACTUAL,
    "expected": _EXPECTED,
    "unit": _UNIT,
    "base": _BASE,
    "change": _CHANGE,
    "rank": _RANK,
    "period": _PERIOD,
    **ORIGIN,
}

INDICATOR = {
    "section": KeyText(
        Text("所属板块", "section"),
        Text(
            "属于哪个板块，写标识或名称。项目自评可以不写。",
            "Its section, by id or title; may be left out in a project's report.",
        ),
        '"public-safety"',
        ("板块", "所属板块"),
    ),
    "id": KeyText(
        Text("标识", "id"),
        Text("指标的标识，名称以后会改时才需要。", "A name that stays when the indicator is renamed; seldom needed."),
        '"gdp"',
        ("编号", "标识", "指标编号"),
    ),
    "name": KeyText(
        Text("指标名称", "indicator"),
        Text("指标名称，必填，同一板块内不重复。", "The indicator's name; required, and unique within its section."),
        '"视频监控"',
        ("指标", "指标名称", "名称", "三级指标"),
    ),
    "group": KeyText(
        Text("一级指标", "group"),
        Text(
            "一级指标，例如产出指标、效益指标、满意度指标。",
            "The first-level group, such as 产出指标, 效益指标, 满意度指标.",
        ),
        '"产出指标"',
        ("一级指标",),
    ),
    "kind": KeyText(
        Text("二级指标", "kind"),
        Text(
            "二级指标，例如数量、质量、时效、成本、经济效益。",
            "The second-level kind, such as 数量, 质量, 时效, 成本, 经济效益.",
        ),
        '"数量"',
        ("二级指标",),
    ),
    "goal": KeyText(
        Text("对应目标", "goal"),
        Text(
            "属于哪一个年度绩效目标，写 [[goal]] 的 id。只有一个目标的不必写。",
            "The goal for the year that it belongs to, by the id of its [[goal]]; not needed where there is one goal only.",
        ),
        '"roads"',
        ("对应目标", "所属目标", "对应绩效目标", "对应年度绩效目标"),
    ),
    "core": KeyText(
        Text("是否核心指标", "core indicator"),
        Text(
            "是核心指标的写 true，不是的写 false 或者不写，都不加引号。",
            "true for a core indicator; false, or left out, for others; without quotes.",
        ),
        "true",
        ("是否核心指标", "核心指标", "是否核心"),
    ),
    "direction": KeyText(
        Text("指标方向", "direction"),
        Text(
            "怎样算好：higher 越大越好，lower 越小越好，exact 等于目标才好。目标值带 ≥ 或 ≤ 的不必写。",
            "What counts as better: higher, lower, or exact (equal to the target). Not needed where the target has ≥ or ≤.",
        ),
        '"lower"',
        ("指标方向", "方向"),
    ),
    "unit": _UNIT,
    "initial_target": KeyText(
        Text("年初指标值", "initial target"),
        Text(
            "年初设定的指标值，年中调整过的才写，并在 reason 里说明。",
            "The target set at the start of the year, where it was changed later; say why in `reason`.",
        ),
        '"2个"',
        ("年初指标值", "年初目标值"),
    ),
    "target": KeyText(
        Text("年度指标值", "annual target"),
        Text(
            '年度指标值："≥3000支"、"≤1500宗"、"100%"、"2023年10月底前"，定性的写文字。',
            'The target for the year: "≥3000支", "≤1500宗", "100%", "2023年10月底前", or words for a qualitative one.',
        ),
        '"≥3000支"',
        ("年度指标值", "指标值", "目标值", "年度目标值", "调整后指标值"),
    ),
    "actual": _ACTUAL,
    "expected": _EXPECTED,
    "state": KeyText(
        Text("完成状态", "state"),
        Text(
            "定性指标完成到什么程度，照表里的说法写：达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差。另有实际完成值的，仍写在 actual。",
            "How far a qualitative target was reached, in the words of the form: “达成年度指标”, “部分达成年度指标并具有一定效果”, “未达成年度指标且效果较差”. What was "
            "done is still said in `actual`.",
        ),
        '"部分达成年度指标并具有一定效果"',
        ("完成状态", "达成状态", "完成程度"),
    ),
    "previous": KeyText(
        Text("上年值", "previous year"),
        Text("上年的实际完成值。", "Last year's result."),
        '"3010支"',
        ("上年值", "上年实际值", "上年完成值", "上年数"),
    ),
    "base": _BASE,
    "change": _CHANGE,
    "rank": _RANK,
    "period": _PERIOD,
    "parts": KeyText(
        Text("其中", "of which"),
        Text(
            '其中各部分，加起来必须等于 actual：{ "高清监控" = "3100支", "人脸识别监控" = "140支" }。',
            'Its parts, which must add up to `actual`: { "高清监控" = "3100支", "人脸识别监控" = "140支" }.',
        ),
        '{ "高清监控" = "3100支", "人脸识别监控" = "140支" }',
        ("其中",),
    ),
    "details": KeyText(
        TABLES["detail"].label,
        TABLES["detail"].description,
        '{ "成功率" = { actual = "100%", base = "812宗" }, "综治中心面积" = "420㎡" }',
        ("分项", "明细"),
    ),
    "weight": KeyText(
        Text("分值", "weight"),
        Text("分值（权重），不加引号。", "The points it can get, without quotes."),
        "5",
        ("分值", "权重", "指标权重", "指标分值"),
    ),
    "coefficient": KeyText(
        Text("得分系数", "coefficient"),
        Text(
            "得分系数，按百分数写：80 就是得分值的 80%，0 至 100，不加引号，不写百分号。只有按系数计分的表才有。",
            "The share of its points that it gets, in percent: 80 means 80 % of the weight; 0 to 100, without quotes or sign. Only in forms that "
            "score by coefficients.",
        ),
        "90",
        ("得分系数", "系数"),
    ),
    "score": KeyText(
        Text("自评得分", "claimed score"),
        Text(
            "报告自己给的得分，不加引号。",
            "The points that the report claims, without quotes.",
        ),
        "4.50",
        ("得分", "自评得分", "指标得分"),
    ),
    "not_applicable": KeyText(
        Text("不适用原因", "why not applicable"),
        Text(
            "这个指标为什么不适用。写了它，就不必再写完成值和得分。",
            "Why the indicator does not apply; it then needs neither result nor score.",
        ),
        '"本年没有政府采购项目。"',
        ("不适用", "不适用原因", "不适用说明"),
    ),
    "reason": KeyText(
        Text("偏差原因", "reason for deviation"),
        Text("没有完成、超出很多或指标值有调整的原因。", "Why it was missed, far exceeded, or its target changed."),
        '"两条道路因地下管线迁改，推迟到次年完工。"',
        ("偏差原因", "偏差原因分析", "未完成原因", "未完成原因分析", "偏差原因分析及改进措施", "原因"),
    ),
    "remedy": KeyText(
        Text("改进措施", "remedy"),
        Text("针对这个指标的改进措施。", "What will be done about it."),
        '"管线迁改与道路工程同步报批。"',
        ("改进措施", "整改措施"),
    ),
    "evidence": KeyText(
        Text("佐证材料", "evidence"),
        Text("佐证材料，一份写一个名称，几份的写成列表。", "The documents that prove it; a list for several."),
        '["走访台账", "企业诉求办理清单"]',
        ("佐证材料", "佐证资料", "证明材料"),
    ),
    "same_as": KeyText(
        Text("同一指标", "same as"),
        Text(
            "与报告里另一个指标是同一件事，数字必须一致；写它的路径。",
            "Another indicator of this report that must agree with it, by path.",
        ),
        '"party-building/联系服务企业"',
        ("同一指标",),
    ),
    "waive": KeyText(
        Text("说明后放行", "waive"),
        Text(
            '对这个指标放行某条规则：{ 规则编号 = "理由" }。',
            'Waives a rule for this indicator: { CODE = "reason" }.',
        ),
        '{ P303 = "统计部门次年3月核定" }',
        ("说明后放行", "放行"),
    ),
    **ORIGIN,
}
