"""The digits of a report that are no facts, and why: document numbers, dates, names, numbers of order."""

from __future__ import annotations

import re
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
    r"“[^“”\n]{0,40}”|《[^《》\n]{0,60}》|[A-Za-z]+[0-9]+|[0-9]+(?:[+×x*/-][0-9A-Za-z]+)+|[0-9]+(?:国道|省道|县道|工程|工作法|体系|机制|模式|行动|计划|热线|平台|A级|G(?![a-z]))|[0-9]+分钟[^,;。]{0,8}圈"
)
_ORDER = lazy_pattern(r"第\s?[0-9]+(?:[.,][0-9]+)*")
_CONTACT = lazy_pattern(
    r"(?:电话|手机|传真|邮编|联系|邮箱)[^,;。]{0,12}[0-9][0-9-]{4,}|[0-9]{3,4}-[0-9]{7,8}|[0-9]{11}"
)
_THRESHOLD = lazy_pattern(r"[0-9]+(?:周?岁|分制|分权重)")
_PATTERNS: tuple[tuple[re.Pattern[str], LeftReason], ...] = (
    (_HEADING, "heading-number"),
    (_DOCUMENT, "document-number"),
    (_CONTACT, "contact"),
    (_NAME, "in-a-name"),
    (_ORDER, "ordinal"),
    (_THRESHOLD, "threshold"),
)


class LeftFigure(NamedTuple):
    """Digits that were not taken: where in the paragraph, and why."""

    span: Span
    reason: LeftReason


def explain_digits(paragraph: str, taken: Sequence[Span]) -> Iterator[LeftFigure]:
    """Every run of digits of a paragraph outside the spans `taken` (in their order), with the reason why it is no fact."""
    text = fold(paragraph)
    runs = [found.span() for found in _DIGITS.finditer(text)]
    if not runs:
        return
    named: list[tuple[Span, LeftReason]] = []
    for pattern, reason in _PATTERNS:
        named += ((found.span(), reason) for found in pattern.finditer(text))
    named += (((entry.start, entry.end), "date") for entry in find_calendar(text))
    for start, end in runs:
        if any(first < end and start < last for first, last in taken):
            continue
        reasons = (why for (first, last), why in named if first <= start and end <= last)
        yield LeftFigure((start, end), next(reasons, "no-unit"))
