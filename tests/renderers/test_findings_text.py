"""What people read of findings, whole."""

from __future__ import annotations

from textwrap import dedent

import pytest

from selfeval_cli.model.finding import Finding, Place, Severity, Waived
from selfeval_cli.renderers.finding_groups import name_piece
from selfeval_cli.renderers.findings_text import render_findings
from selfeval_cli.renderers.look import Look
from tests.renderers.findings_made import INFOS, assessment, odd_word, told_plan, wrong_sum

pytestmark = pytest.mark.usefixtures("made_texts")
ZH, EN = Look("zh"), Look("en")


def text(*findings: Finding, look: Look = ZH, waived: tuple[Waived, ...] = ()) -> str:
    return render_findings(assessment(*findings, waived=waived), INFOS, look)


def test_a_finding_with_related_places() -> None:
    assert text(wrong_sum()) == dedent(
        """\
        report.toml:2:20: 错误[B901] sum-wrong
         2 | total = { budget = 12.50 }
           |                    ^^^^^
         3 | basic = { budget = 5.00 }  # "合计"之一
           |                    ---- 分项
         4 |     project = { budget = 7.00 }
           |                          ---- 分项
          合计写12.50，应为12.00。
          → 请改正。

        """
    )


def test_the_same_in_english_with_a_mended_line() -> None:
    assert text(wrong_sum(mended="total = { budget = 12.00 }"), look=EN) == dedent(
        """\
        report.toml:2:20: error[B901] sum-wrong
            2 | total = { budget = 12.50 }
              |                    ^^^^^
         mend | total = { budget = 12.00 }
            3 | basic = { budget = 5.00 }  # "合计"之一
              |                    ---- part
            4 |     project = { budget = 7.00 }
              |                          ---- part
          The total is 12.50, but adds up to 12.00.
          → Correct it.

        """
    )


def test_a_finding_about_the_whole_file_has_no_excerpt() -> None:
    assert text(odd_word("甲")) == "report.toml: 提示[T903] odd-word\n  “甲”这个词。\n  → 改用“词”。\n\n"


def test_more_than_three_of_a_kind_are_a_group() -> None:
    shown = text(*(told_plan(number) for number in range(5, 12)))
    assert shown.startswith("警告[P902] 计划：共 7 处，先列 3 处\n\nreport.toml:5:9: 警告[P902] plan-told\n")
    assert shown.count("plan-told") == 3
    assert shown.count("请补实际数。") == 1
    assert shown.endswith(
        "  其余 4 处（行号、名称）：\n    8 指标8；9 指标9；10 指标10；11 指标11\n  → 请补实际数。\n\n"
    )


@pytest.mark.parametrize(("last", "where"), [(8, "the other 1: line 8."), (10, "the other 3: lines 8, 9, 10.")])
def test_what_has_no_name_is_listed_by_line(last: int, where: str) -> None:
    unnamed = (told_plan(line)._replace(path=f"measure.#{line}.text") for line in range(5, last + 1))
    shown = render_findings(assessment(*unnamed), INFOS, EN)
    assert shown.startswith(f"warning[P902] plan: {last - 4} in all, the first 3\n")
    assert f"  {where}\n" in shown


def test_the_rest_of_a_group_is_laid_out_to_the_terminal() -> None:
    shown = text(*(told_plan(number) for number in range(5, 12)), look=ZH._replace(width=24))
    assert "    8 指标8；9 指标9；\n    10 指标10；11 指标11\n" in shown


def test_a_very_long_group_is_not_listed_to_its_end() -> None:
    shown = text(*(told_plan(number) for number in range(5, 100)))
    assert "47 指标47\n" in shown
    assert "48 指标48" not in shown
    assert "  另有 52 处，加 --verbose 全部列出。\n" in shown


def test_a_group_without_places_is_counted() -> None:
    words = tuple(odd_word(word)._replace(path=f"x/{word}", mended=word) for word in "甲乙丙丁戊")
    assert "  另有 2 处，加 --verbose 全部列出。\n" in text(*words)


def test_findings_at_one_place_are_counted_singly() -> None:
    twice = told_plan(5)._replace(params={"name": "又一个"})
    assert "共 5 处，先列 4 处" in text(*(told_plan(number) for number in range(5, 9)), twice)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("economy/税收.actual", "税收"),
        ("-/税收", "税收"),
        ("economy/税收#2.target", "税收#2"),
        ('economy/"1.5亿元项目/二期".actual', "1.5亿元项目/二期"),
        ('"a/b"/税收.actual', "税收"),
        ("economy/税收.details.办结率.actual", "税收·办结率"),
        ('economy/税收.parts."上半年.一".actual', "税收·上半年.一"),
        ("section.economy.text", "economy"),
        ("budget.fund.其他资金.executed", "其他资金"),
        ("budget.item.课后服务经费.executed", "课后服务经费"),
        ("budget.total.executed", ""),
        ("measure.#3.text", ""),
        ("problem.execution.text", ""),
        ("report.goal", ""),
        ("", ""),
    ],
)
def test_what_a_place_is_called(path: str, name: str) -> None:
    assert name_piece(path) == name


def test_verbose_lists_what_is_known() -> None:
    known = assessment()._replace(known=(told_plan(5),))
    assert render_findings(known, INFOS, ZH) == ""
    shown = render_findings(known, INFOS, ZH._replace(verbose=True))
    assert shown.endswith("  “指标5”只有计划。\n  已在基线中\n\n")


def test_three_of_a_kind_are_no_group() -> None:
    shown = text(*(told_plan(number) for number in range(5, 8)))
    assert shown.count("请补实际数。") == 3
    assert "共 3 处" not in shown


def test_verbose_shows_every_one() -> None:
    shown = text(*(told_plan(number) for number in range(5, 12)), look=ZH._replace(verbose=True))
    assert shown.count("plan-told") == 7


def test_several_of_one_rule_at_one_place_share_the_excerpt() -> None:
    other = wrong_sum()._replace(params={"stated": "1", "sum": "2"})
    shown = text(wrong_sum(), other)
    assert shown.count("sum-wrong") == 1
    assert shown.endswith("  合计写12.50，应为12.00。\n  合计写1，应为2。\n  → 请改正。\n\n")


def test_advice_that_differs_stands_with_its_finding() -> None:
    other = odd_word("乙")._replace(params={"word": "乙", "better": "丙"})
    assert text(odd_word("甲"), other).count("→") == 2


def test_verbose_lists_what_is_waived_with_its_reason() -> None:
    waived = (Waived(told_plan(5), "次年才有", "waive.P902"),)
    assert text(waived=waived) == ""
    assert text(waived=waived, look=ZH._replace(verbose=True)).endswith("  已说明放行（waive.P902）：次年才有\n\n")


def test_names_cannot_move_the_cursor() -> None:
    evil = Finding("P902", Severity.WARNING, "x", params={"name": "\x1b[2J\n甲"}, place=Place("a\x1b]0;x\x07.toml"))
    shown = text(evil)
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_a_sentence_that_is_missing_gives_its_parameters() -> None:
    lost = wrong_sum()._replace(sentence="unknown")
    assert "（unknown：stated=12.50, sum=12.00, columns=a、预算）" in text(lost)


def test_a_parameter_that_is_missing_gives_the_others() -> None:
    lost = wrong_sum()._replace(params={"stated": 1})
    assert "stated=1" in text(lost)


def test_a_place_in_a_workbook_has_words() -> None:
    there = told_plan(5)._replace(place=Place("表.xlsx", words="自评表!F12"))
    assert text(there).startswith("表.xlsx: 自评表!F12: 警告[P902] plan-told\n")


def test_text_is_wrapped_to_the_terminal() -> None:
    shown = text(wrong_sum(), look=ZH._replace(width=24))
    assert "  合计写12.50，应为\n  12.00。\n" in shown


def test_colour_marks_and_nothing_else() -> None:
    import re

    colored = text(wrong_sum(), look=ZH._replace(color=True))
    assert "\x1b[1;31m^^^^^\x1b[0m" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == text(wrong_sum())


def test_a_span_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    where = Place("report.toml", 2, 9, 4, 2, "total = { budget = 12.50 }")
    assert "|         ^^^^^^^^^^^^^^^^^^\n" in text(wrong_sum()._replace(place=where, related=()))


def test_many_related_lines_are_named_by_number() -> None:
    from selfeval_cli.model.finding import Related

    parts = tuple(
        Related(f"x.parts.{number}", "part", Place("report.toml", number, 1, number, 3, "12"))
        for number in range(10, 20)
    )
    shown = text(wrong_sum()._replace(related=parts))
    assert "相关的还有 7 处：第 13、14、15、16、17、18、19 行" in shown


def test_tabs_of_the_mended_line_are_as_wide_as_those_above() -> None:
    where = Place("report.toml", 4, 23, 4, 27, "\tproject = { budget = 7.00 }")
    shown = text(wrong_sum(mended="\tproject = { budget = 7.50 }")._replace(place=where, related=()))
    assert "    4 |     project = { budget = 7.00 }\n" in shown
    assert " 应为 |     project = { budget = 7.50 }\n" in shown
