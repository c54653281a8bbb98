"""The proof of a text that was read: every digit accounted for, every value of the draft with the figure that it came from."""

from __future__ import annotations

import itertools

import pytest

from selfeval_cli.extraction.draft import Remark
from selfeval_cli.extraction.prose.proofing import make_proof
from selfeval_cli.extraction.prose.prose_reading import ProseReading, read_prose
from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.model.proof import Proof, ProofCell, ProofFinding
from selfeval_cli.sources.document import Paragraph, TextDocument

LINES = (
    "云溪街道办事处2023年度部门整体支出绩效自评报告",
    "一、主要工作",
    "（一）治安好。截至11月，走访群众5874户，其中老人户120户、低保户35户；案件类警情1420宗，同比下降12.6%，降幅全区第6，总量全区第3。"
    "落实“1310”部署，预计新增企业39家，完成改造道路23条，完成率100%。",
    "二、预算执行情况",
    "全年预算支出数8650.40万元，其中基本支出2210.15万元，项目支出6440.25万元，全年执行数为8402.71万元，完成预算97.14%。",
    "三、存在的主要问题",
    "部分项目进度偏慢，还有3个项目未完工。",
    "四、下一步改进措施",
    "加强督办，2024年6月底前全部完工。",
)


@pytest.fixture(scope="module")
def reading() -> ProseReading:
    paragraphs = tuple(Paragraph(line, number, 1) for number, line in enumerate(LINES, 1))
    return read_prose(TextDocument("报告.docx", "docx", paragraphs, 1))


@pytest.fixture(scope="module")
def proof(reading: ProseReading) -> Proof:
    return make_proof(reading)


def _cells(proof: Proof) -> list[ProofCell]:
    return [cell for group in proof.groups for entry in group.entries for cell in entry.cells]


def _cell_of(proof: Proof, words: str) -> ProofCell:
    mark = next(one for one in proof.marks if proof.paragraphs[one.paragraph].text[slice(*one.span)] == words)
    return next(cell for cell in _cells(proof) if cell.number == mark.cell)


def test_every_digit_is_marked_or_left_with_a_reason(proof: Proof) -> None:
    spans = [(one.paragraph, one.span) for one in proof.marks]
    spans += [(one.paragraph, one.span) for one in proof.left]
    lost = [
        (index, at, paragraph.text[max(0, at - 6) : at + 6])
        for index, paragraph in enumerate(proof.paragraphs)
        for at, character in enumerate(paragraph.text)
        if character.isdigit() and not any(one == index and span[0] <= at < span[1] for one, span in spans)
    ]
    assert lost == []


def test_marks_stand_in_order_and_not_over_each_other(proof: Proof) -> None:
    places = [(mark.paragraph, *mark.span) for mark in proof.marks]
    assert places == sorted(places)
    assert all(one[0] != other[0] or one[2] <= other[1] for one, other in itertools.pairwise(places))


def test_cells_are_numbered_in_order(proof: Proof) -> None:
    assert sorted(cell.number for cell in _cells(proof)) == list(range(len(_cells(proof))))


def test_cells_and_marks_name_each_other(proof: Proof) -> None:
    cells = {cell.number: cell for cell in _cells(proof)}
    for index, mark in enumerate(proof.marks):
        if mark.cell is not None:
            assert index in cells[mark.cell].marks


def test_every_figure_of_the_reading_has_a_mark(reading: ProseReading, proof: Proof) -> None:
    assert [(one.paragraph, one.span) for one in reading.entries] == [(one.paragraph, one.span) for one in proof.marks]


def test_a_list_of_ranks_is_a_cell_for_each(proof: Proof) -> None:
    first, second = _cell_of(proof, "降幅全区第6"), _cell_of(proof, "总量全区第3")
    assert (first.value, second.value) == ("降幅全区第6", "总量全区第3")


def test_a_budget_figure_stands_in_its_line(proof: Proof) -> None:
    budget = next(group for group in proof.groups if group.table == "budget")
    basic = next(entry for entry in budget.entries if entry.key == "basic")
    assert [(cell.key, cell.value) for cell in basic.cells] == [("budget", "2210.15")]


@pytest.mark.parametrize(
    ("words", "kind"), [("5874户", "value"), ("39家", "expected"), ("同比下降12.6%", "change"), ("97.14%", "budget")]
)
def test_a_mark_tells_its_kind(proof: Proof, words: str, kind: str) -> None:
    told = {proof.paragraphs[one.paragraph].text[slice(*one.span)]: one.kind for one in proof.marks}
    assert told[words] == kind


def test_a_mark_tells_unit_and_period(proof: Proof) -> None:
    mark = proof.marks[0]
    assert (mark.value, mark.unit, mark.period) == ("5874户", "户", "截至11月")


def test_no_remark_is_lost(reading: ProseReading) -> None:
    """At a key of the draft, at a key that it lacks, at a table that it lacks."""
    remarks = (
        Remark(("report", "agency"), "from-text", {}),
        Remark(("budget", "basis"), "basis-missing", {}),
        Remark(("indicator", 0, "name"), "name-unsure", {}),
        Remark(("indicator", 0, "actual"), "percent-as-points", {}),
        Remark(("staff",), "from-title", {}),
    )
    proof = make_proof(reading, reading.draft._replace(remarks=remarks))
    told = [remark.id for group in proof.groups for entry in group.entries for remark in entry.remarks]
    told += [remark.id for cell in _cells(proof) for remark in cell.remarks]
    assert sorted(told) == sorted(remark.id for remark in remarks)


def test_findings_come_in_reading_order(reading: ProseReading) -> None:
    finding = Finding("B103", Severity.ERROR)
    given = [ProofFinding(finding, 4, (3, 5)), ProofFinding(finding, 2, (9, 12)), ProofFinding(finding)]
    assert make_proof(reading, findings=given).findings == (given[2], given[1], given[0])


def test_an_empty_document_has_an_empty_proof() -> None:
    proof = make_proof(read_prose(TextDocument("空.txt", "text", ())))
    assert (proof.paragraphs, proof.marks, proof.left) == ((), (), ())
