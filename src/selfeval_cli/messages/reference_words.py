"""The words around the generated reference of commands and exit codes."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

TITLE = Text("命令", "Commands")
GENERATED = Text(
    "由 `docs/generate.py` 从程序里的说明生成，请不要直接改这一页。",
    "Made by `docs/generate.py` from what the program says of itself; changes belong there.",
)
COMMON = Text("不写命令时的选项", "Options without a command")
LANGUAGE = Text(
    "`--lang` 和 `--help` 每个命令都有。语言依次取自 `--lang`（写在命令前后都可以）、环境变量 `SELFEVAL_LANG`、`selfeval.toml` 的 `lang`、系统语言；不是中文的，都用英文。报告里的内容不翻译。",
    "`--lang` and `--help` go with every command too. The language is that of `--lang` (before or after the command), else of `SELFEVAL_LANG`, else of `lang` in `selfeval.toml`, else of the "
    "system; what is not Chinese means English. What stands in a report is never translated.",
)
EXAMPLE = Text("：{does}", ": {does}")
MORE = {
    "check": Text(
        "`--format json` 的内容见[核查结果的 JSON](check-json.md)。",
        "What `--format json` holds: [findings as JSON](check-json.md).",
    ),
    "score": Text(
        "`--format json` 的内容见[得分的 JSON](score-json.md)。",
        "What `--format json` holds: [scores as JSON](score-json.md).",
    ),
    "diff": Text(
        "怎样对应、怎样算变化，见[两年对照](diff.md)；`--format json` 的内容见[两年对照的 JSON](diff-json.md)。",
        "How indicators are matched and changes computed: [two years side by side](diff.md). What `--format json` holds: "
        "[two years as JSON](diff-json.md).",
    ),
    "verify": Text(
        "怎样对应、什么算对不上，见[数据和文本核对](verify.md)；`--format json` 的内容见[核对的 JSON](verify-json.md)。",
        "How figures are matched and what contradicts: [data against text](verify.md). What `--format json` holds: "
        "[verification as JSON](verify-json.md).",
    ),
    "export": Text(
        "`--format json` 的内容见 [JSON 导出](json.md)。", "What `--format json` holds: [JSON export](json.md)."
    ),
}
"""By command, where to read on."""
SETTINGS = Text("配置文件 selfeval.toml", "The configuration file selfeval.toml")
SETTINGS_INTRODUCTION = Text(
    "从当前目录起逐级向上找，用最近的一个。命令行的选项优先。",
    "The nearest one counts, from the working directory upward. Options override it.",
)
SETTINGS_EXAMPLE = """```toml
lang = "zh"
standard = "baiyun-subdistrict"
ignore = ["P303"]
fail-on = "warning"
exclude = ["旧稿", "2022/*.toml"]
```"""
EXIT_CODES_LINK = Text("退出码见[退出码](exit-codes.md)。", "Exit codes: see [exit codes](exit-codes.en.md).")
EXIT_TITLE = Text("退出码", "Exit codes")
EXIT_HEADS = (Text("码", "code"), Text("什么时候", "when"), Text("为什么分开", "why it is told apart"))
EXIT_ORDER = Text(
    "几种情况同时出现时，3 先于 2，2 先于 1。`--fail-on never` 只改变 1：文件读不出、规则出错照样以 2、3 结束。",
    "Where several fit, 3 goes before 2, and 2 before 1. `--fail-on never` changes 1 only: a file that cannot be read still ends with 2, a "
    "bug with 3.",
)
