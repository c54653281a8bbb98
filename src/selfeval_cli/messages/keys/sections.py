"""Keys of sections."""

from __future__ import annotations

from selfeval_cli.messages.keys.key_text import ORIGIN, KeyText, TableText
from selfeval_cli.messages.language import Text

TABLES = {
    "section": TableText(
        Text("板块", "section"),
        Text(
            "报告的一个板块，方括号里是它的标识，例如 party-building；标识由评价标准定，或自己取。",
            "One section of the report; its id stands in the brackets, such as party-building, given by the standard or chosen by you.",
        ),
        "[section.ID]",
    ),
}

SECTION = {
    "title": KeyText(
        Text("名称", "title"),
        Text("板块的名称。不写时用标准里的名称。", "The section's title; the standard's when absent."),
        '"治安好"',
        ("名称", "标题"),
    ),
    "period": KeyText(
        Text("期间", "period"),
        Text(
            "本板块各指标的期间，指标自己写了的除外。不写即全年。",
            "The period of its indicators, unless they have their own; the whole year when absent.",
        ),
        '"2023年"',
        ("期间", "时间", "统计期间"),
    ),
    "change_basis": KeyText(
        Text("变化的比较对象", "basis of changes"),
        Text(
            "只写“增长6.7%”时与谁比，例如同比、环比。", "What a bare 增长6.7% is compared with, such as 同比 or 环比."
        ),
        '"同比"',
        ("比较基准", "比较对象"),
    ),
    "text": KeyText(
        Text("正文", "narrative"),
        Text(
            "板块的文字。可以用 {{ public-safety/案件类警情.actual }} 引用指标的数，导出时换成数字，其余文字原样保留。",
            "The section's prose. {{ public-safety/案件类警情.actual }} refers to a figure and is replaced by it in exports; all else stays as it is.",
        ),
        '"各项警情持续下降。"',
        ("正文", "文字", "内容"),
    ),
    **ORIGIN,
}
