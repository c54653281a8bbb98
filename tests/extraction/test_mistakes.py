"""Mistakes of published tables come through the import and are found by the check; a faultless table has no finding from it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfeval_cli.assessment import assess_loaded
from selfeval_cli.cli.draft_text import write_draft
from selfeval_cli.cli.drafting import Given, complete_drafts
from selfeval_cli.extraction.form_reading import FormReading
from selfeval_cli.loaders.report_loading import load_source
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.sources.reading import read_bytes
from tests.extraction.drawing import C, Form
from tests.extraction.forms import LAYOUTS, chongqing, national, sichuan
from tests.extraction.measuring import read_docx, read_xlsx


def check(form: Form, *, standard: str | None = None) -> Assessment:
    """Import the form, write the draft, load what was written, and check that."""
    (draft,) = read_docx(form) if not form.name else read_xlsx(form)
    (one,) = complete_drafts(FormReading((draft,), ()), Given(standard=standard))
    text = write_draft(one.draft, one.report, "表.xlsx", "zh")
    loaded = load_source(read_bytes(text.encode(), "report.toml"))
    assert loaded.report == one.report
    return assess_loaded(loaded)


def found(assessment: Assessment) -> set[tuple[str, str]]:
    return {(finding.code, finding.path) for finding in assessment.findings}


@pytest.mark.parametrize("make", LAYOUTS.values(), ids=LAYOUTS)
def test_draft_loads_as_the_report_that_was_read(make: object) -> None:
    findings = check(make()).findings  # type: ignore[operator]
    assert [one for one in findings if one.code.startswith("F")] == []


def test_mistakes_of_the_national_form() -> None:
    """A missed target with full marks, 完成 for a figure, a total that is not the sum, words that cannot be judged."""
    told = found(check(national()))
    assert ("M502", "产出指标/更换路灯.score") in told
    assert ("I225", "产出指标/更换路灯.actual") in told
    assert ("I204", "产出指标/路面修补单价.actual") in told
    assert ("M503", "report.score") in told
    assert ("I227", "效益指标/街巷长效管护.target") in told


def test_mistakes_of_the_form_of_sichuan() -> None:
    """The form's own words left standing, a blank result, a cost indicator under 产出, 无 beside lost points."""
    told = found(check(sichuan()))
    assert ("T701", "report.goal_result") in told
    assert ("I201", "效益指标/矫正制度健全程度") in told or any(
        code == "I201" and "矫正制度健全程度" in path for code, path in told
    )
    assert any(code == "S409" for code, _ in told)
    assert any(code == "S415" for code, _ in told)
    assert any(code == "B113" for code, _ in told)  # 85 % without a reason


def test_mistakes_of_the_form_of_chongqing() -> None:
    """12 of 26 with full marks; a target of zero."""
    told = found(check(chongqing()))
    assert ("M502", "-/党性教育培训.score") in told
    assert any(code == "I222" and "组织宣传活动" in path for code, path in told)


def test_total_of_nothing_above_its_parts() -> None:
    """年度资金总额 0/0/0, while 本年财政拨款 has ninety."""
    form = _with_cells(national(), {"300.00": "0", "318.00": "0", "309.20": "0"})
    assert any(code.startswith("B1") for code, path in found(check(form)) if path.startswith("budget"))


def test_rate_that_does_not_follow() -> None:
    form = _with_cells(national(), {"97.23%": "99.23%"})
    assert ("B103", "budget.execution_rate") in found(check(form))


def _with_cells(form: Form, changed: dict[str, str]) -> Form:
    """The form with other texts in some cells."""

    def cells() -> Iterator[list[C | str]]:
        for row in form.rows:
            line: list[C | str] = []
            for raw in row:
                cell = raw if isinstance(raw, C) else C(raw) if isinstance(raw, str) else C(raw[0], key=raw[1])
                line.append(cell._replace(text=changed.get(cell.text, cell.text)))
            yield line

    return Form(form.name, list(cells()), form.also, form.before, form.after)
