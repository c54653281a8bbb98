"""What the closed sets of values are called: those a user writes in the file, and those that selfeval answers with."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

VALUES: dict[str, dict[str, Text]] = {
    "scope": {
        "department": Text("部门整体支出", "whole department"),
        "project": Text("项目支出", "project"),
    },
    "basis": {
        "initial": Text("年初预算", "initial budget"),
        "adjusted": Text("全年（调整后）预算", "adjusted budget"),
    },
    "direction": {
        "higher": Text("越大越好", "higher is better"),
        "lower": Text("越小越好", "lower is better"),
        "exact": Text("等于目标值", "exactly the target"),
    },
    "severity": {
        "error": Text("错误", "error"),
        "warning": Text("警告", "warning"),
        "note": Text("提示", "note"),
    },
    "assurance": {
        "verified": Text("已与正式文件核对", "verified against the official text"),
        "corroborated": Text(
            "有独立来源印证，未见正式条文", "corroborated by independent sources, official text not seen"
        ),
        "draft": Text("草案，未经核实", "draft, not verified"),
    },
    "outcome": {
        "passed": Text("通过", "passed"),
        "found": Text("有发现", "found something"),
        "waived": Text("已说明放行", "waived"),
        "not-applicable": Text("不适用", "not applicable"),
        "not-enough-data": Text("数据不足", "not enough data"),
        "off": Text("未启用", "switched off"),
        "failed": Text("规则自身出错", "failed itself"),
    },
    "figure-status": {
        "actual": Text("实际", "actual"),
        "forecast": Text("预计", "forecast"),
        "plan": Text("计划", "plan"),
    },
    "dimension": {
        "money": Text("金额", "money"),
        "area": Text("面积", "area"),
        "length": Text("长度", "length"),
        "volume": Text("体积", "volume"),
        "mass": Text("质量", "mass"),
        "energy": Text("能量", "energy"),
        "duration": Text("时长", "duration"),
        "workdays": Text("工作日", "workdays"),
        "percent": Text("百分数", "percent"),
        "points": Text("百分点", "percentage points"),
        "times": Text("倍数", "times"),
        "score": Text("分数", "score"),
        "count": Text("计数", "count"),
        "rate": Text("比率", "rate"),
        "none": Text("无单位", "none"),
        "unknown": Text("不认识的单位", "unknown unit"),
    },
    "approximation": {
        "above": Text("超过", "above"),
        "nearly": Text("接近", "nearly"),
        "about": Text("约", "about"),
        "odd": Text("有余", "or somewhat more"),
    },
}
"""For each closed set, by id, the name of each value."""
