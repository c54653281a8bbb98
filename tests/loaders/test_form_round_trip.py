"""A report written as an Excel form is read back as the same report: from our own writer, and as other programs save it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfeval_cli.assessment import load_report, load_reports
from selfeval_cli.model.budget import LINES
from selfeval_cli.model.report import Report
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.xlsx_form import FormSource, render_form
from selfeval_cli.standards.loading import list_standards, load_standard

FILES = Path(__file__).parent / "files"
EXAMPLES = sorted(
    path for path in (Path(__file__).parents[2] / "examples").glob("*.toml") if not path.stem.startswith("broken")
)


def standard(identifier: str) -> Standard:
    found = load_standard(identifier, Path()).standard
    assert found is not None
    return found


STANDARDS = list(list_standards())


def there_and_back(report: Report, by: Standard, path: Path) -> Report:
    path.write_bytes(render_form([FormSource(by, report)]))
    loaded = load_report(path)
    assert [finding for finding in loaded.findings if finding.code != "F023"] == []
    assert loaded.report is not None
    return loaded.report


def with_section_ids(report: Report) -> Report:
    """An indicator may name its section by id or by title, which means the same; the form keeps the id."""
    indicators = tuple(
        one.model_copy(update={"section": report.section_id(one.section) or one.section}) for one in report.indicators
    )
    return report.model_copy(update={"indicators": indicators})


@pytest.mark.parametrize("by", STANDARDS, ids=lambda one: one.id)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_examples_come_back(example: Path, by: Standard, tmp_path: Path) -> None:
    report = load_report(example).report
    assert report is not None
    assert there_and_back(report, by, tmp_path / "form.xlsx") == with_section_ids(report)


# What a cell cannot say: blanks around a text, a text that is a bare number, a dash or a date.
_PLAIN = "绩效自评甲乙丙丁 abcXYZ0189.,，。：:;；=+-@#'\"{}[]()（）%≥≤\n\t/—_<>&"
_words = (
    st.one_of(
        st.text(_PLAIN, min_size=1, max_size=12),
        st.sampled_from(["=1+1", "+cmd", "-5%", "@x", "_x000D_", "{{ x }}", "[a]", "{ a }", "无", "97.67%", "是"]),
    )
    .map(str.strip)
    .filter(lambda text: any(character.isalpha() for character in text))
    .filter(lambda text: not text.endswith(("分）", "分)")))
)
words = st.deferred(lambda: _words)  # which keeps the description of a whole report short
names = words
numbers = st.decimals(-10_000_000, 10_000_000, places=2).map(lambda number: number or abs(number))
figures = st.one_of(numbers, words, st.sampled_from(["5121支", "近1.2万个", "≥98%", "2023年10月底前", "同比下降12.6%"]))
texts = st.one_of(words, st.lists(words, min_size=1, max_size=3))
places = st.one_of(words, st.dictionaries(names, words, min_size=1, max_size=2))
ORIGIN: dict[str, st.SearchStrategy[Any]] = {"quote": words, "place": places}


def tables(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional)


amounts = dict.fromkeys(("initial", "executed", "execution_rate"), numbers)
results = {"actual": figures, "expected": figures, "base": figures, "change": words, "rank": texts, "period": words}
details = st.one_of(
    figures,
    tables(
        {"actual": figures}, {"unit": words, **{key: one for key, one in results.items() if key != "actual"}, **ORIGIN}
    ),
)
indicators = tables(
    {"name": names},
    {
        **results,
        **dict.fromkeys(("initial_target", "target", "previous"), figures),
        **dict.fromkeys(
            ("unit", "group", "kind", "goal", "state", "not_applicable", "reason", "remedy", "same_as"), words
        ),
        "section": st.sampled_from(["one", "two", "另一个"]),
        "id": names,
        "core": st.booleans(),
        "direction": st.sampled_from(["higher", "lower", "exact"]),
        "parts": st.dictionaries(names, figures, min_size=1, max_size=3),
        "details": st.dictionaries(names, details, min_size=1, max_size=3),
        **dict.fromkeys(("weight", "coefficient", "score"), numbers),
        "evidence": texts,
        "waive": st.dictionaries(names, words, min_size=1, max_size=2),
        **ORIGIN,
    },
)
sections = tables({"title": words}, {"text": words, "period": words, "change_basis": words, **ORIGIN})
reports = tables(
    {
        "report": tables(
            {"agency": names, "year": st.integers(1994, 2100)},
            {
                **dict.fromkeys(("title", "project", "goal", "goal_result", "grade", "signatory", "standard"), words),
                "scope": st.sampled_from(["department", "project"]),
                "score": numbers,
                "date": st.one_of(words, st.dates()),
            },
        )
    },
    {
        "budget": tables(
            {"unit": st.sampled_from(["元", "万元", "亿元"])},
            {
                "basis": st.sampled_from(["initial", "adjusted"]),
                **dict.fromkeys(("execution_rate", "carryover"), numbers),
                **dict.fromkeys(("reason", "adjustment_reason"), words),
                **dict.fromkeys(LINES, tables({"budget": numbers}, {**amounts, **ORIGIN})),
                "three_public": tables({"budget": numbers}, {"previous": numbers, "executed": numbers, **ORIGIN}),
                "item": st.lists(tables({"name": names}, {**amounts, "reason": words, **ORIGIN}), max_size=2),
                "fund": st.lists(
                    tables({"name": names, "budget": numbers}, {**amounts, "reason": words, **ORIGIN}), max_size=3
                ),
                **ORIGIN,
            },
        ),
        "staff": tables({"quota": numbers}, {"employed": numbers, **ORIGIN}),
        "assets": tables({"total": numbers}, {"in_use": numbers, **ORIGIN}),
        "goal": st.lists(
            tables({"text": words}, {"id": names, "weight": numbers, "result": words, **ORIGIN}), max_size=2
        ),
        "section": st.fixed_dictionaries({}, optional={"one": sections, "two": sections}),
        "indicator": st.lists(indicators, max_size=4),
        "problem": st.lists(tables({"text": words}, {"id": names, **ORIGIN}), max_size=2),
        "measure": st.lists(
            tables({"text": words}, {"for": texts, "owner": words, "due": words, **ORIGIN}), max_size=2
        ),
        "waive": st.dictionaries(names, words, max_size=2),
    },
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(reports, st.sampled_from(STANDARDS))
def test_any_report_comes_back(tmp_path: Path, data: dict[str, Any], by: Standard) -> None:
    report = Report.model_validate(data)
    assert there_and_back(report, by, tmp_path / "form.xlsx") == with_section_ids(report)


# As LibreOffice saves the form of `files/form.toml`, and as it is after work in LibreOffice.

WHOLE = load_report(FILES / "form.toml").report


@pytest.mark.parametrize("name", ["form.xlsx", "form.ods", "form.xls"])
def test_other_programs_save_the_same(name: str) -> None:
    loaded = load_report(FILES / name)
    assert loaded.findings == ()
    assert loaded.report == WHOLE


def test_claimed_execution_has_its_place_in_the_amounts(tmp_path: Path) -> None:
    assert WHOLE is not None
    assert there_and_back(WHOLE, STANDARDS[-1], tmp_path / "form.xlsx") == WHOLE


def test_rows_and_columns_put_in_sheets_copied_and_renamed() -> None:
    """Two rows and a column were put into the table, one row above the total; the sheet was renamed and copied."""
    first, second = load_reports(FILES / "edited.xlsx")
    assert [loaded.name.rpartition("#")[2] for loaded in (first, second)] == ["改了名", "第二个项目"]
    assert WHOLE is not None and first.report is not None and second.report is not None
    assert (first.findings, second.findings) == ((), ())
    assert second.report.heading.project == "另一个项目"
    new = {one.name: one for one in first.report.indicators if one not in WHOLE.indicators}
    assert list(new) == ["新指标", "末尾指标"]
    assert (new["新指标"].group, new["末尾指标"].group) == ("产出指标", None)
    kept = tuple(one for one in first.report.indicators if one.name not in new)
    assert first.report.model_copy(update={"indicators": kept}) == WHOLE


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_of_today_saves_the_same(tmp_path: Path) -> None:
    reports = [report for path in EXAMPLES if (report := load_report(path).report) is not None]
    (tmp_path / "form.xlsx").write_bytes(
        render_form([FormSource(by, report, title=by.id) for by in STANDARDS for report in reports])
    )
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", "saved", "form.xlsx"], cwd=tmp_path, check=True, capture_output=True)
    saved = load_reports(tmp_path / "saved" / "form.xlsx")
    assert [loaded.report for loaded in saved] == [with_section_ids(one) for _ in STANDARDS for one in reports]
    assert [loaded.findings for loaded in saved] == [() for _ in saved]
