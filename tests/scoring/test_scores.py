"""Scorecards: small reports and what comes out under the national form, the subdistrict's standard and own ones."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.messages.scoring import FORMULAS, METHODS, REASONS, WORKINGS
from selfeval_cli.model.report import Report
from selfeval_cli.model.scorecard import BUDGET, Score, Scorecard
from selfeval_cli.model.standard import Standard
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.scoring.vectors import run_vectors
from selfeval_cli.standards.loading import list_standards, load_standard

HEAD = """
[report]
agency = "云溪街道办事处"
year = 2023
scope = "project"
"""
HUNDRED = Decimal(100)
BUDGET_MET = "[budget]\nbasis = 'adjusted'\ntotal = { budget = 15622.04, executed = 15258.19 }\n"


def built_in(name: str) -> Standard:
    standard = load_standard(name).standard
    assert standard is not None
    return standard


NATIONAL = built_in("national-project-2020")
SUBDISTRICT = built_in("baiyun-subdistrict")


def card(body: str, standard: Standard = NATIONAL, left_out: frozenset[str] = frozenset()) -> Scorecard:
    report = Report.model_validate(tomli.loads(HEAD + body, parse_float=Decimal)).without(left_out)
    return score_report(report, standard, compute_execution(report))


def indicator(target: str = "≥5次", actual: str = "5次", weight: str = "90", name: str = "培训", more: str = "") -> str:
    return f'[[indicator]]\nname = "{name}"\ntarget = "{target}"\nactual = "{actual}"\nweight = {weight}\n{more}\n'


def say(score: Score) -> str:
    assert score.working is not None
    return WORKINGS[score.working].fill("zh", score.params)


def own(tmp_path: Path, text: str) -> Standard:
    head = '[standard]\nid = "own"\ntitle = { zh = "自定", en = "Own" }\nassurance = "draft"\nscope = "project"\n'
    (tmp_path / "own.toml").write_text(head + text, encoding="utf-8")
    standard, problems = load_standard("own.toml", tmp_path)
    assert not problems
    assert standard is not None
    return standard


@pytest.mark.parametrize("standard", list_standards(), ids=lambda standard: standard.id)
def test_the_vectors_of_every_standard(standard: Standard) -> None:
    assert standard.vectors
    assert run_vectors(standard) == ()


def test_a_wrong_vector_is_told(tmp_path: Path) -> None:
    text = "[[grade]]\ntitle = { zh = '合格', en = 'pass' }\nat_least = 0\n[[vector]]\ngiven = { total = 5 }\ngives = { grade = '优' }\n"
    misses = run_vectors(own(tmp_path, text))
    assert [(miss.path, miss.key, miss.wanted, miss.came) for miss in misses] == [("vector.#1", "grade", "优", "合格")]


def test_execution_with_its_working() -> None:
    score = card(BUDGET_MET).of(BUDGET)
    assert score is not None
    assert (score.computed, say(score)) == (Decimal("9.77"), "10 × 15258.19 ÷ 15622.04 ≈ 9.77（执行率 97.67%）")


def test_an_exact_score_says_so() -> None:
    score = card("[budget]\ntotal = { budget = 100, executed = 76 }\n").of(BUDGET)
    assert score is not None
    assert say(score) == "10 × 76 ÷ 100 = 7.60（执行率 76.00%）"


def test_execution_above_the_budget_gets_the_weight() -> None:
    score = card("[budget]\ntotal = { budget = 100, executed = 104.5 }\n").of(BUDGET)
    assert score is not None
    assert say(score) == "10 × 104.5 ÷ 100 超过分值，取 10（执行率 104.50%）"


@pytest.mark.parametrize(
    ("budget", "reason"),
    [
        ("", "no-execution"),
        ("[budget]\ntotal = { budget = 5 }\n", "no-execution"),
        ("[budget]\nproject = { budget = 5, executed = 5 }\n", "no-execution"),
        ("[budget]\ntotal = { budget = 0, executed = 0 }\n", "zero-budget"),
        ("[budget]\ntotal = { budget = -5, executed = 1 }\n", "negative-amount"),
        ("[budget]\ntotal = { budget = 5, executed = -1 }\n", "negative-amount"),
        ("[budget]\nbasis = 'initial'\ntotal = { budget = 5, executed = 5 }\n", "no-adjusted-budget"),
    ],
)
def test_why_execution_has_no_score(budget: str, reason: str) -> None:
    score = card(budget).of(BUDGET)
    assert score is not None
    assert (score.computed, score.unscored) == (None, reason)


@pytest.mark.parametrize("path", ["budget", "budget.total.executed", "budget.total"])
def test_an_unreadable_budget_is_not_told_as_missing(path: str) -> None:
    score = card("[budget]\ntotal = { budget = 5 }\n", left_out=frozenset({path})).of(BUDGET)
    assert score is not None
    assert score.unscored == "unreadable"


def test_a_total_that_was_summed_is_scored_too() -> None:
    score = card(
        "[budget]\nbasic = { budget = 3223.25, executed = 3167.46 }\nproject = { budget = 12398.79, executed = 12090.73 }\n"
    ).of(BUDGET)
    assert score is not None
    assert score.computed == Decimal("9.77")


def test_the_initial_budget_where_the_standard_wants_it(tmp_path: Path) -> None:
    standard = own(tmp_path, "[execution]\nweight = 10\nmethod = 'linear'\ndenominator = 'initial'\n")
    found = [
        card(f"[budget]\n{text}\n", standard).of(BUDGET)
        for text in (
            "total = { initial = 50, budget = 100, executed = 40 }",
            "basis = 'initial'\ntotal = { budget = 50, executed = 40 }",
            "total = { budget = 50, executed = 40 }",
        )
    ]
    assert [(score.computed, score.unscored) for score in found if score] == [
        (Decimal("8.00"), None),
        (Decimal("8.00"), None),
        (None, "no-initial-budget"),
    ]


def test_banded_execution(tmp_path: Path) -> None:
    bands = "band = [{ at_least = 100, score = 10 }, { at_least = 80, score = 7 }, { at_least = 0, score = 0 }]"
    standard = own(tmp_path, f"[execution]\nweight = 10\nmethod = 'banded'\ndenominator = 'adjusted'\n{bands}\n")
    score = card(BUDGET_MET, standard).of(BUDGET)
    assert score is not None
    assert (score.computed, say(score)) == (Decimal(7), "执行率 97.67%，属于 80% 起的一档，得 7 分")


def test_a_missed_target_is_scored_in_proportion() -> None:
    score = card(indicator("≥26次", "12次", "5")).scores[-1]
    assert (score.met, score.completion, say(score)) == (False, Decimal("46.15"), "5 × 12 ÷ 26 ≈ 2.31")


def test_a_kept_target_gets_its_weight_as_written() -> None:
    score = card(indicator("≥26次", "30次", "3.335")).scores[-1]
    assert (str(score.computed), say(score)) == ("3.335", "30次 达到 ≥26次，得 3.335")


def test_units_are_made_equal_before_a_ratio() -> None:
    assert say(card(indicator("≥2亿元", "19000万元", "10")).scores[-1]) == "10 × 190000000 ÷ 200000000 = 9.50"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (indicator("≤5次", "6次"), "no-method"),
        (indicator("=5次", "6次"), "no-method"),
        (indicator("2023年6月底前", "2023年7月"), "no-method"),
        (indicator("有效提升", "完成"), "qualitative-range"),
        (indicator("有效提升", "部分完成"), "qualitative-below"),
        (indicator("有效提升", "成效明显"), "qualitative"),
        (indicator("≥1万个", "近1万个"), "no-ratio"),
        (indicator("增长5%", "增长4%"), "no-ratio"),
        (indicator("≥0次", "-1次"), "zero-target"),
        (indicator("≥5次", "完成"), "result-in-words"),
        (indicator("≥5次", "4次", "-1"), "negative-weight"),
        ('[[indicator]]\nname = "培训"\ntarget = "≥5次"\nactual = "5次"\n', "no-weight"),
        ('[[indicator]]\nname = "培训"\nactual = "5次"\nweight = 5\n', "no-target"),
    ],
)
def test_why_an_indicator_has_no_score(text: str, reason: str) -> None:
    score = card(text).scores[-1]
    assert (score.computed, score.unscored) == (None, reason)


def test_a_target_is_judged_without_a_weight_and_under_a_standard_that_scores_nothing() -> None:
    found = card('[[indicator]]\nname = "培训"\ntarget = "≥5次"\nactual = "4次"\n', SUBDISTRICT).scores
    assert [(score.met, score.unscored, score.unjudged) for score in found] == [(False, "standard-unscored", None)]


@pytest.mark.parametrize(
    ("method", "computed", "working"),
    [
        ("excess-deducted", "4.00", "5 × [1 −（6 − 5）÷ 5] = 4.00"),
        ("inverse-ratio", "4.17", "5 × 5 ÷ 6 ≈ 4.17"),
        ("all-or-nothing", "0", "6次 未达到 ≤5次，得 0"),
    ],
)
def test_reverse_methods_of_an_own_standard(tmp_path: Path, method: str, computed: str, working: str) -> None:
    standard = own(tmp_path, f"[indicators]\nmissed = {{ lower = '{method}' }}\n")
    score = card(indicator("≤5次", "6次", "5"), standard).scores[-1]
    assert (str(score.computed), say(score)) == (computed, working)


def test_twice_the_ceiling_scores_nothing(tmp_path: Path) -> None:
    standard = own(tmp_path, "[indicators]\nmissed = { lower = 'excess-deducted' }\n")
    score = card(indicator("≤5次", "11次", "5"), standard).scores[-1]
    assert (score.computed, say(score)) == (Decimal(0), "5 × [1 −（11 − 5）÷ 5] 低于 0，取 0")


def test_total_and_grade_where_every_point_is_scored() -> None:
    found = card(BUDGET_MET + indicator(weight="60") + indicator("≥10次", "9次", "30", "检查"))
    assert (found.computed_total, found.weight_scored, found.weight_total) == (Decimal("96.77"), HUNDRED, HUNDRED)
    assert found.grade == "优"


def test_no_grade_where_a_point_is_not_scored() -> None:
    found = card(BUDGET_MET + indicator(weight="60") + indicator("≤5次", "9次", "30", "事故"))
    assert (found.computed_total, found.weight_scored, found.weight_total) == (Decimal("69.77"), Decimal(70), HUNDRED)
    assert found.grade is None


def test_no_grade_where_weights_do_not_make_100() -> None:
    assert card(BUDGET_MET + indicator(weight="80")).grade is None


def test_no_grade_where_an_indicator_could_not_be_read() -> None:
    assert card(BUDGET_MET + indicator(), left_out=frozenset({"产出/检查.actual"})).grade is None
    assert card(BUDGET_MET + indicator(), left_out=frozenset({"measure.#1"})).grade == "优"


def test_an_unreadable_key_of_the_indicator_is_not_told_as_missing() -> None:
    text = '[[indicator]]\nname = "培训"\ntarget = "≥5次"\nweight = 5\n'
    assert card(text, left_out=frozenset({"-/培训.actual"})).scores[-1].unscored == "unreadable"


def test_execution_listed_among_the_indicators_counts_once() -> None:
    row = indicator("100%", "97.67%", "10", "预算执行率", "score = 9.8")
    found = card(BUDGET_MET + row + indicator())
    assert [(score.path, score.claimed, score.computed, score.unscored) for score in found.scores[:2]] == [
        (BUDGET, Decimal("9.8"), Decimal("9.77"), None),
        ("-/预算执行率", None, None, "counted-as-execution"),
    ]
    assert (found.weight_total, found.grade) == (HUNDRED, "优")


def test_what_the_report_claims_is_kept_apart() -> None:
    found = card(indicator(more="score = 88"))
    assert (found.scores[-1].claimed, found.scores[-1].computed, found.claimed_total) == (
        Decimal(88),
        Decimal(90),
        None,
    )


def test_an_empty_report_has_no_total() -> None:
    found = card("", SUBDISTRICT)
    assert (found.scores, found.computed_total, found.weight_scored, found.weight_total) == ((), None, Decimal(0), None)


TARGETS = st.sampled_from(
    ["5次", "≥5次", "≤5次", "=5次", "0次", "≥-3次", "约5次", "3-8次", "完成", "增长5%", "12月底前"]
)
ACTUALS = st.sampled_from(
    ["4次", "5次", "6次", "超5次", "近5次", "-2次", "5场", "完成", "增长4%", "预计6次", "11月", "—"]
)


@given(st.lists(st.tuples(TARGETS, ACTUALS, st.integers(0, 40)), max_size=5))
def test_scores_lie_within_their_weight_add_up_and_have_words(rows: list[tuple[str, str, int]]) -> None:
    found = card("".join(indicator(target, actual, str(weight)) for target, actual, weight in rows))
    for score in found.scores:
        assert score.computed is None or (score.weight is not None and 0 <= score.computed <= score.weight)
        assert (score.computed is None) == (score.unscored is not None)
        assert (score.computed is None) == (score.working is None)
        told: list[Any] = [METHODS[score.method], FORMULAS[score.method]]
        told += [REASONS[reason] for reason in (score.unscored, score.unjudged) if reason is not None]
        told += [WORKINGS[score.working]] if score.working is not None else []
        assert all(text.fill(language, score.params) for text in told for language in ("zh", "en"))
    computed = [score.computed for score in found.scores if score.computed is not None]
    assert found.computed_total == (sum(computed) if computed else None)


def test_methods_and_formulas_have_the_same_names() -> None:
    assert set(METHODS) == set(FORMULAS)
