"""Rules about single indicators (family I): whether they say something, and whether it is a result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Rule, Verdict, rule
from selfeval_cli.checks.rules.changes import CHANGE_RULES
from selfeval_cli.checks.rules.deviations import unmet_without_reason
from selfeval_cli.checks.rules.figure_limits import fractional_count, share_above_100
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.indicator_contents import RESULT_KEYS, has_result, has_target, may_have_lost, says
from selfeval_cli.checks.rules.indicator_names import fold_names
from selfeval_cli.checks.rules.money_results import money_only_result
from selfeval_cli.checks.rules.over_fulfilment import all_exactly_at_target, over_fulfilled, target_too_low
from selfeval_cli.checks.rules.part_sums import parts_not_sum
from selfeval_cli.checks.rules.ranks import RANK_RULES
from selfeval_cli.checks.rules.rates import RATE_RULES
from selfeval_cli.checks.rules.reasons import stock_reason
from selfeval_cli.checks.rules.softened_figures import approximate_actual, money_without_yuan, softened_exact_figure
from selfeval_cli.checks.rules.target_signs import sign_against_kind
from selfeval_cli.checks.rules.targets import target_changed_without_reason, target_missing
from selfeval_cli.checks.rules.template_text import find_template_text
from selfeval_cli.checks.rules.unit_agreement import units_differ
from selfeval_cli.checks.rules.unknown_units import unknown_unit
from selfeval_cli.checks.rules.unreadable_figures import find_malformed, unreadable_figure
from selfeval_cli.checks.rules.vague_targets import vague_target
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.report import Indicator
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.quantity import ZERO, Comparison, Dimension, Quantity, Reading

# Words that do say zero, or 100 %; compiled only where words answer a figure.
_NONE_AT_ALL = "零|[未没]有?|无|不存在"
_ALL_OF_IT = "全部|全覆盖|全面|百分之?百|均已|全数|应.尽."
_SHORT = 6  # a target with more words than this around its figure is a sentence, which words may answer


def _blank_sentence(actual: Reading) -> str:
    return "blank" if actual.text.strip() else "empty"


@rule("I201", "target-without-result", Severity.WARNING, Basis.CUSTOM)
def target_without_result(case: Case) -> Iterator[Verdict]:
    """A target with nothing to hold against it."""
    for entry in case.entries:
        indicator = entry.indicator
        if not has_target(indicator):
            continue
        key = "target" if says(indicator.target) else "initial_target"
        target: Reading = getattr(indicator, key)
        params: dict[str, object] = {"name": indicator.name, "target": repeat_figure(target)}
        if has_result(indicator):
            yield PASSED
        elif may_have_lost(case, entry.path, RESULT_KEYS):
            yield Lacking(f"{entry.path}.actual")
        elif indicator.actual is not None and _none_is_the_figure(target, indicator.actual):
            yield PASSED
        elif indicator.actual is not None:
            params["actual"] = indicator.actual.text
            related = (Related(f"{entry.path}.{key}", "target"),)
            yield Hit(f"{entry.path}.actual", _blank_sentence(indicator.actual), params, related=related)
        else:
            yield Hit(f"{entry.path}.{key}", params=params)


def _none_is_the_figure(target: Reading, actual: Reading) -> bool:
    """无 against a target of 0, or against a limit, is a result: there was none."""
    quantity = target.quantity
    if quantity is None or quantity.upper is not None or actual.text.strip() not in ("无", "暂无"):
        return False
    return quantity.value == ZERO or quantity.limit in (Comparison.AT_MOST, Comparison.LESS)


@rule("I204", "word-for-number", Severity.WARNING, Basis.CUSTOM)
def word_for_number(case: Case) -> Iterator[Verdict]:
    """A target in figures, a result in words."""
    for entry in case.entries:
        indicator = entry.indicator
        target, actual = indicator.target or indicator.initial_target, indicator.actual
        if target is None or target.quantity is None or not indicator.applies:
            continue
        if actual is None or actual.absent or actual.problem is not None:
            yield Lacking(f"{entry.path}.actual")
        elif not actual.words or any(map(str.isdecimal, actual.text)):
            yield PASSED
        elif (
            find_template_text(actual.text) is not None
            or "分之" in actual.text
            or find_malformed(fold(actual.text)) is not None
        ):  # a figure, though not one that was read
            yield Lacking(f"{entry.path}.actual")
        elif _word_is_the_figure(target.quantity, actual.text) or _is_a_deed(target, target.quantity):
            yield PASSED
        else:
            key = "target" if indicator.target is not None else "initial_target"
            yield Hit(
                f"{entry.path}.actual",
                params={"name": indicator.name, "target": repeat_figure(target), "actual": actual.text},
                severity=Severity.NOTE if _word_may_do(target, target.quantity, actual.text) else None,
                related=(Related(f"{entry.path}.{key}", "target"),),
            )


def _is_a_deed(target: Reading, figure: Quantity) -> bool:
    """每村落实一名管水员，水费按月公示: something to be done, told in words, among which there happens to be a number in words."""
    written = target.text[slice(*figure.span)]
    return not any(map(str.isdecimal, written)) and sum(end - start for start, end in target.leftovers) > _SHORT


def _word_is_the_figure(target: Quantity, text: str) -> bool:
    """未发生 does say zero where the target is zero."""
    return target.value == ZERO and re.search(_NONE_AT_ALL, text) is not None


def _word_may_do(target: Reading, quantity: Quantity, text: str) -> bool:
    """Whether the words leave little open: 全部 for 100 %, 已建成 for one thing, 按时办结 for a time limit, an answer to a sentence."""
    if quantity.dimension is Dimension.PERCENT and quantity.value == 100 and re.search(_ALL_OF_IT, text):
        return True
    if quantity.dimension in (Dimension.DURATION, Dimension.WORKDAYS):
        return True
    if quantity.dimension is Dimension.COUNT and quantity.value == 1:
        return True
    return sum(end - start for start, end in target.leftovers) > _SHORT


@rule("I207", "duplicate-indicator", Severity.WARNING, Basis.FORMAT)
def duplicate_indicator(case: Case) -> Iterator[Verdict]:
    """Two indicators of a section have one name, or two indicators one id."""
    named: dict[tuple[str, str, str], Entry] = {}
    numbered: dict[str, Entry] = {}
    for entry, folded in zip(case.entries, case.once(fold_names), strict=True):
        indicator = entry.indicator
        params: dict[str, object] = {"name": indicator.name}
        if indicator.id is not None:
            first = numbered.setdefault(indicator.id, entry)
            if first is not entry:
                params |= {"id": indicator.id, "first": first.indicator.name}
                yield Hit(f"{entry.path}.id", "same-id", params, related=(Related(f"{first.path}.id", "same"),))
                continue
        where = (entry.section_id or indicator.section or "", indicator.group or "", folded)
        first = named.setdefault(where, entry)
        if first is entry or _told_apart(first.indicator, indicator):
            yield PASSED
            continue
        params["first"] = first.indicator.name
        related = (Related(f"{first.path}.name", "same"),)
        if first.indicator.name != indicator.name:
            yield Hit(f"{entry.path}.name", "alike", params, Severity.NOTE, related=related)
        else:
            yield Hit(f"{entry.path}.name", params=params, related=related)


def _told_apart(first: Indicator, second: Indicator) -> bool:
    """Ids of their own say that the writer knows of both."""
    return first.id is not None and second.id is not None and first.id != second.id


@rule("I208", "says-nothing", Severity.ERROR, Basis.FORMAT)
def says_nothing(case: Case) -> Iterator[Verdict]:
    """An indicator with a name and nothing else that counts."""
    for entry in case.entries:
        indicator = entry.indicator
        if has_target(indicator) or has_result(indicator):
            yield PASSED
        elif may_have_lost(case, entry.path, ("target", "initial_target", *RESULT_KEYS)):
            yield Lacking(entry.path)
        elif indicator.actual is not None:
            params: dict[str, object] = {"name": indicator.name, "actual": indicator.actual.text}
            yield Hit(f"{entry.path}.actual", _blank_sentence(indicator.actual), params, Severity.WARNING)
        else:
            yield Hit(f"{entry.path}.name", params={"name": indicator.name})


INDICATOR_RULES: tuple[Rule, ...] = (
    target_without_result,
    parts_not_sum,
    units_differ,
    word_for_number,
    share_above_100,
    fractional_count,
    duplicate_indicator,
    says_nothing,
    unreadable_figure,
    unknown_unit,
    target_missing,
    target_too_low,
    over_fulfilled,
    all_exactly_at_target,
    unmet_without_reason,
    stock_reason,
    vague_target,
    target_changed_without_reason,
    sign_against_kind,
    approximate_actual,
    softened_exact_figure,
    money_without_yuan,
    *RATE_RULES,
    money_only_result,
    *CHANGE_RULES,
    *RANK_RULES,
)
