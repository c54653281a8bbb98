"""The texts of family F about the file as a whole: whether it can be read, whether it is a report, how it is encoded."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_ENCODING_BASIS = Text(
    "文件格式：TOML 规定文件用 UTF-8 编码。",
    "The file format: TOML files are UTF-8.",
)
_SAVE_AS = Text(
    "请在记事本、VS Code 等编辑器里“另存为”，编码选 UTF-8（不带 BOM）。",
    "Use “Save as” in Notepad, VS Code or another editor and choose UTF-8 (without BOM) as the encoding.",
)
_MAKE_LINK = Text(
    "请重新建立链接，或者直接写原文件的位置。",
    "Make the link anew, or name the file itself.",
)
_SMALL_REPORT = '[[indicator]]\nsection = "economy"\nname = "走访企业"\nactual = "386家"\n'

READING_TEXTS: dict[str, RuleText] = {
    "F001": RuleText(
        title=Text("文件读不了", "a file that cannot be read"),
        what=Text(
            "报告是一个普通的文本文件，或者 selfeval 的 Excel 填报表，存在、有权限读、不太大、有内容。Word、WPS、PDF 文档改个扩展名，仍然不是文本文件。",
            "A report is a regular text file, or a form of selfeval in Excel, that exists, may be read, is not too large and holds something. A Word, WPS or "
            "PDF document under another extension is still no text file.",
        ),
        why=Text(
            "读不了的文件没有核对过，不能当作没有问题。",
            "A file that was not read was not checked, which must not look like a pass.",
        ),
        basis=Text(
            "文件格式：一份报告是一个 TOML 文本文件，或者填报表的一张工作表。",
            "The file format: a report is one TOML text file, or one sheet of a form.",
        ),
        wrong="%PDF-1.7\n# 一份 PDF 文档，只是把文件名改成了 report.toml\n",
        right=in_report(_SMALL_REPORT),
        sentences={
            "missing": Text("没有这个文件。", "There is no such file."),
            "dangling-link": Text(
                "这是一个符号链接，它指向的文件已经不在了。",
                "This is a symbolic link, and what it leads to is gone.",
            ),
            "link-loop": Text(
                "这是一个符号链接，几个链接互相指来指去，找不到文件。",
                "This is a symbolic link that leads back to itself.",
            ),
            "directory": Text("这是目录，不是文件。", "This is a directory, not a file."),
            "not-a-file": Text(
                "这是管道、设备一类的特殊文件，不是普通文件，没有读取。",
                "This is a pipe, a device or the like, no regular file; it was not read.",
            ),
            "permission": Text("没有权限读取这个文件。", "There is no permission to read this file."),
            "name": Text(
                "这不能用作文件名：太长，或者有不允许的字符。",
                "This cannot be the name of a file: it is too long, or holds a character that is not allowed.",
            ),
            "too-large": Text(
                "文件太大，没有读取：报告文件最多 {megabytes} MB。",
                "The file is too large and was not read: a report has at most {megabytes} MB.",
            ),
            "empty": Text("文件是空的。", "The file is empty."),
            "old-document": Text("程序读不了 {format} 文件。", "{format} files cannot be read."),
            "document": Text(
                "这是 {format} 文档，不是文本文件，不能直接核对。",
                "This is a {format} document, not a text file, and cannot be checked as it is.",
            ),
            "binary": Text("这不是文本文件。", "This is not a text file."),
            "undecodable": Text(
                "文件的编码认不出来：不是 UTF-8，也不是 UTF-16 或 GBK，或者文件已经损坏。",
                "The encoding is unknown: neither UTF-8 nor UTF-16 nor GBK; or the file is damaged.",
            ),
            "encrypted": Text("文件设了密码，打不开。", "The file is protected by a password."),
            "macros": Text(
                "文件里有宏，没有读取，也没有运行。", "The file holds macros; it was not read, and nothing was run."
            ),
            "broken-document": Text(
                "文件已经损坏，或者内容和扩展名不符。",
                "The file is damaged, or its content is not what its extension says.",
            ),
            "not-a-workbook": Text(
                "文件的内容不是 Excel 或 OpenDocument 工作簿。",
                "The content of this file is no workbook of Excel or OpenDocument.",
            ),
            "zip-bomb": Text(
                "文件解压以后大得不正常（超过 {megabytes} MB），没有读取。",
                "The file would unpack to an abnormal size (more than {megabytes} MB) and was not read.",
            ),
            "doctype": Text(
                "文件里夹有外部实体一类的声明（DOCTYPE），办公软件不会这样写；没有读取，也没有访问任何地址。",
                "The file declares a DOCTYPE, such as is used for external entities and never written by office programs; it was not read, and "
                "nothing was fetched.",
            ),
            "too-many-cells": Text(
                "有内容的单元格太多，没有读取：最多 {cells} 个。",
                "Too many cells have content; at most {cells} are read, and this file was not.",
            ),
            "no-text-layer": Text(
                "这个 PDF 里只有图片（扫描件），没有可以读取的文字。",
                "This PDF holds pictures of pages (a scan) and no text that can be read.",
            ),
            "too-many-pages": Text(
                "页数太多，没有读取：最多 {pages} 页。",
                "There are too many pages; at most {pages} are read, and this file was not.",
            ),
            "too-many-characters": Text(
                "文字太多，没有读取：最多 {characters} 字。",
                "There is too much text; at most {characters} characters are read, and this file was not.",
            ),
            "not-a-form": Text(
                "这个工作簿不是 selfeval 的填报表，不能直接核对。",
                "This workbook is no form of selfeval and cannot be checked as it is.",
            ),
            "several-reports": Text(
                "这个工作簿里有几份报告，不知道要哪一份。",
                "There are several reports in this workbook, and it is not said which one is meant.",
            ),
            "several-parts": Text(
                "这个文档里有几份报告，不知道要哪一份。",
                "There are several reports in this document, and it is not said which one is meant.",
            ),
            "no-such-part": Text("这个文档里没有叫“{part}”的报告。", "No report in this document is called “{part}”."),
            "no-such-sheet": Text(
                "这个工作簿里没有叫“{sheet}”的填报表。", "No form in this workbook is called “{sheet}”."
            ),
            "closed-input": Text("没有标准输入，读不到内容。", "There is no standard input, and so nothing to read."),
            "device-error": Text("系统读不了这个文件：{detail}。", "The system could not read this file: {detail}."),
        },
        advice={
            "missing": Text(
                "请检查文件名和目录。新建一份报告用 selfeval init。",
                "Check the name and the directory. selfeval init starts a new report.",
            ),
            "dangling-link": _MAKE_LINK,
            "link-loop": _MAKE_LINK,
            "directory": Text(
                "请写明是目录里的哪个文件；要核对目录里的全部报告，用 selfeval check 加目录名。",
                "Name the file in it; selfeval check with the directory's name checks every report there.",
            ),
            "not-a-file": Text(
                "请先把内容存成普通文件；要接着别的程序的输出核对，文件名写成 -。",
                "Save the content as a regular file; to take another program's output, give - as the name.",
            ),
            "permission": Text(
                "请检查文件和目录的权限；正在别的程序里打开的，先关闭，或者复制一份再试。",
                "See to the permissions of the file and its directory; if another program holds it open, close it there, or work on a copy.",
            ),
            "name": Text("请换一个文件名。", "Use another name."),
            "too-large": Text(
                "一份报告一般只有几十 KB，请看看是不是选错了文件。",
                "A report has some dozens of KB: see whether this is the right file.",
            ),
            "empty": Text(
                "刚写过内容的，请看看是不是没有保存；别处拷来的，请重新复制一份；还没有写的，用 selfeval init 写一份模板再填。",
                "If something was written, see whether it was saved; if it came from elsewhere, copy it anew; if not, selfeval init writes a template to fill in.",
            ),
            "old-document": Text(
                "请在 Word、WPS 或 Excel 里打开它，另存为 docx、xlsx 或 PDF，再用新的文件。",
                "Open it in Word, WPS or Excel, save it as docx, xlsx or PDF, and use the new file.",
            ),
            "document": Text(
                "Excel 或 Word 里填好的自评表，先用 selfeval import 读成初稿再核对；别的文档，请把内容写成 .toml 报告文件（selfeval init 给出模板）。",
                "Read a filled-in table in Excel or Word into a draft with selfeval import, and check that; write the content of other documents "
                "into a .toml report (selfeval init gives a template).",
            ),
            "binary": Text(
                "请看看是不是选错了文件；报告文件要用文本编辑器保存成 UTF-8 编码。",
                "See whether this is the right file; a report is saved by a text editor, as UTF-8.",
            ),
            "undecodable": Text(
                "请用编辑器打开，看文字有没有乱码；改好以后另存为 UTF-8 编码。",
                "Open it in an editor, see whether the text is garbled, mend it and save it as UTF-8.",
            ),
            "encrypted": Text(
                "请在 Word、Excel 或 WPS 里打开，取消密码（“文件”“信息”“保护文档”或“保护工作簿”），另存一份再试。",
                "Open it in Word, Excel or WPS, take the password off (File, Info, Protect Document or Workbook) and save it again.",
            ),
            "macros": Text(
                "请在 Excel 或 WPS 里另存为不带宏的 xlsx。", "Save it as xlsx, without macros, in Excel or WPS."
            ),
            "broken-document": Text(
                "请在 Office 或 WPS 里打开看看；打得开的，另存一份再试，打不开的，找原件重新复制一份。",
                "Try to open it in Office or WPS: if it opens, save it anew; if not, get a fresh copy of the original.",
            ),
            "not-a-workbook": Text(
                "有的系统导出的“Excel 文件”其实是网页。请在 Excel 或 WPS 里打开，另存为 xlsx。",
                "What some systems export as an Excel file is a web page. Open it in Excel or WPS and save it as xlsx.",
            ),
            "zip-bomb": Text(
                "请看看文件是从哪里来的；确实是自己的，在 Excel 或 WPS 里删去多余的内容，另存一份再试。",
                "See where the file comes from; if it is your own, remove what is not needed in Excel or WPS and save it again.",
            ),
            "doctype": Text(
                "请看看文件是从哪里来的；确实是自己的，在 Excel 或 WPS 里另存为 xlsx 再试。",
                "See where the file comes from; if it is your own, save it as xlsx in Excel or WPS.",
            ),
            "too-many-cells": Text(
                "请看看是不是选错了文件；是的话，把自评表单独存成一个工作簿。",
                "See whether this is the right file; if it is, save the form as a workbook of its own.",
            ),
            "no-text-layer": Text(
                "有 Word 或 WPS 原稿的，请直接用原稿；只有扫描件的，先用带文字识别（OCR）的软件另存为 Word 或双层 PDF，核对无误再试。",
                "Use the Word or WPS file that it was printed from; if there is only the scan, have a program with text recognition (OCR) save it as Word "
                "or as a PDF with text, and proofread that first.",
            ),
            "too-many-pages": Text(
                "请看看是不是选错了文件；是汇编的，把要用的那份报告单独存成一个文件。",
                "See whether this is the right file; if it is a collection, save the report that is wanted as a file of its own.",
            ),
            "too-many-characters": Text(
                "请看看是不是选错了文件；是汇编的，把要用的那份报告单独存成一个文件。",
                "See whether this is the right file; if it is a collection, save the report that is wanted as a file of its own.",
            ),
            "not-a-form": Text(
                "已经填好的表，先用 selfeval import 读成初稿（-o report.toml），再核对初稿；要重新填，用 selfeval init --format xlsx 写一份填报表。",
                "Make a draft of a table that is filled in with selfeval import, and check that; selfeval init --format xlsx writes a form to fill in.",
            ),
            "several-reports": Text("请写明工作表，例如 {example}。", "Name the sheet as well, as in {example}."),
            "several-parts": Text(
                "请在文件名后面写明是哪一份，例如 {example}；selfeval check 加文件名，几份一起核对。",
                "Say which one behind the name of the file, as in {example}; selfeval check with the file's name checks all of them.",
            ),
            "no-such-part": Text(
                "请核对 # 后面的名称：正文写“正文”，表写“表1”“表2”。",
                "See to the name after #: “正文” for the text, “表1”, “表2” and so on for the tables.",
            ),
            "no-such-sheet": Text(
                "请核对 # 后面的工作表名称，要和工作簿里的一样。",
                "See to the name of the sheet after #: it has to be as in the workbook.",
            ),
            "closed-input": Text("请写明文件名，或者用管道把内容接过来。", "Name a file, or pipe the content in."),
            "device-error": Text(
                "请看看磁盘或网络盘是否正常，把文件复制到本机再试。",
                "See whether the disk or network drive works, copy the file to this machine and try again.",
            ),
        },
    ),
    "F002": RuleText(
        title=Text("不是自评报告", "not a report"),
        what=Text(
            "自评报告的文件里至少有 [report]、[budget]、[section.…]、[[indicator]] 中的一个表。一个都没有的，是别的用途的 TOML 文件，"
            "或者全部表头都写坏了。",
            "A report has at least one of the tables [report], [budget], [section.…] and [[indicator]]. A file with none of them serves another "
            "purpose, or all of its headers are broken.",
        ),
        why=Text(
            "没有表头，程序不知道每一行写的是什么，无从核对。",
            "Without a header nobody knows what its lines are about, and there is nothing to check.",
        ),
        basis=Text("文件格式 1。", "The file format, version 1."),
        wrong='agency = "云溪街道办事处"\nyear = 2023\n',
        right=in_report(_SMALL_REPORT),
        sentences={
            "default": Text(
                "这个文件里没有 [report]、[budget]、[section.…] 或 [[indicator]] 表，不是自评报告。",
                "This file has no table [report], [budget], [section.…] or [[indicator]]: it is no self-evaluation report.",
            ),
            "published": Text(
                "这个文档里没有读出预算、指标或存在问题，看不出是自评报告。",
                "No budget, indicator or problem was found in this document: it does not look like a self-evaluation report.",
            ),
        },
        advice={
            "default": Text(
                "请看看是不是选错了文件；确是报告的，在单位名称和年度的前面加一行 [report]。",
                "See whether this is the right file; if it is a report, put a line [report] above the agency and the year.",
            ),
            "published": Text(
                "请看看是不是选错了文件，例如拿成了通知、函件；确是自评报告的，看看正文有没有写预算数、完成的数量和存在问题。",
                "See whether this is the right file, and not a notice or letter; if it is a report, see whether its text gives budget, results and problems.",
            ),
        },
    ),
    "F003": RuleText(
        title=Text("文件是 GBK 编码", "a file in GBK"),
        what=Text(
            "文件应保存成 UTF-8 编码。旧的中文 Windows 程序常存成 GBK（GB18030，记事本里叫 ANSI），程序仍然会读，但给出警告。",
            "Files should be UTF-8. Older Chinese Windows programs save GBK (GB18030, called ANSI in Notepad); it is read all the same, with a warning.",
        ),
        why=Text(
            "GBK 文件换一台电脑、换一个程序打开，容易变成乱码；补全、版本比较等工具也只认 UTF-8。",
            "GBK turns to gibberish on other machines and in other programs, and tools such as completion and version control expect UTF-8.",
        ),
        basis=_ENCODING_BASIS,
        wrong=in_report("# 这个文件保存成了 GBK（ANSI）编码\n" + _SMALL_REPORT),
        right=in_report("# 这个文件保存成了 UTF-8 编码\n" + _SMALL_REPORT),
        sentences={
            "default": Text(
                "文件是 GBK（ANSI）编码，这次读出来了，别的程序可能读成乱码。",
                "The file is in GBK; it was read, but other programs may show gibberish.",
            )
        },
        advice={
            "default": Text(
                "请转成 UTF-8：在记事本、VS Code 等编辑器里“另存为”，编码选 UTF-8；或者用命令 iconv -f GB18030 -t UTF-8。",
                "Convert it to UTF-8: “Save as” with encoding UTF-8 in Notepad, VS Code or another editor, or iconv -f GB18030 -t UTF-8.",
            )
        },
    ),
    "F004": RuleText(
        title=Text("文件开头有 BOM，或者是 UTF-16 编码", "a byte order mark, or UTF-16"),
        what=Text(
            "文件应保存成不带 BOM 的 UTF-8。带 BOM 的 UTF-8，以及 UTF-16（记事本里叫 Unicode），程序能读，只提示一句。",
            "Files should be UTF-8 without a byte order mark. UTF-8 with one, and UTF-16 (called Unicode in Notepad), are read, with a note.",
        ),
        why=Text(
            "别的读 TOML 的程序不一定接受它们。",
            "Other programs that read TOML may refuse them.",
        ),
        basis=_ENCODING_BASIS,
        wrong=in_report("# 这个文件保存成了“带 BOM 的 UTF-8”\n" + _SMALL_REPORT),
        right=in_report("# 这个文件保存成了 UTF-8（不带 BOM）\n" + _SMALL_REPORT),
        sentences={
            "default": Text(
                "文件是“带 BOM 的 UTF-8”，能读，不影响核对。",
                "The file is UTF-8 with a byte order mark. It was read, and nothing is lost.",
            ),
            "utf-16": Text(
                "文件是 {encoding} 编码，能读，不影响核对。",
                "The file is in {encoding}. It was read, and nothing is lost.",
            ),
        },
        advice={"default": _SAVE_AS},
    ),
}
"""By code."""
