"""summary, export, explain, rules, standards, schema: that each hands over what its renderer makes, to the right place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfeval_cli.assessment import load_report
from tests.conftest import RunCommand

REPORT = """\
format = 1

[report]
agency = "云溪街道办事处"
year = 2023

[section.economy]
title = "经济好"

[[indicator]]
section = "economy"
name = "走访企业"
actual = "215家"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.toml").write_text(REPORT, encoding="utf-8")
    return tmp_path


class TestSummary:
    """One report on one screen."""

    def test_text(self, run: RunCommand) -> None:
        result = run("summary")
        assert result.code == 0
        assert "云溪街道办事处" in result.out
        assert result.err == ""

    def test_one_section(self, run: RunCommand) -> None:
        assert "走访企业" in run("summary", "--section", "经济好").out

    def test_an_unknown_section(self, run: RunCommand) -> None:
        result = run("summary", "--section", "环境")
        assert (result.code, result.err) == (2, "错误：报告里没有“环境”这个板块。报告有：经济好。\n")

    def test_json(self, run: RunCommand) -> None:
        assert isinstance(json.loads(run("summary", "--format", "json").out), dict)

    def test_a_directory_is_not_one_report(self, run: RunCommand) -> None:
        result = run("summary", ".")
        assert result.code == 2
        assert "selfeval summary 一次只处理一份报告" in result.err

    def test_what_could_not_be_read_is_said(self, run: RunCommand, folder: Path) -> None:
        (folder / "report.toml").write_text(REPORT + "actual = 5家\n", encoding="utf-8")
        result = run("summary")
        assert result.code == 0
        assert "没有读懂" in result.err

    def test_no_report_in_the_file(self, run: RunCommand, folder: Path) -> None:
        (folder / "report.toml").write_text("", encoding="utf-8")
        result = run("summary")
        assert result.code == 2
        assert result.err.startswith("错误：report.toml：文件是空的。")
        assert result.err.count("\n") == 1

    def test_no_such_file(self, run: RunCommand) -> None:
        result = run("summary", "nope.toml")
        assert (result.code, result.err) == (
            2,
            "错误：nope.toml：没有这个文件。请检查文件名和目录。新建一份报告用 selfeval init。\n",
        )


class TestExport:
    """The report in other forms."""

    @pytest.mark.parametrize(
        ("form", "beginning"),
        [("md", "# 2023年度"), ("json", '{\n  "version"'), ("csv", "\ufeff路径,"), ("toml", "#:schema")],
    )
    def test_to_the_screen(self, run: RunCommand, form: str, beginning: str) -> None:
        result = run("export", "--format", form)
        assert (result.code, result.err) == (0, "")
        assert result.out.startswith(beginning)

    def test_the_ending_says_the_form(self, run: RunCommand, folder: Path) -> None:
        result = run("export", "-o", "指标.csv")
        assert (result.code, result.out, result.err) == (0, "", "已写入 指标.csv\n")
        assert (folder / "指标.csv").read_bytes().startswith(b"\xef\xbb\xbf")

    def test_an_ending_that_we_cannot_write(self, run: RunCommand) -> None:
        result = run("export", "-o", "a.docx")
        assert result.code == 2
        assert result.err.startswith(
            "错误：-o 的文件名“a.docx”以 .docx 结尾，这种文件写不出来；可以写 .md、.json、.csv、.toml、.xlsx。"
        )

    @pytest.mark.parametrize("form", ["md", "csv", "toml"])
    def test_a_document_is_chinese_unless_the_user_says_otherwise(
        self, run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch, form: str
    ) -> None:
        chinese, english = run("export", "--format", form).out, run("export", "--format", form, language="en").out
        monkeypatch.setenv("LANG", "C.UTF-8")
        assert run("export", "--format", form, language="").out == chinese
        (folder / "selfeval.toml").write_text('lang = "en"\n', encoding="utf-8")
        assert run("export", "--format", form, language="").out == english

    def test_what_a_file_lacks_is_told_of_that_file(self, run: RunCommand, folder: Path) -> None:
        with (folder / "report.toml").open("a", encoding="utf-8") as stream:
            stream.write('\n[[indicator]]\nname = "走访企业"\nactual = 5家\n')
        assert "写出的 a.md 不包括它们" in run("export", "-o", "a.md").err
        assert "下面的内容不包括它们" in run("export").err

    def test_toml_loads_back(self, run: RunCommand, folder: Path) -> None:
        run("export", "-o", "copy.toml")
        assert load_report("copy.toml").report == load_report("report.toml").report
        assert (folder / "copy.toml").exists()

    def test_findings_on_request(self, run: RunCommand) -> None:
        assert "附录" not in run("export").out
        assert "附录" in run("export", "--findings").out

    def test_an_existing_file_stays(self, run: RunCommand, folder: Path) -> None:
        (folder / "a.md").write_text("mine")
        assert run("export", "-o", "a.md").code == 2
        assert (folder / "a.md").read_text() == "mine"
        assert run("export", "-o", "a.md", "--force").code == 0

    @pytest.mark.parametrize("options", [[], ["--force"]])
    def test_never_over_the_report_itself(self, run: RunCommand, folder: Path, options: list[str]) -> None:
        result = run("export", "-o", "./report.toml", *options)
        assert result.code == 2
        assert "会把它覆盖" in result.err
        assert (folder / "report.toml").read_text(encoding="utf-8") == REPORT


class TestExplain:
    """One rule."""

    @pytest.mark.parametrize("name", ["B101", "b101", "total-not-sum"])
    def test_by_code_or_name(self, run: RunCommand, name: str) -> None:
        result = run("explain", name)
        assert result.code == 0
        assert result.out.startswith("B101 total-not-sum：")

    @pytest.mark.parametrize(
        ("name", "said"),
        [("total-not-sums", "是不是 total-not-sum？"), ("B1O1", "是不是 B101？"), ("B", "没有“B”这条规则。")],
    )
    def test_an_unknown_one(self, run: RunCommand, name: str, said: str) -> None:
        result = run("explain", name)
        assert result.code == 2
        assert said in result.err


def test_rules(run: RunCommand) -> None:
    assert run("rules").out.startswith("F001  错误  file-unreadable")
    assert json.loads(run("rules", "--format", "json").out)["rules"]


def test_standards(run: RunCommand) -> None:
    assert run("standards").out.startswith("baiyun-subdistrict  ")
    assert json.loads(run("standards", "--format", "json").out)["standards"]


def test_schema(run: RunCommand, folder: Path) -> None:
    printed = run("schema").out
    assert json.loads(printed)["$schema"]
    assert run("schema", "-o", "s.json").code == 0
    assert (folder / "s.json").read_text(encoding="utf-8") == printed


def test_version(run: RunCommand) -> None:
    from selfeval_cli import __version__

    assert run("--version").out == f"selfeval {__version__}\n"
    assert run("--lang", "en", "--version").out == f"selfeval {__version__}\n"
