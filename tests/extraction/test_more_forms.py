"""Further published layouts are read to the cell, as workbooks and as documents."""

from __future__ import annotations

import pytest

from selfeval_cli.extraction.draft import Draft
from tests.extraction import more_forms as forms
from tests.extraction.drawing import Form
from tests.extraction.measuring import compare, find_lost, read_docx, read_xlsx

IN_SHEETS = {
    "a county's fund": forms.COUNTY_FUND,
    "a department of Chongqing": forms.MEDIA_CENTRE,
    "a department of Hunan": forms.ARCHIVE,
    "Beijing": forms.CLEANING,
    "Yunnan": forms.FOREST,
    "a department of Guangdong": forms.ARCHIVE_OFFICE,
    "pasted": forms.CANTEEN,
    "a town of Sichuan": forms.TOWN,
    "a project of Chongqing": forms.HOUSING,
    "cost indicators": forms.TOILETS,
}
IN_DOCUMENTS = {
    "a school": forms.SCHOOL,
    "goals of Hubei": forms.WATER_GOALS,
    "Yunnan": forms.FOREST,
    "a department of Guangdong": forms.ARCHIVE_OFFICE,
    "execution as indicator": forms.LIBRARIES,
    "a department of Hubei": forms.SCIENCE,
    "cost indicators": forms.TOILETS,
}


def differences(draft: Draft, expected: dict[str, tuple[str, str]]) -> tuple[str, ...]:
    return compare(draft, expected).differences


@pytest.mark.parametrize("form", IN_SHEETS.values(), ids=IN_SHEETS)
def test_sheet(form: Form) -> None:
    (draft,) = read_xlsx(form)
    assert differences(draft, form.expected()) == ()
    assert find_lost(form, draft) == []


@pytest.mark.parametrize("form", IN_DOCUMENTS.values(), ids=IN_DOCUMENTS)
def test_document(form: Form) -> None:
    (draft,) = read_docx(form)
    assert differences(draft, form.expected(1)) == ()


def test_two_forms_on_one_sheet() -> None:
    first, second = read_xlsx(forms.SICHUAN_STACKED)
    below = len(forms.SICHUAN_FIRST.rows) + 2
    moved = Form(
        forms.SICHUAN_SECOND.name, [*([] for _ in range(below)), *forms.SICHUAN_SECOND.rows], forms.SICHUAN_SECOND.also
    )
    assert differences(first, forms.SICHUAN_FIRST.expected()) == ()
    assert differences(second, moved.expected()) == ()


def test_form_in_three_tables() -> None:
    (draft,) = read_docx(forms.EDUCATION_MONEY, forms.EDUCATION_GOALS, forms.EDUCATION_INDICATORS)
    expected = (
        forms.EDUCATION_MONEY.expected(1) | forms.EDUCATION_GOALS.expected(2) | forms.EDUCATION_INDICATORS.expected(3)
    )
    assert differences(draft, expected | {"report.date": ("2024年3月5日", "")}) == ()


def test_heading_in_paragraphs() -> None:
    (draft,) = read_docx(forms.WORKS_MONEY, forms.WORKS_GOALS, forms.WORKS_INDICATORS)
    expected = forms.WORKS_MONEY.expected(1) | forms.WORKS_GOALS.expected(2) | forms.WORKS_INDICATORS.expected(3)
    assert differences(draft, expected) == ()


def test_year_of_the_first_heading_serves_all() -> None:
    first, second = read_docx(forms.ALLOWANCE, forms.RELIEF)
    assert differences(first, forms.ALLOWANCE.expected(1)) == ()
    assert differences(second, forms.RELIEF.expected(2)) == ()
    assert [remark.id for remark in second.remarks] == ["year-from-name"]


def test_sheet_of_contents_is_no_form() -> None:
    first, second = read_xlsx(forms.OVERVIEW, forms.PARK, forms.LIGHTS)
    assert differences(first, forms.PARK.expected()) == ()
    assert differences(second, forms.LIGHTS.expected()) == ()
