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
COMMENTS_WRITTEN = Text(
    "{n} 个问题已批注在 {file} 里出问题的字句上；{source} 没有改动。",
    "{n} findings stand in {file} on the words that they are about; {source} is as it was.",
)

ANNOTATE_TROUBLES: Mapping[str, Text] = MappingProxyType(
    {
        "one-workbook": Text(
            "--annotate 要配一个 docx、pdf 或 xlsx 文件，如 selfeval check 报告.docx --annotate 批注.docx。",
            "--annotate goes with one docx, pdf or xlsx file, as in selfeval check report.docx --annotate notes.docx.",
        ),
        "not-xlsx": Text(
            "批注只能写进 docx、pdf 和 xlsx。请在 Word、Excel 或 WPS 里把 {file} 另存为其中一种再试。",
            "notes can be written into docx, pdf and xlsx only. Save {file} as one of them in Word, Excel or WPS and try again.",
        ),
        "target": Text(
            "--annotate 的文件名“{file}”要以 {suffix} 结尾，和原文件一样。",
            "the file that --annotate names ({file}) must end in {suffix}, like the original.",
        ),
        "document-failed": Text(
            "{file} 里有程序改不了的内容（{error}），没有写批注。请在 Word 或 WPS 里另存为新的 docx 或 PDF 再试。",
            "{file} holds something that the program cannot change ({error}); no notes were written. Save it anew as docx or PDF in Word or WPS and "
            "try again.",
        ),
        "failed": Text(
            "{file} 里有程序改不了的内容（{error}），没有写批注。请另存为新的 xlsx 再试。",
            "{file} holds something that the program cannot change ({error}); no notes were written. Save it anew as xlsx and try again.",
        ),
    }
)
