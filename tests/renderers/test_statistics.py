"""Counts by rule: as a table on terminals of any width, and as rows."""

from __future__ import annotations

import re

import pytest

from selfeval_cli.model.finding import Severity
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.statistics import count_findings, render_rows, render_table
from selfeval_cli.text.width import display_width
from tests.renderers.findings_made import INFOS, assessment, odd_word, told_plan, wrong_sum

pytestmark = pytest.mark.usefixtures("made_texts")
RUN = [
    assessment(*(told_plan(number) for number in range(5, 17)), wrong_sum()),
    assessment(told_plan(5), told_plan(6)._replace(severity=Severity.NOTE)),
    assessment(odd_word("甲"), odd_word("乙")._replace(code="Z999")),
]


def test_the_most_frequent_first_then_the_severest() -> None:
    assert [(one.code, one.severity.value, one.findings, one.reports) for one in count_findings(RUN, INFOS)] == [
        ("P902", "warning", 13, 2),
        ("B901", "error", 1, 1),
        ("P902", "note", 1, 1),
        ("T903", "note", 1, 1),
        ("Z999", "note", 1, 1),
    ]


def test_a_table_with_wide_characters() -> None:
    assert render_table(RUN, INFOS, Look("zh")) == (
        "条数  报告数  级别  规则  名称       问题\n"
        "  13       2  警告  P902  plan-told  计划\n"
        "   1       1  错误  B901  sum-wrong  和不对\n"
        "   1       1  提示  P902  plan-told  计划\n"
        "   1       1  提示  T903  odd-word   词\n"
        "   1       1  提示  Z999\n"
        "\n"
    )


def test_the_same_in_english() -> None:
    first, second, *_ = render_table(RUN, INFOS, Look("en")).splitlines()
    assert first == "count  reports  severity  rule  name       what"
    assert second == "   13        2  warning   P902  plan-told  plan"


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
def test_a_narrow_terminal_keeps_the_title_and_drops_the_name(width: int) -> None:
    long = {code: info._replace(name="a-name-that-is-as-long-as-names-are") for code, info in INFOS.items()}
    table = render_table(RUN, long, Look("zh", width=width))
    assert "计划" in table
    assert ("a-name" in table) is (width >= 80)
    assert max(map(display_width, table.splitlines())) <= max(width, 45)


def test_colour_marks_the_severity_and_nothing_else() -> None:
    colored = render_table(RUN, INFOS, Look("zh", color=True))
    assert "\x1b[1;33m警告\x1b[0m" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == render_table(RUN, INFOS, Look("zh"))


def test_rows_are_separated_by_tabs() -> None:
    assert render_rows(RUN, INFOS, Look("zh")).splitlines()[1] == "1\t1\terror\tB901\tsum-wrong"


def test_nothing_found_gives_nothing() -> None:
    assert render_table([assessment()], INFOS, Look("zh")) == render_rows([], INFOS, Look("zh")) == ""
