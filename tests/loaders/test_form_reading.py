"""A form filled in by hand is read by its names, and what does not fit is told at its cell."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfeval_cli.assessment import assess_file, load_report, load_reports
from selfeval_cli.loaders.form_reading import read_form
from selfeval_cli.loaders.report_loading import judge_data
from selfeval_cli.model.finding import Finding
from selfeval_cli.model.report import Report
from selfeval_cli.sources.workbook import Area, Sheet, Workbook
from tests.loaders.forms_made import AGENCY, FilledForm


def read(form: FilledForm, folder: Path) -> Report:
    loaded = load_report(form.save(folder))
    assert loaded.findings == ()
    assert loaded.report is not None
    return loaded.report


def told(form: FilledForm, folder: Path, family: str = "F") -> list[Finding]:
    return [finding for finding in assess_file(form.save(folder)).findings if finding.code.startswith(family)]


def cell_of(finding: Finding) -> str | None:
    return finding.place.words if finding.place is not None else None


def test_blank_form_is_a_report_without_indicators(tmp_path: Path) -> None:
    report = read(FilledForm(), tmp_path)
    assert (report.heading.agency, report.heading.year, report.heading.scope) == (AGENCY, 2023, "project")
    assert (report.indicators, report.problems, report.measures) == ((), (), ())
    assert report.budget is not None
    assert (report.budget.unit, report.budget.fund) == ("万元", ())


def test_each_cell_goes_to_its_key(tmp_path: Path) -> None:
    form = FilledForm()
    form.put("budget.total.budget", "318.00")
    form.put("budget.total.executed", "309.20")
    form.put("budget.execution_rate", "97.23%")
    form.put("fund.executed", "260.70", 1)
    form.put("report.goal", "完成十二条背街小巷整治。")
    form.add_indicator(
        1, name="整治背街小巷", target="≥12条", actual="12条", weight="20", score="20", evidence="验收单\n照片"
    )
    form.add_indicator(4, name="验收合格率", target="100%", actual="100%", base="12条", direction="越大越好")
    form.put("problem.text", "勘察不够。", 1)
    form.put("measure.text", "先查清管线。", 1)
    report = read(form, tmp_path)
    assert report.budget is not None and report.budget.total is not None
    assert (report.budget.total.budget, report.budget.total.executed) == (Decimal("318.00"), Decimal("309.20"))
    assert report.budget.execution_rate == Decimal("97.23")
    assert [(fund.name, fund.executed) for fund in report.budget.fund] == [("当年财政拨款", Decimal("260.70"))]
    assert report.heading.goal == "完成十二条背街小巷整治。"
    first, second = report.indicators
    assert (first.name, first.group, first.kind, first.weight) == ("整治背街小巷", "产出指标", "数量指标", Decimal(20))
    assert first.evidence == ("验收单", "照片")
    assert (second.name, second.group, second.kind, second.direction) == (
        "验收合格率",
        "产出指标",
        "质量指标",
        "higher",
    )
    assert [(one.id, one.text) for one in report.problems] == [("1", "勘察不够。")]
    assert [(one.for_, one.text) for one in report.measures] == [(("1",), "先查清管线。")]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("318.00", Decimal("318.00")),
        ("318", Decimal(318)),
        (" 318.50 ", Decimal("318.50")),
        ("15,622.04", Decimal("15622.04")),
        ("１２．５０", Decimal("12.50")),
        ("318.00万元", Decimal("318.00")),
        ("-3", Decimal(-3)),
        (318.5, Decimal("318.5")),
        (15258.190000000001, Decimal("15258.19")),
        ("—", None),
        ("/", None),
        ("", None),
    ],
)
def test_amounts_as_people_write_them(written: object, read_as: Decimal | None, tmp_path: Path) -> None:
    form = FilledForm()
    form.put("budget.total.initial", "1.00")
    form.put("budget.total.budget", written)
    budget = read(form, tmp_path).budget
    assert budget is not None and budget.total is not None
    assert budget.total.budget == read_as


@pytest.mark.parametrize(
    ("key", "written", "read_as"),
    [
        ("weight", "10分", Decimal(10)),
        ("coefficient", "95%", Decimal(95)),
        ("direction", "≤", "lower"),
        ("direction", "＝", "exact"),
        ("direction", "定性", None),
        ("direction", "越小越好", "lower"),
        ("core", "是", True),
        ("core", "否", False),
    ],
)
def test_values_of_indicators_as_forms_have_them(key: str, written: str, read_as: object, tmp_path: Path) -> None:
    form = FilledForm()
    if f"selfeval.indicator.{key}" not in form.sheet.defined_names:
        form.rename("indicator.waive", f"indicator.{key}")
    form.add_indicator(1, name="走访企业", actual="12家", **{key: written})
    assert getattr(read(form, tmp_path).indicators[0], key) == read_as


def test_merged_group_holds_for_every_row_it_spans(tmp_path: Path) -> None:
    form = FilledForm()
    for row in (1, 8, 9, 13):
        form.add_indicator(row, name=f"指标{row}", actual="1个")
    groups = [one.group for one in read(form, tmp_path).indicators]
    assert groups == ["产出指标", "产出指标", "效益指标", "满意度指标"]


def test_claimed_execution_becomes_its_indicator(tmp_path: Path) -> None:
    form = FilledForm()
    form.put("budget.execution_rate", "97.23")
    score = form.put("execution.score", "9.72")
    form.add_indicator(1, name="走访企业", actual="12家")
    report = read(form, tmp_path)
    first = report.indicators[0]
    assert (first.name, first.weight, first.score) == ("预算执行率", Decimal(10), Decimal("9.72"))
    assert first.actual is not None and first.actual.text == "97.23%"
    form.put("execution.score", "12")
    found = {finding.code: cell_of(finding) for finding in told(form, tmp_path, "M")}
    assert found["M501"] == f"自评表!{score}"


def test_sections_that_say_something(tmp_path: Path) -> None:
    form = FilledForm("baiyun-subdistrict")
    form.put("section.text", "街道党工委抓实理论学习。\n", 1)
    form.add_indicator(5, name="走访企业", actual="386家")
    report = read(form, tmp_path)
    assert {name: section.title for name, section in report.sections.items()} == {
        "party-building": "党建引领",
        "economy": "经济好",
    }
    assert report.sections["party-building"].text == "街道党工委抓实理论学习。\n"
    assert report.indicators[0].section == "economy"


def test_anything_else_by_key_and_value(tmp_path: Path) -> None:
    form = FilledForm()
    form.put("other.key", "waive.B105", 1)
    form.put("other.value", "年底才下达", 1)
    form.put("other.key", "report.title", 2)
    form.put("other.value", '"自评报告"', 2)
    form.put("other.key", "staff.quota", 3)
    form.put("other.value", "63", 3)
    report = read(form, tmp_path)
    assert (report.waive, report.heading.title) == ({"B105": "年底才下达"}, "自评报告")
    assert report.staff is not None and report.staff.quota == Decimal(63)


def test_items_in_a_form_without_a_table_for_them(tmp_path: Path) -> None:
    form = FilledForm()
    form.put("other.key", "budget.item", 1)
    form.put("other.value", '[{ name = "课后服务经费", budget = 186.00, executed = 172.50 }]', 1)
    budget = read(form, tmp_path).budget
    assert budget is not None
    assert [(item.name, str(item.executed)) for item in budget.item] == [("课后服务经费", "172.50")]


@pytest.mark.parametrize("key", ["[x", "a\nb = 2\nc", "report.agency", "没有 引号", "[report]"])
def test_other_keys_that_are_none_are_told(key: str, tmp_path: Path) -> None:
    form = FilledForm()
    cell = form.put("other.key", key, 1)
    form.put("other.value", "内容", 1)
    (finding,) = told(form, tmp_path)
    assert (finding.code, finding.sentence, cell_of(finding)) == ("F022", "cell", f"自评表!{cell}")


def test_unknown_key_among_the_other_things(tmp_path: Path) -> None:
    form = FilledForm()
    form.put("other.key", "report.titel", 1)
    cell = form.put("other.value", "自评报告", 1)
    (finding,) = told(form, tmp_path)
    assert (finding.code, finding.sentence, cell_of(finding)) == ("F022", "nearest", f"自评表!{cell}")


def test_table_that_lost_its_end_ends_where_the_next_part_begins(tmp_path: Path) -> None:
    form = FilledForm()
    form.add_indicator(1, name="走访企业", actual="12家")
    del form.sheet.defined_names["selfeval.indicator.end"]
    assert [one.name for one in read(form, tmp_path).indicators] == ["走访企业"]


# What is wrong is told at its cell, in words for cells.


@pytest.mark.parametrize(
    ("name", "below", "written", "code", "sentence"),
    [
        ("budget.total.budget", 0, "约318", "F024", "cell-amount"),
        ("budget.total.budget", 0, "1.5亿元", "F024", "cell-amount"),
        ("indicator.score", 1, "满分", "F024", "cell-number"),
        ("report.score", 0, "九十", "F024", "cell-number"),
        ("report.year", 0, "去年", "F024", "cell-year"),
        ("report.year", 0, "1980", "F025", "year"),
        ("budget.unit", 0, "万园", "F025", "default"),
        ("report.scope", 0, "全部", "F025", "default"),
        ("report.agency", 0, None, "F023", "default"),
        ("indicator.parts", 1, "没有冒号", "F024", "cell-table"),
        ("indicator.score", 1, "=1+1", "F024", "cell-formula"),
        ("indicator.weight", 1, "1" * 60, "F024", "cell-number"),
    ],
)
def test_what_does_not_fit_is_told(
    name: str, below: int, written: object, code: str, sentence: str, tmp_path: Path
) -> None:
    form = FilledForm()
    form.add_indicator(1, name="走访企业", actual="12家")
    cell = form.put(name, written, below)
    (finding,) = told(form, tmp_path)
    assert (finding.code, finding.sentence, cell_of(finding)) == (code, sentence, f"自评表!{cell}")


def test_yes_or_no_is_told(tmp_path: Path) -> None:
    form = FilledForm()
    form.rename("indicator.waive", "indicator.core")
    form.add_indicator(1, name="走访企业", actual="12家", core="也许")
    assert [(one.code, one.sentence) for one in told(form, tmp_path)] == [("F024", "cell-boolean")]


def test_words_outside_the_fields_are_told_once_each(tmp_path: Path) -> None:
    form = FilledForm()
    form.add_indicator(1, name="走访企业", actual="12家")
    form.sheet["B60"] = "这里的说明程序不认识"
    form.sheet["AA3"] = "—"
    (finding,) = told(form, tmp_path)
    assert (finding.code, finding.sentence, cell_of(finding)) == ("F022", "cell", "自评表!B60")
    assert finding.params == {"text": "这里的说明程序不认识"}


def test_words_cannot_be_told_from_the_form_where_its_list_is_gone(tmp_path: Path) -> None:
    form = FilledForm()
    form.sheet["B60"] = "说明"
    form.book.remove(form.book["selfeval"])
    assert told(form, tmp_path) == []


def test_form_of_a_later_version_is_not_read(tmp_path: Path) -> None:
    form = FilledForm()
    form.rename("form.1", "form.2")
    loaded = load_report(form.save(tmp_path))
    assert loaded.report is None
    assert [(one.code, one.sentence) for one in loaded.findings] == [("F021", "newer")]


# Findings of the rules, and several reports in one workbook.


def test_findings_name_sheet_and_cell_and_mark_the_words(tmp_path: Path) -> None:
    form = FilledForm()
    form.put("budget.total.budget", "100.00")
    form.put("budget.total.executed", "90.00")
    cell = form.put("budget.execution_rate", "95.00")
    (finding,) = told(form, tmp_path, "B103")
    assert finding.place is not None
    assert (finding.place.file, finding.place.words) == (str(tmp_path / "form.xlsx"), f"自评表!{cell}")
    assert (finding.place.line, finding.place.line_text) == (None, "95.00")
    assert {one.place.words for one in finding.related if one.place is not None} >= {
        f"自评表!{form.cell('budget.total.executed').coordinate}"
    }


def test_mended_value_is_the_cell_alone(tmp_path: Path) -> None:
    form = FilledForm()
    form.put("budget.unit", "万园")
    form.put("report.year", "2023年上报")
    assert {finding.mended for finding in told(form, tmp_path)} == {"万元", "2023"}


def test_span_of_a_finding_lies_inside_the_cell(tmp_path: Path) -> None:
    form = FilledForm()
    form.add_indicator(1, name="走访企业", target="≥12家", actual="预计12家")
    cell = form.cell("indicator.actual", 1).coordinate
    marked = [
        finding.place.line_text[finding.place.column - 1 : finding.place.end_column - 1]
        for finding in told(form, tmp_path, "P")
        if finding.place is not None
        and finding.place.words == f"自评表!{cell}"
        and finding.place.line_text is not None
        and finding.place.column is not None
        and finding.place.end_column is not None
    ]
    assert "预计" in marked


def test_each_sheet_is_a_report_of_its_own(tmp_path: Path) -> None:
    form = FilledForm("national-project-2020", "背街小巷", "口袋公园")
    path = form.save(tmp_path)
    names = [loaded.name for loaded in load_reports(path)]
    assert names == [f"{path}#背街小巷", f"{path}#口袋公园"]
    assert load_report(f"{path}#口袋公园").name == names[1]
    assert [finding.sentence for finding in load_report(path).findings] == ["several-reports"]
    assert [finding.sentence for finding in load_report(f"{path}#没有").findings] == ["no-such-sheet"]


def test_file_whose_name_has_the_sign_is_found(tmp_path: Path) -> None:
    path = FilledForm().save(tmp_path, "a.xlsx#b.xlsx")
    assert load_report(path).report is not None


# Names and words that no form of ours has.

_PARTS = (
    "report",
    "budget",
    "indicator",
    "fund",
    "item",
    "section",
    "other",
    "form",
    "end",
    "agency",
    "total",
    "1",
    "unit",
    "waive",
    "parts",
)
hostile_names = st.dictionaries(
    st.lists(st.sampled_from(_PARTS), min_size=1, max_size=4).map(lambda parts: f"selfeval.{'.'.join(parts)}"),
    st.tuples(st.integers(0, 6), st.integers(0, 4)),
    max_size=12,
)
hostile_cells = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 4)),
    st.sampled_from(
        ["甲", "2023", "report", "a.b", "= 1", '{ a = 1, b = "x" }', "[1]", "甲：乙", "—", "1e999", "x\ny"]
    ),
    max_size=30,
)


@settings(max_examples=200, deadline=None)
@given(hostile_names, hostile_cells, st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=3))
def test_no_names_and_words_raise(
    names: dict[str, tuple[int, int]], cells: dict[tuple[int, int], str], merges: list[tuple[int, int]]
) -> None:
    sheet = Sheet("表", True, cells, tuple(Area(row, column, row + 1, column + 1) for row, column in merges))
    references: dict[tuple[str | None, str], str] = {
        ("表", name): f"'表'!${'ABCDE'[column]}${row + 1}" for name, (row, column) in names.items()
    }
    reading = read_form(Workbook("x.xlsx", "xlsx", (sheet,), references), sheet)
    judge_data(reading.data, set())
    assert all(isinstance(place.text, str) for place in reading.cells.values())
