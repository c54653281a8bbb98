"""Two years side by side as a Markdown document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfeval_cli.messages import diff_words as words
from selfeval_cli.messages import summary_words
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.year_comparison import IndicatorYears, MeasureYears, YearComparison
from selfeval_cli.renderers.markdown_text import (
    escape_block,
    escape_cell,
    escape_heading,
    escape_inline,
    write_table,
)
from selfeval_cli.renderers.year_rows import (
    YearNames,
    lay_out_indicator,
    lay_out_line,
    list_budget_notes,
    list_counts,
    name_line,
    name_years,
    say_candidate,
    say_title,
    show_result,
    show_target,
)


def render_years_markdown(comparison: YearComparison, language: Language) -> str:
    """The comparison as a document: every value whole, every text of the reports escaped."""
    return "\n\n".join(_write_blocks(comparison, language)) + "\n"


def _write_blocks(comparison: YearComparison, language: Language) -> Iterator[str]:
    years = name_years(comparison, language)
    heading = comparison.current.heading
    agency = heading.agency or summary_words.UNNAMED.in_language(language)
    yield f"# {escape_heading(f'{agency} {say_title(comparison, language)}')}"
    if heading.project:
        yield escape_block(summary_words.PROJECT.fill(language, {"name": heading.project}))
    files = {"previous": comparison.previous_file, "current": comparison.file}
    yield escape_block(words.FILES.fill(language, files))
    yield "\n".join(map(escape_block, list_counts(comparison, language)))
    yield from _write_budget(comparison, years, language)
    yield from _write_matched(comparison.matched, years, language)
    yield from _write_single(words.NEW, comparison.new, years.current, language, new=True)
    yield from _write_single(words.DROPPED, comparison.dropped, years.previous, language, new=False)
    yield _title(words.MEASURES, language)
    if not comparison.measures:
        yield escape_block(words.NO_MEASURES.in_language(language))
    for number, measure in enumerate(comparison.measures, 1):
        yield _write_measure(number, measure, language)


def _title(text: Text, language: Language) -> str:
    return f"## {escape_heading(text.in_language(language))}"


def _write_budget(comparison: YearComparison, years: YearNames, language: Language) -> Iterator[str]:
    if not comparison.lines:
        return
    unit = comparison.money_unit
    title = words.BUDGET_IN.fill(language, {"unit": unit}) if unit else words.BUDGET.in_language(language)
    yield f"## {escape_heading(title)}"
    moved = (words.CHANGE.in_language(language), words.PERCENT.in_language(language))
    heads = (words.LINE.in_language(language), "", *years, *moved)
    rows = []
    for line in comparison.lines:
        name = name_line(line, language)
        for number, cells in enumerate(lay_out_line(line, language)):
            rows.append((escape_cell("" if number else name), *map(escape_cell, cells)))
    yield write_table(heads, ("left", "left", *["right"] * 4), rows)
    yield from map(escape_block, list_budget_notes(comparison, language))


def _write_matched(matched: Sequence[IndicatorYears], years: YearNames, language: Language) -> Iterator[str]:
    if not matched:
        return
    yield _title(words.INDICATORS, language)
    heads = [words.SECTION.in_language(language), words.NAME.in_language(language)]
    heads += [text.fill(language, {"year": year}) for text in (words.TARGET, words.RESULT) for year in years]
    heads += [text.in_language(language) for text in (words.CHANGE, words.PERCENT, words.NOTE)]
    rows = []
    for row in matched:
        cells = lay_out_indicator(row, language)
        values = (*cells.targets, *cells.results, cells.change, cells.percent)
        rows.append(tuple(map(escape_cell, (row.section, cells.name, *values, "\n".join(cells.notes)))))
    yield write_table(heads, ("left", "left", *["right"] * 6, "left"), rows)


def _write_single(
    title: Text, rows: Sequence[IndicatorYears], year: str, language: Language, *, new: bool
) -> Iterator[str]:
    if not rows:
        return
    yield _title(title, language)
    heads = [words.SECTION.in_language(language), words.NAME.in_language(language)]
    heads += [text.fill(language, {"year": year}) for text in (words.TARGET, words.RESULT)]
    cells = []
    for row in rows:
        account = row.current if new else row.previous
        values = (row.section, row.name, show_target(account), show_result(account, language))
        cells.append(tuple(map(escape_cell, values)))
    yield write_table(heads, ("left", "left", "right", "right"), cells)


def _write_measure(number: int, one: MeasureYears, language: Language) -> str:
    lines = [f"{number}. {escape_inline(one.measure.text)}"]
    lines += [f"   - {escape_inline(words.FOR_PROBLEM.fill(language, {'problem': text}))}" for text in one.problems]
    if one.candidates:
        lines.append(f"   - {escape_inline(words.CANDIDATES.in_language(language))}")
        said = (f"{say_candidate(candidate, language)} {candidate.path}" for candidate in one.candidates)
        lines += [f"     - {escape_inline(text)}" for text in said]
    else:
        lines.append(f"   - {escape_inline(words.NO_CANDIDATE.in_language(language))}")
    return "\n".join(lines)
