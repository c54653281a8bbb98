"""Which of the two languages the user reads, decided before anything else, so that help and errors are in it too."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from selfeval_cli.config import LANGUAGES
from selfeval_cli.messages.language import Language

LANGUAGE_OPTION = "--lang"
LANGUAGE_VARIABLE = "SELFEVAL_LANG"
_CHINESE_ON_WINDOWS = 0x04
"""The primary language number of Chinese, of every region."""


def choose_language(arguments: Sequence[str], environment: Mapping[str, str], configured: Language | None) -> Language:
    """The language of all messages: what the user said, else the system's. What is not Chinese means English."""
    return find_said_language(arguments, environment, configured) or find_system_language(environment)


def find_said_language(
    arguments: Sequence[str], environment: Mapping[str, str], configured: Language | None
) -> Language | None:
    """`--lang` anywhere in the arguments, else `SELFEVAL_LANG`, else the configuration's; None where nobody said anything.

    A `--lang` that is none of the two does not count: the error about it is told in the language that would hold without it.
    """
    option = _find_option(arguments)
    for language in LANGUAGES:
        if option == language:
            return language
    asked = environment.get(LANGUAGE_VARIABLE, "").strip()
    return _classify(asked) if asked else configured


def _find_option(arguments: Sequence[str]) -> str | None:
    """The value of the last `--lang`; whether it is one of the two is judged later, when the option is parsed."""
    found = None
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == LANGUAGE_OPTION:
            found = arguments[position + 1] if position + 1 < len(arguments) else found
        elif argument.startswith(f"{LANGUAGE_OPTION}="):
            found = argument.partition("=")[2]
    return found


def find_system_language(environment: Mapping[str, str]) -> Language:
    """The language of the system's own messages."""
    # The order of POSIX: the first that is set decides, also where it says C.
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return _classify(environment[variable])
    if sys.platform == "win32":
        import ctypes

        language: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return "zh" if language & 0x3FF == _CHINESE_ON_WINDOWS else "en"
    return "en"


def _classify(name: str) -> Language:
    """`zh_CN.UTF-8`, `zh-Hans`, `Chinese_China.936`, `中文` are Chinese."""
    name = name.strip().casefold()
    return "zh" if name.startswith(("zh", "chinese", "中文", "汉语", "简体", "繁体")) else "en"
