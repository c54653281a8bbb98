"""`selfeval check` as a user runs it."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Lacking
from selfeval_cli.checks.rules import RULES
from tests.conftest import RunCommand

CLEAN = """\
format = 1

[report]
agency = "云溪街道办事处"
year = 2023

[budget]
unit = "万元"
basis = "adjusted"
total = { budget = 8650.40, executed = 8402.71 }
basic = { budget = 2210.15, executed = 2180.33 }
project = { budget = 6440.25, executed = 6222.38 }
"""
WRONG = CLEAN.replace("8650.40", "8651.40")
ONLY_SUMS = ("--select", "B101")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str = CLEAN) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_clean_report(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml")
    result = run("check", *ONLY_SUMS)
    assert result.code == 0
    assert result.out.startswith("✓ 没有发现问题。\n核对了 1 条规则；")
    assert "baiyun-subdistrict（草案" in result.out
    assert result.err == ""


def test_a_wrong_sum(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml", WRONG)
    result = run("check", *ONLY_SUMS)
    assert result.code == 1
    assert result.out.startswith(
        "report.toml:10:20: 错误[B101] total-not-sum\n"
        " 10 | total = { budget = 8651.40, executed = 8402.71 }\n"
        "    |                    ^^^^^^^\n"
    )
    assert "\n1 个错误。\n" in result.out


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (CLEAN, [], 0),
        (WRONG, [], 1),
        (WRONG, ["--fail-on", "never"], 0),
        (WRONG, ["--ignore", "B101"], 0),
        (WRONG, ["--ignore", "total-not-sum"], 0),
        (WRONG, ["--select", "B102"], 0),
        (WRONG.replace("8651.40", "8650.41"), [], 0),  # a note: rounding may explain it
        (WRONG.replace("8651.40", "8650.41"), ["--fail-on", "warning"], 0),
        (WRONG.replace("8651.40", "8650.41"), ["--fail-on", "note"], 1),
        ("", [], 2),
        ("", ["--fail-on", "never"], 2),
        (WRONG, ["--format", "json"], 1),
        (WRONG, ["--format", "sarif"], 1),
        (WRONG, ["--format", "concise"], 1),
        (WRONG, ["--quiet"], 1),
    ],
)
def test_exit_codes(run: RunCommand, folder: Path, text: str, options: list[str], code: int) -> None:
    write(folder / "report.toml", text)
    assert run("check", *(options if "--select" in options else [*ONLY_SUMS, *options])).code == code


def test_a_file_that_cannot_be_read_does_not_stop_the_others(run: RunCommand, folder: Path) -> None:
    write(folder / "b.toml", WRONG)
    result = run("check", "a.toml", "b.toml", *ONLY_SUMS)
    assert result.code == 2
    assert "a.toml: 错误[F001] file-unreadable" in result.out
    assert "b.toml:10:20: 错误[B101]" in result.out


@pytest.fixture
def broken_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule B101 fails by a bug of ours."""

    def fail(case: Case) -> list[Lacking]:
        raise KeyError(case.report.format)

    rules = tuple(SimpleNamespace(info=one.info, examine=fail) if one.info.code == "B101" else one for one in RULES)
    monkeypatch.setattr("selfeval_cli.assessment.RULES", rules)


@pytest.mark.usefixtures("broken_rule")
def test_a_rule_that_fails_is_our_bug_and_the_others_go_on(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml", CLEAN.replace("basis", "#basis"))
    result = run("check", "--select", "B")
    assert result.code == 3
    assert "规则 B101 自身出错（KeyError: 1），这是 selfeval 的缺陷" in result.err
    assert "basis-not-said" in result.out


@pytest.mark.usefixtures("broken_rule")
def test_our_bug_goes_before_what_could_not_be_read(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml")
    assert run("check", "report.toml", "none.toml", "--fail-on", "never").code == 3


def test_a_bug_elsewhere_is_told_as_ours(run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("oops")

    write(folder / "report.toml")
    monkeypatch.setattr("selfeval_cli.cli.assessing.load_report", fail)
    result = run("check")
    assert result.code == 3
    assert result.err.startswith("selfeval 自身出错了（ZeroDivisionError: oops），这不是您的文件的问题。")


def test_opposite_mends_of_one_rule_are_both_told(run: RunCommand, folder: Path) -> None:
    lines = "".join(
        f'[[indicator]]\nname = "走访{number}"\nactual = "3家"\nweight = "5"\nreason = 3\n' for number in range(4)
    )
    write(folder / "report.toml", f'format = 1\n[report]\nagency = "云溪"\nyear = 2023\n{lines}')
    said = run("check").out
    assert said.count("请只写数字，不加引号") == 1
    assert said.count("请写成一段文字，两头加上英文引号") == 1


def test_an_interruption_ends_with_130(run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    write(folder / "report.toml")
    monkeypatch.setattr("selfeval_cli.cli.assessing.load_report", interrupt)
    assert run("check")[::2] == (130, "已中断\n")


def test_concise_is_one_line_each(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml", WRONG)
    result = run("check", *ONLY_SUMS, "--format", "concise", language="en")
    (line,) = result.out.splitlines()
    assert line.startswith("report.toml:10:20: B101[error] ")


def test_json_is_one_object_for_all_files(run: RunCommand, folder: Path) -> None:
    write(folder / "a.toml", WRONG)
    write(folder / "b.toml")
    write(folder / "pyproject.toml", "[tool]\n")
    data = json.loads(run("check", ".", *ONLY_SUMS, "--format", "json").out)
    assert [(one["file"], len(one["findings"])) for one in data["files"]] == [("a.toml", 1), ("b.toml", 0)]
    assert data["passed_over"] == [{"file": "pyproject.toml", "reason": "not-a-report"}]
    assert data["summary"]["errors"] == 1


def test_quiet_leaves_the_counts_out(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml")
    assert run("check", *ONLY_SUMS, "--quiet").out == ""


def test_coverage_lists_every_rule(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml")
    lines = run("check", "--coverage").out.splitlines()
    listed = {line.split()[0] for line in lines if line.startswith("  ") and line.split()[0][1:].isdecimal()}
    assert {rule.info.code for rule in RULES} <= listed


def test_selectors_may_be_separated_by_commas(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml", WRONG)
    assert run("check", "--select", "S4，B101,I").code == 1


def test_an_unknown_selector_is_wrong_usage(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml")
    result = run("check", "--select", "total-not-summ")
    assert (result.code, result.err) == (2, "错误：没有“total-not-summ”这条规则，是不是 total-not-sum？\n")


def test_an_unknown_standard_is_wrong_usage(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml")
    result = run("check", "--standard", "none")
    assert result.code == 2
    assert result.err.startswith("错误：评价标准“none”用不了：")


@pytest.mark.usefixtures("folder")
def test_standard_input(run: RunCommand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    result = run("check", "-", *ONLY_SUMS)
    assert result.code == 1
    assert result.out.startswith("-:10:20: 错误[B101]")


def test_results_into_a_file(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml", WRONG)
    result = run("check", *ONLY_SUMS, "-o", "结果.txt", "--color", "always")
    assert (result.code, result.out, result.err) == (1, "", "已写入 结果.txt\n")
    written = (folder / "结果.txt").read_text(encoding="utf-8")
    assert written.startswith("report.toml:10:20: 错误[B101] total-not-sum\n")
    assert written.count("1 个错误。") == 1


def test_a_file_with_results_is_not_overwritten(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml")
    write(folder / "out.json", "mine")
    result = run("check", "--format", "json", "-o", "out.json")
    assert result.code == 2
    assert "out.json 已经存在" in result.err
    assert (folder / "out.json").read_text() == "mine"


class TestWhichFiles:
    """The paths given, or what lies here."""

    def test_report_toml_here(self, run: RunCommand, folder: Path) -> None:
        write(folder / "report.toml")
        write(folder / "other.toml", WRONG)
        assert run("check", *ONLY_SUMS).code == 0

    def test_the_only_report_here(self, run: RunCommand, folder: Path) -> None:
        write(folder / "2023.toml", WRONG)
        write(folder / "pyproject.toml", "[tool.x]\na = 1\n")
        assert run("check", *ONLY_SUMS, "--format", "concise").out.startswith("2023.toml:")

    def test_several_reports_here(self, run: RunCommand, folder: Path) -> None:
        write(folder / "2022.toml")
        write(folder / "2023.toml")
        result = run("check")
        assert result.code == 2
        assert "当前目录有 2 份报告：2022.toml、2023.toml。" in result.err

    @pytest.mark.usefixtures("folder")
    def test_no_report_here(self, run: RunCommand) -> None:
        result = run("check")
        assert result.code == 2
        assert "selfeval init" in result.err

    def test_documents_here_are_named(self, run: RunCommand, folder: Path) -> None:
        write(folder / "自评报告.docx")
        assert "自评报告.docx" in run("check").err

    def test_a_directory_without_reports_is_no_pass(self, run: RunCommand, folder: Path) -> None:
        write(folder / "pyproject.toml", "[tool]\n")
        result = run("check", ".")
        assert result.code == 2
        assert "pyproject.toml：不是自评报告" in result.err

    def test_what_is_passed_over_is_listed_when_asked(self, run: RunCommand, folder: Path) -> None:
        write(folder / "a.toml")
        write(folder / "x.toml", "[tool]\n")
        assert run("check", ".", *ONLY_SUMS).err == ""
        assert run("check", ".", *ONLY_SUMS, "--verbose").err == "跳过的文件（1 个）：\n  x.toml：不是自评报告\n"

    def test_a_file_that_was_named_is_told_as_no_report(self, run: RunCommand, folder: Path) -> None:
        write(folder / "x.toml", "[tool]\n")
        result = run("check", "x.toml")
        assert result.code == 1
        assert "F002" in result.out


class TestConfiguration:
    """selfeval.toml, which options override."""

    def test_it_chooses_the_rules(self, run: RunCommand, folder: Path) -> None:
        write(folder / "report.toml", WRONG)
        write(folder / "selfeval.toml", 'select = ["B102"]')
        assert run("check").code == 0
        assert run("check", "--select", "B101").code == 1

    def test_it_chooses_the_level(self, run: RunCommand, folder: Path) -> None:
        write(folder / "report.toml", WRONG)
        write(folder / "selfeval.toml", 'fail-on = "never"')
        assert run("check", *ONLY_SUMS).code == 0
        assert run("check", *ONLY_SUMS, "--fail-on", "error").code == 1

    def test_it_chooses_the_language(self, run: RunCommand, folder: Path) -> None:
        write(folder / "report.toml")
        write(folder / "selfeval.toml", 'lang = "en"')
        assert "no problems found" in run("check", *ONLY_SUMS, language="").out

    def test_its_standard_serves_reports_that_name_none(self, run: RunCommand, folder: Path) -> None:
        write(folder / "selfeval.toml", 'standard = "national-project-2020"')
        project = 'scope = "project"\nproject = "甲"\n'
        write(folder / "a.toml", CLEAN.replace("year = 2023\n", f"year = 2023\n{project}"))
        write(folder / "b.toml")
        data = json.loads(run("check", ".", *ONLY_SUMS, "--format", "json").out)
        ids = [one["standard"]["id"] for one in data["files"]]
        assert ids == ["national-project-2020", "baiyun-subdistrict"]

    def test_a_mistake_in_it_is_said(self, run: RunCommand, folder: Path) -> None:
        write(folder / "report.toml")
        path = write(folder / "selfeval.toml", "selct = []")
        result = run("check")
        assert (result.code, result.err) == (2, f"错误：{path}：配置文件里没有“selct”这个键，是不是“select”？\n")

    def test_an_unknown_rule_in_it_is_said_with_its_name(self, run: RunCommand, folder: Path) -> None:
        write(folder / "report.toml")
        path = write(folder / "selfeval.toml", 'ignore = ["Q9"]')
        result = run("check")
        assert result.code == 2
        assert str(path) in result.err

    def test_a_mistake_in_it_does_not_keep_help_away(self, run: RunCommand, folder: Path) -> None:
        write(folder / "selfeval.toml", "= broken")
        assert run("check", "--help").code == 0
        assert run("rules").code == 0


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml").chmod(0)
    assert run("check").code == 2
