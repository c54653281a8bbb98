"""The digits of a report that are no facts, and why: document numbers, dates, names, numbers of order."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.periods import find_calendar
from selfeval_cli.text.quantity import Span

LeftReason = Literal[
    "heading-number", "document-number", "date", "in-a-name", "ordinal", "contact", "threshold", "no-unit", "ambiguous"
]
_DIGITS = lazy_pattern(r"[0-9]+(?:[.,][0-9]+)*")
_HEADING = lazy_pattern(r"^\s*(?:[0-9]{1,2}[.、]|\([0-9]{1,2}\))")
_DOCUMENT = lazy_pattern(r"[\[〔【(][0-9]{4}[\]〕】)]\s?(?:第\s?)?[0-9]{0,4}(?:号)?|[0-9]{1,5}\s?号(?!线|楼|地块)")
_NAME = lazy_pattern(
    r"“[^“”\n]{0,40}”|《[^《》\n]{0,60}》|(?<![A-Za-z])[A-Za-z]++[0-9]++|(?<![0-9])[0-9]++(?:(?:[+×x*/-][0-9A-Za-z]++)++|(?:国道|省道|县道|工程|工作法|体系|机制|模式|行动|计划|热线|平台|A级|G(?![a-z]))|分钟[^,;。]{0,8}圈)"
)
_ORDER = lazy_pattern(r"第\s?[0-9]+(?:[.,][0-9]+)*")
_CONTACT = lazy_pattern(
    r"(?:电话|手机|传真|邮编|联系|邮箱)[^,;。]{0,12}[0-9][0-9-]{4,20}|(?<![0-9])[0-9]{3,4}-[0-9]{7,8}|(?<![0-9])[0-9]{11}(?![0-9])"
)
_THRESHOLD = lazy_pattern(r"(?<![0-9])[0-9]++(?:周?岁|分制|分权重)")
_PATTERNS: tuple[tuple[re.Pattern[str], LeftReason], ...] = (
    (_HEADING, "heading-number"),
    (_DOCUMENT, "document-number"),
    (_CONTACT, "contact"),
    (_NAME, "in-a-name"),
    (_ORDER, "ordinal"),
    (_THRESHOLD, "threshold"),
)

_DATES_AT = 3
"""Dates are looked for before names (1-11月 is a time) and after document numbers (〔2024〕27号)."""


class LeftFigure(NamedTuple):
    """Digits that were not taken: where in the paragraph, and why."""

    span: Span
    reason: LeftReason


def explain_digits(paragraph: str, taken: Sequence[Span]) -> Iterator[LeftFigure]:
    """Every run of digits of a paragraph outside the spans `taken` (in their order), with the reason why it is no fact.

    Digits of one date, number or name are told together: 〔2024〕27号 once.
    """
    text = fold(paragraph)
    runs = [found.span() for found in _DIGITS.finditer(text)]
    if not runs:
        return
    named = [_Spans([found.span() for found in pattern.finditer(text)], reason) for pattern, reason in _PATTERNS]
    dates = sorted((entry.start, entry.end) for entry in find_calendar(text))
    named.insert(_DATES_AT, _Spans(dates, "date"))
    taken_starts, reached = [first for first, _ in taken], _reached(taken)
    told: tuple[Span, LeftFigure] | None = None
    for start, end in runs:
        at = bisect_left(taken_starts, end)
        if at and reached[at - 1] > start:
            continue
        around, reason = next(
            ((span, one.reason) for one in named if (span := one.around(start, end)) is not None),
            ((start, end), "no-unit"),
        )
        if told is not None and told[0] == around and reason == told[1].reason:
            told = around, LeftFigure((told[1].span[0], end), reason)
            continue
        if told is not None:
            yield told[1]
        told = around, LeftFigure((start, end), reason)
    if told is not None:
        yield told[1]


class _Spans:
    """Spans of one reason, in their order, none inside another."""

    def __init__(self, spans: Sequence[Span], reason: LeftReason) -> None:
        self.spans, self.reason = spans, reason
        self.starts = [start for start, _ in spans]

    def around(self, start: int, end: int) -> Span | None:
        """The one that holds what stands from `start` to `end`."""
        at = bisect_right(self.starts, start)
        return self.spans[at - 1] if at and end <= self.spans[at - 1][1] else None


def _reached(spans: Sequence[Span]) -> list[int]:
    """By index, the furthest end of the spans so far."""
    return list(itertools.accumulate((end for _, end in spans), max))
