"""The README's commands: they are there, the build reads the same ones, and everything it tells a reader to type is understood."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from selfeval_cli.assessment import assess_file
from selfeval_cli.cli.application import build_command
from selfeval_cli.cli.catalogue import COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BUILD = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
PAGES = ("README.md", "examples/README.md", "docs/api.md", "docs/json.md", "docs/score-json.md")
MARKED = {
    name: re.findall(rf"<!-- command: {name} -->\n```bash\n(.+)\n```\n", README, re.MULTILINE)
    for name in ("run", "test")
}


def _typed_lines(page: str) -> list[str]:
    """Every line of a page's code blocks that begins with our command, and every `selfeval …` in the text."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```(?:bash)?\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("selfeval ")]
    return lines + re.findall(r"`(selfeval [a-z][^`]*)`", text)


@pytest.mark.parametrize("name", MARKED)
def test_marked_command_is_one_line(name: str) -> None:
    assert len(MARKED[name]) == 1


def test_first_command_does_the_main_job_on_the_real_example() -> None:
    (command,) = MARKED["run"]
    for part in ("-m venv", "install", "selfeval check", "selfeval summary", "selfeval export"):
        assert part in command
    for file in re.findall(r"examples/\S+", command):
        assert (ROOT / file).is_file()


def test_second_command_installs_what_tests_need_and_runs_them() -> None:
    (command,) = MARKED["test"]
    assert "'.[test]'" in command
    assert command.endswith("-m pytest")


@pytest.mark.parametrize("name", MARKED)
def test_build_reads_the_command_from_here(name: str) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("the build runs under bash")
    found = re.search(r"^readme_command\(\) \{.*?^\}", BUILD, re.MULTILINE | re.DOTALL)
    assert found is not None
    assert f'$(readme_command "command: {name}")' in BUILD
    script = f'{found.group()}\nreadme_command "command: {name}"'
    run = subprocess.run([bash, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert run.stdout.splitlines() == MARKED[name]


def test_shown_report_is_right(tmp_path: Path) -> None:
    (shown,) = re.findall(r"^```toml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    path = tmp_path / "report.toml"
    path.write_text(shown, encoding="utf-8")
    figures = [finding for finding in assess_file(path).findings if not finding.code.startswith("S")]
    assert figures == []  # it is an extract: sections, problems and measures are missing, and told so


@pytest.mark.parametrize("line", [line for page in PAGES for line in _typed_lines(page)])
def test_command_line_is_understood(line: str) -> None:
    """Parsed only, as our own parser does it; what stands after # or && is for the reader or the shell."""
    words = shlex.split(line.split("&&", maxsplit=1)[0], comments=True)[1:]
    if words[:1] == ["--lang"]:
        words = words[2:]
    name, *rest = words
    assert name in COMMANDS
    # An argument that is not given is asked for when the command runs; `selfeval explain` alone names the command.
    build_command(name).make_context(name, rest, resilient_parsing=not rest)
