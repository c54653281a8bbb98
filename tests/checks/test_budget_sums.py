"""Sums of the budget on reports built by hand: what is exact, what rounding explains, what cannot be told."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict
from selfeval_cli.checks.rules.budget_sums import basic_not_sum, funds_not_sum, total_not_sum
from selfeval_cli.model.budget import BudgetLine, Fund
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Heading, Report

AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)


def _case(left_out: frozenset[str] = frozenset(), **budget: object) -> Case:
    heading = Heading(agency="云溪街道办事处", year=2023)
    report = Report.model_validate({"report": heading, "budget": {"unit": "万元", **budget}}).without(left_out)
    return Case(report, None, None, None)


def _line(amount: str) -> BudgetLine:
    return BudgetLine(budget=Decimal(amount))


def _run(rule: Rule, case: Case) -> list[Verdict]:
    return list(rule.examine(case))


@given(AMOUNTS, AMOUNTS)
def test_a_right_sum_passes(basic: Decimal, project: Decimal) -> None:
    case = _case(total=_line(str(basic + project)), basic=_line(str(basic)), project=_line(str(project)))
    assert _run(total_not_sum, case) == [PASSED]


@given(AMOUNTS, AMOUNTS, st.decimals(min_value=Decimal("0.02"), max_value=10**6, places=2), st.sampled_from((1, -1)))
def test_a_sum_beyond_rounding_is_an_error_with_its_difference(
    basic: Decimal, project: Decimal, difference: Decimal, side: int
) -> None:
    total = basic + project + side * difference
    case = _case(total=_line(f"{total:f}"), basic=_line(f"{basic:f}"), project=_line(f"{project:f}"))
    (hit,) = _run(total_not_sum, case)
    assert isinstance(hit, Hit)
    assert (hit.sentence, hit.severity) == ("default", None)
    assert hit.params["difference"] == difference


def test_one_step_of_the_last_place_is_a_note() -> None:
    case = _case(total=_line("8650.41"), basic=_line("2210.15"), project=_line("6440.25"))
    (hit,) = _run(total_not_sum, case)
    assert isinstance(hit, Hit)
    assert (hit.sentence, hit.severity) == ("within-rounding", Severity.NOTE)


def test_the_coarsest_figure_decides_how_much_rounding_explains() -> None:
    case = _case(total=_line("8651"), basic=_line("2210.15"), project=_line("6440.36"))
    (hit,) = _run(total_not_sum, case)
    assert isinstance(hit, Hit)
    assert hit.sentence == "within-rounding"


def test_amounts_to_the_fen_are_exact() -> None:
    case = _case(unit="元", total=_line("30.01"), basic=_line("10.00"), project=_line("20.00"))
    (hit,) = _run(total_not_sum, case)
    assert isinstance(hit, Hit)
    assert (hit.sentence, hit.severity) == ("default", None)


def test_each_column_is_a_verdict_of_its_own() -> None:
    line = BudgetLine(initial=Decimal(1), budget=Decimal(2), executed=Decimal(3))
    double = BudgetLine(initial=Decimal(2), budget=Decimal(4), executed=Decimal(9))
    verdicts = _run(total_not_sum, _case(total=double, basic=line, project=line))
    assert [isinstance(verdict, Hit) for verdict in verdicts] == [False, False, True]


def test_an_unreadable_basic_is_not_replaced_by_its_lines() -> None:
    lines = {name: _line("1.00") for name in ("total", "personnel", "operating", "project")}
    case = _case(frozenset({"budget.basic.budget"}), **lines)
    assert _run(total_not_sum, case) == [Lacking("budget.basic.budget")]


def test_a_missing_part_is_not_zero() -> None:
    case = _case(total=_line("8650.40"), project=_line("6440.25"))
    assert _run(total_not_sum, case) == [Lacking("budget.basic.budget")]


def test_a_total_alone_is_nothing_to_add_up() -> None:
    assert _run(total_not_sum, _case(total=_line("8650.40"))) == []
    assert _run(basic_not_sum, _case(basic=_line("8650.40"))) == []


def test_no_budget_is_nothing_to_add_up() -> None:
    report = Report.model_validate({"report": Heading(agency="云溪街道办事处", year=2023)})
    for rule in (total_not_sum, basic_not_sum, funds_not_sum):
        assert _run(rule, Case(report, None, None, None)) == []


def test_funds_point_at_each_fund() -> None:
    funds = (Fund(name="本年财政拨款", budget=Decimal(90)), Fund(name="其他资金", budget=Decimal(20)))
    (hit,) = _run(funds_not_sum, _case(total=_line("120"), fund=funds))
    assert isinstance(hit, Hit)
    assert [related.path for related in hit.related] == [
        "budget.fund.本年财政拨款.budget",
        "budget.fund.其他资金.budget",
    ]


def test_a_fund_that_could_not_be_read_leaves_the_sum_open() -> None:
    funds = (Fund(name="本年财政拨款", budget=Decimal(90)),)
    case = _case(frozenset({"budget.fund.#2"}), total=_line("120"), fund=funds)
    assert _run(funds_not_sum, case) == [Lacking("budget.fund")]


def test_a_long_sum_shows_its_ends() -> None:
    funds = tuple(Fund(name=f"来源{number}", budget=Decimal(number)) for number in range(1, 9))
    (hit,) = _run(funds_not_sum, _case(total=_line("99"), fund=funds))
    assert isinstance(hit, Hit)
    assert hit.params["working"] == "1 + 2 + 3 + … + 8 = 36"
