"""Consoles that lack characters or colours, pipes whose reader has gone."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from selfeval_cli.cli.options import ColorChoice
from selfeval_cli.cli.output import _find_width, _make_safe, _wants_color, open_output

ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "SELFEVAL"))}
EVERY_SIGN = "✓✗²╸░▒•…—“”≥→㎡🙂\udcff"


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def stream(encoding: str, *, terminal: bool = False) -> io.TextIOWrapper:
    return (Terminal if terminal else io.TextIOWrapper)(io.BytesIO(), encoding=encoding)


def selfeval(
    *arguments: str, folder: Path, encoding: str = "utf-8", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "selfeval_cli", *arguments],
        cwd=folder,
        env=ENVIRONMENT | {"PYTHONIOENCODING": encoding, "SELFEVAL_LANG": "zh"} | environment,
        capture_output=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = 'format = 1\n[report]\nagency = "✓✗m²•街道"\nyear = 2023\n[[indicator]]\nname = "面积🙂"\nactual = 420㎡\n'
    (tmp_path / "report.toml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("encoding", "written"),
    [("gbk", "√×2-.:·…—“”≥→㎡??"), ("ascii", 'vx2-.:*...-"">=->m2??'), ("gb18030", None)],
)
def test_what_the_console_lacks_is_replaced(encoding: str, written: str | None) -> None:
    out = _make_safe(stream(encoding))
    out.write(EVERY_SIGN)
    out.flush()
    raw = out.buffer.getvalue()  # type: ignore[attr-defined]
    assert raw.decode(encoding) == (written or EVERY_SIGN[:-1] + "?")


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp1252", "utf-16-le"])
@pytest.mark.parametrize("command", ["check", "summary", "export", "rules", "explain F012"])
def test_no_command_falls_over_a_character(folder: Path, encoding: str, command: str) -> None:
    done = selfeval(*command.split(), folder=folder, encoding=encoding)
    assert done.returncode in (0, 1)
    assert b"Traceback" not in done.stderr
    assert done.stdout


def test_markers_stand_under_their_characters_on_a_gbk_console(folder: Path) -> None:
    shown = selfeval("check", "--select", "T", folder=folder, encoding="gbk").stdout.decode("gbk")
    line, signs = shown.splitlines()[1:3]
    assert line.endswith("actual = 420㎡")
    assert signs.endswith(" " * len("actual = ") + "^" * 5)


def test_json_in_a_gbk_pipe_is_escaped(folder: Path) -> None:
    raw = selfeval("check", "--format", "json", folder=folder, encoding="gbk").stdout
    assert raw.isascii()
    assert "🙂" in json.dumps(json.loads(raw), ensure_ascii=False)


def test_json_in_a_utf8_pipe_is_not(folder: Path) -> None:
    assert "面积🙂" in selfeval("check", "--format", "json", folder=folder).stdout.decode()


def test_data_in_a_gbk_pipe_is_utf8_and_whole(folder: Path) -> None:
    (folder / "report.toml").write_text(
        'format = 1\n[report]\nagency = "✓m²"\nyear = 2023\n[[indicator]]\nname = "🙂"\nactual = "1个"\n',
        encoding="utf-8",
    )
    assert '"✓m²"' in selfeval("export", "--format", "toml", folder=folder, encoding="gbk").stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipe")
def test_a_reader_that_goes_away_is_no_error_to_talk_about(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "selfeval_cli", "rules"],
        cwd=folder,
        env=ENVIRONMENT | {"SELFEVAL_LANG": "zh"},
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
@pytest.mark.parametrize("arguments", ["rules", "--help", "--version", "check", "check --format json"])
def test_a_full_disk_is_said(folder: Path, arguments: str) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "selfeval_cli", *arguments.split()],
            cwd=folder,
            env=ENVIRONMENT | {"SELFEVAL_LANG": "zh", "PYTHONIOENCODING": "utf-8"},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().startswith("错误：结果写不出去")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "wanted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, True, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="asks the console")
def test_colours(choice: ColorChoice, environment: dict[str, str], terminal: bool, wanted: bool) -> None:
    assert _wants_color(stream("utf-8", terminal=terminal), choice, environment) is wanted


def test_a_pipe_has_no_width_unless_it_is_said() -> None:
    assert _find_width(stream("utf-8"), {}) is None
    assert _find_width(stream("utf-8"), {"COLUMNS": "70"}) == 70
    assert _find_width(stream("utf-8"), {"COLUMNS": "1"}) == 20
    assert _find_width(stream("utf-8"), {"COLUMNS": "x"}) is None


def test_a_process_without_output_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    output = open_output("zh")
    output.write("甲")
    output.warn("乙")
    for made in (output.stdout, output.stderr):
        assert not made.isatty()
        made.close()


def test_the_width_of_doubtful_characters_follows_the_console(monkeypatch: pytest.MonkeyPatch) -> None:
    for encoding, columns in (("gbk", 2), ("utf-8", 1), ("big5", 2)):
        monkeypatch.setattr(sys, "stdout", stream(encoding))
        assert open_output("zh").look.ambiguous == columns
