"""Published documents on the command line: checked, summarised, exported, annotated as they are."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from selfeval_cli.text.width import display_width
from tests.conftest import RunCommand
from tests.published_documents import FORM, PARAGRAPHS, write_docx, write_report_pdf


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "报告.docx").write_bytes(write_docx())
    (tmp_path / "报告.pdf").write_bytes(write_report_pdf())
    (tmp_path / "两份.docx").write_bytes(write_docx(form=FORM))
    return tmp_path


def test_check_points_to_the_words(run: RunCommand) -> None:
    result = run("check", "报告.docx", "--format", "concise")
    assert result.code == 1
    assert "报告.docx: 第6段 “97.05%”: B103[error]" in result.out


def test_the_paragraph_is_shown_with_marks_under_the_words(run: RunCommand) -> None:
    lines = run("check", "报告.docx", "--select", "B103").out.splitlines()
    assert lines[1].startswith(" 第6段 | 全年预算数5862.4万元")
    assert display_width(lines[1][: lines[1].index("97.05%")]) == lines[2].index("^")
    assert lines[2].endswith("^^^^^^")


def test_advice_speaks_of_words_and_not_of_keys(run: RunCommand) -> None:
    out = run("check", "报告.docx").out
    assert "waive" not in out and "basis = " not in out


def test_it_is_said_how_to_see_what_was_read(run: RunCommand) -> None:
    assert "selfeval import 报告.docx" in run("check", "报告.docx").err


def test_all_reports_of_a_document_are_checked(run: RunCommand) -> None:
    out = run("check", "两份.docx", "--format", "concise").out
    assert "两份.docx: 第6段 “97.05%”: B103" in out
    assert "两份.docx: 表1 第4行第5列 “80%”: B103" in out


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (("summary", "报告.docx"), "青石县水利局"),
        (("summary", "报告.pdf"), "5862.4"),
        (("score", "两份.docx#表1"), "维护路灯"),
        (("export", "报告.docx", "--format", "toml"), "execution_rate = 97.05"),
    ],
)
def test_other_commands_take_documents(run: RunCommand, arguments: tuple[str, ...], shown: str) -> None:
    result = run(*arguments)
    assert result.code == 0
    assert shown in result.out


def test_a_directory_passes_documents_over_and_says_how_to_check_them(run: RunCommand, folder: Path) -> None:
    (folder / "report.toml").write_text('format = 1\n[report]\nagency = "甲局"\nyear = 2024\n', encoding="utf-8")
    result = run("check", ".", "--verbose", "--fail-on", "never")
    assert "selfeval check 报告.pdf" in result.err
    assert "第6段" not in result.out


def test_a_directory_with_documents_only_says_how_to_check_them(run: RunCommand) -> None:
    result = run("check", ".")
    assert result.code == 2
    assert "一次核对全部：selfeval check *.docx" in result.err


def test_word_comments_stand_on_the_words(run: RunCommand, folder: Path) -> None:
    result = run("check", "报告.docx", "--annotate", "批注.docx")
    assert "批注.docx" in result.err
    document = docx.Document(io.BytesIO((folder / "批注.docx").read_bytes()))
    texts = [comment.text for comment in document.comments]
    assert any("B103" in text and "→" in text for text in texts)
    assert {comment.author for comment in document.comments} == {"selfeval"}
    assert [paragraph.text for paragraph in document.paragraphs] == list(PARAGRAPHS)


def test_pdf_highlights_carry_the_words_of_the_finding(run: RunCommand, folder: Path) -> None:
    run("check", "报告.pdf", "--annotate", "批注.pdf")
    annotated = (folder / "批注.pdf").read_bytes()
    assert annotated.startswith((folder / "报告.pdf").read_bytes())
    listed: Any = PdfReader(io.BytesIO(annotated)).pages[0]["/Annots"]
    notes = [one.get_object() for one in listed]
    said = [str(note["/Contents"]) for note in notes if note["/Subtype"] == "/Highlight"]
    assert any("B103" in text and "→" in text for text in said)
    assert {str(note["/T"]) for note in notes if note["/Subtype"] == "/Highlight"} == {"selfeval"}


def test_comments_stand_in_cells_too(run: RunCommand, folder: Path) -> None:
    run("check", "两份.docx", "--annotate", "批注.docx")
    body = docx.Document(str(folder / "批注.docx")).tables[0]
    assert "commentRangeStart" in body.cell(3, 4)._tc.xml
    assert "commentRangeStart" not in body.cell(3, 5)._tc.xml


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("报告.docx", "--annotate", "报告.docx", "--force"), "会把它覆盖"),
        (("报告.docx", "--annotate", "批注.pdf"), "要以 .docx 结尾"),
        (("报告.docx", "--annotate", "两份.docx"), "已经存在"),
        (("报告.txt", "--annotate", "批注.txt"), "批注只能写进"),
        (("报告.docx", "报告.pdf", "--annotate", "批注.docx"), "要配一个"),
    ],
)
def test_what_cannot_be_annotated_is_told(run: RunCommand, arguments: tuple[str, ...], said: str) -> None:
    result = run("check", *arguments)
    assert result.code == 2
    assert said in result.err


def test_nothing_is_written_where_nothing_is_found(run: RunCommand, folder: Path) -> None:
    run("check", "报告.docx", "--select", "B199", "--annotate", "批注.docx")
    assert not (folder / "批注.docx").exists()
