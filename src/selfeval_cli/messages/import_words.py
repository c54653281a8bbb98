"""What `import` says: what it read, what it left out and why, and where a person must look."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

LEFT_OUT_REASONS: Mapping[str, Text] = MappingProxyType(
    {
        "unknown": Text("看不出是什么", "nothing tells what it is"),
        "no-key": Text("报告格式里没有这一项", "the report format has no key for it"),
        "note": Text("表内外的说明", "a remark in or around the table"),
        "template": Text("表格自带的填写说明，不是填写的内容", "the form's own instructions, not an answer"),
        "not-a-number": Text("这里应当是数字", "a number is expected here"),
        "other-unit": Text("单位与这一列的不同", "in another unit than its column"),
        "unclear-rate": Text("看不出是百分数还是小数", "it may be a percentage or a fraction"),
        "unclear-amount": Text("看不出是预算数还是执行数", "nothing tells which amount it is"),
        "second-value": Text("前面已经写了另一个值", "another value was given before"),
        "no-name": Text("这一行没有指标名称", "the row has no name of an indicator"),
        "subtotal": Text("小计，由别的行算得", "a subtotal, which follows from other rows"),
        "part-of-fund": Text(
            "上一项资金的其中数，报告格式只有一级", "a part of the fund above; the format has one level only"
        ),
        "points-differ": Text(
            "标明的分值不等于下面各指标的分值之和", "these points are not the sum of its indicators'"
        ),
        "hidden": Text("隐藏的工作表、行或列", "in a hidden sheet, row or column"),
        "no-result": Text(
            "公式还没有算出结果，请在 Excel 或 WPS 里打开、保存一次",
            "a formula without its result: open the file in Excel or WPS and save it once",
        ),
        "no-form": Text("不是自评表", "not a self-evaluation table"),
        "refused": Text("报告格式不接受这个值", "the report format does not take this value"),
        "heading-number": Text("标题的编号", "the number of a heading"),
        "document-number": Text("文号", "the number of a document"),
        "date": Text("日期或时间", "a date or a time"),
        "in-a-name": Text("名称、口号或书名里的数字", "part of a name, a slogan or a title"),
        "ordinal": Text("序数（第几）", "a number of order"),
        "contact": Text("电话等联系方式", "a telephone number or the like"),
        "threshold": Text("划分对象的界线，如 60 岁以上", "a limit that says who is meant, like “60岁以上”"),
        "no-unit": Text("后面没有认得的计量单位", "no known unit behind it"),
        "ambiguous": Text("可以有两种读法", "can be read in two ways"),
    }
)
"""By the reason of what was left out."""

REMARKS: Mapping[str, Text] = MappingProxyType(
    {
        "fraction-as-percent": Text("请核对：原表写作 {written}", "please check: {written} in the table"),
        "percent-as-points": Text("请核对：原表写作百分数", "please check: a percentage in the table"),
        "fraction-as-points": Text("请核对：原表写作 {written}", "please check: {written} in the table"),
        "name-from-kind": Text(
            "请核对：三级指标空白，名称用的是二级指标", "please check: the name was blank; this is the kind"
        ),
        "shared-points": Text(
            "请核对：原表这一格合并了 {rows} 行", "please check: one cell over {rows} rows in the table"
        ),
        "from-title": Text("请核对：取自表题", "please check: taken from the title"),
        "year-from-name": Text(
            "请核对：原文没有写年度，取自“{name}”", "please check: not in the original, taken from “{name}”"
        ),
        "year-missing": Text(
            "请填写年度，如 year = 2023：原文没有写", "give the year, like year = 2023: the original does not"
        ),
        "agency-missing": Text(
            '请填写单位，如 agency = "某某街道办事处"：原文没有写',
            "give the agency with the key agency: the original does not",
        ),
        "unit-missing": Text(
            '请填写金额单位，如 unit = "万元"：原文没有写',
            'give the unit of money, like unit = "万元": the original does not',
        ),
        "basis-missing": Text(
            '请填写 basis：原文没有写预算数是年初的（"initial"）还是调整后的（"adjusted"）',
            'give basis: the original does not say whether the budget is that of the year\'s beginning ("initial") or the adjusted one ("adjusted")',
        ),
        "scope-missing": Text(
            '请填写 scope：原文看不出是部门整体（"department"）还是项目（"project"）',
            'give scope: the original does not say whether it is about a whole department ("department") or a project ("project")',
        ),
        "standard-from-layout": Text(
            "请核对：原文没有写评价标准，从表样看是这一套",
            "please check: the table names no standard; its layout is that of this one",
        ),
        "standard-missing": Text(
            "请选定 standard：没有写明时用 {standard}；可用的见 selfeval standards",
            "choose a standard: {standard} is used unless one is named; selfeval standards lists them",
        ),
        "from-text": Text("请核对：标题里没有写，取自正文", "please check: not in the title, taken from the text"),
        "budget-unconfirmed": Text(
            "请核对{figures}：原文里没有别的数字和它对得上",
            "please check {figures}: no other figure in the original confirms them",
        ),
        "summed": Text("请核对：原文分几项写，这里是它们的和", "please check: the sum of several figures in the text"),
        "name-unsure": Text("请核对名称：按原文这句话取的", "please check the name: taken from the sentence"),
        "goal-text-missing": Text(
            "请核对：原表只写了这个标题，没有目标内容", "please check: the table has this heading only, and no goal"
        ),
    }
)
"""By the id of the remark; they stand as comments in the draft."""

DRAFT_HEAD = Text(
    "初稿，读自 {file} 的“{table}”：写有“请”字的注释要看一看，改好后删去。",
    "A draft, read from “{table}” in {file}: see to the comments that say please, then delete them.",
)
LEFT_OUT_HEAD = Text(
    "有 {n} 处没有读入，运行 selfeval import {file:command} --left-out 查看。",
    "{n} things were not taken; selfeval import {file:command} --left-out lists them.",
)
DRAFT_READ = Text(
    "{table}：读出 {indicators} 项指标，没有读入 {left_out} 处",
    "{table}: {indicators} indicators read, {left_out} things left out",
)
LEFT_OUT_LINE = Text("{place}  {text}  （{reason}）", "{place}  {text}  ({reason})")
FROM_STDIN = Text("标准输入", "standard input")
LEFT_OUT_HEAD_STDIN = Text(
    "有 {n} 处没有读入；把原文存成文件，运行 selfeval import 文件名 --left-out 查看。",
    "{n} things were not taken; save the original as a file, and selfeval import FILE --left-out lists them.",
)
OPTION_UNUSED = Text(
    "原文写的是“{said}”，{option} 没有用上；要改的，改初稿里的 {key}",
    "the original says “{said}”, so {option} was not used; to change it, change {key} in the draft",
)
NOTHING_LEFT_OUT = Text("全部读入，没有遗漏。", "Everything was taken; nothing was left out.")
SEE_LEFT_OUT = Text(
    "没有读入的内容：selfeval import {file:command} --left-out",
    "What was left out: selfeval import {file:command} --left-out",
)
NEXT = Text(
    "下一步：核对初稿 selfeval check {file:command}", "Next: check the draft with selfeval check {file:command}"
)

IMPORT_TROUBLES: Mapping[str, Text] = MappingProxyType(
    {
        "no-form": Text(
            "{file} 里没有找到自评报告或自评表：{looked}。请看看是不是选错了文件。自评表的表头要有指标名称和指标值、完成值、分值、得分中的至少一项。",
            "no self-evaluation report or table was found in {file}: {looked}. See whether it is the right file. The header of a table must name the indicators "
            "and have targets, results, points or scores.",
        ),
        "own-form": Text(
            "{file} 是 selfeval 的填报表，不用读成初稿。直接核对：selfeval check {file:command}；要写成文件：selfeval export {file:command} --format toml -o report.toml。",
            "{file} is a form of selfeval, which needs no draft. Check it as it is: selfeval check {file:command}; to have it as a file: selfeval export {file:command} --format toml "
            "-o report.toml.",
        ),
        "nothing-told": Text(
            "{file} 里没有读出自评报告的内容（预算、指标、存在问题）。请看看是不是选错了文件，例如拿成了通知、函件。",
            "nothing of a self-evaluation report (budget, indicators, problems) was found in {file}. See whether it is the right file, and not a notice or letter.",
        ),
        "no-prose": Text(
            "{option} 只用于用文字写的报告，这里读的是表格。请去掉 {option}，表格里读到的位置写在初稿的 place 里。",
            "{option} is for reports told in sentences, and this is a table. Leave {option} out; the draft names the cells in `place`.",
        ),
        "old-document": Text(
            "{file}：程序读不了 {format} 文件。请在 Word、WPS 或 Excel 里打开它，另存为 docx、xlsx 或 PDF，再用新的文件。",
            "{file}: {format} files cannot be read. Open it in Word, WPS or Excel, save it as docx, xlsx or PDF, and use the new file.",
        ),
        "empty-folder": Text(
            "目录 {folder} 里没有能读的文件（docx、pdf、html、txt、md、xlsx、xls、ods）。请换一个目录；旧格式的 doc、wps 文件请先另存为 docx。",
            "the directory {folder} holds no file that can be read (docx, pdf, html, txt, md, xlsx, xls, ods). Choose another one; save old doc and wps files as docx first.",
        ),
        "nothing-in-folder": Text(
            "目录 {folder} 里的 {n} 个文件都没有读出报告。请先单独读其中一个，看看是什么原因：selfeval import 文件名。",
            "none of the {n} files in {folder} gave a report. Read one of them alone to see why: selfeval import FILE.",
        ),
        "several": Text(
            "{file} 里有 {n} 份报告：{names}。请用 -o 写明一个目录，每份写成其中的一个文件，例如：-o 初稿/",
            "{file} holds {n} reports: {names}. Name a directory with -o; each becomes a file in it. For example: -o drafts/",
        ),
        "not-a-folder": Text(
            "{file} 里有 {n} 份报告，而 {target} 是文件。请写明一个目录，例如：初稿/",
            "{file} holds {n} reports, and {target} is a file. Name a directory, like drafts/",
        ),
        "same-target": Text(
            "{one} 和 {other} 写的是同一个文件（{file}），后写的会盖掉先写的。请给它们不同的文件名。",
            "{one} and {other} name the same file ({file}), and one would overwrite the other. Give them different names.",
        ),
        "page-ending": Text(
            "--proof 写出来的是网页，文件名要以 .html 结尾（{target} 不是）。例如：--proof 核对.html",
            "--proof writes a web page, whose name must end in .html ({target} does not). For example: --proof proof.html",
        ),
        "draft-ending": Text(
            "初稿是 TOML 文本，写成 {target} 会打不开。请用 .toml 结尾的文件名，例如：-o report.toml",
            "a draft is TOML text, and could not be opened under the name {target}. Give a name that ends in .toml, like: -o report.toml",
        ),
        "file-wanted": Text(
            "{option} 要写明文件名，{folder} 是目录。例如：{option} 数字.json",
            "{option} wants the name of a file, and {folder} is a directory. For example: {option} figures.json",
        ),
        "folder": Text(
            "目录 {target} 建不了。请换个位置。", "the directory {target} could not be made. Choose another place."
        ),
        "kind": Text(
            "{file}：.{format} 文件读不了。能读的是 docx、pdf、html、txt、md、xlsx、xls 和 ods，请另存为其中一种。",
            "{file}: .{format} files are not read. Save it as docx, pdf, html, txt, md, xlsx, xls or ods.",
        ),
    }
)
"""Why `import` ends early."""
