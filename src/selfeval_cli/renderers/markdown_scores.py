"""The appendix of a published report that shows how its score was computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from selfeval_cli.messages import score_words as words
from selfeval_cli.messages.language import Language, Text, put_in_words
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.renderers.markdown_text import escape_block, escape_cell, write_table
from selfeval_cli.renderers.report_tables import head, show_number
from selfeval_cli.renderers.score_sheet import GoalLine, ScoreLine, ScoreSheet, lay_out_scores
from selfeval_cli.renderers.score_words import (
    name_goal,
    name_line,
    say_calculation,
    say_closing,
    say_count,
    show_difference,
)

_HEADS = (words.NAME, words.WEIGHT, words.CLAIMED, words.COMPUTED, words.DIFFERENCE, words.CALCULATION)
_GOAL_HEADS = (words.GOAL, words.WEIGHT, words.OF_GOAL, words.SCORED, words.CLAIMED, words.COMPUTED, words.DIFFERENCE)
_NUMBERS = 5


def write_scores(assessment: Assessment, language: Language) -> Iterator[str]:
    """The blocks of the appendix: a table of every score with its working and the total, then what could not be scored; none where nothing was."""
    card = assessment.scorecard
    if card is None or card.computed_total is None:
        return
    sheet = lay_out_scores(assessment)
    yield f"## {words.APPENDIX.in_language(language)}"
    rows = [_score_row(line, language) for line in sheet.lines if line.score.unscored != "counted-as-execution"]
    rows.append(_total_row(sheet, language))
    aligns = ("left", *["right"] * (_NUMBERS - 1), "left")
    heads = [head(text, language) for text in _HEADS]
    yield write_table(heads, aligns, (tuple(map(escape_cell, row)) for row in rows))
    closing = [text for text, _ in say_closing(sheet, language)]
    if sheet.difference or any(line.difference for line in sheet.lines):
        closing.append(words.DIFFERENCE_NOTE.in_language(language))
    if closing:
        yield "\n".join(f"- {escape_block(text)}" for text in closing)
    if sheet.goals:
        yield f"**{words.GOALS.in_language(language)}**"
        heads = [head(text, language) for text in _GOAL_HEADS]
        goals = (tuple(map(escape_cell, _goal_row(goal, language))) for goal in sheet.goals)
        yield write_table(heads, ("left", *["right"] * (len(heads) - 1)), goals)
    if sheet.unscored:
        yield f"**{words.UNSCORED.in_language(language)}**"
        yield "\n".join(f"- {escape_block(text)}" for text in _list_reasons(sheet, language))


def _score_row(line: ScoreLine, language: Language) -> Sequence[str]:
    score = line.score
    said = [say_calculation(line, language) or ""]
    if line.outside:
        said.append(words.OUTSIDE_STATE.fill(language, {"claimed": score.claimed}))
    numbers = _show(score.weight, score.claimed, score.computed, line.difference)
    return (name_line(line, language), *numbers, "\n".join(said))


def _total_row(sheet: ScoreSheet, language: Language) -> Sequence[str]:
    card = sheet.card
    numbers = _show(card.weight_total, card.claimed_total, card.computed_total, sheet.difference)
    return (words.TOTAL.in_language(language), *numbers, "")


def _goal_row(goal: GoalLine, language: Language) -> Sequence[str]:
    total = goal.total
    weights = [show_number(number) for number in (total.weight, total.allotted, total.counted)]
    return (
        name_goal(goal, language),
        *weights,
        show_number(total.claimed),
        show_number(total.computed),
        show_difference(goal.difference),
    )


def _show(
    weight: Decimal | None, claimed: Decimal | None, computed: Decimal | None, difference: Decimal | None
) -> list[str]:
    return [show_number(weight), show_number(claimed), show_number(computed), show_difference(difference)]


def _list_reasons(sheet: ScoreSheet, language: Language) -> Iterator[str]:
    for one in sheet.unscored:
        params: dict[str, object] = {"reason": one.reason, "count": say_count(one, language)}
        reason = words.REASON.fill(language, params)
        names = put_in_words([name_line(line, language) for line in one.lines], language)
        yield words.LABELLED.fill(language, {"label": Text(reason, reason), "value": names})
