"""The line that says how far long work is."""

from __future__ import annotations

import io

from selfeval_cli.cli.progress import Progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_nothing_is_shown_in_the_first_second() -> None:
    stream = Terminal()
    progress = Progress(stream, "zh", clock=lambda: 5.0)
    progress.report(1, 9)
    progress.clear()
    assert stream.getvalue() == ""


def test_then_a_line_that_is_taken_away_again() -> None:
    stream, times = Terminal(), iter([0.0, 2.0, 2.0, 2.01, 2.2, 2.2])
    progress = Progress(stream, "zh", clock=lambda: next(times))
    for done in (1, 2, 3):
        progress.report(done, 9)
    progress.clear()
    assert stream.getvalue() == "\r正在核对 1/9\x1b[K\r正在核对 3/9\x1b[K\r\x1b[K"


def test_a_pipe_sees_nothing() -> None:
    stream = io.StringIO()
    progress = Progress(stream, "zh", clock=lambda: 99.0)
    progress.report(1, 9)
    progress.clear()
    assert stream.getvalue() == ""
