"""The words around the findings that `check` prints: counts, related places, coverage, what is left to do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

COUNTS: Mapping[str, tuple[Text, Text]] = MappingProxyType(
    {
        "error": (Text("{n} 个错误", "{n} error"), Text("{n} 个错误", "{n} errors")),
        "warning": (Text("{n} 个警告", "{n} warning"), Text("{n} 个警告", "{n} warnings")),
        "note": (Text("{n} 个提示", "{n} note"), Text("{n} 个提示", "{n} notes")),
    }
)
"""By severity, for one and for any other number."""
WAIVED_COUNT = Text("{n} 项已说明放行", "{n} waived with a reason")
IN_FILES = Text("（共 {n} 个文件）", " (in {n} files)")
COUNT_COMMA = Text("，", ", ")
COUNT_BREAK = Text("；", "; ")
COUNT_END = Text("。", "")
CLEAN = Text("没有发现问题", "no problems found")
CLEAN_MARK = Text("✓ {text}", "✓ {text}")

RULES_RUN = Text(
    "核对了 {passed} 条规则；另有 {lacking} 条缺数据、{absent} 条不适用（加 --coverage 逐条列出）。",
    "rules checked: {passed}; without enough data: {lacking}, not applicable: {absent} (--coverage lists them).",
)
STANDARD = Text(
    "评价标准：{id}（{assurance}，内容校验码 {content}）", "standard: {id} ({assurance}; content {content})"
)

MENDED = Text("应为", "mend")
"""Stands in the gutter beside the mended line: as short as a line number."""
RELATED: Mapping[str, Text] = MappingProxyType(
    {
        "part": Text("分项", "part"),
        "same": Text("对照", "compare"),
        "section": Text("板块", "section"),
        "target": Text("指标值", "target"),
        "total": Text("合计", "total"),
        "budget": Text("预算数", "budget"),
        "initial": Text("年初预算数", "initial budget"),
        "executed": Text("执行数", "amount executed"),
        "base": Text("基数", "base"),
        "previous": Text("上年值", "last year"),
        "first": Text("先写的一处", "the first one"),
        "place": Text("第一处", "first place"),
        "reason": Text("原因", "reason"),
        "actual": Text("实际完成值", "actual value"),
        "change": Text("变化", "change"),
        "weight": Text("分值", "weight"),
        "score": Text("得分", "score"),
        "rate": Text("执行率", "rate"),
        "group": Text("一级指标", "group"),
        "quota": Text("编制数", "approved posts"),
        "goal": Text("年度绩效目标", "goal"),
    }
)
"""By `Related.role`; a role that is not here is called by its own name."""
RELATED_ELSEWHERE = Text("相关：{role} {path}", "see also: {role} {path}")
LINES = (Text("第 {lines} 行", "line {lines}"), Text("第 {lines} 行", "lines {lines}"))
"""For one line and for several."""
RELATED_MORE = Text("相关的还有 {n} 处：{lines}", "{n} more related: {lines}")
GROUP_HEAD = Text("{title}：共 {n} 处，先列 {shown} 处", "{title}: {n} in all, the first {shown}")
GROUP_REST = Text("其余 {n} 处（行号、名称）：", "the other {n} (line, name):")
GROUP_REST_CELLS = Text("其余 {n} 处（单元格、名称）：", "the other {n} (cell, name):")
GROUP_REST_WORDS = Text("其余 {n} 处（段落、名称）：", "the other {n} (paragraph, name):")
GROUP_REST_AT = Text("其余 {n} 处在{lines}。", "the other {n}: {lines}.")
GROUP_REST_ITEM = Text("{line} {name}", "{line} {name}")
GROUP_COMMA = Text("；", "; ")
GROUP_MORE = Text("另有 {n} 处，加 --verbose 全部列出。", "{n} more; --verbose shows all.")
ADVICE = Text("→ {text}", "→ {text}")
WAIVED_HEAD = Text("已说明放行（{by}）：{reason}", "waived ({by}): {reason}")
NO_WORDS = Text("（{sentence}：{params}）", "({sentence}: {params})")
"""For a finding whose sentence is missing, which would be our mistake: its id and parameters, rather than nothing."""

READ_FROM_DOCUMENT = Text(
    "以上照从文档里读出来的数核对。读得对不对，可以看初稿：selfeval import {file:command} -o 初稿.toml",
    "checked as the figures were read from the document. To see how they were read: selfeval import {file:command} -o draft.toml",
)
RULE_FAILED = Text(
    "规则 {code} 自身出错（{error}），这是 selfeval 的缺陷，不是报告的问题；其余规则照常核对。请把这一行和报告文件反馈给我们。",
    "rule {code} failed itself ({error}): a bug of selfeval, not of the report; the other rules went on. Please report this line "
    "with the file.",
)

STATISTICS_HEAD: Mapping[str, Text] = MappingProxyType(
    {
        "findings": Text("条数", "count"),
        "reports": Text("报告数", "reports"),
        "severity": Text("级别", "severity"),
        "code": Text("规则", "rule"),
        "name": Text("名称", "name"),
        "title": Text("问题", "what"),
    }
)
COVERAGE_HEAD: Mapping[str, Text] = MappingProxyType(
    {
        "code": Text("规则", "rule"),
        "name": Text("名称", "name"),
        "state": Text("结果", "outcome"),
        "examined": Text("核对数", "examined"),
        "lacking": Text("缺少", "missing"),
    }
)
COVERAGE_TITLE = Text("规则执行情况：{file}", "Coverage of {file}")
COVERAGE_MORE = Text("{paths} 等 {n} 处", "{paths} and {n} in all")
