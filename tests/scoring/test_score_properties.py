"""What holds for every score under every standard: within its weight, monotone, adding up, the same each time."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.api import assess, render
from selfeval_cli.messages.scoring import FORMULAS, METHODS, REASONS, WORKINGS
from selfeval_cli.model.report import Report
from selfeval_cli.model.scorecard import BUDGET, Scorecard
from selfeval_cli.model.standard import Deduction, FixedRule, IndicatorRule, SatisfactionRule, Standard
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.groups import plain_words
from selfeval_cli.scoring.methods import score_deduction, score_level, score_ratio, score_threshold
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.standards.loading import list_standards

STANDARDS = {standard.id: standard for standard in list_standards()}
HUNDRED = Decimal(100)

weights = st.decimals(0, 100, places=1)
figures = st.decimals(0, 1000, places=2)
indicators = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["培训", "三公经费控制率", "在职人员控制率", "固定资产利用率", "预算执行率"]),
        "weight": weights,
    },
    optional={
        "group": st.sampled_from(["产出指标", "效益指标（30分）", "满意度", "重点履职", "成本", "其他"]),
        "kind": st.sampled_from(["数量", "服务对象满意度指标", "经济成本"]),
        "target": st.sampled_from(
            ["≥5次", "≤5次", "≤0次", "=5次", "≥-3%", "≥90%", "3-8次", "12月底前", "有效提升", "约5次"]
        ),
        "actual": st.sampled_from(["4次", "5次", "7次", "-4%", "72%", "95%", "11月", "达成", "部分达成", "超5次", "—"]),
        "state": st.sampled_from(["达成", "部分达成", "未达成", "别的"]),
        "coefficient": st.decimals(-10, 110, places=0),
        "score": weights,
        "not_applicable": st.sampled_from(["没有这项任务", "否"]),
        "goal": st.sampled_from(["一", "二", "别的"]),
    },
)
reports = st.builds(
    lambda rows, budget, outlay, staff: Report.model_validate(
        {
            "report": {"agency": "单位", "year": 2025},
            "goal": [{"id": "一", "text": "建学校", "weight": Decimal(40)}, {"id": "二", "text": "修路"}],
            "budget": {
                "total": {"budget": budget[0], "executed": budget[1]},
                "three_public": {"previous": outlay[0], "budget": outlay[1], "executed": outlay[2]},
            },
            "staff": {"quota": staff[0], "employed": staff[1]},
            "indicator": [{**row, "name": f"{row['name']}"} for row in rows],
        }
    ),
    st.lists(indicators, max_size=6, unique_by=lambda row: row["name"]),
    st.tuples(figures, figures),
    st.tuples(figures, figures, figures),
    st.tuples(figures, figures),
)


def card(report: Report, standard: Standard) -> Scorecard:
    return score_report(report, standard, compute_execution(report))


@given(reports, st.sampled_from(sorted(STANDARDS)))
def test_scores_lie_within_their_weight_and_have_words(report: Report, name: str) -> None:
    for score in card(report, STANDARDS[name]).scores:
        assert score.computed is None or (score.weight is not None and 0 <= score.computed <= score.weight)
        assert (score.computed is None) == (score.unscored is not None) == (score.working is None)
        told = [METHODS[score.method], FORMULAS[score.method]]
        told += [REASONS[reason] for reason in (score.unscored, score.unjudged) if reason is not None]
        told += [WORKINGS[score.working]] if score.working is not None else []
        assert all(text.fill(language, score.params) for text in told for language in ("zh", "en"))
        if score.least is not None:
            assert score.most is not None
            assert score.weight is not None
            assert 0 <= score.least <= score.most <= score.weight + Decimal("0.01")


@given(reports, st.sampled_from(sorted(STANDARDS)))
def test_parts_sum_to_the_total(report: Report, name: str) -> None:
    found = card(report, STANDARDS[name])
    execution = found.of(BUDGET)
    parts = [group.computed for group in found.groups] + [execution.computed if execution is not None else None]
    known = [part for part in parts if part is not None]
    assert found.unscaled_total == (sum(known) if known else None)
    weights = [group.counted for group in found.groups]
    weights += [execution.weight for _ in "1" if execution is not None and execution.computed is not None]  # type: ignore[misc]
    assert found.weight_scored in (sum(weights), HUNDRED)
    assert found.weight_scored == sum(weights) or found.excluded == HUNDRED - sum(weights)
    assert found.grade is None or found.computed_total is not None


@given(reports, st.sampled_from(sorted(STANDARDS)))
def test_goals_share_the_points_of_the_groups(report: Report, name: str) -> None:
    found = card(report, STANDARDS[name])
    assert [goal.path for goal in found.goals][:2] == list(report.paths.goals)
    assert [goal.allotted for goal in found.goals][:2] == [40, None]
    for key in ("weight", "counted", "claimed", "computed"):
        by_goal, by_group = (sum(getattr(part, key) or 0 for part in parts) for parts in (found.goals, found.groups))
        assert by_goal == by_group
    for goal in found.goals:
        assert goal.computed is None or 0 <= goal.computed <= goal.counted <= goal.weight


@given(reports, st.sampled_from(sorted(STANDARDS)))
def test_the_same_report_gives_the_same_bytes(report: Report, name: str) -> None:
    first, again = (assess(report.model_copy(), standard=name) for _ in range(2))
    for form in ("score", "score-json"):
        assert render(first, form) == render(again, form)


@given(
    st.sampled_from(sorted(name for name, standard in STANDARDS.items() if standard.indicators is not None)),
    st.sampled_from(["≥60次", "≤60次", "≥60%", "≤60%", "60次", "=60次"]),
    st.lists(st.decimals(0, 120, places=2), min_size=2, max_size=2, unique=True),
)
def test_a_better_result_never_scores_less_within_the_limits(name: str, target: str, results: list[Decimal]) -> None:
    standard = STANDARDS[name]
    lower, upper = (Decimal(0), Decimal(10**6))
    if standard.fulfilment is not None and standard.fulfilment.consequence == "zero":
        lower, upper = (
            Decimal(limit or 0) * 60 / 100 for limit in (standard.fulfilment.lower, standard.fulfilment.upper)
        )
    unit = target[-1]

    def score(result: Decimal) -> Decimal | None:
        row = {"name": "培训", "target": target, "actual": f"{result:f}{unit}", "weight": Decimal(7)}
        report = Report.model_validate({"report": {"agency": "单位", "year": 2025}, "indicator": [row]})
        return card(report, standard).scores[-1].computed

    worse, better = sorted(results, reverse=target.startswith("≤"))
    if target.startswith("="):  # nearer is better
        worse, better = sorted(results, key=lambda result: -abs(result - 60))
    scored = [score(result) for result in (worse, better) if lower <= result <= upper]
    known = [points for points in scored if points is not None]
    assert known == sorted(known)


@given(
    st.sampled_from(["proportional", "excess-deducted", "inverse-ratio", "threshold", "satisfaction", "deduction"]),
    st.decimals("0.1", 100, places=1),
    st.decimals("0.01", 100, places=2),
    st.lists(st.decimals("0.01", 200, places=2), min_size=2, max_size=2),
)
def test_methods_are_monotone_in_the_result(
    method: str, weight: Decimal, target: Decimal, results: list[Decimal]
) -> None:
    low, high = sorted(results)

    def score(result: Decimal) -> Decimal:
        if method == "threshold":
            return score_threshold(weight, target, result, Decimal(60), 2).value
        if method == "satisfaction":
            return score_level(weight, result, SatisfactionRule((), Decimal(90), Decimal(60)), 2).value
        if method == "deduction":
            return score_deduction(weight, (result, target), Deduction(Decimal("0.5"), Decimal(3), "begun"), 2).value
        return score_ratio(method, weight, target, result, 2).value  # type: ignore[arg-type]

    rising = method in ("proportional", "threshold", "satisfaction")
    assert score(low) <= score(high) if rising else score(low) >= score(high)


@pytest.mark.parametrize(
    ("executed", "score", "working"),
    [
        ("23.5", "8", "fixed-kept"),
        ("24.675", "4.00", "deducted"),  # 105 %: five points of percent at 0.8
        ("30", "0", "deducted-limited"),
    ],
)
def test_deduction_per_point_of_percent(executed: str, score: str, working: str) -> None:
    rule = FixedRule(
        STANDARDS["hubei-project"].title,
        figure="three-public-control",
        at_most=HUNDRED,
        deduction=Deduction(Decimal("0.8")),
    )
    standard = STANDARDS["hubei-project"]._replace(fixed=(rule,), execution=None)
    report = Report.model_validate(
        {
            "report": {"agency": "单位", "year": 2025},
            "budget": {"three_public": {"budget": Decimal("23.5"), "executed": Decimal(executed)}},
            "indicator": [{"name": rule.title.zh, "weight": Decimal(8)}],
        }
    )
    (found,) = card(report, standard).scores
    assert (str(found.computed), found.working) == (score, working)


def rescaled(*weights: int, standard: str = "pidu-department-2025") -> Scorecard:
    rows = [
        {"name": f"{number}", "target": "≥5次", "actual": "5次", "weight": Decimal(weight)}
        for number, weight in enumerate(weights[:-1])
    ]
    rows.append({"name": "积案", "not_applicable": "没有", "weight": Decimal(weights[-1])})
    return card(
        Report.model_validate({"report": {"agency": "单位", "year": 2025}, "indicator": rows}), STANDARDS[standard]
    )


def test_what_does_not_apply_is_converted_for() -> None:
    found = rescaled(50, 42, 8)
    assert (found.unscaled_total, found.excluded, found.computed_total) == (Decimal(92), Decimal(8), HUNDRED)
    assert (found.weight_scored, found.weight_total, found.grade) == (HUNDRED, HUNDRED, "优")


def test_nothing_is_converted_where_points_are_missing_or_the_standard_does_not() -> None:
    assert rescaled(50, 30, 8).computed_total == 80
    assert rescaled(50, 42, 8, standard="pidu-project-2025").computed_total == 92
    assert rescaled(50, 42, 8, standard="pidu-project-2025").grade is None


def test_weights_by_the_groups_that_are_there() -> None:
    standard = STANDARDS["national-project-2021"]

    def allotted(*groups: str) -> dict[str, Decimal | None]:
        rows = [{"name": group, "group": group} for group in groups]
        report = Report.model_validate({"report": {"agency": "单位", "year": 2023}, "indicator": rows})
        return {group.title: group.allotted for group in card(report, standard).groups}

    assert allotted("成本", "产出（40分）", "效益指标", "满意度") == {
        "成本指标": 20,
        "产出指标": 40,
        "效益指标": 20,
        "满意度指标": 10,
    }
    assert allotted("产出指标", "效果", "满意度") == {"产出指标": 50, "效益指标": 30, "满意度指标": 10}
    assert allotted("成本", "产出", "效益") == {"成本指标": 20, "产出指标": 40, "效益指标": 30}
    assert allotted("产出", "效益") == {"产出指标": 50, "效益指标": 40}


def test_a_state_that_fixes_the_score() -> None:
    bands = STANDARDS["national-project-2020"].indicators
    assert bands is not None
    exact = bands.qualitative[0]._replace(at_least=HUNDRED)
    standard = STANDARDS["national-project-2020"]._replace(
        execution=None, indicators=IndicatorRule(qualitative=(exact,))
    )
    row = {"name": "制度", "target": "建立制度", "state": "达成", "weight": Decimal(5)}
    report = Report.model_validate({"report": {"agency": "单位", "year": 2023}, "indicator": [row]})
    (score,) = card(report, standard).scores
    assert (score.computed, score.working, score.met) == (Decimal(5), "state", True)


def test_state_and_result_that_contradict_give_no_range() -> None:
    row = {"name": "制度", "target": "建立制度", "actual": "未达成", "state": "达成", "weight": Decimal(5)}
    report = Report.model_validate({"report": {"agency": "单位", "year": 2023}, "indicator": [row]})
    score = card(report, STANDARDS["national-project-2020"]).scores[-1]
    assert (score.unscored, score.least, score.met) == ("qualitative", None, False)


@pytest.mark.parametrize("words", ["产出指标", "产出", "产出指标（50分）", " 产出 指标 (50)"])
def test_words_around_a_group_do_not_matter(words: str) -> None:
    assert plain_words(words) == "产出"


def test_a_rate_that_is_not_comparable_with_the_target_still_has_words() -> None:
    row = {"name": "在职人员控制率", "target": "≥5次", "actual": "-4%", "weight": Decimal(2)}
    staff = {"quota": Decimal(68), "employed": Decimal(66)}
    report = Report.model_validate({"report": {"agency": "单位", "year": 2025}, "staff": staff, "indicator": [row]})
    score = card(report, STANDARDS["chongqing-department"]).scores[-1]
    assert (score.unscored, score.unjudged) == ("figures-disagree", "units-differ")
    assert REASONS["figures-disagree"].fill("zh", score.params) == "实际完成值与按报告数字算出的 97.06% 不一致"
    assert REASONS["units-differ"].fill("zh", score.params).endswith("指标值为次，实际完成值为%")
