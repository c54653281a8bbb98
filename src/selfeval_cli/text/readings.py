"""The grammar on short strings: a field's value, change, rank or period as the parts it consists of.

Nothing is dropped: what the grammar does not understand stands in `leftovers`. Where a string has several figures, the first is the
quantity and the others are leftovers.
"""

from __future__ import annotations

import re
from decimal import Decimal

from .bounds import BEFORE
from .changes import DIRECTIONS
from .dissection import Dissection, leftovers, own_unit
from .normal_form import fold
from .numbers_written import LONGEST_NUMBER
from .patterns import lazy_pattern
from .quantity import Change, Period, PeriodKind, Quantity, Rank, Reading
from .ranks import find_impossible_rank, is_possible_rank
from .units import split_unit

LONGEST_VALUE = 2000
"""Characters beyond which a string is narrative, not a value: it is read as words."""

_ONE = Decimal(1)
_UNBOUND = (None, None)
_PLAIN = re.compile(r"([^0-9\s.,]{0,3}+)([0-9]{1,15}(?:\.[0-9]{1,10})?+)([^0-9\s,.年月日天周]{1,4})")
# Times without ends that one could look up.
_SEASON = lazy_pattern(
    "(?:整个)?(?:暑期|暑假|寒假|寒暑假|主?汛期|防汛期|枯水期|采暖[期季]|供暖[期季]|春运|[春夏秋冬]季|"
    "(?:春|元宵|清明|劳动|五一|端午|中秋|国庆|元旦|双|重大)?节(?:假?日)?|元旦|五一|国庆)(?:期间|前后|假期|前|后)?"
)
_ABSENT = frozenset(
    ("", "-", "--", "---", "----", "/", "//", "\\", "无", "*", "N/A", "n/a", "NA", "不适用", "暂无", "~")
)
_ARROWS = ("↑", "↓")
_NOT_FINITE = frozenset(("nan", "inf", "+inf", "-inf", "infinity", "-infinity", "+nan", "-nan", "∞"))


def read_value(text: str, unit: str = "") -> Reading:
    """Read a field's value: `近1.2万个`, `≥95%`, `1420宗，同比下降12.6%`, `2023年12月底前`, `达成预期指标`.

    `unit` is the field's own unit, for a number that is written without one; a unit in the text wins. Never raises.
    """
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        before, digits, word = plain.groups()
        known = split_unit(word)
        bound = BEFORE.get(before) if before else _UNBOUND
        if known is not None and known.unit is not None and bound is not None:
            span = (0, len(text))
            quantity = Quantity(
                span, Decimal(digits), known.multiplier, known.unit, known.text, None, bound[0], bound[1]
            )
            return Reading(text, False, False, quantity)
    folded = fold(text)
    stripped = folded.strip()
    if stripped in _ABSENT:
        return Reading(text, absent=True)
    if stripped.lower() in _NOT_FINITE:
        return Reading(text, problem="not-finite", leftovers=leftovers(folded, []))
    if len(text) > LONGEST_VALUE:
        too_large = stripped.isdecimal()
        return Reading(text, problem="too-large" if too_large else None, leftovers=leftovers(folded, []))
    return Dissection(text, folded).value(unit)


def read_number(number: Decimal | int, unit: str = "") -> Reading:
    """Read a bare number of a file, with the field's unit; `problem` for NaN, infinity and more than 20 digits."""
    if isinstance(number, int):
        if number.bit_length() > 66:
            return Reading("", bare=True, problem="too-large")
        text, number = str(number), Decimal(number)
    elif not number.is_finite():
        return Reading(str(number), bare=True, problem="not-finite")
    elif len(number.as_tuple().digits) > LONGEST_NUMBER or abs(number.adjusted()) > LONGEST_NUMBER:
        shown = str(number)
        return Reading(shown if len(shown) < 100 else shown[:99] + "…", bare=True, problem="too-large")
    else:
        text = format(number, "f")
        number = Decimal(text)
    known, own = own_unit(unit)
    multiplier = known.multiplier if known is not None else _ONE
    return Reading(
        text, True, False, Quantity((0, len(text)), number, multiplier, own, known.text if known else unit.strip())
    )


def read_change(text: str) -> Reading:
    """Read a `change` field: the reading has `change`; a signed number (-12.6%) is one too. An unsigned one has no direction."""
    folded = fold(text)
    if folded.strip() in _ABSENT:
        return Reading(text, absent=True)
    if len(text) > LONGEST_VALUE:
        return Reading(text, leftovers=leftovers(folded, []))
    reading = Dissection(text, folded).value("")
    quantity = reading.quantity
    if reading.change is None and quantity is not None and reading.problem is None:
        return _direct(reading, folded, quantity)
    return reading


def _direct(reading: Reading, folded: str, quantity: Quantity) -> Reading:
    """A change told by a sign or a short word before its figure: -12.6%, ↑12%, 增12%."""
    start, end = quantity.span
    if not quantity.number and quantity.upper is None:
        return reading._replace(quantity=None, change=Change(quantity.span, 0, "", None, quantity))
    sign = folded[start]
    if sign in "+-" and quantity.upper is None:
        amount = quantity._replace(number=abs(quantity.number))
        change = Change(quantity.span, -1 if sign == "-" else 1, sign, None, amount)
        return reading._replace(quantity=None, change=change)
    word = folded[:start].strip()
    behind = folded[end:].strip()
    if not word and behind in _ARROWS:  # 12%↑
        word = behind
    direction = DIRECTIONS.get(word)
    if direction and quantity.number > 0:
        begin = folded.index(word)
        start, end = min(begin, start), max(begin + len(word), end)
        change = Change((start, end), direction, word, None, quantity)
        return reading._replace(
            quantity=None,
            change=change,
            leftovers=tuple(span for span in reading.leftovers if span[0] >= end),
        )
    problem = "no-change" if word and word not in BEFORE else "no-direction"
    left = leftovers(folded, [reading.status_span] if reading.status_span is not None else [])
    return Reading(
        reading.text, status=reading.status, status_word=reading.status_word, status_span=reading.status_span,
        leftovers=left, problem=problem, problem_span=quantity.span,
    )  # fmt: skip


def read_rank(text: str) -> Reading:
    """Read a `rank` field: the reading has `ranks`. A bare 11 or 11/24 is a place here."""
    folded = fold(text)
    if folded.strip() in _ABSENT:
        return Reading(text, absent=True)
    if len(text) > LONGEST_VALUE:
        return Reading(text, leftovers=leftovers(folded, []))
    bare = re.fullmatch(r"\s*(?P<n>[0-9]{1,6})\s*[名位]?(?:\s*/\s*(?P<of>[0-9]{1,6}))?\s*", folded)
    span = (0, len(text))
    if bare is not None:
        position, of = int(bare["n"]), int(bare["of"]) if bare["of"] else None
        if is_possible_rank(position, of):
            return Reading(text, ranks=(Rank(span, position, None, None, of),))
        return Reading(text, leftovers=leftovers(folded, []), problem="impossible-rank", problem_span=span)
    reader = Dissection(text, folded)
    reader.take_ranks(whole=True)
    wrong = find_impossible_rank(reader.hidden)
    if wrong is not None:
        reader.refuse("impossible-rank", wrong)
    return reader.finish("")


def read_period(text: str) -> Reading:
    """Read a `period` field: the reading has `period`; a year alone (2023) and `2023-01/2023-11` are periods here."""
    folded = fold(text)
    stripped = folded.strip()
    if stripped in _ABSENT:
        return Reading(text, absent=True)
    if len(text) > LONGEST_VALUE:
        return Reading(text, leftovers=leftovers(folded, []))
    span = (0, len(text))
    if re.fullmatch(r"(?:19|20)[0-9]{2}", stripped):
        return Reading(text, period=Period(span, PeriodKind.YEAR, int(stripped), 0, 1, 12))
    iso = re.fullmatch(
        r"((?:19|20)[0-9]{2})[-./]([01]?[0-9])(?:\s?[-/~至到]\s?((?:19|20)[0-9]{2})[-./]([01]?[0-9]))?", stripped
    )
    if iso is not None and 1 <= int(iso[2]) <= 12 and (iso[4] is None or 1 <= int(iso[4]) <= 12):
        last_year = int(iso[3]) if iso[3] is not None and iso[3] != iso[1] else None
        last = int(iso[4] or iso[2])
        return Reading(text, period=Period(span, PeriodKind.MONTHS, int(iso[1]), 0, int(iso[2]), last, None, last_year))
    reader = Dissection(text, folded)
    reader.take_calendar()
    if reader.period is not None:
        reader.moment = None
    elif reader.problem is None and _SEASON.fullmatch(stripped) is not None:
        return Reading(text, period=Period(span, PeriodKind.VAGUE))
    return reader.finish("")
