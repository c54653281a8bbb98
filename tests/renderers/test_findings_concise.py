"""One line a finding."""

from __future__ import annotations

import pytest

from selfeval_cli.renderers.findings_concise import render_concise
from tests.renderers.findings_made import assessment, odd_word, told_plan, wrong_sum

pytestmark = pytest.mark.usefixtures("made_texts")


def test_place_code_severity_message() -> None:
    assert render_concise(assessment(wrong_sum(), told_plan(7), odd_word("甲")), "zh") == (
        "report.toml:2:20: B901[error] 合计写12.50，应为12.00。\n"
        "report.toml:7:9: P902[warning] “指标7”只有计划。\n"
        "report.toml: T903[note] “甲”这个词。\n"
    )


def test_no_findings_no_lines() -> None:
    assert render_concise(assessment(), "en") == ""


def test_a_name_with_a_line_break_stays_on_its_line() -> None:
    broken = told_plan(7)._replace(params={"name": "甲\n乙\x1b"})
    assert render_concise(assessment(broken), "en") == "report.toml:7:9: P902[warning] “甲␊乙␛” is a plan.\n"
