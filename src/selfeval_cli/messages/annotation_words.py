"""What `check --annotate` writes into notes, and says about the copy that it makes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

NOTE = Text("【{severity} {code}】{message}", "[{severity} {code}] {message}")
NOTE_ADVICE = Text("\n→ {advice}", "\n→ {advice}")
NOTE_KEYS = Text("\n（{keys}）", "\n({keys})")
KEY_IS = Text("{key} 即“{label}”", "{key} is “{label}”")

LOST: Mapping[str, Text] = MappingProxyType(
    {
        "charts": Text("图表", "charts"),
        "pictures": Text("图片", "pictures"),
        "shapes": Text("形状和文本框", "shapes and text boxes"),
        "controls": Text("控件", "controls"),
        "embedded": Text("嵌入的文件", "embedded files"),
        "pivot": Text("数据透视表", "pivot tables"),
        "slicers": Text("切片器", "slicers"),
        "threads": Text("批注的对话", "threads of comments"),
        "extensions": Text(
            "新版 Excel 的一些条件格式和下拉列表", "some conditional formats and lists of newer versions of Excel"
        ),
        "signature": Text("数字签名", "the digital signature"),
    }
)
"""What the copy may lack."""
NOT_CARRIED_OVER = Text(
    "注意：{file} 是副本，原来的{lost}可能带不过去；请只看批注，改还是在 {source} 里改。",
    "note: {file} is a copy, and these may be missing in it: {lost}. Read the notes there, and make the changes in {source}.",
)
NOTHING_TO_NOTE = Text("没有要批注的问题，没有写 {file}。", "there is nothing to note; {file} was not written.")
NOTES_WRITTEN = Text(
    "{n} 个问题已写成 {file} 里单元格的批注；{source} 没有改动。",
    "{n} findings stand as notes on the cells of {file}; {source} is as it was.",
)

ANNOTATE_TROUBLES: Mapping[str, Text] = MappingProxyType(
    {
        "one-workbook": Text(
            "--annotate 要配一个 xlsx 工作簿，如 selfeval check 自评表.xlsx --annotate 批注.xlsx。",
            "--annotate goes with one xlsx workbook, as in selfeval check form.xlsx --annotate notes.xlsx.",
        ),
        "not-xlsx": Text(
            "批注只能写进 xlsx。请在 Excel 或 WPS 里把 {file} 另存为 xlsx 再试。",
            "notes can be written into xlsx only. Save {file} as xlsx in Excel or WPS and try again.",
        ),
        "target": Text(
            "--annotate 的文件名“{file}”要以 .xlsx 结尾。", "the file that --annotate names ({file}) must end in .xlsx."
        ),
        "failed": Text(
            "{file} 里有程序改不了的内容（{error}），没有写批注。请另存为新的 xlsx 再试。",
            "{file} holds something that the program cannot change ({error}); no notes were written. Save it anew as xlsx and try again.",
        ),
    }
)
