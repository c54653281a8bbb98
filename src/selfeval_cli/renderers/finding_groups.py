"""Many findings of a kind as text for people: a head that counts them, the first in context, the rest by line and name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from selfeval_cli.messages import check_output as words
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.finding import Finding
from selfeval_cli.model.paths import split_path
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.renderers.finding_text import indent, name_lines, render_advice, render_alike
from selfeval_cli.renderers.finding_words import name_severity, word_finding
from selfeval_cli.renderers.look import SEVERITY_STYLES, Look
from selfeval_cli.renderers.visible import make_visible
from selfeval_cli.text.width import display_width, truncate

SHOWN_OF_GROUP = 3
"""So many of a kind are shown in context; one more than these makes a group."""
_LISTED = 40
"""So many of the rest are named; who has more wants `--verbose`."""
_LONGEST_NAME = 36


def render_group(clusters: Sequence[list[Finding]], infos: Mapping[str, RuleInfo], look: Look) -> Iterator[str]:
    """The lines of a group; findings at one place are a cluster. Advice that is the same for all stands once, at the end."""
    shown, rest = clusters[:SHOWN_OF_GROUP], clusters[SHOWN_OF_GROUP:]
    yield from _render_head(clusters, look)
    advices = {word_finding(finding, look.language).advice for cluster in shown for finding in cluster}
    for cluster in shown:
        yield from render_alike(cluster, infos, look, advised=len(advices) > 1)
        yield ""
    yield from _list_rest(rest, look)
    if len(advices) == 1 and "" not in advices:
        yield from render_advice(advices.pop(), look)


def _render_head(clusters: Sequence[list[Finding]], look: Look) -> Iterator[str]:
    """`提示[S414] 措施没有写责任人或完成时限：共 17 处，先列 3 处`; without the title where the rule has no words, which would be our mistake."""
    first = clusters[0][0]
    try:
        title = find_rule_text(first.code).title.in_language(look.language)
    except (KeyError, ImportError):
        title = first.code
    n = sum(map(len, clusters))
    params = {"title": title, "n": n, "shown": sum(map(len, clusters[:SHOWN_OF_GROUP]))}
    severity = look.paint(
        f"{name_severity(first.severity, look.language)}[{first.code}]", SEVERITY_STYLES[first.severity]
    )
    yield f"{severity} {look.paint(words.GROUP_HEAD.fill(look.language, params), 'bold')}"
    yield ""


def _list_rest(rest: Sequence[list[Finding]], look: Look) -> Iterator[str]:
    """The other places, each by its line and what stands there, as many in a line as fit; those without a line are only counted."""
    placed = [
        (place.line if place.line is not None else (place.words or "").rpartition("!")[2], name_piece(cluster[0].path))
        for cluster in rest
        if (place := cluster[0].place) is not None and (place.line is not None or place.words is not None)
    ]
    cells = any(isinstance(line, str) for line, _ in placed)
    listed = placed[:_LISTED]
    if any(name for _, name in listed):
        published = any(one.place is not None and one.place.published for cluster in rest for one in cluster)
        head = words.GROUP_REST_WORDS if published else words.GROUP_REST_CELLS if cells else words.GROUP_REST
        yield from indent(head.fill(look.language, {"n": len(rest)}), look)
        items = [_write_item(line, name, look) for line, name in listed]
        yield from (f"    {line}" for line in _fill(items, look))
    elif listed:
        lines = name_lines([line for line, _ in listed], look, cells=cells)
        yield from indent(words.GROUP_REST_AT.fill(look.language, {"n": len(rest), "lines": lines}), look)
    more = len(rest) - len(listed)
    if more:
        yield from indent(words.GROUP_MORE.fill(look.language, {"n": more}), look)


def _write_item(line: int | str, name: str, look: Look) -> str:
    params = {"line": line, "name": truncate(name, _LONGEST_NAME)}
    return make_visible(words.GROUP_REST_ITEM.fill(look.language, params)).rstrip()


def name_piece(path: str) -> str:
    """What people call the place at a path: the indicator, its part or detail, the section, the fund or item; empty for what has no name."""
    steps = split_path(path)
    first = steps[0].name
    if len(steps) > 2 and first == "budget" and steps[1].name in ("fund", "item"):
        return steps[2].name
    if first == "section" and len(steps) > 1:
        return steps[1].name
    if "/" not in first:  # no indicator
        return ""
    name = _name_indicator(path[: steps[0].end])
    if len(steps) > 2 and steps[1].name in ("parts", "details"):
        return f"{name}·{steps[2].name}"
    return name


def _name_indicator(piece: str) -> str:
    """Behind the slash that stands in no quotes, without quotes of its own."""
    quoted = False
    for position, character in enumerate(piece):
        if character == '"' and piece[position - 1 : position] != "\\":
            quoted = not quoted
        elif character == "/" and not quoted:
            return split_path(piece[position + 1 :])[0].name
    return piece


def _fill(items: Sequence[str], look: Look) -> Iterator[str]:
    """The items in lines of the width, none of them torn."""
    comma = words.GROUP_COMMA.in_language(look.language)
    room = None if look.width is None else max(look.width - 4, 20)
    line = ""
    for number, item in enumerate(items):
        piece = item + (comma if number < len(items) - 1 else "")
        if line and room is not None and display_width(line + piece.rstrip(), ambiguous=look.ambiguous) > room:
            yield line.rstrip()
            line = ""
        line += piece
    if line:
        yield line.rstrip()
