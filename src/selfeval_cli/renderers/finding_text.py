"""One finding as text for people: where, what rule, the line with the culprit marked, what is wrong, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from selfeval_cli.messages import check_output as words
from selfeval_cli.messages.language import Text, put_in_words
from selfeval_cli.model.finding import Finding, Place, Related
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.renderers.excerpt import TAB, Mark, draw_excerpt
from selfeval_cli.renderers.finding_words import name_place, name_severity, word_finding
from selfeval_cli.renderers.look import SEVERITY_STYLES, Look
from selfeval_cli.renderers.visible import make_visible
from selfeval_cli.renderers.wrapping import wrap
from selfeval_cli.text.quantity import Span
from selfeval_cli.text.width import display_width, pad

_MOST_RELATED = 4
"""Related lines that are shown; a sum of twenty parts names the others by number only."""
_INDENT = "  "
_NUMBERS = re.compile(r"[0-9]{1,9}")


def render_alike(
    findings: Sequence[Finding], infos: Mapping[str, RuleInfo], look: Look, *, advised: bool = True
) -> Iterator[str]:
    """The lines of findings of one rule at one place, mostly a single one: the place is shown once, and every sentence said.

    Without `advised` the advice is left to whoever shows several of a kind.
    """
    first = findings[0]
    yield _head(first, infos, look)
    yield from _draw_places(first, look)
    told = [word_finding(finding, look.language) for finding in findings]
    alike = len({said.advice for said in told}) == 1
    for number, said in enumerate(told, 1):
        yield from indent(said.message, look)
        if advised and said.advice and (not alike or number == len(told)):
            yield from render_advice(said.advice, look)


def render_advice(advice: str, look: Look) -> Iterator[str]:
    """The lines that say what to do next."""
    text = words.ADVICE.fill(look.language, {"text": advice})
    # The arrow is as wide as the terminal makes it: the following lines stand under its text as well as can be.
    yield from indent(text, look, hanging=2)


def indent(text: str, look: Look, hanging: int = 0) -> Iterator[str]:
    """The text under a finding's head, wrapped to the width; lines after the first stand `hanging` columns further in."""
    text = make_visible(text, keep_line_breaks=True)
    if look.width is None:
        yield from (_INDENT + line for line in text.split("\n"))
        return
    lines = wrap(text, max(look.width - len(_INDENT) - hanging, 20), ambiguous=look.ambiguous)
    for number, line in enumerate(lines):
        yield _INDENT + " " * (hanging if number else 0) + line


def _head(finding: Finding, infos: Mapping[str, RuleInfo], look: Look) -> str:
    place = finding.place
    where = f"{look.paint(name_place(place), 'bold')}: " if place is not None else ""
    severity = look.paint(
        f"{name_severity(finding.severity, look.language)}[{finding.code}]", SEVERITY_STYLES[finding.severity]
    )
    info = infos.get(finding.code)
    return f"{where}{severity} {look.paint(info.name, 'faint') if info is not None else ''}".rstrip()


def _draw_places(finding: Finding, look: Look) -> Iterator[str]:
    place = finding.place
    first = _shown(place)
    in_cells = place is not None and place.line is None and place.words is not None
    if place is None or (first is None and not in_cells) or _is_whole_file(place):
        if finding.mended:
            yield from _draw_mended(finding.mended, look, _label_width(look))
        yield from _name_elsewhere(finding.related, look)
        return
    lines: dict[_Shown, list[Mark]] = {}
    if first is not None:
        lines[first] = [_mark(place, "^", SEVERITY_STYLES[finding.severity])]
    elsewhere, beyond = [], []
    for related in finding.related:
        there = related.place
        shown = _shown(there)
        if there is None or shown is None or there.file != place.file:
            elsewhere.append(related)
        elif shown not in lines and len(lines) >= _MOST_RELATED:
            beyond.append(shown)
        else:
            label = _role(related.role).in_language(look.language)
            mark = _mark(there, "-", "related", label)
            known = lines.setdefault(shown, [])
            if all(mark.end <= other.start or mark.start >= other.end for other in known):
                known.append(mark)
    gutter = max([display_width(one.label) for one in lines] + [_label_width(look) if finding.mended else 0])
    if first is not None:
        yield from _draw_line(first, lines[first], look, gutter)
    if finding.mended:
        yield from _draw_mended(finding.mended, look, gutter)
    for one in sorted(set(lines) - {first}):
        yield from _draw_line(one, lines[one], look, gutter)
    if beyond:
        named = name_lines([one.label for one in sorted(set(beyond))], look, cells=in_cells)
        yield from indent(words.RELATED_MORE.fill(look.language, {"n": len(beyond), "lines": named}), look)
    yield from _name_elsewhere(elsewhere, look)


class _Shown(NamedTuple):
    """A line of the file, or of a cell, that is shown: in which order, under which label (`12`, `F12`), and its text."""

    order: tuple[int, int, str]
    label: str
    text: str


def _shown(place: Place | None) -> _Shown | None:
    """What is shown of a place; None where nothing is known of its text."""
    if place is None or place.line_text is None:
        return None
    if place.line is not None:
        return _Shown((place.line, 0, ""), str(place.line), place.line_text)
    if place.published:
        first, second = (0, 0, *map(int, _NUMBERS.findall(place.words or "")))[-2:]
        return _Shown((first, second, ""), place.words or "", place.line_text[slice(*_line_of_cell(place))])
    cell = (place.words or "").rpartition("!")[2]
    letters = cell.rstrip("0123456789")
    begin, end = _line_of_cell(place)
    return _Shown((int(cell[len(letters) :] or 0), len(letters), letters), cell, place.line_text[begin:end])


def _line_of_cell(place: Place) -> Span:
    """Of a cell with several lines, the one where the place begins; all of a line of a file."""
    text = place.line_text or ""
    if place.line is not None:
        return 0, len(text)
    begin = text.rfind("\n", 0, (place.column or 1) - 1) + 1
    end = text.find("\n", begin)
    return begin, len(text) if end < 0 else end


def _is_whole_file(place: Place) -> bool:
    return (place.line, place.column) == (1, 1) and (place.end_line, place.end_column) == (1, 1)


def _label_width(look: Look) -> int:
    return display_width(words.MENDED.in_language(look.language))


def _mark(place: Place, sign: str, style: str, label: str = "") -> Mark:
    begin, stop = _line_of_cell(place)
    start = (place.column or 1) - 1
    ends_here = place.end_line == place.line and place.end_column is not None
    end = min(place.end_column - 1, stop) if ends_here and place.end_column is not None else stop
    return Mark(start - begin, max(end, start) - begin, sign, style, label)


def _draw_line(shown: _Shown, marks: list[Mark], look: Look, gutter: int) -> Iterator[str]:
    room = look.width - gutter - 4 if look.width is not None else None
    excerpt = draw_excerpt(shown.text, marks, look, max(room, 16) if room is not None else None)
    yield f"{_gutter(shown.label, gutter, look)} {excerpt.text}".rstrip()
    yield f"{_gutter('', gutter, look)} {excerpt.signs}"


def _gutter(label: str, width: int, look: Look) -> str:
    return look.paint(f" {pad(label, width, 'right')} |", "gutter")


def _draw_mended(mended: str, look: Look, gutter: int) -> Iterator[str]:
    label = words.MENDED.in_language(look.language)
    for line in mended.split("\n"):
        yield f"{_gutter(label, gutter, look)} {look.paint(make_visible(line).expandtabs(TAB), 'mended')}"
        label = ""


def _name_elsewhere(related: list[Related] | tuple[Related, ...], look: Look) -> Iterator[str]:
    for one in related[:_MOST_RELATED]:
        path = one.path if one.place is None else f"{one.path} ({name_place(one.place)})"
        text = words.RELATED_ELSEWHERE.fill(look.language, {"role": _role(one.role), "path": path})
        yield from indent(text, look)


def _role(role: str) -> Text:
    return words.RELATED.get(role) or Text(role, role)


def name_lines(numbers: Sequence[int | str], look: Look, *, cells: bool = False) -> str:
    """`第 12、17 行`, `lines 12, 17`, `line 12`; cells by their names alone, `F12、F17`."""
    if cells:
        return put_in_words(tuple(numbers), look.language)
    return words.LINES[0 if len(numbers) == 1 else 1].fill(look.language, {"lines": tuple(numbers)})
