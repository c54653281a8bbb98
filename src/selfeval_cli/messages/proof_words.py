"""The words of the proof: the page on which a person approves an import."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.import_words import LEFT_OUT_REASONS
from selfeval_cli.messages.language import Text

TITLE = Text("导入校对：{file}", "Proof of the import: {file}")

KINDS: Mapping[str, Text] = MappingProxyType(
    {
        "value": Text("数值", "value"),
        "expected": Text("预计或计划", "forecast or plan"),
        "change": Text("变化", "change"),
        "rank": Text("排名", "rank"),
        "rate": Text("比率", "rate"),
        "part": Text("其中", "of which"),
        "target": Text("目标", "target"),
        "previous": Text("上年", "last year"),
        "gap": Text("差距", "gap"),
        "deadline": Text("期限", "deadline"),
        "budget": Text("预算", "budget"),
    }
)
SIGNS: Mapping[str, Text] = MappingProxyType(
    {
        "value": Text("值", "v"),
        "expected": Text("预", "f"),
        "change": Text("变", "c"),
        "rank": Text("名", "r"),
        "rate": Text("率", "%"),
        "part": Text("其", "p"),
        "target": Text("目", "t"),
        "previous": Text("上", "l"),
        "gap": Text("差", "g"),
        "deadline": Text("限", "d"),
        "budget": Text("算", "b"),
    }
)
"""The small sign before a figure, so that colour alone does not tell its kind."""

LEGEND = Text("图例", "Legend")
LEFT_SIGN = Text("没有读入", "not taken")
UNPLACED_SIGN = Text("认出、未入初稿", "recognised, not in the draft")
TAKEN = Text("处数字读入初稿", "figures in the draft")
UNPLACED = Text("处认出、未入初稿", "recognised, not in the draft")
LEFT = Text("处数字没有读入", "numbers not taken")
REMARKS_COUNT = Text("处请核对或填写", "remarks to look at")
FINDINGS_COUNT = Text("处原文可能有误", "findings in the original")

FIRST = Text("先看这几处", "Look at these first")
NOTHING_FIRST = Text("没有要先看的地方。", "Nothing needs a look before the rest.")
FINDINGS = Text("原文可能有误", "Findings about the original")
REMARKS = Text("初稿里请核对或填写", "Remarks in the draft")
MORE = Text("另有 {count} 处", "{count} more")
AND_MORE = Text("……", "…")

NEXT = Text("怎么校对", "What to do")
NEXT_FINDINGS = Text(
    "原文可能有误的 {count} 处，先和起草人定下怎么改。", "Settle the {count} findings with whoever wrote the text."
)
NEXT_REMARKS = Text(
    "带“请”字的 {count} 处，逐处看一眼，在初稿里改好。",
    "Look at the {count} remarks, and mend the draft where they ask for it.",
)
NEXT_MARKS = Text(
    "顺着原文看带底色的数字：点一下，看它进了哪一项，名称、单位、期间对不对。",
    "Go through the coloured figures: click one to see its entry, and whether name, unit and period are right.",
)
NEXT_LEFT = Text(
    "看一遍文末没有读入的数字：有该读入的，在初稿里补上。",
    "See the list of what was not taken at the end of the text, and add to the draft what belongs there.",
)
NEXT_CHECK = Text("都对了，运行 {command}。", "All right? Then run {command}.")
DRAFT_FILE = "report.toml"

ORIGINAL = Text("原文", "Original")
DRAFT = Text("初稿", "Draft")
NO_ENTRIES = Text("初稿里什么也没有。请看看是不是选错了文件。", "The draft is empty. See whether it is the right file.")
NO_TEXT = Text("原文没有文字。请看看是不是选错了文件。", "The original has no text. See whether it is the right file.")
PARAGRAPH = Text("第{number}段", "¶{number}")
PARAGRAPH_ON_PAGE = Text("第{page}页 第{number}段", "page {page} ¶{number}")
PAGE = Text("第 {page} 页", "page {page}")
WITHOUT_SECTION = Text("没有写板块", "without a section")
UNNAMED = Text("（没有名称）", "(no name)")
NOT_FILLED = Text("（空）", "(empty)")
BASE = Text("基数 {value}", "of {value}")
GROUPS: Mapping[str, Text] = MappingProxyType(
    {
        "report": Text("报告", "Report"),
        "budget": Text("预算", "Budget"),
        "indicator": WITHOUT_SECTION,
        "problem": Text("存在问题", "Problems"),
        "measure": Text("下一步措施", "Next steps"),
        "goal": Text("年度目标", "Goals"),
        "staff": Text("人员", "Staff"),
        "assets": Text("固定资产", "Fixed assets"),
    }
)
"""By the table of the draft."""
BACK = Text("回到原文", "back to the text")

PART_UNIT = Text("单位：{unit}", "unit: {unit}")
PART_PERIOD = Text("期间：{period}", "period: {period}")
PART_STATUS = Text("状态：{status}", "status: {status}")
PART_IN_WORDS = Text("没有进初稿，只留在原文里", "not in the draft, in the words of the text only")
PART_JOIN = Text("；", "; ")
NOT_TAKEN = Text("没有读入：{reason}", "not taken: {reason}")

LEFT_TITLE = Text("没有读入的数字（{count} 处）", "What was not taken ({count})")
NOTHING_LEFT = Text("原文里的数字都读入了。", "Every figure of the text was taken.")
UNPLACED_REASON = Text(
    "认出了，但初稿里没有它的位置：要用就在初稿里补上",
    "recognised, but the draft has no place for it: add it there if you need it",
)
LEFT_REASONS: Mapping[str, Text] = MappingProxyType(
    {**LEFT_OUT_REASONS, "heading-number": Text("标题、条目的序号", "the number of a heading or an item")}
)
"""By the id of the reason."""

CUT = Text(
    "这一段太长，后面 {count} 个字没有显示；完整的在原文件里。",
    "The paragraph is too long: {count} more characters are not shown. The file itself has them.",
)
CUT_PAGE = Text(
    "原文太长，还有 {count} 段没有显示。要逐段核对，请把原文分成几个文件再导入。",
    "The text is too long: {count} more paragraphs are not shown. To see them all, split the file and import the parts.",
)
CUT_ENTRIES = Text(
    "还有 {count} 条没有显示，请看初稿文件。", "{count} more entries are not shown: see the draft itself."
)
FOOTER = Text(
    "selfeval 导入校对。这一页不联网、不改动任何文件；改动请写进初稿。",
    "A proof by selfeval. This page needs no network and changes nothing; write what you change into the draft.",
)
