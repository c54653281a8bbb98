"""`check --baseline` and `--write-baseline` as a user runs them."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.test_check import CLEAN, WRONG, write
from tests.conftest import RunCommand

FILE = "selfeval-baseline.toml"
ONLY_BUDGET = ("--select", "B")
UNSURE = CLEAN.replace('basis = "adjusted"\n', "")  # a note


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def known_lines(folder: Path, name: str = FILE) -> list[str]:
    """Everything but the head."""
    return (folder / name).read_text(encoding="utf-8").splitlines()[5:]


def test_what_is_known_is_neither_told_nor_counted(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml", WRONG)
    assert run("check", *ONLY_BUDGET).code == 1
    written = run("check", *ONLY_BUDGET, "--write-baseline")
    assert written.code == 0
    assert written.out.startswith("✓ 没有发现新的问题；另有 1 条已在基线中。\n")
    assert written.err == (
        f"已写入 {FILE}：1 份报告，1 条已知问题（新增 1 条，去掉 0 条）。\n"
        f'以后核对请加 --baseline {FILE}，或者在 selfeval.toml 里写 baseline = "{FILE}"。\n'
    )
    assert known_lines(folder) == ['[known."report.toml"]', '"B101 budget.total.budget" = { error = 1 }']
    again = run("check", *ONLY_BUDGET, "--baseline", FILE)
    assert (again.code, again.err) == (0, "")
    assert "B101" not in again.out


def test_lines_that_move_and_new_findings(run: RunCommand, folder: Path) -> None:
    report = write(folder / "report.toml", WRONG)
    run("check", *ONLY_BUDGET, "--write-baseline")
    write(report, WRONG.replace("[budget]", "# 说明\n\n[budget]").replace('basis = "adjusted"\n', ""))
    result = run("check", *ONLY_BUDGET, "--baseline", FILE)
    assert result.code == 0
    assert result.out.startswith("report.toml:9:2: 提示[B109]")
    assert "1 个提示；另有 1 条已在基线中。" in result.out


def test_what_is_solved_is_said_once_and_goes_with_the_next_writing(run: RunCommand, folder: Path) -> None:
    for name in ("a.toml", "b.toml"):
        write(folder / name, WRONG)
    run("check", ".", *ONLY_BUDGET, "--write-baseline")
    for name in ("a.toml", "b.toml"):
        write(folder / name)
    assert run("check", ".", *ONLY_BUDGET, "--baseline", FILE).err == (
        f"2 条基线中的问题已经解决，可用 --write-baseline 更新 {FILE}。\n"
    )
    assert run("check", ".", *ONLY_BUDGET, "--baseline", FILE, "--quiet").err == ""
    assert "去掉 2 条" in run("check", ".", *ONLY_BUDGET, "--write-baseline").err
    assert known_lines(folder) == []


def test_rules_that_do_not_run_say_nothing_of_what_is_solved(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml", WRONG)
    run("check", *ONLY_BUDGET, "--write-baseline")
    assert run("check", "--select", "B109", "--baseline", FILE).err == ""
    run("check", "--select", "B109", "--write-baseline")
    assert known_lines(folder) == ['[known."report.toml"]', '"B101 budget.total.budget" = { error = 1 }']


def test_a_line_that_cannot_be_read_any_more_is_told_and_nothing_is_solved(run: RunCommand, folder: Path) -> None:
    report = write(folder / "report.toml", WRONG)
    run("check", *ONLY_BUDGET, "--write-baseline")
    write(report, WRONG.replace("total = {", "total ＝ {"))
    result = run("check", *ONLY_BUDGET, "--baseline", FILE)
    assert result.code == 1
    assert "F011" in result.out
    assert result.err == ""
    # Nor can it become known: the next broken line would look the same.
    assert "F011" in run("check", *ONLY_BUDGET, "--write-baseline").out


def test_a_file_that_cannot_be_read_is_never_known(run: RunCommand, folder: Path) -> None:
    write(folder / "a.toml", WRONG)
    result = run("check", "a.toml", "none.toml", *ONLY_BUDGET, "--write-baseline")
    assert result.code == 2
    assert "none.toml: 错误[F001]" in result.out
    assert known_lines(folder)[0] == '[known."a.toml"]'
    assert len(known_lines(folder)) == 2


def test_only_the_reports_of_the_run_are_renewed(run: RunCommand, folder: Path) -> None:
    for name in ("a.toml", "b.toml", "c.toml"):
        write(folder / name, WRONG)
    run("check", ".", *ONLY_BUDGET, "--write-baseline")
    (folder / "c.toml").unlink()
    write(folder / "a.toml", UNSURE)
    run("check", "a.toml", *ONLY_BUDGET, "--write-baseline")
    assert [line for line in known_lines(folder) if line] == [
        '[known."a.toml"]',
        '"B109 budget" = { note = 1 }',
        '[known."b.toml"]',
        '"B101 budget.total.budget" = { error = 1 }',
    ]


def test_waivers_come_first(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml", WRONG + '[waive]\nB101 = "以决算为准"\n')
    result = run("check", *ONLY_BUDGET, "--write-baseline")
    assert "1 项已说明放行" in result.out
    assert known_lines(folder) == []


class TestPlaces:
    """The baseline and the reports, wherever one stands."""

    def test_a_folder_may_move_with_its_baseline(self, run: RunCommand, folder: Path) -> None:
        write(folder / "2023" / "甲" / "report.toml", WRONG)
        run("check", "2023", *ONLY_BUDGET, "--baseline", f"2023/{FILE}", "--write-baseline")
        assert known_lines(folder / "2023")[0] == '[known."甲/report.toml"]'
        (folder / "2023").rename(folder / "上年")
        result = run("check", "上年", *ONLY_BUDGET, "--baseline", f"上年/{FILE}")
        assert (result.code, result.err) == (0, "")

    def test_a_report_that_moved_is_told_anew_and_the_old_name_is_said(self, run: RunCommand, folder: Path) -> None:
        write(folder / "甲" / "report.toml", WRONG)
        run("check", ".", *ONLY_BUDGET, "--write-baseline")
        (folder / "甲").rename(folder / "乙")
        result = run("check", ".", *ONLY_BUDGET, "--baseline", FILE)
        assert result.code == 1
        assert result.err.startswith(f"基线 {FILE} 记着的 1 份报告已经不在原处：甲/report.toml。")

    def test_a_baseline_for_other_reports_says_so(self, run: RunCommand, folder: Path) -> None:
        write(folder / "a.toml", WRONG)
        write(folder / "b.toml", WRONG)
        run("check", "a.toml", *ONLY_BUDGET, "--write-baseline")
        result = run("check", "b.toml", *ONLY_BUDGET, "--baseline", FILE)
        assert result.code == 1
        assert result.err == f"基线 {FILE} 里没有这次核对的报告，它记的是：a.toml。问题全部照常列出。\n"

    def test_the_baseline_is_no_report_of_its_folder(self, run: RunCommand, folder: Path) -> None:
        write(folder / "report.toml", WRONG)
        run("check", ".", *ONLY_BUDGET, "--write-baseline")
        data = json.loads(run("check", ".", *ONLY_BUDGET, "--baseline", FILE, "--format", "json").out)
        assert [one["file"] for one in data["files"]] == ["report.toml"]
        assert data["passed_over"] == [{"file": FILE, "reason": "baseline"}]

    def test_standard_input_has_no_name(self, run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(folder / "report.toml", WRONG)
        run("check", *ONLY_BUDGET, "--write-baseline")
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
        result = run("check", "-", *ONLY_BUDGET, "--baseline", FILE)
        assert result.code == 1
        assert result.err == f"标准输入没有文件名，不和基线 {FILE} 比较，问题全部照常列出。\n"
        result = run("check", "-", "--write-baseline")
        assert (result.code, result.err) == (2, "错误：标准输入没有文件名，写不进基线。请写明报告文件。\n")


class TestConfiguration:
    """`baseline` in selfeval.toml."""

    def test_it_is_used_and_renewed(self, run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(folder / "selfeval.toml", 'baseline = "known.toml"\nselect = ["B"]\n')
        write(folder / "甲" / "report.toml", WRONG)
        monkeypatch.chdir(folder / "甲")
        written = run("check", "--write-baseline")
        assert written.err.count("\n") == 1  # how to use it is known
        assert known_lines(folder, "known.toml")[0] == '[known."甲/report.toml"]'
        assert run("check").code == 0

    def test_a_missing_one_is_no_silence(self, run: RunCommand, folder: Path) -> None:
        settings = write(folder / "selfeval.toml", 'baseline = "known.toml"\n')
        write(folder / "report.toml", WRONG)
        result = run("check")
        assert result.code == 2
        assert result.err == (
            f"错误：{settings}：没有基线文件 known.toml。请核对文件名；要新建，请加 --write-baseline。\n"
        )

    def test_the_option_goes_before_it(self, run: RunCommand, folder: Path) -> None:
        write(folder / "selfeval.toml", 'baseline = "none.toml"\n')
        write(folder / "report.toml", WRONG)
        run("check", *ONLY_BUDGET, "--baseline", "own.toml", "--write-baseline")
        assert run("check", *ONLY_BUDGET, "--baseline", "own.toml").code == 0

    def test_other_commands_need_none(self, run: RunCommand, folder: Path) -> None:
        write(folder / "selfeval.toml", 'baseline = "none.toml"\n')
        write(folder / "report.toml")
        assert run("summary").code == 0

    def test_a_new_report_beside_known_ones_is_no_surprise(self, run: RunCommand, folder: Path) -> None:
        write(folder / "selfeval.toml", 'baseline = "known.toml"\n')
        write(folder / "a.toml", WRONG)
        write(folder / "b.toml", WRONG)
        run("check", "a.toml", *ONLY_BUDGET, "--write-baseline")
        assert run("check", "b.toml", *ONLY_BUDGET).err == ""


class TestOverwriting:
    """`--write-baseline` writes over a baseline, and over nothing else."""

    def test_a_report_is_never_written_over(self, run: RunCommand, folder: Path) -> None:
        report = write(folder / "report.toml", WRONG)
        for force in ((), ("--force",)):
            result = run("check", "report.toml", "--baseline", "report.toml", "--write-baseline", *force)
            assert result.code == 2
        assert report.read_text(encoding="utf-8") == WRONG
        assert "是要核对的报告，不能写成基线" in result.err

    def test_another_file_is_not(self, run: RunCommand, folder: Path) -> None:
        write(folder / "report.toml", WRONG)
        other = write(folder / "notes.toml", "x = 1\n")
        result = run("check", "report.toml", "--baseline", "notes.toml", "--write-baseline")
        assert result.code == 2
        assert "notes.toml 不是基线文件" in result.err
        assert other.read_text() == "x = 1\n"

    def test_a_broken_one_is_begun_anew_only_when_forced(self, run: RunCommand, folder: Path) -> None:
        write(folder / "report.toml", WRONG)
        broken = write(folder / FILE, "baseline = 1\n<<<<<<< HEAD\n")
        for options in (("--baseline", FILE), ("--write-baseline",)):
            result = run("check", *ONLY_BUDGET, *options)
            assert result.code == 2
            assert f"基线文件 {FILE} 第 2 行第 1 列不合 TOML 语法" in result.err
            assert result.out == ""
        assert broken.read_text() == "baseline = 1\n<<<<<<< HEAD\n"
        assert run("check", *ONLY_BUDGET, "--write-baseline", "--force").code == 0
        assert len(known_lines(folder)) == 2

    def test_where_it_cannot_be_written_nothing_is_said_to_be_known(self, run: RunCommand, folder: Path) -> None:
        write(folder / "report.toml", WRONG)
        result = run("check", *ONLY_BUDGET, "--baseline", "none/known.toml", "--write-baseline")
        assert result.code == 2
        assert "none/known.toml 所在的目录不存在" in result.err
        assert "没有发现" not in result.out


class TestFormats:
    """What programs read."""

    @pytest.fixture(autouse=True)
    def known(self, run: RunCommand, folder: Path) -> None:
        report = write(folder / "report.toml", WRONG)
        run("check", *ONLY_BUDGET, "--write-baseline")
        write(report, WRONG.replace('basis = "adjusted"\n', ""))

    def test_concise(self, run: RunCommand) -> None:
        result = run("check", *ONLY_BUDGET, "--baseline", FILE, "--format", "concise")
        assert [line.split()[1] for line in result.out.splitlines()] == ["B109[note]"]
        assert result.err == "另有 1 条已在基线中，没有列出。\n"
        assert run("check", *ONLY_BUDGET, "--baseline", FILE, "--format", "concise", "-q").err == ""

    def test_json(self, run: RunCommand) -> None:
        data = json.loads(run("check", *ONLY_BUDGET, "--baseline", FILE, "--format", "json").out)
        (file,) = data["files"]
        assert [one["code"] for one in file["findings"]] == ["B109"]
        assert [(one["code"], one["known"]) for one in file["known"]] == [("B101", True)]
        assert (data["summary"]["errors"], data["summary"]["known"]) == (0, 1)

    def test_sarif(self, run: RunCommand) -> None:
        data = json.loads(run("check", *ONLY_BUDGET, "--baseline", FILE, "--format", "sarif").out)
        states = {result["ruleId"]: result["baselineState"] for result in data["runs"][0]["results"]}
        assert states == {"B101": "unchanged", "B109": "new"}

    def test_verbose_lists_what_is_known(self, run: RunCommand) -> None:
        out = run("check", *ONLY_BUDGET, "--baseline", FILE, "--verbose").out
        assert "错误[B101] total-not-sum" in out
        assert "\n  已在基线中\n" in out

    def test_statistics_count_what_is_new(self, run: RunCommand) -> None:
        result = run("check", *ONLY_BUDGET, "--baseline", FILE, "--statistics")
        assert "B109" in result.out
        assert "B101" not in result.out
        assert "1 个提示；另有 1 条已在基线中。" in result.out


def test_a_run_without_a_baseline_loads_nothing_of_it(run: RunCommand, folder: Path) -> None:
    write(folder / "report.toml")
    for name in ("baseline_use", "baseline_file"):
        sys.modules.pop(f"selfeval_cli.cli.{name}", None)
    run("check", *ONLY_BUDGET)
    assert not any(name.startswith("selfeval_cli.cli.baseline") for name in sys.modules)
