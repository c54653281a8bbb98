"""Texts against the space that the official table has for them (T705)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import Hit, Lacking, Passed, Verdict, rule
from selfeval_cli.messages.language import Text
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.piece import Piece
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.standard import Standard
from selfeval_cli.text.quantity import Reading
from selfeval_cli.text.word_count import count_words, find_end

_HEADING = ("agency", "project", "supervisor", "implementer", "goal", "goal_result", "grade", "conclusion", "signatory")
_INDICATOR = ("group", "kind", "name", "unit", "initial_target", "target", "actual", "state", "reason", "remedy")
_REASON_AND_REMEDY: Final = "措施"
"""A column for reasons whose label has this word holds the remedies too: 偏差原因分析及改进措施."""


class _Cell(NamedTuple):
    """What stands in one cell of the table: one text of the report, or several; `key` is the table's name for it."""

    table: str
    key: str
    paths: tuple[str, ...]
    texts: tuple[str, ...]


@rule("T705", "text-too-long", Severity.NOTE, Basis.CUSTOM, needs=("standard",))
def text_too_long(case: Case) -> Iterator[Verdict]:
    """A text has more characters than its cell of the official table may have."""
    standard = case.standard
    if standard is None or not standard.lengths:
        return
    limits = dict(standard.lengths)
    passed = 0
    for cell in _list_cells(case, standard, limits):
        limit = limits[cell.key]
        count = 0
        if sum(map(len, cell.texts)) > limit:  # of which there are never fewer
            count = sum(map(count_words, cell.texts))
        if count <= limit:
            passed += 1
        else:
            yield _tell(cell, standard, count, limit)
    if passed:
        yield Passed(passed)
    for table in ("problem", "measure"):
        if table in limits and case.something_left_out_under(table):
            yield Lacking(table)


def _tell(cell: _Cell, standard: Standard, count: int, limit: int) -> Hit:
    params: dict[str, object] = {
        "label": _label(cell, standard),
        "count": count,
        "limit": limit,
        "over": count - limit,
        "texts": len(cell.texts),
        "standard": standard.title,
    }
    if len(cell.texts) > 1:
        related = tuple(Related(path, "same") for path in cell.paths[1:])
        return Hit(cell.paths[0], "together", params, related=related)
    text = cell.texts[0]
    return Hit(cell.paths[0], params=params, span=(find_end(text, limit), len(text)))


def _label(cell: _Cell, standard: Standard) -> Text | str:
    own = dict(standard.labels).get(cell.key)
    if own is not None:
        return own
    from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE, TABLES  # only for a finding: it holds all keys

    key = KEYS_BY_TABLE[cell.table].get(cell.paths[0].rpartition(".")[2])
    return TABLES[cell.table].label if cell.key == cell.table or key is None else key.label


def _list_cells(case: Case, standard: Standard, limits: Mapping[str, int]) -> Iterator[_Cell]:
    report = case.report
    yield from _cells_of("report", "report", report.heading, {key: key for key in _HEADING if key in limits})
    goal_keys = {"text": "goal", "result": "goal_result", "reason": "reason"}
    for path, goal in zip(report.paths.goals, report.goals, strict=True):
        yield from _cells_of("goal", path, goal, _within(goal_keys, limits))
    if report.budget is not None:
        budget_keys = {"reason": "reason", "adjustment_reason": "reason"}
        yield from _cells_of("budget", "budget", report.budget, _within(budget_keys, limits))
        for path, fund in zip(report.paths.funds, report.budget.fund, strict=True):
            yield from _cells_of("fund", path, fund, _within({"name": "fund", "reason": "reason"}, limits))
    if "section" in limits:
        for identifier, section in report.sections.items():
            path = f"section.{quote_name(identifier)}"
            yield from _cells_of("section", path, section, {"title": "section"})
    keys = {key: key for key in _INDICATOR if key in limits}
    together = "reason" in keys and _holds_remedies(standard)
    for entry in case.entries if keys or "evidence" in limits else ():
        yield from _indicator_cells(entry, keys, evidence="evidence" in limits, together=together)
    for table, paths, pieces in (
        ("problem", report.paths.problems, report.problems),
        ("measure", report.paths.measures, report.measures),
    ):
        if table in limits and pieces:
            texts = tuple(piece.text for piece in pieces)
            yield _Cell(table, table, tuple(f"{path}.text" for path in paths), texts)


def _within(keys: Mapping[str, str], limits: Mapping[str, int]) -> dict[str, str]:
    return {key: cell for key, cell in keys.items() if cell in limits}


def _cells_of(table: str, path: str, piece: Piece, keys: Mapping[str, str]) -> Iterator[_Cell]:
    """One cell for each of the piece's keys, by the names that the table has for them."""
    for key, cell in keys.items():
        value = getattr(piece, key)
        text = value.text if isinstance(value, Reading) else value
        if isinstance(text, str) and text:
            yield _Cell(table, cell, (f"{path}.{key}",), (text,))


def _indicator_cells(entry: Entry, keys: Mapping[str, str], *, evidence: bool, together: bool) -> Iterator[_Cell]:
    path, indicator = entry.path, entry.indicator
    if together and indicator.reason and indicator.remedy:
        keys = {key: cell for key, cell in keys.items() if key != "reason"}
        paths = (f"{path}.reason", f"{path}.remedy")
        yield _Cell("indicator", "reason", paths, (indicator.reason, indicator.remedy))
    yield from _cells_of("indicator", path, indicator, keys)
    if evidence and indicator.evidence:
        yield _Cell("indicator", "evidence", (f"{path}.evidence",), ("、".join(indicator.evidence),))


def _holds_remedies(standard: Standard) -> bool:
    labels = dict(standard.labels)
    return "remedy" not in labels and _REASON_AND_REMEDY in labels.get("reason", "")
