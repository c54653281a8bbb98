"""Forms in Excel on the command line: written, checked, summarised, exported, annotated."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from selfeval_cli.assessment import load_report, load_reports
from tests.conftest import RunCommand
from tests.loaders.forms_made import FilledForm

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    return tmp_path


@pytest.fixture
def wrong(folder: Path) -> str:
    """A form with one score above its weight."""
    form = FilledForm()
    form.add_indicator(1, name="走访企业", target="≥12家", actual="12家", weight="10", score="12")
    form.save(folder)
    return "form.xlsx"


# Writing the form.


def test_blank_form_of_a_standard(run: RunCommand, folder: Path) -> None:
    result = run("init", "--format", "xlsx", "--standard", "national-project-2020", "-o", "表.xlsx")
    assert (result.code, result.out) == (0, "")
    assert result.err.startswith("已写入 表.xlsx\n下一步：在 Excel 或 WPS 里填写 表.xlsx")
    assert [path.name for path in folder.iterdir()] == ["表.xlsx"]
    loaded = load_report("表.xlsx")
    assert loaded.report is not None
    assert loaded.report.heading.standard == "national-project-2020"


def test_what_is_given_is_filled_in(run: RunCommand) -> None:
    run("init", "a.xlsx", "--agency", "云溪街道办事处", "--year", "2023", "--project", "甲", "--project", "乙")
    reports = [loaded.report for loaded in load_reports("a.xlsx")]
    assert [(one.heading.agency, one.heading.year, one.heading.project) for one in reports if one is not None] == [
        ("云溪街道办事处", 2023, "甲"),
        ("云溪街道办事处", 2023, "乙"),
    ]


def test_form_has_its_usual_name(run: RunCommand, folder: Path) -> None:
    assert run("init", "--format", "xlsx").code == 0
    assert (folder / "report.xlsx").exists()


def test_own_standard_is_named_from_where_the_form_lies(run: RunCommand, folder: Path) -> None:
    source = EXAMPLES.parent / "src" / "selfeval_cli" / "standards" / "national-project-2020.toml"
    (folder / "own.toml").write_text(
        source.read_text(encoding="utf-8").replace('id = "national-project-2020"', 'id = "own-standard"'),
        encoding="utf-8",
    )
    (folder / "forms").mkdir()
    assert run("init", "forms/a.xlsx", "--standard", "own.toml").code == 0
    report = load_report("forms/a.xlsx").report
    assert report is not None
    assert report.heading.standard == "../own.toml"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a.xlsx", "-o", "b.xlsx"), "文件名写了两个"),
        (("a.toml", "--format", "xlsx"), "不一致"),
        (("a.xlsx", "--format", "toml"), "不一致"),
        (("a.toml", "--agency", "甲", "--year", "2023", "--project", "甲", "--project", "乙"), "只写一个项目"),
        (("a.xlsx", "--year", "去年"), "年度 去年 不对"),
        (("a.xlsx", "--scope", "department", "--standard", "national-project-2020"), "不用于"),
    ],
)
def test_what_does_not_go_together(run: RunCommand, folder: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("init", *arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert list(folder.iterdir()) == []


def test_form_that_is_there_is_kept(run: RunCommand, folder: Path) -> None:
    (folder / "a.xlsx").write_bytes(b"mine")
    assert run("init", "a.xlsx").code == 2
    assert (folder / "a.xlsx").read_bytes() == b"mine"
    assert run("init", "a.xlsx", "--force").code == 0


# Reading it.


def test_check_names_the_cell(run: RunCommand, wrong: str) -> None:
    result = run("check", wrong)
    assert result.code == 1
    assert "form.xlsx: 自评表!H14: 错误[M501]" in result.out


def test_check_takes_every_sheet(run: RunCommand, folder: Path) -> None:
    form = FilledForm("national-project-2020", "甲项目", "乙项目")
    form.put("report.year", "1900")
    form.save(folder)
    result = run("check", "form.xlsx", "--format", "concise")
    assert "form.xlsx: 甲项目!E2: F025[error]" in result.out
    assert run("check", "form.xlsx#乙项目").code == 0


def test_summary_and_export_read_it(run: RunCommand) -> None:
    assert run("export", str(EXAMPLES / "project.toml"), "-o", "p.xlsx").code == 0
    original = run("export", str(EXAMPLES / "project.toml"), "--format", "toml").out
    assert run("export", "p.xlsx", "--format", "toml").out == original
    assert "背街小巷整治" in run("summary", "p.xlsx").out


def test_one_of_several_has_to_be_named(run: RunCommand, folder: Path) -> None:
    FilledForm("national-project-2020", "甲项目", "乙项目").save(folder)
    result = run("summary", "form.xlsx")
    assert result.code == 2
    assert "form.xlsx#甲项目" in result.err
    assert run("summary", "form.xlsx#乙项目").code == 0


def test_foreign_workbook_is_sent_to_import(run: RunCommand, folder: Path) -> None:
    openpyxl.Workbook().save(folder / "a.xlsx")
    result = run("check", "a.xlsx")
    assert result.code == 2
    assert "selfeval import" in result.out


# The official table.


def test_export_needs_a_file_for_it(run: RunCommand) -> None:
    result = run("export", str(EXAMPLES / "project.toml"), "--format", "xlsx")
    assert (result.code, result.out) == (2, "")
    assert "-o" in result.err


def test_export_never_overwrites_the_form_it_reads(run: RunCommand, wrong: str, folder: Path) -> None:
    before = (folder / wrong).read_bytes()
    assert run("export", wrong, "-o", wrong, "--force").code == 2
    assert run("export", f"{wrong}#自评表", "-o", wrong, "--force").code == 2
    assert (folder / wrong).read_bytes() == before


def test_text_that_no_cell_holds(run: RunCommand, folder: Path) -> None:
    text = (
        (EXAMPLES / "minimal.toml")
        .read_text(encoding="utf-8")
        .replace("[report]", f'[report]\ngoal = "{"长" * 40_000}"', 1)
    )
    (folder / "report.toml").write_text(text, encoding="utf-8")
    result = run("export", "-o", "a.xlsx")
    assert result.code == 2
    assert "32767" in result.err
    assert not (folder / "a.xlsx").exists()


# Notes in a copy.


def notes(path: Path) -> dict[str, str]:
    sheet: Any = openpyxl.load_workbook(path)["自评表"]
    return {
        cell.coordinate: cell.comment.text
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None and "【" in cell.comment.text
    }


def test_findings_become_notes_in_a_copy(run: RunCommand, wrong: str, folder: Path) -> None:
    before = (folder / wrong).read_bytes()
    result = run("check", wrong, "--annotate", "notes.xlsx")
    assert result.code == 1
    assert "个问题已写成 notes.xlsx 里单元格的批注；form.xlsx 没有改动。" in result.err
    assert "【错误 M501】" in notes(folder / "notes.xlsx")["H14"]
    assert (folder / wrong).read_bytes() == before
    assert run("check", "notes.xlsx").out.replace("notes.xlsx", wrong) == run("check", wrong).out


def test_what_cannot_be_carried_over_is_said(run: RunCommand, folder: Path) -> None:
    import zipfile

    form = FilledForm()
    form.put("report.year", "1900")
    form.save(folder)
    with zipfile.ZipFile("form.xlsx", "a") as archive:
        archive.writestr("xl/pivotTables/pivotTable1.xml", "<x/>")
    assert "数据透视表" in run("check", "form.xlsx", "--annotate", "notes.xlsx").err


def test_nothing_to_note_writes_nothing(run: RunCommand, folder: Path) -> None:
    run("export", str(EXAMPLES / "project.toml"), "-o", "p.xlsx")
    result = run("check", "p.xlsx", "--annotate", "notes.xlsx")
    assert (result.code, (folder / "notes.xlsx").exists()) == (0, False)
    assert "没有写 notes.xlsx" in result.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("form.xlsx", "--annotate", "form.xlsx"), "会把它覆盖"),
        (("form.xlsx", "--annotate", "form.xlsx", "--force"), "会把它覆盖"),
        (("form.xlsx", "--annotate", "notes.txt"), "要以 .xlsx 结尾"),
        (("form.xlsx", "--annotate", "there.xlsx"), "已经存在"),
        (("report.toml", "--annotate", "notes.xlsx"), "要配一个 docx、pdf 或 xlsx 文件"),
        (("form.xlsx", "report.toml", "--annotate", "notes.xlsx"), "要配一个 docx、pdf 或 xlsx 文件"),
        (("form.ods", "--annotate", "notes.xlsx"), "批注只能写进 docx、pdf 和 xlsx"),
    ],
)
def test_notes_that_cannot_be_written(run: RunCommand, folder: Path, arguments: tuple[str, ...], said: str) -> None:
    FilledForm().save(folder)
    (folder / "there.xlsx").write_bytes(b"mine")
    (folder / "form.ods").write_bytes(b"PK")
    (folder / "report.toml").write_text("format = 1\n", encoding="utf-8")
    result = run("check", *arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert (folder / "there.xlsx").read_bytes() == b"mine"


def test_workbook_that_cannot_be_read_gets_no_notes(run: RunCommand, folder: Path) -> None:
    (folder / "form.xlsx").write_bytes(b"PK\x03\x04")
    result = run("check", "form.xlsx", "--annotate", "notes.xlsx")
    assert result.code == 2
    assert not (folder / "notes.xlsx").exists()


def test_doctype_in_a_part_that_only_the_library_reads(run: RunCommand, wrong: str, folder: Path) -> None:
    import zipfile

    with zipfile.ZipFile(wrong, "a") as archive:
        archive.writestr("xl/drawings/drawing9.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")
    result = run("check", wrong, "--annotate", "notes.xlsx")
    assert result.code == 2
    assert not (folder / "notes.xlsx").exists()


# Forms in a directory.


def test_a_directory_gives_its_forms(run: RunCommand, folder: Path, wrong: str) -> None:
    (folder / "2023").mkdir()
    Path(wrong).rename(folder / "2023" / wrong)
    result = run("check", "2023", "--format", "concise")
    assert result.code == 1
    assert f"{Path('2023', wrong)}: 自评表!" in result.out


def test_other_workbooks_of_a_directory_are_told_when_asked(run: RunCommand, folder: Path, wrong: str) -> None:
    openpyxl.Workbook().save(folder / "通讯录.xlsx")
    (folder / "坏.xlsx").write_bytes(b"PK")
    (folder / f"~${wrong}").write_bytes(b"lock")
    told = run("check", ".", "--verbose").err
    assert "通讯录.xlsx：不是 selfeval 的自评表" in told
    assert "坏.xlsx：读不了" in told
    assert "~$" not in told


@pytest.mark.usefixtures("wrong")
def test_the_only_form_here_is_what_is_meant(run: RunCommand) -> None:
    assert run("summary").code == 0
