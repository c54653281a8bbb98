"""What is said about baselines: the head of the file, what is wrong with one, what became of what it knows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

HEAD = Text(
    "已知的问题：核对时不再列出，也不影响退出码。用 selfeval check --write-baseline 更新。",
    "Known findings: not listed again, and without effect on the exit code. selfeval check --write-baseline renews them.",
)
"""Stands in every baseline in both languages, as a comment."""

KNOWN_COUNT = Text("另有 {n} 条已在基线中", "{n} more in the baseline")
CLEAN = Text("没有发现新的问题", "no new problems found")
"""The good word where something is known."""
KNOWN_ALONE = Text("另有 {n} 条已在基线中，没有列出。", "{n} more in the baseline, not listed.")
KNOWN_MARK = Text("已在基线中", "in the baseline")
SOLVED = (
    Text(
        "{n} 条基线中的问题已经解决，可用 --write-baseline 更新 {file}。",
        "{n} finding of the baseline is no longer there; --write-baseline renews {file}.",
    ),
    Text(
        "{n} 条基线中的问题已经解决，可用 --write-baseline 更新 {file}。",
        "{n} findings of the baseline are no longer there; --write-baseline renews {file}.",
    ),
)
"""For one and for any other number."""
FILES_GONE = Text(
    "基线 {file} 记着的 {n} 份报告已经不在原处：{files}。改了名或挪了位置的报告，问题会重新列出；可用 --write-baseline 更新。",
    "reports of the baseline {file} that are no longer where they were ({n}): {files}. What was renamed or moved is told anew; "
    "--write-baseline renews it.",
)
OTHER_FILES = Text(
    "基线 {file} 里没有这次核对的报告，它记的是：{files}。问题全部照常列出。",
    "the baseline {file} knows none of these reports; it is about {files}. Everything is told.",
)
STDIN_NOT_IN_IT = Text(
    "标准输入没有文件名，不和基线 {file} 比较，问题全部照常列出。",
    "standard input has no file name and is not compared with the baseline {file}; everything is told.",
)
WRITTEN = Text(
    "已写入 {file}：{reports} 份报告，{n} 条已知问题（新增 {added} 条，去掉 {dropped} 条）。",
    "wrote {file}. Known findings: {n}, reports: {reports}; {added} added, {dropped} dropped.",
)
HOW_TO_USE = Text(
    '以后核对请加 --baseline {file}，或者在 selfeval.toml 里写 baseline = "{name}"。',
    'use it with --baseline {file}, or with baseline = "{name}" in selfeval.toml.',
)

PROBLEMS: Mapping[str, Text] = MappingProxyType(
    {
        "missing": Text(
            "没有基线文件 {file}。请核对文件名；要新建，请加 --write-baseline。",
            "there is no baseline {file}. See whether the name is right; --write-baseline makes one.",
        ),
        "unreadable": Text("基线文件 {file} 读不出来：{detail}", "the baseline {file} cannot be read: {detail}"),
        "syntax": Text(
            "基线文件 {file} 第 {line} 行第 {column} 列不合 TOML 语法，也许是合并冲突没有解决。请改好这一行；要从头重写，请用 --write-baseline --force。",
            "the baseline {file} is not valid TOML at line {line}, column {column}; perhaps a merge left its marks. Mend the line, or start "
            "anew with --write-baseline --force.",
        ),
        "no-baseline": Text(
            "{file} 不是基线文件。请核对 --baseline 写的文件名；要新建，请换一个名字并加 --write-baseline。",
            "{file} is no baseline. See whether --baseline names the right file; to make one, give another name with --write-baseline.",
        ),
        "newer": Text(
            "基线文件 {file} 是更新的 selfeval 写的（格式 {found}，这里能读 {known}）。请更新 selfeval。",
            "the baseline {file} was written by a newer selfeval (format {found}; this one reads {known}). Update selfeval.",
        ),
        "entry": Text(
            '基线文件 {file} 里“{report}”的一行看不懂：{entry}。每行应是 "规则编号 路径" = {{ note = 1 }} 的样子。请改好；要从头重写，请用 '
            "--write-baseline --force。",
            'the baseline {file} has a line for {report} that is not understood: {entry}. A line looks like "CODE path" = {{ note = 1 }}. Mend '
            "it, or start anew with --write-baseline --force.",
        ),
        "is-a-report": Text(
            "{file} 是要核对的报告，不能写成基线。请用 --baseline 换一个文件名。",
            "{file} is one of the reports and cannot become the baseline. Give another name with --baseline.",
        ),
        "stdin": Text(
            "标准输入没有文件名，写不进基线。请写明报告文件。",
            "standard input has no file name and cannot go into a baseline. Name the report's file.",
        ),
    }
)
"""By the id of what is wrong."""
