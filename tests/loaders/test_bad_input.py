"""What may be given in place of a sound report, through the front door: one clear line, or everything else still checked."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
import xlsxwriter

from selfeval_cli.assessment import assess_file
from selfeval_cli.messages.language import Language
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding
from selfeval_cli.model.report import Heading, Report
from selfeval_cli.renderers.xlsx_form import FormSource, render_form
from selfeval_cli.sources.reading import DocumentReason, Reason
from selfeval_cli.standards.loading import load_standard

HEAD = 'format = 1\n[report]\nagency = "云溪街道办事处"\nyear = 2023\n'
INDICATOR = '[[indicator]]\nname = "走访企业"\nactual = "386家"\n'
LANGUAGES: tuple[Language, ...] = ("zh", "en")
needs_posix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no fifos on this system")


def say(finding: Finding, language: Language) -> str:
    """The sentence and the advice, filled; raises where a parameter is missing."""
    page = find_rule_text(finding.code)
    said = (page.sentences[finding.sentence], page.advice_for(finding.sentence))
    return " ".join(text.fill(language, finding.params) for text in said)


def save(folder: Path, data: str | bytes, name: str = "report.toml") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def told(assessment: Assessment, family: str = "F") -> list[tuple[str, str]]:
    return [(finding.code, finding.sentence) for finding in assessment.findings if finding.code[0] == family]


# What cannot be read: one finding, no report.


def _missing(folder: Path, _: pytest.MonkeyPatch) -> Path:
    return folder / "none.toml"


def _dangling(folder: Path, _: pytest.MonkeyPatch) -> Path:
    (folder / "link.toml").symlink_to(folder / "nothing")
    return folder / "link.toml"


def _loop(folder: Path, _: pytest.MonkeyPatch) -> Path:
    (folder / "one.toml").symlink_to(folder / "two.toml")
    (folder / "two.toml").symlink_to(folder / "one.toml")
    return folder / "one.toml"


def _directory(folder: Path, _: pytest.MonkeyPatch) -> Path:
    return folder


def _fifo(folder: Path, _: pytest.MonkeyPatch) -> Path:
    os.mkfifo(folder / "pipe.toml")  # nobody writes into it: opening it would wait for ever
    return folder / "pipe.toml"


def _forbidden(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = save(folder, HEAD)
    patch.setattr(os, "open", refuse)  # who runs the tests may be root, whom nothing is refused
    return path


def _broken_device(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    def fail(*_: object, **__: object) -> int:
        raise OSError(5, "Input/output error")

    path = save(folder, HEAD)
    patch.setattr(os, "open", fail)
    return path


def _two_gigabytes(folder: Path, _: pytest.MonkeyPatch) -> Path:
    path = folder / "huge.toml"
    with path.open("wb") as stream:
        stream.truncate(2 * 1024**3)  # sparse: takes no room
    return path


def _workbook(folder: Path, parts: dict[str, bytes], name: str = "form.xlsx") -> Path:
    """A workbook of one plain sheet, with these parts in place of its own or beside them."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.add_worksheet().write(0, 0, "单位")
    changed = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for part in dict.fromkeys((*old.namelist(), *parts)):
            new.writestr(part, parts[part] if part in parts else old.read(part))
    return save(folder, changed.getvalue(), name)


def _forms(folder: Path, *titles: str) -> Path:
    standard = load_standard("national-project-2020", folder).standard
    assert standard is not None
    sources = [FormSource(standard, Report(heading=Heading(scope="project")), title=title) for title in titles]
    return save(folder, render_form(sources), "form.xlsx")


_ENCRYPTED = {"content.xml": b"<x/>", "META-INF/manifest.xml": b"<manifest><encryption-data/></manifest>"}
_SHEET = "xl/worksheets/sheet1.xml"
_CELLS = (
    b"<worksheet><sheetData>" + (b"<row>" + b"<c><v>1</v></c>" * 500 + b"</row>") * 401 + b"</sheetData></worksheet>"
)


def _no_input(_: Path, patch: pytest.MonkeyPatch) -> str:
    patch.setattr(sys, "stdin", None)
    return "-"


MAKERS: dict[str, Callable[[Path, pytest.MonkeyPatch], str | Path]] = {
    "missing": _missing,
    "dangling-link": _dangling,
    "link-loop": _loop,
    "directory": _directory,
    "not-a-file": _fifo,
    "permission": _forbidden,
    "name": lambda folder, _: folder / ("x" * 5000),
    "too-large": _two_gigabytes,
    "empty": lambda folder, _: save(folder, " \r\n\t\n"),
    "old-document": lambda folder, _: save(folder, b"anything", "report.wps"),
    "document": lambda folder, _: save(folder, b"PK\x03\x04rest", "report.pptx"),
    "binary": lambda folder, _: save(folder, bytes(range(256))),
    "undecodable": lambda folder, _: save(folder, HEAD.encode() + b"\xff\xff"),
    "encrypted": lambda folder, _: _workbook(folder, _ENCRYPTED, "form.ods"),
    "macros": lambda folder, _: _workbook(folder, {"xl/vbaProject.bin": b""}),
    "broken-document": lambda folder, _: save(folder, b"PK\x03\x04rest", "form.xlsx"),
    "not-a-workbook": lambda folder, _: save(folder, b"<html><table/></html>", "form.xls"),
    "zip-bomb": lambda folder, _: _workbook(folder, {_SHEET: b" " * (70 * 1024**2)}),
    "doctype": lambda folder, _: _workbook(folder, {_SHEET: b"<!DOCTYPE x><worksheet/>"}),
    "too-many-cells": lambda folder, _: _workbook(folder, {_SHEET: _CELLS}),
    "not-a-form": lambda folder, _: _workbook(folder, {}),
    "several-reports": lambda folder, _: _forms(folder, "甲项目", "乙项目"),
    "no-such-sheet": lambda folder, _: f"{_forms(folder, '甲项目')}#乙项目",
    "closed-input": _no_input,
    "device-error": _broken_device,
}


def test_every_reason_is_made_here() -> None:
    assert set(MAKERS) == set(get_args(Reason)) - set(get_args(DocumentReason))


@needs_posix
@pytest.mark.parametrize("reason", MAKERS)
def test_what_cannot_be_read_is_one_finding(reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assessment = assess_file(MAKERS[reason](tmp_path, monkeypatch))
    assert [(finding.code, finding.sentence) for finding in assessment.findings] == [("F001", reason)]
    assert (assessment.report, assessment.unreadable) == (None, True)


@needs_posix
@pytest.mark.parametrize("reason", MAKERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_its_sentence_and_advice_are_filled(
    reason: str, language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (finding,) = assess_file(MAKERS[reason](tmp_path, monkeypatch)).findings
    said = say(finding, language)
    assert "{" not in said
    assert "\n" not in said


@pytest.mark.parametrize("name", ["a.doc", "a.wps", "a.et", "a.ofd", "年度自评.DOC"])
def test_old_document_is_told_by_its_name(name: str, tmp_path: Path) -> None:
    (finding,) = assess_file(save(tmp_path, b"\xd0\xcf\x11\xe0", name)).findings
    assert "docx、xlsx 或 PDF" in say(finding, "zh")
    assert "docx, xlsx or PDF" in say(finding, "en")


# How the text is stored: read all the same.


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", []),
        ("utf-8-sig", [("F004", "default")]),
        ("utf-16", [("F004", "utf-16")]),
        ("utf-16-le", [("F004", "utf-16")]),
        ("utf-16-be", [("F004", "utf-16")]),
        ("utf-32", [("F004", "utf-16")]),
        ("gbk", [("F003", "default")]),
        ("gb18030", [("F003", "default")]),
    ],
)
def test_encoding_is_read_and_noted(encoding: str, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    assessment = assess_file(save(tmp_path, (HEAD + INDICATOR).encode(encoding)))
    assert told(assessment) == expected
    assert assessment.report is not None
    assert assessment.report.indicators[0].name == "走访企业"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_move_places(newline: str, tmp_path: Path) -> None:
    text = (HEAD + INDICATOR + "weight = nan\n").replace("\n", newline)
    assessment = assess_file(save(tmp_path, text))
    (finding,) = [finding for finding in assessment.findings if finding.code == "F026"]
    assert finding.place is not None
    assert (finding.place.line, finding.place.column, finding.place.line_text) == (8, 10, "weight = nan")


def test_standard_input_is_read_like_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((HEAD + INDICATOR).encode("gbk"))))
    assessment = assess_file("-")
    assert told(assessment) == [("F003", "default")]
    assert assessment.report is not None


# What the text says: a finding at the value, and the rest is there.


@pytest.mark.parametrize(
    ("line", "code", "marked"),
    [
        ("actual = true", "F024", "true"),
        ('weight = "十分"', "F024", '"十分"'),
        ('acutal = "386家"', "F022", "acutal"),
        ("weight = nan", "F026", "nan"),
        ("weight = -inf", "F026", "-inf"),
        ("weight = 1e999", "F026", "1e999"),
        ('actual = "1e999家"', "F026", '"1e999家"'),
        (f"weight = {'9' * 4000}", "F026", "9" * 4000),
        ('actual = "5121万园"', "I210", "万园"),
        ('unit = "万园"', "I210", '"万园"'),
        ("actual = 386家", "F012", "386家"),
        (f"weight = {'9' * 5000}", "F013", "9" * 5000),
        ("actual ＝ 386", "F011", "＝"),
        ('actual = "386家', "F015", '"'),
        ('name = "再写一次"', "F016", 'name = "再写一次"'),
    ],
)
def test_a_bad_line_is_marked_where_it_is_wrong(line: str, code: str, marked: str, tmp_path: Path) -> None:
    text = HEAD + '[[indicator]]\nname = "走访企业"\ntarget = "300家"\n' + line + '\nreason = "已核"\n'
    assessment = assess_file(save(tmp_path, text))
    (finding,) = [finding for finding in assessment.findings if finding.code == code]
    place = finding.place
    assert place is not None
    assert place.line_text is not None
    assert place.column is not None
    assert place.end_column is not None
    assert (place.line, place.line_text[place.column - 1 : place.end_column - 1]) == (8, marked)
    assert assessment.report is not None
    assert assessment.report.indicators[0].reason == "已核"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x = " + "[" * 50_000 + "]" * 50_000, ("F017", "too-deep")),
        ("x = " + "{a=" * 20_000 + "1" + "}" * 20_000, ("F017", "too-deep")),
        ("a" + ".a" * 20_000 + " = 1", ("F017", "key-too-long")),
        ("[a" + ".a" * 20_000 + "]", ("F017", "broken-header")),
        ("weight = " + "1" * 200_000, ("F013", "number-too-long")),
        ('actual = "' + "5" * 200_000 + '"', ("F026", "too-large")),
    ],
    ids=["arrays", "tables", "key", "header", "number", "digits"],
)
def test_what_a_parser_cannot_bear_is_one_finding(line: str, expected: tuple[str, str], tmp_path: Path) -> None:
    assessment = assess_file(save(tmp_path, HEAD + INDICATOR.replace("actual", "target") + line + "\n" + INDICATOR))
    assert told(assessment) == [expected]
    assert assessment.report is not None
    assert len(assessment.report.indicators) >= 1


def test_garbage_of_a_megabyte_ends(tmp_path: Path) -> None:
    assessment = assess_file(save(tmp_path, HEAD + "“＝、[[{" * 50_000))
    assert assessment.report is not None
    assert told(assessment)
