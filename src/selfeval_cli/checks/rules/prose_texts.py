"""The texts of a report: everything that a person wrote into it, and the prose among it with its paths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.piece import Piece
from selfeval_cli.text.quantity import Reading


class Prose(NamedTuple):
    """One text in sentences. `narrative` is a section's `text`, which may hold references and emphasis."""

    path: str
    text: str
    narrative: bool = False


def list_prose(case: Case) -> tuple[Prose, ...]:
    """Goals and their results, reasons and remedies, narratives, problems and measures, in the order of the format; for `Case.once`."""
    return tuple(_walk_prose(case))


def _walk_prose(case: Case) -> Iterator[Prose]:
    report = case.report
    heading, budget = report.heading, report.budget
    if heading.goal:
        yield Prose("report.goal", heading.goal)
    if heading.goal_result:
        yield Prose("report.goal_result", heading.goal_result)
    if heading.conclusion:
        yield Prose("report.conclusion", heading.conclusion)
    for path, goal in zip(report.paths.goals, report.goals, strict=True):
        yield Prose(f"{path}.text", goal.text)
        if goal.result:
            yield Prose(f"{path}.result", goal.result)
        if goal.reason:
            yield Prose(f"{path}.reason", goal.reason)
    if budget is not None:
        if budget.reason:
            yield Prose("budget.reason", budget.reason)
        if budget.adjustment_reason:
            yield Prose("budget.adjustment_reason", budget.adjustment_reason)
        for path, fund in zip(report.paths.funds, budget.fund, strict=True):
            if fund.reason:
                yield Prose(f"{path}.reason", fund.reason)
        for path, item in zip(report.paths.items, budget.item, strict=True):
            if item.reason:
                yield Prose(f"{path}.reason", item.reason)
    for identifier, section in report.sections.items():
        if section.text:
            yield Prose(f"section.{quote_name(identifier)}.text", section.text, narrative=True)
    for path, indicator in zip(report.paths.indicators, report.indicators, strict=True):
        if indicator.reason:
            yield Prose(f"{path}.reason", indicator.reason)
        if indicator.remedy:
            yield Prose(f"{path}.remedy", indicator.remedy)
        if indicator.not_applicable:
            yield Prose(f"{path}.not_applicable", indicator.not_applicable)
    for path, problem in zip(report.paths.problems, report.problems, strict=True):
        yield Prose(f"{path}.text", problem.text)
    for path, measure in zip(report.paths.measures, report.measures, strict=True):
        yield Prose(f"{path}.text", measure.text)


def shorten_text(text: str, length: int = 40) -> str:
    """The text in one line, its end left off where it is longer than `length` characters."""
    plain = " ".join(text.split())
    return plain if len(plain) <= length else f"{plain[: length - 1]}…"


def collect_texts(case: Case) -> tuple[str, ...]:
    """Every string of the report, quickly: a few more than a person wrote, and without their paths; for `Case.once`."""
    texts: list[str] = []
    _collect(case.report, texts)
    return tuple(texts)


def _collect(value: object, texts: list[str]) -> None:
    kind = type(value)
    if kind is str:
        texts.append(value)  # type: ignore[arg-type]
    elif kind is Reading:
        texts.append(value.text)  # type: ignore[attr-defined]
    elif isinstance(value, Piece):
        for inner in value.__dict__.values():
            if inner is None:
                continue
            kind = type(inner)
            if kind is Reading:
                texts.append(inner.text)
            elif kind is str:
                texts.append(inner)
            elif inner:
                _collect(inner, texts)
    elif kind is dict:
        for key, inner in value.items():  # type: ignore[attr-defined]
            texts.append(key)
            _collect(inner, texts)
    elif kind is tuple:
        for inner in value:  # type: ignore[attr-defined]
            _collect(inner, texts)
