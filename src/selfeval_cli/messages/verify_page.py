"""What `--help` says about `verify`."""

from __future__ import annotations

from selfeval_cli.messages.command_line import FILE_NAME, CommandText, Example, OptionText
from selfeval_cli.messages.language import Text

VERIFY = CommandText(
    summary=Text("把报告数据和公开的文本逐数核对", "hold a report's figures against its published text"),
    description=Text(
        "数据里的每个数到文本里找，文本里的每个数到数据里找：找到的、对不上的、没找到的、只有一边有的，都写明路径和文本的页、段、原文。"
        "先按指标和名称对应，再按数值；万元和亿元先换算，约数、取舍、期间、计划与完成的不同另作说明。有对不上的以 1 结束，没找到的只在 --strict 时算。",
        "Every figure of the data is looked for in the text, and every figure of the text in the data: found, contradicted, missing, or in one "
        "of them only, each with its path and with page, paragraph and words. Figures are matched by indicator and name first, then by value; units "
        "are converted, and roundings, approximations, periods and plans told as results are notes. Contradictions end with 1; missing "
        "figures only with --strict.",
    ),
    options={
        "path": OptionText(
            Text(
                "报告数据：TOML、填好的 Excel 填报表，或另一稿 Word、PDF；不写时同 check；- 表示标准输入",
                "the data: TOML, a filled-in form, or another version in Word or PDF; without it as for check; - is standard input",
            ),
            FILE_NAME,
        ),
        "against": OptionText(
            Text(
                "公开的文本：docx、pdf（有文字层）、html、txt、md",
                "the published text: docx, pdf with text, html, txt or md",
            ),
            Text("文本", "DOCUMENT"),
        ),
        "strict": OptionText(
            Text("数据里有、文本里没找到的，也以 1 结束", "end with 1 for figures that the text does not have, too")
        ),
        "everything": OptionText(Text("找到的数也逐个列出", "list the figures that were found, too")),
        "format": OptionText(
            Text(
                "输出形式：text 给人看，md 是文稿，json 给程序用；不写时看 -o 的扩展名",
                "text for people, md as a document, json for programs; else by the ending of -o",
            )
        ),
        "output": OptionText(Text("写进这个文件；不写时显示在屏幕上", "the file to write; else the screen"), FILE_NAME),
        "force": OptionText(Text("文件已存在时也覆盖", "overwrite a file that exists")),
        "color": OptionText(
            Text(
                "是否用颜色；环境变量 NO_COLOR、FORCE_COLOR 同样有效",
                "whether to use colours; NO_COLOR and FORCE_COLOR work too",
            )
        ),
    },
    examples=(
        Example("selfeval verify report.toml --against 报告.docx", Text("逐数核对", "every figure against the text")),
        Example("selfeval verify --against 报告.pdf --strict", Text("漏写的也算", "missing figures count too")),
        Example(
            "selfeval verify report.toml --against 报告.pdf -o 核对.md",
            Text("写成核对单", "as a document to work through"),
        ),
    ),
)
