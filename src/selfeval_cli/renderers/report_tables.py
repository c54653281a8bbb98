"""The tables of a report as plain words, whatever they are drawn with: indicators with their parts, goals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from selfeval_cli.messages import report_words as words
from selfeval_cli.messages.keys import label
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.report import Detail, Goal, Indicator
from selfeval_cli.model.scorecard import Score
from selfeval_cli.text.quantity import Reading

Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `level` is 1 for a part or detail of the row above, or a line that is part of another."""

    cells: tuple[str, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Heads, alignment and rows; every row has as many cells as there are heads. An empty cell means that nothing is said."""

    keys: tuple[str, ...]
    heads: tuple[str, ...]
    aligns: tuple[Align, ...]
    rows: tuple[Row, ...]


_RIGHT = frozenset(("weight", "coefficient", "score", "computed"))
_COLUMNS = (
    *("name", "group", "kind", "goal", "core"),
    *("initial_target", "target", "actual", "expected", "state", "previous", "change", "rank", "period"),
    *("weight", "coefficient", "score", "computed"),
    *("remark", "evidence"),
)
_OWN_HEADS = {"computed": words.COMPUTED_SCORE, "remark": words.REMARK}
_NARROW_HEADS = {"kind": words.CATEGORY, "change": words.CHANGE_AND_RANK}


def lay_out_indicators(
    indicators: Sequence[tuple[str, Indicator]],
    scores: Mapping[str, Score],
    language: Language,
    without: frozenset[str] = frozenset(),
    *,
    goals: Sequence[Goal] = (),
    narrow: bool = False,
) -> Table:
    """Indicators (each with its path), their parts and details as rows; only columns that have something in them.

    `scores` are by path; `goals` are the report's, to be named by their numbers. `without` names columns that are told elsewhere, such as the group in a heading. A `narrow` table has what belongs together in
    one column, and leaves remarks and evidence to `list_remarks`.
    """
    numbers = {goal.id: number for number, goal in enumerate(goals, 1) if goal.id is not None}
    rows = [
        (level, cells)
        for path, indicator in indicators
        for level, cells in _indicator_rows(indicator, scores.get(path), numbers, language)
    ]
    for _, cells in rows:
        for key in without:
            cells.pop(key, None)
        if narrow:
            _draw_together(cells, language)
    used = {key for _, cells in rows for key, cell in cells.items() if cell}
    keys = tuple(key for key in _COLUMNS if key == "name" or key in used)
    heads = {**_OWN_HEADS, **(_NARROW_HEADS if narrow else {})}
    return Table(
        keys,
        tuple(head(heads.get(key) or label("indicator", key), language) for key in keys),
        tuple("right" if key in _RIGHT else "left" for key in keys),
        tuple(Row(tuple(cells.get(key, "") for key in keys), level) for level, cells in rows),
    )


def _draw_together(cells: dict[str, str], language: Language) -> None:
    core = words.CORE.in_language(language) if cells.pop("core", "") == words.YES.in_language(language) else ""
    categories = (cells.pop("group", ""), cells.get("kind", ""), cells.pop("goal", ""), core)
    cells["kind"] = "\n".join(filter(None, categories))
    cells["actual"] = "\n".join(filter(None, (cells.get("actual", ""), cells.pop("state", ""))))
    coefficient = cells.pop("coefficient", "")
    if coefficient:
        sentence = words.WITH_COEFFICIENT if cells["score"] else words.COEFFICIENT_ALONE
        cells["score"] = sentence.fill(language, {"score": cells["score"], "coefficient": coefficient})
    cells["change"] = "\n".join(filter(None, (cells.get("change", ""), cells.pop("rank", ""))))
    initial = cells.pop("initial_target", "")
    if initial:
        params = {"target": cells["target"], "initial": initial}
        cells["target"] = words.WITH_INITIAL.fill(language, params)
    for key in ("remark", "evidence"):
        cells.pop(key, None)


def list_remarks(indicators: Sequence[tuple[str, Indicator]], language: Language) -> Iterator[tuple[str, str]]:
    """What a narrow table leaves out, as one line each: the name of an indicator, and its reason, remedy and evidence."""
    for _, indicator in indicators:
        parts = [*_remarks(indicator, language)]
        if indicator.evidence:
            parts.append(say_labelled(label("indicator", "evidence"), list(indicator.evidence), language))
        if parts:
            yield (
                indicator.name,
                "".join(words.SENTENCE.fill(language, {"text": part.rstrip("。.；; \n")}) for part in parts).rstrip(),
            )


def _indicator_rows(
    indicator: Indicator, score: Score | None, goals: Mapping[str, int], language: Language
) -> Iterator[tuple[int, dict[str, str]]]:
    results = _results(indicator, language)
    if not indicator.applies and not results["actual"]:
        results["actual"] = words.NOT_APPLICABLE.in_language(language)
    yield (
        0,
        {
            "name": indicator.name,
            "group": indicator.group or "",
            "kind": indicator.kind or "",
            "goal": _name_goal(indicator.goal, goals, language),
            "core": _show_boolean(indicator.core, language),
            "initial_target": show_figure(indicator.initial_target),
            "target": show_figure(indicator.target),
            "previous": show_figure(indicator.previous),
            **results,
            "state": indicator.state or "",
            "weight": show_number(indicator.weight),
            "coefficient": show_number(indicator.coefficient, "%"),
            "score": show_number(indicator.score),
            "computed": show_number(score.computed if score is not None else None),
            "remark": "\n".join(_remarks(indicator, language)),
            "evidence": "\n".join(indicator.evidence),
        },
    )
    for name, part in indicator.parts.items():
        yield 1, {"name": words.PART.fill(language, {"name": name}), "actual": show_figure(part)}
    for name, detail in indicator.details.items():
        yield 1, {"name": words.DETAIL.fill(language, {"name": name}), **_results(detail, language)}


def _name_goal(identifier: str | None, numbers: Mapping[str, int], language: Language) -> str:
    """`目标2`; the id as written where it is of no goal."""
    number = numbers.get(identifier) if identifier is not None else None
    return words.GOAL_NUMBER.fill(language, {"number": number}) if number is not None else identifier or ""


def _show_boolean(value: bool | None, language: Language) -> str:
    return "" if value is None else (words.YES if value else words.NO).in_language(language)


def _results(piece: Indicator | Detail, language: Language) -> dict[str, str]:
    """What indicators and details have in common. The base stands with the percentage that is taken of it."""
    actual, expected = show_figure(piece.actual), show_figure(piece.expected)
    base = show_figure(piece.base)
    if base and actual:
        actual = words.WITH_BASE.fill(language, {"figure": actual, "base": base})
    elif base:
        expected = words.WITH_BASE.fill(language, {"figure": expected, "base": base})
    return {
        "actual": actual,
        "expected": expected,
        "change": show_figure(piece.change),
        "rank": "\n".join(rank.text for rank in piece.rank),
        "period": show_figure(piece.period),
    }


def _remarks(indicator: Indicator, language: Language) -> Iterator[str]:
    if not indicator.applies:
        yield words.WHY_NOT_APPLICABLE.fill(language, {"reason": indicator.not_applicable})
    if indicator.reason:
        yield indicator.reason
    if indicator.remedy:
        yield words.REMEDY.fill(language, {"remedy": indicator.remedy})


def lay_out_goals(goals: Sequence[Goal], language: Language) -> Table:
    """The goals for the year with their numbers; only columns that have something in them."""
    rows = [
        {
            "number": str(number),
            "text": goal.text,
            "result": goal.result or "",
            "weight": show_number(goal.weight),
            "reason": goal.reason or "",
        }
        for number, goal in enumerate(goals, 1)
    ]
    keys = tuple(key for key in ("number", "text", "result", "weight", "reason") if any(row[key] for row in rows))
    return Table(
        keys,
        tuple(head(words.NUMBER if key == "number" else label("goal", key), language) for key in keys),
        tuple("right" if key == "weight" else "left" for key in keys),
        tuple(Row(tuple(row[key] for key in keys)) for row in rows),
    )


def head(text: Text, language: Language) -> str:
    """The head of a column."""
    return begin_large(text.in_language(language))


def begin_large(words: str) -> str:
    """The words with a capital at the beginning, as heads and lines have it."""
    return words[:1].upper() + words[1:]


def say_labelled(name: Text, value: object, language: Language) -> str:
    """A line such as `负责人：周文清`."""
    return begin_large(words.LABELLED.fill(language, {"label": name, "value": value}))


def show_figure(reading: Reading | None) -> str:
    """A figure in the words of the report; empty for None."""
    return reading.in_words if reading is not None else ""


def show_number(number: Decimal | None, sign: str = "") -> str:
    """A number in plain digits, as many as it has; empty for None."""
    return "" if number is None else f"{number:f}{sign}"
