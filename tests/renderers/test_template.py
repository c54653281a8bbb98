"""The template of `init`: it checks without errors at once, and whole when everything in it is uncommented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from selfeval_cli.api import assess, load
from selfeval_cli.messages.language import Language
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.template import render_template
from selfeval_cli.standards.loading import list_standards

STANDARDS = list_standards()
KNOWN = Heading(agency="云溪街道办事处", year=2023, project="背街小巷整治")

each = pytest.mark.parametrize("standard", STANDARDS, ids=lambda standard: standard.id)
both = pytest.mark.parametrize("language", ["zh", "en"])


def known(standard: Standard) -> Heading:
    """A heading of a year that the standard is in force for."""
    year = 2023 if standard.covers(2023) else standard.first_year
    return KNOWN.model_copy(update={"year": year})


def uncomment(template: str) -> str:
    """What one gets by deleting the # of every line that shows TOML."""
    first, *lines = template.splitlines()
    return "\n".join([first, *(re.sub(r"^#(?! )", "", line) for line in lines)])


@each
@both
def test_no_error_at_once(standard: Standard, language: Language, tmp_path: Path) -> None:
    path = tmp_path / "report.toml"
    path.write_text(render_template(standard, known(standard), language), encoding="utf-8")
    findings = assess(path).findings
    assert not [finding for finding in findings if finding.severity is Severity.ERROR]
    assert not [finding for finding in findings if finding.code.startswith(("F", "T"))]


@each
@both
def test_uncommented_it_is_a_report_of_the_format(standard: Standard, language: Language, tmp_path: Path) -> None:
    path = tmp_path / "report.toml"
    path.write_text(uncomment(render_template(standard, known(standard), language)), encoding="utf-8")
    loaded = load(path)
    assert loaded.findings == ()
    assert loaded.report is not None
    assert len(loaded.report.indicators) == max(len(standard.sections), len(standard.groups), 1)
    assert {indicator.section for indicator in loaded.report.indicators} <= {*loaded.report.sections, None}


@each
def test_placeholders_left_in_are_told(standard: Standard, tmp_path: Path) -> None:
    path = tmp_path / "report.toml"
    template = uncomment(render_template(standard, Heading(year=2023)))
    path.write_text(template, encoding="utf-8")
    placeholders = re.findall(r"（(?:填写[^）]*|单位名称|项目名称|指标名称)）", template)
    told = [finding for finding in assess(path).findings if finding.code == "T701"]
    assert sorted(str(finding.params["found"]) for finding in told) == sorted(placeholders)


@each
def test_it_opens_with_the_schema_and_a_way_on(standard: Standard) -> None:
    first, title, *_ = render_template(standard, KNOWN).splitlines()
    assert first == "#:schema selfeval.schema.json"
    assert title == f"# {standard.title.zh}"


def test_required_sections_stand_ready() -> None:
    standard = next(standard for standard in STANDARDS if standard.id == "baiyun-subdistrict")
    template = render_template(standard, KNOWN)
    assert [line for line in template.splitlines() if line.startswith("[section.")] == [
        "[section.party-building]",
        "[section.economy]",
        "[section.public-safety]",
        "[section.environment]",
    ]


@each
def test_the_english_template_explains_in_english(standard: Standard) -> None:
    comments = [line for line in render_template(standard, KNOWN, "en").splitlines() if line.startswith("# ")]
    explained = [line for line in comments if not line.startswith("# kinds: ")]
    assert not [line for line in explained if re.search(r"[\u4e00-\u9fff]", line)]
