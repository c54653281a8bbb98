"""Fixtures that tests in several rooms use."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from selfeval_cli.messages.rules.rule_text import RuleText

_DECIDING = (
    "SELFEVAL_LANG",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "_SELFEVAL_COMPLETE",
)
"""Environment variables that change what the command line says."""


class Run(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str


RunCommand = Callable[..., Run]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> RunCommand:
    """Run the command line in this process, in Chinese unless `--lang` or `language` says otherwise."""
    from selfeval_cli.cli.entry import run_command_line

    for name in _DECIDING:
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: str, language: str = "zh") -> Run:
        capsys.readouterr()
        monkeypatch.setenv("SELFEVAL_LANG", language)
        code = run_command_line(arguments)
        return Run(code, *capsys.readouterr())

    return run_it


@pytest.fixture
def made_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules that `renderers/findings_made.py` invents have texts; no other rule does."""
    from tests.renderers.findings_made import TEXTS

    def find(code: str) -> RuleText:
        return TEXTS[code]

    for module in ("finding_groups", "finding_words", "findings_sarif", "statistics"):
        monkeypatch.setattr(f"selfeval_cli.renderers.{module}.find_rule_text", find)
