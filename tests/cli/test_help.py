"""Help in both languages, complete, and the documentation made from it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from selfeval_cli.cli.application import build_command, build_group
from selfeval_cli.cli.catalogue import COMMANDS
from selfeval_cli.cli.help_page import find_texts, list_choices, option_text
from selfeval_cli.cli.reference import render_commands_page, render_exit_codes_page
from selfeval_cli.messages.command_line import EXIT_CODES
from selfeval_cli.messages.language import Language
from selfeval_cli.text.width import display_width
from tests.conftest import RunCommand

DOCS = Path(__file__).parents[2] / "docs"
ALL = (None, *COMMANDS)
CHINESE = re.compile("[\u4e00-\u9fff]")
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def build(name: str | None) -> object:
    return build_group() if name is None else build_command(name)


@pytest.mark.parametrize("name", ALL)
def test_every_parameter_is_described(name: str | None) -> None:
    command = build(name)
    for param in command.params:  # type: ignore[attr-defined]
        text = option_text(name, param.name)
        assert text is not None, param.name
        takes_value = param.param_type_name == "argument" or not param.is_flag
        assert (text.metavar is not None) is (takes_value and param.name not in list_choices(command)), param.name


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_described_that_is_not_there(name: str | None) -> None:
    there = {param.name.rstrip("_") for param in build(name).params}  # type: ignore[attr-defined]
    assert set(find_texts(name).options) <= there


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_is_shown_in_both_languages(run: RunCommand, name: str | None, flag: str) -> None:
    before = [] if name is None else [name]
    chinese, english = run(*before, flag), run(*before, flag, language="en")
    assert (chinese.code, english.code) == (0, 0)
    assert chinese.out.startswith("用法：selfeval")
    assert english.out.startswith("Usage: selfeval")
    assert "Options" not in chinese.out
    assert "Show this message" not in chinese.out


@pytest.mark.parametrize("name", COMMANDS)
def test_the_english_page_has_chinese_in_examples_only(run: RunCommand, name: str) -> None:
    page = run(name, "--help", language="en").out
    chinese = [line for line in page.splitlines() if CHINESE.search(line)]
    assert all(line.startswith("  selfeval ") for line in chinese)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_the_page_fits_the_terminal(
    run: RunCommand, name: str | None, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    page = run(*([] if name is None else [name]), "--help").out
    # A command line to be copied, and the list of an option's values, are never broken.
    lines = [line for line in page.splitlines() if not line.startswith(("  selfeval ", "  --", "用法"))]
    assert max(map(display_width, lines)) <= width


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_are_command_lines_that_exist(name: str) -> None:
    known = {option for param in build(name).params for option in param.opts}  # type: ignore[attr-defined]
    for example in find_texts(name).examples:
        assert example.line.startswith(f"selfeval {name}")
        assert set(re.findall(r"(?<=\s)--?[a-z-]+", example.line)) <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_commands_names_every_option(language: Language) -> None:
    page = render_commands_page(language)
    for name in COMMANDS:
        part = page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        assert part, name
        for param in build(name).params:  # type: ignore[attr-defined]
            if param.name not in ("lang", "help_") and param.param_type_name == "option":
                assert max(param.opts, key=len) in part


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_exit_codes_has_every_code(language: Language) -> None:
    page = render_exit_codes_page(language)
    assert re.findall(r"^\| (\d+) \|", page, re.MULTILINE) == [str(one.code) for one in EXIT_CODES]


@pytest.mark.skipif(not (DOCS / "commands.md").exists(), reason="installed without the documentation")
@pytest.mark.parametrize(("file", "language"), [("commands.md", "zh"), ("commands.en.md", "en")])
def test_the_documentation_is_current(file: str, language: Language) -> None:
    assert (DOCS / file).read_text(encoding="utf-8") == render_commands_page(language)
