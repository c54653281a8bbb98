"""What `--help` says about `diff`."""

from __future__ import annotations

from selfeval_cli.messages.command_line import FILE_NAME, CommandText, Example, OptionText
from selfeval_cli.messages.language import Text

DIFF = CommandText(
    summary=Text("两年的报告逐项对照", "show two years' reports side by side"),
    description=Text(
        "指标先按标识、再按名称、最后按名称相近对应，怎样对应的都写明；两年的目标、完成值并列，变化按两年的数算出，和报告写的变化相比；"
        "新增的、没有了的指标，预算各行，上年的措施今年有没有下文。先后按报告的年度排。",
        "Indicators are matched by id, then by name, then by names nearly alike, and it is said how; targets and results stand side by side, "
        "changes are computed and held against the stated ones; what is new or dropped, the budget line by line, and where this year's report "
        "may tell what came of last year's measures. The older year comes first, whatever the order given.",
    ),
    options={
        "previous": OptionText(
            Text(
                "上年的报告：TOML、填好的 Excel 填报表，或 Word、PDF 报告；- 表示标准输入",
                "last year's report: TOML, a filled-in form, or the document in Word or PDF; - is standard input",
            ),
            Text("上年报告", "PREVIOUS"),
        ),
        "current": OptionText(Text("今年的报告，同上", "this year's report, likewise"), Text("今年报告", "CURRENT")),
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
        Example("selfeval diff 2022.toml 2023.toml", Text("两年对照", "two years side by side")),
        Example(
            "selfeval diff 2022年报告.docx 2023年报告.docx", Text("直接对照两年的 Word 报告", "two reports in Word")
        ),
        Example("selfeval diff 2022.xlsx 2023.toml -o 对照.md", Text("写成文稿", "as a document")),
        Example("selfeval diff 2022.toml 2023.toml --format json", Text("供程序用", "for programs")),
    ),
)
