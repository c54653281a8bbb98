"""Getting the most out of a text with slips: each bad statement is set aside, or read as mended where it is a header."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import tomli

from selfeval_cli.loaders import toml_marks as marks
from selfeval_cli.loaders.toml_collisions import settle_collision
from selfeval_cli.loaders.toml_draft import Draft
from selfeval_cli.loaders.toml_mending import Mending, mend_statement
from selfeval_cli.loaders.toml_reading import SLIP_LIMIT, parse_toml
from selfeval_cli.loaders.toml_slips import Path, Slip, quotable
from selfeval_cli.sources.toml_places import scan_toml
from selfeval_cli.sources.toml_scanner import ScanError, find_statements
from selfeval_cli.text.quantity import Span

_LARGE = 500_000
_LARGE_SLIP_LIMIT = 3  # each slip costs a run of the parser: a text of megabytes is not parsed twenty times
_SHOWN_LINES = 8_000  # characters of mended lines that are still offered
_LONE_RETURN = re.compile(r"\r(?!\n)")
_COMMENTS_ONLY = frozenset({"stray-text", "wide-comment", "control-character", "wide-space"})


def recover(text: str) -> tuple[Draft, dict[str, Any], tuple[Slip, ...]]:
    """Read a text that the parser has refused: the repaired text, its data, and the slips in the order of the text."""
    # Line ends of old Macs: the parser knows none, and nothing else is meant by them.
    draft = Draft(_LONE_RETURN.sub("\n", text))
    limit = SLIP_LIMIT if len(text) <= _LARGE else _LARGE_SLIP_LIMIT
    slips: list[Slip] = []
    while True:
        data, bad = _try(draft.text)
        if bad is None:
            break
        if len(slips) >= limit:
            slips.append(_stop(draft, bad[0], limit))
            while bad is not None:
                draft.blank(bad[0], len(draft.text))
                data, bad = _try(draft.text)
            break
        slips.append(_set_aside(draft, *bad))
    slips = [replace(slip, lost=_settled(slip.lost, data)) for slip in slips]
    slips.sort(key=lambda slip: (slip.kind == "stopped", slip.extent))
    return draft, data, tuple(slips)


def _settled(lost: Path | None, data: dict[str, Any]) -> Path | None:
    """The path in the data as it came out: a table may have become an array since, and any of its elements is then meant."""
    node: Any = data
    for depth, part in enumerate(lost or ()):
        if isinstance(node, list) != isinstance(part, int):
            return lost[:depth] if lost else lost
        if isinstance(node, list) and isinstance(part, int):
            node = node[part] if part < len(node) else None
        else:
            node = node.get(part) if isinstance(node, dict) else None
        if node is None:
            break
    return lost


def _try(text: str) -> tuple[dict[str, Any], tuple[int, int] | None]:
    """Parse; where that fails, the line where the bad statement begins, and the offset where the parser stopped."""
    try:
        return parse_toml(text), None
    except tomli.TOMLDecodeError as error:
        offset = 0
        for _ in range(error.lineno - 1):  # the parser counts in a text of its own, without carriage returns
            offset = text.index("\n", offset) + 1
        offset = min(offset + error.colno - 1, len(text))
        statement = _bad_statement(text, offset)
    except (ValueError, RecursionError):
        statement = _unbearable_statement(text)
        offset = statement
    return {}, (marks.line_start(text, statement), offset)


def _bad_statement(text: str, offset: int) -> int:
    """Where the statement begins in which the parser stopped at `offset`; in a comment between two, that offset."""
    before: Span | None = None
    try:
        for start, end in find_statements(text):
            if start > offset:
                return offset
            if offset <= marks.line_end(text, end):
                return _culprit(text, before, start)
            before = start, end
    except ScanError as error:
        return _culprit(text, before, error.statement) if error.statement <= offset else offset
    return offset


def _culprit(text: str, before: Span | None, start: int) -> int:
    """A text in three quotes that was left open ends at the opening quotes of the next: then what follows it is not to blame."""
    if (
        before is not None
        and "\n" in text[slice(*before)]
        and marks.OPENS_TEXT.match(text, marks.line_start(text, before[1]))
    ):
        return before[0]
    return start


def _unbearable_statement(text: str) -> int:
    """Where the first statement begins that the parser cannot bear alone: it does not say itself where it gave up."""
    start = 0
    try:
        for start, end in find_statements(text):
            parse_toml(text[start:end], careful=True)
    except ScanError as error:
        return error.statement
    except (ValueError, RecursionError):
        pass
    return start


def _set_aside(draft: Draft, begin: int, offset: int) -> Slip:
    """Take the statement in the line at `begin` out of the draft, or put its header right, and say what was wrong with it."""
    text = draft.text
    places = scan_toml(text[:begin])
    mending = mend_statement(text, begin, table=places.open_table)
    mended = mending.text if mending.text is not None and _parses(mending.text) else None
    if not mending.notices and mended is not None:
        settled = settle_collision(draft, places, mending, begin)
        if settled is not None:
            return settled
    end, lost = mending.end, None
    if mending.double is None:
        if (
            not all(notice.kind in _COMMENTS_ONLY for notice in mending.notices)
            or mending.key is not None
            or not mending.notices
        ):
            lost = (*places.open_table, *(mending.key or ()))
    elif mended is None:
        # Without its header nobody knows whose lines these are.
        end = max(marks.next_header(text, begin), end)
        known = mending.key in marks.LISTS or (mending.key or ("",))[0] in marks.TABLES
        lost = mending.key if mending.key is not None and known else ()
    elif "\n" in mended:
        lost = mending.key
    slip = _slip(draft, mending, mended, (begin, end), offset, lost)
    if mending.double is not None and mended is not None:
        draft.replace(begin, end, mended.split("\n", 1)[0])
    else:
        draft.blank(begin, end)
    return slip


def _parses(statement: str) -> bool:
    try:
        parse_toml(statement, careful=True)
    except (ValueError, RecursionError):
        return False
    return True


def _slip(draft: Draft, mending: Mending, mended: str | None, extent: Span, offset: int, lost: Path | None) -> Slip:
    lines = draft.origin_span(*extent)
    if mending.double is not None and mended is None:
        line = draft.origin_span(extent[0], marks.line_end(draft.text, extent[0]))
        return Slip("broken-header", line, lines, None, lost)
    if not mending.notices:
        span = (min(offset, extent[1]), min(offset + 1, extent[1])) if offset >= extent[0] else extent
        return Slip("other", draft.origin_span(*span), lines, None, lost)
    first, *others = mending.notices
    span = draft.origin_span(*first.span)
    if not draft.is_whole(*extent):
        # Lines that stand together only since a table was read elsewhere: no one line could replace them.
        mended = None
        span = span if lines[0] <= span[0] <= span[1] <= lines[1] else lines
    also = tuple(dict.fromkeys(notice.kind for notice in others if notice.kind != first.kind))
    if mended is not None and len(mended) > _SHOWN_LINES:
        mended = None
    params = {name: quotable(value) if isinstance(value, str) else value for name, value in first.params.items()}
    return Slip(first.kind, span, lines, mended, lost, params, also)


def _stop(draft: Draft, begin: int, limit: int) -> Slip:
    span = draft.origin_span(begin, marks.line_end(draft.text, begin))
    return Slip("stopped", span, (span[0], len(draft.original)), None, (), {"limit": limit})
