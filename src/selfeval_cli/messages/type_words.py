"""Words for what a key expects and what stands there, in the user's terms (table, not object)."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

EXPECTED: dict[str, Text] = {
    "string": Text("一段文字（写在英文引号里）", 'text (in straight quotes "…")'),
    "figure": Text('一个数字，或带单位的文字（如 "5121支"）', 'a number, or text with its unit (like "5121支")'),
    "number": Text("一个数字（不带引号、单位和千分位）", "a number (without quotes, unit or thousands marks)"),
    "amount": Text("一个金额数字（不带引号、单位和千分位）", "an amount (without quotes, unit or thousands marks)"),
    "strings": Text("一段文字，或方括号里的几段文字", "text, or a list of texts in square brackets"),
    "year": Text("一个年份数字（如 2023）", "a year as a number (like 2023)"),
    "boolean": Text("一个真假值，true（是）或 false（否）", "true or false"),
    "table": Text("一个表（表头写成 [名称]，一项一行）", "a table (a header [name], one entry a line)"),
    "tables": Text("一组表（写成 [[名称]]）", "a list of tables (written [[name]])"),
    "date": Text("一个日期（如 2024-03-15）或一段文字", "a date (like 2024-03-15) or text"),
}

FOUND: dict[str, Text] = {
    "string": Text("文字", "text"),
    "number": Text("数字", "a number"),
    "boolean": Text("真假值（true/false）", "true/false"),
    "table": Text("表", "a table"),
    "list": Text("列表", "a list"),
    "date": Text("日期或时间", "a date or time"),
}
