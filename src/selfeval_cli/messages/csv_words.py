"""The heads of the CSV export."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

COLUMNS = {
    "path": Text("路径", "path"),
    "section": Text("板块", "section"),
    "indicator": Text("指标", "indicator"),
    "item": Text("分项", "item"),
    "role": Text("栏目", "role"),
    "text": Text("原文数字", "text"),
    "value": Text("数值", "value"),
    "upper": Text("上限", "upper"),
    "unit": Text("单位", "unit"),
    "dimension": Text("量纲", "dimension"),
    "approximation": Text("约数", "approximation"),
    "comparison": Text("比较符号", "comparison"),
    "status": Text("状态", "status"),
    "basis": Text("比较对象", "basis"),
    "period": Text("期间", "period"),
    "months": Text("起止月份", "months"),
}
"""By column, in order."""
