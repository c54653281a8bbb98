"""The four published layouts: every value with its cell, from workbooks and documents, and as other programs save them again."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from selfeval_cli.extraction.published import Published, read_published
from tests.extraction.drawing import Form, draw_docx, draw_xlsx
from tests.extraction.forms import LAYOUTS, chongqing, national, sichuan
from tests.extraction.measuring import compare, find_lost, read_docx, read_xlsx

WITH_HEADING = {name: make for name, make in LAYOUTS.items() if name != "hubei"}
"""Layouts whose title stands in the table itself; in a workbook there is no other place for it."""
PROGRAM = shutil.which("soffice")


@pytest.mark.parametrize("make", WITH_HEADING.values(), ids=WITH_HEADING)
@pytest.mark.parametrize("numbers", [False, True], ids=["texts", "numbers"])
def test_workbook(make: Callable[[], Form], numbers: bool) -> None:
    form = make()
    (draft,) = read_xlsx(form, numbers=numbers)
    assert compare(draft, form.expected()).differences == ()
    assert find_lost(form, draft) == []


@pytest.mark.parametrize("make", LAYOUTS.values(), ids=LAYOUTS)
def test_document(make: Callable[[], Form]) -> None:
    form = make()
    (draft,) = read_docx(form)
    assert compare(draft, form.expected(1)).differences == ()


def test_what_the_national_form_has_is_taken_whole() -> None:
    (draft,) = read_xlsx(national())
    assert draft.left_out == ()
    assert draft.remarks == ()


def test_what_the_form_of_sichuan_has_besides_is_told() -> None:
    (draft,) = read_xlsx(sichuan())
    assert [(one.text[:6], one.reason) for one in draft.left_out] == [
        ("1.预算执行", "template"),
        ("510000", "no-key"),
        ("项目实施内容", "no-key"),
        ("财务负责人：", "no-key"),
    ]


def test_what_the_form_of_chongqing_has_besides_is_told() -> None:
    (draft,) = read_xlsx(chongqing())
    assert [one.text for one in draft.left_out] == ["财政处室：教科文科", "部门联系人：曾某", "联系电话：000-0000"]


def test_several_tables_in_a_document() -> None:
    drafts = read_docx(national(), sichuan(), chongqing())
    for number, (draft, make) in enumerate(zip(drafts, (national, sichuan, chongqing), strict=True), 1):
        assert compare(draft, make().expected(number)).differences == ()


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path | None]:
    """A function that gives a layout as LibreOffice saves it in another format; None where it cannot."""
    folder = tmp_path_factory.mktemp("saved")
    for name, make in LAYOUTS.items():
        if name in WITH_HEADING:
            (folder / f"{name}.xlsx").write_bytes(draw_xlsx(make(), numbers=True))
        (folder / f"{name}.docx").write_bytes(draw_docx(make()))

    def convert(name: str, ending: str) -> Path | None:
        out = folder / ending
        if not out.exists():
            sources = [str(path) for path in folder.glob("*.docx" if ending == "docx" else "*.xlsx")]
            profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
            command = [str(PROGRAM), profile, "--headless", "--convert-to", ending, "--outdir", str(out), *sources]
            subprocess.run(command, check=True, capture_output=True, timeout=300)
        path = out / f"{name}.{ending}"
        return path if path.exists() else None

    return convert


@pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods", "docx"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_saved_by_libreoffice(saved_again: Callable[[str, str], Path | None], name: str, ending: str) -> None:
    if ending != "docx" and name not in WITH_HEADING:
        pytest.skip("its title stands above the table")
    path = saved_again(name, ending)
    if path is None:
        pytest.skip("this LibreOffice has no Writer")
    reading = read_published(path)
    assert isinstance(reading, Published)
    (draft,) = reading.drafts
    assert compare(draft, LAYOUTS[name]().expected(1 if ending == "docx" else None)).differences == ()
