"""The chapter on money in the Markdown report: execution in a sentence and in tables, reasons, staff and assets."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.messages import report_words as words
from selfeval_cli.messages.budget_words import column_words
from selfeval_cli.messages.keys import label
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.budget import Budget, NamedLine
from selfeval_cli.model.execution import LINE_KINDS, Execution
from selfeval_cli.model.report import Report
from selfeval_cli.model.scorecard import BUDGET
from selfeval_cli.renderers.budget_tables import has_derived, lay_out_budget, lay_out_outlays
from selfeval_cli.renderers.figure_data import ASSETS_NUMBERS, STAFF_NUMBERS
from selfeval_cli.renderers.markdown_text import draw_table, escape_block
from selfeval_cli.renderers.report_tables import begin_large, say_labelled
from selfeval_cli.renderers.score_words import word_working


def write_budget(assessment: Assessment, report: Report, language: Language) -> Iterator[str]:
    """The blocks of the chapter on money: execution, outlays, reasons, then staff and assets."""
    blocks = [*_write_execution(assessment, report.budget, language), *_write_resources(report, language)]
    yield from blocks or [words.NOT_SAID.in_language(language)]


def _write_execution(assessment: Assessment, budget: Budget | None, language: Language) -> Iterator[str]:
    if budget is None:
        return
    execution = assessment.execution
    if execution is not None:
        yield from _write_lines(execution, language)
    outlays = lay_out_outlays(budget, language)
    if outlays.rows:
        if execution is None and budget.unit is not None:
            yield escape_block(words.UNIT_OF_MONEY.fill(language, {"unit": budget.unit}))
        yield draw_table(outlays)
    yield from _write_reasons(budget, language)
    score = assessment.scorecard.of(BUDGET) if assessment.scorecard is not None else None
    if score is not None and score.computed is not None:
        params = {"score": score.computed, "weight": score.weight, "working": word_working(score, language)}
        yield escape_block(begin_large(words.EXECUTION_SCORE.fill(language, params)))


def _write_lines(execution: Execution, language: Language) -> Iterator[str]:
    tables = [lay_out_budget(execution, language, kind) for kind in LINE_KINDS]
    yield from _write_budget_sentence(execution, language)
    if execution.unit is not None:
        yield escape_block(words.UNIT_OF_MONEY.fill(language, {"unit": execution.unit}))
    yield from (draw_table(table) for table in tables if table.rows)
    if has_derived(tables):
        yield escape_block(words.DERIVED_NOTE.in_language(language))
    if execution.carryover is not None:
        params = {"amount": execution.carryover, "unit": execution.unit or "", "rate": execution.carryover_rate}
        sentence = words.CARRYOVER if execution.carryover_rate is not None else words.CARRYOVER_ALONE
        yield escape_block(sentence.fill(language, params))


def _write_reasons(budget: Budget, language: Language) -> Iterator[str]:
    for name, value in (
        (label("budget", "reason"), budget.reason),
        (label("budget", "adjustment_reason"), budget.adjustment_reason),
        *((Text(row.name, row.name), row.reason) for row in _named_rows(budget)),
    ):
        if value:
            yield escape_block(say_labelled(name, value, language))


def _named_rows(budget: Budget) -> tuple[NamedLine, ...]:
    return (*budget.fund, *budget.item)


def _write_budget_sentence(execution: Execution, language: Language) -> Iterator[str]:
    total = execution.line("total")
    if total is None or total.rate is None:
        return
    params = {
        "budget_label": column_words("budget", execution.basis),
        "unit": execution.unit or "",
        "budget": total.budget,
        "executed": total.executed,
        "rate": total.rate,
        "unexecuted": total.unexecuted,
    }
    yield escape_block(words.BUDGET_SENTENCE.fill(language, params))


def _write_resources(report: Report, language: Language) -> Iterator[str]:
    """Staff and assets in a line each: `人员：编制数 68；在职人数 66`."""
    for table, piece, keys in (("staff", report.staff, STAFF_NUMBERS), ("assets", report.assets, ASSETS_NUMBERS)):
        given = [(key, value) for key in keys if (value := getattr(piece, key, None)) is not None]
        parts = [f"{label(table, key).in_language(language)} {value:f}" for key, value in given]
        if parts:
            said = words.ASIDE_COMMA.in_language(language).join(parts)
            yield escape_block(say_labelled(label("file", table), said, language))
