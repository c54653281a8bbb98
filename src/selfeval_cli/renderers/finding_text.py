"""One finding as text for people: where, what rule, the line with the culprit marked, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from selfeval_cli.messages import check_output as words
from selfeval_cli.messages.language import Text
from selfeval_cli.model.finding import Finding, Place, Related
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.renderers.excerpt import TAB, Mark, draw_excerpt
from selfeval_cli.renderers.finding_words import name_place, name_severity, word_finding
from selfeval_cli.renderers.look import SEVERITY_STYLES, Look
from selfeval_cli.renderers.visible import make_visible
from selfeval_cli.renderers.wrapping import wrap
from selfeval_cli.text.width import display_width, pad

_MOST_RELATED = 4
"""Related lines that are shown; a sum of twenty parts names the others by number only."""
_INDENT = "  "


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
    if place is None or place.line is None or place.line_text is None or _is_whole_file(place):
        if finding.mended:
            yield from _draw_mended(finding.mended, look, _label_width(look))
        yield from _name_elsewhere(finding.related, look)
        return
    lines: dict[int, tuple[str, list[Mark]]] = {
        place.line: (place.line_text, [_mark(place, "^", SEVERITY_STYLES[finding.severity])])
    }
    elsewhere, beyond = [], []
    for related in finding.related:
        there = related.place
        if there is None or there.line is None or there.line_text is None or there.file != place.file:
            elsewhere.append(related)
        elif there.line not in lines and len(lines) >= _MOST_RELATED:
            beyond.append(there.line)
        else:
            label = _role(related.role).in_language(look.language)
            mark = _mark(there, "-", "related", label)
            known = lines.setdefault(there.line, (there.line_text, []))[1]
            if all(mark.end <= other.start or mark.start >= other.end for other in known):
                known.append(mark)
    gutter = max(*(len(str(number)) for number in lines), _label_width(look) if finding.mended else 0)
    for number in (place.line, *sorted(set(lines) - {place.line})):
        yield from _draw_line(number, *lines[number], look, gutter)
        if number == place.line and finding.mended:
            yield from _draw_mended(finding.mended, look, gutter)
    if beyond:
        lines_named = name_lines(sorted(set(beyond)), look)
        yield from indent(words.RELATED_MORE.fill(look.language, {"n": len(beyond), "lines": lines_named}), look)
    yield from _name_elsewhere(elsewhere, look)


def _is_whole_file(place: Place) -> bool:
    return (place.line, place.column) == (1, 1) and (place.end_line, place.end_column) == (1, 1)


def _label_width(look: Look) -> int:
    return display_width(words.MENDED.in_language(look.language))


def _mark(place: Place, sign: str, style: str, label: str = "") -> Mark:
    line = place.line_text or ""
    start = (place.column or 1) - 1
    ends_here = place.end_line == place.line and place.end_column is not None
    end = place.end_column - 1 if ends_here and place.end_column is not None else len(line)
    return Mark(start, max(end, start), sign, style, label)


def _draw_line(number: int, line: str, marks: list[Mark], look: Look, gutter: int) -> Iterator[str]:
    room = look.width - gutter - 4 if look.width is not None else None
    excerpt = draw_excerpt(line, marks, look, max(room, 16) if room is not None else None)
    yield f"{_gutter(str(number), gutter, look)} {excerpt.text}".rstrip()
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


def name_lines(numbers: Sequence[int], look: Look) -> str:
    """`第 12、17 行`, `lines 12, 17`, `line 12`."""
    return words.LINES[0 if len(numbers) == 1 else 1].fill(look.language, {"lines": tuple(numbers)})
