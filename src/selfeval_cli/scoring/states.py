"""Targets in words: which state of the standard was reached, and the range of points that goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.model.report import Indicator
from selfeval_cli.model.standard import TOTAL_POINTS, QualitativeBand
from selfeval_cli.scoring.exact import divide, multiply


class StateRange(NamedTuple):
    """The state, and the points from `least` to `most`; `most` belongs to it only where it is the whole weight."""

    band: QualitativeBand
    least: Decimal
    most: Decimal

    @property
    def closed(self) -> bool:
        """Whether `most` may be given too."""
        return self.band.at_most == TOTAL_POINTS


def find_state(
    bands: Sequence[QualitativeBand], indicator: Indicator, weight: Decimal, places: int
) -> StateRange | None:
    """The state that `state` names, else `actual`; None where the words are no state's, or the two name different ones."""
    actual = indicator.actual.text if indicator.actual is not None else None
    found = [band for words in (indicator.state, actual) if words and (band := _named(bands, words)) is not None]
    if not found or any(band != found[0] for band in found):
        return None
    band = found[0]
    ends = (divide(multiply(weight, share), TOTAL_POINTS, places) for share in (band.at_least, band.at_most))
    return StateRange(band, *ends)


def _named(bands: Sequence[QualitativeBand], words: str) -> QualitativeBand | None:
    wanted = _plain(words)
    return next((band for band in bands if wanted in map(_plain, band.names)), None)


def _plain(words: str) -> str:
    return "".join(words.split()).rstrip("。.；;，,").casefold()
