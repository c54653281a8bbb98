"""What the layout of a PDF's pages tells: running heads and page numbers, columns, tables, and where paragraphs begin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from selfeval_cli.sources.cut_lines import NEVER_FIRST, OPENING, ends_sentence, is_listed, is_marked, measure_width
from selfeval_cli.sources.joining import Line
from selfeval_cli.sources.page_numbers import is_bare_number, is_page_number
from selfeval_cli.sources.pdf_lines import PageLine, Segment
from selfeval_cli.sources.placed_text import put_together

_DIGITS = re.compile(r"[0-9０-９]+")
_EDGE = 3
"""Lines at the top and at the bottom of a page that may be running heads."""
_SAME_HEIGHT = 4.0
_UNBROKEN = re.compile(
    r"[\u2e80-\u9fff]?[!-~×÷±０-９“”‘’（）〔〕《》【】，．。、；：％—…]{0,80}(?:(?<=[“‘（〔《【])[\u2e80-\u9fff])?"
)
_INDENT = 1.2
_TOLERANCE = 1.4
"""How much of a line, in characters, is left blank where the next one does not fit."""


class _Margins(NamedTuple):
    left: float
    right: float


class _Layout(NamedTuple):
    """How the prose of a file is set: margins by parity of the page and column, usual size and distance of lines, indents."""

    margins: dict[tuple[int, int], _Margins]
    em: float
    gap: float
    indented: bool


class _Placed(NamedTuple):
    """A line with the margins of its column; columns of a page count from 0."""

    line: PageLine
    column: int


def lay_out(pages: Sequence[list[PageLine]]) -> list[Line]:
    """The lines of all pages in reading order, without running heads, each knowing whether a paragraph begins with it."""
    pages = [_leave_out_heads(page, heads) for page, heads in zip(pages, _find_heads(pages), strict=True)]
    placed = [line for page in pages for line in _order_columns(page)]
    tables = _find_tables([one.line for one in placed])
    prose = [one for one, is_table in zip(placed, tables, strict=True) if not is_table]
    margins = _measure_margins(prose)
    em = median([one.line.em for one in prose]) if prose else 1.0
    layout = _Layout(margins, em, _usual_gap(prose), _uses_indents(prose, margins))
    below = iter([*prose[1:], None])
    lines: list[Line] = []
    before: _Placed | None = None
    in_table = False
    for one, is_table in zip(placed, tables, strict=True):
        text = put_together((segment.placed for segment in one.line.segments), "\t" if is_table else " ")
        if is_table:
            lines.append(Line(text, one.line.page + 1, "table", begins=not in_table))
        else:
            after = next(below)
            begins = before is None or _begins(before, one, after, layout)
            lines.append(Line(text, one.line.page + 1, begins=begins))
            before = one
        in_table = is_table
    return lines


def _find_heads(pages: Sequence[list[PageLine]]) -> list[set[int]]:
    """The indexes of each page's running heads and page numbers."""
    counts: Counter[tuple[str, int, bool]] = Counter()
    for page in pages:
        counts.update({key for _, keys in _edges(page) for key in keys[:1]})
    needed = max(2, (len(pages) * 2 + 4) // 5)
    found: list[set[int]] = []
    for page in pages:
        heads: set[int] = set()
        for index, keys in _edges(page):
            text = page[index].text
            repeated = len(text) <= 60 and sum(counts[key] for key in keys) >= needed
            at_end = index == len(page) - 1
            numbers = is_page_number(text) and (index == 0 or at_end)
            if repeated or numbers or (at_end and index > 0 and is_bare_number(text) and _stands_apart(page)):
                heads.add(index)
        found.append(heads)
    return found


def _edges(page: list[PageLine]) -> Iterable[tuple[int, list[tuple[str, int, bool]]]]:
    """The first and last lines of a page, each with what it is known by on other pages: its words and its height, roughly."""
    first = range(min(_EDGE, len(page)))
    last = range(max(len(first), len(page) - _EDGE), len(page))
    for at_top, indexes in ((True, first), (False, last)):
        for index in indexes:
            text = _DIGITS.sub("#", page[index].text)
            height = round(page[index].bottom / _SAME_HEIGHT)
            yield index, [(text, height + step, at_top) for step in (0, -1, 1)]


def _stands_apart(page: list[PageLine]) -> bool:
    last, above = page[-1], page[-2]
    return above.bottom - last.top > 0.8 * above.em


def _leave_out_heads(page: list[PageLine], heads: set[int]) -> list[PageLine]:
    return [line for index, line in enumerate(page) if index not in heads]


def _order_columns(page: list[PageLine]) -> list[_Placed]:
    """The lines of a page; where it has two columns, the left one before the right one between lines that go across."""
    gutter = _find_gutter(page)
    if gutter is None:
        return [_Placed(line, 0) for line in page]
    ordered: list[_Placed] = []
    columns: tuple[list[_Placed], list[_Placed]] = ([], [])
    for line in page:
        across = any(segment.left < gutter < segment.right for segment in line.segments)
        if across:
            ordered += columns[0] + columns[1] + [_Placed(line, 0)]
            columns = ([], [])
            continue
        for side in (0, 1):
            segments = tuple(segment for segment in line.segments if (segment.left > gutter) == bool(side))
            if segments:
                columns[side].append(_Placed(_part(line, segments), side + 1))
    return ordered + columns[0] + columns[1]


def _part(line: PageLine, segments: tuple[Segment, ...]) -> PageLine:
    return line._replace(segments=segments, left=segments[0].left, right=segments[-1].right)


def _find_gutter(page: list[PageLine]) -> float | None:
    """Where the blank strip between two columns of prose stands: most lines have two parts, and both are wide."""
    halves = [line for line in page if len(line.segments) == 2]
    if len(halves) < 8 or len(halves) * 5 < len(page) * 3:
        return None
    width = max(line.right for line in page) - min(line.left for line in page)
    wide = [line for line in halves if all(part.right - part.left > width * 0.3 for part in line.segments)]
    if len(wide) * 3 < len(halves) * 2:
        return None
    left = sorted(line.segments[0].right for line in wide)[len(wide) * 9 // 10]
    right = sorted(line.segments[1].left for line in wide)[len(wide) // 10]
    return (left + right) / 2 if left < right else None


def _find_tables(lines: Sequence[PageLine]) -> list[bool]:
    """Which lines are rows of a table: several cells with wide gaps between, near others of the kind."""
    cells = [len(line.segments) for line in lines]
    found = [count >= 3 for count in cells]
    for index, count in enumerate(cells):
        if count == 2 and any(0 <= near < len(cells) and cells[near] >= 2 for near in (index - 1, index + 1)):
            found[index] = True
    marked = [index for index, is_row in enumerate(found) if is_row]
    for index, following in pairwise(marked):
        if (
            1 < following - index <= 3 and lines[index].page == lines[following].page
        ):  # the rest of a cell between two rows
            between = range(index + 1, following)
            if not any(ends_sentence(lines[near].text) or is_marked(lines[near].text) for near in between):
                for near in between:
                    found[near] = True
    return found


def _measure_margins(placed: Sequence[_Placed]) -> dict[tuple[int, int], _Margins]:
    """The margins of the text by column, on odd and even pages: where most of its wide lines begin, and where the widest end."""
    by_place: dict[tuple[int, int], list[PageLine]] = defaultdict(list)
    for one in placed:
        by_place[_place(one)].append(one.line)
    found: dict[tuple[int, int], _Margins] = {}
    for place, lines in by_place.items():
        widest = max(line.right - line.left for line in lines)
        wide = [line for line in lines if line.right - line.left > widest * 0.6]
        lefts, rights = sorted(line.left for line in wide), sorted(line.right for line in wide)
        found[place] = _Margins(lefts[len(wide) // 10], rights[len(wide) * 9 // 10])
    return found


def _place(one: _Placed) -> tuple[int, int]:
    return one.line.page % 2, one.column


def _usual_gap(placed: Sequence[_Placed]) -> float:
    """The distance between the feet of two lines, in sizes of their characters."""
    gaps = [
        (first.line.bottom - second.line.bottom) / max(first.line.em, 1.0)
        for first, second in pairwise(placed)
        if first.line.page == second.line.page and first.line.bottom > second.line.bottom
    ]
    return median(gaps) if gaps else 1.5


def _uses_indents(placed: Sequence[_Placed], margins: dict[tuple[int, int], _Margins]) -> bool:
    """Whether paragraphs begin further in: told by the lines below those that end a sentence and leave the rest of the line blank."""
    below = indents = 0
    for first, second in pairwise(placed):
        last_edges, edges = margins[_place(first)], margins[_place(second)]
        left_over = (last_edges.right - first.line.right) / first.line.em
        if left_over > 4 and ends_sentence(first.line.text) and not _is_centred(second.line, edges):
            below += 1
            indents += _is_indented(second, margins)
    if below < 3:
        return sum(_is_indented(one, margins) for one in placed) * 8 >= len(placed)
    return indents * 2 >= below


def _is_indented(one: _Placed, margins: dict[tuple[int, int], _Margins]) -> bool:
    return _INDENT < (one.line.left - margins[_place(one)].left) / one.line.em < 4


def _begins(before: _Placed, one: _Placed, after: _Placed | None, page: _Layout) -> bool:
    """Whether a paragraph begins with a line, seen from the line above it (or the last one of the page or column before).

    `after` is the line below it.
    """
    last, line = before.line, one.line
    edges, last_edges = page.margins[_place(one)], page.margins[_place(before)]
    size = max(line.em, 1.0)
    if not 0.87 < line.em / max(last.em, 1.0) < 1.15:
        return True
    text = last.text
    same_page = last.page == line.page and before.column == one.column
    near = same_page and (last.bottom - line.bottom) / size <= page.gap * 1.35 + 0.2
    if near and line.em > page.em * 1.15 and not ends_sentence(text) and not is_marked(line.text):
        return False  # a title of two lines
    if _is_centred(last, last_edges) or _is_centred(line, edges):
        return True
    if text[-1:] in OPENING or line.text[:1] in NEVER_FIRST:
        return False
    left_over = (last_edges.right - last.right) / size
    indent = (line.left - edges.left) / size
    if left_over > _TOLERANCE + _first_word(line) / size:
        return True
    if indent > _INDENT:
        as_last = abs((last.left - last_edges.left) / size - indent) < 0.3
        return not as_last or ends_sentence(text) or is_marked(line.text) or _stands_out(one, after, page)
    if same_page and not near:
        return True
    if is_marked(line.text) and ends_sentence(text):
        return not page.indented or text[-1] not in "；;"
    return not page.indented and ends_sentence(text) and (not same_page or is_listed(line.text))


def _stands_out(one: _Placed, after: _Placed | None, page: _Layout) -> bool:
    """Whether a line is the first of a paragraph that goes on at the margin, not one of a block that stands further in."""
    if not page.indented or after is None or _place(after) != _place(one) or _is_indented(after, page.margins):
        return False
    edges = page.margins[_place(one)]
    return (edges.right - one.line.right) / one.line.em < _TOLERANCE + _first_word(after.line) / one.line.em


def _is_centred(line: PageLine, edges: _Margins) -> bool:
    before, behind = line.left - edges.left, edges.right - line.right
    return before > 2.5 * line.em and behind > 2.5 * line.em and abs(before - behind) < 1.5 * line.em


def _first_word(line: PageLine) -> float:
    """How wide the part is that a line may not be broken in after its beginning: a word, a number, a character and its marks."""
    found = _UNBROKEN.match(line.text)
    return max(1.0, measure_width(found[0]) if found is not None else 1.0) * line.em
