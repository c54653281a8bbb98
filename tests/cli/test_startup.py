"""What a start may cost: which modules are loaded, for what."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "minimal.toml"
HEAVY = (
    "rich",
    "tomli_w",
    "jsonschema",
    "docx",
    "openpyxl",
    "xlsxwriter",
    "xlrd",
    "pypdfium2",
    "pypdf",
    "selfeval_cli.published_reports",
    "zipfile",
    "selfeval_cli.sources.workbook",
    "jinja2",
    "duckdb",
    "asyncio",
    "email.mime",
    "unittest",
    "xml",
)
"""Nothing of this may be loaded by `check`, whatever it finds."""


def loaded(*arguments: str, **environment: str) -> set[str]:
    """The modules that a command line loads, in a process of its own."""
    code = (
        "import sys; sys.argv = ['selfeval', *sys.argv[1:]]\n"
        "from selfeval_cli.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write(chr(10) + '@' + chr(10).join(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=os.environ | {"SELFEVAL_LANG": "zh", "PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    return set(done.stderr.rpartition("@")[2].split("\n"))


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "report.toml"
    path.write_text('format = 1\n[report]\nagency = “甲”\nyear = "2023"\nbogus = 1\n', encoding="utf-8")
    return path


@pytest.mark.parametrize("options", [[], ["--format", "concise"], ["--format", "json"], ["--coverage"], ["--verbose"]])
def test_check_loads_nothing_heavy(wrong: Path, options: list[str]) -> None:
    modules = loaded("check", str(wrong), str(EXAMPLE), *options)
    assert "selfeval_cli.assessment" in modules
    assert [name for name in HEAVY if name in modules] == []


def test_a_clean_check_loads_neither_texts_of_rules_nor_help() -> None:
    modules = loaded("check", str(EXAMPLE))
    assert not any(name.startswith("selfeval_cli.messages.rules") for name in modules)
    assert "selfeval_cli.messages.command_pages" not in modules
    assert "selfeval_cli.renderers.findings_text" not in modules


def test_only_the_command_that_runs_is_loaded() -> None:
    modules = loaded("check", str(EXAMPLE))
    others = ("summary", "score", "export", "init", "explain", "rules", "standards", "schema")
    assert [name for name in others if f"selfeval_cli.cli.{name}" in modules] == []


def test_the_version_loads_nothing() -> None:
    modules = loaded("--version")
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    own = {name for name in modules - set(bare.stdout.split()) if not name.startswith("__editable__")}
    assert {name for name in own if not name.startswith("importlib")} <= {
        "selfeval_cli",
        "selfeval_cli.__main__",
        "gc",
        "__future__",
        "warnings",
    }


@pytest.mark.parametrize(
    "environment",
    [
        {"_SELFEVAL_COMPLETE": "complete_bash", "COMP_WORDS": "selfeval che", "COMP_CWORD": "1"},
        {"_SELFEVAL_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "selfeval check --f"},
        {
            "_SELFEVAL_COMPLETE": "complete_fish",
            "_TYPER_COMPLETE_ARGS": "selfeval ",
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        },
    ],
)
def test_completion_loads_neither_pydantic_nor_rich(environment: dict[str, str]) -> None:
    modules = loaded(**environment)
    assert "typer" in modules
    assert not modules & {"pydantic", "rich.console", "selfeval_cli.model", "selfeval_cli.assessment", "tomli"}


def complete(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv = ['selfeval']; from selfeval_cli.__main__ import main; main()"],
        env=os.environ | {"SELFEVAL_LANG": "zh", "PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("selfeval s", ["summary", "score", "standards", "schema"]),
        ("selfeval check --fo", ["--format", "--force"]),
        ("selfeval check --format ", ["text", "concise", "json", "sarif"]),
        ("selfeval check --fail-on n", ["note", "never"]),
        ("selfeval --l", ["--lang"]),
    ],
)
def test_bash_is_offered_what_fits(line: str, words: list[str]) -> None:
    given = {"_SELFEVAL_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    assert [word for word in complete(**given).split() if word not in ("--verbose", "--version")] == words


def test_zsh_is_offered_words_in_the_language() -> None:
    given = {"_SELFEVAL_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "selfeval ex"}
    assert '"explain":"说明一条规则：查什么、为什么、怎么改"' in complete(**given)
    assert '"export":"write the report as a document or as data"' in complete(**given, SELFEVAL_LANG="en")
