"""What `--help` says about `import`."""

from __future__ import annotations

from selfeval_cli.messages.command_line import FILE_NAME, CommandText, Example, OptionText
from selfeval_cli.messages.language import Text

IMPORT = CommandText(
    summary=Text(
        "把已公开的报告或自评表读成报告初稿", "read a published report or a filled-in table into a draft report"
    ),
    description=Text(
        "把已有的自评报告（docx、pdf、html、txt、md）和自评表（xlsx、xls、ods、docx）读成报告初稿：预算、板块、指标、问题和措施，"
        "每个数字都记下原文的话和位置。没有读懂的列出来，不猜。一个文件里有几份报告，或者读一个目录，每份写成一个文件。不联网，同样的文件总是读成同样的初稿。",
        "Reads published reports (docx, pdf, html, txt, md) and filled-in tables (xlsx, xls, ods, docx) into draft reports: budget, sections, "
        "indicators, problems and next steps, every figure with its words and its place. What was not understood is listed, never guessed. "
        "Several reports, or a directory, become one file each. Nothing is fetched, and the same file always gives the same draft.",
    ),
    options={
        "path": OptionText(
            Text("报告或自评表文件，也可以是一个目录", "a report or a table, or a directory of them"), FILE_NAME
        ),
        "output": OptionText(
            Text(
                "写进这个文件；有几份报告时写明一个目录。不写时显示在屏幕上",
                "the file to write, or a directory for several reports; else the screen",
            ),
            FILE_NAME,
        ),
        "left_out": OptionText(
            Text(
                "列出没有读入的内容和原因；不写 -o 时只列这些",
                "list what was not taken, with the reason; without -o, nothing else",
            )
        ),
        "proof": OptionText(
            Text(
                "另写一个核对用的网页：原文里读入的数字逐个标出，没有读入的注明原因",
                "also write a page for proof-reading: the original with every figure marked, and the digits that were not taken",
            ),
            FILE_NAME,
        ),
        "facts": OptionText(
            Text("另写一个 JSON 文件：读出的每个数字和它的位置", "also write every figure with its place as JSON"),
            FILE_NAME,
        ),
        "agency": OptionText(
            Text("单位全称，原文没有写的用它", "the agency, where the original does not say"), Text("单位", "NAME")
        ),
        "year": OptionText(
            Text("评价年度，原文没有写的用它", "the year, where the original does not say"), Text("年度", "YEAR")
        ),
        "standard": OptionText(
            Text("写进初稿的评价标准；内置标准见 selfeval standards", "the standard that the draft names"),
            Text("标识", "ID"),
        ),
        "force": OptionText(Text("文件已存在时也覆盖", "overwrite a file that exists")),
    },
    examples=(
        Example("selfeval import 自评报告.docx -o report.toml", Text("一份报告", "one report")),
        Example(
            "selfeval import 自评报告.pdf -o report.toml --proof 核对.html",
            Text("同时写出核对用的网页", "and a page for proof-reading"),
        ),
        Example("selfeval import 自评表.xlsx -o report.toml", Text("一份自评表", "one table")),
        Example("selfeval import 往年报告/ -o 初稿/", Text("一个目录里的全部文件", "all files of a directory")),
        Example("selfeval import 自评报告.docx --left-out", Text("哪些内容没有读入", "what was not taken")),
    ),
)
