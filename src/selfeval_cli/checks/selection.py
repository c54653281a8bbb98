"""Which rules apply: codes, beginnings of codes, or names, as `--select` and `--ignore` give them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from selfeval_cli.model.rule import RuleInfo


class Selection(NamedTuple):
    """`select` empty means every rule; the longer of two matching beginnings of a code decides, and `ignore` wins a tie."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def covers(self, info: RuleInfo) -> bool:
        """Whether the rule applies. What hinders reading (family F) is told unless it is ignored by itself: nobody selects silence about it."""
        wanted = 0 if info.family == "F" or not self.select else _best_match(self.select, info)
        unwanted = _best_match(self.ignore, info)
        return wanted is not None and (unwanted is None or unwanted < wanted)


def _best_match(selectors: Iterable[str], info: RuleInfo) -> int | None:
    lengths = [
        len(info.code) if selector == info.name else len(selector) for selector in selectors if _fits(selector, info)
    ]
    return max(lengths, default=None)


def _fits(selector: str, info: RuleInfo) -> bool:
    return bool(selector) and (info.code.startswith(selector.upper()) or selector == info.name)


class UnknownSelector(NamedTuple):
    """A selector that fits no rule, with the nearest that would."""

    selector: str
    nearest: str | None


def check_selection(selection: Selection, infos: Iterable[RuleInfo]) -> UnknownSelector | None:
    """The first selector that fits no rule, or None."""
    infos = tuple(infos)
    for selector in (*selection.select, *selection.ignore):
        if not any(_fits(selector, info) for info in infos):
            known = [name for info in infos for name in (info.code, info.name)]
            nearest = get_close_matches(selector, known, 1, 0.5)
            return UnknownSelector(selector, nearest[0] if nearest else None)
    return None
