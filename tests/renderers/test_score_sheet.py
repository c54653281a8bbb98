"""What a score sheet tells: differences, bounds of the total, reasons."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfeval_cli.api import assess
from selfeval_cli.model.report import Heading, Indicator, Report
from selfeval_cli.renderers.score_sheet import lay_out_scores
from tests.renderers.scores_made import assessed, disputed


def test_a_difference_is_claimed_minus_computed() -> None:
    lines = {line.name: line for line in lay_out_scores(disputed()).lines}
    assert (lines["更换路灯"].difference, lines["满意度"].difference) == (Decimal("1.00"), Decimal(0))
    assert lines["管护制度"].difference is None
    assert lines[None].difference is None  # nothing is claimed for budget execution


def test_differences_of_groups_are_those_of_their_lines() -> None:
    made = disputed()
    sheet = lay_out_scores(made)
    assert [group.difference for group in sheet.groups] == [Decimal("0.50"), None, 0]
    assert sheet.difference == Decimal("0.50")


def test_every_line_is_in_one_group() -> None:
    made = assessed("complete", "chongqing-department")
    sheet = lay_out_scores(made)
    paths = [line.score.path for group in sheet.groups for line in group.lines]
    aside = [line.score.path for one in sheet.aside if one.id == "counted-as-execution" for line in one.lines]
    assert sorted([*paths, *aside, "budget"]) == sorted(line.score.path for line in sheet.lines)
    assert aside


def test_a_claim_beyond_the_range_of_its_state() -> None:
    assert [line.name for line in lay_out_scores(disputed()).lines if line.outside] == ["管护制度"]


def test_the_total_lies_between_what_states_allow() -> None:
    sheet = lay_out_scores(disputed())
    (state,) = (line.score for line in sheet.lines if line.name == "管护制度")
    assert state.least is not None
    assert state.most is not None
    assert sheet.card.computed_total is not None
    assert (sheet.least, sheet.most) == (
        sheet.card.computed_total + state.least,
        sheet.card.computed_total + state.most,
    )
    assert sheet.open == 30


def test_the_whole_total_is_compared_where_all_was_scored() -> None:
    indicators = (
        Indicator(name="甲", group="产出指标", target="≥4次", actual="3次", weight=Decimal("90"), score=Decimal("80")),
        Indicator(name="乙", group="产出指标", target="≥4次", actual="4次", weight=Decimal("10")),
    )
    heading = Heading(agency="云溪", year=2023, scope="project", score=Decimal("99"))
    made = assess(Report(heading=heading, indicators=indicators), standard="national-project-2020")
    card = made.scorecard
    assert card is not None
    without_budget = card._replace(scores=tuple(score for score in card.scores if score.path != "budget"))
    sheet = lay_out_scores(made._replace(scorecard=without_budget))
    assert sheet.difference == Decimal("21.50")  # 99 - (67.50 + 10), not 80 - 67.50
    assert (sheet.least, sheet.most) == (None, None)


def test_no_bounds_where_a_weight_is_not_known() -> None:
    sheet = lay_out_scores(assessed("minimal", "chongqing-department"))
    assert (sheet.least, sheet.most) == (None, None)


def test_what_has_no_weight_adds_nothing_where_all_points_are_given_out() -> None:
    made = assessed("complete", "national-project-2020")
    sheet = lay_out_scores(made)
    assert any(one.id == "no-weight" for one in sheet.unscored)
    assert sheet.whole_weight == 100
    assert sheet.least is not None


def test_one_reason_is_told_once() -> None:
    sheet = lay_out_scores(assessed("complete", "national-project-2020"))
    (unweighted,) = (one for one in sheet.unscored if one.id == "no-weight")
    assert [line.name for line in unweighted.lines] == ["走访企业", "新增四上企业"]
    assert unweighted.weight is None


def test_an_unscored_standard_leaves_nothing_open() -> None:
    sheet = lay_out_scores(assessed("yongping-2023"))
    assert not sheet.unscored
    assert (sheet.open, sheet.difference) == (Decimal(0), None)


def test_nothing_to_lay_out_without_a_report() -> None:
    with pytest.raises(ValueError, match="no scores"):
        lay_out_scores(disputed()._replace(report=None))
