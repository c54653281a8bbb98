"""Scores in words: a working with its figures, or why there is none; the sentences of a score sheet."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from selfeval_cli.messages.language import Language, Text
from selfeval_cli.messages.scoring import METHODS, REASONS, WORKINGS
from selfeval_cli.model.scorecard import Score
from selfeval_cli.model.standard import TOTAL_POINTS, Standard

if TYPE_CHECKING:
    from selfeval_cli.renderers.score_sheet import GoalLine, ScoreLine, ScoreSheet, Unscored

_GOAL_LENGTH = 14
"""Characters of a goal that are enough to know it by."""


def word_working(score: Score, language: Language) -> str | None:
    """`10 × 15258.19 ÷ 15622.04 ≈ 9.77（执行率 97.67%）`, or the reason why nothing was computed; None where there is neither."""
    if score.working is not None:
        return WORKINGS[score.working].fill(language, score.params)
    return REASONS[score.unscored].fill(language, score.params) if score.unscored is not None else None


def say_calculation(line: ScoreLine, language: Language) -> str | None:
    """The method and its working, `按完成比例计分：10 × 247 ÷ 260 = 9.50`; the reason alone where nothing was computed."""
    from selfeval_cli.messages.score_words import LABELLED

    working = word_working(line.score, language)
    if working is None or line.score.computed is None:
        return working
    return LABELLED.fill(language, {"label": METHODS[line.score.method], "value": working})


def name_line(line: ScoreLine, language: Language) -> str:
    """The indicator's name, or budget execution."""
    from selfeval_cli.messages.score_words import EXECUTION

    return line.name if line.name is not None else EXECUTION.in_language(language)


def name_goal(goal: GoalLine, language: Language) -> str:
    """`目标2：改造背街小巷二十条，建成三个…`: the goal's number and the beginning of its words."""
    from selfeval_cli.messages import score_words as words

    if goal.number is None:
        return words.NO_GOAL.in_language(language)
    text = " ".join(goal.text.split())
    shown = text if len(text) <= _GOAL_LENGTH else text[: _GOAL_LENGTH - 1] + "…"
    return words.GOAL_NAME.fill(language, {"number": goal.number, "text": shown})


def show_difference(difference: Decimal | None) -> str:
    """`+0.50` where more is claimed than computed, `-0.50` where less; empty where they agree or cannot be compared."""
    return f"{difference:+f}" if difference else ""


def say_count(unscored: Unscored, language: Language) -> str:
    """How many there are, and how many points they weigh."""
    from selfeval_cli.messages import score_words as words

    number = len(unscored.lines)
    if unscored.weight is None:
        text = words.ONE_UNWEIGHTED if number == 1 else words.UNWEIGHTED
    else:
        text = words.ONE_INDICATOR if number == 1 else words.INDICATORS
    return text.fill(language, {"n": number, "weight": unscored.weight})


def list_methods(sheet: ScoreSheet) -> list[str]:
    """The methods by which something was scored, in the order in which they come up."""
    return list(dict.fromkeys(line.score.method for line in sheet.lines if line.score.computed is not None))


def list_assumptions(sheet: ScoreSheet) -> Iterator[tuple[Text, tuple[str, ...]]]:
    """What was taken for granted about targets without a sign, each with the names of the indicators."""
    from selfeval_cli.messages import score_words as words

    sentences = {"higher": words.ASSUMED, "lower": words.ASSUMED_CEILING, "exact": words.ASSUMED_EXACT}
    for direction, sentence in sentences.items():
        names = tuple(
            line.name
            for line in sheet.lines
            if line.name is not None
            and line.score.assumed
            and line.score.computed is not None
            and line.score.direction == direction
        )
        if names:
            yield sentence, names


def name_grade(standard: Standard, grade: str, language: Language) -> str:
    """A grade of the standard in the language; the word itself where the standard has no such grade."""
    return next((band.title.in_language(language) for band in standard.grades if band.title.zh == grade), grade)


def say_closing(sheet: ScoreSheet, language: Language) -> Iterator[tuple[str, str]]:
    """What is said below the totals, each sentence with its style: weights, conversion, what the total can still be, grade."""
    from selfeval_cli.messages import score_words as words

    card = sheet.card
    if sheet.whole_weight is not None and sheet.whole_weight != TOTAL_POINTS:
        yield words.WRONG_WEIGHT.fill(language, {"weight": sheet.whole_weight}), "warning"
    if card.excluded:
        sentence = words.CONVERTED if sheet.converted else words.EXCLUDED
        params = {"excluded": card.excluded, "plain": card.unscaled_total, "total": card.computed_total}
        yield sentence.fill(language, params), ""
    if sheet.least is not None and sheet.most is not None:
        said = words.BOUNDS.fill(language, {"open": sheet.open, "low": sheet.least, "high": sheet.most})
        claimed = card.claimed_total
        if claimed is None or sheet.least <= claimed <= sheet.most:
            yield said, ""
        else:
            outside = words.OUTSIDE_BOUNDS.fill(language, {"claimed": claimed})
            yield said + words.BETWEEN.in_language(language) + outside, "error"
    elif sheet.open:
        yield words.OPEN_POINTS.fill(language, {"open": sheet.open}), ""
    yield from _say_grade(sheet, language)


def _say_grade(sheet: ScoreSheet, language: Language) -> Iterator[tuple[str, str]]:
    from selfeval_cli.messages import score_words as words

    claimed = sheet.report.heading.grade
    if sheet.card.grade is not None:
        computed = name_grade(sheet.standard, sheet.card.grade, language)
        if claimed is None:
            yield words.GRADE.fill(language, {"computed": computed}), ""
        else:
            style = "" if claimed == sheet.card.grade else "warning"
            yield words.GRADE_BOTH.fill(language, {"computed": computed, "claimed": claimed}), style
    elif sheet.standard.grades:
        text = words.GRADE_OPEN if claimed is None else words.GRADE_OPEN_CLAIMED
        yield text.fill(language, {"claimed": claimed}), ""
