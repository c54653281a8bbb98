"""The Python API: the documented examples run, and misuse is told as ValueError."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import selfeval_cli
from selfeval_cli import Heading, Indicator, Report, assess, load, render
from selfeval_cli.api import Form
from selfeval_cli.messages.language import Language

ROOT = Path(__file__).parents[1]
EXAMPLES = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "api.md").read_text(encoding="utf-8"), re.DOTALL)
YONGPING = ROOT / "examples" / "yongping-2023.toml"


@pytest.mark.parametrize("code", EXAMPLES, ids=["file", "made-in-python"])
def test_documented_example_runs(code: str) -> None:
    command = [sys.executable, "-X", "utf8", "-c", code]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout


@pytest.mark.parametrize("name", selfeval_cli.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(selfeval_cli, name) is not None


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, selfeval_cli; print(*sorted({'pydantic', 'typer', 'rich', 'tomli'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""


@pytest.mark.parametrize("form", ["text", "concise", "json", "sarif", "summary", "md", "csv", "toml", "report-json"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_form_is_rendered(form: Form, language: Language) -> None:
    assert render(assess(YONGPING), form, language=language).strip()


def test_report_made_in_python_has_findings_without_lines() -> None:
    report = Report(
        heading=Heading(agency="云溪街道办事处", year=2023), indicators=(Indicator(name="宣讲", target="3次"),)
    )
    findings = [finding for finding in assess(report).findings if finding.code == "I201"]
    assert [(finding.path, finding.place and finding.place.line) for finding in findings] == [("-/宣讲.target", None)]


def test_standard_can_be_chosen() -> None:
    assessment = assess(load(YONGPING), standard="national-project-2020")
    assert assessment.standard is not None
    assert assessment.standard.id == "national-project-2020"


@pytest.mark.parametrize("option", [{"standard": "no-such"}, {"select": ("Z9",)}, {"ignore": ("nothing",)}])
def test_what_does_not_exist_is_a_value_error(option: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no "):
        assess(YONGPING, **option)  # type: ignore[arg-type]


def test_missing_file_is_a_finding() -> None:
    assessment = assess("no-such-file.toml")
    assert assessment.unreadable
    assert [finding.code for finding in assessment.findings] == ["F001"]
    with pytest.raises(ValueError, match="no report"):
        render(assessment, "md")


def test_unknown_form_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="no form"):
        render(assess(YONGPING), "pdf")  # type: ignore[arg-type]
