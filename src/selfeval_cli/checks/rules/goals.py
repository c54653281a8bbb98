"""Goals for the year and the indicators that belong to them: unknown goals (S416), goals without indicators (S417), their points (M513)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Passed, Verdict, rule
from selfeval_cli.checks.rules.indicator_contents import says
from selfeval_cli.checks.rules.mark_sums import add_up_marks
from selfeval_cli.checks.rules.prose_texts import shorten_text
from selfeval_cli.checks.rules.references import SUGGESTED, nearest_name
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.report import Goal
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.standard import TOTAL_POINTS
from selfeval_cli.scoring.exact import add, multiply, subtract
from selfeval_cli.text.rounding import half_step

_LISTED = 8  # ids written out in a message
_SHOWN = 24  # characters of a goal's text


class _Uses(NamedTuple):
    """The indicators by the goal that they name: of goals that exist, and of such that do not."""

    known: Mapping[str, list[Entry]]
    unknown: Mapping[str, list[Entry]]


def _find_uses(case: Case) -> _Uses:
    goals = {goal.id for goal in case.report.goals}
    known: dict[str, list[Entry]] = {}
    unknown: dict[str, list[Entry]] = {}
    for entry in case.entries:
        goal = entry.indicator.goal
        if goal is not None and goal.strip():
            (known if goal in goals else unknown).setdefault(goal, []).append(entry)
    return _Uses(known, unknown)


@rule("S416", "unknown-goal", Severity.ERROR, Basis.FORMAT)
def unknown_goal(case: Case) -> Iterator[Verdict]:
    """`goal` names none of the report's goals; told once a name, at its first use."""
    uses = case.once(_find_uses)
    if uses.known:
        yield Passed(sum(map(len, uses.known.values())))
    ids = tuple(dict.fromkeys(goal.id for goal in case.report.goals if goal.id is not None))
    lost = case.something_left_out_under("goal")
    unknown = uses.unknown
    if unknown and not ids:  # one thing is missing, however many names there are
        unknown = {next(iter(unknown)): [entry for entries in unknown.values() for entry in entries]}
    for number, (reference, entries) in enumerate(unknown.items(), 1):
        path = f"{entries[0].path}.goal"
        if lost:
            yield Lacking(path)
            continue
        nearest = nearest_name(reference, ids) if number <= SUGGESTED else None
        sentence = "near" if nearest is not None else "default" if ids else "no-ids" if case.report.goals else "none"
        params: dict[str, object] = {
            "goal": shorten_text(reference),
            "count": len(entries),
            "known": ids[:_LISTED],
            "nearest": nearest or "",
        }
        yield Hit(
            path,
            sentence,
            params,
            Severity.NOTE if sentence == "none" else None,
            related=tuple(Related(f"{entry.path}.goal", "same") for entry in entries[1:]),
            mended=f'goal = "{nearest}"' if nearest is not None else None,
        )


@rule("S417", "goal-without-indicators", Severity.NOTE, Basis.CUSTOM)
def goal_without_indicators(case: Case) -> Iterator[Verdict]:
    """No indicator belongs to the goal, though others belong to other goals."""
    report, uses = case.report, case.once(_find_uses)
    if not uses.known and not uses.unknown:
        return  # a report that does not say which indicator is for which goal
    unsure = bool(uses.unknown) or case.indicators_lost or any(path.endswith(".goal") for path in report.left_out)
    for path, goal in zip(report.paths.goals, report.goals, strict=True):
        if goal.id in uses.known:
            yield PASSED
        elif unsure or (goal.id is None and case.was_left_out(f"{path}.id")):
            yield Lacking(path)
        else:
            params = {"goal": goal.id or "", "text": _shorten(goal)}
            yield Hit(f"{path}.text", "default" if goal.id is not None else "no-id", params)


def _shorten(goal: Goal) -> str:
    return shorten_text(goal.text.rstrip("。.；; \n"), _SHOWN)


class _Points(NamedTuple):
    """A goal with its own points, and its indicators that have some."""

    path: str
    goal: Goal
    own: Decimal
    entries: Sequence[Entry]
    sum: Decimal


@rule("M513", "goal-weight-not-sum", Severity.WARNING, Basis.ARITHMETIC)
def goal_weight_not_sum(case: Case) -> Iterator[Verdict]:
    """The points of each goal are those of its indicators, or in proportion to them."""
    report = case.report
    if len(report.goals) < 2 or all(goal.weight is None for goal in report.goals):
        return
    uses, marks = case.once(_find_uses), case.once(add_up_marks)
    counted = [entry for entry in marks.weighted if entry is not marks.execution]
    if not counted or not uses.known:
        return
    goals = list(_list_points(case, counted))
    strays = [entry for entry in counted if entry.indicator.goal not in uses.known]
    bare = [entry for entry in case.entries if entry.indicator.weight is None and says(entry.indicator.target)]
    if marks.lost_weight is not None or len(goals) < len(report.goals) or strays or bare:
        missing = strays[0].path + ".goal" if strays else bare[0].path + ".weight" if bare else "goal"
        yield Lacking(marks.lost_weight or missing)
        return
    same_sum = add(goal.own for goal in goals) == add(goal.sum for goal in goals)
    wrong = [goal for goal in goals if goal.own != goal.sum]
    if not wrong or _are_shares(goals):
        yield Passed(len(goals))
        return
    sure = same_sum or len(wrong) < len(goals)
    yield from [PASSED] * (len(goals) - len(wrong))
    for goal in wrong:
        yield _tell_points(goal, sure=sure)


def _list_points(case: Case, counted: Sequence[Entry]) -> Iterator[_Points]:
    for path, goal in zip(case.report.paths.goals, case.report.goals, strict=True):
        if goal.id is None or goal.weight is None:
            continue
        mine = [entry for entry in counted if entry.indicator.goal == goal.id]
        yield _Points(path, goal, goal.weight, mine, add(entry.indicator.weight or Decimal(0) for entry in mine))


def _are_shares(goals: Sequence[_Points]) -> bool:
    """Whether the goals' points are shares of another whole: of a hundred beside indicators of eighty, or of goals each out of a hundred."""
    if all(goal.sum == TOTAL_POINTS for goal in goals):
        return True
    whole, total = add(goal.own for goal in goals), add(goal.sum for goal in goals)
    if whole == total:
        return False
    apart = (abs(subtract(multiply(goal.own, total), multiply(goal.sum, whole))) for goal in goals)
    slack = (multiply(half_step(goal.own), total) if goal.own % 1 else Decimal(0) for goal in goals)
    return all(away <= most for away, most in zip(apart, slack, strict=True))


def _tell_points(goal: _Points, *, sure: bool) -> Hit:
    params: dict[str, object] = {
        "goal": goal.goal.id,
        "text": _shorten(goal.goal),
        "weight": goal.own,
        "count": len(goal.entries),
        "sum": goal.sum,
        "difference": abs(subtract(goal.own, goal.sum)),
    }
    related = tuple(Related(f"{entry.path}.weight", "weight") for entry in goal.entries)
    return Hit(f"{goal.path}.weight", "default", params, None if sure else Severity.NOTE, related=related)
