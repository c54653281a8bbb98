"""The rule that a change must follow from last year's value and this year's (I244)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.change_arithmetic import (
    Fit,
    Weighed,
    difference_in_points,
    find_slip,
    values_agree,
    weigh_change,
    weigh_pair,
)
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
from selfeval_cli.messages.change_words import FALLEN, FEWER, GROWN, MORE, NO_CHANGE, RISEN, SHRUNK
from selfeval_cli.messages.language import Text
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.scoring.exact import subtract
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Change, Dimension, Period, PeriodKind, Quantity, Reading, Status
from selfeval_cli.text.readings import read_value

# Their growth is computed at constant prices, or over the same firms: it need not follow from the values as they are printed.
_COMPARABLE_NAMES = tuple(
    "生产总值 GDP 增加值 产值 固定资产投资 固投 零售总额 零售额 可支配收入 居民收入 人均收入 规上 规模以上 限上 限额以上".split()
)
_COMPARABLE_WORDS = ("可比", "不变价", "同口径", "自然口径", "剔除", "扣除", "实际增长", "还原")
_COMPARABLE_WITHIN = Decimal(15)  # points between growth at constant and at current prices
_PLACES = 4
_LAST_YEAR_BESIDE = lazy_pattern(r"[(,;](?:上年|去年)(?:同期|全年|度)?(?:为|是|数|值|:){0,2}\s?(?=[0-9])([^,;。()、]+)")


@rule("I244", "change-mismatch", Severity.ERROR, Basis.ARITHMETIC)
def change_mismatch(case: Case) -> Iterator[Verdict]:
    """A change that contradicts last year's value and this year's, in its figure or its direction."""
    year = case.report.heading.year
    first: ToldChange | None = None
    something_lost = bool(case.report.left_out)
    for told in case.once(list_changes):
        first = told if not told.order else first
        plain = told.previous is None and told.change.to is None and not told.order and not something_lost
        if plain and not _may_tell_last_year(told):
            continue  # nothing that it could follow from
        verdict = _judge(case, told, first, year)
        if verdict is not None:
            yield verdict


def _judge(case: Case, told: ToldChange, first: ToldChange | None, year: int | None) -> Verdict | None:
    """None where there is nothing that the change could follow from."""
    change = told.change
    if change.amount is None and change.to is not None:
        return _judge_reached(told)
    if change.start is not None and change.to is not None:
        if means_points(change, change.start, change.to):
            return Lacking(told.path)  # another rule's matter
        return _tell(told, weigh_change(change, change.start, change.to), change.start, change.to)
    if is_of_comparable_kind(told):
        return None
    beside = _read_last_year(told) if told.previous is None and not told.lead else None
    if beside is not None:
        return _judge_beside(told, *beside, year)
    if speaks_of_something_else(told):
        return None
    actual = _plain(told.actual)
    previous = _plain(told.previous) if told.previous is not None else None
    if told.previous is None or told.previous.absent:
        if case.was_left_out(f"{told.entry.path}.previous"):
            return Lacking(f"{told.entry.path}.previous")
        return _judge_pair(told, first, actual)
    if find_basis(told, year) is ComparedWith.OTHER or previous is None or actual is None:
        return Lacking(told.path)
    return _judge_against_previous(case, told, previous, actual)


def _plain(reading: Reading | None) -> Quantity | None:
    """The one figure of a value that has happened."""
    if reading is None or reading.status is not Status.ACTUAL or not says_one_figure(reading):
        return None
    return value_of(reading)


def _may_tell_last_year(told: ToldChange) -> bool:
    return (
        told.actual is not None
        and bool(told.actual.leftovers)
        and any(word in told.actual.text for word in ("上年", "去年"))
    )


def _read_last_year(told: ToldChange) -> tuple[Quantity, Quantity] | None:
    """Last year's value and this year's, where the result tells both and nothing else: 1420宗（上年1625宗）."""
    reading = told.actual
    actual = value_of(reading)
    if reading is None or actual is None or told.detail is not None or not _may_tell_last_year(told):
        return None
    found = _LAST_YEAR_BESIDE.search(fold(reading.text))
    if found is None:
        return None
    start, end = found.span(1)
    previous = read_value(reading.text[start:end])
    figures = [
        span for span in reading.leftovers if any(character.isdecimal() for character in reading.text[slice(*span)])
    ]
    if previous.quantity is None or previous.leftovers or previous.change is not None or actual.span[1] > start:
        return None
    if previous.quantity.kind != actual.kind or any(span[0] < found.start() or span[1] > end for span in figures):
        return None
    here = previous.quantity.span
    return previous.quantity._replace(span=(start + here[0], start + here[1])), actual


def _judge_beside(told: ToldChange, previous: Quantity, actual: Quantity, year: int | None) -> Verdict:
    weighed = weigh_change(told.change, previous, actual, averaged="均" in told.name)
    apart = find_basis(told, year) is ComparedWith.OTHER or means_points(told.change, previous, actual)
    return _tell(told, weighed, previous, actual) if not apart else Lacking(told.path)


def _judge_against_previous(case: Case, told: ToldChange, previous: Quantity, actual: Quantity) -> Verdict:
    paths = (f"{told.entry.path}.previous", f"{told.entry.path}.actual", told.path)
    if any(is_magnitude_slip(case, path) for path in paths):
        return Lacking(told.path)
    change = told.change
    weighed = weigh_change(change, previous, actual, averaged="均" in told.name)
    if weighed.fit is Fit.AGREES:
        return PASSED
    if means_points(change, previous, actual):
        return Lacking(told.path)  # another rule's matter
    periods = _compare_periods(told)
    if periods == "differ" or weighed.fit is Fit.UNKNOWN:
        return Lacking(told.path)
    return _tell(told, weighed, previous, actual, unsure_period=periods == "unsure")


def means_points(change: Change, previous: Quantity, actual: Quantity) -> bool:
    """Whether a rate's change in % is right as a difference: 24.26 % to 25.21 % told as 0.95%."""
    amount = change.amount
    if amount is None or any(figure.dimension is not Dimension.PERCENT for figure in (amount, previous, actual)):
        return False
    return difference_in_points(amount, change.direction, previous, actual) is Fit.AGREES


def _judge_pair(told: ToldChange, first: ToldChange | None, actual: Quantity | None) -> Verdict | None:
    """同比减少205宗，下降12.6%: with this year's value alone, the one must follow from the other."""
    if first is None or told is first or actual is None or first.path != told.path:
        return None
    if told.change.basis != first.change.basis or speaks_of_something_else(first):
        return None
    for percent, difference in ((told.change, first.change), (first.change, told.change)):
        weighed = weigh_pair(percent, difference, actual)
        if weighed.fit in (Fit.DIFFERS, Fit.WRONG_WAY):
            params: dict[str, object] = {
                "name": told.name,
                "one": first.words,
                "other": told.words,
                "actual": _actual_words(told, actual),
                "due": word_due(weighed, actual),
            }
            return Hit(told.path, "pair", params, span=told.change.span)
        if weighed.fit is not Fit.UNKNOWN:
            return PASSED
    return None


def _judge_reached(told: ToldChange) -> Verdict | None:
    """由8.1天缩短至7.4天: the end must be this year's value, the beginning last year's."""
    change = told.change
    actual, previous = _plain(told.actual), _plain(told.previous)
    if change.to is None or speaks_of_something_else(told):
        return None
    if change.to.dimension is Dimension.TIMES and actual is not None and actual.dimension is not Dimension.TIMES:
        if previous is None:
            return None
        gained = change._replace(amount=change.to._replace(number=change.to.number - 1), to=None)
        return _tell(told, weigh_change(gained, previous, actual), previous, actual)
    params: dict[str, object] = {"name": told.name, "change": told.words}
    if told.path.endswith(".change") and actual is not None and values_agree(change.to, actual) is False:
        related = (Related(f"{told.path.rpartition('.')[0]}.actual", "same"),)
        return Hit(
            told.path, "reached", params | {"actual": _actual_words(told, actual)}, span=change.span, related=related
        )
    if change.start is not None and previous is not None and values_agree(change.start, previous) is False:
        if _compare_periods(told) == "same":
            related = (Related(f"{told.entry.path}.previous", "previous"),)
            params["previous"] = _previous_words(told, previous)
            return Hit(told.path, "start", params, Severity.WARNING, change.span, related=related)
        return Lacking(told.path)
    return PASSED if actual is not None or previous is not None else None


def _tell(
    told: ToldChange, weighed: Weighed, previous: Quantity, actual: Quantity, *, unsure_period: bool = False
) -> Verdict:
    if weighed.fit is Fit.AGREES:
        return PASSED
    if weighed.fit is Fit.UNKNOWN:
        return Lacking(told.path)
    sentence, severity = _choose(told, weighed, previous, actual, unsure_period)
    from_to = told.change.start is not None
    words = told.reading.text
    params: dict[str, object] = {
        "name": told.name,
        "change": told.words,
        "previous": figure_words(words, previous) if from_to else _previous_words(told, previous),
        "actual": figure_words(words, actual) if from_to else _actual_words(told, actual),
        "due": word_due(weighed, actual, previous),
    }
    related: tuple[Related, ...] = ()
    if not from_to and told.previous is not None:
        related = (Related(f"{told.entry.path}.previous", "previous"),)
    return Hit(told.path, sentence, params, severity, told.change.span, related=related)


def _choose(
    told: ToldChange, weighed: Weighed, previous: Quantity, actual: Quantity, unsure_period: bool
) -> tuple[str, Severity | None]:
    """Which sentence tells it best, and how sure it is."""
    change = told.change
    if weighed.fit is Fit.CUT_OFF:
        return "cut-off", Severity.NOTE
    if weighed.fit is Fit.NOT_FLAT:
        return "not-flat", Severity.WARNING
    if may_be_comparable(told, weighed):
        return "comparable", Severity.NOTE
    if unsure_period:
        return "period", Severity.WARNING
    soft = any(figure.approximation or figure.comparison for figure in (previous, actual))
    severity = Severity.WARNING if soft else None
    if weighed.fit is Fit.WRONG_WAY:
        return "wrong-way", severity
    return find_slip(change, previous, actual, averaged="均" in told.name) or "default", severity


def may_be_comparable(told: ToldChange, weighed: Weighed) -> bool:
    """Whether the growth may be one at constant prices or over the same firms, though nobody says so."""
    amount = told.change.amount
    if amount is None or amount.dimension is not Dimension.PERCENT or told.change.start is not None:
        return False
    if not is_revised_later(told.name):
        return False
    return abs(weighed.due - amount.base_value * told.change.direction) <= _COMPARABLE_WITHIN


def is_revised_later(name: str) -> bool:
    """Whether it is a figure of the statistics office (GDP, 固定资产投资 …), which revises last year's, and tells growth at constant prices."""
    return any(word in name for word in _COMPARABLE_NAMES)


def is_of_comparable_kind(told: ToldChange) -> bool:
    """Whether the report says that the growth is not that of the values as printed."""
    indicator, section = told.entry.indicator, told.entry.section
    texts = [told.reading.text, told.name, indicator.quote, indicator.reason]
    if section is not None:
        texts.append(section.change_basis)
    return any(word in text for text in texts if text for word in _COMPARABLE_WORDS)


def _compare_periods(told: ToldChange) -> str:
    """Whether last year's value is of the same months as the result: `same`, `differ`, or `unsure` where only the result's are told."""
    previous = told.previous.period if told.previous is not None else None
    own = told.actual.period if told.actual is not None else None
    if own is None:
        dated = told.detail.period if told.detail is not None and told.detail.period is not None else told.entry.period
        own = dated.period if dated is not None else None
    now, then = _months(own), _months(previous)
    if now == then:
        return "same"
    words = told.previous.text if told.previous is not None else ""
    # 上年1625宗 names the year only; 上年全年1625宗 is of twelve months.
    return "unsure" if previous is None or (then == (1, 12) and "全年" not in words) else "differ"


def _months(period: Period | None) -> tuple[object, object]:
    if period is None:
        return 1, 12
    if period.kind in (PeriodKind.VAGUE, PeriodKind.RECURRING):
        return period.kind, None
    return period.first_month, period.last_month


def _actual_words(told: ToldChange, actual: Quantity) -> str:
    return figure_words(told.actual.text, actual) if told.actual is not None else ""


def _previous_words(told: ToldChange, previous: Quantity) -> str:
    reading = told.previous if told.previous is not None else told.actual  # told beside this year's
    return figure_words(reading.text, previous) if reading is not None else ""


def word_due(weighed: Weighed, actual: Quantity, previous: Quantity | None = None) -> Text:
    """What the change should be: 下降12.6%, 减少205宗, 提高1.25个百分点. That of a rate is told in points."""
    due = weighed.due
    if not due:
        return NO_CHANGE
    if actual.dimension is Dimension.PERCENT and previous is not None:
        due = subtract(actual.base_value, previous.base_value)
        words, figure = (RISEN if due > 0 else FALLEN), f"{abs(due):f}"
    elif weighed.relative:
        words, figure = (GROWN if due > 0 else SHRUNK), f"{abs(due):f}%"
    else:
        words, figure = (MORE if due > 0 else FEWER), _in_unit(abs(due), actual)
    return Text(words.zh.format(figure=figure), words.en.format(figure=figure))


def _in_unit(due: Decimal, actual: Quantity) -> str:
    """A difference in the unit that the value is written in, without the digits that a factor such as that of 亩 adds."""
    factor = actual.unit.factor if actual.unit is not None else Decimal(1)
    number = due / (actual.multiplier * factor)
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > _PLACES:
        number = number.quantize(Decimal(1).scaleb(-_PLACES)).normalize()
    return f"{number:f}{actual.unit_text}"
