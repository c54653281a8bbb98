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
    summary=Text("列出内置的评价标准", "list the built-in standards"),
    description=Text(
        "每个标准的标识、名称、文号、可信程度和内容校验码。",
        "Id, title, document, assurance and content hash of every standard.",
    ),
    options={"format": _FORMAT, "color": _COLOR},
    examples=(Example("selfeval standards", Text("全部标准", "all standards")),),
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
