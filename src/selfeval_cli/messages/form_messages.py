"""What the commands say about the Excel form."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

NEXT_FORM = Text(
    "下一步：在 Excel 或 WPS 里填写 {file}，随时运行 selfeval check {file:command} 核对。",
    "Next: fill in {file} in Excel or WPS, and run selfeval check {file:command} at any time.",
)
FORM_TROUBLES: Mapping[str, Text] = MappingProxyType(
    {
        "one-project": Text(
            "一个 toml 文件只写一个项目；几个项目一次写成 Excel 填报表，请加 --format xlsx。",
            "a toml file is about one project; for a form in Excel with a sheet for each, add --format xlsx.",
        ),
        "two-names": Text(
            "文件名写了两个：{path} 和 -o {output}。请只写一个。",
            "two names are given for the file, {path} and -o {output}. Give one.",
        ),
        "other-ending": Text(
            "文件名 {file} 和 --format {format} 不一致。请改一个。",
            "the name {file} and --format {format} do not agree. Change one of them.",
        ),
        "needs-file": Text(
            "xlsx 不能显示在屏幕上，请用 -o 写明文件名，如 -o 自评表.xlsx。",
            "xlsx cannot be shown on the screen; name a file with -o, like -o form.xlsx.",
        ),
        "too-long": Text(
            "“{beginning}……”这段文字太长，Excel 的一个格子放不下（最多 32767 字）。请分开写，或导出成别的格式。",
            "the text that begins with “{beginning}” is too long for a cell (32767 characters at most). Divide it, or export another form.",
        ),
    }
)
