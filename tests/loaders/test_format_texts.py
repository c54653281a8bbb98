"""Whatever the loader can find has a sentence and advice in both languages: slips, unreadable files, refused numbers and values."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

from selfeval_cli import text
from selfeval_cli.loaders.format_rules import FORMAT_RULES
from selfeval_cli.loaders.slip_findings import RULE_OF_SLIP
from selfeval_cli.loaders.toml_slips import Kind
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.messages.rules.file import TEXTS
from selfeval_cli.sources.reading import Reason
from selfeval_cli.text.readings import read_change, read_number, read_rank, read_value

KINDS: tuple[str, ...] = get_args(Kind)
REASONS: tuple[str, ...] = get_args(Reason)
OTHER_IDS = {"ambiguous-comma", "within-rounding"}
"""Problems of figures in running text, which a report's values never have, and words about sums."""
REFUSED = ("not-finite", "too-large")
"""What the loader leaves out; the rest is kept as text, and a rule tells it."""
PROBLEMS = {
    "not-finite": read_value("NaN"),
    "too-large": read_number(10**40),
    "bad-thousands": read_value("1,23次"),
    "malformed-number": read_value("1.2.3个"),
    "fraction": read_value("3/5"),
    "reversed-range": read_value("5-3个"),
    "impossible-date": read_value("2023年2月30日"),
    "mixed-units": read_value("1个月15天"),
    "impossible-rank": read_rank("第12/11"),
    "no-direction": read_change("6.7%"),
    "no-change": read_change("完成106.8%"),
}
"""One reading with each problem."""


def _named_in_code() -> set[str]:
    """Every constant of the grammar that looks like the id of a problem: two words or more, joined by hyphens."""
    found: set[str] = set()
    for path in Path(next(iter(text.__path__))).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value} if re.fullmatch(r"[a-z]+(?:-[a-z]+)+", node.value) else set()
    return found


def test_family_has_a_page_for_every_rule() -> None:
    assert set(TEXTS) == {info.code for info in FORMAT_RULES}


@pytest.mark.parametrize("kind", KINDS)
def test_slip_has_a_sentence_of_its_rule(kind: Kind) -> None:
    page = find_rule_text(RULE_OF_SLIP[kind].code)
    assert kind in page.sentences
    assert page.advice_for(kind)


@pytest.mark.parametrize("reason", REASONS)
def test_reason_for_not_reading_has_a_sentence_and_advice_of_its_own(reason: str) -> None:
    page = find_rule_text("F001")
    assert reason in page.sentences
    assert page.advice_for(reason)


def test_no_sentence_is_left_from_slips_and_reasons_of_old() -> None:
    slips = {info.code for info in RULE_OF_SLIP.values()}
    others = {"F016": {"alias"}, "F027": {"default"}}
    assert {
        (code, sentence) for code in slips for sentence in set(TEXTS[code].sentences) - others.get(code, set())
    } == {(rule.code, kind) for kind, rule in RULE_OF_SLIP.items()}
    assert set(TEXTS["F001"].sentences) == set(REASONS)


@pytest.mark.parametrize("problem", PROBLEMS)
def test_problem_of_a_figure_has_a_sentence(problem: str) -> None:
    assert PROBLEMS[problem].problem == problem
    page = find_rule_text("F026" if problem in REFUSED else "I209")
    assert problem in page.sentences
    assert page.advice_for(problem)


@pytest.mark.parametrize("problem", PROBLEMS)
def test_figure_with_a_problem_says_nothing_but_its_text(problem: str) -> None:
    reading = PROBLEMS[problem]
    parts = (reading.quantity, reading.moment, reading.change, reading.period, *reading.ranks)
    assert [part for part in parts if part is not None] == []
    assert not reading.words


def test_the_grammar_knows_no_other_problems() -> None:
    assert _named_in_code() - OTHER_IDS == set(PROBLEMS) - {"fraction"}


def test_impossible_numbers_have_no_other_sentences() -> None:
    assert set(TEXTS["F026"].sentences) == set(REFUSED)


@pytest.mark.parametrize("code", TEXTS)
def test_no_braces_in_sentences_without_fields(code: str) -> None:
    """A sentence without parameters is shown as it stands: doubled braces would show as two."""
    page = TEXTS[code]
    for said in (*page.sentences.values(), *page.advice.values()):
        assert "{{" not in said.zh + said.en
        assert "}}" not in said.zh + said.en
