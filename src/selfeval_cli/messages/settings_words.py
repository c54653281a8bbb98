"""What is said about the configuration file selfeval.toml: its keys, and what can be wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

SETTINGS_KEYS: Mapping[str, Text] = MappingProxyType(
    {
        "standard": Text(
            "报告没有写明评价标准时用哪个：内置标准的标识，或标准文件的路径（相对本文件）。只用于同一类（部门整体或项目）的报告。",
            "the standard for reports of its scope that name none: an id, or the path of a file, relative to this one",
        ),
        "lang": Text(
            '语言："zh" 或 "en"。不写时界面随系统，导出的文稿和模板用中文。',
            'the language: "zh" or "en"; without it messages follow the system, and documents and templates are Chinese',
        ),
        "select": Text(
            '只用这些规则：编号、编号开头或名称，如 ["B", "I203"]。',
            'apply only these rules: codes, beginnings of codes, or names, like ["B", "I203"]',
        ),
        "ignore": Text("不用这些规则，写法同 select。", "leave out these rules; written like select"),
        "fail-on": Text(
            '从哪一级起以 1 退出："error"、"warning"、"note" 或 "never"。',
            'from which severity on the exit code is 1: "error", "warning", "note" or "never"',
        ),
        "exclude": Text(
            '目录里跳过哪些文件：文件名或路径，可用 * 和 ?，如 ["旧稿", "2022/*.toml"]（相对本文件所在目录）。',
            'what to pass over in directories: names or paths with * and ?, like ["drafts", "2022/*.toml"], relative to this file',
        ),
        "baseline": Text(
            "基线文件的路径（相对本文件）：其中已知的问题，check 不再列出，也不影响退出码。用 selfeval check --write-baseline 写成。",
            "the path of a baseline, relative to this file: check neither lists nor counts what it knows. selfeval check --write-baseline writes it",
        ),
    }
)
"""Every key that selfeval.toml may have."""

SETTINGS_PROBLEMS: Mapping[str, Text] = MappingProxyType(
    {
        "unreadable": Text(
            "配置文件读不出来：{detail}。请检查这个文件的权限，或把它移走。",
            "the configuration cannot be read: {detail}. Check the file's permissions, or move it away.",
        ),
        "encoding": Text(
            "配置文件不是 UTF-8 编码。请另存为 UTF-8。", "the configuration is not UTF-8. Save it as UTF-8."
        ),
        "syntax": Text(
            '配置文件第 {line} 行第 {column} 列不合 TOML 语法。请照这个样子写：select = ["B", "I"]',
            'the configuration is not valid TOML at line {line}, column {column}. A line looks like this: select = ["B", "I"]',
        ),
        "unknown-key": Text(
            "配置文件里没有“{key}”这个键。可用的键：{known}。", "the configuration has no key {key}. It knows {known}."
        ),
        "unknown-key-nearest": Text(
            "配置文件里没有“{key}”这个键，是不是“{nearest}”？",
            "the configuration has no key {key}. Did you mean {nearest}?",
        ),
        "text": Text('配置项 {key} 要写成一段文字，如 {key} = "…"。', '{key} takes text, like {key} = "…".'),
        "texts": Text(
            '配置项 {key} 要写成一列文字，如 {key} = ["…", "…"]。',
            '{key} takes a list of texts, like {key} = ["…", "…"].',
        ),
        "choice": Text(
            "配置项 {key} 不能是“{value}”，只能是：{known}。", "{key} cannot be {value}; it can be {known}."
        ),
    }
)
"""By `SettingsProblem.reason`."""
SETTINGS_PLACE = Text("{file}：{text}", "{file}: {text}")
