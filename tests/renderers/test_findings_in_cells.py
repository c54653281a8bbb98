"""Findings in a workbook: shown with their cells in every output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfeval_cli import __version__
from selfeval_cli.assessment import ALL_RULES, assess_file
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Place, Related, Severity
from selfeval_cli.renderers.findings_concise import render_concise
from selfeval_cli.renderers.findings_json import render_findings_json
from selfeval_cli.renderers.findings_sarif import render_sarif
from selfeval_cli.renderers.findings_text import render_findings
from selfeval_cli.renderers.look import Look
from tests.loaders.forms_made import FilledForm

INFOS = {info.code: info for info in ALL_RULES}


@pytest.fixture
def assessment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Assessment:
    form = FilledForm()
    form.put("budget.total.initial", "310.00")
    form.put("budget.total.budget", "310.00")
    form.put("budget.total.executed", "309.20")
    form.put("budget.execution_rate", "97.23")
    form.put("report.goal", "完成整治。\n做好管护管护。")
    form.add_indicator(1, name="走访企业", target="≥12家", actual="12家", weight="10", score="12")
    form.save(tmp_path)
    monkeypatch.chdir(tmp_path)
    return assess_file("form.xlsx")


def show(assessment: Assessment, *codes: str) -> list[str]:
    chosen = tuple(finding for finding in assessment.findings if finding.code in codes)
    return render_findings(assessment._replace(findings=chosen), INFOS, Look("zh")).splitlines()


def test_text_shows_the_cell_and_those_it_rests_on(assessment: Assessment) -> None:
    assert show(assessment, "M501")[:5] == [
        "form.xlsx: 自评表!H14: 错误[M501] score-above-weight",
        " H14 | 12",
        "     | ^^",
        " G14 | 10",
        "     | -- 分值",
    ]


def test_text_shows_the_line_of_a_cell_that_is_meant(assessment: Assessment) -> None:
    lines = show(assessment, "T702")
    assert lines[:3] == [
        "form.xlsx: 自评表!B12: 提示[T702] repeated-words",
        " B12 | 做好管护管护。",
        "     |     ^^^^^^^^",
    ]


def test_mended_value_stands_below_the_cell() -> None:
    place = Place("form.xlsx", column=1, end_column=3, line_text="万园", words="自评表!I3")
    finding = Finding("F025", Severity.ERROR, "budget.unit", mended="万元", place=place)
    made = Assessment("form.xlsx#自评表", None, None, None, None, (finding,), (), ())
    assert render_findings(made, INFOS, Look("zh")).splitlines()[1:4] == [
        "   I3 | 万园",
        "      | ^^^^",
        " 应为 | 万元",
    ]


def test_related_cells_without_words_are_named() -> None:
    place = Place("form.xlsx", words="自评表!A1")
    blank = Related("report.year", "part", Place("form.xlsx", words="自评表!E2"))
    finding = Finding("M501", Severity.ERROR, "report", related=(blank,), place=place)
    made = Assessment("form.xlsx#自评表", None, None, None, None, (finding,), (), ())
    assert any("自评表!E2" in line for line in render_findings(made, INFOS, Look("zh")).splitlines())


def test_many_of_a_kind_are_listed_by_cell() -> None:
    findings = tuple(
        Finding(
            "M501",
            Severity.ERROR,
            f"产出指标/指标{row}.score",
            params={"name": f"指标{row}", "score": 2, "weight": 1},
            place=Place("form.xlsx", line_text="2", words=f"自评表!H{13 + row}"),
        )
        for row in range(1, 9)
    )
    made = Assessment("form.xlsx#自评表", None, None, None, None, findings, (), ())
    text = render_findings(made, INFOS, Look("zh"))
    assert "（单元格、名称）" in text
    assert "H18 指标5；" in text


def test_concise_names_the_cell(assessment: Assessment) -> None:
    assert any(
        line.startswith("form.xlsx: 自评表!H14: M501[error] ") for line in render_concise(assessment, "zh").splitlines()
    )


def test_json_has_the_cell_in_words(assessment: Assessment) -> None:
    data = json.loads(render_findings_json([assessment], INFOS, "zh", version=__version__))
    assert data["files"][0]["file"] == "form.xlsx#自评表"
    place = next(one["place"] for one in data["files"][0]["findings"] if one["code"] == "M501")
    assert place == {
        "file": "form.xlsx",
        "line": None,
        "column": 1,
        "end_line": None,
        "end_column": 3,
        "line_text": "12",
        "words": "自评表!H14",
    }


def test_sarif_names_file_and_cell(assessment: Assessment) -> None:
    log = json.loads(render_sarif([assessment], INFOS, "zh", version=__version__))
    result = next(one for one in log["runs"][0]["results"] if one["ruleId"] == "M501")
    (location,) = result["locations"]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "form.xlsx"}}
    assert location["message"] == {"text": "自评表!H14"}
    assert result["relatedLocations"][0]["message"] == {"text": "自评表!G14"}
