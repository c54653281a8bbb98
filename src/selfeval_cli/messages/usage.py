"""What is said about a command line that cannot be understood."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

ERROR = Text("错误：{text}", "error: {text}")
SEE_HELP = Text("用法见 {command} --help", "see {command} --help")

USAGE: Mapping[str, Text] = MappingProxyType(
    {
        "no-such-command": Text(
            "没有“{name}”这个命令。可用的命令：{known}。", "there is no command {name}. Commands: {known}."
        ),
        "no-such-command-nearest": Text(
            "没有“{name}”这个命令，是不是“{nearest}”？", "there is no command {name}. Did you mean {nearest}?"
        ),
        "file-for-command": Text(
            "“{name}”是文件，前面要写命令，如：selfeval check {name:command}",
            "{name} is a file and needs a command before it, like: selfeval check {name:command}",
        ),
        "no-such-option": Text("没有“{name}”这个选项。", "there is no option {name}."),
        "no-such-option-nearest": Text(
            "没有“{name}”这个选项，是不是“{nearest}”？", "there is no option {name}. Did you mean {nearest}?"
        ),
        "missing-argument": Text("缺少{metavar}。", "{metavar} is missing."),
        "missing-option": Text("缺少选项 {name}。", "the option {name} is missing."),
        "value-missing": Text("选项 {name} 后面要跟一个值。", "the option {name} needs a value."),
        "value-unwanted": Text("选项 {name} 后面不能带值。", "the option {name} takes no value."),
        "choice": Text("{name} 不能是“{value}”，只能是：{known}。", "{name} cannot be {value}; it can be {known}."),
        "choice-unknown": Text(
            "{name} 的值不对，只能是：{known}。", "the value of {name} is wrong; it can be {known}."
        ),
        "year": Text(
            "年度 {value} 不对：要写 {first} 到 {last} 之间的四位数，如 2023。",
            "{value} is no year of a report: give one from {first} to {last}, like 2023.",
        ),
        "ending": Text(
            "-o 的文件名“{name}”以 .{suffix} 结尾，这种文件写不出来；可以写 {known}。请换个结尾，或用 --format 指定格式。",
            "-o names {name}, and .{suffix} is no kind of file that can be written. Use {known}, or say the form with --format.",
        ),
        "bad-value": Text("{name} 的值不对。", "the value of {name} is wrong."),
        "extra-arguments": Text("多出了“{extra}”：这个命令用不上它。", "this command has no use for {extra}."),
        "other": Text("命令行看不懂：{detail}", "the command line is not understood: {detail}"),
        "no-such-rule": Text(
            "没有“{name}”这条规则。selfeval rules 列出全部规则。",
            "there is no rule {name}. selfeval rules lists them all.",
        ),
        "no-such-rule-nearest": Text(
            "没有“{name}”这条规则，是不是 {nearest}？", "there is no rule {name}. Did you mean {nearest}?"
        ),
        "no-such-section": Text(
            "报告里没有“{name}”这个板块。报告有：{known}。", "the report has no section {name}. It has {known}."
        ),
        "unusable-standard": Text("评价标准“{name}”用不了：{problem}", "the standard {name} cannot be used: {problem}"),
        "answers-needed": Text(
            "请用选项写明：{names}。例如：{example}",
            "say with options: {names}. For example: {example}",
        ),
        "no-file": Text("{file}：{message}{advice}", "{file}: {message} {advice}"),
        "no-report": Text(
            "{file} 里没有能用的报告内容，先用 selfeval check {file:command} 找出问题。",
            "{file} holds no report that could be used; selfeval check {file:command} says why.",
        ),
        "standard-of-other-scope": Text(
            "评价标准 {standard} 用于{wanted}，不用于{given}。请改 --scope 或 --standard。",
            "the standard {standard} is for {wanted}, not for {given}. Change --scope or --standard.",
        ),
        "statistics-sarif": Text(
            "--statistics 只有 text、concise、json 三种输出，不能和 --format sarif 一起用。",
            "--statistics comes as text, concise or json, not with --format sarif.",
        ),
        "same-file": Text(
            "{option} 指向报告自己（{file}），会把它覆盖。请换个文件名。",
            "{option} names the report itself ({file}), which would be overwritten. Give another name.",
        ),
    }
)
"""By the id of what is wrong."""
FROM_SETTINGS = Text("{file}：{text}", "{file}: {text}")

INTERRUPTED = Text("已中断", "interrupted")
OUR_BUG = Text(
    "selfeval 自身出错了（{error}），这不是您的文件的问题。请把下面的内容反馈给我们：",
    "selfeval itself failed ({error}); your file is not to blame. Please send us what follows:",
)
