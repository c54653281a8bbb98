"""A line on standard error that says how far long work is, on a terminal only."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

from selfeval_cli.messages.files import CHECKING
from selfeval_cli.messages.language import Language

_FIRST_AFTER = 1.0
_EVERY = 0.1
"""Seconds: work that is done in a moment shows nothing, longer work not more often than an eye can follow."""


class Progress:
    """Counts what is done. Nothing is shown where standard error is no terminal."""

    def __init__(self, stream: TextIO, language: Language, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream if stream.isatty() else None
        self._language = language
        self._clock = clock
        self._next = clock() + _FIRST_AFTER
        self._shown = False

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` are done."""
        if self._stream is None or self._clock() < self._next:
            return
        self._next = self._clock() + _EVERY
        self._shown = True
        text = CHECKING.fill(self._language, {"done": done, "all": total})
        self._stream.write(f"\r{text}\x1b[K")
        self._stream.flush()

    def clear(self) -> None:
        """Take the line away, so that what follows stands alone."""
        if self._stream is not None and self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._shown = False
