"""The claimed total against the computed one, where single scores are not claimed or do not explain it (M510)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.claimed_scores import compare_claims, find_doubt, is_firm
from selfeval_cli.checks.rules.mark_claims import name_standard
from selfeval_cli.checks.rules.mark_sums import Marks, add_up_marks, are_out_of_a_hundred, is_bonus
from selfeval_cli.checks.rules.mark_totals import total_not_sum_of_scores
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.target_words import fill_both
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.scorecard import BUDGET, Score
from selfeval_cli.model.standard import TOTAL_POINTS
from selfeval_cli.scoring.exact import add, subtract
from selfeval_cli.scoring.methods import rescale
from selfeval_cli.text.quantity import ZERO
from selfeval_cli.text.rounding import half_step

_SET_ASIDE = ("counted-as-execution", "not-applicable")
_LAST_DIGITS = Decimal("0.02")
"""How far single scores that are rounded may put the total off."""


class _Bounds(NamedTuple):
    """What a total may be: what is claimed, what follows where nothing is, and from what to what the rest can be."""

    claimed: tuple[Decimal, ...]
    computed: tuple[Decimal, ...]
    ranges: tuple[tuple[Decimal, Decimal], ...]
    execution: Decimal | None

    @property
    def least(self) -> Decimal:
        """The least that the total can be."""
        return add((*self.claimed, *self.computed, *(low for low, _ in self.ranges)))

    @property
    def most(self) -> Decimal:
        """The most that it can be."""
        return add((*self.claimed, *self.computed, *(high for _, high in self.ranges)))


@rule("M510", "total-not-as-computed", Severity.WARNING, Basis.DOCUMENT, needs=("standard",))
def total_not_as_computed(case: Case) -> Iterator[Verdict]:
    """The total is none that the standard gives for the claimed scores, and the computed ones where none are claimed."""
    total, card, standard = case.report.heading.score, case.scorecard, case.standard
    if total is None or card is None or standard is None or not standard.scored:
        return
    marks = case.once(add_up_marks)
    bounds = _find_bounds(case, marks)
    if bounds is None:
        return
    options = [(bounds.least, bounds.most)]
    if card.excluded:
        options.append(_convert(bounds, card.excluded, standard.places))
    slack = max(half_step(total), _LAST_DIGITS)
    if any(subtract(least, slack) <= total <= add((most, slack)) for least, most in options):
        yield PASSED
        return
    if any(claim.state not in ("agrees", "open") for claim in case.once(compare_claims).others):
        return  # a single score explains it, and is told
    if any(isinstance(verdict, Hit) for verdict in total_not_sum_of_scores.examine(case)):
        return
    doubt = find_doubt(case)
    if doubt is not None:
        yield Lacking(doubt)
        return
    yield _tell(case, total, bounds, options[-1])


def _convert(bounds: _Bounds, excluded: Decimal, places: int) -> tuple[Decimal, Decimal]:
    return rescale(bounds.least, excluded, places), rescale(bounds.most, excluded, places)


def _find_bounds(case: Case, marks: Marks) -> _Bounds | None:
    """None where the hundred points are not all there, where every score is claimed (the rule about their sum speaks), or none can be computed."""
    card = case.scorecard
    if card is None or case.report.left_out or card.weight_total is None:
        return None
    whole = TOTAL_POINTS in (card.weight_total, add((card.weight_total, card.excluded)))
    if not whole or card.excluded >= TOTAL_POINTS:
        return None
    if any(map(is_bonus, case.entries)) or are_out_of_a_hundred(case, marks):
        return None
    claimed: list[Decimal] = []
    computed: list[Decimal] = []
    ranges: list[tuple[Decimal, Decimal]] = []
    execution: Decimal | None = None
    for score in card.scores:
        if score.unscored in _SET_ASIDE:
            continue
        if score.claimed is not None:
            claimed.append(score.claimed)
        elif score.computed is not None:
            computed.append(score.computed)
            execution = score.computed if score.path == BUDGET else execution
        else:
            ranges.append(_range_of(score))
    if not computed:
        return None
    return _Bounds(tuple(claimed), tuple(computed), tuple(ranges), execution)


def _range_of(score: Score) -> tuple[Decimal, Decimal]:
    """Without a weight nothing is left of the hundred points for it."""
    weight = max(score.weight or ZERO, ZERO)
    return score.least or ZERO, weight if score.most is None else score.most


def _tell(case: Case, total: Decimal, bounds: _Bounds, option: tuple[Decimal, Decimal]) -> Hit:
    least, most = option
    params: dict[str, object] = {"total": total, "standard": name_standard(case), "parts": _list_parts(bounds)}
    severity = None if is_firm(case) else Severity.NOTE
    if least == most:
        params |= {"computed": least, "difference": abs(subtract(total, least))}
        return Hit("report.score", "above" if total > least else "below", params, severity)
    params |= {"least": least, "most": most}
    return Hit("report.score", "outside", params, severity)


def _list_parts(bounds: _Bounds) -> tuple[Text, ...]:
    from selfeval_cli.messages.rules import mark_wholes as words

    parts = []
    if bounds.execution is not None:
        parts.append(fill_both(words.EXECUTION_PART, points=bounds.execution))
    if bounds.claimed:
        parts.append(fill_both(words.CLAIMED_PART, count=len(bounds.claimed), points=add(bounds.claimed)))
    others = len(bounds.computed) - (bounds.execution is not None)
    if others:
        points = subtract(add(bounds.computed), bounds.execution or ZERO)
        parts.append(fill_both(words.COMPUTED_PART, count=others, points=points))
    if bounds.ranges:
        least, most = (add(ends) for ends in zip(*bounds.ranges, strict=True))
        parts.append(fill_both(words.OPEN_PART, least=least, most=most))
    return tuple(parts)
