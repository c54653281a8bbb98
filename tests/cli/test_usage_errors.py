"""Wrong usage is told in the user's language, with what to do, and ends with 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import RunCommand

KINDS = {
    "no such command": (
        ["nonsense"],
        "没有“nonsense”这个命令。可用的命令：check、",
        "there is no command nonsense. Commands: check,",
    ),
    "nearly a command": (
        ["chekc"],
        "没有“chekc”这个命令，是不是“check”？",
        "there is no command chekc. Did you mean check?",
    ),
    "no such option": (["check", "--zzz"], "没有“--zzz”这个选项。", "there is no option --zzz."),
    "no such short option": (["check", "-Z"], "没有“-Z”这个选项。", "there is no option -Z."),
    "nearly an option": (
        ["check", "--covrage"],
        "没有“--covrage”这个选项，是不是“--coverage”？",
        "there is no option --covrage. Did you mean --coverage?",
    ),
    "no such option of the whole": (["--vers"], "没有“--vers”这个选项，是不是“--version”？", "Did you mean --version?"),
    "value missing": (["check", "--select"], "选项 --select 后面要跟一个值。", "the option --select needs a value."),
    "value unwanted": (
        ["check", "--coverage=yes"],
        "选项 --coverage 后面不能带值。",
        "the option --coverage takes no value.",
    ),
    "choice": (
        ["check", "--format", "xml"],
        "--format 不能是“xml”，只能是：text、concise、json、sarif。",
        "--format cannot be xml; it can be text, concise, json, sarif.",
    ),
    "choice with equals": (["check", "--fail-on=bad"], "--fail-on 不能是“bad”，只能是：", "--fail-on cannot be bad;"),
    "language": (["check", "--lang", "fr"], "--lang 不能是“fr”", "--lang cannot be fr; it can be zh, en."),
    "argument missing": (["explain"], "缺少规则。", "RULE is missing."),
    "arguments too many": (["explain", "B101", "B102"], "多出了“B102”", "this command has no use for B102."),
}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if KINDS[kind][1]])
def test_in_chinese(run: RunCommand, kind: str) -> None:
    arguments, said, _ = KINDS[kind]
    result = run(*arguments)
    assert result.code == 2
    assert said is not None
    assert said in result.err
    assert result.err.startswith("错误：")
    assert "\n用法见 selfeval" in result.err
    assert result.out == ""


@pytest.mark.parametrize("kind", KINDS)
def test_in_english(run: RunCommand, kind: str) -> None:
    arguments, _, said = KINDS[kind]
    result = run(*arguments, language="en")
    assert result.code == 2
    assert said in result.err
    assert result.err.startswith("error: ")
    assert "\nsee selfeval" in result.err
    assert result.err.isascii()


@pytest.mark.parametrize("kind", KINDS)
def test_typers_own_words_do_not_come_through(run: RunCommand, kind: str) -> None:
    result = run(*KINDS[kind][0])
    for words in ("Usage", "Error", "Try", "No such", "Missing", "Invalid", "requires"):
        assert words not in result.err


@pytest.mark.parametrize("before", [[], ["--lang", "zh"]])
def test_the_same_behind_options_of_the_whole(run: RunCommand, before: list[str]) -> None:
    assert "没有“--zzz”这个选项。" in run(*before, "check", "--zzz").err


def test_a_file_in_place_of_a_command(run: RunCommand, tmp_path: Path) -> None:
    path = tmp_path / "report.toml"
    path.write_text("")
    result = run(str(path))
    assert result.code == 2
    assert f"selfeval check {path}" in result.err


def test_nothing_at_all_shows_the_help_as_an_error(run: RunCommand) -> None:
    result = run()
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("用法：selfeval [选项] 命令\n")


def test_a_value_cannot_move_the_cursor(run: RunCommand) -> None:
    assert "\x1b" not in run("check", "--format", "\x1b[2J").err


def test_a_kind_that_we_do_not_know_is_shown_as_typer_says_it() -> None:
    from selfeval_cli.cli.usage_errors import is_usage_error, translate_usage_error

    class NoveltyError(Exception):
        exit_code = 2

        def format_message(self) -> str:
            return "something new"

    error = NoveltyError()
    assert is_usage_error(error)
    assert (
        translate_usage_error(error, []).text.fill("zh", {"detail": "something new"}) == "命令行看不懂：something new"
    )
