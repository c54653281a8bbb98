"""The score sheet as people see it: whole outputs as snapshots, and that it fits every terminal."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from syrupy.assertion import SnapshotAssertion

from selfeval_cli.api import assess
from selfeval_cli.messages.language import Language
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.report import Heading, Indicator, Report
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.score_text import render_scores
from selfeval_cli.text.width import display_width
from tests.renderers.scores_made import LONG_NAME, assessed, disputed


def show(made: Assessment, language: Language = "zh", **look: object) -> str:
    return render_scores(made, Look(language, **look))  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_disputed_scores(width: int, language: Language, snapshot: SnapshotAssertion) -> None:
    assert show(disputed(grade="优"), language, width=width) == snapshot


def test_an_example(snapshot: SnapshotAssertion) -> None:
    assert show(assessed("project")) == snapshot


def test_what_does_not_apply(snapshot: SnapshotAssertion) -> None:
    assert show(assessed("complete", "pidu-department-2025"), width=100) == snapshot


def test_a_standard_that_scores_nothing(snapshot: SnapshotAssertion) -> None:
    assert show(assessed("yongping-2023"), width=80) == snapshot


def test_a_report_with_nothing_in_it(snapshot: SnapshotAssertion) -> None:
    assert show(assess(Report(heading=Heading()), standard="chongqing-department"), width=80) == snapshot


@pytest.mark.parametrize("width", [40, 45, 52, 60, 80, 100, 120, 140, 200])
@pytest.mark.parametrize("ambiguous", [1, 2])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "name", ["national-project-2020", "chongqing-department", "hubei-project", "pidu-department-2025"]
)
def test_no_line_is_wider_than_the_terminal(name: str, language: Language, ambiguous: int, width: int) -> None:
    for made in (assessed("complete", name), disputed()):
        text = show(made, language, width=width, ambiguous=ambiguous)
        assert max(display_width(line, ambiguous=ambiguous) for line in text.splitlines()) <= width


@pytest.mark.parametrize("width", [50, 60, 80])
def test_a_long_name_is_shown_whole(width: int) -> None:
    lines = show(disputed(), width=width).splitlines()
    (start,) = (number for number, line in enumerate(lines) if LONG_NAME[:6] in line)
    shown = re.sub(r"[ \d.%+-]", "", "".join(lines[start : start + 4]))
    assert LONG_NAME.replace(" ", "") in shown


def test_consoles_that_draw_lines_two_wide_get_plain_ones() -> None:
    text = show(disputed(), width=80, ambiguous=2)
    assert "─" not in text
    assert "-----" in text


def test_colour_is_nothing_but_colour() -> None:
    plain, coloured = show(disputed(), width=100), show(disputed(), width=100, color=True)
    assert coloured != plain
    stripped = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()


def test_a_difference_is_marked_without_colour() -> None:
    text = show(disputed(), width=80)
    assert "+1.00" in text
    assert "-0.50" in text


def test_the_standard_is_named_once() -> None:
    made = disputed()
    assert made.standard is not None
    assert show(made).count(made.standard.content) == 1


def test_the_same_report_gives_the_same_bytes() -> None:
    assert show(assessed("complete", "hubei-project")) == show(assessed("complete", "hubei-project"))


def test_weights_that_are_no_hundred_are_told() -> None:
    assert "分值合计 110，不是 100" in show(assessed("project", "hubei-project"))


def test_text_of_the_report_cannot_move_the_cursor() -> None:
    nasty = "\x1b[2J\u202e甲\n乙"
    indicator = Indicator(
        name=nasty, group=nasty, target=f"≥3{nasty}", actual=nasty, weight=Decimal(5), score=Decimal(4)
    )
    heading = Heading(agency=nasty, year=2023, project=nasty, grade=nasty)
    made = assess(Report(heading=heading, indicators=(indicator,)), standard="pidu-department-2025")
    assert not set(show(made, width=80)) & {"\x1b", "\u202e", "\r"}
