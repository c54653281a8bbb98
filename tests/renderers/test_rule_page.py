"""The page of a rule, and the list of rules."""

from __future__ import annotations

import json

import pytest

from selfeval_cli.assessment import ALL_RULES
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.rule_page import render_rule_page, render_rules, render_rules_json
from selfeval_cli.text.width import display_width

BY_CODE = {info.code: info for info in ALL_RULES}


@pytest.mark.parametrize("code", BY_CODE)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_has_a_page_with_every_heading(code: str, language: str) -> None:
    page = render_rule_page(BY_CODE[code], Look("zh" if language == "zh" else "en", width=80))
    headings = [line for line in page.splitlines() if line and not line.startswith(" ")]
    wanted = {
        "zh": ["级别", "查什么", "为什么", "依据", "怎么办", "错的写法", "对的写法", "说明后放行"],
        "en": ["Severity", "What it checks", "Why", "Basis", "What to do", "Wrong", "Right", "Waiving it"],
    }
    if BY_CODE[code].compares_years:
        wanted["zh"].insert(5, "上年的报告")
        wanted["en"].insert(5, "Last year's report")
    assert headings[1:] == wanted[language]


def test_advice_stands_with_the_sentence_that_it_is_for() -> None:
    page = render_rule_page(BY_CODE["F012"], Look("zh"))
    assert "\n  · 几段文字并列，外面没有加方括号。\n    → 请在外面加上方括号 [ ]。\n" in page


def test_one_advice_for_all_sentences_stands_alone() -> None:
    page = render_rule_page(BY_CODE["F027"], Look("zh"))
    assert "\n怎么办\n  请把表头里外都改成两层方括号。\n" in page


def test_the_page_says_how_to_waive() -> None:
    assert '\n    waive = { B101 = "写明原因" }\n' in render_rule_page(BY_CODE["B101"], Look("zh"))


def test_what_hinders_reading_cannot_be_waived() -> None:
    page = render_rule_page(BY_CODE["F011"], Look("zh"))
    assert "waive =" not in page
    assert "--ignore F011" in page


def test_the_list_has_every_rule_once_in_order() -> None:
    lines = [line for line in render_rules(ALL_RULES, Look("en")).splitlines() if line]
    assert [line.split()[0] for line in lines[:-1]] == list(BY_CODE)


def test_the_list_fits_the_terminal() -> None:
    assert max(map(display_width, render_rules(ALL_RULES, Look("zh", width=70)).splitlines())) <= 70


def test_the_list_as_data_has_both_languages() -> None:
    data = json.loads(render_rules_json(ALL_RULES))
    assert [rule["code"] for rule in data["rules"]] == list(BY_CODE)
    assert all(
        rule[key][language] for rule in data["rules"] for key in ("title", "what", "why") for language in ("zh", "en")
    )
