"""A score in words: the formula with the figures put in, or why there is no score."""

from __future__ import annotations

from selfeval_cli.messages.language import Language
from selfeval_cli.messages.scoring import REASONS, WORKINGS
from selfeval_cli.model.scorecard import Score


def word_working(score: Score, language: Language) -> str | None:
    """`10 × 15258.19 ÷ 15622.04 ≈ 9.77（执行率 97.67%）`, or the reason why nothing was computed; None where there is neither."""
    if score.working is not None:
        return WORKINGS[score.working].fill(language, score.params)
    return REASONS[score.unscored].fill(language, score.params) if score.unscored is not None else None
