"""The text layer of a PDF as lines with their boxes: characters sorted by where they stand, not by how the file lists them."""

from __future__ import annotations

import ctypes
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from selfeval_cli.sources.document import Original
from selfeval_cli.sources.pdf_characters import Characters, Sides
from selfeval_cli.sources.placed_text import Gathering, PlacedText

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_CELL_GAP = 1.8
"""How far apart, in heights of a character, parts of one line stand that belong to different columns or cells."""
_WORD_GAP = 0.16
_BLANK = 0.22
"""A blank is not narrower. The layer leaves out blanks that a program drew on their own."""
_WIDE_GAP = 0.9
_SAME_LINE = 0.45
_OVERLAP = 0.35
_LETTERS = "\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CHINESE_LETTER = re.compile(f"[{_LETTERS}]")
_TOUCHING = re.compile(f"[{_LETTERS}](?=[{_LETTERS}])")
_SAMPLE = 16
_VISIBLE = re.compile("[^\x00-\x20\x7f\xa0\xad\u2000-\u200f\u3000\ufeff\ufffd-\uffff]+")


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


class _Piece(NamedTuple):
    """A slice of the page's text whose characters touch, and its left and right side."""

    start: int
    end: int
    left: float
    right: float


class _Run:
    """Characters that stand on one line and follow one another in the file; `pieces` are slices of its text, parted by gaps.

    `foot` is the height that they stand on, `size` that of the first one.
    """

    __slots__ = ("bottom", "em", "foot", "left", "pieces", "right", "size", "top")

    def __init__(self, foot: float, size: float) -> None:
        self.left = self.bottom = self.right = self.top = self.em = 0.0
        self.foot, self.size = foot, size
        self.pieces: list[tuple[int, int]] = []

    def measure(self, text: str, sides: Sides) -> _Run:
        """Take the box from those of the characters; `em` is the usual width of Chinese ones, 0 where there are none."""
        lefts, bottoms, rights, tops = sides
        slices = [slice(start, end) for start, end in self.pieces]
        self.left = lefts[slices[0].start]
        self.right = max(rights[slices[-1]])
        self.bottom = min(min(bottoms[part]) for part in slices)
        self.top = max(max(tops[part]) for part in slices)
        letters = (
            index for start, end in self.pieces for index in range(start, end) if _CHINESE_LETTER.match(text, index)
        )
        widths = sorted(rights[index] - lefts[index] for index in islice(letters, _SAMPLE))  # a mark may be narrower
        if widths:
            self.em = widths[len(widths) // 2]
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
        characters = Characters(layer.raw, count, page.get_rotation(), page.get_size())
        runs, blanks = list(_read_runs(characters)), characters.find_blanks()
    finally:
        layer.close()
        page.close()
    return list(_make_lines(runs, characters, blanks, number))


def _read_runs(characters: Characters) -> Iterator[_Run]:
    """The usual character goes on in the run where the one before ended: that branch is what reading a page costs."""
    text, sides = characters.text, characters.sides
    lefts, bottoms, rights, tops = sides
    run: _Run | None = None
    start = end = 0  # of the piece that is being read
    right = bottom = height = word_gap = same_line = 0.0
    for visible in _VISIBLE.finditer(text):
        for index in range(*visible.span()):
            gap = lefts[index] - right
            if run is not None and (
                -same_line < bottoms[index] - bottom < same_line
                or (-height < gap < _CELL_GAP * height and abs(characters.find_foot(index) - run.foot) < same_line)
            ):
                if index == end and -same_line < gap < word_gap:
                    right = rights[index]
                    end = index + 1
                    continue
                if -height < gap < _CELL_GAP * height:
                    if gap < -0.7 * height and text[index] == text[end - 1]:  # printed twice, to look bold
                        continue
                    run.pieces.append((start, end))
                    start, end, right = index, index + 1, rights[index]
                    bottom = min(bottom, bottoms[index])
                    continue
            if run is not None:
                run.pieces.append((start, end))
                yield run.measure(text, sides)
            start, end = index, index + 1
            bottom, right = bottoms[index], rights[index]
            height = max(tops[index] - bottom, right - lefts[index], 1.0)
            word_gap, same_line = _WORD_GAP * height, _SAME_LINE * height
            run = _Run(characters.find_foot(index), height)
    if run is not None:
        run.pieces.append((start, end))
        yield run.measure(text, sides)


def _is_set_close(pieces: Sequence[_Piece], text: str, em: float) -> bool:
    """Whether most Chinese characters of a line touch, so that a gap between two of them is a blank that somebody typed."""
    apart = sum(
        second.left - first.right > _WORD_GAP * em and _are_letters(text[first.end - 1], text[second.start])
        for first, second in pairwise(pieces)
    )
    return apart > 0 and sum(len(_TOUCHING.findall(text, piece.start, piece.end)) for piece in pieces) >= 3 * apart


def _are_letters(first: str, second: str) -> bool:
    return _CHINESE_LETTER.match(first) is not None and _CHINESE_LETTER.match(second) is not None


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _make_lines(
    runs: list[_Run], characters: Characters, blanks: Mapping[int, Sequence[int]], page: int
) -> Iterator[PageLine]:
    """Put runs that stand on one line side by side, with the typed blanks between them."""
    rows: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: -run.foot):
        if rows and _is_beside(rows[-1][0], run):
            rows[-1].append(run)
        else:
            rows.append([run])
    sizes = [max(run.em for run in row) for row in rows]
    usual = Counter(map(round, filter(None, sizes))).most_common(1)
    for row, size in zip(rows, sizes, strict=True):
        bottom, top = min(run.bottom for run in row), max(run.top for run in row)
        em = size or _guess_size(top - bottom, usual[0][0] if usual else 0)
        pieces = _order_pieces(row, characters.sides, em)
        typed = _find_near(blanks, row[0].foot, em)
        segments = tuple(one for one in _make_segments(pieces, typed, characters, page, em) if one.placed.text)
        if segments:
            left, right = min(run.left for run in row), max(run.right for run in row)
            yield PageLine(segments, page, left, bottom, right, top, em)


def _guess_size(height: float, usual: float) -> float:
    """How wide a Chinese character would be on a line that has none: as on most of the page, where the line may be of that text."""
    return usual if 0.6 * usual < height < 1.6 * usual else height * 0.9


def _is_beside(first: _Run, other: _Run) -> bool:
    return abs(first.foot - other.foot) < _OVERLAP * max(first.size, other.size)


def _order_pieces(row: list[_Run], sides: Sides, em: float) -> list[_Piece]:
    """The pieces of a line from left to right: a program may draw all Chinese first, then the quotes and figures in the gaps.

    Where they do not fit into one another, as where a stamp lies over the words, each run is kept in one piece.
    """
    lefts, _, rights, _ = sides
    row.sort(key=lambda run: run.left)
    as_drawn = [_Piece(start, end, lefts[start], rights[end - 1]) for run in row for start, end in run.pieces]
    ordered = sorted(as_drawn, key=lambda piece: piece.left)
    fit = all(first.right - second.left < _OVERLAP * em for first, second in pairwise(ordered))
    return ordered if fit else as_drawn


def _find_near(blanks: Mapping[int, Sequence[int]], foot: float, em: float) -> list[int]:
    """The blanks that stand on a line."""
    reach = range(int(foot - _OVERLAP * em), int(foot + _OVERLAP * em) + 1)
    return [index for height in reach for index in blanks.get(height, ())]


def _make_segments(
    pieces: Sequence[_Piece], typed: Sequence[int], characters: Characters, page: int, em: float
) -> Iterator[Segment]:
    text, (lefts, _, rights, _) = characters.text, characters.sides
    blanks = deque(sorted(typed, key=lambda index: lefts[index]))
    gaps_tell = _is_set_close(pieces, text, em)
    gathering = Gathering()
    left = right = 0.0
    last = ""
    for piece in pieces:
        gap = piece.left - right
        if gathering.length and gap > _CELL_GAP * em:
            yield Segment(gathering.placed(), left, right)
            gathering = Gathering()
        between: list[int] = []
        while blanks and (lefts[blanks[0]] + rights[blanks[0]]) / 2 < piece.left:
            index = blanks.popleft()
            if lefts[index] > right - _WORD_GAP * em and rights[index] > lefts[index]:
                between.append(index)
        if not gathering.length:
            left = right = piece.left
        elif between:
            for index in between:
                gathering.add(text[index], page, index)
        elif (
            gap > _WIDE_GAP * em
            or (gap > _WORD_GAP * em and _is_latin(last) and _is_latin(text[piece.start]))
            or (gaps_tell and gap > _BLANK * em and _are_letters(last, text[piece.start]))  # 壹 单位概况
        ):
            gathering.put_in(" ")
        gathering.add(text[piece.start : piece.end], page, piece.start)
        right, last = max(right, piece.right), text[piece.end - 1]
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
