"""Which language the user reads."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from selfeval_cli.cli.language_choice import choose_language, find_said_language

posix = pytest.mark.skipif("sys.platform == 'win32'", reason="Windows asks the system")


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["--lang", "zh", "check"], "zh"),
        (["check", "--lang", "zh"], "zh"),
        (["check", "--lang=zh", "x.toml"], "zh"),
        (["--lang", "zh", "check", "--lang", "en"], "en"),
        (["check", "--", "--lang", "zh"], "en"),
        (["check", "--lang"], "en"),
        (["check", "--lang", "fr"], "en"),
    ],
)
def test_the_option_counts_wherever_it_stands(arguments: list[str], language: str) -> None:
    assert choose_language(arguments, {"LANG": "en_GB.UTF-8"}, None) == language


def test_an_option_that_is_no_language_says_nothing() -> None:
    assert choose_language(["--lang", "fr"], {"LANG": "zh_CN.UTF-8"}, None) == "zh"
    assert find_said_language(["--lang", "fr"], {}, "zh") == "zh"


def test_what_the_system_says_is_not_said_by_the_user() -> None:
    assert find_said_language(["check"], {"LANG": "en_GB.UTF-8"}, None) is None
    assert find_said_language([], {"SELFEVAL_LANG": "en"}, "zh") == "en"


@pytest.mark.parametrize("name", ["zh", "zh_CN", "zh-Hans", "ZH", "中文", "Chinese"])
def test_names_of_chinese(name: str) -> None:
    assert choose_language([], {"SELFEVAL_LANG": name, "LANG": "en_GB"}, "en") == "zh"


@pytest.mark.parametrize("name", ["en", "en-US", "fr", "ja_JP", "C"])
def test_what_is_not_chinese_means_english(name: str) -> None:
    assert choose_language([], {"SELFEVAL_LANG": name, "LANG": "zh_CN"}, "zh") == "en"


def test_the_variable_goes_before_the_configuration() -> None:
    assert choose_language([], {"SELFEVAL_LANG": "en"}, "zh") == "en"


def test_the_configuration_goes_before_the_system() -> None:
    assert choose_language([], {"LANG": "en_GB.UTF-8"}, "zh") == "zh"


@posix
@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.GBK"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_TW.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        ({}, "en"),
    ],
)
def test_the_system_says_it_last(environment: Mapping[str, str], language: str) -> None:
    assert choose_language([], environment, None) == language
