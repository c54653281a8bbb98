"""Where text goes: standard output and error, on consoles that lack characters or colours, into pipes whose reader has gone."""

from __future__ import annotations

import codecs
import os
import re
import shutil
import sys
from collections.abc import Mapping
from typing import NamedTuple, TextIO

from selfeval_cli.cli.options import ColorChoice
from selfeval_cli.messages.language import Language
from selfeval_cli.renderers.look import Look

_ERRORS = "selfeval-substitute"
_SUBSTITUTES: Mapping[str, tuple[str, ...]] = {
    "✓": ("√", "v"),
    "✔": ("√", "v"),
    "✗": ("×", "x"),
    "✘": ("×", "x"),
    "•": ("·", "*"),
    "²": ("2",),
    "³": ("3",),
    "㎡": ("m2",),
    "㎥": ("m3",),
    "°": ("度",),
    "¥": ("￥", "Y"),
    "╸": ("-",),
    "╺": ("-",),
    "━": ("-",),
    "─": ("-",),
    "│": ("|",),
    "░": (".",),
    "▒": (":",),
    "▓": ("#",),
    "█": ("#",),
    "▏": ("|",),
    "▌": ("#",),
    "…": ("...",),
    "—": ("-",),
    "–": ("-",),
    "−": ("-",),
    "“": ('"',),
    "”": ('"',),
    "‘": ("'",),
    "’": ("'",),
    "→": ("->",),
    "≥": (">=",),
    "≤": ("<=",),
    "×": ("x",),
    "÷": ("/",),
    "±": ("+/-",),
    "\xa0": (" ",),
    "，": (",",),
    "。": (".",),
    "：": (":",),
    "；": (";",),
    "（": ("(",),
    "）": (")",),
}
"""What stands for a character that the output's encoding lacks: the first that it has, else `?`."""

_EAST_ASIAN = ("gb2312", "gbk", "gb18030", "cp936", "big5", "cp950")
"""Consoles with these encodings draw … “ ” ≥ two columns wide."""


_BEYOND_ASCII = re.compile("[^\\x00-\\x7f]")


class ReaderGoneError(Exception):
    """Whoever read our output has closed it (`selfeval … | head`): there is nothing left to do."""


class UnwritableOutputError(Exception):
    """Standard output cannot take what is written (a full disk); `args[0]` is the system's word for it."""


class Output(NamedTuple):
    """The two streams, and how text on standard output is to look."""

    look: Look
    stdout: TextIO
    stderr: TextIO

    def write(self, text: str) -> None:
        """Write results."""
        _write(self.stdout, text)

    def write_data(self, text: str) -> None:
        """Write a document that other programs read: never with substitutes, and as UTF-8 unless people look at it on a terminal."""
        buffer = getattr(self.stdout, "buffer", None)
        if buffer is None or self.stdout.isatty():
            _write(self.stdout, text)
            return
        _write(self.stdout, "")
        try:
            buffer.write(text.encode("utf-8", "surrogatepass"))
            buffer.flush()
        except OSError as error:
            raise _name_failure(error) from error

    def write_json(self, text: str) -> None:
        """Write JSON. In a pipe that is not UTF-8 by its encoding, everything beyond ASCII goes escaped, which every reader understands."""
        if self.carries_unicode:
            self.write_data(text)
        else:
            self.write_data(_BEYOND_ASCII.sub(_escape, text))

    def warn(self, text: str) -> None:
        """Write a line to standard error. Where nobody can read it any more, nothing happens."""
        try:
            self.stderr.write(f"{text}\n")
            self.stderr.flush()
        except (OSError, ValueError):
            return

    @property
    def carries_unicode(self) -> bool:
        """Whether standard output is UTF-8, or another encoding of everything."""
        return codecs.lookup(self.stdout.encoding or "utf-8").name.startswith("utf")


def open_output(language: Language, color: ColorChoice = "auto", *, verbose: bool = False) -> Output:
    """Make the two standard streams safe for every character, and find out how their reader sees text."""
    stdout, stderr = (_make_safe(stream) for stream in (sys.stdout, sys.stderr))
    look = Look(
        language,
        color=_wants_color(stdout, color, os.environ),
        width=_find_width(stdout, os.environ),
        ambiguous=2 if codecs.lookup(stdout.encoding or "utf-8").name in _EAST_ASIAN else 1,
        verbose=verbose,
    )
    return Output(look, stdout, stderr)


def _make_safe(stream: TextIO | None) -> TextIO:
    if stream is None:  # a process without that stream, such as pythonw on Windows
        return open(os.devnull, "w", encoding="utf-8")  # lives as long as the process
    codecs.register_error(_ERRORS, _substitute)
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors=_ERRORS)
    return stream


def _substitute(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_substitute_one(character, error.encoding) for character in lacking), error.end


def _substitute_one(character: str, encoding: str) -> str:
    for candidate in _SUBSTITUTES.get(character, ()):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        return candidate
    return "?"


def _wants_color(stream: TextIO, choice: ColorChoice, environment: Mapping[str, str]) -> bool:
    if choice != "auto":
        wanted = choice == "always"
    elif environment.get("NO_COLOR"):
        wanted = False
    elif environment.get("FORCE_COLOR"):
        wanted = environment["FORCE_COLOR"] != "0"
    else:
        wanted = stream.isatty() and environment.get("TERM") != "dumb"
    return wanted and (sys.platform != "win32" or not stream.isatty() or _enable_windows_colors())


def _enable_windows_colors() -> bool:
    """Ask the Windows console to obey colour sequences; consoles before Windows 10 do not."""
    if sys.platform != "win32":
        return True
    import ctypes

    kernel = ctypes.windll.kernel32
    handle = kernel.GetStdHandle(-11)
    mode = ctypes.c_ulong()
    return bool(kernel.GetConsoleMode(handle, ctypes.byref(mode)) and kernel.SetConsoleMode(handle, mode.value | 4))


def _find_width(stream: TextIO, environment: Mapping[str, str]) -> int | None:
    """Columns of the terminal; in a pipe what COLUMNS says, else nothing limits it."""
    said = environment.get("COLUMNS", "")
    if said.isdecimal() and int(said) > 0:
        return max(int(said), 20)
    return max(shutil.get_terminal_size().columns, 20) if stream.isatty() else None


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        raise _name_failure(error) from error
    except ValueError as error:  # closed by whoever started us
        raise ReaderGoneError from error


def _name_failure(error: OSError) -> Exception:
    # Windows says EINVAL for a pipe without a reader.
    if isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == 22):
        return ReaderGoneError()
    return UnwritableOutputError(error.strerror or str(error))


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{high:02x}{low:02x}" for high, low in zip(units[::2], units[1::2], strict=True))


def silence_stdout() -> None:
    """Turn standard output to nowhere, so that Python does not complain about the rest of it when it ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        return
