"""Published documents loaded as they are: which reports they hold, and where every value stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfeval_cli.assessment import assess_loaded, load_report, load_reports
from selfeval_cli.model.finding import Finding
from tests.published_documents import FORM, PARAGRAPHS, TITLE, write_docx, write_report_pdf


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "报告.docx"
    path.write_bytes(write_docx())
    return path


@pytest.fixture
def both(tmp_path: Path) -> Path:
    path = tmp_path / "两份.docx"
    path.write_bytes(write_docx([*PARAGRAPHS[:-1], PARAGRAPHS[-1]], FORM))
    return path


def find(path: Path | str, code: str) -> Finding:
    findings = [
        one for loaded in load_reports(path) for one in assess_loaded(loaded).findings if one.code == code and one.place
    ]
    assert findings, code
    return findings[0]


def words_of(finding: Finding) -> str:
    place = finding.place
    assert place is not None and place.line_text is not None and place.column and place.end_column
    return place.line_text[place.column - 1 : place.end_column - 1]


def test_a_document_is_one_report_under_its_own_name(report: Path) -> None:
    (loaded,) = load_reports(report)
    assert loaded.name == str(report)
    assert loaded.report is not None
    assert (loaded.report.heading.agency, loaded.report.heading.year) == ("青石县水利局", 2024)


@pytest.mark.parametrize(
    ("code", "number", "words"),
    [
        ("B103", 6, "97.05%"),  # 执行率
        ("I202", 4, "1896名"),  # 其中各项
        ("P304", 3, "截至11月底"),  # 期间
        ("S403", 8, PARAGRAPHS[7]),  # 问题
    ],
)
def test_a_finding_stands_on_the_very_words(report: Path, code: str, number: int, words: str) -> None:
    finding = find(report, code)
    assert finding.place is not None
    assert (finding.place.words, words_of(finding)) == (f"第{number}段", words)


def test_a_finding_of_a_pdf_tells_its_page(tmp_path: Path) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(write_report_pdf())
    finding = find(path, "B103")
    assert finding.place is not None and finding.place.words is not None
    assert finding.place.words.startswith("第1页 第")
    assert words_of(finding) == "97.05%"


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_plain_text_and_web_pages_are_read_too(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"报告{suffix}"
    body = "\n\n".join(PARAGRAPHS) if suffix != ".html" else "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    path.write_text(f"<html><body>{body}</body></html>" if suffix == ".html" else body, encoding="utf-8")
    assert words_of(find(path, "B103")) == "97.05%"


def test_what_has_no_place_stands_at_the_title(report: Path) -> None:
    finding = find(report, "I221")
    assert words_of(finding) == TITLE


def test_findings_are_in_the_order_of_the_document(report: Path) -> None:
    (loaded,) = load_reports(report)
    numbers = [
        int("".join(filter(str.isdecimal, (one.place.words or "0").rpartition(" ")[2])))
        for one in assess_loaded(loaded).findings
        if one.place is not None
    ]
    assert numbers == sorted(numbers)


def test_text_and_table_are_two_reports(both: Path) -> None:
    names = [loaded.name for loaded in load_reports(both)]
    assert names == [f"{both}#正文", f"{both}#表1"]


def test_one_of_several_can_be_named(both: Path) -> None:
    loaded = load_report(f"{both}#表1")
    assert loaded.report is not None
    assert loaded.report.heading.project == "道路照明维护"


def test_a_finding_of_a_table_tells_its_cell(both: Path) -> None:
    finding = find(f"{both}#表1", "P302")
    assert finding.place is not None
    assert (finding.place.words, words_of(finding)) == ("表1 第7行第5列", "预计")


def test_of_several_one_has_to_be_named(both: Path) -> None:
    loaded = load_report(both)
    assert (loaded.report, loaded.findings[0].sentence) == (None, "several-parts")


def test_an_unknown_part_is_told(both: Path) -> None:
    assert load_report(f"{both}#表9").findings[0].sentence == "no-such-part"


def test_a_letter_is_no_report(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    path.write_bytes(write_docx(["关于召开会议的通知", "定于3月5日召开会议，参加人员25人，经费3.2万元。"]))
    (loaded,) = load_reports(path)
    assert (loaded.report, loaded.is_report, loaded.findings[0].code) == (None, False, "F002")


def test_a_report_without_agency_or_year_says_so_in_words_for_documents(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text("\n\n".join(["部门整体支出绩效自评报告", *PARAGRAPHS[1:]]), encoding="utf-8")
    (loaded,) = load_reports(path)
    assert {one.path: one.sentence for one in loaded.findings}["report.year"] == "published"


def test_a_report_file_under_the_ending_of_text_is_still_one(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text('format = 1\n[report]\nagency = "甲局"\nyear = 2024\n', encoding="utf-8")
    loaded = load_report(path)
    assert loaded.source is not None and loaded.report is not None


def test_a_broken_document_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "坏.docx"
    path.write_bytes(b"PK\x03\x04 nothing")
    (loaded,) = load_reports(path)
    assert [one.code for one in loaded.findings] == ["F001"]
