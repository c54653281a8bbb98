"""Figures without a unit of their own: of a list (分别为12.5、8.4万元), or of a measure that has none (路况指数提高1.9)."""

from __future__ import annotations

from .figures import Figure, match_figure
from .numbers_written import match_number
from .patterns import lazy_pattern
from .quantity import Quantity

_LIST = lazy_pattern(r"(?:[0-9][0-9,]*(?:\. ?[0-9]+)?\s?[、和与及]\s?){1,8}(?=[0-9])")
_EACH = lazy_pattern("分别|各(?=[^个项类种级地部区县市镇街村]|$)[^,;。]{0,60}$")
_LONGEST_LIST = 80
_CLAUSE_MARKS = frozenset(",;。、!?)和与及(")


def match_listed(text: str, start: int, raw: str, *, each: bool) -> Figure | None:
    """Read the number at `start` of folded `text` with the unit that stands behind the last of its list.

    With `each` only where 分别 or 各 says before it that a list follows. None where it is no such list.
    """
    listed = _LIST.match(text, start)
    if listed is None or (each and _EACH.search(text, max(0, start - _LONGEST_LIST), start) is None):
        return None
    last = match_figure(text, listed.end(), listed.end(), prose=True, raw=raw)
    if last is None or last.quantity is None or last.quantity.unit is None or last.quantity.upper is not None:
        return None
    number = match_number(text, start, prose=True, raw=raw)
    if number is None or number.problem is not None or number.multiplier != 1:
        return None
    span = (start, number.end)
    quantity = last.quantity._replace(span=span, number=number.number, approximation=None, comparison=None)
    return Figure(*span, quantity, None, False)


def match_bare(text: str, start: int, raw: str, *, whole: bool = False) -> Figure | None:
    """Read the number at `start` of folded `text` that has no unit and ends its clause; with decimals, unless `whole` numbers count too."""
    number = match_number(text, start, prose=True, raw=raw)
    if number is None or number.problem is not None or number.multiplier != 1 or number.spelled:
        return None
    behind = text[number.end : number.end + 1]
    if (behind and behind not in _CLAUSE_MARKS) or not (whole or "." in text[start : number.end]):
        return None
    quantity = Quantity((start, number.end), number.number, number.multiplier, None, "")
    return Figure(start, number.end, quantity, None, False)
