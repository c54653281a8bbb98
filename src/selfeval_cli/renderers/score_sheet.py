"""What a score sheet tells, sorted from a scorecard: lines by group, differences from what is claimed, and what could not be scored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Context, Decimal
from typing import NamedTuple

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.scoring import REASONS
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.report import Report
from selfeval_cli.model.scorecard import BUDGET, GoalScore, GroupScore, Score, Scorecard
from selfeval_cli.model.standard import TOTAL_POINTS, Standard

SET_ASIDE = ("counted-as-execution", "not-applicable", "standard-unscored")
"""Reasons for which no score is missing: there is none to be given."""

# The default context would round a sum of more than 28 digits.
_EXACT = Context(prec=400)
_ZERO = Decimal(0)


class ScoreLine(NamedTuple):
    """One score; `name` is None for budget execution. `difference` is claimed minus computed, None where one of them is not there.

    `outside` says that a claimed score is not in the range of the state in words.
    """

    name: str | None
    score: Score
    difference: Decimal | None
    outside: bool


class GroupLines(NamedTuple):
    """A group with its lines in the order of the report; `difference` is the sum of theirs."""

    total: GroupScore
    difference: Decimal | None
    lines: tuple[ScoreLine, ...]


class GoalLine(NamedTuple):
    """A goal of the year with its number from 1 and its words; `number` is None for the indicators that name no goal."""

    number: int | None
    text: str
    total: GoalScore
    difference: Decimal | None


class Unscored(NamedTuple):
    """What has no computed score for one reason; `weight` is what it weighs together, None where nothing says so."""

    id: str
    reason: Text
    lines: tuple[ScoreLine, ...]
    weight: Decimal | None


class ScoreSheet(NamedTuple):
    """Everything that a score sheet shows.

    `lines` are all scores, that of budget execution first; `unscored` are missing, `aside` are not. `least` and `most` bound the total with the
    points that are `open`; None where everything was scored or the bounds cannot be told. `whole_weight` is all weights with those of
    what does not apply; `converted`: the total stands for a hundred points, though some do not apply.
    """

    report: Report
    standard: Standard
    card: Scorecard
    lines: tuple[ScoreLine, ...]
    execution: ScoreLine | None
    groups: tuple[GroupLines, ...]
    goals: tuple[GoalLine, ...]
    unscored: tuple[Unscored, ...]
    aside: tuple[Unscored, ...]
    difference: Decimal | None
    whole_weight: Decimal | None
    converted: bool
    open: Decimal
    least: Decimal | None
    most: Decimal | None


def lay_out_scores(assessment: Assessment) -> ScoreSheet:
    """Sort the scores. The assessment must have a report and a standard."""
    report, standard, card = assessment.report, assessment.standard, assessment.scorecard
    if report is None or standard is None or card is None:
        raise ValueError("an assessment without a report or a standard has no scores")
    names = {path: piece.name for path, piece in zip(report.paths.indicators, report.indicators, strict=True)}
    lines = tuple(_draw_line(score, names.get(score.path)) for score in card.scores)
    open_lines = [line for line in lines if _is_open(line.score)]
    open_points = _add(line.score.weight for line in open_lines) or _ZERO
    least, most = _bound(report, card, open_lines)
    return ScoreSheet(
        report=report,
        standard=standard,
        card=card,
        lines=lines,
        execution=next((line for line in lines if line.score.path == BUDGET), None),
        groups=tuple(_gather(group, lines) for group in card.groups),
        goals=tuple(_gather_goals(report, card.goals, lines)),
        unscored=_sort_reasons(open_lines),
        aside=_sort_reasons(line for line in lines if line.score.computed is None and not _is_open(line.score)),
        difference=_compare_totals(card, lines, open_lines),
        whole_weight=_weigh_all(card),
        converted=_is_converted(card),
        open=open_points,
        least=least,
        most=most,
    )


def subtract(number: Decimal, other: Decimal) -> Decimal:
    """The exact difference."""
    return _EXACT.subtract(number, other)


def _add(numbers: Iterable[Decimal | None]) -> Decimal | None:
    """The exact sum of those that are there; None where none is."""
    total: Decimal | None = None
    for number in numbers:
        if number is not None:
            total = number if total is None else _EXACT.add(total, number)
    return total


def _draw_line(score: Score, name: str | None) -> ScoreLine:
    claimed, computed = score.claimed, score.computed
    difference = subtract(claimed, computed) if claimed is not None and computed is not None else None
    outside = False
    if claimed is not None and computed is None and score.least is not None and score.most is not None:
        # The upper end belongs to the range only where it is the whole weight.
        above = claimed > score.most or (claimed == score.most and score.most != score.weight)
        outside = above or claimed < score.least
    return ScoreLine(name, score, difference, outside)


def _is_open(score: Score) -> bool:
    return score.computed is None and score.unscored not in SET_ASIDE


def _gather(group: GroupScore, lines: Iterable[ScoreLine]) -> GroupLines:
    own = tuple(line for line in lines if line.score.group == group.title and _is_counted(line))
    return GroupLines(group, _add(line.difference for line in own), own)


def _gather_goals(report: Report, goals: Iterable[GoalScore], lines: Sequence[ScoreLine]) -> Iterator[GoalLine]:
    numbers = {path: number for number, path in enumerate(report.paths.goals)}
    for total in goals:
        at = numbers.get(total.path)
        own = (line.difference for line in lines if line.score.goal == total.path and _is_counted(line))
        text = report.goals[at].text if at is not None else ""
        yield GoalLine(None if at is None else at + 1, text, total, _add(own))


def _is_counted(line: ScoreLine) -> bool:
    return line.score.unscored != "counted-as-execution"


def _sort_reasons(lines: Iterable[ScoreLine]) -> tuple[Unscored, ...]:
    """By what is said, for one reason may be said with different figures; what weighs most stands first."""
    sorted_: dict[tuple[str, Text], list[ScoreLine]] = {}
    for line in lines:
        reason = line.score.unscored or "qualitative"
        said = REASONS[reason]
        text = Text(said.fill("zh", line.score.params), said.fill("en", line.score.params))
        sorted_.setdefault((reason, text), []).append(line)
    reasons = [
        Unscored(reason, text, tuple(own), _add(line.score.weight for line in own))
        for (reason, text), own in sorted_.items()
    ]
    return tuple(sorted(reasons, key=lambda one: -(one.weight or _ZERO)))


def _weigh_all(card: Scorecard) -> Decimal | None:
    """A card that was converted has a weight of a hundred already."""
    return card.weight_total if _is_converted(card) else _add((card.weight_total, card.excluded or None))


def _is_converted(card: Scorecard) -> bool:
    """Whether the total stands for a hundred points of which some do not apply."""
    return bool(card.excluded) and card.weight_scored == TOTAL_POINTS


def _compare_totals(card: Scorecard, lines: Iterable[ScoreLine], open_lines: Sequence[ScoreLine]) -> Decimal | None:
    """The totals where everything was scored; else what the single scores differ by together."""
    if not open_lines and card.claimed_total is not None and card.computed_total is not None:
        return subtract(card.claimed_total, card.computed_total)
    return _add(line.difference for line in lines)


def _bound(
    report: Report, card: Scorecard, open_lines: Sequence[ScoreLine]
) -> tuple[Decimal, Decimal] | tuple[None, None]:
    """The least and the most that the total can be; none where a weight is not known, or the total would be converted."""
    if not open_lines or card.computed_total is None or card.excluded or report.left_out:
        return None, None
    low = high = card.computed_total
    for line in open_lines:
        weight = line.score.weight
        if weight is None and _weigh_all(card) == TOTAL_POINTS:
            continue  # nothing is left for it
        if weight is None or weight < 0:
            return None, None
        low = _EXACT.add(low, line.score.least or _ZERO)
        high = _EXACT.add(high, weight if line.score.most is None else line.score.most)
    return low, high
