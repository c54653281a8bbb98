"""`check --statistics` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_check import CLEAN, WRONG, write
from tests.conftest import RunCommand

ONLY_BUDGET = ("--select", "B")


@pytest.fixture(autouse=True)
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "a.toml", WRONG)
    write(tmp_path / "b.toml", WRONG.replace('basis = "adjusted"\n', ""))
    write(tmp_path / "c.toml", CLEAN)


def test_they_stand_in_place_of_the_findings(run: RunCommand) -> None:
    result = run("check", ".", *ONLY_BUDGET, "--statistics")
    assert result.code == 1
    assert result.out.startswith(
        "条数  报告数  级别  规则  名称            问题\n   2       2  错误  B101  total-not-sum   "
    )
    assert "a.toml:" not in result.out
    assert "\n2 个错误，1 个提示（共 3 个文件）。\n" in result.out


def test_quiet_leaves_the_table_only(run: RunCommand) -> None:
    assert len(run("check", ".", *ONLY_BUDGET, "--statistics", "-q").out.splitlines()) == 4


def test_concise_is_for_programs(run: RunCommand) -> None:
    out = run("check", ".", *ONLY_BUDGET, "--statistics", "--format", "concise").out
    assert out == "2\t2\terror\tB101\ttotal-not-sum\n1\t1\tnote\tB109\tbasis-not-said\n"


def test_json(run: RunCommand) -> None:
    data = json.loads(run("check", ".", *ONLY_BUDGET, "--statistics", "--format", "json").out)
    assert data["summary"]["files"] == 3
    assert [(one["code"], one["severity"], one["findings"], one["reports"]) for one in data["statistics"]] == [
        ("B101", "error", 2, 2),
        ("B109", "note", 1, 1),
    ]
    assert "files" not in data


def test_one_report_is_counted_too(run: RunCommand) -> None:
    assert "B101" in run("check", "a.toml", *ONLY_BUDGET, "--statistics").out


def test_where_nothing_is_found_there_is_no_table(run: RunCommand) -> None:
    assert run("check", "c.toml", *ONLY_BUDGET, "--statistics").out.startswith("✓ 没有发现问题。")


def test_sarif_has_none(run: RunCommand) -> None:
    result = run("check", ".", "--statistics", "--format", "sarif")
    assert result.code == 2
    assert "不能和 --format sarif 一起用" in result.err


def test_into_a_file(run: RunCommand) -> None:
    run("check", ".", *ONLY_BUDGET, "--statistics", "-o", "统计.txt")
    assert Path("统计.txt").read_text(encoding="utf-8").startswith("条数")
