"""One report's scores under several standards side by side, as a page of documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.messages import standards_compared_words as words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.messages.reference_words import GENERATED
from selfeval_cli.model.report import Report
from selfeval_cli.model.scorecard import BUDGET, Score, Scorecard
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.markdown_text import escape_cell, escape_inline, write_table
from selfeval_cli.renderers.score_words import word_working
from selfeval_cli.text.quantity import ZERO

_PASSED_OVER = ("counted-as-execution", "standard-unscored", "not-applicable", "no-weight")
"""Reasons that are no matter of the standard's methods."""


class Compared(NamedTuple):
    """A report with the name of its file, and its scorecard under each standard."""

    file: str
    report: Report
    cards: tuple[tuple[Standard, Scorecard], ...]


def render_standards_compared(compared: Iterable[Compared], language: Language) -> str:
    """The page."""
    blocks = [f"# {words.TITLE.in_language(language)}", GENERATED.in_language(language)]
    blocks.append(words.INTRODUCTION.in_language(language))
    for one in compared:
        blocks += _describe(one, language)
    return "\n\n".join(blocks) + "\n"


def _describe(one: Compared, language: Language) -> Iterator[str]:
    title = one.report.heading.title or one.report.heading.project or one.file
    yield f"## {escape_inline(words.REPORT.fill(language, {'title': title, 'file': one.file}))}"
    heads = [words.ROW.in_language(language), *(f"`{standard.id}`" for standard, _ in one.cards)]
    yield write_table(heads, ["left"] * len(heads), _list_rows(one, language))
    yield words.LEGEND.in_language(language)
    workings = list(_list_workings(one, language))
    if workings:
        yield f"### {words.WORKINGS_TITLE.in_language(language)}"
        yield _tabulate(words.WORKING_HEADS, workings, language)
    unscored = list(_list_unscored(one, language))
    if unscored:
        yield f"### {words.UNSCORED_TITLE.in_language(language)}"
        yield _tabulate(words.UNSCORED_HEADS, unscored, language)


def _tabulate(heads: Sequence[Text], rows: Iterable[Sequence[str]], language: Language) -> str:
    return write_table([head.in_language(language) for head in heads], ["left"] * len(heads), rows)


def _list_rows(one: Compared, language: Language) -> Iterator[list[str]]:
    assurances = (label_value("assurance", standard.assurance).in_language(language) for standard, _ in one.cards)
    yield [words.ASSURANCE.in_language(language), *map(escape_cell, assurances)]
    yield [
        words.EXECUTION.in_language(language),
        *(_cell([score for score in card.scores if score.path == BUDGET], language) for _, card in one.cards),
    ]
    by_path = [card.by_path() for _, card in one.cards]
    for group, paths in _group_paths(one.report).items():
        cells = (_cell([scores[path] for path in paths], language) for scores in by_path)
        yield [escape_cell(group or words.UNGROUPED.in_language(language)), *cells]
    yield [words.TOTAL.in_language(language), *(_total(card, language) for _, card in one.cards)]
    grades = (card.grade or words.NO_GRADE.in_language(language) for _, card in one.cards)
    yield [words.GRADE.in_language(language), *map(escape_cell, grades)]


def _group_paths(report: Report) -> dict[str, list[str]]:
    """The paths of the weighted indicators by the report's own group."""
    groups: dict[str, list[str]] = {}
    for path, indicator in zip(report.paths.indicators, report.indicators, strict=True):
        if indicator.weight is not None:
            groups.setdefault(indicator.group or "", []).append(path)
    return groups


def _cell(scores: Sequence[Score], language: Language) -> str:
    """What was scored out of the weight that could be."""
    weighed = [score for score in scores if score.weight is not None and score.unscored != "counted-as-execution"]
    if not weighed:
        return words.ABSENT.in_language(language)
    if all(score.unscored == "standard-unscored" for score in weighed):
        return words.NOTHING.in_language(language)
    counted = sum((score.weight for score in weighed if score.weight and score.computed is not None), ZERO)
    computed = sum((score.computed for score in weighed if score.computed is not None), ZERO)
    rest = sum((score.weight for score in weighed if score.weight and score.computed is None), ZERO)
    return _share(computed if counted else None, counted, rest, language)


def _total(card: Scorecard, language: Language) -> str:
    if card.computed_total is None:
        return words.NOTHING.in_language(language)
    rest = (card.weight_total or ZERO) - card.weight_scored
    return _share(card.computed_total, card.weight_scored, rest, language)


def _share(computed: Decimal | None, counted: Decimal, rest: Decimal, language: Language) -> str:
    if computed is None:
        return words.NOT_SCORED.fill(language, {"rest": rest})
    said = words.PARTLY if rest else words.SCORED_OF
    return said.fill(language, {"computed": computed, "counted": counted, "rest": rest})


def _list_workings(one: Compared, language: Language) -> Iterator[tuple[str, str, str]]:
    """Every score for which the standards compute different points, with the working of each."""
    for path in (BUDGET, *one.report.paths.indicators):
        found = [(standard, score) for standard, card in one.cards if (score := card.of(path)) is not None]
        known = [(standard, score) for standard, score in found if score.computed is not None]
        if len({score.computed for _, score in known}) < 2:
            continue
        name = words.EXECUTION.in_language(language) if path == BUDGET else _name(one.report, path)
        for standard, score in known:
            yield escape_cell(name), f"`{standard.id}`", escape_cell(word_working(score, language) or "")
            name = ""


def _list_unscored(one: Compared, language: Language) -> Iterator[tuple[str, str, str]]:
    """By standard and reason, the indicators that have a weight and no score."""
    comma = "、" if language == "zh" else ", "
    for standard, card in one.cards:
        reasons: dict[str, list[str]] = {}
        for score in card.scores:
            if score.computed is None and score.unscored not in _PASSED_OVER:
                name = words.EXECUTION.in_language(language) if score.path == BUDGET else _name(one.report, score.path)
                reasons.setdefault(word_working(score, language) or "", []).append(name)
        for reason, names in reasons.items():
            yield f"`{standard.id}`", escape_cell(reason), escape_cell(comma.join(names))


def _name(report: Report, path: str) -> str:
    return report.indicators_by_path[path].name
