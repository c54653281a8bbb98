"""Every sentence that a user reads is there in Chinese and in English, with the same fields in both."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator, Mapping
from importlib import import_module

import pytest

import selfeval_cli.messages
from selfeval_cli.messages.language import Text

CHINESE = re.compile("[\u4e00-\u9fff]")
MODULES = sorted(
    module.name for module in pkgutil.walk_packages(selfeval_cli.messages.__path__, "selfeval_cli.messages.")
)


def find_texts(value: object, path: str) -> Iterator[tuple[str, Text]]:
    """Every Text in a module's value, however deep, with where it stands."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from find_texts(inner, f"{path}[{key}]")
    elif isinstance(value, (tuple, list)):
        for number, inner in enumerate(value):
            yield from find_texts(inner, f"{path}[{number}]")
    elif hasattr(type(value), "__slots__") or hasattr(type(value), "__dataclass_fields__"):
        for name in getattr(type(value), "__dataclass_fields__", ()):
            yield from find_texts(getattr(value, name), f"{path}.{name}")


def list_texts(module: str) -> list[tuple[str, Text]]:
    found = []
    for name, value in vars(import_module(module)).items():
        if not name.startswith("__"):
            found += list(find_texts(value, name))
    return found


@pytest.mark.parametrize("module", MODULES)
def test_neither_language_is_empty(module: str) -> None:
    # What joins clauses may be nothing in one of the two.
    joints = ("COMMA", "END", "BREAK", "GAP")
    lacking = [
        path
        for path, text in list_texts(module)
        if not (text.zh.strip() and text.en.strip()) and not path.endswith(joints)
    ]
    assert lacking == []


FIELD = re.compile(r"\{([a-z_]+)(?::command)?\}")  # other braces are examples of TOML


@pytest.mark.parametrize("module", MODULES)
def test_both_have_the_same_fields(module: str) -> None:
    unlike = [path for path, text in list_texts(module) if set(FIELD.findall(text.zh)) != set(FIELD.findall(text.en))]
    assert unlike == []


@pytest.mark.parametrize("module", MODULES)
def test_the_chinese_is_chinese(module: str) -> None:
    """A sentence of several English words in the Chinese place was forgotten."""
    forgotten = [
        path
        for path, text in list_texts(module)
        if len(re.findall(r"[A-Za-z]{2,}", FIELD.sub("", text.zh))) > 3 and not CHINESE.search(text.zh)
    ]
    assert forgotten == []


def test_texts_are_found_at_all() -> None:
    assert sum(len(list_texts(module)) for module in MODULES) > 500
