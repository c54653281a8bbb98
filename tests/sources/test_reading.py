"""What a path leads to, and what comes back where it is no text."""

import io
import os
import sys
from pathlib import Path

import pytest

from selfeval_cli.sources.reading import TOML_LIMIT, Unreadable, read_bytes, read_source, read_stdin
from selfeval_cli.sources.source import Source

needs_posix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no fifos and devices on this system")


def reason(found: Source | Unreadable) -> str:
    assert isinstance(found, Unreadable)
    return found.reason


def text(found: Source | Unreadable) -> str:
    assert isinstance(found, Source)
    return found.text


def test_text_with_its_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "report.toml"
    path.write_bytes("单位 = 1\r\nb = 2\n".encode())
    found = read_source(path)
    assert found == Source(str(path), "单位 = 1\r\nb = 2\n", "utf-8", newline="mixed")


def test_byte_order_mark_is_noted_and_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "report.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 1")
    found = read_source(path)
    assert isinstance(found, Source)
    assert (found.text, found.bom) == ("a = 1", True)


def test_gbk_is_read_and_named(tmp_path: Path) -> None:
    path = tmp_path / "report.toml"
    path.write_bytes("agency = '云溪街道办事处'".encode("gb18030"))
    found = read_source(path)
    assert isinstance(found, Source)
    assert (found.text, found.encoding) == ("agency = '云溪街道办事处'", "gb18030")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.toml", b"", "empty"),
        ("a.toml", b" \r\n\t\n", "empty"),
        ("a.toml", b"\xef\xbb\xbf\n", "empty"),
        ("a.toml", b"a = 1\x00\x01\x02\xff", "binary"),
        ("a.toml", b"a = '\xe4\xb8\xad\xe6\x96\x87\xe5\xad\x97\xe7\xac\xa6\xff\xff'", "undecodable"),
        ("a.toml", b"PK\x03\x04rest", "document"),
        ("a.toml", b"%PDF-1.7", "document"),
        ("a.toml", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "old-document"),
        ("a.wps", b"anything", "old-document"),
        ("a.ET", b"anything", "old-document"),
        ("a.ofd", b"PK\x03\x04rest", "old-document"),
        ("a.docx", b"PK\x03\x04rest", "document"),
    ],
)
def test_no_text(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert reason(read_source(path)) == expected


def test_format_of_a_document_is_told_by_name_before_content() -> None:
    assert read_bytes(b"PK\x03\x04rest", "a.ofd") == Unreadable("a.ofd", "old-document", {"format": "ofd"})


def test_directory(tmp_path: Path) -> None:
    assert reason(read_source(tmp_path)) == "directory"


def test_missing(tmp_path: Path) -> None:
    assert reason(read_source(tmp_path / "none.toml")) == "missing"


def test_file_in_place_of_a_directory(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    assert reason(read_source(tmp_path / "a" / "b.toml")) == "missing"


@pytest.mark.parametrize("name", ["a\x00b", "x" * 5000])
def test_names_that_no_file_has(name: str) -> None:
    assert reason(read_source(name)) == "name"


@needs_posix
def test_symbolic_links(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nothing")
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    assert (reason(read_source(tmp_path / "gone")), reason(read_source(tmp_path / "one"))) == (
        "dangling-link",
        "link-loop",
    )


@needs_posix
def test_fifo_without_a_writer_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert read_source(tmp_path / "pipe.toml") == Unreadable(
        str(tmp_path / "pipe.toml"), "not-a-file", {"type": "fifo"}
    )


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_endless_device_is_not_read() -> None:
    assert read_source("/dev/zero") == Unreadable("/dev/zero", "not-a-file", {"type": "device"})


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.toml"
    path.write_text("a = 1")

    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)  # who runs the tests may be root, whom nothing is refused
    assert reason(read_source(path)) == "permission"


def test_device_error_has_the_system_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> os.stat_result:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "stat", fail)
    found = read_source(tmp_path / "a.toml")
    assert found == Unreadable(str(tmp_path / "a.toml"), "device-error", {"detail": "Input/output error"})


def test_two_gigabytes_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.toml"
    with path.open("wb") as stream:
        stream.truncate(2 * 1024**3)  # sparse: takes no room
    assert read_source(path) == Unreadable(str(path), "too-large", {"size": 2 * 1024**3, "limit": TOML_LIMIT})


def test_limit_is_inclusive(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"a = 1")
    assert (text(read_source(path, limit=5)), reason(read_source(path, limit=4))) == ("a = 1", "too-large")


def test_file_that_grows_between_look_and_reading_stays_bounded() -> None:
    assert reason(read_stdin(io.BytesIO(b"x" * 11), limit=10)) == "too-large"


def test_standard_input() -> None:
    assert read_stdin(io.BytesIO("单位 = 1".encode())) == Source("-", "单位 = 1", "utf-8", newline="none")


def test_standard_input_that_is_not_there() -> None:
    closed = io.BytesIO(b"")
    closed.close()
    assert (reason(read_stdin(None)), reason(read_stdin(closed))) == ("closed-input", "closed-input")


@pytest.mark.skipif(sys.platform == "win32", reason="names are not bytes there")
def test_name_that_is_no_unicode(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.toml"
    with open(path, "wb") as stream:
        stream.write(b"a = 1")
    assert text(read_source(os.fsdecode(path))) == "a = 1"
