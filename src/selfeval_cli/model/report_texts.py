"""What a report says in words, sentence by sentence, with the path of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Indicator, Report
from selfeval_cli.text.patterns import lazy_pattern

_SENTENCES = lazy_pattern(r"[^。；;！？\n]+[。；;！？]?")


class ReportText(NamedTuple):
    """Something that the report says at `path`: of an indicator its name with what is written about it, else one sentence."""

    path: str
    text: str
    of: Literal["indicator", "problem", "measure", "other"] = "other"


def list_texts(report: Report) -> Iterator[ReportText]:
    """Every text of the report that may tell what was done: indicators first, then problems and measures, then everything else."""
    for path, indicator in zip(report.paths.indicators, report.indicators, strict=True):
        yield ReportText(path, " ".join(_indicator_texts(indicator)), "indicator")
    for path, problem in zip(report.paths.problems, report.problems, strict=True):
        yield ReportText(f"{path}.text", problem.text, "problem")
    for path, measure in zip(report.paths.measures, report.measures, strict=True):
        yield ReportText(f"{path}.text", measure.text, "measure")
    for path, text in _other_texts(report):
        if text:
            for found in _SENTENCES.finditer(text):
                if found[0].strip():
                    yield ReportText(path, found[0].strip())


def _indicator_texts(indicator: Indicator) -> Iterator[str]:
    yield indicator.name
    yield from indicator.parts
    yield from indicator.details
    readings = (
        indicator.target,
        indicator.actual,
        indicator.expected,
        *(one.actual for one in indicator.details.values()),
    )
    yield from (reading.text for reading in readings if reading is not None and reading.words)
    texts = (indicator.reason, indicator.remedy, indicator.quote, indicator.not_applicable, *indicator.evidence)
    yield from (text for text in texts if text)


def _other_texts(report: Report) -> Iterator[tuple[str, str | None]]:
    heading, budget = report.heading, report.budget
    yield "report.goal", heading.goal
    yield "report.goal_result", heading.goal_result
    yield "report.conclusion", heading.conclusion
    for path, goal in zip(report.paths.goals, report.goals, strict=True):
        yield f"{path}.text", goal.text
        yield f"{path}.result", goal.result
        yield f"{path}.reason", goal.reason
    for identifier, section in report.sections.items():
        yield f"section.{quote_name(identifier)}.text", section.text
        yield f"section.{quote_name(identifier)}.title", section.title
    if budget is not None:
        yield "budget.reason", budget.reason
        yield "budget.adjustment_reason", budget.adjustment_reason
        yield "budget.quote", budget.quote
        for path, fund in zip(report.paths.funds, budget.fund, strict=True):
            yield f"{path}.reason", fund.reason
        for path, item in zip(report.paths.items, budget.item, strict=True):
            yield f"{path}.reason", item.reason
