"""One report in every format reads the same; what a file is, is told by what is in it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from selfeval_cli.sources.document import TextDocument
from selfeval_cli.sources.document_formats import read_document_text
from selfeval_cli.sources.reading import Unreadable
from tests.sources.pdf_files import LEFT, SIZE, set_text, write_pdf
from tests.sources.prose import PARAGRAPHS, TITLE


def as_docx() -> bytes:
    word = docx.Document()
    word.add_heading(TITLE, 1)
    for text in PARAGRAPHS[1:]:
        word.add_paragraph(text).paragraph_format.first_line_indent = Pt(24)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def as_html() -> bytes:
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:])
    return f"<html><h1>{TITLE}</h1>{paragraphs}</html>".encode()


def as_pdf() -> bytes:
    pages = set_text(PARAGRAPHS[1:], lines=8, head="青石县水利局")
    pages[0].append((LEFT - 2, 768, SIZE + 1, TITLE))
    return write_pdf(pages)


FORMATS: dict[str, Callable[[], bytes]] = {
    "a.txt": lambda: "\n\n".join(PARAGRAPHS).encode(),
    "gbk.txt": lambda: "\r\n".join(PARAGRAPHS).encode("gb18030"),
    "utf16.txt": lambda: "\n".join("　　" + text for text in PARAGRAPHS).encode("utf-16"),
    "a.md": lambda: "\n\n".join((f"# {TITLE}", *PARAGRAPHS[1:])).encode(),
    "a.html": as_html,
    "a.docx": as_docx,
    "a.pdf": as_pdf,
}


@pytest.mark.parametrize("name", FORMATS)
def test_same_paragraphs_in_every_format(name: str) -> None:
    document = read_document_text(FORMATS[name](), name)
    assert isinstance(document, TextDocument)
    assert [paragraph.text for paragraph in document.paragraphs] == list(PARAGRAPHS)


@pytest.mark.parametrize("name", FORMATS)
def test_name_does_not_matter_where_the_content_tells(name: str) -> None:
    if name.endswith((".txt", ".md")):
        pytest.skip("plain text looks like nothing else")
    data = FORMATS[name]()
    named, other = read_document_text(data, name), read_document_text(data, "报告.txt")
    assert isinstance(named, TextDocument)
    assert isinstance(other, TextDocument)
    assert named.paragraphs == other.paragraphs


def test_printed_by_an_office_program(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("needs LibreOffice")
    source = tmp_path / "a.docx"
    source.write_bytes(as_docx())
    command = [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(source)], check=True, capture_output=True, timeout=180)
    document = read_document_text(tmp_path / "a.pdf")
    assert isinstance(document, TextDocument)
    plain = [re.sub(r"\s", "", paragraph.text) for paragraph in document.paragraphs]
    assert plain == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"anything", "a.wps", "old-document"),
        (b"anything", "a.ofd", "old-document"),
        (b"{\\rtf1 abc}", "a.txt", "old-document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", "old-document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.docx", "encrypted"),
        (b"no such thing", "a.docx", "broken-document"),
        (b"no such thing", "a.pdf", "broken-document"),
        (b"%PDF-1.7 and no more", "a.pdf", "broken-document"),
        (b"PK\x03\x04", "a.xlsx", "document"),
        (b"a,b", "a.csv", "document"),
        (b" \r\n", "a.txt", "empty"),
        (b"<html><script>1</script></html>", "a.html", "empty"),
        (bytes(range(256)), "a.txt", "binary"),
        ("有一处坏了".encode() * 9 + b"\xff", "a.txt", "undecodable"),
    ],
)
def test_what_is_not_read(data: bytes, name: str, reason: str) -> None:
    found = read_document_text(data, name)
    assert isinstance(found, Unreadable)
    assert (found.name, found.reason) == (name, reason)


def test_path_that_leads_nowhere(tmp_path: Path) -> None:
    found = read_document_text(tmp_path / "none.docx")
    assert isinstance(found, Unreadable)
    assert found.reason == "missing"
