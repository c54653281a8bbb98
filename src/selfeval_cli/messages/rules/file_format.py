"""The texts of family F about the keys and values of the format: version, unknown and missing keys, types, numbers, the standard."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator, in_report
from selfeval_cli.messages.type_words import EXPECTED

_FORMAT = Text("文件格式 1。", "The file format, version 1.")
_INDICATOR = '[[indicator]]\nname = "走访企业"\nactual = "386家"\n'
_ONLY_THIS = Text(
    "读不出的只有这一个值，它不参加核对；其余的照常核对。",
    "Only this one value is left out of the check; the rest is checked as usual.",
)


def _wanted(kind: str) -> Text:
    expected = EXPECTED[kind]
    return Text(
        f"“{{key}}”要写{expected.zh}，这里写的是{{found}}。",
        f"“{{key}}” should be {expected.en}, but here is {{found}}.",
    )


FORMAT_TEXTS: dict[str, RuleText] = {
    "F021": RuleText(
        title=Text("格式版本", "the version of the format"),
        what=Text(
            "文件第一项写 format = 1，说明按哪一版格式写。没有写的按 1 读，提示一句；写的是更新的版本，程序不认识，就不读。",
            "The file begins with format = 1, the version that it is written in. Without it, 1 is assumed, with a note; a newer version is not read.",
        ),
        why=Text(
            "格式将来会变。写明版本，旧文件才不会被新程序误读，新文件也不会被旧程序误读。",
            "The format will change one day. The version keeps old files from being misread by new programs, and new files by old ones.",
        ),
        basis=_FORMAT,
        wrong=f'format = 9\n\n[report]\nagency = "云溪街道办事处"\nyear = 2023\n\n{_INDICATOR}',
        right=in_report(_INDICATOR),
        sentences={
            "newer": Text(
                "文件写的是格式 {found}，这个版本的 selfeval 只认得格式 {known}，没有读。",
                "The file is in format {found}; this version of selfeval knows format {known} and has not read it.",
            ),
            "missing": Text(
                "没有写格式版本，按格式 {known} 读。", "The version of the format is not said; {known} is assumed."
            ),
        },
        advice={
            "newer": Text(
                "请升级 selfeval；如果是写错了，改成 format = {known}。",
                "Update selfeval; if this is a mistake, write format = {known}.",
            ),
            "missing": Text("请在文件开头加一行 format = {known}。", "Begin the file with a line format = {known}."),
        },
    ),
    "F022": RuleText(
        title=Text("不认识的键", "an unknown key"),
        what=Text(
            "每个表有哪些键是规定好的，英文键或它的中文名都可以写。写了别的键，程序不会悄悄丢掉，而是报告出来。",
            "Each table has its set of keys, in English or by their Chinese names. Any other key is reported rather than silently dropped.",
        ),
        why=Text(
            "键写错一个字母，后面的内容就等于没有写：分数不算，核对不到。",
            "One wrong letter in a key, and what follows counts as not written: it is neither scored nor checked.",
        ),
        basis=_FORMAT,
        wrong=in_indicator('acutal = "3240支"'),
        right=in_indicator('actual = "3240支"'),
        sentences={
            "nearest": Text("没有“{key}”这个键，是不是 {nearest}？", "There is no key “{key}”; is {nearest} meant?"),
            "elsewhere": Text(
                "“{key}”不写在这里，它是 {home} 的键。", "“{key}” does not belong here: it is a key of {home}."
            ),
            "default": Text(
                "这里没有“{key}”这个键，它的内容没有读。", "There is no key “{key}” here; it was not read."
            ),
            "cell": Text(
                "“{text}”不在填报表的栏目里，没有读。",
                "“{text}” stands outside the fields of the form and was not read.",
            ),
        },
        advice={
            "nearest": Text("请改正键名；可以写的键：{known}。", "Correct the key; those of this table are {known}."),
            "elsewhere": Text("请移到 {home} 下面。", "Move it to {home}."),
            "default": Text(
                "请改用这里可以写的键：{known}。别的内容可以写在 # 开头的说明里。",
                "Use a key of this table: {known}. Anything else may stand in a comment that begins with #.",
            ),
            "cell": Text(
                "要算数的，请移到表里相应的格子；只是给自己看的，不用管，或者改成单元格批注。",
                "If it is to count, move it into the field of the form that it belongs to; a remark for yourself may stay, or become a note.",
            ),
        },
    ),
    "F023": RuleText(
        title=Text("缺少必须写的项", "a missing key"),
        what=Text(
            "必须写的不多：[report] 里的单位名称和年度，每个指标的名称，每个目标、问题和措施的内容，每个资金来源、每条明细的名称。",
            "Little is required: agency and year in [report], the name of each indicator, the text of each goal, problem and measure, the name of each "
            "fund and each item.",
        ),
        why=Text(
            "缺了它们，就不知道这是谁的、哪一年的报告，说的是哪一个指标。",
            "Without them nobody knows whose report it is, of which year, or which indicator is meant.",
        ),
        basis=_FORMAT,
        wrong=f'format = 1\n\n[report]\nagency = "云溪街道办事处"\n\n{_INDICATOR}',
        right=in_report(_INDICATOR),
        sentences={
            "default": Text("这里没有写{label}（{key}）。", "{key} ({label}) is missing here."),
            "heading": Text(
                "文件里没有 [report] 表，不知道是哪个单位、哪一年的报告。",
                "There is no table [report], which says whose report this is, and of which year.",
            ),
            "published": Text(
                "文档的标题和开头看不出{label}。",
                "Neither the title nor the beginning of the document gives the {label}.",
            ),
        },
        advice={
            "default": Text("请补上 {key}。", "Add {key}."),
            "published": Text(
                "请在标题里写明，如“××街道办事处2023年度部门整体支出绩效自评报告”。",
                "Say it in the title, as in “××街道办事处2023年度部门整体支出绩效自评报告”.",
            ),
            "heading": Text(
                '请加上 [report]，下面写 agency = "单位名称" 和 year = 年度。',
                'Add [report], and below it agency = "…" and year = ….',
            ),
        },
    ),
    "F024": RuleText(
        title=Text("值的类型不对", "a value of the wrong type"),
        what=Text(
            "有的键要写数字（分值、金额、执行率），有的要写文字（名称、原因），有的要写 true 或 false，有的下面是一个表。写成了别的，程序不猜。",
            "Some keys want a number (weights, amounts, rates), some want text (names, reasons), some true or false, some are tables. Anything else is not guessed at.",
        ),
        why=_ONLY_THIS,
        basis=_FORMAT,
        wrong=in_report(
            '[budget]\nunit = "万元"\nbasis = "adjusted"\ntotal = { budget = "8650.40", executed = 8402.71 }\n'
        ),
        right=in_report(
            '[budget]\nunit = "万元"\nbasis = "adjusted"\ntotal = { budget = 8650.40, executed = 8402.71 }\n'
        ),
        sentences={
            "string": _wanted("string"),
            "figure": _wanted("figure"),
            "number": _wanted("number"),
            "amount": _wanted("amount"),
            "strings": _wanted("strings"),
            "year": _wanted("year"),
            "boolean": _wanted("boolean"),
            "table": _wanted("table"),
            "tables": _wanted("tables"),
            "date": _wanted("date"),
            "cell-number": Text("这一格要填数字。", "This cell takes a number."),
            "cell-amount": Text("这一格要填金额数字。", "This cell takes an amount."),
            "cell-year": Text(
                "这一格要填四位数字的年度，如 2023。", "This cell takes a year of four digits, like 2023."
            ),
            "cell-boolean": Text("这一格要填“是”或“否”。", "This cell takes “是” (yes) or “否” (no)."),
            "cell-table": Text(
                "这一格一行写一项，名称和内容用冒号隔开。",
                "This cell takes one entry a line, the name and the value parted by a colon.",
            ),
            "cell-formula": Text(
                "这一格是公式，文件里没有它的计算结果，没有读。",
                "This cell holds a formula whose result is not in the file; it was not read.",
            ),
        },
        advice={
            "default": Text(
                "请写成一段文字，两头加上英文引号。", "Write it as text, with straight quotes at both ends."
            ),
            "figure": Text(
                "请写成一个数字；带单位、带字的，连单位一起放进英文引号。",
                "Write a number; with a unit or words, put all of it into straight quotes.",
            ),
            "number": Text("请只写数字，不加引号，也不带别的字。", "Write the number alone, without quotes or words."),
            "amount": Text(
                "请只写数字，不加引号和千分位；单位写在 [budget] 的 unit 里，数按那个单位写。",
                "Write the number alone, without quotes or thousands marks, in the unit that unit of [budget] names.",
            ),
            "strings": Text(
                "请写成加英文引号的文字；有几段的，放在方括号里，用逗号隔开。",
                "Write text in straight quotes; several texts go into square brackets, with commas between them.",
            ),
            "year": Text("请只写四位数字的年份，不加引号。", "Write the year alone, four digits without quotes."),
            "boolean": Text(
                "是的写 true，不是的写 false，小写，不加引号；不是的也可以不写。",
                "Write true or false, in lower case and without quotes; false may also be left out.",
            ),
            "table": Text(
                "请用一层方括号的表头 [{header}] 另起一段，下面一行写一项；表头已经有了的，看看方括号是不是多了一层。",
                "Give it a header in single brackets, [{header}], with one entry a line below it; if it has one, see whether there is a bracket too "
                "many.",
            ),
            "tables": Text(
                "请用两层方括号的表头 [[{header}]] 另起一段，每有一个写一段。",
                "Give each of them a header in double brackets, [[{header}]], with its entries below it.",
            ),
            "cell-number": Text("请只填数字，不带别的字。", "Put the number alone, without words."),
            "cell-amount": Text(
                "请只填数字，按表头的金额单位填；没有的留空。",
                "Put the number alone, in the unit that the form names; leave it blank where there is none.",
            ),
            "cell-year": Text("请只填年度。", "Put the year alone."),
            "cell-boolean": Text("请从下拉列表里选。", "Choose from the list."),
            "cell-table": Text(
                "请一行写一项，如“高清监控：3100支”。", "Write one entry a line, like “高清监控: 3100支”."
            ),
            "cell-formula": Text(
                "请在 Excel 或 WPS 里打开，保存一次再核对；或者直接填计算结果。",
                "Open the file in Excel or WPS and save it once; or put the result in place of the formula.",
            ),
            "date": Text(
                "请写成 2024-03-15 这样的日期，不加引号；或者写成加英文引号的文字。",
                "Write a date like 2024-03-15 without quotes, or text in straight quotes.",
            ),
        },
    ),
    "F025": RuleText(
        title=Text("不能这样写的值", "a value that is not allowed"),
        what=Text(
            "有的键只能从几个词里选（金额单位、预算口径、方向），年度要在 1994 到 2100 之间，名称不能是空的。",
            "Some keys take one of a few words (the unit of amounts, the basis of the budget, the direction), the year lies between 1994 and 2100, and "
            "names are not empty.",
        ),
        why=_ONLY_THIS,
        basis=_FORMAT,
        wrong=in_report(
            '[budget]\nunit = "万园"\nbasis = "adjusted"\ntotal = { budget = 8650.40, executed = 8402.71 }\n'
        ),
        right=in_report(
            '[budget]\nunit = "万元"\nbasis = "adjusted"\ntotal = { budget = 8650.40, executed = 8402.71 }\n'
        ),
        sentences={
            "default": Text(
                "“{key}”不能写成“{value}”，只能写：{allowed}。", "“{key}” cannot be “{value}”, but only {allowed}."
            ),
            "empty": Text("“{key}”是空的。", "“{key}” is empty."),
            "year": Text(
                "年度 {value} 不对，应在 1994 到 2100 之间。", "The year {value} is not between 1994 and 2100."
            ),
        },
        advice={
            "default": Text("请从中选一个。", "Choose one of these."),
            "empty": Text("请写上内容。", "Write something there."),
            "year": Text("请写报告所属的年度，如 2023。", "Write the year that the report is about, like 2023."),
        },
    ),
    "F026": RuleText(
        title=Text("不可能的数", "an impossible number"),
        what=Text(
            "不可能存在的数：nan、inf、几十位的数。",
            "A figure that cannot exist: nan, inf, dozens of digits.",
        ),
        why=_ONLY_THIS,
        basis=_FORMAT,
        wrong=in_indicator('target = "≥3000支"\nweight = inf\nactual = "3240支"'),
        right=in_indicator('target = "≥3000支"\nweight = 5\nactual = "3240支"'),
        sentences={
            "not-finite": Text("“{key}”写的不是一个有限的数。", "“{key}” is not a finite number."),
            "too-large": Text(
                "“{key}”的数位数太多，或者太大、太小，不可能是真的。",
                "The number in “{key}” has too many digits, or is too large or too small, to be meant.",
            ),
        },
        advice={
            "not-finite": Text(
                "请写实际的数；没有这个数的，把这一项删去。",
                "Write the real number; if there is none, remove the entry.",
            ),
            "too-large": Text(
                "请核对位数和单位，改成实际的数。", "Check the digits and the unit, and write the real number."
            ),
        },
    ),
    "F031": RuleText(
        title=Text("评价标准不能用", "a standard that cannot be used"),
        what=Text(
            "[report] 里的 standard 写内置标准的名称，或者自己的标准文件的位置（从报告所在的目录算起）。标准文件本身要没有错，也要和报告是同一类（部门整体支出或项目支出）。",
            "standard in [report] names a built-in standard, or the path of your own (from the report's directory), which must be free of errors "
            "and for reports of the same scope.",
        ),
        why=Text(
            "没有标准就不能计分，也不知道要求哪些板块；与标准无关的规则照常核对。",
            "Without a standard nothing can be scored and required sections are not known; rules that need none are checked as usual.",
        ),
        basis=_FORMAT,
        wrong=in_report(_INDICATOR, 'standard = "baiyun-district"\n'),
        right=in_report(_INDICATOR, 'standard = "baiyun-subdistrict"\n'),
        sentences={
            "default": Text(
                "标准“{reference}”不能用：{problem}。", "The standard “{reference}” cannot be used: {problem}."
            ),
            "scope": Text(
                "标准 {standard} 用于{wanted}，而这份报告的 scope 是{given}。",
                "The standard {standard} is for the scope “{wanted}”; the scope of this report is “{given}”.",
            ),
            "years": Text(
                "标准 {standard} 的适用年度是{years}，这份报告是{year}年度的。",
                "The standard {standard} is in force for {years}; this report is of {year}.",
            ),
        },
        advice={
            "default": Text(
                "请改正；内置的标准用 selfeval standards 列出，不写 standard 就用默认的。",
                "Correct it; selfeval standards lists the built-in ones, and without standard the default is used.",
            ),
            "scope": Text(
                "请核对 scope 和 standard（或 --standard），两处要是同一类；selfeval standards 列出每个标准用于哪一类。",
                "Compare scope and standard (or --standard), which have to be of one kind; selfeval standards tells the kind of each.",
            ),
            "years": Text(
                "请核对年度，或换一个适用于这一年的标准；没有别的标准可用的，得分只供参考。",
                "Check the year, or choose a standard of that year; where there is none, take the scores as a guide only.",
            ),
        },
    ),
}
"""By code."""
