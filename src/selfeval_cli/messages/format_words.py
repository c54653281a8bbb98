"""The fixed words of the reference of the file format."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

TITLE = Text("报告文件的格式（格式 1）", "The report file (format 1)")

INTRODUCTION = Text(
    "报告文件是 TOML 文本，UTF-8 编码，一个文件一份报告，用任何文本编辑器都能写。`selfeval init` 写出一份模板；"
    "VS Code 装上 TOML 扩展后，`selfeval schema` 写出的 `selfeval.schema.json` 会给出补全和说明。\n\n"
    '- 带单位、带字的数写成加引号的字，照原文写：`"3240支"`、`"超8000人次"`、`"≥98%"`、`"同比下降12.6%"`。单位、约数、比较符号都从字里读出。\n'
    "- 光是数的不加引号：`8650.40`。小数位数照原文保留，`25.20` 不会变成 `25.2`。\n"
    '- 没有的数不写，不要写 0。`"—"`、`"/"`、`"无"` 按没有处理。\n'
    '- 键可以用英文，也可以用下面“中文名”一栏里的词，中文的键要加引号：`"实际完成值" = "3240支"`。\n'
    "- 认不出的键会被报告，不会悄悄丢掉。",
    "A report file is TOML text in UTF-8, one report a file, written in any text editor. `selfeval init` writes a template; with a TOML "
    "extension of VS Code, the `selfeval.schema.json` that `selfeval schema` writes gives completion and descriptions.\n\n"
    '- A figure with a unit or words is a quoted string, as the source has it: `"3240支"`, `"超8000人次"`, `"≥98%"`, `"同比下降12.6%"`. Unit, '
    "approximation and comparison are read from it.\n"
    "- A plain number stands without quotes: `8650.40`. Decimal places are kept: `25.20` does not become `25.2`.\n"
    '- What is not known is left out, not written as 0. `"—"`, `"/"` and `"无"` count as absent.\n'
    '- Keys are English, or the words under "Chinese names", which need quotes: `"实际完成值" = "3240支"`.\n'
    "- An unknown key is reported, never silently dropped.",
)

HEADS = (
    Text("键", "key"),
    Text("类型", "type"),
    Text("含义", "meaning"),
    Text("例", "example"),
    Text("中文名", "Chinese names"),
)

TYPES = {
    "string": Text("字（加引号）", "string"),
    "number": Text("数", "number"),
    "integer": Text("整数", "whole number"),
    "array": Text("列表", "list"),
    "boolean": Text("`true`、`false`（是、否）", "`true`, `false`"),
    "object": Text("表", "table"),
}

PATHS = Text(
    "## 路径\n\n"
    "核查发现、`same_as` 和正文里的引用用同一种路径：`板块标识/指标名称.键`，例如 `public-safety/案件类警情.actual`。"
    "其中和分项写成 `.parts.名称`、`.details.名称`；预算写成 `budget.basic.executed`、`budget.three_public.previous`，"
    "人员和资产写成 `staff.quota`、`assets.in_use`，几个目标中的一个写成 `goal.标识.result`（没有 id 的用次序：`goal.#2.result`）。"
    '名称里有 `/`、`.`、`"` 或 `#` 的加双引号；'
    "同名的第二个带 `#2`。没有板块的指标用一级指标代替板块，都没有的用 `-`。",
    "## Paths\n\n"
    "Findings, `same_as` and references in prose use one kind of path: `section-id/indicator.key`, such as "
    "`public-safety/案件类警情.actual`. Parts and details are `.parts.NAME` and `.details.NAME`; the budget is `budget.basic.executed`, "
    "`budget.three_public.previous`; staff and assets are `staff.quota`, `assets.in_use`; one of several goals is `goal.ID.result`, or "
    "`goal.#2.result` without an id. A name that "
    'holds `/`, `.`, `"` or `#` stands in double quotes; the second of two equal names gets `#2`. An indicator without a section stands under '
    "its group, else under `-`.",
)
