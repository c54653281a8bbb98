"""Statements that are TOML each, but not together: keys and tables that are there twice, or as two things at once."""

from __future__ import annotations

import re

from selfeval_cli.loaders import toml_marks as marks
from selfeval_cli.loaders.toml_draft import Draft
from selfeval_cli.loaders.toml_mending import Mending
from selfeval_cli.loaders.toml_slips import Kind, Path, Slip, quotable
from selfeval_cli.sources.toml_places import TomlPlaces
from selfeval_cli.sources.toml_scanner import find_statements
from selfeval_cli.text.quantity import Span


def settle_collision(draft: Draft, places: TomlPlaces, mending: Mending, begin: int) -> Slip | None:
    """Repair the draft where the sound statement in the line at `begin` collides with what stands before it (`places`).

    The first of two equal keys counts. A table that is opened twice is read as one; `[x]` among `[[x]]` as one of them. None where
    no collision is found.
    """
    if mending.key is None:
        return None
    if mending.double is None:
        return _settle_key(draft, places, mending.key, begin, mending.end)
    return _settle_header(draft, places, mending.key, mending.double, begin, mending.end)


def _settle_key(draft: Draft, places: TomlPlaces, key: Path, begin: int, end: int) -> Slip | None:
    path = (*places.open_table, *key)
    first = places.key(path)
    if first is not None and places.value(path) is not None:
        return _drop(draft, "duplicate-key", path, begin, end, related=first, lost=None)
    related = first or _blocking(places, path, len(places.open_table))
    return _drop(draft, "key-conflict", path, begin, end, related=related, lost=path) if related is not None else None


def _blocking(places: TomlPlaces, path: Path, above: int) -> Span | None:
    """What stands in the way of a path: a part of it that is a value, or a table with a header of its own."""
    for length in range(1, len(path)):
        span = places.value(path[:length]) or (places.table(path[:length]) if length > above else None)
        if span is not None:
            return span
    return None


def _settle_header(draft: Draft, places: TomlPlaces, names: Path, double: bool, begin: int, end: int) -> Slip | None:
    path = _resolve(places, names)
    header, length = places.table(path), places.length(path)
    if length is not None and not double and names[0] in marks.TABLES and names not in marks.LISTS:
        return _single(draft, places.table((*path, 0)) or (begin, end))
    if length is not None and not double:
        return _double_all(draft, begin, (begin, end))
    if header is not None and length is None and (names in marks.LISTS or _doubles(draft.text, begin, end) > 1):
        return _double_all(draft, marks.line_start(draft.text, header[0]), (begin, end))
    if header is not None and length is None:
        return _reopen(draft, header, begin, end, "double-brackets" if double else "duplicate-table")
    related = places.value(path) or _blocking(places, path, 0) or places.key(path)
    if related is None:
        return None
    return _drop(
        draft,
        "key-conflict",
        path,
        begin,
        marks.next_header(draft.text, end) if end < len(draft.text) else end,
        related,
        path,
    )


def _resolve(places: TomlPlaces, names: Path) -> Path:
    """The path that a header's names lead to: in an array of tables, to the last element."""
    path: Path = ()
    for index, name in enumerate(names):
        path = (*path, name)
        length = places.length(path)
        if length is not None and index < len(names) - 1:
            path = (*path, length - 1)
    return path


def _inner(header: str) -> str:
    """What stands between a header's brackets."""
    return re.sub(r"\s*#.*", "", header).strip().strip("[]").strip()


def _doubles(text: str, begin: int, end: int) -> int:
    """How many `[[…]]` headers of the same words the text has."""
    return len(re.findall(rf"(?m)^[ \t]*\[\[[ \t]*{re.escape(_inner(text[begin:end]))}[ \t]*\]\]", text))


def _double_all(draft: Draft, first: int, other: Span) -> Slip:
    """Read each `[x]` as `[[x]]`; the slip is the first of them, at the line `first`."""
    line = (first, marks.line_end(draft.text, first))
    written = draft.text[slice(*line)]
    inner = _inner(written)
    pattern = re.compile(rf"(?m)^[ \t]*(\[[ \t]*{re.escape(inner)}[ \t]*\])(?=[ \t\r]*(?:#[^\n]*)?$)")
    found = [match.span(1) for match in pattern.finditer(draft.text)]
    span = next((span for span in found if span[0] >= first), line)
    related = draft.origin_span(*other) if other[0] != first else None
    slip = Slip(
        "single-brackets",
        draft.origin_span(*span),
        draft.origin_span(*line),
        mended=written.replace(draft.text[slice(*span)], f"[[{inner}]]", 1),
        params={"header": quotable(inner), "times": max(len(found), 1)},
        related=related,
    )
    for start, end in reversed(found):
        draft.replace(start, end, f"[[{inner}]]")
    return slip


def _single(draft: Draft, header: Span) -> Slip:
    """Read the `[[budget]]` that stands before a `[budget]` as another `[budget]`: then one collides with the other."""
    line = (marks.line_start(draft.text, header[0]), marks.line_end(draft.text, header[0]))
    inner = _inner(draft.text[slice(*header)])
    slip = Slip(
        "double-brackets",
        draft.origin_span(*header),
        draft.origin_span(*line),
        mended=draft.text[slice(*line)].replace(draft.text[slice(*header)], f"[{inner}]", 1),
        params={"header": quotable(inner)},
    )
    draft.replace(*header, f"[{inner}]")
    return slip


def _reopen(draft: Draft, first: Span, begin: int, end: int, kind: Kind) -> Slip:
    """A table that is opened a second time: its lines are read as if they stood in the first."""
    text = draft.text
    slip = Slip(
        kind,
        draft.origin_span(begin, end),
        draft.origin_span(begin, end),
        params={"header": quotable(_inner(text[begin:end]))},
        related=draft.origin_span(*first),
    )
    target = next(
        (start for start, _ in find_statements(text[:begin]) if start > first[0] and text[start] == "["), None
    )
    draft.blank(begin, end)
    if target is None:
        return slip
    stop = marks.next_header(text, begin)
    if stop == len(text) and not text.endswith("\n"):
        draft.replace(stop, stop, "\n")
        stop += 1
    draft.move(marks.next_line(text, begin), stop, marks.line_start(text, target))
    return slip


def _drop(draft: Draft, kind: Kind, path: Path, begin: int, end: int, related: Span | None, lost: Path | None) -> Slip:
    """Set lines aside."""
    text = draft.text[begin:end]
    start = begin + len(text) - len(text.lstrip())
    slip = Slip(
        kind,
        draft.origin_span(start, marks.line_end(draft.text, start)),
        draft.origin_span(begin, end),
        lost=lost,
        params={"key": quotable(".".join(str(part) for part in path))},
        related=draft.origin_span(*related) if related is not None else None,
    )
    draft.blank(begin, end)
    return slip
