"""Small PDF files by hand: text at given places in a font that every reader knows the characters of."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

from selfeval_cli.sources.cut_lines import measure_width

PAGE = (595, 842)
SIZE = 16
LEFT = 90
RIGHT = LEFT + 26 * SIZE
PITCH = 28

Piece = tuple[float, float, float, str]
"""Left side, foot, size, text."""


def write_pdf(pages: Iterable[Sequence[Piece]], *, rotation: int = 0, extra: str = "") -> bytes:
    """A PDF with these pieces of text on its pages. Chinese characters are as wide as the size, others half as wide."""
    contents = [_draw(pieces) for pieces in pages]
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(contents)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PAGE[0]} {PAGE[1]}] /Rotate {rotation} "
            f"/Resources << /Font << /F 3 0 R >> >> /Contents {6 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    return assemble([one.encode("ascii") for one in objects], extra)


def assemble(objects: Sequence[bytes], extra: str = "") -> bytes:
    """A file with these objects, numbered from 1; the first is the catalogue."""
    data = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {extra} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer.encode("ascii")


def write_bomb(megabytes: int) -> bytes:
    """A small file with a page whose content expands to so many megabytes."""
    packed = zlib.compress(b" " * (megabytes * 1024 * 1024), 9)
    return assemble(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed),
        ]
    )


def set_text(paragraphs: Iterable[str], *, lines: int = 20, head: str = "", indent: int = 2) -> list[list[Piece]]:
    """Break paragraphs into lines and pages as a word processor does, with a running head and page numbers at the foot."""
    rows: list[tuple[float, str]] = []
    for paragraph in paragraphs:
        left, rest = float(LEFT + indent * SIZE), paragraph
        while rest:
            count = _fitting(rest, (RIGHT - left) / SIZE)
            rows.append((left, rest[:count]))
            left, rest = LEFT, rest[count:]
    pages: list[list[Piece]] = []
    for first in range(0, len(rows), lines):
        page: list[Piece] = [(LEFT, 790, 10, head)] if head else []
        for number, (left, text) in enumerate(rows[first : first + lines]):
            page.append((left, 740 - PITCH * number, SIZE, text))
        page.append((280, 50, 12, f"- {len(pages) + 1} -"))
        pages.append(page)
    return pages


def _fitting(text: str, width: float) -> int:
    """How many characters go on a line: no figure is broken, and no line begins with a full stop."""
    count = len(text)
    while measure_width(text[:count]) > width:
        count -= 1
    if count == len(text):
        return count
    while text[count] in "，。；、）”：%" or (text[count].isascii() and text[count - 1].isascii()):
        count -= 1
    return count


def _draw(pieces: Sequence[Piece]) -> str:
    """Each piece is drawn in one go; a `|` in it leaves room for one character, as programs do for what they draw later."""
    shown = []
    for left, foot, size, text in pieces:
        parts = " -1000 ".join(f"<{part.encode('utf-16-be').hex()}>" for part in text.split("|"))
        shown.append(f"BT /F {size} Tf 1 0 0 1 {left} {foot} Tm [{parts}] TJ ET")
    return "\n".join(shown)
