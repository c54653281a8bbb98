"""`selfeval score`: what it hands over, to which place, and with which code it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import RunCommand

REPORT = """\
format = 1

[report]
agency = "云溪街道办事处"
year = 2023
scope = "project"
project = "背街小巷整治"
standard = "national-project-2020"
score = 50

[budget]
unit = "万元"
total = { budget = 318.00, executed = 309.20 }

[[indicator]]
name = "更换路灯"
group = "产出指标"
target = "≥260盏"
actual = "247盏"
weight = 50
score = 50
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.toml").write_text(REPORT, encoding="utf-8")
    return tmp_path


def test_text(run: RunCommand) -> None:
    result = run("score")
    assert (result.code, result.err) == (0, "")
    assert "10 × 309.20 ÷ 318.00 ≈ 9.72" in result.out
    assert "50 × 247 ÷ 260 = 47.50" in result.out
    assert "+2.50" in result.out


def test_english(run: RunCommand) -> None:
    assert "Could not be scored" not in run("score", "--lang", "en").out
    assert "in proportion: 50 × 247 ÷ 260 = 47.50" in run("score", language="en").out


def test_json(run: RunCommand) -> None:
    scores = json.loads(run("score", "--format", "json").out)["scores"]
    assert [score["computed"] for score in scores] == ["9.72", "47.50"]
    assert scores[1]["group"] == "产出指标"


def test_another_standard(run: RunCommand) -> None:
    assert "20 × 309.20 ÷ 318.00" in run("score", "--standard", "hubei-project").out


def test_the_same_report_gives_the_same_bytes(run: RunCommand) -> None:
    assert run("score", "--format", "json").out == run("score", "--format", "json").out


def test_a_standard_that_does_not_exist(run: RunCommand, folder: Path) -> None:
    text = REPORT.replace("national-project-2020", "nix")
    (folder / "report.toml").write_text(text, encoding="utf-8")
    result = run("score")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("错误：评价标准“nix”用不了")


def test_a_standard_for_other_reports_is_told(run: RunCommand) -> None:
    result = run("score", "--standard", "chongqing-department")
    assert result.code == 0
    assert "chongqing-department 用于部门整体支出" in result.err
    assert "云溪街道办事处" in result.out


def test_a_directory_is_not_one_report(run: RunCommand) -> None:
    result = run("score", ".")
    assert result.code == 2
    assert "selfeval score 一次只处理一份报告" in result.err


def test_no_such_file(run: RunCommand) -> None:
    assert run("score", "nope.toml").code == 2


def test_what_could_not_be_read_is_said(run: RunCommand, folder: Path) -> None:
    (folder / "report.toml").write_text(REPORT + "actual = 5盏\n", encoding="utf-8")
    result = run("score")
    assert result.code == 0
    assert "没有读懂" in result.err


@pytest.mark.parametrize("form", ["md", "json"])
def test_exports_have_the_scores_too(run: RunCommand, form: str) -> None:
    assert "50 × 247 ÷ 260 = 47.50" in run("export", "--format", form).out


def test_the_summary_names_what_differs(run: RunCommand) -> None:
    result = run("summary")
    assert "自评与核算不同：更换路灯 自评 50、核算 47.50" in result.out
    assert "selfeval score report.toml" in result.out
