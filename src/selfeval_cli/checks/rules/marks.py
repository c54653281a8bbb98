"""Rules about marks (family M): scores against weights, the total against the scores, the weights against a hundred."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Passed, Rule, Verdict, rule
from selfeval_cli.checks.rules.coefficients import coefficient_out_of_range
from selfeval_cli.checks.rules.deviations import find_miss, lost_marks, repeat_target
from selfeval_cli.checks.rules.execution_rows import is_execution_row
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.goals import goal_weight_not_sum
from selfeval_cli.checks.rules.group_points import group_points_not_sum
from selfeval_cli.checks.rules.indicator_contents import says
from selfeval_cli.checks.rules.mark_claims import score_not_as_computed, score_outside_band
from selfeval_cli.checks.rules.mark_execution import score_unlike_execution
from selfeval_cli.checks.rules.mark_grades import grade_not_of_total
from selfeval_cli.checks.rules.mark_outcome import total_not_as_computed
from selfeval_cli.checks.rules.mark_sums import (
    OTHER_SCALES,
    Marks,
    add_up_marks,
    are_out_of_a_hundred,
    are_weights_full,
    execution_points,
    fills_with_execution,
    full_weights,
)
from selfeval_cli.checks.rules.mark_totals import total_not_sum_of_scores
from selfeval_cli.checks.rules.mark_weights import weight_not_standard
from selfeval_cli.checks.rules.slips import is_target_slip
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.target_words import (
    FULL,
    FULL_BESIDE,
    POINTS_OF_GROUP,
    UNWEIGHTED,
    fill_both,
)
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.scorecard import BUDGET
from selfeval_cli.model.standard import TOTAL_POINTS
from selfeval_cli.scoring.directions import may_be_a_ceiling
from selfeval_cli.scoring.exact import add, divide, multiply, subtract

_HALF = Decimal(50)
_AT_LEAST_WEIGHTED = 3
_NEARLY_FULL = Decimal(80)
_GROUPS_SHOWN = 6


def _is_above(entry: Entry) -> bool:
    weight, score = entry.indicator.weight, entry.indicator.score
    return weight is not None and score is not None and score > weight


@rule("M501", "score-above-weight", Severity.ERROR, Basis.ARITHMETIC)
def score_above_weight(case: Case) -> Iterator[Verdict]:
    """An indicator has more points than it can have."""
    passed = 0
    marks = case.once(add_up_marks)
    otherwise = any(_is_above(entry) for entry in marks.scored) and are_out_of_a_hundred(case, marks)
    for entry in marks.scored:
        weight, score = entry.indicator.weight, entry.indicator.score
        if weight is None or score is None:
            if case.was_left_out(f"{entry.path}.weight"):
                yield Lacking(f"{entry.path}.weight")
        elif score <= weight or weight < 0 or otherwise:
            passed += 1
        else:
            params = {"name": entry.indicator.name, "score": score, "weight": weight}
            related = (Related(f"{entry.path}.weight", "weight"),)
            yield Hit(f"{entry.path}.score", params=params, related=related)
    if passed:
        yield Passed(passed)


@rule("M502", "full-marks-for-unmet", Severity.WARNING, Basis.DOCUMENT, needs=("standard",))
def full_marks_for_unmet(case: Case) -> Iterator[Verdict]:
    """The whole weight for a target that was missed."""
    passed = 0
    for entry in case.once(add_up_marks).scored:
        score, indicator = entry.score, entry.indicator
        if score is None or not indicator.weight or indicator.weight < 0:
            continue
        if score.met is not False:
            passed += score.met is not None
            continue
        hit = _tell_full_marks(case, entry)
        if hit is not None and is_target_slip(case, entry):
            yield Lacking(f"{entry.path}.actual")
        elif hit is None:
            passed += 1
        else:
            yield hit
    if passed:
        yield Passed(passed)


def _tell_full_marks(case: Case, entry: Entry) -> Hit | None:
    score, indicator, miss = entry.score, entry.indicator, find_miss(entry)
    weight, claimed = indicator.weight, indicator.score
    if miss is None or score is None or weight is None or claimed is None or claimed > weight or lost_marks(indicator):
        return None
    if miss.beyond and not may_be_a_ceiling(indicator):
        return None  # more than exactly so much: systems give full marks for it
    computed = score.computed
    if computed is None and case.scorecard is not None and is_execution_row(entry, case.standard):
        execution = case.scorecard.of(BUDGET)
        computed = execution.computed if execution is not None and execution.weight == weight else None
    if computed is not None and computed >= claimed:
        return None  # so nearly reached that rounding gives it all
    result = indicator.change if miss.key == "change" else indicator.actual
    params: dict[str, object] = {
        "name": indicator.name,
        "target": repeat_target(entry),
        "actual": repeat_figure(result) if result is not None else "",
        "score": claimed,
    }
    related = (Related(f"{entry.path}.target", "target"), Related(f"{entry.path}.{miss.key}", miss.key))
    if computed is None or case.standard is None:
        return Hit(f"{entry.path}.score", params=params, related=related)
    params |= {"computed": computed, "standard": case.standard.title}
    return Hit(f"{entry.path}.score", "computed", params, related=related)


@rule("M504", "weights-not-full", Severity.WARNING, Basis.CUSTOM)
def weights_not_full(case: Case) -> Iterator[Verdict]:
    """The weights are given, and do not make a hundred."""
    marks = case.once(add_up_marks)
    if len(marks.weighted) < 2:
        return
    if marks.lost_weight is not None:
        yield Lacking(marks.lost_weight)
        return
    listed = marks.execution is not None and bool(marks.execution.indicator.weight)
    if are_weights_full(case, marks) or (not listed and fills_with_execution(case, marks)):
        yield PASSED
    else:
        yield _tell_weights(case, marks, full_weights(case, marks), execution_points(case))


def _tell_weights(case: Case, marks: Marks, wanted: tuple[Decimal, ...], points: Decimal) -> Hit:
    total = marks.weight_sum
    nearest = min(wanted, key=lambda full: abs(subtract(total, full)))
    bare = sum(
        1
        for entry in case.entries
        if not entry.indicator.weight and says(entry.indicator.target) and entry.indicator.same_as is None
    )
    groups = _group_points(marks)
    params: dict[str, object] = {
        "count": len(marks.weighted),
        "sum": total,
        "difference": abs(subtract(total, nearest)),
        "wanted": fill_both(FULL if nearest == TOTAL_POINTS else FULL_BESIDE, full=nearest, points=points),
        "unweighted": fill_both(UNWEIGHTED, count=bare) if bare else "",
        "groups": groups,
    }
    sentence = "less" if total < nearest else "more"
    return Hit("report", f"{sentence}-groups" if groups else sentence, params, on_key=True)


def _group_points(marks: Marks) -> tuple[Text, ...]:
    """The weights by group, where there are some: the group that is off is then seen at once."""
    groups: dict[str, list[Decimal]] = {}
    for entry in marks.weighted:
        indicator = entry.indicator
        name = indicator.group or (indicator.name if entry is marks.execution else "")
        groups.setdefault(name.strip(), []).append(indicator.weight or Decimal(0))
    if "" in groups or not 1 < len(groups) <= _GROUPS_SHOWN:
        return ()
    return tuple(fill_both(POINTS_OF_GROUP, group=name, points=add(weights)) for name, weights in groups.items())


@rule("M505", "weight-concentrated", Severity.WARNING, Basis.CUSTOM)
def weight_concentrated(case: Case) -> Iterator[Verdict]:
    """One indicator has half of all weight, so that the others hardly count."""
    marks = case.once(add_up_marks)
    weighted = marks.weighted
    total = marks.weight_sum
    if not weighted or total <= 0:
        return
    whole = total >= _NEARLY_FULL or total in OTHER_SCALES  # of a few weights only, the rule about their sum speaks
    heavy = [entry for entry in weighted if (weight := entry.indicator.weight) and weight * 2 >= total]
    told = [
        entry
        for entry in heavy
        if (entry.indicator.weight or 0) >= _HALF or (whole and len(weighted) >= _AT_LEAST_WEIGHTED)
    ]
    if not told:
        yield Passed(len(weighted))
        return
    for entry in told:
        weight = entry.indicator.weight or Decimal(0)
        if marks.lost_weight is not None and weight < _HALF:
            yield Lacking(marks.lost_weight)
            continue
        share = divide(multiply(weight, TOTAL_POINTS), total, 0)
        params = {"name": entry.indicator.name, "weight": weight, "sum": total, "share": share, "count": len(weighted)}
        yield Hit(f"{entry.path}.weight", "default" if len(weighted) > 1 else "only", params)


MARK_RULES: tuple[Rule, ...] = (
    score_above_weight,
    full_marks_for_unmet,
    total_not_sum_of_scores,
    weights_not_full,
    weight_concentrated,
    score_not_as_computed,
    score_outside_band,
    score_unlike_execution,
    grade_not_of_total,
    total_not_as_computed,
    weight_not_standard,
    coefficient_out_of_range,
    goal_weight_not_sum,
    group_points_not_sum,
)
