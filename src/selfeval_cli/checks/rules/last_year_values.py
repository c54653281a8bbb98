"""Rules that hold this year's report against the values of last year's: the base (C606) and the change (C607)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.change_arithmetic import Fit, values_agree, weigh_change
from selfeval_cli.checks.rules.change_mismatch import (
    is_of_comparable_kind,
    is_revised_later,
    may_be_comparable,
    means_points,
    word_due,
)
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.last_year import SamePair, cover_same_months, find_last_year, is_of_year, list_same
from selfeval_cli.checks.rules.slips import is_magnitude_slip
from selfeval_cli.checks.rules.told_changes import (
    ComparedWith,
    ToldChange,
    figure_words,
    find_basis,
    list_changes,
    speaks_of_something_else,
    value_of,
)
from selfeval_cli.checks.rules.unit_agreement import says_one_figure
from selfeval_cli.messages.budget_words import OUTLAY_WORDS
from selfeval_cli.model.budget import OUTLAYS, Budget
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import multiply
from selfeval_cli.text.quantity import Quantity, Reading, Status
from selfeval_cli.text.rounding import Verdict as Rounding
from selfeval_cli.text.rounding import agree_within

_TEN_POWERS = {"元": 0, "万元": 4, "亿元": 8}
# With one of these the report says openly that the base is another one now.
_RESTATED = "口径 修订 核定 核实 核减 调整 更正 普查 勘误 重新统计 历史数据 补报 漏报 审计".split()


@rule("C606", "base-restated", Severity.WARNING, Basis.ARITHMETIC, needs=("previous",))
def base_restated(case: Case) -> Iterator[Verdict]:
    """What this year's report gives as last year's value is not what last year's report said."""
    for pair in case.once(list_same):
        reading = pair.entry.indicator.previous
        if reading is not None and not reading.absent:
            yield _judge_base(case, pair, reading)
    yield from _judge_starts(case)
    yield from _judge_outlays(case)


def _judge_base(case: Case, pair: SamePair, reading: Reading) -> Verdict:
    entry, before = pair.entry, pair.previous.actual
    path = f"{entry.path}.previous"
    stated, reported = _plain(reading), _plain(before)
    if stated is None or reported is None or before is None:
        return Lacking(path)
    if not (_may_be_of_last_year(reading, case.report.heading.year) and _is_of_its_year(case, pair, before)):
        return Lacking(path)
    if is_magnitude_slip(case, path) or not cover_same_months(reading, entry.period, before, pair.previous_period):
        return Lacking(path)
    agree = values_agree(stated, reported)
    if agree is None:
        return Lacking(path)
    indicator = entry.indicator
    if agree or _says_why(reading.text, indicator.reason, indicator.quote):
        return PASSED
    params: dict[str, object] = {
        "name": indicator.name,
        "stated": repeat_figure(reading),
        "reported": repeat_figure(before),
    }
    severity = Severity.NOTE if is_revised_later(indicator.name) else None
    return Hit(path, "default", params, severity, stated.span)


def _may_be_of_last_year(reading: Reading, year: int | None) -> bool:
    """Whether what stands under `previous` is last year's, as far as it says: 2021年1500宗 in a report of 2023 is not."""
    period = reading.period
    if period is None or year is None:
        return True
    if period.year is None:
        return period.year_shift in (0, -1)
    return period.year + period.year_shift == year - 1 and period.last_year in (None, year - 1)


def _is_of_its_year(case: Case, pair: SamePair, before: Reading) -> bool:
    """Whether last year's result is of last year alone, and no total over several years."""
    year = case.previous.heading.year if case.previous is not None else None
    return is_of_year(before, pair.previous_period, year)


def _judge_starts(case: Case) -> Iterator[Verdict]:
    """较上年由8.1天缩短至7.4天: where the change itself says what it was last year."""
    same = {pair.entry.path: pair for pair in case.once(list_same)}
    year = case.report.heading.year
    for told in case.once(list_changes) if same else ():
        pair, start = same.get(told.entry.path), told.change.start
        if pair is None or start is None or told.detail is not None or told.order:
            continue
        if told.previous is not None or speaks_of_something_else(told):
            continue
        if find_basis(told, year) is not ComparedWith.LAST_YEAR:
            continue
        before = pair.previous.actual
        reported = _plain(before)
        if before is None or reported is None or not _same_months(case, told, pair, before):
            yield Lacking(told.path)
            continue
        agree = values_agree(start, reported)
        if agree is None:
            yield Lacking(told.path)
        elif agree or _says_why(told.reading.text, told.entry.indicator.reason, told.entry.indicator.quote):
            yield PASSED
        else:
            params: dict[str, object] = {
                "name": told.name,
                "stated": figure_words(told.reading.text, start),
                "reported": repeat_figure(before),
            }
            yield Hit(told.path, "default", params, span=start.span)


def _judge_outlays(case: Case) -> Iterator[Verdict]:
    last_year = case.once(find_last_year)
    budget = case.report.budget
    if last_year is None or last_year.misfit is not None or budget is None:
        return
    for name in OUTLAYS:
        stated = getattr(budget.outlay(name), "previous", None)
        if stated is None:
            continue
        path = f"budget.{name}.previous"
        before = last_year.report.budget
        reported = _outlay_of_last_year(before, name, budget.unit)
        if before is None or reported is None or is_magnitude_slip(case, path):
            yield Lacking(path)
        elif agree_within(stated, (reported,)).verdict is not Rounding.DIFFERENT:
            yield PASSED
        else:
            params: dict[str, object] = {
                "name": OUTLAY_WORDS[name],
                "stated": f"{stated:f}{budget.unit}",
                "reported": f"{getattr(before.outlay(name), 'executed', reported):f}{before.unit}",
            }
            yield Hit(path, "default", params)


def _outlay_of_last_year(previous: Budget | None, name: str, unit: str | None) -> Decimal | None:
    """What last year's report says was spent, in this year's unit; None where it does not, or one of the units is not known."""
    executed: Decimal | None = getattr(previous.outlay(name), "executed", None) if previous is not None else None
    if previous is None or executed is None or previous.unit is None or unit is None:
        return None
    return multiply(executed, Decimal(1).scaleb(_TEN_POWERS[previous.unit] - _TEN_POWERS[unit]))


def _says_why(*texts: str | None) -> bool:
    return any(word in text for text in texts if text for word in _RESTATED)


def _plain(reading: Reading | None) -> Quantity | None:
    """The one figure of a value that has happened."""
    if reading is None or reading.absent or reading.status is not Status.ACTUAL or not says_one_figure(reading):
        return None
    return value_of(reading)


@rule("C607", "change-against-last-year", Severity.WARNING, Basis.ARITHMETIC, needs=("previous",))
def change_against_last_year(case: Case) -> Iterator[Verdict]:
    """A change does not follow from the value in last year's report; where this year's gives a base of its own, I244 looks at that."""
    same = {pair.entry.path: pair for pair in case.once(list_same)}
    for told in case.once(list_changes) if same else ():
        pair = same.get(told.entry.path)
        given = told.previous is not None and not told.previous.absent
        if pair is None or given or told.change.start is not None or told.change.to is not None:
            continue
        if is_of_comparable_kind(told) or speaks_of_something_else(told):
            continue
        verdict = _judge_change(case, told, pair)
        if verdict is not None:
            yield verdict


def _judge_change(case: Case, told: ToldChange, pair: SamePair) -> Verdict | None:
    before = pair.previous.actual
    if told.detail is not None:
        known = pair.previous.details.get(told.name)
        before = known.actual if known is not None else None
    basis = find_basis(told, case.report.heading.year)
    if basis is ComparedWith.OTHER:
        return None
    reported, actual = _plain(before), _plain(told.actual)
    if before is None or reported is None or actual is None or not _same_months(case, told, pair, before):
        return Lacking(told.path)
    if is_magnitude_slip(case, f"{told.entry.path}.actual") or is_magnitude_slip(case, told.path):
        return Lacking(told.path)
    weighed = weigh_change(told.change, reported, actual, averaged="均" in told.name)
    if weighed.fit in (Fit.AGREES, Fit.CUT_OFF):
        return PASSED
    unsaid = basis is ComparedWith.UNSAID  # it may be against the beginning of the year, or the plan
    if weighed.fit is Fit.UNKNOWN or unsaid or means_points(told.change, reported, actual):
        return Lacking(told.path)
    params: dict[str, object] = {
        "name": told.name,
        "change": told.words,
        "reported": repeat_figure(before),
        "actual": figure_words(told.actual.text, actual) if told.actual is not None else "",
        "due": word_due(weighed, actual, reported),
    }
    note = may_be_comparable(told, weighed) or is_revised_later(told.name)
    sentence = "wrong-way" if weighed.fit is Fit.WRONG_WAY else "default"
    return Hit(told.path, sentence, params, Severity.NOTE if note else None, told.change.span)


def _same_months(case: Case, told: ToldChange, pair: SamePair, before: Reading) -> bool:
    own = told.actual if told.actual is not None else told.reading
    inherited = told.entry.period
    previous_period = pair.previous_period
    if told.detail is not None:
        inherited = told.detail.period or inherited
        known = pair.previous.details.get(told.name)
        previous_period = (known.period if known is not None else None) or previous_period
    if not (is_of_year(own, inherited, case.report.heading.year) and _is_of_its_year(case, pair, before)):
        return False
    return cover_same_months(own, inherited, before, previous_period)
