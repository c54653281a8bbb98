"""What `--help` says about the commands that work on a report: check, summary, score, export, init."""

from __future__ import annotations

from selfeval_cli.messages.command_line import FILE_NAME, CommandText, Example, OptionText
from selfeval_cli.messages.language import Text

_STANDARD = OptionText(
    Text(
        "按这个评价标准，不按报告里写的；内置标准见 selfeval standards",
        "judge by this standard, not by the one that the report names; selfeval standards lists the built-in ones",
    ),
    Text("标识或文件", "ID|FILE"),
)
_COLOR = OptionText(
    Text(
        "是否用颜色；环境变量 NO_COLOR、FORCE_COLOR 同样有效",
        "whether to use colours; NO_COLOR and FORCE_COLOR work too",
    )
)
_ONE_PATH = OptionText(
    Text(
        "报告文件；- 表示标准输入。不写时用当前目录的 report.toml 或唯一的一份报告",
        "the report file; - is standard input. Without it report.toml here, or the only report here",
    ),
    FILE_NAME,
)
_FORCE = OptionText(Text("文件已存在时也覆盖", "overwrite a file that exists"))

CHECK = CommandText(
    summary=Text("核对报告，指出问题在哪一行", "check reports and show the line of each problem"),
    description=Text(
        "核对数字之间的关系、期间、单位、必写的内容和文件格式。每个问题都给出位置、原因和改法。",
        "Checks how the figures go together, periods, units, what must be there, and the form of the file. Each problem comes with its "
        "place, its reason and what to do.",
    ),
    options={
        "paths": OptionText(
            Text(
                "报告文件（TOML、Excel 填报表、Word、PDF、网页、文本）或目录，可以有几个；- 表示标准输入。不写时用当前目录的 report.toml 或唯一的一份报告",
                "report files (TOML, forms in Excel, Word, PDF, web pages, plain text) or directories, one or several; - is standard input. Without any, "
                "report.toml here or the only report here",
            ),
            Text("文件或目录", "PATH"),
        ),
        "format": OptionText(
            Text(
                "输出形式：text 给人看，concise 一行一条，json 和 sarif 给程序用",
                "text for people, concise with one line each, json and sarif for programs",
            )
        ),
        "select": OptionText(
            Text(
                "只用这些规则：编号、编号开头或名称，逗号分开或多次给出。文件能不能读懂（F 类）总要查",
                "apply only these rules: codes, beginnings of codes or names, separated by commas or given several times. Whether the file "
                "can be read (family F) is always checked",
            ),
            Text("规则", "RULES"),
        ),
        "ignore": OptionText(
            Text(
                "不用这些规则，写法同 --select；F 类也可以",
                "leave out these rules, F among them; written like --select",
            ),
            Text("规则", "RULES"),
        ),
        "fail_on": OptionText(Text("从哪一级起以退出码 1 结束", "end with exit code 1 from this severity on")),
        "baseline": OptionText(
            Text(
                "这个基线文件里已知的问题不再列出，也不影响退出码；也可以在 selfeval.toml 里写 baseline",
                "neither list nor count what this baseline knows; selfeval.toml can name it as baseline",
            ),
            FILE_NAME,
        ),
        "write_baseline": OptionText(
            Text(
                "把现有的问题记进基线，即 --baseline 或配置里写的文件，都没有写的新建一个。只更新这次核对的报告和规则",
                "make what is found known: write the baseline that --baseline or the configuration names, else a new one. Only the reports "
                "and rules of this run are renewed",
            )
        ),
        "statistics": OptionText(
            Text(
                "不逐条列出，只统计每条规则发现了多少、在几份报告里",
                "instead of the findings, count them by rule: how many, in how many reports",
            )
        ),
        "coverage": OptionText(
            Text(
                "另列出每条规则的结果：通过、不适用还是缺数据",
                "also list how every rule ended: passed, not applicable, not enough data",
            )
        ),
        "annotate": OptionText(
            Text(
                "把问题批注在出问题的地方，另存成这个文件：Word 批注、PDF 高亮或 Excel 单元格批注；原文件不动",
                "write the findings into a copy, this file: as comments in Word, highlights in PDF, notes on cells in Excel; the original stays as it is",
            ),
            FILE_NAME,
        ),
        "standard": _STANDARD,
        "previous": OptionText(
            Text(
                "上年的报告：另查两年对不上的地方（C605 至 C609）；填报表里有几个项目的，各取对应的一个",
                "last year's report: also check what the two years say against each other (C605 to C609); of a form with several projects, the "
                "one that fits is taken",
            ),
            FILE_NAME,
        ),
        "output": OptionText(
            Text("把结果写进文件，不显示在屏幕上", "write the results to a file, not to the screen"), FILE_NAME
        ),
        "force": _FORCE,
        "verbose": OptionText(
            Text(
                "同类问题逐条列出，并列出已说明放行的、基线中已知的问题和跳过的文件",
                "show all of a kind one by one, what is waived or known from the baseline, and the files passed over",
            )
        ),
        "quiet": OptionText(Text("只列问题，不要末尾的合计", "only the problems, without the counts at the end")),
        "color": _COLOR,
    },
    examples=(
        Example("selfeval check", Text("核对当前目录的报告", "check the report here")),
        Example(
            "selfeval check 各单位/ --format concise",
            Text("核对目录里的全部报告，一行一条", "check all in a directory, one line each"),
        ),
        Example(
            "selfeval check --select B --coverage",
            Text("只核对预算，并列出每条规则的结果", "check the budget only, with the outcome of each rule"),
        ),
        Example(
            "selfeval check 各单位/ --statistics",
            Text("全部报告里哪些问题最多", "what is found most, over all reports"),
        ),
        Example(
            "selfeval check 2023.toml --previous 2022.toml",
            Text("和上年的报告对照着查", "with last year's report beside it"),
        ),
        Example(
            "selfeval check 报告.docx --annotate 批注.docx",
            Text(
                "直接核对 Word 或 PDF 报告，问题批注在原文的字句上",
                "check a report in Word or PDF as it is, with comments on the very words",
            ),
        ),
        Example(
            "selfeval check --write-baseline",
            Text("先记下已有的问题，以后只看新的", "take note of what is there, to see only what is new from then on"),
        ),
        Example(
            "selfeval check --format sarif -o 结果.sarif", Text("供代码托管平台读取", "for code hosting platforms")
        ),
    ),
)

SUMMARY = CommandText(
    summary=Text("一屏看清全年情况", "the year on one screen"),
    description=Text(
        "预算执行、各板块的指标完成情况、突出的变化和名次、核对发现、问题和措施。",
        "Budget execution, how the indicators of each section did, what stands out, findings, problems and measures.",
    ),
    options={
        "path": _ONE_PATH,
        "detail": OptionText(
            Text("概览之后逐个板块列出全部指标", "after the overview, list all indicators of every section")
        ),
        "section": OptionText(
            Text("只看这个板块，写标识或名称", "only this section, by id or title"), Text("板块", "SECTION")
        ),
        "format": OptionText(Text("输出形式", "form of the output")),
        "standard": _STANDARD,
        "color": _COLOR,
    },
    examples=(
        Example("selfeval summary", Text("当前目录的报告", "the report here")),
        Example("selfeval summary --section 治安好", Text("一个板块的全部指标", "all indicators of one section")),
    ),
)

SCORE = CommandText(
    summary=Text("逐项核算得分，写出算式", "compute every score and show the working"),
    description=Text(
        "按评价标准核算预算执行和每个指标的得分：用哪种方法，代入数字的算式，和自评得分差多少；各一级指标和总分，等级；哪些不能核算，为什么。",
        "Scores budget execution and every indicator by the standard: which method, the working with its figures, and how far the claimed "
        "score is from it; each group and the total, the grade; what cannot be scored, and why.",
    ),
    options={
        "path": _ONE_PATH,
        "format": OptionText(Text("输出形式", "form of the output")),
        "standard": _STANDARD,
        "color": _COLOR,
    },
    examples=(
        Example("selfeval score", Text("当前目录的报告", "the report here")),
        Example(
            "selfeval score --standard national-project-2021",
            Text("换一个标准看得分", "the scores by another standard"),
        ),
        Example("selfeval score --format json", Text("供程序用", "for programs")),
    ),
)

EXPORT = CommandText(
    summary=Text("导出成文稿或数据", "write the report as a document or as data"),
    description=Text(
        "md 是按正式报告四个部分排列的文稿；csv 每个数字一行，可用 Excel 打开；json 供程序用；toml 是重新排版的报告文件；xlsx 是官方样式的自评表，带核算得分。",
        "md is a document with the four chapters of the official report; csv has one row for each figure and opens in Excel; json is for "
        "programs; toml is the report file laid out anew; xlsx is the official table, with the computed scores.",
    ),
    options={
        "path": _ONE_PATH,
        "format": OptionText(Text("导出成什么；不写时看 -o 的扩展名", "what to write; else by the ending of -o")),
        "output": OptionText(Text("写进这个文件；不写时显示在屏幕上", "the file to write; else the screen"), FILE_NAME),
        "force": _FORCE,
        "findings": OptionText(Text("文稿末尾附上核查发现", "add the findings as an appendix of the document")),
        "standard": _STANDARD,
    },
    examples=(
        Example("selfeval export -o 自评报告.md", Text("导出文稿", "write the document")),
        Example("selfeval export --format csv -o 指标.csv", Text("导出数字", "write the figures")),
    ),
)

INIT = CommandText(
    summary=Text("新建一份报告", "start a report"),
    description=Text(
        "写一个带说明的模板，并在旁边放 selfeval.schema.json，供编辑器补全和提示。在终端里没给的内容会逐项询问。"
        "加 --format xlsx，写一份可以在 Excel 或 WPS 里填的自评表，填好的表直接用 check、summary、export。",
        "Writes a template with explanations, and selfeval.schema.json beside it for completion in editors. On a terminal it asks "
        "for what was not given. With --format xlsx it writes a form for Excel or WPS, which check, summary and export read once it is "
        "filled in.",
    ),
    options={
        "path": OptionText(
            Text("要写的文件，默认 report.toml", "the file to write; report.toml unless given"), FILE_NAME
        ),
        "format": OptionText(
            Text(
                "写成什么：toml 报告文件，xlsx 填报表；不写时看文件的扩展名",
                "what to write: toml, the report file, or xlsx, a form; else by the ending of the file",
            )
        ),
        "agency": OptionText(Text("单位全称", "full name of the agency"), Text("单位", "NAME")),
        "year": OptionText(Text("评价年度", "year of the report"), Text("年度", "YEAR")),
        "scope": OptionText(
            Text("部门整体支出（department）还是项目支出（project）", "the whole department, or a project")
        ),
        "project": OptionText(
            Text(
                "项目名称；给了它就是项目支出自评。填报表可以有几个，一个项目一张工作表",
                "name of the project; with it the report is on a project. A form may have several, a sheet for each",
            ),
            Text("项目", "NAME"),
        ),
        "standard": OptionText(
            Text("评价标准；不写时按范围取默认的一个", "the standard; else the default for the scope"),
            Text("标识或文件", "ID|FILE"),
        ),
        "output": OptionText(Text("要写的文件，同上", "the file to write, as above"), FILE_NAME),
        "force": _FORCE,
    },
    examples=(
        Example("selfeval init", Text("逐项询问", "be asked for everything")),
        Example(
            "selfeval init --agency 云溪街道办事处 --year 2023",
            Text("不询问，直接写", "write at once, without questions"),
        ),
        Example(
            "selfeval init --format xlsx --standard national-project-2020 -o 自评表.xlsx",
            Text("Excel 填报表", "a form for Excel"),
        ),
    ),
)
