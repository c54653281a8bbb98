"""Figures whose writing leaves open what they are (I209): `12。5次`, `1O0个`, two figures in one value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfeval_cli.checks.case import Case, Entry, Figure
from selfeval_cli.checks.rule import PASSED, Hit, Verdict, rule
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Detail, Indicator
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.quantity import Dimension, Reading, Span
from selfeval_cli.text.readings import read_value

# Each is malformed whatever stands around it. All are matched in folded text, where ．is . and ， is ,. The marks come first because
# most figures have none, and then no pattern is compiled.
_ODD_MARKS = (",,", ".,", ",.", ". .", ", ,", "。")
_MARKS_IN_NUMBER = r"\d+(?:[.,。]{2,}|[.,]\s[.,]|。)\d+"
_LETTERS = ("O", "o", "I", "l")
_COUNTED = "%万亿次人个家户名宗件支栋条项处场元台辆份"
_LETTER_IN_NUMBER = rf"(?<![A-Za-z\d])\d+[OoIl]+\d*(?=\s*[{_COUNTED}])|(?<![A-Za-z])\d+[OoIl]\d+"
_LETTER_IN_NUMBER += rf"|(?<![A-Za-z\d第])[OoIl]\d*(?=\s*[{_COUNTED}])"
# 12.5w元, 12完元, 12万无: what was typed, and what was meant.
_UNIT_SLIPS = {"w元": "万元", "W元": "万元", "完元": "万元", "万无": "万元", "亿无": "亿元", "w": "万"}
_UNIT_SLIP = rf"\d\s?({'|'.join(_UNIT_SLIPS)})(?=$|[\s,.;。、()])"
_DOUBLED_WORDS = tuple("约约 近近 超超 逾逾 预计预计 大约约 约大约 %% ‰‰ 左右左右 以上以上 以下以下 ≥≥ ≤≤".split())
_DIGIT = re.compile(r"\d")


@rule("I209", "unreadable-figure", Severity.WARNING, Basis.FORMAT)
def unreadable_figure(case: Case) -> Iterator[Verdict]:
    """A figure that can be read in more than one way, or in none."""
    for entry in case.entries:
        for figure in entry.figures:
            if figure.reading.bare or figure.reading.absent:
                continue
            yield _judge(figure)
        yield from _judge_others(entry)


_MILD = ("fraction", "no-change")  # written in a way of their own, not wrongly


def _tell_problem(path: str, name: str, reading: Reading, problem: str) -> Hit:
    """What the grammar itself refused, at the characters that it is about."""
    span = reading.problem_span or (0, len(reading.text))
    params = {"name": name, "value": reading.text, "found": reading.text[slice(*span)]}
    return Hit(path, problem, params, Severity.NOTE if problem in _MILD else None, span)


def _judge_others(entry: Entry) -> Iterator[Verdict]:
    """Changes and places, of the indicator and of its details."""
    indicator = entry.indicator
    pieces: list[tuple[str, str, Indicator | Detail]] = [(entry.path, indicator.name, indicator)]
    if indicator.details:
        prefix = f"{entry.path}.details."
        pieces += [(prefix + quote_name(name), name, detail) for name, detail in indicator.details.items()]
    for path, name, piece in pieces:
        if piece.change is not None:
            yield _judge_other(f"{path}.change", name, piece.change)
        for number, reading in enumerate(piece.rank, 1):
            yield _judge_other(f"{path}.rank" if len(piece.rank) == 1 else f"{path}.rank.#{number}", name, reading)


def _judge_other(path: str, name: str, reading: Reading) -> Verdict:
    return PASSED if reading.problem is None else _tell_problem(path, name, reading, reading.problem)


def _judge(figure: Figure) -> Verdict:
    reading = figure.reading
    if reading.problem is not None:
        return _tell_problem(figure.path, figure.name, reading, reading.problem)
    if not reading.leftovers:  # every character has its meaning
        return PASSED
    text = fold(reading.text)
    found = find_malformed(text) or _find_torn(reading, text)
    if found is not None:
        sentence, span = found
        params = {"name": figure.name, "value": reading.text, "found": reading.text[slice(*span)]}
        if sentence == "unit-slip":
            params["nearest"] = _UNIT_SLIPS[text[slice(*span)]]
        return Hit(figure.path, sentence, params, span=span)
    second = _find_second(reading, text)
    if second is None or reading.quantity is None:
        return PASSED
    params = {
        "name": figure.name,
        "read": reading.text[slice(*reading.quantity.span)],
        "found": reading.text[slice(*second)],
    }
    return Hit(figure.path, "second", params, Severity.NOTE, span=second)


def find_malformed(text: str) -> tuple[str, Span] | None:
    """What is written wrong in folded `text`, whatever stands around it: the id of its sentence, and where it stands."""
    if any(marks in text for marks in _ODD_MARKS) and (found := re.search(_MARKS_IN_NUMBER, text)):
        return "marks-in-number", found.span()
    if any(letter in text for letter in _LETTERS) and (found := re.search(_LETTER_IN_NUMBER, text)):
        return "letter-in-number", found.span()
    if any(slip in text for slip in _UNIT_SLIPS) and (found := re.search(_UNIT_SLIP, text)):
        return "unit-slip", found.span(1)
    for word in _DOUBLED_WORDS:
        start = text.find(word)
        if start >= 0:
            return "word-doubled", (start, start + len(word))
    return None


def _find_torn(reading: Reading, text: str) -> tuple[str, Span] | None:
    """Digits left over right beside the figure: the grammar saw only a piece of what was meant as one number."""
    quantity = reading.quantity
    if quantity is None:
        return None
    start, end = quantity.span
    for left, right in reading.leftovers:
        beside = right <= start and not text[right:start].strip()
        before = re.search(r"\d[\d.,]*\s*$", text[left:right]) if beside else None
        if before is not None:
            return "torn", (left + before.start(), end)
        after = re.match(r"\s*[.,]*\d[\d.,]*", text[left:right]) if left == end else None
        if after is not None and text[end - 1].isdecimal():
            return "torn", (start, left + after.end())
    return None


def _find_second(reading: Reading, text: str) -> Span | None:
    """A second figure with a unit in what was left over: 5场300人次. In brackets it is a remark: 1500人（含外来人员300人）."""
    for left, right in reading.leftovers:
        if _DIGIT.search(text, left, right) is None or text.count("(", 0, right) > text.count(")", 0, left):
            continue
        other = read_value(reading.text[left:right]).quantity
        if other is not None and other.dimension not in (Dimension.NONE, Dimension.UNKNOWN):
            return left + other.span[0], left + other.span[1]
    return None
