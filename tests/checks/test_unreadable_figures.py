"""A figure that cannot be read stays in the report, is told once (I209), and nothing else is held against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfeval_cli.assessment import assess_file
from selfeval_cli.model.assessment import Assessment

HEAD = 'format = 1\n[report]\nagency = "云溪街道办事处"\nyear = 2023\n[section.economy]\ntitle = "经济好"\n'


def _assess(lines: str, folder: Path) -> Assessment:
    path = folder / "report.toml"
    path.write_text(f'{HEAD}[[indicator]]\nsection = "economy"\nname = "走访企业"\n{lines}\n', encoding="utf-8")
    return assess_file(path)


def _codes(lines: str, folder: Path) -> list[str]:
    found = [finding.code for finding in _assess(lines, folder).findings]
    return sorted(code for code in found if code[0] in "FIPCT" and code != "I221")  # few of these have a target


@pytest.mark.parametrize(
    "lines",
    [
        'target = "≥30家"\nactual = "28/29"',
        'target = "≥30家"\nactual = "1.2.3家"',
        'target = "3,86家"\nactual = "386家"',
        'actual = "5121家"\nparts = { "一季度" = "4,95家", "其他" = "167家" }',
        'target = "2023年2月30日前"\nactual = "2023年2月"',
        'target = "≥30家"\nactual = "l2家"',
        'change = "6.7%"',
        'rank = "第12/11"',
    ],
)
def test_one_unreadable_figure_is_one_finding(lines: str, tmp_path: Path) -> None:
    assert _codes(lines, tmp_path) == ["I209"]


@pytest.mark.parametrize("lines", ['actual = "28/29"', 'change = "6.7%"', 'rank = "第0名"'])
def test_its_section_is_not_told_to_be_without_figures(lines: str, tmp_path: Path) -> None:
    section = [f for f in _assess(lines, tmp_path).findings if f.code == "S402" and "economy" in f.path]
    assert section == []


def test_its_text_stays_in_the_report(tmp_path: Path) -> None:
    report = _assess('actual = "28/29"', tmp_path).report
    assert report is not None
    indicator = report.indicators[0]
    assert indicator.actual is not None
    assert (indicator.actual.text, indicator.actual.quantity) == ("28/29", None)


def test_what_no_number_can_be_is_left_out(tmp_path: Path) -> None:
    assessment = _assess('target = "30家"\nactual = "∞"', tmp_path)
    assert assessment.report is not None
    assert assessment.report.indicators[0].actual is None
    assert [f.code for f in assessment.findings if f.code[0] in "FI"] == ["F026"]
