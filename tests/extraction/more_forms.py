"""Further layouts as they are met in published tables, each with what is to be read: drawn before the reader had seen the like."""

# fmt: off

from __future__ import annotations

from tests.extraction.drawing import C, CellLike, Form

Row = list[CellLike]


def _as_row(cells: list[CellLike]) -> Row:
    return cells

# A county's special fund: no points, no budget of the year's beginning.
COUNTY_FUND = Form("附件2", [
    [C("2020年度县级专项资金绩效目标自评表", 7, key="report.title")],
    [C("专项资金名称", 2), C("县级储备粮", 2, key="report.project"), "负责人及电话", C("旷某某 0734-0000000", 2)],
    [C("县级主管部门", 2), C("清河县商务和粮食局", 2, key="report.supervisor"), "实施单位", C("粮食储备股", 2, key="report.implementer report.agency")],
    [C("项目资金\n（万元）", 2, 4), "", "全年预算数（A)", C("全年执行数（B）", 2), "执行率\n（B/A)"],
    ["年度资金总额", ("194.9", "budget.total.budget"), C("190.2", 2, key="budget.total.executed"), C("97.59%", key="budget.execution_rate", value="97.59")],
    [C("其中：中央、省、市补助"), "", C("", 2), ""],
    [C("县级资金", key="budget.fund.0.name"), ("194.9", "budget.fund.0.budget"), C("190.2", 2, key="budget.fund.0.executed"), C("97.59%", key="budget.fund.0.execution_rate", value="97.59")],
    [C("年度\n总体\n目标", 1, 2), C("年初设定目标", 3), C("全年实际完成情况", 3)],
    [C("保持和稳定地方粮食储备机制", 3, key="report.goal"), C("地方粮食储备规模达标", 3, key="report.goal_result")],
    [C("绩\n效\n指\n标", 1, 7), "一级\n指标", "二级\n指标", "三级指标", "年度指标\n值", "全年\n完成值", "未完成原因和\n改进措施"],
    [C("产\n出\n指\n标", 1, 4, "indicator.0.group indicator.1.group indicator.2.group indicator.3.group", "产出指标"), C("数量\n指标", 1, 2, "indicator.0.kind indicator.1.kind", "数量指标"),
        C("5000吨稻谷、500吨成品粮储备到位率", key="indicator.0.name"), ("100%", "indicator.0.target"), ("100%", "indicator.0.actual"), ""],
    [("库存数量真实率", "indicator.1.name"), ("100%", "indicator.1.target"), ("100%", "indicator.1.actual"), ""],
    [C("质量\n指标", key="indicator.2.kind", value="质量指标"), ("储备粮管理专户管理率", "indicator.2.name"), ("100%", "indicator.2.target"), ("100%", "indicator.2.actual"), ""],
    [C("时效\n指标", key="indicator.3.kind", value="时效指标"), ("贷款付息及时率", "indicator.3.name"), ("100%", "indicator.3.target"), ("95%", "indicator.3.actual"), ("一笔利息晚付三天", "indicator.3.reason")],
    [C("效\n益\n指\n标", key="indicator.4.group", value="效益指标"), C("生态\n效益\n指标", key="indicator.4.kind", value="生态效益指标"), ("低温低氧科学保粮率", "indicator.4.name"), ("100%", "indicator.4.target"), ("100%", "indicator.4.actual"), "无"],
    [C("满意\n度指\n标", key="indicator.5.group", value="满意度指标"), C("服务\n对象\n满意\n度指\n标", key="indicator.5.kind", value="服务对象满意度指标"), ("市民满意度调查", "indicator.5.name"), ("≥90%", "indicator.5.target"), ("100%", "indicator.5.actual"), ""],
    ["说明", C("无", 6)],
    [C("注：1、其他资金包括和中央、省、市补助、地方财政资金共同投入到同一项目的自有资金、社会资金。", 7)],
], also={"report.year": "2020", "report.scope": "project", "budget.unit": "万元", "budget.basis": "adjusted"})

# docx, 银川 style, with own groups and points everywhere
SCHOOL = Form("", [
    ["项目名称", C("初中公用经费", 3, key="report.project"), "主管部门", C("临河市教育局", 3, key="report.supervisor")],
    ["实施单位", C("临河市第六中学", 3, key="report.implementer report.agency"), "自评得分", ("98", "report.score"), "财政审核评分", ""],
    [C("项目资金\n（万元）", 1, 3), "", "年初预算数", C("调整预算数（A）", 2), C("全年执行数（B）", 2), "执行率（B/A）"],
    ["年度资金总额", ("64.8", "budget.total.initial"), C("64.8", 2, key="budget.total.budget"), C("64.8", 2, key="budget.total.executed"), C("100%", key="budget.execution_rate", value="100")],
    ["其中：财政拨款", "—", C("—", 2), C("—", 2), "—"],
    [C("年度总体目标", 1, 2), C("年初设定目标", 3), C("年度总体目标完成情况", 4)],
    [C("保障学校正常工作运行", 3, key="report.goal"), C("公用经费按时支付，\n学校工作正常运行", 4, key="report.goal_result")],
    ["一级指标", "二级指标", "三级指标", "参考分值", "年度指标值（A）", "全年实际值（B）", "得分", "未完成原因分析及改进措施"],
    [C("项目决策\n（10分）", 1, 2, "indicator.0.group indicator.1.group", "项目决策"), C("项目目标", key="indicator.0.kind"), ("完整性", "indicator.0.name"), ("6", "indicator.0.weight"), ("目标明确、内容细化、目标量化", "indicator.0.target"), ("完整", "indicator.0.actual"), ("6", "indicator.0.score"), ""],
    [C("项目立项", key="indicator.1.kind"), ("可行性", "indicator.1.name"), ("4", "indicator.1.weight"), ("符合实际工作需求", "indicator.1.target"), ("符合", "indicator.1.actual"), ("4", "indicator.1.score"), ""],
    [C("项目管理\n（20分）", 1, 1, "indicator.2.group", "项目管理"), C("投入管理", key="indicator.2.kind"), ("预算执行率", "indicator.2.name"), ("20", "indicator.2.weight"), ("100%", "indicator.2.target"), ("100%", "indicator.2.actual"), ("20", "indicator.2.score"), ""],
    [C("项目产出\n（40分）", 1, 5, "indicator.3.group indicator.4.group indicator.5.group", "项目产出"), C("数量指标\n（20分）", 1, 3, "indicator.3.kind", "数量指标"), C("指标1：保障人数", key="indicator.3.name", value="保障人数"), ("20", "indicator.3.weight"), ("2370人", "indicator.3.target"), ("2370人", "indicator.3.actual"), ("20", "indicator.3.score"), ""],
    ["指标2：", "", "", "", "", ""],
    ["……", "", "", "", "", ""],
    [C("时效指标\n（10分）", key="indicator.4.kind", value="时效指标"), ("公用经费完成时间", "indicator.4.name"), ("10", "indicator.4.weight"), ("2021年12月底前", "indicator.4.target"), ("2021年12月", "indicator.4.actual"), ("8", "indicator.4.score"), ("部分票据报销滞后", "indicator.4.reason")],
    [C("成本指标\n（10分）", key="indicator.5.kind", value="成本指标"), ("办公所需成本", "indicator.5.name"), ("10", "indicator.5.weight"), ("≤15万元", "indicator.5.target"), ("15万元", "indicator.5.actual"), ("10", "indicator.5.score"), ""],
    [C("项目效益\n（30分）", 1, 2, "indicator.6.group indicator.7.group", "项目效益"), C("社会效益指标", key="indicator.6.kind"), ("改善学校的办学条件", "indicator.6.name"), ("20", "indicator.6.weight"), ("效果显著", "indicator.6.target"), ("效果显著", "indicator.6.actual"), ("20", "indicator.6.score"), ""],
    [C("服务对象满意度指标\n（10分）", key="indicator.7.kind", value="服务对象满意度指标"), ("师生满意度", "indicator.7.name"), ("10", "indicator.7.weight"), ("≥95%", "indicator.7.target"), ("96%", "indicator.7.actual"), ("10", "indicator.7.score"), ""],
    [C("总分", 3), "100", "", "", "98", ""],
], also={"report.year": "2021", "report.scope": "project", "report.title": "临河市本级部门项目支出绩效自评表", "budget.unit": "万元", "budget.basis": "adjusted"},
   before=["附件3", "临河市本级部门项目支出绩效自评表", "（2021年）"], after=["填表人：李某 联系电话：000"])

# Chongqing department form, xlsx
_MEDIA_VALUES: list[tuple[str, str, str, CellLike, CellLike, CellLike, CellLike, str, str, str]] = [
    ("财政供养人员控制率", "%", "定量指标", C("≤100%", key="indicator.0.initial_target indicator.0.target"), "", ("92%", "indicator.0.actual"), C("100%", key="indicator.0.coefficient", value="100"), "2", "2", "否"),
    ("三公经费变动率", "%", "定量指标", C("≤0%", key="indicator.1.initial_target indicator.1.target"), "", ("-5.2%", "indicator.1.actual"), C("100%", key="indicator.1.coefficient", value="100"), "2", "2", "否"),
    ("基础信息完善", "%", "定量指标", C("100%", key="indicator.2.initial_target indicator.2.target"), "", ("100%", "indicator.2.actual"), C("100%", key="indicator.2.coefficient", value="100"), "1", "1", "否"),
    ("预算完成率", "%", "定量指标", C("≥70%", key="indicator.3.initial_target indicator.3.target"), "", ("76%", "indicator.3.actual"), C("100%", key="indicator.3.coefficient", value="100"), "2", "2", "是"),
    ("政府采购执行率", "%", "定量指标", C("100%", key="indicator.4.initial_target indicator.4.target"), "", ("72.74%", "indicator.4.actual"), C("100%", key="indicator.4.coefficient", value="100"), "2", "2", "是"),
    ("管理制度健全性", "", "定性指标", C("高", key="indicator.5.initial_target indicator.5.target"), "", ("高", "indicator.5.actual"), C("100%", key="indicator.5.coefficient", value="100"), "3", "3", "否"),
    ("资金使用合规性", "", "定性指标", C("好", key="indicator.6.initial_target indicator.6.target"), "", ("好", "indicator.6.actual"), C("100%", key="indicator.6.coefficient", value="100"), "5", "5", "否"),
    ("固定资产利用率", "%", "定量指标", C("≥90%", key="indicator.7.initial_target indicator.7.target"), "", ("100%", "indicator.7.actual"), C("100%", key="indicator.7.coefficient", value="100"), "2", "2", "否"),
    ("党性教育培训次数", "次", "定量指标", C("≥26", key="indicator.8.initial_target", value="≥26次"), C("≥24", key="indicator.8.target", value="≥24次"), C("12", key="indicator.8.actual", value="12次"), C("100%", key="indicator.8.coefficient", value="100"), "5", "5", "是"),
    ("组织宣传活动次数", "次", "定量指标", C("≥0", key="indicator.9.initial_target indicator.9.target", value="≥0次"), "", C("43", key="indicator.9.actual", value="43次"), C("100%", key="indicator.9.coefficient", value="100"), "10", "10", "是"),
    ("播发稿件数量", "篇", "定量指标", C("≥2200", key="indicator.10.initial_target indicator.10.target", value="≥2200篇"), "", C("2859", key="indicator.10.actual", value="2859篇"), C("100%", key="indicator.10.coefficient", value="100"), "10", "10", "是"),
    ("业务保障能力提升", "%", "定量指标", C("≥90%", key="indicator.11.initial_target indicator.11.target"), "", ("95%", "indicator.11.actual"), C("100%", key="indicator.11.coefficient", value="100"), "10", "10", "否"),
    ("公共服务水平提升", "", "定性指标", C("有所提升", key="indicator.12.initial_target indicator.12.target"), "", ("有所提升", "indicator.12.actual"), C("100%", key="indicator.12.coefficient", value="100"), "16", "16", "否"),
    ("制作成本", "万元", "定量指标", C("≤200", key="indicator.13.initial_target indicator.13.target", value="≤200万元"), "", C("198.5", key="indicator.13.actual", value="198.5万元"), C("100%", key="indicator.13.coefficient", value="100"), "10", "10", "否"),
    ("群众满意度", "%", "定量指标", C("≥90%", key="indicator.14.initial_target indicator.14.target"), "", ("93%", "indicator.14.actual"), C("100%", key="indicator.14.coefficient", value="100"), "10", "10", "是"),
]
_MEDIA_ROWS: list[Row] = [
    [C("部门整体绩效自评表", 12, key="report.title")],
    [C("（2021年度）", 12)],
    [C("主管部门", 2), C("滨江区融媒体中心", 4, key="report.supervisor report.agency"), C("财政处室", 2), C("", 1), C("自评总分（分）", 2), ("97.6", "report.score")],
    [C("部门联系人", 2), C("曾某", 4), C("联系电话", 2), C("", 4)],
    [C("部门预算执行情况（万元）", 2, 2), C("年初预算数", 2), C("全年（调整）预算数", 2), C("全年执行数", 2), "执行率（%）", "执行率权重", C("执行率得分（分）", 2)],
    [C("1200.50", 2, key="budget.total.initial"), C("1500.00", 2, key="budget.total.budget"), C("1140.00", 2, key="budget.total.executed"), C("76%", key="budget.execution_rate indicator.15.actual", value="76"), ("10", "indicator.15.weight"), C("7.6", 2, key="indicator.15.score")],
    [C("当年绩效目标", 2, 2), C("年初绩效目标", 3), C("全年（调整）绩效目标", 3), C("全年目标实际完成情况", 4)],
    [C("无", 3), C("保障中心日常运转，承担全区新闻宣传管理。", 3, key="report.goal"), C("中心较好地完成了履职任务。", 4, key="report.goal_result")],
    [C("绩效指标", 1, 16), C("指标名称", 2), "计量单位", "指标性质", "年初指标值", "调整指标值", "全年完成值", "得分系数（%）", "指标权重（分）", "指标得分（分）", "是否核心指标"],
    *[_as_row(
    [C(name, 2, key=f"indicator.{i}.name"), unit, nature, ini, adj, act, coef, (w, f"indicator.{i}.weight"), (s, f"indicator.{i}.score"), C(core, key=f"indicator.{i}.core", value="true" if core == "是" else "false")]
    ) for i, (name, unit, nature, ini, adj, act, coef, w, s, core) in enumerate(_MEDIA_VALUES)
    ],
    [C("说明", 2), C("", 10)],
]
MEDIA_CENTRE = Form("Sheet1", _MEDIA_ROWS, also={"report.year": "2021", "report.scope": "department", "budget.unit": "万元", "budget.basis": "adjusted", "indicator.15.name": "预算执行率", "indicator.15.actual": "76%"})

# Hubei, two goals, docx
WATER_GOALS = Form("", [
    ["项目名称", C("水土保持监测", 6, key="report.project")],
    ["主管部门", C("安陵市水利和湖泊局", 2, key="report.supervisor"), "项目实施单位", C("本单位", 3, key="report.implementer")],
    ["项目类别", C("1、上级专项 □  2、本级专项 ☑", 6)],
    ["项目属性", C("1、持续性项目 ☑  2、新增性项目 □", 6)],
    [C("预算执行情况\n（万元）\n（20分）", 1, 2), "", "预算数（A）", "执行数（B）", "执行率（B/A）", C("得分（20分×执行率）", 2)],
    ["年度财政资金总额", ("10", "budget.total.budget"), ("9.6", "budget.total.executed"), C("96%", key="budget.execution_rate indicator.7.actual", value="96"), C("19.2", 2, key="indicator.7.score")],
    [C("年度绩效目标1（40分）", 1, 4, "goal.0.text", "年度绩效目标1"), "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
    [C("产出指标", 1, 2, "indicator.0.group indicator.1.group"), C("质量指标", key="indicator.0.kind"), ("监测数据合格率", "indicator.0.name"), ("100%", "indicator.0.target"), ("100%", "indicator.0.actual"), ("10", "indicator.0.score")],
    [C("时效指标", key="indicator.1.kind"), ("取得监测资料", "indicator.1.name"), ("≥4次", "indicator.1.target"), ("4次", "indicator.1.actual"), ("10", "indicator.1.score")],
    [C("满意度指标", key="indicator.2.group"), C("服务对象满意度指标", key="indicator.2.kind"), ("整编资料审核满意度", "indicator.2.name"), ("≥98%", "indicator.2.target"), ("98%", "indicator.2.actual"), ("19.6", "indicator.2.score")],
    [C("年度绩效目标2（40分）", 1, 5, "goal.1.text", "年度绩效目标2"), "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
    [C("产出指标", 1, 2, "indicator.3.group indicator.4.group"), C("质量指标", key="indicator.3.kind"), ("资料整编合格率", "indicator.3.name"), ("100%", "indicator.3.target"), ("100%", "indicator.3.actual"), ("20", "indicator.3.score")],
    [C("时效指标", key="indicator.4.kind"), ("年度资料上报及时率", "indicator.4.name"), ("100%", "indicator.4.target"), ("100%", "indicator.4.actual"), ("10", "indicator.4.score")],
    [C("效益指标", 1, 2, "indicator.5.group indicator.6.group"), C("社会效益指标", key="indicator.5.kind"), ("为水土保持决策提供依据", "indicator.5.name"), ("提供", "indicator.5.target"), ("达成预期指标", "indicator.5.actual"), ("5", "indicator.5.score")],
    [C("生态效益指标", key="indicator.6.kind"), ("减少水土流失面积", "indicator.6.name"), ("≥20公顷", "indicator.6.target"), ("21.5公顷", "indicator.6.actual"), ("5", "indicator.6.score")],
    [C("总分", 6), ("98.8", "report.score")],
    [C("偏差大或目标未完成原因分析", 2), C("监测点交通不便，第四季度资料晚报。", 5, key="problem.0.text")],
    [C("改进措施及结果应用方案", 2), C("提前安排外业，结果用于次年预算。", 5, key="measure.0.text")],
    [C("备注：1.预算执行情况口径：预算数为调整后财政资金总额（包括上年结余结转），执行数为资金使用单位财政资金实际支出数。", 7)],
], also={"report.year": "2020", "report.scope": "project", "report.title": "2020年度水土保持监测项目绩效自评表", "report.agency": "安陵市水土保持与农田水利科研所", "report.date": "2021年3月10日",
         "budget.unit": "万元", "goal.0.id": "1", "goal.1.id": "2", "goal.0.weight": "40", "goal.1.weight": "40", **{f"indicator.{i}.goal": "1" if i < 3 else "2" for i in range(7)},
         "indicator.7.name": "预算执行率", "indicator.7.weight": "20", "indicator.7.actual": "96%"},
   before=["2020年度水土保持监测项目绩效自评表", "单位名称：安陵市水土保持与农田水利科研所        填报日期：2021年3月10日"])

# Sichuan, two forms one under the other on one sheet (merged differently), xlsx
def sichuan(
    project: str, code: str, agency: str, rows: list[tuple[str, ...]], budget: tuple[tuple[str, ...], tuple[str, ...]], total: str, start: int
) -> list[Row]:
    t, f = budget
    return [
        [C("部门预算项目支出绩效自评表（2023年度）", 10, key="report.title")],
        [C("项目名称", 2), C(f"{code}-{project}", 8, key="report.project", value=project)],
        [C("主管部门", 2), C("青江县司法局部门", 4, key="report.supervisor"), "实施单位（盖章）", C(agency, 3, key="report.implementer report.agency")],
        [C("项目基本情况", 1, 3), C("1.项目年度目标完成情况", 1, 2), C("项目年度目标", 4), C("年度目标完成情况", 4)],
        [C("根据要求购买设备，并完成项目资金支付。", 4, key="report.goal"), C("完成", 4, key="report.goal_result")],
        ["2.项目实施内容及过程概述", C("购买14台电脑，12月前完成资金支付。", 8)],
        [C("预算执行情况（10分）", 1, 6), "年度预算数（万元）", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", C("原因", 2)],
        ["总额", (t[0], "budget.total.initial"), (t[1], "budget.total.budget"), (t[2], "budget.total.executed"), C(t[3] + "%", key=f"budget.execution_rate indicator.{start}.actual", value=t[3]), ("10", f"indicator.{start}.weight"), (t[4], f"indicator.{start}.score"), C("1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）；2.年中发生预算调整的（追加或调减），应单独说明理由。", 2, 5)],
        [C("其中：财政资金", key="budget.fund.0.name", value="财政资金"), (f[0], "budget.fund.0.initial"), (f[1], "budget.fund.0.budget"), (f[2], "budget.fund.0.executed"), C(f[3] + "%", key="budget.fund.0.execution_rate", value=f[3]), "/", "/"],
        [C("财政专户管理资金", key="budget.fund.1.name"), ("0.00", "budget.fund.1.initial"), ("0.00", "budget.fund.1.budget"), ("0.00", "budget.fund.1.executed"), C("0.00%", key="budget.fund.1.execution_rate", value="0.00"), "/", "/"],
        [C("单位资金", key="budget.fund.2.name"), ("0.00", "budget.fund.2.initial"), ("0.00", "budget.fund.2.budget"), ("0.00", "budget.fund.2.executed"), C("0.00%", key="budget.fund.2.execution_rate", value="0.00"), "/", "/"],
        ["其他资金", "", "", "", "", "/", "/"],
        [C("绩效指标（90分）", 1, 1 + len(rows)), "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析"],
        *[_as_row([C(g, key=f"indicator.{i}.group"), C(k, key=f"indicator.{i}.kind"), (n, f"indicator.{i}.name"), s, C(v, key=f"indicator.{i}.target", value=tv), u, C(a, key=f"indicator.{i}.actual" if av else "", value=av), (w, f"indicator.{i}.weight"), C(sc, key=f"indicator.{i}.score" if sc else ""), C(r, key=f"indicator.{i}.reason" if r else "")])
          for i, (g, k, n, s, v, tv, u, a, av, w, sc, r) in enumerate(rows)],
        [C("合计", 8), "100", C(total, key="report.score" if total else ""), ""],
        [C("评价结论", 2), C("自评总分97分，项目按期完成。", 9, key="report.conclusion")],
        [C("存在问题", 2), C("无", 9, key="problem.0.text")],
        [C("改进措施", 2), C("无", 9, key="measure.0.text")],
        [C("项目负责人：查某", 6, key="report.signatory", value="查某"), C("财务负责人：唐某", 5)],
    ]

_FIRST_ROWS: list[tuple[str, ...]] = [("产出指标", "数量指标", "购买电脑台数", "≥", "14", "≥14台", "台", "14", "14台", "30", "30", ""),
      ("产出指标", "质量指标", "验收合格率", "=", "100", "=100%", "%", "100", "100%", "30", "30", ""),
      ("效益指标", "社会效益指标", "办公效率提升", "定性", "好坏", "好坏", "", "好", "好", "20", "20", ""),
      ("满意度指标", "服务对象满意度指标", "使用人员满意度", "≥", "90", "≥90%", "%", "88", "88%", "10", "7", "部分人员对旧系统迁移不满意")]
_SECOND_ROWS: list[tuple[str, ...]] = [("产出指标", "经济成本指标", "成本控制数", "≤", "30", "≤30万元", "万元", "完成", "完成", "90", "90", "")]
SICHUAN_FIRST = Form("2023自评", sichuan("全县办公设备更新", "51010023T000000012357", "青江县司法局", _FIRST_ROWS, (("0.00", "3.36", "3.36", "100.00", "10"), ("0.00", "3.36", "3.36", "100.00")), "97", 4),
     also={"report.year": "2023", "report.scope": "project", "budget.unit": "万元", "budget.basis": "adjusted", "indicator.4.name": "预算执行率", "indicator.4.actual": "100.00%"})
SICHUAN_SECOND = Form("2023自评", sichuan("司法所建设", "51010023T000000012358", "青江县司法局", _SECOND_ROWS, (("30.00", "30.00", "30.00", "100.00", "10"), ("30.00", "30.00", "30.00", "100.00")), "", 1),
     also={"report.year": "2023", "report.scope": "project", "budget.unit": "万元", "budget.basis": "adjusted", "indicator.1.name": "预算执行率", "indicator.1.actual": "100.00%"})
SICHUAN_STACKED = Form("2023自评", [*SICHUAN_FIRST.rows, [], [], *SICHUAN_SECOND.rows])

# Hunan department form, xlsx: inline values after colons, two columns of them
ARCHIVE = Form("部门整体", [
    [C("2023年度部门整体支出绩效自评表", 8, key="report.title")],
    [C("市级预算部门名称", 2), C("湘源市档案馆", 6, key="report.agency")],
    [C("年度预算申请\n（万元）", 1, 4), "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", ("620.40", "budget.total.initial"), ("688.12", "budget.total.budget"), ("671.05", "budget.total.executed"), ("10", "indicator.4.weight"), C("97.52%", key="budget.execution_rate indicator.4.actual", value="97.52"), ("9.75", "indicator.4.score")],
    [C("按收入性质分：688.12", 4), C("按支出性质分：688.12", 3)],
    [C("其中：一般公共预算：688.12", 4), C("其中：基本支出：402.30\n项目支出：285.82", 3)],
    [C("年度总体目标", 1, 2), C("预期目标", 4), C("实际完成情况", 3)],
    [C("目标1：做好档案收集。\n目标2：完成数字化。", 4, key="report.goal"), C("全部完成。", 3, key="report.goal_result")],
    [C("绩效指标", 1, 5), "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    [C("产出指标\n（50分）", 1, 2, "indicator.0.group indicator.1.group", "产出指标"), ("数量指标", "indicator.0.kind"), ("接收档案", "indicator.0.name"), ("≥5000卷", "indicator.0.target"), ("5210卷", "indicator.0.actual"), ("25", "indicator.0.weight"), ("25", "indicator.0.score")],
    [("时效指标", "indicator.1.kind"), ("归档时间", "indicator.1.name"), ("2023年11月底前", "indicator.1.target"), ("2023年11月20日", "indicator.1.actual"), ("25", "indicator.1.weight"), ("25", "indicator.1.score")],
    [C("效益指标\n（30分）", 1, 1, "indicator.2.group", "效益指标"), ("社会效益指标", "indicator.2.kind"), ("档案利用人次", "indicator.2.name"), ("≥3000人次", "indicator.2.target"), ("2800人次", "indicator.2.actual"), ("30", "indicator.2.weight"), ("28", "indicator.2.score")],
    [C("满意度指标\n（10分）", 1, 1, "indicator.3.group", "满意度指标"), ("社会公众或服务对象满意度指标", "indicator.3.kind"), ("查档群众满意度", "indicator.3.name"), ("≥95%", "indicator.3.target"), ("97%", "indicator.3.actual"), ("10", "indicator.3.weight"), ("10", "indicator.3.score")],
    [C("总分", 6), "100", ("97.75", "report.score")],
    [C("填表人：周某   填报日期：2024年2月20日   联系电话：000   单位负责人签字：何某", 8)],
], also={"report.year": "2023", "report.scope": "department", "report.signatory": "何某", "report.date": "2024年2月20日", "budget.unit": "万元", "budget.basis": "adjusted", "budget.basic.budget": "402.30", "budget.project.budget": "285.82",
         "budget.fund.0.name": "一般公共预算", "budget.fund.0.budget": "688.12", "indicator.4.name": "预算执行率", "indicator.4.actual": "97.52%"})

# Beijing-like, two-row header, score method column, bracketed name, header repeated, points after names
CLEANING = Form("绩效表（3）", [
    [C("附件4", 11)],
    [C("北安区2022年度“花园街区”保洁项目支出绩效自评表", 11, key="report.title")],
    [C("项目名称", 2), C("【体制】自管道路清扫保洁外包", 9, key="report.project")],
    [C("主管部门及代码", 2), C("011-北安区学苑街道办事处", 4, key="report.supervisor", value="北安区学苑街道办事处"), C("实施单位", 2), C("学苑街道城市运行服务中心", 3, key="report.implementer report.agency")],
    [C("项目资金（万元）", 1, 4), C("", 2), C("年初预算数（A）", 2), C("全年执行数（B）", 2), "分值（10分）", "执行率（B/A）", C("得分", 2)],
    [C("年度资金总额：", 2), C("310.2", 2, key="budget.total.budget"), C("154.74", 2, key="budget.total.executed"), ("10", "indicator.5.weight"), C("49.88%", key="budget.execution_rate indicator.5.actual", value="49.88"), C("4.99", 2, key="indicator.5.score")],
    [C("其中：本年一般公共预算拨款", 2, key="budget.fund.0.name", value="本年一般公共预算拨款"), C("310.2", 2, key="budget.fund.0.budget"), C("154.74", 2, key="budget.fund.0.executed"), "—", "", C("—", 2)],
    [C("其他资金", 2), C("", 2), C("", 2), "—", "", C("—", 2)],
    [C("年度总体目标", 1, 2), C("年初设定目标", 5), C("年度总体目标完成情况综述", 5)],
    [C("规范地区道路清扫保洁外包工作。", 5, key="report.goal"), C("20条道路清扫保洁公开招标外包，街道环境更加优美。", 5, key="report.goal_result")],
    [C("绩效指标", 1, 10), C("一级指标", 1, 2), C("二级指标", 1, 2), C("三级指标", 1, 2), C("分值", 1, 2), C("年度指标值（A）", 3), C("全年实际值（B）", 1, 2), C("得分", 1, 2), C("未完成原因分析", 1, 2)],
    ["符号", "数值", "单位"],
    [C("产出指标（50分）", 1, 4, "indicator.0.group indicator.1.group indicator.2.group", "产出指标"), ("数量指标", "indicator.0.kind"), C("清扫道路条数（20分）", key="indicator.0.name", value="清扫道路条数"), ("20", "indicator.0.weight"), "≥", C("20", key="indicator.0.target", value="≥20条"), "条", C("20条", key="indicator.0.actual"), ("20", "indicator.0.score"), ""],
    [("质量指标", "indicator.1.kind"), C("保洁达标率（20分）", key="indicator.1.name", value="保洁达标率"), ("20", "indicator.1.weight"), "≥", C("95", key="indicator.1.target", value="≥95%"), "%", C("96.3%", key="indicator.1.actual"), ("20", "indicator.1.score"), ""],
    ["二级指标", "三级指标", "分值", "符号", "数值", "单位", "全年实际值（B）", "得分", "未完成原因分析"],
    [("成本指标", "indicator.2.kind"), C("项目总成本（10分）", key="indicator.2.name", value="项目总成本"), ("10", "indicator.2.weight"), "≤", C("310.2", key="indicator.2.target", value="≤310.2万元"), "万元", C("154.74万元", key="indicator.2.actual"), ("10", "indicator.2.score"), ("招标价低于预算，余款收回财政", "indicator.2.reason")],
    [C("效果指标（40分）", 1, 2, "indicator.3.group indicator.4.group", "效果指标"), ("社会效益", "indicator.3.kind"), C("街区环境改善", key="indicator.3.name"), ("30", "indicator.3.weight"), "定性", C("有改善", key="indicator.3.target"), "/", C("有改善", key="indicator.3.actual"), ("28", "indicator.3.score"), ""],
    [("服务对象满意度", "indicator.4.kind"), C("居民满意度", key="indicator.4.name"), ("10", "indicator.4.weight"), "≥", C("90", key="indicator.4.target", value="≥90%"), "%", C("92%", key="indicator.4.actual"), ("10", "indicator.4.score"), ""],
    [C("注：满意度由街道问卷得出。", 10)],
    [C("总分", 3), "100", C("", 4), ("92.99", "report.score"), ""],
], also={"report.year": "2022", "report.scope": "project", "budget.unit": "万元", "budget.basis": "initial", "indicator.5.name": "预算执行率", "indicator.5.actual": "49.88%"})

# Yunnan-like: levels and value split under two-row header, totals as labels above figures
FOREST = Form("GK15 项目支出绩效自评表", [
    [C("项目支出绩效自评表", 11, key="report.title")],
    [C("公开15表", 11)],
    [C("编制单位：洱源市林业局", 6, key="report.agency", value="洱源市林业局"), C("2024年度", 3, key="report.year", value="2024"), C("金额单位：万元", 2)],
    ["项目名称", C("天然林保护补助", 10, key="report.project")],
    ["主管部门", C("洱源市林业局", 4, key="report.supervisor"), "实施单位", C("洱源市林业工作站", 5, key="report.implementer")],
    [C("项目资金", 1, 5), "", "年初预算数", "全年预算数", C("全年执行数", 2), "分值", "执行率", C("得分", 3)],
    ["年度资金总额", ("320.00", "budget.total.initial"), ("356.20", "budget.total.budget"), C("341.95", 2, key="budget.total.executed"), ("10", "indicator.4.weight"), C("96.00%", key="budget.execution_rate indicator.4.actual", value="96.00"), C("9.60", 3, key="indicator.4.score")],
    [C("其中：当年财政拨款", key="budget.fund.0.name", value="当年财政拨款"), ("320.00", "budget.fund.0.initial"), ("356.20", "budget.fund.0.budget"), C("341.95", 2, key="budget.fund.0.executed"), "-", C("96.00%", key="budget.fund.0.execution_rate", value="96.00"), C("-", 3)],
    ["上年结转资金", "", "", C("", 2), "-", "", C("-", 3)],
    ["非财政拨款", "", "", C("", 2), "-", "", C("-", 3)],
    [C("年度总体目标", 1, 2), C("预期目标", 5), C("实际完成情况", 5)],
    [C("管护天然林十二万亩，林农补助足额兑现。", 5, key="report.goal"), C("管护面积达标，补助兑现率百分之百。", 5, key="report.goal_result")],
    [C("绩效指标", 3), C("年度指标值", 3), C("实际完成值", 1, 2), C("分值", 1, 2), C("得分", 1, 2), C("偏差原因分析及改进措施", 2, 2)],
    ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"],
    [C("产出指标", 1, 2, "indicator.0.group indicator.1.group"), ("数量指标", "indicator.0.kind"), ("天然林管护面积", "indicator.0.name"), ">=", C("12", key="indicator.0.target", value="≥12万亩"), "万亩", C("12.05万亩", key="indicator.0.actual"), ("30.00", "indicator.0.weight"), ("30.00", "indicator.0.score"), C("", 2)],
    [("质量指标", "indicator.1.kind"), ("补助兑现率", "indicator.1.name"), "=", C("100", key="indicator.1.target", value="=100%"), "%", C("100%", key="indicator.1.actual"), ("20.00", "indicator.1.weight"), ("20.00", "indicator.1.score"), C("", 2)],
    [("效益指标", "indicator.2.group"), ("生态效益指标", "indicator.2.kind"), ("森林覆盖率", "indicator.2.name"), ">=", C("62.5", key="indicator.2.target", value="≥62.5%"), "%", C("62.1%", key="indicator.2.actual"), ("30.00", "indicator.2.weight"), ("29.00", "indicator.2.score"), C("部分地块过火，补植未满一年。", 2, key="indicator.2.reason")],
    [("满意度指标", "indicator.3.group"), ("服务对象满意度指标等", "indicator.3.kind"), ("林农满意度", "indicator.3.name"), ">=", C("90", key="indicator.3.target", value="≥90%"), "%", C("94.3%", key="indicator.3.actual"), ("10.00", "indicator.3.weight"), ("10.00", "indicator.3.score"), C("", 2)],
    ["其他需要说明事项", C("无", 10)],
    ["总分", C("总分值", 3), "100.00", C("总得分", 2), C("98.60", key="report.score"), C("自评等级", 2), C("优", key="report.grade")],
    [C("备注：1.其他资金请在“其他需要说明事项”栏注明资金来源。2.当年财政拨款指一般公共预算、国有资本经营预算、政府性基金预算安排的资金。", 11)],
], also={"report.scope": "project", "budget.unit": "万元", "budget.basis": "adjusted", "indicator.4.name": "预算执行率", "indicator.4.actual": "96.00%"})

# Guangdong-like department: labels in columns, groups 履职效能/管理效率, points in names of kinds
ARCHIVE_OFFICE = Form("2022年", [
    [C("部门整体支出绩效自评表", 8, key="report.title")],
    [C("（2022年度）", 8, key="report.year", value="2022")],
    [C("单位基本情况", 1, 3), "单位名称", C("花溪区档案局", 6, key="report.agency")],
    ["编制人数", ("24", "staff.quota"), "实有人数", C("22", 4, key="staff.employed")],
    ["联系人", "吴某", "联系电话", C("020-00000000", 4)],
    ["年度整体绩效目标", C("完成馆藏数字化，开放档案。", 7, key="report.goal")],
    ["整体绩效目标完成情况", C("全部完成。", 7, key="report.goal_result")],
    ["未能完成原因", C("无", 7)],
    [C("年度部门整体支出规模（万元）", 1, 4), C("资金来源", 2), C("全年预算数", 2), C("全年执行数", 2), "执行率"],
    [C("合计", 2), C("905.20", 2, key="budget.total.budget"), C("899.11", 2, key="budget.total.executed"), C("99.33%", key="budget.execution_rate", value="99.33")],
    [C("财政拨款", 2, key="budget.fund.0.name"), C("900.00", 2, key="budget.fund.0.budget"), C("894.00", 2, key="budget.fund.0.executed"), C("99.33%", key="budget.fund.0.execution_rate", value="99.33")],
    [C("其他资金", 2, key="budget.fund.1.name"), C("5.20", 2, key="budget.fund.1.budget"), C("5.11", 2, key="budget.fund.1.executed"), C("98.27%", key="budget.fund.1.execution_rate", value="98.27")],
    ["一级指标", "二级指标", "三级指标", "分值", "指标说明", "评分标准", "自评得分", "扣分原因"],
    [C("履职效能（50分）", 1, 2, "indicator.0.group indicator.1.group", "履职效能"), C("整体效能", 1, 2, "indicator.0.kind indicator.1.kind"), ("部门整体绩效目标产出指标完成情况", "indicator.0.name"), ("25", "indicator.0.weight"), "反映产出指标完成情况", "按完成比例计分", ("24.5", "indicator.0.score"), ("一项指标延期", "indicator.0.reason")],
    [("部门预算资金支出率", "indicator.1.name"), ("25", "indicator.1.weight"), "反映支出进度", "低于90%不得分", ("25", "indicator.1.score"), ""],
    [C("管理效率（50分）", 1, 2, "indicator.2.group indicator.3.group", "管理效率"), C("预算编制", key="indicator.2.kind"), ("新增预算项目事前绩效评估", "indicator.2.name"), ("20", "indicator.2.weight"), "有无评估", "无评估扣完", ("20", "indicator.2.score"), ""],
    [C("采购管理", key="indicator.3.kind"), ("采购意向公开合规性", "indicator.3.name"), ("30", "indicator.3.weight"), "是否公开", "每次扣2分", ("28", "indicator.3.score"), ("两次公开晚了三天", "indicator.3.reason")],
    [C("合计", 3), "100", "", "", ("97.5", "report.score"), ""],
], also={"report.scope": "department", "budget.unit": "万元", "budget.basis": "adjusted"})

# Tianjin-like department: goals with reasons, flat indicator list, docx in three tables
EDUCATION_MONEY = Form("", [
    ["部门名称", C("河东区教育局", 4, key="report.agency")],
    ["自评得分", C("95.2", 4, key="report.score")],
    ["部门预算（万元）", "年初预算", "全年预算", "全年执行", "执行率"],
    ["总额", ("8000.00", "budget.total.initial"), ("8600.00", "budget.total.budget"), ("8170.00", "budget.total.executed"), C("95.00%", key="budget.execution_rate", value="95.00")],
    ["基本支出", ("5000.00", "budget.basic.initial"), ("5200.00", "budget.basic.budget"), ("5100.00", "budget.basic.executed"), ""],
    ["项目支出", ("3000.00", "budget.project.initial"), ("3400.00", "budget.project.budget"), ("3070.00", "budget.project.executed"), ""],
], also={"report.year": "2023", "report.title": "2023年度部门整体支出绩效自评表", "report.scope": "department", "budget.unit": "万元", "budget.basis": "adjusted",
         "goal.0.id": "1", "goal.1.id": "2"}, before=["附件2", "2023年度部门整体支出绩效自评表"])
EDUCATION_GOALS = Form("", [
    ["序号", "年度绩效目标", "实际完成情况", "偏差原因"],
    ["1", C("新增学位三千个", key="goal.0.text"), C("新增学位2800个", key="goal.0.result"), C("一所学校工期延后", key="goal.0.reason")],
    ["2", C("培训教师一千人次", key="goal.1.text"), C("培训1120人次", key="goal.1.result"), ""],
], before=["一、绩效目标完成情况"])
EDUCATION_INDICATORS = Form("", [
    ["指标名称", "计算符号", "指标值", "实际完成值", "计量单位", "分值", "得分", "偏差原因分析及改进措施"],
    [("新增学位", "indicator.0.name"), "≥", C("3000", key="indicator.0.target", value="≥3000个"), C("2800", key="indicator.0.actual", value="2800个"), "个", ("40", "indicator.0.weight"), ("37.3", "indicator.0.score"), ("工期延后", "indicator.0.reason")],
    [("教师培训人次", "indicator.1.name"), "≥", C("1000", key="indicator.1.target", value="≥1000人次"), C("1120", key="indicator.1.actual", value="1120人次"), "人次", ("30", "indicator.1.weight"), ("30", "indicator.1.score"), ""],
    [("家长满意度", "indicator.2.name"), "≥", C("90", key="indicator.2.target", value="≥90%"), C("91.6", key="indicator.2.actual", value="91.6%"), "%", ("20", "indicator.2.weight"), ("20", "indicator.2.score"), ""],
], before=["二、绩效指标完成情况"], after=["填报人：田某    联系电话：000    填报日期：2024年3月5日"])

# two projects in one document, year only in the first heading
def local_project(name: str, agency: str, value: str, actual: str, before: list[str]) -> Form:
    return Form("", [
        ["项目名称", C(name, 3, key="report.project"), "项目负责人", C("高某", 3, key="report.signatory")],
        ["主管部门", C("临山县民政局", 3, key="report.supervisor"), "实施单位", C(agency, 3, key="report.implementer report.agency")],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
        [("产出指标", "indicator.0.group"), ("数量指标", "indicator.0.kind"), ("受益人数", "indicator.0.name"), (value, "indicator.0.target"), (actual, "indicator.0.actual"), ("90", "indicator.0.weight"), ("88", "indicator.0.score"), "/"],
        [C("总分", 5), "90", ("88", "report.score"), ""],
    ], also={"report.year": "2022", "report.scope": "project", "report.title": "项目支出绩效自评表"}, before=before)
ALLOWANCE = local_project("高龄津贴", "临山县民政局", "≥1200人", "1186人", ["临山县民政局2022年度项目支出绩效自评情况", "附件1", "项目支出绩效自评表"])
RELIEF = local_project("临时救助", "临山县救助站", "≥300人", "330人", ["附件2", "项目支出绩效自评表"])

# pasted without merges, from column B and row 3 on
CANTEEN = Form("粘贴", [
    [], [],
    ["", ("河滨街道2023年度社区食堂补助项目支出绩效自评表", "report.title")],
    ["", "项目名称", ("社区食堂补助", "report.project"), "", "", "实施单位", ("河滨街道办事处", "report.implementer report.agency")],
    ["", "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "", "年度资金总额：", ("80", "budget.total.initial"), ("75.5", "budget.total.budget"), ("75.5", "budget.total.executed"), ("10", "indicator.2.weight"), C("100.00%", key="budget.execution_rate indicator.2.actual", value="100.00"), ("10", "indicator.2.score")],
    ["", "", C("其中：本年财政拨款", key="budget.fund.0.name", value="本年财政拨款"), ("80", "budget.fund.0.initial"), ("75.5", "budget.fund.0.budget"), ("75.5", "budget.fund.0.executed"), "", "", ""],
    ["", "", "上年结转资金", "", "", "", "", "", ""],
    ["", "年度总体目标", "预期目标", "", "", "实际完成情况", "", "", ""],
    ["", "", ("开办食堂四家", "report.goal"), "", "", ("开办四家", "report.goal_result"), "", "", ""],
    ["", "绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["", "", C("产出指标", key="indicator.0.group"), ("数量指标", "indicator.0.kind"), ("社区食堂", "indicator.0.name"), ("≥4家", "indicator.0.target"), ("4家", "indicator.0.actual"), ("50", "indicator.0.weight"), ("50", "indicator.0.score"), ""],
    ["", "", C("满意度指标", key="indicator.1.group"), ("服务对象满意度指标", "indicator.1.kind"), ("就餐老人满意度", "indicator.1.name"), ("≥95%", "indicator.1.target"), ("92%", "indicator.1.actual"), ("40", "indicator.1.weight"), ("38.7", "indicator.1.score"), ("菜品少", "indicator.1.reason")],
    ["", "", "总分", "", "", "", "", "100", ("98.7", "report.score"), ""],
], also={"report.year": "2023", "report.scope": "project", "budget.unit": "万元", "budget.basis": "adjusted", "indicator.2.name": "预算执行率", "indicator.2.actual": "100.00%"})

LIBRARIES = Form("", [
    ["项目名称", C("“农家书屋”补助", 7, key="report.project")],
    ["主管部门及代码", C("037001 石桥县文化广电和旅游局", 3, key="report.supervisor", value="石桥县文化广电和旅游局"), "实施单位", C("石桥县文化馆", 3, key="report.implementer report.agency")],
    [C("项目资金(万元)", 1, 5), "", "年初预算数", "全年预算数(A)", "全年执行数(B)", "分值", "执行率(B/A)", "得分"],
    ["年度资金总额:", ("25", "budget.total.initial"), ("25", "budget.total.budget"), ("24.18", "budget.total.executed"), "10", C("96.72%", key="budget.execution_rate", value="96.72"), "9.67"],
    ["其中:本年财政拨款", "", "", "", "—", "", "—"],
    [C("一般公共预算", key="budget.fund.0.name"), ("25", "budget.fund.0.initial"), ("25", "budget.fund.0.budget"), ("24.18", "budget.fund.0.executed"), "—", "", "—"],
    ["其他资金", "*", "*", "*", "—", "*", "—"],
    [C("年度总体目标", 1, 2), C("预期目标", 4), C("实际完成情况", 3)],
    [C("1.为三十个农家书屋更新图书；\n2.开展阅读活动。", 4, key="report.goal"), C("1.更新三十个；\n2.开展活动四十六场。", 3, key="report.goal_result")],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    [C("预算执行（10分）", key="indicator.0.group", value="预算执行"), ("预算执行", "indicator.0.kind"), ("预算执行率", "indicator.0.name"), ("100%", "indicator.0.target"), ("96.72%", "indicator.0.actual"), ("10", "indicator.0.weight"), ("9.67", "indicator.0.score"), ("图书尾款次年支付", "indicator.0.reason")],
    [C("产出指标\n（50分）", 1, 3, "indicator.1.group indicator.2.group indicator.3.group", "产出指标"), C("数量指标", 1, 2, "indicator.1.kind indicator.2.kind"), C("（1）更新书屋", key="indicator.1.name", value="更新书屋"), ("＝30个", "indicator.1.target"), ("30个", "indicator.1.actual"), ("20", "indicator.1.weight"), ("20", "indicator.1.score"), "无"],
    [C("（2）阅读活动", key="indicator.2.name", value="阅读活动"), ("40场", "indicator.2.target"), ("46场", "indicator.2.actual"), ("20", "indicator.2.weight"), ("20", "indicator.2.score"), "无"],
    [("质量指标", "indicator.3.kind"), ("图书合格率", "indicator.3.name"), ("≥98%", "indicator.3.target"), ("100%", "indicator.3.actual"), ("10", "indicator.3.weight"), ("", ""), "无"],
    [C("效益指标\n（40分）", 1, 1, "indicator.4.group", "效益指标"), C("社会效益\n指标", key="indicator.4.kind", value="社会效益指标"), ("丰富农村文化生活", "indicator.4.name"), ("有所提升", "indicator.4.target"), ("达成年度指标", "indicator.4.actual"), ("40", "indicator.4.weight"), ("38", "indicator.4.score"), "/"],
    [C("自评得分合计", 5), C("100"), ("87.67", "report.score"), ""],
], also={"report.title": "石桥县2023年度项目支出绩效自评表", "report.year": "2023", "report.scope": "project", "budget.unit": "万元", "budget.basis": "adjusted"},
   before=["石桥县2023年度项目支出绩效自评表"], after=["填报人：沈某        联系电话：000"])

TOWN = Form("部门整体", [
    [C("2025年度成华部门整体支出绩效自评表", 9, key="report.title")],
    ["部门名称", C("金牛镇人民政府", 8, key="report.agency")],
    ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "自评情况说明", "自评得分", "财政复核得分", "备注"],
    [C("基本运行绩效（40分）", 1, 3, "indicator.0.group indicator.1.group indicator.2.group", "基本运行绩效"), C("预算管理（10分）", key="indicator.0.kind", value="预算管理"), ("执行进度", "indicator.0.name"), ("10", "indicator.0.weight"), "目标96%，按比例计分", ("12月底执行进度97.1%", "indicator.0.actual"), ("10", "indicator.0.score"), "", ""],
    [C("过紧日子", key="indicator.1.kind"), ("三公经费控制", "indicator.1.name"), ("20", "indicator.1.weight"), "不超上年", ("下降6%", "indicator.1.actual"), ("20", "indicator.1.score"), "", ""],
    [C("政府采购", key="indicator.2.kind"), ("采购合规", "indicator.2.name"), ("10", "indicator.2.weight"), "每起扣1分", ("发现一起", "indicator.2.actual"), ("9", "indicator.2.score"), "8", ""],
    [C("重点履职（60分）", 1, 1, "indicator.3.group", "重点履职"), C("民生保障", key="indicator.3.kind"), ("危房改造", "indicator.3.name"), ("60", "indicator.3.weight"), "按完成比例", ("改造36户", "indicator.3.actual"), ("60", "indicator.3.score"), "", ""],
    [C("总分", 3), "100", "", "", ("99", "report.score"), "", ""],
], also={"report.year": "2025", "report.scope": "department"})

HOUSING = Form("项目自评表", [
    [C("2022年度项目绩效自评表", 10, key="report.title")],
    ["项目名称", C("公租房维修", 4, key="report.project"), "项目编码", C("50010122T000000101234", 2), "自评总分（分）", ("98.4", "report.score")],
    ["主管部门", C("渝江区住房城乡建委", 4, key="report.supervisor report.agency"), "财政处室", C("经建科", 2), "项目联系人", "谢某"],
    [C("项目资金（万元）", 1, 3), "", "年初预算数", "全年（调整）预算数", "全年执行数", C("执行率（%）"), "执行率权重", C("执行率得分（分）", 2)],
    ["年度总金额", ("150.00", "budget.total.initial"), ("150.00", "budget.total.budget"), ("141.00", "budget.total.executed"), C("94.00", key="budget.execution_rate indicator.3.actual"), ("10", "indicator.3.weight"), C("9.4", 2, key="indicator.3.score")],
    [C("其中：财政资金", key="budget.fund.0.name", value="财政资金"), ("150.00", "budget.fund.0.initial"), ("150.00", "budget.fund.0.budget"), ("141.00", "budget.fund.0.executed"), C("94.00", key="budget.fund.0.execution_rate"), "", C("", 2)],
    [C("当年绩效目标", 1, 2), C("年初绩效目标", 3), C("全年（调整）绩效目标", 3), C("全年目标实际完成情况", 3)],
    [C("维修公租房六百套", 3), C("维修公租房六百套", 3, key="report.goal"), C("维修585套", 3, key="report.goal_result")],
    [C("绩效指标", 1, 4), "指标名称", "计量单位", "指标性质", "年初指标值", "调整指标值", "全年完成值", "得分系数（%）", "指标权重（分）", "指标得分（分）"],
    [("维修套数", "indicator.0.name"), "套", "≥", C("600", key="indicator.0.initial_target", value="≥600套"), C("600", key="indicator.0.target", value="≥600套"), C("585", key="indicator.0.actual", value="585套"), C("98", key="indicator.0.coefficient"), ("50", "indicator.0.weight"), ("49", "indicator.0.score")],
    [("验收合格率", "indicator.1.name"), "%", "＝", C("100", key="indicator.1.initial_target", value="=100%"), C("100", key="indicator.1.target", value="=100%"), C("100", key="indicator.1.actual", value="100%"), C("100", key="indicator.1.coefficient"), ("30", "indicator.1.weight"), ("30", "indicator.1.score")],
    [("住户满意度", "indicator.2.name"), "%", "≥", C("90", key="indicator.2.initial_target", value="≥90%"), C("90", key="indicator.2.target", value="≥90%"), C("93", key="indicator.2.actual", value="93%"), C("100", key="indicator.2.coefficient"), ("10", "indicator.2.weight"), ("10", "indicator.2.score")],
    ["说明", C("（1）未完成绩效目标或偏离较多的原因：15套住户外出，未能入户。（2）改进措施：次年补修。", 9, key="problem.0.text measure.0.text")],
], also={"report.year": "2022", "report.scope": "project", "budget.unit": "万元", "budget.basis": "adjusted", "indicator.3.name": "预算执行率", "indicator.3.actual": "94.00%", "problem.0.text": "15套住户外出，未能入户。", "measure.0.text": "次年补修。"})

SCIENCE = Form("", [
    ["单位名称", C("安陵市科学技术协会", 6)],
    ["基本支出总额", C("310.50", 2, key="budget.basic.budget"), "项目支出总额", C("189.50", 3, key="budget.project.budget")],
    [C("预算执行情况（万元）（20分）", 1, 2), "", "预算数（A）", "执行数（B）", "执行率（B/A）", C("得分（20分×执行率）", 2)],
    ["部门整体支出总额", ("500.00", "budget.total.budget"), ("490.00", "budget.total.executed"), C("98%", key="budget.execution_rate indicator.3.actual", value="98"), C("19.6", 2, key="indicator.3.score")],
    [C("年度绩效目标1：办好科普活动（40分）", 7, key="goal.0.text", value="办好科普活动")],
    [C("年度绩效指标", 1, 3), "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
    [C("产出指标", 1, 2, "indicator.0.group indicator.1.group"), ("数量指标", "indicator.0.kind"), ("科普活动", "indicator.0.name"), ("≥30场", "indicator.0.target"), ("33场", "indicator.0.actual"), ("20", "indicator.0.score")],
    [("质量指标", "indicator.1.kind"), ("活动参与率", "indicator.1.name"), ("≥80%", "indicator.1.target"), ("82%", "indicator.1.actual"), ("20", "indicator.1.score")],
    [C("年度绩效目标2：服务科技工作者（40分）", 7, key="goal.1.text", value="服务科技工作者")],
    [C("年度绩效指标", 1, 2), "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
    [("满意度指标", "indicator.2.group"), ("服务对象满意度指标", "indicator.2.kind"), ("会员满意度", "indicator.2.name"), ("≥90%", "indicator.2.target"), ("95%", "indicator.2.actual"), ("40", "indicator.2.score")],
    [C("总分", 6), ("99.6", "report.score")],
    [C("偏差大或目标未完成原因分析", 2), C("无", 5)],
    [C("改进措施及结果应用方案", 2), C("继续办好。", 5, key="measure.0.text")],
], also={"report.year": "2021", "report.scope": "department", "report.title": "2021年度部门整体绩效自评表", "report.date": "2022年3月8日", "report.agency": "安陵市科学技术协会", "budget.unit": "万元",
         "goal.0.id": "1", "goal.1.id": "2", "goal.0.weight": "40", "goal.1.weight": "40", "indicator.0.goal": "1", "indicator.1.goal": "1", "indicator.2.goal": "2",
         "indicator.3.name": "预算执行率", "indicator.3.weight": "20", "indicator.3.actual": "98%"},
   before=["2021年度部门整体绩效自评表", "单位名称：安陵市科学技术协会    填报日期：2022年3月8日"])

# national with 成本指标 as its own group (101号), numbers as numbers, rows in odd order, no 执行率 column
TOILETS = Form("Sheet2", [
    [C("", 9)],
    [C("2024年度预算项目支出绩效自评表", 9, key="report.title")],
    [C("填报单位（公章）：永安区城管局", 5, key="report.agency", value="永安区城管局"), C("单位：万元", 4)],
    ["项目名称", C("公厕保洁", 4, key="report.project"), "项目代码", C("44011123Y00000567", 3)],
    ["主管部门", C("永安区城管局", 4, key="report.supervisor"), "实施单位", C("永安区环卫中心", 3, key="report.implementer")],
    [C("预算执行情况", 1, 3), "资金类别", C("年初预算", 2), C("调整后预算", 2), "实际支出", "自评得分（10分）", "备注"],
    ["合计", C("560.00", 2, key="budget.total.initial"), C("548.00", 2, key="budget.total.budget"), C("520.60", key="budget.total.executed"), C("9.5", key="indicator.4.score"), ""],
    [C("其中：一般公共预算", key="budget.fund.0.name", value="一般公共预算"), C("560.00", 2, key="budget.fund.0.initial"), C("548.00", 2, key="budget.fund.0.budget"), C("520.60", key="budget.fund.0.executed"), "", ""],
    [C("绩效目标", 1, 2), C("年初绩效目标", 4), C("绩效目标完成情况", 4)],
    [C("管护公厕86座，达到二类标准。", 4, key="report.goal"), C("管护86座，全部达标。", 4, key="report.goal_result")],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "权重", "目标值", "完成值", "自评得分", "未完成原因"],
    ["", C("成本指标", 1, 1, "indicator.0.group"), C("经济成本指标", key="indicator.0.kind"), ("单座年保洁费", "indicator.0.name"), ("20", "indicator.0.weight"), ("≤6.2万元", "indicator.0.target"), ("6.05万元", "indicator.0.actual"), ("20", "indicator.0.score"), ""],
    ["", C("产出指标", 1, 2, "indicator.1.group indicator.2.group"), C("数量指标", key="indicator.1.kind"), ("管护公厕", "indicator.1.name"), ("20", "indicator.1.weight"), ("86座", "indicator.1.target"), ("86座", "indicator.1.actual"), ("20", "indicator.1.score"), ""],
    ["", C("时效指标", key="indicator.2.kind"), ("投诉处理时间", "indicator.2.name"), ("20", "indicator.2.weight"), ("≤24小时", "indicator.2.target"), ("26小时", "indicator.2.actual"), ("15", "indicator.2.score"), ("夜间人手不足", "indicator.2.reason")],
    ["", C("满意度指标", key="indicator.3.group"), C("服务对象满意度", key="indicator.3.kind"), ("市民满意度", "indicator.3.name"), ("30", "indicator.3.weight"), ("≥90%", "indicator.3.target"), ("91.2%", "indicator.3.actual"), ("30", "indicator.3.score"), ""],
    [C("自评总分", 7), ("94.5", "report.score"), ""],
    ["主要问题", C("夜间投诉处理慢。", 8, key="problem.0.text")],
    ["改进措施", C("夜间增加两人。", 8, key="measure.0.text")],
    [C("填表人：罗某", 4), C("负责人签字：邓某", 5, key="report.signatory", value="邓某")],
], also={"report.year": "2024", "report.scope": "project", "budget.unit": "万元", "budget.basis": "adjusted", "indicator.4.name": "预算执行率", "indicator.4.weight": "10"})

# docx, with a report around it, and one table for the money, one for goals, one for indicators, page break with repeated header
WORKS_MONEY = Form("", [
    ["单位：万元", "年初预算数", "全年预算数", "全年执行数", "执行率"],
    ["年度资金总额", ("90.00", "budget.total.initial"), ("90.00", "budget.total.budget"), ("89.97", "budget.total.executed"), C("99.97%", key="budget.execution_rate", value="99.97")],
    [C("其中：财政拨款", key="budget.fund.0.name", value="财政拨款"), ("90.00", "budget.fund.0.initial"), ("90.00", "budget.fund.0.budget"), ("89.97", "budget.fund.0.executed"), C("99.97%", key="budget.fund.0.execution_rate", value="99.97")],
], before=["棠梨镇2022年工程委托业务项目支出绩效自评表", "项目名称：工程委托业务", "主管部门：棠梨镇人民政府", "实施单位：棠梨镇财政所", "一、资金情况"],
 also={"report.title": "棠梨镇2022年工程委托业务项目支出绩效自评表", "report.year": "2022", "report.project": "工程委托业务", "report.supervisor": "棠梨镇人民政府", "report.implementer": "棠梨镇财政所", "report.agency": "棠梨镇财政所",
       "report.scope": "project", "budget.unit": "万元", "budget.basis": "adjusted"})
WORKS_GOALS = Form("", [
    ["预期目标", "实际完成情况"],
    [("完成设计、预算和审计委托。", "report.goal"), ("已完成。", "report.goal_result")],
], before=["二、目标完成情况"])
WORKS_INDICATORS = Form("", [
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    [C("产出指标（50分）", 1, 2, "indicator.0.group indicator.1.group", "产出指标"), ("数量指标", "indicator.0.kind"), ("委托业务数量", "indicator.0.name"), ("≥50个", "indicator.0.target"), C("50", key="indicator.0.actual"), ("25", "indicator.0.weight"), ("25", "indicator.0.score"), ""],
    [("成本指标", "indicator.1.kind"), ("项目总成本", "indicator.1.name"), ("≤90万元", "indicator.1.target"), ("89.97万元", "indicator.1.actual"), ("25", "indicator.1.weight"), ("25", "indicator.1.score"), ""],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    [("效益指标（30分）", ""), ("社会效益指标", "indicator.2.kind"), ("维护基建市场公平", "indicator.2.name"), ("效果明显", "indicator.2.target"), ("达成预期指标", "indicator.2.actual"), ("30", "indicator.2.weight"), ("30", "indicator.2.score"), ""],
    [C("满意度指标（10分）", key="indicator.3.group", value="满意度指标"), C("满意度指标", key="indicator.3.kind"), ("公众满意度", "indicator.3.name"), ("≥95百分比", "indicator.3.target"), C("96", key="indicator.3.actual"), ("10", "indicator.3.weight"), ("10", "indicator.3.score"), ""],
    [C("总  计", 5), "90", ("90", "report.score"), ""],
], before=["三、绩效指标"], after=["说明：满意度来自问卷200份。"], also={"indicator.2.group": "效益指标"})

# xlsx: one sheet per project, a summary sheet first, a hidden list of codes
def flat_project(sheet: str, name: str, target: str, actual: str, unit: str, score: str) -> Form:
    return Form(sheet, [
        [C("项目支出绩效自评表", 8, key="report.title")],
        [C("(2023 年度)", 8, key="report.year", value="2023")],
        ["项目名称", C(name, 3, key="report.project"), "实施单位", C("南岗街道办事处", 3, key="report.implementer report.agency")],
        ["指标名称", "指标方向", "指标值", "计量单位", "实际值", "权重（分）", "得分", "备注"],
        [("完成数量", "indicator.0.name"), C("正向", key="indicator.0.direction", value="higher"), C(target, key="indicator.0.target", value=target + unit), unit, C(actual, key="indicator.0.actual", value=actual + unit), ("100", "indicator.0.weight"), (score, "indicator.0.score"), ""],
    ], also={"report.scope": "project"})
PARK = flat_project("1", "口袋公园", "3", "3", "个", "100")
LIGHTS = flat_project("2", "楼道照明", "120", "96", "盏", "80")
OVERVIEW = Form("汇总", [["序号", "项目名称", "金额", "得分"], ["1", "口袋公园", "30.5", "100"], ["2", "楼道照明", "8", "80"]])
