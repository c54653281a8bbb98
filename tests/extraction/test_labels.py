"""What labels mean, in the words of many offices."""

from __future__ import annotations

import pytest

from selfeval_cli.extraction.labels import Label, read_label, role_of

KNOWN = {
    "indicator": {
        "name": "三级指标 三级指标内容 指标名称 绩效指标名称",
        "target": "指标值 年度指标值（A） 年度\n指标值 目标值 全年目标值 预期指标值 指标目标值 年度绩效指标值 计划值 年度指标",
        "initial_target": "年初指标值 年初目标值（A） 年初设定值",
        "adjusted_target": "调整指标值 调整后目标值 调整值",
        "actual": "实际完成值（B） 完成值 全年完成值 全年实际值 实际完成指标值 指标完成情况 截至12月底完成值 实际完成情况 实现值",
        "weight": "分值 权重 指标分值 权重（%） 参考分值 指标权重（分） 分值（权重）",
        "score": "得分 自评得分 指标得分（分） 自评分 单位自评得分",
        "other_score": "财政审核得分 复核得分 主管部门评分",
        "reason": "偏差原因分析及改进措施 未完成原因分析 偏差原因 未完成原因和改进措施 扣分原因",
        "sign": "指标性质 指标符号 计算符号 符号",
        "unit": "度量单位 计量单位 单位",
        "coefficient": "得分系数（%） 得分系数",
        "core": "是否核心指标 核心指标",
        "explanation": "评分标准 指标解释 得分计算方法",
        "evidence": "佐证材料 数据来源",
        "completion": "完成率 偏离度",
        "previous": "上年实际值",
    },
    "amount": {
        "initial": "年初预算数 年初预算数（A） 年初预算 年初批复数",
        "budget": "全年预算数 全年预算数（A） 调整后预算数 全年（调整）预算数",
        "plain_budget": "预算数（A） 年度预算数 本年预算数",
        "executed": "全年执行数 预算执行数 执行数（B） 实际支出 全年支出数 决算数",
        "execution_rate": "执行率 执行率（B/A） 预算执行率 支出进度",
        "arrived": "实际到位数 到位资金",
        "unexecuted": "未执行数 结余数",
    },
    "line": {
        "total": "年度资金总额： 总额 合计 年度财政资金总额 项目资金总额",
        "basic": "基本支出",
        "personnel": "人员经费",
        "operating": "公用经费 日常公用经费",
        "three_public": "“三公”经费",
    },
    "field": {
        "project": "项目名称 专项资金名称 转移支付（项目）名称 项目（政策）名称",
        "supervisor": "主管部门 主管部门及代码 县级主管部门 地方主管部门",
        "implementer": "实施单位\n（盖章） 项目实施单位 资金使用单位",
        "agency": "单位名称 填报单位（盖章） 部门（单位）名称 市级预算部门名称",
        "goal": "年度总体目标 预期目标 项目年度目标 年度绩效目标1（40分）",
        "goal_result": "实际完成情况 1.项目年度目标完成情况 全年目标实际完成情况 年度总体目标完成情况综述",
        "problem": "存在问题 存在的主要问题",
        "cause": "偏差大或目标未完成原因分析 未能完成原因 未完成绩效目标或偏离较多的原因",
        "measure": "改进措施 改进措施及结果应用方案 下一步工作打算",
        "signatory": "项目负责人 单位负责人（签字）",
        "score": "自评得分 自评总分（分） 总分",
        "grade": "自评等级 评价等级",
    },
}


@pytest.mark.parametrize(
    ("table", "role", "text"),
    [
        (table, role, text)
        for table, roles in KNOWN.items()
        for role, texts in roles.items()
        for text in texts.split(" ")
    ],
)
def test_known_words(table: str, role: str, text: str) -> None:
    assert role_of(text, table) == role


@pytest.mark.parametrize(
    "text", ["采购图书", "≥5000册", "5120", "", "产出指标", "数量指标", "社会效益指标", "服务对象满意度指标"]
)
def test_contents_are_no_labels(text: str) -> None:
    assert {table: role_of(text, table) for table in KNOWN} == dict.fromkeys(KNOWN)


def test_blanks_in_labels() -> None:
    assert role_of("三级\n指 标", "indicator") == "name"
    assert role_of("得　分", "indicator") == "score"


def test_what_surrounds_a_label() -> None:
    assert read_label("一、项目资金\n（万元）：") == Label("项目资金", unit="万元")
    assert read_label("产出指标（５０分）") == Label("产出指标", points="50")
    assert read_label("执行率（%）") == Label("执行率", percent=True)
    assert read_label("全年（调整）预算数") == Label("全年调整预算数")
