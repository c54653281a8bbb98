"""What `--help` says about `import`."""

from __future__ import annotations

from selfeval_cli.messages.command_line import FILE_NAME, CommandText, Example, OptionText
from selfeval_cli.messages.language import Text

IMPORT = CommandText(
    summary=Text("把填好的自评表读成报告初稿", "read a filled-in table into a draft report"),
    description=Text(
        "从 Excel（xlsx、xls、ods）或 Word（docx）里的自评表读出报告初稿：各地的表样都认，每个数字记下它在哪一格，"
        "没有读懂的列出来，不猜。一个文件里有几份自评表的，每份写成一个文件。",
        "Reads the self-evaluation table in a workbook (xlsx, xls, ods) or a Word document (docx) into a draft report, whatever its "
        "layout. Every figure keeps its cell; what was not understood is listed, never guessed. Several tables become several files.",
    ),
    options={
        "path": OptionText(
            Text("填好的自评表：xlsx、xls、ods 或 docx 文件", "the table: xlsx, xls, ods or docx"), FILE_NAME
        ),
        "output": OptionText(
            Text(
                "写进这个文件；有几份自评表时写明一个目录。不写时显示在屏幕上",
                "the file to write, or a directory for several tables; else the screen",
            ),
            FILE_NAME,
        ),
        "left_out": OptionText(
            Text(
                "列出没有读入的内容和原因；不写 -o 时只列这些",
                "list what was not taken, with the reason; without -o, nothing else",
            )
        ),
        "agency": OptionText(
            Text("单位全称，表里没有写的用它", "the agency, where the table does not say"), Text("单位", "NAME")
        ),
        "year": OptionText(
            Text("评价年度，表里没有写的用它", "the year, where the table does not say"), Text("年度", "YEAR")
        ),
        "standard": OptionText(
            Text("写进初稿的评价标准；内置标准见 selfeval standards", "the standard that the draft names"),
            Text("标识", "ID"),
        ),
        "force": OptionText(Text("文件已存在时也覆盖", "overwrite a file that exists")),
    },
    examples=(
        Example("selfeval import 自评表.xlsx -o report.toml", Text("一份自评表", "one table")),
        Example("selfeval import 各项目自评表.docx -o 初稿/", Text("几份，写进一个目录", "several, into a directory")),
        Example("selfeval import 自评表.xlsx --left-out", Text("哪些内容没有读入", "what was not taken")),
    ),
)
