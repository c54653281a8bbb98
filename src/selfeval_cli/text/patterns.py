"""Regular expressions that are compiled when first used: a run that reads no ranks does not pay for their pattern."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "sub", "split", "pattern")


class _LazyPattern:
    def __init__(self, pattern: str, flags: int) -> None:
        self._given = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(*self._given)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves like the compiled `pattern` for match, search, fullmatch, finditer and sub."""
    return cast("re.Pattern[str]", _LazyPattern(pattern, flags))
