"""Our own forms are told from other workbooks by their mark, whatever program saved them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from selfeval_cli.loaders.form_mark import carries_mark
from tests.loaders.forms_made import FilledForm

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_a_form_carries_it(tmp_path: Path) -> None:
    FilledForm().save(tmp_path)
    assert carries_mark(str(tmp_path / "form.xlsx")) is True


def test_another_workbook_does_not(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "selfeval.form.1"  # type: ignore[index]  # a new book has a sheet
    book.save(tmp_path / "other.xlsx")
    assert carries_mark(str(tmp_path / "other.xlsx")) is False


@pytest.mark.parametrize("name", ["selfeval.form.1".encode("utf-16-le"), b"SELFEVAL.FORM.1"])
def test_old_workbooks_write_it_in_one_byte_or_two(tmp_path: Path, name: bytes) -> None:
    (tmp_path / "a.xls").write_bytes(OLD + bytes(600) + name)
    assert carries_mark(str(tmp_path / "a.xls")) is True


def test_it_is_found_across_two_pieces(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("content.xml", b"x" * ((1 << 16) - 5) + b"selfeval.form.1")
    assert carries_mark(str(tmp_path / "a.ods")) is True


@pytest.mark.parametrize("name", ["none.xlsx", "damaged.xlsx", "folder.xlsx"])
def test_what_cannot_be_read_is_neither(tmp_path: Path, name: str) -> None:
    (tmp_path / "damaged.xlsx").write_bytes(b"PK\x03\x04 cut off")
    (tmp_path / "folder.xlsx").mkdir()
    assert carries_mark(str(tmp_path / name)) is None
