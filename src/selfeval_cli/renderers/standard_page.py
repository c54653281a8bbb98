"""One standard on a terminal: where it is from, its tree with weights, methods, limits, grades and worked examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selfeval_cli.messages import explain_words as words
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.standard_blocks import Code, Grid, Heading, describe_standard
from selfeval_cli.renderers.standards_list import render_facts
from selfeval_cli.renderers.wrapping import wrap
from selfeval_cli.text.width import display_width, pad

_WIDEST = 100
_GAP = 2
_NARROWEST = 12


def render_standard_page(standard: Standard, defaults: Mapping[str, str], look: Look) -> str:
    """The whole standard; `defaults` has the default's id for each scope."""
    title = standard.title.in_language(look.language)
    lines = [f"{look.paint(standard.id, 'bold')}  {title}", *render_facts(standard, defaults, look)]
    for block in describe_standard(standard, look.language):
        if isinstance(block, Heading):
            lines += ["", look.paint(block.text, "gutter")]
        elif isinstance(block, Grid):
            lines += [f"  {line}".rstrip() for line in _draw(block, look)]
        else:
            lines += [f"  {line}" for line in wrap(block.text, _room(look), ambiguous=look.ambiguous)]
    if standard.grades or standard.vectors:
        lines.append("")
    lines += wrap(words.STANDARD_PAGE_HINT.fill(look.language, {"id": standard.id}), _room(look) + 2)
    return "".join(f"{line}\n" for line in lines)


def _room(look: Look) -> int:
    return min(look.width or _WIDEST, _WIDEST) - 2


def _draw(grid: Grid, look: Look) -> Iterator[str]:
    """Columns as wide as they have to be; the widest of them gives way where the line is too long, and its cells are wrapped."""
    rows = [[_lines(cell) for cell in row] for row in grid.rows]
    heads = [[head] for head in grid.heads]
    widths = [
        max((display_width(line, ambiguous=look.ambiguous) for row in [heads, *rows] for line in row[place]), default=0)
        for place in range(len(grid.heads))
    ]
    over = sum(widths) + _GAP * (len(widths) - 1) - _room(look)
    while over > 0:
        place = max(range(len(widths)), key=widths.__getitem__)
        if widths[place] <= _NARROWEST:
            break
        widths[place] -= 1
        over -= 1
    yield from (look.paint(line, "faint") for line in _draw_row(heads, widths, look))
    for row in rows:
        yield from _draw_row(row, widths, look)


def _lines(cell: str | Code) -> list[str]:
    return list(cell.lines) if isinstance(cell, Code) else [cell]


def _draw_row(row: list[list[str]], widths: list[int], look: Look) -> Iterator[str]:
    wrapped = [
        [part for line in cell for part in wrap(line, width, ambiguous=look.ambiguous)]
        for cell, width in zip(row, widths, strict=True)
    ]
    for number in range(max(map(len, wrapped))):
        parts = [cell[number] if number < len(cell) else "" for cell in wrapped]
        yield (
            (" " * _GAP)
            .join(pad(part, width, ambiguous=look.ambiguous) for part, width in zip(parts, widths, strict=True))
            .rstrip()
        )
