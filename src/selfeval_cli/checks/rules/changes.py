"""Rules about changes: what they are compared with (I243), whether they follow from the figures (I244), growth from zero (I245)."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict, rule
from selfeval_cli.checks.rules.change_mismatch import change_mismatch
from selfeval_cli.checks.rules.change_units import percent_or_points, points_on_amount
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.rate_names import is_growth_name
from selfeval_cli.checks.rules.told_changes import (
    ComparedWith,
    ToldChange,
    find_basis,
    list_changes,
    speaks_of_something_else,
    value_of,
)
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import ZERO, Dimension, Quantity, Reading

_SHARES = (Dimension.PERCENT, Dimension.POINTS, Dimension.TIMES)
_RELATIVE = (Dimension.PERCENT, Dimension.TIMES)
_BASIS_WORDS = ("同比", "环比", "较上年", "比上年", "较去年", "比去年", "同期")
_LAST_YEAR_WAS_ZERO = lazy_pattern(
    "(?:上年|去年)(?:同期|全年)?(?:数|值)?\\s?(?:为|是|[:：])?\\s?(?:0(?![0-9.])|零)(?:[个家宗件起次户人项例场]|万元)?"
)


@rule("I243", "change-without-basis", Severity.WARNING, Basis.CUSTOM)
def change_without_basis(case: Case) -> Iterator[Verdict]:
    """A change that does not say what it is compared with."""
    year = case.report.heading.year
    for told in case.once(list_changes):
        if told.order or (told.change.amount is None and told.change.direction):
            continue  # 增加到35个 says no change of its own
        if find_basis(told, year) is not ComparedWith.UNSAID or _is_understood(told):
            yield PASSED
        elif _may_have_said(case, told):
            yield Lacking(told.path)
        else:
            yield Hit(told.path, params={"name": told.name, "change": told.words}, span=told.change.span)


def _is_understood(told: ToldChange) -> bool:
    """Whether last year's value, the name, the quoted words or another change of the indicator tell the basis."""
    indicator, detail = told.entry.indicator, told.detail
    if told.previous is not None and not told.previous.absent:
        return True
    shift = indicator.change.change if indicator.change is not None else None
    if detail is not None and shift is not None and shift.start is not None:
        return True  # 由8960件降至7213件, and beside it 减少19.5%
    texts = [told.name, indicator.name, indicator.quote, *(reading.text for reading in _figures_of(told))]
    if detail is not None:
        texts.append(detail.quote)
    if any(word in text for text in texts if text for word in _BASIS_WORDS):
        return True
    if any(word in text for text in _texts_of(told) for word in ("上年", "去年")):  # 5件（上年4件），增长25%
        return True
    value, amount = value_of(told.actual), told.change.amount
    if value is not None and amount is not None and is_growth_name(told.name):
        return value.base_value == amount.base_value  # 增速 6.4 %, told again as 增长6.4%
    return told.path.endswith(".actual") and _is_result_of_its_own(told)


def _figures_of(told: ToldChange) -> Iterator[Reading]:
    """Where else the basis may be said: in the targets, the results and the changes of the indicator and the detail."""
    indicator, detail = told.entry.indicator, told.detail
    readings = [indicator.initial_target, indicator.target, indicator.actual, indicator.change]
    if detail is not None:
        readings += [detail.actual, detail.change]
    yield from (reading for reading in readings if reading is not None)


def _is_result_of_its_own(told: ToldChange) -> bool:
    """增加120个 as a result means 120 new ones; 增长6.4% against a target of growth is compared as the target says."""
    amount, target = told.change.amount, told.entry.indicator.target
    if amount is None or amount.dimension not in _SHARES:
        return True
    if told.detail is None and target is not None:
        wanted = target.quantity
        if target.change is not None or (wanted is not None and wanted.dimension is Dimension.PERCENT):
            return True  # ≥3% answered by 降低3.4%: the target says what is measured
    return is_growth_name(told.name)


def _may_have_said(case: Case, told: ToldChange) -> bool:
    """Whether the basis may have stood in something that could not be read."""
    if not case.report.left_out:
        return False
    section = f"section.{quote_name(told.entry.section_id)}" if told.entry.section_id is not None else None
    paths = (f"{told.entry.path}.previous", f"{section}.change_basis" if section is not None else "")
    return any(case.was_left_out(path) for path in paths if path)


@rule("I245", "growth-from-zero", Severity.WARNING, Basis.ARITHMETIC)
def growth_from_zero(case: Case) -> Iterator[Verdict]:
    """A change in % while last year's value is zero: there is no such rate."""
    year = case.report.heading.year
    for told in case.once(list_changes):
        change = told.change
        amount = change.amount
        if amount is None or not change.direction or not amount.number or amount.dimension not in _RELATIVE:
            continue
        if told.previous is None and change.start is None and not _may_hold_zero(told):
            continue
        zero = _find_zero_in_words(told)
        if zero is not None:
            yield Hit(told.path, "in-words", _params(told, zero), span=change.span)
            continue
        if speaks_of_something_else(told) or (change.start is None and find_basis(told, year) is ComparedWith.OTHER):
            continue
        base, path = _base_of(told)
        if base is None:
            continue
        if base.value != ZERO or base.upper is not None or base.dimension is Dimension.PERCENT:
            yield PASSED
        elif change.start is not None:
            yield Hit(told.path, "from-to", _params(told, told.reading.text), span=change.span)
        else:
            related = (Related(path, "previous"),)
            previous = repeat_figure(told.previous) if told.previous is not None else ""
            yield Hit(told.path, params=_params(told, previous), span=change.span, related=related)


def _params(told: ToldChange, previous: str) -> dict[str, object]:
    return {"name": told.name, "change": told.words, "previous": previous}


def _base_of(told: ToldChange) -> tuple[Quantity | None, str]:
    """What the rate would be of: the beginning of a change told from-to, else last year's value."""
    if told.change.start is not None:
        return told.change.start, told.path
    return value_of(told.previous), f"{told.entry.path}.previous"


def _may_hold_zero(told: ToldChange) -> bool:
    return any(word in text for text in _texts_of(told) for word in ("上年", "去年"))


def _find_zero_in_words(told: ToldChange) -> str | None:
    """12家（上年0家），同比增长100%."""
    for text in _texts_of(told):
        if ("0" in text or "零" in text) and ("上年" in text or "去年" in text):
            found = _LAST_YEAR_WAS_ZERO.search(text)
            if found is not None:
                return found[0]
    return None


def _texts_of(told: ToldChange) -> tuple[str, ...]:
    actual = told.actual
    return (told.reading.text,) if actual is None or actual is told.reading else (told.reading.text, actual.text)


CHANGE_RULES: tuple[Rule, ...] = (
    percent_or_points,
    points_on_amount,
    change_without_basis,
    change_mismatch,
    growth_from_zero,
)
