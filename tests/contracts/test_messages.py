"""Every sentence that a user reads is there in both languages, says the same things in both, and is in its own language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages

import pytest

from selfeval_cli import messages
from selfeval_cli.messages.language import Language, Text

MODULES = [module.name for module in walk_packages(messages.__path__, f"{messages.__name__}.")]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

TERMS = frozenset(
    # The field itself, and words that stand in reports and forms.
    "绩效自评 产出指标 效益指标 满意度指标 数量 质量 时效 成本 经济效益 优 良 中 差 本年财政拨款 上年结转资金 其他资金 "
    # Words of figures: change, rank, forecast, approximation, period.
    "增长 同比 环比 同比增长 同比下降 百分点 平均 人均 累计 完成 按计划完成 无 "
    "预计 将 拟 计划 力争 超 近 约 余 全年 前三季度 月 年 截至 月底 个 至 "
    # Units of measurement.
    "元 万元 亿元 万园 万 宗 件 次 人次 人 户 万人 亩 公顷 "
    # What a template leaves to be filled in, an invented name, the title of a journal.
    "某某 单位名称 字以内 张某 云溪街道办事处 编辑学报 案件类警情".split()
)
"""Chinese that may stand in an English sentence without quotes: what stands so in the report itself, and has no other name there."""

_QUOTED = re.compile(r"`[^`]*`|“[^”]*”|\"[^\"]*\"")
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_CHINESE_MARK = re.compile(r"[、。，；：？！（）《》【】]")
_FIELD = re.compile(r"(?<!\{)\{(\w+)(?::command)?\}(?!\})")


def _walk(value: object, path: str) -> Iterator[tuple[str, Text]]:
    """Every text in a value, with how one gets there."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Mapping):
        for key, member in value.items():
            yield from _walk(member, f"{path}[{key}]")
    elif isinstance(value, tuple):
        names = getattr(value, "_fields", range(len(value)))
        for name, member in zip(names, value, strict=True):
            yield from _walk(member, f"{path}.{name}")


def _find_wrong(module: str, is_wrong: Callable[[Text], object]) -> list[str]:
    values = vars(import_module(module)).items()
    return [path for name, value in values for path, text in _walk(value, name) if is_wrong(text)]


def test_texts_are_found() -> None:
    """Were the walk to miss them, every other test here would pass."""
    found = {module for module in MODULES for value in vars(import_module(module)).values() for _ in _walk(value, "")}
    without = {module.removeprefix(f"{messages.__name__}.") for module in set(MODULES) - found}
    assert without == {"keys", "language", "rules", "rules.rule_text", "rules.snippets"}


@pytest.mark.parametrize("module", MODULES)
def test_both_languages_say_something(module: str) -> None:
    def is_empty(text: Text) -> bool:
        # Where Chinese has a full stop alone, English may have nothing.
        return not text.zh.strip() or (not text.en.strip() and any(map(str.isalnum, text.zh)))

    assert _find_wrong(module, is_empty) == []


@pytest.mark.parametrize("module", MODULES)
def test_both_languages_have_the_same_fields(module: str) -> None:
    def differs(text: Text) -> bool:
        return set(_FIELD.findall(text.zh)) != set(_FIELD.findall(text.en))

    assert _find_wrong(module, differs) == []


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_fields_can_be_filled(module: str, language: Language) -> None:
    def breaks(text: Text) -> bool:
        fields = _FIELD.findall(text.in_language(language))
        try:
            return bool(fields) and "§" not in text.fill(language, dict.fromkeys(fields, "§"))
        except (KeyError, ValueError, IndexError):
            return True

    assert _find_wrong(module, breaks) == []


@pytest.mark.parametrize("module", MODULES)
def test_english_has_chinese_only_for_what_stands_in_reports(module: str) -> None:
    def has_other(text: Text) -> bool:
        said = _QUOTED.sub("", text.en)
        return bool(_CHINESE_MARK.search(said)) or not TERMS.issuperset(_CHINESE.findall(said))

    assert _find_wrong(module, has_other) == []


@pytest.mark.parametrize("module", MODULES)
def test_chinese_is_not_english(module: str) -> None:
    """A sentence of English words on the Chinese side is one that nobody translated."""

    def is_english(text: Text) -> bool:
        said = _FIELD.sub("", _QUOTED.sub("", text.zh))
        return not _CHINESE.search(text.zh) and len(re.findall(r"\b[a-z]{2,}\b", said)) > 1

    assert _find_wrong(module, is_english) == []
