"""What is said about files: which report is meant, why one was passed over, why one could not be written."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

NO_REPORT_HERE = Text(
    "没有指定报告文件，当前目录也没有 report.toml 或其他报告文件。请写明文件名，或用 selfeval init 新建一份。",
    "no report was named, and there is neither report.toml nor another report here. Name the file, or start one with selfeval init.",
)
SEVERAL_REPORTS_HERE = Text(
    "没有指定报告文件，当前目录有 {n} 份报告：{files}。请写明要哪一份；要核对全部，请写 selfeval check .",
    "no report was named, and there are {n} here: {files}. Say which one; selfeval check . takes them all.",
)
NO_REPORT_IN_FOLDER = Text(
    "在 {paths} 里没有找到报告文件（.toml 或 selfeval 的 Excel 自评表）。请写明报告所在的文件或目录；还没有报告的，用 selfeval init 新建。",
    "no report file (.toml, or an Excel form of selfeval) was found in {paths}. Name the file or directory that has it, or begin one with selfeval init.",
)
OFFICE_FILES = Text(
    "这里有 {files}。Word、PDF 报告要写明文件名才核对：selfeval check 文件名；别处来的 Excel 自评表先读成初稿：selfeval import 文件名 -o report.toml；"
    "没有报告的，用 selfeval init 新建。",
    "there are {files}. Word and PDF reports are checked when they are named: selfeval check FILE; read Excel tables from elsewhere into a draft with "
    "selfeval import FILE -o report.toml, or start a report with selfeval init.",
)
OFFICE_FILES_IN_FOLDER = Text(
    "目录 {folder} 里没有报告文件（.toml），有 {n} 个 Word、PDF 文件。目录里的文档可能是通知、函件，要写明才核对。一次核对全部：selfeval check {patterns}；"
    "先读成初稿再核对：selfeval import {folder:command} -o 初稿/。",
    "the directory {folder} holds no report file (.toml), and {n} Word or PDF files. They may be letters, and are checked when they are named. All at once: selfeval check {patterns}; "
    "or read them into drafts first: selfeval import {folder:command} -o drafts/.",
)
PASSED_OVER_HEAD = Text("跳过的文件（{n} 个）：", "files passed over ({n}):")
PASSED_OVER: Mapping[str, Text] = MappingProxyType(
    {
        "not-a-report": Text("{file}：不是自评报告", "{file}: not a self-evaluation report"),
        "not-a-form": Text(
            "{file}：不是 selfeval 的自评表；别的自评表先用 selfeval import 读成初稿",
            "{file}: not a form of selfeval; read other tables into a draft with selfeval import",
        ),
        "document": Text(
            "{file}：文档要写明才核对：selfeval check {file:command}",
            "{file}: documents are checked when they are named: selfeval check {file:command}",
        ),
        "unreadable-workbook": Text(
            "{file}：读不了（损坏、加密或太大）；是自评表的，请单独核对：selfeval check {file:command}",
            "{file}: cannot be read (damaged, encrypted or too large); if it is a form, see what selfeval check {file:command} says",
        ),
        "excluded": Text("{file}：配置里排除了", "{file}: excluded by the configuration"),
        "settings": Text("{file}：selfeval 的配置文件", "{file}: the configuration of selfeval"),
        "baseline": Text("{file}：基线文件", "{file}: the baseline"),
    }
)
READING_INPUT = Text("正在从标准输入读取，结束请按 {keys}。", "reading standard input; end it with {keys}.")
ONE_REPORT_ONLY = Text(
    "{command} 一次只处理一份报告，而 {path} 是目录。请写明文件名。",
    "{command} takes one report, and {path} is a directory. Name the file.",
)
LEFT_OUT = Text(
    "注意：{file} 里有 {n} 处没有读懂，下面的内容不包括它们；selfeval check {file:command} 会指出在哪里。",
    "note: what could not be read in {file} ({n} in all) is not in what follows; selfeval check {file:command} shows it.",
)
LEFT_OUT_OF_FILE = Text(
    "注意：{file} 里有 {n} 处没有读懂，写出的 {target} 不包括它们；selfeval check {file:command} 会指出在哪里。",
    "note: what could not be read in {file} ({n} in all) is not in {target}; selfeval check {file:command} shows it.",
)
CHECKING = Text("正在核对 {done}/{all}", "checking {done}/{all}")
WRITTEN = Text("已写入 {file}", "wrote {file}")

UNWRITABLE: Mapping[str, Text] = MappingProxyType(
    {
        "exists": Text(
            "{file} 已经存在，没有改动。要覆盖请加 --force，或用 -o 换个文件名。",
            "{file} exists and was left as it is. Overwrite it with --force, or give another name with -o.",
        ),
        "directory": Text(
            "{file} 是目录。请写明文件名，如 {file}/report.md。",
            "{file} is a directory. Name a file in it, like {file}/report.md.",
        ),
        "missing-folder": Text(
            "{file} 所在的目录不存在。请先建好目录，或换个位置。",
            "the directory of {file} does not exist. Make it first, or choose another place.",
        ),
        "permission": Text(
            "没有权限写入 {file}。请检查文件和目录是否只读，或换个位置。",
            "no permission to write {file}. See whether the file or its directory is read-only, or choose another place.",
        ),
        "open-elsewhere": Text(
            "{file} 正被别的程序打开（如 Word、WPS 或 Excel）。请先在那里关闭它，再运行一次。",
            "{file} is open in another program (such as Word, WPS or Excel). Close it there and try again.",
        ),
        "disk-full": Text(
            "磁盘已满，{file} 没有写入{kept}。请腾出空间再试。",
            "the disk is full; {file} was not written{kept}. Free some space and try again.",
        ),
        "read-only": Text(
            "{file} 所在的磁盘是只读的。请换个位置。", "{file} lies on a read-only disk. Choose another place."
        ),
        "name": Text("“{file}”不能用作文件名。请换一个。", "{file} cannot be the name of a file. Choose another."),
        "device-error": Text(
            "{file} 没有写入{kept}：{detail}。请换个位置再试。",
            "{file} was not written{kept}: {detail}. Try another place.",
        ),
    }
)
"""By `Unwritable.reason`."""
KEPT = Text("，原来的文件没有动", ", and what stood there is as it was")
"""Goes into these as `kept`, where a file stands there."""
OUTPUT_FAILED = Text(
    "结果写不出去：{detail}。请检查磁盘空间或输出的位置。",
    "the results could not be written: {detail}. Check the disk's space, or where the output goes.",
)
