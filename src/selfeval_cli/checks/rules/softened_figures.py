"""Figures that are not told plainly: results with 超, 近, 约 (I231), such words before an exact figure (I232), money without 元 (I233)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Passed, Verdict, rule
from selfeval_cli.checks.rules.figure_words import repeat_figure
from selfeval_cli.checks.rules.marked_readings import BARE_MULTIPLIERS, Marked, mark_readings
from selfeval_cli.checks.rules.money_names import names_something, speaks_of_money_at
from selfeval_cli.checks.rules.periods import find_forecast
from selfeval_cli.checks.rules.unit_agreement import says_one_figure
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Approximation, Comparison, Dimension, Quantity, Span, Status
from selfeval_cli.text.readings import read_value

_EXACT_FROM = 4  # digits that count: 1235人 and 4385.48万元 are exact, 8000 and 23.4亿 are not
_UPWARD = (Approximation.ABOVE, Approximation.ODD)  # as a target: more than, at least
_SOFT_WORDS = "超过 超出 超 逾 突破 将近 接近 近乎 几近 几乎 近 大约 大概 大致 约 左右 上下 有余 余 多 ≈".split()
_TIMES = (Dimension.DURATION, Dimension.WORKDAYS)
_NUMERALS = frozenset("0123456789十百千万亿")
_CURRENCY = frozenset("¥￥$")

# Amounts in words: 上千人次, 近百场, 百余户, 数十次; looked for only where a result in words holds one of these characters.
_ROUGH_SIGNS = frozenset("百千万十+")
_ROUGH = lazy_pattern(
    r"\d[\d.,]*\+|(?:成百上千|(?:上|近|数|几|逾|过|超过?|约)[十百千万亿]{1,2}|[十百千万]{1,2}[余多]|[一二两三四五六七八九]?十几)(?:余|多)?"
    r"(?=[人名户家次场宗件个项条处支份辆台套座栋亩吨元])"
)


class Told(NamedTuple):
    """A figure of a marked reading, and where it stands in the value."""

    told: Marked
    quantity: Quantity
    span: Span

    @property
    def softened_though_exact(self) -> bool:
        """Whether a word like 约 stands before a figure that is told to the last digit."""
        soft = self.quantity.approximation
        if soft is None or (self.told.role.endswith("target") and soft in _UPWARD):
            return False
        digits = self.quantity.number.as_tuple()
        significant = "".join(map(str, digits.digits))
        return len(significant.rstrip("0") if digits.exponent == 0 else significant) >= _EXACT_FROM


def list_told(case: Case) -> tuple[Told, ...]:
    """Every figure of the marked readings; for `Case.once`."""
    return tuple(
        figure for told in case.once(mark_readings).readings if told.role != "rank" for figure in _figures(told)
    )


def _figures(told: Marked) -> Iterator[Told]:
    """The figure of a reading, by how much or to what it changed, and what else stands there: 开展20场，参与群众超3000人次."""
    reading, change = told.reading, told.reading.change
    by = (change.amount or change.to) if change is not None else None
    for quantity in (by, reading.quantity if change is None or reading.quantity is not change.to else None):
        if quantity is not None:
            yield Told(told, quantity, quantity.span)
    if not reading.leftovers:
        return
    text = fold(reading.text)
    for start, end in reading.leftovers:
        if text.count("(", 0, end) > text.count(")", 0, start):  # a remark: 23条（总长约5.2公里）
            continue
        if _NUMERALS.isdisjoint(text[start:end]):
            continue
        other = read_value(reading.text[start:end]).quantity
        if other is not None:
            yield Told(told, other, (start + other.span[0], start + other.span[1]))


def _is_softened(figure: Told) -> bool:
    if figure.quantity.approximation is not None:
        return True
    # Of 500万元以上项目35个 the first figure says which projects.
    limited = figure.quantity.comparison not in (None, Comparison.EQUAL) and figure.span == figure.quantity.span
    return limited and says_one_figure(figure.told.reading)


@rule("I231", "approximate-actual", Severity.NOTE, Basis.CUSTOM)
def approximate_actual(case: Case) -> Iterator[Verdict]:
    """A result that is said to be rough, or only bounded."""
    marks = case.once(mark_readings)
    found = 0
    for figure in case.once(list_told):
        told, quantity = figure.told, figure.quantity
        if not told.is_result or not _is_softened(figure) or figure.softened_though_exact:
            continue
        bounded = quantity.approximation is None
        if bounded and quantity.dimension in _TIMES:
            continue  # 3个工作日内 is how a time limit is kept
        if find_forecast(told.reading) is not None:
            continue
        found += 1
        yield _tell(figure, "bounded" if bounded else "change" if told.role == "change" else "default")
    for told in marks.readings:
        span = _find_rough_words(told)
        if span is not None:
            found += 1
            params = {"name": told.owner, "value": repeat_figure(told.reading), "word": told.reading.text[slice(*span)]}
            yield Hit(told.path, "default", params, span=span)
    if marks.results > found:
        yield Passed(marks.results - found)


def _find_rough_words(told: Marked) -> Span | None:
    """上千人次 in a result that has no figure; beside a target in figures that is another rule's matter."""
    reading = told.reading
    if not told.is_result or not reading.words or _ROUGH_SIGNS.isdisjoint(reading.text):
        return None
    target = told.entry.indicator.target
    if target is not None and target.quantity is not None and told.role == "actual" and told.detail is None:
        return None
    found = _ROUGH.search(reading.text) if reading.status is Status.ACTUAL else None
    return found.span() if found is not None else None


@rule("I232", "softened-exact-figure", Severity.NOTE, Basis.CUSTOM)
def softened_exact_figure(case: Case) -> Iterator[Verdict]:
    """约 before a figure that is told to the last digit."""
    marks = case.once(mark_readings)
    exact = [figure for figure in case.once(list_told) if figure.softened_though_exact]
    for figure in exact:
        yield _tell(figure, "default")
    if marks.figures > len(exact):
        yield Passed(marks.figures - len(exact))


def _tell(figure: Told, sentence: str) -> Hit:
    told, quantity = figure.told, figure.quantity
    words = told.reading.text[slice(*figure.span)]
    params: dict[str, object] = {
        "name": told.owner,
        "value": repeat_figure(told.reading),
        "word": next((word for word in _SOFT_WORDS if word in words), words),
        "plain": f"{quantity.number:f}{quantity.unit_text}",
    }
    return Hit(told.path, sentence, params, span=figure.span)


@rule("I233", "money-without-yuan", Severity.NOTE, Basis.CUSTOM)
def money_without_yuan(case: Case) -> Iterator[Verdict]:
    """An amount of money that ends in 万 or 亿."""
    found = examined = 0
    for figure in case.once(list_told):
        told, quantity = figure.told, figure.quantity
        if quantity.unit_text not in BARE_MULTIPLIERS:
            continue
        examined += 1
        if not _lacks_yuan(figure):
            continue
        found += 1
        params: dict[str, object] = {
            "name": told.owner,
            "value": repeat_figure(told.reading),
            "found": told.reading.text[slice(*figure.span)],
            "whole": f"{quantity.number:f}{quantity.unit_text}元",
        }
        yield Hit(told.path, "default", params, span=figure.span)
    if examined > found:
        yield Passed(examined - found)


def _lacks_yuan(figure: Told) -> bool:
    """Whether a figure without a unit is an amount of money, and neither a sign nor the key `unit` says 元."""
    told, (start, end) = figure.told, figure.span
    piece = told.entry.indicator if told.detail is None else told.detail
    text, change = told.reading.text, told.reading.change
    if piece.unit is not None or not _CURRENCY.isdisjoint(text):
        return False
    if change is not None and change.span[0] <= start < change.span[1]:  # 增加300万: the words before it say no more
        start = change.span[0]
    names = (told.name,) if told.role != "part" else (told.name, told.entry.indicator.name)
    return any(speaks_of_money_at(text, start, end, name) for name in names) or (
        not names_something(text, start) and _stands_beside_money(told)
    )


def _stands_beside_money(told: Marked) -> bool:
    """Whether another figure of the same indicator is in 元: 310万 against a target of 300万元."""
    return told.detail is None and any(
        (quantity := figure.reading.quantity) is not None
        and quantity.dimension is Dimension.MONEY
        and quantity.unit_text not in BARE_MULTIPLIERS
        for figure in told.entry.figures
        if figure.key not in ("part", "detail", "base")
    )
