"""`selfeval init`: from options, or asked on a terminal."""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path

import pytest

from selfeval_cli.assessment import load_report
from selfeval_cli.model.report import Heading
from tests.conftest import Run, RunCommand


class Terminal(io.StringIO):
    """Standard input on a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    return tmp_path


def heading(path: Path) -> Heading:
    report = load_report(path).report
    assert report is not None
    return report.heading


GIVEN = ("--agency", "云溪街道办事处", "--year", "2023")


def test_from_options(run: RunCommand, folder: Path) -> None:
    result = run("init", *GIVEN)
    assert (result.code, result.out) == (0, "")
    assert "已写入 report.toml\n已写入 selfeval.schema.json\n下一步：" in result.err
    made = heading(folder / "report.toml")
    assert (made.agency, made.year, made.scope, made.standard) == (
        "云溪街道办事处",
        2023,
        "department",
        "baiyun-subdistrict",
    )


def test_a_new_report_can_be_checked_at_once(run: RunCommand) -> None:
    run("init", *GIVEN)
    assert run("check").code == 0


def test_a_project(run: RunCommand, folder: Path) -> None:
    run("init", "p.toml", *GIVEN, "--scope", "project", "--project", "口袋公园")
    made = heading(folder / "p.toml")
    assert (made.scope, made.project, made.standard) == ("project", "口袋公园", "national-project-2020")


def test_the_scope_follows_the_standard(run: RunCommand, folder: Path) -> None:
    run("init", *GIVEN, "--standard", "national-project-2020", "--project", "甲")
    assert heading(folder / "report.toml").scope == "project"


def test_a_standard_of_another_scope(run: RunCommand) -> None:
    result = run("init", *GIVEN, "--standard", "national-project-2020", "--scope", "department")
    assert (result.code, result.err) == (
        2,
        "错误：评价标准 national-project-2020 用于项目支出，不用于部门整体支出。请改 --scope 或 --standard。\n",
    )


def test_nobody_to_ask(run: RunCommand, folder: Path) -> None:
    result = run("init", "--year", "2023")
    assert result.code == 2
    assert "请用选项写明：--agency（单位）。" in result.err
    assert list(folder.iterdir()) == []


def test_a_project_without_its_name(run: RunCommand) -> None:
    result = run("init", *GIVEN, "--scope", "project")
    assert result.code == 2
    assert "请用选项写明：--project（项目名称）。" in result.err
    assert "--project 背街小巷整治" in result.err


def test_a_project_is_no_department(run: RunCommand, folder: Path) -> None:
    assert run("init", *GIVEN, "--project", "口袋公园").code == 0
    made = heading(folder / "report.toml")
    assert (made.scope, made.project, made.standard) == ("project", "口袋公园", "national-project-2020")


def test_a_project_under_a_standard_for_departments(run: RunCommand) -> None:
    result = run("init", *GIVEN, "--project", "口袋公园", "--standard", "baiyun-subdistrict")
    assert result.code == 2
    assert "用于部门整体支出，不用于项目支出" in result.err


@pytest.mark.parametrize("year", ["2023年", "2023年度", " 2023 "])
def test_a_year_as_people_write_it(run: RunCommand, folder: Path, year: str) -> None:
    assert run("init", "--agency", "甲", "--year", year).code == 0
    assert heading(folder / "report.toml").year == 2023


def test_the_template_is_chinese_unless_the_user_says_otherwise(
    run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init", "zh.toml", *GIVEN)
    monkeypatch.setenv("LANG", "C.UTF-8")
    result = run("init", "said.toml", *GIVEN, language="")
    assert "Next: fill in said.toml" in result.err
    assert (folder / "said.toml").read_text(encoding="utf-8") == (folder / "zh.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("year", ["23", "1993", "2101", "20233"])
def test_a_year_that_is_none(run: RunCommand, year: str) -> None:
    result = run("init", "--agency", "甲", "--year", year)
    assert result.code == 2
    assert f"年度 {year} 不对" in result.err


def test_an_existing_report_stays(run: RunCommand, folder: Path) -> None:
    (folder / "report.toml").write_text("mine")
    result = run("init", *GIVEN)
    assert result.code == 2
    assert result.err.startswith("错误：report.toml 已经存在，没有改动。")
    assert (folder / "report.toml").read_text() == "mine"


def test_force_overwrites(run: RunCommand, folder: Path) -> None:
    (folder / "report.toml").write_text("mine")
    assert run("init", *GIVEN, "--force").code == 0
    assert heading(folder / "report.toml").year == 2023


def test_another_schema_stays(run: RunCommand, folder: Path) -> None:
    (folder / "selfeval.schema.json").write_text("{}")
    result = run("init", *GIVEN)
    assert result.code == 0
    assert "selfeval.schema.json 已经存在，内容与当前版本不同" in result.err
    assert (folder / "selfeval.schema.json").read_text() == "{}"


def test_a_second_report_beside_the_first(run: RunCommand, folder: Path) -> None:
    run("init", "2022.toml", *GIVEN)
    assert run("init", "2023.toml", *GIVEN).code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["2022.toml", "2023.toml", "selfeval.schema.json"]


def test_a_standard_of_ones_own_is_named_relative_to_the_report(run: RunCommand, folder: Path) -> None:
    (folder / "own.toml").write_text(
        '[standard]\nid = "own"\ntitle = { zh = "自定", en = "Own" }\nassurance = "draft"\nscope = "department"\n',
        encoding="utf-8",
    )
    (folder / "sub").mkdir()
    result = run("init", "sub/report.toml", *GIVEN, "--standard", "own.toml")
    assert result.code == 0, result.err
    assert heading(folder / "sub" / "report.toml").standard == "../own.toml"
    assert run("check", "sub/report.toml").code == 0


class TestAsking:
    """On a terminal."""

    @staticmethod
    def answer(run: RunCommand, monkeypatch: pytest.MonkeyPatch, *answers: str, options: tuple[str, ...] = ()) -> Run:
        monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{answer}\n" for answer in answers)))
        return run("init", *options)

    def test_everything_is_asked(self, run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        result = self.answer(run, monkeypatch, "云溪街道办事处", "2023年", "2", "口袋公园")
        assert result.code == 0
        made = heading(folder / "report.toml")
        assert (made.agency, made.year, made.scope, made.project) == ("云溪街道办事处", 2023, "project", "口袋公园")

    def test_an_empty_answer_takes_the_usual(
        self, run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(time, "localtime", lambda: time.struct_time((2025, 3, 1, 0, 0, 0, 0, 60, 0)))
        assert self.answer(run, monkeypatch, "甲", "", "").code == 0
        made = heading(folder / "report.toml")
        assert (made.year, made.scope) == (2024, "department")

    def test_what_is_not_understood_is_asked_again(
        self, run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        result = self.answer(run, monkeypatch, "", "甲", "去年", "2023", "3", "1")
        assert "请填写。" in result.err
        assert "没有看懂“去年”，请再答一次。" in result.err
        assert heading(folder / "report.toml").year == 2023

    def test_what_was_given_is_not_asked(self, run: RunCommand, monkeypatch: pytest.MonkeyPatch) -> None:
        assert self.answer(run, monkeypatch, "1", options=GIVEN).code == 0

    def test_the_end_of_input_writes_nothing(
        self, run: RunCommand, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        result = self.answer(run, monkeypatch, "甲")
        assert result.code == 130
        assert list(folder.iterdir()) == []
