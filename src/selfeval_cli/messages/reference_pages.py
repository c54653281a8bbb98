"""What `--help` says about the commands that explain things: explain, rules, standards, schema."""

from __future__ import annotations

from selfeval_cli.messages.command_line import FILE_NAME, CommandText, Example, OptionText
from selfeval_cli.messages.language import Text

_FORMAT = OptionText(Text("输出形式", "form of the output"))
_COLOR = OptionText(
    Text(
        "是否用颜色；环境变量 NO_COLOR、FORCE_COLOR 同样有效",
        "whether to use colours; NO_COLOR and FORCE_COLOR work too",
    )
)

EXPLAIN = CommandText(
    summary=Text("说明一条规则：查什么、为什么、怎么改", "explain a rule: what, why, how to mend"),
    description=Text(
        "给出规则核对什么、为什么、依据是什么、错的和对的写法，以及确属特殊情况时怎样说明放行。",
        "What the rule checks, why, on which basis, a wrong and a right example, and how to waive it where the case is special.",
    ),
    options={
        "code": OptionText(
            Text("规则的编号或名称，如 B101", "code or name of the rule, like B101"), Text("规则", "RULE")
        ),
        "color": _COLOR,
    },
    examples=(
        Example("selfeval explain B101", Text("按编号", "by code")),
        Example("selfeval explain total-not-sum", Text("按名称", "by name")),
    ),
)
RULES = CommandText(
    summary=Text("列出全部规则", "list all rules"),
    description=Text("每条规则的编号、名称、级别和内容。", "Code, name, severity and title of every rule."),
    options={"format": _FORMAT, "color": _COLOR},
    examples=(Example("selfeval rules --format json", Text("供程序用", "for programs")),),
)
STANDARDS = CommandText(
    summary=Text("列出、查看评价标准，检查自己写的标准", "list and show standards, check one of your own"),
    description=Text(
        "不写动作时列出内置的标准：标识、名称、文号、可信程度和内容校验码。show 给出一个标准的全部内容：分值、计分方法和公式、等级、算例。check "
        "检查标准文件：每个错误在哪个键、怎么改，并核对文件里的算例；全对时退出码为 0，有错为 1，读不了为 2。",
        "Without an action it lists the built-in ones: id, title, document, assurance and content hash. show gives all of one standard: weights, "
        "methods with formulas, grades, worked examples. check looks through a standard's file: each mistake with its key and what to do, and the "
        "examples in it; the exit code is 0 where all is right, 1 where not, 2 where it cannot be read.",
    ),
    options={
        "action": OptionText(
            Text(
                "show 查看一个标准，check 检查标准文件；不写时列出全部",
                "show one standard, or check a file; without it all are listed",
            ),
            Text("动作", "ACTION"),
        ),
        "reference": OptionText(
            Text("标准的标识，或标准文件的路径", "id of a standard, or the path of its file"),
            Text("标识或文件", "ID|FILE"),
        ),
        "format": _FORMAT,
        "color": _COLOR,
    },
    examples=(
        Example("selfeval standards", Text("全部标准", "all standards")),
        Example(
            "selfeval standards show national-project-2021", Text("一个标准的全部内容", "all that one standard says")
        ),
        Example("selfeval standards check 我区标准.toml", Text("检查自己的标准", "check a standard of your own")),
    ),
)
SCHEMA = CommandText(
    summary=Text("给出报告文件的 JSON Schema", "give the JSON Schema of the report file"),
    description=Text(
        "编辑器（如 VS Code 的 Even Better TOML）用它补全和提示。selfeval init 会自动放好一份。",
        "Editors (such as VS Code with Even Better TOML) complete and explain with it. selfeval init writes one by itself.",
    ),
    options={
        "output": OptionText(Text("写进这个文件；不写时显示在屏幕上", "the file to write; else the screen"), FILE_NAME),
        "force": OptionText(Text("文件已存在时也覆盖", "overwrite a file that exists")),
    },
    examples=(Example("selfeval schema -o selfeval.schema.json", Text("放在报告旁边", "put it beside the report")),),
)
