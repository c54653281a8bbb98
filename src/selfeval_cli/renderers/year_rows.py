"""The cells of two years side by side, in words: what terminal and document draw alike."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.messages import diff_words as words
from selfeval_cli.messages import summary_words
from selfeval_cli.messages.budget_words import LINE_WORDS
from selfeval_cli.messages.language import Language
from selfeval_cli.model.report import Indicator
from selfeval_cli.model.year_comparison import (
    Account,
    Candidate,
    IndicatorYears,
    LineYears,
    YearChange,
    YearComparison,
)
from selfeval_cli.text.quantity import Reading


class YearNames(NamedTuple):
    """What the two years are called in heads: their numbers, or 上年 and 今年 where these would not tell them apart."""

    previous: str
    current: str


class IndicatorCells(NamedTuple):
    """One indicator: its targets and results of both years, the change and its percent, and what is to be said about it."""

    name: str
    targets: tuple[str, str]
    results: tuple[str, str]
    change: str
    percent: str
    notes: tuple[str, ...]
    contradicted: bool


class AmountCells(NamedTuple):
    """One amount or rate of a budget line in both years; `rate` where it is a percentage."""

    label: str
    previous: str
    current: str
    change: str
    percent: str


def name_years(comparison: YearComparison, language: Language) -> YearNames:
    """What the two years are called."""
    before, after = comparison.previous.heading.year, comparison.current.heading.year
    if before is None or after is None or before == after:
        return YearNames(words.PREVIOUS_YEAR.in_language(language), words.CURRENT_YEAR.in_language(language))
    return YearNames(str(before), str(after))


def say_title(comparison: YearComparison, language: Language) -> str:
    """2022与2023年度自评对照."""
    years = name_years(comparison, language)
    dated = years.current.isdecimal()
    return words.TITLE.fill(language, years._asdict()) if dated else words.TITLE_UNDATED.in_language(language)


def lay_out_indicator(row: IndicatorYears, language: Language) -> IndicatorCells:
    """The cells of an indicator, each value as written."""
    change = row.change
    return IndicatorCells(
        row.name,
        (show_target(row.previous), show_target(row.current)),
        (show_result(row.previous, language), show_result(row.current, language)),
        say_amount(change, language) if change is not None else "",
        say_percent(change, language) if change is not None else "",
        tuple(_list_notes(row, language)),
        row.accord == "differs",
    )


def show_target(account: Account | None) -> str:
    """The target as written, empty where there is none."""
    return _words(account.indicator.target) if account is not None else ""


def show_result(account: Account | None, language: Language) -> str:
    """The result as written, else what is expected, said to be so."""
    if account is None:
        return ""
    indicator: Indicator = account.indicator
    if indicator.actual is not None and not indicator.actual.absent:
        return _words(indicator.actual)
    if not indicator.applies:
        return summary_words.STATES["not-applicable"].in_language(language)
    expected = _words(indicator.expected)
    if not expected or (indicator.expected is not None and indicator.expected.status_word is not None):
        return expected
    return words.EXPECTED.fill(language, {"value": expected})


def _words(reading: Reading | None) -> str:
    return " ".join(reading.in_words.split()) if reading is not None else ""


def say_signed(number: Decimal) -> str:
    """A difference with its sign: +4, -205, 0.00."""
    return f"{number:+f}" if number else f"{abs(number):f}"


def say_amount(change: YearChange, language: Language) -> str:
    """+4次, -205宗, +0.74个百分点."""
    unit = words.POINTS.in_language(language) if change.points and change.unit == "百分点" else change.unit
    about = words.ABOUT.in_language(language) if change.about else ""
    return f"{about}{say_signed(change.amount)}{unit}"


def say_percent(change: YearChange, language: Language) -> str:
    """+18.18%; empty where a percent has no meaning."""
    if change.percent is None:
        return ""
    about = words.ABOUT.in_language(language) if change.about else ""
    return f"{about}{say_signed(change.percent)}%"


def _list_notes(row: IndicatorYears, language: Language) -> Iterator[str]:
    before, after = row.previous, row.current
    if row.found is not None and before is not None and after is not None:
        params = {"name": before.indicator.name, "likeness": row.likeness, "section": before.section}
        if before.indicator.name != after.indicator.name:
            yield words.FOUND["id" if row.found == "id" else "similar"].fill(language, params)
        elif before.section != after.section and before.section:
            yield words.FOUND["name"].fill(language, params)
    if row.not_computed is not None:
        yield words.NOT_COMPUTED[row.not_computed].in_language(language)
    if row.stated is not None and row.accord != "agrees" and row.accord is not None:
        yield words.STATED[row.accord].fill(language, {"words": row.stated})


def name_line(line: LineYears, language: Language) -> str:
    """What a budget line, fund or item is called."""
    if line.kind == "line":
        return LINE_WORDS[line.name].in_language(language)
    return (words.FUND if line.kind == "fund" else words.ITEM).fill(language, {"name": line.name})


def lay_out_line(line: LineYears, language: Language) -> Iterator[AmountCells]:
    """The amounts and the rate of a budget line that either year has."""
    before, after = line.previous, line.current
    for text, key, change in (
        (words.INITIAL, "initial", line.initial_change),
        (words.BUDGET_AMOUNT, "budget", line.budget_change),
        (words.EXECUTED, "executed", line.executed_change),
    ):
        first, second = getattr(before, key, None), getattr(after, key, None)
        if first is not None or second is not None:
            amount = say_signed(change.amount) if change is not None else ""
            percent = say_percent(change, language) if change is not None else ""
            yield AmountCells(text.in_language(language), _number(first), _number(second), amount, percent)
    first, second = before.rate if before is not None else None, after.rate if after is not None else None
    if first is not None or second is not None:
        moved = line.rate_change
        said = f"{say_signed(moved)}{words.POINTS.in_language(language)}" if moved is not None else ""
        yield AmountCells(words.RATE.in_language(language), _percentage(first), _percentage(second), said, "")


def _number(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"


def _percentage(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}%"


def list_budget_notes(comparison: YearComparison, language: Language) -> Iterator[str]:
    """Why some of the budget is not compared."""
    before, after = comparison.previous_execution, comparison.execution
    if before is None or after is None:
        return
    if None not in (before.basis, after.basis) and before.basis != after.basis:
        yield words.DIFFERENT_BASES.in_language(language)
    if (before.unit is None) != (after.unit is None):
        yield words.UNIT_UNKNOWN.in_language(language)


def say_candidate(candidate: Candidate, language: Language) -> str:
    """Where this year's report may be about a measure, and why it is thought so."""
    if candidate.by == "for":
        return words.BY_ID.fill(language, {"said": candidate.said})
    return words.BY_WORDS.fill(language, {"said": candidate.said, "words": candidate.shared})


def list_counts(comparison: YearComparison, language: Language) -> Iterator[str]:
    """How many indicators both years have, how many are new or dropped, and how many stated changes are contradicted."""
    if not comparison.indicators:
        yield words.NO_INDICATORS.in_language(language)
        return
    params = {"matched": len(comparison.matched), "new": len(comparison.new), "dropped": len(comparison.dropped)}
    yield words.COUNTS.fill(language, params)
    differing = sum(row.accord == "differs" for row in comparison.matched)
    if differing:
        yield words.DIFFER_COUNT.fill(language, {"n": differing})
