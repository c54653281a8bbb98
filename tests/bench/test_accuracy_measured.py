"""The measuring of prose: what counts as found, and the floor that our own corpus must keep; with the real report too, where it is at hand."""

from __future__ import annotations

from typing import Any

import pytest

from selfeval_cli.sources.document import Paragraph, Stretch, TextDocument
from tests.bench.measures import BENCH, load_measure

accuracy = load_measure("accuracy")
budgets = load_measure("budgets")

REAL = next((path for parent in BENCH.parents if (path := parent / "shared/reports/yongping-2023.txt").is_file()), None)
TEXT = "截至11月底，走访企业约120家，同比增长5.5%，居全区第3。"


def _label(quote: str, value: object, unit: str, **more: object) -> dict[str, Any]:
    return {
        "quote": quote,
        "pos": TEXT.index(quote),
        "value": value,
        "unit": unit,
        "kind": "count",
        "name": "走访企业",
        **more,
    }


LABELS = [
    _label("约120家", 120, "家", approx="约", period="截至11月底"),
    _label("增长5.5%", 5.5, "%", change="同比增长", period="截至11月底"),
    _label("全区第3", 3, "第", kind="rank", period="截至11月底"),
]


def _figures() -> list[Any]:
    paragraph = Paragraph(TEXT, 1, stretches=(Stretch(0, len(TEXT), 0, 0),))
    return list(accuracy.read_figures(TextDocument("报告.txt", "text", (paragraph,))))


def test_all_is_found_and_right() -> None:
    score = accuracy.compare(_figures(), LABELS, 2023)
    assert (score.found, score.missed, score.extra, score.wrong.total()) == (3, 0, 0, 0)


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        ({"value": 121}, (2, 1, 1)),
        ({"unit": "户"}, (2, 1, 1)),
        ({"borderline": True}, (2, 0, 0)),
        ({"kind": "date"}, (2, 0, 0)),
    ],
)
def test_what_counts(change: dict[str, object], counts: tuple[int, int, int]) -> None:
    score = accuracy.compare(_figures(), [LABELS[0] | change, *LABELS[1:]], 2023)
    assert (score.found, score.missed, score.extra) == counts


@pytest.mark.parametrize(
    ("label", "attribute"),
    [
        (LABELS[0] | {"approx": "超"}, "approximation"),
        (LABELS[0] | {"period": "上半年"}, "period"),
        (LABELS[0] | {"forecast": True}, "status"),
    ],
)
def test_a_wrong_attribute_counts_against_it(label: dict[str, object], attribute: str) -> None:
    score = accuracy.compare(_figures(), [label, *LABELS[1:]], 2023)
    assert score.wrong == {attribute: 1}


def test_the_reports_own_year_is_no_period() -> None:
    text = "走访企业120家。"
    paragraph = Paragraph(text, 1, stretches=(Stretch(0, len(text), 0, 0),))
    figures = list(accuracy.read_figures(TextDocument("报告.txt", "text", (paragraph,))))
    label = {
        "quote": "120家",
        "pos": 4,
        "value": 120,
        "unit": "家",
        "kind": "count",
        "name": "走访企业",
        "period": "2023年",
    }
    assert accuracy.compare(figures, [label], 2023).wrong.total() == 0


@pytest.mark.parametrize("half", accuracy.HALVES)
def test_the_floor_is_kept(half: str, capsys: pytest.CaptureFixture[str]) -> None:
    texts = list((accuracy.CORPUS / half).glob("*.txt"))
    total = accuracy.measure(texts, show=False)
    capsys.readouterr()
    assert len(texts) >= 8
    assert total.f1 >= 0.95
    assert {name: total.share(name) >= 0.92 for name in accuracy.ATTRIBUTES} == dict.fromkeys(accuracy.ATTRIBUTES, True)
    assert total.name >= 0.7


@pytest.mark.skipif(REAL is None, reason="the real report is not part of the project")
def test_the_real_report_is_read_whole(capsys: pytest.CaptureFixture[str]) -> None:
    total = accuracy.measure([REAL], show=False)
    capsys.readouterr()
    assert total.f1 >= 0.98
    assert all(total.share(name) >= 0.92 for name in accuracy.ATTRIBUTES)


@pytest.mark.parametrize(("half", "share"), [("tuning", 0.88), ("untouched", 0.78)])
def test_budgets_are_read_or_say_that_they_may_be_wrong(half: str, share: float) -> None:
    tally = budgets.measure_half(half)
    assert tally.share >= share
    assert tally.silent_share <= 0.03


def test_a_block_is_right_only_without_anything_more() -> None:
    stated = {"stated": {"total.budget": "120.00", "total.executed": "90.00"}}
    text = "2023年全年预算120.00万元，全年执行90.00万元，预算执行率80.00%。"
    paragraphs = (Paragraph("二、部门整体支出情况", 1), Paragraph(text, 2))
    table = budgets.read_budget_table(TextDocument("报告.txt", "text", paragraphs))
    tally = budgets.compare("报告.txt", table, stated)
    assert (tally.right, tally.missed, tally.extra) == (2, 0, 1)
    assert (tally.right_blocks, tally.warned_blocks, tally.silent_blocks) == (0, 1, 0)
