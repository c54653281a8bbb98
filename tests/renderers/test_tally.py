"""The counts at the end."""

from __future__ import annotations

import re
from typing import Literal

import pytest

from selfeval_cli.model.finding import Waived
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.tally import name_standard, render_tally
from tests.renderers.findings_made import STANDARD, assessment, odd_word, told_plan, wrong_sum


def test_counts_by_severity_the_worst_first() -> None:
    made = assessment(
        odd_word("甲"), told_plan(7), told_plan(8), wrong_sum(), waived=(Waived(told_plan(9), "因", "x"),)
    )
    assert render_tally([made], Look("zh")) == "1 个错误，2 个警告，1 个提示；1 项已说明放行。\n"
    assert render_tally([made], Look("en")) == "1 error, 2 warnings, 1 note; 1 waived with a reason\n"


def test_what_was_not_found_is_not_counted() -> None:
    assert render_tally([assessment(told_plan(7))], Look("en")) == "1 warning\n"


@pytest.mark.parametrize(("language", "line"), [("zh", "✓ 没有发现问题。\n"), ("en", "✓ no problems found\n")])
def test_a_clean_file_gets_a_good_word(language: str, line: str) -> None:
    assert render_tally([assessment()], Look("zh" if language == "zh" else "en")) == line


def test_what_a_baseline_knows_is_counted_apart() -> None:
    known = assessment()._replace(known=(told_plan(7), odd_word("甲")))
    assert render_tally([known], Look("zh")) == "✓ 没有发现新的问题；另有 2 条已在基线中。\n"
    assert (
        render_tally([known, assessment(wrong_sum())], Look("en")) == "1 error; 2 more in the baseline (in 2 files)\n"
    )


def test_several_files_are_counted() -> None:
    assert render_tally([assessment(), assessment(wrong_sum())], Look("zh")) == "1 个错误（共 2 个文件）。\n"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_name_of_a_standard_cannot_move_the_cursor(language: Literal["zh", "en"]) -> None:
    assert "\x1b" not in name_standard(STANDARD._replace(id="own\x1b[2J"), Look(language))


def test_the_line_is_colored_by_severity() -> None:
    shown = render_tally([assessment(wrong_sum())], Look("en", color=True))
    assert re.sub(r"\x1b\[[\d;]*m", "", shown) == "1 error\n"
    assert shown.startswith("\x1b[1;31m")
