"""The words of a report held against its published text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

TITLE = Text("{year}年度自评数据与公开文本核对", "Data of the {year} self-evaluation against its published text")
TITLE_UNDATED = Text("自评数据与公开文本核对", "Data of a self-evaluation against its published text")
FILES = Text("数据：{file}　文本：{document}", "data: {file}   text: {document}")
COUNTS = Text(
    "数据里 {n} 个数：文本里找到 {found} 个，对不上 {contradicted} 个，没找到 {missing} 个。",
    "Figures of the data: {n}; found in the text {found}, contradicted {contradicted}, missing {missing}.",
)
TEXT_COUNTS = Text(
    "文本里还有 {n} 个数是数据没有的。",
    "Figures of the text that the data does not have: {n}.",
)
CLEAN = Text(
    "数据里的数在文本里都找到了，没有对不上的。",
    "Every figure of the data stands in the text; nothing is contradicted.",
)
NO_FIGURES = Text("数据里没有数，没有什么可核对的。", "The data has no figures, so there is nothing to verify.")

CONTRADICTED = Text("对不上（{n}）", "Contradicted ({n})")
MISSING = Text("数据有，文本里没找到（{n}）", "In the data, not found in the text ({n})")
TEXT_ONLY = Text("文本有，数据里没有（{n}）", "In the text, not in the data ({n})")
NOTED = Text("找到了，请看一看（{n}）", "Found, worth a look ({n})")
FOUND = Text("找到（{n}）", "Found ({n})")

DATA = Text("数据", "data")
TEXT = Text("文本", "text")
MAY_BE = Text("文本里相近的：", "something like it: ")
SAYS_NOTHING = Text("文本说没有发生", "the text says that there was none")
PAGE = Text("第{page}页 第{paragraph}段", "page {page}, paragraph {paragraph}")
PARAGRAPH = Text("第{paragraph}段", "paragraph {paragraph}")
CONTEXT = Text("…{before}【{words}】{after}…", "…{before}[{words}]{after}…")
MORE = Text("文本比数据多 {amount}{unit}", "the text has {amount}{unit} more")
LESS = Text("文本比数据少 {amount}{unit}", "the text has {amount}{unit} less")
POINTS = Text("个百分点", " percentage points")
RANK_APART = Text("名次差 {amount} 位", "{amount} places apart")
NAME = Text("指标", "figure")
PLACE = Text("位置", "place")
WORDS = Text("原文", "words")
REMARK = Text("说明", "remarks")
PATH = Text("路径", "path")
SAME_NAME = Text("数据里同名的是 {path}", "the data has {path} of that name")

SLIPS: Mapping[str, Text] = MappingProxyType(
    {
        "transposed": Text("像是两个数字写颠倒了", "two digits seem to be swapped"),
        "digit": Text("只差一个数字，像是打错了", "one digit differs, which looks like a typing slip"),
        "digits": Text("像是多打或漏打了一个数字", "a digit seems to be lost or added"),
        "unit": Text("正好差一万倍，像是单位弄混了", "they differ by 10 000 times: the units seem to be mixed up"),
        "magnitude": Text(
            "正好差十、百或千倍，像是小数点错位", "they differ by 10, 100 or 1000 times: the point seems to have moved"
        ),
        "direction": Text("数相同，升降相反", "the same number, the other direction"),
        "last-year": Text("数据写的是文本里上年的数", "the data has what the text gives for last year"),
        "other-unit": Text("数相同，单位不同", "the same number in another unit"),
    }
)
"""By `FigureCheck.slip`."""

HOW: Mapping[str, Text] = MappingProxyType(
    {
        "place": Text("同一指标、同一项", "the same indicator and key"),
        "quote": Text("在引用的原文里", "in the words that the data quotes"),
        "context": Text("前后的话相同", "the same words around it"),
        "name": Text("名称相同", "the same name"),
        "similar": Text("名称相近", "a similar name"),
        "sentence": Text("那句话里说到这个名称", "its sentence says the name"),
        "value": Text("数相同，名称不像", "the same value under another name"),
        "digits": Text("有这个数字，没有单位或在名称里", "the digits stand there, without a unit or in a name"),
        "words": Text("用文字说的", "said in words"),
        "again": Text("和数据里另一处是同一个数", "the words that another figure of the data has too"),
    }
)
"""By `FigureCheck.how`."""

NOTES: Mapping[str, Text] = MappingProxyType(
    {
        "rounded": Text(
            "写的位数不同，取舍后相同：数据 {data}，文本 {text}", "alike when rounded: data {data}, text {text}"
        ),
        "softened": Text(
            "一边是约数：数据 {data}，文本 {text}", "one of them is no exact figure: data {data}, text {text}"
        ),
        "status": Text(
            "一边是已完成，一边是预计或计划：数据 {data}，文本 {text}",
            "one tells a result, the other a forecast or plan: data {data}, text {text}",
        ),
        "period": Text("期间不同：数据 {data}，文本 {text}", "other months: data {data}, text {text}"),
        "unit": Text("计量单位不同：数据 {data}，文本 {text}", "other counters: data {data}, text {text}"),
        "role": Text("数据作{data}，文本像是{text}", "{data} in the data, {text} in the text"),
    }
)
"""By `Note.id`."""

ROLES: Mapping[str, Text] = MappingProxyType(
    {
        "value": Text("完成值", "a result"),
        "target": Text("目标值", "a target"),
        "previous": Text("上年值", "last year's value"),
        "change": Text("变化", "a change"),
        "rank": Text("名次", "a rank"),
        "any": Text("一般的数", "a figure"),
    }
)

OTHER_AGENCY = Text(
    "说明：数据的单位是{data}，文本的单位是{text}。请确认没有拿错文件。",
    "note: the data is of {data}, the text of {text}. Make sure that these are the files you mean.",
)
OTHER_YEAR = Text(
    "说明：数据是 {data} 年度的，文本是 {text} 年度的。请确认没有拿错文件。",
    "note: the data is of {data}, the text of {text}. Make sure that these are the files you mean.",
)
LITTLE_IN_COMMON = Text(
    "说明：数据里 {n} 个数，有 {missing} 个在文本里没找到。请确认没有拿错文件。",
    "note: of {n} figures of the data, {missing} are not in the text. Make sure that these are the files you mean.",
)
TWICE_STDIN = Text(
    "数据和文本不能都从标准输入读。请把其中一个写成文件名。",
    "standard input cannot be both the data and the text. Give one of them as a file.",
)
TABLES_ONLY = Text(
    "{file} 是表格或数据文件，核对要的是公开的文本（docx、pdf、html、txt、md）。表格请用 selfeval import 读入后比较。",
    "{file} is a table or data file; a published text (docx, pdf, html, txt, md) is wanted. Read tables with selfeval import.",
)
NEXT = Text(
    "请对照原文改正数据或文本，再运行一次：selfeval verify {file:command} --against {document:command}",
    "Put the data or the text right, then run it again: selfeval verify {file:command} --against {document:command}",
)
SEE_ALL = Text("逐个列出找到的数：加 --all。", "Add --all to list every figure that was found.")
