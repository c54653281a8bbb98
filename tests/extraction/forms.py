"""The four published layouts as tests draw them, invented and filled in: what is to be read stands in the cells themselves."""

from __future__ import annotations

from tests.extraction.drawing import C, CellLike, Form

Row = list[CellLike]


def indicator_row(number: int, *cells: tuple[str, str] | tuple[str, str, str] | str) -> Row:
    """Cells of an indicator: (key, text), (key, text, value), or a text that is no value of its own."""
    row: Row = []
    for cell in cells:
        if isinstance(cell, str):
            row.append(cell)
        else:
            key, text, *value = cell
            row.append(C(text, key=f"indicator.{number}.{key}" if text else "", value=value[0] if value else ""))
    return row


def level(role: str, text: str, numbers: range, value: str = "", cols: int = 1) -> C:
    """A group or kind that is merged over the rows of several indicators."""
    keys = " ".join(f"indicator.{number}.{role}" for number in numbers)
    return C(text, cols, len(numbers), keys, value or text)


EXECUTION = {"name": "预算执行率"}


def national() -> Form:
    """项目支出绩效自评表 of 财预〔2020〕10号, with mistakes of several kinds."""
    n = 9
    return Form(
        "自评表",
        [
            [C("附件1", 9)],
            [C("项目支出绩效自评表", 9, key="report.title")],
            [C("（2023年度）", 9, key="report.year", value="2023")],
            ["项目名称", C("背街小巷整治", 8, key="report.project")],
            [
                "主管部门",
                C("青禾区住房和建设局", 3, key="report.supervisor"),
                "实施单位",
                C("云溪街道办事处", 4, key="report.implementer report.agency"),
            ],
            [
                C("项目资金\n（万元）", 1, 5),
                C("", 2),
                "年初预算数",
                "全年预算数",
                "全年执行数",
                "分值",
                "执行率",
                "得分",
            ],
            [
                C("年度资金总额", 2),
                ("300.00", "budget.total.initial"),
                ("318.00", "budget.total.budget"),
                ("309.20", "budget.total.executed"),
                ("10", f"indicator.{n}.weight"),
                C("97.23%", key=f"budget.execution_rate indicator.{n}.actual", value="97.23"),
                ("9.72", f"indicator.{n}.score"),
            ],
            [
                C("其中：当年财政拨款", 2, key="budget.fund.0.name", value="当年财政拨款"),
                ("250.00", "budget.fund.0.initial"),
                ("268.00", "budget.fund.0.budget"),
                ("260.70", "budget.fund.0.executed"),
                "—",
                C("97.28%", key="budget.fund.0.execution_rate", value="97.28"),
                "—",
            ],
            [
                C("      上年结转资金", 2, key="budget.fund.1.name", value="上年结转资金"),
                ("40.00", "budget.fund.1.initial"),
                ("40.00", "budget.fund.1.budget"),
                ("40.00", "budget.fund.1.executed"),
                "—",
                C("100%", key="budget.fund.1.execution_rate", value="100"),
                "—",
            ],
            [
                C("      其他资金", 2, key="budget.fund.2.name", value="其他资金"),
                ("10.00", "budget.fund.2.initial"),
                ("10.00", "budget.fund.2.budget"),
                ("8.50", "budget.fund.2.executed"),
                "—",
                C("85.00%", key="budget.fund.2.execution_rate", value="85.00"),
                "—",
            ],
            [C("年度总体目标", 1, 2), C("预期目标", 4), C("实际完成情况", 4)],
            [
                C("完成十二条背街小巷整治，更换路灯，修补路面。", 4, key="report.goal"),
                C("十二条背街小巷全部整治完成；路灯更换百分之九十五。", 4, key="report.goal_result"),
            ],
            [
                C("绩效指标", 1, 11),
                "一级指标",
                "二级指标",
                "三级指标",
                "年度指标值",
                "实际完成值",
                "分值",
                "得分",
                "偏差原因分析及改进措施",
            ],
            [
                level("group", "产出指标（50分）", range(5), "产出指标"),
                level("kind", "数量指标", range(2)),
                *indicator_row(
                    0,
                    ("name", "整治背街小巷"),
                    ("target", "≥12条"),
                    ("actual", "12条"),
                    ("weight", "10"),
                    ("score", "10"),
                    ("reason", ""),
                ),
            ],
            indicator_row(
                1,
                ("name", "更换路灯"),
                ("target", "≥260盏"),
                ("actual", "247盏"),
                ("weight", "10"),
                ("score", "10"),
                "无",
            ),
            indicator_row(
                2,
                ("kind", "质量指标"),
                ("name", "工程验收合格率"),
                ("target", "100%"),
                ("actual", "100%"),
                ("weight", "10"),
                ("score", "10"),
                "",
            ),
            indicator_row(
                3,
                ("kind", "时效指标"),
                ("name", "完工时间"),
                ("target", "2023年11月底前"),
                ("actual", "2023年11月18日"),
                ("weight", "10"),
                ("score", "10"),
                "",
            ),
            indicator_row(
                4,
                ("kind", "成本指标"),
                ("name", "路面修补单价"),
                ("target", "≤180.00元/㎡"),
                ("actual", "完成"),
                ("weight", "10"),
                ("score", "10"),
                "",
            ),
            [
                level("group", "效益指标（30分）", range(5, 8), "效益指标"),
                *indicator_row(
                    5,
                    ("kind", "社会效益指标"),
                    ("name", "受益居民"),
                    ("target", "≥8500人"),
                    ("actual", "8620人"),
                    ("weight", "10"),
                    ("score", "10"),
                    "",
                ),
            ],
            indicator_row(
                6,
                ("kind", "生态效益指标"),
                ("name", "年节约用电"),
                ("target", "≥18.00万千瓦时"),
                ("actual", "18.90万千瓦时"),
                ("weight", "10"),
                ("score", "10"),
                "",
            ),
            indicator_row(
                7,
                ("kind", "可持续影响指标"),
                ("name", "街巷长效管护"),
                ("target", "进一步加强"),
                ("actual", "达成预期指标"),
                ("weight", "10"),
                ("score", "10"),
                "",
            ),
            [
                level("group", "满意度指标（10分）", range(8, 9), "满意度指标"),
                *indicator_row(
                    8,
                    ("kind", "服务对象满意度指标"),
                    ("name", "居民满意度"),
                    ("target", "≥90.00%"),
                    ("actual", "93.50%"),
                    ("weight", "10"),
                    ("score", "10"),
                    "",
                ),
            ],
            [C("总分", 5), "100", ("98.72", "report.score"), ""],
        ],
        {
            "report.scope": "project",
            "budget.unit": "万元",
            "budget.basis": "adjusted",
            f"indicator.{n}.name": "预算执行率",
            f"indicator.{n}.actual": "97.23%",
        },
    )


def sichuan() -> Form:
    """部门预算项目支出绩效自评表 of Sichuan: sign, value and unit in three columns; the actual left blank once."""
    n = 5
    return Form(
        "附表2",
        [
            [
                C(
                    "部门预算项目支出绩效自评表（2023年度）",
                    11,
                    key="report.title report.year",
                    value="部门预算项目支出绩效自评表（2023年度）",
                )
            ],
            [
                C("项目名称", 2),
                C("51000021R000000012345-社区矫正工作经费", 9, key="report.project", value="社区矫正工作经费"),
            ],
            [
                C("主管部门", 2),
                C("青江县司法局部门", 4, key="report.supervisor"),
                C("实施单位\n（盖章）", 2),
                C("青江县司法局", 3, key="report.implementer report.agency"),
            ],
            [
                C("项目基本情况", 1, 3),
                C("1.项目年度目标完成情况", 1, 2),
                C("项目年度目标", 4),
                C("年度目标完成情况", 5),
            ],
            [
                C("按月开展社区矫正，重新犯罪率控制在2%以内。", 4, key="report.goal"),
                C("对照年度目标，说明相关任务目标的完成情况（100字以内）", 5, key="report.goal_result"),
            ],
            ["2.项目实施内容及过程概述", C("全年开展集中教育、走访和核查。", 9)],
            [
                C("预算执行情况（10分）", 1, 6),
                "年度预算数（万元）",
                "年初预算",
                "调整后预算数",
                "预算执行数",
                "预算执行率",
                "权重",
                "得分",
                C("原因", 3),
            ],
            [
                "总额",
                ("50.00", "budget.total.initial"),
                ("42.00", "budget.total.budget"),
                ("35.70", "budget.total.executed"),
                C("85.00%", key=f"budget.execution_rate indicator.{n}.actual", value="85.00"),
                ("10", f"indicator.{n}.weight"),
                ("8.5", f"indicator.{n}.score"),
                C(
                    "1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）；2.年中发生预算调整的（追加或调减），应单独说明理由。",
                    3,
                    5,
                ),
            ],
            [
                C("其中：财政资金", key="budget.fund.0.name", value="财政资金"),
                ("50.00", "budget.fund.0.initial"),
                ("42.00", "budget.fund.0.budget"),
                ("35.70", "budget.fund.0.executed"),
                C("85.00%", key="budget.fund.0.execution_rate", value="85.00"),
                "/",
                "/",
            ],
            [
                ("财政专户管理资金", "budget.fund.1.name"),
                ("0.00", "budget.fund.1.initial"),
                ("0.00", "budget.fund.1.budget"),
                ("0.00", "budget.fund.1.executed"),
                C("0.00%", key="budget.fund.1.execution_rate", value="0.00"),
                "/",
                "/",
            ],
            [
                ("单位资金", "budget.fund.2.name"),
                ("0.00", "budget.fund.2.initial"),
                ("0.00", "budget.fund.2.budget"),
                ("0.00", "budget.fund.2.executed"),
                C("0.00%", key="budget.fund.2.execution_rate", value="0.00"),
                "/",
                "/",
            ],
            ["其他资金", "", "", "", "", "/", "/"],
            [
                C("绩效指标（90分）", 1, 6),
                "一级指标",
                "二级指标",
                "三级指标",
                "指标性质",
                "指标值",
                "度量单位",
                "完成值",
                "权重",
                "得分",
                "未完成原因分析",
            ],
            [
                level("group", "产出指标", range(2)),
                *indicator_row(
                    0,
                    ("kind", "数量指标"),
                    ("name", "集中教育次数"),
                    "≥",
                    ("target", "12", "≥12次"),
                    "次",
                    ("actual", "12", "12次"),
                    ("weight", "30"),
                    ("score", "30"),
                    "",
                ),
            ],
            indicator_row(
                1,
                ("kind", "经济成本指标"),
                ("name", "人均教育成本"),
                "≤",
                ("target", "300", "≤300元"),
                "元",
                ("actual", "288.50", "288.50元"),
                ("weight", "20"),
                ("score", "20"),
                "",
            ),
            [
                level("group", "效益指标", range(2, 4)),
                *indicator_row(
                    2,
                    ("kind", "社会效益指标"),
                    ("name", "重新犯罪率"),
                    "≤",
                    ("target", "2", "≤2%"),
                    "%",
                    ("actual", "0.8", "0.8%"),
                    ("weight", "20"),
                    ("score", "20"),
                    "",
                ),
            ],
            indicator_row(
                3,
                ("kind", "可持续影响指标"),
                ("name", "矫正制度健全程度"),
                "定性",
                ("target", "优良中低差"),
                "",
                ("actual", ""),
                ("weight", "10"),
                ("score", "10"),
                "",
            ),
            indicator_row(
                4,
                ("group", "满意度指标"),
                ("kind", "服务对象满意度指标"),
                ("name", "矫正对象满意度"),
                "≥",
                ("target", "90", "≥90%"),
                "%",
                ("actual", "86", "86%"),
                ("weight", "10"),
                ("score", "10"),
                "",
            ),
            [C("合计", 8), "100", ("98.5", "report.score"), ""],
            [C("评价结论", 2), C("自评98.5分，完成较好。", 9, key="report.conclusion")],
            [C("存在问题", 2), C("无", 9, key="problem.0.text")],
            [C("改进措施", 2), C("无", 9, key="measure.0.text")],
            [C("项目负责人：赵敏", 6, key="report.signatory", value="赵敏"), C("财务负责人：钱进", 5)],
        ],
        {
            "report.year": "2023",
            "report.scope": "project",
            "budget.unit": "万元",
            "budget.basis": "adjusted",
            f"indicator.{n}.name": "预算执行率",
            f"indicator.{n}.actual": "85.00%",
        },
    )


def chongqing() -> Form:
    """部门整体绩效自评表 of Chongqing: a flat list with coefficients and core indicators; a missed target with full points."""
    rows = [
        ("财政供养人员控制率", "%", "≤100", "", "96.5", "100%", "5", "5", "否"),
        ("三公经费控制率", "%", "≤100", "", "88.2", "100%", "5", "5", "否"),
        ("党性教育培训", "次", "≥24", "≥26", "12", "100%", "20", "20", "是"),
        ("组织宣传活动", "次", "≥0", "", "43", "100%", "20", "20", "是"),
        ("管理制度健全性", "", "高", "", "高", "100%", "30", "30", "否"),
        ("群众满意度", "%", "≥90", "", "93", "100%", "10", "10", "是"),
    ]
    body: list[Row] = []
    for number, (name, unit, initial, adjusted, actual, coefficient, weight, score, core) in enumerate(rows):
        keys = [f"indicator.{number}.{key}" for key in ("initial_target", "target", "actual")]
        qualitative = not unit
        initial_keys = keys[0] if adjusted else f"{keys[0]} {keys[1]}"
        body.append([
            C(name, 2, key=f"indicator.{number}.name"), unit, "定性指标" if qualitative else "定量指标",
            C(initial, key=initial_keys, value=initial + unit),
            C(adjusted, key=keys[1] if adjusted else "", value=adjusted + unit),
            C(actual, key=keys[2], value=actual + unit),
            C(coefficient, key=f"indicator.{number}.coefficient", value="100"),
            (weight, f"indicator.{number}.weight"), (score, f"indicator.{number}.score"),
            C(core, key=f"indicator.{number}.core", value="true" if core == "是" else "false"),
        ])  # fmt: skip
    n = len(rows)
    return Form(
        "Sheet1",
        [
            [C("2022年度部门整体绩效自评表", 11, key="report.title")],
            [
                C("主管部门", 2),
                C("滨江区文化旅游委", 4, key="report.supervisor report.agency"),
                C("财政处室", 2),
                "教科文科",
                "自评总分（分）",
                ("97.60", "report.score"),
            ],
            ["部门联系人", C("曾某", 4), C("联系电话", 2), C("000-0000", 4)],
            [
                C("部门预算执行情况（万元）", 1, 2),
                C("年初预算数", 2),
                C("全年（调整）预算数", 2),
                C("全年执行数", 2),
                "执行率（%）",
                "执行率权重",
                C("执行率得分（分）", 2),
            ],
            [
                C("1,200.50", 2, key="budget.total.initial", value="1200.50"),
                C("1,500.00", 2, key="budget.total.budget", value="1500.00"),
                C("1,140.00", 2, key="budget.total.executed", value="1140.00"),
                C("76", key=f"budget.execution_rate indicator.{n}.actual"),
                ("10", f"indicator.{n}.weight"),
                C("7.6", 2, key=f"indicator.{n}.score"),
            ],
            [C("当年绩效目标", 1, 2), C("年初绩效目标", 3), C("全年（调整）绩效目标", 4), C("全年目标实际完成情况", 3)],
            [
                C("无", 3),
                C("办好公共文化服务，接待游客五十万人次。", 4, key="report.goal"),
                C("各项任务完成。", 3, key="report.goal_result"),
            ],
            [
                C("绩效指标", 1, n + 1),
                C("指标名称", 1),
                "计量单位",
                "指标性质",
                "年初指标值",
                "调整指标值",
                "全年完成值",
                "得分系数（%）",
                "指标权重（分）",
                "指标得分（分）",
                "是否核心指标",
            ],
            *[
                [
                    C(row[0].text if isinstance(row[0], C) else "", 1, key=row[0].key if isinstance(row[0], C) else ""),
                    *row[1:],
                ]
                for row in body
            ],
            ["说明", C("无", 10)],
        ],
        {
            "report.year": "2022",
            "report.scope": "department",
            "budget.unit": "万元",
            "budget.basis": "adjusted",
            f"indicator.{n}.name": "预算执行率",
            f"indicator.{n}.actual": "76%",
        },
    )


def hubei() -> Form:
    """项目自评表 of Hubei: two goals, each with its own indicators and points, twenty points for the execution."""
    n = 5
    return Form(
        "",
        [
            ["项目名称", C("水质监测", 6, key="report.project")],
            ["主管部门", C("安陵市水利和湖泊局", 2, key="report.supervisor"), "项目实施单位", C("安陵市水文站", 3, key="report.implementer")],
            ["项目类别", C("1、部门预算项目 ☑ 2、市直专项 □", 6)],
            [C("预算执行情况\n（万元）\n（20分）", 1, 2), "", "预算数（A）", "执行数（B）", "执行率（B/A）", C("得分（20分×执行率）", 2)],
            ["年度财政资金总额", ("56.00", "budget.total.budget"), ("53.20", "budget.total.executed"), C("95%", key=f"budget.execution_rate indicator.{n}.actual", value="95"), C("19", 2, key=f"indicator.{n}.score")],
            [C("年度绩效目标1（50分）", 1, 3, "goal.0.text", "年度绩效目标1"), "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
            [level("group", "产出指标", range(2)), *indicator_row(0, ("kind", "数量指标"), ("name", "监测断面"), ("target", "≥36个"), ("actual", "36个"), ("score", "20"))],
            indicator_row(1, ("kind", "质量指标"), ("name", "数据合格率"), ("target", "≥98%"), ("actual", "96%"), ("score", "30")),
            [C("年度绩效目标2（30分）", 1, 4, "goal.1.text", "年度绩效目标2"), "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
            indicator_row(2, ("group", "产出指标"), ("kind", "时效指标"), ("name", "月报报送及时率"), ("target", "100%"), ("actual", "100%"), ("score", "10")),
            indicator_row(3, ("group", "效益指标"), ("kind", "社会效益指标"), ("name", "为治水决策提供依据"), ("target", "提供"), ("actual", "部分达成预期指标"), ("score", "9")),
            indicator_row(4, ("group", "满意度指标"), ("kind", "服务对象满意度指标"), ("name", "用户满意度"), ("target", "≥90%"), ("actual", "98%"), ("score", "10")),
            [C("总分", 6), ("98", "report.score")],
            [C("偏差大或目标未完成原因分析", 2), C("两个断面枯水期无法取样。", 5, key="problem.0.text")],
            [C("改进措施及结果应用方案", 2), C("调整断面位置，结果用于次年预算。", 5, key="measure.0.text")],
            [C("备注：1.预算执行情况口径：预算数为调整后财政资金总额。", 7)],
        ],
        {
            "report.title": "2021年度水质监测项目绩效自评表", "report.year": "2021", "report.agency": "安陵市水文站",
            "report.date": "2022年3月1日", "report.scope": "project", "budget.unit": "万元",
            "goal.0.id": "1", "goal.0.weight": "50", "goal.1.id": "2", "goal.1.weight": "30",
            **{f"indicator.{number}.goal": "1" if number < 2 else "2" for number in range(n)},
            f"indicator.{n}.name": "预算执行率", f"indicator.{n}.weight": "20", f"indicator.{n}.actual": "95%",
        },
        before=["2021年度水质监测项目绩效自评表", "单位名称：安陵市水文站          填报日期：2022年3月1日"],
    )  # fmt: skip


LAYOUTS = {"national": national, "sichuan": sichuan, "chongqing": chongqing, "hubei": hubei}
