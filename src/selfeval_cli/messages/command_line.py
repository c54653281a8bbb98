"""The shape of what `--help` says, what it says about the command as a whole, and the table of exit codes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from selfeval_cli.messages.language import Text


class OptionText(NamedTuple):
    """What an option or argument is for; `metavar` names its value, where it takes one that is not from a list."""

    help: Text
    metavar: Text | None = None


class Example(NamedTuple):
    """A command line that works, and what it does."""

    line: str
    does: Text


class CommandText(NamedTuple):
    """One command: half a line for the list of commands, then a paragraph, its options by parameter name, and examples."""

    summary: Text
    description: Text
    options: Mapping[str, OptionText]
    examples: tuple[Example, ...]


FILE_NAME = Text("文件", "FILE")

ROOT = CommandText(
    summary=Text("绩效自评报告的核对、汇总和导出", "Check, summarise and publish performance self-evaluation reports"),
    description=Text(
        "把预算单位的绩效自评写成一个文本文件（report.toml），selfeval 核对其中的数字和格式，指出错在哪一行，并汇总、导出。"
        "不写文件名时，用当前目录的 report.toml。",
        "A budget unit's performance self-evaluation (绩效自评) is kept in one text file, report.toml. selfeval checks its figures and "
        "its form, shows the line where something is wrong, summarises and exports it. Without a file name it takes report.toml here.",
    ),
    options=MappingProxyType(
        {
            "lang": OptionText(
                Text(
                    "语言；也可以设环境变量 SELFEVAL_LANG。不写时界面随系统，导出的文稿和 init 的模板用中文",
                    "the language; SELFEVAL_LANG sets it too. Without it messages follow the system, and documents and templates are Chinese",
                )
            ),
            "help": OptionText(Text("显示本页", "show this page")),
            "version": OptionText(Text("显示版本", "show the version")),
            "install": OptionText(Text("为当前的 shell 装上命令补全", "install completion for the current shell")),
            "show": OptionText(
                Text("显示命令补全的脚本，供自行安装", "show the completion script, to install it by hand")
            ),
        }
    ),
    examples=(
        Example("selfeval init", Text("新建一份报告", "start a report")),
        Example("selfeval check", Text("核对当前目录的 report.toml", "check report.toml here")),
        Example("selfeval summary", Text("一屏看清全年情况", "see the year on one screen")),
        Example("selfeval export --format md -o 自评报告.md", Text("导出成文稿", "write it as a document")),
    ),
)

USAGE = Text("用法：{line}", "Usage: {line}")
COMMAND = Text("命令", "COMMAND")
OPTIONS = Text("[选项]", "[OPTIONS]")
HEADINGS: Mapping[str, Text] = MappingProxyType(
    {
        "commands": Text("命令：", "Commands:"),
        "arguments": Text("参数：", "Arguments:"),
        "options": Text("选项：", "Options:"),
        "examples": Text("例：", "Examples:"),
        "exit-codes": Text("退出码：", "Exit codes:"),
    }
)
DEFAULT = Text("默认 {default}", "default {default}")
NOTE = Text("（{notes}）", " ({notes})")
NOTE_COMMA = Text("；", "; ")
COMMAND_HELP = Text("看某个命令的用法：selfeval 命令 --help", "For one command: selfeval COMMAND --help")

COMPLETION_DONE = Text(
    "已为 {shell} 装好命令补全（{path}），重新打开终端后生效。",
    "completion for {shell} is installed ({path}) and works once the terminal is opened anew.",
)
COMPLETION_FAILED = Text(
    "认不出当前用的是哪种 shell。支持 bash、zsh、fish、powershell、pwsh，请在其中一种里运行本命令。",
    "the current shell is not known. Run this in bash, zsh, fish, powershell or pwsh.",
)


class ExitCode(NamedTuple):
    """A code the command ends with, when, and why it is told apart."""

    code: int
    when: Text
    why: Text


EXIT_CODES: tuple[ExitCode, ...] = (
    ExitCode(
        0,
        Text("一切正常，或发现的问题都低于 --fail-on", "all is well, or what was found is below --fail-on"),
        Text("可以往下走。", "One can go on."),
    ),
    ExitCode(
        1,
        Text(
            "有达到 --fail-on 级别的发现（默认：错误）；verify 有对不上的数",
            "findings at or above --fail-on (default: error); contradictions that verify finds",
        ),
        Text("报告要改。", "The report has to be mended."),
    ),
    ExitCode(
        2,
        Text(
            "命令行或配置写错，文件读不出或写不了，或输出中途被关闭",
            "wrong usage or configuration, a file that could not be read or written, or output that was cut off",
        ),
        Text(
            "要做的没有做全：其余文件照样核对，但不能当作通过。",
            "Not all that was asked for was done: the other files are still checked, but this is no pass.",
        ),
    ),
    ExitCode(
        3,
        Text("selfeval 自身的缺陷，包括某条规则出错", "a bug of selfeval, also where one rule failed itself"),
        Text("请反馈；报告未必有错。", "Please report it; the report may be right."),
    ),
    ExitCode(
        130,
        Text("被 Ctrl-C 中断", "interrupted by Ctrl-C"),
        Text("外壳程序的惯例。", "The custom of shells."),
    ),
)
"""Where several fit, 3 goes before 2, and 2 before 1."""
