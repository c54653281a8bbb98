"""The text layer of a PDF as lines with their boxes: characters sorted by where they stand, not by how the file lists them."""

from __future__ import annotations

import ctypes
import re
from array import array
from collections.abc import Iterable, Iterator
from contextlib import closing
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from selfeval_cli.sources.document import Original
from selfeval_cli.sources.placed_text import Gathering, PlacedText

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_CELL_GAP = 1.8
"""How far apart, in heights of a character, parts of one line stand that belong to different columns or cells."""
_WORD_GAP = 0.16
_WIDE_GAP = 0.9
_SAME_LINE = 0.45
_OVERLAP = 0.35
_CHINESE = "\u2e80"
_VISIBLE = re.compile("[^\x00-\x20\x7f\xa0\xad\ufffd\ufffe\uffff]+")


class Segment(NamedTuple):
    """A part of a line with wide gaps on both sides."""

    placed: PlacedText
    left: float
    right: float


class PageLine(NamedTuple):
    """A line of a page; `em` is the size of its characters. All in points, from the lower left corner of the page as it is shown."""

    segments: tuple[Segment, ...]
    page: int
    left: float
    bottom: float
    right: float
    top: float
    em: float

    @property
    def text(self) -> str:
        """The text with a blank between segments."""
        return " ".join(segment.placed.text for segment in self.segments)


class Box(NamedTuple):
    """A rectangle on a page (from 0), in points of the page's own coordinates, as annotations have them."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class _Sides(NamedTuple):
    """The sides of the boxes of characters, by character."""

    lefts: array[float]
    bottoms: array[float]
    rights: array[float]
    tops: array[float]


class _Run:
    """Characters that stand side by side; `pieces` are slices of the page's text, a blank goes before those that say so."""

    __slots__ = ("bottom", "em", "left", "pieces", "right", "top")

    def __init__(self) -> None:
        self.left = self.bottom = self.right = self.top = self.em = 0.0
        self.pieces: list[tuple[int, int, bool]] = []

    def measure(self, text: str, sides: _Sides) -> _Run:
        """Take the box from those of the characters; `em` is the usual width where some are Chinese, else 0."""
        lefts, bottoms, rights, tops = sides
        slices = [slice(start, end) for start, end, _ in self.pieces]
        self.left = lefts[slices[0].start]
        self.right = max(rights[slices[-1]])
        self.bottom = min(min(bottoms[part]) for part in slices)
        self.top = max(max(tops[part]) for part in slices)
        if any(max(text[part]) >= _CHINESE for part in slices):
            widths = sorted(width for part in slices for width in map(sub, rights[part], lefts[part]))
            self.em = widths[len(widths) * 3 // 4]  # digits are narrower, a dash of two characters is wider
        return self


def read_page_lines(document: PdfDocument, number: int, characters_limit: int) -> list[PageLine] | None:
    """The lines of a page (from 0), from top to bottom; None where it has more characters than the limit."""
    import pypdfium2.raw as pdfium

    page = document[number]
    layer = page.get_textpage()
    try:
        count = pdfium.FPDFText_CountChars(layer.raw)
        if count > characters_limit:
            return None
        text = _read_characters(layer.raw, count)
        runs = list(_read_runs(layer.raw, text, page.get_rotation(), page.get_size()))
    finally:
        layer.close()
        page.close()
    return list(_make_lines(runs, text, number))


def _read_characters(layer: object, count: int) -> str:
    """One character for each that the layer counts; hyphens at the ends of lines, which it marks in its own way, as such."""
    return _copy_characters(layer, count).replace("\x02", "-").replace("\ufffe", "-")


def _copy_characters(layer: object, count: int) -> str:
    import pypdfium2.raw as pdfium

    buffer = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(layer, 0, count, buffer) == count + 1:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
    codes = (pdfium.FPDFText_GetUnicode(layer, index) for index in range(count))
    return "".join(chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd" for code in codes)


def _read_runs(layer: object, text: str, rotation: int, size: tuple[float, float]) -> Iterator[_Run]:
    """The usual character goes on in the run where the one before ended: that branch is what reading a page costs."""
    sides = _read_sides(layer, len(text))
    if rotation:
        sides = _turn(sides, rotation, size)
    lefts, bottoms, rights, tops = sides
    run: _Run | None = None
    start = end = 0  # of the piece that is being read
    blank = False  # whether one goes before it
    right = bottom = height = word_gap = same_line = 0.0
    for visible in _VISIBLE.finditer(text):
        for index in range(*visible.span()):
            gap = lefts[index] - right
            if run is not None and -same_line < bottoms[index] - bottom < same_line:
                if index == end and -same_line < gap < word_gap:
                    right = rights[index]
                    end = index + 1
                    continue
                if -height < gap < _CELL_GAP * height:
                    if gap < -0.7 * height and text[index] == text[end - 1]:  # printed twice, to look bold
                        continue
                    typed = any(text[near] in " \xa0" and not _is_generated(layer, near) for near in range(end, index))
                    if not typed:
                        run.pieces.append((start, end, blank))
                        start = index
                        blank = gap > _WIDE_GAP * height or (
                            gap > word_gap and _is_latin(text[end - 1]) and _is_latin(text[index])
                        )
                    right, end = rights[index], index + 1
                    continue
            if run is not None:
                run.pieces.append((start, end, blank))
                yield run.measure(text, sides)
            run = _Run()
            start, end, blank = index, index + 1, False
            bottom, right = bottoms[index], rights[index]
            height = max(tops[index] - bottom, right - lefts[index], 1.0)
            word_gap, same_line = _WORD_GAP * height, _SAME_LINE * height
    if run is not None:
        run.pieces.append((start, end, blank))
        yield run.measure(text, sides)


def _read_sides(layer: object, count: int) -> _Sides:
    """The left, lower, right and upper sides of the boxes of all characters."""
    import pypdfium2.raw as pdfium

    rectangles = (pdfium.FS_RECTF * count)()
    size = ctypes.sizeof(pdfium.FS_RECTF)
    find_box, point = pdfium.FPDFText_GetLooseCharBox, ctypes.byref
    if not count:
        return _Sides(array("f"), array("f"), array("f"), array("f"))
    first = rectangles[0]
    for index in range(count):
        find_box(layer, index, point(first, index * size))
    floats = array("f", bytes(rectangles))
    return _Sides(floats[0::4], floats[3::4], floats[2::4], floats[1::4])


def _is_generated(layer: object, index: int) -> bool:
    import pypdfium2.raw as pdfium

    return bool(pdfium.FPDFText_IsGenerated(layer, index) == 1)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _turn(sides: _Sides, rotation: int, size: tuple[float, float]) -> _Sides:
    """Boxes on a page that is shown turned clockwise; `size` is that of the page as it is shown."""
    lefts, bottoms, rights, tops = sides
    width, height = size

    def less(whole: float, values: array[float]) -> array[float]:
        return array("f", (whole - value for value in values))

    if rotation == 90:
        return _Sides(bottoms, less(height, rights), tops, less(height, lefts))
    if rotation == 180:
        return _Sides(less(width, rights), less(height, tops), less(width, lefts), less(height, bottoms))
    return _Sides(less(width, tops), lefts, less(width, bottoms), rights)


def _make_lines(runs: list[_Run], text: str, page: int) -> Iterator[PageLine]:
    """Put runs of the same height side by side."""
    rows: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: -(run.bottom + run.top)):
        if rows and _is_beside(rows[-1][0], run):
            rows[-1].append(run)
        else:
            rows.append([run])
    for row in rows:
        row.sort(key=lambda run: run.left)
        bottom, top = min(run.bottom for run in row), max(run.top for run in row)
        em = max(run.em for run in row) or max(run.top - run.bottom for run in row) * 0.9
        segments = tuple(segment for segment in _make_segments(row, text, page, em) if segment.placed.text)
        if segments:
            yield PageLine(segments, page, row[0].left, bottom, max(run.right for run in row), top, em)


def _is_beside(first: _Run, other: _Run) -> bool:
    apart = abs(first.bottom + first.top - other.bottom - other.top) / 2
    return apart < _OVERLAP * max(first.top - first.bottom, other.top - other.bottom, 1.0)


def _make_segments(row: list[_Run], text: str, page: int, em: float) -> Iterator[Segment]:
    gathering = Gathering()
    left = right = row[0].left
    for run in row:
        if gathering.length and run.left - right > _CELL_GAP * em:
            yield Segment(gathering.placed(), left, right)
            gathering, left = Gathering(), run.left
        elif gathering.length and run.left - right > _WIDE_GAP * em:
            gathering.put_in(" ")
        for start, end, blank in run.pieces:
            if blank:
                gathering.put_in(" ")
            gathering.add(text[start:end], page, start)
        right = max(right, run.right)
    yield Segment(gathering.placed(), left, right)


def find_boxes(data: bytes, places: Iterable[Original]) -> tuple[Box, ...]:
    """The rectangles around characters of a PDF that was read before, one for each line that they stand on."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    rectangle = pdfium.FS_RECTF()
    boxes: list[Box] = []
    with closing(pypdfium2.PdfDocument(data)) as document:
        for origin, offset, length in places:
            page = document[origin]
            layer = page.get_textpage()
            for index in range(offset, offset + length):
                if pdfium.FPDFText_GetLooseCharBox(layer.raw, index, ctypes.byref(rectangle)):
                    new = Box(origin, rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
                    _widen(boxes, new)
            layer.close()
            page.close()
    return tuple(boxes)


def _widen(boxes: list[Box], new: Box) -> None:
    """Add a box, to the last one where it stands beside it."""
    last = boxes[-1] if boxes else None
    height = new.top - new.bottom
    if (
        last is not None
        and last.page == new.page
        and new.bottom < last.top - 0.4 * height
        and new.top > last.bottom + 0.4 * height
    ):
        boxes[-1] = Box(
            new.page,
            min(last.left, new.left),
            min(last.bottom, new.bottom),
            max(last.right, new.right),
            max(last.top, new.top),
        )
    elif new.right > new.left:
        boxes.append(new)
