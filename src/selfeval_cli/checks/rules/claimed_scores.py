"""The claimed scores of a report held against the computed ones, found once for a case; several rules speak of what comes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.blank_text import is_blank
from selfeval_cli.checks.rules.budget_additions import list_additions
from selfeval_cli.checks.rules.coefficients import is_share
from selfeval_cli.checks.rules.deviations import find_miss, lost_marks
from selfeval_cli.checks.rules.execution_rows import is_execution_row
from selfeval_cli.checks.rules.mark_sums import add_up_marks, are_out_of_a_hundred
from selfeval_cli.checks.rules.slips import first_slip, is_target_slip
from selfeval_cli.checks.rules.target_signs import find_wrong_sign
from selfeval_cli.model.scorecard import BUDGET, Score
from selfeval_cli.model.standard import TOTAL_POINTS
from selfeval_cli.scoring.exact import subtract
from selfeval_cli.standards.loading import DEFAULTS
from selfeval_cli.text.quantity import ZERO, Dimension
from selfeval_cli.text.rounding import Verdict, agree_within, half_step

State = Literal["agrees", "differs", "modest", "outside", "elsewhere", "doubtful", "open"]
"""`modest`: less than the full weight of a kept target, with a reason. `outside`: not in the range of a state in words. `elsewhere`: other rules speak of
this score. `doubtful`: a figure behind it is known to be wrong. `open`: nothing was computed."""

_OVER_FULFILLED = Decimal(130)
"""Percent of the target above which points may be taken off even where nobody says how many (财预〔2020〕10号)."""
_HALF = Decimal("0.5")
_BUDGET_FIGURES = ("budget.total.initial", "budget.total.budget", "budget.total.executed")


class Claim(NamedTuple):
    """A claimed score and what was computed for it; `score` is that of budget execution for the row of it."""

    entry: Entry
    score: Score
    claimed: Decimal
    state: State
    execution: bool = False

    @property
    def difference(self) -> Decimal:
        """Claimed minus computed; 0 where nothing was computed."""
        return subtract(self.claimed, self.score.computed) if self.score.computed is not None else ZERO


class Claims(NamedTuple):
    """All claimed scores under the report's standard: how many are just what was computed, and the others."""

    equal: int = 0
    others: tuple[Claim, ...] = ()


def compare_claims(case: Case) -> Claims:
    """Every claimed score held against the computed one; ask through `case.once`. None where the standard scores nothing."""
    marks = case.once(add_up_marks)
    if case.scorecard is None or case.standard is None or not case.standard.scored or not marks.scored:
        return Claims()
    others = [entry for entry in marks.scored if not _is_equal(entry)]
    if not others or are_out_of_a_hundred(case, marks):  # no points of the weights
        return Claims(len(marks.scored) - len(others))
    return Claims(len(marks.scored) - len(others), tuple(_list_claims(case, others)))


def _is_equal(entry: Entry) -> bool:
    score = entry.score
    return score is not None and score.computed is not None and score.computed == entry.indicator.score


def _list_claims(case: Case, entries: Sequence[Entry]) -> Iterator[Claim]:
    met_execution = False
    steps = find_steps(case)
    for entry in entries:
        claimed, score = entry.indicator.score, entry.score
        if claimed is None or score is None:
            continue
        execution = score.unscored == "counted-as-execution" or is_execution_row(entry, case.standard)
        if not execution:
            yield Claim(entry, score, claimed, _compare(case, entry, score, claimed, steps))
        elif not met_execution:
            met_execution = True
            budget = case.scorecard.of(BUDGET) if case.scorecard is not None else None
            whole = budget or score
            yield Claim(entry, whole, claimed, _compare_execution(case, entry, budget, claimed, steps), execution=True)
        else:
            yield Claim(entry, score, claimed, "open")


class Steps(NamedTuple):
    """By how much scores may be rounded: a claimed one written as a whole number, and a computed one."""

    whole: Decimal
    computed: Decimal

    def tolerance(self, claimed: Decimal) -> Decimal:
        """What rounding explains: the claimed score may be written shorter than the computed one, or longer."""
        own = self.whole if claimed.as_tuple().exponent == 0 else half_step(claimed)
        return max(own, self.computed)


def find_steps(case: Case) -> Steps:
    """A whole score may be off by half a point where all are whole, else by as much as the others; computed ones as the standard rounds."""
    own = [
        half_step(score)
        for entry in case.once(add_up_marks).scored
        if (score := entry.indicator.score) is not None and score % 1
    ]
    places = case.standard.places if case.standard is not None else 2
    return Steps(max(own, default=_HALF), _HALF.scaleb(-places))


def _compare(case: Case, entry: Entry, score: Score, claimed: Decimal, steps: Steps) -> State:
    if score.least is not None and score.most is not None:
        return _compare_range(entry, score, claimed, steps)
    computed, indicator = score.computed, entry.indicator
    if computed is None:
        return "open"
    if claimed == computed or abs(subtract(claimed, computed)) <= steps.tolerance(claimed):
        return "agrees"
    if _is_told_elsewhere(entry, score, claimed) or find_wrong_sign(indicator) is not None or is_share(indicator):
        return "elsewhere"
    if is_target_slip(case, entry) or (score.method == "fixed" and find_doubt(case) is not None):
        return "doubtful"
    if score.met is False and find_miss(entry) is None:
        return "elsewhere"
    if claimed < computed and computed == score.weight and score.method != "coefficient":
        return _compare_modest(case, entry, score)
    return "differs"


def _compare_range(entry: Entry, score: Score, claimed: Decimal, steps: Steps) -> State:
    least, most = score.least or ZERO, score.most or ZERO
    slack = steps.tolerance(claimed)
    if claimed == most and most not in (least, score.weight):
        inside = False  # the upper end belongs to the state above
    else:
        inside = subtract(least, slack) <= claimed <= most + slack
    if inside:
        return "agrees"
    return "elsewhere" if _is_told_elsewhere(entry, score, claimed) else "outside"


def _is_told_elsewhere(entry: Entry, score: Score, claimed: Decimal) -> bool:
    """Whether a score above the weight (M501) or the full weight for a missed target (M502) is what is wrong."""
    weight = entry.indicator.weight
    return (weight is not None and claimed > weight) or (score.met is False and not lost_marks(entry.indicator))


def _compare_modest(case: Case, entry: Entry, score: Score) -> State:
    """Less than the full weight for a kept target: without a reason the rule about lost marks asks for one (I225)."""
    if is_blank(entry.indicator.reason):
        return "elsewhere"
    limits = case.standard.fulfilment if case.standard is not None else None
    upper = limits.upper if limits is not None and limits.upper is not None else _OVER_FULFILLED
    return "agrees" if score.completion is not None and score.completion > upper else "modest"


def _compare_execution(case: Case, entry: Entry, budget: Score | None, claimed: Decimal, steps: Steps) -> State:
    weight = entry.indicator.weight
    if budget is None or budget.computed is None or (weight is not None and weight != budget.weight):
        return "open"
    if abs(subtract(claimed, budget.computed)) <= steps.tolerance(claimed):
        return "agrees"
    own = entry.score or budget
    if _is_told_elsewhere(entry, own, claimed) or (budget.weight is not None and claimed > budget.weight):
        return "elsewhere"
    if find_doubt(case) is not None or not _names_rate(entry, budget):
        return "doubtful"
    return "differs"


def _names_rate(entry: Entry, budget: Score) -> bool:
    """Whether the rate that the row gives, if any, is the one that was computed."""
    quantity = entry.indicator.actual.quantity if entry.indicator.actual is not None else None
    rate = budget.params.get("rate")
    if quantity is None or quantity.dimension is not Dimension.PERCENT or not isinstance(rate, Decimal):
        return True
    return abs(subtract(quantity.base_value, rate)) <= max(half_step(quantity.number), half_step(rate))


def find_doubt(case: Case) -> str | None:
    """The path of a figure of the whole budget that another rule tells to be wrong; ask through `case.once`."""
    return case.once(_find_doubt)


def _find_doubt(case: Case) -> str | None:
    slip = first_slip(case, _BUDGET_FIGURES)
    if slip is not None:
        return slip
    for addition in case.once(list_additions):
        if addition.lacking is not None or addition.exact or addition.sum == "basic":
            continue
        if agree_within(addition.stated, addition.amounts).verdict is Verdict.DIFFERENT:
            return addition.paths[0]
    total = case.execution.line("total") if case.execution is not None else None
    if total is None or total.rate is None:
        return None
    if total.rate > TOTAL_POINTS:
        return "budget.total.executed"
    stated = total.stated_rate
    if stated is not None and abs(subtract(stated, total.rate)) > max(half_step(stated), half_step(total.rate)):
        return "budget.execution_rate"
    return None


def is_firm(case: Case) -> bool:
    """Whether the standard is the report's own and in force for it, and more than a draft: what follows from it is then nearly sure."""
    standard = case.standard
    return standard is not None and standard.assurance != "draft" and is_named(case)


def is_named(case: Case) -> bool:
    """Whether the standard was named by the report or given by the user, and is for such reports in this year."""
    standard, heading = case.standard, case.report.heading
    if standard is None or standard.scope != heading.scope:
        return False
    if heading.year is not None and not standard.covers(heading.year):
        return False
    return not is_default(case)


def is_default(case: Case) -> bool:
    """Whether the standard only stands in for one that nobody named."""
    heading, standard = case.report.heading, case.standard
    return heading.standard is None and standard is not None and standard.id == DEFAULTS[heading.scope]
