"""Names for figures that have none of their own beside the one before: 累计, 人数, 面积, 占比."""

from __future__ import annotations

from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.prose import Mention
from selfeval_cli.text.quantity import Dimension, Quantity

_COMPLETION = "完成率"
_SECOND_WORDS = lazy_pattern(r"(?:(?:累计|合计|总计)(?:达到?)?|占[^,;。0-9]{0,10}|完成)\s*$")
_UNIT_NAMES = {
    "人": "人数",
    "名": "人数",
    "人次": "人次",
    "户": "户数",
    "元": "金额",
    "㎡": "面积",
    "m²": "面积",
    "平方米": "面积",
    "亩": "面积",
    "公顷": "面积",
    "米": "长度",
    "延米": "长度",
    "公里": "长度",
    "课时": "课时",
    "学时": "学时",
}
_TOTALS = ("累计", "合计", "总计")
_ROUND = "万亿千百余多"
_LOOK_BEFORE = 16


def name_second(text: str, mention: Mention, whole: Quantity | None, name: str) -> str:
    """What a figure of folded `text` is beside `whole`, the figure of the indicator `name`; else that name with the unit."""
    if mention.change is not None:
        return "增减"
    start, quantity = mention.span[0], mention.quantity
    said = _SECOND_WORDS.search(text, max(0, start - _LOOK_BEFORE), start)
    alike = whole is None or quantity is None or quantity.kind == whole.kind
    if alike and said is not None and (total := said[0][: len(_TOTALS[0])]) in _TOTALS:
        return total
    if quantity is None:
        return f"{name}（另一数）"
    if quantity.dimension is Dimension.PERCENT:
        return "比率" if said is None else "占比" if said[0].startswith("占") else _COMPLETION
    unit = quantity.unit_text.lstrip(_ROUND)
    if unit in _UNIT_NAMES and (whole is None or whole.unit_text.lstrip(_ROUND) != unit):
        return _UNIT_NAMES[unit]
    return f"{name}（{unit}）" if unit else f"{name}（另一数）"
